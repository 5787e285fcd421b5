"""Reads our own JSON, schema 1, back into the nouns it was written from.

Invariant: nothing is lost on the way; a document that is not ours, or that says one thing and holds
another, raises a ParseError which names the path of the trouble. A key that may be null may also
be missing, and so may an entry's passages, links, media and mark of truncation: whoever wrote the
document may have known fewer keys.
"""

import json
import re
from datetime import datetime
from functools import partial

from reader.blog import (
    Basis,
    CaptureDate,
    Entry,
    Furniture,
    Lines,
    Link,
    Media,
    Nature,
    Order,
    Passage,
    Snapshot,
)
from reader.parsing.errors import ForeignError, ParseError
from reader.parsing.typed import Value

SCHEMA = 1

_OBJECT = re.compile(r'\s*\{\s*["}]')
_LIST = re.compile(r'\s*\[\s*[\[{"\]]')
_OURS = re.compile(r'\s*\{\s*"schema"\s*:\s*1\b')
"""How our own JSON begins: half of it is no document of somebody else's."""
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d([.]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)


def looks_like_json(text: str) -> bool:
    """Tell whether a document means to be JSON; press text may start with a bracket too."""
    return bool(_OBJECT.match(text) or _LIST.match(text))


def read_ours(text: str) -> Snapshot:
    """Read a snapshot from JSON of schema 1.

    Args:
        text: The whole document.

    Returns:
        The snapshot as it was written; its `source` is the one written down.

    Raises:
        ForeignError: The text is not JSON, or JSON of somebody else's.
        ParseError: It begins as JSON of schema 1 does, and is not.
    """
    document = Value(_decode(text))
    schema = document.value.get("schema") if isinstance(document.value, dict) else None
    if type(schema) is not int or schema != SCHEMA:
        wrong = ParseError if type(schema) is int else ForeignError
        raise wrong(
            "this JSON is no snapshot, and holds no posts that we know: expected what `liveblog "
            f'show --format json` writes, an object with "schema": {SCHEMA}'
        )
    return Snapshot(
        source=document.key("source").text(),
        url=document.maybe("url", Value.text),
        publisher=document.maybe("publisher", Value.text),
        language=document.maybe("language", Value.text),
        title=document.maybe("title", Value.text),
        standfirst=document.maybe("standfirst", Value.text),
        captured_at=document.maybe("captured_at", _capture_date),
        order=document.key("order").choice(Order),
        lede=_texts(document.key("lede")),
        entries=document.key("entries").each(_entry, "entries"),
        furniture=document.key("furniture").each(_furniture, "furniture"),
    )


def _decode(text: str) -> object:
    wrong = ParseError if _OURS.match(text) else ForeignError
    try:
        return json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise wrong(
            f"this is not valid JSON: {error.msg}, line {error.lineno} column {error.colno}"
        ) from None
    except RecursionError:
        raise wrong("this JSON is nested too deeply") from None
    except ValueError as error:
        raise wrong(f"this is not valid JSON: {error}") from None


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON number")


def _entry(value: Value) -> Entry:
    paragraphs = _texts(value.key("paragraphs"))
    return Entry(
        id=value.maybe("id", Value.text),
        link=value.maybe("link", Value.text),
        heading=value.maybe("heading", Value.text),
        paragraphs=paragraphs,
        byline=value.maybe("byline", Value.text),
        published_at=value.maybe("published_at", _moment),
        modified_at=value.maybe("modified_at", _moment),
        stamp=value.maybe("stamp", Value.text),
        pinned=value.key("pinned").flag(),
        key_event=value.key("key_event").flag(),
        truncated=value.maybe("truncated", Value.flag) or False,
        related=_texts(value.key("related")),
        passages=value.any("passages", partial(_passage, paragraphs)),
        links=value.any("links", partial(_link, paragraphs)),
        media=value.any("media", partial(_media, paragraphs)),
        lines=value.maybe("lines", _lines),
    )


def _passage(paragraphs: tuple[str, ...], value: Value) -> Passage:
    return Passage(
        paragraph=_paragraph(paragraphs, value.key("paragraph")),
        nature=value.key("kind").choice(Nature),
        author=value.maybe("author", Value.text),
    )


def _link(paragraphs: tuple[str, ...], value: Value) -> Link:
    paragraph = _paragraph(paragraphs, value.key("paragraph"))
    start, end = value.key("start").number(), value.key("end").number()
    if not 0 <= start <= end <= len(paragraphs[paragraph]):
        raise value.wrong("a stretch inside its paragraph")
    return Link(paragraph, start, end, value.key("url").text())


def _media(paragraphs: tuple[str, ...], value: Value) -> Media:
    place = value.key("place").number()
    if not 0 <= place <= len(paragraphs):
        raise value.wrong("a place among the paragraphs")
    return Media(
        place=place,
        nature=value.key("kind").choice(Nature),
        text=value.key("text").text(),
        author=value.maybe("author", Value.text),
        url=value.maybe("url", Value.text),
    )


def _paragraph(paragraphs: tuple[str, ...], value: Value) -> int:
    """Read the index of one of the entry's own paragraphs."""
    index = value.number()
    if not 0 <= index < len(paragraphs):
        raise value.wrong("the index of one of the paragraphs")
    return index


def _furniture(value: Value) -> Furniture:
    return Furniture(
        text=value.key("text").text(),
        reason=value.key("reason").text(),
        lines=value.maybe("lines", _lines),
    )


def _capture_date(value: Value) -> CaptureDate:
    return CaptureDate(_moment(value.key("value")), value.key("basis").choice(Basis))


def _texts(value: Value) -> tuple[str, ...]:
    return value.each(Value.text, "text")


def _lines(value: Value) -> Lines:
    numbers = value.each(Value.number, "two line numbers")
    if len(numbers) != 2 or not 1 <= numbers[0] <= numbers[1]:
        raise value.wrong("two line numbers from 1, the first not after the last")
    return numbers[0], numbers[1]


def _moment(value: Value) -> str:
    text = value.text()
    if not _MOMENT.fullmatch(text) or not _is_real(text):
        raise value.wrong("a moment in ISO 8601")
    return text


def _is_real(moment: str) -> bool:
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return False
    return True
