"""What every view has: bars above and below, a text to search, and a way back.

Invariant: esc undoes the last thing only: it stops what runs, else ends the search, else drops the
selection, else goes back.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.theme import Theme
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from reader.tui.commanded import Commanded, active_commands
from reader.tui.commands import Place, bindings
from reader.tui.host import Host
from reader.tui.widgets.bar import Bar
from reader.tui.widgets.key_bar import KeyBar
from reader.tui.widgets.page_view import PageView

if TYPE_CHECKING:
    from reader.tui.widgets.search_bar import SearchBar


_TYPING = "enter keeps the search, esc ends it"
"""What the status line says while the user types what to find."""


class ReaderScreen(Commanded, Screen[None], inherit_bindings=False):
    """A view with a heading, panes side by side, a status line and keys."""

    PLACES: ClassVar[tuple[Place, ...]] = (Place.TEXT, Place.PANE, Place.SCREEN)
    BINDINGS = bindings(Place.SCREEN, Place.TEXT)
    DEFAULT_CSS = """
    ReaderScreen #heading { text-style: bold; color: $key; }
    ReaderScreen #status { color: $quiet; }
    ReaderScreen #panes { height: 1fr; }
    ReaderScreen.zen Bar, ReaderScreen.zen KeyBar { display: none; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.heading = Bar(id="heading")
        self.heading.set_reactive(Bar.left, Content("liveblog"))
        self.status_line = Bar(id="status")

    @property
    def reader(self) -> Host:
        """The app, as views know it."""
        return cast(Host, self.app)

    @property
    def text(self) -> PageView | None:
        """The pane that search and copying apply to; None where there is none to see."""
        raise NotImplementedError

    def panes(self) -> Iterable[Widget]:
        """Yield what stands side by side."""
        raise NotImplementedError

    def status(self) -> tuple[Content, Content]:
        """Return what the status line says at the left and at the right."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Stack heading, panes, status and keys."""
        yield self.heading
        with Horizontal(id="panes"):
            yield from self.panes()
        yield self.status_line
        yield KeyBar()

    def on_mount(self) -> None:
        """Look as the width asks for before the first picture; follow what the app is doing."""
        widths = self.app.HORIZONTAL_BREAKPOINTS or ()
        fitting = [name for width, name in widths if width <= self.app.size.width]
        self.add_class(*fitting[-1:], update=False)
        self.watch(self.app, "progress", self.refresh_status)
        self.app.theme_changed_signal.subscribe(self, self._recolour)

    def _recolour(self, _theme: Theme) -> None:
        self.call_after_refresh(self.refresh_status)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say in one line what failed."""
        if event.state is WorkerState.ERROR:
            self.reader.notice(f"{event.worker.name} failed: {event.worker.error}", warning=True)

    def head(self, text: str) -> None:
        """Set the heading."""
        self.heading.left = Content(text)

    @on(PageView.Moved)
    def refresh_status(self) -> None:
        """Show where the user is, and what runs."""
        left, right = self.status()
        left = Content(_TYPING) if self.query("#search") else left
        self.status_line.left = Content(self.running) if self.running else left
        self.status_line.right = right
        self.refresh_bindings()

    # Going back

    @property
    def running(self) -> str:
        """What is under way; empty where nothing is."""
        return self.reader.progress

    def stop(self) -> None:
        """Stop what is under way."""
        self.reader.cancel()

    async def action_back(self) -> None:
        """Undo the last thing only."""
        if self.running:
            self.stop()
        elif self.query("#search"):
            await self.close_search()
            self.end_search()
        elif self.text is not None and self.text.search.live:
            self.end_search()
        elif self.selections:
            self.clear_selection()
        elif not self.first:
            self.dismiss()

    def action_close(self) -> None:
        """Close this view; on the first one, quit."""
        if self.first:
            self.app.exit()
        else:
            self.dismiss()

    @property
    def first(self) -> bool:
        """Whether the app began with this view."""
        return self.app.screen_stack[0] is self

    # Around

    def action_focus_next(self) -> None:
        """Go to the next pane."""
        self.focus_next()

    def action_focus_previous(self) -> None:
        """Go to the previous pane."""
        self.focus_previous()

    async def action_help(self) -> None:
        """Show what the keys do here."""
        await self.reader.open_help(active_commands(self), self.PLACES)

    async def action_theme(self) -> None:
        """Choose the colours."""
        from reader.tui.screens.choosing import choose_theme

        await choose_theme(self.reader)

    def action_zen(self) -> None:
        """Hide or show the bars."""
        self.toggle_class("zen")

    # Searching

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action in {"search", "copy"} and self.text is None:
            return "no text in sight: open a snapshot first (enter)"
        if action == "step" and not (self.text and self.text.search.live):
            return "no search to step through: / begins one"
        return super().why_not(action)

    async def action_search(self) -> None:
        """Ask for words to find."""
        from reader.tui.widgets.search_bar import SearchBar

        if self.text is not None and not self.query("#search"):
            bar = SearchBar(self.text.search.words)
            await self.mount(bar, before="#status")
            self.set_focus(bar)

    async def on_search_bar_sought(self, event: "SearchBar.Sought") -> None:
        """Find what the user types."""
        if self.text is not None:
            self.text.seek(event.words)
        if event.done:
            await self.close_search()

    async def close_search(self) -> None:
        """Take the line to type in away."""
        await self.query("#search").remove()
        if self.text is not None:
            self.text.focus()
        self.refresh_status()

    def end_search(self) -> None:
        """Forget the words sought."""
        if self.text is not None:
            self.text.seek("")

    def action_step(self, step: int) -> None:
        """Go to the next or previous match."""
        if self.text is not None:
            self.text.search.stepped(step)
            self.text.show_match()

    def matches(self) -> Content:
        """Return where the search is, for the status line."""
        search = self.text.search if self.text else None
        if search is None or not search.live:
            return Content()
        found = search.found
        if found.problem and not search.stops:
            return Content(found.problem)
        if not search.stops:
            return Content(f"no match for “{search.words}”")
        name = "regex match" if found.regular else "match"
        more = f" ({found.problem})" if found.problem else ""
        return Content(f"{name} {search.now + 1}/{len(search.stops):,}{more}")

    # Copying

    def action_copy(self) -> None:
        """Copy the selected text, else the text of what the cursor is on."""
        selected = self.get_selected_text()
        text = selected or (self.text.copied() if self.text else "")
        if text:
            self.copy(text, "selection" if selected else "entry")

    def copy(self, text: str, what: str) -> None:
        """Send a text to the terminal's clipboard and say so."""
        self.app.copy_to_clipboard(text)
        self.reader.notice(f"{what} copied to the terminal's clipboard")
