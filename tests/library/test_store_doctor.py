"""The doctor makes again all that follows from the documents, and names those that are lost."""

import sqlite3
from contextlib import closing

import pytest

from reader.blog import Entry, Snapshot
from reader.library import DocumentError
from reader.library.store import Library, Search, open_library
from tests.library.conftest import Put

HERE, SHUT = Entry(("The storm is here.",), stamp="09:30"), Entry(("The harbour is shut.",))
STORM = Snapshot("x", title="Storm live: a", entries=(HERE,))
LATER = Snapshot("x", title="Storm live: a", entries=(SHUT, HERE))


@pytest.fixture
def kept(library: Library, put: Put) -> Library:
    """Give a library of a blog with two snapshots, of which the first entry was read."""
    put(STORM)
    put(LATER)
    library.mark_read(1)
    library.settle()
    assert not library.check().findings
    return library


def damage(library: Library, *statements: str) -> None:
    with sqlite3.connect(library.path) as other:
        for statement in statements:
            other.execute(statement)


def told(library: Library) -> str:
    """Examine a library; return what was found, all of which must be repaired for good."""
    report = library.check()
    assert report.sound
    assert not library.check().findings
    return "; ".join(finding.text for finding in report.findings)


def assert_whole(library: Library) -> None:
    assert [library.snapshot(n).entries for n in (1, 2)] == [STORM.entries, LATER.entries]
    assert [library.snapshot(n).title for n in (1, 2)] == [STORM.title, LATER.title]
    assert len(library.search(Search("storm"))) == len(library.search(Search("harbour"))) == 1
    tally = library.snapshots()[1].tally
    assert tally is not None
    assert (tally.added, tally.dropped, tally.revised, tally.moved) == (1, 0, 0, 0)


@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("INSERT INTO words (words) VALUES ('delete-all')", "index for searching"),
        ("INSERT INTO words (rowid, body) VALUES (7, 'ghost')", "index for searching"),
        ("DELETE FROM words_data", "index for searching"),
        ("UPDATE words_data SET block = x'00'", "index for searching"),
        ("INSERT INTO body VALUES (77, NULL, x'00')", "1 bytes of no snapshot, removed"),
        ("INSERT INTO body VALUES (77, NULL, x'00'), (78, 77, x'00')", "2 bytes of no snapshot"),
        ("INSERT INTO layout VALUES (77, '[]', x'', NULL, NULL)", "1 layouts of no snapshot"),
        ("INSERT INTO frame VALUES (77, 1, x'00', '{}')", "1 frames of no snapshot"),
        ("INSERT INTO wording VALUES (77, 1, x'00', 1, '{}')", "1 wordings that no snapshot"),
        ("INSERT INTO seen VALUES (77, '')", "1 reading marks of no entry"),
        ("INSERT INTO reading_place VALUES (1, 77, 0, 0, '')", "1 reading places of no snapshot"),
        ("UPDATE wording SET first_snapshot = 77", "2 wordings of which the first snapshot"),
        ("DELETE FROM sighting", "2 snapshots without an origin"),
        ("UPDATE comparison SET added = 9", "1 tallies were wrong"),
        ("DELETE FROM change", "1 tallies were wrong"),
        ("DELETE FROM comparison", "1 changes of no comparison"),
        ("DELETE FROM blog", "its snapshots are those of “Found again” now"),
    ],
)
def test_what_follows_from_the_rest_is_made_again(kept: Library, statement: str, text: str) -> None:
    damage(kept, statement)

    assert text in told(kept)
    assert_whole(kept)


@pytest.mark.parametrize("column", ["moved", "added"])
def test_a_value_of_another_kind_in_a_tally_is_made_again(kept: Library, column: str) -> None:
    for statement in (
        "UPDATE sqlite_schema SET sql = replace(sql, 'STRICT, ', '') WHERE name = 'comparison'",
        f"UPDATE comparison SET {column} = 'much'",
        "UPDATE sqlite_schema SET sql = replace(sql, 'WITHOUT', 'STRICT, WITHOUT')"
        " WHERE name = 'comparison'",
    ):
        damage(kept, "PRAGMA writable_schema = ON", statement)

    with open_library(kept.path) as again:
        assert "what comparison holds was damaged; it is made anew" in told(again)
        assert_whole(again)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM wording",
        "UPDATE wording SET content = '{'",
        "UPDATE wording SET content = replace(content, 'is', 'was')",
        "DELETE FROM frame",
        "UPDATE frame SET content = '[]'",
        "UPDATE layout SET rests = '{'",
        "UPDATE layout SET wordings = '[77]'",
        "UPDATE layout SET addresses = x''",
        "UPDATE snapshot SET entries = 3",
        "DELETE FROM layout",
        "DELETE FROM layout WHERE snapshot_id = 2",
    ],
)
def test_entries_are_read_again_from_the_bytes_and_stay_read(kept: Library, statement: str) -> None:
    damage(kept, statement)

    assert "(x) were lost; they were read again from its bytes" in told(kept)
    assert_whole(kept)
    assert kept.blogs()[0].unread == 1


@pytest.mark.parametrize("statement", ["UPDATE body SET data = x'00'", "DELETE FROM body"])
@pytest.mark.parametrize("more", ["DELETE FROM seen", "DELETE FROM layout WHERE snapshot_id = 2"])
def test_bytes_that_are_lost_are_named_by_their_snapshots(
    kept: Library, statement: str, more: str
) -> None:
    damage(kept, f"{statement} WHERE snapshot_id = 2", more)

    report = kept.check()

    broken = [finding.text for finding in report.findings if not finding.repaired]
    assert broken[-1] == "the bytes of Storm@2 (x) are lost"
    assert len(broken) == (2 if "layout" in more else 1)
    assert kept.bytes_of(1)
    assert kept.snapshot(1).entries == STORM.entries


def test_of_a_file_that_can_only_be_read_all_is_told_and_nothing_changed(kept: Library) -> None:
    damage(kept, "DELETE FROM layout", "DELETE FROM change")
    kept.trouble = "may not be written"
    before = "".join(kept._db.iterdump())

    texts = {finding.text: finding.repaired for finding in kept.check().findings}

    assert not any(texts.values())
    assert {"entries of Storm@1 (x) were lost", "1 tallies were wrong"} <= set(texts)
    assert "".join(kept._db.iterdump()) == before


PAGE = bytes(range(256)) * 16


def damage_page(library: Library, name: str) -> Library:
    """Write over the first page of a table or an index; return the library opened again."""
    with closing(sqlite3.connect(library.path)) as other:
        sql = "SELECT rootpage, page_size FROM sqlite_schema, pragma_page_size WHERE name = ?"
        number, size = other.execute(sql, (name,)).fetchone()
    library.close()
    data = bytearray(library.path.read_bytes())
    data[(number - 1) * size : number * size] = PAGE[:size]
    library.path.write_bytes(data)
    return open_library(library.path)


@pytest.mark.parametrize(
    "name",
    [
        *("comparison", "change", "change_by_pair", "sketch", "unindexed", "words_data"),
        *(
            "words_config",
            "words_docsize",
            "layout",
            "frame",
            "wording",
            "sqlite_autoindex_frame_1",
        ),
        *("blog", "blog_by_name", "snapshot_in_order", "validator"),
    ],
)
def test_what_stands_on_a_damaged_page_is_made_again_and_the_damaged_file_kept(
    kept: Library, name: str
) -> None:
    with damage_page(kept, name) as library:
        assert "the damaged file is kept as library.sqlite.damaged" in told(library)
        assert_whole(library)
        assert library.path.with_name("library.sqlite.damaged").read_bytes().count(PAGE) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("body", "the bytes of Storm@1 (x) are lost"),
        ("snapshot", "rows of snapshot are lost"),
        ("seen", "rows of seen are lost"),
    ],
)
def test_what_follows_from_nothing_else_is_told_to_be_lost(
    kept: Library, name: str, text: str
) -> None:
    with damage_page(kept, name) as library:
        broken = [finding.text for finding in library.check().findings if not finding.repaired]

        assert text in broken[0]
        assert library.writable


def test_a_damaged_file_that_another_process_reads_is_left_as_it_is(kept: Library) -> None:
    with (
        damage_page(kept, "wording") as library,
        closing(sqlite3.connect(library.path, isolation_level=None)) as other,
    ):
        library._db.execute("PRAGMA busy_timeout = 0")
        other.execute("UPDATE blog SET name = 'Gale'")
        other.execute("BEGIN")
        other.execute("SELECT * FROM blog").fetchall()

        with pytest.raises(DocumentError, match="in use by another process; end that"):
            library.check()

        assert [path.name for path in library.path.parent.glob("*damaged*")] == []
        assert PAGE in library.path.read_bytes()
