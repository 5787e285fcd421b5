"""One entry's ledger laid out: every step told, each wording marked against the one before."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate, Entry, Order, Snapshot
from reader.comparison import Kind
from reader.comparison.history import Ledger
from reader.comparison.ledger import keep_ledger
from reader.layout import Mark, Page, Role, TargetKind
from reader.layout.following import following
from reader.layout.steps import steps_of

PORT = Entry(("The harbour master shut the port at dawn because of the swell.",), "Port shut")
ROAD = Entry(("Engineers will look at the bridge when the river falls again.",), "Road closed")
FISH = Entry(("Fish was short in town after four days without a landing.",), "Market empty")
BELL = Entry(("The cathedral rang its bells for those who were lost at sea.",), "Bells ring")
BODY = "A wall gave way on Monday. At least {} people were hurt. Nobody died."
HURT = Entry((BODY.format(14),), "Harbour wall falls", stamp="14:02")
MORE = replace(HURT, paragraphs=(BODY.format(41),))

POSTS = [PORT, ROAD, HURT, MORE, Entry(), Entry((), "In pictures"), Entry(("No heading.",))]
"""Posts, two of them wordings of one, some without a text or a heading."""


def shot(number: int, *entries: Entry) -> Snapshot:
    date = CaptureDate(f"2024-11-{number:02}", Basis.STATED)
    order = Order.NEWEST_FIRST
    return Snapshot(f"{number}.txt", language="en", captured_at=date, order=order, entries=entries)


@pytest.fixture
def ledger() -> Ledger:
    """Give a ledger with a wording, a move, a return, a drop and a roll-off."""
    return keep_ledger(
        [
            shot(1, PORT, HURT, ROAD, FISH),
            shot(2, BELL, PORT, MORE, ROAD),
            shot(3, MORE, BELL, PORT, ROAD),
            shot(4, BELL, ROAD),
            shot(5, PORT, BELL, ROAD),
        ]
    )


def page(ledger: Ledger, heading: str, width: int = 90) -> Page:
    (history,) = [h for h in ledger.histories if ledger.latest(h).heading == heading]
    return following(ledger, history, width)


def texts(page: Page, *roles: Role) -> list[str]:
    return [block.text for block in page.blocks if block.role in roles]


def steps(page: Page) -> list[str]:
    return [anchor.heading for anchor in page.anchors if anchor.target is TargetKind.STEP]


def test_the_head_names_the_entry_and_sums_its_history_up(ledger: Ledger) -> None:
    blocks = page(ledger, "Harbour wall falls").blocks

    assert blocks[0].text == "Harbour wall falls"
    assert blocks[1].text == (
        "first seen in snapshot 1, 2024-11-01 · last seen in snapshot 3, 2024-11-03"
        " · 2 wordings · moved 1 time · dropped"
    )


def test_what_one_snapshot_alone_shows_is_said_to_be_there_alone(ledger: Ledger) -> None:
    (told,) = [t for t in texts(page(ledger, "Market empty"), Role.STAMP) if "wording" in t]

    assert told.startswith("seen in snapshot 1, 2024-11-01 alone · 1 wording")


def test_each_wording_is_marked_against_the_one_before(ledger: Ledger) -> None:
    blocks = page(ledger, "Harbour wall falls").blocks
    (revised,) = [
        block
        for block in blocks
        if {span.role for span in block.spans} >= {Role.ADDED, Role.DROPPED}
        and block.role is Role.TEXT
    ]
    marked = {span.role: revised.text[span.start : span.end] for span in revised.spans}

    assert (marked[Role.DROPPED], marked[Role.ADDED]) == ("14", "41")


def test_a_move_and_an_end_are_verdicts_with_reasons_and_no_text(ledger: Ledger) -> None:
    laid = page(ledger, "Harbour wall falls")
    verdicts = texts(laid, Role.VERDICT)

    assert [text.split(",")[0].split(" ·")[0] for text in verdicts] == [
        "revised",
        "moved",
        "dropped",
    ]
    assert len(texts(laid, Role.REASON)) >= len(steps(laid))
    assert len([text for text in texts(laid, Role.TEXT) if "people were hurt" in text]) == 3
    assert {Mark.REVISED, Mark.MOVED, Mark.DROPPED} <= {row.mark for row in laid.rows}


def test_only_what_brought_a_wording_is_stopped_at(ledger: Ledger) -> None:
    laid = page(ledger, "Harbour wall falls")

    assert steps(laid) == [f"snapshot {n}, 2024-11-0{n}" for n in (1, 2, 3, 4)]
    assert [a.heading for a in laid.anchors if a.counts] == steps(laid)[:2]


def test_every_step_has_an_anchor_that_leads_to_it(ledger: Ledger) -> None:
    for history in ledger.histories:
        laid = following(ledger, history, 70)
        anchors = [anchor for anchor in laid.anchors if anchor.target is TargetKind.STEP]

        assert [anchor.change for anchor in anchors] == list(range(len(list(steps_of(history)))))
        assert all(one.row < other.row for one, other in pairwise(laid.anchors))


@settings(max_examples=40)
@given(st.lists(st.lists(st.sampled_from(POSTS), max_size=4, unique=True), min_size=1, max_size=5))
def test_whatever_becomes_of_an_entry_its_latest_sentences_end_the_page(
    pages: list[list[Entry]],
) -> None:
    kept = keep_ledger([shot(n, *entries) for n, entries in enumerate(pages, 1)])

    for history in kept.histories:
        laid = following(kept, history, 60)
        (end,) = [a for a in laid.anchors if a.target is TargetKind.SENTENCES]
        told = {block.text for block in laid.blocks}
        assert [a.row for a in laid.anchors] == sorted({a.row for a in laid.anchors})
        assert laid.anchors[0].row == 0
        assert laid.anchors[-1] == end
        assert len(history.wordings) == 1 or {s.text for s in history.sentences} <= told


def test_a_return_says_for_how_long_the_entry_was_gone(ledger: Ledger) -> None:
    assert "back after 1 snapshot without it" in texts(page(ledger, "Port shut"), Role.LABEL)


def test_sentences_stand_under_the_snapshots_that_brought_them(ledger: Ledger) -> None:
    blocks = list(page(ledger, "Harbour wall falls").blocks)
    begin = next(n for n, block in enumerate(blocks) if "under the snapshots" in block.text)

    assert [block.text.strip() for block in blocks[begin + 1 :]] == [
        "came with snapshot 1, 2024-11-01",
        "Harbour wall falls",
        "A wall gave way on Monday.",
        "came with snapshot 2, 2024-11-02",
        "At least 41 people were hurt.",
        "came with snapshot 1, 2024-11-01",
        "Nobody died.",
    ]


def test_one_wording_came_whole(ledger: Ledger) -> None:
    labels = texts(page(ledger, "Road closed"), Role.LABEL)

    assert labels[-1] == "every sentence came with snapshot 1, 2024-11-01"


def test_an_arrival_is_told_with_its_verdict(ledger: Ledger) -> None:
    laid = page(ledger, "Bells ring")
    (arrival,) = [anchor for anchor in laid.anchors if anchor.counts]

    assert arrival.kind is Kind.ADDED
    assert laid.rows[arrival.row + 1].mark is Mark.ADDED


@pytest.mark.parametrize("width", [30, 60, 90, 200])
def test_no_line_is_wider_than_the_page(ledger: Ledger, width: int) -> None:
    laid = page(ledger, "Harbour wall falls", width)
    (column,) = laid.columns

    assert column.x + column.width <= width
    assert column.width <= 72


def test_sources_that_nobody_knows_are_not_told(ledger: Ledger) -> None:
    history = ledger.histories[0]
    told = texts(following(ledger, history, 90), Role.TITLE)
    untold = texts(following(ledger, history, 90, sources=False), Role.TITLE)

    assert [text.partition(" · ")[0] for text in told] == untold
    assert told != untold
