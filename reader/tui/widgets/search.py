"""What is sought in a page, and where it stands.

Invariant: matches are characters of blocks, in reading order, whatever the width; a text that
stands in both columns is one match to step to. No search takes longer than `LONGEST`.
"""

from bisect import bisect_left
from collections.abc import Sequence

from reader.layout import Line, Page, Side
from reader.tui.widgets.patterns import Found, Match, find


def stops(page: Page, matches: Sequence[Match]) -> list[Match]:
    """Leave out matches on the older side that the newer side repeats.

    Args:
        page: The page they were found in.
        matches: All of them.

    Returns:
        The matches that `n` steps to.
    """
    if len(page.columns) < 2:
        return list(matches)
    new = {
        (page.blocks[m.block].text, m.start)
        for m in matches
        if page.blocks[m.block].side is not Side.OLD
    }
    return [
        m
        for m in matches
        if page.blocks[m.block].side is not Side.OLD
        or (page.blocks[m.block].text, m.start) not in new
    ]


class Search:
    """What is sought in a page, what was found, and the match the user is at."""

    def __init__(self, page: Page | None = None, words: str = "", now: int = 0) -> None:
        self.found = find(page, words) if page else Found(())
        self.words = words
        self.stops = stops(page, self.found.matches) if page else []
        """The matches to step through, in reading order."""
        self.now = min(now, max(len(self.stops) - 1, 0))
        """Index of the stop the user is at."""
        self._by_block: dict[int, list[Match]] = {}
        for match in self.found.matches:
            self._by_block.setdefault(match.block, []).append(match)

    @property
    def live(self) -> bool:
        """Whether anything is sought."""
        return bool(self.words)

    @property
    def stop(self) -> Match | None:
        """The match the user is at."""
        return self.stops[self.now] if self.stops else None

    def over(self, page: Page) -> "Search":
        """Seek the same words in another page, at the same match as far as there is one."""
        return Search(page, self.words, self.now) if self.live else self

    def start_at(self, block: int) -> None:
        """Be at the first match in a block or after it, round the end."""
        later = (place for place, stop in enumerate(self.stops) if stop.block >= block)
        self.now = next(later, 0)

    def stepped(self, step: int) -> None:
        """Go on to the next match, round the end."""
        if self.stops:
            self.now = (self.now + step) % len(self.stops)

    def in_block(self, block: int) -> list[tuple[Match, bool]]:
        """Return a block's matches, and of each whether the user is at it."""
        stop = self.stop
        return [(match, match == stop) for match in self._by_block.get(block, ())]


def row_of(page: Page, match: Match) -> int | None:
    """Find the row in which a match begins.

    Args:
        page: The page it was found in.
        match: One of its matches.

    Returns:
        The row's number, or None where the block is not shown.
    """
    start = bisect_left(range(len(page.rows)), match.block, key=lambda row: _reached(page, row))
    for number in range(start, len(page.rows)):
        lines = [cell for cell in page.rows[number].cells if isinstance(cell, Line)]
        if any(line.block == match.block and match.start < line.end for line in lines):
            return number
        if lines and min(line.block for line in lines) > match.block:
            break
    return None


def _reached(page: Page, row: int) -> int:
    """Return the last block that has begun by a row."""
    for number in range(row, -1, -1):
        blocks = [cell.block for cell in page.rows[number].cells if isinstance(cell, Line)]
        if blocks:
            return max(blocks)
    return -1
