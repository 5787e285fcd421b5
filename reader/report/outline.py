"""What a report of a comparison shows, in order: changes, and runs of entries that tell nothing.

Invariant: every entry that is asked for stands in exactly one group.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.comparison import Comparison, Kind
from reader.layout import ComparingOptions
from reader.layout.cosmetics import without_cosmetics
from reader.layout.folds import Fate, entry_runs, fold_text
from reader.report.subject import FIRST_ENTRY, Subject, numbers_of, subject_of


class Group(NamedTuple):
    """Changes that stand together: one to show by itself, or a run to fold."""

    fate: Fate
    subjects: Sequence[Subject]

    @property
    def folded(self) -> bool:
        """Whether a line may stand for them."""
        return self.fate is not Fate.SHOWN

    @property
    def text(self) -> str:
        """The line that may stand for them."""
        return fold_text(self.fate, len(self.subjects))


def groups(
    comparison: Comparison, *, only: frozenset[Kind] | None = None, substantive: bool = False
) -> Iterator[Group]:
    """Yield what a report shows.

    Args:
        comparison: Any comparison.
        only: The verdicts on entries to show; None for all.
        substantive: Count cosmetic revisions as unchanged.

    Yields:
        Title, standfirst and lede where there are any, then the entries, one by one or folded.
    """
    settled = without_cosmetics(comparison) if substantive else comparison
    numbers = numbers_of(comparison)
    for place in range(FIRST_ENTRY):
        found = subject_of(settled, place, numbers)
        if found.texts:
            yield Group(Fate.SHOWN, (found,))
    unfolded = only is not None and Kind.UNCHANGED in only
    options = ComparingOptions(split=False, fold_unchanged=not unfolded, kinds=only)
    for run in entry_runs(settled.entries, options):
        found_here = [subject_of(settled, n + FIRST_ENTRY, numbers) for n in run.places]
        if run.fate is Fate.SHOWN:
            yield from (Group(run.fate, (found,)) for found in found_here)
        else:
            yield Group(run.fate, found_here)


def changes(found: Sequence[Group]) -> Iterator[Subject]:
    """Yield what counts as a change, in reading order."""
    for group in found:
        for subject in group.subjects:
            if subject.change.counts:
                yield subject
