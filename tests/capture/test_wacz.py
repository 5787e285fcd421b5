"""WACZ files: the WARC files in them, taken like any other."""

import pytest

from tests.capture.conftest import Take
from tests.capture.crawls import ADDED, ONE, TROUBLE, TWO, Warc, wacz


def test_a_wacz_file_gives_the_pages_of_all_its_warc_files(take: Take) -> None:
    later = Warc(packed=False).response(TWO, at="2024-11-03T11:00:00Z").data
    data = wacz(
        ("archive/a.warc.gz", Warc().response().data),
        ("archive/b.warc", later),
        ("pages/c.warc", later),
    )

    assert take.answers(data, "crawl.wacz") == [ADDED, ADDED]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (wacz(), "holds no WARC file"),
        (wacz(("archive/a.warc", ONE))[:200], "damaged"),
        (b"nothing of the kind", "damaged"),
    ],
)
def test_a_wacz_file_that_is_none_is_a_line(take: Take, data: bytes, words: str) -> None:
    [taken] = take(data, "crawl.wacz")

    assert taken.answer is TROUBLE
    assert words in taken.problem
