"""A change card: one change with all that is needed to cite it."""

from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from referencing import Registry, Resource

from reader.blog import Basis, CaptureDate, Entry, Link, Snapshot
from reader.comparison import Comparison, compare
from reader.report.evidence import card_json, card_markdown
from reader.report.provenance import Provenance

Validator = Callable[[str], Draft202012Validator]

STAYS = Entry(("Ferries stay in the harbour until the wind drops, the company said.",), "Ferries")
OLD = Snapshot(
    "old.html",
    url="https://news.example/storm",
    title="Storm Ida live",
    captured_at=CaptureDate("2024-10-30T10:00Z", Basis.FETCHED),
    entries=(
        STAYS,
        Entry(
            ("At least 14 people were hurt when the wall gave way, police said.", "It rains."),
            "Wall falls",
            stamp="10:04",
        ),
    ),
)
NEW = Snapshot(
    "new.html",
    title="Storm Ida live",
    entries=(
        Entry(("Engineers are at the bridge to look for cracks.",), "Bridge shut"),
        STAYS,
        Entry(
            ("At least 41 people were hurt when the wall gave way, police said.", "It rains."),
            "Wall falls",
            stamp="10:04",
        ),
    ),
)
FIRST = Provenance("/pages/old.html", "0f" * 32)


@pytest.fixture
def comparison() -> Comparison:
    return compare(OLD, NEW)


@pytest.fixture
def card_schema(closed: Validator) -> Draft202012Validator:
    """Give the validator of the shipped schema and the one that it refers to; no other keys."""
    known: Any = closed("comparison").schema
    registry: Registry[Any] = Registry().with_resource(known["$id"], Resource.from_contents(known))
    return Draft202012Validator(closed("card").schema, registry=registry)


def revised(comparison: Comparison) -> int:
    (place,) = (n for n, change in enumerate(comparison.changes()) if change.figures)
    return place


def test_every_change_of_any_comparison_gives_a_card_that_the_shipped_schema_describes(
    seeds: list[Snapshot], card_schema: Draft202012Validator
) -> None:
    for old, new in ((seeds[0], seeds[1]), (seeds[3], Snapshot("empty")), (OLD, NEW)):
        comparison = compare(old, new)

        for place, _ in enumerate(comparison.changes()):
            card_schema.validate(card_json(comparison, place, FIRST))
            assert card_markdown(comparison, place, FIRST)


def test_the_json_holds_both_texts_the_verdict_and_what_is_known_of_the_documents(
    comparison: Comparison,
) -> None:
    card = card_json(comparison, revised(comparison), FIRST)

    assert card["part"] == "entry"
    assert card["before"]["paragraphs"] == list(OLD.entries[1].paragraphs)
    assert card["after"]["paragraphs"] == list(NEW.entries[2].paragraphs)
    assert card["change"]["figures"] == [["14", "41"]]
    assert card["change"]["rules"]
    assert card["old"]["captured_at"] == {"value": "2024-10-30T10:00Z", "basis": "fetched"}
    assert card["old"]["url"] == "https://news.example/storm"
    assert (card["old"]["origin"], card["old"]["sha256"]) == ("/pages/old.html", "0f" * 32)
    assert (card["new"]["origin"], card["new"]["sha256"]) == (None, None)
    assert card["tool"]["name"] == "liveblog-reader"


def test_a_card_is_numbered_among_the_changes_that_count(comparison: Comparison) -> None:
    numbers = [card_json(comparison, n)["number"] for n, _ in enumerate(comparison.changes())]

    counting = [change.counts for change in comparison.changes()]
    assert [number is not None for number in numbers] == counting
    assert [n for n in numbers if n] == list(range(1, sum(counting) + 1))


def test_the_markdown_marks_the_words_and_names_times_hashes_and_rules(
    comparison: Comparison,
) -> None:
    card = card_markdown(comparison, revised(comparison), FIRST)

    assert "At least {-~~14~~-} people were hurt" in card
    assert "At least {+**41**+} people were hurt" in card
    for fact in ("2024-10-30T10:00Z (fetched)", "0f" * 32, "figures", "capture date unknown"):
        assert fact in card
    for rule in comparison.entries[-1].rules:
        assert rule in card


def test_an_added_entry_has_nothing_before_and_its_words_are_not_marked_one_by_one(
    comparison: Comparison,
) -> None:
    card = card_markdown(comparison, 3)

    assert "## Before\n\n> *nothing*" in card
    assert "> Engineers are at the bridge to look for cracks." in card


def test_a_paragraph_carried_over_from_another_entry_is_no_part_of_what_stood_before() -> None:
    carried = "The bridge over the Alm has been shut to lorries since the flood of last winter."
    roads = ("Engineers will look at the road when the river falls, the council said.",)
    port = ("The harbour master shut the port at dawn.",)
    old = (Entry((*roads, carried), "Road closed", "r1"), Entry(port, "Port shut", "r2"))
    new = (Entry(roads, "Road closed", "r1"), Entry((*port, carried), "Port shut", "r2"))

    card = card_markdown(compare(Snapshot("old", entries=old), Snapshot("new", entries=new)), 4)

    before, after = card.split("## After")
    assert carried not in before
    assert f"> {carried} *(carried over from: Road closed)*" in after


def test_a_card_tells_where_a_link_led_before_and_after() -> None:
    def page(url: str) -> Snapshot:
        text = "The council has put a map of shut roads on its page."
        return Snapshot(
            "x", entries=(Entry((text,), "Roads", "r1", links=(Link(0, 22, 25, url),)),)
        )

    comparison = compare(page("https://e.example/old"), page("https://e.example/new"))
    card, known = card_markdown(comparison, 3), card_json(comparison, 3)

    assert "a [map](<https://e.example/old>) of" in card.split("## After")[0]
    assert "a [map](<https://e.example/new>) of" in card.split("## After")[1]
    assert known["before"]["links"][0]["url"] == "https://e.example/old"


def test_a_card_of_hostile_text_shows_it_and_obeys_none_of_it() -> None:
    hostile = "<script>x</script> [go](javascript:x) ![p](https://e.example/p) `` ` `` # *a* ~~b~~"
    old = Snapshot("[s](javascript:x)", entries=(Entry((hostile + " one", "- item"), "# H"), STAYS))
    new = Snapshot("<b>", entries=(Entry((hostile + " two", "1. item"), "# H"), STAYS))
    comparison = compare(old, new)

    page = MarkdownIt("commonmark").enable("strikethrough").render(card_markdown(comparison, 3))

    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "<a " not in page
    assert "<img" not in page
    assert "<h1># H</h1>" in page
    assert "<ol>" not in page
