"""Merges what a page's data says of its entries with what its markup shows.

Invariant: the markup's order stands; no entry of either side is lost.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.parsing.folding import normalised
from reader.parsing.post import Block, Post
from reader.parsing.web.moments import instant

_TAIL = re.compile(r"(?:[0-9a-f]{6,}|\d{2,})$", re.IGNORECASE)
_READ = 80
"""Characters of a text by which it is known."""
_SAME_TIME = 60
"""Seconds between two times of one entry."""
_LONGER = 40
"""Characters by which a body must be longer to be more than the same text set otherwise."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The entries of both sides."""

    posts: tuple[Post, ...]
    matched: int
    longer: int
    """How many took their text from the data, which had more of it."""
    added: int
    """How many stand in the data only."""


def merge(shown: Sequence[Post], stated: Sequence[Post]) -> Merged:
    """Merge the entries that a page shows with those that its data states.

    Args:
        shown: The entries of the markup, in page order.
        stated: The entries of the data, in its order.

    Returns:
        The entries in page order; those of the data alone stand behind the one before them in it.
    """
    if not stated:
        return Merged(tuple(shown), 0, 0, 0)
    known = _Index(stated)
    partner = [known.take(post) for post in shown]
    merged = [
        post if i is None else _together(post, stated[i])
        for post, i in zip(shown, partner, strict=True)
    ]
    matched = sum(i is not None for i in partner)
    longer = sum(a.blocks != b.blocks for a, b in zip(shown, merged, strict=True))
    if shown and matched < len(shown) / 2:
        return Merged(tuple(merged), matched, longer, 0)
    places = {i: at for at, i in enumerate(partner) if i is not None}
    behind: dict[int, list[Post]] = {}
    at = -1
    for i, post in enumerate(stated):
        if i in places:
            at = places[i]
        elif post.blocks or post.heading:
            behind.setdefault(at, []).append(post)
    posts = [*behind.get(-1, ())]
    for at, post in enumerate(merged):
        posts += [post, *behind.get(at, ())]
    return Merged(tuple(posts), matched, longer, len(posts) - len(merged))


class _Index:
    """Finds an entry of the data by id, by address, or by its text."""

    def __init__(self, posts: Sequence[Post]) -> None:
        self._posts = posts
        self._taken: set[int] = set()
        self._places: dict[str, list[int]] = {}
        for i, post in enumerate(posts):
            for key in _keys(post):
                self._places.setdefault(key, []).append(i)

    def take(self, post: Post) -> int | None:
        """Return the index of the entry that is the same, and leave it to no other."""
        for key in _keys(post):
            for i in self._places.get(key, ()):
                if i not in self._taken and (key[0] != "t" or self._agrees(post, i)):
                    self._taken.add(i)
                    return i
        return None

    def _agrees(self, post: Post, i: int) -> bool:
        mine, theirs = post.published_at, self._posts[i].published_at
        if not mine or not theirs or ("+" in mine[10:]) != ("+" in theirs[10:]):
            return True
        apart = abs(instant(mine) - instant(theirs))
        return apart <= _SAME_TIME or len(_text(post)) > _READ


def _keys(post: Post) -> list[str]:
    """List what an entry is known by, the surest first."""
    names = [post.id, (post.link or "").partition("#")[2]]
    tails = [found[0] for name in names if name and (found := _TAIL.search(name))]
    text = _text(post)[:_READ]
    return [
        *(f"i{name}" for name in names if name),
        *(f"n{tail.lower()}" for tail in tails),
        *([f"t{text}"] if text else []),
    ]


def _text(post: Post) -> str:
    first = next((block.text for block in post.running if block.text), "")
    return normalised(first or post.heading or "")


def _together(shown: Post, stated: Post) -> Post:
    longer = _has_more(stated, shown)
    return shown._replace(
        blocks=_with_media(stated, shown) if longer else shown.blocks,
        heading=shown.heading or (stated.heading if longer else None),
        id=shown.id or stated.id,
        link=shown.link or stated.link,
        byline=shown.byline or stated.byline,
        published_at=shown.published_at or stated.published_at,
        modified_at=shown.modified_at or _change(shown, stated),
        key_event=shown.key_event or stated.key_event,
        truncated=stated.truncated and longer,
    )


def _with_media(stated: Post, shown: Post) -> tuple[Block, ...]:
    """Return the data's text with what the page shows beside it, as far down as it stood there."""
    if len(shown.running) == len(shown.blocks):
        return stated.blocks
    places: dict[int, list[Block]] = {}
    place = 0
    for block in shown.blocks:
        place += not block.beside
        if block.beside:
            places.setdefault(place, []).append(block)
    running = stated.running
    placed = [block for i, text in enumerate(running) for block in (*places.pop(i, ()), text)]
    return (*placed, *(block for rest in places.values() for block in rest))


def _change(shown: Post, stated: Post) -> str | None:
    """Return when the data says that an entry was changed, if that is after its publishing."""
    published = shown.published_at or stated.published_at
    if not stated.modified_at or not published:
        return stated.modified_at
    return stated.modified_at if instant(stated.modified_at) > instant(published) else None


def _has_more(stated: Post, shown: Post) -> bool:
    mine = normalised(" ".join(block.text for block in shown.running))
    theirs = normalised(" ".join(block.text for block in stated.running))
    if stated.truncated and mine:
        return False
    if not mine:
        return len(theirs) > _LONGER and theirs != normalised(shown.heading or "")
    return len(theirs) > len(mine) + _LONGER and mine[:_READ] in theirs
