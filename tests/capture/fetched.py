"""What came of fetching, in short."""

from reader.capture import Fetched, FetchOutcome
from reader.library.store import Library, SnapshotRow
from tests.capture.conftest import POSTS, blog_page

BLOG = blog_page(POSTS[3:])


def rows(library: Library) -> list[SnapshotRow]:
    return list(library.snapshots())


def troubled(fetched: Fetched, *words: str) -> None:
    """Check that nothing was stored and that one line says why."""
    assert fetched.outcome is FetchOutcome.TROUBLE
    assert fetched.message.startswith(fetched.address + ": ")
    assert "\n" not in fetched.message
    for word in words:
        assert word in fetched.message
