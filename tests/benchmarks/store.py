"""Measures the library's file beside plain sqlite3: adding, listing, searching, size.

Run from a checkout: `python -m tests.benchmarks.store [SNAPSHOTS [WORDINGS [FOLDER]]]` (default
10000 and 1000000, in a temporary folder; it takes a quarter of an hour and 4 GB). Figures are
medians.

The snapshots are of 50 blogs, 100 KB each: text of the seeds with a third of its words drawn anew,
so that it compresses no better than other text; between two snapshots three entries come on top,
as many leave below, one is revised. Every snapshot is added to the library, parsing left out, and
then inserted whole into a table of a plain file with the same journal and the same syncing, in
turn. What is searched are words of the text, drawn as often as they occur and evenly; plain
sqlite3 keeps the same texts in an FTS5 table.
"""

import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

from reader.blog import Basis, CaptureDate, Entry, Order, Snapshot
from reader.library.store import Library, Origin, Search, Source, open_library
from tests.benchmarks.corpus import sentences

BLOGS = 50
PAGE_BYTES = 100_000
START = 1_700_000_000
STEP = 300
"""Seconds between two snapshots."""
QUERIES = 200


def stamp(second: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(second))


class Press:
    """Writes entries; everything is drawn from one source of chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.pool = sentences()
        self.words = [word for sentence in self.pool for word in sentence]

    def sentence(self) -> str:
        """Write a sentence, a third of its words drawn anew."""
        drawn = self.chance.choice(self.pool)
        return " ".join(
            self.chance.choice(self.words) if self.chance.random() < 1 / 3 else word
            for word in drawn
        )

    def entry(self, second: int, paragraphs: int) -> Entry:
        """Write an entry."""
        texts = tuple(f"{self.sentence()} {self.sentence()}" for _ in range(paragraphs))
        return Entry(texts, heading=self.sentence()[:60].strip(), published_at=stamp(second))


class Story:
    """One blog that goes on."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.press = Press(number)
        self.second = START + number
        self.entries: deque[Entry] = deque()
        while len(self.page()) < PAGE_BYTES:
            self.entries.appendleft(self.press.entry(self.second - len(self.entries), 3))

    def page(self) -> bytes:
        """Return the page as its document."""
        return "\n".join(text for entry in self.entries for text in entry.texts).encode()

    def next(self) -> tuple[bytes, Snapshot]:
        """Go on, and return the document with its snapshot."""
        self.second += STEP
        for minute in range(3):
            self.entries.appendleft(self.press.entry(self.second + minute, 3))
            self.entries.pop()
        place = self.press.chance.randrange(5, len(self.entries))
        old = self.entries[place]
        self.entries[place] = replace(old, paragraphs=(*old.paragraphs[:-1], self.press.sentence()))
        url = f"https://news.example/live/{self.number}"
        return self.page(), Snapshot(
            source=url,
            url=url,
            title=f"Story {self.number} live: {self.entries[0].heading}",
            captured_at=CaptureDate(stamp(self.second), Basis.FETCHED),
            order=Order.NEWEST_FIRST,
            entries=tuple(self.entries),
        )


def plain_file(path: Path) -> sqlite3.Connection:
    plain = sqlite3.connect(path, isolation_level=None)
    plain.execute("PRAGMA journal_mode = WAL")
    plain.execute("PRAGMA synchronous = FULL")
    return plain


def seconds(work: Callable[..., object], *arguments: object, **named: object) -> float:
    start = time.perf_counter()
    work(*arguments, **named)
    return time.perf_counter() - start


def size_of(path: Path) -> int:
    return sum(file.stat().st_size for file in path.parent.glob(path.name + "*"))


def measure_adding(folder: Path, count: int) -> None:
    path, plain_path = folder / "library.sqlite", folder / "plain.sqlite"
    plain = plain_file(plain_path)
    plain.execute("CREATE TABLE document (id INTEGER PRIMARY KEY, data BLOB)")
    stories = [Story(number) for number in range(min(BLOGS, count))]
    ours: list[float] = []
    theirs: list[float] = []
    raw = 0
    with open_library(path) as library:
        for turn in range(count):
            data, snapshot = stories[turn % len(stories)].next()
            origin = Origin(Source.URL, snapshot.source)
            raw += len(data)
            blog = f"Story {turn % len(stories)}"
            ours.append(seconds(library.add, data, snapshot, origin=origin, blog=blog))
            insert = "INSERT INTO document (data) VALUES (?)"
            theirs.append(seconds(plain.execute, insert, (data,)))
        report_adding(ours, theirs, count)
        measure_listing(library)
    plain.close()
    size, plain_size = size_of(path), size_of(plain_path)
    print(f"raw bytes                 {raw / 1e6:9.1f} MB")
    print(f"library's file            {size / 1e6:9.1f} MB, {size / raw:.3f} of raw (limit 0.25)")
    print(f"plain sqlite3's file      {plain_size / 1e6:9.1f} MB, {plain_size / raw:.3f} of raw")


def report_adding(ours: Sequence[float], theirs: Sequence[float], count: int) -> None:
    last = max(1, count // 10)
    for name, part in (("all", slice(None)), (f"the last {last:,}", slice(-last, None))):
        mine, other = median(ours[part]) * 1e3, median(theirs[part]) * 1e3
        print(
            f"one more add, {name}: {mine:.2f} ms; plain commit of its bytes {other:.2f} ms; "
            f"ratio {mine / other:.2f} (limit 3); sums {sum(ours[part]):.1f} and "
            f"{sum(theirs[part]):.1f} s"
        )


def measure_listing(library: Library) -> None:
    blogs = median(seconds(library.blogs) for _ in range(9)) * 1e3
    snapshots = median(seconds(library.snapshots) for _ in range(5)) * 1e3
    row = library.blogs()[0]
    one = median(seconds(library.snapshots, row.id) for _ in range(9)) * 1e3
    print(f"listing {len(library.blogs())} blogs {blogs:.1f} ms, all snapshots {snapshots:.1f} ms")
    print(f"listing one blog's {row.snapshots:,} snapshots {one:.1f} ms")
    whole = seconds(library.settle, row.id)
    print(f"comparing its neighbours, once {whole:.2f} s")
    rebuilt = row.newest.id if row.newest else 0
    again = median(seconds(library.snapshot, rebuilt) for _ in range(9)) * 1e3
    data = median(seconds(library.bytes_of, rebuilt) for _ in range(9)) * 1e3
    print(f"rebuilding a snapshot {again:.2f} ms, its bytes {data:.2f} ms")


def pages(press: Press, wordings: int, each: int) -> Iterator[Snapshot]:
    for start in range(0, wordings, each):
        entries = tuple(
            press.entry(START + start + place, 1) for place in range(min(each, wordings - start))
        )
        yield Snapshot(
            "made", captured_at=CaptureDate(stamp(START + start), Basis.FETCHED), entries=entries
        )


def measure_search(folder: Path, wordings: int) -> None:
    path, plain = folder / "words.sqlite", plain_file(folder / "plain-words.sqlite")
    plain.execute("CREATE VIRTUAL TABLE words USING fts5 (heading, body)")
    press = Press(-1)
    with open_library(path) as library:
        for number, page in enumerate(pages(press, wordings, 1_000)):
            data = str(number).encode()
            blog = f"Story {number % BLOGS}"
            library.add(data, page, origin=Origin(Source.FILE, "made"), blog=blog)
            plain.execute("BEGIN")
            plain.executemany(
                "INSERT INTO words (heading, body) VALUES (?, ?)",
                ((entry.heading, entry.paragraphs[0]) for entry in page.entries),
            )
            plain.execute("COMMIT")
        vocabulary = sorted({word for word in press.words if word.isalpha()})
        often = [word for word in press.words if word.isalpha()]
        for name, words in (("as they occur", often), ("evenly", vocabulary)):
            drawn = press.chance.choices(words, k=QUERIES)
            print(f"{QUERIES} words drawn {name}, over {wordings:,} wordings:")
            report_search(library, plain, drawn)
    plain.close()


def report_search(library: Library, plain: sqlite3.Connection, words: Sequence[str]) -> None:
    blog = library.find_blog("Story 7")
    by_rank = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 50"
    newest = """
        SELECT rowid, highlight(words, 0, '*', '*'), highlight(words, 1, '*', '*')
        FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 50
    """
    searches: dict[str, Callable[[str], object]] = {
        "newest first": lambda word: library.search(Search(word)),
        "newest first, one blog": lambda word: library.search(Search(word, blog_id=blog)),
        "by rank": lambda word: library.search(Search(word, by_rank=True)),
        "plain, newest first": lambda word: plain.execute(newest, (f'"{word}"',)).fetchall(),
        "plain, by rank": lambda word: plain.execute(by_rank, (f'"{word}"',)).fetchall(),
    }
    for name, find in searches.items():
        taken = sorted(seconds(find, word) for word in words)
        print(
            f"  {name:24} median {median(taken) * 1e3:7.1f} ms, "
            f"95 of 100 within {taken[len(taken) * 95 // 100] * 1e3:7.1f} ms (limit 50, median)"
        )


def main() -> None:
    """Print every figure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    wordings = int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    folder = Path(tempfile.mkdtemp(dir=sys.argv[3] if len(sys.argv) > 3 else None))
    try:
        measure_adding(folder, count)
        measure_search(folder, wordings)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
