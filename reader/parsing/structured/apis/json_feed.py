"""Reads JSON Feed.

Invariant: an item's markup goes before its plain text, both before its summary. Source:
jsonfeed.org/version/1.1.
"""

from reader.parsing.addresses import absolute
from reader.parsing.blocks import fragment_blocks
from reader.parsing.post import Found, Post
from reader.parsing.structured.apis.source import Source
from reader.parsing.structured.ids import clean_id
from reader.parsing.structured.moments import moment
from reader.parsing.structured.settling import settled
from reader.parsing.structured.shown import joined
from reader.parsing.structured.values import Object, language, line, names, objects, string

_BODIES = ("content_html", "content_text", "summary")


def _is_feed(item: Object) -> bool:
    return "jsonfeed.org" in string(item.get("version")) and isinstance(item.get("items"), list)


def _read(feed: Object) -> Found:
    home = absolute(string(feed.get("home_page_url")))
    return Found(
        reader="JSON Feed",
        posts=settled([_post(item, home) for item in objects(feed.get("items"))]),
        title=line(feed.get("title")),
        standfirst=joined(feed.get("description")),
        language=language(feed.get("language")),
        url=home,
    )


def _post(item: Object, base: str | None) -> Post:
    bodies = (string(item.get(name)) for name in _BODIES)
    return Post(
        blocks=fragment_blocks(next((body for body in bodies if body), ""), base),
        heading=line(item.get("title")),
        id=clean_id(string(item.get("id"))),
        link=absolute(string(item.get("url")), base),
        byline=names(item.get("authors") or item.get("author")),
        published_at=moment(item.get("date_published")),
        modified_at=moment(item.get("date_modified")),
    )


FEED = Source(_is_feed, _read)
