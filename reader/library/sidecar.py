"""The dates that the user gives to documents, in a JSON file beside them.

Invariant: the file is replaced whole or not at all, keys that this module does not know survive,
and a file that cannot be understood is never written over.
"""

import json
from pathlib import Path
from typing import NamedTuple

from reader.blog import CaptureDate
from reader.library.dates import given_date
from reader.library.errors import DocumentError, shown
from reader.library.files import replace_file

SIDECAR = "liveblog-dates.json"
"""The file's name. It holds `{"schema": 1, "dates": {FILE NAME: DATE}}`."""

MAX_SIDECAR_BYTES = 4_000_000


class GivenDates(NamedTuple):
    """The dates given to a folder's documents, by file name, and what was wrong with the file."""

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
        source: The document's path, as its snapshot's `source` says it.
        value: The date; None takes away the one that was given.

    Raises:
        DocumentError: The date is none, the document lies in no folder, or the file cannot be
            understood or written.
    """
    date = None if value is None else given_date(value)
    path = Path(source)
    if source == "-" or "://" in source or not path.is_file():
        raise DocumentError(f"{shown(source)}: is no file, so no date can be kept beside it")
    sidecar = path.parent / SIDECAR
    content = _load(sidecar)
    dates = _dates(content, sidecar)
    if date is None:
        dates.pop(shown(path.name), None)
    else:
        dates[shown(path.name)] = date.value
    content = {"schema": 1, **content, "dates": dict(sorted(dates.items()))}
    replace_file(sidecar, json.dumps(content, indent=2) + "\n")


def _load(path: Path) -> dict[str, object]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_SIDECAR_BYTES + 1)
        content = json.loads(data) if len(data) <= MAX_SIDECAR_BYTES else None
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise DocumentError(f"{shown(str(path))}: cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        raise _broken(path)
    return content


def _dates(content: dict[str, object], path: Path) -> dict[str, object]:
    dates = content.get("dates", {})
    if not isinstance(dates, dict):
        raise _broken(path)
    return dates


def _broken(path: Path) -> DocumentError:
    return DocumentError(
        f"{shown(str(path))}: is not what this program writes; mend it or move it away, "
        "the dates in it are not used until then"
    )
