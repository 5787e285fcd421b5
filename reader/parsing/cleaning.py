"""Takes out of untrusted text what could steer a terminal, and nothing else.

Invariant: cleaned text holds no control character but tab and line feed, no escape sequence, no
bidirectional control and no lone surrogate; every other character stands as it was.
"""

import re

_LINE_END = re.compile("[\r\v\f\x85\u2028\u2029](?:(?<=\r)\n)?")
"""Begins with one set of characters, so that the matcher goes from one of them to the next."""

_INTRODUCERS = "\x1b\x90\x98\x9b\x9d\x9e\x9f"
"""What every escape sequence starts with."""

_ESCAPE = (
    # Each part is bounded and stops at the next introducer: hostile text costs linear time.
    r"(?:\x1b\[|\x9b)[0-?]{0,256}[ -/]{0,16}[@-~]?"  # control sequence, ECMA-48 section 5.4
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])"  # string: command, device, privacy, application
    r"(?:[^\x07\x1b\x90\x98\x9c-\x9f\n]{0,4096}+(?:\x07|\x1b\\|\x9c))?"
    r"|\x1b[ -/]{0,16}[0-~]?"
)

_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]+"
)

_UNCLEAN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
"""All that the patterns above begin with; nearly every text that is not printable merely holds a
line feed or a no-break space."""

_NOT_XML = "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
"""What no markup may hold (XML 1.0, section 2.2)."""
_REFERENCE_TO_IT = (
    r"&#(?i:x0{0,9}(?:[0-8bcef]|1[0-9a-f]|fff[ef])(?![0-9a-f])"
    r"|0{0,9}(?:[0-8]|1[124-9]|2[0-9]|3[01]|6553[45])(?![0-9]));?"
)


def clean(text: str) -> str:
    """Remove control characters, escape sequences and bidirectional controls.

    Args:
        text: Any text.

    Returns:
        The text with every kind of line end as a line feed. Cleaning it again changes nothing.
    """
    if text.isprintable() or not _UNCLEAN.search(text):
        return text
    if any(mark in text for mark in _INTRODUCERS):
        text = re.sub(_ESCAPE, "", text)
    return _UNWANTED.sub("", _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """Clean a text that must not break: each line end becomes a space."""
    return clean(text).replace("\n", " ")


def clean_markup(text: str) -> str:
    """Remove from markup the characters that its parser gives out and does not take back.

    Args:
        text: A page as decoded.

    Returns:
        The page; what else a terminal would obey stays, for it is cleaned out of the text.
    """
    return re.sub(_REFERENCE_TO_IT, "", re.sub(_NOT_XML, "", text))
