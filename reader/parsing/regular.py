"""Tells whether stamps of one form return throughout a page's text, and in which direction.

Invariant: asked of one form at a time; what each stamp means is for its readers to tell.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.blog import Order
from reader.parsing.moments import direction, direction_of
from reader.parsing.stamp import Stamp
from reader.parsing.told import Mark, Told

FEWEST = 2
"""Stamps that make a page stamped; one may be anything."""
_FEWEST_BARE = 3
"""Of those without full sentences between them."""
_FILLED = 0.5
"""Share of the stretches between stamps in which text stands."""
_SPREAD = 0.2
"""Share of the text from the first stamp on that stands before the last one."""
_BARE_SHARE = 0.5


def order_of(stamps: Sequence[Stamp]) -> Order:
    """Tell a page's direction from its stamps, midnight once crossed or not."""
    dates = [(s.day.year or 0, s.day.month, s.day.day, s.minutes or 0) for s in stamps if s.day]
    if len(dates) == len(stamps):
        ranks = {date: rank for rank, date in enumerate(sorted(set(dates)))}
        return direction_of(ranks[date] for date in dates)
    if any(stamp.minutes is not None for stamp in stamps):
        return direction(stamp.minutes for stamp in stamps)
    return direction_of(stamp.rank for stamp in stamps if stamp.rank is not None)


def separates(marks: Sequence[Mark], told: Told) -> bool:
    """Tell whether stamps of one form stand throughout the text."""
    if len(marks) < FEWEST or told.filled(marks) < _FILLED * (len(marks) - 1):
        return False
    first, last, end = marks[0][0], marks[-1][0], len(told.texts)
    within = told.between(first, last)
    if within < told.share * told.between(0, end):
        return False
    alone = sum(not stamp.rest for _, stamp in marks) >= _FEWEST_BARE
    ordered = alone and order_of([stamp for _, stamp in marks]) is not Order.UNKNOWN
    return ordered or within >= _SPREAD * told.between(first, end)


def separates_bare(marks: Sequence[Mark], told: Told) -> bool:
    """Tell whether stamps separate posts too short for sentences: these are most of the page."""
    if len(marks) < _FEWEST_BARE or order_of([stamp for _, stamp in marks]) is Order.UNKNOWN:
        return False
    first, last = marks[0][0], marks[-1][0] + 1
    posts = all(stamp.rest or there - here > 1 for (here, stamp), (there, _) in pairwise(marks))
    return posts and told.size(first, last) >= _BARE_SHARE * told.size(0, len(told.texts))
