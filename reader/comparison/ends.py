"""How much two texts have in common at their start and at their end.

Invariant: start and end never overlap in either text.
"""


def equal_start(old: str, new: str, limit: int) -> int:
    """Return how many characters two texts start with alike, by halving.

    Args:
        old: The older text.
        new: The newer text.
        limit: The most that is told, in characters; no more than the shorter text has.
    """
    low = 0
    while low < limit:
        middle = (low + limit + 1) // 2
        if old.startswith(new[low:middle], low):
            low = middle
        else:
            limit = middle - 1
    return low


def equal_end(old: str, new: str, limit: int) -> int:
    """Return how many characters two texts end with alike, by halving.

    Args:
        old: The older text.
        new: The newer text.
        limit: The most that is told, in characters; no more than the shorter text has.
    """
    low = 0
    while low < limit:
        middle = (low + limit + 1) // 2
        if old.endswith(new[len(new) - middle : len(new) - low], 0, len(old) - low):
            low = middle
        else:
            limit = middle - 1
    return low


def share_at_ends(old: str, new: str) -> float:
    """Return the share of two texts' characters that stands in an equal start and end, 0 to 1.

    Never more than the share they have in the same order at all, and found at a fraction of the
    cost: most revisions touch one stretch.
    """
    limit = min(len(old), len(new))
    start = equal_start(old, new, limit)
    both = start + equal_end(old, new, limit - start)
    return 2 * both / (len(old) + len(new) or 1)
