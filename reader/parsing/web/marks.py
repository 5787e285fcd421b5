"""Finds the places where a page marks a time.

Invariant: marks stand in document order; each names the element that carries it.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.parsing.stamps import Stamp, read_stamp
from reader.parsing.web.moments import read_moment
from reader.parsing.web.names import says
from reader.parsing.web.tree import (
    MOST_ATTRIBUTES,
    attributes,
    pieces_of,
    start_of,
    text_of,
    tidy,
)
from reader.parsing.web.updates import is_update

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Trust(IntEnum):
    """How a mark tells its time, the most trusted first."""

    SHOWN = 0
    """A time element: what the reader sees."""
    STATED = 1
    """An attribute for the page's own scripts, under a name of publishing."""
    SORTED = 2
    """An attribute by which scripts sort; some pages put a later moment there."""
    TEXT = 3
    """Text that reads as a time."""


class Mark(NamedTuple):
    """One time on a page."""

    element: "HtmlElement"
    trust: Trust
    moment: str | None
    """ISO 8601 where the mark states one, else None."""
    stamp: Stamp | None
    """The time that the text shows, where it shows one."""
    text: str
    """What the reader sees; empty for an attribute."""
    modified: bool
    """Whether it tells of a change and not of the publishing."""

    @property
    def leads(self) -> bool:
        """Whether text of the entry follows the time inside the same element."""
        return self.trust is Trust.TEXT and self.stamp is not None and bool(self.stamp.rest)


_TIME_TAGS = frozenset(["time", "amp-timeago", "relative-time", "time-ago", "local-time"])
_LEADING_TAGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "p", "dt", "summary"])
_STAMP_TAGS = frozenset(
    ["span", "div", "a", "small", "strong", "b", "em", "i", "dt", "td", "th", "li", "label"]
)
_NAME = re.compile(
    r"(?:time|date|epoch|publish|updat|creat|modif|posted|edited|timestamp|\bts$)", re.IGNORECASE
)
_MOST_REMEMBERED = 1_000
"""Sets of attributes in the page in hand: the same ones are judged over and over."""
_MODIFIED = re.compile(r"updat|modif|edit", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_SORTED = re.compile(r"sort|order|index", re.IGNORECASE)
_SPELT = (
    ("Greenwich Mean Time", "GMT"),
    ("British Summer Time", "BST"),
    ("Coordinated Universal Time", "UTC"),
    ("Central European Summer Time", "CEST"),
    ("Central European Time", "CET"),
    ("Eastern Daylight Time", "EDT"),
    ("Eastern Standard Time", "EST"),
    ("Eastern Time", "ET"),
    ("Pacific Time", "PT"),
)
"""Zones that some pages spell out for screen readers."""
_names_time = says(
    re.compile(r"(?:^|[\s_-])(?:date-?)?(?:time|times|timestamp|stamp)(?:$|[\s_-])", re.I)
)
_TIME = "Time"
"""The word in each of them."""
_SHORT = 60
"""Characters of the longest text that is a time and nothing else."""
_LEAD = 300
_MOST_PIECES = 8


def find_marks(root: "HtmlElement") -> list[Mark]:
    """Find every time that a page marks.

    Args:
        root: The page, or a part of it.

    Returns:
        The marks in document order; a moment written twice in one element comes once for each way
        of writing it.
    """
    found: list[Mark] = []
    for element in root.iter():
        tag = element.tag
        if tag in _TIME_TAGS or tag == "meta":
            found += _time_element(element) if tag in _TIME_TAGS else _microdata(element)
            continue
        if (names := element.keys()) and (telling := _telling(tuple(names))):
            found += _attributes(element, telling)
        if tag in _LEADING_TAGS:
            if _starts_with_figure(element):
                found += _leading(element)
        elif tag in _STAMP_TAGS and _may_be_time(element):
            found += _alone(element)
    return found


def _time_element(element: "HtmlElement") -> Iterator[Mark]:
    text = start_of(element, _SHORT + 1)
    stated = (read_moment(value) for name, value in attributes(element) if name != "title")
    moment = next((m for m in stated if m), None)
    pieces = (tidy(piece) for piece in (text, *islice(pieces_of(element), _MOST_PIECES)))
    stamp = next((stamp for piece in dict.fromkeys(pieces) if (stamp := _stamp(piece))), None)
    if moment or stamp or 0 < len(text) <= _SHORT:
        yield Mark(element, Trust.SHOWN, moment, stamp, text, is_update(element, text))


def _microdata(element: "HtmlElement") -> Iterator[Mark]:
    moment = read_moment(element.get("content"))
    if moment and element.get("itemprop"):
        modified = bool(_MODIFIED.search(element.get("itemprop", "")))
        yield Mark(element, Trust.STATED, moment, None, "", modified)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _telling(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of the attributes that may tell a time."""
    return tuple(filter(_NAME.search, names)) if len(names) <= MOST_ATTRIBUTES else ()


def _attributes(element: "HtmlElement", names: Sequence[str]) -> Iterator[Mark]:
    for name in names:
        value = element.get(name, "")
        moment = read_moment(value) if len(value) >= 10 and value[0].isdigit() else None
        if moment:
            trust = Trust.SORTED if _SORTED.search(name) else Trust.STATED
            text = text_of(element) if not len(element) else ""
            shown = text if len(text) <= _SHORT else ""
            yield Mark(element, trust, moment, _stamp(shown), shown, bool(_MODIFIED.search(name)))


def _starts_with_figure(element: "HtmlElement") -> bool:
    """Tell whether a text starts as stamps do: with a figure, or what is set before one."""
    first = (element.text or "").lstrip()
    if not first and len(element):
        first = next((text for text in element.itertext() if text.strip()), "").lstrip()
    return first[:1].isdigit() or first.startswith(("+", "(", "["))


def _leading(element: "HtmlElement") -> Iterator[Mark]:
    """Yield the stamp that a heading or a paragraph starts with."""
    text = start_of(element, _LEAD)[:_LEAD]
    stamp = read_stamp(text)
    if stamp and stamp.rest and _stamp(stamp.rest):  # the same time in another zone
        stamp = stamp._replace(text=text, rest="")
    if stamp:
        yield Mark(element, Trust.TEXT, stamp.moment, stamp, stamp.text, stamp.is_update)


def _may_be_time(element: "HtmlElement") -> bool:
    """Tell whether a short text with a figure starts an element, or one may stand further in."""
    text = element.text
    if not text or len(text) > _SHORT:
        return False
    return bool(_DIGIT.search(text)) or (len(element) > 0 and not text.isspace())


def _alone(element: "HtmlElement") -> Iterator[Mark]:
    """Yield an element that shows a time and nothing else."""
    text = start_of(element, _SHORT + 1)
    stamp = _stamp(text)
    if stamp is None and len(text) <= _SHORT and _names_time(element.get("class")):
        read = read_stamp(text)  # in a language that nobody knows words may stand behind it
        stamp = read and read._replace(text=text, rest="")
    if stamp:
        yield Mark(element, Trust.TEXT, stamp.moment, stamp, text, is_update(element, text))


def _stamp(text: str) -> Stamp | None:
    """Read a text that is a time as a whole."""
    time = text.strip(" ()[]|/·•-–,")
    if len(time) > _SHORT or not _DIGIT.search(time):
        return None
    if _TIME in time:
        for spelt, short in _SPELT:
            time = time.replace(spelt, short)
    stamp = read_stamp(time)
    return stamp if stamp and not stamp.rest and not stamp.name else None
