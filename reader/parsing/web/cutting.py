"""Cuts a group of siblings into the segments of a feed.

Invariant: a day heading belongs to no entry, and dates the one below it.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from reader.parsing.dates import Day
from reader.parsing.stamps import read_day_heading
from reader.parsing.web.feed import Feed, Segment
from reader.parsing.web.groups import Group
from reader.parsing.web.marks import Mark
from reader.parsing.web.own import own
from reader.parsing.web.tree import Sizes, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_DAY = 50

Marks = Mapping["HtmlElement", Sequence[Mark]]
"""The times of a page by the elements that carry them."""


def by_element(marks: Sequence[Mark]) -> "dict[HtmlElement, list[Mark]]":
    """Sort the times of a page by the elements that carry them."""
    found: dict[HtmlElement, list[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.element, []).append(mark)
    return found


def marks_in(elements: "Sequence[HtmlElement]", marks: Marks) -> tuple[Mark, ...]:
    """Return the times of an entry that elements hold, in document order."""
    found = [
        mark for held in elements for element in held.iter() for mark in marks.get(element, ())
    ]
    return own(found, elements) if len(found) > 1 else tuple(found)


def cut(group: Group, marks: Marks, sizes: Sizes, carried: str) -> Feed:
    """Cut the members of a group, and what follows them where they only start entries.

    Args:
        group: The siblings.
        marks: The page's times.
        sizes: What its elements hold.
        carried: What tells the members apart, for the account.

    Returns:
        The feed.
    """
    elements: list[list[HtmlElement]] = []
    days: dict[int, Day] = {}
    members = frozenset(group.members)
    for child in (child for parent in group.parents for child in parent):
        if child in members:
            elements.append([child])
        elif day := _day_heading(child, sizes):
            days[len(elements)] = day
        elif elements and group.starts:
            elements[-1].append(child)
    kind = "start at" if group.starts else "are"
    why = f"entries {kind} the {len(elements)} {group.members[0].tag} elements with {carried}"
    segments = (
        Segment(tuple(held), marks_in(held, marks), days.get(i)) for i, held in enumerate(elements)
    )
    return Feed(tuple(segments), why)


def _day_heading(element: "HtmlElement", sizes: Sizes) -> Day | None:
    if not 0 < sizes.all(element) <= _LONGEST_DAY:
        return None
    text = text_of(element)
    return read_day_heading(text) if text else None
