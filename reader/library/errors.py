"""What goes wrong when a document is opened, and how its name is shown.

Invariant: an error is one line, and no name reaches it with a character that a terminal obeys.
"""

from collections.abc import Collection

from reader.parsing import clean


class DocumentError(Exception):
    """A document cannot be read. Its text is one line: what is wrong and what to do."""


class MissingError(DocumentError):
    """Nothing lies where a document was looked for."""


def shown(name: str) -> str:
    r"""Make a name from the file system or the command line safe to show.

    Args:
        name: A path or an address; surrogates stand for bytes that are not UTF-8.

    Returns:
        The name on one line, each character that a terminal may obey written as its escape
        (`\x1b`). Most names come back as they are.
    """
    if name.isascii() and name.isprintable():
        return name
    return "".join(c if c == clean(c) and c not in "\n\t" else _escape(c) for c in name)


def guess(name: str, known: Collection[str]) -> str:
    """Return what a mistyped name may have meant, to end an error's line with.

    Args:
        name: What was typed.
        known: What there is.

    Returns:
        `; did you mean …?`, empty where nothing is near.
    """
    import difflib

    near = difflib.get_close_matches(name, sorted(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _escape(character: str) -> str:
    """Write a character as Python does; a surrogate for an undecodable byte as that byte."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
