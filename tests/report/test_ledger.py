"""The ledger as text: the overview of all entries, and the history of one."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from rich.cells import cell_len

from reader.blog import Basis, CaptureDate, Entry, Order, Snapshot
from reader.comparison.history import Ledger
from reader.comparison.ledger import keep_ledger
from reader.report.ledger import ledger_lines
from reader.report.ledger_entry import entry_lines

PORT = Entry(("The harbour master shut the port at dawn because of the swell.",), "Port shut")
ROAD = Entry(("Engineers will look at the bridge when the river falls again.",), "Road closed")
FISH = Entry(("Fish was short in town after four days without a landing.",), "Market empty")
BELL = Entry(("The cathedral rang its bells for those who were lost at sea.",), "Bells ring")
BODY = "A wall gave way on Monday. At least {} people were hurt. Nobody died."
HURT = Entry((BODY.format(14),), "Harbour wall falls")
MORE = replace(HURT, paragraphs=(BODY.format(41),))
SGR = re.compile("\x1b\\[[0-9;]*m")


def page(number: int, *entries: Entry, order: Order = Order.NEWEST_FIRST) -> Snapshot:
    date = CaptureDate(f"2024-11-{number:02}", Basis.STATED)
    return Snapshot(f"{number}.txt", language="en", captured_at=date, order=order, entries=entries)


@pytest.fixture
def ledger() -> Ledger:
    """Give a ledger with a wording, a move, a return, a drop and a roll-off."""
    return keep_ledger(
        [
            page(1, PORT, HURT, ROAD, FISH),
            page(2, BELL, PORT, MORE, ROAD),
            page(3, MORE, BELL, PORT, ROAD),
            page(4, BELL, ROAD),
            page(5, PORT, BELL, ROAD),
        ]
    )


def overview(ledger: Ledger, width: int | None = 80, *, colour: bool = False) -> list[str]:
    return list(ledger_lines("Storm", ledger, width, colour))


def told(ledger: Ledger, heading: str, width: int = 80, *, colour: bool = False) -> list[str]:
    headings = [ledger.latest(history).heading for history in ledger.newest_first]
    return list(entry_lines("Storm", ledger, headings.index(heading) + 1, width, colour))


def test_the_overview_lists_the_snapshots_the_tally_and_a_line_for_each_entry(
    ledger: Ledger,
) -> None:
    assert overview(ledger) == [
        "Storm",
        "1  2024-11-01 · 4 entries · 1.txt",
        "2  2024-11-02 · 4 entries · 2.txt",
        "3  2024-11-03 · 4 entries · 3.txt",
        "4  2024-11-04 · 2 entries · 4.txt",
        "5  2024-11-05 · 3 entries · 5.txt",
        "",
        "5 entries:  3 still shown  1 dropped  1 rolled off  ~1 reworded  ↕1 moved",
        "",
        "signs  1 → 3 first and last snapshot that shows it  ~ wordings, if several",
        "       ↕ moved",
        "",
        "n  seen   state        ~  ↕  entry",
        "1  2 → 5  still shown        Bells ring",
        "2  1 → 5  still shown        Port shut",
        "3  1 → 3  dropped      2  ↕  Harbour wall falls",
        "4  1 → 5  still shown        Road closed",
        "5  1      rolled off         Market empty",
    ]


def test_a_drop_that_may_be_a_roll_off_has_a_question_mark_and_says_so() -> None:
    lines = overview(keep_ledger([page(1, PORT), page(2, ROAD)]))

    assert "2  1      dropped?           Port shut" in lines
    assert any("dropped? perhaps rolled off" in line for line in lines)


@pytest.mark.parametrize("order", [Order.NEWEST_FIRST, Order.OLDEST_FIRST])
def test_the_newest_arrival_is_number_1_whichever_way_the_page_stands(order: Order) -> None:
    pages: Sequence[Sequence[Entry]] = [(PORT, ROAD), (HURT, BELL, PORT, ROAD)]
    turn = -1 if order is Order.OLDEST_FIRST else 1
    ledger = keep_ledger([page(n, *e[::turn], order=order) for n, e in enumerate(pages, 1)])

    headings = [ledger.latest(history).heading for history in ledger.newest_first]
    assert headings == ["Harbour wall falls", "Bells ring", "Port shut", "Road closed"]


def test_no_entries_are_an_overview_too() -> None:
    assert overview(keep_ledger([page(1), page(2)]))[-1] == "0 entries"


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("heading", ["word " * 40, "港" * 200, "x" * 300, "e\u0301" * 90 + " "])
def test_an_entry_is_one_line_that_fits(width: int, heading: str) -> None:
    ledger = keep_ledger([page(1, replace(PORT, heading=heading)), page(2, ROAD)])

    lines = overview(ledger, width)

    assert all(cell_len(line) <= width for line in lines)
    assert len([line for line in lines if re.match(r"\d  \d", line)]) == 2 + len(ledger.snapshots)


def test_the_history_of_an_entry_tells_each_snapshot_that_changed_it(ledger: Ledger) -> None:
    (history,) = (h for h in ledger.histories if ledger.latest(h) == MORE)
    revised, moved = (sighting.change for sighting in history.sightings[1:])
    assert revised
    assert moved
    assert history.gone

    assert told(ledger, "Harbour wall falls") == [
        "Storm",
        "entry 3 of 5: Harbour wall falls",
        "snapshots 1 to 3 · 2 wordings · moved 1 time · dropped",
        "",
        "signs  − dropped  ~ revised  ↕ moved  [-words dropped-]{+words added+}",
        "",
        "1  2024-11-01 · 4 entries · 1.txt",
        "   the oldest snapshot shows it already",
        "   Harbour wall falls",
        "",
        "   A wall gave way on Monday. At least 14 people were hurt. Nobody died.",
        "",
        "2  2024-11-02 · 4 entries · 2.txt",
        "~  revised · substantive · figures 14 → 41",
        f"   {revised.reason}",
        "   Harbour wall falls",
        "",
        "~  A wall gave way on Monday. At least [-14-]{+41+} people were hurt.",
        "~  Nobody died.",
        "",
        "3  2024-11-03 · 4 entries · 3.txt",
        "↕  moved, text unchanged",
        f"   {moved.reason}",
        "",
        "4  2024-11-04 · 2 entries · 4.txt",
        "−  dropped",
        f"   {history.gone.change.reason}",
        "",
        "latest wording, each sentence after the number of the snapshot that",
        "brought it in",
        "1  Harbour wall falls",
        "1  A wall gave way on Monday.",
        "2  At least 41 people were hurt.",
        "1  Nobody died.",
    ]


def test_an_entry_that_comes_back_says_how_long_it_was_away(ledger: Ledger) -> None:
    lines = told(ledger, "Port shut")

    place = lines.index("5  2024-11-05 · 3 entries · 5.txt")
    assert lines[place + 1] == "   back after 1 snapshot without it"
    assert not any(line.startswith(("2  ", "3  ", "4  ")) for line in lines)


def test_an_entry_that_arrived_later_is_marked_whole(ledger: Ledger) -> None:
    lines = told(ledger, "Bells ring")

    assert "+  Bells ring" in lines
    assert lines[-1] == "every sentence came with snapshot 2"


def test_an_entry_that_nobody_wrote_since_is_shown_in_full_too() -> None:
    ledger = keep_ledger([page(1, PORT, HURT), page(2, PORT, HURT, ROAD)])

    lines = told(ledger, "Road closed")

    assert "↑  Road closed" in lines
    assert f"↑  {ROAD.paragraphs[0]}" in lines


@pytest.mark.parametrize("heading", ["Harbour wall falls", "Bells ring", "Market empty"])
def test_colour_changes_no_text(ledger: Ledger, heading: str) -> None:
    coloured = told(ledger, heading, colour=True)

    assert [SGR.sub("", line) for line in coloured] == told(ledger, heading)
    assert [SGR.sub("", line) for line in overview(ledger, colour=True)] == overview(ledger)
    assert "\x1b" in "".join(coloured)


@pytest.mark.parametrize("width", [40, 60, 120])
def test_every_line_of_a_history_fits(ledger: Ledger, width: int) -> None:
    lines = told(ledger, "Harbour wall falls", width)

    assert all(cell_len(line) <= width for line in lines)


def test_nothing_in_a_ledger_is_obeyed_by_a_terminal() -> None:
    bad = "Port\x1b[31m\u202e\nshut"
    pages = [Snapshot(bad, entries=(Entry((bad,), text),)) for text in (bad, "Open")]
    ledger = keep_ledger(pages)

    lines = [*ledger_lines(bad, ledger, 60, False)]
    for number in range(1, len(ledger.histories) + 1):
        lines += entry_lines(bad, ledger, number, 60, False)

    assert all(line.isprintable() for line in lines)
