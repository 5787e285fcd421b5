"""From two snapshots to every verdict between them.

Invariant: every index of the old and of the new snapshot stands in exactly one change.
"""

from reader.blog import Entry, Snapshot
from reader.comparison.folding import fold
from reader.comparison.model import Change, Comparison, Kind, ParagraphChange
from reader.comparison.words import diff_words


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Compare two snapshots of one blog.

    Args:
        old: The older snapshot.
        new: The newer one.

    Returns:
        The verdict on title, standfirst, lede and every entry of either side.
    """
    partners = _pair(old.entries, new.entries)
    taken = set(partners.values())
    changes = [
        _revision(old.entries[partners[j]], entry, partners[j], j)
        if j in partners
        else Change(Kind.ADDED, "not in the older snapshot", new=j)
        for j, entry in enumerate(new.entries)
    ]
    changes += [
        Change(Kind.DROPPED, "not in the newer snapshot", old=i)
        for i in range(len(old.entries))
        if i not in taken
    ]
    return Comparison(
        old,
        new,
        _line(old.title, new.title),
        _line(old.standfirst, new.standfirst),
        _revision(Entry(old.lede), Entry(new.lede), None, None),
        tuple(changes),
    )


def _pair(old: tuple[Entry, ...], new: tuple[Entry, ...]) -> dict[int, int]:
    free: dict[str, list[int]] = {}
    for i, entry in enumerate(old):
        for key in {fold(text) for text in entry.texts}:
            free.setdefault(key, []).append(i)
    partners: dict[int, int] = {}
    used: set[int] = set()
    for j, entry in enumerate(new):
        for text in entry.texts:
            found = next((i for i in free.get(fold(text), ()) if i not in used), None)
            if found is not None:
                partners[j] = found
                used.add(found)
                break
    return partners


def _line(old: str | None, new: str | None) -> Change:
    return _revision(Entry(heading=old), Entry(heading=new), None, None)


def _revision(old: Entry, new: Entry, i: int | None, j: int | None) -> Change:
    heading = None
    if old.heading != new.heading:
        heading = diff_words(old.heading or "", new.heading or "")
    paragraphs = tuple(
        _paragraph(old.paragraphs, new.paragraphs, place)
        for place in range(max(len(old.paragraphs), len(new.paragraphs)))
    )
    same = heading is None and all(p.kind is Kind.UNCHANGED for p in paragraphs)
    kind = Kind.UNCHANGED if same else Kind.REVISED
    if kind is Kind.REVISED and not old.texts:
        kind = Kind.ADDED
    elif kind is Kind.REVISED and not new.texts:
        kind = Kind.DROPPED
    return Change(kind, f"{kind.value}", old=i, new=j, heading=heading, paragraphs=paragraphs)


def _paragraph(old: tuple[str, ...], new: tuple[str, ...], place: int) -> ParagraphChange:
    if place >= len(old):
        return ParagraphChange(Kind.ADDED, None, place)
    if place >= len(new):
        return ParagraphChange(Kind.DROPPED, place, None)
    if old[place] == new[place]:
        return ParagraphChange(Kind.UNCHANGED, place, place)
    words = diff_words(old[place], new[place])
    return ParagraphChange(Kind.REVISED, place, place, words=words)
