"""The user's library: one SQLite file that keeps every snapshot, whole and for good.

    with open_library() as library:
        added = library.add(data, snapshot, origin=Origin(Source.URL, url))
        library.settle(added.blog_id)

What others use:

- `open_library(path=None) -> Library`; a thread opens its own. `library_path()` says where.
- `add(data, snapshot, origin=, blog=None, kin=(), unless_same_coverage=False) -> Added`;
  `known(data, shown_at=None)`, `sighted(snapshot_id, origin)` for a 304; `arrange(blog_id)` after
  snapshots without a time of day; `set_date(snapshot_id, date)`.
- `blogs() -> BlogRow...`, `snapshots(blog_id, newest=None) -> SnapshotRow...`: quick lists with
  tallies and unread counts. `snapshot(id) -> Snapshot`, `bytes_of(id)`, `blog(id, newest=None) ->
  Blog`. `find_blog(typed)`, `find_snapshot(typed)`, `blog_at(address)`.
- `settle(blog_id=None)` compares neighbours in time and keeps what changed; call it after adding.
- `search(Search(...)) -> Hit...`.
- `mark_read(snapshot_id, positions)`, `catch_up(blog_id) -> CatchUp`, `leave`, `left_at`.
- `part`, `join`, `take_back`, `overrides`: the user's word on pairs, by places in two snapshots.
- `validators(address)`, `keep_validators(address, said)`.
- `remove(blog_id)`, `restore()`, `check()`.

Importing this package loads sqlite3 and zstandard: what need not be opened must not import it.
"""

from reader.comparison import Overrides
from reader.library.store.connecting import library_path
from reader.library.store.library import Library, open_library
from reader.library.store.model import (
    Added,
    BlogRow,
    CatchUp,
    Changed,
    Finding,
    Hit,
    Mark,
    Origin,
    Outcome,
    Place,
    Report,
    SnapshotRow,
    Sought,
    Source,
    Tally,
    Validators,
)
from reader.library.store.searching import Search

__all__ = [
    "Added",
    "BlogRow",
    "CatchUp",
    "Changed",
    "Finding",
    "Hit",
    "Library",
    "Mark",
    "Origin",
    "Outcome",
    "Overrides",
    "Place",
    "Report",
    "Search",
    "SnapshotRow",
    "Sought",
    "Source",
    "Tally",
    "Validators",
    "library_path",
    "open_library",
]
