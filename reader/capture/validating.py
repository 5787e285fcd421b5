"""Asks servers only for what has changed (RFC 9110 sections 8.8 and 13.1).

Invariant: only what a header can hold is sent back, and no server is believed for ever.
"""

from collections.abc import Mapping

from reader.library.store import Validators

MOST_CHARACTERS = 1_000
"""Of a validator that is kept."""

DOUBT = 0.05
"""The share of visits that ask for pages whole: some servers say for ever that nothing changed."""


def validators_in(headers: Mapping[str, str]) -> Validators:
    """Return what a server said that tells whether a page has changed.

    Args:
        headers: The headers of its answer, by names in lower case.

    Returns:
        What can be sent back: what a server says may be anything.
    """
    said = (headers.get(name) for name in ("etag", "last-modified"))
    return Validators(*(value if value and _can_be_sent(value) else None for value in said))


def conditions(said: Validators) -> Mapping[str, str]:
    """Return the headers that ask only for what has changed since."""
    headers = {"if-none-match": said.etag, "if-modified-since": said.last_modified}
    return {name: value for name, value in headers.items() if value}


def _can_be_sent(value: str) -> bool:
    return value.isascii() and value.isprintable() and len(value) <= MOST_CHARACTERS
