"""The five documents against the hand marks: scores may rise, never fall."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.blog import Lines, Snapshot
from reader.parsing import parse

SEEDS = Path(__file__).parents[2] / "seeds"
MARKS: dict[str, Any] = json.loads((Path(__file__).parent / "marks.json").read_text("utf-8"))
HEADED = [name for name in MARKS if not name.startswith("002")]
HEADLESS = next(name for name in MARKS if name.startswith("002"))


@dataclass(frozen=True)
class Marked:
    """A document with the lines of its entries."""

    text: str
    entries: list[Lines]

    def parsed(self) -> Snapshot:
        """Parse the document."""
        return parse(self.text.encode(), "test")

    def found(self) -> list[Lines]:
        """List the lines of the entries that the parser finds."""
        return [entry.lines for entry in self.parsed().entries if entry.lines]


def lines_of(name: str) -> list[str]:
    return (SEEDS / name).read_text(encoding="utf-8").splitlines()


def span(mark: dict[str, Any], *, heading: bool) -> list[int]:
    """List the numbers of an entry's lines."""
    ranges = (mark["paragraphs"], mark["cards"])
    body = [n for first, last in filter(None, ranges) for n in range(first, last + 1)]
    return [mark["heading"], *body] if heading and mark["heading"] else body


def as_given(name: str) -> Marked:
    """Return a document as it is."""
    numbers = [span(mark, heading=True) for mark in MARKS[name]["entries"]]
    return Marked("\n".join(lines_of(name)), [(min(n), max(n)) for n in numbers])


def without_headings(name: str) -> Marked:
    """Return a document with the headings of its entries deleted, empty entries with them."""
    marks = MARKS[name]["entries"]
    lost = {mark["heading"] for mark in marks}
    kept = [n for n in range(1, len(lines_of(name)) + 1) if n not in lost]
    now = {old: new for new, old in enumerate(kept, 1)}
    numbers = [body for mark in marks if (body := span(mark, heading=False))]
    text = "\n".join(lines_of(name)[n - 1] for n in kept)
    return Marked(text, [(now[min(n)], now[max(n)]) for n in numbers])


def f1(expected: list[Any], found: list[Any]) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * len(set(expected) & set(found)) / (len(expected) + len(found))


@pytest.mark.parametrize("name", MARKS)
def test_title_standfirst_date_and_lede_are_exact(name: str) -> None:
    """The lede's text is whole, also where furniture was glued to it."""
    marks, lines, snapshot = MARKS[name], lines_of(name), as_given(name).parsed()
    first, last = marks["lede"]

    assert snapshot.title == marks["title"]
    assert snapshot.standfirst == lines[marks["standfirst"] - 1]
    assert (snapshot.captured_at and snapshot.captured_at.value) == marks["stated"]
    assert len(snapshot.lede) == last - first + 1
    assert all(
        line.endswith(text)
        for line, text in zip(lines[first - 1 : last], snapshot.lede, strict=True)
    )


@pytest.mark.parametrize("name", HEADED)
def test_every_entry_of_a_document_with_headings_is_found(name: str) -> None:
    marked = as_given(name)

    assert marked.found() == marked.entries


def test_entries_are_told_apart_where_the_document_lost_its_headings() -> None:
    marked = as_given(HEADLESS)

    assert f1(marked.entries, marked.found()) >= 0.8


@pytest.mark.parametrize("name", HEADED)
def test_entries_are_told_apart_where_headings_are_deleted(name: str) -> None:
    marked = without_headings(name)

    assert f1(marked.entries, marked.found()) >= 0.7


@pytest.mark.parametrize("name", MARKS)
def test_headings_and_cards_are_those_marked(name: str) -> None:
    """Related cards keep their lines and their order, and no heading is a card."""
    lines, snapshot = lines_of(name), as_given(name).parsed()
    marks = MARKS[name]["entries"]
    ranges = [mark["cards"] for mark in marks if mark["cards"]]

    headings = [lines[mark["heading"] - 1] if mark["heading"] else None for mark in marks]
    assert [entry.heading for entry in snapshot.entries] == headings
    assert [card for entry in snapshot.entries for card in entry.related] == [
        line for first, last in ranges for line in lines[first - 1 : last]
    ]


@pytest.mark.parametrize("name", MARKS)
def test_whatever_is_not_marked_is_furniture(name: str) -> None:
    """Every line outside title, standfirst, lede and entries is furniture, and no line inside."""
    marks = MARKS[name]
    first, last = marks["lede"]
    marked = {1, marks["standfirst"], *range(first, last + 1)}
    for start, end in as_given(name).entries:
        marked |= set(range(start, end + 1))

    furniture = {item.lines[0] for item in as_given(name).parsed().furniture if item.lines}

    glued = {first} & furniture
    assert furniture - glued == set(range(1, len(lines_of(name)) + 1)) - marked


def test_a_stray_repeat_among_the_furniture_is_displaced() -> None:
    """The last line of 002 is furniture glued to a lead-in line that stands above already."""
    prompt, stray = as_given(HEADLESS).parsed().furniture[-2:]

    assert prompt.text == "Your support makes all the difference."
    assert stray.text == "Anthony Cuthbertson reports:"
    assert "displaced" in stray.reason
    assert prompt.lines == stray.lines
