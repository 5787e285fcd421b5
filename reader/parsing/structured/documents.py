"""Reads JSON documents: tries what is known, then JSON-LD, then what any list of dated texts says.

Invariant: a known shape goes before an unknown one, wherever in the document it stands.
"""

from collections.abc import Iterator

from reader.parsing.post import Found
from reader.parsing.structured.apis import bbc, guardian, json_feed, reddit, sourcefabric
from reader.parsing.structured.apis.unknown import read_unknown
from reader.parsing.structured.json_ld import read_values
from reader.parsing.structured.lenient import decode_json
from reader.parsing.structured.values import Object

_SOURCES = (
    guardian.CONTENT,
    guardian.PAGE,
    bbc.PAGE,
    reddit.THREAD,
    sourcefabric.BLOG,
    json_feed.FEED,
    bbc.STREAM,
)
"""Every shape that is known; where two fit, the first is right."""
_DEEPEST = 2
"""How often JSON stands as a text inside JSON."""


def read_json(text: str) -> Found | None:
    """Read a JSON document.

    Args:
        text: The document.

    Returns:
        What it says, or None where it is no JSON or holds no posts.
    """
    values = decode_json(text)
    objects = list(_objects(values))
    if found := _read_known(objects):
        return found
    live = next((found for found in read_values(values, None) if found.posts), None)
    return live or (read_unknown(objects) if objects else None)


def read_page_json(text: str) -> Found | None:
    """Read what a page holds for its own scripts, where its shape is known.

    Args:
        text: A script that should be JSON.

    Returns:
        What it says, or None where no known shape is in it: lists of dated texts on a page are
        most often its menus.
    """
    return _read_known(list(_objects(decode_json(text))))


def _read_known(objects: list[Object]) -> Found | None:
    for source in _SOURCES:
        for item in objects:
            if source.recognises(item) and (found := source.read(item)).posts:
                return found
    return None


def _objects(values: list[object], depth: int = 0) -> Iterator[Object]:
    """Yield every object of a document in order, those in texts that hold JSON among them.

    A list at the top is given as the one property of an object.
    """
    if depth == 0 and values and isinstance(values[0], list):
        yield {"": values[0]}
    stack = [iter(values)]
    while stack:
        value = next(stack[-1], None)
        if value is None:
            stack.pop()
        elif isinstance(value, dict):
            yield value
            stack.append(iter([held for held in value.values() if held is not None]))
        elif isinstance(value, list):
            stack.append(iter([held for held in value if held is not None]))
        elif isinstance(value, str) and depth < _DEEPEST and value[:1] in ("{", "["):
            yield from _objects(decode_json(value), depth + 1)
