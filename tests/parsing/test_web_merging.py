"""What a page's data adds to what the page shows."""

import json

from reader.parsing.web import read_page
from tests.parsing.webpage import ENTRIES, each, page, read


def posting(*updates: dict[str, object]) -> str:
    """Set a page's data."""
    data = {"@type": "LiveBlogPosting", "headline": "Storm live", "liveBlogUpdate": updates}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def update(i: int, body: str) -> dict[str, object]:
    clock, heading, *_ = ENTRIES[i]
    return {
        "@type": "BlogPosting",
        "headline": heading,
        "url": f"https://news.example.de/live/sturm#p{9000 - i}",
        "datePublished": f"2024-03-05T{clock}:30+01:00",
        "articleBody": body,
    }


POST = "<article class='post' id='p{n}'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></article>"


def test_the_longer_body_wins() -> None:
    more = (
        f"{ENTRIES[1][2]} {ENTRIES[1][3]} The harbour master thanked the crews for their patience."
    )
    data = posting(update(0, "The first ferry"), update(1, more))

    entries = read(page(f"<div>{each(POST)}</div>", data)).entries

    assert entries[0].paragraphs == ENTRIES[0][2:]
    assert " ".join(entries[1].paragraphs) == more


def test_what_stands_in_the_data_alone_is_an_entry_too() -> None:
    shown = each(POST).split("</article>")
    data = posting(*(update(i, " ".join(ENTRIES[i][2:])) for i in range(4)))

    entries = read(page(f"<div>{'</article>'.join(shown[:3])}</article></div>", data)).entries

    assert [entry.id for entry in entries] == ["p9000", "p8999", "p8998", "p8997"]
    assert entries[3].published_at == "2024-03-05T12:12:30+01:00"


def test_times_are_those_that_the_page_shows() -> None:
    """The data says 30 seconds past the minute; the page shows the minute."""
    data = posting(*(update(i, " ".join(ENTRIES[i][2:])) for i in range(4)))

    entries = read(page(f"<div>{each(POST)}</div>", data)).entries

    assert entries[0].published_at == "2024-03-05T14:40:00+01:00"


def test_a_page_whose_markup_shows_nothing_is_read_by_its_data() -> None:
    data = posting(*(update(i, " ".join(ENTRIES[i][2:])) for i in range(4)))

    snapshot = read(page("<div id='app'></div>", data))

    assert [entry.heading for entry in snapshot.entries] == [heading for _, heading, *_ in ENTRIES]


def test_the_account_tells_what_told_the_entries_apart() -> None:
    data = posting(*(update(i, " ".join(ENTRIES[i][2:])) for i in range(4)))

    reading = read_page(page(f"<div>{each(POST)}</div>", data), "page.html", frozenset())

    assert reading.reader == "web page, by its markup and JSON-LD LiveBlogPosting"
    assert reading.notes[0].why == "entries are the 4 article elements with a time"
    assert reading.notes[-1].why.startswith("4 entries are in both")
