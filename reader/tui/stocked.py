"""The user's library opened for all views: its list, and the blog in hand.

Invariant: the app works on the library where no documents were given, and the shelf then holds the
one blog in hand. Nothing here waits for the disk in the thread that draws.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.reactive import var

from reader.tui.stock import Stock, blog_shelf, take_stock, with_library
from reader.tui.work import in_thread
from reader.tui.writing import Writing

if TYPE_CHECKING:
    from reader.library.store import Library


class Stocked(Writing):
    """An app with the user's library at hand."""

    stock: var[Stock | None] = var(None)
    """What the library holds; None until it is listed."""
    settling: var[str] = var("")
    """How far the library's neighbours are compared; empty while none are."""

    def __init__(
        self, paths: Sequence[str], *, max_bytes: int, ansi_color: bool | None = None
    ) -> None:
        super().__init__(paths, max_bytes=max_bytes, ansi_color=ansi_color)
        self.held: int | None = None
        """The library's blog that is on the shelf."""
        self.whole: frozenset[int] = frozenset()
        """The blogs of which all snapshots are listed."""

    def read(self) -> None:
        """Read the documents again, or the library."""
        if self.in_library:
            self.start(self._restock, "stock", "listing")
        else:
            self.held = None
            super().read()

    async def _restock(self) -> None:
        """List the library; compare what has not been, and list it again."""
        await self.relist()
        if self.stock:
            news = await in_thread(partial(with_library, self._settle))
            if news:
                await self.relist()

    def _settle(self, library: "Library") -> bool:
        """Compare neighbours; return whether there were any to compare."""
        told: list[int] = []

        def tell(done: int, of: int) -> None:
            told.append(done)
            self.call_later(self._tell_settling, f"comparing {done}/{of}")

        library.settle(progress=tell)
        self.call_later(self._tell_settling, "")
        return bool(told)

    def _tell_settling(self, far: str) -> None:
        self.settling = far

    async def relist(self) -> None:
        """List the library again, and take the blog in hand anew."""
        await self._list()
        if self.held is not None:
            here = {kept.blog.id for kept in self.stock or ()}
            await self.hold(self.held if self.held in here else None, again=True)

    def recount(self) -> None:
        """List the library again once all is written; the blog in hand stays as it is."""
        if self.in_library:
            self.start(self._list, "count", "counting")

    async def _list(self) -> None:
        self.stock = await self.after_writing(partial(take_stock, self.whole))
        self._something.set()

    async def hold(self, blog_id: int | None, *, again: bool = False) -> None:
        """Put a blog of the library on the shelf.

        Args:
            blog_id: The blog; None clears the shelf.
            again: Take it anew where it lies there already.
        """
        if self.held == blog_id and not again:
            return
        shelf = None if blog_id is None else await in_thread(partial(blog_shelf, blog_id))
        self.held = blog_id
        self.shelf = shelf
