"""The question how often watched blogs are fetched.

Invariant: the interval in force is among the answers, and the cursor begins on it.
"""

from reader.library.spans import span_text
from reader.tui.host import Host
from reader.tui.screens.modal import Choice, plain
from reader.tui.showing import show

PACES = (60, 120, 300, 600, 900, 1_800, 3_600)
"""Seconds between two fetches, from which the user chooses."""

NOTE = "a blog that shows nothing new is fetched less and less often"


async def choose_pace(app: Host) -> None:
    """Ask how often watched blogs are fetched, and keep the answer.

    Args:
        app: The app, which watches.
    """
    now = app.settings.watch_every
    paces = sorted({*PACES, now})

    def keep(chosen: tuple[int, ...] | None) -> None:
        if chosen is not None:
            app.pace(paces[chosen[0]])
            every = span_text(app.settings.watch_every)
            app.notice(f"watched blogs are fetched every {every} while they change")

    items = [plain(f"every {span_text(pace)}", quiet=NOTE if pace == now else "") for pace in paces]
    await show(app, Choice("Watch how often?", items, start=paces.index(now)), keep)
