"""Tests of entries as they were read against what they say now."""

from reader.blog import Entry, Snapshot
from reader.comparison import Facet, Kind
from reader.comparison.rereading import reread

NOW = Snapshot(
    "now",
    language="en",
    entries=(
        Entry(("Nothing like it.",), heading="Other"),
        Entry(("Boats reached 41 people on a roof.",), heading="Rescue"),
        Entry(("Same as ever.",)),
    ),
)


def test_a_wording_read_is_compared_with_its_own_entry_however_little_they_share() -> None:
    found = reread(
        NOW, {0: Entry(("Quite another text",)), 1: Entry(("Boats reached 14 people.",))}
    )

    assert [(change.old, change.new, change.kind) for change in found.entries] == [
        (0, 0, Kind.REVISED),
        (1, 1, Kind.REVISED),
    ]
    assert Facet.FIGURES in found.entries[1].facets
    assert found.new is NOW


def test_a_wording_that_stands_still_is_unchanged() -> None:
    found = reread(NOW, {2: Entry(("Same as ever.",))})

    assert [change.kind for change in found.entries] == [Kind.UNCHANGED]
    assert not found.differs
