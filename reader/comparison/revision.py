"""The verdict on a pair: what of it changed, down to the word.

Invariant: an unchanged pair has no words and no significance; a revised one has a significance.
Text alone decides between the two: another link or time is named as a facet of either.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison.facets import Edit, Judgement, judge_all
from reader.comparison.model import Change, Facet, Kind, Op, ParagraphChange, Significance, Words
from reader.comparison.paragraphs import compare_paragraphs, shown_by_one, unchanged
from reader.comparison.reasons import revised_reason, unchanged_reason
from reader.comparison.truncation import cut_off
from reader.comparison.words import diff_words

_TIME = re.compile(r"\d[:.h]\d\d")
_UNTOUCHED = Change(
    Kind.UNCHANGED, unchanged_reason(moved=False, truncated=False, facets=()), similarity=1.0
)
_VERDICT, _EVIDENCE = _UNTOUCHED[:2], _UNTOUCHED[4:-1]
"""What stands before the places of an entry that nobody touched, and between them and its text."""


class Places(NamedTuple):
    """Where the two versions of an entry stand; nowhere for title, standfirst and lede."""

    old: int | None = None
    new: int | None = None
    moved: bool = False
    """It jumped over its neighbours."""


class Versions(NamedTuple):
    """Two versions of one entry, or of the title, standfirst or lede."""

    old: Entry
    new: Entry
    places: Places = Places()


def compare_entries(old: Entry, new: Entry, places: Places, language: str | None) -> Change:
    """Compare two versions of one entry, or of the title, standfirst or lede.

    Args:
        old: The older version.
        new: The newer version.
        places: Where they stand.
        language: Of the text, a two-letter code; None where it is not known.

    Returns:
        An unchanged or a revised change.
    """
    return compare_all([Versions(old, new, places)], language)[0]


def compare_all(pairs: Sequence[Versions], language: str | None) -> list[Change]:
    """Compare the versions of each of several entries, all word by word before any is judged.

    Args:
        pairs: The versions.
        language: Of their texts.

    Returns:
        A change for each pair.
    """
    plain = [_unrevised(pair) for pair in pairs]
    revised = [pair for pair, change in zip(pairs, plain, strict=True) if change is None]
    headings = list(map(_heading_words, revised))
    bodies = [compare_paragraphs(old.paragraphs, new.paragraphs) for old, new, _ in revised]
    edits = list(map(_edits, revised, headings, bodies))
    judged = map(_revised, revised, headings, bodies, edits, judge_all(edits, language))
    return [next(judged) if change is None else change for change in plain]


def _unrevised(pair: Versions) -> Change | None:
    """Return the verdict on a pair in which nobody revised a word, else none."""
    old, new, places = pair
    if old.paragraphs == new.paragraphs and (old.heading or None) == (new.heading or None):
        parts = unchanged(len(new.paragraphs))
        return _unchanged(places, parts, _beside(old, new), truncated=False)
    blank = not any(old.texts) and not any(new.texts)
    if blank or cut_off(old, new):
        parts = shown_by_one(len(old.paragraphs), len(new.paragraphs))
        return _unchanged(places, parts, _beside(old, new), truncated=not blank)
    return None


def untouched(old: Entry, new: Entry) -> bool:
    """Return whether two versions of an entry agree in all that is compared."""
    return (
        old.paragraphs == new.paragraphs
        and old.heading == new.heading
        and old.link == new.link
        and old.published_at == new.published_at
        and old.stamp == new.stamp
    )


def the_same(old: int | None, new: int | None, paragraphs: int) -> Change:
    """Return the verdict on an entry that nobody touched.

    Args:
        old: Its old place.
        new: Its new place.
        paragraphs: How many it has.
    """
    # Most entries of a page end here: made of its parts a change takes half the time.
    return Change._make((*_VERDICT, old, new, *_EVIDENCE, unchanged(paragraphs)))


def _unchanged(
    places: Places,
    parts: tuple[ParagraphChange, ...],
    beside: tuple[Facet, ...],
    *,
    truncated: bool,
) -> Change:
    reason = unchanged_reason(moved=places.moved, truncated=truncated, facets=beside)
    return Change(
        Kind.UNCHANGED,
        reason,
        places.old,
        places.new,
        places.moved,
        facets=beside,
        rules=tuple(_RULES[facet] for facet in beside),
        truncated=truncated,
        similarity=1.0,
        paragraphs=parts,
    )


def _heading_words(pair: Versions) -> Words | None:
    """Return what of the heading was revised, word by word; None where it stayed."""
    old, new = pair.old.heading or "", pair.new.heading or ""
    return diff_words(old, new) if old != new else None


def _revised(
    pair: Versions,
    heading: Words | None,
    paragraphs: tuple[ParagraphChange, ...],
    edits: Sequence[Edit],
    judgement: Judgement,
) -> Change:
    old, new, places = pair
    beside = _beside(old, new)
    return Change(
        Kind.REVISED,
        revised_reason(
            paragraphs, judgement.rules, heading=heading is not None, moved=places.moved
        ),
        places.old,
        places.new,
        places.moved,
        significance=judgement.significance or Significance.COSMETIC,
        facets=_joined(judgement.facets, beside),
        rules=(judgement.rules or _REORDERED) + tuple(_RULES[facet] for facet in beside),
        figures=judgement.figures,
        silent=old.modified_at is not None and old.modified_at == new.modified_at,
        similarity=_similarity(pair, edits),
        heading=heading,
        paragraphs=paragraphs,
    )


def _joined(facets: tuple[Facet, ...], beside: tuple[Facet, ...]) -> tuple[Facet, ...]:
    if not beside:
        return facets
    return tuple(facet for facet in Facet if facet in {*facets, *beside})


_REORDERED = ("paragraphs-moved",)
"""What explains a revision that changed no paragraph but their order."""
_RULES = {Facet.LINKS: "link-changed", Facet.STAMP: "time-changed"}


def _beside(old: Entry, new: Entry) -> tuple[Facet, ...]:
    """Return what changed beside the text; what one side does not tell is no change."""
    if old.link == new.link and old.published_at == new.published_at and old.stamp == new.stamp:
        return ()
    facets = []
    if _differ(old.link, new.link):
        facets.append(Facet.LINKS)
    if _differ(old.published_at, new.published_at) or _times_differ(old.stamp, new.stamp):
        facets.append(Facet.STAMP)
    return tuple(facets)


def _differ(old: str | None, new: str | None) -> bool:
    return old != new and old is not None and new is not None


def _times_differ(old: str | None, new: str | None) -> bool:
    """Return whether two stamps name other times of day; `2h ago` names none and always changes."""
    if old == new or not old or not new:
        return False
    return bool(_TIME.search(old) and _TIME.search(new))


def _edits(
    pair: Versions, heading: Words | None, paragraphs: Sequence[ParagraphChange]
) -> list[Edit]:
    """Return each heading and paragraph that did not stay as it was."""
    old, new, _ = pair
    edits: list[Edit] = []
    same = Kind.UNCHANGED
    if heading is not None:
        edits.append(Edit(old.heading or "", new.heading or "", heading, heading=True))
    for part in paragraphs:
        if part.kind is not same:
            before = "" if part.old is None else old.paragraphs[part.old]
            after = "" if part.new is None else new.paragraphs[part.new]
            edits.append(Edit(before, after, part.words or _whole(before, after), heading=False))
    return edits


def _whole(before: str, after: str) -> Words:
    return ((Op.DELETE, before),) if before else ((Op.INSERT, after),)


def _similarity(pair: Versions, edits: Sequence[Edit]) -> float:
    """Return the share of characters that both versions have, of all that they hold."""
    total = sum(map(len, (*pair.old.texts, *pair.new.texts)))
    equal = Op.EQUAL
    changed = sum([len(text) for edit in edits for op, text in edit.words if op is not equal])
    return round(1 - changed / total, 4) if total else 1.0
