"""The scores on the seeds that the judgement of subject changes may not fall below.

The headings of the seeds are taken away, and with them the headlines of their related cards, as in
the seed whose headings were lost in extraction.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reader.parsing.subject import boundaries, opening

ROOT = Path(__file__).parents[2]
MARKS: dict[str, Any] = json.loads(Path(__file__).with_name("marks.json").read_text("utf-8"))
HEADLESS = "002_be998d6555e99b1a.txt"
"""This seed's cards lost their headlines too."""


class Blog(NamedTuple):
    """A seed without its headings."""

    lede: list[str]
    body: list[str]
    entries: set[tuple[int, ...]]
    """Indexes into the body, those of cards left out."""
    cards: set[int]


def blog_of(name: str, *, with_cards: bool) -> Blog:
    lines = (ROOT / "seeds" / name).read_text("utf-8").split("\n")
    blog = Blog([lines[n - 1] for n in numbers(MARKS[name]["lede"])], [], set(), set())
    for entry in MARKS[name]["entries"]:
        start = len(blog.body)
        blog.body.extend(lines[n - 1] for n in numbers(entry["paragraphs"]))
        own = tuple(range(start, len(blog.body)))
        if own:
            blog.entries.add(own)
        kept = list(numbers(entry["cards"]))[0 if name == HEADLESS else 1 :]
        for number in kept if with_cards else ():
            blog.cards.add(len(blog.body))
            blog.body.append(lines[number - 1])
    return blog


def numbers(lines: Sequence[int] | None) -> Iterator[int]:
    yield from range(lines[0], lines[1] + 1) if lines else ()


def exact_entries(blog: Blog) -> float:
    """Return the F1 score of entries; one counts where it holds exactly its paragraphs."""
    cuts = [0, *boundaries(blog.body), len(blog.body)]
    found = {
        tuple(i for i in range(start, end) if i not in blog.cards) for start, end in pairwise(cuts)
    }
    return 2 * len(found & blog.entries) / (len(found) + len(blog.entries))


def test_entries_of_the_headless_seed_are_told_apart() -> None:
    assert exact_entries(blog_of(HEADLESS, with_cards=True)) >= 0.8


@pytest.mark.parametrize(("with_cards", "mean"), [(True, 0.9), (False, 0.85)])
def test_entries_of_seeds_without_their_headings_are_told_apart(
    with_cards: bool, mean: float
) -> None:
    scores = [exact_entries(blog_of(name, with_cards=with_cards)) for name in MARKS]

    assert sum(scores) / len(scores) >= mean
    assert min(scores) >= 0.6


@pytest.mark.parametrize("name", MARKS)
@pytest.mark.parametrize("with_cards", [True, False])
def test_the_lede_of_a_seed_ends_where_it_ends(name: str, with_cards: bool) -> None:
    blog = blog_of(name, with_cards=with_cards)

    assert opening([*blog.lede, *blog.body]) == len(blog.lede)
