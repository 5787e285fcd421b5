"""What a reader of the library has read: marks for what waits, stepping through it, the place left.

Invariant: what waited when the snapshot was opened stays marked while it is read; nothing moves the
page under a reader who has begun.
"""

from collections.abc import Collection
from contextlib import suppress
from functools import partial

from textual import on
from textual.worker import Worker, WorkerFailed, WorkerState

from reader.layout import TargetKind
from reader.layout.phrases import counted
from reader.layout.since import NOTHING
from reader.tui.catching_up import Left, Return, come_back
from reader.tui.phrases import waiting
from reader.tui.screens.attention import Attention
from reader.tui.screens.reading_commands import ReadingCommands
from reader.tui.stock import id_of, with_library
from reader.tui.widgets.bearing import paragraph_rows
from reader.tui.widgets.page_view import PageView
from reader.tui.writing import Undo


class SinceRead(ReadingCommands):
    """A view of one snapshot that remembers what was read of it."""

    def __init__(self, *, at_place: bool) -> None:
        """Make the view.

        Args:
            at_place: Whether to begin where the reader left the blog.
        """
        super().__init__()
        self.attention = Attention(self, self.view, self.note_read)
        self._at_place = at_place
        self._asked_for: str | None = None
        """The source for which it was asked what waits."""
        self._looking: Worker[Return] | None = None
        self._shown: Return | None = None

    def on_mount(self) -> None:
        """Follow the page as it scrolls."""
        self.watch(self.view, "scroll_y", self.follow, init=False)

    @on(PageView.Moved)
    def follow(self) -> None:
        """Pay attention to what is on the screen."""
        if self.reader.in_library:
            self.attention.follow()

    def on_unmount(self) -> None:
        """Keep what was read, and the place."""
        self.attention.settle()
        self.leave()

    def begin_again(self) -> None:
        """Keep both, and make ready for another snapshot of the blog."""
        self.on_unmount()
        self.attention = Attention(self, self.view, self.note_read)
        self.view.since = NOTHING
        self._at_place = True

    def show_shelf(self) -> None:
        """Show what the shelf has of this snapshot."""
        raise NotImplementedError

    # What waits

    def catch_up(self) -> None:
        """Ask what waits in the snapshot in sight, once."""
        snapshot, blog_id = self.snapshot, self.blog_id
        if snapshot is None or blog_id is None or self._asked_for == snapshot.source:
            return
        self._asked_for = snapshot.source
        work = partial(
            come_back, blog_id=blog_id, snapshot_id=id_of(snapshot.source), snapshot=snapshot
        )
        self._looking = self.run_worker(
            partial(self.reader.after_writing, partial(with_library, work)),
            exclusive=True,
            group="since",
            name="looking what is new",
            exit_on_error=False,
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Mark what waits, and go to the place left."""
        if event.worker is self._looking and event.state is WorkerState.SUCCESS:
            self._show_waiting()

    def _show_waiting(self) -> None:
        """Show what was found out, once."""
        found = self._looking.result if self._looking else None
        if found is None or found is self._shown:
            return
        self._shown = found
        untouched = self.view.top_row == 0 and self.view.cursor == 0
        self.view.since = found.since
        if self._at_place and untouched and found.left is not None:
            self.go_back_to(found.left)
        self.refresh_status()

    async def looked(self) -> bool:
        """Wait until it is known what waits; return whether anything does.

        A key that was typed ahead may come before the snapshot was shown.
        """
        if self._looking is None:
            self.show_shelf()
        if self._looking is not None:
            with suppress(WorkerFailed):
                await self._looking.wait()
            self._show_waiting()
        return bool(self.view.stops)

    def go_back_to(self, left: Left) -> None:
        """Go where the reader left the blog."""
        page = self.view.page
        for index, anchor in enumerate(page.anchors):
            if anchor.target is TargetKind.ENTRY and anchor.new == left.entry:
                rows = paragraph_rows(page, index)
                row = rows[left.paragraph] if 0 < left.paragraph < len(rows) else anchor.row
                self.view.cursor = index
                self.view.go_to_row(row)

    def waiting_line(self) -> str:
        """Return how much waits still, for the status line."""
        since, read = self.view.since, self.attention.told
        block = waiting(len(since.unread - read), len(since.changed.keys() - read))
        return f"{block.text}: J" if block.spans else ""

    # What was read

    def note_read(self, places: Collection[int]) -> None:
        """Keep that entries were read."""
        snapshot = self.view.snapshot
        if snapshot is not None:
            snapshot_id, read = id_of(snapshot.source), sorted(places)
            self.reader.remember(lambda library: library.mark_read(snapshot_id, read))
            self.refresh_status()

    def leave(self) -> None:
        """Keep the place, and count what waits anew."""
        from reader.library.store import Place

        view, blog_id = self.view, self.blog_id
        if not self.reader.in_library or blog_id is None or view.snapshot is None:
            return
        rows = view.page.rows
        index = rows[view.top_row].anchor if rows else 0
        here = view.page.anchors[index] if rows else None
        if here is not None and here.target is TargetKind.ENTRY and here.new is not None:
            above = [row for row in paragraph_rows(view.page, index) if row <= view.top_row]
            place = Place(id_of(view.snapshot.source), here.new, max(len(above) - 1, 0))
            self.reader.remember(lambda library: library.leave(blog_id, place))
        self.reader.recount()

    # What is done

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action in {"unread", "all_read"} and not self.reader.in_library:
            return "only what is in your library is remembered: liveblog add keeps a blog there"
        looked = self._looking is not None and self._looking.is_finished
        if action in {"unread", "all_read"} and looked and not self.view.stops:
            return "nothing in this snapshot waits to be read"
        return super().why_not(action)

    async def action_unread(self, step: int) -> None:
        """Go to the next or previous entry that waited when this was opened, round the end."""
        if await self.looked() and not self.view.step_stop(step):
            self.view.go_to(self.view.stops[0 if step > 0 else -1])
            self.reader.notice("round the end" if step > 0 else "round the beginning")

    async def action_all_read(self) -> None:
        """Mark all as read."""
        snapshot = self.view.snapshot
        if snapshot is None or not await self.looked():
            return
        snapshot_id, since = id_of(snapshot.source), self.view.since
        places = sorted({*since.unread, *since.changed} - self.attention.told)
        undo = Undo("marking read", lambda library: library.mark_unread(snapshot_id, places))
        if await self.reader.written(lambda library: library.mark_read(snapshot_id, places), undo):
            self.view.since = NOTHING
            self.reader.notice(
                f"{counted(len(places), 'entry', 'entries')} marked read; U undoes it"
            )

    async def action_undo(self) -> None:
        """Undo the last thing, and look again what waits."""
        await super().action_undo()
        self._asked_for = None
        self.catch_up()
