"""Furniture that only several documents together give away."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.blog import Entry, Snapshot
from reader.library import open_shelf
from reader.library.recurring import learn
from reader.parsing.furniture import normalised

Page = Callable[..., Snapshot]

FRAME = "The Daily Gazette brings the whole county to your door. Every day, in all weathers, yes."
BACKGROUND = "The county was founded long ago. It has three harbours and a hundred farms, it says."
NEWS = (
    "Floods close the quay. Boats were lifted on to the square, where children climbed on them.",
    "Fire at the old mill. Flames took the roof within an hour, but the walls are said to stand.",
    "Bus drivers walk out. Their union wants a fifth man in each depot and warmer rooms at night.",
    "Voting goes to a second round. Neither candidate reached half, with every box now counted.",
    "Thousands march for the library. Readers filled the bridge and sang until the rain came.",
    "Crash shuts the ring road. Two lorries met on ice, and both of the men walked away unhurt.",
)


def learnt(*blogs: list[Snapshot]) -> frozenset[str]:
    return learn(blogs)


def test_a_line_that_frames_the_pages_of_three_blogs_is_learnt(page: Page) -> None:
    first = [page("a", FRAME, NEWS[0])]
    last = [[page("b", NEWS[1], FRAME)], [page("c", NEWS[2], FRAME)]]

    assert normalised(FRAME) in learnt(first, *last)


def test_a_line_amid_coverage_is_never_learnt(page: Page) -> None:
    """Blogs of one publisher may share a paragraph of background."""
    blogs = [[page(name, NEWS[n], BACKGROUND, NEWS[n + 3])] for n, name in enumerate("abc")]

    assert learnt(*blogs) == frozenset()


def test_what_snapshots_of_one_blog_share_is_never_learnt(page: Page) -> None:
    snapshots = [page("a", *NEWS) for _ in range(9)]

    assert learnt(snapshots) == learnt(snapshots, snapshots) == frozenset()


def test_coverage_next_to_the_frame_is_not_learnt_with_it(page: Page) -> None:
    blogs = [[page(name, NEWS[n], FRAME)] for n, name in enumerate("abc")]

    assert not any(normalised(line) in learnt(*blogs) for line in NEWS)


PROMPT = "Sign up for alerts from all our newsrooms here"


def saying(line: str, times: int) -> list[list[Snapshot]]:
    """Give three blogs whose entries say a line among others."""
    return [
        [Snapshot(name, entries=tuple(Entry((NEWS[n], line, NEWS[n + 3])) for _ in range(times)))]
        for n, name in enumerate("abc")
    ]


def test_a_line_that_three_blogs_say_again_and_again_is_learnt() -> None:
    assert learnt(*saying(PROMPT, 3)) == {normalised(PROMPT)}


@pytest.mark.parametrize(("line", "times"), [(PROMPT, 2), ("In pictures tonight", 3)])
def test_a_line_that_is_seldom_said_or_may_be_a_rubric_is_not(line: str, times: int) -> None:
    assert learnt(*saying(line, times)) == frozenset()


@pytest.fixture
def three_blogs(tmp_path: Path) -> Path:
    for n, name in enumerate(("Alton", "Bexley", "Corby")):
        lines = [
            f"{name} live: {NEWS[n].split('. ')[0]}",
            f"All of {name} hour by hour",
            "It was a long day here.",
        ]
        for news in (NEWS[n], NEWS[n + 3]):
            lines += news.split(". ", 1)
        (tmp_path / f"{name}.txt").write_text("\n".join([*lines, FRAME]), encoding="utf-8")
    return tmp_path


def test_documents_are_read_again_with_what_was_learnt(three_blogs: Path) -> None:
    alone = open_shelf([str(three_blogs / "Alton.txt")]).blogs[0].snapshots[0]
    together = [blog.snapshots[0] for blog in open_shelf([str(three_blogs)]).blogs]

    assert FRAME not in [furniture.text for furniture in alone.furniture]
    assert len(together) == 3
    for snapshot in together:
        assert FRAME in [furniture.text for furniture in snapshot.furniture]


def test_saved_pages_are_read_again_with_what_was_learnt(tmp_path: Path) -> None:
    for n, name in enumerate(("Alton", "Bexley", "Corby")):
        texts = [part for news in (NEWS[n], NEWS[n + 3]) for part in news.split(". ")]
        posts = "".join(
            f'<article id="p{k}"><time datetime="2023-10-31T1{9 - k}:00:00Z">1{9 - k}:00</time>'
            f"<p>{text}</p>{f'<p>{PROMPT}</p>' if k < 3 else ''}</article>"
            for k, text in enumerate(texts)
        )
        title = f"{name} live: {texts[0]}"
        (tmp_path / f"{name}.html").write_text(
            f"<!DOCTYPE html><title>{title}</title><h1>{title}</h1><p>A day in {name}.</p>{posts}"
        )

    together = [blog.snapshots[0] for blog in open_shelf([str(tmp_path)]).blogs]

    assert len(together) == 3
    for snapshot in together:
        assert len(snapshot.entries) == 4
        assert PROMPT not in [text for entry in snapshot.entries for text in entry.paragraphs]
        assert {f.reason for f in snapshot.furniture if f.text == PROMPT} == {
            "seen on other pages too"
        }
