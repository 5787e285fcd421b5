"""What full-text search knows of a wording.

Invariant: what is indexed follows from the wording alone, so that it can be taken out of the index
again, which keeps no text itself.

Text in scripts that write no spaces is indexed by characters: a bar that the tokenizer takes for a
space stands between any two, in the index and in queries alike, so that a word is found as the
phrase of its characters.
"""

import re
import sqlite3
from typing import NamedTuple

from reader.blog import Entry

BAR = "\ufdd0"
"""A noncharacter: no text needs it, and Unicode says that none exchanges it (section 23.7)."""

OPEN, CLOSE = "\ufdd1", "\ufdd2"
"""Noncharacters that stand around what matches."""

_OURS = str.maketrans(dict.fromkeys((BAR, OPEN, CLOSE), "\ufdd3"))
"""A text that holds them after all keeps its length."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, kana and the ideographs of East Asia."""
_BETWEEN = re.compile(f"(?<=[{_UNSPACED}])|(?=[{_UNSPACED}])")


class Indexed(NamedTuple):
    """The three columns of the index."""

    blog: str
    heading: str
    body: str


def indexed(blog_id: int, entry: Entry) -> Indexed:
    """Return what is indexed of a wording."""
    return Indexed(blog_word(blog_id), barred(entry.heading or ""), body_text(entry.paragraphs))


def body_text(paragraphs: tuple[str, ...]) -> str:
    """Return the paragraphs as they are indexed."""
    return barred("\n".join(paragraphs))


def blog_word(blog_id: int) -> str:
    """Return the word that each wording of a blog has in the column of that name."""
    return f"b{blog_id}"


def barred(text: str) -> str:
    """Put a bar beside each character of a script that writes no spaces."""
    if text.isascii():
        return text
    return _BETWEEN.sub(BAR, text.translate(_OURS))


def index(db: sqlite3.Connection, wording_id: int, words: Indexed) -> None:
    """Let a wording be found.

    Args:
        db: The library, in a transaction.
        wording_id: The wording, which is not indexed yet.
        words: What to index.
    """
    db.execute(
        "INSERT INTO words (rowid, blog, heading, body) VALUES (?, ?, ?, ?)", (wording_id, *words)
    )


def unindex(db: sqlite3.Connection, wording_id: int, words: Indexed) -> None:
    """Take a wording out of the index; its words must be those that it was indexed with."""
    db.execute(
        "INSERT INTO words (words, rowid, blog, heading, body) VALUES ('delete', ?, ?, ?, ?)",
        (wording_id, *words),
    )
