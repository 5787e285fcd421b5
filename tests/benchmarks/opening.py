"""Measures how long the library's list lets its user wait once the app has painted.

Run from a checkout: `python -m tests.benchmarks.opening [SNAPSHOTS [RUNS]]` (default 10000 and 11;
it takes a minute and 300 MB). The library holds the snapshots of 50 blogs that
`tests.benchmarks.store` writes, 100 KB each. The app runs in a pseudo-terminal of 120 x 60: its
first paint is when the words of its heading are written, its list is there when a blog's name is.
Once the app is seen to compare what the library has not compared yet, and once nothing is left to
compare, as on any later day. The file is in the system's cache.
"""

import os
import sys
import tempfile
from pathlib import Path
from statistics import median

from reader.library.store import Origin, Source, open_library
from reader.library.store.connecting import VARIABLE
from tests.benchmarks.start import moments
from tests.benchmarks.store import BLOGS, Story

FIRST_PAINT, LISTED = b"your library", b"Story "
LIMIT = 0.3


def fill(path: Path, count: int) -> None:
    """Make a library of so many snapshots."""
    stories = [Story(number) for number in range(min(BLOGS, count))]
    with open_library(path) as library:
        for turn in range(count):
            data, snapshot = stories[turn % len(stories)].next()
            origin = Origin(Source.URL, snapshot.source)
            library.add(data, snapshot, origin=origin, blog=f"Story {turn % len(stories)}")


def opening() -> tuple[float, float]:
    """Open the app; return the seconds to its first paint, and from there to its list."""
    painted, listed = moments([sys.executable, "-m", "reader"], FIRST_PAINT, LISTED)
    return painted, listed - painted


def report(name: str, runs: int) -> None:
    """Print how long opening takes."""
    taken = [opening() for _ in range(runs + 1)][1:]
    first, listed = (sorted(column) for column in zip(*taken, strict=True))
    print(
        f"{name}: first paint after {median(first):.3f} s, the list {median(listed):.3f} s later "
        f"({listed[0]:.3f} to {listed[-1]:.3f}; limit {LIMIT})",
        flush=True,
    )


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 11
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        os.environ[VARIABLE] = str(path)
        fill(path, count)
        report("while neighbours are compared", runs)
        with open_library(path) as library:
            library.settle()
        report("nothing left to compare      ", runs)


if __name__ == "__main__":
    main()
