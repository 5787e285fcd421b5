"""Pages to compare: written for a test in a line or two, or read from seeds/ by their marks."""

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from reader.blog import Entry, Order, Snapshot

ROOT = Path(__file__).parents[2]
MARKS = ROOT / "tests" / "parsing" / "marks.json"

Page = Callable[..., Snapshot]
Post = Callable[..., Entry]
Posts = Callable[..., list[Entry]]
Clock = Callable[[int], dict[str, str]]
"""The fields that tell when the post of a number was written; a post an hour."""

_THEMES = (
    "harbour pilots refused to board the grain ships before sunrise",
    "voters queued outside the school gymnasium despite heavy rain",
    "engineers inspected the cracked dam upstream of the valley town",
    "the orchestra cancelled its tour after a fire in the rehearsal hall",
    "farmers drove tractors to the ministry demanding lower fuel taxes",
    "a satellite lost contact shortly after leaving the launch pad",
    "the striker limped off the pitch minutes into the second half",
    "nurses at three hospitals voted to extend their walkout by a week",
    "archaeologists uncovered a mosaic beneath the car park in the centre",
    "the central bank kept its main rate where it was for a fifth month",
    "rescuers pulled a climber from the glacier after two nights outside",
    "the airline grounded its oldest jets pending a safety inspection",
    "prosecutors dropped the charges against the former mayor of the port",
    "a ferry ran aground on the sandbank opposite the lighthouse at dusk",
    "teachers unions and the government resumed talks about class sizes",
    "the museum returned two bronze statues to the island they came from",
)


@pytest.fixture
def post() -> Post:
    """Return what makes an entry about a theme of its own: `post(3)` is never like `post(4)`."""

    def make(theme: int, **fields: Any) -> Entry:  # noqa: ANN401 - fields of many types
        text = _THEMES[theme % len(_THEMES)]
        fields.setdefault("heading", f"{text[:30].rsplit(' ', 1)[0].capitalize()} ({theme})")
        fields.setdefault("paragraphs", (f"{text.capitalize()}, report {theme} said.",))
        return Entry(**fields)

    return make


@pytest.fixture
def posts(post: Post) -> Posts:
    """Return what makes the posts of these numbers, in this order."""

    def make(numbers: Iterable[int], clock: Clock, **fields: object) -> list[Entry]:
        return [post(n, **{**clock(n), **fields}) for n in numbers]

    return make


@pytest.fixture
def page(post: Post) -> Page:
    """Return what makes a page of entries: themes for short, or whole entries."""

    def make(entries: Sequence[int | Entry], order: Order = Order.NEWEST_FIRST) -> Snapshot:
        made = (post(one) if isinstance(one, int) else one for one in entries)
        return Snapshot("made", language="en", order=order, entries=tuple(made))

    return make


@pytest.fixture(scope="session")
def seed() -> Callable[[str], Snapshot]:
    """Return what reads a document of seeds/ by its number, cut up by hand as its marks say."""
    marks = json.loads(MARKS.read_text(encoding="utf-8"))

    def read(number: str) -> Snapshot:
        name = next(name for name in marks if name.startswith(number))
        text = (ROOT / "seeds" / name).read_text(encoding="utf-8")
        return _snapshot(name, [line.strip() for line in text.split("\n")], marks[name])

    return read


def _snapshot(name: str, lines: Sequence[str], marks: dict[str, Any]) -> Snapshot:
    def span(ends: tuple[int, int] | None) -> tuple[str, ...]:
        return tuple(lines[ends[0] - 1 : ends[1]]) if ends else ()

    entries = tuple(
        Entry(
            span(entry["paragraphs"]),
            lines[entry["heading"] - 1] if entry["heading"] else None,
            related=span(entry["cards"]),
        )
        for entry in marks["entries"]
    )
    standfirst = lines[marks["standfirst"] - 1]
    lede = span(marks["lede"])
    return Snapshot(name, None, None, "en", marks["title"], standfirst, lede=lede, entries=entries)
