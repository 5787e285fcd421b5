"""Snapshots and comparisons as Markdown: readable, and no text of a document is markup."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from markdown_it import MarkdownIt

from reader.blog import Basis, CaptureDate, Entry, Furniture, Link, Media, Nature, Passage, Snapshot
from reader.comparison import Kind, Op, compare
from reader.comparison.ledger import keep_ledger
from reader.layout.shown import shown
from reader.parsing import parse
from reader.report.markdown import snapshot_markdown
from reader.report.markdown_comparison import comparison_markdown
from reader.report.markdown_ledger import ledger_markdown
from reader.report.markdown_text import at_start, escaped, link, marked, paragraph, worded
from reader.report.provenance import UNKNOWN

HOSTILE = (
    "<script>alert(1)</script> <!-- x",
    "[go](javascript:alert(1)) [a]: https://e.example ![p](https://e.example/p)",
    "![", "- item", "1. item", "2) item", "+ item", "# heading", "> quote", "===", "---", "***",
    "    code", "\tcode", "```", "~~~ x", "| a | b |", "&lt;b&gt; &#x3c;",
    "*a* _b_ **c** ~~d~~ `e`",
    "https://e.example/x www.e.example a@e.example", "$x$ $$y$$", "{+**faked**+} {-~~gone~~-}",
    "trailing \\", ": definition", "% title", "a ##", "\\*not\\*", "[x]", "<https://e.example>",
)  # fmt: skip
_PIECES = st.sampled_from((*HOSTILE, *"\\`*_~[]<>{}#$|@!&:-+=.()%^\"' \n\t1a", "www.", "&amp;"))
texts = st.lists(_PIECES, max_size=8).map("".join)


def rendered(text: str) -> lxml_html.HtmlElement:
    """Return Markdown as a browser would be given it, tables and strike-through included."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return lxml_html.fragment_fromstring(parser.render(text) or "<p></p>", create_parent="main")


def tags(node: lxml_html.HtmlElement) -> set[str]:
    return {str(child.tag) for child in node.iter()} - {"main"}


def squeezed(text: str | None) -> str:
    return " ".join((text or "").split(" ")).strip(" \n")


def joined(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_a_paragraph_of_that_text(text: str) -> None:
    page = rendered(paragraph(text))

    assert tags(page) == {"p"}
    assert squeezed(page.text_content()) == squeezed(shown(text))


@given(texts, texts)
def test_any_text_shows_as_it_is_wherever_it_stands(text: str, other: str) -> None:
    lines = f"before {escaped(text)} after\n\n> {paragraph(other)}\n\n- {paragraph(text)}\n"
    page = rendered(lines)

    assert tags(page) <= {"p", "blockquote", "ul", "li"}
    assert squeezed(f"before {shown(text)} after") == squeezed(page.xpath("./p")[0].text_content())


_unsigned = texts.map(lambda text: re.sub(r"[{}+-]", "", text)).filter(bool)
runs = st.lists(st.tuples(st.sampled_from(Op), _unsigned), max_size=6).map(tuple)


@given(runs)
def test_marked_words_are_told_by_their_signs_and_join_to_both_texts(
    words: tuple[tuple[Op, str], ...],
) -> None:
    page = rendered(f"x{worded(words)}x")

    (line,) = page.xpath("./p")
    told = re.findall(r"\{([-+])(.*?)[-+]\}", line.text_content())
    assert tags(page) <= {"p", "s", "strong"}
    for sign, op in (("-", Op.DELETE), ("+", Op.INSERT)):
        expected = "".join(shown(text) for kind, text in words if kind is op)
        found = "".join(text for kind, text in told if kind == sign)
        assert solid(found) == solid(expected)
    unsigned = re.sub(r"\{[-+]|[-+]\}", "", line.text_content())
    assert solid(unsigned) == solid("x" + "".join(shown(text) for _, text in words) + "x")


def solid(text: str) -> str:
    return "".join(text.split())


def test_words_are_struck_and_strong_inside_their_signs() -> None:
    assert marked(" 14 ", Op.DELETE) == " {-~~14~~-} "
    assert marked("“41”", Op.INSERT) == "{+**“41”**+}"
    assert marked(" ", Op.INSERT) == "{+ +}"
    page = rendered("a" + marked("“14”", Op.DELETE) + marked("*", Op.INSERT) + "b")
    assert page.xpath(".//s/text()") == ["“14”"]
    assert page.xpath(".//strong/text()") == ["*"]


def test_a_line_that_starts_like_a_list_keeps_its_number() -> None:
    assert at_start("1986. A year") == "1986\\. A year"
    assert at_start("- x") == "\\- x"
    assert at_start("1986 was a year") == "1986 was a year"


def test_what_other_flavours_take_for_markup_is_escaped_too() -> None:
    """GitHub links bare addresses and sets formulas; Pandoc knows definitions and title blocks."""
    assert escaped("https://e.example") == "https\\://e.example"
    assert escaped("www.e.example") == "www\\.e.example"
    assert escaped("ada@e.example") == "ada\\@e.example"
    assert escaped("$x$") == "\\$x\\$"
    assert at_start(": told") == "\\: told"
    assert at_start("% title") == "\\% title"
    assert link("Wow!", "https://e.example/") == "[Wow\\!](<https://e.example/>)"
    assert escaped("Wow!") + link("x", "https://e.example/") == "Wow\\![x](<https://e.example/>)"


ENTRY = Entry(
    ("They said:", "We go on.", "And on.", "one", "two", "See the map here."),
    "Port shut",
    link="https://news.example/live#p1",
    byline="Ada Sand",
    stamp="10:04",
    modified_at="2024-10-30T11:00:00Z",
    key_event=True,
    related=("Another story",),
    passages=(
        Passage(1, Nature.QUOTE, "The harbour master"),
        Passage(2, Nature.QUOTE, "The harbour master"),
        Passage(3, Nature.ITEM),
        Passage(4, Nature.ITEM),
    ),
    links=(
        Link(5, 8, 11, "https://maps.example/a_(b)?x=1&copy=2"),
        Link(5, 12, 16, "javascript:alert(1)"),
    ),
)
PAGE = Snapshot(
    "page.html",
    url="https://news.example/live",
    publisher="The Example",
    language="en",
    title="Storm live",
    standfirst="Ferries stay in",
    captured_at=CaptureDate("2024-10-30T12:00:00Z", Basis.FETCHED),
    lede=("The storm has passed.",),
    entries=(ENTRY, Entry(("A bare post.",)), Entry(("A timed post.",), stamp="09:10")),
    furniture=(Furniture("Sign up", "prompt"),),
)


def test_a_snapshot_keeps_title_entries_stamps_quotes_items_and_links() -> None:
    assert joined(snapshot_markdown(PAGE)).splitlines() == [
        "---",
        'source: "https://news.example/live"',
        'site: "The Example"',
        'language: "en"',
        'captured: "2024-10-30T12:00:00Z"',
        "---",
        "",
        "# Storm live",
        "",
        "Ferries stay in",
        "",
        "The storm has passed.",
        "",
        "## Port shut",
        "",
        "[10:04 · Ada Sand](<https://news.example/live#p1>)",
        "",
        "They said:",
        "",
        "> We go on.",
        "",
        "> And on.",
        ">",
        "> — The harbour master",
        "",
        "- one",
        "- two",
        "",
        "See the [map](<https://maps.example/a_(b)?x=1&copy=2>) here.",
        "",
        "*updated 2024-10-30 11:00 UTC · key event*",
        "",
        "---",
        "",
        "A bare post.",
        "",
        "## 09:10",
        "",
        "A timed post.",
        "",
        "<!-- not shown: 1 line of furniture, 1 line of related cards -->",
    ]


def test_a_link_leads_to_the_very_address_and_nothing_else_is_one() -> None:
    page = rendered(joined(list(snapshot_markdown(PAGE))[6:]))

    assert page.xpath("//a/@href") == [
        "https://news.example/live#p1",
        "https://maps.example/a_(b)?x=1&copy=2",
    ]


def test_what_stands_beside_the_text_keeps_its_place_and_its_order() -> None:
    shown = (Media(1, Nature.QUOTE, word) for word in ("first", "second"))
    entry = Entry(("Above.", "Below."), media=(*shown, Media(2, Nature.CAPTION, "last")))
    lines = [line for line in snapshot_markdown(Snapshot("a", entries=(entry,))) if line]

    assert lines[1:] == ["Above.", "*▸ first*", "*▸ second*", "Below.", "*▸ last*"]


def test_what_show_writes_is_read_back() -> None:
    again = parse(joined(snapshot_markdown(PAGE)).encode(), "page.md")

    for name in ("url", "publisher", "language", "title", "standfirst", "lede"):
        assert getattr(again, name) == getattr(PAGE, name)
    assert again.captured_at == CaptureDate("2024-10-30T12:00:00Z", Basis.STATED)
    assert again.entries[0].heading == "Port shut"


def test_what_stands_beside_the_text_is_read_back_beside_it() -> None:
    """A picture without words at each entry makes no furniture of what follows it."""
    media = (
        Media(0, Nature.CAPTION, "Smoke over the port", "Ana Silva", "https://p.example/a.jpg"),
        Media(1, Nature.EMBED, "The boats *leave*", None, "https://v.example/1"),
        Media(2, Nature.CAPTION, ""),
    )
    texts = (
        (
            "Port opens again",
            "Smoke rose over the pier at noon.",
            "Two boats left for the islands.",
        ),
        ("Road stays shut", "Engineers look at the bridge.", "Lorries wait on the southern side."),
        ("Schools to open", "Pupils come back on Monday.", "Teachers swept the yards on Sunday."),
    )
    entries = tuple(
        Entry((one, two), heading, published_at=f"2024-11-0{day}T10:00:00+00:00", media=media)
        for day, (heading, one, two) in zip((3, 2, 1), texts, strict=True)
    )
    page = Snapshot("a", title="Storm live", language="en", entries=entries)

    again = parse(joined(snapshot_markdown(page)).encode(), "page.md")

    told = (media[0]._replace(text="Smoke over the port — Ana Silva", author=None), *media[1:])
    assert [entry.paragraphs for entry in again.entries] == [e.paragraphs for e in entries]
    assert [entry.media for entry in again.entries] == [told] * 3
    assert joined(snapshot_markdown(again)) == joined(snapshot_markdown(page))


@given(texts, texts)
def test_no_report_of_any_text_holds_markup_of_its_own(text: str, other: str) -> None:
    def snapshot(text: str, other: str) -> Snapshot:
        quoted = (Passage(0, Nature.QUOTE, other), Passage(1, Nature.ITEM))
        entry = Entry((text, other), text, stamp=other, byline=text, link=other, passages=quoted)
        entry = replace(entry, media=(Media(1, Nature.EMBED, text, other, other),))
        return Snapshot(text, title=text, standfirst=other, lede=(text,), entries=(entry,))

    old, new = snapshot(text, other), snapshot(other, text)
    reports = (
        snapshot_markdown(old),
        comparison_markdown(compare(old, new)),
        ledger_markdown(text, keep_ledger([old, new]), [UNKNOWN, UNKNOWN]),
    )
    allowed = {"p", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "strong", "em", "s", "hr"}

    for report in reports:
        page = rendered(joined(report))
        assert tags(page) <= allowed | {"a"}
        assert all(re.match("https?://", address) for address in page.xpath(".//a/@href"))


def test_a_comparison_lists_its_changes_and_marks_their_words(seeds: list[Snapshot]) -> None:
    comparison = compare(seeds[0], seeds[1])
    text = joined(comparison_markdown(comparison))

    counting = sum(change.counts for change in comparison.changes())
    page = rendered(text)
    assert len(page.xpath("./ol/li")) == counting
    headings = [heading.text_content() for heading in page.xpath("./h2")[1:]]
    assert [h.split(" · ")[0] for h in headings] == [str(n) for n in range(1, counting + 1)]
    assert page.xpath(".//s")
    assert page.xpath(".//strong")


def test_what_does_not_change_is_counted_in_a_line() -> None:
    kept = Entry(("A post that stays as it was, word for word.",), "Stays")
    gone = Entry(("Another post that is there no longer at all.",), "Goes")
    old = Snapshot("old", entries=(kept, gone, Entry(("A last one that stays too.",), "Last")))
    new = Snapshot("new", entries=(kept, Entry(("A last one that stays too.",), "Last")))

    text = joined(comparison_markdown(compare(old, new)))
    shown_all = joined(comparison_markdown(compare(old, new), only=frozenset({Kind.UNCHANGED})))

    assert "⋯ 1 unchanged entry" in text
    assert "Another post that is there no longer" in text
    assert "A post that stays as it was" not in text
    assert "A post that stays as it was" in shown_all
    assert "No changes" in joined(comparison_markdown(compare(old, old)))


def test_a_ledger_tells_each_wording_once() -> None:
    first = Entry(("The harbour master shut the port at dawn.",), "Port shut", "p1")
    second = Entry(("The harbour master shut the port at noon.",), "Port shut", "p1")
    pages = [Snapshot(f"{n}.txt", entries=(e,)) for n, e in enumerate((first, first, second))]

    text = joined(ledger_markdown("Storm", keep_ledger(pages), [UNKNOWN] * 3))

    assert text.startswith("# Storm\n")
    assert text.count("### Snapshot") == 2
    assert "at {-~~dawn~~-}{+**noon**+}." in text


def test_the_five_documents_read_back_with_their_titles_and_headings(
    seeds: list[Snapshot],
) -> None:
    for seed in seeds:
        again = parse(joined(snapshot_markdown(seed)).encode(), "seed.md")

        headings = [entry.heading for entry in seed.entries if entry.heading]
        assert (again.title, again.standfirst) == (seed.title, seed.standfirst)
        assert set(headings) <= {entry.heading for entry in again.entries}
