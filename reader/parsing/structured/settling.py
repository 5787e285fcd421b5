"""Settles what only a whole list of posts tells: which ids are ids, and which posts are copies.

Invariant: an id stands for one post of the page and its pinned copy; numbers that only count
places are none.
"""

import re
from collections.abc import Sequence

from reader.parsing.post import Post
from reader.parsing.structured.cuts import cut

_FEWEST = 3
"""Posts that have the same time to the second by no chance."""
_SEVERAL = ", "
"""What parts the names of a byline."""
_NUMBER = re.compile(r"\D*(\d{1,4})")


def settled(posts: Sequence[Post], bodies: Sequence[str] = ()) -> tuple[Post, ...]:
    """Settle the posts of one source.

    Args:
        posts: In the source's own order.
        bodies: Their bodies as the source writes them, where it may have cut them.

    Returns:
        The same posts: without ids that different posts share, without times and lists of names
        that are the whole page's; the earlier of two copies pinned, bodies cut at a limit
        truncated.
    """
    posts = _with_own_ids(_without_page_facts(posts))
    if not bodies:
        return tuple(posts)
    cuts = cut(bodies)
    return tuple(p._replace(truncated=True) if c else p for p, c in zip(posts, cuts, strict=True))


def without_places(posts: Sequence[Post]) -> Sequence[Post]:
    """Take off ids that only number a page from its newest post on: tomorrow they name others.

    Args:
        posts: In page order, with ids made of permalinks.
    """
    return [post._replace(id=None) for post in posts] if _count_places(posts) else posts


def _without_page_facts(posts: Sequence[Post]) -> Sequence[Post]:
    """Take off the times and the names that every post has alike: they are the page's."""
    if len(posts) < _FEWEST:
        return posts
    if posts[0].published_at and len({post.published_at for post in posts}) == 1:
        posts = [post._replace(published_at=None) for post in posts]
    if posts[0].modified_at and len({post.modified_at for post in posts}) == 1:
        posts = [post._replace(modified_at=None) for post in posts]
    bylines = {post.byline for post in posts}
    if len(bylines) == 1 and _SEVERAL in (posts[0].byline or ""):
        posts = [post._replace(byline=None) for post in posts]
    return posts


def _with_own_ids(posts: Sequence[Post]) -> list[Post]:
    last = {post.id: post for post in posts if post.id}
    shared = {
        post.id for post in posts if post.id and not _is_copy(post, last[post.id])
    }  # two posts that differ under one id
    settled: list[Post] = []
    for post in posts:
        if post.id in shared:
            settled.append(post._replace(id=None))
        elif post.id and last[post.id] is not post:
            settled.append(post._replace(pinned=True))
        else:
            settled.append(post)
    return settled


def _is_copy(post: Post, other: Post) -> bool:
    return post is other or (post.blocks == other.blocks and post.heading == other.heading)


def _count_places(posts: Sequence[Post]) -> bool:
    numbers = [_NUMBER.fullmatch(post.id) if post.id else None for post in posts]
    if len(posts) < 2 or not all(numbers):
        return False
    places = [int(number[1]) for number in numbers if number]
    moments = [post.published_at for post in posts if post.published_at]
    runs_on = len(moments) > 1 and moments[0] < moments[-1]
    return places in (list(range(len(places))), list(range(1, len(places) + 1))) and not runs_on
