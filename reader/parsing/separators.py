"""Finds the times that separate a page's entries: learnt from the page itself.

A page sets many times: at its entries, in lists of its stories, at videos, in timetables. Those of
its entries have one form, return throughout the page, and text stands between them. Invariant: the
answer depends on the page's lines alone and takes time linear in their number.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from reader.blog import Order
from reader.parsing.moments import direction, direction_of
from reader.parsing.shape import is_headline, is_unstopped
from reader.parsing.stamps import Stamp, read_ending, read_stamp

_FEWEST = 2
"""Stamps that make a page stamped; one may be anything."""
_FEWEST_BARE = 3
"""Of those without full sentences between them."""
_FILLED = 0.5
"""Share of the stretches between stamps in which text stands."""
_SPREAD = 0.2
"""Share of the text from the first stamp on that stands before the last one."""
_SHARE, _SHARE_LIVE = 0.15, 0.03
"""Share of the page's text that stands between the first stamp and the last; of a page that says
it is a liveblog, whose other stamps may be lost."""
_BARE_SHARE = 0.5
_FEWEST_LISTED = 3
_NEAR = 180
"""Minutes between neighbours; a time further from both, where they are nearer, is no entry's."""
_LISTED_LINES = 3
"""From one time of a list to the next."""
_SENTENCE = 6
"""Blanks in the shortest line that counts as text."""
_SENTENCE_UNSPACED = 16
"""Characters of it in a script without spaces."""

Mark = tuple[int, Stamp]
"""The index of a line and the stamp on it."""


@dataclass(frozen=True, slots=True)
class Separators:
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


def order_of(stamps: Sequence[Stamp]) -> Order:
    """Tell a page's direction from its stamps, midnight once crossed or not."""
    dates = [(s.day.year or 0, s.day.month, s.day.day, s.minutes or 0) for s in stamps if s.day]
    if len(dates) == len(stamps):
        ranks = {date: rank for rank, date in enumerate(sorted(set(dates)))}
        return direction_of(ranks[date] for date in dates)
    if any(stamp.minutes is not None for stamp in stamps):
        return direction(stamp.minutes for stamp in stamps)
    return direction_of(stamp.rank for stamp in stamps if stamp.rank is not None)


class Told:
    """How much text stands before each line of a page."""

    def __init__(self, texts: Sequence[str], share: float) -> None:
        self.texts = texts
        self.share = share
        told = (len(text) if is_text(text) else 0 for text in texts)
        self._told = [0, *accumulate(told)]
        self._all = [0, *accumulate(map(len, texts))]

    def between(self, first: int, end: int) -> int:
        """Count the characters of text in a stretch of lines."""
        return self._told[end] - self._told[first]

    def filled(self, marks: Sequence[Mark]) -> int:
        """Count the stretches between marks in which text stands."""
        return sum(
            self.between(here, there) > 0 or is_text(stamp.rest)
            for (here, stamp), (there, _) in pairwise(marks)
        )

    def size(self, first: int, end: int) -> int:
        """Count all characters in a stretch of lines."""
        return self._all[end] - self._all[first]


def _among(read: Callable[[str], Stamp | None], told: Told) -> Separators | None:
    """Find the separating stamps among those that one way of reading lines finds."""
    found = [(i, stamp) for i, text in enumerate(told.texts) if (stamp := read(text))]
    if len(found) < _FEWEST:
        return None
    forms: dict[str, list[Mark]] = defaultdict(list)
    for mark in found:
        forms[mark[1].form].append(mark)
    main = _best(list(forms.values()), told)
    if not main:
        return None
    marks = _without_lengths(_with_kin(main, found, told), told)
    taken = {i for i, _ in marks}
    others = {i: stamp for i, stamp in found if i not in taken}
    order = order_of([stamp for _, stamp in marks])
    return Separators(tuple(marks), order, others, _listed(others, forms, taken, told))


def is_text(text: str) -> bool:
    """Tell running text from headlines, labels and menus: a sentence that ends."""
    if text.count(" ") < _SENTENCE and (text.isascii() or len(text) < _SENTENCE_UNSPACED):
        return False
    return not is_unstopped(text)


def _best(forms: Sequence[list[Mark]], told: Told) -> list[Mark] | None:
    """Choose the form that most text stands between; of equals, the one that comes first."""
    scored = [
        (not marks[0][1].is_update, told.filled(marks), not _is_age(marks), -marks[0][0], marks)
        for marks in forms
        if _separates(marks, told)
    ]
    if scored:
        return max(scored, key=lambda score: score[:-1])[-1]
    bare = [marks for marks in forms if _separates_bare(marks, told)]
    return max(bare, key=lambda marks: (len(marks), -marks[0][0]), default=None)


def _is_age(marks: Sequence[Mark]) -> bool:
    return marks[0][1].form == "A"


def _separates(marks: Sequence[Mark], told: Told) -> bool:
    """Tell whether stamps of one form stand throughout the text."""
    if len(marks) < _FEWEST or told.filled(marks) < _FILLED * (len(marks) - 1):
        return False
    first, last, end = marks[0][0], marks[-1][0], len(told.texts)
    within = told.between(first, last)
    if within < told.share * told.between(0, end):
        return False
    alone = sum(not stamp.rest for _, stamp in marks) >= _FEWEST_BARE
    ordered = alone and order_of([stamp for _, stamp in marks]) is not Order.UNKNOWN
    return ordered or within >= _SPREAD * told.between(first, end)


def _separates_bare(marks: Sequence[Mark], told: Told) -> bool:
    """Tell whether stamps separate posts too short for sentences: these are most of the page."""
    if len(marks) < _FEWEST_BARE or order_of([stamp for _, stamp in marks]) is Order.UNKNOWN:
        return False
    first, last = marks[0][0], marks[-1][0] + 1
    posts = all(stamp.rest or there - here > 1 for (here, stamp), (there, _) in pairwise(marks))
    return posts and told.size(first, last) >= _BARE_SHARE * told.size(0, len(told.texts))


def _with_kin(main: list[Mark], found: Sequence[Mark], told: Told) -> list[Mark]:
    """Add stamps that a page writes otherwise here and there: with a unit, with the day."""
    order = order_of([stamp for _, stamp in main])
    kin = _plain(main[0][1].form)
    taken = {i for i, _ in main}
    others = [mark for mark in found if mark[0] not in taken and not mark[1].is_update]
    places = [i for i, _ in main]
    alike = (mark for mark in others if _plain(mark[1].form) == kin)
    fitting = [
        mark
        for mark in alike
        if _fits(mark, main, bisect(places, mark[0]), order)
        or (mark[0] < places[0] and _leads(mark, main, order, told))
    ]
    dated = [mark for mark in others if _is_dated(mark[1].form, kin) and mark[0] > main[-1][0]]
    if dated and (order is not Order.NEWEST_FIRST or not _separates(dated, told)):
        dated = []
    return sorted([*main, *fitting, *dated], key=lambda mark: mark[0])


def _listed(
    others: Mapping[int, Stamp],
    forms: Mapping[str, Sequence[Mark]],
    main: Collection[int],
    told: Told,
) -> frozenset[int]:
    """Find lists of entries: three times and more of one form, headlines between them, no text."""
    lines: set[int] = set()
    for marks in forms.values():
        run: list[int] = []
        for i, stamp in marks:
            if i not in others or not {i - 1, i + 1}.isdisjoint(main):
                continue
            if run and (i - run[-1] > _LISTED_LINES or told.between(run[-1], i)):
                lines.update(_list(run, told))
                run = []
            run.append(i) if not is_text(stamp.rest) else None
        lines.update(_list(run, told))
    return frozenset(lines)


def _list(run: Sequence[int], told: Told) -> range:
    """Return the lines of a list: from its first time to the headline under its last."""
    if len(run) < _FEWEST_LISTED:
        return range(0)
    end = run[-1] + 1
    headline = (
        end < len(told.texts) and told.texts[end - 1][-1:] != "" and is_headline(told.texts[end])
    )
    return range(run[0], end + headline)


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


def _plain(form: str) -> str:
    return form.partition("U")[0].replace("t", "T").replace("L", "").replace("AT", "T")


def _is_dated(form: str, plain: str) -> bool:
    return "D" in form and _plain(form).replace("D", "").replace("W", "") == plain


def _leads(mark: Mark, main: Sequence[Mark], order: Order, told: Told) -> bool:
    """Tell whether a stamp written otherwise heads an entry above the first of the main form.

    It comes before that one by its time, or has the time of another: it is a pinned copy then.
    """
    rank, below = mark[1].rank, main[0][1].rank
    if rank is None or below is None or not told.between(mark[0], main[0][0]):
        return False
    if rank in {stamp.rank for _, stamp in main}:
        return True
    return rank >= below if order is Order.NEWEST_FIRST else rank <= below


def _fits(mark: Mark, main: Sequence[Mark], place: int, order: Order) -> bool:
    """Tell whether a stamp stands between two others by its time as by its place."""
    stamp = mark[1]
    if not 0 < place < len(main) or stamp.rank is None:
        return False
    above, below = main[place - 1][1].rank, main[place][1].rank
    if above is None or below is None:
        return False
    if order is Order.OLDEST_FIRST:
        above, below = below, above
    return order is not Order.UNKNOWN and above >= stamp.rank >= below
