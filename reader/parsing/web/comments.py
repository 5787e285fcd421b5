"""Finds what readers wrote under an article: comment threads, by their names and by their shape.

Invariant: nothing that a page calls live is taken for comments by its ages alone.
"""

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.parsing.folding import folded
from reader.parsing.stamps import read_stamp
from reader.parsing.web.groups import groups
from reader.parsing.web.marks import Mark
from reader.parsing.web.tree import Sizes, chain, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

COMMENTS = "comments"
_NAME = re.compile(
    r"(?:(?:user|reader|article|post|page|js|the)[-_]?)?"
    r"(?:(?:comments|kommentare|commentaires|comentarios|comentários|commenti|reacties|kommentarer)"
    r"(?:[-_]\w+)?|(?:comment|kommentar)[-_]?(?:list|area|section|threads?|container|wrapper|block))"
    r"|disqus_thread|viafoura\S*|coral[-_]\S+",
    re.IGNORECASE,
)
_TOO_MUCH = frozenset(["body", "html", "main"])
_HOLDERS = frozenset(["div", "section", "aside", "ol", "ul", "details"])
_REPLIES = frozenset(
    folded(word)
    for words in (
        "reply,reply to comment,report comment,answer,antworten,beantworten,répondre,responder",
        "rispondi,reageren,beantwoorden,svar,svara,svar på kommentar,odpowiedz",
    )
    for word in words.split(",")
)
"""What the control under a comment says, in any language."""
_CONTROLS = ("a", "button", "span")
_LONGEST_CONTROL = 24
_LONGEST_NAME = 40
_FEWEST = 3
_MOST = 0.7
"""Share of a thread's members that are shaped as comments."""
_ELSEWHERE = 300
"""Characters outside links that the page holds besides: what the comments are about."""
_BESIDE = 80
"""Characters around a thread that are its heading and its controls."""


def find_comments(
    body: "HtmlElement", marks: Sequence[Mark], sizes: Sizes, *, live: bool
) -> "list[HtmlElement]":
    """Find the comment threads of a page.

    Args:
        body: The page's body.
        marks: Its times.
        sizes: What its elements hold.
        live: Whether the page calls itself live.

    Returns:
        The elements that hold them, outermost first; none where the page holds little besides.
    """
    most = sizes.plain(body) - _ELSEWHERE
    ages = [mark.element for mark in marks if _is_age(mark) and not live]
    replies = [element for element in body.iter(*_CONTROLS) if _is_reply(element)]
    is_comment = partial(_is_comment, frozenset(replies), frozenset(ages))
    found = [element for element in body.iter(*_HOLDERS) if _is_named(element)]
    for group in groups([*replies, *ages], sizes):
        many = not group.starts and len(group.members) >= _FEWEST
        if many and sum(map(is_comment, group.members)) >= _MOST * len(group.members):
            found += [_with_heading(parent, sizes) for parent in group.parents]
    outermost: dict[HtmlElement, None] = {}
    for element in found:
        if sizes.plain(element) <= most and not any(e in outermost for e in chain(element)):
            outermost[element] = None
    return list(outermost)


def _is_named(element: "HtmlElement") -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    return any(map(_NAME.fullmatch, names))


def _is_age(mark: Mark) -> bool:
    return mark.stamp is not None and mark.stamp.rank is not None and mark.stamp.rank < 0


def _is_reply(element: "HtmlElement") -> bool:
    """Tell whether an element is a control to reply."""
    said = element.text or ""
    return 0 < len(said) <= _LONGEST_CONTROL and folded(said) in _REPLIES


def _is_comment(
    replies: "frozenset[HtmlElement]", ages: "frozenset[HtmlElement]", member: "HtmlElement"
) -> bool:
    """Tell whether an element can be answered, or starts with a name and tells an age."""
    inside = list(member.iter())
    if not replies.isdisjoint(inside):
        return True
    if ages.isdisjoint(inside):
        return False
    first = next((text for piece in member.itertext() if (text := tidy(piece))), "")
    named = first[:1].isalpha() and len(first) <= _LONGEST_NAME and read_stamp(first) is None
    return named and not first.endswith((".", ":", "!", "?"))


def _with_heading(thread: "HtmlElement", sizes: Sizes) -> "HtmlElement":
    """Return the element around a thread that holds little more than its heading."""
    whole = thread
    for around in chain(thread):
        if around.tag in _TOO_MUCH or sizes.plain(around) - sizes.plain(thread) > _BESIDE:
            break
        whole = around
    return whole
