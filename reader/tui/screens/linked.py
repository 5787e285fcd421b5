"""What reading and comparing share: links, headings, another snapshot to compare with.

Invariant: a link is only ever the document's own; none is made up.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple

from reader.tui.finding import Standing, standing_of, standings
from reader.tui.intake import no_address
from reader.tui.screens.base import ReaderScreen
from reader.tui.stock import Kept
from reader.tui.widgets.bearing import bearing_of
from reader.tui.widgets.pane import TextPane


class Jump(NamedTuple):
    """A place that the palette can go to."""

    name: str
    go: Callable[[], object]


class Linked(ReaderScreen):
    """A view of one or two documents."""

    blog_id: int | None = None
    """The blog of the library that it shows, once it has shown it."""

    @property
    def in_hand(self) -> bool:
        """Whether the blog of this view is on the shelf; the first that is becomes its own."""
        if self.blog_id is None:
            self.blog_id = self.reader.held
        return self.blog_id == self.reader.held

    def on_screen_resume(self) -> None:
        """Put the blog of this view on the shelf again."""
        if self.blog_id is not None and not self.in_hand:
            self.reader.start(partial(self.reader.hold, self.blog_id), "hold", "opening the blog")

    @property
    def text(self) -> TextPane | None:
        """The pane that commands apply to; None where there is none to see."""
        raise NotImplementedError

    @property
    def standing(self) -> Standing | None:
        """The place of the snapshot that commands apply to."""
        raise NotImplementedError

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        if action in _NEED_TEXT and self.text is None:
            return "no text in sight: open a snapshot first (enter)"
        if action == "find" and not self.reader.in_library:
            return "documents are open: without any, liveblog opens on your library"
        if action == "undo" and not self.reader.done:
            return "nothing to undo"
        if action == "ledger":
            return self._why_no_ledger()
        if action == "compare_with" and len(list(islice(standings(self.reader.shelf), 2))) < 2:
            return "nothing to compare with: no other snapshot is open"
        return super().why_not(action)

    def _why_no_ledger(self) -> str:
        spot = self.text.spot if self.text else None
        here = standing_of(self.reader.shelf, spot.snapshot.source) if spot else None
        if here is None:
            return "no entry here to follow: j goes to the next one"
        if len(here.blog.snapshots) == 1:
            return "this blog has only one snapshot: a ledger follows an entry through several"
        return ""

    def others(self) -> list[Standing]:
        """Return the other snapshots, those of the same blog first."""
        here = self.standing
        if here is None:
            return []
        rest = [
            s for s in standings(self.reader.shelf) if s.snapshot.source != here.snapshot.source
        ]
        return sorted(rest, key=lambda s: s.blog is not here.blog)

    async def action_compare_with(self) -> None:
        """Choose another snapshot and compare it with this one."""
        from reader.tui.screens.choosing import choose_other

        if self.standing is not None:
            await choose_other(self.reader, self.standing, self.others())

    async def action_ledger(self) -> None:
        """Show what became of the entry under the cursor."""
        spot = self.text.spot if self.text else None
        if spot is not None:
            await self.reader.open_ledger(spot.snapshot.source, spot.place)

    async def action_outline(self) -> None:
        """List the headings and go to one."""
        from reader.tui.screens.choosing import choose_heading

        if self.text is not None:
            await choose_heading(self.text)

    def jumps(self) -> Iterator[Jump]:
        """Yield what the palette can go to: the headings in sight."""
        view = self.text
        if view is not None:
            for anchor in view.page.anchors:
                yield Jump(anchor.heading, partial(view.show_bearing, bearing_of(anchor)))

    async def action_browse(self) -> None:
        """Open the entry's own page, or one that its text leads to; of several, ask which."""
        from reader.tui.browsing import NO_ADDRESS, NO_LINK, OWN, browse, pages
        from reader.tui.screens.choosing import choose_page

        if self.text is None:
            return
        found = pages(self.text.entry, self.text.link)
        if [page.name for page in found] == [OWN]:
            browse(self.reader, found[0])
        elif found:
            await choose_page(self.reader, found)
        else:
            self.reader.notice(NO_ADDRESS if self.text.link else NO_LINK)

    def action_copy_link(self) -> None:
        """Copy the address of the entry's own page."""
        from reader.tui.browsing import NO_LINK

        link = self.text.link if self.text else None
        if link:
            self.copy(link, "link")
        else:
            self.reader.notice(NO_LINK)

    async def action_find(self) -> None:
        """Search the library."""
        await self.reader.open_finding()

    async def action_undo(self) -> None:
        """Undo the last thing that changed the library."""
        await self.reader.undo()

    @property
    def kept(self) -> Kept | None:
        """The blog of the library that commands apply to."""
        return next((k for k in self.reader.stock or () if k.blog.id == self.reader.held), None)

    def action_refresh(self) -> None:
        """Fetch what the blog shows now; documents are read again from the disk."""
        if self.reader.in_library and self.kept is not None:
            if not self.reader.refresh_blog(self.kept):
                self.reader.notice(no_address(self.kept.blog.name))
        else:
            self.reader.read()


_NEED_TEXT = {"unfold", "outline", "browse", "copy_link", "ledger"}
