"""The order in which a reader of the newer side meets the places of both.

Invariant: every old and every new place comes exactly once; new places rise.
"""

from collections.abc import Iterator, Mapping, Sequence, Set

Places = tuple[int | None, int | None]
"""An old and a new place; None where the side has none."""


def reading_order(
    pairs: Mapping[int, int], moved: Set[int], old: int, new: int
) -> Iterator[Places]:
    """Yield the places of both sides as a reader of the newer side meets them.

    Args:
        pairs: Old place to new place.
        moved: Old places of pairs that jumped over their neighbours.
        old: How many places the older side has.
        new: How many the newer side has.

    Yields:
        Old and new place. What only the old side has follows the pair it followed there, or
        stands before the first pair where it followed none; pairs that moved lead nobody.
    """
    if len(pairs) == old == new and not moved:
        yield from zip(range(old), range(new), strict=True)
        return
    partners = {j: i for i, j in pairs.items()}
    orphans = _orphans(pairs, moved, old)
    first = min((i for i in pairs if i not in moved), default=None)
    for j in range(new):
        i = partners.get(j)
        if i is not None and i == first:
            yield from _alone(orphans.get(None, ()))
        yield i, j
        if i is not None:
            yield from _alone(orphans.get(i, ()))
    if first is None:
        yield from _alone(orphans.get(None, ()))


def _alone(places: Sequence[int]) -> Iterator[Places]:
    return ((place, None) for place in places)


def _orphans(pairs: Mapping[int, int], moved: Set[int], old: int) -> dict[int | None, list[int]]:
    """Return the old places without a pair, by the unmoved pair that each follows."""
    found: dict[int | None, list[int]] = {}
    leader = None
    for i in range(old):
        if i not in pairs:
            found.setdefault(leader, []).append(i)
        elif i not in moved:
            leader = i
    return found
