"""Paragraphs that left one place and came back at another: carried over, split off, merged.

Invariant: only what stood once among the text that went and once among the text that came counts;
a phrase said everywhere proves no journey.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison.folding import fold
from reader.comparison.likeness import Text
from reader.comparison.model import Change, Kind, Op, Origin, ParagraphChange, Words
from reader.comparison.reasons import carried_over, revised_reason
from reader.comparison.words import diff_words

_PHRASE, _LONG = 4, 8
"""Words in a row, the first of so many letters, that tell where a paragraph came from if only one
place has them. Looking at long words only costs a fifth of looking at all."""
_RUN = 25
"""Characters of a run of words put in or cut out that may have travelled."""
_SHARE = 0.6
"""The share of the shorter text's neighbouring words that the other must have."""

Texts = tuple[str, ...]
"""A paragraph, or the runs of one that went or came."""


class _Stretch(NamedTuple):
    """What went from one entry, or came to one."""

    change: int
    """Index of the change that tells of it."""
    texts: dict[int, Texts]
    """By paragraph: of the old entry for what went, of the list of changes for what came."""


class _Journey(NamedTuple):
    """Text on its way from one paragraph to another."""

    source: int
    """Index of the change it left."""
    paragraph: int
    """Its paragraph in the old entry."""
    target: int
    """Index of the change it came to."""
    part: int
    """Index of the paragraph change there."""


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
    touched: set[int] = set()
    for journey in _journeys(_went(old, changes), _came(new, changes)):
        touched.add(journey.target)
        left, change = found[journey.source], found[journey.target]
        part = change.paragraphs[journey.part]
        if part.kind is Kind.ADDED and left.old is not None and change.new is not None:
            origin = Origin(left.old, journey.paragraph)
            before = old[left.old].paragraphs[journey.paragraph]
            after = new[change.new].paragraphs[part.new or 0]
            arrived = _arrived(part, origin, before, after)
            found[journey.target] = _with_part(change, journey.part, arrived)
        elif journey.source == journey.target:
            found[journey.target] = _with_merged(change, journey.paragraph)
    for place in touched:
        found[place] = _with_reason(found[place])
    return found


def _with_reason(change: Change) -> Change:
    """Return a change whose reason tells of the paragraphs that were carried over."""
    if change.kind is Kind.REVISED:
        reason = revised_reason(
            change.paragraphs,
            heading=change.heading is not None,
            typography=False,
            moved=change.moved,
        )
        return replace(change, reason=reason)
    carried = carried_over(change.paragraphs)
    return replace(change, reason=f"{change.reason}, {carried}" if carried else change.reason)


def _with_part(change: Change, place: int, part: ParagraphChange) -> Change:
    parts = change.paragraphs
    return replace(change, paragraphs=(*parts[:place], part, *parts[place + 1 :]))


def _arrived(part: ParagraphChange, origin: Origin, before: str, after: str) -> ParagraphChange:
    """Return an added paragraph with its origin, and its words where it was revised on the way."""
    if fold(after) in fold(before):
        return replace(part, kind=Kind.UNCHANGED, moved=True, origin=origin)
    words = diff_words(before, after)
    return replace(part, kind=Kind.REVISED, moved=True, origin=origin, words=words)


def _with_merged(change: Change, paragraph: int) -> Change:
    """Return an entry whose dropped paragraph counts as moved, for another one took it up."""
    for place, part in enumerate(change.paragraphs):
        if part.old == paragraph and part.kind is Kind.DROPPED:
            return _with_part(change, place, replace(part, moved=True))
    return change


def _went(old: Sequence[Entry], changes: Sequence[Change]) -> Iterator[_Stretch]:
    """Yield the text that went: entries gone, paragraphs dropped, sentences cut out."""
    for n, change in enumerate(changes):
        if change.old is None or change.kind is Kind.UNCHANGED:
            continue
        paragraphs = old[change.old].paragraphs
        if change.new is None:
            yield _Stretch(n, {p: (text,) for p, text in enumerate(paragraphs)})
        else:
            yield _Stretch(n, dict(_lost(paragraphs, change.paragraphs)))


def _lost(
    paragraphs: Sequence[str], parts: Sequence[ParagraphChange]
) -> Iterator[tuple[int, Texts]]:
    for part in parts:
        if part.old is None:
            continue
        if part.kind is Kind.DROPPED:
            yield part.old, (paragraphs[part.old],)
        elif part.words is not None:
            yield part.old, _runs(part.words, Op.DELETE)


def _came(new: Sequence[Entry], changes: Sequence[Change]) -> Iterator[_Stretch]:
    """Yield the text that came: added paragraphs, and sentences put in."""
    for n, change in enumerate(changes):
        if change.new is not None and change.kind in {Kind.ADDED, Kind.REVISED}:
            yield _Stretch(n, dict(_gained(new[change.new].paragraphs, change.paragraphs)))


def _gained(
    paragraphs: Sequence[str], parts: Sequence[ParagraphChange]
) -> Iterator[tuple[int, Texts]]:
    for place, part in enumerate(parts):
        if part.new is None:
            continue
        if part.kind is Kind.ADDED:
            yield place, (paragraphs[part.new],)
        elif part.words is not None:
            yield place, _runs(part.words, Op.INSERT)


def _runs(words: Words, op: Op) -> Texts:
    return tuple(text for o, text in words if o is op and len(text) >= _RUN)


def _journeys(went: Iterable[_Stretch], came: Iterable[_Stretch]) -> Iterator[_Journey]:
    """Yield for each paragraph that came the one it has most of."""
    best: dict[tuple[int, int], tuple[float, _Journey]] = {}
    for source, target, phrase in _meetings(went, came):
        paragraph, part = _holder(source, phrase), _holder(target, phrase)
        if paragraph is None or part is None:
            continue
        share = _share(source.texts[paragraph], target.texts[part])
        place = (target.change, part)
        if share >= max(_SHARE, best[place][0] if place in best else 0.0):
            best[place] = (share, _Journey(source.change, paragraph, target.change, part))
    for _, journey in best.values():
        yield journey


def _meetings(
    went: Iterable[_Stretch], came: Iterable[_Stretch]
) -> list[tuple[_Stretch, _Stretch, str]]:
    """Return the phrases that one stretch of each side holds, in a fixed order."""
    targets: dict[str, _Stretch] = {}
    common: set[str] = set()
    for target in came:
        phrases = _phrases(target)
        common |= phrases & targets.keys()
        targets.update(dict.fromkeys(phrases, target))
    sources: dict[str, _Stretch] = {}
    for source in went:
        phrases = _phrases(source) & targets.keys()
        common |= phrases & sources.keys()
        sources.update(dict.fromkeys(phrases, source))
    met = [
        (source, targets[phrase], phrase)
        for phrase, source in sources.items()
        if phrase not in common
    ]
    return sorted(met, key=lambda meeting: (meeting[1].change, meeting[0].change, meeting[2]))


def _phrases(stretch: _Stretch) -> set[str]:
    words = " ".join([text for texts in stretch.texts.values() for text in texts]).split()
    return {" ".join(words[n : n + _PHRASE]) for n, word in enumerate(words) if len(word) >= _LONG}


def _holder(stretch: _Stretch, phrase: str) -> int | None:
    """Return the paragraph that holds a phrase; none where it runs over the end of one."""
    for paragraph, texts in stretch.texts.items():
        if phrase in " ".join(" ".join(texts).split()):
            return paragraph
    return None


def _share(went: Texts, came: Texts) -> float:
    """Return how much of the shorter text stands in the other one."""
    a, b = Text(went).word_pairs, Text(came).word_pairs
    return len(a & b) / (min(len(a), len(b)) or 1)
