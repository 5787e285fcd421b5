"""What a web archive lists of a page, which of it is chosen, and how it is taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate
from reader.capture import FetchOutcome
from reader.capture.errors import FetchError
from reader.capture.fetching import Fetcher
from reader.capture.importing import Archive
from reader.capture.moments import http_moment
from reader.capture.timemap import Capture, capture_at, chosen, read_timemap
from reader.library import DocumentError
from reader.library.store import Library, Source
from tests.capture.conftest import POSTS, Hands, Reply, Site, blog_page
from tests.capture.test_addresses import is_inside

PAGE = "https://paper.example/live/storm?a=1,2"
LISTED = """<https://paper.example/live/storm?a=1,2>; rel="original",
<https://archive.example/list/1>; rel="self"; type="application/link-format",
<https://archive.example/20241103100500/https://paper.example/live/storm?a=1,2>
  ; rel="memento"; datetime="Sun, 03 Nov 2024 10:05:00 GMT"; license="a, b; c",
<https://archive.example/20241102080000/https://paper.example/live/storm?a=1,2>; rel="first
 memento"; datetime="Sat, 02 Nov 2024 08:00:00 GMT",
<https://archive.example/list/2>; rel="timemap"; from="Mon, 04 Nov 2024 00:00:00 GMT",
<https://archive.example/x>; rel="memento"; datetime="yesterday",
<https://archive.example/y>; rel=memento; datetime=Sunday
"""


def test_a_time_map_lists_captures_and_its_further_parts() -> None:
    found = read_timemap(LISTED)

    assert [capture.at for capture in found.captures] == [
        "2024-11-02T08:00:00+00:00",
        "2024-11-03T10:05:00+00:00",
    ]
    assert found.captures[0].address.endswith("storm?a=1,2")
    assert found.others == ("https://archive.example/list/2",)


@given(st.text(alphabet='<>;,="relmnto \\dai:', max_size=300))
def test_no_text_makes_reading_a_time_map_fail(text: str) -> None:
    read_timemap(text)


@pytest.mark.parametrize("piece", ['<a>; rel="', "<a>;", "<a>; x=", "<", "; a=b", " ", "<a>;a;"])
def test_a_hostile_time_map_costs_no_more_than_its_length(piece: str) -> None:
    assert read_timemap(piece * 200_000).captures == ()


@given(st.text(max_size=40))
def test_no_text_makes_reading_a_date_fail(text: str) -> None:
    http_moment(text)


@pytest.mark.parametrize(
    ("shown", "raw"),
    [
        ("https://a.example/web/20241103100500/https://p.example/", "20241103100500id_/https://p"),
        ("https://a.example/web/20241103100500if_/http://p.example/", "20241103100500id_/http://p"),
        ("https://a.example/memento/7", "https://a.example/memento/7"),
    ],
)
def test_a_capture_is_asked_for_byte_for_byte_where_the_archive_can(shown: str, raw: str) -> None:
    assert raw in Capture("2024-11-03T10:05:00+00:00", shown).raw


CAPTURES = tuple(
    Capture(at, at)
    for at in (
        "2024-10-31T23:00:00+00:00",
        "2024-11-02T08:00:00+00:00",
        "2024-11-03T10:05:00+00:00",
        "2024-11-03T12:00:00+00:00",
    )
)


@pytest.mark.parametrize(
    ("which", "places"),
    [
        ("all", [0, 1, 2, 3]),
        ("first,LAST", [0, 3]),
        ("2024-11", [1, 2, 3]),
        ("2024-11-03", [2, 3]),
        ("2024-11-03T10", [2]),
        ("2024-10-31..2024-11-02", [0, 1]),
        ("2024-11-02T09..2024-11-03T10:05", [2]),
        ("2023", []),
        ("last, 2024-11-03", [2, 3]),
    ],
)
def test_captures_are_chosen_by_dates_and_their_starts(which: str, places: list[int]) -> None:
    assert chosen(CAPTURES, which) == tuple(CAPTURES[place] for place in places)


@pytest.mark.parametrize("which", ["", "3", "yesterday", "2024-11-03..", "2024/11/03", "all,no"])
def test_a_choice_that_cannot_be_understood_is_refused(which: str) -> None:
    with pytest.raises(DocumentError, match="--captures takes"):
        chosen(CAPTURES, which)


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/web/20249999999999/http://p.example/",
        "https://a.example/20241103100500/x",
    ],
)
def test_what_only_looks_like_a_capture_is_none(address: str) -> None:
    assert capture_at(address) is None


@pytest.fixture
def archive_site(site: Site) -> Site:
    """An archive that holds two captures and a page that is no liveblog, listed in two parts."""
    place = f"{{}}/web/{{}}/{PAGE}"
    base = site.address("")

    def capture(at: str, date: str) -> str:
        return f'<{place.format(base, at)}>; rel="memento"; datetime="{date}"'

    one = capture("20241103100500", "Sun, 03 Nov 2024 10:05:00 GMT")
    two = capture("20241104080000", "Mon, 04 Nov 2024 08:00:00 GMT")
    three = capture("20241105080000", "Tue, 05 Nov 2024 08:00:00 GMT")
    site.on("/map", Reply(f'{one}, <{base}/map2>; rel="timemap", <{base}/map>; rel="timemap"'))
    site.on("/map2", Reply(f"{two}, {three}"))
    date = {"Memento-Datetime": "Sun, 03 Nov 2024 10:05:07 GMT"}
    site.on(f"/web/20241103100500id_/{PAGE}", Reply(blog_page(POSTS[3:]), headers=date))
    site.on(f"/web/20241104080000id_/{PAGE}", blog_page(POSTS[2:]))
    site.on(f"/web/20241105080000id_/{PAGE}", "<html><body><h1>Cookies?</h1></body></html>")
    return site


def test_captures_are_taken_with_their_dates_the_pages_address_and_where_they_were_found(
    archive_site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    archive = Archive(fetcher.options, fetcher.clock)
    captures = archive.captures(PAGE, archive_site.address("/map"))

    fetched = list(archive.take(library, PAGE, captures))

    assert [one.outcome for one in fetched] == [
        *(FetchOutcome.NEW, FetchOutcome.NEW, FetchOutcome.TROUBLE)
    ]
    first, second = library.snapshots()
    assert first.captured_at
    assert second.captured_at
    assert first.captured_at.basis is Basis.STATED
    assert first.captured_at.value == "2024-11-03T10:05:07+00:00"
    assert second.captured_at.value == "2024-11-04T08:00:00+00:00"
    assert first.origin.kind is Source.ARCHIVE
    assert first.origin.address == captures[0].address
    assert library.snapshot(first.id).url == PAGE
    assert library.blog_at(PAGE) == first.blog_id == second.blog_id
    assert hands.waits == [4] * 4


def test_a_capture_that_was_taken_is_not_asked_for_again(
    archive_site: Site, fetcher: Fetcher, library: Library
) -> None:
    archive = Archive(fetcher.options, fetcher.clock)
    captures = archive.captures(PAGE, archive_site.address("/map"))[:2]
    list(archive.take(library, PAGE, captures))
    asked = len(archive_site.asked)

    again = list(archive.take(library, PAGE, captures))

    assert {one.outcome for one in again} == {FetchOutcome.UNCHANGED}
    assert len(archive_site.asked) == asked


def test_the_address_of_a_capture_is_fetched_as_one(
    archive_site: Site, fetcher: Fetcher, library: Library
) -> None:
    address = archive_site.address(f"/web/20241103100500/{PAGE}")

    assert fetcher.fetch_into(library, address).outcome is FetchOutcome.NEW
    assert library.blog_at(PAGE) is not None


def test_an_archive_of_the_open_web_leads_into_no_private_network(
    site: Site, fetcher: Fetcher, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One name of this machine is taken for the open web, the other for what lies inside."""
    monkeypatch.setattr("reader.capture.addresses._is_private", is_inside)
    inside = site.on("/inside", blog_page(POSTS))
    memento = f'<{inside}>; rel="memento"; datetime="Sun, 03 Nov 2024 10:05:00 GMT"'
    timemap = site.on("/map", Reply(memento)).replace("127.0.0.1", "localhost")
    archive = Archive(fetcher.options, fetcher.clock)

    [fetched] = archive.take(library, PAGE, archive.captures(PAGE, timemap))

    assert "leads to a private address" in fetched.message
    assert site.paths() == ["/map"]


def test_a_page_that_an_archive_dates_is_captured_then(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    """Its address need not tell that it is a capture."""
    dated = Reply(blog_page(POSTS), headers={"Memento-Datetime": "Tue, 05 Nov 2024 09:00:00 GMT"})

    fetcher.fetch_into(library, site.on("/kept/live", dated))

    [row] = library.snapshots()
    assert row.captured_at == CaptureDate("2024-11-05T09:00:00+00:00", Basis.STATED)


def test_an_archive_without_the_page_lists_nothing(site: Site, fetcher: Fetcher) -> None:
    assert (
        Archive(fetcher.options, fetcher.clock).captures(PAGE, site.address("/no-such-map")) == ()
    )


def test_an_archive_that_refuses_is_trouble(site: Site, fetcher: Fetcher) -> None:
    address = site.on("/map", Reply(status=403))

    with pytest.raises(FetchError, match="403"):
        Archive(fetcher.options, fetcher.clock).captures(PAGE, address)
