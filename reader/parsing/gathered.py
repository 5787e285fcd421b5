"""What was read of a page by its stamps, gathered entry by entry.

Invariant: each line given to it stands in one draft or in the furniture.
"""

from typing import NamedTuple

from reader.blog import Furniture
from reader.parsing.dates import Day
from reader.parsing.draft import Draft
from reader.parsing.lines import Line


class Ticker(NamedTuple):
    """What was read of a page by its stamps."""

    drafts: list[Draft]
    """The lede, a draft without heading which may be empty, and the entries."""
    furniture: list[Furniture]
    days: dict[int, Day]
    """The days that headings between entries name, each by the index of the first entry below."""
    marks: dict[int, str]
    """Marks that stand above an entry's stamp, by the index of the entry."""

    def drop(self, line: Line, reason: str) -> None:
        """Take a line out of the coverage."""
        self.furniture.append(Furniture(line.text, reason, line.span))
