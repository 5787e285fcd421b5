"""What a difference leaves beside its words and figures: marks, glyphs, order.

Invariant: the answer is the same in both directions.
"""

from collections.abc import Iterable, Sequence

from reader.comparison.facets.lexing import MARK, Token
from reader.comparison.facets.sides import Side
from reader.comparison.facets.windows import Span


def left_over(old: Side, new: Side, core: Span) -> str | None:
    """Name the rule for what is left of a difference where words, figures and marks are the same.

    Args:
        old: The old side of the window.
        new: The new side.
        core: The difference.

    Returns:
        The rule's name; None where nothing is left.
    """
    before, since = _between(old, *core[:2]), _between(new, *core[2:])
    keys, other_keys = ([token.key for token in side] for side in (before, since))
    if keys == other_keys:
        glyphs, other_glyphs = (
            [token.text for token in side if token.key in {'"', "'"}] for side in (before, since)
        )
        return "typography" if glyphs == other_glyphs else "quote-marks-only"
    if sorted(keys) != sorted(other_keys):
        return None
    solid, other_solid = (
        [token.key for token in side if token.sort is not MARK] for side in (before, since)
    )
    return "punctuation" if solid == other_solid else "reordered"


def _between(side: Side, start: int, end: int) -> Sequence[Token]:
    """Return the tokens of a difference, a minus or dot that belongs to a figure left out."""
    if not side.taken:
        return side.tokens[start:end]
    return [
        side.tokens[place]
        for place in range(start, end)
        if place not in side.taken or side.tokens[place].sort is not MARK
    ]


def punctuated(old: Iterable[str], new: Iterable[str]) -> str:
    """Name the rule for marks that are not the same.

    Args:
        old: The keys of the old marks.
        new: Those of the new.
    """
    changed = {mark for mark, count in surplus(old, new).items() if count}
    if changed <= {'"', "'"}:
        return "quote-marks-only" if changed else "punctuation"
    return "hyphenation" if changed == {"-"} else "punctuation"


def surplus(old: Iterable[str], new: Iterable[str]) -> dict[str, int]:
    """Return how many more of each there are on the old side; fewer are less than none.

    Args:
        old: What the old side has, each as often as it stands there.
        new: The same of the new side.
    """
    found: dict[str, int] = {}
    for item in old:
        found[item] = found.get(item, 0) + 1
    for item in new:
        found[item] = found.get(item, 0) - 1
    return found
