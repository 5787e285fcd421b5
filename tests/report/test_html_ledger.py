"""A ledger as one HTML file."""

from collections import Counter

import pytest
from lxml import html as lxml_html

from reader.blog import Entry, Snapshot
from reader.comparison.history import Ledger
from reader.comparison.ledger import keep_ledger
from reader.layout.shown import shown
from reader.report.html.ledger import ledger_html
from reader.report.provenance import Provenance
from tests.report.pages import HOSTILE, check, hostile_pair

PORT = Entry(("The harbour master shut the port at dawn.", "It rained."), "Port shut", "p1")
ROAD = Entry(("Engineers will look at the bridge when the river falls.",), "Road closed", "p2")
FISH = Entry(("Fish was short in town after four days at anchor.",), "Market empty", "p3")
OPEN = Entry(("The harbour master opened the port at dawn.", "It rained."), "Port open", "p1")
PAGES = ((PORT, ROAD), (FISH, PORT, ROAD), (FISH, ROAD, OPEN), (FISH, ROAD))


def written(ledger: Ledger, blog: str = "Storm", sha256: str | None = None) -> str:
    proven = [Provenance(sha256=sha256)] * len(ledger.snapshots)
    return "".join(ledger_html(blog, ledger, proven))


@pytest.fixture(scope="module")
def page() -> lxml_html.HtmlElement:
    snapshots = [Snapshot(f"{n}.txt", entries=entries) for n, entries in enumerate(PAGES)]
    return check(written(keep_ledger(snapshots), sha256="0f" * 32))


def test_every_entry_has_a_place_in_the_list_and_a_section(page: lxml_html.HtmlElement) -> None:
    assert page.xpath("//nav//a/text()") == ["Market empty", "Port open", "Road closed"]
    assert page.xpath("//nav//a/@href") == ["#entry-1", "#entry-2", "#entry-3"]
    assert page.xpath("//main/section/@id") == ["entry-1", "entry-2", "entry-3"]


def test_every_snapshot_stands_on_top_with_its_hash(page: lxml_html.HtmlElement) -> None:
    assert page.xpath("//tbody/tr/th/text()") == ["1", "2", "3", "4"]
    assert page.xpath("//tbody//code/text()") == ["0f" * 32] * 4


def test_an_entry_tells_how_it_came_each_wording_and_how_it_went(
    page: lxml_html.HtmlElement,
) -> None:
    (port,) = page.xpath("//section[@id='entry-2']")

    steps = [step.text_content() for step in port.xpath(".//h4")]
    assert [step.split(" · ")[0] for step in steps] == ["snapshot 1", "snapshot 3", "snapshot 4"]
    assert port.xpath(".//div[contains(@class, 'cell old')]//del/text()") == ["shut", "shut"]
    assert port.xpath(".//div[contains(@class, 'cell new')]//ins/text()") == ["open", "opened"]
    assert "3 · Port open" in port.xpath(".//details")[0].text_content()


def test_each_wording_stands_once(page: lxml_html.HtmlElement) -> None:
    for number, texts in ((1, FISH.texts), (3, ROAD.texts)):
        (section,) = page.xpath(f"//section[@id='entry-{number}']")
        shown_texts = Counter(p.text_content() for p in section.xpath(".//div/div/p"))

        assert all(shown_texts[text] == 1 for text in texts)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_element_and_no_address(text: str) -> None:
    ledger = keep_ledger(list(hostile_pair(text, "The port is open.")))

    assert shown(text) in check(written(ledger, text, text)).text_content()
