"""Reads the BBC's live streams: a live page's data, a stream alone, and the older commentaries.

Invariant: an id is the post's whole name (`asset:…`), as the page's own links write it. Source:
github.com/bbc/simorgh, live pages.
"""

from reader.parsing.post import Found, Post
from reader.parsing.structured.apis.source import Source
from reader.parsing.structured.ids import clean_id
from reader.parsing.structured.moments import moment
from reader.parsing.structured.settling import settled
from reader.parsing.structured.shown import joined, lines, rich_blocks
from reader.parsing.structured.values import Object, flag, get, language, names, objects, string

_STREAM = ("content", "data", "results")
_IDS = ("urn", "assetId", "id")
_BREAKING = ("isBreakingNews", "is_breaking_news")
_PINNED = ("isPinned", "isPinnedPost", "is_pinned_post")


def _is_page(item: Object) -> bool:
    return isinstance(get(item.get("liveTextStream"), *_STREAM), list)


def _read_page(item: Object) -> Found:
    stream = objects(get(item.get("liveTextStream"), *_STREAM))
    seo = item.get("seo")
    return Found(
        reader="BBC live page data",
        posts=_posts(stream),
        title=joined(item.get("title")) or joined(get(seo, "seoTitle")),
        standfirst=joined(item.get("description")),
        language=language(item.get("language")),
        captured_at=moment(get(seo, "dateModified")),
        lede=lines(get(item, "summaryPoints", "content")),
    )


def _is_stream(item: Object) -> bool:
    results = item.get("results")
    first = results[0] if isinstance(results, list) and results else None
    if not isinstance(first, dict):
        return False
    return isinstance(first.get("dates"), dict) or isinstance(first.get("body"), list)


def _read_stream(item: Object) -> Found:
    return Found(reader="BBC live stream", posts=_posts(objects(item.get("results"))))


def _posts(results: list[Object]) -> tuple[Post, ...]:
    return settled([_post(result) for result in results])


def _post(result: Object) -> Post:
    dates = result.get("dates")
    published = get(dates, "time") or get(dates, "firstPublished") or result.get("dateTime")
    updated = get(dates, "lastPublished") or result.get("lastUpdated")
    options = result.get("options")
    ids = (string(result.get(name)) for name in _IDS)
    return Post(
        blocks=rich_blocks(result.get("content") or result.get("body")),
        heading=_heading(result),
        id=next((clean_id(name) for name in ids if name), None),
        byline=names(result.get("contributor") or result.get("contributors")),
        published_at=moment(published or updated),
        modified_at=moment(updated),
        pinned=any(flag(get(options, name)) or flag(result.get(name)) for name in _PINNED),
        key_event=any(flag(get(options, name)) for name in _BREAKING),
    )


def _heading(result: Object) -> str | None:
    told = joined(result.get("header")) or joined(result.get("title"))
    titles = (joined(title.get("title")) for title in objects(result.get("titles")))
    return told or next((title for title in titles if title), None)


PAGE = Source(_is_page, _read_page)
STREAM = Source(_is_stream, _read_stream)
