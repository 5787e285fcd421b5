"""What can be typed for the library, as values.

Invariant: every option has its value; nothing here is read or opened.
"""

from typing import NamedTuple


class AddOptions(NamedTuple):
    """What was typed to add documents."""

    docs: tuple[str, ...]
    """Documents, folders and addresses."""
    blog: str | None
    max_bytes: int


class ListOptions(NamedTuple):
    """What was typed to list blogs and snapshots."""

    blog: str | None
    """The one blog to list, whole; None lists all in short."""
    form: str
    """`text` or `json`."""


class RemoveOptions(NamedTuple):
    """What was typed to remove a blog, or to put one back."""

    blog: str | None
    """None where one is to be put back."""
    yes: bool
    """Whether not to ask."""
    undo: bool


class SearchOptions(NamedTuple):
    """What was typed to search the library."""

    query: str
    blog: str | None
    since: str | None
    until: str | None
    kind: str | None
    """`added`, `dropped` or `revised`."""
    best: bool
    """The best first, not the newest."""
    limit: int
    form: str
    color: str


class DoctorOptions(NamedTuple):
    """What was typed to examine the library: nothing but the command."""


class ConfigOptions(NamedTuple):
    """What was typed to show or change settings."""

    key: str | None
    value: str | None


LibraryOptions = (
    AddOptions | ListOptions | RemoveOptions | SearchOptions | DoctorOptions | ConfigOptions
)
