"""A search of the whole library.

Invariant: what is listed belongs to what stands in the line above it, or a newer search runs.
"""

import asyncio
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.widget import Widget
from textual.widgets import Input

from reader.layout.phrases import counted
from reader.library import DocumentError
from reader.tui.commands import Place, bindings
from reader.tui.query import PAGE, read_query, search
from reader.tui.screens.base import ReaderScreen
from reader.tui.screens.hit_items import hit_items, sought_text
from reader.tui.stock import source_of, with_library
from reader.tui.widgets.listing import Listing
from reader.tui.widgets.page_view import PageView
from reader.tui.work import in_thread

if TYPE_CHECKING:
    from reader.library.store import Hit

PAUSE = 0.12
"""Seconds without a key after which what is typed is sought."""

HOW = "words, “a phrase”, a*, NOT, OR · blog: since: until: kind:dropped by:rank"


class FindingScreen(ReaderScreen):
    """A line to type in and what was found."""

    PLACES = (Place.FINDING, *ReaderScreen.PLACES)
    BINDINGS = bindings(Place.FINDING)
    DEFAULT_CSS = """
    FindingScreen Vertical { width: 1fr; }
    FindingScreen #query { border: none; height: 1; padding: 0 1; background: $row; color: $ink; }
    FindingScreen #query.-textual-compact { padding: 0 1; }
    FindingScreen Listing { width: 1fr; height: 1fr; }
    """

    hits: "var[tuple[Hit, ...]]" = var((), init=False)
    problem: var[str] = var("", init=False)
    """Why nothing is found; empty where that is not known yet or not so."""

    def __init__(self) -> None:
        super().__init__()
        self.query_line = Input(placeholder=HOW, compact=True, id="query")
        self.listing = Listing(id="hits")
        self._more = False

    @property
    def text(self) -> PageView | None:
        """There is a list in place of a text."""
        return None

    def panes(self) -> Iterable[Widget]:
        """Yield the line above the hits."""
        yield Vertical(self.query_line, self.listing)

    def on_mount(self) -> None:
        """Say what this is."""
        self.head("liveblog · search your library")
        self.query_line.focus()

    # Seeking

    @on(Input.Changed, "#query")
    def seek(self) -> None:
        """Seek what is typed."""
        self.reader.start(partial(self._seek, 0), "find", "searching")

    async def _seek(self, offset: int) -> None:
        typed = self.query_line.value
        await asyncio.sleep(PAUSE)
        found: tuple[Hit, ...] = ()
        problem = ""
        if typed.strip():
            work = partial(search, query=read_query(typed), offset=offset)
            try:
                found = await in_thread(partial(with_library, work))
            except DocumentError as error:
                problem = str(error)
            problem = problem or ("" if found or offset else "nothing found")
        self._more = len(found) == PAGE
        self.problem = problem
        self.hits = (*self.hits[:offset], *found)
        self.refresh_status()

    def watch_hits(self) -> None:
        """List what was found."""
        self.listing.items = tuple(hit_items(self.hits, more=self._more))

    @on(Input.Submitted, "#query")
    def go_to_hits(self) -> None:
        """Go on in the list."""
        self.listing.focus()

    def status(self) -> tuple[Content, Content]:
        """Return how much was found, and how to write what is sought."""
        count, more = len(self.hits), "+" if self._more else ""
        said = self.problem or (f"{counted(count, 'hit')}{more}" if count else "")
        return Content(said), Content(HOW)

    # What is done

    @property
    def hit(self) -> "Hit | None":
        """The hit under the cursor."""
        cursor = self.listing.cursor
        return self.hits[cursor] if cursor < len(self.hits) else None

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action == "search":
            return ""
        if action in {"open_hit", "compare_with"} and not self.hits:
            return "nothing found to open"
        if action == "compare_with" and (self.hit is None or self.hit.between is None):
            return "no change was asked for: kind:dropped, kind:added or kind:revised asks for one"
        return super().why_not(action)

    async def action_search(self) -> None:
        """Go back to the line to type in."""
        self.query_line.focus()

    async def action_open_hit(self) -> None:
        """Open the snapshot at the hit, or list more."""
        hit = self.hit
        if hit is None:
            self.reader.start(partial(self._seek, len(self.hits)), "find", "searching")
        else:
            await self.reader.hold(hit.blog_id)
            source = source_of(hit.snapshot_id)
            await self.reader.open_snapshot(source, hit.position, seek=sought_text(hit))

    async def action_compare_with(self) -> None:
        """Show the change that was asked for, in its comparison."""
        if self.hit is not None and self.hit.between is not None:
            await self.reader.hold(self.hit.blog_id)
            old, new = map(source_of, self.hit.between)
            await self.reader.open_comparison(old, new)

    @on(PageView.Chosen, "#hits")
    async def open_clicked(self) -> None:
        """Open what the user clicked twice."""
        await self.action_open_hit()
