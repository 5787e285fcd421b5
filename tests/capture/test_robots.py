"""What a site's robots.txt allows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from reader.capture import FetchOutcome
from reader.capture.fetching import Fetcher
from reader.capture.robots import MOST_BYTES
from reader.library.store import Library
from tests.capture.conftest import POSTS, Hands, Reply, Site, blog_page

BLOG = blog_page(POSTS)
CLOSED = Reply("User-agent: *\nDisallow: /live\n")


def test_a_page_closed_by_robots_txt_is_not_asked_for(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    site.on("/robots.txt", CLOSED)

    fetched = fetcher.fetch_into(library, site.on("/live", BLOG))

    assert fetched.outcome is FetchOutcome.TROUBLE
    assert "robots.txt; liveblog fetch --ignore-robots" in fetched.message
    assert site.paths() == []


def test_the_user_may_answer_for_ignoring_it(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    site.on("/robots.txt", CLOSED)
    free = replace(fetcher, options=replace(fetcher.options, ignore_robots=True))

    assert free.fetch_into(library, site.on("/live", BLOG)).outcome is FetchOutcome.NEW


def test_rules_for_this_program_come_before_those_for_all(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    rules = "User-agent: *\nDisallow: /\n\nUser-agent: liveblog-reader\nAllow: /\n"
    site.on("/robots.txt", Reply(rules))

    assert fetcher.fetch_into(library, site.on("/live", BLOG)).outcome is FetchOutcome.NEW


def test_where_a_redirect_leads_must_be_open_too(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    site.on("/robots.txt", CLOSED)
    site.on("/live", BLOG)
    address = site.on("/short", Reply(status=302, headers={"Location": "/live"}))

    assert "robots.txt" in fetcher.fetch_into(library, address).message
    assert site.paths() == ["/short"]


@pytest.mark.parametrize(
    "rules",
    [Reply(status=404), Reply(status=403), Reply(b"\xff\x00<html>" * 99), Reply("x" * 600_000)],
)
def test_a_site_without_rules_that_can_be_read_is_open(
    site: Site, fetcher: Fetcher, library: Library, rules: Reply
) -> None:
    site.on("/robots.txt", rules)

    assert fetcher.fetch_into(library, site.on("/live", BLOG)).outcome is FetchOutcome.NEW


@pytest.mark.parametrize(
    ("rule", "outcome"),
    [("Disallow: /liv\n", FetchOutcome.TROUBLE), ("Disallow: /livestock\n", FetchOutcome.NEW)],
)
def test_of_many_rules_those_count_that_stand_whole_at_the_beginning(
    site: Site, fetcher: Fetcher, library: Library, rule: str, outcome: FetchOutcome
) -> None:
    begin = "User-agent: *\n"
    rules = begin + "#" * (MOST_BYTES - len(begin) - len("\nDisallow: /live")) + "\n" + rule
    site.on("/robots.txt", Reply(rules + "Disallow: /\n" * 60_000))

    assert fetcher.fetch_into(library, site.on("/live", BLOG)).outcome is outcome


def test_a_site_that_cannot_tell_its_rules_now_is_closed_now(
    site: Site, fetcher: Fetcher, library: Library
) -> None:
    site.on("/robots.txt", Reply(status=503, headers={"Retry-After": "900"}))

    fetched = fetcher.fetch_into(library, site.on("/live", BLOG))

    assert fetched.outcome is FetchOutcome.TROUBLE
    assert "robots.txt" in fetched.message
    assert fetched.retry_after == 900
    assert site.paths() == []


def test_rules_are_asked_for_once_an_hour(
    site: Site, fetcher: Fetcher, library: Library, hands: Hands
) -> None:
    site.on("/robots.txt", Reply("User-agent: *\nAllow: /\n"), CLOSED)
    address = site.on("/live", BLOG)

    told = []
    for _ in range(3):
        told.append(fetcher.fetch_into(library, address).outcome)
        hands.now += timedelta(minutes=35)

    assert told == [FetchOutcome.NEW, FetchOutcome.UNCHANGED, FetchOutcome.TROUBLE]
