"""Small views over another one: a list to choose from, a line to fill in.

Invariant: esc and q leave everything as it was.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.layout import Block, Mark, Role
from reader.tui.commanded import Commanded
from reader.tui.commands import Place, bindings
from reader.tui.widgets.key_bar import KeyBar
from reader.tui.widgets.listing import Item, Listing
from reader.tui.widgets.page_view import PageView

Answer = TypeVar("Answer")


class Modal(Commanded, ModalScreen[Answer | None], inherit_bindings=False):
    """A box over the view that asked for it."""

    BINDINGS = bindings(Place.SCREEN)
    DEFAULT_CSS = """
    Modal { align: center middle; }
    Modal #box {
        width: 76; max-width: 100%; height: auto; max-height: 90%;
        border: round $primary; background: $background; padding: 0 1;
        border-title-color: $key; border-title-style: bold;
    }
    Modal Listing { height: auto; max-height: 24; }
    """

    def action_back(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)

    def action_close(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)

    def action_focus_next(self) -> None:
        """Go to the next field."""
        self.focus_next()

    def action_focus_previous(self) -> None:
        """Go to the previous field."""
        self.focus_previous()


class Choice(Modal[tuple[int, ...]]):
    """A list to choose one thing from, or several by marking them.

    Args:
        title: What is asked.
        items: What there is to choose from.
        start: The item that the cursor begins on.
        marked: The items that are marked at first; None where only one can be chosen.
        moved: Called with the item that the cursor is on.
    """

    BINDINGS = bindings(Place.SCREEN, Place.CHOICE)

    def __init__(
        self,
        title: str,
        items: Sequence[Item],
        *,
        start: int = 0,
        marked: frozenset[int] | None = None,
        moved: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__()
        self._title = title
        self._items = tuple(items)
        self._listing = Listing(start=start)
        self._marked = marked
        self._moved = moved

    def compose(self) -> ComposeResult:
        """Put the list in a box."""
        with Vertical(id="box") as box:
            box.border_title = Content(self._title)
            yield self._listing
            yield KeyBar()

    def on_mount(self) -> None:
        """Show what there is."""
        self._listing.items = self._shown()

    def _shown(self) -> tuple[Item, ...]:
        if self._marked is None:
            return self._items
        return tuple(_boxed(item, place in self._marked) for place, item in enumerate(self._items))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave marks to lists of which several may be chosen."""
        if action == "mark" and self._marked is None:
            return False
        return super().check_action(action, parameters)

    def action_mark(self) -> None:
        """Mark or unmark what the cursor is on."""
        if self._marked is not None:
            self._marked ^= {self._listing.cursor}
            self._listing.items = self._shown()

    def action_choose(self) -> None:
        """Take what is marked, else what the cursor is on."""
        chosen = sorted(self._marked) if self._marked else [self._listing.cursor]
        self.dismiss(tuple(chosen))

    @on(PageView.Chosen)
    def choose(self, event: PageView.Chosen) -> None:
        """Take what the user clicked twice."""
        event.stop()
        self.action_choose()

    @on(PageView.Moved)
    def preview(self, event: PageView.Moved) -> None:
        """Show what choosing would do, where that can be shown."""
        event.stop()
        if self._moved is not None and event.view.current is not None:
            self._moved(event.view.cursor)


def _boxed(item: Item, marked: bool) -> Item:
    head = item.lines[0]
    box = "[x] " if marked else "[ ] "
    return item._replace(lines=(Block(box + head.text, head.role), *item.lines[1:]))


def plain(text: str, mark: Mark = Mark.NONE, quiet: str = "") -> Item:
    """Return an item of one line, and a quiet second one where there is more to say."""
    head = Block(text, Role.TEXT)
    return Item((head, Block(quiet, Role.STAMP)) if quiet else (head,), mark)


class Ask(Modal[str]):
    """A line to fill in.

    Args:
        title: What is asked.
        hint: How to write it.
        value: What stands there at first.
        keep: Keeps the answer; returns what is wrong with it, where it cannot.
    """

    DEFAULT_CSS = """
    Ask Static { color: $quiet; }
    Ask Input { border: none; height: 1; padding: 0; margin: 1 0; background: $row; color: $ink; }
    Ask .problem { color: $error; text-style: bold; }
    """

    def __init__(self, title: str, hint: str, value: str, keep: Callable[[str], str]) -> None:
        super().__init__()
        self._title = title
        self._hint = hint
        self._value = value
        self._keep = keep

    def compose(self) -> ComposeResult:
        """Put hint, line and problem in a box."""
        with Vertical(id="box") as box:
            box.border_title = Content(self._title)
            yield Static(Content(self._hint))
            yield Input(self._value, compact=True)
            yield Static(Content("enter keeps it, esc leaves it as it was"), id="problem")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Keep the answer, or say what is wrong with it."""
        event.stop()
        problem = self._keep(event.value)
        if problem:
            line = self.query_one("#problem", Static)
            line.update(Content(problem))
            line.add_class("problem")
        else:
            self.dismiss(event.value)
