"""The documents in a folder and its sub-folders.

Invariant: the walk ends, whatever links stand in the way, and gives the same order every time.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from reader.library.errors import shown
from reader.library.files import is_file
from reader.library.sidecar import SIDECAR

DOCUMENTS = frozenset(
    [
        *(".txt", ".md", ".markdown", ".json", ".htm", ".html", ".xhtml", ".mht", ".mhtml"),
        *(".maff", ".webarchive", ".xml", ".rss", ".atom"),
    ]
)
"""The endings of documents that a folder is searched for."""

COMPRESSED = frozenset({".gz", ".bz2", ".xz", ".zst"})
"""The endings that a document may have behind its own."""

ARCHIVES = frozenset({".warc", ".wacz"})
"""The endings of archives that cannot be read yet: said, because a user expects them."""

PARTS = re.compile(r"(.+)(?:_files|-Dateien|_fichiers|_archivos|_file|_bestanden|_arquivos)")
"""What browsers call the folder that they save a page's parts in, by the page's name."""

ABOUT = re.compile(r"(?:readme|licen[cs]e|changelog|contributing|notice)\b", re.IGNORECASE)
"""How a file's name starts that tells about the others."""

MAX_DOCUMENTS = 5_000
"""The most documents that are taken from one folder with its sub-folders."""

_DIGITS = re.compile(r"(\d+)")


class Found(NamedTuple):
    """What a folder holds."""

    folders: tuple[tuple[Path, tuple[Path, ...]], ...]
    """Each folder with its documents, in natural order; none without documents."""
    problems: tuple[str, ...]


def find_documents(folder: Path, cancelled: Callable[[], bool]) -> Found:
    """Find the documents in a folder and its sub-folders.

    Hidden files and folders, links to folders, the parts of saved pages and files that tell about
    the others are passed over.

    Args:
        folder: Where to look.
        cancelled: Asked at each folder; True ends the walk with what there is.

    Returns:
        The documents by folder.
    """
    folders: list[tuple[Path, tuple[Path, ...]]] = []
    problems: list[str] = []
    unread: list[OSError] = []
    count = 0
    for place, below, names in os.walk(folder, onerror=unread.append):
        if cancelled() or count >= MAX_DOCUMENTS:
            break
        files = [Path(place, n) for n in sorted(names, key=natural) if not n.startswith(".")]
        pages = {path.stem for path in files}
        below[:] = sorted((n for n in below if not _is_passed_over(n, pages)), key=natural)
        documents = tuple(p for p in files if _is_document(p))[: MAX_DOCUMENTS - count]
        problems += _archives(Path(place), [p for p in files if _ending(p) in ARCHIVES])
        count += len(documents)
        if documents:
            folders.append((Path(place), documents))
    if count >= MAX_DOCUMENTS:
        problems.append(
            f"{shown(str(folder))}: only its first {MAX_DOCUMENTS:,} documents are read"
        )
    return Found(tuple(folders), (*problems, *map(_unread, unread)))


def natural(name: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts names as people count: `page 9` before `page 10`."""
    parts = _DIGITS.split(name.casefold())
    return (*((int(p) if p.isdecimal() else -1, p) for p in parts), (-1, name))


def _is_document(path: Path) -> bool:
    """Whether a file is one to read; files alone, for a pipe in a folder has no writer."""
    return (
        _ending(path) in DOCUMENTS
        and path.name != SIDECAR
        and not ABOUT.match(path.name)
        and is_file(path)
    )


def _ending(path: Path) -> str:
    """Return what tells a file's kind: its ending, or the one before that of a compressed file."""
    ending = path.suffix.casefold()
    return Path(path.stem).suffix.casefold() if ending in COMPRESSED else ending


def _is_passed_over(folder: str, pages: set[str]) -> bool:
    parts = PARTS.fullmatch(folder)
    return folder.startswith(".") or bool(parts and parts[1] in pages)


def _archives(folder: Path, archives: list[Path]) -> list[str]:
    if not archives:
        return []
    kinds = ", ".join(sorted(set(map(_ending, archives))))
    return [f"{shown(str(folder))}: {kinds} cannot be read yet; save pages as .html or .txt"]


def _unread(error: OSError) -> str:
    return f"{shown(str(error.filename))}: cannot be read: {error.strerror}"
