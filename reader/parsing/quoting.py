"""Tells who is quoted from the line under a quotation.

Invariant: the name is a stretch of the line, which stays where it stands.
"""

import re

_LONGEST = 200
_DASHED = re.compile(r"[—–―-]{1,2}\s*(?P<name>\S.*)", re.DOTALL)
_HANDLE = re.compile(r"[^()]{1,80}\(@[\w.-]{1,60}\)")
_SHARED = re.compile(
    r"(?:Posted by|post shared by|Beitrag,? (?:der von|geteilt von)|publication partagée par"
    r"|publicación compartida (?:por|de)|post condiviso da|publicação partilhada por"
    r"|bericht gedeeld door) (?P<name>[^()]{1,80}?(?: \([^()]{1,60}\))?)(?: on\b| geteilt|\.?$)",
    re.IGNORECASE,
)
"""What the embeds of Facebook and Instagram write under a post."""


def quoted(line: str, linked_from: int | None = None) -> str | None:
    """Read who is quoted from a quotation's last line.

    Args:
        line: The line: `— Ana Gil (@ana) August 14, 2023`, say.
        linked_from: Where the link starts that ends the line, as a quoted post's date does.

    Returns:
        The name with what stands beside it in brackets, or None where the line tells none.
    """
    if len(line) > _LONGEST:
        return None
    if shared := _SHARED.search(line):
        return shared["name"]
    dashed = _DASHED.match(line)
    if not dashed:
        return None
    if handle := _HANDLE.match(line, dashed.start("name")):
        return handle[0]
    end = len(line) if not linked_from or linked_from <= dashed.start("name") else linked_from
    return line[dashed.start("name") : end].strip(" ,") or None


def attributed(text: str) -> str | None:
    """Return the name that an element for sources holds: `cite`, or the footer of a quotation."""
    return text.strip(" —–―-,") or None if len(text) <= _LONGEST else None
