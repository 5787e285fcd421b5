"""Which addresses may be asked.

Invariant: only http and https, and no page of the open web leads into a private network: what its
user typed may lie anywhere, what a page redirects or links to may not, unless the page lies there
itself.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urldefrag, urljoin, urlsplit

from reader.capture.errors import FetchError

MOST_CHARACTERS = 8_000
"""Of an address; servers take no more."""

_HOST = re.compile(r"[\w.:%-]+")

Resolve = Callable[[str], Awaitable[tuple[str, ...]]]
"""Finds the IP addresses of a host."""


def checked(address: str) -> str:
    """Check an address before it is asked.

    Args:
        address: What was typed, or where a page leads.

    Returns:
        The address without the part after `#`, its scheme and host in lower case.

    Raises:
        FetchError: It is none of http or https, has no host, or holds a password.
    """
    try:
        parts = urlsplit(urldefrag(address.strip()).url)
        host, _ = parts.hostname or "", parts.port
        known = bool(_HOST.fullmatch(host)) and bool(host.encode("idna"))
    except ValueError:  # UnicodeError is one
        raise FetchError("is no address that can be understood") from None
    if parts.scheme.casefold() not in ("http", "https"):
        raise FetchError("is no http or https address")
    if not known or len(address) > MOST_CHARACTERS or not address.isprintable():
        raise FetchError("is no address that can be understood")
    if parts.username is not None or parts.password is not None:
        raise FetchError("holds a name or password; addresses are kept and shown, so none may")
    place = parts._replace(
        scheme=parts.scheme.casefold(), netloc=parts.netloc.casefold(), path=parts.path or "/"
    )
    return place.geturl()


def led_to(address: str, target: str) -> str:
    """Tell where a link on a page leads; raises as `checked` does."""
    try:
        return checked(urljoin(address, target))
    except FetchError as error:
        raise FetchError(f"leads to what {error}") from None
    except ValueError:
        raise FetchError("leads to an address that cannot be understood") from None


async def resolve(host: str) -> tuple[str, ...]:
    """Find the IP addresses of a host; none where it cannot be found from here."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return ()
    return tuple(str(info[4][0]) for info in found)


async def refuse_inward(start: str, target: str, find: Resolve = resolve) -> None:
    """Refuse to go from a page of the open web into a private network.

    Args:
        start: The address that the user typed.
        target: Where a page leads.
        find: Finds the IP addresses of a host.

    Raises:
        FetchError: The target lies in a private network and the start does not.
    """
    hosts = urlsplit(start).hostname or "", urlsplit(target).hostname or ""
    if hosts[0] == hosts[1] or not await _is_private(hosts[1], find):
        return
    if not await _is_private(hosts[0], find):
        raise FetchError("leads to a private address; ask for that one itself if you want it")


async def _is_private(host: str, find: Resolve) -> bool:
    return any(not ip_address(ip.partition("%")[0]).is_global for ip in await find(host))
