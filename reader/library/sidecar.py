"""The dates that the user gives to documents, in a JSON file beside them.

Invariant: the file is replaced whole or not at all, keys that this module does not know survive,
and a file that cannot be understood is never written over.
"""

from pathlib import Path
from typing import NamedTuple

from reader.blog import CaptureDate
from reader.library.dates import given_date
from reader.library.errors import DocumentError, shown
from reader.library.files import read_file, replace_file

SIDECAR = "liveblog-dates.json"
"""The file's name. It holds `{"captured_at": {NAME: DATE}}`, names as `shown` gives them."""

_KEY = "captured_at"


class GivenDates(NamedTuple):
    """The dates given to a folder's documents by their names, and what was wrong with the file."""

    dates: dict[str, CaptureDate]
    problems: tuple[str, ...]


def read_dates(folder: Path) -> GivenDates:
    """Read the dates given to the documents of a folder.

    Args:
        folder: The folder.

    Returns:
        The dates; none where there is no such file or it cannot be understood.
    """
    try:
        dates = _dates(_load(folder / SIDECAR), folder / SIDECAR)
    except DocumentError as error:
        return GivenDates({}, (str(error),))
    good: dict[str, CaptureDate] = {}
    problems: list[str] = []
    for name, value in dates.items():
        try:
            good[name] = given_date(str(value))
        except DocumentError as error:
            problems.append(f"{shown(str(folder / SIDECAR))}: {shown(name)}: {error}")
    return GivenDates(good, tuple(problems))


def set_date(source: str, value: str | None) -> None:
    """Give a document a capture date, or take it away.

    Args:
        source: The document's path, as its snapshot on a shelf says it.
        value: The date; None takes away the one that was given.

    Raises:
        DocumentError: The date is none, the document lies in no folder, or the file cannot be
            understood or written.
    """
    import json

    date = None if value is None else given_date(value)
    path = Path(source)
    if not _lies_in(path.parent, path.name):
        raise DocumentError(f"{shown(source)}: no date can be kept, for there is no such file")
    sidecar = path.parent / SIDECAR
    content = _load(sidecar)
    dates = _dates(content, sidecar)
    if date is not None:
        dates[path.name] = date.value
    elif dates.pop(path.name, None) is None:
        return
    content = {**content, _KEY: dict(sorted(dates.items()))}
    replace_file(sidecar, json.dumps(content, indent=2) + "\n")


def _lies_in(folder: Path, name: str) -> bool:
    """Whether a folder holds a file whose name is shown so."""
    try:
        return any(shown(file.name) == name for file in folder.iterdir())
    except OSError:
        return False


def _load(path: Path) -> dict[str, object]:
    data = read_file(path)
    if data is None:
        return {}
    import json

    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        raise _broken(path) from None
    if not isinstance(content, dict):
        raise _broken(path)
    return content


def _dates(content: dict[str, object], path: Path) -> dict[str, object]:
    dates = content.get(_KEY, {})
    if not isinstance(dates, dict):
        raise _broken(path)
    return dates


def _broken(path: Path) -> DocumentError:
    return DocumentError(
        f"{shown(str(path))}: is not what this program writes; mend it or move it away, "
        "the dates in it are not used until then"
    )
