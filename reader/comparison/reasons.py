"""The sentence that says why a pair has its verdict.

Invariant: one sentence without a full stop that a reader understands who knows no code.
"""

from collections.abc import Collection, Iterator, Sequence

from reader.comparison.model import Facet, Kind, ParagraphChange

_MOVED = "stands at another place among its neighbours"
_VERBS = ((Kind.REVISED, "revised"), (Kind.ADDED, "added"), (Kind.DROPPED, "dropped"))


def unchanged_reason(*, moved: bool, truncated: bool, facets: Sequence[Facet]) -> str:
    """Say why an entry counts as unchanged.

    Args:
        moved: It jumped over its neighbours.
        truncated: One side is a cut-off copy.
        facets: What changed beside the text: links, stamp.
    """
    parts = ["one side is a cut-off copy of the other" if truncated else "the same words"]
    parts += [f"another {_BESIDE[facet]}" for facet in facets]
    if moved:
        parts.append(_MOVED)
    return ", ".join(parts)


_BESIDE = {Facet.LINKS: "link", Facet.STAMP: "time"}


def revised_reason(
    paragraphs: Sequence[ParagraphChange], rules: Collection[str], *, heading: bool, moved: bool
) -> str:
    """Say what of an entry was revised.

    Args:
        paragraphs: What became of each.
        rules: The rules that found something; none where they do not matter.
        heading: The heading changed too.
        moved: It jumped over its neighbours.
    """
    parts = [reason for only, reason in _ALIKE if rules and only.issuperset(rules)]
    parts = parts or list(_parts(paragraphs, heading=heading))
    if moved:
        parts.append(_MOVED)
    return ", ".join(parts)


_ALIKE = (
    (
        frozenset(("typography", "quote-marks-only", "heading-edited")),
        "only quotation marks, dashes or spaces differ",
    ),
    (frozenset(("paragraph-break",)), "the same text cut into other paragraphs"),
)
"""Rules of revisions in which every letter stayed, and how to say so."""


def carried_over(paragraphs: Sequence[ParagraphChange]) -> str:
    """Say how many paragraphs came from elsewhere; nothing where none did."""
    carried = len([part for part in paragraphs if part.origin is not None])
    return f"{_counted(carried)} carried over" if carried else ""


def _parts(paragraphs: Sequence[ParagraphChange], *, heading: bool) -> Iterator[str]:
    if heading:
        yield "the heading was revised" if paragraphs else "the text was revised"
    kinds = [part.kind for part in paragraphs if part.origin is None]
    for kind, verb in _VERBS:
        if count := kinds.count(kind):
            yield f"{_counted(count)} {verb}"
    if len(kinds) < len(paragraphs):
        yield carried_over(paragraphs)
    elif moved := [part for part in paragraphs if part.moved and part.kind is Kind.UNCHANGED]:
        yield f"{_counted(len(moved))} moved"


def _counted(number: int) -> str:
    return "1 paragraph" if number == 1 else f"{number} paragraphs"
