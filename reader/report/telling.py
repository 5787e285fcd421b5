"""An entry's history as documents tell it: each step as a change, with what else is to be said.

Invariant: entries are numbered from 1, the latest arrivals first, as `liveblog history` lists them;
so are snapshots, the oldest first.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.comparison import Comparison
from reader.comparison.history import History, Ledger
from reader.layout.phrases import outline_name
from reader.layout.steps import EXPLAINED, Step, alone, steps_of, summed_up
from reader.report.subject import Subject, subject_of


class Told(NamedTuple):
    """What one snapshot tells of an entry."""

    step: Step
    comparison: Comparison
    """Of the two snapshots that the step is told from, with the entry alone."""
    subject: Subject

    @property
    def snapshot(self) -> int:
        """The snapshot's number, from 1."""
        return self.step.snapshot + 1


def tellings(ledger: Ledger, history: History) -> Iterator[Told]:
    """Yield how an entry came, each wording, move and return, and how it went."""
    for step in steps_of(history):
        comparison = alone(ledger, step)
        yield Told(step, comparison, subject_of(comparison, EXPLAINED, {}))


def name_of(ledger: Ledger, history: History) -> str:
    """Return what lists call an entry: by its latest wording."""
    return outline_name(ledger.latest(history))


def summary_of(history: History) -> str:
    """Return a history in a line."""
    first, last = history.first_seen + 1, history.last_seen + 1
    seen = f"snapshots {first:,} to {last:,}" if last > first else f"snapshot {first:,} only"
    return summed_up(history, seen)
