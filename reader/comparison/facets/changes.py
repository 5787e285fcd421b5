"""Which figures of an entry changed, and into what.

Invariant: a figure that only took another place, with the words after it, did not change; one
that kept its place and lost its value did, even where the value turns up elsewhere.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.comparison.facets.figures import Found, Value
from reader.comparison.facets.sides import Side
from reader.comparison.folding import fold
from reader.comparison.model import Figure

_CONTEXT = 2
"""Words after a figure that tell it from others of its value."""
_MANY = 400
"""Pairs of figures beyond which they are paired in order: a table, not a sentence."""
_UNLIKE, _ALONE, _LIKE = 16, 9, 10
"""What a pairing costs: figures of another kind, one without a counterpart, of the same kind."""


class Seen(NamedTuple):
    """A figure of a window, with what follows it."""

    value: Value
    text: str
    after: tuple[str, ...]
    whole: str
    """All of the figure as it stands in the text."""

    @property
    def written(self) -> str:
        """The whole without its capitals and what only typography makes of it."""
        return fold(self.whole).lower()


class Seens(NamedTuple):
    """The figures of a window that differ, and those between them."""

    old: Sequence[Seen]
    new: Sequence[Seen]
    restyled: bool
    """Whether any is only written another way: five, 5."""


class FigureChange(NamedTuple):
    """A figure before and after, and the rule that found it."""

    pair: Figure
    rule: str


def differing(old: Side, new: Side) -> Seens:
    """Collect the figures of a window that differ.

    Args:
        old: The old side of the window.
        new: The new side.

    Returns:
        The figures of either side; where one side has more, those between them too.
    """
    if _same(old, new):
        return _NOTHING
    a, b = ([_seen(side, figure) for figure in side.figures] for side in (old, new))
    if len(a) == len(b):
        pairs = list(zip(a, b, strict=True))
        unlike = [(x, y) for x, y in pairs if x.value != y.value]
        restyled = any(x.value == y.value and x.written != y.written for x, y in pairs)
        return Seens([x for x, _ in unlike], [y for _, y in unlike], restyled)
    while a and b and a[-1].value == b[-1].value:
        a.pop()
        b.pop()
    start = 0
    while start < min(len(a), len(b)) and a[start].value == b[start].value:
        start += 1
    return Seens(a[start:], b[start:], restyled=False)


_NOTHING = Seens((), (), restyled=False)


def _same(old: Side, new: Side) -> bool:
    """Say whether both sides have the same figures, written alike."""
    return len(old.figures) == len(new.figures) and all(
        a.value == b.value and old.tokens[a.start : a.end] == new.tokens[b.start : b.end]
        for a, b in zip(old.figures, new.figures, strict=True)
    )


def _seen(side: Side, figure: Found) -> Seen:
    after = tuple(token.key for token in side.tokens[figure.end : figure.end + _CONTEXT])
    return Seen(figure.value, figure.text(side.tokens), after, figure.written(side.tokens))


def changes(windows: Sequence[Seens]) -> list[FigureChange]:
    """Pair the figures that changed.

    Args:
        windows: The differing figures of an entry's windows, in reading order.

    Returns:
        Each figure that changed, came or went, in reading order.
    """
    moved = _moved(windows)
    found: list[FigureChange] = []
    for window in windows:
        old = [s for s in window.old if (s.value, s.after) not in moved]
        new = [s for s in window.new if (s.value, s.after) not in moved]
        found += (change for a, b in _pairs(old, new) if (change := _change(a, b)))
    return found


def _moved(windows: Sequence[Seens]) -> frozenset[tuple[Value, tuple[str, ...]]]:
    """Return the figures that stand before the same words on both sides, and they alone do."""
    before: dict[tuple[str, ...], list[Value]] = defaultdict(list)
    since: dict[tuple[str, ...], list[Value]] = defaultdict(list)
    for window in windows:
        for seen in window.old:
            before[seen.after].append(seen.value)
        for seen in window.new:
            since[seen.after].append(seen.value)
    return frozenset(
        (values[0], after)
        for after, values in before.items()
        if after and len(values) == 1 and since.get(after) == values
    )


def _pairs(old: Sequence[Seen], new: Sequence[Seen]) -> Iterator[tuple[Seen | None, Seen | None]]:
    """Pair figures in order, like with like; as many on both sides one by one."""
    if len(old) == len(new):
        yield from zip(old, new, strict=True)
    elif len(old) * len(new) > _MANY:
        shorter = min(len(old), len(new))
        yield from zip(old[:shorter], new[:shorter], strict=True)
        yield from ((seen, None) for seen in old[shorter:])
        yield from ((None, seen) for seen in new[shorter:])
    else:
        yield from _cheapest(old, new)


def _cheapest(
    old: Sequence[Seen], new: Sequence[Seen]
) -> Iterator[tuple[Seen | None, Seen | None]]:
    cost = [[_ALONE * (i + j) for j in range(len(new) + 1)] for i in range(len(old) + 1)]
    for i in range(1, len(old) + 1):
        for j in range(1, len(new) + 1):
            cost[i][j] = min(
                cost[i - 1][j - 1] + _difference(old[i - 1], new[j - 1]),
                cost[i - 1][j] + _ALONE,
                cost[i][j - 1] + _ALONE,
            )
    path: list[tuple[Seen | None, Seen | None]] = []
    i, j = len(old), len(new)
    while i or j:
        if i and j and cost[i][j] == cost[i - 1][j - 1] + _difference(old[i - 1], new[j - 1]):
            i, j = i - 1, j - 1
            path.append((old[i], new[j]))
        elif i and cost[i][j] == cost[i - 1][j] + _ALONE:
            i -= 1
            path.append((old[i], None))
        else:
            j -= 1
            path.append((None, new[j]))
    yield from reversed(path)


def _difference(old: Seen, new: Seen) -> int:
    if old.value == new.value:
        return 0
    alike = old.value.role == new.value.role and old.value.unit == new.value.unit
    return _LIKE if alike else _UNLIKE


def _change(old: Seen | None, new: Seen | None) -> FigureChange | None:
    """Name the rule for a pair of figures; None where nothing differs."""
    if old is None or new is None:
        pair = (old and old.text, new and new.text)
        return FigureChange(pair, "figure-added" if old is None else "figure-dropped")
    if old.value == new.value:
        return None
    return FigureChange((old.text, new.text), _rule(old.value, new.value))


def _rule(old: Value, new: Value) -> str:
    if old.role == new.role == "date":
        return "date-replaced"
    if old.number == new.number and old.role == new.role:
        return "unit-replaced"
    if (old.role, old.unit) != (new.role, new.unit):
        return "figure-replaced"
    before, since = _size(old), _size(new)
    if before is None or since is None or before == since:
        return "figure-replaced"
    return "figure-up" if since > before else "figure-down"


def _size(value: Value) -> float | None:
    try:
        return float(value.number) * 10.0**value.scale
    except ValueError:
        return None
