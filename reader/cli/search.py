"""`liveblog search`: entries of the library by their words."""

from collections.abc import Iterator, Sequence
from typing import Any

from reader.cli.library_options import SearchOptions
from reader.cli.listing import SCHEMA, snapshot_names
from reader.cli.output import note, use_colour, write_json, write_lines
from reader.cli.settling import note_trouble, settle
from reader.layout import Role
from reader.library.store import Hit, Library, Mark, Search, Sought, open_library
from reader.report.colour import paint

NOTHING = 1
"""The exit code where nothing is found."""

AROUND = 90
"""Characters shown on either side of the first match."""


def search(options: SearchOptions) -> int:
    """Search the library.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0, or 1 where nothing is found.

    Raises:
        DocumentError: The library cannot be read, or has no such blog.
    """
    with open_library() as library:
        kind = None if options.kind is None else Sought(options.kind)
        if kind is not None:
            settle(library)
        wanted = Search(
            query=options.query,
            blog_id=None if options.blog is None else library.find_blog(options.blog),
            since=options.since,
            until=options.until,
            kind=kind,
            by_rank=options.best,
            limit=options.limit,
        )
        hits = library.search(wanted)
        note_trouble(library)
        names = _names(library, hits)
    if options.form == "json":
        from reader.report.json import to_text

        write_json(to_text({"schema": SCHEMA, "hits": [_hit_json(hit, names) for hit in hits]}))
    else:
        colour = use_colour(options.color)
        for place, hit in enumerate(hits):
            write_lines([*([""] if place else []), *_lines(hit, names, colour)])
    if not hits:
        note("nothing found")
    return 0 if hits else NOTHING


def _names(library: Library, hits: Sequence[Hit]) -> dict[int, str]:
    names: dict[int, str] = {}
    for blog_id in dict.fromkeys(hit.blog_id for hit in hits):
        names |= snapshot_names(library, blog_id)
    return names


def _lines(hit: Hit, names: dict[int, str], colour: bool) -> Iterator[str]:
    date = f"  {hit.captured_at}" if hit.captured_at else ""
    place = f"{names[hit.snapshot_id]}{date}  entry {hit.position + 1}"
    yield paint(place, Role.LABEL) if colour else place
    if hit.entry.heading:
        marks = [mark for mark in hit.marks if mark.paragraph is None]
        yield "  " + _marked(hit.entry.heading, marks, colour)
    inside = [mark for mark in hit.marks if mark.paragraph is not None]
    if inside and inside[0].paragraph is not None:
        paragraph = inside[0].paragraph
        marks = [mark for mark in inside if mark.paragraph == paragraph]
        yield "  " + _excerpt(hit.entry.paragraphs[paragraph], marks, colour)


def _excerpt(text: str, marks: Sequence[Mark], colour: bool) -> str:
    """Cut a paragraph around its first match, at spaces where there are any."""
    start = max(0, marks[0].start - AROUND)
    end = min(len(text), marks[0].end + AROUND)
    start = text.find(" ", start, marks[0].start) + 1 or start if start else 0
    end = max(text.rfind(" ", marks[0].end, end), marks[0].end) if end < len(text) else end
    inside = [
        Mark(mark.paragraph, mark.start - start, mark.end - start)
        for mark in marks
        if mark.end <= end
    ]
    ends = "…" if start else "", "…" if end < len(text) else ""
    return ends[0] + _marked(text[start:end], inside, colour) + ends[1]


def _marked(text: str, marks: Sequence[Mark], colour: bool) -> str:
    """Put the matches between asterisks, or in the colours of a terminal."""
    pieces, place = [], 0
    for mark in marks:
        match = text[mark.start : mark.end]
        pieces += [text[place : mark.start], paint(match, Role.ADDED) if colour else f"*{match}*"]
        place = mark.end
    return _one_line("".join([*pieces, text[place:]]))


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def _hit_json(hit: Hit, names: dict[int, str]) -> dict[str, Any]:
    date = hit.captured_at
    return {
        "blog": hit.blog,
        "snapshot": names[hit.snapshot_id],
        "captured_at": None if date is None else {"value": date.value, "basis": date.basis.value},
        "entry": hit.position + 1,
        "id": hit.entry.id,
        "heading": hit.entry.heading,
        "paragraphs": list(hit.entry.paragraphs),
        "marks": [
            {"paragraph": mark.paragraph, "start": mark.start, "end": mark.end}
            for mark in hit.marks
        ],
        "between": None if hit.between is None else [names[one] for one in hit.between],
    }
