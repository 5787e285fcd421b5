"""Which figures of an entry changed, and into what.

Invariant: a figure that only took another place, with the words after it, did not change; one
that kept its place and lost its value did, even where the value turns up elsewhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

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


@dataclass(slots=True, eq=False)
class Seen:
    """A figure of a window, with what follows it."""

    value: Value
    text: str
    after: tuple[str, ...]


@dataclass(slots=True, eq=False)
class Seens:
    """The figures of a window that differ, and those between them."""

    old: Sequence[Seen]
    new: Sequence[Seen]
    restyled: bool
    """Whether any is only written another way: five, 5."""


@dataclass(slots=True, eq=False)
class FigureChange:
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
    if len(old.figures) == len(new.figures):
        return _in_turn(old, new)
    a, b = list(old.figures), list(new.figures)
    while a and b and a[-1].value == b[-1].value:
        a.pop()
        b.pop()
    start = 0
    while start < min(len(a), len(b)) and a[start].value == b[start].value:
        start += 1
    return Seens(_seen(old, a[start:]), _seen(new, b[start:]), restyled=False)


def _in_turn(old: Side, new: Side) -> Seens:
    """Collect the figures that differ from the one in the same turn on the other side."""
    gone: list[Found] = []
    come: list[Found] = []
    restyled = False
    for x, y in zip(old.figures, new.figures, strict=True):
        if x.value != y.value:
            if x.value.scale != y.value.scale and _amount(x.value) == _amount(y.value):
                restyled = True
                continue
            gone.append(x)
            come.append(y)
        elif old.tokens[x.start : x.end] != new.tokens[y.start : y.end]:
            restyled = restyled or _written(old, x) != _written(new, y)
    return Seens(_seen(old, gone), _seen(new, come), restyled)


def _seen(side: Side, figures: Iterable[Found]) -> list[Seen]:
    return [
        Seen(
            figure.value,
            figure.text(side.tokens),
            tuple([token.key for token in side.tokens[figure.end : figure.end + _CONTEXT]]),
        )
        for figure in figures
    ]


def _amount(value: Value) -> Value:
    """Return a figure with its scale written out: 1.5 million is 1500000."""
    whole, _, part = value.number.partition(".")
    if not value.scale or len(part) > value.scale:
        return value
    digits = f"{whole}{part.ljust(value.scale, '0')}".lstrip("0")
    return value._replace(number=digits or "0", scale=0)


def _written(side: Side, figure: Found) -> str:
    """Return all of a figure without what only typography makes of it."""
    return fold(figure.written(side.tokens))


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
        old, new = window.old, window.new
        if moved:
            old = [seen for seen in old if (seen.value, seen.after) not in moved]
            new = [seen for seen in new if (seen.value, seen.after) not in moved]
        found += [change for a, b in _pairs(old, new) if (change := _change(a, b))]
    return found


def _moved(windows: Sequence[Seens]) -> frozenset[tuple[Value, tuple[str, ...]]]:
    """Return the figures that stand before the same words on both sides, and they alone do."""
    values = {seen.value for window in windows for seen in window.old}
    if values.isdisjoint([seen.value for window in windows for seen in window.new]):
        return frozenset()
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


def _pairs(old: Sequence[Seen], new: Sequence[Seen]) -> Iterable[tuple[Seen | None, Seen | None]]:
    """Pair figures in order, like with like; as many on both sides one by one."""
    if len(old) == len(new):
        return zip(old, new, strict=True)
    if not old or not new or len(old) * len(new) > _MANY:
        return zip_longest(old, new)
    return _cheapest(old, new)


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
        pair = (old.text if old else None, new.text if new else None)
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
