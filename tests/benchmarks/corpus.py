"""Pairs of snapshots with known edits, made by recombining the sentences of seeds/.

Invariant: the same size and seed always give the same pair; gold marks stand beside the text they
belong to, one for each word that spaces separate.
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.blog import Entry, Order, Snapshot

SEEDS = Path(__file__).parents[2] / "seeds"
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[“\"A-Z])")
_FURNITURE = 6
"""The first lines of every seed are title, standfirst and appeals."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and, for each of its words, whether it is known to have changed."""

    text: str
    marks: tuple[bool, ...]


@dataclass(slots=True)
class Case:
    """A pair of snapshots and everything that is known about it."""

    old: Snapshot
    new: Snapshot
    pairs: set[tuple[int, int]] = field(default_factory=set)
    moved: set[int] = field(default_factory=set)
    """Places in the newer snapshot."""
    revised: set[int] = field(default_factory=set)
    """Places in the newer snapshot."""
    rolled_off: set[int] = field(default_factory=set)
    """Places in the older snapshot."""
    dropped: set[int] = field(default_factory=set)
    """Places in the older snapshot."""
    old_marks: list[list[bool]] = field(default_factory=list)
    """A list for each entry: heading and paragraphs joined by spaces, a mark for each word."""
    new_marks: list[list[bool]] = field(default_factory=list)


@dataclass(slots=True)
class _Post:
    """An entry in the making: paragraphs of sentences of (word, changed)."""

    heading: list[tuple[str, bool]]
    paragraphs: list[list[list[tuple[str, bool]]]]

    def words(self) -> list[tuple[str, bool]]:
        return self.heading + [w for p in self.paragraphs for s in p for w in s]

    def entry(self, published_at: str | None = None) -> Entry:
        bodies = (" ".join(w for s in p for w, _ in s) for p in self.paragraphs)
        return Entry(
            tuple(body for body in bodies if body),
            " ".join(word for word, _ in self.heading) or None,
            published_at=published_at,
        )


def sentences() -> list[list[str]]:
    """Return the words of every sentence of the seeds."""
    lines = [
        line
        for path in sorted(SEEDS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()[_FURNITURE:]
    ]
    return [s.split() for line in lines for s in _SENTENCE.split(line) if len(s) > 60]


def make(entries: int, seed: int, *, dated: bool = False, whole: bool = False) -> Case:
    """Make an older and a newer snapshot.

    Args:
        entries: How many the older one has.
        seed: Which of the endless pairs.
        dated: Give every entry the time it was published at.
        whole: Draw runs of sentences as they stand, so that entries share whole paragraphs.
    """
    return _Maker(random.Random(seed), dated, whole).make(entries)


class _Maker:
    """Makes one pair; everything is drawn from one source of chance."""

    def __init__(self, chance: random.Random, dated: bool, whole: bool) -> None:
        self.chance = chance
        self.dated = dated
        self.whole = whole
        self.pool = sentences()
        self.vocabulary = sorted({w for s in self.pool for w in s if w.isalpha()})
        self.edits: Sequence[Callable[[_Post, _Post], None]] = (
            self.change_figure,
            self.add_sentence,
            self.remove_sentence,
            self.replace_words,
            self.curl_quotes,
        )

    def make(self, entries: int) -> Case:
        olds = [self.post() for _ in range(entries)]
        rolled = set(range(entries - max(1, entries // 20), entries))
        dropped = set(self.chance.sample(range(entries - len(rolled)), entries // 20))
        kept = [i for i in range(entries) if i not in rolled | dropped]
        revised = set(self.chance.sample(kept, round(len(kept) * 0.15)))
        twins = {i: self.revise(olds[i]) if i in revised else (olds[i], olds[i]) for i in kept}
        moved = self.chance.sample(kept, max(1, entries // 50))
        order: list[int | None] = [i for i in kept if i not in moved]
        for mover in moved:
            order.insert(self.far(order, mover, len(kept)), mover)
        added = [self.post() for _ in range(entries // 10)]
        order[:0] = [None] * len(added)
        fresh = iter(added)
        news = [next(fresh) if i is None else twins[i][1] for i in order]
        stamp = self.stamps(entries, len(added))
        case = Case(
            self.snapshot([p.entry(stamp(i)) for i, p in enumerate(olds)]),
            self.snapshot(
                [
                    p.entry(stamp(j - len(added) if i is None else i))
                    for j, (p, i) in enumerate(zip(news, order, strict=True))
                ]
            ),
        )
        case.rolled_off, case.dropped = rolled, dropped
        for j, i in enumerate(order):
            if i is not None:
                case.pairs.add((i, j))
                if i in moved:
                    case.moved.add(j)
                if i in revised:
                    case.revised.add(j)
        case.old_marks = [
            [i in dropped] * len(p.words())
            if i not in revised
            else [c for _, c in twins[i][0].words()]
            for i, p in enumerate(olds)
        ]
        case.new_marks = [
            [c or i is None for _, c in p.words()] for p, i in zip(news, order, strict=True)
        ]
        return case

    def far(self, order: list[int | None], i: int, size: int) -> int:
        """Return a new place at least a few entries from the old one."""
        while abs((place := self.chance.randrange(len(order))) - min(i, len(order))) < min(
            5, size // 4
        ):
            pass
        return place

    def stamps(self, entries: int, added: int) -> Callable[[int], str | None]:
        def stamp(place: int) -> str | None:
            if not self.dated:
                return None
            minutes = (entries - place) * 3
            return f"2024-11-{1 + minutes // 1440:02}T{minutes // 60 % 24:02}:{minutes % 60:02}:00Z"

        return stamp

    def snapshot(self, entries: list[Entry]) -> Snapshot:
        return Snapshot("made", language="en", order=Order.NEWEST_FIRST, entries=tuple(entries))

    def sentence(self) -> list[tuple[str, bool]]:
        return [(word, False) for word in self.chance.choice(self.pool)]

    def post(self) -> _Post:
        heading = [(w, False) for w in self.chance.choice(self.pool)[: self.chance.randint(4, 11)]]
        paragraphs = []
        for _ in range(self.chance.randint(1, 6)):
            length = self.chance.randint(1, 2)
            if self.whole:
                start = self.chance.randrange(0, len(self.pool) - 2, 2)
                drawn = self.pool[start : start + length]
                paragraphs.append([[(w, False) for w in s] for s in drawn])
            else:
                paragraphs.append([self.sentence() for _ in range(length)])
        return _Post(heading, paragraphs)

    def revise(self, post: _Post) -> tuple[_Post, _Post]:
        old, new = (
            _Post(list(post.heading), [[list(s) for s in p] for p in post.paragraphs])
            for _ in range(2)
        )
        for edit in self.chance.sample(self.edits, self.chance.randint(1, 3)):
            edit(old, new)
        if [w for w, _ in old.words()] == [w for w, _ in new.words()]:
            self.add_sentence(old, new)
        return old, new

    def common(self, old: _Post, new: _Post) -> list[tuple[int, int, int, int]]:
        """Return the places of sentences that both sides still have untouched."""
        found = []
        for p, (before, after) in enumerate(zip(old.paragraphs, new.paragraphs, strict=True)):
            for s, sentence in enumerate(before):
                if not any(c for _, c in sentence) and sentence in after:
                    found.append((p, s, p, after.index(sentence)))
        return found

    def change_figure(self, old: _Post, new: _Post) -> None:
        places = [
            (p, s, q, t, k)
            for p, s, q, t in self.common(old, new)
            for k, (w, _) in enumerate(old.paragraphs[p][s])
            if any(c.isdigit() for c in w)
        ]
        if not places:
            return
        p, s, q, t, k = self.chance.choice(places)
        word = old.paragraphs[p][s][k][0]
        while (fresh := re.sub(r"\d", lambda _: str(self.chance.randint(1, 9)), word)) == word:
            pass
        old.paragraphs[p][s][k] = (word, True)
        new.paragraphs[q][t][k] = (fresh, True)

    def add_sentence(self, old: _Post, new: _Post) -> None:
        p = self.chance.randrange(len(new.paragraphs))
        fresh = [(w, True) for w, _ in self.sentence()]
        new.paragraphs[p].insert(self.chance.randint(0, len(new.paragraphs[p])), fresh)

    def remove_sentence(self, old: _Post, new: _Post) -> None:
        places = self.common(old, new)
        if len(places) < 2:
            return
        p, s, q, t = self.chance.choice(places)
        old.paragraphs[p][s] = [(w, True) for w, _ in old.paragraphs[p][s]]
        del new.paragraphs[q][t]

    def replace_words(self, old: _Post, new: _Post) -> None:
        places = self.common(old, new)
        if not places:
            return
        p, s, q, t = self.chance.choice(places)
        words = old.paragraphs[p][s]
        for k in self.chance.sample(range(len(words)), min(len(words), self.chance.randint(1, 4))):
            fresh = self.chance.choice(self.vocabulary)
            if fresh != words[k][0]:
                old.paragraphs[p][s][k] = (words[k][0], True)
                new.paragraphs[q][t][k] = (fresh, True)

    def curl_quotes(self, old: _Post, new: _Post) -> None:
        pairs = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", '"': "”", "'": "’"})
        for p, s, q, t in self.common(old, new):
            for k, (word, _) in enumerate(old.paragraphs[p][s]):
                if (curled := word.translate(pairs)) != word:
                    old.paragraphs[p][s][k] = (word, True)
                    new.paragraphs[q][t][k] = (curled, True)
