"""Takes out of a snapshot the lines that other documents gave away as furniture.

Invariant: a line goes whole and is kept as furniture; what points into the paragraphs that stay
points at the same words as before.
"""

from dataclasses import replace

from reader.blog import Entry, Furniture, Snapshot
from reader.parsing.furniture import SEEN_ELSEWHERE, normalised


def set_apart(snapshot: Snapshot, learnt: frozenset[str]) -> Snapshot:
    """Take learnt lines out of a snapshot's coverage.

    Args:
        snapshot: What was read of a document, by a reader that does not know what was learnt.
        learnt: Lines known as furniture from other documents, normalised.

    Returns:
        The snapshot with those lines among its furniture; an entry of which nothing else is left
        goes with them.
    """

    def is_known(text: str) -> bool:
        return normalised(text) in learnt

    found = [text for text in (snapshot.standfirst or "", *snapshot.lede) if is_known(text)]
    entries: list[Entry] = []
    for entry in snapshot.entries:
        places = [i for i, text in enumerate(entry.paragraphs) if is_known(text)]
        found += [entry.paragraphs[i] for i in places]
        if not places:
            entries.append(entry)
        elif entry.heading or len(places) < len(entry.paragraphs):
            entries.append(_without(entry, frozenset(places)))
    if not found:
        return snapshot
    kept = None if is_known(snapshot.standfirst or "") else snapshot.standfirst
    return replace(
        snapshot,
        standfirst=kept,
        lede=tuple(text for text in snapshot.lede if not is_known(text)),
        entries=tuple(entries),
        furniture=(*snapshot.furniture, *(Furniture(text, SEEN_ELSEWHERE) for text in found)),
    )


def _without(entry: Entry, gone: frozenset[int]) -> Entry:
    """Return an entry without some of its paragraphs."""
    stay = [i for i in range(len(entry.paragraphs)) if i not in gone]
    place = {old: new for new, old in enumerate(stay)}
    return replace(
        entry,
        paragraphs=tuple(entry.paragraphs[i] for i in stay),
        passages=tuple(
            passage._replace(paragraph=place[passage.paragraph])
            for passage in entry.passages
            if passage.paragraph in place
        ),
        links=tuple(
            link._replace(paragraph=place[link.paragraph])
            for link in entry.links
            if link.paragraph in place
        ),
    )
