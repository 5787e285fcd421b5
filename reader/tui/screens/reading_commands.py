"""What can be done with a snapshot in sight: in the library's preview and while reading.

Invariant: nothing here changes the snapshot; only the user's date for it is ever written.
"""

from reader.blog import Snapshot
from reader.layout.shown import shown
from reader.library.spans import span_text
from reader.tui.commands import Place, bindings
from reader.tui.intake import no_address
from reader.tui.screens.linked import Linked
from reader.tui.widgets.reading_view import ReadingView


class ReadingCommands(Linked):
    """A view with a snapshot in it."""

    PLACES = (Place.READING, *Linked.PLACES)
    BINDINGS = bindings(Place.READING)

    def __init__(self) -> None:
        super().__init__()
        self.view = ReadingView()

    @property
    def text(self) -> ReadingView | None:
        """The pane that shows the snapshot; None where there is no room for it."""
        return self.view if self.view.display and self.view.snapshot else None

    @property
    def snapshot(self) -> Snapshot | None:
        """The snapshot that commands apply to."""
        return self.standing.snapshot if self.standing else None

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action == "date" and self.snapshot is None:
            return "no snapshot here to date"
        if action == "watch" and self.kept is None:
            return "only a blog of your library can be watched: liveblog add keeps one there"
        if action == "pace" and not self.reader.in_library:
            return "only blogs of your library are watched: liveblog add keeps one there"
        if action == "order" and self.text is None:
            return "no text in sight: open a snapshot first (enter)"
        return super().why_not(action)

    def action_order(self) -> None:
        """Turn the order of the entries round."""
        options = self.view.options
        self.view.options = options._replace(oldest_first=not options.oldest_first)

    def action_unfold(self) -> None:
        """Show or fold cards and furniture."""
        options = self.view.options
        self.view.options = options._replace(unfolded=not options.unfolded)

    def action_watch(self) -> None:
        """Watch the blog in the background, or stop that."""
        kept = self.kept
        if kept is None:
            return
        if not self.reader.toggle_watch(kept):
            self.reader.notice(no_address(kept.blog.name))
        elif kept.blog.id in self.reader.watched:
            every = span_text(self.reader.settings.watch_every)
            name = shown(kept.blog.name)
            self.reader.notice(f"watching “{name}” every {every}; W stops it, E sets how often")
        else:
            self.reader.notice(f"watching “{shown(kept.blog.name)}” no longer")

    async def action_pace(self) -> None:
        """Ask how often watched blogs are fetched."""
        from reader.tui.screens.pacing import choose_pace

        await choose_pace(self.reader)

    async def action_date(self) -> None:
        """Ask when this snapshot was captured."""
        from reader.tui.screens.choosing import ask_date

        if self.snapshot is not None:
            await ask_date(self.reader, self.snapshot)

    def choices(self) -> str:
        """Return what the user chose about the text, for the status line."""
        words = [
            "oldest first" if self.view.options.oldest_first else "",
            "cards and furniture shown" if self.view.options.unfolded else "",
        ]
        return " · ".join(word for word in words if word)
