"""Long pages whose lines are all alike: each is read in time linear in its lines.

Each page is long enough that a reader which looks at all lines for every line does not come back.
"""

from reader.blog import Snapshot
from reader.parsing import parse

LINES = 10_000
HEADLINE = "Storm reaches the coast of Wales"
TEXT = "The minister said on Monday that the river had risen by two metres overnight."


def read(*lines: str) -> Snapshot:
    return parse("\n".join(lines).encode(), "page.txt")


def clock(i: int) -> str:
    return f"{i // 60 % 24:02}:{i % 60:02}"


def test_a_page_of_headlines_alone_keeps_each_of_them() -> None:
    """Headlines alike in a row are cards of the first; none is lost."""
    headlines = [f"{HEADLINE} {i}" for i in range(LINES)]
    page = read("Storm live", "Latest news", *headlines, TEXT)

    kept = [x for e in page.entries for x in (e.heading, *e.related)]
    assert kept[:LINES] == headlines


def test_an_entry_of_thousands_of_paragraphs_keeps_them_all() -> None:
    """Many short stretches of text and headlines in a row belong to the entry above them."""
    page = read("Storm live", "14:05", *[HEADLINE, TEXT] * LINES, "14:03", TEXT, "14:01", TEXT)

    assert [len(entry.paragraphs) for entry in page.entries] == [2 * LINES - 1, 1, 1]


def test_a_headline_that_stands_again_over_new_text_loses_no_paragraph() -> None:
    """A rubric over thousands of entries is weighed against the entry above it alone."""
    texts = [f"In town {i} the river rose by two metres overnight." for i in range(LINES // 2)]
    page = read("Storm live", "Latest news", *(x for text in texts for x in (HEADLINE, text)))

    assert [x for entry in page.entries for x in entry.paragraphs] == texts


def test_thousands_of_times_of_change_below_one_entry_are_taken_off_it() -> None:
    """Lines that only tell when an entry was updated are none of its text, however many."""
    updates = (f"Updated at {clock(i)}" for i in range(LINES))
    page = read("Storm live", "14:05", TEXT, *updates, "14:03", TEXT, "14:01", TEXT)

    assert [entry.paragraphs for entry in page.entries] == [(TEXT,)] * 3


def test_thousands_of_stamps_written_otherwise_above_the_first_are_entries_too() -> None:
    """Stamps with a zone stand beside those without one where their times come before."""
    zoned = (x for i in range(LINES // 4) for x in (f"{clock(i)} GMT", TEXT))
    plain = (x for i in range(LINES // 3) for x in (clock(i), TEXT))
    page = read("Storm live", *zoned, *plain)

    assert len(page.entries) == LINES // 4 + LINES // 3


def test_lists_inside_lists_of_stories_end_in_a_snapshot() -> None:
    """Lists of entries with their times may be nested without end; a page of them is read."""
    entries = [x for i in range(LINES // 8) for x in (f"2 August 2023 {clock(LINES - i)}", TEXT)]
    lists = ["5m ago", HEADLINE, "5m ago", HEADLINE, "14:05 GMT", HEADLINE, "14:05 GMT", HEADLINE]
    nested = [*lists * (LINES // 16), *lists[::-1] * (LINES // 16)]
    page = read("Storm live", *entries, *nested, TEXT, *entries)

    assert len(page.entries) >= LINES // 4


def test_lines_that_all_end_in_a_comma_are_one_paragraph_after_another() -> None:
    """Pieces of paragraphs are joined to so many and no more."""
    page = read(*["Abc def,"] * LINES)

    assert page.entries == ()
    assert len(" ".join(page.lede).split(",")) > LINES // 2
