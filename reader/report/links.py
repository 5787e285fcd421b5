"""Which addresses of a document a report may link to, and where they stand in its text.

Invariant: only pages of the web: no `javascript:`, no `data:`, nothing that ends an attribute or a
line.
"""

import re
from collections.abc import Iterator

from reader.blog import Entry

_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
_UNSAFE = re.compile(
    "[\\s\x00-\x20\"'<>\\\\^`{|}\x7f-\xa0\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ud800-\udfff]"
)
"""What RFC 3986 keeps out of an address and what a reader of it could not see."""


def web_address(address: str | None) -> str | None:
    """Return an address that a report may link to.

    Args:
        address: What a document or the user says, or None.

    Returns:
        The address, what does not belong in one percent-encoded; None where it is no http or https
        address.
    """
    address = (address or "").strip()
    return _UNSAFE.sub(_encoded, address) if _WEB.match(address) else None


def _encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def links_of(entry: Entry, number: int) -> Iterator[tuple[int, int, str]]:
    """Yield where a paragraph's stretches lead, in order and without overlap.

    Args:
        entry: The entry.
        number: The paragraph's index.

    Yields:
        Start and end in characters of the paragraph, and an address to link to.
    """
    place, length = 0, len(entry.paragraphs[number])
    for link in sorted(
        (link for link in entry.links if link.paragraph == number), key=lambda link: link.start
    ):
        address = web_address(link.url)
        if address and place <= link.start <= link.end <= length:
            yield link.start, link.end, address
            place = link.end
