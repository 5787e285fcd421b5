"""Visits a blog: its page, and the pages that follow it.

Invariant: a visit ends; pages of one visit hold no more than the limit together.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http import HTTPStatus

import httpx

from reader.capture.asking import Answer, ask, client
from reader.capture.errors import FetchError
from reader.capture.merging import adds, merged
from reader.capture.options import Clock, Options
from reader.capture.paging import next_page
from reader.capture.persisting import persist
from reader.capture.reading import Page, confirmed, read_page
from reader.capture.robots import MOST_BYTES, Robots
from reader.capture.validating import conditions, validators_in

MOST_HELD = 16_000_000
"""Bytes of a paginated blog's pages that are held between two visits."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What a blog showed; no pages where the server says that nothing has changed."""

    pages: tuple[Page, ...]
    problem: str = ""
    """Why the blog's further pages are missing."""

    @property
    def held(self) -> Mapping[str, Page]:
        """What the next visit of a paginated blog need not be sent again, by its address."""
        size = sum(len(page.answer.body) for page in self.pages)
        if len(self.pages) < 2 or size > MOST_HELD:
            return {}
        return {page.answer.address: page for page in self.pages}


@dataclass(frozen=True, slots=True)
class Visitor:
    """Asks the pages of a blog, one after the other."""

    options: Options
    clock: Clock
    robots: Robots
    tell: Callable[[str], None]
    held: Mapping[str, Page] = field(default_factory=dict)
    """Pages of the visit before, by their addresses: each is asked for only if it has changed."""

    async def visit(self, address: str, headers: Mapping[str, str]) -> Visit:
        """Visit a blog.

        Args:
            address: Its address, checked.
            headers: Those under which the server may answer that nothing has changed.

        Returns:
            What it showed.

        Raises:
            FetchError: Its first page cannot be got or read.
        """
        async with client(self.options) as asker:
            self.tell("asking")
            first = await self._read(asker, address, self.options.max_bytes, headers)
            if first is None:
                return Visit(())
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
            if page is None or not adds(page.snapshot, whole):
                break
            seen |= {address, page.answer.address}
            whole, left = merged((whole, page.snapshot)), left - len(page.answer.body)
            pages.append(page)
        return Visit(tuple(pages))

    async def _page(self, asker: httpx.AsyncClient, address: str, most: int) -> Page | None:
        await self.clock.sleep(max(self.options.page_pause, self.robots.delay(address)))
        self.tell(f"asking for {address}")
        return await self._read(asker, address, most, {})

    async def _read(
        self, asker: httpx.AsyncClient, address: str, most: int, headers: Mapping[str, str]
    ) -> Page | None:
        """Read a page; None where the server says that what the library has still stands."""
        held = None if headers else self.held.get(address)
        if held is not None:
            headers = conditions(validators_in(held.answer.headers))
        answer = await self._get(asker, address, most, headers)
        if answer.status != HTTPStatus.NOT_MODIFIED:
            return read_page(answer, address, most)
        return None if held is None else confirmed(held, answer.received_at)

    async def _get(
        self,
        asker: httpx.AsyncClient,
        address: str,
        most: int,
        headers: Mapping[str, str],
    ) -> Answer:
        async def robots_txt(place: str) -> bytes:
            few = replace(self.options, max_bytes=MOST_BYTES, beginning=True)
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
                conditions=headers,
            )

        return await persist(once, self.options.attempts, self.clock, self.tell)


def _next(pages: list[Page], seen: set[str]) -> str | None:
    last, first = pages[-1], pages[0].answer.address
    header = last.answer.headers.get("link", "")
    found = next_page(last.answer.address, first, last.markup, header)
    return None if found in seen else found
