"""Tells the times that head an entry from those that its text mentions.

Invariant: a time that an entry's text mentions stays in the text and does not date the entry, as
long as another time does.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from reader.parsing.web.header import is_header
from reader.parsing.web.marks import Mark
from reader.parsing.web.tree import chain, first_text, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EMBEDDING = frozenset(["blockquote", "figure", "table"])
_BLOCKS = frozenset(["p", "li", "dd", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6"])
_MOST_PIECES = 100
"""Texts of one block that are looked at; a header's holds a few."""


def own(marks: Sequence[Mark], held: "Sequence[HtmlElement]") -> tuple[Mark, ...]:
    """Choose an entry's own times.

    Args:
        marks: The times inside it, in document order.
        held: The elements that hold it.

    Returns:
        Those outside of its sentences, tables and quotations, and those that nobody sees; where
        none of them is seen and dates it, the ones with which the first of these starts as well.
    """
    shown = [mark for mark in marks if mark.text and not mark.leads]
    unseen = any(not mark.text and not mark.modified for mark in marks)
    times = frozenset(mark.element for mark in shown)
    if not times or (len(times) == 1 and not unseen):
        return tuple(marks)
    whole = frozenset(held)
    told: dict[HtmlElement, bool] = {}
    around = {time: _text_around(time, whole, times, told) for time in times}
    mentioned = {time for time, text in around.items() if text is not None}
    if not any(mark.element not in mentioned and not mark.modified for mark in shown):
        first = next((mark.element for mark in shown if not mark.modified), shown[0].element)
        text = around[first]
        if text is not None and (not unseen or text in chain(first_text(held[0]))):
            mentioned -= _opening(text, times)
        mentioned -= set() if unseen else {first}
    return tuple(mark for mark in marks if mark.leads or mark.element not in mentioned)


def _text_around(
    time: "HtmlElement",
    held: "frozenset[HtmlElement]",
    times: "frozenset[HtmlElement]",
    told: "dict[HtmlElement, bool]",
) -> "HtmlElement | None":
    """Return the sentence, the table or the quotation that mentions a time; None for a header's."""
    inner = time
    for around in chain(time):
        if around in held and len(held) == 1:
            return around if around is not time and _touches_text(inner) else None
        if around.tag in _EMBEDDING:
            return around
        if around.tag in _BLOCKS:
            if around not in told:
                told[around] = _is_text(around, times)
            if told[around]:
                return around
        if around in held:
            break
        inner = around
    return None


def _is_text(block: "HtmlElement", times: "frozenset[HtmlElement]") -> bool:
    """Tell whether a block holds more than times, labels and names."""
    texts = (piece for piece in _pieces(block, times) if isinstance(piece, str))
    return not all(map(is_header, texts))


def _touches_text(inner: "HtmlElement") -> bool:
    """Tell whether loose text stands right before or behind an element."""
    before, around = inner.getprevious(), inner.getparent()
    text = before.tail if before is not None else around.text if around is not None else None
    return not (is_header(tidy(text)) and is_header(tidy(inner.tail)))


def _opening(text: "HtmlElement", times: "frozenset[HtmlElement]") -> "set[HtmlElement]":
    """Return the times with which a text starts."""
    found: set[HtmlElement] = set()
    for piece in _pieces(text, times):
        if isinstance(piece, str) and not is_header(piece):
            break
        if not isinstance(piece, str):
            found.add(piece)
    return found


def _pieces(block: "HtmlElement", times: "frozenset[HtmlElement]") -> "Iterator[str | HtmlElement]":
    """Yield the first texts in a block, its times as elements."""
    return islice(_all_pieces(block, times), _MOST_PIECES)


def _all_pieces(
    block: "HtmlElement", times: "frozenset[HtmlElement]"
) -> "Iterator[str | HtmlElement]":
    walk = etree.iterwalk(block, events=("start", "end"))
    for event, node in walk:
        if event == "end" and node is block:
            return
        if event == "start" and node in times:
            yield node
            walk.skip_subtree()
        elif text := tidy(node.text if event == "start" else node.tail):
            yield text
