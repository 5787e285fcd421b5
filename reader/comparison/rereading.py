"""Entries as they were read, against what a snapshot says now.

Invariant: which entry is which is given, never guessed; each change is that of a pair.
"""

from collections.abc import Mapping

from reader.blog import Entry, Snapshot
from reader.comparison.model import Change, Comparison, Kind
from reader.comparison.revision import Places, compare_entries


def reread(snapshot: Snapshot, read: Mapping[int, Entry]) -> Comparison:
    """Compare wordings that were read with those of a snapshot.

    Args:
        snapshot: What the blog shows now.
        read: The wordings read, by the place of their entry in the snapshot.

    Returns:
        A comparison whose older side has the wordings read and nothing else, and whose entries are
        the pairs alone, in page order.
    """
    places = sorted(read)
    old = Snapshot(snapshot.source, entries=tuple(read[place] for place in places))
    changes = (
        compare_entries(read[new], snapshot.entries[new], Places(at, new), snapshot.language)
        for at, new in enumerate(places)
    )
    same = Change(Kind.UNCHANGED, "")
    return Comparison(old, snapshot, same, same, same, tuple(changes))
