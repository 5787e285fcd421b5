"""Markdown is read by what it says; plain text that holds a few of its signs stays plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate, Link, Nature, Passage
from reader.parsing import parse
from reader.parsing.front_matter import read_front_matter
from reader.parsing.markdown import is_markdown

BLOG = """---
title: "Storm Ida live: rivers rise and roads close"
source: https://example.org/live/storm
site: The Valley Post
created: 2023-10-31T14:05:00 (UTC +01:00)
tags: [storm]
---
# Storm Ida live: rivers rise and roads close

All the latest from the coast, where ferries stay in port tonight

## 14:02 Bridge shut

The **council** said that the [old bridge](https://example.org/bridge) would stay shut all night.

> We will look at every pier of it.

## 13:41 Fourteen hurt

Fourteen people were hurt at the port, the harbour master said, and two of them badly.

- Six were taken to hospital in the county town.
- Eight went home before the evening.

## 13:12 Trains stop

Trains into the valley stopped at noon and none has run since, the railway said.
"""


def test_front_matter_states_what_stands_around_the_text() -> None:
    snapshot = parse(BLOG.encode(), "storm.md")

    assert snapshot.title == "Storm Ida live: rivers rise and roads close"
    assert snapshot.url == "https://example.org/live/storm"
    assert snapshot.publisher == "The Valley Post"
    assert snapshot.captured_at == CaptureDate("2023-10-31T14:05:00+01:00", Basis.STATED)


def test_headings_with_times_start_entries_and_marks_are_no_text() -> None:
    entries = parse(BLOG.encode(), "storm.md").entries

    assert [entry.stamp for entry in entries] == ["14:02", "13:41", "13:12"]
    assert entries[0].paragraphs[-2:] == (
        "The council said that the old bridge would stay shut all night.",
        "We will look at every pier of it.",
    )


def test_quotes_items_and_links_keep_their_nature() -> None:
    first, second, _ = parse(BLOG.encode(), "storm.md").entries
    place = len(first.paragraphs) - 2
    start = first.paragraphs[place].index("old bridge")

    assert first.passages == (Passage(place + 1, Nature.QUOTE),)
    assert first.links == (Link(place, start, start + 10, "https://example.org/bridge"),)
    assert [passage.nature for passage in second.passages] == [Nature.ITEM, Nature.ITEM]


def test_every_line_is_somewhere() -> None:
    snapshot = parse(BLOG.encode(), "storm.md")

    kept = " ".join([
        snapshot.title or "", snapshot.standfirst or "", *snapshot.lede,
        *(text for entry in snapshot.entries for text in (entry.stamp or "", *entry.texts)),
        *(item.text for item in snapshot.furniture),
    ])  # fmt: skip
    for word in ("coast", "Bridge", "pier", "hurt", "hospital", "Eight", "noon", "13:12"):
        assert word in kept


COUNCIL = "The council said that the old [bridge](https://a.b) would stay shut all night."
PORT = "Fourteen people were hurt at the port, the harbour master said."
RAIL = "Trains into the valley stopped at noon and none has run since."


@pytest.mark.parametrize(
    "form",
    [
        "# Storm Ida live\n\n## {} Bridge\n\n{}\n\n## {} Port\n\n{}\n\n## {} Trains\n\n{}",
        "# Storm Ida live\n\n[{}](x)\n\n## Bridge\n\n{}\n\n[{}](x)\n\n## Port\n\n{}\n\n"
        "[{}](x)\n\n## Trains\n\n{}",
        "# Storm Ida live\n\n* * *\n\n## Bridge\n\n*{}*\n\n{}\n\n* * *\n\n## Port\n\n*{}*\n\n{}\n\n"
        "* * *\n\n## Trains\n\n*{}*\n\n{}",
    ],
    ids=["in the heading", "above it", "below it"],
)
def test_a_time_belongs_to_its_heading_wherever_it_stands(form: str) -> None:
    text = form.format("14:02", COUNCIL, "13:41", PORT, "13:12", RAIL)

    entries = parse(text.encode(), "x").entries

    assert [(entry.stamp, entry.heading) for entry in entries] == [
        ("14:02", "Bridge"), ("13:41", "Port"), ("13:12", "Trains"),
    ]  # fmt: skip
    assert [len(entry.paragraphs) for entry in entries] == [1, 1, 1]
    assert [link.url for link in entries[0].links] == ["https://a.b"]


def test_a_heading_under_the_title_is_the_first_entrys_and_no_standfirst() -> None:
    text = f"# Storm Ida live\n\n## Bridge shut\n\n{COUNCIL}\n\n## Fourteen hurt\n\n{PORT}\n\n"
    text += f"## Trains stop\n\n{RAIL}"

    snapshot = parse(text.encode(), "x")

    assert snapshot.standfirst is None
    assert [e.heading for e in snapshot.entries] == ["Bridge shut", "Fourteen hurt", "Trains stop"]
    assert [link.url for link in snapshot.entries[0].links] == ["https://a.b"]


@pytest.mark.parametrize(
    "text",
    [
        "#Storm is here\n#Ida reaches the coast\nSee [the map](https://example.org)",
        "# 1 in the charts tonight\nThe band said that it was glad.",
        "+++ 14:26 Storm reaches the coast +++\nIt rained.\n+++ 14:10 Ferries stay +++\nThey do.",
        "---\nStorm live\n---\nIt rained all night.",
        "Storm live\n\n* * *\n\n**14:02** Bridge shut\nA [link] (in brackets)",
        "Storm live [updated](see below)\nIt rained.",
        "",
    ],
)
def test_plain_text_with_some_of_its_signs_is_no_markdown(text: str) -> None:
    assert not is_markdown(text)


@pytest.mark.parametrize(
    "text",
    [
        "# Storm live\n\n## 12:31 Bridge shut\n\nIt is.",
        "Storm live\n\n### Bridge shut\n\nThe [council](https://example.org) said so.",
        "---\ntitle: Storm\n---\nIt rained.",
        '+++\ntitle = "Storm"\n+++\nIt rained.',
    ],
)
def test_headings_with_links_or_front_matter_make_markdown(text: str) -> None:
    assert is_markdown(text)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("date: 2024-11-03", "2024-11-03"),
        ("date: '2024-11-03T10:05:09.250Z'", "2024-11-03T10:05:09Z"),
        ("clipped: 2024-11-03 10:05", "2024-11-03T10:05"),
        ("date: 2024-11-03\ncreated: 2024-11-04", "2024-11-04"),
        ("date: 2024-02-30", None),
        ("date: yesterday", None),
        ("published: 2024-11-03", None),
    ],
)
def test_front_matter_states_the_capture_date_in_few_forms(line: str, value: str | None) -> None:
    front = read_front_matter(f"---\n{line}\n---\n")

    assert front is not None
    assert front.captured_at == (CaptureDate(value, Basis.STATED) if value else None)


def test_markdown_that_is_no_liveblog_has_no_entries() -> None:
    text = "# Soup\n\n## Ingredients\n\n- Leeks\n- Potatoes\n\n## Method\n\nBoil [it](https://a.b)."

    snapshot = parse(text.encode(), "soup.md")

    assert snapshot.entries == ()
    assert "Boil it." in (*snapshot.lede, snapshot.standfirst)


def test_hostile_markup_in_markdown_shows_nothing_but_text() -> None:
    text = "# Storm\n\n## Rain\n\n<script>alert(1)</script>\n\n\x1b[31mRed\n"

    assert "alert" not in str(parse(text.encode(), "x"))
    assert "\x1b" not in str(parse(text.encode(), "x"))


@given(st.text("#-+>*[]()`_<! \nab:1", max_size=300))
def test_any_signs_give_a_snapshot(text: str) -> None:
    assert parse(f"# a\n\n## b\n\n{text}".encode(), "x").source == "x"
