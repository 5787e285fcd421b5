"""The nouns of judging: an edit going in, a judgement coming out.

Invariant: a judgement without significance has no facets, rules or figures.
"""

from typing import NamedTuple

from reader.comparison.model import Facet, Figure, Significance, Words


class Edit(NamedTuple):
    """One paragraph or heading of a revised entry, before and after."""

    old: str
    """The whole old text; empty where the paragraph was added."""
    new: str
    """The whole new text; empty where the paragraph was dropped."""
    words: Words
    """The runs between them, of whole tokens."""
    heading: bool


class Judgement(NamedTuple):
    """What a revision touches, and the evidence for it."""

    significance: Significance | None = None
    """None where nothing differs."""
    facets: tuple[Facet, ...] = ()
    """Each once, in the order of the enumeration."""
    rules: tuple[str, ...] = ()
    """The names of the rules that found the facets."""
    figures: tuple[Figure, ...] = ()
    """What each changed figure was and became, in reading order."""
