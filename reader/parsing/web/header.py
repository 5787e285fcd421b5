"""Takes the line above or below an entry's text out of it: its times, its author, its label.

Invariant: only what is a time, a name or a label of a few words is taken.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from reader.blog import Furniture
from reader.parsing.dates import date_at
from reader.parsing.web.marks import Mark
from reader.parsing.web.names import says
from reader.parsing.web.tree import chain, drop, first_text, text_of, tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAME = re.compile(
    r"(?:by|von|par|por|di|da|de|door|av)?\s*"
    r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?:,? (?:and |und |et |y |e |en |& |de |van |von |der |la |al |bin )*"
    r"[A-ZÀ-ÖØ-Þ][\w.'’-]*){1,7}"
    r"|[a-zA-Z]{2,4}(?:/[a-zA-Z]{2,5}){1,3}",
)
_BY = re.compile(r"^(?:by|von|par|por|di|da|door|av)\s*:?\s+", re.IGNORECASE)
_LABELS = frozenset(
    word
    for words in (
        "key event events moment moments update updates updated breaking new last latest first",
        "live published posted edited pinned permalink at on by and from the ago for time to read",
        "an a s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days",
        "von und um vor uhr geändert aktualisiert stand minuten stunde stunden wichtig eilmeldung",
        "et le à il y a publié mis jour modifié alerte heure heures hace minuto minutos hora horas",
        "publicado actualizado pubblicato aggiornato minuti ora ore fa há report reports",
    )
    for word in words.split()
)
"""The words of the labels around a time, in any language."""
_LABEL_WORD = re.compile(r"[^\W_]+")
_KEY = re.compile(r"key (?:event|moment)s?|breaking|wichtig|eilmeldung|alerte", re.IGNORECASE)
_names_author = says(
    re.compile(
        r"(?:^|[\s_-])(?:byline|author|authors|autor|auteur|contributor|reporter|creator|writer)"
        r"(?:$|[\s_-])",
        re.IGNORECASE,
    )
)
SEPARATORS = " ·|•/–—,"
"""What is set between the parts of a header."""
_LONGEST_NAME = 100
_LONGEST = 160
_MOST_INSIDE = 100
"""Elements in the largest header; whatever holds more is not looked at."""
_LABELLED = re.compile(
    r"pinned(?: post)?|key (?:event|moment|update)s?|breaking(?: news)?|new|latest|update|live"
    r"|wichtig|eilmeldung|angepinnt|épinglé|fijado|fissato|alerte",
    re.IGNORECASE,
)
"""The labels that stand by themselves above an entry's text."""
_RUNNING_TAGS = frozenset(["p", "a", "strong", "b", "em", "i", "h1", "h2", "h3", "h4", "h5", "h6"])
_TEXT_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "ul", "ol"])


class Header(NamedTuple):
    """What stood around an entry's times."""

    byline: str | None
    key_event: bool
    furniture: tuple[Furniture, ...]


def read_header(root: "HtmlElement", marks: Sequence[Mark]) -> Header:
    """Take the header out of an entry.

    Args:
        root: The entry; its times, byline and labels are taken out of it.
        marks: The times inside it.

    Returns:
        The header.
    """
    names: list[str] = []
    labels: list[str] = []
    shown = [m.element for m in marks if m.text and not m.leads and m.element is not root]
    times = frozenset(shown)
    for element in shown:
        if root not in chain(element):
            continue
        taken, pieces = _outermost(element, root, times)
        for piece in pieces:
            (names if _is_name(piece) else labels).append(piece)
        drop(taken)
    labels += _opening_label(root)
    names += _bylines(root)
    if not names:
        names += _opening_name(root)
    byline = next(
        (named for name in names if (named := _BY.sub("", name)) and len(named) > 1), None
    )
    key = any(_KEY.fullmatch(label) for label in labels)
    said = tuple(Furniture(label, "a label") for label in labels if label[0].isalpha())
    return Header(byline, key, said)


def _outermost(
    element: "HtmlElement", root: "HtmlElement", shown: "frozenset[HtmlElement]"
) -> "tuple[HtmlElement, list[str]]":
    """Climb from a time as long as nothing but times, names and labels comes with it.

    Returns:
        The outermost element, and its texts but for the times.
    """
    current = element
    said: list[str] = []
    for around in chain(element):
        if around is root or around.tag in _TEXT_TAGS:
            break
        if around is not element:
            pieces = _pieces(around, shown)
            if pieces is None:
                break
            inside = islice(around.iter(), _MOST_INSIDE)
            if any(child.tag in _TEXT_TAGS and text_of(child) for child in inside):
                break
            said = pieces
        current = around
    return current, said


@lru_cache(maxsize=1_000)
def is_header(piece: str) -> bool:
    """Tell whether a text is what stands in headers: a label, a date or a name."""
    return _is_label(piece) or date_at(piece, 0) == piece or (_is_name(piece))


def _is_label(piece: str) -> bool:
    words = _LABEL_WORD.findall(piece.lower())
    return all(word in _LABELS or word.isdigit() for word in words)


@lru_cache(maxsize=1_000)
def _is_name(piece: str) -> bool:
    if len(piece) > _LONGEST_NAME or _is_label(piece) or date_at(piece, 0) == piece:
        return False
    return bool(_NAME.fullmatch(piece))


def _pieces(element: "HtmlElement", shown: "frozenset[HtmlElement]") -> list[str] | None:
    """List the texts in an element, those of its times left out; None where it is no header."""
    found: list[str] = []
    length = 0
    walk = etree.iterwalk(element, events=("start", "end"))
    for count, (event, node) in enumerate(walk):
        text = None
        if event == "end":
            text = node.tail if node is not element else None
        elif node in shown:
            walk.skip_subtree()
        else:
            text = node.text
        if text and (piece := tidy(text).strip(SEPARATORS)):
            length += len(piece)
            if length > _LONGEST or not is_header(piece):
                return None
            found.append(piece)
        if count > 2 * _MOST_INSIDE:
            return None
    return found


def _opening_label(root: "HtmlElement") -> list[str]:
    """Take out a label that opens what is left of an entry: `Pinned`, `Key event`."""
    first = first_text(root)
    if first is None or first is root or first.tag in _RUNNING_TAGS:
        return []
    text = text_of(first)
    if not text or not _LABELLED.fullmatch(text):
        return []
    drop(first)
    return [text]


def _opening_name(root: "HtmlElement") -> list[str]:
    """Take out a line above the text that says by whom it is: `By Jane Fisher`."""
    first = first_text(root)
    text = text_of(first) if first is not None and first is not root else ""
    if first is None or not _BY.match(text) or not _is_name(text):
        return []
    drop(first)
    return [text]


def _bylines(root: "HtmlElement") -> list[str]:
    """Take out the elements that say that they name the author."""
    found: list[str] = []
    for element in list(root.iter()):
        named = _names_author(element.get("class"))
        if not (named or element.get("rel") == "author" or element.get("itemprop") == "author"):
            continue
        text = text_of(element)
        if element is root or root not in chain(element) or len(text) > _LONGEST_NAME:
            continue
        if text:
            found.append(text)
        drop(_outermost(element, root, frozenset([element]))[0])
    return found
