"""No line of a document is lost or doubled, whatever the document."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.blog import Entry, Snapshot
from reader.parsing import clean, parse

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SEED_LINES = [line for seed in SEEDS for line in seed.read_text(encoding="utf-8").splitlines()]
FRAGMENTS = [
    "12:31", "09:15 GMT", "20h05 : Le maire parle", "+++ 14:26 Zug entgleist +++", "Comments",
    "Your support makes all the difference.", "Illia Novikov reports:", "Recommended", "Key points",
    "- A first point", "Reuters", "In pictures: Storm over Wales", "14 August 2023 10:01", "…", "!",
    "Read more: Storm over Wales", "By Ana Gil", "Sign up to our newsletter", "| a | b", "1", "🎉",
    "10.15 Uhr: Regen in Berlin", "10:16Eva Lux", "10:18Eva Lux", "10:19KEY EVENT", "Pinned",
    "1692003712", "Eva Lux14 August 2023 10:01", "Eva Lux", "Updated at 10:20", "Share",
    "Copy link",
    "1. Rain", "2. Wind", "3. Snow", "• Rain in Wales", "Sunday 14 August", "45'+2 Rain", "67 min",
    "Rain in all of Wales | 10:21", "4m ago", "5h ago", "00:41", "and the rain went on",
    ", he said.",
    "The rain went on all day in Wales, the council said.", "Most read", "10:22, Updated 10:30",
    "[10:23] Rain", "Às 10h24", "10:25 By Eva Lux", "By Eva Lux", "18.11.24 | 10:26 | Rain",
]  # fmt: skip
LINES = st.one_of(
    st.sampled_from(SEED_LINES),
    st.sampled_from(FRAGMENTS),
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40),
    st.builds(
        "".join, st.lists(st.sampled_from([*SEED_LINES, *FRAGMENTS]), min_size=2, max_size=3)
    ),
)


def signature(entry: Entry, snapshot: Snapshot, lines: list[str]) -> Iterator[str]:
    """Yield a byline that stands beside the stamp on its line, and nowhere else."""
    if not (entry.stamp and entry.byline and entry.lines):
        return
    named = {item.lines for item in snapshot.furniture if entry.byline in item.text}
    for number in range(entry.lines[0], entry.lines[1] + 1):
        line = lines[number - 1]
        beside = entry.stamp in line and entry.byline in line.replace(entry.stamp, "", 1)
        told = any(entry.byline in text and text in line for text in entry.texts)
        if beside and not told and (number, number) not in named:
            yield entry.byline


def texts(snapshot: Snapshot, lines: list[str]) -> Iterator[str]:
    yield from (t for t in (snapshot.title, snapshot.publisher, snapshot.standfirst) if t)
    yield from snapshot.lede
    for entry in snapshot.entries:
        yield from (text for text in (entry.stamp, entry.heading) if text)
        yield from (*entry.paragraphs, *entry.related)
        yield from signature(entry, snapshot, lines)
    yield from (furniture.text for furniture in snapshot.furniture)


def letters(text: str) -> Counter[str]:
    return Counter(character for character in text if character.isalnum())


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=40))
def test_every_letter_of_a_document_is_in_exactly_one_place(lines: list[str]) -> None:
    """Title, standfirst, lede, entries, cards and furniture hold the document, each line once.

    What a title's line says of date and site is in capture date and publisher instead.
    """
    document = "\n".join(["Storm Bert live: rivers rise in Wales", *lines])

    snapshot = parse(document.encode(), "test")

    cleaned = clean(document)
    kept = letters("".join(texts(snapshot, cleaned.split("\n"))))
    assert kept == letters(cleaned)


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_the_same_document_always_gives_the_same_snapshot(lines: list[str]) -> None:
    document = "\n".join(lines).encode("utf-8", "replace")

    assert parse(document, "test") == parse(document, "test")


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=25))
def test_entries_stand_on_their_own_lines_in_page_order(lines: list[str]) -> None:
    """An entry's lines are within the document and start after the entry above it started."""
    document = "\n".join(["Storm live", *lines, "12:31 Rain", "12:10 Wind"])
    count = len(clean(document).split("\n"))

    entries = parse(document.encode("utf-8", "replace"), "test").entries

    starts = [entry.lines[0] for entry in entries if entry.lines]
    assert starts == sorted(starts)
    assert all(entry.lines and 1 <= entry.lines[0] <= entry.lines[1] <= count for entry in entries)
