"""Which link leads to a blog's next page, and what several pages make."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Entry, Furniture, Order, Snapshot
from reader.capture import FetchOutcome
from reader.capture.fetching import Fetcher
from reader.capture.merging import adds, merged
from reader.capture.paging import next_page
from reader.library.store import Library, Validators
from tests.capture.conftest import POSTS, Hands, Reply, Site, blog_page

FIRST = "https://paper.example/live/storm"


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<link rel="next" href="?page=2">', f"{FIRST}?page=2"),
        ("<a rel='nofollow NEXT' href='/live/storm/page/2'>x</a>", f"{FIRST}/page/2"),
        ('<a href="/live/storm/2">Older posts</a>', f"{FIRST}/2"),
        ("<a href='?page=with:block-1#top'><span>Older</span> ›</a>", f"{FIRST}?page=with:block-1"),
        ('<a href="?p=2" aria-label="Load more">…</a>', f"{FIRST}?p=2"),
        ('<a href="?seite=2">Ältere Beiträge</a>', f"{FIRST}?seite=2"),
        ('<a href="?page=2">Page suivante &raquo;</a>', f"{FIRST}?page=2"),
        ('<a href="?page=3">3</a><a href="?page=2">2</a>', f"{FIRST}?page=2"),
        ('<a href="?page=1">1</a> Older posts', None),
        ('<link rel="next" href="/live/fire">', None),
        ('<link rel="next" href="https://other.example/live/storm?page=2">', None),
        ('<a href="/live">Previous story</a>', None),
        ('<a href="#comments">Load more comments</a>', None),
        ('<a href="/live/storm">Next</a>', None),
        ('<a rel="next" href="http://[::1">Next</a>', None),
        ('<a rel="next">Next</a>', None),
        ("", None),
    ],
)
def test_the_next_page_is_the_blogs_own_address_but_for_a_number_or_a_query(
    markup: str, found: str | None
) -> None:
    assert next_page(FIRST, FIRST, markup) == found


@pytest.mark.parametrize(
    ("first", "target"),
    [
        ("https://paper.example/live/523", "https://paper.example/live/524"),
        ("https://paper.example/index.php?id=7", "https://paper.example/index.php?id=8"),
        ("https://paper.example/", "https://paper.example/2024/storm"),
    ],
)
def test_the_next_story_is_no_next_page(first: str, target: str) -> None:
    assert next_page(first, first, f'<link rel="next" href="{target}">') is None


def test_a_visit_may_begin_at_a_later_page() -> None:
    markup = '<a rel="next" href="/live/storm/page/4">Older</a>'

    assert next_page(f"{FIRST}/page/3", f"{FIRST}/page/3", markup) == f"{FIRST}/page/4"


def test_the_header_of_the_answer_may_name_the_next_page() -> None:
    header = '</live/storm?page=1>; rel="prev", </live/storm?page=3>; rel="next"'

    assert next_page(f"{FIRST}?page=2", FIRST, "", header) == f"{FIRST}?page=3"


@given(st.text(alphabet="<a href='?page=2'>next/ \"#[]&;", max_size=200), st.text(max_size=40))
def test_no_markup_and_no_header_makes_it_fail(markup: str, header: str) -> None:
    found = next_page(FIRST, FIRST, markup, header)

    assert found is None or found.startswith(FIRST)


@pytest.mark.parametrize("piece", ["<a ", "<a href=", '<a rel="next" ', "<a href='?page=2'>", "<<"])
def test_a_hostile_page_costs_no_more_than_its_length(piece: str) -> None:
    assert next_page(FIRST, FIRST, piece * 100_000 + "x" * 1_000_000) is None


def test_a_paginated_blog_is_one_snapshot_of_every_entry_once_with_the_bytes_of_every_page(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    """The page slid by one entry between two requests, so that one stands on both."""
    pages = [
        blog_page(POSTS[:3], first=4, foot='<a href="?page=2">Older posts</a>'),
        blog_page(POSTS[2:5], first=2, foot='<a href="?page=3">Older posts</a>'),
        blog_page(POSTS[5:], foot='<a href="?page=2">Newer posts</a>'),
    ]
    address = site.on("/live", Reply(pages[0], headers={"ETag": '"one"'}))
    site.on("/live?page=2", pages[1])
    site.on("/live?page=3", pages[2])

    fetched = fetcher.fetch_into(library, address)

    assert fetched.message == "new snapshot (6 entries)"
    assert fetched.snapshot_id is not None
    headings = [entry.heading for entry in library.snapshot(fetched.snapshot_id).entries]
    assert headings == [heading for heading, _ in POSTS]
    kept = library.bytes_of(fetched.snapshot_id)
    assert [kept.count(page.encode()) for page in pages] == [1, 1, 1]
    assert hands.waits == [1, 1]
    assert library.validators(address) == Validators()
    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.UNCHANGED


def test_pages_are_asked_for_no_faster_than_the_site_wants(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    site.on("/robots.txt", Reply("User-agent: *\nCrawl-delay: 7\n"))
    site.on("/live?page=2", blog_page(POSTS[4:]))
    foot = '<a href="?page=2">Next</a>'

    fetcher.fetch_into(library, site.on("/live", blog_page(POSTS[:4], first=3, foot=foot)))

    assert hands.waits == [7]


def test_pages_that_show_nothing_new_end_the_visit(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    foot = '<a href="?page={}">Next</a>'
    site.on("/live?page=2", blog_page(POSTS[3:5], first=2, foot=foot.format(3)))
    site.on("/live?page=3", blog_page(POSTS[3:5], first=2, foot=foot.format(4)))

    address = site.on("/live", blog_page(POSTS[:3], first=4, foot=foot.format(2)))

    assert fetcher.fetch_into(library, address).message == "new snapshot (5 entries)"
    assert site.paths() == ["/live", "/live?page=2", "/live?page=3"]


def test_no_page_is_asked_for_twice_where_pages_lead_in_a_circle(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    foot = '<a href="?page={}">Next</a>'
    site.on("/live?page=2", blog_page(POSTS[2:4], first=3, foot=foot.format(3)))
    site.on("/live?page=3", blog_page(POSTS[4:], first=1, foot=foot.format(2)))

    fetcher.fetch_into(
        library, site.on("/live", blog_page(POSTS[:2], first=5, foot=foot.format(2)))
    )

    assert site.paths() == ["/live", "/live?page=2", "/live?page=3"]


def test_a_page_that_cannot_be_got_costs_no_other(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    address = site.on("/live", blog_page(POSTS[:3], foot='<a href="?page=2">Next</a>'))

    told = fetcher.fetch_into(library, address).message

    assert told.startswith("new snapshot (3 entries); page 2 is not there")


def test_of_a_paginated_blog_only_pages_that_changed_are_sent_again(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    """What the server confirms stands in the new snapshot beside what it sent."""
    link = '<a href="?page=2">Older posts</a>'
    revised = [POSTS[3], (POSTS[4][0], POSTS[4][1].replace("80", "90"))]
    address = site.on(
        "/live",
        Reply(blog_page(POSTS[:3], first=4, foot=link), headers={"ETag": '"one"'}),
        Reply(status=304),
    )
    site.on(
        "/live?page=2",
        Reply(blog_page(POSTS[3:5], first=2), headers={"ETag": '"two"'}),
        Reply(status=304),
        Reply(blog_page(revised, first=2), headers={"ETag": '"three"'}),
        Reply(status=304),
    )

    told = [fetcher.fetch_into(library, address).message for _ in range(4)]

    assert told == [
        "new snapshot (5 entries)",
        "unchanged (5 entries)",
        "new snapshot (5 entries, +0 −0 ~1 since the last)",
        "unchanged (5 entries)",
    ]
    asked = [one.headers.get("if-none-match") for one in site.asked if "live" in one.path]
    assert asked == [None, None, '"one"', '"two"', '"one"', '"two"', '"one"', '"three"']


def test_pages_too_large_to_hold_are_asked_for_whole(
    site: Site, fetcher: Fetcher, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.capture.visiting.MOST_HELD", 100)
    site.on("/live?page=2", Reply(blog_page(POSTS[4:]), headers={"ETag": '"two"'}))
    page = blog_page(POSTS[:4], first=3, foot='<a href="?page=2">Next</a>')
    address = site.on("/live", Reply(page, headers={"ETag": '"one"'}))

    fetcher.fetch_into(library, address)
    fetcher.fetch_into(library, address)

    assert not any("if-none-match" in one.headers for one in site.asked)


def test_a_visit_that_breaks_off_and_shows_nothing_new_is_no_state_of_the_blog(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    foot = '<a href="?page=2">Next</a>'
    address = site.on("/live", blog_page(POSTS[:3], first=4, foot=foot))
    broken = Reply(status=404)
    site.on("/live?page=2", blog_page(POSTS[3:]), broken)

    told = [fetcher.fetch_into(library, address).message for _ in range(2)]

    assert told[0] == "new snapshot (6 entries)"
    assert told[1].startswith("unchanged (3 entries); page 2 is not there")
    assert [row.entries for row in library.snapshots()] == [6]


def test_no_more_pages_are_followed_than_the_limit_and_it_is_said(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    for number, post in enumerate(POSTS, 1):
        foot = f'<a href="?page={number + 1}">Next</a>'
        site.on(f"/live?page={number}", blog_page([post, POSTS[0]], first=8 - number, foot=foot))
    few = replace(fetcher, options=replace(fetcher.options, max_pages=3))

    told = few.fetch_into(library, site.address("/live?page=1")).message

    assert "more than 3 pages" in told
    assert len(site.paths()) == 3


def test_all_pages_together_hold_no_more_than_the_limit(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    first = blog_page(POSTS[:3], first=4, foot='<a href="?page=2">Next</a>')
    site.on("/live?page=2", blog_page(POSTS[3:], foot="x" * len(first)))
    small = replace(fetcher, options=replace(fetcher.options, max_bytes=2 * len(first)))

    told = small.fetch_into(library, site.on("/live", first)).message

    assert told.startswith("new snapshot (3 entries); page 2 is over the limit")


def entry(number: int) -> Entry:
    return Entry(id=None, heading=f"Heading {number}", paragraphs=(f"Text {number}.",))


def page(numbers: list[int]) -> Snapshot:
    return Snapshot(source="-", entries=tuple(map(entry, numbers)))


@given(st.lists(st.lists(st.integers(0, 20), max_size=6, unique=True), min_size=1, max_size=5))
def test_joined_pages_hold_each_entry_once_in_page_order(pages: list[list[int]]) -> None:
    whole = merged([page(numbers) for numbers in pages])

    expected = dict.fromkeys(number for numbers in pages for number in numbers)
    assert list(whole.entries) == [entry(number) for number in expected]


@given(st.lists(st.integers(0, 9), max_size=5), st.lists(st.integers(0, 9), max_size=5))
def test_a_page_adds_something_where_it_shows_what_was_not_there(
    whole: list[int], more: list[int]
) -> None:
    assert adds(page(more), page(whole)) == bool(set(more) - set(whole))


def test_what_a_single_page_shows_twice_stays_twice() -> None:
    assert merged([page([1, 1])]) == page([1, 1])


def test_the_front_comes_from_the_first_page_and_furniture_from_all() -> None:
    appeal, menu = Furniture("Give", "appeal"), Furniture("Menu", "menu")
    first = Snapshot("-", title="One", lede=("Lede",), furniture=(menu,))
    second = Snapshot(
        "-", title="Two", lede=("More",), furniture=(menu, appeal), order=Order.NEWEST_FIRST
    )

    whole = merged([first, second])

    assert (whole.title, whole.lede, whole.order) == ("One", ("Lede",), Order.NEWEST_FIRST)
    assert whole.furniture == (menu, appeal)
