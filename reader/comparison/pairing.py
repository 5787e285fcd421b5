"""Which old entry is which new entry.

Invariant: one to one; swapping the sides gives the mirrored pairs and the same moves.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from math import inf
from typing import NamedTuple

from reader.blog import Entry
from reader.blog.window import instant
from reader.comparison.backbone import Pair
from reader.comparison.clock import Minutes, minutes
from reader.comparison.folding import fold
from reader.comparison.identical import Pairs
from reader.comparison.likeness import Texts
from reader.comparison.matching import Limits, Matcher
from reader.comparison.model import Overrides
from reader.comparison.stamps import minutes_apart
from reader.comparison.truncation import cut_off, opening

NO_OVERRIDES = Overrides()

_LIMITS = Limits(alike=0.40, moved=0.75, neighboured=0.18, edge=0.30)
_SURE_ID, _LIKELY_ID = 0.50, 0.15
"""The likeness from which an id is believed before and after identical text has paired. Entries of
one blog that have nothing to do with each other stay below the second."""
_STABLE = 0.8
"""The share of identical entries that must keep their ids for other ids to mean another entry."""
_HALF_DAY = 12 * 60
_NAMING = 200
"""Characters of text that, with id and times, tell entries apart well enough to settle a tie."""
_TELLING = 12
"""Characters of a heading long enough to name one entry."""
_PASSING = 200
"""Characters of an entry that another may have by chance, or because it is said again and again."""


class Pairing(NamedTuple):
    """Who is who, and who moved."""

    pairs: Pairs
    """Old place to new place."""
    moved: frozenset[int]
    """Old places of paired entries that jumped over their neighbours."""


def pair_entries(
    old: Sequence[Entry], new: Sequence[Entry], overrides: Overrides = NO_OVERRIDES
) -> Pairing:
    """Pair the entries of two snapshots.

    Args:
        old: The older entries, in page order.
        new: The newer ones.
        overrides: Pairs that a person has joined or parted; they count before all else.

    Returns:
        The pairs that are best overall, never by place alone.
    """
    olds, news = [entry.texts for entry in old], [entry.texts for entry in new]
    asked = overrides != NO_OVERRIDES
    if not asked and olds == news and all(map(_same_post, old, new)):
        return Pairing({place: place for place in range(len(old))}, frozenset())
    matcher = Matcher(olds, news, _LIMITS, (lambda i: _name(old[i]), lambda j: _name(new[j])))
    pinned_old, pinned_new = _pinned(old), _pinned(new)
    if pinned_old or pinned_new:
        matcher.light = lambda i, j: i in pinned_old or j in pinned_new
    if asked:
        matcher.parted = overrides.parted - overrides.joined
        matcher.by_evidence(_one_to_one(overrides.joined), 0.0)
    same_ids = _same_ids(old, new)
    matcher.by_evidence(((i, j) for i, j in same_ids if olds[i] == news[j]), 0.0)
    matcher.by_evidence(same_ids, _SURE_ID)
    if [entry for entry in new if entry.published_at or entry.stamp]:
        matcher.by_keys(_of(old, _stamped), _of(new, _stamped))
    sure = frozenset(matcher.pairs)
    matcher.by_keys(olds.__getitem__, news.__getitem__)
    matcher.part_movers(_ByChance(old, new, (olds, news)), sure)
    if all(matcher.free()):
        _pair_the_rest(matcher, old, new, same_ids)
    return Pairing(matcher.pairs, matcher.movers())


def _one_to_one(pairs: Iterable[Pair]) -> list[Pair]:
    """Leave out pairs that contradict one further up; the same ones whichever side is the old."""
    kept: dict[int, int] = {}
    for i, j in sorted(pairs, key=sum):
        if i not in kept and j not in kept.values():
            kept[i] = j
    return list(kept.items())


def _same_post(old: Entry, new: Entry) -> bool:
    """Return whether nothing but their text, which is equal, could tell two entries apart."""
    return old.id == new.id and old.published_at == new.published_at and old.stamp == new.stamp


def _pair_the_rest(
    matcher: Matcher, old: Sequence[Entry], new: Sequence[Entry], same_ids: Sequence[Pair]
) -> None:
    """Pair entries whose text differs."""
    kept = _ids_kept(old, new, matcher.pairs)
    likely = [(i, j) for i, j in same_ids if (minutes_apart(old[i], new[j]) or 0) < 1]
    if kept >= _STABLE:
        lone = len(same_ids) == 1 and not matcher.pairs
        sure = [(i, j) for i, j in likely if lone or _same_mark(old[i], new[j])]
        matcher.by_evidence(sure, 0.0)
        matcher.by_evidence(likely, _LIKELY_ID)
        matcher.by_signs(same_ids)
    matcher.apart = _Apart(old, new, matcher.pairs, ids_tell=_STABLE <= kept <= 1)
    matcher.by_neighbours()
    matcher.by_folded_text()
    matcher.by_evidence(_cut_copies(old, new, *matcher.free()), 0.0)
    matcher.by_likeness()
    contradicted = _Contradicted(old, new, ids_tell=kept >= _STABLE)
    free_old, free_new = matcher.free()
    matcher.by_signs(_shared(_headings(old, free_old), _headings(new, free_new)), contradicted)
    matcher.by_signs(_shared(_moments(old, free_old), _moments(new, free_new)))
    matcher.by_keys(_of(old, _without_text), _of(new, _without_text))


def _pinned(entries: Sequence[Entry]) -> set[int]:
    return {place for place, entry in enumerate(entries) if entry.pinned}


def _same_mark(old: Entry, new: Entry) -> bool:
    """Return whether two entries state one time or one heading, whatever became of the text."""
    headings = [fold(entry.heading or "").lower() for entry in (old, new)]
    return (headings[0] == headings[1] != "") or minutes_apart(old, new) == 0


def _name(entry: Entry) -> str:
    start = "\n".join(entry.texts)[:_NAMING]
    told = entry.id, entry.published_at, entry.stamp, entry.pinned, len(entry.texts)
    return f"{told} {start}"


def _of(entries: Sequence[Entry], key: Callable[[Entry], Hashable]) -> Callable[[int], Hashable]:
    return lambda place: key(entries[place])


def _stamped(entry: Entry) -> Hashable:
    """Return what tells copies of one text apart; None where it is not told."""
    if entry.published_at or entry.stamp:
        return (entry.heading, entry.paragraphs, entry.published_at, entry.stamp)
    return None


def _without_text(entry: Entry) -> Hashable:
    """Return what posts without any text, which only their neighbours tell apart, share."""
    return None if any(entry.texts) else ("no text", entry.published_at, entry.stamp)


def _same_ids(old: Sequence[Entry], new: Sequence[Entry]) -> list[Pair]:
    """Return the places that share an id which each side has once."""
    return _shared(_ids(old), _ids(new))


def _ids(entries: Sequence[Entry]) -> dict[int, Hashable]:
    """Return the id of each place; a pinned copy, which has its original's id, counts apart."""
    return {n: (e.id, e.pinned) for n, e in enumerate(entries) if e.id}


def _ids_kept(old: Sequence[Entry], new: Sequence[Entry], pairs: Pairs) -> float:
    """Return the share of paired entries that kept their ids; infinite where none has ids."""
    kept = [old[i].id == new[j].id for i, j in pairs.items() if old[i].id and new[j].id]
    return sum(kept) / len(kept) if kept else inf


def _cut_copies(
    old: Sequence[Entry], new: Sequence[Entry], olds: Iterable[int], news: Iterable[int]
) -> list[Pair]:
    """Return the places of which one holds a cut-off copy of the other's text."""
    openings = {i: opening(old[i]) for i in olds}, {j: opening(new[j]) for j in news}
    return [(i, j) for i, j in _shared(*openings) if cut_off(old[i], new[j])]


def _own(keys: Mapping[int, Hashable]) -> dict[Hashable, int]:
    """Return the place of each key that only one place has; empty keys are none."""
    counts = Counter(keys.values())
    return {key: place for place, key in keys.items() if key and counts[key] == 1}


def _shared(old: Mapping[int, Hashable], new: Mapping[int, Hashable]) -> list[Pair]:
    """Return the places that share a key which each side has once."""
    places = _own(new)
    return [(i, places[key]) for key, i in _own(old).items() if key in places]


def _headings(entries: Sequence[Entry], free: Iterable[int]) -> dict[int, Hashable]:
    """Return the headings of free places that no other entry has and that name one."""
    counts = Counter([entry.heading for entry in entries])
    return {
        place: fold(heading).lower()
        for place in free
        if (heading := entries[place].heading) and counts[heading] == 1 and len(heading) >= _TELLING
    }


def _moments(entries: Sequence[Entry], free: Iterable[int]) -> dict[int, Hashable]:
    """Return when entries at free places were posted where no other states the same."""
    stated = {place: moment for place in free if (moment := entries[place].published_at)}
    counts = Counter([entry.published_at for entry in entries]) if stated else {}
    return {place: instant(moment) for place, moment in stated.items() if counts[moment] == 1}


class _ByChance:
    """Whether two entries with the same words may be two posts: BREAKING, Full time, a score."""

    def __init__(
        self,
        old: Sequence[Entry],
        new: Sequence[Entry],
        texts: tuple[Sequence[Texts], Sequence[Texts]],
    ) -> None:
        self._old, self._new, self._texts = old, new, texts

    def __call__(self, i: int, j: int) -> bool:
        old, new, texts = self._old[i], self._new[j], self._texts[0][i]
        if old.pinned or new.pinned or sum(map(len, texts)) > _PASSING:
            return False
        apart = minutes_apart(old, new)
        return texts in self._recurring if apart is None else apart >= 1

    @cached_property
    def _recurring(self) -> set[Texts]:
        """What one page says more than once."""
        olds, news = self._texts
        return _repeated(olds) | _repeated(news)


def _repeated(side: Sequence[Texts]) -> set[Texts]:
    if len(set(side)) == len(side):
        return set()
    return {texts for texts, count in Counter(side).items() if count > 1}


class _Contradicted:
    """Whether ids or times speak against a pair that a heading makes: pages use some again."""

    def __init__(self, old: Sequence[Entry], new: Sequence[Entry], *, ids_tell: bool) -> None:
        self._old, self._new, self._ids_tell = old, new, ids_tell

    def __call__(self, i: int, j: int) -> bool:
        old, new = self._old[i], self._new[j]
        ids = bool(self._ids_tell and old.id and new.id and old.id != new.id)
        return ids or (minutes_apart(old, new) or 0) >= 1


class _Apart:
    """Whether two entries that may be alike have ids or times of two different posts."""

    def __init__(
        self, old: Sequence[Entry], new: Sequence[Entry], pairs: Pairs, *, ids_tell: bool
    ) -> None:
        self._old, self._new, self._ids_tell = old, new, ids_tell
        self._minutes: tuple[Minutes, Minutes] = minutes(old, new, pairs.items())

    def __call__(self, i: int, j: int) -> bool:
        ids = self._old[i].id, self._new[j].id
        if self._ids_tell and all(ids) and ids[0] != ids[1]:
            return True
        first, last = self._minutes[0][i], self._minutes[1][j]
        return first is not None and last is not None and abs(first - last) >= _HALF_DAY
