"""The comparison's short texts: list of changes, place, tally and choices.

Invariant: each says what the comparison and the options say, nothing else.
"""

from textual.content import Content

from reader.layout import Block, Role
from reader.layout.phrases import counted
from reader.tui.screens.signs import tally_line
from reader.tui.widgets.bearing import mark_at
from reader.tui.widgets.comparison_view import ComparisonView
from reader.tui.widgets.listing import Item


def place_line(view: ComparisonView) -> Content:
    """Return which change the user is at, and the tally."""
    comparison = view.comparison
    if comparison is None:
        return Content()
    total, at = len(view.stops), view.stop
    if not total:
        place = "nothing changed" if not comparison.differs else "no change is shown"
    elif at is None:
        place = counted(total, "change")
    else:
        place = f"change {at + 1:,}/{total:,}"
    return Content(f"{place}   ") + tally_line(view, view.summary)


def choices_line(view: ComparisonView) -> str:
    """Return what the user chose about the view."""
    options = view.options
    shown = (
        ""
        if options.kinds is None
        else "only " + ", ".join(sorted(kind.value.replace("_", " ") for kind in options.kinds))
    )
    words = [
        {0: "older side", 1: "newer side", None: ""}[view.side],
        f"unchanged folded, {options.context} around" if options.fold_unchanged else "",
        shown,
        "cosmetic hidden" if options.hide_cosmetic else "",
        "cards and furniture shown" if options.unfolded else "",
    ]
    return " · ".join(word for word in words if word)


def change_items(view: ComparisonView) -> tuple[Item, ...]:
    """List the changes, each with its sign."""
    page = view.page
    return tuple(
        Item((Block(page.anchors[index].heading, Role.TEXT),), mark_at(page, index))
        for index in view.stops
    )
