"""Reads plain text as a liveblog."""

import re

from reader.blog import Basis, CaptureDate, Entry, Furniture, Snapshot
from reader.parsing.cleaning import clean

_STATED = re.compile(r"\s*date (\d{4}-\d\d-\d\d)\s+")


def read_plain(text: str, source: str, learnt: frozenset[str]) -> Snapshot:
    """Read a plain-text document."""
    lines = [(n, t.strip()) for n, t in enumerate(clean(text).split("\n"), 1) if t.strip()]
    if not lines:
        return Snapshot(source=source)
    match = _STATED.match(lines[0][1])
    title = lines[0][1][match.end() if match else 0 :]
    entries: list[Entry] = []
    lede: list[str] = []
    furniture: list[Furniture] = []
    standfirst = lines[1][1] if len(lines) > 1 else None
    for n, t in lines[2:]:
        if re.search(r"\b([Yy]our (support|donation)|quality journalism|bookmark|Join)\b", t):
            furniture.append(Furniture(t, "appeal", (n, n)))
        elif not re.search(r"[.!?:…][”\"’]?$", t):
            entries.append(Entry(heading=t, lines=(n, n)))
        elif entries:
            last = entries[-1]
            start = last.lines[0] if last.lines else n
            entries[-1] = Entry((*last.paragraphs, t), last.heading, lines=(start, n))
        else:
            lede.append(t)
    return Snapshot(
        source=source,
        title=title,
        standfirst=standfirst,
        captured_at=CaptureDate(match[1], Basis.STATED) if match else None,
        lede=tuple(lede),
        entries=tuple(entries),
        furniture=tuple(furniture),
    )
