"""Writing the few small files that the user's choices are kept in.

Invariant: a file is replaced whole or not at all.
"""

import os
from pathlib import Path

from reader.library.errors import DocumentError, shown


def replace_file(path: Path, text: str) -> None:
    """Write a file whole: who reads it meanwhile sees the old one or the new one.

    Args:
        path: The file. Its folder is made where it is missing; a link is followed, not replaced.
        text: What it shall hold.

    Raises:
        DocumentError: It cannot be written; the old file stands as it was.
    """
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _write(temporary, text)
        if target.exists():
            temporary.chmod(target.stat().st_mode & 0o777)
        temporary.replace(target)
    except OSError as error:
        raise DocumentError(
            f"{shown(str(path))}: cannot be written ({error.strerror}); nothing was changed"
        ) from None
    finally:
        _remove(temporary)


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _remove(path: Path) -> None:
    """Remove what is left after trouble; after success nothing is there any more."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
