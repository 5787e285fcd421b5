"""Whose page an address is.

Invariant: only addresses that surely are two publishers' are told apart: one publisher has several
hosts, and an archive holds the pages of all.
"""

from urllib.parse import urlsplit

_OF_NOBODY = frozenset(
    {"www", "amp", "mobile", "live", "news", "edition", "blogs", "liveblog", "static", "cdn"}
    | {"com", "org", "net", "gov"}
)
"""Parts of hosts that name no publisher."""

_OF_MANY = ("archive", "perma", "cache", "ampproject", "translate")
"""What names of hosts hold that show pages of others."""

LEAST = 3
"""Characters of a name that tell something."""


def are_two_sites(one: str | None, other: str | None) -> bool:
    """Whether two addresses are of pages of two publishers.

    Args:
        one: An address; None where a document has none.
        other: Another.

    Returns:
        False also where it cannot be told.
    """
    ours, theirs = _names(one), _names(other)
    alike = any(name in other or other in name for name in ours for other in theirs)
    return bool(ours and theirs) and not alike


def _names(address: str | None) -> frozenset[str]:
    """Return the parts of a host that name its publisher."""
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return frozenset()
    if any(word in host for word in _OF_MANY):
        return frozenset()
    parts = host.split(".")[:-1]
    return frozenset(part for part in parts if len(part) >= LEAST and part not in _OF_NOBODY)
