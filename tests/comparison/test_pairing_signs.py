"""Which signs pair entries that say nothing alike: ids, headings, moments."""

from dataclasses import replace

import pytest

from reader.blog import Entry, Snapshot
from reader.comparison.pairing import pair_entries
from tests.comparison.conftest import Page, Post

_FIRST = "Harbour pilots refused to board the grain ships before sunrise on Monday, the port said."
_THIRD = "Engineers inspected the cracked dam upstream of the valley town late on Tuesday."
_FOURTH = (
    "The orchestra cancelled its tour after a fire in the rehearsal hall destroyed the scores."
)


def pairs(old: Snapshot, new: Snapshot) -> set[tuple[int, int]]:
    return set(pair_entries(old.entries, new.entries).pairs.items())


_KICKER = "Traffic and travel: the latest"


@pytest.mark.parametrize(
    ("before", "since"),
    [({"stamp": "08:10"}, {"stamp": "14:40"}), ({"id": "a"}, {"id": "b"})],
    ids=["stamp", "id"],
)
def test_a_heading_that_is_used_again_pairs_no_strangers(
    page: Page, post: Post, before: dict[str, str], since: dict[str, str]
) -> None:
    """Hours later, or with another id, nothing but the heading is the same."""
    old = page([8, post(0, paragraphs=(_FIRST,), heading=_KICKER, **before), 9, 10])
    new = page([11, 12, post(0, paragraphs=(_THIRD, _FOURTH), heading=_KICKER, **since), 13])

    assert pairs(old, new) == set()


def test_a_heading_between_the_same_neighbours_pairs_whatever_the_stamp_says(page: Page) -> None:
    old = page([1, Entry((_FIRST,), _KICKER, stamp="08:10"), 2])
    new = page([1, Entry((_THIRD, _FOURTH), _KICKER, stamp="14:40"), 2])

    assert (1, 1) in pairs(old, new)


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "a", "heading": "A blast"},
        {"id": "a", "published_at": "2024-11-03T10:00:00Z"},
        {"id": "a", "stamp": "10:00"},
    ],
)
def test_an_id_and_one_more_sign_pair_whatever_became_of_the_text(
    page: Page, post: Post, fields: dict[str, str]
) -> None:
    fields = {"heading": "", **fields}
    old = page([1, post(0, paragraphs=(_FIRST,), **fields), 2, 3])
    new = page([4, 1, 5, post(0, paragraphs=(_THIRD, _FOURTH), **fields), 6, 2])

    assert (1, 3) in pairs(old, new)


def test_a_lone_id_that_nothing_contradicts_pairs() -> None:
    old, new = (Snapshot("made", entries=(Entry((text,), id="a"),)) for text in (_FIRST, _THIRD))

    assert pairs(old, new) == {(0, 0)}


def test_an_id_between_the_same_neighbours_pairs_whatever_became_of_the_text(
    page: Page, post: Post
) -> None:
    old = page([post(n, id=str(n)) for n in range(3)])
    new = page([post(n, id=str(n)) for n in (0, 9, 2)])
    moved = page([post(n, id=str(n)) for n in (9, 0, 2)])

    assert (1, 1) in pairs(old, replace(new, entries=_with_id(new.entries, 1, "1")))
    assert (1, 0) not in pairs(old, replace(moved, entries=_with_id(moved.entries, 0, "1")))


def _with_id(entries: tuple[Entry, ...], place: int, name: str) -> tuple[Entry, ...]:
    return (*entries[:place], replace(entries[place], id=name), *entries[place + 1 :])


def test_a_moment_of_its_own_pairs_between_the_same_neighbours_only(page: Page) -> None:
    moment = "2024-11-03T10:00:00Z"
    first, third = (Entry((text,), published_at=moment) for text in (_FIRST, _THIRD))

    assert (1, 1) in pairs(page([1, first, 2]), page([1, third, 2]))
    assert (1, 4) not in pairs(page([1, first, 2, 3]), page([1, 2, 3, 5, third, 6]))
