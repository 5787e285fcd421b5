"""A comparison as one HTML file: what it shows, and that no document can put anything into it."""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as lxml_html

from reader.blog import Entry, Link, Snapshot
from reader.comparison import Change, Comparison, Kind, compare
from reader.layout.shown import shown
from reader.report.html.comparison import comparison_html
from reader.report.provenance import UNKNOWN, Provenance
from tests.report.pages import HOSTILE, check, hostile_pair, parsed

FIRST = Entry(
    ("The harbour master shut the port at dawn.", "At least 14 people were hurt, police said."),
    "Port shut",
    "p1",
    "https://news.example/live#p1",
    stamp="10:04",
)


ROAD = Entry(("Engineers will look at the bridge when the river falls.",), "Road closed", "p2")


LATER = Entry(
    ("The harbour master shut the port at dawn.", "At least 41 people were hurt, police said."),
    "Port shut",
    "p1",
    "https://news.example/live#p1",
    stamp="10:04",
)


FISH = Entry(("Fish was short in town after four days at anchor.",), "Market empty", "p3")


OLD = Snapshot("old.html", title="Storm live", entries=(FIRST, ROAD))


NEW = Snapshot("new.html", title="Storm live", language="en", entries=(FISH, LATER, ROAD))


def written(comparison: Comparison, *, old: Provenance = UNKNOWN, new: Provenance = UNKNOWN) -> str:
    return "".join(comparison_html(comparison, old=old, new=new))


def side(section: lxml_html.HtmlElement, name: str) -> Counter[str]:
    """Return the texts of one side of a section, those carried over from elsewhere left out."""
    cells = section.xpath(
        f".//div[contains(@class, 'cell {name}') or contains(@class, 'cell both')]"
        "[not(contains(@class, 'carried') and contains(@class, 'old'))]"
    )
    return Counter(
        paragraph.text_content()
        for cell in cells
        for paragraph in cell.xpath(".//p[not(@class='note') and not(@class='stamp')]")
    )


def told(entry: Entry | None) -> Counter[str]:
    return Counter(shown(text) for text in entry.texts if text) if entry else Counter()


def entries(comparison: Comparison) -> Iterator[tuple[Entry | None, Entry | None]]:
    for change in comparison.entries:
        yield (
            None if change.old is None else comparison.old.entries[change.old],
            None if change.new is None else comparison.new.entries[change.new],
        )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_element_and_no_address(text: str) -> None:
    comparison = compare(*hostile_pair(text, "The port is open."))
    proof = Provenance(f"https://e.example/{text}", text)

    tree = check(written(comparison, old=proof, new=proof))

    assert shown(text) in tree.text_content()


@given(st.text(max_size=40), st.text(max_size=40))
@example("", "\u1680")
def test_no_text_makes_an_element_or_an_address(text: str, other: str) -> None:
    comparison = compare(*hostile_pair(text, other))
    reason = Change(Kind.REVISED, text, rules=(other,), heading=())

    check(written(comparison))
    check(written(Comparison(comparison.old, comparison.new, reason, reason, reason, ())))


def test_the_policy_forbids_all_but_the_style_that_it_names_by_hash() -> None:
    tree = parsed(written(compare(OLD, NEW)))
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = tree.xpath("//style/text()")

    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style


def test_each_side_of_a_page_gives_its_snapshot_back(seeds: list[Snapshot]) -> None:
    for old, new in ((seeds[0], seeds[1]), (seeds[2], seeds[3]), (seeds[4], seeds[0]), (OLD, NEW)):
        holds(compare(old, new))


_WORDS = ("port", "14", "41", "shut", "“open”", "\tnot", "said\n", "<b>", "Ida", "the", "rain.")


_texts = st.lists(st.sampled_from(_WORDS), max_size=9).map(" ".join)


_entries = st.builds(
    Entry,
    paragraphs=st.lists(_texts, max_size=4).map(tuple),
    heading=st.none() | _texts,
    id=st.none() | st.sampled_from("abc"),
    links=st.just(()) | st.just((Link(0, 0, 2, "https://e.example/"), Link(0, 1, 9, "http://b.c"))),
)


_pages = st.lists(_entries, max_size=5).map(tuple)


@given(_pages, _pages)
def test_each_side_of_any_page_gives_its_snapshot_back(
    old: tuple[Entry, ...], new: tuple[Entry, ...]
) -> None:
    holds(compare(Snapshot("old", entries=old), Snapshot("new", entries=new)))


def holds(comparison: Comparison) -> None:
    """Hold that the sections of a page show exactly the entries, joined over words and folds."""
    tree = parsed(written(comparison))
    olds: Counter[str] = Counter()
    news: Counter[str] = Counter()
    for section in tree.xpath("//section[not(@aria-label='Change 0')]"):
        olds += side(section, "old")
        news += side(section, "new")
    head = (comparison.old, comparison.new)
    expected_old, expected_new = (
        Counter(shown(t) for t in (s.title, s.standfirst, *s.lede) if t) for s in head
    )
    if comparison.old.title == comparison.new.title:
        for expected in (expected_old, expected_new):
            expected -= Counter([shown(comparison.old.title or "")])
    for old, new in entries(comparison):
        expected_old += told(old)
        expected_new += told(new)

    assert without_empty(olds) == without_empty(expected_old)
    assert without_empty(news) == without_empty(expected_new)


def without_empty(texts: Counter[str]) -> Counter[str]:
    return Counter({text: count for text, count in texts.items() if text})


def test_words_are_told_by_their_elements_on_their_own_side() -> None:
    tree = check(written(compare(OLD, NEW)))

    (section,) = tree.xpath("//section[contains(@class, 'revised')]")
    assert section.xpath(".//div[@class='cell old']//del/text()") == ["14"]
    assert section.xpath(".//div[@class='cell new']//ins/text()") == ["41"]
    assert "10:04" in section.text_content()


def test_a_link_that_leads_elsewhere_stands_on_both_sides() -> None:
    def page(url: str) -> Snapshot:
        text = "The council has put a map of shut roads on its page."
        return Snapshot(
            "x", entries=(Entry((text,), "Roads", "r1", links=(Link(0, 22, 25, url),)),)
        )

    tree = check(written(compare(page("https://e.example/old"), page("https://e.example/new"))))

    assert tree.xpath("//div[@class='cell old']//a/@href") == ["https://e.example/old"]
    assert tree.xpath("//div[@class='cell new']//a/@href") == ["https://e.example/new"]


def test_a_paragraph_carried_over_stands_on_the_newer_side_with_where_it_came_from() -> None:
    carried = "The bridge over the Alm has been shut to lorries since the flood of last winter."
    roads = ("Engineers will look at the road when the river falls, the council said.",)
    new = (Entry((carried,), "Lorries wait", "r2"), Entry(roads, "Road closed", "r1"))
    old = (Entry((*roads, carried), "Road closed", "r1"),)
    comparison = compare(Snapshot("old", entries=old), Snapshot("new", entries=new))

    tree = check(written(comparison))

    (section,) = tree.xpath("//section[starts-with(@aria-label, 'Change 1')]")
    (cell,) = section.xpath(".//div[@class='cell new'][.//p[@class='note']]")
    assert cell.xpath("./p/text()") == ["carried over from: Road closed", carried]
    assert cell.getprevious().get("class") == "absent"
    holds(comparison)


def test_every_change_has_a_place_in_the_list_a_label_and_an_anchor() -> None:
    comparison = compare(OLD, NEW)
    tree = check(written(comparison))

    counting = sum(change.counts for change in comparison.changes())
    anchors = [f"change-{n}" for n in range(1, counting + 1)]
    assert counting == 2
    assert tree.xpath("//nav//a/@href") == [f"#{anchor}" for anchor in anchors]
    assert tree.xpath("//section/@id") == anchors
    assert tree.xpath("//section[@id='change-2']/@aria-label") == ["Change 2: Port shut"]
    assert tree.xpath("//nav/@aria-label") == ["Changes"]


def test_signs_stand_beside_every_change_and_in_the_legend() -> None:
    tree = check(written(compare(OLD, NEW)))

    legend = tree.xpath("//ul[@class='legend']")[0].text_content()
    assert "+ added" in legend
    assert "~ revised" in legend
    assert tree.xpath("//section[@id='change-1']//span[@class='sign']/text()") == ["+", "+"]
    assert tree.xpath("//ul[@class='tally']")[0].text_content().startswith("+ 1 added")


def test_the_language_of_the_report_and_of_the_document_are_told_apart() -> None:
    tree = check(written(compare(OLD, NEW)))

    assert tree.get("lang") == "en"
    assert set(tree.xpath("//div[contains(@class, 'cell new')]/@lang")) == {"en"}
    assert tree.xpath("//div[contains(@class, 'cell old')]/@lang") == []


def test_what_proves_the_documents_stands_on_top() -> None:
    proof = Provenance("https://news.example/live", "0f" * 32)
    tree = check(written(compare(OLD, NEW), old=proof))

    table = tree.xpath("//table")[0]
    assert "0f" * 32 in table.text_content()
    assert table.xpath(".//a/@href") == ["https://news.example/live"]
    assert "not at hand" in table.text_content()


def test_unchanged_entries_stand_in_a_fold_that_needs_no_script() -> None:
    tree = check(written(compare(OLD, NEW)))

    (fold,) = tree.xpath("//details")
    assert fold.xpath("./summary/text()") == ["⋯ 1 unchanged entry"]
    assert "Engineers will look at the bridge" in fold.text_content()


def test_equal_snapshots_say_so_plainly() -> None:
    page = check(written(compare(OLD, OLD))).text_content()

    assert "No changes: 2 entries on both sides, the same text" in page


def test_only_and_substantive_leave_entries_out_and_keep_numbers() -> None:
    comparison = compare(OLD, NEW)
    page = "".join(comparison_html(comparison, only=frozenset({Kind.REVISED})))

    tree = check(page)
    assert tree.xpath("//section/@id") == ["change-2"]
    assert "+ 1 added" in tree.text_content()
