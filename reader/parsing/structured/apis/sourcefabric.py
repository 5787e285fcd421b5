"""Reads posts of Sourcefabric Live Blog, as its API and its syndication give them.

Invariant: posts that were deleted or never published do not come out. Source:
github.com/liveblog/liveblog, the resources posts and client_posts.
"""

from reader.parsing.post import Block, Found, Post
from reader.parsing.structured.apis.source import Source
from reader.parsing.structured.ids import clean_id
from reader.parsing.structured.moments import moment
from reader.parsing.structured.settling import settled
from reader.parsing.structured.shown import joined, rich_blocks
from reader.parsing.structured.values import Object, flag, get, line, names, objects, string

_LISTS = ("_items", "posts")
_PARTS = ("groups", "items")
_UNPUBLISHED = frozenset(["draft", "submitted", "comment", "ai"])


def _posts(item: Object) -> list[Object]:
    lists = (objects(item.get(name)) for name in _LISTS if isinstance(item.get(name), list))
    held = next((posts for posts in lists if posts), [])
    return held if held and any(isinstance(held[0].get(name), list) for name in _PARTS) else []


def _is_blog(item: Object) -> bool:
    return bool(_posts(item))


def _read(item: Object) -> Found:
    blog = item.get("blog")
    published = [post for post in _posts(item) if not _is_withheld(post)]
    return Found(
        reader="Sourcefabric Live Blog",
        posts=settled([_post(post) for post in published]),
        title=joined(get(blog, "title")),
        standfirst=joined(get(blog, "description")),
        captured_at=moment(get(blog, "last_updated_post", "_updated")),
    )


def _is_withheld(post: Object) -> bool:
    return flag(post.get("deleted")) or string(post.get("post_status")) in _UNPUBLISHED


def _post(post: Object) -> Post:
    parts = _parts(post)
    headlines = (joined(part.get("headline")) for part in (post, *parts))
    return Post(
        blocks=tuple(block for part in parts for block in _blocks(part)),
        heading=next((told for told in headlines if told), None),
        id=clean_id(string(post.get("_id")) or string(post.get("guid"))),
        byline=names(post.get("original_creator")) or names(post.get("publisher")),
        published_at=moment(post.get("published_date") or post.get("_created")),
        modified_at=moment(post.get("content_updated_date") or post.get("_updated")),
        pinned=flag(post.get("sticky")),
        key_event=flag(post.get("lb_highlight")) or flag(post.get("highlight")),
    )


def _parts(post: Object) -> list[Object]:
    """Return what a post is made of: items of its groups but the root, or its items."""
    refs = [ref for group in objects(post.get("groups")) for ref in objects(group.get("refs"))]
    held = [ref["item"] for ref in refs if isinstance(ref.get("item"), dict)]
    return [item for item in held if isinstance(item, dict)] or objects(post.get("items"))


def _blocks(part: Object) -> tuple[Block, ...]:
    kind, meta = string(part.get("item_type")) or string(part.get("type")), part.get("meta")
    if kind == "quote":
        quote = get(meta, "quote") or part.get("text")
        return rich_blocks({"type": kind, "text": quote, "author": get(meta, "author")})
    if kind == "image":
        return rich_blocks(
            {"type": kind, "caption": get(meta, "caption"), "credit": get(meta, "credit")}
        )
    text = part.get("text") or get(meta, "html") or get(meta, "text")
    return rich_blocks(text) or rich_blocks(line(get(meta, "title") or get(meta, "description")))


BLOG = Source(_is_blog, _read)
