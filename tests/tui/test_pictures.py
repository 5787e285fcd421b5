"""Pictures of the views: what a user sees, accepted by looking at it.

`--snapshot-update` accepts anew; look at each before it is committed.
"""

from typing import TYPE_CHECKING

import pytest

from reader.library.store import open_library

if TYPE_CHECKING:
    from tests.tui.conftest import Keep, Snap

SIZES = [(80, 24), (120, 36)]
NAMES = ["80x24", "120x36"]
COMPARING = ("j", "c", "enter")
FOLLOWING = ("enter", *"jjjjjjj", "h")


@pytest.mark.parametrize("size", SIZES, ids=NAMES)
def test_library(snap: "Snap", size: tuple[int, int]) -> None:
    """You should see five snapshots with dates and tallies, and the newest one's text."""
    snap(size=size)


@pytest.mark.parametrize("size", SIZES, ids=NAMES)
def test_reading(snap: "Snap", size: tuple[int, int]) -> None:
    """You should see an entry with a bar beside it, in a column of at most 72 cells."""
    snap("enter", *"jjjj", size=size)


@pytest.mark.parametrize("size", [(60, 24), *SIZES, (160, 48)], ids=["60x24", *NAMES, "160x48"])
def test_comparison(snap: "Snap", size: tuple[int, int]) -> None:
    """You should see the first change: stacked, from 120 cells split, from 160 with a list."""
    snap(*COMPARING, size=size)


@pytest.mark.parametrize("size", SIZES, ids=NAMES)
def test_help(snap: "Snap", size: tuple[int, int]) -> None:
    """You should see the keys of a comparison and what they do."""
    snap(*COMPARING, "?", size=size)


def test_comparison_in_a_light_theme(snap: "Snap") -> None:
    """You should see blue for added and orange for dropped on light paper."""
    snap(*COMPARING, size=(120, 36), theme="liveblog-light")


def test_comparison_without_colour(snap: "Snap", monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see marks, underlined and struck words, and no colour."""
    monkeypatch.setenv("NO_COLOR", "1")
    snap(*COMPARING, size=(120, 36))


@pytest.mark.parametrize("size", [(100, 36), (160, 48)], ids=["100x36", "160x48"])
def test_ledger(snap: "Snap", size: tuple[int, int]) -> None:
    """You should see the second wording of three, its words marked against the first."""
    snap(*FOLLOWING, "]", size=size)


def test_search(snap: "Snap") -> None:
    """You should see every match marked, the one you are at more so, and its number."""
    snap("enter", "/", *"troops", "enter", "n")


def test_a_list_to_choose_from(snap: "Snap") -> None:
    """You should see the outline over the dimmed comparison, each change with its sign."""
    snap(*COMPARING, "O", "j")


@pytest.fixture
def followed(keep: "Keep", floods: str) -> None:
    """Keep a blog that was read to the end, then changed."""
    keep(f"{floods}/one.json", f"{floods}/two.json")
    with open_library() as library:
        library.mark_read(2, [0, 2, 3])
    keep(f"{floods}/three.json", "seeds")


@pytest.mark.usefixtures("followed")
@pytest.mark.parametrize("size", SIZES, ids=NAMES)
def test_your_library(snap: "Snap", size: tuple[int, int]) -> None:
    """You should see two blogs, with what of each is unread and changed since it was read."""
    snap(size=size, paths=())


@pytest.mark.usefixtures("followed")
def test_since_you_read_it(snap: "Snap") -> None:
    """You should see the entry whose figure has changed since it was read, its words marked."""
    snap(*"jjjj", "enter", "J", size=(100, 30), paths=())


@pytest.mark.usefixtures("followed")
def test_since_you_read_it_without_colour(snap: "Snap", monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see signs and words in place of colour where something waits."""
    monkeypatch.setenv("NO_COLOR", "1")
    snap("enter", "J", size=(100, 30), paths=())


@pytest.mark.usefixtures("followed")
def test_a_search_of_the_library(snap: "Snap") -> None:
    """You should see hits of two blogs, what was sought marked in each."""
    snap("L", *"people", "enter", "j", size=(100, 30), paths=())
