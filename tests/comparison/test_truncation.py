"""Copies that the page itself says it cut."""

import pytest

from reader.blog import Entry
from reader.comparison.truncation import cut_off

_WHOLE = (
    "Harbour pilots refused to board the grain ships before sunrise.",
    "Their union said 14 of them had been called in after a night shift.",
)


@pytest.mark.parametrize(
    "kept",
    [
        (_WHOLE[0],),
        (_WHOLE[0] + "…",),
        (_WHOLE[0], "Their union said 1"),
        (_WHOLE[0] + " " + _WHOLE[1][:9] + " [...]",),
        ("Harbour pilots",),
        (),
    ],
    ids=["whole sentence", "ellipsis", "inside a figure", "glued", "short", "nothing"],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_copy_marked_truncated_is_cut_off_wherever_it_ends(
    kept: tuple[str, ...], turned: bool
) -> None:
    whole = Entry(_WHOLE, "Pilots refuse")
    part = Entry(kept, "Pilots refuse", truncated=True)

    assert cut_off(part, whole) if turned else cut_off(whole, part)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            Entry(_WHOLE),
            Entry(("Harbour pilots refused to board 14 ships",), truncated=True),
        ),
        (Entry(_WHOLE, "Pilots refuse"), Entry(_WHOLE[:1], "Pilots give in", truncated=True)),
        (Entry(_WHOLE, truncated=True), Entry(_WHOLE[:1])),
        (Entry(_WHOLE), Entry((), truncated=True)),
    ],
    ids=["revised before the cut", "another heading", "the longer one is marked", "no text"],
)
def test_a_mark_alone_makes_no_cut_off_copy(old: Entry, new: Entry) -> None:
    assert not cut_off(old, new)
    assert not cut_off(new, old)


def test_without_a_mark_a_dropped_paragraph_is_no_cut() -> None:
    assert not cut_off(Entry(_WHOLE), Entry(_WHOLE[:1]))


@pytest.mark.parametrize("length", [255, 280, 500])
def test_a_length_that_programs_cut_at_is_no_cut_where_a_paragraph_ends_in_a_full_stop(
    length: int,
) -> None:
    body = "Pilots wait. ".ljust(length - 1, "a") + "."
    assert len(body) == length

    more = "A second ship has left the harbour."
    assert not cut_off(Entry((body,)), Entry((body, more)))
    assert not cut_off(Entry((body,)), Entry((f"{body} {more}",)))
    assert cut_off(Entry((f"{body[:-1]}b",)), Entry((f"{body[:-1]}bc and more.",)))


def test_the_usual_limit_is_a_cut_even_after_a_sentence_but_not_after_a_paragraph() -> None:
    body = "Pilots wait. ".ljust(999, "a") + "."

    assert cut_off(Entry((body,)), Entry((f"{body} A second ship has left.",)))
    assert not cut_off(Entry((body,)), Entry((body, "A second ship has left.")))


def test_a_long_text_that_breaks_off_is_cut_unless_a_new_sentence_follows() -> None:
    body = " ".join(["Pilots wait in the harbour"] * 20) + " while"

    assert cut_off(Entry((body,)), Entry((f"{body} their union talks.",)))
    assert not cut_off(Entry((body,)), Entry((f"{body} A second ship has left.",)))


def test_half_a_word_and_an_ellipsis_are_a_cut_however_short_the_copy() -> None:
    assert cut_off(Entry((_WHOLE[0][:52] + "…",)), Entry(_WHOLE))
    assert not cut_off(Entry((_WHOLE[0][:-1] + "…",)), Entry(_WHOLE))
