"""The verdict on a pair: paragraphs, cut-off copies, silence, links and times."""

from dataclasses import replace

import pytest

from reader.blog import Entry, Snapshot
from reader.comparison import Change, Facet, Kind, Op, Origin, Significance, compare
from reader.comparison.revision import Places, compare_entries

_FIRST = "Harbour pilots refused to board the grain ships before sunrise on Monday."
_SECOND = "Voters queued outside the school gymnasium despite heavy rain, officials reported."
_THIRD = "Engineers inspected the cracked dam upstream of the valley town late on Tuesday."
_FOURTH = "The orchestra cancelled its tour after a fire destroyed its instruments."
_LONG = " ".join((_FIRST, _SECOND, _THIRD, _FOURTH)) * 4


def revised(old: Entry, new: Entry) -> Change:
    return compare_entries(old, new, Places(0, 0), "en")


def parts(*texts: str, to: tuple[str, ...]) -> list[tuple[Kind, int | None, int | None, bool]]:
    change = revised(Entry(texts), Entry(to))
    return [(p.kind, p.old, p.new, p.moved) for p in change.paragraphs]


def page(*entries: Entry) -> Snapshot:
    return Snapshot("made", language="en", entries=entries)


def test_a_revised_paragraph_keeps_its_neighbours_unchanged() -> None:
    assert parts(
        _FIRST,
        "At least 14 people died there.",
        _THIRD,
        to=(_FIRST, "At least 41 people died there.", _THIRD),
    ) == [
        (Kind.UNCHANGED, 0, 0, False),
        (Kind.REVISED, 1, 1, False),
        (Kind.UNCHANGED, 2, 2, False),
    ]


def test_a_paragraph_put_between_others_is_added_there() -> None:
    assert parts(_FIRST, _SECOND, to=(_FIRST, _THIRD, _SECOND)) == [
        (Kind.UNCHANGED, 0, 0, False),
        (Kind.ADDED, None, 1, False),
        (Kind.UNCHANGED, 1, 2, False),
    ]


def test_a_dropped_paragraph_stands_where_it_stood() -> None:
    assert parts(_FIRST, _SECOND, _THIRD, to=(_FIRST, _THIRD)) == [
        (Kind.UNCHANGED, 0, 0, False),
        (Kind.DROPPED, 1, None, False),
        (Kind.UNCHANGED, 2, 1, False),
    ]


def test_a_paragraph_that_only_moved_is_unchanged_and_moved() -> None:
    assert parts(_FIRST, _SECOND, _THIRD, to=(_THIRD, _FIRST, _SECOND)) == [
        (Kind.UNCHANGED, 2, 0, True),
        (Kind.UNCHANGED, 0, 1, False),
        (Kind.UNCHANGED, 1, 2, False),
    ]


def test_another_order_of_paragraphs_is_a_cosmetic_revision() -> None:
    change = revised(Entry((_FIRST, _SECOND, _THIRD)), Entry((_THIRD, _FIRST, _SECOND)))

    assert (change.kind, change.significance) == (Kind.REVISED, Significance.COSMETIC)
    assert change.reason == "1 paragraph moved"


def test_an_unlike_paragraph_in_the_same_place_is_dropped_and_added() -> None:
    assert {kind for kind, *_ in parts(_FIRST, to=(_FOURTH,))} == {Kind.DROPPED, Kind.ADDED}


def test_a_split_off_paragraph_names_where_it_stood() -> None:
    old = Entry((f"{_FIRST} {_SECOND}", _THIRD), "Pilots and voters")
    new = Entry((_FIRST, _SECOND, _THIRD), "Pilots and voters")

    (change,) = compare(page(old), page(new)).entries

    (arrived,) = (part for part in change.paragraphs if part.origin is not None)
    assert (arrived.kind, arrived.old, arrived.origin) == (Kind.UNCHANGED, None, Origin(0, 0))
    assert change.reason == "the same text cut into other paragraphs"


def test_a_merged_paragraph_counts_as_moved() -> None:
    old = Entry((_FIRST, _SECOND, _THIRD), "Pilots and voters")
    new = Entry((f"{_FIRST} {_SECOND}", _THIRD), "Pilots and voters")

    (change,) = compare(page(old), page(new)).entries

    (merged,) = (part for part in change.paragraphs if part.kind is Kind.DROPPED)
    assert (merged.old, merged.moved) == (1, True)


def test_a_paragraph_carried_over_from_another_entry_names_it() -> None:
    old = page(Entry((_FIRST, _SECOND), "Pilots refuse"), Entry((_THIRD,), "Dam inspected"))
    new = page(
        Entry((_SECOND.replace("heavy", "pouring"),), "Rain fails to deter voters"),
        Entry((_FIRST,), "Pilots refuse"),
        Entry((_THIRD,), "Dam inspected"),
    )

    (added,) = (c for c in compare(old, new).entries if c.kind is Kind.ADDED)

    (carried,) = added.paragraphs
    assert added.reason.endswith(", 1 paragraph carried over")
    assert (carried.kind, carried.moved, carried.origin) == (Kind.REVISED, True, Origin(0, 1))
    assert carried.words is not None
    assert (Op.INSERT, "pouring") in carried.words


def test_a_short_paragraph_goes_along_with_its_neighbour() -> None:
    """Alone it proves no journey: anybody says so."""
    old = page(Entry((_THIRD, _FIRST, "Good night."), "Pilots refuse"))
    new = page(Entry((_FIRST, "Good night."), "Later on"), Entry((_THIRD,), "Pilots refuse"))
    alone = page(Entry(("Good night.",), "Later on"), Entry((_THIRD,), "Pilots refuse"))

    assert [part.origin for part in compare(old, new).entries[0].paragraphs] == [
        Origin(0, 1),
        Origin(0, 2),
    ]
    assert [part.origin for part in compare(old, alone).entries[0].paragraphs] == [None]


def test_a_phrase_said_twice_proves_no_journey() -> None:
    old = page(Entry((_FIRST, _SECOND), "Pilots refuse"), Entry((_THIRD, _SECOND), "Dam"))
    new = page(
        Entry((_SECOND,), "Rain fails to deter"),
        Entry((_FIRST,), "Pilots refuse"),
        Entry((_THIRD,), "Dam"),
    )

    assert not any(p.origin for c in compare(old, new).entries for p in c.paragraphs)


@pytest.mark.parametrize(
    "cut",
    [
        _LONG[:1000],
        _LONG[:200].rsplit(" ", 1)[0] + "…",
        _LONG[:217] + "[...]",
        _LONG[:203],
        _LONG[: _LONG.index(" ", 600)],
    ],
    ids=["limit", "ellipsis", "bracketed", "inside a word", "inside a sentence"],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_cut_off_copy_is_truncated_and_not_revised(cut: str, turned: bool) -> None:
    whole, part = Entry((_LONG,), "Pilots refuse"), Entry((cut,), "Pilots refuse")

    change = revised(part, whole) if turned else revised(whole, part)

    assert (change.kind, change.truncated) == (Kind.UNCHANGED, True)
    assert all(p.kind is Kind.UNCHANGED and p.words is None for p in change.paragraphs)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ((_FIRST,), (_FIRST, _SECOND)),
        ((_LONG,), (f"{_LONG} {_FOURTH}",)),
        (("Fire in Kharkiv",), ("Fire in Kharkiv kills three",)),
        ((_LONG[:1000],), (_LONG[:500].replace("Monday", "Sunday") + _LONG[500:],)),
    ],
    ids=["paragraph added", "sentence added", "short", "revised before the cut"],
)
def test_a_text_that_was_continued_is_revised_not_truncated(
    old: tuple[str, ...], new: tuple[str, ...]
) -> None:
    change = revised(Entry(old), Entry(new))

    assert (change.kind, change.truncated) == (Kind.REVISED, False)


def test_a_truncated_copy_pairs_with_the_whole_across_the_page() -> None:
    whole = Entry((_LONG,) * 5, "Pilots refuse")
    others = [Entry((f"Report number {n} came in from desk {n * 7}.",)) for n in range(3)]

    old, new = page(*others, Entry(((" ".join(whole.paragraphs))[:1000],))), page(whole, *others)

    assert [c.truncated for c in compare(old, new).entries if (c.old, c.new) == (3, 0)] == [True]


def test_an_edit_is_silent_where_the_updated_stamp_stayed() -> None:
    old = Entry((_FIRST,), modified_at="2024-11-03T10:00:00Z")
    new = replace(old, paragraphs=(_FIRST.replace("Monday", "Sunday"),))

    assert revised(old, new).silent
    assert not revised(old, replace(new, modified_at="2024-11-03T11:00:00Z")).silent
    assert not revised(replace(old, modified_at=None), replace(new, modified_at=None)).silent
    assert not revised(old, old).silent


def test_another_link_or_time_is_no_revision_but_a_facet() -> None:
    old = Entry((_FIRST,), link="https://example.org/1", published_at="2024-11-03T10:00:00Z")
    new = replace(old, link="https://example.org/2", published_at="2024-11-03T10:05:00Z")

    change = revised(old, new)

    assert (change.kind, change.significance) == (Kind.UNCHANGED, None)
    assert change.facets == (Facet.LINKS, Facet.STAMP)
    assert change.reason == "the same words, another link, another time"


def test_a_revision_names_the_other_time_beside_what_the_words_touch() -> None:
    old = Entry((_FIRST,), stamp="10:30")
    change = revised(old, replace(old, paragraphs=(f"{_FIRST} {_SECOND}",), stamp="10:45"))

    assert Facet.STAMP in change.facets
    assert change.rules[-1] == "time-changed"


def test_an_age_that_grew_is_no_other_time() -> None:
    old = Entry((_FIRST,), stamp="2 hours ago")

    assert revised(old, replace(old, stamp="3 hours ago")).facets == ()


def test_related_cards_are_never_compared() -> None:
    old = Entry((_FIRST,), related=("Read more: pilots",))

    assert revised(old, replace(old, related=())).kind is Kind.UNCHANGED


def test_typography_alone_is_a_cosmetic_revision_of_punctuation() -> None:
    old = Entry(('He said "it\'s over" - at 10 km.',), "It's 'over'")
    new = Entry(("He said “it’s over” – at 10\u00a0km.",), "It’s ‘over’")

    change = revised(old, new)

    assert (change.kind, change.significance) == (Kind.REVISED, Significance.COSMETIC)
    assert Facet.PUNCTUATION in change.facets
    assert change.reason == "only quotation marks, dashes or spaces differ"


@pytest.mark.parametrize(
    ("old", "new", "similarity"),
    [(_FIRST, _FIRST, 1.0), ("aaaa bbbb", "aaaa cccc", 0.5556), ("aaaa", "bbbb", 0.0)],
)
def test_similarity_is_the_share_of_characters_in_common(
    old: str, new: str, similarity: float
) -> None:
    assert revised(Entry((old,)), Entry((new,))).similarity == similarity


def test_the_reason_counts_what_changed() -> None:
    change = revised(
        Entry(("At least 14 people died there.", _SECOND), "Strike kills 14"),
        Entry(("At least 41 people died there.", _THIRD, _FOURTH), "Strike kills 41"),
    )

    assert change.reason == (
        "the heading was revised, 1 paragraph revised, 2 paragraphs added, 1 paragraph dropped"
    )


def test_title_and_standfirst_hold_their_words_in_the_heading() -> None:
    old = Snapshot("a", title="At least 14 died", standfirst="14 of them children")
    new = Snapshot("b", title="At least 41 died", standfirst="41 of them children")

    comparison = compare(old, new)

    for change in (comparison.title, comparison.standfirst):
        assert (change.kind, change.old, change.new) == (Kind.REVISED, None, None)
        assert (Op.DELETE, "14") in (change.heading or ())
        assert change.paragraphs == ()


def test_the_lede_holds_its_words_in_the_paragraphs() -> None:
    old, new = Snapshot("a", lede=(_FIRST, "14 died")), Snapshot("b", lede=(_FIRST, "41 died"))

    change = compare(old, new).lede

    assert (change.kind, change.heading) == (Kind.REVISED, None)
    assert [p.kind for p in change.paragraphs] == [Kind.UNCHANGED, Kind.REVISED]


def test_a_part_that_one_side_lacks_is_added_or_dropped() -> None:
    bare = Snapshot("a")
    full = Snapshot("b", title="Live", standfirst="Updates", lede=(_FIRST,))

    there, back = compare(bare, full), compare(full, bare)

    assert {c.kind for c in (there.title, there.standfirst, there.lede)} == {Kind.ADDED}
    assert {c.kind for c in (back.title, back.standfirst, back.lede)} == {Kind.DROPPED}
    assert not compare(bare, bare).differs


@pytest.mark.parametrize(
    "cut",
    [
        ("Pilots refused to sail.", "Their union called a strike for Monday."),
        pytest.param((_FIRST, _SECOND), id="long enough to count as carried over"),
    ],
)
def test_the_same_text_in_other_paragraphs_is_said_to_be_that(cut: tuple[str, ...]) -> None:
    whole = (" ".join(cut),)

    there = compare(page(Entry(cut, "Strike")), page(Entry(whole, "Strike"))).entries[0]
    (change,) = compare(page(Entry(whole, "Strike")), page(Entry(cut, "Strike"))).entries

    assert there.reason == change.reason
    assert change.reason == "the same text cut into other paragraphs"
    assert change.rules == ("paragraph-break",)
