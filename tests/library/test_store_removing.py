"""Removing can be undone, and the doctor finds what is wrong and repairs what can be."""

import sqlite3
from pathlib import Path

import pytest

from reader.blog import Entry, Snapshot
from reader.library import DocumentError
from reader.library.store import Library, Origin, Search, Source, Validators, open_library
from tests.library.conftest import Put

STORM = Snapshot("x", title="Storm live: a", entries=(Entry(("The storm is here.",)),))
FLOOD = Snapshot("y", title="Flood live: b", entries=(Entry(("The flood is here.",)),))


def broken(library: Library, *statements: str) -> None:
    with sqlite3.connect(library.path) as other:
        for statement in statements:
            other.execute(statement)


def test_a_removed_blog_is_out_of_sight_at_once_and_comes_back_whole(
    library: Library, put: Put
) -> None:
    storm = put(STORM)
    put(FLOOD)
    library.mark_read(storm.snapshot_id)

    library.remove(storm.blog_id)

    assert [blog.name for blog in library.blogs()] == ["Flood"]
    assert library.snapshots(storm.blog_id) == ()
    assert library.search(Search("storm")) == ()
    assert library.find_snapshot("Storm") is None
    assert library.restore() == "Storm"
    assert [(blog.name, blog.unread) for blog in library.blogs()] == [("Flood", 1), ("Storm", 0)]
    assert len(library.search(Search("storm"))) == 1
    with pytest.raises(DocumentError, match="no removed blog"):
        library.restore()


def test_a_blog_that_comes_back_to_a_name_that_is_taken_gets_a_number(
    library: Library, put: Put
) -> None:
    library.remove(put(STORM).blog_id)
    put(STORM)

    assert library.restore() == "Storm (2)"


def test_a_removed_blog_is_forgotten_after_thirty_days(tmp_path: Path) -> None:
    day = ["2024-11-01"]
    origin = Origin(Source.FILE, "x")
    with open_library(tmp_path / "it", clock=lambda: f"{day[0]}T00:00:00+00:00") as library:
        library.remove(library.add(b"1", STORM, origin=origin).blog_id)
        flood = library.add(b"2", FLOOD, origin=origin)
        day[0] = "2024-12-02"
        library.remove(flood.blog_id)

        assert library.restore() == "Flood"
        with pytest.raises(DocumentError, match="no removed blog"):
            library.restore()
        assert library.check().wordings == 1
        assert not library.check().findings


def test_what_a_server_said_is_kept_by_address(library: Library) -> None:
    said = Validators('"abc"', "Sun, 03 Nov 2024 10:00:00 GMT")
    library.keep_validators("https://a.example/", said)

    assert library.validators("https://a.example/") == said
    assert library.validators("https://b.example/") == Validators()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("INSERT INTO words (words) VALUES ('delete-all')", "index for searching"),
        ("INSERT INTO words (rowid, body) VALUES (7, 'ghost')", "index for searching"),
        ("INSERT INTO body VALUES (77, NULL, x'00')", "1 bytes of no snapshot, removed"),
        ("INSERT INTO body VALUES (77, NULL, x'00'), (78, 77, x'00')", "2 bytes of no snapshot"),
        ("INSERT INTO layout VALUES (77, '[]', x'', NULL, NULL)", "1 layouts of no snapshot"),
        ("INSERT INTO frame VALUES (77, 1, x'00', '{}')", "1 frames of no snapshot"),
        ("INSERT INTO wording VALUES (77, 1, x'00', 1, '{}')", "1 wordings that no snapshot"),
    ],
)
def test_the_doctor_repairs_what_can_be_made_again(
    library: Library, put: Put, damage: str, told: str
) -> None:
    put(STORM)
    assert not library.check().findings
    broken(library, damage)

    report = library.check()

    assert report.sound
    assert told in " ".join(finding.text for finding in report.findings)
    assert not library.check().findings
    assert len(library.search(Search("storm"))) == 1


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("UPDATE body SET data = x'00'", "the bytes of snapshot 1 in the library are damaged"),
        ("DELETE FROM body", "holds no bytes of a snapshot 1"),
        ("DELETE FROM wording", "lacks entries"),
        ("DELETE FROM frame", "lacks entries"),
    ],
)
def test_the_doctor_says_what_it_cannot_repair(
    library: Library, put: Put, damage: str, told: str
) -> None:
    put(STORM)
    library.settle()
    broken(library, damage)

    report = library.check()

    assert not report.sound
    assert told in " ".join(finding.text for finding in report.findings)


def test_a_damaged_page_is_found(library: Library, put: Put) -> None:
    for n in range(30):
        put(Snapshot("x", entries=(Entry((f"entry {n} " + "of words " * 200,)),)), blog="a")
    library.close()
    data = bytearray(library.path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = bytes(range(256)) * 16
    library.path.write_bytes(data)

    with open_library(library.path) as again:
        assert not again.check().sound
