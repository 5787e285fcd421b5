"""Finds the times that separate a page's entries: learnt from the page itself.

A page sets many times: at its entries, in lists of its stories, at videos, in timetables. Those of
its entries have one form, return throughout the page, and text stands between them. Invariant: the
answer depends on the page's lines alone and takes time linear in their number.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reader.blog import Order
from reader.parsing.kin import with_kin
from reader.parsing.listed import listed
from reader.parsing.regular import FEWEST, order_of, separates, separates_bare
from reader.parsing.stamp import Stamp
from reader.parsing.stamps import read_ending, read_stamp
from reader.parsing.told import Mark, Told

_SHARE, _SHARE_LIVE = 0.15, 0.03
"""Share of the page's text that stands between the first stamp and the last; of a page that says
it is a liveblog, whose other stamps may be lost."""
_NEAR = 180
"""Minutes between neighbours; a time further from both, where they are nearer, is no entry's."""


class Separators(NamedTuple):
    """The stamps that separate a page's entries."""

    marks: tuple[Mark, ...]
    """In page order."""
    order: Order
    others: dict[int, Stamp]
    """The other stamps on the page, by the index of their line."""
    listed: frozenset[int]
    """The indexes of the lines of lists of entries: times with headlines and no text."""


def separators(texts: Sequence[str], *, live: bool) -> Separators | None:
    """Find the stamps that separate the entries of a page.

    A timetable inside one entry, a list of stories with their times, a video's length and the
    page's own date are none of these.

    Args:
        texts: The page's coverage.
        live: Whether the page says that it is a liveblog.

    Returns:
        The stamps, or None where the page sets none regularly.
    """
    told = Told(texts, _SHARE_LIVE if live else _SHARE)
    return _among(read_stamp, told) or (_among(read_ending, told) if live else None)


def _among(read: Callable[[str], Stamp | None], told: Told) -> Separators | None:
    """Find the separating stamps among those that one way of reading lines finds."""
    found = [(i, stamp) for i, text in enumerate(told.texts) if (stamp := read(text))]
    if len(found) < FEWEST:
        return None
    forms: dict[str, list[Mark]] = defaultdict(list)
    for mark in found:
        forms[mark[1].form].append(mark)
    main = _best(list(forms.values()), told)
    if not main:
        return None
    marks = _without_lengths(with_kin(main, found, told), told)
    taken = {i for i, _ in marks}
    others = {i: stamp for i, stamp in found if i not in taken}
    order = order_of([stamp for _, stamp in marks])
    return Separators(tuple(marks), order, others, listed(others, forms, taken, told))


def _best(forms: Sequence[list[Mark]], told: Told) -> list[Mark] | None:
    """Choose the form that most text stands between; of equals, the one that comes first."""
    scored = [
        (not marks[0][1].is_update, told.filled(marks), not _is_age(marks), -marks[0][0], marks)
        for marks in forms
        if separates(marks, told)
    ]
    if scored:
        return max(scored, key=lambda score: score[:-1])[-1]
    bare = [marks for marks in forms if separates_bare(marks, told)]
    return max(bare, key=lambda marks: (len(marks), -marks[0][0]), default=None)


def _is_age(marks: Sequence[Mark]) -> bool:
    return marks[0][1].form == "A"


def _without_lengths(marks: list[Mark], told: Told) -> list[Mark]:
    """Leave out a video's length that looks like a time: no text follows, nor does it fit."""
    odd = {
        here[0]
        for above, here, below in zip(marks, marks[1:], marks[2:], strict=False)
        if _is_odd(above, here, below) and not told.between(here[0], below[0])
    }
    return [mark for mark in marks if mark[0] not in odd]


def _is_odd(above: Mark, here: Mark, below: Mark) -> bool:
    ranks = [stamp.minutes for _, stamp in (above, here, below)]
    if here[1].rest or any(rank is None for rank in ranks):
        return False
    before, rank, after = (rank or 0 for rank in ranks)
    return abs(before - after) <= _NEAR < min(abs(rank - before), abs(rank - after))
