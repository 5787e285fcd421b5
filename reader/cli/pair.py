"""The two snapshots that a command compares, and what proves them.

Invariant: what went wrong without keeping a document from being read is told on standard error.
"""

from typing import NamedTuple

from reader.blog import Snapshot
from reader.cli.newest import newest_blog
from reader.cli.opening import open_typed
from reader.cli.output import note
from reader.cli.show import note_if_empty
from reader.library import DocumentError, Opened
from reader.library.source import is_address


class Typed(NamedTuple):
    """What was typed about the documents to compare."""

    docs: tuple[str, ...]
    """The older and the newer document, or one folder or blog."""
    max_bytes: int
    old_date: str | None = None
    new_date: str | None = None


class Proven(NamedTuple):
    """A snapshot, where it came from and the hash of its document, as far as they are known."""

    snapshot: Snapshot
    origin: str | None = None
    sha256: str | None = None


def open_pair(typed: Typed, *, proven: bool) -> tuple[Proven, Proven]:
    """Open what is to be compared.

    Args:
        typed: What was typed.
        proven: Whether to find out hashes and origins.

    Returns:
        The older and the newer snapshot.

    Raises:
        DocumentError: The documents cannot be read, or there are not two.
    """
    if len(typed.docs) == 1:
        return _two_newest(typed, proven=proven)
    return _two_documents(typed, proven=proven)


def _two_documents(typed: Typed, *, proven: bool) -> tuple[Proven, Proven]:
    dates = (typed.old_date, typed.new_date)
    opened = [
        _open(doc, typed.max_bytes, given, proven=proven)
        for doc, given in zip(typed.docs, dates, strict=True)
    ]
    for problem in dict.fromkeys(problem for one, _ in opened for problem in one.problems):
        note(problem)
    for doc, (one, _) in zip(typed.docs, opened, strict=True):
        note_if_empty(one.snapshot, doc)
    old, new = (known for _, known in opened)
    return old, new


def _open(doc: str, most: int, given: str | None, *, proven: bool) -> tuple[Opened, Proven]:
    if not proven:
        opened = open_typed(doc, max_bytes=most, given=given)
        return opened, Proven(opened.snapshot)
    if is_address(doc):
        from reader.capture.opening import open_address

        opened, proof = open_address(doc, max_bytes=most, given=given)
        return opened, Proven(opened.snapshot, *proof)
    from reader.library.evidence import open_proven

    opened, proof = open_proven(doc, max_bytes=most, given=given)
    return opened, Proven(opened.snapshot, *proof)


def _two_newest(typed: Typed, *, proven: bool) -> tuple[Proven, Proven]:
    """Choose the two newest snapshots of a folder or blog."""
    if typed.old_date or typed.new_date:
        raise DocumentError("--old-date and --new-date belong to two documents, not to a folder")
    (name,) = typed.docs
    blog = newest_blog(name, max_bytes=typed.max_bytes, instead="two documents")
    old, new = blog.snapshots[-2:]
    if not proven:
        return Proven(old), Proven(new)
    from reader.library.evidence import prove_blog

    before, after = prove_blog(name, blog)[-2:]
    return Proven(old, *before), Proven(new, *after)
