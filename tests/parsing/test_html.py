"""A saved web page is read by its text; menus are furniture, scripts are nothing."""

import subprocess
import sys

import pytest

from reader.blog import Snapshot
from reader.parsing import ParseError, parse
from reader.parsing.web import tree

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Storm live | The Valley Post</title>
<meta property="og:title" content="Storm Bert live: rivers rise &amp; roads close">
<meta property="og:site_name" content="The Valley Post">
<meta property="og:url" content="https://example.org/storm">
<script>var coverage = "none";</script></head>
<body><nav><ul><li>Home</li><li>Weather</li></ul></nav>
<h1>Storm Bert live: rivers rise &amp; roads close</h1>
<p>Forecasters warn of more rain</p>
<div>Rivers burst their banks<b> across</b> south Wales
on Sunday.<p>Pontypridd saw the worst of it.</p>Shops were flooded.</div>
<article><h2>Trains stop in Cardiff</h2>
<p>Trains into Cardiff stopped at noon.<br>None ran after.</p>
</article><!-- a comment -->
<footer>Contact us</footer></body></html>"""


def read(page: str) -> Snapshot:
    return parse(page.encode(), "page.html")


def test_a_page_is_read_block_by_block() -> None:
    snapshot = read(PAGE)

    assert snapshot.title == "Storm Bert live: rivers rise & roads close"
    assert snapshot.standfirst == "Forecasters warn of more rain"
    assert snapshot.lede == (
        "Rivers burst their banks across south Wales on Sunday.",
        "Pontypridd saw the worst of it.",
        "Shops were flooded.",
    )
    assert [entry.heading for entry in snapshot.entries] == ["Trains stop in Cardiff"]
    assert snapshot.entries[0].paragraphs == (
        "Trains into Cardiff stopped at noon.", "None ran after.",
    )  # fmt: skip


def test_the_pages_head_tells_publisher_and_address() -> None:
    snapshot = read(PAGE)

    assert (snapshot.publisher, snapshot.url) == ("The Valley Post", "https://example.org/storm")


def test_menus_are_furniture_and_scripts_are_nowhere() -> None:
    snapshot = read(PAGE)

    menus = [item.text for item in snapshot.furniture if item.reason == "in a menu"]
    assert menus == ["Home", "Weather", "Contact us"]
    assert "coverage" not in str(snapshot)


def test_line_numbers_mean_nothing_in_a_page() -> None:
    snapshot = read(PAGE)

    assert all(entry.lines is None for entry in snapshot.entries)
    assert all(item.lines is None for item in snapshot.furniture)


@pytest.mark.parametrize(
    "page", ["<html>", "<!doctype html><title></title>", "<html>" + "<div>" * 20_000 + "deep"]
)
def test_a_broken_page_is_read_as_far_as_it_goes(page: str) -> None:
    assert read(page).entries == ()


def test_a_page_beyond_all_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_CHARACTERS", 10)

    with pytest.raises(ParseError, match="more than 10 characters"):
        read(PAGE)


@pytest.mark.parametrize("left_open", ['<a href="', "<", "<!--", "<!-- >"])
def test_a_page_of_tags_that_never_close_is_refused(left_open: str) -> None:
    """Looking for each end up to the page's end would take minutes."""
    with pytest.raises(ParseError, match=r"^[^\n]*never closed$"):
        read("<html>" + left_open * 200_000)


def test_text_that_only_speaks_of_markup_is_plain_text() -> None:
    assert read("The <html> tag turns 30 live").title == "The <html> tag turns 30 live"


def test_plain_text_is_read_without_what_only_other_documents_need() -> None:
    """It is slow to import, and most documents need none of it."""
    code = (
        "import reader.parsing, sys; reader.parsing.parse(b'A', 'a');"
        "print({'bs4', 'lxml', 'email', 'markdown_it', 'feedparser', 'reader.parsing.web'}"
        " & set(sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "set()"
