"""Finds what readers wrote under an article: comment threads, by their names and by their shape.

Invariant: nothing that a page calls live is taken for comments by its ages alone.
"""

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.parsing.folding import folded
from reader.parsing.stamps import read_stamp
from reader.parsing.web.groups import Group, groups
from reader.parsing.web.marks import Mark
from reader.parsing.web.tree import Sizes, chain, start_of, tidy

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
    ages = frozenset(mark.element for mark in marks if _is_age(mark) and not live)
    found = [element for element in body.iter(*_HOLDERS) if _is_named(element)]
    for group in groups([mark.element for mark in marks], sizes):
        if not group.starts and len(group.members) >= _FEWEST and _is_thread(group, ages):
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


def _is_thread(group: Group, ages: "frozenset[HtmlElement]") -> bool:
    """Tell whether the members are comments: most can be answered, or name a reader and an age."""
    members = group.members
    return any(
        sum(map(shaped, members)) >= _MOST * len(members)
        for shaped in (_is_answered, partial(_is_signed, ages=ages))
    )


def _is_answered(member: "HtmlElement") -> bool:
    """Tell whether a control to reply stands in an element."""
    said = (start_of(element, _LONGEST_CONTROL + 1) for element in member.iter(*_CONTROLS))
    return any(len(text) <= _LONGEST_CONTROL and folded(text) in _REPLIES for text in said)


def _is_signed(member: "HtmlElement", ages: "frozenset[HtmlElement]") -> bool:
    """Tell whether an element starts with a name, and tells an age."""
    if ages.isdisjoint(member.iter()):
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
