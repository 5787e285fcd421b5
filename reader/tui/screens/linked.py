"""What reading and comparing share: links, headings, another snapshot to compare with.

Invariant: a link is only ever the document's own; none is made up.
"""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import NamedTuple

from reader.tui.finding import Standing, standings
from reader.tui.screens.base import ReaderScreen
from reader.tui.widgets.bearing import bearing_of
from reader.tui.widgets.pane import TextPane


class Jump(NamedTuple):
    """A place that the palette can go to."""

    name: str
    go: Callable[[], object]


class Linked(ReaderScreen):
    """A view of one or two documents."""

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
        if action in {"unfold", "outline", "browse", "copy_link"} and self.text is None:
            return "no text in sight: open a snapshot first (enter)"
        if action == "compare_with" and len(list(islice(standings(self.reader.shelf), 2))) < 2:
            return "nothing to compare with: no other snapshot is open"
        return super().why_not(action)

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
            await choose_other(self, self.standing, self.others())

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

    def action_browse(self) -> None:
        """Open the entry's own page in the browser."""
        from reader.tui.browsing import browse

        browse(self.reader, self.text.link if self.text else None)

    def action_copy_link(self) -> None:
        """Copy the address of the entry's own page."""
        from reader.tui.browsing import NO_LINK

        link = self.text.link if self.text else None
        if link:
            self.copy(link, "link")
        else:
            self.reader.notice(NO_LINK)

    def action_refresh(self) -> None:
        """Read the documents again from the disk."""
        self.reader.read()
