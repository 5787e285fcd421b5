"""What readers write under an article is no coverage, whatever the page calls it."""

import pytest

from reader.blog import Snapshot
from reader.parsing.web import read_page

LINE = (
    "The council said on Monday that the bridge would stay closed until engineers had looked at"
    " every pillar of it, and that buses would go round by the mill."
)
ARTICLE = "".join(f"<p>{LINE} It is {n} years old.</p>" for n in range(8))
OPINION = "They should have closed it years ago, it was not safe in winter number"


def thread(comment: str) -> str:
    return "".join(comment.format(n=n, said=f"{OPINION} {n}.") for n in range(12))


def read(title: str, body: str) -> Snapshot:
    html = (
        f"<!DOCTYPE html><html lang='en'><head><title>{title}</title></head><body><main>"
        f"<h1>{title}</h1><article>{ARTICLE}</article>{body}</main></body></html>"
    )
    return read_page(html, "page.html", frozenset()).snapshot


AGED = "<div class='c'><b>User{n}</b> <time>{n} hours ago</time><p>{said}</p></div>"
ANSWERED = (
    "<li><p>{said}</p><i>2{n:02}4-03-05 10:10</i><button>Reply</button><button>Share</button></li>"
)
TIMED = "<div><p>{said}</p><time datetime='2024-03-05T{n:02}:10:00Z'></time></div>"


@pytest.mark.parametrize(
    "comments",
    [
        f"<section><h2>What readers say</h2>{thread(AGED)}</section>",
        f"<ol>{thread(ANSWERED)}</ol>",
        f"<ol>{thread(ANSWERED.replace('Reply', 'Antworten'))}</ol>",
        f"<div id='comments'>{thread(TIMED)}</div>",
        f"<div class='wide comment-list'>{thread(TIMED)}</div>",
    ],
)
def test_a_thread_of_comments_is_furniture_and_the_article_its_page(comments: str) -> None:
    snapshot = read("Bridge closed for repairs", comments)

    assert snapshot.entries == ()
    assert [text for text in snapshot.lede if OPINION in text] == []
    assert sum(text.startswith(LINE) for text in snapshot.lede) == 8
    reasons = {item.reason for item in snapshot.furniture if OPINION in item.text}
    assert reasons == {"comments"}


def test_entries_of_a_live_page_that_tell_their_ages_are_no_comments() -> None:
    snapshot = read("Bridge closed: live updates", f"<div>{thread(AGED)}</div>")

    assert len(snapshot.entries) == 12


def test_what_a_page_of_nothing_but_comments_says_is_its_text() -> None:
    html = (
        f"<html><body><h1>Letters to us</h1><div id='comments'>{thread(TIMED)}</div></body></html>"
    )

    snapshot = read_page(html, "page.html", frozenset()).snapshot

    text = [
        snapshot.standfirst,
        *snapshot.lede,
        *(p for e in snapshot.entries for p in e.paragraphs),
    ]
    assert text == [f"{OPINION} {n}." for n in range(12)]
    assert snapshot.furniture == ()
