"""Takes the README's pictures: drives the app on seeds/ and floods/, a story made for them.

Run from a checkout: `python screenshots/take.py`; it writes SVG beside this script. With `--png`,
each is also drawn as PNG by chromium, where that is installed. The same code and documents give the
same bytes.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

HERE = Path(__file__).parent
SEEDS = "seeds"
FLOODS = "screenshots/floods"
"""Three snapshots of an invented blog, in which a little of everything changes."""


class Shot(NamedTuple):
    """A picture: its name, the terminal's size, the keys that lead there."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "liveblog-dark"
    plain: bool = False
    """Without colours, as NO_COLOR asks."""
    opened: str | None = SEEDS
    """The folder to open; None for the user's library, which holds both."""


CHANGES = ("j", "c", "enter")
LEDGER = ("enter", *"jjjjjjj", "h", "]")
SHOTS = (
    Shot("library", (120, 36)),
    Shot("library-80", (80, 24)),
    Shot("home", (120, 36), ("j",), opened=None),
    Shot("unread", (100, 30), ("enter", *"JJJ"), opened=None),
    Shot("reading", (80, 24), ("enter", "j", "j", "j", "j")),
    Shot("search", (80, 24), ("enter", "slash", *"troops", "enter", "n")),
    Shot("comparison", (120, 46), (*CHANGES, *"]]]]"), opened=FLOODS),
    Shot("comparison-60", (60, 24), CHANGES, opened=FLOODS),
    Shot("comparison-160", (160, 48), (*CHANGES, *"]]]]"), opened=FLOODS),
    Shot("comparison-light", (120, 40), CHANGES, theme="liveblog-light", opened=FLOODS),
    Shot("comparison-no-color", (120, 40), CHANGES, plain=True, opened=FLOODS),
    Shot("comparison-seeds", (120, 36), (*CHANGES, *"]]]")),
    Shot("ledger", (100, 36), LEDGER, opened=FLOODS),
    Shot("palette", (80, 24), (*CHANGES, "ctrl+p"), opened=FLOODS),
    Shot("help", (80, 24), (*CHANGES, "question_mark")),
)


async def done(app: "ReaderApp") -> None:
    """Wait until nothing is under way; what took another's place is waited for too."""
    from textual.worker import WorkerCancelled

    while any(not worker.is_finished for worker in app.workers):
        with suppress(WorkerCancelled):
            await app.workers.wait_for_complete()


async def take(shot: Shot) -> str:
    """Drive the app to where the picture is taken.

    Args:
        shot: What to show.

    Returns:
        The picture as SVG.
    """
    from reader.tui.app import ReaderApp

    app = ReaderApp([shot.opened] if shot.opened else [], max_bytes=64_000_000)
    if not shot.plain:
        app.theme = shot.theme
    async with app.run_test(size=shot.size) as pilot:
        await done(app)
        for key in shot.keys:
            await pilot.press(key)
            await done(app)
        await pilot.pause()
        svg = app.export_screenshot(title="liveblog", simplify=True)
    return re.sub(r"\bterminal-\d+-", "terminal-", svg)


def store() -> None:
    """Put the seeds and the floods into the library, the first of these read."""
    from reader.library.store import open_library
    from reader.library.store.intake import take_in

    with open_library() as library:
        first, *later = (str(path) for path in sorted(Path(FLOODS).iterdir()))
        for _ in take_in(library, [first]):
            library.mark_read(1, range(5))
        for _ in take_in(library, [*later, SEEDS]):
            pass
        library.settle()


def draw_png(svg: Path) -> None:
    """Draw a picture with chromium, a little larger than it is so that nothing is cut off."""
    size = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text(encoding="utf-8"))
    assert size is not None
    width, height = (int(float(side)) + 16 for side in size.groups())
    subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--window-size={width},{height}",
            f"--screenshot={svg.with_suffix('.png')}",
            svg.as_uri(),
        ],
        check=True,
        capture_output=True,
    )


def main() -> None:
    """Take every picture."""
    png = "--png" in sys.argv[1:] and shutil.which("chromium") is not None
    os.chdir(HERE.parent)
    sys.path.insert(0, str(HERE.parent))
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {"XDG_CONFIG_HOME": home, "LIVEBLOG_LIBRARY": f"{home}/library.sqlite"}
        store()
        for shot in SHOTS:
            os.environ |= {"NO_COLOR": "1"} if shot.plain else {}
            path = HERE / f"{shot.name}.svg"
            path.write_text(asyncio.run(take(shot)), encoding="utf-8", newline="\n")
            os.environ.pop("NO_COLOR", None)
            if png:
                draw_png(path)
            print(path.relative_to(HERE.parent))


if __name__ == "__main__":
    main()
