"""Takes the README's pictures: drives the app on seeds/ and writes SVG beside this script.

Run from a checkout: `python screenshots/take.py`. With `--png`, each is also drawn as PNG by
chromium, where that is installed. The same code and seeds give the same bytes.
"""

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
SEEDS = "seeds"


class Shot(NamedTuple):
    """A picture: its name, the terminal's size, the keys that lead there."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "liveblog-dark"
    plain: bool = False
    """Without colours, as NO_COLOR asks."""
    stored: bool = False
    """Open the user's library, which holds the seeds, in place of their folder."""


CHANGES = ("j", "c", "enter")
LEDGER = ("enter", *"jjjjjjj", "h")
SHOTS = (
    Shot("library", (120, 36)),
    Shot("library-80", (80, 24)),
    Shot("home", (120, 36), ("j",), stored=True),
    Shot("unread", (100, 30), ("enter", "J"), stored=True),
    Shot("reading", (80, 24), ("enter", "j", "j", "j", "j")),
    Shot("search", (80, 24), ("enter", "slash", *"troops", "enter", "n")),
    Shot("comparison", (120, 36), (*CHANGES, "]", "]", "]")),
    Shot("comparison-60", (60, 24), CHANGES),
    Shot("comparison-160", (160, 48), CHANGES),
    Shot("comparison-light", (120, 36), CHANGES, theme="liveblog-light"),
    Shot("comparison-no-color", (120, 36), CHANGES, plain=True),
    Shot("ledger", (100, 36), (*LEDGER, "]")),
    Shot("help", (80, 24), (*CHANGES, "question_mark")),
)


async def take(shot: Shot) -> str:
    """Drive the app to where the picture is taken.

    Args:
        shot: What to show.

    Returns:
        The picture as SVG.
    """
    from reader.tui.app import ReaderApp

    app = ReaderApp([] if shot.stored else [SEEDS], max_bytes=64_000_000)
    if not shot.plain:
        app.theme = shot.theme
    async with app.run_test(size=shot.size) as pilot:
        await app.workers.wait_for_complete()
        for key in shot.keys:
            await pilot.press(key)
            await app.workers.wait_for_complete()
        await pilot.pause()
        svg = app.export_screenshot(title="liveblog", simplify=True)
    return re.sub(r"\bterminal-\d+-", "terminal-", svg)


def store_seeds() -> None:
    """Put the seeds into the library."""
    from reader.library.store import open_library
    from reader.library.store.intake import take_in

    with open_library() as library:
        for _ in take_in(library, [SEEDS]):
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
        store_seeds()
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
