"""Tells posts' own headings from what data put in their place.

Invariant: a heading is not its page's title; where a page's data makes every heading out of the
text below it, the posts have none.
"""

from collections.abc import Sequence

from reader.parsing.folding import normalised
from reader.parsing.post import Post
from reader.parsing.stamps import read_stamp

_MOST = 0.8
"""Share of the posts from which what they do is the habit of their data."""


def own_headings(posts: Sequence[Post], title: str | None) -> list[Post]:
    """Keep the headings that are the posts' own.

    Args:
        posts: The posts of one source, with the headings that their data gives them.
        title: The title of their page.

    Returns:
        The same posts: the time before a heading is the stamp, where it is the post's; no heading
        is the title; none is made of the text, and no text starts with its heading, where that is
        the habit of the data.
    """
    page = normalised(title or "")
    posts = [_titled(_stamped(post), page) for post in posts]
    headed = [post for post in posts if post.heading and post.running]
    opening = [post for post in headed if _opens(post)]
    if len(opening) < _MOST * len(headed):
        return posts
    return [_unheaded(post) if _opens(post) else post for post in posts]


def _titled(post: Post, page: str) -> Post:
    own = normalised(post.heading or "")
    return post if own and own != page else post._replace(heading=None)


def _opens(post: Post) -> bool:
    """Tell whether a post's text starts with its heading."""
    running = post.running
    if not post.heading or not running:
        return False
    return normalised(running[0].text).startswith(normalised(post.heading))


def _unheaded(post: Post) -> Post:
    """Part a heading from a text that starts with it: a paragraph that only says it goes."""
    first, *others = post.running
    if others and normalised(first.text) == normalised(post.heading or ""):
        return post._replace(blocks=tuple(block for block in post.blocks if block is not first))
    return post._replace(heading=None)


def _stamped(post: Post) -> Post:
    stamp = read_stamp(post.heading) if post.heading else None
    if stamp is None or stamp.minutes is None or not stamp.rest or not post.published_at:
        return post
    hour, minute = divmod(stamp.minutes, 60)
    if f"T{hour:02}:{minute:02}" not in post.published_at:
        return post
    return post._replace(heading=stamp.rest, stamp=stamp.text)
