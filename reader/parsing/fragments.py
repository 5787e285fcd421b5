"""Tells what a text of a publisher's data is: markup, escaped markup or plain text.

Invariant: escaping is undone only where the text shows that it is markup; plain text that holds a
`<` keeps it.
"""

import html
import re
from typing import TYPE_CHECKING

from reader.parsing.errors import ParseError
from reader.parsing.markup import tree_of
from reader.parsing.tags import BREAKING, MARKS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])")
_ESCAPED_TAG = re.compile(r"&(?:amp;){0,3}lt;/?([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/&])")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_MOST_ESCAPED = 3
"""How often publishers escape a text more than once."""


def plain_markup(text: str) -> str:
    """Return markup whose tags were escaped as it was before; other text as it is."""
    for _ in range(_MOST_ESCAPED):
        if _names(_TAG, text) or not _names(_ESCAPED_TAG, text):
            break
        text = html.unescape(text)
    return text


def is_markup(text: str) -> bool:
    """Tell whether a text holds tags of HTML."""
    return bool(_names(_TAG, text))


def tells_paragraphs(markup: str) -> bool:
    """Tell whether markup tells its paragraphs apart by tags, so that its line breaks do not."""
    return bool(_names(_TAG, markup) & BREAKING)


def resolved(text: str) -> str:
    """Resolve the references of HTML (`&amp;`, `&#8217;`) in a text without markup."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text)


def parsed(markup: str) -> "HtmlElement | None":
    """Parse a stretch of markup, however deep it nests; None where nothing is in it."""
    try:
        return tree_of(f"<div>{markup}</div>")
    except ParseError:
        return None


def _names(tag: re.Pattern[str], text: str) -> set[str]:
    """Return the known elements that a text names."""
    return {name.lower() for name in tag.findall(text)} & MARKS.keys()
