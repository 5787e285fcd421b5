"""Measures the library's file beside plain sqlite3: adding, listing, searching, size.

Run from a checkout: `python -m tests.benchmarks.store [SNAPSHOTS [WORDINGS [FOLDER]]]` (default
10000 and 1000000, in a temporary folder; it takes a quarter of an hour and 4 GB). Figures are
medians, of adding also means, which hold what a median leaves out: SQLite moves its log into the
file at about every fortieth commit, in the library and in plain files alike.

The snapshots are of 50 blogs, web pages of 100 KB: text of the seeds with a third of its words
drawn anew, so that it compresses no better than other text; between two snapshots three entries
come on top, as many leave below, one is revised, and the title changes.

Adding. What is counted is `Library.add`, from the bytes and the snapshot read from them until both
are on the disk: the hash, finding the blog, whether it has these bytes, compressing, telling new
wordings from those that are there, all rows and indexes, the commit. The library is open, as while
it is watching; each snapshot is of new objects, as parsing gives them. After each add a plain file
takes the same bytes with their address and time, in a commit of its own, with the same journal and
syncing (WAL, FULL): that is what the limit is about. For the last tenth a second plain file takes
them with the journal that SQLite has by default, synced alike. The ratio hangs on the disk: the
less a sync takes, the more weighs what the library does besides.

What is not counted is what a user waits for besides: reading the page (parsing), which is told
beside it for the last snapshots, each parsed from its bytes; and comparing the snapshot with the
one before and indexing its words, which `Library.settle` does afterwards.

What is searched are words of the text, drawn as often as they occur and evenly; plain sqlite3 keeps
the same texts in an FTS5 table.
"""

import pickle
import random
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from statistics import mean, median

from reader.blog import Basis, CaptureDate, Entry, Order, Snapshot
from reader.library.store import Library, Origin, Search, Source, open_library
from reader.parsing import parse
from tests.benchmarks.corpus import sentences

BLOGS = 50
PAGE_BYTES = 100_000
START = 1_700_000_000
STEP = 300
"""Seconds between two snapshots."""
QUERIES = 200
PARSED = 200
"""How many of the last snapshots are parsed from their bytes."""


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
        heading, at = self.sentence()[:60].strip(), stamp(second)
        return Entry(texts, heading=heading, id=f"post-{at}", published_at=at)


def article(entry: Entry) -> str:
    """Write an entry as a page does."""
    paragraphs = "".join(f"<p>{escape(text)}</p>" for text in entry.paragraphs)
    return (
        f'<article id="{entry.id}"><time datetime="{entry.published_at}"></time>'
        f"<h2>{escape(entry.heading or '')}</h2>{paragraphs}</article>"
    )


class Story:
    """One blog that goes on."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.press = Press(number)
        self.second = START + number
        self.entries: deque[Entry] = deque()
        while len(self.page()) < PAGE_BYTES:
            self.entries.appendleft(self.press.entry(self.second - len(self.entries), 3))

    @property
    def title(self) -> str:
        """What the page is headed with; it names the newest entry."""
        return f"Story {self.number} live: {self.entries[0].heading}"

    def page(self) -> bytes:
        """Return the page as its document."""
        title = escape(self.title) if self.entries else ""
        head = f"<html><head><title>{title}</title></head><body><h1>{title}</h1>\n"
        return (head + "\n".join(map(article, self.entries)) + "\n</body></html>").encode()

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
            title=self.title,
            captured_at=CaptureDate(stamp(self.second), Basis.FETCHED),
            order=Order.NEWEST_FIRST,
            entries=tuple(self.entries),
        )


class Plain:
    """A plain file that keeps documents whole, with where they are from and when."""

    def __init__(self, path: Path, journal: str = "WAL") -> None:
        self.path = path
        self.db = sqlite3.connect(path, isolation_level=None)
        self.db.execute(f"PRAGMA journal_mode = {journal}")
        self.db.execute("PRAGMA synchronous = FULL")
        self.db.execute("CREATE TABLE document (id INTEGER PRIMARY KEY, url, captured_at, data)")

    def add(self, data: bytes, snapshot: Snapshot) -> None:
        """Commit a document."""
        at = snapshot.captured_at.value if snapshot.captured_at else None
        row = (snapshot.url, at, data)
        self.db.execute("INSERT INTO document (url, captured_at, data) VALUES (?, ?, ?)", row)


def seconds(work: Callable[..., object], *arguments: object, **named: object) -> float:
    start = time.perf_counter()
    work(*arguments, **named)
    return time.perf_counter() - start


def size_of(path: Path) -> int:
    return sum(file.stat().st_size for file in path.parent.glob(path.name + "*"))


class Taken:
    """How long each add took, in seconds."""

    def __init__(self) -> None:
        self.ours: list[float] = []
        self.plain: list[float] = []
        self.default: list[float] = []
        self.parsing: list[float] = []


def measure_adding(folder: Path, count: int) -> None:
    plain = Plain(folder / "plain.sqlite")
    default = Plain(folder / "default.sqlite", "DELETE")
    stories = [Story(number) for number in range(min(BLOGS, count))]
    taken, raw, path = Taken(), 0, folder / "library.sqlite"
    with open_library(path) as library:
        for turn in range(count):
            story = stories[turn % len(stories)]
            data, made = story.next()
            raw += len(data)
            snapshot = pickle.loads(pickle.dumps(made))
            if turn >= count - PARSED:
                start = time.perf_counter()
                parsed = parse(data, made.source)
                taken.parsing.append(time.perf_counter() - start)
                assert parsed.entries == made.entries, "the page is not read as it was written"
                snapshot = replace(parsed, url=made.url, captured_at=made.captured_at)
            origin, blog = Origin(Source.URL, made.source), f"Story {story.number}"
            taken.ours.append(seconds(library.add, data, snapshot, origin=origin, blog=blog))
            taken.plain.append(seconds(plain.add, data, snapshot))
            if turn >= count - count // 10:
                taken.default.append(seconds(default.add, data, snapshot))
        report_adding(taken, count)
        measure_listing(library)
    plain.db.close()
    default.db.close()
    size, plain_size = size_of(path), size_of(plain.path)
    print(f"raw bytes                 {raw / 1e6:9.1f} MB")
    print(f"library's file            {size / 1e6:9.1f} MB, {size / raw:.3f} of raw (limit 0.25)")
    print(f"plain sqlite3's file      {plain_size / 1e6:9.1f} MB, {plain_size / raw:.3f} of raw")


def report_adding(taken: Taken, count: int) -> None:
    last = max(1, count // 10)
    for name, ours, plain, journal in (
        ("all", taken.ours, taken.plain, "WAL"),
        (f"the last {last:,}", taken.ours[-last:], taken.plain[-last:], "WAL"),
        (f"the last {last:,}", taken.ours[-last:], taken.default, "SQLite's default journal"),
    ):
        if not plain:
            continue
        print(f"one more add, {name}, beside a plain commit of its bytes ({journal}):")
        for how, of in (("median", median), ("mean", mean)):
            mine, other = of(ours) * 1e3, of(plain) * 1e3
            limit = " (limit 3)" if journal == "WAL" else ""
            print(f"  {how:6} {mine:.2f} ms and {other:.2f} ms: {mine / other:.2f} times{limit}")
    parsing, adding = median(taken.parsing) * 1e3, median(taken.ours[-len(taken.parsing) :]) * 1e3
    print(f"the last {len(taken.parsing)}: parsing {parsing:.1f} ms, then adding {adding:.2f} ms")


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
    path, plain = folder / "words.sqlite", Plain(folder / "plain-words.sqlite").db
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
    blog = library.find_blog("Story 0")
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
