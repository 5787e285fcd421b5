"""Whatever happens to file or process, nothing stored is lost and each failure is one line."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.blog import Entry, Snapshot
from reader.library import DocumentError
from reader.library.store import Library, Origin, Search, Source, open_library
from reader.library.store.connecting import connect
from reader.library.store.migrating import migrate
from reader.library.store.schema import APPLICATION_ID, MIGRATIONS
from tests.library.conftest import Put

ROOT = Path(__file__).parents[2]
KILLS = 15
NOBODY = 65534

STORM = Snapshot("x", title="Storm live: a", entries=(Entry(("The storm is here.",)),))

ADD_FOR_EVER = """
import sys
from pathlib import Path
from reader.blog import Entry, Snapshot
from reader.library.store import Origin, Source, open_library
with open_library(Path(sys.argv[1])) as library:
    number = int(sys.argv[2])
    while True:
        texts = tuple(f"Entry {number - n} of the long day, told in a few words." for n in range(9))
        page = Snapshot("x", title="Storm live: a", entries=tuple(Entry((t,)) for t in texts))
        data = "\\n".join(texts).encode() * 20
        library.add(data, page, origin=Origin(Source.FILE, "x"), blog=sys.argv[3])
        print(number, flush=True)
        number += 1
        if number % 5 == 0:
            library.settle()
"""


def start(code: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.PIPE
    )


def said(process: subprocess.Popen[bytes]) -> list[int]:
    """Return the numbers that a process wrote, a line that was cut off left out."""
    out, _ = process.communicate()
    return [int(line) for line in out.splitlines(keepends=True) if line.endswith(b"\n")]


def test_a_kill_at_any_moment_loses_nothing_that_was_said_to_be_stored(tmp_path: Path) -> None:
    path, chance, number = tmp_path / "it", random.Random(5), 0
    stored: list[int] = []
    for _ in range(KILLS):
        process = start(ADD_FOR_EVER, str(path), str(number), "a")
        time.sleep(0.12 + chance.random() * 0.25)
        process.send_signal(signal.SIGKILL)
        stored += said(process)
        number += 1_000

    with open_library(path) as library:
        rows = library.snapshots()
        library.settle()
        assert not library.check().findings
        assert stored
        assert {library.snapshot(row.id).entries[0].paragraphs[0].split()[1] for row in rows} >= {
            str(number) for number in stored
        }


def test_a_kill_while_migrating_leaves_the_version_before_or_after(tmp_path: Path) -> None:
    code = """
import sys, sqlite3
from pathlib import Path
from reader.library.store.migrating import migrate
from reader.library.store.schema import MIGRATIONS
steps = [*MIGRATIONS, *(
    (f"CREATE TABLE t{n} (x)", f"INSERT INTO t{n} VALUES (zeroblob(1000000))") for n in range(300)
)]
db = sqlite3.connect(sys.argv[1], isolation_level=None)
print(1, flush=True)
migrate(db, Path(sys.argv[1]), writable=True, migrations=steps)
"""
    chance = random.Random(6)
    for kill in range(5):
        path = tmp_path / str(kill)
        process = start(code, str(path))
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.random() * 0.2)
        process.kill()
        process.communicate()

        with sqlite3.connect(path) as db:
            (version,) = db.execute("PRAGMA user_version").fetchone()
            tables = db.execute("SELECT count(*) FROM sqlite_schema WHERE name GLOB 't[0-9]*'")
            assert tables.fetchone()[0] == max(0, version - len(MIGRATIONS))
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_processes_add_to_one_library_at_once(tmp_path: Path) -> None:
    path = tmp_path / "it"
    two = [start(ADD_FOR_EVER, str(path), n, blog) for n, blog in (("0", "a"), ("5000", "b"))]
    time.sleep(1.0)
    for process in two:
        process.send_signal(signal.SIGKILL)
    counts = [len(said(process)) for process in two]

    with open_library(path) as library:
        found = {blog.name: blog.snapshots for blog in library.blogs()}
        assert not library.check().findings
    assert all(counts)
    assert found["a"] >= counts[0]
    assert found["b"] >= counts[1]


def test_a_full_disk_is_one_line_and_what_was_stored_stays(library: Library, put: Put) -> None:
    first = put(STORM)
    library.settle()
    library._db.execute("PRAGMA max_page_count = 1")  # SQLite takes the pages that there are

    with pytest.raises(DocumentError, match="disk is full; nothing was half stored"):
        library.add(random.Random(1).randbytes(200_000), STORM, origin=Origin(Source.FILE, "y"))

    assert library.snapshot(first.snapshot_id) == STORM
    assert len(library.snapshots()) == 1
    library._db.execute("PRAGMA max_page_count = 1000000")
    assert library.add(b"more", STORM, origin=Origin(Source.FILE, "y"), blog="b").new
    assert not library.check().findings


def test_a_file_that_may_not_grow_is_one_line(tmp_path: Path) -> None:
    """The system refuses what is written, in the middle of a page."""
    code = """
import random, resource, sys
from pathlib import Path
from reader.blog import Entry, Snapshot
from reader.library import DocumentError
from reader.library.store import Origin, Source, open_library
page = Snapshot("x", entries=(Entry(("The storm is here.",)),))
with open_library(Path(sys.argv[1])) as library:
    library.add(b"first", page, origin=Origin(Source.FILE, "x"), blog="a")
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_001, 600_001))
    try:
        for n in range(100):
            data = random.Random(n).randbytes(50_000)
            library.add(data, page, origin=Origin(Source.FILE, "x"), blog="a")
            print(n, flush=True)
    except DocumentError as error:
        assert "nothing was half stored" in str(error), error
        print(-1, flush=True)
"""
    stored = said(start(code, str(tmp_path / "it")))

    assert stored[-1] == -1
    with open_library(tmp_path / "it") as library:
        assert len(library.snapshots()) == len(stored)
        assert not library.check().findings


def as_nobody(work: Callable[[], str]) -> str:
    """Do work in a process of a user who may write nothing of ours; return what it returned."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            os.write(into, work().encode())
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out, "rb") as pipe:
        told = pipe.read().decode()
    os.waitpid(child, 0)
    return told


def test_a_read_only_folder_can_be_read_and_refuses_to_be_written() -> None:
    def work() -> str:
        lines = []
        with open_library(path) as library:
            lines.append(f"{library.writable} {len(library.snapshots())}")
            lines.append(f"{len(library.search(Search('storm')))}")
            try:
                library.add(b"y", STORM, origin=Origin(Source.FILE, "y"))
            except DocumentError as error:
                lines.append(str(error))
        try:
            open_library(path.with_name("other"))
        except DocumentError as error:
            lines.append(str(error))
        return "\n".join(lines)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "it"
        with open_library(path) as library:
            library.add(b"x", STORM, origin=Origin(Source.FILE, "x"))
            library.settle()
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        told = as_nobody(work)
        Path(folder).chmod(0o755)

    state, hits, refused, no_other = told.splitlines()
    assert (state, hits) == ("False 1", "1")
    assert refused.endswith("may not be written; check the permissions of the file and its folder")
    assert no_other.endswith("check the permissions of the file and its folder")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"not a database at all, but a text of some length" * 99, "is no library"),
        (b"SQLite format 3\x00" + b"\xff" * 4096, "is no library|is damaged"),
    ],
)
def test_what_is_no_library_is_one_line_and_left_alone(
    tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "it"
    path.write_bytes(content)

    with pytest.raises(DocumentError, match=told) as caught:
        open_library(path)

    assert "\n" not in str(caught.value)
    assert path.read_bytes() == content


def test_a_folder_in_the_files_place_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is a folder"):
        open_library(tmp_path)


def test_a_library_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "it"
    open_library(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")

    with pytest.raises(DocumentError, match=r"newer version .* \(version 99, this one knows \d"):
        open_library(path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "it"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (x)")

    with pytest.raises(DocumentError, match="another program"):
        open_library(path)
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT name FROM sqlite_schema").fetchall() == [("theirs",)]


def test_an_old_library_is_brought_up_to_date_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "it"
    db, _ = connect(path)
    steps: Sequence[Sequence[str]] = (*MIGRATIONS, ("CREATE TABLE more (x)",), ("DROP TABLE more",))

    migrate(db, path, writable=True, migrations=steps)

    assert db.execute("PRAGMA user_version").fetchone() == (len(steps),)
    assert db.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    db.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "it"
    db, _ = connect(path)
    steps: Sequence[Sequence[str]] = (*MIGRATIONS, ("CREATE TABLE more (x)", "nonsense"))

    with pytest.raises(sqlite3.OperationalError):
        migrate(db, path, writable=True, migrations=steps)

    assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
    assert db.execute("SELECT * FROM sqlite_schema WHERE name = 'more'").fetchone() is None
    db.close()


def test_every_commit_is_synced_to_the_disk(library: Library) -> None:
    """NORMAL would lose the last commits in a power loss (sqlite.org/wal.html)."""
    assert library._db.execute("PRAGMA synchronous").fetchone() == (2,)
    assert library._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_library_lies_where_the_environment_or_the_settings_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.library import save_settings
    from reader.library.store import library_path

    assert library_path().parts[-2:] == ("liveblog-reader", "library.sqlite")
    save_settings(library=str(tmp_path / "chosen"))
    assert library_path() == tmp_path / "chosen"
    monkeypatch.setenv("LIVEBLOG_LIBRARY", str(tmp_path / "named"))
    assert library_path() == tmp_path / "named"
