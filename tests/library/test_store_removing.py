"""Removing can be undone for thirty days."""

from pathlib import Path

import pytest

from reader.blog import Entry, Snapshot
from reader.library import DocumentError
from reader.library.store import Library, Origin, Search, Source, Validators, open_library
from tests.library.conftest import Put

STORM = Snapshot("x", title="Storm live: a", entries=(Entry(("The storm is here.",)),))
FLOOD = Snapshot("y", title="Flood live: b", entries=(Entry(("The flood is here.",)),))


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
