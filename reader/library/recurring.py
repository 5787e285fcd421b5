"""Furniture that only several documents together give away.

Invariant: coverage is never learnt as furniture. A line is, only where it frames the documents of
several blogs, in an unbroken run at their very start or end, or where each of them says it again
and again: snapshots of one blog share coverage, and blogs of one publisher may share a paragraph,
but no two blogs start or end on the same one, and none tells it twice.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from reader.blog import Snapshot
from reader.parsing.furniture import normalised

MIN_BLOGS = 3
"""How many blogs a line must recur in."""
_AGAIN = 3
"""How often one document says a line that it says again and again."""
_WORDS = 4
"""Words of the shortest such line; a shorter one may be a rubric: `In pictures`, `Analysis`."""


def learn(blogs: Sequence[Sequence[Snapshot]]) -> frozenset[str]:
    """Learn the lines that frame the pages of several blogs, or that each repeats.

    Args:
        blogs: The snapshots of each blog.

    Returns:
        The lines, normalised as parsing compares them.
    """
    if len(blogs) < MIN_BLOGS:
        return frozenset()
    texts = [[_lines(snapshot) for snapshot in blog] for blog in blogs]
    recurring = _in_blogs({line for lines in blog for line in lines} for blog in texts)
    return _in_blogs(
        {
            line
            for lines in blog
            for line in (
                *_run(lines, recurring),
                *_run(lines[::-1], recurring),
                *_repeated(lines, recurring),
            )
        }
        for blog in texts
    )


def holds(snapshot: Snapshot, learnt: frozenset[str]) -> bool:
    """Tell whether a line that is learnt to be furniture was taken for coverage in a snapshot."""
    return not learnt.isdisjoint(_lines(snapshot))


def _lines(snapshot: Snapshot) -> list[str]:
    """Return the lines taken for coverage, in page order, the title left out."""
    lines = [snapshot.standfirst or "", *snapshot.lede]
    for entry in snapshot.entries:
        lines += [*entry.texts, *entry.related]
    return [line for line in map(normalised, lines) if line]


def _in_blogs(lines: Iterable[set[str]]) -> frozenset[str]:
    counts = Counter(line for of_blog in lines for line in of_blog)
    return frozenset(line for line, count in counts.items() if count >= MIN_BLOGS)


def _run(lines: Sequence[str], recurring: frozenset[str]) -> Iterable[str]:
    for line in lines:
        if line not in recurring:
            return
        yield line


def _repeated(lines: Sequence[str], recurring: frozenset[str]) -> Iterable[str]:
    counts = Counter(line for line in lines if line in recurring)
    return (line for line, n in counts.items() if n >= _AGAIN and line.count(" ") >= _WORDS - 1)
