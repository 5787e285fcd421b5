"""What the library's file holds, as the migrations that lead to it.

Invariant: a migration that was released is never edited; what changes is a further migration. The
number of migrations is the file's `user_version`.

How it is laid out. A blog has snapshots, a snapshot has the bytes it was read from (`body`), a
frame (what stands around the entries) and a layout. Frames and wordings are content-addressed
within their blog, so that each is stored once however many snapshots hold it. A layout is one row,
for a page of a hundred entries must not take a hundred: a JSON array of the entries' wordings,
their addresses one after the other, of a plain-text source their lines, and by position what an
entry has beside its wording: the stamp as the page shows it, whether it is pinned. The view
`placement` has a row for each entry.

A wording's id is the second at which its entry was written or last revised, shifted left by 20
bits, and a number within that second: full-text search gives its hits by descending id, which so
means newest first, and a stretch of time is a range of ids.

Layouts' wordings, `wording.first_snapshot` and `snapshot.frame_id` have no foreign key: the first
cannot, and the others would each need an index that is used for nothing else. The doctor checks
them.
"""

APPLICATION_ID = 0x4C424C47
"""`LBLG`: tells this program's files from others (https://www.sqlite.org/pragma.html)."""

SECOND_BITS = 20
"""How far the second is shifted in a wording's id."""

TOKENIZER = "unicode61 remove_diacritics 2"
"""How the index cuts text into words (https://www.sqlite.org/fts5.html#tokenizers)."""

_FIRST = (
    """
    CREATE TABLE blog (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        added_at TEXT NOT NULL,
        removed_at TEXT
    ) STRICT
    """,
    "CREATE UNIQUE INDEX blog_by_name ON blog (name) WHERE removed_at IS NULL",
    """
    CREATE TABLE address (
        url TEXT NOT NULL,
        blog_id INTEGER NOT NULL REFERENCES blog ON DELETE CASCADE,
        PRIMARY KEY (url, blog_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX address_by_blog ON address (blog_id)",
    """
    CREATE TABLE frame (
        id INTEGER PRIMARY KEY,
        blog_id INTEGER NOT NULL REFERENCES blog ON DELETE CASCADE,
        digest BLOB NOT NULL,
        content TEXT NOT NULL,
        UNIQUE (blog_id, digest)
    ) STRICT
    """,
    """
    CREATE TABLE snapshot (
        id INTEGER PRIMARY KEY,
        blog_id INTEGER NOT NULL REFERENCES blog ON DELETE CASCADE,
        digest BLOB NOT NULL,
        size INTEGER NOT NULL,
        coverage BLOB NOT NULL,
        frame_id INTEGER NOT NULL,
        furniture_lines TEXT,
        source TEXT NOT NULL,
        captured_at TEXT,
        basis TEXT,
        moment INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        entries INTEGER NOT NULL,
        added_at TEXT NOT NULL,
        UNIQUE (blog_id, digest)
    ) STRICT
    """,
    "CREATE INDEX snapshot_in_order ON snapshot (blog_id, moment, turn, id)",
    "CREATE INDEX snapshot_by_digest ON snapshot (digest)",
    """
    CREATE TABLE body (
        snapshot_id INTEGER PRIMARY KEY REFERENCES snapshot ON DELETE CASCADE,
        key_id INTEGER,
        data BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE sighting (
        id INTEGER PRIMARY KEY,
        snapshot_id INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        seen_at TEXT NOT NULL,
        origin TEXT NOT NULL,
        address TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX sighting_by_snapshot ON sighting (snapshot_id)",
    """
    CREATE TABLE wording (
        id INTEGER PRIMARY KEY,
        blog_id INTEGER NOT NULL REFERENCES blog ON DELETE CASCADE,
        digest BLOB NOT NULL,
        first_snapshot INTEGER NOT NULL,
        content TEXT NOT NULL,
        UNIQUE (blog_id, digest)
    ) STRICT
    """,
    """
    CREATE TABLE layout (
        snapshot_id INTEGER PRIMARY KEY REFERENCES snapshot ON DELETE CASCADE,
        wordings TEXT NOT NULL,
        addresses BLOB NOT NULL,
        lines TEXT,
        rests TEXT
    ) STRICT
    """,
    """
    CREATE VIEW placement (snapshot_id, position, wording_id) AS
    SELECT snapshot_id, place.key, place.value FROM layout, json_each(layout.wordings) place
    """,
    f"""
    CREATE VIRTUAL TABLE words USING fts5 (
        blog, heading, body, content = '', tokenize = '{TOKENIZER}'
    )
    """,
    "CREATE TABLE unindexed (wording_id INTEGER PRIMARY KEY) STRICT",
    """
    CREATE TABLE comparison (
        older_id INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        newer_id INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        version INTEGER NOT NULL,
        added INTEGER NOT NULL,
        dropped INTEGER NOT NULL,
        revised INTEGER NOT NULL,
        moved INTEGER NOT NULL,
        substantive INTEGER NOT NULL,
        PRIMARY KEY (older_id, newer_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX comparison_by_newer ON comparison (newer_id)",
    """
    CREATE TABLE change (
        id INTEGER PRIMARY KEY,
        older_id INTEGER NOT NULL,
        newer_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        certain INTEGER NOT NULL,
        old_wording INTEGER,
        new_wording INTEGER,
        FOREIGN KEY (older_id, newer_id) REFERENCES comparison ON DELETE CASCADE
    ) STRICT
    """,
    "CREATE INDEX change_by_pair ON change (older_id, newer_id)",
    "CREATE INDEX change_by_old ON change (old_wording, kind)",
    "CREATE INDEX change_by_new ON change (new_wording, kind)",
    """
    CREATE TABLE seen (
        wording_id INTEGER PRIMARY KEY REFERENCES wording ON DELETE CASCADE ON UPDATE CASCADE,
        seen_at TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE reading_place (
        blog_id INTEGER PRIMARY KEY REFERENCES blog ON DELETE CASCADE,
        snapshot_id INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        position INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,
        left_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX reading_place_by_snapshot ON reading_place (snapshot_id)",
    """
    CREATE TABLE pairing_override (
        id INTEGER PRIMARY KEY,
        blog_id INTEGER NOT NULL REFERENCES blog ON DELETE CASCADE,
        old_wording INTEGER NOT NULL,
        new_wording INTEGER NOT NULL,
        joined INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        UNIQUE (blog_id, old_wording, new_wording)
    ) STRICT
    """,
    """
    CREATE TABLE validator (
        address TEXT PRIMARY KEY,
        etag TEXT,
        last_modified TEXT
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE sketch (
        blog_id INTEGER PRIMARY KEY REFERENCES blog ON DELETE CASCADE,
        snapshot_id INTEGER NOT NULL,
        runs BLOB NOT NULL
    ) STRICT
    """,
)

_RETURNS = (
    """
    CREATE TABLE snapshot_with_returns (
        id INTEGER PRIMARY KEY,
        blog_id INTEGER NOT NULL REFERENCES blog ON DELETE CASCADE,
        digest BLOB NOT NULL,
        size INTEGER NOT NULL,
        coverage BLOB NOT NULL,
        frame_id INTEGER NOT NULL,
        furniture_lines TEXT,
        source TEXT NOT NULL,
        captured_at TEXT,
        basis TEXT,
        moment INTEGER NOT NULL,
        turn INTEGER NOT NULL,
        entries INTEGER NOT NULL,
        added_at TEXT NOT NULL
    ) STRICT
    """,
    "INSERT INTO snapshot_with_returns SELECT * FROM snapshot",
    "DROP TABLE snapshot",
    "ALTER TABLE snapshot_with_returns RENAME TO snapshot",
    "CREATE INDEX snapshot_in_order ON snapshot (blog_id, moment, turn, id)",
    "CREATE INDEX snapshot_by_digest ON snapshot (digest)",
)
"""What a blog shows again after something else is a snapshot of its own: a digest may occur in it
more than once."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST, _RETURNS)
"""The statements of each migration, the oldest first."""
