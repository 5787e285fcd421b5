"""The library gives back what it was given, and stores nothing twice."""

import random
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.blog import (
    Basis,
    CaptureDate,
    Entry,
    Furniture,
    Link,
    Media,
    Nature,
    Order,
    Passage,
    Snapshot,
)
from reader.library import DocumentError
from reader.library.store import Library, Origin, Outcome, Source, open_library
from reader.library.store.bodies import STEPS
from reader.library.store.coding import address_of
from reader.library.store.recent import Recent
from reader.parsing import clean
from tests.library.conftest import Page, Put

FILE = Origin(Source.FILE, "/stories/page.txt")

texts = st.text(max_size=30).map(clean)
maybe = st.none() | texts
lines = st.none() | st.tuples(st.integers(1, 99), st.integers(100, 199))
entries = st.builds(
    Entry,
    paragraphs=st.lists(texts, max_size=3).map(tuple),
    heading=maybe,
    id=maybe,
    link=maybe,
    byline=maybe,
    published_at=st.sampled_from([None, "2024-11-03", "2024-11-03T10:00+01:00", "no time"]),
    modified_at=st.sampled_from([None, "2024-11-03T11:00:00Z", "9999-01-01T00:00Z"]),
    stamp=maybe,
    pinned=st.booleans(),
    key_event=st.booleans(),
    related=st.lists(texts, max_size=2).map(tuple),
    passages=st.lists(
        st.builds(Passage, st.integers(0, 2), st.sampled_from(Nature), maybe), max_size=2
    ).map(tuple),
    links=st.lists(
        st.builds(Link, st.integers(0, 2), st.integers(0, 5), st.integers(5, 9), texts), max_size=2
    ).map(tuple),
    media=st.lists(
        st.builds(Media, st.integers(0, 3), st.sampled_from(Nature), texts, maybe, maybe),
        max_size=2,
    ).map(tuple),
    truncated=st.booleans(),
    lines=lines,
)
snapshots = st.builds(
    Snapshot,
    source=texts,
    url=maybe,
    publisher=maybe,
    language=maybe,
    title=maybe,
    standfirst=maybe,
    captured_at=st.none()
    | st.builds(
        CaptureDate,
        st.sampled_from(["2024-11-03", "2024-11-03T10:00+01:00"]),
        st.sampled_from(Basis),
    ),
    order=st.sampled_from(Order),
    lede=st.lists(texts, max_size=2).map(tuple),
    entries=st.lists(entries, max_size=5).map(tuple),
    furniture=st.lists(st.builds(Furniture, texts, texts, lines), max_size=3).map(tuple),
)


@given(st.lists(st.tuples(st.binary(max_size=300), snapshots), min_size=1, max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_snapshot_and_its_bytes_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, documents: list[tuple[bytes, Snapshot]]
) -> None:
    with open_library(tmp_path_factory.mktemp("library") / "it") as library:
        for number, (drawn, snapshot) in enumerate(documents):
            data = drawn + bytes([number])
            added = library.add(data, snapshot, origin=FILE, blog="one")

            assert added.new
            assert library.snapshot(added.snapshot_id) == snapshot
            assert library.bytes_of(added.snapshot_id) == data
        assert not library.check().findings


def test_the_same_bytes_are_stored_once_and_the_sighting_is_remembered(
    tmp_path: Path, page: Page
) -> None:
    times = iter(["2024-11-10T12:00:00+00:00", "2024-11-11T12:00:00+00:00"])
    snapshot = page("Storm live: it comes", "The storm comes. Harbours close.")
    with open_library(tmp_path / "it", clock=lambda: next(times)) as library:
        first = library.add(b"bytes", snapshot, origin=FILE)
        again = library.add(b"bytes", snapshot, origin=Origin(Source.URL, "https://a.example/"))
        (row,) = library.snapshots()

    assert (again.snapshot_id, again.outcome) == (first.snapshot_id, Outcome.SAME_BYTES)
    assert row.origin == FILE
    assert (row.added_at[:10], row.last_seen[:10]) == ("2024-11-10", "2024-11-11")


def test_other_bytes_that_cover_the_same_are_stored_unless_asked_not_to(
    library: Library, page: Page
) -> None:
    snapshot = page("Storm live: it comes", "The storm comes. Harbours close.")
    first = library.add(b"nonce 1", snapshot, origin=FILE)

    same = library.add(b"nonce 2", snapshot, origin=FILE, unless_same_coverage=True)
    kept = library.add(b"nonce 3", snapshot, origin=FILE)

    assert (same.snapshot_id, same.outcome) == (first.snapshot_id, Outcome.SAME_COVERAGE)
    assert kept.new


def test_an_entry_is_stored_once_however_many_snapshots_hold_it(
    library: Library, put: Put, page: Page
) -> None:
    """Neither a stamp that counts minutes nor a pin makes another wording; a word does."""
    first = page("Storm live", "The storm comes. Harbours close.", "Ferries stop. Nobody sails.")
    entry = first.entries[0]
    later = replace(
        first, entries=(replace(entry, stamp="5m ago", pinned=True), first.entries[1]), title="T"
    )
    revised = replace(first, entries=(replace(entry, paragraphs=("The storm is here.",)),))
    for snapshot in (first, later, revised):
        put(snapshot, blog="one")

    assert library.check().wordings == 3


def bodies(library: Library) -> list[tuple[int, int | None, bytes]]:
    """Return the stored bytes: of which snapshot, against which other, and what."""
    with sqlite3.connect(library.path) as other:
        return other.execute("SELECT snapshot_id, key_id, data FROM body").fetchall()


def test_a_bounded_number_of_steps_leads_from_any_document_to_a_key(
    library: Library, page: Page
) -> None:
    """A line starts anew where it has become long, though each page takes little."""
    chance = random.Random(3)
    blocks = [chance.randbytes(100) for _ in range(20)]
    documents = []
    for n in range(3 * STEPS):
        blocks[n % 20] = chance.randbytes(100)
        documents.append(b"".join(blocks))
    snapshot = page("Storm live", "One. Two.")
    added = [library.add(d, snapshot, origin=FILE, blog="one") for d in documents]

    steps: dict[int | None, int] = {None: -1}
    for snapshot_id, key_id, _ in bodies(library):
        steps[snapshot_id] = steps[key_id] + 1

    assert max(steps.values()) == STEPS
    assert [library.bytes_of(one.snapshot_id) for one in added] == documents


def test_pages_that_take_little_have_one_key_and_one_that_takes_more_gives_another(
    library: Library, page: Page
) -> None:
    chance = random.Random(4)
    steady = chance.randbytes(10_000)
    added = [b"", b"", b"", chance.randbytes(300), b"", chance.randbytes(1_000), b""]
    for n, more in enumerate(added):
        steady += more
        data = steady + b"%d" % n
        library.add(data, page("Storm live", "One. Two."), origin=FILE, blog="one")

    assert [key_id for _, key_id, _ in bodies(library)] == [None, 1, 1, 1, 4, 5, 6]


@pytest.mark.parametrize("size", [1_000, 50_000, 300_000, 700_000, 1_500_000])
def test_a_page_of_any_size_takes_its_news_alone(library: Library, page: Page, size: int) -> None:
    chance = random.Random(size)
    first, news = chance.randbytes(size), chance.randbytes(size // 100)
    for data in (first, news + first):
        library.add(data, page("Storm live", "One. Two."), origin=FILE, blog="one")

    assert len(bodies(library)[1][2]) < 2 * len(news) + 100


def test_what_is_remembered_of_the_page_before_changes_nothing_that_is_stored(
    tmp_path: Path, page: Page
) -> None:
    """A library that stays open remembers; one that is opened for each document does not."""
    chance = random.Random(2)
    blocks = [chance.randbytes(500) for _ in range(60)]
    texts = [f"Entry {n}. It is told in a few words." for n in range(9)]
    with open_library(tmp_path / "open", clock=lambda: "2024-11-10T12:00:00+00:00") as library:
        for n in range(5):
            blocks[n], texts[n] = chance.randbytes(500), f"Entry {n}. It was revised."
            arrival = b"".join(blocks), page("Storm live", *texts)
            library.add(*arrival, origin=FILE, blog="one")
            with open_library(tmp_path / "again", clock=library._clock) as again:
                again.add(*arrival, origin=FILE, blog="one")

        assert [key_id for _, key_id, _ in bodies(library)] == [None, 1, 1, 3, 3]
        assert bodies(library) == bodies(again)
        assert [library.snapshot(n) for n in (1, 5)] == [arrived(again.path, n) for n in (1, 5)]


def arrived(path: Path, snapshot_id: int) -> Snapshot:
    with open_library(path) as library:
        return library.snapshot(snapshot_id)


@given(st.lists(st.lists(entries, max_size=4), max_size=4), st.data())
def test_an_entry_has_the_same_address_whatever_came_before(
    pages: list[list[Entry]], data: st.DataObject
) -> None:
    recent = Recent()
    for drawn in pages:
        texts_drawn = [data.draw(st.lists(texts, max_size=2)) for _ in drawn]
        revised = [
            replace(entry, paragraphs=tuple(new))
            for entry, new in zip(drawn, texts_drawn, strict=True)
        ]
        for now in (drawn, revised):
            assert recent.addresses(1, now) == [address_of(entry) for entry in now]


def test_a_document_after_a_damaged_one_is_stored_by_itself(library: Library, page: Page) -> None:
    steady = b"".join(b"paragraph %d of a long page\n" % n for n in range(400))
    snapshot = page("Storm live", "One. Two.")
    library.add(steady, snapshot, origin=FILE, blog="one")
    with sqlite3.connect(library.path) as other:
        other.execute("UPDATE body SET data = zeroblob(length(data))")
    with open_library(library.path) as again:
        added = again.add(steady + b"!", snapshot, origin=FILE, blog="one")

        assert [key_id for _, key_id, _ in bodies(again)] == [None, None]
        assert again.bytes_of(added.snapshot_id) == steady + b"!"


def test_a_page_that_changed_wholly_is_a_key_of_its_own(library: Library, page: Page) -> None:
    pages = [b"".join(b"%d" % (n * k) for n in range(2_000)) for k in (1, 7919)]
    for data in pages:
        library.add(data, page("Storm live", "One. Two."), origin=FILE, blog="one")

    assert [key_id for _, key_id, _ in bodies(library)] == [None, None]


def test_damaged_bytes_are_told_and_never_given_back(
    library: Library, put: Put, page: Page
) -> None:
    added = put(page("Storm live", "The storm comes. Harbours close."))
    with sqlite3.connect(library.path) as other:
        other.execute("UPDATE body SET data = zeroblob(length(data))")

    with pytest.raises(DocumentError, match="damaged"):
        library.bytes_of(added.snapshot_id)


def test_what_is_not_there_is_one_line(library: Library) -> None:
    with pytest.raises(DocumentError, match="no snapshot 7"):
        library.snapshot(7)
    with pytest.raises(DocumentError, match="no bytes"):
        library.bytes_of(7)
    with pytest.raises(DocumentError, match="no blog 7"):
        library.blog(7)


def test_a_page_that_drifts_takes_little_all_the_same(library: Library, page: Page) -> None:
    """Each page differs more from the first than the one before; a fifth of it at the end."""
    chance = random.Random(1)
    blocks = [chance.randbytes(1_000) for _ in range(100)]
    for n in range(20):
        blocks[n] = chance.randbytes(1_000)
        library.add(b"".join(blocks), page("Storm live", "One. Two."), origin=FILE, blog="one")

    assert sum(len(data) for _, _, data in bodies(library)) < 250_000
