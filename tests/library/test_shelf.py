"""Documents and folders opened together."""

import gzip
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.blog import Snapshot
from reader.library import folder, open_shelf
from reader.library.sidecar import SIDECAR

Page = Callable[..., Snapshot]
Save = Callable[[Path, Snapshot], str]

SEEDS = Path(__file__).parents[2] / "seeds"
STORM = (
    "Trees down in the north. Fallen trees have closed the coast road between the two harbours.",
    "Ferries stay in port. All crossings are cancelled until the wind drops, the operator said.",
    "Schools to open late. Headteachers were told to wait for buses that take another way round.",
)
BUDGET = (
    "Fuel duty frozen again. The chancellor told a noisy chamber that drivers had paid enough.",
    "Banks to pay more. A levy on profits will rise from next spring, the documents show.",
    "Small shops get relief. Owners had warned that rates would close one in ten of them.",
)


@pytest.fixture
def storm(page: Page) -> Snapshot:
    return page("Storm Ida live: roads close", *STORM)


@pytest.fixture
def budget(page: Page) -> Snapshot:
    return page("Budget live: fuel duty frozen", *BUDGET)


def found(shelf_path: Path | str) -> list[tuple[str, list[str]]]:
    """Open one path; give each blog's name with its documents' names."""
    blogs = open_shelf([str(shelf_path)]).blogs
    return [(blog.name, [Path(s.source).name for s in blog.snapshots]) for blog in blogs]


def test_the_five_documents_are_one_blog_in_order_of_time() -> None:
    shelf = open_shelf([str(SEEDS)])

    assert shelf.problems == ()
    assert [blog.name for blog in shelf.blogs] == ["Ukraine-Russia war"]
    assert [Path(s.source).name[:3] for s in shelf.blogs[0].snapshots] == [
        "004", "000", "001", "002", "003",
    ]  # fmt: skip


def test_documents_given_one_by_one_may_be_of_one_blog_wherever_they_lie(
    tmp_path: Path, storm: Snapshot, budget: Snapshot, save: Save
) -> None:
    paths = [
        save(tmp_path / "a" / "1.json", storm),
        save(tmp_path / "b" / "1.json", budget),
        save(tmp_path / "c" / "1.json", storm),
    ]

    shelf = open_shelf(paths)

    assert [(b.name, [s.source for s in b.snapshots]) for b in shelf.blogs] == [
        ("Storm Ida", [paths[0], paths[2]]),
        ("Budget", [paths[1]]),
    ]


def test_documents_of_two_folders_are_never_of_one_blog(
    tmp_path: Path, storm: Snapshot, budget: Snapshot, save: Save
) -> None:
    save(tmp_path / "2.json", storm)
    save(tmp_path / "1.json", budget)
    save(tmp_path / "older" / "3.json", storm)

    assert found(tmp_path) == [
        ("Budget", ["1.json"]),
        ("Storm Ida", ["2.json"]),
        ("Storm Ida (older)", ["3.json"]),
    ]


def test_two_blogs_of_one_name_are_told_apart_by_folder_and_number(
    tmp_path: Path, page: Page, save: Save
) -> None:
    for n, text in enumerate((STORM[0], BUDGET[0], STORM[1])):
        save(tmp_path / "day" / f"{n}.json", page("Cup match live: kick-off", text))
        save(tmp_path / "night" / f"{n}.json", page("Cup match live: kick-off", text))

    assert [name for name, _ in found(tmp_path)] == [
        "Cup match", "Cup match 2", "Cup match 3",
        "Cup match (night)", "Cup match 4", "Cup match 5",
    ]  # fmt: skip


def test_documents_stand_in_natural_order_where_nothing_else_tells(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    for name in ("page 10.json", "page 9.json", "Page 1.json"):
        save(tmp_path / name, storm)

    assert found(tmp_path) == [("Storm Ida", ["Page 1.json", "page 9.json", "page 10.json"])]


def test_the_source_is_where_the_document_lies_whatever_it_says(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    path = save(tmp_path / "1.json", replace(storm, source="/etc/passwd"))

    assert open_shelf([str(tmp_path)]).blogs[0].snapshots[0].source == path


def test_what_is_no_document_is_passed_over_in_silence(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    save(tmp_path / "1.json", storm)
    for name in ("README.md", "README.txt", "LICENSE.txt", "Licence.txt", ".hidden.txt", "a.png"):
        (tmp_path / name).write_text("Not a liveblog at all.")
    (tmp_path / SIDECAR).write_text("{}")
    save(tmp_path / ".git" / "2.json", storm)
    (tmp_path / "folder.txt").mkdir()

    shelf = open_shelf([str(tmp_path)])

    assert shelf.problems == ()
    assert len(shelf.blogs[0].snapshots) == 1


def test_saved_pages_are_documents_and_their_parts_are_not(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Storm Ida live: roads close</title></head><body>"
        "<h1>Storm Ida live: roads close</h1>"
        + "".join(f"<h2>{t.split('. ')[0]}</h2><p>{t.split('. ')[1]}</p>" for t in STORM)
        + "</body></html>"
    )
    for name in ("page.html", "second.HTM", "page_files/ad.html", "page_archivos/x.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page)
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "third.html").write_text(page)

    assert [names for _, names in found(tmp_path)] == [["page.html", "second.HTM"], ["third.html"]]


def test_compressed_documents_are_documents(tmp_path: Path, storm: Snapshot, save: Save) -> None:
    save(tmp_path / "1.json", storm)
    packed = gzip.compress((tmp_path / "1.json").read_bytes())
    for name in ("2.json.gz", "3.JSON.GZ", "4.log.gz", "5.gz"):
        (tmp_path / name).write_bytes(packed)

    ((_, names),) = found(tmp_path)
    assert sorted(names) == ["1.json", "2.json.gz", "3.JSON.GZ"]


def test_archives_are_one_problem_for_their_folder(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    save(tmp_path / "1.json", storm)
    for name in ("a.warc", "b.WACZ", "c.warc.gz"):
        (tmp_path / name).write_text("x")

    assert open_shelf([str(tmp_path)]).problems == (
        f"{tmp_path}: .wacz, .warc cannot be read yet; save pages as .html or .txt",
    )


def test_a_document_that_cannot_be_read_is_a_problem_and_hides_no_other(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    save(tmp_path / "1.json", storm)
    (tmp_path / "2.json").write_text('{"schema": 2}')
    (tmp_path / "3.txt").write_bytes(bytes(range(256)) * 99)
    (tmp_path / "4.txt").write_text("x" * 5_000)

    shelf = open_shelf([str(tmp_path), "missing"], max_bytes=4_000)

    assert len(shelf.blogs) == 1
    names = ("2.json", "3.txt", "4.txt", "missing")
    assert len(shelf.problems) == 4
    for name in names:
        assert any(name in problem for problem in shelf.problems)
    assert all(problem.isprintable() for problem in shelf.problems)


def test_a_document_without_entries_is_passed_over_in_a_folder_and_kept_where_it_is_named(
    tmp_path: Path,
) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("")

    searched, named = open_shelf([str(tmp_path)]), open_shelf([str(path)])

    assert searched.blogs == ()
    assert searched.problems == (f"{path}: no entries found; passed over",)
    assert [blog.name for blog in named.blogs] == ["notes"]
    assert named.problems == ()


def test_a_document_given_twice_stands_once(tmp_path: Path, storm: Snapshot, save: Save) -> None:
    path = save(tmp_path / "1.json", storm)
    (tmp_path / "2.json").symlink_to(path)

    shelf = open_shelf([path, str(tmp_path), f"{tmp_path}/../{tmp_path.name}/1.json"])

    assert [[s.source for s in blog.snapshots] for blog in shelf.blogs] == [[path]]


def test_links_to_folders_and_pipes_are_not_followed(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    save(tmp_path / "1.json", storm)
    (tmp_path / "loop").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")

    assert found(tmp_path) == [("Storm Ida", ["1.json"])]
    assert open_shelf([str(tmp_path)]).problems == ()


def test_only_so_many_documents_are_taken_from_a_folder(
    tmp_path: Path, storm: Snapshot, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "MAX_DOCUMENTS", 3)
    for place in ("a", "b", "c"):
        for name in ("1.json", "2.json"):
            save(tmp_path / place / name, storm)

    shelf = open_shelf([str(tmp_path)])

    assert sum(len(blog.snapshots) for blog in shelf.blogs) == 3
    assert shelf.problems == (f"{tmp_path}: only its first 3 documents are read",)


def test_progress_names_each_document_before_it_is_read(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    paths = [save(tmp_path / name, storm) for name in ("1.json", "2\x1b.json")]
    told: list[tuple[int, int, str]] = []

    open_shelf(paths, progress=lambda *step: told.append(step))

    assert told == [(0, 2, paths[0]), (1, 2, paths[1].replace("\x1b", r"\x1b"))]


def test_reading_ends_when_it_is_cancelled_and_keeps_what_there_is(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    paths = [save(tmp_path / f"{n}.json", storm) for n in range(5)]
    told: list[int] = []

    shelf = open_shelf(
        paths, progress=lambda done, *_: told.append(done), cancelled=lambda: len(told) == 2
    )

    assert [len(blog.snapshots) for blog in shelf.blogs] == [2]


def test_a_search_ends_when_it_is_cancelled(tmp_path: Path, storm: Snapshot, save: Save) -> None:
    for place in ("a", "b", "c"):
        save(tmp_path / place / "1.json", storm)
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(len(asked))
        return len(asked) > 2

    found = folder.find_documents(tmp_path, cancelled)

    assert [place.name for place, _ in found.folders] == ["a"]


def test_nothing_to_open_is_an_empty_shelf(tmp_path: Path) -> None:
    assert open_shelf([]).blogs == open_shelf([str(tmp_path)]).blogs == ()


def test_the_address_is_that_of_the_newest_snapshot_that_has_one(
    tmp_path: Path, storm: Snapshot, save: Save
) -> None:
    save(tmp_path / "2024-10-30.json", replace(storm, url="https://example.org/old"))
    save(tmp_path / "2024-10-31.json", replace(storm, url="https://example.org/new"))
    save(tmp_path / "2024-11-01.json", storm)

    assert [blog.address for blog in open_shelf([str(tmp_path)]).blogs] == [
        "https://example.org/new"
    ]
