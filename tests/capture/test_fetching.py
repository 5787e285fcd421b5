"""What becomes of a page in the library, and what a server is asked the next time."""

from dataclasses import replace

import pytest

from reader.blog import Basis, CaptureDate
from reader.capture import FetchOutcome
from reader.capture.fetching import Fetcher
from reader.capture.validating import DOUBT
from reader.library.store import Library, Origin, Source, Validators
from reader.parsing import parse
from tests.capture.conftest import POSTS, Hands, Reply, Site, blog_page
from tests.capture.fetched import BLOG, rows, troubled


def test_a_page_is_stored_with_its_bytes_its_address_and_the_moment_it_came(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    fetched = fetcher.fetch_into(library, site.on("/live", BLOG))

    assert (fetched.outcome, fetched.message) == (FetchOutcome.NEW, "new snapshot (3 entries)")
    [row] = rows(library)
    assert library.bytes_of(row.id) == BLOG.encode()
    assert row.origin.address == row.source == fetched.address
    assert row.captured_at
    assert row.captured_at.basis is Basis.FETCHED
    assert row.captured_at.value == "2024-11-03T10:00:00+00:00"
    assert library.blog_at(fetched.address) == fetched.blog_id


def test_a_blog_that_changes_and_rolls_off_gives_its_distinct_states_and_what_changed(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    revised = (POSTS[1], ("Schools to open late", POSTS[2][1].replace("noon", "morning")))
    states = [
        blog_page(POSTS[2:5], first=2),
        blog_page(POSTS[2:5], first=2, foot="<!-- another advertisement -->"),
        blog_page((*revised, *POSTS[3:5]), first=2),
        blog_page((POSTS[0], *revised), first=4),
    ]
    address = site.on("/live", *states)

    told = []
    for _ in range(5):
        told.append(fetcher.fetch_into(library, address).message)
        hands.now = hands.now.replace(minute=hands.now.minute + 2)

    assert told == [
        "new snapshot (3 entries)",
        "unchanged (3 entries)",
        "new snapshot (4 entries, +1 −0 ~1 since the last)",
        "new snapshot (3 entries, +1 −0 ~0 since the last)",
        "unchanged (3 entries)",
    ]
    assert [row.entries for row in rows(library)] == [3, 4, 3]


def test_a_server_is_asked_only_for_what_has_changed_and_304_is_a_sighting(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    said = {"ETag": '"one"', "Last-Modified": "Sun, 03 Nov 2024 09:00:00 GMT"}
    address = site.on("/live", Reply(BLOG, headers=said), Reply(status=304))

    first = fetcher.fetch_into(library, address)
    second = fetcher.fetch_into(library, address)

    assert library.validators(address) == Validators('"one"', "Sun, 03 Nov 2024 09:00:00 GMT")
    asked = site.asked[-1].headers
    assert asked["if-none-match"] == '"one"'
    assert asked["if-modified-since"] == "Sun, 03 Nov 2024 09:00:00 GMT"
    assert (second.outcome, second.snapshot_id) == (FetchOutcome.UNCHANGED, first.snapshot_id)
    assert second.message == "unchanged (3 entries)"


@pytest.mark.parametrize("etag", ['"é"', '"' + "x" * 5_000 + '"', ""])
def test_a_validator_that_cannot_be_sent_back_is_not_kept(
    site: Site, fetcher: Fetcher, library: Library, etag: str
) -> None:
    address = site.on("/live", Reply(BLOG, headers={"ETag": etag}))
    fetcher.fetch_into(library, address)

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.UNCHANGED
    assert "if-none-match" not in site.asked[-1].headers


def test_one_visit_in_twenty_doubts_a_server_that_says_nothing_changed(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    address = site.on("/live", Reply(BLOG, headers={"ETag": '"for ever"'}))
    doubting = replace(fetcher, clock=replace(hands.clock, chance=lambda: DOUBT / 2))

    for one in (fetcher, fetcher, doubting):
        one.fetch_into(library, address)

    asked = ["if-none-match" in one.headers for one in site.asked if one.path == "/live"]
    assert asked == [False, True, False]


def test_a_blog_that_was_removed_is_asked_for_whole(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    address = site.on("/live", Reply(BLOG, headers={"ETag": '"one"'}))
    fetched = fetcher.fetch_into(library, address)
    assert fetched.blog_id is not None
    library.remove(fetched.blog_id)

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.NEW
    assert "if-none-match" not in site.asked[-1].headers


def test_where_another_document_is_the_blogs_newest_the_page_is_asked_for_whole(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    """A 304 would stand for the older one."""
    address = site.on("/live", Reply(BLOG, headers={"ETag": '"one"'}))
    fetched = fetcher.fetch_into(library, address)
    later = CaptureDate("2024-11-04", Basis.GIVEN)
    saved = replace(parse(blog_page(POSTS).encode(), "saved.html"), captured_at=later)
    origin = Origin(Source.FILE, "saved.html")
    library.add(b"saved", saved, origin=origin, blog=fetched.blog_id)

    fetcher.fetch_into(library, address)

    assert "if-none-match" not in site.asked[-1].headers


def test_a_state_that_returns_is_the_newest_and_its_validators_stand_for_it(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    old = Reply(BLOG, headers={"ETag": '"old"'})
    address = site.on("/live", old, blog_page(POSTS[1:], first=2), old)
    for hour in (10, 11, 12):
        hands.now = hands.now.replace(hour=hour)
        again = fetcher.fetch_into(library, address)

    assert again.message.startswith("new snapshot (3 entries, ")
    assert library.validators(address) == Validators('"old"')
    assert rows(library)[-1].id == again.snapshot_id
    assert [row.entries for row in rows(library)] == [3, 5, 3]


def test_an_older_state_shown_again_leaves_no_validators_that_would_stand_for_the_newest(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    """Somebody added a document with a later date."""
    address = site.on("/live", Reply(BLOG, headers={"ETag": '"old"'}))
    blog_id = fetcher.fetch_into(library, address).blog_id
    later = CaptureDate("2024-11-04T09:00Z", Basis.GIVEN)
    saved = replace(parse(blog_page(POSTS[1:]).encode(), "saved.html"), captured_at=later)
    library.add(b"saved", saved, origin=Origin(Source.FILE, "saved.html"), blog=blog_id)
    hands.now = hands.now.replace(hour=11)
    again = fetcher.fetch_into(library, address)

    assert "shows again what an older snapshot shows" in again.message
    assert library.validators(address) == Validators()
    assert len(rows(library)) == 2


def test_a_304_that_was_not_asked_for_is_trouble(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    troubled(fetcher.fetch_into(library, site.on("/live", Reply(status=304))), "304")


def test_the_program_says_who_asks(site: Site, fetcher: Fetcher, library: Library) -> None:
    fetcher.fetch_into(library, site.on("/live", BLOG))

    assert site.asked
    assert all(one.headers["user-agent"].startswith("liveblog-reader") for one in site.asked)


def test_a_page_without_entries_is_not_stored(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    address = site.on("/live", "<html><body><h1>Please accept cookies</h1></body></html>")

    troubled(fetcher.fetch_into(library, address), "no entries found")
    assert rows(library) == []


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "paper.example/live", "http://", "http://[::1", "http://a:b@c.example/",
     "javascript:alert(1)", "http://paper.example/\x1b[2J", "http://paper.example:99999/",
     "http://" + "a" * 90_000, "http://\udc80.example/", "http://..example/", "http://a b/"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_trouble_and_asks_nobody(
    fetcher: Fetcher, library: Library, hands: Hands, address: str
) -> None:
    fetched = fetcher.fetch_into(library, address)

    assert fetched.outcome is FetchOutcome.TROUBLE
    assert fetched.message.isprintable()
    assert hands.waits == []
