"""Finds the entries of a page by a publisher's habits.

Invariant: the table is asked only where structure shows fewer entries.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

from lxml import etree

from reader.parsing.web.feed import Feed, Segment
from reader.parsing.web.inside import PINNED
from reader.parsing.web.marks import Mark
from reader.parsing.web.publishers import HABITS, Habit
from reader.parsing.web.tree import Sizes, chain

if TYPE_CHECKING:
    from lxml.etree import XPath
    from lxml.html import HtmlElement


def by_habit(body: "HtmlElement", marks: Sequence[Mark], sizes: Sizes) -> Feed | None:
    """Find the entries of a page by the names that publishers give them.

    Args:
        body: The page's body.
        marks: Its times.
        sizes: What its elements hold.

    Returns:
        The feed of the habit that finds most, or None where none fits.
    """
    feeds = [_feed(body, habit, marks, sizes) for habit in HABITS]
    return max((f for f in feeds if f.segments), key=lambda f: len(f.segments), default=None)


def _feed(body: "HtmlElement", habit: Habit, marks: Sequence[Mark], sizes: Sizes) -> Feed:
    found: dict[HtmlElement, list[Mark]] = {}
    for element in cast("list[HtmlElement]", _path(habit)(body)):
        if sizes.all(element) and not _is_nested(element, found):
            found[element] = []
    if found:
        for mark in marks:
            holder = next((e for e in chain(mark.element) if e in found), None)
            if holder is not None:
                found[holder].append(mark)
    segments = tuple(Segment((element,), tuple(told)) for element, told in found.items())
    return Feed(segments, f"entries are marked up as {habit.publisher} marks them")


@cache
def _path(habit: Habit) -> "XPath":
    classes = [
        f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')" for name in habit.classes
    ]
    attributes = [f"@{name}" for name in habit.attributes]
    around = [f"ancestor::{habit.inside}"] if habit.inside else []
    conditions = "".join(f"[{condition}]" for condition in (*classes, *attributes, *around))
    return etree.XPath(f"descendant::{habit.tag}{conditions}")


def _is_nested(element: "HtmlElement", found: "dict[HtmlElement, list[Mark]]") -> bool:
    """Tell an element inside another entry, or inside what a page shows pinned."""
    return any(
        around in found or PINNED.search(around.get("id") or "")
        for around in chain(element)
        if around is not element
    )
