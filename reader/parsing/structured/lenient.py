"""Decodes JSON as pages hold it: in comments, with stray commas, escaped as HTML, broken off.

Invariant: text that is good JSON is decoded as it stands; nothing here raises or takes more than
linear time.
"""

import html
import json
import re
from dataclasses import dataclass

_WRAPPING = re.compile(
    r"\s+|<!--|-->|//\s*-->|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|(?://|/\*)?\s*\]\]>\s*(?:\*/)?|;"
)
_TOKEN = re.compile(
    r'"(?:[^"\\]|\\.|"(?!\s*(?:[,:}\]]|\Z)))*+(?:"|\Z)'  # a text, quotation marks inside included
    r"|/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|\Z)|//[^\n]*"  # a comment
    r"|,(?=\s*[}\]])",  # a comma with nothing behind it
    re.DOTALL,
)
_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*+(?:"|\Z)|[{}\[\]]', re.DOTALL)
_BAD_ESCAPE = re.compile(r'\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]|(?P<bad>.?))', re.DOTALL)
_BARE_QUOTE = re.compile(r'(\\.)|"', re.DOTALL)
_MOST_REPAIRED = 20_000_000
"""Characters of a text that is worth repairing."""


def decode_json(text: str) -> list[object]:
    """Decode a text that should be JSON.

    Args:
        text: What a page or a file holds.

    Returns:
        Its values: one, or several that stand behind each other; none where it is no JSON.
    """
    text = _unwrapped(text)
    if text[:1] not in ("{", "["):
        text = html.unescape(text) if text.startswith(("{", "[", "&quot;", "&#123;")) else ""
    found = _decoded(text)
    if not found and "&quot;" in text and '"' not in text:
        found = _decoded(html.unescape(text))
    if not found and text and len(text) <= _MOST_REPAIRED:
        text = _TOKEN.sub(_repaired, text)
        found = _decoded(text) or _decoded(_closed(text))
    return found


def _unwrapped(text: str) -> str:
    """Take off what scripts are wrapped in: comments, CDATA marks, a byte order mark."""
    start, text = 0, text.lstrip("\ufeff")
    while wrapping := _WRAPPING.match(text, start):
        start = wrapping.end()
    return text[start:]


def _decoded(text: str) -> list[object]:
    """Decode the values at the start of a text; what follows the last one does not count."""
    decoder = json.JSONDecoder(strict=False)
    found: list[object] = []
    start = 0
    try:
        while text[start : start + 1] in ("{", "["):
            value, start = decoder.raw_decode(text, start)
            found.append(value)
            start += len(text[start : start + 100]) - len(
                text[start : start + 100].lstrip(", \n\r\t")
            )
    except (ValueError, RecursionError):
        return found
    return found


def _closed(text: str) -> str:
    """Close a text that breaks off in the middle behind the last whole item of its longest list."""
    opened: list[_Open] = []
    for token in _STRUCTURE.finditer(text):
        sign = token[0]
        if sign in "{[":
            opened.append(_Open(sign))
        elif sign in "}]" and opened:
            opened.pop()
            if opened and opened[-1].sign == "[":
                opened[-1].items += 1
                opened[-1].end = token.end()
    longest = max(range(len(opened)), key=lambda i: opened[i].items, default=0)
    if not opened or not opened[longest].items:
        return ""
    closing = ("]" if one.sign == "[" else "}" for one in reversed(opened[: longest + 1]))
    return text[: opened[longest].end] + "".join(closing)


@dataclass(slots=True)
class _Open:
    """A bracket that is open."""

    sign: str
    items: int = 0
    """Objects and lists that ended right inside it."""
    end: int = 0
    """Where the last of them ended."""


def _repaired(token: re.Match[str]) -> str:
    text = token[0]
    if not text.startswith('"'):
        return ""
    closed = len(text) > 1 and text.endswith('"')
    inside = _BAD_ESCAPE.sub(_escape, text[1:-1] if closed else text[1:])
    return '"' + _BARE_QUOTE.sub(lambda found: found[1] or '\\"', inside) + '"'


def _escape(found: re.Match[str]) -> str:
    """Return an escape that JSON does not know as the character it means."""
    return found[0] if found["bad"] is None else found["bad"]
