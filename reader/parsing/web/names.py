"""Judges the names that pages give their elements: their classes, and what else says what they are.

Invariant: a judgement depends on the names alone. A page writes the same ones on thousands of
elements, so each spelling is judged once; ids, each of which is written once, are not remembered.
"""

import re
from collections.abc import Callable
from functools import lru_cache

_MOST_REMEMBERED = 1_000
"""Spellings of the page in hand; few pages write more than some hundreds."""


def says(pattern: re.Pattern[str]) -> Callable[[str | None], bool]:
    """Make a judgement of names out of a pattern.

    Args:
        pattern: What is searched in the names of an element, which a page parts by blanks.

    Returns:
        What tells whether names match; absent ones do not.
    """

    @lru_cache(maxsize=_MOST_REMEMBERED)
    def judge(names: str | None) -> bool:
        return names is not None and pattern.search(names) is not None

    return judge
