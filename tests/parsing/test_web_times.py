"""When a page's entries were published: days, ages, zones."""

import pytest

from reader.blog import Order
from tests.parsing.webpage import ENTRIES, HEADED, UNHEADED, each, page, read, texts


def test_day_headings_part_a_feed_and_date_what_stands_below_them() -> None:
    item = "<article class='u'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></article>"
    items = each(item).split("</article>")
    days = ("Dienstag, 5. März 2024", "Montag, 4. März 2024")
    feed = "".join(
        f"<section class='day'><h2>{day}</h2>{'</article>'.join(items[i : i + 2])}</article>"
        "</section>"
        for day, i in zip(days, (0, 2), strict=True)
    )

    snapshot = read(page(f"<div>{feed}</div>"))

    assert texts(snapshot) == HEADED
    assert [(entry.published_at or "")[:10] for entry in snapshot.entries] == [
        "2024-03-05", "2024-03-05", "2024-03-04", "2024-03-04",
    ]  # fmt: skip


def test_ages_and_minutes_played_order_a_page_too() -> None:
    feed = each("<li><i>{c}</i><p>{a}</p><p>{b}</p></li>")
    for (clock, *_), age in zip(ENTRIES, ("88'", "70'", "45+2'", "12'"), strict=True):
        feed = feed.replace(clock, age)

    snapshot = read(page(f"<ul>{feed}</ul>"))

    assert texts(snapshot) == UNHEADED
    assert snapshot.order is Order.NEWEST_FIRST
    assert [entry.stamp for entry in snapshot.entries] == ["88'", "70'", "45+2'", "12'"]


def test_a_time_that_runs_backwards_is_the_day_before() -> None:
    """The page was changed at 00:20; its newest entry is of that day, older ones are not."""
    clocks = ("00:10", "23:50", "22:05", "21:30")
    feed = each("<div class='e'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></div>")
    for (clock, *_), other in zip(ENTRIES, clocks, strict=True):
        feed = feed.replace(clock, other)

    snapshot = read(page(f"<div>{feed}</div>").replace("T14:41:00", "T00:20:00"))

    assert [entry.published_at for entry in snapshot.entries] == [
        "2024-03-05T00:10:00+01:00", "2024-03-04T23:50:00+01:00",
        "2024-03-04T22:05:00+01:00", "2024-03-04T21:30:00+01:00",
    ]  # fmt: skip


def stamped(*clocks: str) -> str:
    """Set entries under other clocks than their own."""
    feed = each("<div class='e'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></div>")
    for (clock, *_), other in zip(ENTRIES, clocks, strict=True):
        feed = feed.replace(clock, other)
    return f"<div>{feed}</div>"


ELSEWHERE = (
    '<!DOCTYPE html><html lang="en"><head><link rel="canonical" href="https://news.example/live/s">'
    '<meta property="article:modified_time" content="2024-07-05T18:41:00Z"></head><body>'
    "<h1>Storm live: ferries run again</h1>{}</body></html>"
)


@pytest.mark.parametrize(
    ("clocks", "first"),
    [
        (("2:40 p.m. ET", "2:05 p.m. ET", "1:31 p.m. ET", "12:12 p.m. ET"), "T14:40:00-04:00"),
        (("14:40 BST", "14:05 BST", "13:31 BST", "12:12 BST"), "T14:40:00+01:00"),
        (("14:40", "14:05", "13:31", "12:12"), "T14:40:00"),
    ],
)
def test_letters_tell_the_zone_and_nothing_else_is_guessed(
    clocks: tuple[str, ...], first: str
) -> None:
    entries = read(ELSEWHERE.format(stamped(*clocks))).entries

    assert entries[0].published_at == f"2024-07-05{first}"


def test_the_zone_of_the_pages_own_moments_comes_before_letters() -> None:
    other = "<p>Seen <time datetime='2024-07-05T16:00:00+02:00'>earlier</time> from the quay.</p>"

    entries = read(
        ELSEWHERE.format(other + stamped("14:40 BST", "14:05", "13:31", "12:12"))
    ).entries

    assert entries[1].published_at == "2024-07-05T14:05:00+02:00"


def test_nothing_is_modified_before_it_is_published() -> None:
    feed = each(
        "<div class='e' data-update-time='1709600000'><time datetime='2024-03-05T{c}:00Z'>{c}"
        "</time><h3>{h}</h3><p>{a}</p><p>{b}</p></div>"
    )

    entries = read(page(f"<div>{feed}</div>")).entries

    assert all(entry.modified_at == entry.published_at for entry in entries)
