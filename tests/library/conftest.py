"""Snapshots, folders of documents and libraries to test with."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.blog import Entry, Snapshot
from reader.library import open_document
from reader.library.store import Added, Library, Origin, Source, open_library
from reader.report.json import snapshot_json, to_text

Page = Callable[..., Snapshot]
Save = Callable[[Path, Snapshot], str]
Put = Callable[..., Added]


SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def seeds() -> list[Snapshot]:
    """Give the five documents, in the order of their names."""
    return [open_document(str(path)).snapshot for path in sorted(SEEDS.glob("0*.txt"))]


@pytest.fixture(scope="session")
def page() -> Page:
    """Give a maker of snapshots, an entry for each text, its first sentence as the heading."""

    def make(title: str, *texts: str, **more: object) -> Snapshot:
        entries = tuple(Entry(heading=t.split(". ")[0], paragraphs=(t,)) for t in texts)
        return Snapshot("x", title=title, entries=entries, **more)  # type: ignore[arg-type] # any

    return make


@pytest.fixture(scope="session")
def save() -> Save:
    """Give a writer of snapshots as documents; it returns their path."""

    def write(path: Path, snapshot: Snapshot) -> str:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(to_text(snapshot_json(snapshot)), encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Give an empty library of its own; in it all happens on one day, at noon."""
    with open_library(tmp_path / "library.sqlite", clock=lambda: "2024-11-10T12:00:00+00:00") as it:
        yield it


@pytest.fixture
def put(library: Library) -> Put:
    """Give a function that adds a snapshot to the library, with bytes that follow from it."""

    def add(snapshot: Snapshot, **more: object) -> Added:
        data = to_text(snapshot_json(snapshot)).encode()
        more = {"origin": Origin(Source.FILE, "page.txt"), **more}
        return library.add(data, snapshot, **more)  # type: ignore[arg-type] # any

    return add
