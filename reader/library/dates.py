"""The grammar of a capture date that a user or a sidecar gives.

Invariant: a date that passes is a real one, written as ISO 8601: YYYY-MM-DD where no time is known,
else with a time and, where one is given, its offset.
"""

import re
from datetime import datetime

from reader.blog import Basis, CaptureDate
from reader.library.errors import DocumentError, shown

_DATE = r"(?ai)\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"


def given_date(text: str) -> CaptureDate:
    """Read a date that the user gives.

    Args:
        text: `2024-10-31`, `2024-10-31T14:05`, with seconds and an offset where wanted.

    Returns:
        The date, its basis given.

    Raises:
        DocumentError: It is not written so, or there is no such day or time.
    """
    text = text.strip()
    if not re.fullmatch(_DATE, text):
        raise DocumentError(
            f"“{shown(text[:40])}” is no date; write 2024-10-31 or 2024-10-31T14:05+00:00"
        )
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError:
        raise DocumentError(f"“{text}” is no date: there is no such day or time") from None
    if len(text) == len("2024-10-31"):
        return CaptureDate(text, Basis.GIVEN)
    timespec = "seconds" if moment.second else "minutes"
    return CaptureDate(moment.isoformat(timespec=timespec), Basis.GIVEN)
