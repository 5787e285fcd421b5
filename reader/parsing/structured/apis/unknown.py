"""Reads JSON documents of systems that nobody listed: the longest list of dated texts in them.

Invariant: fields are told by their names and by what they hold in most objects of the list, so
that no system needs an entry here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.parsing.addresses import absolute
from reader.parsing.post import Found, Post
from reader.parsing.structured.headings import own_headings
from reader.parsing.structured.ids import clean_id, permalink_id
from reader.parsing.structured.moments import moment
from reader.parsing.structured.rich import markup
from reader.parsing.structured.settling import settled
from reader.parsing.structured.shown import joined, rich_blocks
from reader.parsing.structured.values import Object, flag, get, line, names, string

_FEWEST = 2
_MOST = 0.8
"""Share of a list's objects that must have what is called a field of theirs."""
_SHORTEST = 20
"""Mean characters of texts that are more than labels."""
_READ = 50
"""Objects of a list by which its fields are told."""
_PUBLISHED = ("publish", "posted", "creat", "entry_time", "first", "time", "date", "stamp", "added")
"""How names of fields with a moment may be spelt, what the page shows first."""
_MODIFIED = ("updat", "modif", "edit", "changed")
_BODIES = ("body", "content", "html", "text", "message", "render", "description", "summary", "post")
_HEADINGS = ("headline", "heading", "title", "subject")
_IDS = ("id", "_id", "guid", "uuid", "urn", "post_id", "postid", "entry_id", "entryid", "nid")
_LINKS = ("permalink", "url", "link", "href", "weburl", "shareurl", "share_link")
_AUTHORS = ("author", "authors", "byline", "creator", "user", "contributor", "contributors")
_PINNED = ("pinned", "ispinned", "is_pinned", "sticky", "issticky", "is_sticky")
_KEYS = ("keyevent", "iskeyevent", "key_event", "highlight", "highlighted", "important", "is_key")
_GONE = ("deleted", "isdeleted", "is_deleted", "hidden")


@dataclass(frozen=True, slots=True)
class _List:
    """A list of dated texts and the names of its fields."""

    items: list[Object]
    body: str
    published: str
    modified: str | None


def read_unknown(values: Sequence[Object]) -> Found | None:
    """Read a document by what its lists hold.

    Args:
        values: Every object of the document, in order.

    Returns:
        The posts of the list that says most, with its page's title; None where no list holds
        objects with a moment and a text each.
    """
    lists = [(v, found) for v in values for held in v.values() if (found := _fields(held))]
    if not lists:
        return None
    around, best = max(lists, key=lambda told: _size(told[1]))
    title = joined(_named(around, _HEADINGS)) or joined(_named(values[0], _HEADINGS))
    posts = [_post(item, best) for item in best.items]
    return Found(
        reader="JSON, its longest list of dated texts",
        posts=settled(own_headings(posts, title)),
        title=title,
        url=absolute(string(_named(around, _LINKS))),
    )


def _fields(held: object) -> _List | None:
    """Tell the fields of a list of dated texts; None where it is none."""
    listed = [item for item in held if isinstance(item, dict)] if isinstance(held, list) else []
    items = [item for item in listed if not _flagged(item, _GONE)]
    if len(items) < _FEWEST:
        return None
    told = items[:_READ]
    dates = [name for name in _names(told) if _most(moment(_plain(i.get(name))) for i in told)]
    published = _first(dates, _PUBLISHED) or _first(dates, _MODIFIED)
    body = _body(told) if published else None
    if published is None or body is None:
        return None
    modified = _first([name for name in dates if name != published], _MODIFIED)
    return _List(items, body, published, modified)


def _size(found: _List) -> int:
    return sum(_length(item.get(found.body)) for item in found.items)


def _length(value: object) -> int:
    return len(value) if isinstance(value, str) else len(markup(value))


def _names(items: Sequence[Object]) -> list[str]:
    """Return the names of fields that most objects have, in the first one's order."""
    return [name for name in items[0] if _most(item.get(name) for item in items)]


def _most(found: Iterator[object]) -> bool:
    told = [value not in (None, "", [], {}) for value in found]
    return sum(told) >= _MOST * len(told)


def _first(names: Sequence[str], stems: Sequence[str]) -> str | None:
    """Return the name that holds the first of these stems."""
    return next((name for stem in stems for name in names if stem in name.lower()), None)


def _body(items: Sequence[Object]) -> str | None:
    """Return the field whose texts are the longest; a heading is none."""
    stems = [name for name in _names(items) if any(stem in name.lower() for stem in _BODIES)]
    sizes = {
        name: sum(_length(item.get(name)) for item in items) / len(items)
        for name in stems
        if name.lower() not in _HEADINGS and not _most(moment(i.get(name)) for i in items)
    }
    longest = max(sizes, key=lambda name: sizes[name], default=None)
    return longest if longest is not None and sizes[longest] >= _SHORTEST else None


def _plain(value: object) -> object:
    return get(value, "rendered") or get(value, "iso8601") or get(value, "date") or value


def _post(item: Object, fields: _List) -> Post:
    link = absolute(string(_named(item, _LINKS)))
    return Post(
        blocks=rich_blocks(item.get(fields.body), link),
        heading=joined(_named(item, _HEADINGS)),
        id=clean_id(string(_named(item, _IDS))) or permalink_id(link, None),
        link=link,
        byline=names(_named(item, _AUTHORS)) or line(item.get("author_name")),
        published_at=moment(_plain(item.get(fields.published))),
        modified_at=moment(_plain(item.get(fields.modified))) if fields.modified else None,
        pinned=_flagged(item, _PINNED),
        key_event=_flagged(item, _KEYS),
    )


def _named(item: Object, wanted: Sequence[str]) -> object:
    """Return the first of some fields that is there, its name's case aside."""
    low = {name.lower(): value for name, value in item.items() if value}
    return next((low[name] for name in wanted if name in low), None)


def _flagged(item: Object, wanted: Sequence[str]) -> bool:
    told = _named(item, wanted)
    return flag(told) or told == 1
