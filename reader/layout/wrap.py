"""Where lines break: text in characters, room in cells.

Invariant: the stretches between breaks join to the text; none is wider than the room unless it is
one character (with what combines with it) that no line could hold.
"""

import re
from collections.abc import Iterator
from functools import cache

_BROADER = re.compile(
    "[^\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u21ff]"
)
"""What may take other than one cell; it leaves out Latin, Greek, Cyrillic and their signs."""

_WORD = re.compile(r"([^ ]*) *")
_IDEOGRAPH = "\u2e80-\u2fff\u3001-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_NOT_FIRST = frozenset(
    "、。，．！？：；）」』】〕〉》”’…・ーァィゥェォャュョッぁぃぅぇぉゃゅょっ々％"
)
_NOT_LAST = frozenset("（「『【〔〈《“‘")
"""What starts no line, and what ends none, in those scripts (UAX #14, classes CL, NS and OP)."""
_JOINER = "\u200d"


@cache
def _ideographic() -> re.Pattern[str]:
    """Compile what breaks between any two characters (Unicode UAX #14, class ID)."""
    return re.compile(f"[{_IDEOGRAPH}\uff00-\uffef\U00020000-\U0003ffff]")


@cache
def _wide() -> re.Pattern[str]:
    """Compile the everyday ones of those, each of them two cells wide."""
    return re.compile("[\u3001-\u3003\u3008-\u3011\u3041-\u3096\u30a1-\u30ff\u4e00-\u9fff]+")


def cells(text: str) -> int:
    """Return how many cells a text takes."""
    if not _BROADER.search(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def breaks(text: str, width: int) -> list[int]:
    """Find where text is broken to fit.

    Args:
        text: One logical line, as `shown` gives it.
        width: Cells a line has, at least 2: the widest character takes two.

    Returns:
        The offset in characters of every line but the first. Spaces at a break end a line.
    """
    if _BROADER.search(text):
        return _breaks_by_cells(text, width)
    return _breaks_by_characters(text, width)


def drawn_end(text: str, start: int, cut: int) -> int:
    """Return where the drawn part of a line ends: the spaces at its end are left out."""
    while cut > start and text[cut - 1] == " ":
        cut -= 1
    return cut


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
        word = match[1]
        taken = cell_len(word)
        if not word or used + taken <= width:
            used += taken
        else:
            anywhere = _ideographic().search(word) is not None
            if used and not anywhere:
                found.append(match.start())
                used = 0
            offsets, used = _chop(word, width, used)
            found += [match.start() + offset for offset in offsets]
        used += len(match[0]) - len(word)
    return found


def _chop(word: str, width: int, used: int) -> tuple[list[int], int]:
    """Break a word that does not fit.

    Args:
        word: Text without spaces.
        width: Cells a line has.
        used: Cells of the first line that are taken.

    Returns:
        The offsets of the lines that begin in the word, and the cells the last of them takes.
    """
    from rich.cells import cell_len

    found: list[int] = []
    start = 0
    while (cut := _line_end(word, start, width - used, whole=not used)) < len(word):
        found.append(cut)
        start, used = cut, 0
    return found, used + cell_len(word[start:])


def _line_end(word: str, start: int, room: int, *, whole: bool) -> int:
    """Find where a line that begins in a word ends.

    Args:
        word: Text without spaces.
        start: The offset of the line's first character.
        room: Cells the line still has.
        whole: Whether it has nothing before the word, so that it must take part of it.

    Returns:
        The offset of the next line, the word's length where the rest of it fits.
    """
    allowed, used, before = start, 0, ""
    full = start + max(room, 0) // 2
    if full < len(word) and _wide().fullmatch(word, start, full + 1):
        allowed = place = full
        while allowed > start and not _may_part(word[allowed - 1], word[allowed]):
            allowed -= 1
        return place if whole and allowed == start else allowed
    for place, character, cells in _graphemes(word, start, room):
        if _may_part(before, character):
            allowed = place
        if used + cells > room:
            return place if whole and allowed == start else allowed
        used += cells
        before = character
    return len(word)


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two characters of a word; it may before the first."""
    if not before:
        return True
    ideographic = _ideographic().match(before) or _ideographic().match(after)
    return bool(ideographic) and before not in _NOT_LAST and after not in _NOT_FIRST


def _graphemes(word: str, place: int, room: int) -> Iterator[tuple[int, str, int]]:
    """Yield the start, the first character and the cells of each visible character.

    Args:
        word: Text without spaces; it can be a whole document, so little is measured at a time.
        place: Where to begin.
        room: Cells of the line to fill.
    """
    from rich.cells import get_character_cell_size, split_graphemes

    while place < len(word):
        if word[place] == _JOINER:
            yield place, _JOINER, 0
            place += 1
            continue
        end = min(place + max(room, 0) + 1, len(word))
        while end < len(word) and (
            word[end - 1] == _JOINER or get_character_cell_size(word[end]) == 0
        ):
            end += 1
        for start, _, cells in split_graphemes(word[place:end])[0]:
            yield place + start, word[place + start], cells
        place = end
