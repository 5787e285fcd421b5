"""Engines that others wrote, each asked which words of two whole snapshots changed.

Invariant: every engine answers with a mark for each word that spaces separate, of the old and of
the new text, and with the seconds that it took itself.
"""

import difflib
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]  # ships no types

from reader.blog import Snapshot

Flags = tuple[list[bool], list[bool]]
"""For each word of the old and of the new text whether it is shown as changed."""

Engine = Callable[[Snapshot, Snapshot], tuple[Flags, float]]


def paragraphs(snapshot: Snapshot) -> list[str]:
    """Return headings and paragraphs, one after the other."""
    return [text for entry in snapshot.entries for text in entry.texts]


def words(snapshot: Snapshot) -> list[str]:
    """Return all words of a snapshot."""
    return [word for text in paragraphs(snapshot) for word in text.split()]


def git(old: Snapshot, new: Snapshot) -> tuple[Flags, float]:
    """Ask `git diff --word-diff`, as a whole process."""
    command = ["git", "diff", "--no-index", "--word-diff=porcelain", "-U9999999", "old", "new"]
    output, seconds = _process(command, old, new)
    flags: Flags = [], []
    lines = output.splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith("@@")), None)
    if start is None:
        return ([False] * len(words(old)), [False] * len(words(new))), seconds
    for line in lines[start + 1 :]:
        count = len(line[1:].split())
        if line.startswith((" ", "-")):
            flags[0].extend([line[0] == "-"] * count)
        if line.startswith((" ", "+")):
            flags[1].extend([line[0] == "+"] * count)
    return flags, seconds


def wdiff(old: Snapshot, new: Snapshot) -> tuple[Flags, float]:
    """Ask `wdiff`, as a whole process."""
    marks = ["--start-delete=\n-", "--end-delete=\n ", "--start-insert=\n+", "--end-insert=\n "]
    output, seconds = _process(["wdiff", *marks, "old", "new"], old, new)
    flags: Flags = [], []
    sign = " "
    for line in output.splitlines():
        signed = line[:1] in {"-", "+", " "}
        sign = line[0] if signed else sign
        count = len(line[signed:].split())
        if sign != "+":
            flags[0].extend([sign == "-"] * count)
        if sign != "-":
            flags[1].extend([sign == "+"] * count)
    return flags, seconds


def _process(command: Sequence[str], old: Snapshot, new: Snapshot) -> tuple[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        for name, snapshot in (("old", old), ("new", new)):
            Path(folder, name).write_text("\n".join(paragraphs(snapshot)) + "\n", encoding="utf-8")
        start = time.perf_counter()
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        return done.stdout, time.perf_counter() - start


def by_difflib(old: Snapshot, new: Snapshot) -> tuple[Flags, float]:
    """Ask difflib about all words at once, without its heuristic for popular ones."""
    a, b = words(old), words(new)
    start = time.perf_counter()
    opcodes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    seconds = time.perf_counter() - start
    flags: Flags = [False] * len(a), [False] * len(b)
    for tag, i, i_end, j, j_end in opcodes:
        if tag != "equal":
            flags[0][i:i_end] = [True] * (i_end - i)
            flags[1][j:j_end] = [True] * (j_end - j)
    return flags, seconds


def by_diff_match_patch(old: Snapshot, new: Snapshot) -> tuple[Flags, float]:
    """Ask diff-match-patch about all words at once, with its default time-out."""
    return _diff_match_patch(old, new, clean=False)


def cleaned_up(old: Snapshot, new: Snapshot) -> tuple[Flags, float]:
    """The same with its semantic clean-up."""
    return _diff_match_patch(old, new, clean=True)


def _diff_match_patch(old: Snapshot, new: Snapshot, *, clean: bool) -> tuple[Flags, float]:
    a, b = words(old), words(new)
    start = time.perf_counter()
    engine = diff_match_patch()
    diffs = engine.diff_main(*_encoded(a, b), False)
    if clean:
        engine.diff_cleanupSemantic(diffs)
    seconds = time.perf_counter() - start
    flags: Flags = [], []
    for op, run in diffs:
        if op <= 0:
            flags[0].extend([op < 0] * len(run))
        if op >= 0:
            flags[1].extend([op > 0] * len(run))
    return flags, seconds


def _encoded(*texts: Sequence[str]) -> Iterator[str]:
    """Yield texts with a character for each word, surrogates left out."""
    codes: dict[str, str] = {}
    for text in texts:
        for word in text:
            if word not in codes:
                number = len(codes) + 1
                codes[word] = chr(number if number < 0xD800 else number + 0x800)
        yield "".join(codes[word] for word in text)
