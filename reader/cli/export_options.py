"""What can be typed after `liveblog export`, as values.

Invariant: nothing here is slow to load, for every command passes by.
"""

from typing import NamedTuple


class ExportOptions(NamedTuple):
    """What was typed to write a report, or a blog's documents, to a file."""

    docs: tuple[str, ...]
    """Documents, a folder, or a blog of the library."""
    to: str
    """A path, or `-` for standard output."""
    form: str
    """`html`, `markdown`, `json` or `warc`."""
    ledger: bool
    """A ledger over all snapshots, not a comparison of two."""
    force: bool
    """Whether to replace a file that is there."""
    max_bytes: int
