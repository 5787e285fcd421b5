"""What was read of a page by its stamps, gathered entry by entry.

Invariant: each line given to it stands in one draft or in the furniture.
"""

from dataclasses import dataclass, field

from reader.blog import Furniture
from reader.parsing.dates import Day
from reader.parsing.draft import Draft
from reader.parsing.lines import Line


@dataclass(frozen=True, slots=True)
class Ticker:
    """What was read of a page by its stamps."""

    drafts: list[Draft] = field(default_factory=lambda: [Draft()])
    """The lede, a draft without heading which may be empty, and the entries."""
    furniture: list[Furniture] = field(default_factory=list)
    days: dict[int, Day] = field(default_factory=dict)
    """The days that headings between entries name, each by the index of the first entry below."""
    marks: dict[int, str] = field(default_factory=dict)
    """Marks that stand above an entry's stamp, by the index of the entry."""

    def drop(self, line: Line, reason: str) -> None:
        """Take a line out of the coverage."""
        self.furniture.append(Furniture(line.text, reason, line.span))
