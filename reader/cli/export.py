"""`liveblog export`: a report, or a blog's documents, as a file for someone without liveblog.

Invariant: the file is there whole or not at all, and none that was there is replaced unasked.
"""

from collections.abc import Iterator
from pathlib import Path

from reader.cli.export_options import ExportOptions
from reader.cli.output import note, write_text
from reader.library import DocumentError, shown
from reader.library.files import is_file, is_there, replace_with


def export(options: ExportOptions) -> int:
    """Write a file.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0.

    Raises:
        DocumentError: The documents cannot be read, or the file cannot be written.
    """
    if options.to == "-":
        write_text(_report(options))
        return 0
    _check(Path(options.to), options)
    if options.form == "warc":
        count = _write_warc(options)
        note(f"{options.to}: written, {count:,} document{'' if count == 1 else 's'}")
    else:
        replace_with(Path(options.to), _report(options))
        note(f"{options.to}: written")
    return 0


def _check(path: Path, options: ExportOptions) -> None:
    """Refuse what must not be written over."""
    if not is_there(path):
        return
    if not is_file(path):
        raise DocumentError(f"{shown(str(path))}: is no file; give one, or - for standard output")
    if any(is_there(Path(doc)) and path.samefile(doc) for doc in options.docs):
        raise DocumentError(f"{shown(str(path))}: is one of the documents; write to another file")
    if not options.force:
        raise DocumentError(f"{shown(str(path))}: is there already; --force replaces it")


def _report(options: ExportOptions) -> Iterator[str]:
    return _ledger(options) if options.ledger else _comparison(options)


def _comparison(options: ExportOptions) -> Iterator[str]:
    from reader.cli.pair import Typed, open_pair
    from reader.cli.reports import comparison_report
    from reader.library.word import comparing

    proven = open_pair(Typed(options.docs, options.max_bytes), proven=True)
    old, new = (side.snapshot for side in proven)
    comparison = comparing(options.docs, (old, new))(old, new)
    return comparison_report(options.form, comparison, proven)


def _ledger(options: ExportOptions) -> Iterator[str]:
    from reader.cli.history import ledger_of, open_snapshots
    from reader.cli.reports import ledger_report
    from reader.library.evidence import prove_blog

    blog = open_snapshots(options.docs, max_bytes=options.max_bytes)
    proofs = prove_blog(options.docs[0] if len(options.docs) == 1 else "", blog)
    return ledger_report(options.form, blog.name, ledger_of(options.docs, blog), proofs)


def _write_warc(options: ExportOptions) -> int:
    from reader.capture.exporting import write_warc
    from reader.library.store import open_library

    (blog,) = options.docs
    with open_library() as library:
        return write_warc(library, library.find_blog(blog), Path(options.to))
