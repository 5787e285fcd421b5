"""What the palette finds: every command that can be had now, and every place to go to.

Invariant: names from documents are plain text; nothing here reads markup.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.tui.commanded import active_commands
from reader.tui.commands import Place
from reader.tui.keys import shown_key
from reader.tui.screens.linked import Linked

_NAMES = 28
"""Cells for the name of a command; the longest has two less."""


class _Offer(NamedTuple):
    """Something the palette can do."""

    name: str
    keys: str
    do: Callable[[], object]


class Palette(Provider):
    """Commands with their keys; headings and snapshots."""

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

    async def discover(self) -> Hits:
        """Yield the commands before anything is typed."""
        for offer in self._commands():
            yield DiscoveryHit(_shown(offer), offer.do, text=offer.name)

    async def search(self, query: str) -> Hits:
        """Yield what matches, with the letters that match picked out."""
        matcher = self.matcher(query)
        for offer in (*self._commands(), *self._jumps()):
            score, places = matcher.fuzzy_search.match(query, offer.name)
            if score > 0:
                content = _shown(offer)
                for place in places:
                    content = content.stylize(matcher.match_style, place, place + 1)
                yield Hit(score, content, offer.do, text=offer.name)


def _shown(offer: _Offer) -> Content:
    """Return a command's name with its keys beside it, in a column of their own."""
    if not offer.keys:
        return Content(offer.name)
    return Content(offer.name.ljust(_NAMES)) + Content.styled(offer.keys, "bold $key")
