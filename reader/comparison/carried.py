"""Paragraphs that left one place and came back at another: carried over, split off, merged.

Invariant: only what stood once among the text that went and once among the text that came counts;
a phrase said everywhere proves no journey.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison.folding import fold
from reader.comparison.likeness import Text
from reader.comparison.model import Change, Kind, Op, Origin, ParagraphChange, Words
from reader.comparison.words import diff_words

_PHRASE, _LONG = 4, 8
"""Words in a row, the first of so many letters, that tell where a paragraph came from if only one
place has them. Looking at long words only costs a fifth of looking at all."""
_RUN = 25
"""Characters of a run of words put in or cut out that may have travelled."""
_SHARE = 0.6
"""The share of the shorter text's neighbouring words that the other must have."""

Place = tuple[int, int]
"""The index of a change, and of a paragraph change in it."""


Texts = tuple[str, ...]
"""A paragraph, or the runs of one that went or came."""


class _Source(NamedTuple):
    """Text that went."""

    origin: Origin
    texts: Texts
    dropped: Place | None
    """Where it is listed as a dropped paragraph of a revised entry."""


class _Target(NamedTuple):
    """Text that came."""

    place: Place
    texts: Texts


def carry_over(
    old: Sequence[Entry], new: Sequence[Entry], changes: Sequence[Change]
) -> list[Change]:
    """Say of added paragraphs where their text stood before.

    Args:
        old: The older entries.
        new: The newer entries.
        changes: What became of them.

    Returns:
        The changes; a paragraph that came from elsewhere has its origin and counts as moved, and
        so does a dropped one whose text was merged into another paragraph of its entry.
    """
    found = list(changes)
    for source, target in _journeys(_went(old, changes), _came(new, changes)):
        change, place = target.place
        part = found[change].paragraphs[place]
        if part.kind is Kind.ADDED:
            before = old[source.origin.entry].paragraphs[source.origin.paragraph]
            arrived = _arrived(part, source.origin, before, target.texts[0])
            found[change] = _with_part(found[change], place, arrived)
        elif source.dropped is not None and source.dropped[0] == change:
            merged = replace(found[change].paragraphs[source.dropped[1]], moved=True)
            found[change] = _with_part(found[change], source.dropped[1], merged)
    return found


def _with_part(change: Change, place: int, part: ParagraphChange) -> Change:
    parts = change.paragraphs
    return replace(change, paragraphs=(*parts[:place], part, *parts[place + 1 :]))


def _arrived(part: ParagraphChange, origin: Origin, before: str, after: str) -> ParagraphChange:
    """Return an added paragraph with its origin, and its words where it was revised on the way."""
    if fold(after) in fold(before):
        return replace(part, kind=Kind.UNCHANGED, moved=True, origin=origin)
    words = diff_words(before, after)
    return replace(part, kind=Kind.REVISED, moved=True, origin=origin, words=words)


def _went(old: Sequence[Entry], changes: Sequence[Change]) -> Iterator[_Source]:
    """Yield the text that went: of entries gone, paragraphs dropped, sentences cut out."""
    for n, change in enumerate(changes):
        i = change.old
        if i is None or change.kind is Kind.UNCHANGED:
            continue
        if change.new is None:
            for p, text in enumerate(old[i].paragraphs):
                yield _Source(Origin(i, p), (text,), None)
            continue
        for k, part in enumerate(change.paragraphs):
            if part.old is None:
                continue
            if part.kind is Kind.DROPPED:
                yield _Source(Origin(i, part.old), (old[i].paragraphs[part.old],), (n, k))
            elif part.words is not None:
                yield _Source(Origin(i, part.old), _runs(part.words, Op.DELETE), None)


def _came(new: Sequence[Entry], changes: Sequence[Change]) -> Iterator[_Target]:
    """Yield the text that came: added paragraphs, and sentences put in."""
    for n, change in enumerate(changes):
        j = change.new
        if j is None or change.kind not in {Kind.ADDED, Kind.REVISED}:
            continue
        for k, part in enumerate(change.paragraphs):
            if part.kind is Kind.ADDED and part.new is not None:
                yield _Target((n, k), (new[j].paragraphs[part.new],))
            elif part.words is not None:
                yield _Target((n, k), _runs(part.words, Op.INSERT))


def _runs(words: Words, op: Op) -> Texts:
    return tuple(text for o, text in words if o is op and len(text) >= _RUN)


def _journeys(
    went: Iterable[_Source], came: Iterable[_Target]
) -> Iterator[tuple[_Source, _Target]]:
    """Yield what came, each with the one text that it has most of."""
    best: dict[Place, tuple[float, _Source, _Target]] = {}
    for source, target in _meetings(went, came):
        share = _share(source.texts, target.texts)
        if share >= max(_SHARE, best[target.place][0] if target.place in best else 0.0):
            best[target.place] = (share, source, target)
    for _, source, target in best.values():
        yield source, target


def _meetings(went: Iterable[_Source], came: Iterable[_Target]) -> list[tuple[_Source, _Target]]:
    """Return once each the texts that share a phrase nobody else has, in a fixed order."""
    targets: dict[str, _Target] = {}
    common: set[str] = set()
    for target in came:
        phrases = _phrases(target.texts)
        common |= phrases & targets.keys()
        targets.update(dict.fromkeys(phrases, target))
    sources: dict[str, _Source] = {}
    for source in went:
        phrases = _phrases(source.texts) & targets.keys()
        common |= phrases & sources.keys()
        sources.update(dict.fromkeys(phrases, source))
    met = {
        (targets[phrase].place, source.origin.entry, source.origin.paragraph): (
            source,
            targets[phrase],
        )
        for phrase, source in sources.items()
        if phrase not in common
    }
    return [pair for _, pair in sorted(met.items(), key=itemgetter(0))]


def _phrases(texts: Texts) -> set[str]:
    words = " ".join(texts).split()
    return {" ".join(words[n : n + _PHRASE]) for n, word in enumerate(words) if len(word) >= _LONG}


def _share(went: Texts, came: Texts) -> float:
    """Return how much of the shorter text stands in the other one."""
    a, b = Text(went).word_pairs, Text(came).word_pairs
    return len(a & b) / (min(len(a), len(b)) or 1)
