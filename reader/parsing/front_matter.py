"""Reads the lines that tools put in front of Markdown: `title: …`, `date: …` between two rules.

Owns the names that tools use. Invariant: front matter is a few lines that each say one thing; a
text that merely begins with a rule has none. Values are texts: of YAML and TOML no more is read.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from reader.blog import Basis, CaptureDate
from reader.parsing.cleaning import one_line

_MOST_CHARACTERS = 10_000
_OPEN = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n")
_LINE = re.compile(r"(?P<key>[A-Za-z][\w-]{0,40})[ \t]*[:=](?:[ \t]+(?P<value>.*))?$")
_MORE = re.compile(r"\s|- |#|$")
"""How a line starts that goes on with the one before it."""
_DATE = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)"
    r"(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?"
    r"(?:\s?(?:\(UTC )?(?P<zone>Z|[+-]\d\d:?\d\d)\)?)?)?$"
)
_KEYS = {
    "title": ("title",),
    "url": ("source", "url", "original_url", "canonical", "link"),
    "publisher": ("site", "site_name", "sitename", "publisher", "publication"),
    "language": ("language", "lang"),
    "date": ("captured", "archived", "clipped", "saved", "created", "date"),
}
"""The names that clippers and site generators give the same thing, the surest first."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter states, and where the text behind it begins."""

    end: int = 0
    """In characters of the document."""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    language: str | None = None
    captured_at: CaptureDate | None = None

    @property
    def known(self) -> list[str]:
        """What it states that a snapshot keeps."""
        values = (self.title, self.url, self.publisher, self.language, self.captured_at)
        names = ("the title", "the address", "the publisher", "the language", "the capture date")
        return [name for name, value in zip(names, values, strict=True) if value]


def read_front_matter(text: str) -> FrontMatter | None:
    """Read the front matter of a document.

    Args:
        text: The whole document.

    Returns:
        What it states, or None where the document does not begin with any.
    """
    opened = _OPEN.match(text)
    if not opened:
        return None
    close = re.compile(rf"^{re.escape(opened[1])}[ \t]*\r?(?:\n|\Z)", re.MULTILINE)
    closed = close.search(text, opened.end(), opened.end() + _MOST_CHARACTERS)
    if not closed:
        return None
    lines = text[opened.end() : closed.start()].splitlines()
    found = [match for line in lines if (match := _LINE.match(line))]
    if not found or not all(_LINE.match(line) or _MORE.match(line) for line in lines):
        return None
    stated = {match["key"].lower(): _value(match["value"] or "") for match in reversed(found)}
    known = {name: _first(stated, keys) for name, keys in _KEYS.items()}
    url = known["url"]
    return FrontMatter(
        end=closed.end(),
        title=known["title"],
        url=url if url and url.startswith(("http://", "https://")) else None,
        publisher=known["publisher"],
        language=(known["language"] or "")[:2].lower() or None,
        captured_at=_date(known["date"]),
    )


def _value(text: str) -> str:
    """Return a value without the quotation marks around it."""
    text = one_line(text).strip()
    quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return text[1:-1] if quoted else text


def _first(stated: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((stated[key] for key in keys if stated.get(key)), None)


def _date(text: str | None) -> CaptureDate | None:
    found = _DATE.match(text or "")
    if not found:
        return None
    time = f"T{found['time']}{found['zone'] or ''}" if found["time"] else ""
    try:
        datetime.fromisoformat(found["day"] + time)
    except ValueError:
        return None
    return CaptureDate(found["day"] + time, Basis.STATED)
