"""What a history tells, snapshot by snapshot, and the short texts that tell it.

Invariant: a snapshot that changed nothing about the entry is not told of.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.comparison import Change, Comparison, Kind
from reader.comparison.history import History, Ledger, Sighting
from reader.layout.model import Mark
from reader.layout.phrases import counted

EXPLAINED = 3
"""The entry's place among the changes of `alone`: title, standfirst and lede come before it."""

_SAME = Change(Kind.UNCHANGED, "not told")
_ALREADY = "the oldest snapshot shows it already"


class State(NamedTuple):
    """What became of an entry in the end."""

    name: str
    mark: Mark


SHOWN = State("still shown", Mark.NONE)
DROPPED = State("dropped", Mark.DROPPED)
UNSURE = State("dropped?", Mark.UNSURE)
ROLLED_OFF = State("rolled off", Mark.ROLLED_OFF)
STATES = (SHOWN, DROPPED, UNSURE, ROLLED_OFF)


def state_of(history: History) -> State:
    """Tell whether the newest snapshot still shows an entry, and if not, why."""
    if history.gone is None:
        return SHOWN
    if history.gone.change.kind is Kind.ROLLED_OFF:
        return ROLLED_OFF
    return DROPPED if history.gone.change.certain else UNSURE


class Step(NamedTuple):
    """What one snapshot tells of an entry."""

    snapshot: int
    change: Change
    before: int
    """The snapshot that the change is told against; -1 where there is none."""
    worded: bool = False
    """Whether it brought a text to show, and not a verdict alone."""

    @property
    def back(self) -> str:
        """How long the entry had been gone; empty where it had not."""
        gap = self.snapshot - self.before - 1
        return f"back after {counted(gap, 'snapshot')} without it" if gap else ""


def steps_of(history: History) -> Iterator[Step]:
    """Yield how an entry came, each wording, move and return, and how it went."""
    first = history.sightings[0]
    already = Change(Kind.UNCHANGED, _ALREADY, first.entry, first.entry)
    yield Step(first.snapshot, history.arrival or already, first.snapshot - 1, worded=True)
    before = first
    for sighting in history.sightings[1:]:
        if sighting.change is not None and _is_told(before, sighting):
            yield Step(sighting.snapshot, sighting.change, before.snapshot, sighting.revised)
        before = sighting
    if history.gone is not None:
        yield Step(history.gone.snapshot, history.gone.change, history.last_seen)


def _is_told(before: Sighting, sighting: Sighting) -> bool:
    """Whether a sighting is another wording, another place or a return."""
    change = sighting.change
    back = sighting.snapshot > before.snapshot + 1
    return back or sighting.revised or (change is not None and change.moved)


def alone(ledger: Ledger, step: Step) -> Comparison:
    """Return the comparison of a step's two snapshots with the entry as all that it tells of."""
    new = ledger.snapshots[step.snapshot]
    old = ledger.snapshots[step.before] if step.before >= 0 else new
    return Comparison(old, new, _SAME, _SAME, _SAME, (step.change,))


def summed_up(history: History, *seen: str) -> str:
    """Return a history as one line.

    Args:
        history: What to tell of.
        seen: The snapshots that show the entry, in words.
    """
    parts = [
        *seen,
        counted(len(history.wordings), "wording"),
        f"moved {counted(len(history.moves), 'time')}" if history.moves else "",
        state_of(history).name,
    ]
    return " · ".join(part for part in parts if part)
