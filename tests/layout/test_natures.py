"""Quotes, items, captions, embeds and links are shown as what they are; their text is theirs."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Entry, Link, Media, Nature, Passage, Snapshot
from reader.comparison import Change, Comparison, Kind, ParagraphChange
from reader.layout import (
    Block,
    ComparingOptions,
    Line,
    Page,
    ReadingOptions,
    Role,
    Span,
    reading,
)
from reader.layout.comparing import comparing
from reader.layout.natures import margin

ENTRY = Entry(
    paragraphs=("The mayor wrote:", "We stay open.", "All night.", "Bring coats", "Bring tea"),
    heading="Doors open",
    passages=(
        Passage(1, Nature.QUOTE, "Ana Bell"),
        Passage(2, Nature.QUOTE, "Ana Bell"),
        Passage(3, Nature.ITEM),
        Passage(4, Nature.ITEM),
    ),
)


def page_of(*entries: Entry, width: int = 40) -> Page:
    return reading(Snapshot("page.txt", entries=entries), width, ReadingOptions())


def drawn(page: Page) -> list[str]:
    """Give each row's text behind what fills its indent, as app and report draw it."""
    cells = [row.cells[0] for row in page.rows]
    return [
        (margin(block, cell) + block.text[cell.start : cell.end]).rstrip()
        if isinstance(cell, Line) and (block := page.blocks[cell.block])
        else ""
        for cell in cells
    ]


def below(page: Page, heading: str) -> list[str]:
    rows = drawn(page)
    return rows[rows.index(heading) + 1 :]


def spans(page: Page) -> list[tuple[str, Role]]:
    return [(b.text[s.start : s.end], s.role) for b in page.blocks for s in b.spans]


def test_a_quote_stands_behind_a_bar_with_its_author_once_and_a_list_close_together() -> None:
    assert below(page_of(ENTRY), "Doors open") == [
        "",
        "The mayor wrote:",
        "",
        "│ We stay open.",
        "",
        "│ All night.",
        "│ — Ana Bell",
        "",
        "• Bring coats",
        "• Bring tea",
    ]


def test_wrapped_lines_of_an_item_hang_and_those_of_a_quote_keep_the_bar() -> None:
    words = "one two three four five six seven"
    kinds = tuple(Passage(n, nature) for n, nature in enumerate((Nature.ITEM, Nature.QUOTE)))

    rows = below(page_of(Entry((words, words), "H", passages=kinds), width=23), "H")

    assert rows == [
        "",
        "• one two three four",
        "  five six seven",
        "",
        "│ one two three four",
        "│ five six seven",
    ]


def test_captions_and_embeds_are_dim_and_running_text_is_not() -> None:
    kinds = (Passage(1, Nature.CAPTION), Passage(2, Nature.EMBED))
    page = page_of(Entry(("Text.", "A flooded road.", "The map"), passages=kinds))

    told = {b.text: (b.role, b.indent) for b in page.blocks if b.entry == 0}
    assert told == {
        "Text.": (Role.TEXT, 0),
        "A flooded road.": (Role.CAPTION, 0),
        "The map": (Role.CAPTION, 2),
    }


def test_the_words_of_a_link_have_its_role() -> None:
    text = "The \tcouncil and the mayor said so."
    links = tuple(
        Link(0, text.index(word), text.index(word) + len(word), "https://example.org")
        for word in ("mayor", "council")
    )

    page = page_of(Entry((text,), links=(*links, Link(0, 0, 0, "https://example.org/a.png"))))

    assert spans(page) == [("council", Role.LINK), ("mayor", Role.LINK)]


def test_an_entry_that_its_page_cut_off_says_so() -> None:
    page = page_of(replace(ENTRY, truncated=True, stamp="14:02"))

    assert "14:02 · cut off by its page" in drawn(page)


def test_a_hostile_author_is_shown_safe() -> None:
    entry = Entry(("Quoted.",), passages=(Passage(0, Nature.QUOTE, "A\x1b[31m\nna\u202e"),))

    assert "│ — A[31m na" in drawn(page_of(entry))


NATURES = st.none() | st.sampled_from(Nature)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    paragraphs = tuple(draw(st.lists(st.text("ab \t中", max_size=30), max_size=4)))
    kinds = [draw(NATURES) for _ in paragraphs]
    ends = st.integers(0, 30)
    links = [
        Link(number, min(a, b, len(text)), min(max(a, b), len(text)), "u")
        for number, text in enumerate(paragraphs)
        for a, b in draw(st.lists(st.tuples(ends, ends), max_size=3))
    ]
    passages = tuple(Passage(n, kind) for n, kind in enumerate(kinds) if kind)
    return Entry(paragraphs, passages=passages, links=tuple(links))


@given(entries())
def test_whatever_its_natures_and_links_an_entrys_text_stays_and_spans_never_overlap(
    entry: Entry,
) -> None:
    page = page_of(entry)

    body = [b for b in page.blocks if b.entry == 0 and b.role in {Role.TEXT, Role.CAPTION}]
    assert [b.text for b in body] == [text.replace("\t", "    ") for text in entry.paragraphs]
    for block in body:
        ordered(block.spans)


def ordered(found: tuple[Span, ...]) -> None:
    places = [place for span in found for place in (span.start, span.end)]
    assert places == sorted(places)


def test_a_comparison_keeps_bars_and_bullets_beside_its_own_marks() -> None:
    new = replace(ENTRY, paragraphs=(*ENTRY.paragraphs[:-1], "Bring soup"))
    parts = [ParagraphChange(Kind.UNCHANGED, n, n) for n in range(4)]
    parts += [ParagraphChange(Kind.DROPPED, 4, None), ParagraphChange(Kind.ADDED, None, 4)]
    same = Change(Kind.UNCHANGED, "same")
    change = Change(Kind.REVISED, "other words", 0, 0, paragraphs=tuple(parts))
    sides = (Snapshot("old", entries=(ENTRY,)), Snapshot("new", entries=(new,)))

    page = comparing(
        Comparison(*sides, same, same, same, (change,)), 60, ComparingOptions(split=False)
    )

    body = {b.text: b for b in page.blocks if b.role is Role.TEXT}
    assert margin_of(body["Bring tea"]) == margin_of(body["Bring soup"]) == "• "
    assert margin_of(body["All night."]) == "│ "
    assert margin_of(body["The mayor wrote:"]) == ""
    assert body["Bring tea"].spans == (Span(0, 9, Role.DROPPED),)


def margin_of(block: Block) -> str:
    return margin(block, Line(0, 0, len(block.text)))


def test_what_stands_beside_the_text_is_shown_dim_at_its_place_with_a_sign() -> None:
    entry = Entry(
        ("One.", "Two."),
        media=(
            Media(0, Nature.CAPTION, "", "Bo Lind"),
            Media(1, Nature.EMBED, "The bay", url="https://maps.example/1"),
            Media(1, Nature.CAPTION, "A quay. Photograph: Bo Lind", "Bo Lind"),
            Media(2, Nature.QUOTE, "No.\x1b[31m", "Ana Gil"),
        ),
    )
    page = page_of(entry)

    assert [(b.text, b.role) for b in page.blocks if b.entry == 0] == [
        ("▸ picture — Bo Lind", Role.CAPTION),
        ("One.", Role.TEXT),
        ("▸ embed: The bay", Role.CAPTION),
        ("▸ A quay. Photograph: Bo Lind", Role.CAPTION),
        ("Two.", Role.TEXT),
        ("▸ No.[31m — Ana Gil", Role.CAPTION),
    ]
