"""Takes the one page out of a zip file: a page and its parts, packed together.

Invariant: one file of the zip is unpacked at most, and only where it is plain which.
"""

import re
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.parsing.containers.contents import Contents, too_large
from reader.parsing.containers.signs import ZIP
from reader.parsing.errors import ParseError

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_PAGES = frozenset({".htm", ".html", ".xhtml", ".mht", ".mhtml"})
_OTHERS = frozenset({".txt", ".md", ".json", ".xml", ".rss", ".atom"})
_HIDDEN = re.compile(r"(?:.*/)?(?:__MACOSX/|\.)")


def is_zip(data: bytes) -> bool:
    """Tell whether a file is a zip file with something in it."""
    return data.startswith(ZIP)


def read_zip(data: bytes, most: int) -> Contents:
    """Take the page out of a zip file.

    Args:
        data: The file's bytes.
        most: The most bytes that the page may have.

    Returns:
        The page: of all its pages the only one that lies nearest to the top; a document of another
        kind where it holds no page.

    Raises:
        ParseError: It is damaged or locked, holds no document, several, or one over the limit.
    """
    import zlib
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive:
            held = _read(archive, _document(archive), most)
    except ParseError:
        raise
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError):
        raise ParseError("this zip file is damaged or cut off") from None
    except (RuntimeError, NotImplementedError):
        raise ParseError("this zip file is locked or packed in an unknown way") from None
    if len(held) > most:
        raise too_large(most)
    return Contents(held, ("a zip file",))


def _document(archive: "ZipFile") -> "ZipInfo":
    files = [item for item in archive.infolist() if not _HIDDEN.match(item.filename)]
    found = _highest(files, _PAGES) or _highest(files, _OTHERS)
    if len(found) == 1:
        return found[0]
    if not found:
        raise ParseError("this zip file holds no page and no text")
    raise ParseError(f"this zip file holds {len(found):,} documents; unpack it and open the folder")


def _highest(files: "list[ZipInfo]", endings: frozenset[str]) -> "list[ZipInfo]":
    """Return the files of some kinds that lie nearest to the top; parts lie in folders below."""
    paths = [(PurePosixPath(item.filename), item) for item in files]
    found = [(path, item) for path, item in paths if path.suffix.casefold() in endings]
    top = min((len(path.parts) for path, _ in found), default=0)
    return [item for path, item in found if len(path.parts) == top]


def _read(archive: "ZipFile", document: "ZipInfo", most: int) -> bytes:
    with archive.open(document) as file:
        return file.read(most + 1)
