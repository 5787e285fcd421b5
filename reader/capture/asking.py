"""Asks a server for a page, once.

Invariant: an answer comes or a `FetchError` is raised within the time that the options give,
redirects and the last byte included, and no more than the limit is held in memory.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from ssl import SSLCertVerificationError

import httpx

from reader.blog import Basis
from reader.capture.addresses import led_to, refuse_inward
from reader.capture.agent import user_agent
from reader.capture.encodings import ACCEPTED, unpacked
from reader.capture.errors import FetchError
from reader.capture.options import Clock, Options
from reader.capture.waiting import asked_wait
from reader.capture.warc import Record

MOST_REDIRECTS = 10

_TRANSIENT = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses that may be another in a while."""

_ACCEPT = "text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8"

Allow = Callable[[str], Awaitable[None]]
"""Raises a FetchError where an address may not be asked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent for an address."""

    address: str
    """The last one, after redirects."""
    status: int
    """200 or 304."""
    body: bytes
    """Without content codings."""
    headers: Mapping[str, str]
    """By names in lower case."""
    received_at: str
    """ISO 8601, UTC, to the second."""

    @property
    def record(self) -> Record:
        """The page, as an archive keeps it."""
        kind = self.headers.get("content-type", "")
        return Record(self.address, self.received_at, self.body, kind, Basis.FETCHED)


@asynccontextmanager
async def client(options: Options) -> AsyncIterator[httpx.AsyncClient]:
    """Give a client for one visit; what a site asks it to remember is forgotten afterwards."""
    timeout = httpx.Timeout(options.read_seconds, connect=options.connect_seconds)
    headers = {"user-agent": user_agent(), "accept": _ACCEPT, "accept-encoding": ACCEPTED}
    async with httpx.AsyncClient(timeout=timeout, headers=headers) as asker:
        yield asker


async def ask(
    asker: httpx.AsyncClient,
    address: str,
    options: Options,
    clock: Clock,
    *,
    allow: Allow | None = None,
    conditions: Mapping[str, str] | None = None,
) -> Answer:
    """Ask for a page, following redirects.

    Args:
        asker: The client.
        address: The page's address, checked.
        options: The limits.
        clock: Tells when the answer came.
        allow: Asked before each address.
        conditions: Headers under which the server may answer that nothing has changed.

    Returns:
        The answer: a page, or that nothing has changed.

    Raises:
        FetchError: There is no such answer.
    """
    try:
        async with asyncio.timeout(options.whole_seconds):
            return await _follow(asker, address, options, clock, allow, conditions or {})
    except TimeoutError:
        why = f"was not there whole within {options.whole_seconds:.0f} seconds"
        raise FetchError(why, transient=True) from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError, ValueError) as error:
        raise _explained(error, options) from error


async def _follow(
    asker: httpx.AsyncClient,
    start: str,
    options: Options,
    clock: Clock,
    allow: Allow | None,
    conditions: Mapping[str, str],
) -> Answer:
    address, seen = start, {start}
    plain = {"accept-encoding": "identity"} if options.beginning else {}
    for _ in range(MOST_REDIRECTS + 1):
        if allow is not None:
            await allow(address)
        async with asker.stream("GET", address, headers={**conditions, **plain}) as response:
            if not response.has_redirect_location:
                return await _answer(response, address, options, clock, bool(conditions))
            target = led_to(address, response.headers["location"])
        await refuse_inward(start, target)
        if target in seen and not asker.cookies:
            raise FetchError("redirects in a loop")
        seen.add(target)
        address = target
    raise FetchError(f"redirects in a loop, or more than {MOST_REDIRECTS} times")


async def _answer(
    response: httpx.Response, address: str, options: Options, clock: Clock, conditional: bool
) -> Answer:
    headers = {name.casefold(): value for name, value in response.headers.items()}
    status = response.status_code
    if status != HTTPStatus.OK and not (status == HTTPStatus.NOT_MODIFIED and conditional):
        asked = asked_wait(headers.get("retry-after"), clock.now())
        transient = status in _TRANSIENT
        raise FetchError(_refusal(status), transient=transient, retry_after=asked, status=status)
    body = await _body(response, options) if status == HTTPStatus.OK else b""
    body = unpacked(body, headers.get("content-encoding", ""), options.max_bytes)
    at = clock.now().isoformat(timespec="seconds")
    return Answer(address, status, body, headers, at)


async def _body(response: httpx.Response, options: Options) -> bytes:
    """Read a body as it is sent, up to the limit."""
    size, most = response.headers.get("content-length", ""), options.max_bytes
    if size.isdecimal() and int(size[:20]) > most and not options.beginning:
        raise _too_large(most)
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > most:
            if options.beginning:
                break
            raise _too_large(most)
    return bytes(body[:most])


def _too_large(most: int) -> FetchError:
    return FetchError(f"is over the limit of {most:,} bytes; --max-bytes raises it")


def _refusal(status: int) -> str:
    try:
        phrase = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = str(status)
    if status in (404, 410):
        return f"is not there: the server answers {phrase}"
    return f"is not given: the server answers {phrase}"


def _explained(error: Exception, options: Options) -> FetchError:
    """Turn what the client raises into part of a line."""
    if _is_distrust(error):
        return FetchError("cannot be trusted: its server's certificate is not valid for it")
    match error:
        case httpx.ConnectTimeout():
            why = f"cannot be reached: no connection within {options.connect_seconds:.0f} seconds"
        case httpx.TimeoutException():
            why = f"does not come: the server sent nothing for {options.read_seconds:.0f} seconds"
        case httpx.ConnectError():
            why = "cannot be reached; check the address and your connection"
        case httpx.ProtocolError():
            why = "did not come whole: the server broke off or does not speak HTTP"
        case httpx.TransportError():
            why = "did not come whole: the connection broke"
        case _:
            return FetchError("is no address that can be asked")
    return FetchError(why, transient=not isinstance(error, httpx.UnsupportedProtocol))


def _is_distrust(error: BaseException | None) -> bool:
    """Whether what led to an error is a certificate; the client tells it by its causes alone."""
    while error is not None:
        if isinstance(error, SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
