"""RSS and Atom feeds are read as posts, from their bytes alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Nature
from reader.parsing.post import Found
from reader.parsing.structured import looks_like_feed, read_feed

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Storm &amp; flood</title>
<description>Rain</description><link>https://paper.example/live</link><language>en-GB</language>
<lastBuildDate>Tue, 02 Jan 2024 10:00:00 GMT</lastBuildDate>{items}</channel></rss>"""
ITEM = """<item><title>Café&nbsp;closed &amp;amp; dark</title><guid isPermaLink="false">g-7</guid>
<link>https://paper.example/live#7</link><dc:creator>Ana Gil</dc:creator>
<pubDate>Tue, 02 Jan 2024 09:01:00 +0100</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The <a href="/c">café</a> is closed.</p>
<iframe src="https://www.youtube.com/embed/1" title="The café"></iframe>]]></content:encoded>
</item>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Sturm</title>
<updated>2024-01-02T10:00:00Z</updated><link href="https://paper.example/live"/>
<entry><id>urn:uuid:7</id><title type="html">F&amp;auml;hren</title>
<published>2024-01-02T09:01:00+01:00</published><updated>2024-01-02T09:05:00+01:00</updated>
<author><name>Ana Gil</name></author><summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <a href="/m">map</a></p>
<p>Two</p></div></content></entry></feed>"""


def rss(items: str = ITEM, encoding: str = "utf-8") -> bytes:
    return RSS.format(items=items, encoding=encoding).encode(encoding)


def read(data: bytes) -> Found:
    found = read_feed(data)
    assert found is not None
    return found


def texts(found: Found) -> list[list[str]]:
    return [[block.text for block in post.blocks] for post in found.posts]


def test_an_rss_feed_is_read_with_the_whole_text_of_its_items() -> None:
    found = read(rss())
    (post,) = found.posts

    assert (found.reader, found.title, found.standfirst) == ("RSS feed", "Storm & flood", "Rain")
    assert (found.url, found.language) == ("https://paper.example/live", "en")
    assert found.captured_at == "2024-01-02T10:00:00+00:00"
    assert texts(found) == [["The café is closed.", "The café"]]
    assert post.blocks[0].anchors[0].url == "https://paper.example/c"
    assert post.blocks[1].nature is Nature.EMBED
    assert post.heading == "Café\u00a0closed & dark"
    assert (post.id, post.link) == ("g-7", "https://paper.example/live#7")
    assert (post.byline, post.published_at) == ("Ana Gil", "2024-01-02T09:01:00+01:00")


def test_an_atom_feed_is_read_with_both_of_its_times() -> None:
    found = read(ATOM.encode())
    (post,) = found.posts

    assert (found.reader, found.title, found.language) == ("Atom feed", "Sturm", "de")
    assert texts(found) == [["One map", "Two"]]
    assert (post.id, post.heading, post.byline) == ("urn:uuid:7", "Fähren", "Ana Gil")
    assert post.published_at == "2024-01-02T09:01:00+01:00"
    assert post.modified_at == "2024-01-02T09:05:00+01:00"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_a_feed_is_read_in_the_encoding_that_it_states(encoding: str) -> None:
    assert texts(read(rss(encoding=encoding)))[0][0] == "The café is closed."


def test_a_feed_that_breaks_off_keeps_what_came_before() -> None:
    data = rss(ITEM * 2)

    assert texts(read(data[: data.rindex(b"<guid")]))[0] == ["The café is closed.", "The café"]


def test_summaries_that_trail_off_are_truncated() -> None:
    text = "&lt;p&gt;{0} went on […]&lt;/p&gt;"
    item = f"<item><title>{{0}}</title><description>{text}</description></item>"

    assert all(post.truncated for post in read(rss(item.format("a") + item.format("b"))).posts)


def test_entities_that_a_feed_declares_are_not_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("secret")
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE rss [<!ENTITY a0 "ha"><!ENTITY f SYSTEM "{secret.as_uri()}">{laughs}]>'
    feed = f"{doctype}<rss><channel><item><title>x &a11; &f;</title></item></channel></rss>"

    assert len(str(read_feed(feed.encode()))) < 1_000
    assert "secret" not in str(read_feed(feed.encode()))


def test_bytes_that_name_a_file_are_no_feed(tmp_path: Path) -> None:
    stored = tmp_path / "<rss >"
    stored.write_bytes(rss())

    assert read_feed(bytes(stored)) is None
    assert read_feed(b"https://paper.example/rss") is None


@pytest.mark.parametrize(
    "data",
    [
        b"<rss><channel>" + b"<" * 500_000,
        b"<rss><channel>" + b"<!" * 250_000,
        b"<rss><channel><item><title>" + b"&" * 500_000,
        b"<rss><channel><item>" + b"<a>" * 200_000,
        rss("<item><pubDate>" + "1 " * 250_000 + "</pubDate></item>"),
        rss("<item " + " ".join(f'a{n}="1"' for n in range(20_000)) + "/>"),
    ],
    ids=["brackets", "declarations", "ampersands", "deep", "date", "attributes"],
)
def test_a_hostile_feed_is_over_soon(data: bytes) -> None:
    assert read_feed(data) is None or read(data).posts


def test_a_feed_is_told_from_a_page() -> None:
    assert looks_like_feed(rss())
    assert looks_like_feed(ATOM.encode())
    assert not looks_like_feed(b"<html><body>rss feed</body></html>")


PARTS = "<item> </item> <title> </title> <guid>1</guid> <![CDATA[ ]]> &nbsp; &x; <p> < &"


@given(
    st.lists(st.one_of(st.sampled_from(PARTS.split()), st.text(max_size=5)), max_size=25).map(
        "".join
    )
)
def test_whatever_a_feed_holds_it_is_read_without_trouble(inside: str) -> None:
    data = rss(inside.encode("utf-8", "ignore").decode().replace("{", "").replace("}", ""))

    found = read_feed(data)
    assert found is None or found.posts
