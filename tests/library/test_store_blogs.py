"""Which blog a document goes to, and the order of a blog's snapshots."""

from dataclasses import replace

import pytest

from reader.blog import Basis, CaptureDate, Snapshot
from reader.library import DocumentError
from reader.library.store import Library
from reader.library.stored import stored_blog, stored_snapshot
from tests.library.conftest import Page, Put

STORM = (
    "The storm reached the coast at noon and the harbour was closed to every boat. Nobody sails."
)
FLOOD = "The river rose by two metres in one night and the lower town was left without light. All."


def dated(snapshot: Snapshot, value: str) -> Snapshot:
    return replace(snapshot, captured_at=CaptureDate(value, Basis.GIVEN))


def test_the_address_decides_before_the_text(library: Library, put: Put, page: Page) -> None:
    storm = replace(page("Storm live: one", STORM), url="https://news.example/live/storm")
    put(storm)

    same = put(replace(page("Another title", FLOOD), url="https://news.example/live/storm#post-9"))

    assert len(library.blogs()) == 1
    assert library.blog_at("https://news.example/live/storm") == same.blog_id


def test_without_an_address_the_text_decides_as_in_a_folder(
    library: Library, put: Put, seeds: list[Snapshot], page: Page
) -> None:
    for seed in seeds:
        put(seed)
    put(page("Storm live: the coast", STORM))

    assert [(blog.name, blog.snapshots) for blog in library.blogs()] == [
        ("Storm", 1),
        ("Ukraine-Russia war", 5),
    ]


def test_text_finds_the_blog_by_its_newest_snapshot(library: Library, put: Put, page: Page) -> None:
    put(dated(page("Storm live: day one", STORM), "2024-11-01"))
    put(dated(page("Storm live: day two", STORM, FLOOD), "2024-11-02"))

    put(dated(page("Storm live: day three", FLOOD), "2024-11-03"))

    assert [blog.snapshots for blog in library.blogs()] == [3]


def test_two_stories_of_one_name_are_told_apart(library: Library, put: Put, page: Page) -> None:
    put(page("Weather: the coast", STORM))
    put(page("Weather: the river", FLOOD))

    assert sorted(blog.name for blog in library.blogs()) == ["Weather", "Weather (2)"]


def test_a_name_given_is_the_blog_whatever_the_text(library: Library, put: Put, page: Page) -> None:
    put(page("Storm live: one", STORM), blog="mine")
    put(page("Flood live: two", FLOOD), blog="mine")

    assert [(blog.name, blog.snapshots) for blog in library.blogs()] == [("mine", 2)]


def test_snapshots_stand_in_order_of_time_however_they_came(
    library: Library, put: Put, page: Page
) -> None:
    for value in ("2024-11-03T10:00Z", "2024-11-01T10:00Z", "2024-11-02T10:00+05:00"):
        put(dated(page(f"Storm live: {value}", STORM), value), blog="one")

    rows = library.snapshots()

    assert [row.number for row in rows] == [1, 2, 3]
    assert [str(row.captured_at)[:10] for row in rows] == ["2024-11-01", "2024-11-02", "2024-11-03"]


def test_arranging_dates_the_undated_beside_their_neighbours(
    library: Library, put: Put, seeds: list[Snapshot]
) -> None:
    added = [put(seed, blog="war") for seed in seeds]

    library.arrange(added[0].blog_id)

    rows = library.snapshots()
    names = [row.source.split("/")[-1][:3] for row in rows]
    assert names == ["004", "000", "001", "002", "003"]
    assert str(rows[1].captured_at) == "≈2024-10-31"
    assert str(rows[4].captured_at) == "2024-11-03"


def test_a_date_that_the_user_sets_moves_the_snapshot(
    library: Library, put: Put, page: Page
) -> None:
    put(dated(page("Storm live: a", STORM), "2024-11-01"), blog="one")
    late = put(dated(page("Storm live: b", STORM), "2024-11-02"), blog="one")

    library.set_date(late.snapshot_id, CaptureDate("2024-10-01", Basis.GIVEN))

    assert library.snapshots()[0].id == late.snapshot_id
    assert library.snapshot(late.snapshot_id).captured_at == CaptureDate("2024-10-01", Basis.GIVEN)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("Storm over the coast", 3),
        ("storm", 3),
        ("STORM@1", 1),
        ("storm@2024-11-01", 2),
        ("storm@2024-11-01 10", 1),
        ("storm@2024", 3),
        ("https://news.example/live/storm", 3),
    ],
)
def test_a_snapshot_is_named_by_its_blog_and_a_number_or_a_date(
    library: Library, put: Put, page: Page, typed: str, number: int
) -> None:
    for value in ("2024-11-01T10:00Z", "2024-11-01T12:00Z", "2024-11-02T10:00Z"):
        made = page(f"Storm over the coast: {value}", STORM)
        put(replace(dated(made, value), url="https://news.example/live/storm"))

    found = library.find_snapshot(typed)

    assert found == library.snapshots()[number - 1].id


def test_a_name_that_could_be_two_blogs_is_refused(library: Library, put: Put, page: Page) -> None:
    put(page("x", STORM), blog="Storm north")
    put(page("y", FLOOD), blog="Storm south")

    with pytest.raises(DocumentError, match="could be “Storm north”, “Storm south”"):
        library.find_blog("storm")
    with pytest.raises(DocumentError, match="no such blog"):
        library.find_blog("flood")
    with pytest.raises(DocumentError, match="the blog has 1"):
        library.find_snapshot("storm north@2")
    assert library.find_snapshot("flood@1") is None
    assert library.find_snapshot("@") is None


def test_a_blog_is_rebuilt_whole_or_its_newest_only(library: Library, put: Put, page: Page) -> None:
    made = [dated(page(f"Storm live: {n}", STORM), f"2024-11-0{n}") for n in (1, 2, 3)]
    added = [put(snapshot) for snapshot in made]

    assert library.blog(added[0].blog_id).snapshots == tuple(made)
    assert library.blog(added[0].blog_id, newest=1).snapshots == (made[2],)


def test_blogs_and_snapshots_of_the_users_library_have_names(
    put: Put, page: Page, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIVEBLOG_LIBRARY", str(library.path))
    made = [dated(page(f"Storm live: {n}", STORM), f"2024-11-0{n}") for n in (1, 2)]
    for snapshot in made:
        put(snapshot)

    assert stored_blog("storm") == library.blog(library.find_blog("storm"))
    assert stored_snapshot("storm@1") == made[0]


def test_without_a_library_names_mean_nothing() -> None:
    assert stored_blog("storm") is None
    assert stored_snapshot("storm@1") is None
