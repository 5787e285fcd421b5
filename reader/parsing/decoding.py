"""Turns a document's bytes into text.

Invariant: what comes out was meant as text; binary data is refused, damaged text is not.
"""

import codecs
import re

from reader.parsing.errors import ParseError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
"""Bytes at the start that tell whether a document is text."""
_BINARY = 0.1
"""Share of control characters from which well-formed UTF-8 is no text all the same."""
_BINARY_BROKEN = 0.02
"""The same of bytes that are no UTF-8: compressed data holds about a tenth, Windows-1252 none."""

_ZEROS = 0.005
"""Share of zero bytes from which text may be UTF-16; Chinese has ASCII blanks and figures too."""
_BLANKS = frozenset("\t\n\r\f\u2028\u2029")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\b\x1b"))
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")


def decode(data: bytes, label: str | None = None) -> str:
    """Decode a document: Unicode with or without a mark, else as it declares or its bytes tell.

    What is UTF-8 is read so whatever it declares: no other encoding looks like it by chance.

    Args:
        data: The whole document.
        label: The encoding that came with the document, before any that stands in it.

    Returns:
        Its text, a replacement character where bytes mean nothing.

    Raises:
        ParseError: The document is binary data.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _unmarked_wide(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace")
    controls = _control_share(data[:_SAMPLE])
    text = _as_utf8(data)
    if controls > (_BINARY if text is not None else _BINARY_BROKEN):
        raise ParseError("this is binary data, not a text document")
    if text is not None and not _may_be_shifted(data):
        return text
    return _by_name(data, text, label)


def _by_name(data: bytes, text: str | None, label: str | None) -> str:
    """Decode a document that is no UTF-8, or may be more than the ASCII that it looks like."""
    from reader.parsing.charsets import charset, declared, known, shifted

    name = (known(label) if label else None) or declared(data)
    if text is not None:
        return data.decode(name, "replace") if name and shifted(data, name) else text
    return data.decode("utf-8" if _is_damaged(data) else charset(data, name), "replace")


def _may_be_shifted(data: bytes) -> bool:
    """Tell whether a document in ASCII may stand for more."""
    return (b"\x1b$" in data or b"~{" in data) and data.isascii()


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _unmarked_wide(sample: bytes) -> str | None:
    """Tell UTF-16 without a mark by the zero bytes of its ASCII, all on one side of each pair."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    one_sided = min(even, odd) <= max(even, odd) / 4
    if not one_sided or max(even, odd) <= _ZEROS * len(sample):
        return None
    shown = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    broken = sum(c == "\ufffd" or not (c.isprintable() or c in _BLANKS) for c in shown)
    return encoding if broken <= _BINARY_BROKEN * len(shown) else None


def _control_share(sample: bytes) -> float:
    return 1 - len(sample.translate(None, _CONTROLS)) / len(sample) if sample else 0.0


def _is_damaged(data: bytes) -> bool:
    """Tell damaged UTF-8 from other encodings by its well-formed longer characters."""
    sample = data[: 16 * _SAMPLE]
    return len(_MULTIBYTE.findall(sample)) > sample.decode("utf-8", "replace").count("\ufffd")
