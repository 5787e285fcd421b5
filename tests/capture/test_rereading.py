"""What was captured is read again from its bytes as it was read at first."""

from reader.capture.rereading import read_again
from tests.capture.conftest import POSTS, Take, blog_page
from tests.capture.crawls import ADDED, PAGE, Warc


def test_the_doctor_restores_the_entries_of_all_pages_with_their_address(take: Take) -> None:
    first = blog_page(POSTS[:3], first=4, foot='<a href="?page=2">Older</a>').encode()
    rest = blog_page(POSTS[3:]).encode()
    warc = Warc().response(first, at="2024-11-03T10:00:00Z")
    warc.response(rest, address=f"{PAGE}?page=2", at="2024-11-03T10:00:30Z")
    assert take.answers(warc.data) == [ADDED]
    before = take.library.snapshot(1)
    for table in ("layout", "wording", "frame"):
        take.library._db.execute(f"DELETE FROM {table}")

    assert take.library.check(None, read_again).sound

    assert take.library.snapshot(1) == before
    assert (before.url, len(before.entries)) == (PAGE, len(POSTS))
