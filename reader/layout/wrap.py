"""Where lines break: text in characters, room in cells.

Invariant: the stretches between breaks join to the text; none is wider than the room unless it is
one character (with what combines with it) that no line could hold.
"""

import re

_BROADER = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u21ff]"
)
"""Anything that may take other than one cell; what it leaves out is the press's everyday text."""

_WORD = re.compile(r"[^ ]* *")


def breaks(text: str, width: int) -> list[int]:
    """Find where text is broken to fit.

    Args:
        text: One logical line, as `shown` gives it.
        width: Cells a line has, at least 1.

    Returns:
        The offset in characters of every line but the first. Spaces at a break end a line.
    """
    if len(text) <= width and text.isascii():
        return []
    if _BROADER.search(text):
        return _breaks_by_cells(text, width)
    return _breaks_by_characters(text, width)


def _breaks_by_characters(text: str, width: int) -> list[int]:
    """Break text of which every character takes one cell."""
    found: list[int] = []
    position, length = 0, len(text)
    while length - position > width:
        cut = text.rfind(" ", position, position + width + 1) + 1
        if cut <= position:
            cut = position + width
        while cut < length and text[cut] == " ":
            cut += 1
        if cut == length:
            break
        found.append(cut)
        position = cut
    return found


def _breaks_by_cells(text: str, width: int) -> list[int]:
    """Break text that holds wide, combining or zero-width characters."""
    from rich.cells import cell_len

    found: list[int] = []
    used = 0
    for match in _WORD.finditer(text):
        word = match.group().rstrip(" ")
        taken = cell_len(word)
        if used and used + taken > width:
            found.append(match.start())
            used = 0
        if taken > width:
            offsets, taken = _chop(word, width)
            found.extend(match.start() + offset for offset in offsets)
        used += taken + len(match.group()) - len(word)
    return found


def _chop(word: str, width: int) -> tuple[list[int], int]:
    """Break a word longer than a line; return the offsets and the cells its last line takes."""
    from rich.cells import split_graphemes

    found: list[int] = []
    used = 0
    for start, _, cells in split_graphemes(word)[0]:
        if used and used + cells > width:
            found.append(start)
            used = 0
        used += cells
    return found, used


def drawn_end(text: str, start: int, cut: int) -> int:
    """Return where the drawn part of a line ends: the spaces at a break are left out."""
    while cut > start and text[cut - 1] == " ":
        cut -= 1
    return cut


_UNSHOWN = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)]),
    **dict.fromkeys([0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys([0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " "),
    0x09: "    ",
}
"""Characters that a terminal would obey, not show: controls, bidirectional marks, half pairs."""


def shown(text: str) -> str:
    """Return a document's text as a terminal may show it: tabs expanded, nothing to obey."""
    return text if text.isprintable() else text.translate(_UNSHOWN)
