"""What `liveblog watch` shows.

Invariant: on a terminal one line stands for each blog and is written over; elsewhere lines come
only where there is something to tell, so that a journal stays short.
"""

import shutil
import sys
from collections.abc import Callable, Sequence
from datetime import datetime

from reader.capture import FetchOutcome
from reader.capture.event import event_json, said
from reader.capture.watch_loop import News
from reader.cli.output import is_terminal, note, write_lines
from reader.layout.wrap import breaks
from reader.library import shown

Hear = Callable[[News], None]


def board(addresses: Sequence[str], form: str) -> Hear:
    """Choose how news are shown.

    Args:
        addresses: The blogs watched.
        form: `text` or `json`.

    Returns:
        What to call with each answer.
    """
    if form == "json":
        return _told_to_programs
    if is_terminal() and len(addresses) < shutil.get_terminal_size().lines:
        return Board(addresses).hear
    return Journal().hear


def _told_to_programs(news: News) -> None:
    if news.problem:
        note(news.problem)
        return
    write_lines([event_json(news.event)])
    _flush()


class Journal:
    """Lines for a pipe or a file: a blog's first answer, what is new, and trouble that changes."""

    def __init__(self) -> None:
        self._last: dict[str, FetchOutcome] = {}

    def hear(self, news: News) -> None:
        """Write a line where there is something to tell."""
        event, fetched = news.event, news.event.fetched
        if news.problem:
            write_lines([f"{event.at}  {news.problem}  {shown(fetched.address)}"])
            _flush()
            return
        last = self._last.get(fetched.address)
        self._last[fetched.address] = fetched.outcome
        calm = {FetchOutcome.NEW, FetchOutcome.UNCHANGED}
        again = last is fetched.outcome or {last, fetched.outcome} <= calm
        if fetched.outcome is FetchOutcome.NEW or not again:
            place = "" if fetched.message.startswith(shown(fetched.address)) else fetched.address
            write_lines([f"{event.at}  {fetched.message}  {shown(place)}".rstrip()])
        _flush()


class Board:
    """A line for each blog on a terminal."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._lines = {address: f"asking  {shown(address)}" for address in addresses}
        self._drawn = False
        self._draw()

    def hear(self, news: News) -> None:
        """Write a blog's line over."""
        fetched = news.event.fetched
        name = shown(news.event.blog or fetched.address)
        when = _clock(datetime.fromisoformat(news.event.at).timestamp())
        then = "" if news.due is None else f"; next at {_clock(news.due)}"
        problem = f"; {news.problem}" if news.problem else ""
        self._lines[fetched.address] = f"{when}  {name}: {said(fetched)}{then}{problem}"
        self._draw()

    def _draw(self) -> None:
        up = f"\x1b[{len(self._lines)}A" if self._drawn else ""
        width = max(shutil.get_terminal_size().columns - 1, 1)
        rows = (f"\r\x1b[K{_fitted(line, width)}\n" for line in self._lines.values())
        sys.stdout.write(up + "".join(rows))
        _flush()
        self._drawn = True


def _fitted(line: str, width: int) -> str:
    """Cut a line to the cells of a terminal, for one that wraps cannot be written over."""
    ends = breaks(line, width)
    return line[: ends[0]].rstrip() if ends else line


def _clock(moment: float) -> str:
    return datetime.fromtimestamp(moment).strftime("%H:%M:%S")


def _flush() -> None:
    sys.stdout.flush()
