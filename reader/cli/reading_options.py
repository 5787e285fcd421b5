"""What was typed for the app and for the commands that read documents and print them.

Invariant: every option has its value; nothing here is read or opened.
"""

from typing import NamedTuple

from reader.comparison import Kind


class AppOptions(NamedTuple):
    """What was typed to open the app."""

    paths: tuple[str, ...]
    max_bytes: int
    mouse: bool


class ShowOptions(NamedTuple):
    """What was typed to print a snapshot."""

    doc: str
    form: str
    """`text`, `markdown` or `json`; of a comparison also `html`."""
    color: str
    """`auto`, `always` or `never`."""
    width: int | None
    """Cells; None asks the terminal."""
    max_bytes: int
    date: str | None
    explain: bool


class DiffOptions(NamedTuple):
    """What was typed to print a comparison; the fields of ShowOptions mean the same."""

    docs: tuple[str, ...]
    """The older and the newer document, or one folder."""
    form: str
    color: str
    width: int | None
    max_bytes: int
    only: frozenset[Kind] | None
    substantive: bool
    stat: bool
    card: int | None
    """The number of the one change to write as a card; None writes the comparison."""
    old_date: str | None
    new_date: str | None


class HistoryOptions(NamedTuple):
    """What was typed to print a ledger; the fields of ShowOptions mean the same."""

    docs: tuple[str, ...]
    """Two or more documents, or one folder."""
    form: str
    color: str
    width: int | None
    max_bytes: int
    entry: int | None
    """The number of the one entry to tell of; None tells of all."""
