"""Tests of how a page shows what its reader has not read."""

from reader.blog import Entry, Snapshot
from reader.comparison.rereading import reread
from reader.layout import Line, Mark, Page, ReadingOptions, Role, reading
from reader.layout.since import Since

SNAPSHOT = Snapshot(
    "a",
    title="Floods",
    entries=(
        Entry(("Boats reached 41 people on a roof.",), heading="Rescue", stamp="14:00"),
        Entry(("Police closed the bridge.",), heading="Bridge"),
        Entry(("Lights went out.",), heading="Power", stamp="11:00"),
    ),
)
READ = Entry(("Boats reached 14 people on a roof.",), heading="Rescue", stamp="14:00")


def page(since: Since) -> Page:
    return reading(SNAPSHOT, 60, ReadingOptions(), since)


def marked(page: Page) -> list[tuple[str, str]]:
    """Return each row that has a sign, and its text."""
    return [
        (row.mark.value, page.blocks[cell.block].text[cell.start : cell.end])
        for row in page.rows
        for cell in row.cells
        if row.mark is not Mark.NONE and isinstance(cell, Line)
    ]


def test_an_unread_entry_shows_sign_and_word_and_counts() -> None:
    found = page(Since(frozenset({1, 2})))

    assert marked(found) == [("•", "unread"), ("•", "unread · 11:00")]
    assert [anchor.new for anchor in found.anchors if anchor.counts] == [1, 2]
    spans = [span for block in found.blocks for span in block.spans]
    assert [span.role for span in spans] == [Role.UNREAD, Role.UNREAD]


def test_an_entry_changed_since_it_was_read_shows_its_words() -> None:
    found = page(Since(read=reread(SNAPSHOT, {0: READ})))

    assert [text for mark, text in marked(found) if mark == "~"] == [
        "since you read it: revised · substantive · figures 14 →",
        "41",
        "Boats reached 14 41 people on a roof.",
    ]
    words = next(block for block in found.blocks if "Boats" in block.text)
    roles = {words.text[s.start : s.end]: s.role for s in words.spans if s.role is not Role.SIGN}
    assert roles == {"14": Role.DROPPED, "41": Role.ADDED}
    assert [anchor.new for anchor in found.anchors if anchor.counts] == [0]


def test_a_wording_that_reads_the_same_does_not_wait() -> None:
    since = Since(read=reread(SNAPSHOT, {0: SNAPSHOT.entries[0]}))

    assert not since.waits(0)
    assert marked(page(since)) == []


def test_where_nothing_waits_the_page_is_as_ever() -> None:
    plain = reading(SNAPSHOT, 60, ReadingOptions())

    assert (page(Since()).blocks, page(Since()).anchors) == (plain.blocks, plain.anchors)
    assert marked(page(Since())) == []
