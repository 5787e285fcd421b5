"""One entry's ledger as a page: each wording against the one before, moves, its end, its sentences.

Invariant: every step of the history has one anchor, its place among them the anchor's `change`;
those that brought a wording count, so that next and previous stop there.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from reader.comparison import Kind
from reader.comparison.history import History, Ledger
from reader.layout.changes import ChangeWriter
from reader.layout.draft import Draft, Itself
from reader.layout.model import Anchor, Block, Mark, Page, Role, Span, TargetKind
from reader.layout.options import MEASURE, ComparingOptions
from reader.layout.passages import entry_passages
from reader.layout.phrases import outline_name
from reader.layout.shown import shown
from reader.layout.steps import EXPLAINED, Step, alone, steps_of, summed_up

_OPTIONS = ComparingOptions(split=False, kinds=frozenset(Kind), explained=frozenset({EXPLAINED}))


def following(ledger: Ledger, history: History, width: int, *, sources: bool = True) -> Page:
    """Lay an entry's ledger out.

    Args:
        ledger: The ledger.
        history: One of its histories.
        width: Cells, the gutter included.
        sources: Whether the snapshots' sources are names that a reader knows, to be told.

    Returns:
        A page of one column.
    """
    return _draft(Itself(ledger), Itself(history), sources).page(width)


@lru_cache(maxsize=2)
def _draft(ledger: Itself[Ledger], history: Itself[History], sources: bool) -> Draft:
    """Write a ledger's draft; the latest are kept, for a resize asks for the same again."""
    writer = _Writer(ledger.document, history.document, sources)
    writer.put_head()
    for place, step in enumerate(steps_of(history.document)):
        writer.put_step(place, step)
    writer.put_sentences()
    return writer.draft


class _Writer:
    """Writes one history into a draft."""

    def __init__(self, ledger: Ledger, history: History, sources: bool) -> None:
        self.draft = Draft(1, MEASURE)
        self._sources = sources
        self._ledger = ledger
        self._history = history

    def put_head(self) -> None:
        """Put the entry's name and a line that sums its history up."""
        history = self._history
        latest = self._ledger.latest(history)
        name = outline_name(latest)
        self.draft.begin(Anchor(0, TargetKind.TITLE, name))
        self.draft.put(Mark.NONE, Block(shown(latest.heading or name), Role.TITLE))
        self.draft.put(Mark.NONE, Block(summed_up(history, *self._seen()), Role.STAMP))

    def _seen(self) -> Iterator[str]:
        first, last = self._history.first_seen, self._history.last_seen
        if first == last:
            yield f"seen in {self._place(first)} alone"
        else:
            yield f"first seen in {self._place(first)}"
            yield f"last seen in {self._place(last)}"

    def _place(self, number: int) -> str:
        """Return which snapshot it is and when it was captured."""
        date = self._ledger.snapshots[number].captured_at
        return f"snapshot {number + 1}, {date or 'undated'}"

    def put_step(self, place: int, step: Step) -> None:
        """Put what one snapshot tells: which it is, the verdict with its reason, the wording."""
        change, comparison = step.change, alone(self._ledger, step)
        at = self._place(step.snapshot)
        text = f"{at} · {shown(comparison.new.source)}" if self._sources else at
        anchor = Anchor(
            0, TargetKind.STEP, at, change.old, change.new, change.kind, step.worded, place
        )
        self.draft.rule()
        self.draft.begin(anchor)
        spans = (Span(len(at), len(text), Role.STAMP),)
        self.draft.put(Mark.NONE, Block(text, Role.TITLE, spans))
        if step.back:
            self.draft.put(Mark.NONE, Block(step.back, Role.LABEL))
        writer = ChangeWriter(self.draft, comparison, _OPTIONS)
        if step.worded:
            writer.put(change, EXPLAINED, entry_passages(comparison, change))
        else:
            writer.put_verdict(change, explained=True)

    def put_sentences(self) -> None:
        """Put the latest wording, its sentences under the snapshots that brought them in."""
        history = self._history
        self.draft.rule()
        self.draft.begin(Anchor(0, TargetKind.SENTENCES, "The latest wording by sentences"))
        if len(history.wordings) == 1:
            text = f"every sentence came with {self._place(history.first_seen)}"
            self.draft.put(Mark.NONE, Block(text, Role.LABEL))
            return
        text = "the latest wording, its sentences under the snapshots that brought them in"
        self.draft.put(Mark.NONE, Block(text, Role.LABEL))
        for since, sentences in groupby(history.sentences, lambda sentence: sentence.since):
            self.draft.blank()
            self.draft.put(Mark.NONE, Block(f"came with {self._place(since)}", Role.REASON))
            for sentence in sentences:
                self.draft.put(Mark.NONE, Block(shown(sentence.text), Role.TEXT, indent=2))
