"""What was found out of words, kept for the next time: pages repeat theirs thousands of times.

Invariant: an answer is the same whether it was remembered or found; memory is bounded.
"""

from collections.abc import Callable
from typing import TypeVar

_LONGEST = 32
"""Characters; what is longer hardly comes again."""
_MOST = 1 << 15
"""Answers that are kept; past that all are found anew."""


Answer = TypeVar("Answer")


class Remembered(dict[str, Answer]):
    """Answers by word, found when first asked for; looking one up again runs no Python code."""

    def __init__(self, find: Callable[[str], Answer]) -> None:
        """Begin with nothing.

        Args:
            find: Gives the answer for a word.
        """
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> Answer:
        answer = self._find(word)
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = answer
        return answer
