"""What a blog is called while its title changes all day.

Invariant: a name is text that stood in a title; words that only say that a page is live are no part
of it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reader.blog import Snapshot

MAX_NAME_WORDS = 6
"""More words before a colon are a headline, not a standing name."""

MAX_TITLE = 300
"""Characters of a title that are looked at."""

MIN_WORD = 3
"""Shorter words say little about what a blog covers."""

_LIVE = (
    "live updates|live blog|liveblog|live-ticker|liveticker|newsblog|newsticker|live|latest|"
    "breaking|updates|recap|as it happened|"
    "aktuell|aktuelles|ticker|en direct|direct|última hora|en directo|directo|minuto a minuto"
)
_LIVE_WORDS = re.compile(rf"(?<!\w)(?:{_LIVE})(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_EDGE = " \t-–—:|,·•+#"
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        about after all amid and are but for from had has have her his how into its more new news
        not now off out over said say says than that the their this was what who why will with
        als auf aus bei das dem den der des die ein eine für hat ist mit nach nicht sich und von
        vor wird zum zur
        aux avec dans des est les ont par pas pour qui sur une
        con del las los más por que ser sin son una
        """,
    )
)
"""Words of any title that say nothing about what its blog covers."""


def standing_name(title: str | None) -> str | None:
    """Find the part of a title that stays: `Ukraine-Russia war` of `Ukraine-Russia war live: …`.

    Args:
        title: A snapshot's title.

    Returns:
        The name, or None where the title has none.
    """
    before, colon, _ = (title or "")[:MAX_TITLE].partition(":")
    name = " ".join(_LIVE_WORDS.sub(" ", before).split()).strip(_EDGE)
    return name if colon and 0 < len(name.split()) <= MAX_NAME_WORDS else None


def title_words(title: str | None) -> frozenset[str]:
    """Take the words of a title that say what its blog covers.

    Args:
        title: A snapshot's title.

    Returns:
        The words, folded to lower case.
    """
    words = _WORD.findall(_LIVE_WORDS.sub(" ", (title or "")[:MAX_TITLE]).casefold())
    return frozenset(word for word in words if len(word) >= MIN_WORD and word not in _COMMON)


def name_words(title: str | None) -> frozenset[str]:
    """Take the words of a title's standing name, as `title_words` does.

    Args:
        title: A snapshot's title.

    Returns:
        The words; none where the title has no standing name.
    """
    return title_words(standing_name(title))


def blog_name(snapshots: Sequence[Snapshot], fallback: str) -> str:
    """Name a blog.

    Args:
        snapshots: Its snapshots, the oldest first.
        fallback: The name where no snapshot has a title.

    Returns:
        The standing name that most titles share, in its most frequent spelling; else the newest
        title.
    """
    names = [name for s in reversed(snapshots) if (name := standing_name(s.title))]
    if names:
        most = Counter(map(_folded, names)).most_common(1)[0][0]
        return Counter(name for name in names if _folded(name) == most).most_common(1)[0][0]
    titles = [s.title for s in reversed(snapshots) if s.title]
    return titles[0][:MAX_TITLE] if titles else fallback


def _folded(name: str) -> str:
    return " ".join(_WORD.findall(name.casefold()))
