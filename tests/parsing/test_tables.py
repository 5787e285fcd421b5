"""A row of a table is one paragraph; a table that only sets a page is read as what is in it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Nature
from reader.parsing import parse
from reader.parsing.blocks import fragment_blocks
from reader.parsing.post import Anchor
from tests.parsing.webpage import ENTRIES, each, page, read

RATES = (
    "<table><thead><tr><th>Band</th><th>Old</th><th>New</th></tr></thead>"
    "<tbody><tr><th>Basic</th><td>20%</td><td>21%</td></tr></tbody></table>"
)
ROWS = ("Band · Old · New", "Basic · 20% · 21%")
PARAGRAPH = "The first ferry left the old harbour at dawn with few on board."


def texts(markup: str) -> list[str]:
    return [block.text for block in fragment_blocks(markup)]


def table(*rows: str) -> str:
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def test_the_cells_of_a_row_are_one_paragraph() -> None:
    assert texts(f"<p>Before</p>{RATES}<p>After</p>") == ["Before", *ROWS, "After"]


def test_what_a_cell_spans_and_the_cells_that_show_nothing_change_no_row() -> None:
    markup = table("<td rowspan=2>Ana<td colspan=2>Gil", "<td><img src=a.png><td>Bo<td> <td>Lind")

    assert texts(markup) == ["Ana · Gil", "Bo · Lind"]


def test_a_caption_stands_apart_from_the_rows() -> None:
    assert texts("<table><caption>Rates</caption><tr><td>Old<td>20%</table>") == [
        "Rates",
        "Old · 20%",
    ]


def test_links_lie_where_their_words_stand_in_the_row() -> None:
    (row,) = fragment_blocks(table("<td><a href='https://a.b'>Ana</a><td>x <a href='//c.d'>Bo</a>"))

    assert row.text == "Ana · x Bo"
    assert [row.text[a.start : a.end] for a in row.anchors] == ["Ana", "Bo"]
    assert row.anchors[0] == Anchor(0, 3, "https://a.b")


def test_a_table_in_a_list_is_of_the_nature_of_the_list() -> None:
    (row,) = fragment_blocks(f"<ul><li>{table('<td>Ana<td>Bo')}</ul>")

    assert (row.text, row.nature) == ("Ana · Bo", Nature.ITEM)


@pytest.mark.parametrize(
    "cell",
    [
        "<p>One</p><p>Two</p>",
        "One<br>Two",
        "<h3>One</h3>",
        "<ul><li>One</ul>",
        "<blockquote>One</blockquote>",
        f"<p>{PARAGRAPH}</p>",
        "word " * 50,
        "<figure><img src=a.png><figcaption>One</figcaption></figure>",
        "<iframe src='https://a.b' title='One'></iframe>",
    ],
    ids=["paragraphs", "lines", "heading", "list", "quote", "sentence", "long", "figure", "embed"],
)
def test_a_table_that_holds_more_than_short_texts_is_no_rows(cell: str) -> None:
    found = texts(table(f"<td>Ana<td>{cell}", "<td>Bo<td>Lind"))

    assert (found[0], found[-2:]) == ("Ana", ["Bo", "Lind"])


def test_a_table_around_another_is_layout_and_the_inner_one_has_rows() -> None:
    markup = table(f"<td>Menu<td>{RATES}", "<td>Ana<td>Bo")

    assert texts(markup) == ["Menu", *ROWS, "Ana", "Bo"]


def test_a_name_in_a_cell_is_not_looked_for_where_it_no_longer_stands() -> None:
    quote = f"<blockquote>{table('<td>No.<td><cite>Ana Gil</cite>')}</blockquote>"

    (row,) = fragment_blocks(quote)

    assert (row.text, row.author) == ("No. · Ana Gil", None)


def test_tables_nest_however_deep_and_cost_no_more() -> None:
    markup = "<table><tr><td>a<td>" * 5_000

    assert texts(markup)[:3] == ["a", "a", "a"]


@given(st.lists(st.lists(st.sampled_from(["Ana", "Bo", "<p>Gil</p>", "<br>", ""]), max_size=4)))
def test_no_cell_is_lost_and_none_changes_its_place(rows: list[list[str]]) -> None:
    cells = [[f"<td>{cell}" for cell in row] for row in rows]
    said = [word for row in rows for cell in row if (word := cell.strip("<>/pbr")) != ""]

    found = texts(table(*map("".join, cells)))

    assert " · ".join(found).split(" · ") == (said or [""])


def test_an_entry_keeps_the_rows_of_its_table() -> None:
    body = each(
        f"<article id='e{{n}}'><time>{{c}}</time><h3>{{h}}</h3><p>{{a}}</p>{RATES}</article>"
    )

    assert read(page(body)).entries[0].paragraphs[1:] == ROWS


def test_a_page_whose_entries_are_rows_is_read_as_entries() -> None:
    rows = each("<tr><td>{c}</td><td>{h}</td><td>{a}</td></tr>")

    entries = read(page(f"<table>{rows}</table>")).entries

    assert [entry.stamp for entry in entries] == ["14:40", "14:05", "13:31", "12:12"]
    assert entries[0].paragraphs == ("Ferry service resumes", "The first ferry left at dawn.")


def test_data_and_feeds_keep_rows_as_pages_do() -> None:
    posts = [
        {
            "@type": "BlogPosting",
            "headline": f"Rates rise again, part {part}",
            "datePublished": f"2024-03-05T1{part}:00:00Z",
            "articleBody": f"<p>{PARAGRAPH}</p>{RATES}",
        }
        for part in range(3)
    ]
    blog = {"@type": "LiveBlogPosting", "headline": "Rates live", "liveBlogUpdate": posts}

    snapshot = parse(json.dumps(blog).encode(), "blog.json")

    assert [entry.paragraphs for entry in snapshot.entries] == [(PARAGRAPH, *ROWS)] * 3


def test_tables_in_markdown_are_read_by_the_row() -> None:
    rows = "| Band | Old | New |\n|---|---|---|\n| Basic | 20% | 21% |"
    entry = f"## {{}}\n\n{{}}\n\n{{}}\n\n{rows}\n\n{{}}\n\n"
    text = "# Rates live\n\n" + "".join(entry.format(h, c, a, b) for c, h, a, b in ENTRIES)

    entries = parse(text.encode(), "rates.md").entries

    assert [entry.paragraphs for entry in entries] == [(a, *ROWS, b) for *_, a, b in ENTRIES]
