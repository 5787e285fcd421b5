"""Our comparison beside others, in one run on the same pairs: quality, time, memory, growth.

    python -m tests.benchmarks.engines [ENTRIES ...] [--pairs N] [--others-up-to ENTRIES]

Quality is measured against the known edits of made pairs (corpus.py), pooled over the pairs of a
size: `words` is the F1 of changed words over the whole blog, `revised` that inside revised entries
that kept their place.
Time is the median of one comparison; of git and wdiff it is that of a whole process, and `x git`
the ratio to git's in the same run. Memory is the peak that tracemalloc sees. The last line fits our
time to a power of the number of entries. Slow engines run up to a size that one can wait for.
"""

import argparse
import shutil
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from math import log

from reader.comparison import compare
from tests.benchmarks.corpus import Case, make
from tests.benchmarks.others import (
    Engine,
    Flags,
    by_diff_match_patch,
    by_difflib,
    cleaned_up,
    git,
    paragraphs,
    wdiff,
)
from tests.benchmarks.score import Quality, Tally

SIZES = (20, 200, 1000, 5000)
REPEATS = 3
"""Comparisons of one pair: the quickest counts, for others use the machine too."""


@dataclass(slots=True)
class Run:
    """What one engine did over the pairs of one size."""

    seconds: list[float] = field(default_factory=list)
    peak: int = 0
    """Bytes; 0 where it is not known."""
    words: Tally = field(default_factory=Tally)
    revised: Tally = field(default_factory=Tally)

    @property
    def time(self) -> float:
        """Median seconds of a comparison."""
        return statistics.median(self.seconds)


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description="Compare engines on made pairs of snapshots.")
    parser.add_argument("entries", nargs="*", type=int, default=SIZES)
    parser.add_argument("--pairs", type=int, default=3, help="pairs of each size")
    parser.add_argument("--others-up-to", type=int, default=200, help="entries for slow engines")
    options = parser.parse_args()
    ours: dict[int, float] = {}
    for size in options.entries:
        cases = [make(size, seed) for seed in range(options.pairs)]
        count = sum(map(len, cases[0].old_marks))
        print(f"\n{size} entries, {count:,} words a side, {len(cases)} pairs", flush=True)
        by_git = _run(git, cases)
        ours[size] = _ours(cases, by_git)
        _print("git --word-diff", by_git, by_git)
        for name, engine in _others() if size <= options.others_up_to else ():
            _print(name, _run(engine, cases), by_git)
    if len(ours) > 1:
        first, last = min(ours), max(ours)
        power = log(ours[last] / ours[first]) / log(last / first)
        print(f"\nours grows with the entries to the power of {power:.2f}, {first} to {last}")


def _others() -> Iterable[tuple[str, Engine]]:
    yield "difflib", by_difflib
    yield "diff-match-patch", by_diff_match_patch
    yield "  with its clean-up", cleaned_up
    if shutil.which("wdiff"):
        yield "wdiff", wdiff


def _print(name: str, run: Run, by_git: Run) -> None:
    memory = f"  peak {run.peak / 2**20:6.1f} MiB" if run.peak else ""
    print(
        f"  {name:20} {run.time * 1e3:9.1f} ms {run.time / by_git.time:7.2f} x git"
        f"  words {run.words.f1:.4f}  revised {run.revised.f1:.4f}{memory}",
        flush=True,
    )


def _ours(cases: Sequence[Case], by_git: Run) -> float:
    """Run ours, and print what others cannot be asked: who is who, who moved, which verdicts."""
    run, quality = Run(), Quality()
    for case in cases:
        run.seconds.append(min(_seconds(lambda: compare(case.old, case.new))))  # noqa: B023 - called at once
        quality.add(case, compare(case.old, case.new))
    tracemalloc.start()
    compare(cases[0].old, cases[0].new)
    run.peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    run.words, run.revised = quality.words, quality.revised
    _print("ours", run, by_git)
    twin = make(len(cases[0].old.entries), 0).old
    equal = min(_seconds(lambda: compare(cases[0].old, twin)))
    size = sum(len(text) for side in (cases[0].old, cases[0].new) for text in paragraphs(side))
    print(
        f"    entries F1 {quality.entries.f1:.4f}, moved F1 {quality.moved.f1:.4f}, "
        f"{quality.stray} words of unchanged entries marked, {quality.kinds} wrong verdicts; "
        f"equal snapshots {equal * 1e3:.1f} ms, peak {run.peak / size:.1f} bytes a character"
    )
    return run.time


def _seconds(work: Callable[[], object]) -> list[float]:
    found = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return found


def _run(engine: Engine, cases: Sequence[Case]) -> Run:
    run = Run()
    for case in cases:
        answers = [engine(case.old, case.new) for _ in range(REPEATS if engine is git else 1)]
        run.seconds.append(min(seconds for _, seconds in answers))
        _count(run, case, answers[0][0])
    return run


def _count(run: Run, case: Case, flags: Flags) -> None:
    """Count marks of whole snapshots, entry by entry."""
    stayed = case.revised - case.moved
    olds = {i for i, j in case.pairs if j in stayed}
    sides = ((flags[0], case.old_marks, olds), (flags[1], case.new_marks, stayed))
    for found, known, revised in sides:
        start = 0
        for place, there in enumerate(known):
            part = found[start : start + len(there)]
            start += len(there)
            run.words.add(part, there)
            if place in revised:
                run.revised.add(part, there)


if __name__ == "__main__":
    main()
