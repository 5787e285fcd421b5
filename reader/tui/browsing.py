"""Opening a page in the user's browser.

Invariant: only http and https addresses are handed on, without a user's name in them that could
pass for a host, each shown to the user first.
"""

import re
from functools import partial
from typing import NamedTuple
from urllib.parse import quote

from reader.blog import Entry, Link, Nature
from reader.layout.natures import media_line
from reader.layout.phrases import clipped
from reader.tui.host import Host
from reader.tui.work import in_thread

NO_LINK = "the document states no link here"
NO_ADDRESS = "the link here is no web address; Y copies it"
OWN = "its own page"

_ADDRESS = re.compile(r"https?://[a-z0-9.:\[\]-]+(?:[/?#][!-~]*)?", re.IGNORECASE)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


class WebPage(NamedTuple):
    """Something that a browser can show."""

    name: str
    address: str


def pages(entry: Entry | None, own: str | None) -> list[WebPage]:
    """List where an entry leads.

    Args:
        entry: The entry; None for the document as a whole.
        own: The address of its own page.

    Returns:
        Its own page, then its links, then its pictures and embeds, in reading order; each address
        once, web addresses only.
    """
    found: dict[str, str] = {}
    links = [(_name(entry, link), link.url) for link in entry.links] if entry else []
    media = ((clipped(media_line(m)), m.url or "") for m in entry.media) if entry else ()
    for name, link in ((OWN, own or ""), *links, *media):
        address = _BEYOND_ASCII.sub(lambda match: quote(match[0]), link)
        if _ADDRESS.fullmatch(address):
            found.setdefault(address, name)
    return [WebPage(name, address) for address, name in found.items()]


def _name(entry: Entry, link: Link) -> str:
    """Return the words that lead there, or what it is and the words that stand with it."""
    text = entry.paragraphs[link.paragraph]
    if words := text[link.start : link.end].strip():
        return clipped(words)
    embeds = {p.paragraph for p in entry.passages if p.nature is Nature.EMBED}
    kind = "embed" if link.paragraph in embeds else "picture"
    return f"{kind}: {clipped(text)}" if text.strip() else kind


def browse(app: Host, page: WebPage) -> None:
    """Open a page, and say which.

    Args:
        app: The app, which says what happened.
        page: Where to go.
    """
    app.run_worker(_open(app, page.address), name="opening the link", exit_on_error=False)


async def _open(app: Host, address: str) -> None:
    """Hand an address to a browser with a window; one in the terminal would draw over the app."""
    import webbrowser

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        browser = None
    if browser is None or type(browser) is webbrowser.GenericBrowser:
        app.notice("no browser with a window here; Y copies the link")
        return
    app.notice(f"opening {address}")
    if not await in_thread(partial(browser.open, address)):
        app.notice("the browser did not open the link; Y copies it")
