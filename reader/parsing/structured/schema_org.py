"""Reads an item of schema.org, whatever syntax it was written in, as what a page shows.

Invariant: headings and times are the post's own; what a post only repeats from its page or from
its own text is left out. Source: schema.org/LiveBlogPosting.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.parsing.addresses import absolute
from reader.parsing.blocks import fragment_blocks
from reader.parsing.fragments import is_markup
from reader.parsing.post import Block, Found, Post
from reader.parsing.structured.headings import own_headings
from reader.parsing.structured.ids import clean_id, permalink_id
from reader.parsing.structured.moments import moment
from reader.parsing.structured.settling import settled, without_places
from reader.parsing.structured.shown import joined
from reader.parsing.structured.values import Object, each, language, names, objects, prop, string

_LIVE = "LiveBlogPosting"
_UPDATE = "liveBlogUpdate"
_LISTS = (_UPDATE, "blogPost", "blogPosts", "hasPart", "itemListElement")
_BODIES = ("articleBody", "text", "description", "abstract")
_ARTICLE = ("Article", "Posting", "Comment", "CreativeWork", "Report", "LiveBlogUpdate")
"""How the names of the types end that a post may have."""

References = Mapping[str, Object]
"""The items of a page by their `@id`."""


def types(item: object) -> set[str]:
    """Return the names of an item's types without schema.org's address or prefix."""
    found = item.get("@type") if isinstance(item, dict) else None
    told = [name for name in each(found) if isinstance(name, str)]
    return {name.rstrip("/").replace(":", "/").split("/")[-1] for name in told}


def is_live(item: object) -> bool:
    """Tell whether an item is a liveblog."""
    return _LIVE in types(item) or prop(item, _UPDATE) is not None


def is_article(item: object) -> bool:
    """Tell whether an item is an article, or what may be a post."""
    return any(name.endswith(_ARTICLE) for name in types(item))


def read_item(
    item: Object, reader: str, base: str | None = None, references: References | None = None
) -> Found:
    """Read a liveblog, or what an article says of its page.

    Args:
        item: The item. A body may be text or blocks.
        reader: What read it, in the words of `--explain`.
        base: The page's address, where it is known.
        references: The page's other items, which this one may name instead of holding them.

    Returns:
        What it says; without posts where it is no liveblog.
    """
    url = absolute(string(_address(item)), base)
    title = joined(string(prop(item, "headline", "name")))
    known = references or {}
    items = _posts(item, known) if is_live(item) else []
    posts = own_headings([_post(post, url or base, known) for post in items], title)
    return Found(
        reader=reader,
        posts=_settled(items, without_places(posts)),
        title=title,
        standfirst=joined(string(prop(item, "description"))),
        publisher=_named(prop(item, "publisher", "sourceOrganization"), known),
        language=language(_language(prop(item, "inLanguage"))),
        url=url,
        captured_at=moment(string(prop(item, "dateModified", "coverageEndTime"))),
    )


def _posts(item: Object, references: References) -> list[Object]:
    """Return the posts of a liveblog, those that it only names looked up."""
    for name in _LISTS:
        found = [_looked_up(post, references) for post in objects(prop(item, name))]
        posts = [post for post in found if name == _UPDATE or is_article(post)]
        if posts:
            return posts
    return []


def _looked_up(post: Object, references: References) -> Object:
    """Return a post itself where a list item or a mere reference stands for it."""
    inside = prop(post, "item")
    post = inside if isinstance(inside, dict) else post
    name = post.get("@id")
    if isinstance(name, str) and not set(post) - {"@id", "@type"}:
        return references.get(name, post)
    return post


def _settled(items: Sequence[Object], posts: Sequence[Post]) -> tuple[Post, ...]:
    """Settle posts by the bodies that their items hold."""
    bodies = [string(prop(item, *_BODIES)) for item in items]
    return settled(posts, [_said(*pair) for pair in zip(bodies, posts, strict=True)])


def _post(item: Object, page: str | None, references: References) -> Post:
    published = moment(string(prop(item, "datePublished", "dateCreated", "uploadDate")))
    link = absolute(string(_address(item)), page)
    return Post(
        blocks=_blocks(prop(item, *_BODIES), page),
        heading=joined(string(prop(item, "headline", "name", "alternativeHeadline"))),
        id=_id(item, page),
        link=link if link != page else None,
        byline=_named(prop(item, "author", "creator", "contributor"), references),
        published_at=published,
        modified_at=moment(string(prop(item, "dateModified"))),
    )


def _named(value: object, references: References) -> str | None:
    """Return the names of people or organisations, those that are only named looked up."""
    told = list(each(value))
    return names([_looked_up(who, references) if isinstance(who, dict) else who for who in told])


def _address(item: Object) -> object:
    """Return the address of an item: its own, else that of the page it is about."""
    of_page = prop(item, "mainEntityOfPage")
    if isinstance(of_page, dict):
        of_page = prop(of_page, "url", "@id")
    named = item.get("@id")
    named = named if "://" in string(named) else None
    return prop(item, "url") or named or of_page


def _id(item: Object, page: str | None) -> str | None:
    """Return a post's id: of its permalink, else the name that is no address."""
    told = [prop(item, "url"), item.get("@id"), prop(item, "mainEntityOfPage")]
    links = [string(prop(t, "url", "@id") if isinstance(t, dict) else t) for t in told]
    for link in links:
        if found := permalink_id(absolute(link, page), page):
            return found
    identifier = prop(item, "identifier")
    if isinstance(identifier, dict):
        identifier = prop(identifier, "value", "name")
    named = [string(identifier), string(item.get("@id"))]
    return next((clean_id(name) for name in named if name and "://" not in name), None)


def _blocks(body: object, base: str | None) -> tuple[Block, ...]:
    if isinstance(body, tuple):
        return body
    texts = [string(part) for part in each(body)]
    return tuple(block for text in texts for block in fragment_blocks(text, base))


def _said(body: str, post: Post) -> str:
    """Return a body as its source writes it, or as it reads where that is markup."""
    return " ".join(block.text for block in post.running) if is_markup(body) else body


def _language(told: object) -> object:
    """Return a language as its code, where an object stands for it."""
    first = next(each(told), None)
    return prop(first, "alternateName", "name") if isinstance(first, dict) else first


def merged(found: list[Found]) -> list[Found]:
    """Put together what a page says of one liveblog in several places.

    Args:
        found: What was read, in page order.

    Returns:
        One for each liveblog: items with the same address or title are one; a post that stands
        there twice is kept once.
    """
    together: dict[str | None, Found] = {}
    for item in found:
        key = item.url or item.title
        if key in together:
            first = together[key]
            known = set(first.posts)
            new = tuple(post for post in item.posts if post not in known)
            together[key] = replace(first, posts=first.posts + new)
        else:
            together[key] = item
    return list(together.values())
