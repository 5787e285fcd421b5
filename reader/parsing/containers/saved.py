"""Reads and takes out what savers and archives write into a page.

Owns the table of their marks. Invariant: what is taken out was written by a saver; of the page's
own text, only the addresses that an archive rewrote are changed, back to what they were.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

_HEAD = 20_000
"""Characters at the start among which savers leave their marks."""
_TAIL = 20_000
"""Characters at the end, where the Wayback Machine leaves its own."""
_DATA = re.compile(r"(?<![\w-])data:[a-z]+/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,3},[^\s\"'<>)]{1000,}")
"""An image or a font written into the page itself: nothing that a reader can use."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A page without its saver's marks, and what they said."""

    text: str
    saver: str | None = None
    url: str | None = None
    saved_at: str | None = None
    """ISO 8601."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """How a saver marks its pages: a pattern with groups `url`, `at` or both."""

    saver: str
    pattern: re.Pattern[str]
    moment: Callable[[str], str | None] = lambda _: None


def take_marks(text: str, url: str | None = None) -> Saved:
    """Read what a saver or an archive wrote into a page, and take it out.

    Args:
        text: A page's markup.
        url: The page's address as far as its container tells.

    Returns:
        The page as its publisher sent it, as far as the marks tell. Images written into the page
        are cut out, for they are most of a page saved as a single file.
    """
    text = _DATA.sub("data:,", text) if "data:" in text else text
    saved = _saved(text)
    return _from_wayback(saved, saved.url or url) if _WAYBACK in text or url else saved


def _saved(text: str) -> Saved:
    """Read the mark of the program that saved a page."""
    for mark in _MARKS:
        if found := mark.pattern.search(text, 0, _HEAD):
            groups = found.groupdict()
            url, at = groups["url"], groups.get("at")
            address = url if "://" in url else f"https://{url}"
            return Saved(text, mark.saver, address, mark.moment(at) if at else None)
    return Saved(text)


def _browser_moment(text: str) -> str | None:
    """Read a date as JavaScript writes it: `Tue Oct 31 2023 14:05:00 GMT+0100 (CET)`."""
    return _read(text, "%a %b %d %Y %H:%M:%S GMT%z")


def _http_moment(text: str) -> str | None:
    moment = _read(text, "%a, %d %b %Y %H:%M:%S GMT")
    return moment and moment + "+00:00"


def _iso_moment(text: str) -> str | None:
    return _read(text, "%Y-%m-%dT%H:%M:%S%z")


def _digits_moment(text: str) -> str | None:
    moment = _read(text[:14], "%Y%m%d%H%M%S")
    return moment and moment + "+00:00"


def _archived_moment(text: str) -> str | None:
    moment = _read(text, "%H:%M:%S %b %d, %Y")
    return moment and moment + "+00:00"


def _read(text: str, form: str) -> str | None:
    try:
        return datetime.strptime(text, form).isoformat(timespec="seconds")
    except ValueError:
        return None


_URL = r"(?P<url>https?://[^\s\"'<>]{1,2000})"
_BROWSER_DATE = r"(?P<at>\w{3} \w{3} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4})"
_MARKS = (
    _Mark(
        "SingleFile",
        re.compile(
            rf"<!--\s{{0,9}}Page saved with SingleFile\s{{1,9}}url: ?{_URL}"
            rf"(?:\s{{1,9}}saved date: ?{_BROWSER_DATE})?"
        ),
        _browser_moment,
    ),
    _Mark(
        "Save Page WE",
        re.compile(
            rf"<meta name=\"?savepage-url\"? content=\"{_URL}\"[^>]{{0,20}}>"
            rf"(?:\s{{0,9}}<meta name=\"?savepage-(?!date)[^<>]{{0,500}}>){{0,20}}"
            rf"(?:\s{{0,9}}<meta name=\"?savepage-date\"? content=\"{_BROWSER_DATE})?"
        ),
        _browser_moment,
    ),
    _Mark(
        "monolith",
        re.compile(
            rf"<!-- Saved from {_URL} at (?P<at>\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\dZ) using monolith"
        ),
        _iso_moment,
    ),
    _Mark(
        "HTTrack",
        re.compile(
            r"<!-- Mirrored from (?P<url>[^\s\"'<>]{4,2000}) by HTTrack Website Copier"
            r"[^>,]{0,60}, (?P<at>\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT)"
        ),
        _http_moment,
    ),
    _Mark("WebScrapBook", re.compile(
        rf"<html\b[^<>]{{0,2000}}?\bdata-scrapbook-source=\"{_URL}\""
        r"(?:[^<>]{0,2000}?\bdata-scrapbook-create=\"(?P<at>\d{14}))?"
    ), _digits_moment),
    _Mark("a browser", re.compile(rf"<!-- saved from url=\(\d{{4,6}}\){_URL} ?-->")),
)  # fmt: skip

_WAYBACK = "web.archive.org/"
_ADDRESS = re.compile(
    r"https?://web\.archive\.org/web/(?P<at>\d{14})(?:[a-z]{2}_)?/(?P<url>https?://\S+)"
)
_TOOLBAR = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->")
_ARCHIVED = re.compile(r"FILE ARCHIVED ON (?P<at>\d\d:\d\d:\d\d \w{3} \d\d, \d{4}) AND RETRIEVED")
_WOMBAT = re.compile(rf"__wm\.wombat\(\"{_URL}\",\s?\"(?P<at>\d{{14}})\"")
_REWRITTEN = re.compile(
    r"(?:https?:)?(?:\\?/){2}web\.archive\.org\\?/web\\?/\d{4,14}(?:[a-z]{2}_)?\\?/(?=https?:)"
    r"|(?<=[\"'=])/web/\d{14}(?:[a-z]{2}_)?/(?=https?:)"
)


def _from_wayback(saved: Saved, url: str | None) -> Saved:
    """Take the Wayback Machine's toolbar out, and its own address out of the page's addresses.

    Args:
        saved: A page.
        url: Its address.

    Returns:
        The page as it was archived; as it is where it does not come from there.
    """
    text = saved.text
    address = _ADDRESS.fullmatch(url or "")
    wombat = _WOMBAT.search(text, 0, _HEAD)
    archived = _ARCHIVED.search(text, max(0, len(text) - _TAIL)) or _ARCHIVED.search(text, 0, _HEAD)
    if not (address or wombat or archived):
        return saved
    known = address or wombat
    at = _digits_moment(known["at"]) if known else None
    return Saved(
        text=_REWRITTEN.sub("", _without_toolbar(text)),
        saver="the Wayback Machine",
        url=known["url"] if known else url,
        saved_at=at or (_archived_moment(archived["at"]) if archived else None),
    )


def _without_toolbar(text: str) -> str:
    begin, end = _TOOLBAR
    before, found, rest = text.partition(begin)
    _, ended, after = rest.partition(end)
    return before + after if found and ended else text
