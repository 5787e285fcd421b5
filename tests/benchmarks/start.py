"""Measures how long a user waits: the whole `liveblog diff`, and the app's first entry text.

Run from a checkout: `python -m tests.benchmarks.start [RUNS]` (default 11). Each figure is a median
over that many runs, the two commands of a pair in turn, so that a drifting machine does not favour
either. The app runs in a pseudo-terminal of 120 x 60, tall enough for the first entry to stand
below the lede; its clock stops when words of that entry are written.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

SEEDS = Path(__file__).parents[2] / "seeds"
OLD, NEW = SEEDS / "000_6966e43e5f65acec.txt", SEEDS / "001_60e73effe14e4d0a.txt"
FIRST_ENTRY_OF_OLD = b"In pictures: Russian"
FIRST_ENTRY_OF_NEWEST = b"Large North Korean"
PATIENCE = 20.0
STATIC_APP = """
from textual.app import App
from textual.widgets import Static
class One(App):
    def compose(self):
        yield Static("In pictures: Russian drone strike hits apartment building in Kharkiv")
One().run()
"""


def whole_process(argv: Sequence[str]) -> float:
    """Return the seconds that a command takes from start to exit.

    Raises:
        RuntimeError: It wrote to standard error, so it did not do what is measured.
    """
    start = time.perf_counter()
    done = subprocess.run(argv, capture_output=True, check=False)
    taken = time.perf_counter() - start
    if done.stderr:
        raise RuntimeError(f"{argv[-1]}: {done.stderr[-400:]!r}")
    return taken


def first_text(argv: Sequence[str]) -> float:
    """Return the seconds until a command in a pseudo-terminal has written its first entry's words.

    Raises:
        TimeoutError: It has not within `PATIENCE` seconds.
    """
    text = FIRST_ENTRY_OF_NEWEST if argv[-1] == str(SEEDS) else FIRST_ENTRY_OF_OLD
    return moments(argv, text)[0]


def moments(argv: Sequence[str], *texts: bytes) -> list[float]:
    """Return the seconds until a command in a pseudo-terminal has written each of some texts.

    Raises:
        TimeoutError: It has not within `PATIENCE` seconds.
    """
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execv(argv[0], list(argv))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 60, 120, 0, 0))
    try:
        return read_until(texts, terminal, start)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def read_until(texts: Sequence[bytes], terminal: int, start: float) -> list[float]:
    """Read the terminal until all texts have come; return the seconds since `start` for each."""
    seen, found = b"", dict[bytes, float]()
    while time.perf_counter() - start < PATIENCE:
        if select.select([terminal], [], [], 0.5)[0]:
            seen += os.read(terminal, 1 << 16)
            now = time.perf_counter() - start
            found |= {text: now for text in texts if text not in found and text in seen}
            if len(found) == len(texts):
                return [found[text] for text in texts]
    raise TimeoutError(f"not all of {texts!r} within {PATIENCE} s: {seen[-400:]!r}")


def in_turn(
    measure: Callable[[Sequence[str]], float], commands: dict[str, Sequence[str]], runs: int
) -> None:
    """Time the commands in turn; print each median, and how far it and the least exceed the first.

    Where other work slows the machine, the least tells more.
    """
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(runs + 1):
        for name, argv in commands.items():
            taken = measure(argv)
            if run:
                seconds[name].append(taken)
    first = next(iter(seconds.values()))
    for name, taken_all in seconds.items():
        middle, least = median(taken_all), min(taken_all)
        spread = f"{least:.3f} to {max(taken_all):.3f}"
        over = f"{middle - median(first):+.3f} s, least {least - min(first):+.3f} s"
        print(f"{name:28} median {middle:.3f} s ({spread}), {over}", flush=True)


def main() -> None:
    """Print both comparisons."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    reader = [sys.executable, "-m", "reader"]
    in_turn(
        whole_process,
        {
            "python -c pass": [sys.executable, "-c", "pass"],
            "liveblog diff 000 001": [*reader, "diff", str(OLD), str(NEW)],
        },
        runs,
    )
    in_turn(
        first_text,
        {
            "Textual app with one Static": [sys.executable, "-c", STATIC_APP],
            "liveblog 000": [*reader, str(OLD)],
            "liveblog seeds": [*reader, str(SEEDS)],
        },
        runs,
    )


if __name__ == "__main__":
    main()
