"""Finds the labels that separate entries on a page without times: learnt from the page itself.

A page sets the same line at each entry (`Share`, the author's name) or counts its entries. Such a
line separates them where it returns throughout the page with text between. Invariant: asked only of
pages that say they are liveblogs; an article has its own labels.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.blog import Furniture, Order
from reader.parsing.bylines import is_person
from reader.parsing.draft import Page
from reader.parsing.folding import normalised
from reader.parsing.lines import Line
from reader.parsing.separators import Separators
from reader.parsing.shape import is_bullet, is_headline
from reader.parsing.stamp import Stamp
from reader.parsing.told import Mark, Told

SHARE, NAME, NUMBER, BULLET = "share", "name", "number", "bullet"
"""What a mark's form says a label is: what it stands for, or the mark before a headline."""
_FEWEST = 3
_FILLED = 0.8
_SHARE = 0.4
"""Share of the page's text that stands between the first label and the last."""
_LONGEST = 60
_NUMBERED = re.compile(r"(?P<number>\d{1,3})[.)]\s+(?P<rest>\S.*)")


def with_labels(lines: Sequence[Line], furniture: Iterable[Furniture], page: Page) -> list[Line]:
    """Put labels that were taken out as furniture back among the lines.

    Args:
        lines: The coverage.
        furniture: What was taken out of it.
        page: What is known of the document.

    Returns:
        The lines in page order, with the labels that a page may set at each entry.
    """
    labels = [
        Line(item.lines[0], item.text)
        for item in furniture
        if item.lines and _is_share(item.text, page)
    ]
    return sorted([*lines, *labels], key=lambda line: line.number)


def labels(lines: Sequence[Line], page: Page) -> Separators | None:
    """Find the labels that separate the entries of a page without times.

    Args:
        lines: The coverage, labels among it.
        page: What is known of the document.

    Returns:
        The labels, each as a mark whose form says what it is; None where the page sets none.
    """
    told = Told([line.text for line in lines], _SHARE)
    title = normalised(page.title)
    kinds: dict[str, list[Mark]] = defaultdict(list)
    for i, line in enumerate(lines):
        if _is_share(line.text, page):
            kinds[normalised(line.text)].append((i, Stamp(line.text, form=SHARE)))
        elif is_person(line.text) and normalised(line.text) not in title:
            kinds[NAME].append((i, Stamp(line.text, form=NAME)))
        elif found := _NUMBERED.fullmatch(line.text):
            _count(kinds[NUMBER], i, int(found["number"]), found["rest"])
        elif is_bullet(line.text) and is_headline(rest := line.text[1:].strip()):
            kinds[BULLET].append((i, Stamp(line.text[:1], rest, BULLET)))
    whole = [marks for marks in kinds.values() if _separate(marks, told)]
    best = max(whole, key=lambda marks: (told.filled(marks), marks[0][0]), default=None)
    return Separators(tuple(best), Order.UNKNOWN, {}, frozenset()) if best else None


def _count(marks: list[Mark], i: int, number: int, rest: str) -> None:
    """Add a numbered headline where it is the next one, up or down."""
    if not is_headline(rest):
        return
    if not marks or abs(number - (marks[-1][1].rank or 0)) == 1:
        marks.append((i, Stamp(f"{number}.", rest, NUMBER, rank=number)))


def _separate(marks: Sequence[Mark], told: Told) -> bool:
    if len(marks) < _FEWEST or told.filled(marks) < _FILLED * (len(marks) - 1):
        return False
    return told.between(marks[0][0], marks[-1][0]) >= _SHARE * told.between(0, len(told.texts))


def _is_share(text: str, page: Page) -> bool:
    if len(text) > _LONGEST:
        return False
    low = normalised(text)
    return any(x.share.match(low) for x in page.lexicons)
