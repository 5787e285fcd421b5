"""A plain text's reading says why each entry starts where it does."""

import pytest

from reader.parsing.lines import lines_of
from reader.parsing.plain import read_lines, read_lines_explained

TEXT = "The bridge was closed at noon after inspectors found a crack in its second pier."
STAMPED = f"Storm live\nRivers rise\n12:31\nA\n{TEXT}\n12:10\n{TEXT} Really.\n11:00\n{TEXT} No."
HEADED = f"Storm live\nRivers rise\n{TEXT}\nBridge at Porth closed\n{TEXT}\nIn pictures: Storm Bert"
SHARED = "Storm live\nRivers rise\n" + "\n".join(f"{TEXT} {n}.\nShare this post" for n in "abcd")


@pytest.mark.parametrize(
    ("text", "reader", "why"),
    [
        (STAMPED, "by their stamps", "a stamp, 12:31, as 2 others have"),
        (HEADED, "by their headings", "a headline above text"),
        (SHARED, "by the labels", "a label that recurs at each entry"),
    ],
)
def test_each_entry_has_a_note_of_why_it_starts_there(text: str, reader: str, why: str) -> None:
    reading = read_lines_explained(lines_of(text), "test", frozenset())

    assert reader in reading.reader
    assert [note.what for note in reading.notes] == [
        f"entry {n}" for n in range(1, len(reading.snapshot.entries) + 1)
    ]
    assert reading.notes[0].why == why
    assert [note.lines for note in reading.notes] == [e.lines for e in reading.snapshot.entries]


def test_a_document_that_is_no_liveblog_says_so() -> None:
    reading = read_lines_explained(
        lines_of(f"How bridges age\n{TEXT}\n{TEXT}"), "test", frozenset()
    )

    assert reading.reader == "plain text, no liveblog"
    assert reading.notes == ()


@pytest.mark.parametrize("text", [STAMPED, HEADED, SHARED])
def test_the_account_does_not_change_the_snapshot(text: str) -> None:
    lines = lines_of(text)

    explained = read_lines_explained(lines, "test", frozenset()).snapshot
    assert explained == read_lines(lines, "test", frozenset())
