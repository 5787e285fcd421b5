"""Which addresses may be asked, and where pages may lead."""

import asyncio

import pytest

from reader.capture import FetchOutcome
from reader.capture.addresses import checked, led_to, refuse_inward
from reader.capture.errors import FetchError
from reader.capture.fetching import Fetcher
from reader.library.store import Library
from tests.capture.conftest import POSTS, Reply, Site, blog_page

HOSTS = {
    "paper.example": ("93.184.216.34",),
    "other.example": ("2606:2800:220:1::1",),
    "both.example": ("93.184.216.34", "10.0.0.7"),
    "inside.example": ("192.168.1.4",),
    "mapped.example": ("::ffff:127.0.0.1",),
    "localhost": ("127.0.0.1", "::1"),
}


async def find(host: str) -> tuple[str, ...]:
    return HOSTS.get(host, ())


def lead(start: str, target: str) -> None:
    asyncio.run(refuse_inward(f"https://{start}/live", f"https://{target}/x", find))


@pytest.mark.parametrize("target", ["inside.example", "both.example", "mapped.example"])
def test_a_page_of_the_open_web_leads_into_no_private_network(target: str) -> None:
    with pytest.raises(FetchError, match="private"):
        lead("paper.example", target)


@pytest.mark.parametrize(
    ("start", "target"),
    [
        ("paper.example", "other.example"),
        ("paper.example", "paper.example"),
        ("localhost", "inside.example"),
        ("inside.example", "paper.example"),
        ("paper.example", "unknown.example"),
    ],
)
def test_other_ways_are_open(start: str, target: str) -> None:
    lead(start, target)


def test_the_part_after_the_hash_and_the_case_of_the_host_say_nothing() -> None:
    assert checked(" HTTPS://Paper.Example/Live#top ") == "https://paper.example/Live"
    assert checked("http://paper.example") == "http://paper.example/"


def test_it_is_said_of_a_link_that_it_is_what_leads_astray() -> None:
    with pytest.raises(FetchError, match="leads to what is no http or https address"):
        led_to("https://paper.example/", "file:///etc/passwd")


def test_a_link_is_read_from_where_it_stands() -> None:
    assert led_to("https://paper.example/a/b", "../c?d#e") == "https://paper.example/c?d"


async def is_inside(host: str, _: object) -> bool:
    return host == "127.0.0.1"


def test_a_redirect_into_a_private_network_is_not_followed(
    site: Site, fetcher: Fetcher, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One name of this machine is taken for the open web, the other for what lies inside."""
    monkeypatch.setattr("reader.capture.addresses._is_private", is_inside)
    inside = site.on("/inside", blog_page(POSTS))
    open_web = site.on("/live", Reply(status=302, headers={"Location": inside}))

    fetched = fetcher.fetch_into(library, open_web.replace("127.0.0.1", "localhost"))

    assert fetched.outcome is FetchOutcome.TROUBLE
    assert "leads to a private address" in fetched.message
    assert site.paths() == ["/live"]
