"""Lines that other documents gave away leave the coverage of every kind of document."""

import json

import pytest

from reader.blog import Entry, Furniture, Link, Nature, Passage, Snapshot
from reader.parsing import parse
from reader.parsing.furniture import normalised
from reader.parsing.learnt import set_apart
from reader.report.json import snapshot_json

PROMPT = "Sign up for all our alerts – 3 a day!"
LEARNT = frozenset({normalised(PROMPT)})
WHY = "seen on other pages too"


def test_a_learnt_line_goes_and_what_points_past_it_still_points_at_the_same_words() -> None:
    entry = Entry(
        (PROMPT, "The mayor wrote:", "We stay open."),
        passages=(Passage(0, Nature.ITEM), Passage(2, Nature.QUOTE)),
        links=(Link(0, 0, 4, "https://example.org/a"), Link(1, 4, 9, "https://example.org/b")),
    )

    snapshot = set_apart(Snapshot("x", entries=(entry,)), LEARNT)

    (kept,) = snapshot.entries
    assert kept.paragraphs == ("The mayor wrote:", "We stay open.")
    assert kept.passages == (Passage(1, Nature.QUOTE),)
    assert kept.links == (Link(0, 4, 9, "https://example.org/b"),)
    assert snapshot.furniture == (Furniture(PROMPT, WHY),)


def test_an_entry_of_nothing_else_goes_and_one_with_a_heading_stays() -> None:
    entries = (Entry((PROMPT,)), Entry((PROMPT,), "In pictures: the flood"), Entry(("Text.",)))

    snapshot = set_apart(Snapshot("x", entries=entries), LEARNT)

    assert snapshot.entries == (Entry((), "In pictures: the flood"), Entry(("Text.",)))
    assert len(snapshot.furniture) == 2


def test_standfirst_and_lede_lose_it_and_the_title_never_does() -> None:
    page = Snapshot("x", title=PROMPT, standfirst=PROMPT, lede=("One.", PROMPT))

    snapshot = set_apart(page, LEARNT)

    assert (snapshot.title, snapshot.standfirst, snapshot.lede) == (PROMPT, None, ("One.",))


def test_a_snapshot_without_such_a_line_is_the_same() -> None:
    page = Snapshot("x", lede=("One.",), entries=(Entry(("Two.",)),))

    assert set_apart(page, LEARNT) is page


@pytest.mark.parametrize(
    "document",
    [
        "<!DOCTYPE html><title>Storm</title><h1>Storm</h1>" + "".join(
            f'<article id="p{n}"><time>1{n}:00</time><p>It rained for the {n}th time.</p>'
            f"<p>{PROMPT}</p></article>" for n in range(4)
        ),
        json.dumps({
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Storm",
            "items": [
                {"id": "a", "content_text": f"It rained.\n\n{PROMPT}",
                 "date_published": "2023-10-31T10:00:00Z"},
                {"id": "b", "content_text": "It blew.", "date_published": "2023-10-31T11:00:00Z"},
            ],
        }),
        f"Storm\nThe coast\n14:02\nIt rained.\n{PROMPT}\n13:41\nIt blew.\n13:12\nIt rained.",
    ],
    ids=["web page", "JSON", "plain text"],
)  # fmt: skip
def test_every_reader_knows_what_was_learnt(document: str) -> None:
    snapshot = parse(document.encode(), "x", learnt=LEARNT)

    assert snapshot.entries
    assert PROMPT not in str(snapshot.entries)
    assert Furniture(PROMPT, WHY) in [Furniture(f.text, f.reason) for f in snapshot.furniture]


def test_our_own_json_stays_as_it_was_written() -> None:
    page = Snapshot("x", entries=(Entry((PROMPT,)),))

    assert parse(json.dumps(snapshot_json(page)).encode(), "y", learnt=LEARNT) == page
