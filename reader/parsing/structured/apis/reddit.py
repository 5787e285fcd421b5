"""Reads Reddit's live threads.

Invariant: an update that its author struck out stays: the page shows it too. Source:
reddit.com/dev/api, section live threads.
"""

from reader.parsing.blocks import fragment_blocks
from reader.parsing.post import Found, Post
from reader.parsing.structured.apis.source import Source
from reader.parsing.structured.ids import clean_id
from reader.parsing.structured.moments import moment
from reader.parsing.structured.settling import settled
from reader.parsing.structured.values import Object, get, line, objects, string

_UPDATE = "LiveUpdate"


def _updates(listing: Object) -> list[Object]:
    children = objects(get(listing, "data", "children"))
    held = [child["data"] for child in children if child.get("kind") == _UPDATE]
    return [data for data in held if isinstance(data, dict)]


def _is_thread(item: Object) -> bool:
    return item.get("kind") == "Listing" and bool(_updates(item))


def _read(listing: Object) -> Found:
    return Found(
        reader="Reddit live thread",
        posts=settled([_post(update) for update in _updates(listing)]),
        publisher="Reddit",
    )


def _post(update: Object) -> Post:
    return Post(
        blocks=fragment_blocks(string(update.get("body_html")) or string(update.get("body"))),
        id=clean_id(string(update.get("id")) or string(update.get("name"))),
        byline=line(update.get("author")),
        published_at=moment(update.get("created_utc")),
    )


THREAD = Source(_is_thread, _read)
