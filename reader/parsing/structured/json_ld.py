"""Reads the JSON-LD of a page.

Invariant: a liveblog is found wherever it stands in a page's data, and each once. Source: JSON-LD
1.1 (w3.org/TR/json-ld11) and schema.org.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.parsing.post import Found
from reader.parsing.structured.lenient import decode_json
from reader.parsing.structured.schema_org import is_article, is_live, merged, read_item
from reader.parsing.structured.values import Object

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TYPE = "ld+json"


def json_ld(root: "HtmlElement", base: str | None) -> list[Found]:
    """Read what a page's JSON-LD says.

    Args:
        root: The parsed page.
        base: Its address, where it is known.

    Returns:
        Its liveblogs, in page order; where there is none, what its first article says of the page,
        without posts.
    """
    texts = [s.text for s in root.iter("script") if _TYPE in (s.get("type") or "").lower()]
    values = [value for text in texts if text for value in decode_json(text)]
    return read_values(values, base)


def read_values(values: Iterable[object], base: str | None) -> list[Found]:
    """Read decoded JSON-LD; the same as `json_ld` for data that stands alone."""
    items = list(_items(values))
    references = {
        name: item for item in items if isinstance(name := item.get("@id"), str) and len(item) > 2
    }
    live = [item for item in items if is_live(item)]
    if live:
        return merged([read_item(i, "JSON-LD LiveBlogPosting", base, references) for i in live])
    article = next((item for item in items if is_article(item)), None)
    return [read_item(article, "JSON-LD article", base)] if article else []


def _items(values: Iterable[object]) -> Iterator[Object]:
    """Yield every item in document order; what stands inside a liveblog's list is only its own."""
    stack = [iter([value for value in values if value is not None])]
    while stack:
        value = next(stack[-1], None)
        if value is None:
            stack.pop()
        elif isinstance(value, dict):
            yield value
            held = [] if is_live(value) else value.values()
            stack.append(iter([inside for inside in held if inside is not None]))
        elif isinstance(value, list):
            stack.append(iter([inside for inside in value if inside is not None]))
