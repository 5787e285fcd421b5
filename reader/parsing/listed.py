"""Finds lists of a page's own entries: their times and headlines again, and no text.

Invariant: a time next to one that separates entries is in no list.
"""

from collections.abc import Collection, Mapping, Sequence

from reader.parsing.shape import is_headline, is_text
from reader.parsing.stamp import Stamp
from reader.parsing.told import Mark, Told

_FEWEST_LISTED = 3
_LISTED_LINES = 3
"""From one time of a list to the next."""


def listed(
    others: Mapping[int, Stamp],
    forms: Mapping[str, Sequence[Mark]],
    main: Collection[int],
    told: Told,
) -> frozenset[int]:
    """Find lists of entries: three times and more of one form, headlines between them, no text.

    Args:
        others: The stamps that separate nothing, by the index of their line.
        forms: All stamps by their form, each in page order.
        main: The indexes of the stamps that separate the entries.
        told: Where the page's text stands.

    Returns:
        The indexes of the lists' lines.
    """
    lines: set[int] = set()
    for marks in forms.values():
        run: list[int] = []
        for i, stamp in marks:
            if i not in others or not {i - 1, i + 1}.isdisjoint(main):
                continue
            if run and (i - run[-1] > _LISTED_LINES or told.between(run[-1], i)):
                lines.update(_list(run, told))
                run = []
            run.append(i) if not is_text(stamp.rest) else None
        lines.update(_list(run, told))
    return frozenset(lines)


def _list(run: Sequence[int], told: Told) -> range:
    """Return the lines of a list: from its first time to the headline under its last."""
    if len(run) < _FEWEST_LISTED:
        return range(0)
    end = run[-1] + 1
    headline = (
        end < len(told.texts) and told.texts[end - 1][-1:] != "" and is_headline(told.texts[end])
    )
    return range(run[0], end + headline)
