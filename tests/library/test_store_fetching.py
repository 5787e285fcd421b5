"""A kill while pages are fetched into the library leaves each stored whole or not at all."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from itertools import count
from pathlib import Path
from typing import IO

from reader.library.store import open_library
from tests.capture.conftest import POSTS, Reply, Site, blog_page

ROOT = Path(__file__).parents[2]
KILLS = 10

FETCH_FOR_EVER = """
import os, sys
from pathlib import Path
from reader.capture.fetching import Fetcher
from reader.library.store import open_library
def fetch_for_ever():
    with open_library(Path(sys.argv[1])) as library:
        while True:
            fetched = Fetcher().fetch_into(library, sys.argv[2])
            print("stored" if fetched.snapshot_id else fetched.message, fetched.snapshot_id)
with open_library(Path(sys.argv[1])) as library:
    Fetcher().fetch_into(library, sys.argv[2])
sys.stdout.reconfigure(line_buffering=True)
for _ in sys.stdin:
    child = os.fork()
    if child == 0:
        fetch_for_ever()
    print("fetching", child)
    os.waitpid(child, 0)
"""
"""For each line that comes in, another process that fetches; each line out is written at once."""


def changing() -> Iterator[Reply]:
    """Make pages, each of which has an entry that no other has, and a revised one."""
    for n in count():
        news = (f"Update {n}", f"The count of the boats stands at {n} this hour.")
        yield Reply(blog_page((news, *POSTS[:2], (POSTS[3][0], f"Homes without power: {n}."))))


def stored_before_kills(path: Path, kills: int, chance: random.Random) -> list[int]:
    """Fetch into a library and kill whoever does, at once or later; return what was said stored."""
    site, pages = Site(), changing()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        next(pages).send(handler)

    arguments = [sys.executable, "-c", FETCH_FOR_EVER, str(path), site.on("/live", answer)]
    with subprocess.Popen(
        arguments, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as nursery:
        assert nursery.stdin is not None
        assert nursery.stdout is not None
        stored: list[int] = []
        for _ in range(kills):
            nursery.stdin.write("\n")
            nursery.stdin.flush()
            child = awaited(nursery.stdout, stored)
            for _ in range(chance.randrange(3)):
                stored.append(number(nursery.stdout.readline()))
            time.sleep(chance.random() * 0.05)
            os.kill(child, signal.SIGKILL)
        out, _ = nursery.communicate()
    site.close()
    return [*stored, *(number(line) for line in out.splitlines())]


def awaited(lines: IO[str], stored: list[int]) -> int:
    """Read on to the line that names the process which fetches now."""
    for line in lines:
        if line.startswith("fetching"):
            return number(line)
        stored.append(number(line))
    raise AssertionError("the process has ended")


def number(line: str) -> int:
    word, told = line.split()
    assert word in {"stored", "fetching"}, line
    return int(told)


def test_a_kill_while_fetching_loses_nothing_that_was_said_to_be_stored(tmp_path: Path) -> None:
    stored = stored_before_kills(tmp_path / "it", KILLS, random.Random(7))

    with open_library(tmp_path / "it") as library:
        assert not library.check().findings
        rows = library.snapshots()
        assert stored
        assert {row.id for row in rows} >= set(stored)
        for row in rows:
            told = library.snapshot(row.id).entries[0].heading or ""
            assert told.encode() in library.bytes_of(row.id)
        library.settle()
        assert not library.check().findings
