"""What full-text search knows of a wording.

Invariant: what is indexed follows from the wording alone, so that it can be taken out of the index
again, which keeps no text itself.

A wording is indexed some time after it was stored, many at a time: one page's few new wordings
would each time be merged into the index for more than all else that storing it costs. `unindexed`
lists those that wait, and whoever searches lets them in first.

Text in scripts that write no spaces is indexed by characters: a bar that the tokenizer takes for a
space stands between any two, in the index and in queries alike, so that a word is found as the
phrase of its characters.
"""

import re
import sqlite3
from typing import NamedTuple

from reader.blog import Entry
from reader.library.store.connecting import writing
from reader.library.store.rebuilding import Rebuilder

BAR = "\u2063"
"""The invisible separator: the tokenizer parts words at it, the grammar of queries does not."""
OPEN, CLOSE = "\ufdd1", "\ufdd2"
"""Noncharacters that stand around what matches; Unicode says that no text needs them (23.7)."""

_INSTEAD = {BAR: "\u200b", OPEN: "\ufdd3", CLOSE: "\ufdd3"}
"""What stands for them where a text holds them after all: of the same length and kind."""

AT_ONCE = 2_000
"""Wordings that are indexed in one transaction."""

_OURS = re.compile(f"[{BAR}{OPEN}{CLOSE}]")
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, kana and the ideographs of East Asia."""
_SPACELESS = re.compile(f"[{_UNSPACED}]")
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
    text = _OURS.sub(lambda match: _INSTEAD[match[0]], text)
    return _BETWEEN.sub(BAR, text) if _SPACELESS.search(text) else text


def index_waiting(db: sqlite3.Connection) -> None:
    """Let all wordings be found that could not be yet.

    Args:
        db: The library; the work is done in several transactions.
    """
    rebuilder = Rebuilder(db)
    while db.execute("SELECT 1 FROM unindexed LIMIT 1").fetchone():
        with writing(db):
            sql = "SELECT wording_id FROM unindexed ORDER BY wording_id LIMIT ?"
            for (wording_id,) in db.execute(sql, (AT_ONCE,)).fetchall():
                _let_in(db, wording_id, rebuilder)


def _let_in(db: sqlite3.Connection, wording_id: int, rebuilder: Rebuilder) -> None:
    row = db.execute("SELECT blog_id FROM wording WHERE id = ?", (wording_id,)).fetchone()
    if row is not None:
        index(db, wording_id, indexed(row[0], rebuilder.entry(wording_id)))
    db.execute("DELETE FROM unindexed WHERE wording_id = ?", (wording_id,))


def index(db: sqlite3.Connection, wording_id: int, words: Indexed) -> None:
    """Put a wording into the index.

    Args:
        db: The library, in a transaction.
        wording_id: The wording, which is not in it yet.
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
