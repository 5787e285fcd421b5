"""The questions that adding to the library asks: what, and which of an archive's captures.

Invariant: a question that is left with esc adds nothing.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.layout.shown import shown
from reader.tui.captures import Asked, read_asked
from reader.tui.host import Host
from reader.tui.intake import problem_of
from reader.tui.screens.modal import Ask, Choice, plain
from reader.tui.showing import show

if TYPE_CHECKING:
    from reader.capture.timemap import Capture

HINT = """An address (https://…), or the path of a saved page, a folder of them or a web archive.
ADDRESS --captures lists what the Wayback Machine has of a page, to choose from."""


async def ask_addition(app: Host) -> None:
    """Ask for a liveblog to add to the library.

    Args:
        app: The app, which gets it.
    """

    def check(value: str) -> str:
        return problem_of(value.strip())

    def add(value: str | None) -> None:
        if value is None:
            return
        asked = read_asked(value.strip())
        if asked.which == "":
            app.list_captures(asked, partial(choose_captures, app, asked))
        else:
            app.add(value.strip())

    await show(app, Ask("Add a liveblog", HINT, "", check), add)


async def choose_captures(app: Host, asked: Asked, captures: "Sequence[Capture]") -> None:
    """Ask which captures of a page to add.

    Args:
        app: The app, which gets them.
        asked: The page.
        captures: The captures, the oldest first.
    """

    def take(chosen: tuple[int, ...] | None) -> None:
        if chosen is not None:
            app.add_captures(asked, [captures[place] for place in chosen])

    items = [plain(f"{one.at[:10]} {one.at[11:19]}") for one in captures]
    title = f"{len(captures):,} captures of {shown(asked.address)}"
    await show(app, Choice(title, items, marked=frozenset()), take)
