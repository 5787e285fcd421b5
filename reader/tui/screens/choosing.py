"""The questions that views ask: which colours, page, heading, snapshot and kinds, what date.

Invariant: a question that is left with esc changes nothing.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

from reader.blog import Snapshot
from reader.comparison import Comparison, Kind
from reader.layout import Block, Role
from reader.layout.shown import shown
from reader.library import is_there
from reader.tui.browsing import WebPage, browse
from reader.tui.finding import Standing, in_order
from reader.tui.host import Host
from reader.tui.phrases import MARKS, date_of, entries_of, name_of
from reader.tui.screens.modal import Ask, Choice, plain
from reader.tui.showing import show
from reader.tui.widgets.bearing import bearing_of, mark_at
from reader.tui.widgets.listing import Item
from reader.tui.widgets.page_view import PageView

Chosen = tuple[int, ...] | None

_PIECE = 50
"""Characters of an address to a line: they fit the narrowest terminal."""
_SHOWN = 300
"""Characters of it that are shown: the longest host has 253."""


async def choose_theme(app: Host) -> None:
    """Ask for colours; each shows while the cursor is on it, the choice is kept.

    Args:
        app: The app to colour.
    """
    from reader.tui.themes import theme_names

    before, names = app.theme, theme_names()

    def try_on(place: int) -> None:
        app.theme = names[place]

    def keep(chosen: Chosen) -> None:
        if chosen is None:
            app.theme = before
        else:
            app.theme = names[chosen[0]]
            app.keep(theme=app.theme)
            app.notice(f"theme {app.theme}, kept for the next time")

    items = [plain(name) for name in names]
    await show(app, Choice("Theme", items, start=names.index(before), moved=try_on), keep)


async def agree(app: Host, title: str, yes: str, do: Callable[[], Awaitable[None]]) -> None:
    """Ask before something is done; the cursor begins on leaving all as it is.

    Args:
        app: The app.
        title: What is asked.
        yes: What doing it is called.
        do: Does it.
    """

    async def answer(chosen: Chosen) -> None:
        if chosen == (1,):
            await do()

    await show(app, Choice(title, [plain("leave it as it is"), plain(yes)]), answer)


async def choose_page(app: Host, pages: Sequence[WebPage]) -> None:
    """Ask which page to open in the browser, the addresses in sight.

    Args:
        app: The app.
        pages: What there is to open.
    """

    def go(chosen: Chosen) -> None:
        if chosen is not None:
            browse(app, pages[chosen[0]])

    items = [Item((Block(page.name, Role.TEXT), *_address(page.address))) for page in pages]
    await show(app, Choice("Open in the browser", items), go)


def _address(address: str) -> Iterator[Block]:
    """Yield an address in pieces, so that a long host cannot hide its end."""
    for start in range(0, min(len(address), _SHOWN), _PIECE):
        end = start + _PIECE
        more = "…" if end >= _SHOWN and len(address) > end else ""
        yield Block(address[start:end] + more, Role.STAMP)


async def choose_heading(view: PageView) -> None:
    """Ask for a heading and go there.

    Args:
        view: The text whose headings they are.
    """
    anchors = list(view.page.anchors)
    if not anchors:
        return
    items = [plain(a.heading, mark_at(view.page, index)) for index, a in enumerate(anchors)]

    def go(chosen: Chosen) -> None:
        if chosen is not None:
            view.show_bearing(bearing_of(anchors[chosen[0]]))

    await show(view.app, Choice("Outline", items, start=view.cursor), go)


async def choose_other(app: Host, standing: Standing, others: Sequence[Standing]) -> None:
    """Ask for a snapshot and compare it with the one in sight.

    Args:
        app: The app, which shows the comparison.
        standing: The snapshot in sight.
        others: What it can be compared with.
    """
    before = standing.before
    start = next((n for n, other in enumerate(others) if other.snapshot is before), 0)

    async def compare(chosen: Chosen) -> None:
        if chosen is not None:
            source = others[chosen[0]].snapshot.source
            await app.open_comparison(*in_order(app.shelf, source, standing.snapshot.source))

    items = [_snapshot(other.snapshot) for other in others]
    await show(app, Choice("Compare with", items, start=start), compare)


def _snapshot(snapshot: Snapshot) -> Item:
    return plain(f"{date_of(snapshot)}  {entries_of(snapshot)}", quiet=name_of(snapshot))


FILTERED = (
    Kind.ADDED,
    Kind.DROPPED,
    Kind.REVISED,
    Kind.ROLLED_OFF,
    Kind.UNCAPTURED,
    Kind.UNCHANGED,
)
"""The kinds in the order in which the filter lists them."""


async def choose_kinds(
    app: Host,
    comparison: Comparison,
    now: frozenset[Kind] | None,
    keep: Callable[[frozenset[Kind] | None], None],
) -> None:
    """Ask which kinds of change to show.

    Args:
        app: The app.
        comparison: What they are counted in.
        now: What is shown; None for all.
        keep: Called with the answer, None for all kinds.
    """
    summary = comparison.summary
    items = [
        plain(f"{getattr(summary, kind.value):>5,} {kind.value.replace('_', ' ')}", MARKS[kind])
        for kind in FILTERED
    ]

    def answer(chosen: Chosen) -> None:
        if chosen is not None:
            kinds = frozenset(FILTERED[place] for place in chosen)
            keep(None if len(kinds) == len(FILTERED) else kinds)

    marked = frozenset(range(len(FILTERED))) if now is None else frozenset(map(FILTERED.index, now))
    await show(app, Choice("Show these kinds", items, marked=marked), answer)


async def ask_date(app: Host, snapshot: Snapshot) -> None:
    """Ask when a snapshot was captured, and keep the answer.

    Args:
        app: The app, which reads the documents again.
        snapshot: The snapshot in sight.
    """
    from reader.library import DocumentError

    def keep(value: str) -> str:
        try:
            app.set_date(snapshot, value.strip())
        except DocumentError as error:
            return str(error)
        return ""

    hint = "YYYY-MM-DD or YYYY-MM-DDTHH:MM"
    hint += "" if app.in_library else "; empty takes your date away"
    date = snapshot.captured_at.value if snapshot.captured_at else ""
    await show(app, Ask("Captured at", hint, date, keep))


async def ask_file(
    app: Host, title: str, name: str, write: Callable[[Path], Awaitable[None]]
) -> None:
    """Ask where to write a file that is not there yet.

    Args:
        app: The app.
        title: What is written.
        name: The name that is offered, in the current folder.
        write: Writes it.
    """

    def check(value: str) -> str:
        path = Path(value.strip()).expanduser()
        if not value.strip():
            return "write a file's name"
        return shown(f"{path}: there is such a file already") if is_there(path) else ""

    async def go(value: str | None) -> None:
        if value is not None:
            await write(Path(value.strip()).expanduser())

    await show(app, Ask(title, shown(f"a file in {Path.cwd()}, or a path"), name, check), go)
