"""Paragraphs that left one place and came back at another: carried over, split off, merged.

Invariant: only words that one entry alone lost and one alone gained lead from the one to the other;
what is said everywhere proves no journey.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison.folding import fold
from reader.comparison.likeness import Text
from reader.comparison.model import Change, Kind, Op, Origin, ParagraphChange, Words
from reader.comparison.reasons import carried_over, revised_reason
from reader.comparison.words import diff_words

_RARE = 3
"""Words that only one entry lost and only one gained: so many lead from the one to the other."""
_LEAST = 8
"""Pairs of neighbouring words below which a text is too short to be known again."""
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
    edited = [(n, one) for n, one in enumerate(found) if one.kind is not Kind.UNCHANGED]
    came = list(_came(new, edited))
    if not came:
        return found
    touched: set[int] = set()
    for journey in _journeys(list(_went(old, edited)), came):
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
            change.paragraphs, (), heading=change.heading is not None, moved=change.moved
        )
        return change._replace(reason=reason)
    carried = carried_over(change.paragraphs)
    return change._replace(reason=f"{change.reason}, {carried}" if carried else change.reason)


def _with_part(change: Change, place: int, part: ParagraphChange) -> Change:
    parts = change.paragraphs
    return change._replace(paragraphs=(*parts[:place], part, *parts[place + 1 :]))


def _arrived(part: ParagraphChange, origin: Origin, before: str, after: str) -> ParagraphChange:
    """Return an added paragraph with its origin, and its words where it was revised on the way."""
    if after == before or fold(after) in fold(before):
        return part._replace(kind=Kind.UNCHANGED, moved=True, origin=origin)
    words = diff_words(before, after)
    return part._replace(kind=Kind.REVISED, moved=True, origin=origin, words=words)


def _with_merged(change: Change, paragraph: int) -> Change:
    """Return an entry whose dropped paragraph counts as moved, for another one took it up."""
    for place, part in enumerate(change.paragraphs):
        if part.old == paragraph and part.kind is Kind.DROPPED:
            return _with_part(change, place, part._replace(moved=True))
    return change


def _went(old: Sequence[Entry], changes: Iterable[tuple[int, Change]]) -> Iterator[_Stretch]:
    """Yield the text that went: entries gone, paragraphs dropped, sentences cut out."""
    for n, change in changes:
        if change.old is None:
            continue
        paragraphs = old[change.old].paragraphs
        if change.new is None:
            yield _Stretch(n, {p: (text,) for p, text in enumerate(paragraphs)})
        elif lost := dict(_lost(paragraphs, change.paragraphs)):
            yield _Stretch(n, lost)


def _lost(
    paragraphs: Sequence[str], parts: Sequence[ParagraphChange]
) -> Iterator[tuple[int, Texts]]:
    for part in parts:
        if part.old is None:
            continue
        if part.kind is Kind.DROPPED:
            yield part.old, (paragraphs[part.old],)
        elif part.words is not None and (runs := _runs(part.words, Op.DELETE)):
            yield part.old, runs


def _came(new: Sequence[Entry], changes: Iterable[tuple[int, Change]]) -> Iterator[_Stretch]:
    """Yield the text that came: added paragraphs, and sentences put in."""
    for n, change in changes:
        if change.new is None:
            continue
        paragraphs = new[change.new].paragraphs
        if change.kind is Kind.ADDED:
            yield _Stretch(n, {p: (text,) for p, text in enumerate(paragraphs)})
        elif gained := dict(_gained(paragraphs, change.paragraphs)):
            yield _Stretch(n, gained)


def _gained(
    paragraphs: Sequence[str], parts: Sequence[ParagraphChange]
) -> Iterator[tuple[int, Texts]]:
    for place, part in enumerate(parts):
        if part.new is None:
            continue
        if part.kind is Kind.ADDED:
            yield place, (paragraphs[part.new],)
        elif part.words is not None and (runs := _runs(part.words, Op.INSERT)):
            yield place, runs


def _runs(words: Words, op: Op) -> Texts:
    return tuple([text for o, text in words if o is op and len(text) >= _RUN])


def _journeys(went: Sequence[_Stretch], came: Sequence[_Stretch]) -> Iterator[_Journey]:
    """Yield for each paragraph that came the one it has most of."""
    for source, target, words in _meetings(went, came):
        homes = {
            word: paragraph
            for paragraph, texts in source.texts.items()
            for word in _standing(words, texts, source)
        }
        for part, texts in target.texts.items():
            best = _best_home(
                source, Text(texts), {homes[word] for word in _standing(words, texts, target)}
            )
            if best is not None:
                yield _Journey(source.change, best, target.change, part)


def _standing(words: set[str], texts: Texts, stretch: _Stretch) -> set[str]:
    """Return which words of a stretch stand in one paragraph of it."""
    return words if len(stretch.texts) == 1 else words.intersection(" ".join(texts).split())


def _best_home(source: _Stretch, arrived: Text, paragraphs: Iterable[int]) -> int | None:
    """Return which paragraph has most of a text, None where none has enough."""
    shares = [
        (_share(Text(source.texts[paragraph]), arrived), -paragraph) for paragraph in paragraphs
    ]
    share, paragraph = max(shares, default=(0.0, 0))
    return -paragraph if share >= _SHARE else None


def _meetings(
    went: Sequence[_Stretch], came: Sequence[_Stretch]
) -> Iterator[tuple[_Stretch, _Stretch, set[str]]]:
    """Yield what is joined by words that are rare among all that went and all that came."""
    lost = [set(_words(stretch)) for stretch in went]
    once = _once(lost)
    gained = [once.intersection(_words(stretch)) for stretch in came]
    rare = _once(gained)
    source_of = {word: n for n, words in enumerate(lost) for word in rare.intersection(words)}
    for words, target in zip(gained, came, strict=True):
        met: dict[int, set[str]] = defaultdict(set)
        for word in words & rare:
            met[source_of[word]].add(word)
        for source, joint in sorted(met.items(), key=itemgetter(0)):
            if len(joint) >= _RARE:
                yield went[source], target, joint


def _once(sets: Iterable[set[str]]) -> set[str]:
    """Return what only one of the sets has."""
    counts = Counter(chain.from_iterable(sets))
    return {word for word, count in counts.items() if count == 1}


def _words(stretch: _Stretch) -> list[str]:
    return " ".join(chain.from_iterable(stretch.texts.values())).split()


def _share(went: Text, came: Text) -> float:
    """Return how much of the shorter text stands in the other one; nothing where it is tiny."""
    short, long = sorted((went, came), key=lambda text: len(text.folded))
    if short.folded in long.folded:
        return 1.0 if len(short.words) > _LEAST else 0.0
    a, b = went.word_pairs, came.word_pairs
    least = min(len(a), len(b))
    return len(a & b) / least if least >= _LEAST else 0.0
