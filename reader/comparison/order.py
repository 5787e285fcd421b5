"""The order in which a reader of the newer side meets the places of both.

Invariant: every old and every new place comes exactly once; new places rise.
"""

from collections.abc import Mapping, Set

Places = tuple[int | None, int | None]
"""An old and a new place; None where the side has none."""


def reading_order(pairs: Mapping[int, int], moved: Set[int], old: int, new: int) -> list[Places]:
    """Return the places of both sides as a reader of the newer side meets them.

    Args:
        pairs: Old place to new place.
        moved: Old places of pairs that jumped over their neighbours.
        old: How many places the older side has.
        new: How many the newer side has.

    Returns:
        Old and new place. What only the old side has follows the pair it followed there, or
        stands before the first pair where it followed none; pairs that moved lead nobody.
    """
    if len(pairs) == old == new and not moved:
        return list(zip(range(old), range(new), strict=True))
    partners = {j: i for i, j in pairs.items()}
    orphans = _orphans(pairs, moved, old)
    first = min((i for i in pairs if i not in moved), default=None)
    order: list[Places] = []
    for j in range(new):
        i = partners.get(j)
        if i is None:
            order.append((None, j))
            continue
        if i == first:
            order += orphans.get(None, ())
        order.append((i, j))
        order += orphans.get(i, ())
    if first is None:
        order += orphans.get(None, ())
    return order


def _orphans(pairs: Mapping[int, int], moved: Set[int], old: int) -> dict[int | None, list[Places]]:
    """Return the old places without a pair, by the unmoved pair that each follows."""
    found: dict[int | None, list[Places]] = {}
    leader = None
    for i in range(old):
        if i not in pairs:
            found.setdefault(leader, []).append((i, None))
        elif i not in moved:
            leader = i
    return found
