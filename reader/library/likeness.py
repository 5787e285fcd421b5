"""How much text two snapshots share.

Invariant: only coverage counts, and neither place nor typography matters: a paragraph that moved,
or whose quote marks changed, is shared all the same.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from zlib import crc32

from reader.blog import Snapshot

Sketch = frozenset[int]
"""The runs of words that a snapshot's coverage holds, each as a number."""

RUN = 4
"""Words in a run. Snapshots of one blog share one run in fifty or more, pages of different blogs
fewer than one in three hundred; with shorter runs common phrases blur that."""

MAX_RUNS = 200_000
MAX_TEXT = 20_000
"""Runs of a page, and characters of a paragraph, that are looked at: more than real pages have."""

_WORD = re.compile(r"[぀-ヿ㐀-鿿]|[^\W぀-ヿ㐀-鿿]+")
"""A word; in scripts without spaces a single character."""


def sketch(snapshot: Snapshot) -> Sketch:
    """Take the runs of words of a snapshot's coverage.

    The method is shingling (A. Broder, On the resemblance and containment of documents, 1997).

    Args:
        snapshot: Any snapshot.

    Returns:
        A number for each run of four words within a paragraph.
    """
    texts = (*snapshot.lede, *(t for entry in snapshot.entries for t in entry.texts))
    return frozenset(islice(chain.from_iterable(map(_runs, texts)), MAX_RUNS))


def _runs(text: str) -> Iterator[int]:
    words = " ".join(_WORD.findall(text[:MAX_TEXT].casefold())).encode().split(b" ")
    runs = zip(*(words[start:] for start in range(RUN)), strict=False)
    return map(crc32, map(b" ".join, runs))


def shared(one: Sketch, other: Sketch) -> float:
    """Tell how much of the shorter of two texts stands in the longer.

    Args:
        one: A sketch.
        other: Another.

    Returns:
        From 0 to 1.
    """
    return len(one & other) / max(1, min(len(one), len(other)))
