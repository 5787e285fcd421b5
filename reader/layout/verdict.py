"""The line above a change that tells it at a glance.

Invariant: the line reads right without colour; its figures and kinds carry the roles of the words
they stand for.
"""

from collections.abc import Iterator, Sequence

from reader.blog import Entry
from reader.comparison import Change, Facet, Figure, Kind
from reader.layout.marking import Marked, Piece, spell
from reader.layout.model import Role

_FIGURES = 3
"""Pairs of figures that a verdict names; more would hide the rest of the line."""

_KINDS: dict[Kind, Piece] = {
    Kind.ADDED: ("added", Role.ADDED),
    Kind.DROPPED: ("dropped", Role.DROPPED),
    Kind.REVISED: ("revised", None),
    Kind.UNCHANGED: ("unchanged", None),
    Kind.ROLLED_OFF: ("rolled off", None),
    Kind.UNCAPTURED: ("uncaptured", None),
}
_QUIET = frozenset({Facet.WORDING, Facet.SPELLING, Facet.PUNCTUATION})
"""Facets that go without saying beside any other."""
_LINES = frozenset({"title", "standfirst"})
"""What is one line, like a heading: that this line changed goes without saying."""
_DOUBTS = {Kind.ADDED: ", or uncaptured", Kind.DROPPED: ", or rolled off"}


def verdict(change: Change, *, name: str = "", cut: str = "") -> Marked:
    """Return a change's verdict as a line, without its mark.

    Args:
        change: What happened.
        name: `title`, `standfirst` or `lede`; nothing for an entry.
        cut: Which copy of a truncated text is the cut-off one: `older` or `newer`.
    """
    pieces: list[Piece] = [(f"{name} ", None)] if name else []
    for number, part in enumerate(_parts(change, name, cut)):
        pieces.append((" · " if number else "", None))
        pieces += part
    return spell(pieces)


def cut_copy(change: Change, old: Entry | None, new: Entry | None) -> str:
    """Tell which copy of a truncated text is the cut-off one.

    Args:
        change: The verdict on it.
        old: The older side.
        new: The newer side.

    Returns:
        `older` or `newer`; nothing where the text is not truncated.
    """
    if not change.truncated or old is None or new is None:
        return ""
    return "older" if sum(map(len, old.texts)) < sum(map(len, new.texts)) else "newer"


def _parts(change: Change, name: str, cut: str) -> Iterator[list[Piece]]:
    yield list(_kind(change))
    if change.significance is not None:
        yield [(change.significance.value, None)]
    facets = [f for f in change.facets if f is not Facet.HEADING or name not in _LINES]
    if facets:
        yield list(_facets(facets, change.figures))
    if change.silent:
        yield [("silent edit", None)]
    if cut:
        yield [(f"{cut} copy is cut off", None)]


def _kind(change: Change) -> Iterator[Piece]:
    """Yield the kind, doubt and move of a change."""
    if change.moved and change.kind is Kind.UNCHANGED:
        yield from (("moved", Role.MOVED), (", text unchanged", None))
        return
    yield _KINDS[change.kind]
    if not change.certain:
        yield _DOUBTS.get(change.kind, ""), None
    if change.moved:
        yield from ((" and ", None), ("moved", Role.MOVED))


def _facets(facets: Sequence[Facet], figures: tuple[Figure, ...]) -> Iterator[Piece]:
    telling = [facet for facet in facets if facet not in _QUIET]
    for number, facet in enumerate(telling or facets):
        yield (", " if number else "") + facet.value, None
        if facet is Facet.FIGURES:
            yield from _figures(figures)


def _figures(every: tuple[Figure, ...]) -> Iterator[Piece]:
    figures = list(dict.fromkeys(every))
    for number, (old, new) in enumerate(figures[:_FIGURES]):
        yield "; " if number else " ", None
        if old is not None:
            yield old, Role.DROPPED
        yield (" → ", None) if old is not None and new is not None else ("", None)
        if new is not None:
            yield new, Role.ADDED
        if old is None or new is None:
            yield " added" if old is None else " dropped", None
    if len(figures) > _FIGURES:
        yield f" and {len(figures) - _FIGURES} more", None
