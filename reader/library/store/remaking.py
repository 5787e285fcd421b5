"""Makes tables anew, and the index for searching, which is made from the wordings.

Invariant: only what follows from other tables is made anew.
"""

import sqlite3
from contextlib import suppress

from reader.library.errors import DocumentError
from reader.library.store.connecting import writing
from reader.library.store.indexing import blog_word, index, index_waiting, indexed
from reader.library.store.rebuilding import Rebuilder


def is_damage(error: sqlite3.DatabaseError) -> bool:
    """Whether SQLite met damage in the file."""
    return error.sqlite_errorname.startswith("SQLITE_CORRUPT")


def remake(db: sqlite3.Connection, *tables: str) -> None:
    """Make tables anew, with their indexes; they are empty then.

    Args:
        db: The library.
        tables: Their names, each before those that it refers to.
    """
    marks = ", ".join("?" * len(tables))
    sql = f"SELECT sql FROM sqlite_schema WHERE tbl_name IN ({marks}) AND sql IS NOT NULL"
    statements = [row[0] for row in db.execute(f"{sql} ORDER BY rowid", tables)]
    with writing(db):
        for table in tables:
            db.execute(f"DROP TABLE {table}")
        for statement in statements:
            db.execute(statement)


def is_whole(db: sqlite3.Connection) -> bool:
    """Let all wordings that wait into the index, and tell whether it finds each."""
    try:
        with suppress(DocumentError):
            index_waiting(db)
        with writing(db):
            db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        wordings, known = (
            {row[0] for row in db.execute(sql)}
            for sql in ("SELECT id FROM wording", "SELECT rowid FROM words")
        )
        blogs = db.execute("SELECT blog_id, count(*) FROM wording GROUP BY 1").fetchall()
        return wordings == known and all(_finds(db, *blog) for blog in blogs)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        return False


def _finds(db: sqlite3.Connection, blog_id: int, count: int) -> bool:
    """Whether the index finds all wordings of a blog, by the word that each has."""
    sql = "SELECT count(*) FROM words WHERE words MATCH ?"
    found = db.execute(sql, (f"blog : {blog_word(blog_id)}",)).fetchone()
    return bool(found == (count,))


def fill(db: sqlite3.Connection) -> None:
    """Put every wording that can be read into the index, which is empty."""
    rebuilder = Rebuilder(db)
    with writing(db):
        db.execute("DELETE FROM unindexed")
        for wording_id, blog_id in db.execute("SELECT id, blog_id FROM wording ORDER BY id"):
            with suppress(DocumentError):
                index(db, wording_id, indexed(blog_id, rebuilder.entry(wording_id)))
