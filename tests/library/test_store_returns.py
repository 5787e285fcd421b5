"""What a blog shows again after something else is its newest state."""

import sqlite3
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate, Snapshot
from reader.comparison.ledger import keep_ledger
from reader.library.store import (
    Added,
    Library,
    Origin,
    Outcome,
    Source,
    Tally,
    connecting,
    open_library,
)
from reader.library.store.migrating import migrate
from reader.library.store.schema import MIGRATIONS
from tests.library.posts import HARBOUR, ROAD, SCHOOL

PAGE = Origin(Source.URL, "https://news.example/live")
STATES = {"A": (HARBOUR, ROAD), "B": (HARBOUR,), "C": (HARBOUR, ROAD, SCHOOL)}


def capture(library: Library, state: str, at: str | None, basis: Basis = Basis.FETCHED) -> Added:
    date = CaptureDate(at, basis) if at else None
    page = Snapshot("x", title="Storm live", captured_at=date, entries=STATES[state])
    return library.add(state.encode() * 40, page, origin=PAGE, blog="a")


def line(library: Library) -> str:
    """Return the states of the blog, the oldest first."""
    return "".join(library.bytes_of(row.id)[:1].decode() for row in library.snapshots())


def test_bytes_that_return_are_the_newest_snapshot(library: Library) -> None:
    """They are so for names, lists, comparisons, what is unread, and the ledger."""
    first, second, again = (
        capture(library, state, f"2024-11-03T1{n}:00Z") for n, state in enumerate("ABA")
    )
    library.mark_read(first.snapshot_id)
    library.settle()

    assert (again.outcome, line(library)) == (Outcome.NEW, "ABA")
    assert library.find_snapshot("a") == library.find_snapshot("a@3") == again.snapshot_id
    assert library.find_snapshot("a@1") == first.snapshot_id
    (blog,) = library.blogs()
    assert blog.newest is not None
    assert (blog.newest.id, blog.newest.tally) == (again.snapshot_id, Tally(1, 0, 0, 0, 0))
    assert (blog.unread, blog.changed) == (0, 0)
    ledger = keep_ledger(library.blog(blog.id).snapshots)
    assert [[s.snapshot for s in h.sightings] for h in ledger.histories] == [[0, 1, 2], [0, 2]]
    assert second.new


@pytest.mark.parametrize(
    ("at", "basis"),
    [
        (None, Basis.FETCHED),
        ("2024-11-05T10:00Z", Basis.INFERRED),
        ("2024-11-05", Basis.STATED),
        ("2024-11-03T10:00Z", Basis.STATED),
        ("2024-11-03T10:59Z", Basis.FETCHED),
    ],
)
def test_bytes_met_again_without_a_later_time_of_their_own_are_a_sighting(
    library: Library, at: str | None, basis: Basis
) -> None:
    first = capture(library, "A", "2024-11-03T10:00Z")
    capture(library, "B", "2024-11-03T11:00Z")

    again = capture(library, "A", at, basis)

    assert (again.outcome, again.snapshot_id) == (Outcome.SAME_BYTES, first.snapshot_id)
    assert line(library) == "AB"


def test_the_same_bytes_never_make_a_blog_of_their_own(library: Library) -> None:
    capture(library, "A", "2024-11-03T10:00Z")
    capture(library, "B", "2024-11-03T11:00Z")
    later = CaptureDate("2024-11-03T12:00Z", Basis.FETCHED)
    other = Snapshot("x", title="Nothing alike", captured_at=later, entries=STATES["A"])

    assert library.add(b"A" * 40, other, origin=PAGE).new
    assert len(library.blogs()) == 1
    assert line(library) == "ABA"


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(0, 59)), max_size=8), st.randoms())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_captures_are_the_states_that_follow_each_other_however_often_they_are_added(
    tmp_path_factory: pytest.TempPathFactory,
    drawn: list[tuple[str, int]],
    chance: "st.random.Random",  # type: ignore[name-defined] # hypothesis exports no name for it
) -> None:
    captures = sorted({minute: state for state, minute in drawn}.items())
    follow = [s for n, (_, s) in enumerate(captures) if n == 0 or captures[n - 1][1] != s]
    with open_library(tmp_path_factory.mktemp("library") / "it") as library:
        for minute, state in captures:
            capture(library, state, f"2024-11-03T10:{minute:02}Z")
        assert line(library) == "".join(follow)

        chance.shuffle(captures)
        for minute, state in captures:
            assert not capture(library, state, f"2024-11-03T10:{minute:02}Z").new


def test_a_library_of_the_first_version_is_brought_up_to_date_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "it"
    with monkeypatch.context() as patch:
        patch.setattr(connecting, "migrate", partial(migrate, migrations=MIGRATIONS[:1]))
        with open_library(path) as library:
            added = [capture(library, s, f"2024-11-03T1{n}:00Z") for n, s in enumerate("AB")]
            library.mark_read(added[0].snapshot_id)
            library.settle()
            before = library.blogs(), library.snapshots()

    with open_library(path) as library:
        assert (library.blogs(), library.snapshots()) == before
        assert not library.check().findings
        assert capture(library, "A", "2024-11-03T12:00Z").new
        library.remove(before[0][0].id)
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA foreign_keys = ON")
            db.execute("DELETE FROM blog")
            assert db.execute("SELECT count(*) FROM snapshot, body").fetchone() == (0,)
