"""Reads markup as blocks: the paragraphs, headings, quotes, items and captions that it shows.

Invariant: what a page hides, and what its menus, forms and scripts hold, never comes out; every
other text comes out once, in order. Time is linear in the markup, however deep it nests.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.parsing.addresses import absolute
from reader.parsing.embeds import embed
from reader.parsing.figures import is_beside, picture
from reader.parsing.fragments import is_markup, parsed, plain_markup, resolved, tells_paragraphs
from reader.parsing.post import Block
from reader.parsing.setting import Setter
from reader.parsing.tags import HIDDEN_CLASSES, MARKS, PAGE_FORMS, QUOTING_CLASSES, Mark

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Python 3.11 asks a function for each member of an enum, which counts where each element is told.
_INLINE, _BLOCK, _LINK, _SILENT = Mark.INLINE, Mark.BLOCK, Mark.LINK, Mark.SILENT
_FIGURE, _TIME, _FORM = Mark.FIGURE, Mark.TIME, Mark.FORM
_PASSED_OVER = (Mark.SILENT, Mark.PLAYER)
_TABULAR = (Mark.TABLE, Mark.ROW, Mark.CELL)
_UNSHOWN = ("display:none", "visibility:hidden")
_MOST_REMEMBERED = 1_000
"""Classes of the page in hand: the same ones are judged over and over."""


def blocks(
    root: "HtmlElement", base: str | None = None, *, kept_lines: bool = False
) -> tuple[Block, ...]:
    """Read what an element shows.

    Args:
        root: An element of a parsed page; its own tag counts, the text behind it does not.
        base: The page's address, which makes relative links absolute.
        kept_lines: Whether a line break in the text ends a block.

    Returns:
        Its blocks in reading order.
    """
    from lxml import etree

    setter = Setter(kept_lines)
    say, end = setter.say, setter.end
    marks: list[Mark] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event == "start":
            mark = _mark(node)
            if mark is _FIGURE and not (setter.in_figure or _is_beside(node, root)):
                mark = _BLOCK
            marks.append(mark)
            if mark is _BLOCK:
                end()
            elif mark is not _INLINE:
                _open(mark, node, setter, base)
            if mark in _PASSED_OVER:
                walk.skip_subtree()
            elif text := node.text:
                say(text)
            continue
        if event == "end":
            mark = marks.pop()
            if mark is _BLOCK:
                end()
            elif mark is not _INLINE:
                _close(mark, setter)
        if node is root:
            break
        if text := node.tail:
            say(text)
    end()
    return tuple(setter.blocks)


def fragment_blocks(markup: str, base: str | None = None) -> tuple[Block, ...]:
    """Read a text of a publisher's data, which may be markup, escaped markup or plain text.

    Args:
        markup: The text. Where no tag in it tells paragraphs apart, its line breaks do.
        base: The address of the page it belongs to.

    Returns:
        Its blocks in reading order.
    """
    markup = plain_markup(markup)
    if is_markup(markup):
        root = parsed(markup)
        kept_lines = not tells_paragraphs(markup)
        return () if root is None else blocks(root, base, kept_lines=kept_lines)
    setter = Setter(kept_lines=True)
    setter.say(resolved(markup))
    setter.end()
    return tuple(setter.blocks)


def _mark(node: "HtmlElement") -> Mark:
    """Tell what an element does to the text in it."""
    if node.keys() and (told := _told(node)):
        return told
    mark = MARKS.get(node.tag, _BLOCK)
    if mark is _FORM:
        return _BLOCK if node.get("id") in PAGE_FORMS else _SILENT
    if mark is _TIME:
        # In a sentence it runs on; beside a byline or a heading it must not be glued to them.
        parent = node.getparent()
        return _INLINE if parent is not None and parent.tag in ("p", "li") else _BLOCK
    return mark


def _told(node: "HtmlElement") -> Mark | None:
    """Tell what an element does to its text where its attributes say so, whatever its tag."""
    style = node.get("style")
    if node.get("hidden") is not None or (style and _hides(style)):
        return _SILENT
    return _told_by_class(node.get("class"))


@lru_cache(maxsize=_MOST_REMEMBERED)
def _told_by_class(classes: str | None) -> Mark | None:
    told = (classes or "").split()
    if not QUOTING_CLASSES.isdisjoint(told):
        return Mark.QUOTE
    return None if HIDDEN_CLASSES.isdisjoint(told) else Mark.SILENT


def _is_beside(figure: "HtmlElement", root: "HtmlElement") -> bool:
    return figure is not root and is_beside(figure)


def _hides(style: str) -> bool:
    style = "".join(style.lower().split())
    return any(rule in style for rule in _UNSHOWN)


def _open(mark: Mark, node: "HtmlElement", setter: Setter, base: str | None) -> None:
    if mark is _LINK:
        setter.link(absolute(node.get("href"), base))
    elif mark is _SILENT:
        return
    elif mark is Mark.SOURCE:
        setter.start_source()
    elif mark is Mark.PICTURE:
        setter.show(picture(node, base))
    else:
        setter.end()
        if mark is Mark.PLAYER and (shown := embed(node, base)):
            setter.blocks.append(shown)
        else:
            _enter(mark, node.tag, setter)


def _enter(mark: Mark, tag: str, setter: Setter) -> None:
    if mark is Mark.HEADING:
        setter.level = int(tag[1])
    elif mark is Mark.QUOTE:
        setter.start_quote()
    elif mark is Mark.FOOTER:
        setter.start_source()
    elif mark is Mark.FIGURE:
        setter.start_figure()
    elif mark in _TABULAR:
        setter.tabulate(mark, 1)
    else:
        setter.count(mark, 1)


def _close(mark: Mark, setter: Setter) -> None:
    if mark is _LINK:
        setter.link(None)
    elif mark is _SILENT or mark is Mark.PICTURE:
        return
    elif mark is Mark.SOURCE:
        setter.end_source()
    else:
        if mark is Mark.FOOTER:
            setter.end_source()
        setter.end()
        _leave(mark, setter)


def _leave(mark: Mark, setter: Setter) -> None:
    if mark is Mark.HEADING:
        setter.level = 0
    elif mark is Mark.QUOTE:
        setter.end_quote()
    elif mark is Mark.FIGURE:
        setter.end_figure()
    elif mark in _TABULAR:
        setter.tabulate(mark, -1)
    else:
        setter.count(mark, -1)
