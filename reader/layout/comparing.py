"""A comparison as one page: split in two columns, or stacked in one.

Invariant: both sides of a passage start on the same row; every change that is shown has one anchor,
and the anchors that count are what next/previous change steps through.
"""

from collections.abc import Sequence
from functools import lru_cache

from reader.comparison import Comparison, Kind
from reader.layout.changes import ChangeWriter
from reader.layout.cosmetics import without_cosmetics
from reader.layout.draft import Draft, Itself
from reader.layout.folds import Fate, Run, entry_runs, filter_text, fold_text
from reader.layout.model import Anchor, Block, Mark, Page, Role, Side, TargetKind
from reader.layout.options import ComparingOptions
from reader.layout.passages import Passage, entry_passages, lede_passages, line_passages
from reader.layout.phrases import EMPTY_ENTRY, capture_line, clipped, no_changes, outline_name
from reader.layout.sides import mark_of
from reader.layout.uncompared import put_uncompared

_FIRST_ENTRY = 3
"""Title, standfirst and lede come before the entries in `Comparison.changes()`."""


def comparing(comparison: Comparison, width: int, options: ComparingOptions) -> Page:
    """Lay a comparison out.

    Args:
        comparison: What to show.
        width: Cells, the gutters included.
        options: What the reader chose.

    Returns:
        A page of two columns where the options say split, else of one.
    """
    return _draft(Itself(comparison), options).page(width)


@lru_cache(maxsize=2)
def _draft(key: Itself[Comparison], options: ComparingOptions) -> Draft:
    """Write a comparison's draft; the latest are kept, for a resize asks for the same again."""
    comparison = key.document
    settled = without_cosmetics(comparison) if options.hide_cosmetic else comparison
    writer = _Writer(settled, options)
    if not settled.differs:
        writer.put_no_changes(hidden=comparison.differs)
    writer.put_head()
    writer.put_entries()
    put_uncompared(writer.draft, settled, options)
    return writer.draft


class _Writer:
    """Writes one comparison into a draft."""

    def __init__(self, comparison: Comparison, options: ComparingOptions) -> None:
        columns = 2 if options.split else 1
        self.draft = Draft(columns, options.measure, joined=options.joined)
        self._comparison = comparison
        self._options = options
        self._changes = ChangeWriter(self.draft, comparison, options)

    def put_no_changes(self, *, hidden: bool) -> None:
        """Say that nothing changed, or nothing but what is hidden as cosmetic."""
        text = no_changes(self._comparison, hidden=hidden)
        self.draft.begin(Anchor(0, TargetKind.FOLD, text))
        self.draft.put(Mark.NONE, Block(text, Role.VERDICT, (), Side.BOTH))

    def put_head(self) -> None:
        """Put what stands before the entries."""
        comparison = self._comparison
        old, new = comparison.old, comparison.new
        if self._options.split:
            self.draft.blank()
            left = Block(f"older · {capture_line(old)}", Role.LABEL, (), Side.OLD)
            right = Block(f"newer · {capture_line(new)}", Role.LABEL)
            self.draft.put(Mark.NONE, left, right)
        title = line_passages(Role.TITLE, comparison.title, old.title, new.title)
        self._put_part(TargetKind.TITLE, 0, title)
        lines = (old.standfirst, new.standfirst)
        standfirst = line_passages(Role.STANDFIRST, comparison.standfirst, *lines)
        self._put_part(TargetKind.STANDFIRST, 1, standfirst)
        self._put_part(TargetKind.LEDE, 2, lede_passages(comparison))

    def _put_part(self, target: TargetKind, number: int, passages: Sequence[Passage]) -> None:
        """Put title, standfirst or lede."""
        if not passages:
            return
        comparison = self._comparison
        change = (comparison.title, comparison.standfirst, comparison.lede)[number]
        name = target.value.title()
        if target is TargetKind.TITLE:
            name = clipped(passages[0].new or passages[0].old or "")
        self.draft.blank()
        self.draft.begin(
            Anchor(0, target, name, kind=change.kind, counts=change.counts, change=number)
        )
        if self._options.fold_unchanged and number and not change.counts:
            text = f"{target.value} unchanged"
            self.draft.put(Mark.FOLDED, Block(text, Role.FOLD, (), Side.BOTH))
        else:
            self._changes.put(change, number, passages, name=target.value)

    def put_entries(self) -> None:
        """Put the entries, each shown or in a fold, and count those that the filter hides."""
        for run in entry_runs(self._comparison.entries, self._options):
            if run.fate is not Fate.SHOWN:
                self._put_fold(run)
                continue
            for place in run.places:
                self._put_entry(place)
        if text := filter_text(self._comparison.entries, self._options):
            self.draft.rule()
            self.draft.begin(Anchor(0, TargetKind.FOLD, text))
            self.draft.put(Mark.FOLDED, Block(text, Role.FOLD, (), Side.BOTH))

    def _put_fold(self, run: Run) -> None:
        place = run.places[0]
        text = fold_text(run.fate, len(run.places))
        kind = self._comparison.entries[place].kind
        self.draft.rule()
        self.draft.begin(self._anchor(TargetKind.FOLD, text, place))
        mark = Mark.FOLDED if kind is Kind.UNCHANGED else mark_of(kind)
        self.draft.put(mark, Block(text, Role.FOLD, (), Side.BOTH))

    def _put_entry(self, place: int) -> None:
        change = self._comparison.entries[place]
        old, new = self._changes.sides(change)
        entry = new or old
        name = outline_name(entry) if entry else EMPTY_ENTRY
        passages = entry_passages(self._comparison, change)
        if not passages:
            passages = [
                Passage(Role.STAMP, change.kind, name if old else None, name if new else None)
            ]
        if change.moved and change.kind is Kind.UNCHANGED:
            passages[0] = passages[0]._replace(moved=True)
        self.draft.rule()
        self.draft.begin(self._anchor(TargetKind.ENTRY, name, place))
        self._changes.put(change, place + _FIRST_ENTRY, passages)

    def _anchor(self, target: TargetKind, name: str, place: int) -> Anchor:
        change = self._comparison.entries[place]
        number = place + _FIRST_ENTRY
        return Anchor(0, target, name, change.old, change.new, change.kind, change.counts, number)
