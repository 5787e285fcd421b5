"""Any pages to lay out, and what stands on them."""

from hypothesis import settings
from hypothesis import strategies as st

from reader.blog import Entry, Snapshot
from reader.comparison import Kind, compare
from reader.layout import Block, ComparingOptions, Line, Page, Role, Row

SPLIT = ComparingOptions(split=True)
STACKED = ComparingOptions(split=False)
FOLDED = ComparingOptions(split=False, fold_unchanged=True)
PROSE = {Role.TITLE, Role.STANDFIRST, Role.LEDE, Role.HEADING, Role.TEXT}

SENTENCES = st.lists(st.sampled_from(["the", "river", "rose", "12", "34", "fell"]), min_size=1)
PARAGRAPHS = st.lists(SENTENCES.map(" ".join), min_size=1, max_size=3).map(tuple)
ENTRIES = st.builds(Entry, paragraphs=PARAGRAPHS, heading=st.none() | SENTENCES.map(" ".join))
SNAPSHOTS = st.builds(
    Snapshot,
    source=st.just("page.txt"),
    title=st.none() | SENTENCES.map(" ".join),
    lede=PARAGRAPHS,
    entries=st.lists(ENTRIES, max_size=4).map(tuple),
)
PAIRS = st.tuples(SNAPSHOTS, SNAPSHOTS).map(lambda pair: compare(*pair))


few = settings(max_examples=40)
"""Pages are slow to make, and say much each."""


def every_kind(options: ComparingOptions) -> ComparingOptions:
    return options._replace(kinds=frozenset(Kind))


def words(block: Block, *without: Role) -> str:
    """Return a block's text less the spans of some roles."""
    kept = list(block.text)
    for span in block.spans:
        if span.role in without:
            kept[span.start : span.end] = [""] * (span.end - span.start)
    return "".join(kept)


def all_texts(snapshot: Snapshot) -> list[str]:
    parts = [snapshot.title, snapshot.standfirst, *snapshot.lede]
    return sorted([part for part in parts if part] + [t for e in snapshot.entries for t in e.texts])


def rows_with(page: Page, text: str) -> list[Row]:
    return [row for row in page.rows if text in " ".join(row_texts(page, row))]


def row_texts(page: Page, row: Row) -> list[str]:
    return [
        page.blocks[cell.block].text[cell.start : cell.end] if isinstance(cell, Line) else ""
        for cell in row.cells
    ]


def tells_a_verdict(page: Page, row: Row, side: int) -> bool:
    cell = row.cells[side]
    roles = {Role.VERDICT, Role.REASON}
    return isinstance(cell, Line) and page.blocks[cell.block].role in roles


def folds(page: Page) -> list[str]:
    return [block.text for block in page.blocks if block.role is Role.FOLD]


def verdicts(page: Page) -> list[str]:
    return [block.text for block in page.blocks if block.role is Role.VERDICT]


def counting(page: Page) -> list[int | None]:
    return [anchor.change for anchor in page.anchors if anchor.counts]
