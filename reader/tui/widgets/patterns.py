"""What a user types to find: words as they stand there, else a regular expression.

Invariant: whatever is typed, looking for it ends within `LONGEST`, with matches or with a line that
says what is wrong.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import prod
from time import monotonic
from typing import NamedTuple, Protocol

from reader.layout import Page

LONGEST = 0.3
"""Seconds that a regular expression may take over a page."""

MOST = 10_000
"""Matches that are looked for: past that, stepping through them helps nobody."""

_LONGEST_PATTERN = 1_000
_LARGEST_COUNT = 10_000
"""Of all repetitions in `{…}` multiplied: more take seconds to compile and gigabytes to hold."""

_COUNT = re.compile(r"\{(?:\d*,)?(\d+),?\}")
_PLAIN = re.compile(r"[^\\.^$*+?{}\[\]|()]*")
"""Text in which no character means anything else than itself."""

_ALIKE = ("'‘’ʼ`", '"“”„«»', "-‐‑–—−")
"""What a keyboard has one key for and the press several signs."""

_SIGNS = {sign: f"[{re.escape(signs)}]" for signs in _ALIKE for sign in signs}


class Match(NamedTuple):
    """A stretch of a block's characters."""

    block: int
    start: int
    end: int


class Found(NamedTuple):
    """What came of looking."""

    matches: Sequence[Match]
    """In reading order."""
    regular: bool = False
    """Whether it was taken for a regular expression."""
    problem: str = ""
    """What is wrong with it; matches may be missing then."""


def find(page: Page, typed: str) -> Found:
    """Find what a user typed.

    It is sought as words, whatever their case, quotation marks, dashes and spaces. Where those
    stand nowhere and there are signs in it that mean something in a regular expression, it is one.

    Args:
        page: Where to look.
        typed: What the user typed.

    Returns:
        Every match; none for what is blank.
    """
    words = _words(typed)
    if words is None:
        return Found(())
    matches = [
        Match(number, found.start(), found.end())
        for number, block in enumerate(page.blocks)
        for found in words.finditer(block.text)
    ]
    if matches or _PLAIN.fullmatch(typed):
        return Found(matches)
    return _find_pattern(page, typed)


def _words(typed: str) -> re.Pattern[str] | None:
    parts = typed.split()
    if not parts:
        return None
    folded = ("".join(_SIGNS.get(sign) or re.escape(sign) for sign in part) for part in parts)
    return re.compile(r"\s+".join(folded), re.IGNORECASE)


def _find_pattern(page: Page, typed: str) -> Found:
    """Find a regular expression, as far as there is time."""
    compiled = _compiled(typed)
    if isinstance(compiled, str):
        return Found((), regular=True, problem=f"no regular expression: {compiled}")
    matches: list[Match] = []
    try:
        for match in _matches(page, compiled):
            matches.append(match)
            if len(matches) == MOST:
                return Found(matches, True, f"only the first {MOST:,} matches")
    except TimeoutError:
        return Found(matches, True, "this takes too long to find; a simpler one may not")
    return Found(matches, regular=True)


class _Hit(Protocol):
    def start(self) -> int: ...
    def end(self) -> int: ...


class _Regular(Protocol):
    def finditer(self, string: str, *, timeout: float) -> Iterator[_Hit]: ...


@lru_cache(maxsize=8)
def _compiled(typed: str) -> _Regular | str:
    """Compile a regular expression; return what is wrong with it where that cannot be done."""
    import regex

    if len(typed) > _LONGEST_PATTERN:
        return "too long"
    if prod(int(count) or 1 for count in _COUNT.findall(typed)) > _LARGEST_COUNT:
        return "too many repetitions"
    try:
        compiled: _Regular = regex.compile(typed, regex.IGNORECASE)
    except regex.error as error:
        return str(error)
    except RecursionError:
        return "too many brackets"
    return compiled


def _matches(page: Page, pattern: _Regular) -> Iterator[Match]:
    """Yield what is not empty; raises TimeoutError when the time is over."""
    end = monotonic() + LONGEST
    for number, block in enumerate(page.blocks):
        left = end - monotonic()
        if left <= 0:
            raise TimeoutError
        for found in pattern.finditer(block.text, timeout=left):
            if found.end() > found.start():
                yield Match(number, found.start(), found.end())
