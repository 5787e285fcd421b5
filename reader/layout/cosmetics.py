"""A comparison for a reader who ignores cosmetic revisions.

Invariant: only the verdicts change; every text stays as its snapshot has it.
"""

from dataclasses import replace

from reader.comparison import Change, Comparison, Kind, Significance


def without_cosmetics(comparison: Comparison) -> Comparison:
    """Return the comparison with its cosmetic revisions counted as unchanged."""
    return replace(
        comparison,
        title=_settled(comparison.title),
        standfirst=_settled(comparison.standfirst),
        lede=_settled(comparison.lede),
        entries=tuple(map(_settled, comparison.entries)),
    )


def _settled(change: Change) -> Change:
    if change.significance is not Significance.COSMETIC:
        return change
    paragraphs = tuple(
        part._replace(kind=Kind.UNCHANGED, words=None) if part.kind is Kind.REVISED else part
        for part in change.paragraphs
    )
    return change._replace(
        kind=Kind.UNCHANGED,
        significance=None,
        facets=(),
        heading=None,
        paragraphs=paragraphs,
    )
