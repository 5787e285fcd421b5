"""What the five documents show of each other."""

from collections.abc import Callable

from reader.blog import Snapshot
from reader.comparison import Change, Comparison, Kind, Op, Origin, compare

Seed = Callable[[str], Snapshot]


def pair(comparison: Comparison, old: str, new: str) -> Change:
    """Return the change that pairs two headings' starts."""
    (found,) = (
        change
        for change in comparison.entries
        if change.old is not None
        and change.new is not None
        and (comparison.old.entries[change.old].heading or "").startswith(old)
        and (comparison.new.entries[change.new].heading or "").startswith(new)
    )
    return found


def marked(change: Change, place: int) -> list[str]:
    """Return the words of a paragraph that only one side has."""
    (part,) = (part for part in change.paragraphs if part.new == place)
    return [text for op, text in part.words or () if op is not Op.EQUAL]


def test_an_entry_rewritten_under_another_heading_is_found_again(seed: Seed) -> None:
    change = pair(
        compare(seed("000"), seed("001")),
        "North Korean troops sent to Russia",
        "North Korean troops sent to fight",
    )

    assert change.kind is Kind.REVISED
    assert change.heading is not None
    assert [p.kind for p in change.paragraphs if p.new in {0, 1, 2}] == [Kind.REVISED] * 3
    assert [p.old for p in change.paragraphs if p.kind is Kind.DROPPED] == [3, 4, 5, 6, 7]


def test_only_the_changed_words_of_a_rewritten_paragraph_are_marked(seed: Seed) -> None:
    change = pair(
        compare(seed("000"), seed("001")),
        "North Korean troops sent to Russia",
        "North Korean troops sent to fight",
    )

    assert marked(change, 1) == [
        "some of ",
        "have",
        "are",
        "arrived",
        "arriving",
        ",",
    ]


def test_the_same_entry_is_found_days_later_and_what_became_of_its_end(seed: Seed) -> None:
    """The last two paragraphs of the old entry became an entry of their own."""
    comparison = compare(seed("000"), seed("003"))

    assert pair(comparison, "North Korean troops sent to Russia", "Former North Korean soldiers")
    (gamble,) = (c for c in comparison.entries if c.new == 0)
    assert gamble.kind is Kind.ADDED
    assert [part.origin for part in gamble.paragraphs] == [Origin(8, 6), Origin(8, 6), Origin(8, 7)]


def test_the_lede_is_compared_sentence_by_sentence(seed: Seed) -> None:
    lede = compare(seed("001"), seed("002")).lede

    assert {part.kind for part in lede.paragraphs} <= {Kind.REVISED, Kind.UNCHANGED}
    assert [(part.old, part.new) for part in lede.paragraphs] == [(n, n) for n in range(5)]
    assert marked(lede, 4) == [" people"]
    assert sorted(marked(lede, 3)) == [", said", "said "]


def test_pages_captured_days_apart_leave_what_turned_over_uncertain(seed: Seed) -> None:
    for old, new in (("000", "001"), ("004", "003"), ("002", "003")):
        alone = [c for c in compare(seed(old), seed(new)).entries if None in (c.old, c.new)]

        assert alone
        assert not any(change.certain for change in alone)


def test_documents_of_one_blog_share_no_entry_by_accident(seed: Seed) -> None:
    """Entries about the same story on other days are other entries."""
    assert not [c for c in compare(seed("004"), seed("000")).entries if None not in (c.old, c.new)]
    assert not [c for c in compare(seed("002"), seed("003")).entries if None not in (c.old, c.new)]
