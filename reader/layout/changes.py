"""One change in a draft: its verdict, its reason, its stamps and its passages.

Invariant: a change's rows begin with its verdict; between two passages stands one empty row.
"""

from collections.abc import Sequence

from reader.blog import Entry
from reader.comparison import Change, Comparison, Facet, Kind
from reader.layout.draft import Draft
from reader.layout.folds import folded
from reader.layout.marking import spell, whole
from reader.layout.model import Block, Gap, Mark, Role, Side
from reader.layout.options import ComparingOptions
from reader.layout.passages import Passage
from reader.layout.phrases import stamp_line
from reader.layout.shown import shown
from reader.layout.sides import Sides, mark_of
from reader.layout.verdict import cut_copy, verdict

_SIDES = {
    Kind.ADDED: Side.NEW,
    Kind.UNCAPTURED: Side.NEW,
    Kind.DROPPED: Side.OLD,
    Kind.ROLLED_OFF: Side.OLD,
}
"""Where a text stands that one side alone shows, by its verdict."""


class ChangeWriter:
    """Writes the changes of one comparison."""

    def __init__(self, draft: Draft, comparison: Comparison, options: ComparingOptions) -> None:
        self._draft = draft
        self._comparison = comparison
        self._options = options

    def put(
        self, change: Change, number: int, passages: Sequence[Passage], *, name: str = ""
    ) -> None:
        """Put one change.

        Args:
            change: What happened.
            number: Its place among `Comparison.changes()`.
            passages: Its texts.
            name: `title`, `standfirst` or `lede`; nothing for an entry.
        """
        self.put_verdict(change, name=name, explained=number in self._options.explained)
        self._put_stamps(change)
        self._put_passages(change, passages)

    def sides(self, change: Change) -> tuple[Entry | None, Entry | None]:
        """Return the old and the new entry of a change."""
        comparison = self._comparison
        return (
            None if change.old is None else comparison.old.entries[change.old],
            None if change.new is None else comparison.new.entries[change.new],
        )

    def put_verdict(self, change: Change, *, name: str = "", explained: bool) -> None:
        """Put a change's verdict, and its reason below where it is asked for.

        Args:
            change: What happened.
            name: `title`, `standfirst` or `lede`; nothing for an entry.
            explained: Whether to put the reason.
        """
        side = _SIDES.get(change.kind, Side.BOTH)
        if change.truncated or change.moved or change.kind is not Kind.UNCHANGED:
            cut = cut_copy(change, *self.sides(change))
            text, spans = verdict(change, name=name, cut=cut)
            mark = mark_of(change.kind, moved=change.moved, certain=change.certain)
            self._put_note(mark, Block(text, Role.VERDICT, spans, Side.BOTH), side)
        if explained:
            reason = Block(shown(change.reason), Role.REASON, (), Side.BOTH)
            self._put_note(Mark.NONE, reason, side)

    def _put_note(self, mark: Mark, note: Block, side: Side) -> None:
        """Put what layout says of a text above it: across, or where the one side has the text."""
        if not self._options.split or side is Side.BOTH:
            self._draft.put(mark, note)
        elif side is Side.NEW:
            self._draft.put(mark, Gap.ABSENT, note)
        else:
            self._draft.put(mark, note, Gap.ABSENT)

    def _put_stamps(self, change: Change) -> None:
        """Put when and by whom; stamps that a revision touches are marked like any words."""
        old, new = (stamp_line(entry) if entry else "" for entry in self.sides(change))
        touched = Facet.STAMP in change.facets and old != new
        if not (old or new):
            return
        if self._options.split:
            before = whole(old, Role.DROPPED if touched else None)
            after = whole(new, Role.ADDED if touched else None)
            left = Block(old, Role.STAMP, before.spans, Side.OLD, change.old)
            right = Block(new, Role.STAMP, after.spans, Side.NEW, change.new)
            mark = Mark.REVISED if touched else Mark.NONE
            self._draft.put(
                mark,
                left if old else _gap(change.old is not None),
                right if new else _gap(change.new is not None),
            )
        elif touched:
            arrow = " → " if old and new else ""
            text, spans = spell([(old, Role.DROPPED), (arrow, Role.SIGN), (new, Role.ADDED)])
            self._draft.put(Mark.REVISED, Block(text, Role.STAMP, spans, Side.BOTH, change.new))
        else:
            self._draft.put(Mark.NONE, Block(new or old, Role.STAMP, (), Side.BOTH, change.new))

    def _put_passages(self, change: Change, passages: Sequence[Passage]) -> None:
        sides = Sides(change, self._options)
        before: Passage | None = None
        for passage in folded(passages, self._options):
            if before is not None:
                self._part(before, passage)
            if passage.note:
                note = Block(passage.note, Role.LABEL, (), Side.BOTH)
                self._put_note(Mark.MOVED, note, passage.side)
            for mark, cells in sides.bands(passage):
                self._draft.put(mark, *cells)
            before = passage

    def _part(self, before: Passage, after: Passage) -> None:
        """Put an empty row between two passages; a side that lacks both goes on lacking them."""
        if self._options.split:
            old = before.old is not None or after.old is not None
            new = before.new is not None or after.new is not None
            self._draft.put(Mark.NONE, _gap(old), _gap(new))
        else:
            self._draft.blank()


def _gap(there: bool) -> Gap:
    """Return the gap of a side that has nothing to say, or is not there."""
    return Gap.BLANK if there else Gap.ABSENT
