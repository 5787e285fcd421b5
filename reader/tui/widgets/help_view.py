"""The help as a page: keys in the first column, what they do in the second.

Invariant: every command that can be had, and every sign, stands in it once.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.layout import (
    GUTTER,
    Anchor,
    Block,
    Cell,
    Column,
    Gap,
    Line,
    Mark,
    Page,
    Role,
    Row,
    Span,
    TargetKind,
)
from reader.layout.wrap import breaks
from reader.tui.commanded import Active
from reader.tui.commands import Place
from reader.tui.keys import shown_key
from reader.tui.phrases import LEGEND
from reader.tui.widgets.pane import Pane

KEYS_WIDTH = 15
WIDEST = 76

Pair = tuple[Block, Block | None]


class HelpView(Pane):
    """The help, to move over and to search.

    Args:
        commands: What can be done where the user came from.
        places: The sections, in order.
    """

    DIVIDER = " "

    def __init__(self, commands: Sequence[Active], places: Sequence[Place]) -> None:
        super().__init__()
        self._pairs = [*command_pairs(commands, places), *legend_pairs()]

    def lay_out(self, width: int) -> Page:
        """Return the help as a page."""
        return two_columns(self._pairs, width)


def command_pairs(commands: Sequence[Active], places: Sequence[Place]) -> Iterator[Pair]:
    """Yield a heading for each place and a pair of key and meaning for each command.

    Args:
        commands: What can be done.
        places: The sections, in order; a command stands in the first that is its own.
    """
    first = {
        active.command.id: next(place for place in places if place in active.command.places)
        for active in commands
    }
    for place in places:
        here = [active for active in commands if first[active.command.id] is place]
        if here:
            yield Block(place.value, Role.HEADING), None
        yield from map(_pair, here)


def _pair(active: Active) -> Pair:
    command = active.command
    keys = " ".join(map(shown_key, active.keys))
    name = Span(0, len(command.label) + 1, Role.HEADING)
    return Block(keys, Role.TITLE), Block(f"{command.label}. {command.help}", Role.TEXT, (name,))


def legend_pairs() -> Iterator[Pair]:
    """Yield what the signs mean."""
    yield Block("The signs", Role.HEADING), None
    for mark, role, name, meaning in LEGEND:
        span = Span(0, len(name), role)
        yield Block(mark.value, role), Block(f"{name}: {meaning}", Role.TEXT, (span,))
    yield Block("╱╱╱", Role.FOLD), Block("this side has no such text", Role.TEXT)
    yield Block("≈", Role.FOLD), Block("the date is inferred from the neighbours", Role.TEXT)


def two_columns(pairs: Sequence[Pair], width: int) -> Page:
    """Lay pairs out, a heading over the whole width where there is no second block.

    Args:
        pairs: What stands beside each other.
        width: Cells.

    Returns:
        A page of two columns with an anchor for each pair.
    """
    left = max((width - WIDEST) // 2, 0) + GUTTER
    room = max(min(width - left, WIDEST - GUTTER) - KEYS_WIDTH - GUTTER, 10)
    columns = (Column(left, KEYS_WIDTH), Column(left + KEYS_WIDTH + GUTTER, room))
    blocks: list[Block] = []
    rows: list[Row] = []
    anchors: list[Anchor] = []
    for place, (first, second) in enumerate(pairs):
        if second is None and rows:
            rows.append(Row(place, Mark.NONE, (Gap.BLANK, Gap.BLANK)))
        anchors.append(Anchor(len(rows), TargetKind.ENTRY, first.text, new=place))
        at = len(blocks)
        blocks += [first] if second is None else [first, second]
        cells = (
            [[Line(at, 0, len(first.text))]]
            if second is None
            else [
                _lines(at, first.text, KEYS_WIDTH),
                _lines(at + 1, second.text, room),
            ]
        )
        height = max(map(len, cells))
        for row in range(height):
            shown: list[Cell] = [c[row] if row < len(c) else Gap.BLANK for c in cells]
            rows.append(Row(place, Mark.NONE, (*shown, *[Gap.BLANK] * (2 - len(shown)))))
    return Page(width, columns, blocks, rows, anchors)


def _lines(block: int, text: str, room: int) -> list[Line]:
    cuts = [0, *breaks(text, room), len(text)]
    return [Line(block, start, end) for start, end in pairwise(cuts)]
