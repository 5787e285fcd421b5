"""What goes wrong when a document is opened, and how its name is shown.

Invariant: an error is one line, and no name reaches it with a character that a terminal obeys.
"""

import unicodedata

UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that a name is not shown with: controls, formats such as bidirectional
overrides, surrogates that stand for undecodable bytes, unassigned code points, line breaks."""


class DocumentError(Exception):
    """A document cannot be read. Its text is one line: what is wrong and what to do."""


def shown(name: str) -> str:
    r"""Make a name from the file system or the command line safe to show.

    Args:
        name: A path or an address, with surrogates for bytes that are not UTF-8.

    Returns:
        The name, with every character that a terminal may obey or not show written as its escape
        (`\x1b`); most names come back as they are.
    """
    if name.isascii() and name.isprintable():
        return name
    return "".join(_escape(c) if unicodedata.category(c) in UNSHOWN else c for c in name)


def _escape(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
