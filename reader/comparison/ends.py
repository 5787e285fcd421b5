"""How much two texts have in common at their start and at their end.

Invariant: start and end never overlap in either text.
"""

from rapidfuzz.distance import Postfix, Prefix

_WIDE_GAPS = ("、", "，", "。")
"""Where no token reaches over, beside spaces."""


def equal_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many characters two texts start, and how many more they end with alike.

    Args:
        old: The older text.
        new: The newer text.
    """
    start = Prefix.similarity(old, new)
    return start, min(Postfix.similarity(old, new), min(len(old), len(new)) - start)


def outside(old: str, ends: tuple[int, int], margin: int) -> tuple[int, int]:
    """Return how many characters at the start and at the end need no closer look.

    They end and start where no token reaches over.

    Args:
        old: The older text.
        ends: How many characters of it start and end the newer text too.
        margin: Characters of equal text to leave beside what differs.
    """
    first, last = max(0, ends[0] - margin), len(old) - max(0, ends[1] - margin)
    head = old.rfind(" ", 0, first) + 1
    tail = old.find(" ", last)
    tail = len(old) if tail < 0 else tail
    if not old.isascii():
        head = max([head, *[old.rfind(gap, head, first) + 1 for gap in _WIDE_GAPS]])
        tail = min([tail, *[p for gap in _WIDE_GAPS if (p := old.find(gap, last, tail)) >= 0]])
    return head, len(old) - tail


def share_at_ends(old: str, new: str) -> float:
    """Return the share of two texts' characters that stands in an equal start and end, 0 to 1.

    Never more than the share they have in the same order at all, and found at a fraction of the
    cost: most revisions touch one stretch.
    """
    return 2 * sum(equal_ends(old, new)) / (len(old) + len(new) or 1)


def told_apart(old: str, new: str) -> bool:
    """Return whether two texts first differ in letters or digits that no typography makes one.

    Neither is a version or the start of the other then, at the cost of reading the equal start.
    """
    start = Prefix.similarity(old, new)
    first, other = old[start : start + 1], new[start : start + 1]
    return bool(first and other) and f"{first}{other}".isascii() and f"{first}{other}".isalnum()
