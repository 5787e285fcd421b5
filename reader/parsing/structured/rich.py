"""Turns the rich text of JSON documents, trees of typed nodes, into markup.

Invariant: every text that a page would show comes out once, in order; what a node holds for
machines (alternative texts, renditions, programme data) does not. The shapes known: BBC blocks,
Guardian elements, Contentful, ProseMirror, Slate, Portable Text, Editor.js and Arc.
"""

import html
from collections.abc import Iterator

from reader.parsing.fragments import is_markup, plain_markup, resolved
from reader.parsing.structured.values import Object, get, objects, string

_KINDS = ("type", "_type", "name", "nodeType", "kind")
_CHILDREN = ("blocks", "children", "content", "content_elements", "items", "elements", "nodes")
_INSIDE = ("model", "data", "attrs", "attributes", "textTypeData", "fields")
"""Where a node keeps what it holds, where it does not hold it itself."""
_TEXTS = ("html", "text", "rendered", "value", "content", "body", "caption", "title")
_LINKS = ("locator", "href", "uri", "url", "originalUrl")
_TITLES = ("title", "mediaTitle", "headline", "alt", "caption")
_INLINE = frozenset(["", "text", "fragment", "span", "leaf", "mark", "string"])
"""Kinds whose text runs on inside another node; a list of them alone is a list of paragraphs."""
_TAGS = {
    "paragraph": "p",
    "block": "p",
    "introduction": "p",
    "listitem": "li",
    "list_item": "li",
    "list-item": "li",
    "list": "ul",
    "unorderedlist": "ul",
    "bulletlist": "ul",
    "orderedlist": "ol",
    "quote": "blockquote",
    "quotetext": "p",
    "quoteperson": "footer",
    "blockquote": "blockquote",
    "pullquote": "blockquote",
    "caption": "figcaption",
    "headline": "h3",
    "heading": "h3",
    "header": "h3",
    "subheading": "h3",
    "subheadline": "h3",
    "crosshead": "h3",
    "urllink": "a",
    "hyperlink": "a",
    "link": "a",
}
"""The element that a node stands for; nodes of other kinds only hold others."""
_MACHINES = frozenset(["alttext", "clipmedia", "rawimage", "rawvideo"])
_SILENT = _MACHINES | {"ad", "advert", "disclaimer", "newslettersignup"}
_RELATED = frozenset(["interstitial_link", "related", "relatedcontent", "richlink"])
_PICTURES = frozenset(["gallery", "guvideo", "image", "media", "photo", "picture", "video"])
_POSTED = frozenset(["instagram", "social", "socialembed", "tweet", "videoyoutube", "youtube"])
_EMBEDS = _POSTED | {"embed", "include", "interactive", "map", "oembed", "oembed_response"}
_BREAKS = frozenset(["break", "hardbreak", "linebreak"])
_DEEPEST = 80
"""Nodes inside each other; what lies deeper is no text of a page."""


def markup(value: object, depth: int = 0, around: str = "div") -> str:
    """Turn rich text into markup.

    Args:
        value: A node, a list of nodes or texts, or a text.
        depth: How many lists and nodes are around it.
        around: The element that a text alone in a list stands for.

    Returns:
        The markup; empty where it shows no text.
    """
    if depth > _DEEPEST:
        return ""
    if isinstance(value, str):
        return f"<{around}>{_marked(value)}</{around}>"
    if isinstance(value, list):
        return "".join(markup(item, depth + 1, around) for item in value)
    return _node(value, depth) if isinstance(value, dict) else ""


def related(value: object) -> Iterator[str]:
    """Yield the texts of the cards for other stories in a list of nodes."""
    for node in value if isinstance(value, list) else []:
        if isinstance(node, dict) and _kind(node) in _RELATED:
            yield string(_told(node, ("text", "title", "headline")))


def _node(node: Object, depth: int) -> str:
    kind = _kind(node)
    if kind in _SILENT or kind in _RELATED:
        return ""
    if kind in _BREAKS:
        return "<br>"
    tag = _TAGS.get(kind, "div")
    children = _children(node, tag)
    inside = markup(children, depth + 1, "li" if tag in ("ul", "ol") else "div") if children else ""
    if kind in _PICTURES:
        return _picture(node, inside)
    inside = inside or _marked(string(_told(node, _TEXTS)))
    if kind in _EMBEDS and not is_markup(inside):
        return _embed(node)
    runs_on = kind in _INLINE and bool(children or depth > 1)
    return _linked(node, inside) if runs_on else _tagged(node, tag, inside)


def _children(node: Object, tag: str) -> list[object]:
    """Return the nodes in a node; a link's caption is what it says, not a picture's."""
    told = _told(node, _CHILDREN, list)
    children = told if isinstance(told, list) else []
    if tag != "a":
        return children
    captions = [c for c in children if isinstance(c, dict) and _kind(c) == "caption"]
    return [inside for caption in captions for inside in _children(caption, "")] or children


def _tagged(node: Object, tag: str, inside: str) -> str:
    if tag == "a":
        return f'<a href="{html.escape(_link(node))}">{inside}</a>'
    return f"<{tag}>{inside}{_attribution(node) if tag == 'blockquote' else ''}</{tag}>"


def _linked(node: Object, inside: str) -> str:
    """Return running text, with the link that a mark on it makes."""
    marks = node.get("marks")
    for mark in marks if isinstance(marks, list) else []:
        if isinstance(mark, dict) and _kind(mark) == "link":
            return f'<a href="{html.escape(_link(mark))}">{inside}</a>'
    return inside


def _attribution(node: Object) -> str:
    told = string(_told(node, ("attribution", "credit", "author")))
    return f"<footer>{_marked(told)}</footer>" if told else ""


def _embed(node: Object) -> str:
    """Return what shows an embed by its title or its address."""
    title, link = string(_told(node, _TITLES)), _link(node)
    return (
        f'<iframe src="{html.escape(link)}" title="{html.escape(title)}"></iframe>' if link else ""
    )


def _picture(node: Object, inside: str) -> str:
    """Return a picture's caption with its credit: what a page shows of it as text."""
    if inside:
        return f"<figure>{inside}</figure>"
    texts = [_marked(string(_told(node, (name,)))) for name in ("caption", "credit")]
    caption = " ".join(text for text in texts if text)
    return f"<figure><figcaption>{caption}</figcaption></figure>" if caption else ""


def _kind(node: Object) -> str:
    told = next((value for name in _KINDS if isinstance(value := node.get(name), str)), "")
    return told.rpartition(".")[2].lower().removesuffix("blockelement").removesuffix("element")


def _told(node: Object, names: tuple[str, ...], kind: type = object) -> object:
    """Return what a node, or what it keeps its things in, has under the first of these names."""
    for name in names:
        for holder in (node, *(get(node, inside) for inside in _INSIDE)):
            found = get(holder, name)
            if found and isinstance(found, kind) and not isinstance(found, dict):
                return found
    return None


def _link(node: Object) -> str:
    told = string(_told(node, _LINKS))
    urls = (c for c in _children(node, "") if isinstance(c, dict) and _kind(c) == "url")
    if told or (url := next(urls, None)) is None:
        return told
    held = url.get("attributes")
    return string(next((get(item, "value") for item in objects(held)), None))


def _marked(text: str) -> str:
    """Return a text as markup: as it stands where it is some, else with its signs escaped."""
    text = plain_markup(text)
    return text if is_markup(text) else html.escape(resolved(text), quote=False)
