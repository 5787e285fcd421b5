"""Which documents of a folder are snapshots of one blog.

Invariant: the answer does not depend on the order of the documents, and a document is in exactly
one group. Furniture says nothing here: all blogs of a publisher share it. Blogs of two publishers
on one story share names, agencies' sentences and quotes: only a copy of the page joins them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.blog import Snapshot
from reader.library.likeness import Sketch, shared
from reader.library.sites import are_two_sites
from reader.library.titles import name_words, title_words

SAME_TEXT = 0.5
"""So much shared text needs no title to agree: it is the same page. Less may be an appeal that two
short pages of one publisher carry and that parsing took for coverage."""

RELATED_TEXT = 0.25
"""With one word of the titles shared."""

KINDRED_TEXT = 0.02
"""With two words of the titles shared. Different blogs of one publisher stay below 0.01."""

NAMED_TEXT = 0.005
"""With the same standing name; only to tell two stories of one name apart."""


class Trait(NamedTuple):
    """What a document is grouped by."""

    url: str | None
    words: frozenset[str]
    name: frozenset[str]
    sketch: Sketch


def group(snapshots: Sequence[Snapshot], sketches: Sequence[Sketch]) -> list[list[int]]:
    """Put documents together that are snapshots of one blog.

    Args:
        snapshots: The documents of a folder.
        sketches: Their sketches, in the same order.

    Returns:
        Groups of indexes, each in ascending order, the groups by their first index.
    """
    traits = [
        Trait(s.url, title_words(s.title), name_words(s.title), sketch)
        for s, sketch in zip(snapshots, sketches, strict=True)
    ]
    groups: list[list[int]] = []
    for index, trait in enumerate(traits):
        mine = [g for g in groups if any(_linked(trait, traits[other]) for other in reversed(g))]
        groups = [g for g in groups if g not in mine]
        groups.append([*(i for g in mine for i in g), index])
    return sorted(sorted(g) for g in groups)


def _linked(one: Trait, other: Trait) -> bool:
    if one.url is not None and one.url == other.url:
        return True
    text = shared(one.sketch, other.sketch)
    if text >= SAME_TEXT or are_two_sites(one.url, other.url):
        return text >= SAME_TEXT
    common = len(one.words & other.words)
    return (
        (common >= 1 and text >= RELATED_TEXT)
        or (common >= 2 and text >= KINDRED_TEXT)
        or (_same_name(one.name, other.name) and text >= NAMED_TEXT)
    )


def _same_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names are one, or one is the other cut short; a single word says little."""
    return (one <= other or other <= one) and min(len(one), len(other)) >= 2
