"""The signs of change in the status line: what they mean, how many there are.

Invariant: each looks as it does on the page that it speaks of.
"""

from collections.abc import Iterable

from textual.content import Content

from reader.comparison import Summary
from reader.layout import Mark
from reader.tui.phrases import LEGEND, counts
from reader.tui.widgets.looks import SIGN_LOOKS
from reader.tui.widgets.page_view import PageView

CHANGES = (Mark.ADDED, Mark.DROPPED, Mark.REVISED, Mark.MOVED)
"""The signs that a list of snapshots shows."""

SIGNS = (*CHANGES, Mark.FOLDED)
"""The signs that a comparison shows first of all; help has them all."""


def legend_line(view: PageView, marks: Iterable[Mark], *, short: bool = False) -> Content:
    """Return what some signs mean.

    Args:
        view: Where they stand.
        marks: The signs.
        short: Leave out what blanks can be left out.

    Returns:
        One line, `+ added  − dropped`.
    """
    names = {sign.mark: sign.name for sign in LEGEND}
    blank = "" if short else " "
    signs = (_signed(view, mark, f"{blank}{names[mark]}") for mark in marks)
    return Content(f"{blank} ").join(signs)


def tally_line(view: PageView, summary: Summary) -> Content:
    """Return a comparison's tally."""
    return Content(" ").join(_signed(view, mark, f"{n:,}") for mark, _, n in counts(summary))


def _signed(view: PageView, mark: Mark, text: str) -> Content:
    return Content.styled(mark.value + text, view.look(SIGN_LOOKS[mark]))
