"""Paragraphs that left one place and came back at another: carried over, split off, merged.

Invariant: only words that one entry alone lost and one alone gained lead from the one to the other;
what is said everywhere proves no journey, but takes part in one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison.folding import fold
from reader.comparison.likeness import Text
from reader.comparison.model import Change, Kind, Op, Origin, ParagraphChange
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

_Texts = tuple[str, ...]
"""A paragraph, or the runs of one that went or came."""
_Stretch = dict[int, _Texts]
"""What went from one entry, by its paragraph, or came to one, by its change of a paragraph."""
_Stretches = dict[int, _Stretch]
"""All that went, or all that came, by the index of the change that tells of it."""


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
    for journey in _journeys(*_travelling(old, new, changes)):
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
        if found[journey.target] is not change:
            touched.add(journey.target)
    for place in touched:
        found[place] = _with_reason(found[place])
    return found


def _with_reason(change: Change) -> Change:
    """Return a change whose reason tells of the paragraphs that were carried over."""
    if change.kind is Kind.REVISED:
        reason = revised_reason(
            change.paragraphs,
            change.rules,
            heading=change.heading is not None,
            moved=change.moved,
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


def _travelling(
    old: Sequence[Entry], new: Sequence[Entry], changes: Iterable[Change]
) -> tuple[_Stretches, _Stretches]:
    """Return the text that went and that came: whole entries, paragraphs, runs of words."""
    went: _Stretches = {}
    came: _Stretches = {}
    unchanged, added = Kind.UNCHANGED, Kind.ADDED
    for n, change in enumerate(changes):
        if change.kind is unchanged:
            continue
        before = () if change.old is None else old[change.old].paragraphs
        after = () if change.new is None else new[change.new].paragraphs
        if change.new is None:
            went[n] = _whole(before)
        elif change.kind is added:
            came[n] = _whole(after)
        else:
            went[n], came[n] = _edited(before, after, change.paragraphs)
    return went, came


def _whole(paragraphs: Sequence[str]) -> _Stretch:
    return {place: (text,) for place, text in enumerate(paragraphs)}


def _edited(
    before: Sequence[str], after: Sequence[str], parts: Sequence[ParagraphChange]
) -> tuple[_Stretch, _Stretch]:
    """Return what an entry lost and what it gained."""
    lost: _Stretch = {}
    gained: _Stretch = {}
    equal, delete = Op.EQUAL, Op.DELETE
    for place, part in enumerate(parts):
        if part.new is None and part.old is not None:
            lost[part.old] = (before[part.old],)
        elif part.old is None and part.new is not None:
            gained[place] = (after[part.new],)
        elif part.words is not None and part.old is not None:
            runs = [run for run in part.words if run[0] is not equal and len(run[1]) >= _RUN]
            if runs:
                lost[part.old] = tuple([text for op, text in runs if op is delete])
                gained[place] = tuple([text for op, text in runs if op is not delete])
    return lost, gained


def _journeys(went: _Stretches, came: _Stretches) -> Iterator[_Journey]:
    """Yield for each paragraph that came the one it has most of."""
    for source, target, joint in _meetings(went, came):
        lost, gained = went[source], came[target]
        homes = {
            word: paragraph
            for paragraph, texts in lost.items()
            for word in joint.intersection(_words(texts))
        }
        found: dict[int, int] = {}
        for part, texts in gained.items():
            paragraphs = {homes[word] for word in joint.intersection(_words(texts))}
            best = _best_home(lost, paragraphs, texts)
            if best is not None:
                found[part] = best
        if found:
            found |= _taken_along(lost, gained, found)
        for part, paragraph in found.items():
            yield _Journey(source, paragraph, target, part)


def _taken_along(lost: _Stretch, gained: _Stretch, found: Mapping[int, int]) -> dict[int, int]:
    """Return the homes of paragraphs too short to tell that went along as they are."""
    taken = set(found.values())
    spare: dict[_Texts, list[int]] = defaultdict(list)
    for paragraph, texts in lost.items():
        if paragraph not in taken:
            spare[texts].append(paragraph)
    return {
        part: spare[texts].pop(0)
        for part, texts in gained.items()
        if part not in found and spare.get(texts)
    }


def _best_home(source: _Stretch, paragraphs: Iterable[int], texts: _Texts) -> int | None:
    """Return which paragraph has most of what came, None where none has enough."""
    arrived = Text(texts)
    shares = [(_share(Text(source[paragraph]), arrived), -paragraph) for paragraph in paragraphs]
    share, paragraph = max(shares, default=(0.0, 0))
    return -paragraph if share >= _SHARE else None


def _meetings(went: _Stretches, came: _Stretches) -> Iterator[tuple[int, int, set[str]]]:
    """Yield what is joined by words that are rare among all that went and all that came."""
    source_of = _owners({n: set(_all_words(stretch)) for n, stretch in went.items()})
    lost_once = set(source_of)
    target_of = _owners({n: lost_once.intersection(_all_words(s)) for n, s in came.items()})
    joints: dict[tuple[int, int], set[str]] = defaultdict(set)
    for word, target in target_of.items():
        joints[target, source_of[word]].add(word)
    for target, source in sorted(joints):
        joint = joints[target, source]
        if len(joint) >= _RARE:
            yield source, target, joint


def _all_words(stretch: _Stretch) -> list[str]:
    return _words(chain.from_iterable(stretch.values()))


def _words(texts: Iterable[str]) -> list[str]:
    return " ".join(texts).split()


def _owners(groups: Mapping[int, set[str]]) -> dict[str, int]:
    """Return the group of each word that only one of the groups has."""
    first: dict[int, set[str]] = {}
    seen: set[str] = set()
    once: set[str] = set()
    for n, words in groups.items():
        first[n] = words - seen
        seen |= first[n]
        once -= words
        once |= first[n]
    return {word: n for n, words in first.items() for word in once & words}


def _share(went: Text, came: Text) -> float:
    """Return how much of the shorter text stands in the other one; nothing where it is tiny."""
    short, long = sorted((went, came), key=lambda text: len(text.folded))
    if short.folded in long.folded:
        return 1.0 if len(short.words) > _LEAST else 0.0
    a, b = went.word_pairs, came.word_pairs
    least = min(len(a), len(b))
    return len(a & b) / least if least >= _LEAST else 0.0
