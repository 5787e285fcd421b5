"""What the palette finds: every command that can be had now, and every place to go to.

Those are headings and snapshots in sight, the blogs of the library, and entries of it by their
words.

Invariant: names from documents are plain text; nothing here reads markup.
"""

import asyncio
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.layout.phrases import outline_name
from reader.layout.shown import shown
from reader.library import DocumentError
from reader.tui.commanded import active_commands
from reader.tui.commands import Place
from reader.tui.host import Host
from reader.tui.keys import shown_key
from reader.tui.phrases import date_text
from reader.tui.query import read_query, search
from reader.tui.screens.hit_items import sought_text
from reader.tui.screens.linked import Linked
from reader.tui.stock import Stock, source_of, with_library
from reader.tui.work import in_thread

_NAMES = 28
"""Cells for the name of a command; the longest has two less."""


LEAST_SOUGHT, MOST_HITS = 3, 8
"""Letters from which on the library is searched, and entries of it that are listed."""
PAUSE = 0.2
"""Seconds without a key after which it is."""
FOUND = 0.01
"""The score of what the library holds: below all whose name was typed."""


class _Offer(NamedTuple):
    """Something the palette can do."""

    name: str
    keys: str
    do: Callable[[], object]


class Palette(Provider):
    """Commands with their keys; headings, snapshots, blogs and entries."""

    def _commands(self) -> Iterator[_Offer]:
        for active in active_commands(self.screen):
            if (
                active.enabled
                and Place.PANE not in active.command.places
                and active.command.id != "palette"
            ):
                keys = " ".join(map(shown_key, active.keys))
                run = partial(self.app.run_action, active.action, active.host)
                yield _Offer(active.command.label, keys, run)

    def _jumps(self) -> Iterator[_Offer]:
        if isinstance(self.screen, Linked):
            for jump in self.screen.jumps():
                yield _Offer(jump.name, "", jump.go)

    def _blogs(self) -> Iterator[_Offer]:
        """Yield the blogs of the library: choosing one opens its newest snapshot."""
        for kept in self._stock:
            go = partial(self._open, kept.blog.id, kept.snapshots[0].id)
            yield _Offer(shown(kept.blog.name), "", go)

    @property
    def _reader(self) -> Host:
        return cast(Host, self.app)

    @property
    def _stock(self) -> Stock:
        """What the library holds; nothing while documents are open."""
        return (self._reader.stock or ()) if self._reader.in_library else ()

    async def _open(
        self, blog_id: int, snapshot_id: int, entry: int | None = None, seek: str = ""
    ) -> None:
        await self._reader.hold(blog_id)
        await self._reader.open_snapshot(source_of(snapshot_id), entry, seek)

    async def _hits(self, query: str) -> list[_Offer]:
        """Return the newest entries of the library that hold these words."""
        if not self._stock or len(query.strip()) < LEAST_SOUGHT:
            return []
        await asyncio.sleep(PAUSE)
        work = partial(search, query=read_query(query), offset=0)
        try:
            found = await in_thread(partial(with_library, work))
        except DocumentError:  # what is typed for a command may be no search
            return []
        return [
            _Offer(
                f"{outline_name(hit.entry)} · {date_text(hit.captured_at)} {shown(hit.blog)}",
                "",
                partial(self._open, hit.blog_id, hit.snapshot_id, hit.position, sought_text(hit)),
            )
            for hit in found[:MOST_HITS]
        ]

    async def discover(self) -> Hits:
        """Yield the commands before anything is typed."""
        for offer in self._commands():
            yield DiscoveryHit(_shown(offer), offer.do, text=offer.name)

    async def search(self, query: str) -> Hits:
        """Yield what matches, with the letters that match picked out."""
        matcher = self.matcher(query)
        for offer in (*self._commands(), *self._jumps(), *self._blogs()):
            score, places = matcher.fuzzy_search.match(query, offer.name)
            if score > 0:
                content = _shown(offer)
                for place in places:
                    content = content.stylize(matcher.match_style, place, place + 1)
                yield Hit(score, content, offer.do, text=offer.name)
        for offer in await self._hits(query):
            yield Hit(FOUND, _shown(offer), offer.do, text=offer.name)


def _shown(offer: _Offer) -> Content:
    """Return a command's name with its keys beside it, in a column of their own."""
    if not offer.keys:
        return Content(offer.name)
    return Content(offer.name.ljust(_NAMES)) + Content.styled(offer.keys, "bold $key")
