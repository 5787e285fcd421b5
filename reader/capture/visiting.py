"""Visits a blog: its page, and the pages that follow it.

Invariant: a visit ends; pages of one visit hold no more than the limit together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus

import httpx

from reader.capture.asking import Answer, ask, client
from reader.capture.errors import FetchError
from reader.capture.merging import adds, merged
from reader.capture.options import Clock, Options
from reader.capture.paging import next_page
from reader.capture.persisting import persist
from reader.capture.reading import Page, read_page
from reader.capture.robots import MOST_BYTES, Robots


@dataclass(frozen=True, slots=True)
class Visit:
    """What a blog showed; no pages where the server says that nothing has changed."""

    pages: tuple[Page, ...]
    problem: str = ""
    """Why the blog's further pages are missing."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Asks the pages of a blog, one after the other."""

    options: Options
    clock: Clock
    robots: Robots
    tell: Callable[[str], None]

    async def visit(self, address: str, conditions: Mapping[str, str]) -> Visit:
        """Visit a blog.

        Args:
            address: Its address, checked.
            conditions: Headers under which the server may answer that nothing has changed.

        Returns:
            What it showed.

        Raises:
            FetchError: Its first page cannot be got or read.
        """
        async with client(self.options) as asker:
            self.tell("asking")
            answer = await self._get(asker, address, self.options.max_bytes, conditions)
            if answer.status == HTTPStatus.NOT_MODIFIED:
                return Visit(())
            first = read_page(answer, address, self.options.max_bytes)
            if not first.snapshot.entries:
                return Visit((first,))
            return await self._follow(asker, first)

    async def _follow(self, asker: httpx.AsyncClient, first: Page) -> Visit:
        """Follow a blog to its end; a page without new entries is past it."""
        pages, seen = [first], {first.answer.address}
        whole, left = first.snapshot, self.options.max_bytes - len(first.answer.body)
        while (address := _next(pages, seen)) is not None:
            if len(pages) == self.options.max_pages:
                return Visit(tuple(pages), f"more than {len(pages)} pages were not followed")
            try:
                page = await self._page(asker, address, left)
            except FetchError as error:
                return Visit(tuple(pages), f"page {len(pages) + 1} {error}")
            if not adds(page.snapshot, whole):
                break
            seen |= {address, page.answer.address}
            whole, left = merged((whole, page.snapshot)), left - len(page.answer.body)
            pages.append(page)
        return Visit(tuple(pages))

    async def _page(self, asker: httpx.AsyncClient, address: str, most: int) -> Page:
        await self.clock.sleep(max(self.options.page_pause, self.robots.delay(address)))
        self.tell(f"asking for {address}")
        return read_page(await self._get(asker, address, most), address, most)

    async def _get(
        self,
        asker: httpx.AsyncClient,
        address: str,
        most: int,
        conditions: Mapping[str, str] | None = None,
    ) -> Answer:
        async def robots_txt(place: str) -> bytes:
            few = replace(self.options, max_bytes=MOST_BYTES)
            return (await ask(asker, place, few, self.clock)).body

        async def allow(page: str) -> None:
            await self.robots.allow(page, self.clock.now(), robots_txt)

        async def once() -> Answer:
            return await ask(
                asker,
                address,
                replace(self.options, max_bytes=most),
                self.clock,
                allow=None if self.options.ignore_robots else allow,
                conditions=conditions,
            )

        return await persist(once, self.options.attempts, self.clock, self.tell)


def _next(pages: list[Page], seen: set[str]) -> str | None:
    last, first = pages[-1], pages[0].answer.address
    header = last.answer.headers.get("link", "")
    found = next_page(last.answer.address, first, last.markup, header)
    return None if found in seen else found
