"""What stands at a path, and the few small files that the user's choices are kept in.

Invariant: a file is replaced whole or not at all; whatever stands in its place, reading it neither
hangs nor raises anything but a DocumentError.
"""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from reader.library.errors import DocumentError, shown

MAX_BYTES = 4_000_000
"""The largest such file that is believed to be ours."""


def is_file(path: Path) -> bool:
    """Whether a path leads to a file; not where that cannot be told."""
    return stat.S_ISREG(_mode(path))


def is_folder(path: Path) -> bool:
    """Whether a path leads to a folder; not where that cannot be told."""
    return stat.S_ISDIR(_mode(path))


def is_there(path: Path) -> bool:
    """Whether a path leads anywhere; not where that cannot be told."""
    return _mode(path) != 0


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0


def read_file(path: Path) -> bytes | None:
    """Read a small file whole.

    Args:
        path: The file.

    Returns:
        What it holds, or None where there is none.

    Raises:
        DocumentError: It is no file, too large, or may not be read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DocumentError(f"{shown(str(path))}: is no file; move it away")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise DocumentError(f"{shown(str(path))}: cannot be read: {error.strerror}") from None
    if len(data) > MAX_BYTES:
        raise DocumentError(f"{shown(str(path))}: is too large to be ours; move it away")
    return data


def replace_file(path: Path, text: str) -> None:
    """Write a file whole, as `replace_with` does; its folder is made where it is missing."""
    try:
        Path(os.path.realpath(path)).parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritten(path, error) from None
    replace_with(path, [text])


def replace_with(path: Path, pieces: Iterable[str]) -> None:
    """Write a file whole: who reads it meanwhile sees the old one or the new one.

    Args:
        path: The file; a link is followed, not replaced.
        pieces: What it shall hold, joined. Each is made when the one before it is written.

    Raises:
        DocumentError: It cannot be written; the old file stands as it was.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        _write(temporary, pieces)
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
        temporary.replace(target)
    except OSError as error:
        raise _unwritten(path, error) from None
    finally:
        _remove(temporary)


def _unwritten(path: Path, error: OSError) -> DocumentError:
    return DocumentError(
        f"{shown(str(path))}: cannot be written ({error.strerror}); nothing was changed"
    )


def _write(path: Path, pieces: Iterable[str]) -> None:
    with path.open("x", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    """Remove what is left after trouble; after success nothing is there any more."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
