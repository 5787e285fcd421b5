"""Runs the user's own command on a change.

Invariant: no text of a page is ever read by a shell or becomes an argument: facts go in as
environment variables and as JSON on standard input. The command ends, by itself or at its time-out.
"""

import os
import shlex
import signal
import subprocess
import time
from collections.abc import Callable

from reader.capture.event import Event, event_json
from reader.library import shown

MOST_SECONDS = 60.0

LAST_SECONDS = 5.0
"""How long it may run on once whoever waits for it is to stop."""

LOOK_SECONDS = 0.1
"""Between two looks at whether to stop."""


def run_hook(
    command: str,
    event: Event,
    *,
    most_seconds: float = MOST_SECONDS,
    stopped: Callable[[], bool] = lambda: False,
) -> str | None:
    """Run a command on a change.

    Args:
        command: Its words, parted as a shell parts them.
        event: The change.
        most_seconds: How long it may run; with all that it started it is killed then.
        stopped: Asked whether it must end soon.

    Returns:
        What went wrong, a line that is safe to show; None where it went well.
    """
    argv = shlex.split(command)
    name = shown(argv[0])
    try:
        process = subprocess.Popen(
            argv,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=os.environ | _facts(event),
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return f"the hook {name} cannot be run: {shown(why)}"
    with process:
        if not _ended(process, event_json(event).encode(), most_seconds, stopped):
            _kill(process)
            return f"the hook {name} did not end in time and was killed"
    return f"the hook {name} ended with {process.returncode}" if process.returncode else None


def _ended(
    process: subprocess.Popen[bytes], facts: bytes, most_seconds: float, stopped: Callable[[], bool]
) -> bool:
    """Tell a command the facts and wait; whether it ends in time."""
    told: bytes | None = facts
    last, stopping = time.monotonic() + most_seconds, False
    while time.monotonic() < last:
        try:
            process.communicate(told, timeout=LOOK_SECONDS)
        except subprocess.TimeoutExpired:
            told = None  # what was begun goes on, and may not be given again
        else:
            return True
        if stopped() and not stopping:
            stopping, last = True, min(last, time.monotonic() + LAST_SECONDS)
    return False


def _facts(event: Event) -> dict[str, str]:
    fetched, tally = event.fetched, event.fetched.tally
    facts = {
        "ADDRESS": fetched.address,
        "BLOG": event.blog or "",
        "SNAPSHOT": event.snapshot or "",
        "MESSAGE": fetched.message,
        "ENTRIES": str(fetched.entries or 0),
        "ADDED": str(tally.added if tally else 0),
        "DROPPED": str(tally.dropped if tally else 0),
        "REVISED": str(tally.revised if tally else 0),
        "SUBSTANTIVE": str(tally.substantive if tally else 0),
    }
    return {f"LIVEBLOG_{name}": value for name, value in facts.items()}


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a command with all that it started."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
