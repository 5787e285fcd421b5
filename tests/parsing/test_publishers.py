"""Pages set as publishers set theirs: structure reads them all, the table those that just began."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from reader.blog import Entry
from reader.parsing.web import read_page
from reader.parsing.web.publishers import HABITS


@dataclass(frozen=True, slots=True)
class Told:
    """One entry as its page tells it."""

    number: int
    heading: str
    first: str
    second: str
    clock: str

    @property
    def moment(self) -> str:
        """Its moment, in UTC."""
        return f"2024-03-05T{self.clock}:00"

    @property
    def epoch(self) -> int:
        """Its moment as seconds since 1970."""
        hour, minute = self.clock.split(":")
        return 1709596800 + int(hour) * 3600 + int(minute) * 60


TOLD = (
    Told(5, "Ferry service resumes after storm", "The first ferry left the harbour at dawn.",
         "Crews said the swell had fallen to two metres.", "14:40"),
    Told(4, "Harbour master lifts the warning", "The warning for small craft is lifted.",
         "Fishing boats may leave again.", "14:05"),
    Told(3, "Schools to stay shut", "Schools on the islands stay shut until Monday.",
         "Parents were told by text message.", "13:31"),
    Told(2, "Power is back in the north", "Engineers have restored power to the villages.",
         "About 300 homes are still without it.", "12:12"),
    Told(1, "Storm moves east", "The storm has moved east over the mainland.",
         "Gusts of 90 km/h were measured on the coast.", "11:50"),
)  # fmt: skip

SHARE = '<ul class="social-share"><li><a href="https://x.example/share">Share on X</a></li></ul>'


def body(told: Told, tag: str = "p") -> str:
    """Set an entry's two paragraphs."""
    return f"<{tag}>{told.first}</{tag}><{tag}>{told.second}</{tag}>"


def amp(told: Told) -> str:
    return (
        f'<div data-sort-time="{told.epoch - 900}000" data-update-time="{told.epoch - 900}000"'
        f' id="post-12889{told.number}" class="sc-a ctV"><a href="#post-12889{told.number}">'
        f'<amp-timeago layout="fixed-height" datetime="{told.moment}.000Z">{told.epoch}'
        f'</amp-timeago></a><div class="sc-b"><h3>{told.heading}</h3>{body(told)}</div>'
        f'<div class="sc-c"><span>Jane Fisher</span><span>5 March 2024 {told.clock}</span>'
        "</div></div>"
    )


def bbc_old(told: Told) -> str:
    return (
        f'<li class="lx-stream__post-container"><article class="qa-post lx-stream-post"'
        f' id="post_60b8a1c{told.number}e4b0"><header class="lx-stream-post__header">'
        f'<time class="lx-stream-post__meta-time"><span class="qa-visually-hidden-meta">Posted at'
        f" {told.clock} 5 Mar 2024</span><span>{told.clock} 5 Mar 2024</span></time>"
        f'<h3><span id="title_60b8a1c{told.number}e4b0">{told.heading}</span></h3></header>'
        f'<div class="lx-stream-post-body">{body(told)}</div>{SHARE}</article></li>'
    )


def bbc_new(told: Told) -> str:
    return (
        f'<li class="ssrcss-{told.number}"><article data-testid="content-post"'
        f' id="asset:5c9e6f0a-77aa-4b0{told.number}-9d0a-0b3f1c2d3e4f"><div><span>Published at'
        f" <span>{told.clock} Greenwich Mean Time 5 March</span></span></div>"
        f'<h3><span role="text">{told.heading}</span></h3><div>{body(told)}</div>'
        '<button type="button">Share</button></article></li>'
    )


def cnn(told: Told) -> str:
    return (
        f'<article class="live-story-post liveStoryPost" id="clx{told.number}8a0001"'
        f' data-last-updated="{told.moment}.364Z" data-published="{told.moment}.000Z"><div'
        f' class="live-story-post__wrapper"><header><h2 class="live-story-post__headline">'
        f'{told.heading}</h2><p class="live-story-post__byline">From CNN\'s Jane Fisher</p>'
        f"</header>"
        f'<div class="live-story-post__content">{body(told)}</div></div></article>'
    )


def express(told: Told) -> str:
    return (
        f'<div class="live-events__entry" id="live-19246{told.number}-qq0im"'
        f' data-sort-time="{told.epoch}" data-update-time="{told.epoch + 60}">'
        f'<div class="live-events__entry-info"><time data-time="{told.moment}"><span>2 hours ago'
        f'</span>{told.clock}</time><a class="live-events__entry-author" href="/j">Jane Fisher</a>'
        f'</div><h3 class="live-events__entry-head">{told.heading}</h3>'
        f'<div class="live-events__entry-text">{body(told)}</div></div>'
    )


def guardian(told: Told) -> str:
    block = f"block-64621992{told.number}8f08e408b758af95"
    return (
        f'<article id="{block}" class="block dcr-1"><header><div>'
        f'<a href="?page=with:{block}#{block}">'
        f'<time datetime="{told.moment}.000Z">4m ago</time><span>{told.clock} GMT</span></a></div>'
        f"<h2>{told.heading}</h2></header>{body(told)}<footer><ul><li><a href='https://x.example'>"
        f'<span></span></a></li></ul><div><time datetime="{told.moment[:14]}59:00.000Z"'
        f' title="Last updated then">Updated at 15.00 GMT</time></div></footer></article>'
    )


def le_monde(told: Told) -> str:
    return (
        f'<section class="post post__live-container" id="280070{told.number}"><div'
        f' class="header-content__live"><span class="date">{told.clock}</span></div>'
        f'<div class="content--live"><h2 class="post__live-container--title">{told.heading}</h2>'
        f"{body(told)}</div></section>"
    )


def easy_liveblogs(told: Told) -> str:
    return (
        f'<li data-elb-post-datetime="{told.epoch}" data-elb-post-id="77{told.number}"'
        f' class="elb-liveblog-post"><p class="elb-liveblog-post-time"><time'
        f' datetime="{told.moment}+00:00">{told.clock}</time></p><h2>{told.heading}</h2>'
        f"<div>{body(told)}</div></li>"
    )


def new_york_times(told: Told) -> str:
    return (
        f'<div id="{told.number}f0ab12" class="css-1 live-blog-post"><div><time'
        f' datetime="{told.moment}.000Z"><span>March 5, 2024, 9:40 a.m. ET</span></time>'
        f'<h3 itemprop="headline">{told.heading}</h3></div><div><span itemprop="author">Jane Fisher'
        f'</span><span> and </span><span itemprop="author">Jo Rower</span></div>{body(told)}</div>'
    )


def reach(told: Told) -> str:
    return (
        f'<div class="live-event-entry" id="225924{told.number}" data-type="key-event"'
        f' data-post-time="{told.epoch}212" data-last-modified-time="{told.epoch}212">'
        f'<div class="entry-info"><time>{told.clock}</time><mark>KEY EVENT</mark></div>'
        f'<div class="entry-content"><h3>{told.heading}</h3>{body(told)}</div></div>'
    )


def sourcefabric(told: Told) -> str:
    return (
        f'<article class="lb-post list-group-item lb-not-pinned" data-sort-time="{told.epoch}"'
        f' data-post-id="urn:newsml:localhost:2024-03-05:{told.number}"><div class="lb-post-date"'
        f' data-js-timestamp="{told.moment}+00:00">5. March 2024 {told.clock}</div>'
        f'<div class="lb-author"><div class="lb-author__name">Jane Fisher</div></div>'
        f'<div class="lb-item"><h3>{told.heading}</h3>{body(told)}</div></article>'
    )


def automattic(told: Told, tag: str = "div") -> str:
    return (
        f'<{tag} id="liveblog-entry-42{told.number}" class="comment odd liveblog-entry"'
        f' data-timestamp="{told.epoch}"><header class="liveblog-meta"><span'
        f' class="liveblog-author-name">Jane Fisher</span><span class="liveblog-meta-time">'
        f'<a href="#liveblog-entry-42{told.number}"><span class="date">Mar 5, 2024</span>'
        f'<span class="time">{told.clock}</span></a></span></header>'
        f'<div class="liveblog-entry-text"><h3>{told.heading}</h3>{body(told)}</div></{tag}>'
    )


Setting = Callable[[Told], str]
PAGES: dict[str, tuple[str, Setting]] = {
    "AMP live list": ("<amp-live-list id='a'><div items>{}</div></amp-live-list>", amp),
    "BBC, to 2022": ("<ol class='lx-stream__feed'>{}</ol>", bbc_old),
    "BBC, since 2022": ("<ol>{}</ol>", bbc_new),
    "CNN": ("<div class='live-story__items-container'>{}</div>", cnn),
    "Daily Express": ("<div class='live-events__entries'>{}</div>", express),
    "Easy Liveblogs for WordPress": ("<ul class='elb-liveblog-list'>{}</ul>", easy_liveblogs),
    "The Guardian": ("<div id='liveblog-body'>{}</div>", guardian),
    "Le Monde": ("<section class='sirius-live'>{}</section>", le_monde),
    "The New York Times": ("<div>{}</div>", new_york_times),
    "Reach": ("<div class='live-event-entries'>{}</div>", reach),
    "Sourcefabric Live Blog": ("<div class='lb-posts'>{}</div>", sourcefabric),
    "WordPress Liveblog by Automattic": ("<div id='liveblog-entries'>{}</div>", automattic),
    "WordPress Liveblog by Automattic, 1.10": (
        "<div id='liveblog-entries'>{}</div>", lambda told: automattic(told, "article")),
    "WordPress Liveblog by Automattic, lists": (
        "<ul id='liveblog-entries'>{}</ul>", lambda told: automattic(told, "li")),
}  # fmt: skip


def page(publisher: str, told: tuple[Told, ...]) -> str:
    """Set a whole page as a publisher does."""
    feed, entry = PAGES[publisher]
    return (
        '<!DOCTYPE html><html lang="en"><head><title>Storm live</title>'
        '<link rel="canonical" href="https://news.example/live/storm">'
        '<meta property="article:modified_time" content="2024-03-05T14:41:00+00:00"></head><body>'
        '<nav><a href="/">Home</a><a href="/world">World</a></nav><main>'
        "<h1>Storm live: the ferries run again</h1>"
        "<p>The islands count the damage of the night.</p>"
        f"{feed.format(''.join(map(entry, told)))}</main><footer>About us</footer></body></html>"
    )


def read(publisher: str, told: tuple[Told, ...]) -> tuple[Entry, ...]:
    return read_page(page(publisher, told), "page.html", frozenset()).snapshot.entries


def texts(entries: tuple[Entry, ...]) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(entry.heading, entry.paragraphs) for entry in entries]


WANTED = [(told.heading, (told.first, told.second)) for told in TOLD]


def test_every_publisher_in_the_table_has_a_page() -> None:
    assert [habit.publisher for habit in HABITS] == list(PAGES)


@pytest.mark.parametrize("publisher", PAGES)
def test_structure_alone_reads_a_feed(publisher: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The table is no part of reading a page with several entries."""
    monkeypatch.setattr("reader.parsing.web.habits.HABITS", ())

    entries = read(publisher, TOLD)

    assert texts(entries) == WANTED
    assert [(entry.published_at or "")[11:16] for entry in entries] == [t.clock for t in TOLD]
    assert len({entry.id for entry in entries} - {None}) == len(TOLD)


@pytest.mark.parametrize("publisher", PAGES)
def test_the_table_reads_a_feed_that_has_just_begun(publisher: str) -> None:
    """One entry repeats nothing: only its publisher's names tell it."""
    entries = read(publisher, TOLD[-1:])

    assert texts(entries) == WANTED[-1:]


@pytest.mark.parametrize(
    ("publisher", "first"),
    [
        ("AMP live list", "post-128895"),
        ("BBC, to 2022", "post_60b8a1c5e4b0"),
        ("BBC, since 2022", "asset:5c9e6f0a-77aa-4b05-9d0a-0b3f1c2d3e4f"),
        ("Daily Express", "live-192465-qq0im"),
        ("The Guardian", "block-6462199258f08e408b758af95"),
        ("Reach", "2259245"),
        ("Sourcefabric Live Blog", "urn:newsml:localhost:2024-03-05:5"),
        ("WordPress Liveblog by Automattic", "liveblog-entry-425"),
    ],
)
def test_ids_are_whole_as_the_publisher_writes_them(publisher: str, first: str) -> None:
    assert read(publisher, TOLD)[0].id == first


def test_the_time_shown_comes_before_the_time_that_a_page_sorts_by() -> None:
    entry = read("AMP live list", TOLD)[0]

    assert entry.published_at == "2024-03-05T14:40:00.000Z"
    assert entry.modified_at == entry.published_at


def test_what_a_page_says_of_a_change_is_when_it_was_modified() -> None:
    entry = read("The Guardian", TOLD)[0]

    assert (entry.published_at, entry.modified_at) == (
        "2024-03-05T14:40:00.000Z", "2024-03-05T14:59:00.000Z",
    )  # fmt: skip
    assert entry.stamp == "14:40 GMT"


@pytest.mark.parametrize("publisher", ["AMP live list", "Daily Express", "Sourcefabric Live Blog"])
def test_a_byline_is_who_stands_beside_the_time(publisher: str) -> None:
    assert {entry.byline for entry in read(publisher, TOLD)} == {"Jane Fisher"}


def test_what_the_publisher_marks_as_a_key_event_is_one() -> None:
    assert all(entry.key_event for entry in read("Reach", TOLD))
