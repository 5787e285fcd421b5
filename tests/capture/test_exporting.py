"""Blogs of the library written as web archives."""

import gzip
from pathlib import Path

import pytest

from reader.capture.exporting import write_warc
from reader.capture.fetching import Fetcher
from reader.capture.taking import take_archive
from reader.library import DocumentError
from reader.library.store import Library, Origin, Source, open_library
from reader.library.store.intake import Answer
from reader.parsing import parse
from tests.capture.conftest import POSTS, Site, blog_page


@pytest.mark.parametrize("name", ["blog.warc", "blog.warc.gz"])
def test_a_blog_written_as_an_archive_comes_back_whole(
    site: Site, fetcher: Fetcher, library: Library, tmp_path: Path, name: str
) -> None:
    """It was fetched in one page and in several, and came as a file without an address."""
    site.on("/live?page=2", blog_page(POSTS[4:]))
    foot = '<a href="?page=2">Next</a>'
    address = site.on("/live", blog_page(POSTS[3:]), blog_page(POSTS[1:4], first=3, foot=foot))
    fetched = fetcher.fetch_into(library, address)
    fetcher.fetch_into(library, address)
    assert fetched.blog_id is not None
    text = b"Storm Ida live: the coast\n\n10:00 One\nThe harbour.\n\n10:30 Two\nThe road.\n"
    origin = Origin(Source.FILE, "/home/someone/private/name.txt")
    library.add(text, parse(text, "name.txt"), origin=origin, blog=fetched.blog_id)

    assert write_warc(library, fetched.blog_id, tmp_path / name) == 4
    data = (tmp_path / name).read_bytes()
    write_warc(library, fetched.blog_id, tmp_path / name)
    assert (tmp_path / name).read_bytes() == data
    assert b"someone" not in (gzip.decompress(data) if name.endswith("gz") else data)

    with open_library(tmp_path / "other.sqlite") as other:
        answers = list(take_archive(other, str(tmp_path / name), max_bytes=1_000_000))
        assert [one.answer for one in answers] == [Answer.ADDED] * 3
        for row, back in zip(library.snapshots(), other.snapshots(), strict=True):
            assert back.sha256 == row.sha256
            assert back.captured_at == row.captured_at
            assert other.snapshot(back.id).entries == library.snapshot(row.id).entries


def test_an_archive_that_cannot_be_written_leaves_nothing(library: Library, tmp_path: Path) -> None:
    page = blog_page(POSTS)
    added = library.add(
        page.encode(), parse(page.encode(), "page.html"), origin=Origin(Source.FILE, "page.html")
    )

    with pytest.raises(DocumentError, match="cannot be written"):
        write_warc(library, added.blog_id, tmp_path / "no" / "blog.warc")
    (tmp_path / "folder.warc").mkdir()
    with pytest.raises(DocumentError, match="cannot be written"):
        write_warc(library, added.blog_id, tmp_path / "folder.warc")
    assert not list(tmp_path.glob("*.part"))
