"""What of a snapshot its reader has not read: entries never on screen, and wordings since revised.

Invariant: an entry that waits for its reader shows a sign in the gutter and says in words why.
"""

from dataclasses import dataclass, field

from reader.comparison import Change, Comparison, Kind
from reader.layout.draft import Draft
from reader.layout.model import Block, Mark, Role, Span
from reader.layout.options import ComparingOptions
from reader.layout.passages import entry_passages

_UNREAD = "unread"
_SINCE = "since you read it:"
_NUMBER = -1
"""No change of a comparison: none of them is explained."""


@dataclass(frozen=True, slots=True)
class Since:
    """What came since a reader was last here, by places in the snapshot that is shown."""

    unread: frozenset[int] = frozenset()
    """Entries that were never on screen."""
    read: Comparison | None = None
    """The wordings read against those of now, as `reread` gives it."""
    changed: dict[int, Change] = field(init=False, repr=False, compare=False)
    """What changed in an entry since it was read."""

    def __post_init__(self) -> None:
        """Find the changes by place."""
        changes = self.read.entries if self.read else ()
        revised = {c.new: c for c in changes if c.new is not None and c.kind is Kind.REVISED}
        object.__setattr__(self, "changed", revised)

    def waits(self, place: int) -> bool:
        """Whether an entry is unread or has changed since."""
        return place in self.unread or place in self.changed


NOTHING = Since()


def put_changed(draft: Draft, since: Since, place: int) -> bool:
    """Put an entry that was read in other words: what changed, down to the word.

    Args:
        draft: The page.
        since: What waits for the reader.
        place: The entry's place.

    Returns:
        Whether it was such an entry.
    """
    change = since.changed.get(place)
    if change is None or since.read is None:
        return False
    from reader.layout.changes import ChangeWriter

    writer = ChangeWriter(draft, since.read, ComparingOptions(split=False))
    writer.put(change, _NUMBER, entry_passages(since.read, change), name=_SINCE)
    return True


def put_stamp(draft: Draft, since: Since, place: int, stamp: str) -> None:
    """Put when and by whom an entry was written, and before it that it is unread.

    Args:
        draft: The page.
        since: What waits for the reader.
        place: The entry's place.
        stamp: The line; may be empty.
    """
    if place in since.unread:
        text = f"{_UNREAD} · {stamp}" if stamp else _UNREAD
        span = Span(0, len(_UNREAD), Role.UNREAD)
        draft.put(Mark.UNREAD, Block(text, Role.STAMP, (span,), entry=place))
    elif stamp:
        draft.put(Mark.NONE, Block(stamp, Role.STAMP, entry=place))
