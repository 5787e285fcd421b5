"""Text of documents with its changed words and its links.

Invariant: the characters stand as `shown` gives them, in order and each once; `ins` and `del` tell
what changed without a style.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.comparison import Op, Words
from reader.layout import Role, Span
from reader.report.html.markup import Html, anchor, element, join, text

Links = Sequence[tuple[int, int, str]]
"""Start, end and address of stretches, in order and without overlap."""

_TAGS = {Op.DELETE: "del", Op.INSERT: "ins"}
_ROLES = {Role.DROPPED: "del", Role.ADDED: "ins", Role.MOVED: "em"}


class Run(NamedTuple):
    """A stretch of a text, and the element that it stands in, if any."""

    start: int
    end: int
    tag: str


def one_side(words: Words, op: Op) -> tuple[str, list[Run]]:
    """Return the text of one side and its runs, its own words tagged.

    Args:
        words: What changed.
        op: DELETE for the old side, INSERT for the new one.
    """
    runs: list[Run] = []
    texts: list[str] = []
    place = 0
    for kind, piece in words:
        if kind in {Op.EQUAL, op}:
            runs.append(Run(place, place + len(piece), _TAGS.get(kind, "")))
            texts.append(piece)
            place += len(piece)
    return "".join(texts), runs


def whole(raw: str, tag: str = "") -> list[Run]:
    """Return a whole text as one run."""
    return [Run(0, len(raw), tag)] if raw else []


def inline(raw: str, runs: Sequence[Run], links: Links = ()) -> Html:
    """Return a text with its runs tagged and its links, which enclose them.

    Args:
        raw: The text.
        runs: Stretches that cover it, in order.
        links: Where stretches lead.
    """
    starts = [run.start for run in runs]
    pieces: list[Html] = []
    place = 0
    for start, end, address in links:
        pieces += _clipped(raw, runs, starts, place, start)
        shown = list(_clipped(raw, runs, starts, start, end)) or [text("↗")]
        pieces.append(anchor(address, *shown))
        place = end
    return join([*pieces, *_clipped(raw, runs, starts, place, len(raw))])


def _clipped(
    raw: str, runs: Sequence[Run], starts: Sequence[int], start: int, end: int
) -> Iterator[Html]:
    """Yield the runs between two places, those that reach beyond cut there."""
    at = max(bisect_right(starts, start) - 1, 0)
    while start < end and at < len(runs):
        run = runs[at]
        stop = min(run.end, end)
        if start < stop:
            piece = text(raw[start:stop])
            yield element(run.tag, piece) if run.tag else piece
            start = stop
        at += 1


def spanned(raw: str, spans: Sequence[Span]) -> Html:
    """Return a text of layout's with the stretches that its roles tell apart."""
    pieces: list[Html] = []
    place = 0
    for span in spans:
        pieces.append(text(raw[place : span.start]))
        piece = text(raw[span.start : span.end])
        tag = _ROLES.get(span.role)
        pieces.append(element(tag, piece) if tag else piece)
        place = span.end
    return join([*pieces, text(raw[place:])])
