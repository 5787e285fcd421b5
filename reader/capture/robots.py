"""What a site's robots.txt allows (RFC 9309).

Invariant: a site that says nothing allows everything; one whose robots.txt cannot be had for now
allows nothing for now.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from reader.capture.agent import NAME
from reader.capture.errors import FetchError

if TYPE_CHECKING:
    from protego import Protego

MOST_BYTES = 512_000
"""Of a robots.txt, from its beginning; the standard asks for 500 KiB at least (section 2.5)."""

KEPT = timedelta(hours=1)
"""How long an answer counts; the standard allows a day."""

MOST_DELAY_SECONDS = 30.0
"""The longest Crawl-delay that is kept; who asks for more means crawlers of thousands of pages."""


@dataclass(slots=True)
class Robots:
    """The rules of sites, each asked for once an hour."""

    _rules: "dict[str, tuple[datetime, Protego]]" = field(default_factory=dict)

    async def allow(
        self, address: str, now: datetime, ask: Callable[[str], Awaitable[bytes]]
    ) -> None:
        """Ask whether a page may be fetched.

        Args:
            address: The page.
            now: The present moment.
            ask: Gets the body of an address, once; of a larger one the first `MOST_BYTES`.

        Raises:
            FetchError: The site does not allow it, or its robots.txt cannot be had for now.
        """
        place = urljoin(address, "/robots.txt")
        known = self._rules.get(place)
        if known is None or not timedelta() <= now - known[0] < KEPT:
            known = self._rules[place] = now, await _rules(place, ask)
        if not known[1].can_fetch(address, NAME):
            raise FetchError(
                "is closed to programs by its site's robots.txt; "
                "liveblog fetch --ignore-robots asks all the same"
            )

    def delay(self, address: str) -> float:
        """Tell how many seconds a site wants between two requests; 0 where it does not say."""
        known = self._rules.get(urljoin(address, "/robots.txt"))
        delay = known[1].crawl_delay(NAME) if known else None
        return min(max(delay or 0.0, 0.0), MOST_DELAY_SECONDS)


async def _rules(place: str, ask: Callable[[str], Awaitable[bytes]]) -> "Protego":
    from protego import Protego

    try:
        body = await ask(place)
    except FetchError as error:
        if error.transient and error.status is None:
            raise
        if error.transient:
            raise FetchError(
                f"may not be asked for: its site's robots.txt {error}",
                transient=True,
                retry_after=error.retry_after,
            ) from None
        body = b""
    if len(body) == MOST_BYTES:
        body = body.rpartition(b"\n")[0]  # a rule that is cut off would close more than it says
    return Protego.parse(body.decode("utf-8", "replace"))
