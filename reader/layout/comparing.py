"""A comparison as one page: split in two columns, or stacked in one.

Invariant: both sides of a passage start on the same row; every change has one anchor, and the
anchors that count are what next/previous change steps through.
"""

from collections.abc import Sequence
from dataclasses import replace

from reader.blog import Entry
from reader.comparison import Change, Comparison, Kind, Significance
from reader.layout.draft import Draft
from reader.layout.folds import Fate, Run, fold_text, runs
from reader.layout.model import Anchor, Block, Gap, Mark, Page, Role, Side, TargetKind
from reader.layout.options import ComparingOptions
from reader.layout.passages import Passage, entry_passages, lede_passages, line_passages
from reader.layout.phrases import capture_line, clipped, counted, outline_name, stamp_line
from reader.layout.sides import Sides, mark_of
from reader.layout.verdict import verdict

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
    writer = _Writer(_settled(comparison, options), options)
    writer.write()
    return writer.draft.page(width, options.measure)


def _settled(comparison: Comparison, options: ComparingOptions) -> Comparison:
    """Return the comparison as the options want it judged."""
    if not options.hide_cosmetic:
        return comparison
    return replace(
        comparison,
        title=_without_cosmetics(comparison.title),
        standfirst=_without_cosmetics(comparison.standfirst),
        lede=_without_cosmetics(comparison.lede),
        entries=tuple(map(_without_cosmetics, comparison.entries)),
    )


def _without_cosmetics(change: Change) -> Change:
    if change.significance is not Significance.COSMETIC:
        return change
    paragraphs = tuple(
        replace(part, kind=Kind.UNCHANGED, words=None) if part.kind is Kind.REVISED else part
        for part in change.paragraphs
    )
    return Change(
        Kind.UNCHANGED,
        change.reason,
        change.old,
        change.new,
        moved=change.moved,
        paragraphs=paragraphs,
    )


class _Writer:
    """Writes one comparison into a draft."""

    def __init__(self, comparison: Comparison, options: ComparingOptions) -> None:
        self.draft = Draft(columns=2 if options.split else 1)
        self._comparison = comparison
        self._options = options

    def write(self) -> None:
        """Put the whole page."""
        comparison = self._comparison
        old, new = comparison.old, comparison.new
        if self._options.split:
            self._put_labels()
        if not comparison.differs:
            self._put_no_changes()
        title = line_passages(Role.TITLE, comparison.title, old.title, new.title)
        self._put_part(TargetKind.TITLE, 0, title)
        standfirst = line_passages(
            Role.STANDFIRST, comparison.standfirst, old.standfirst, new.standfirst
        )
        self._put_part(TargetKind.STANDFIRST, 1, standfirst)
        self._put_part(TargetKind.LEDE, 2, lede_passages(comparison))
        for run in runs(comparison.entries, self._options):
            self._put_run(run)
        self._put_uncompared()

    def _put_labels(self) -> None:
        for_old = Block(f"older · {capture_line(self._comparison.old)}", Role.LABEL, side=Side.OLD)
        for_new = Block(f"newer · {capture_line(self._comparison.new)}", Role.LABEL)
        self.draft.put(Mark.NONE, for_old, for_new)
        self.draft.blank()

    def _put_no_changes(self) -> None:
        text = "No changes"
        self.draft.begin(Anchor(0, TargetKind.FOLD, text))
        self.draft.put(Mark.NONE, Block(text, Role.VERDICT, side=Side.BOTH))
        self.draft.blank()

    def _put_part(self, target: TargetKind, place: int, passages: Sequence[Passage]) -> None:
        """Put title, standfirst or lede."""
        if not passages:
            return
        change = (self._comparison.title, self._comparison.standfirst, self._comparison.lede)[place]
        name = (
            clipped(passages[0].new or "") if target is TargetKind.TITLE else target.value.title()
        )
        if place:
            self.draft.blank()
        self.draft.begin(Anchor(0, target, name, None, None, change.kind, change.counts, place))
        self._put_verdict(change, place, target.value)
        self._put_passages(Sides(self._options.split, self._options.signs), passages)

    def _put_run(self, run: Run) -> None:
        if run.fate is Fate.SHOWN:
            for place in run.places:
                self._put_entry(place)
            return
        change = self._comparison.entries[run.places[0]]
        text = fold_text(run.fate, len(run.places))
        mark = mark_of(change.kind) if change.kind is not Kind.UNCHANGED else Mark.FOLDED
        self.draft.blank()
        self.draft.begin(self._anchor(TargetKind.FOLD, text, run.places[0]))
        self.draft.put(mark, Block(text, Role.FOLD, side=Side.BOTH))

    def _put_entry(self, place: int) -> None:
        change = self._comparison.entries[place]
        sides = Sides(
            self._options.split, self._options.signs, change.certain, change.old, change.new
        )
        self.draft.blank()
        self.draft.rule(self._options.measure)
        name = outline_name(self._entry(change))
        self.draft.begin(self._anchor(TargetKind.ENTRY, name, place))
        self._put_verdict(change, place + _FIRST_ENTRY)
        self._put_stamps(change)
        passages = entry_passages(self._comparison, change)
        if change.moved and change.kind is Kind.UNCHANGED and passages:
            passages[0] = replace(passages[0], moved=True)
        self._put_passages(sides, passages)

    def _entry(self, change: Change) -> Entry:
        """Return the entry a change is about: the newer text where there is one."""
        if change.new is not None:
            return self._comparison.new.entries[change.new]
        return self._comparison.old.entries[change.old or 0]

    def _anchor(self, target: TargetKind, name: str, place: int) -> Anchor:
        change = self._comparison.entries[place]
        counts = change.counts and target is TargetKind.ENTRY
        number = place + _FIRST_ENTRY
        return Anchor(0, target, name, change.old, change.new, change.kind, counts, number)

    def _put_verdict(self, change: Change, number: int, name: str = "") -> None:
        cells: list[Block | Gap] = []
        if change.counts or change.kind is not Kind.UNCHANGED:
            marked = verdict(change, name)
            cells.append(Block(marked.text, Role.VERDICT, marked.spans, Side.BOTH))
        if number in self._options.explained:
            cells.append(Block(change.reason, Role.REASON, side=Side.BOTH))
        mark = mark_of(change.kind, moved=change.moved, certain=change.certain)
        if self._options.split and cells:
            self.draft.put(mark, *cells)
            return
        for cell in cells:
            self.draft.put(mark, cell)
            mark = Mark.NONE

    def _put_stamps(self, change: Change) -> None:
        old, new = (
            stamp_line(snapshot.entries[index]) if index is not None else ""
            for snapshot, index in (
                (self._comparison.old, change.old),
                (self._comparison.new, change.new),
            )
        )
        if self._options.split and (old or new):
            self.draft.put(
                Mark.NONE,
                Block(old, Role.STAMP, side=Side.OLD, entry=change.old) if old else Gap.BLANK,
                Block(new, Role.STAMP, entry=change.new) if new else Gap.BLANK,
            )
        elif new or old:
            self.draft.put(Mark.NONE, Block(new or old, Role.STAMP, side=Side.BOTH))

    def _put_passages(self, sides: Sides, passages: Sequence[Passage]) -> None:
        for number, passage in enumerate(passages):
            if number:
                self.draft.blank()
            if passage.note:
                self.draft.put(Mark.MOVED, Block(passage.note, Role.LABEL, side=Side.BOTH))
            for mark, cells in sides.bands(passage):
                self.draft.put(mark, *cells)

    def _put_uncompared(self) -> None:
        old, new = len(self._comparison.old.furniture), len(self._comparison.new.furniture)
        if not (old or new):
            return
        text = (
            f"furniture, not compared: {counted(old, 'line')} older, {counted(new, 'line')} newer"
        )
        self.draft.blank()
        self.draft.begin(Anchor(0, TargetKind.FURNITURE, "Furniture"))
        self.draft.put(Mark.FOLDED, Block(text, Role.FOLD, side=Side.BOTH))
