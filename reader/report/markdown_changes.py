"""Changes in Markdown: a section each, with verdict, reason and text.

Invariant: as in `markdown_text`; without emphasis the signs alone tell dropped and added words.
"""

from collections.abc import Iterator, Sequence

from reader.blog import Entry, Nature
from reader.comparison import Facet, Op
from reader.layout import Role, Side
from reader.layout.phrases import stamp_line
from reader.layout.verdict import verdict
from reader.report.markdown_text import (
    at_start,
    emphasised,
    escaped,
    linked,
    marked,
    paragraph,
    quoted,
    spaced,
    worded,
)
from reader.report.subject import Subject, Text

_HEADINGS = frozenset({Role.HEADING, Role.TITLE})


def verdict_text(subject: Subject) -> str:
    """Return a change's verdict in one line, its sign before it."""
    text, _ = verdict(subject.change, name=subject.part, cut=subject.cut)
    return escaped(f"{subject.mark.value} {text}".strip())


def change_lines(subject: Subject, level: int = 2) -> Iterator[str]:
    """Yield a change as a section.

    Args:
        subject: The change.
        level: Of the section's heading.

    Yields:
        Lines without a line end.
    """
    number = f"{subject.number:,} · " if subject.number else ""
    yield from spaced(
        [
            [f"{'#' * level} {number}{_heading(subject)}"],
            [f"**{verdict_text(subject)}**"],
            [paragraph(subject.change.reason)],
            *text_blocks(subject),
        ]
    )


def text_blocks(subject: Subject, *, headed: bool = False) -> Iterator[Sequence[str]]:
    """Yield when a change's entry was written, then its texts, marked.

    Args:
        subject: The change.
        headed: Whether its heading is one of them, and not the section's.

    Yields:
        Lines that belong together.
    """
    if stamp := _stamp(subject):
        yield [stamp]
    for text in subject.texts:
        heading = text.passage.role in _HEADINGS
        if (headed or not heading) and (line := _line(subject, text)):
            yield _natured(line, text.passage.nature)


def _heading(subject: Subject) -> str:
    for text in subject.texts:
        if text.passage.role in _HEADINGS:
            return _line(subject, text)
    return escaped(subject.part or subject.name)


def _stamp(subject: Subject) -> str:
    """Return when and by whom; where a revision touches that, before and after."""
    old, new = (stamp_line(entry) if entry else "" for entry in (subject.old, subject.new))
    if Facet.STAMP in subject.change.facets and old != new:
        return at_start(f"{marked(old, Op.DELETE)}{marked(new, Op.INSERT)}")
    return emphasised(new or old)


def _line(subject: Subject, text: Text) -> str:
    passage = text.passage
    if passage.words is not None:
        line = worded(passage.words)
    elif passage.side is not Side.BOTH and subject.paired and not passage.moved:
        old = passage.side is Side.OLD
        line = marked((passage.old if old else passage.new) or "", Op.DELETE if old else Op.INSERT)
    else:
        line = _plain(subject, text)
    line = at_start(line)
    return f"{line} {emphasised(f'({passage.note})')}" if passage.note else line


def _plain(subject: Subject, text: Text) -> str:
    """Return a text without a marked word, its links kept."""
    passage, part = text.passage, text.part
    entry: Entry | None
    entry, place = (subject.old, part.old) if passage.new is None else (subject.new, part.new)
    if entry is None or place is None:
        return escaped(passage.new or passage.old or "")
    return linked(entry, place)


def _natured(line: str, nature: Nature | None) -> Sequence[str]:
    if nature is Nature.QUOTE:
        return list(quoted([line]))
    return [f"- {line}" if nature is Nature.ITEM else line]
