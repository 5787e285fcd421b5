"""Tells bodies that their source cut at a limit.

Invariant: a body is called cut only on evidence of the page itself: a round length, or an ellipsis
where the longest bodies have one.
"""

from collections import Counter
from collections.abc import Sequence

from reader.parsing.fragments import resolved

_ROUND = frozenset({*range(100, 1001, 50), *range(1100, 10001, 100), 120, 140, 160, 180, 240, 280})
_LIMITS = _ROUND | {255, 256, 511, 512, 1023, 1024, 2047, 2048, 4095, 4096}
"""Characters at which sources cut, before or after they escape them."""
_STOPS = tuple(".!?。！？”\"’')]»>:;")
_ELLIPSES = ("...", "…", "[…]", "[...]", "…]")
_WORD = 25
"""Characters by which bodies cut at a word may differ."""
_SAME = 2
"""Bodies of one length that are no chance, where no other is longer."""


def cut(bodies: Sequence[str]) -> list[bool]:
    """Tell for each body whether its source cut it off.

    Args:
        bodies: The bodies of all posts, as the source writes them.

    Returns:
        One answer for each, in their order.
    """
    longest = max((len(body) for body in bodies), default=0)
    same = Counter(len(body) for body in bodies)[longest] >= _SAME
    trails = [_trails(body) and len(body) >= longest - _WORD for body in bodies]
    trailing = sum(trails) >= _SAME
    return [
        (trails_off and (trailing or _at_limit(body)))
        or (_is_open(body) and (_at_limit(body) or (same and len(body) == longest)))
        for body, trails_off in zip(bodies, trails, strict=True)
    ]


def _at_limit(body: str) -> bool:
    forms = (told for text in (body, resolved(body)) for told in (text, text.rstrip(" .…[]")))
    lengths = {len(text) for told in forms for text in (told, told.strip())}
    return not lengths.isdisjoint(_LIMITS)


def _trails(body: str) -> bool:
    return body.rstrip().endswith(_ELLIPSES)


def _is_open(body: str) -> bool:
    """Tell a body that ends inside a sentence."""
    return bool(body.strip()) and not body.rstrip().endswith(_STOPS)
