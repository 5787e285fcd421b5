"""Which of two pages is the later, told by what stands first and last on them."""

from dataclasses import replace

import pytest

from reader.blog import Entry, Order, Snapshot
from reader.library.fronts import later_front


def shows(names: str, order: Order = Order.NEWEST_FIRST) -> Snapshot:
    """Make a page with an entry for each letter, in page order."""
    entries = (Entry((f"What is told under the letter {name} and no other.",)) for name in names)
    return Snapshot(names, order=order, entries=tuple(entries))


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("dcb", "cba", 1),  # starts with what the other lacks
        ("dcba", "cb", 1),  # even where it reaches further back
        ("cb", "cba", 1),  # starts alike, and the other reaches further back
        ("cba", "cba", 0),
        ("fed", "cba", 0),  # nothing shared
        ("", "cba", 0),
        ("c", "cb", 1),
    ],
)
def test_the_later_page_starts_later_or_else_ends_later(one: str, other: str, later: int) -> None:
    assert later_front(shows(one), shows(other)) == later
    assert later_front(shows(other), shows(one)) == -later


@pytest.mark.parametrize(("one", "other", "later"), [("bcd", "abc", 1), ("abc", "abc", 0)])
def test_a_page_that_lists_the_oldest_first_starts_at_its_end(
    one: str, other: str, later: int
) -> None:
    order = Order.OLDEST_FIRST

    assert later_front(shows(one, order), shows(other, order)) == later


def test_short_texts_recur_by_chance_and_tell_nothing() -> None:
    one, other = shows("dcb"), shows("fea")
    credit = Entry(("Picture: Reuters",))
    one = replace(one, entries=(*one.entries, credit))
    other = replace(other, entries=(credit, *other.entries))

    assert later_front(one, other) == 0
