"""The verdict on a pair: what of it changed, down to the word.

Invariant: an unchanged pair has no words and no significance; a revised one has both.
"""

from collections.abc import Iterator

from reader.blog import Entry
from reader.comparison.facets import Edit, judge
from reader.comparison.model import Change, Kind, Op, ParagraphChange, Words
from reader.comparison.paragraphs import compare_paragraphs, unchanged
from reader.comparison.words import diff_words


def compare_entries(
    old: Entry,
    new: Entry,
    places: tuple[int | None, int | None],
    moved: bool,
    language: str | None,
) -> Change:
    """Compare two versions of one entry, or of the title, standfirst or lede.

    Args:
        old: The older version.
        new: The newer version.
        places: Their indexes; None for what is no entry.
        moved: Whether the entry jumped over its neighbours.
        language: Of the newer snapshot, a two-letter code.

    Returns:
        An unchanged or a revised change.
    """
    i, j = places
    if old.heading == new.heading and old.paragraphs == new.paragraphs:
        reason = _MOVED if moved else "the same words"
        return Change(
            Kind.UNCHANGED,
            reason,
            i,
            j,
            moved,
            similarity=1.0,
            paragraphs=unchanged(len(new.paragraphs)),
        )
    heading = None
    if old.heading != new.heading:
        heading = diff_words(old.heading or "", new.heading or "")
    paragraphs = compare_paragraphs(old.paragraphs, new.paragraphs)
    judgement = judge(list(_edits(old, new, heading, paragraphs)), language)
    return Change(
        Kind.REVISED,
        _reason(heading, paragraphs, moved),
        i,
        j,
        moved,
        significance=judgement.significance,
        facets=judgement.facets,
        rules=judgement.rules,
        figures=judgement.figures,
        silent=old.modified_at is not None and old.modified_at == new.modified_at,
        similarity=_similarity(old, new, heading, paragraphs),
        heading=heading,
        paragraphs=paragraphs,
    )


_MOVED = "the same words at another place"


def _edits(
    old: Entry, new: Entry, heading: Words | None, paragraphs: tuple[ParagraphChange, ...]
) -> Iterator[Edit]:
    if heading is not None:
        yield Edit(old.heading or "", new.heading or "", heading, heading=True)
    for part in paragraphs:
        if part.kind is not Kind.UNCHANGED:
            before = "" if part.old is None else old.paragraphs[part.old]
            after = "" if part.new is None else new.paragraphs[part.new]
            yield Edit(before, after, part.words or diff_words(before, after), heading=False)


def _similarity(
    old: Entry, new: Entry, heading: Words | None, paragraphs: tuple[ParagraphChange, ...]
) -> float:
    """Return the share of characters that both versions have, of all that they hold."""
    total = sum(map(len, (*old.texts, *new.texts)))
    changed = sum(len(text) for op, text in heading or () if op is not Op.EQUAL)
    for part in paragraphs:
        if part.words is not None:
            changed += sum(len(text) for op, text in part.words if op is not Op.EQUAL)
        elif part.old is None and part.new is not None:
            changed += len(new.paragraphs[part.new])
        elif part.new is None and part.old is not None:
            changed += len(old.paragraphs[part.old])
    return round(1 - changed / total, 4) if total else 1.0


def _reason(heading: Words | None, paragraphs: tuple[ParagraphChange, ...], moved: bool) -> str:
    return "revised"
