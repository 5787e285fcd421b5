"""Joins the pieces of paragraphs that an extractor cut at every link and emphasis.

Invariant: a line joined is its pieces in order; a document whose paragraphs stand whole is not
touched.
"""

import re
from collections.abc import Sequence

from reader.parsing.lines import Line
from reader.parsing.shape import is_bullet
from reader.parsing.stamps import read_stamp

_GOES_ON = re.compile(r"[a-zß-öø-ÿ,;:.!?)\]”»…]|[’'][a-z]{1,2}\b|[-–] |%")
"""How a line starts that goes on with a sentence."""
_HANGS = r"[^\W\d_]$"
"""How a line ends that the next one may go on with."""
_WANTS = r"[,(“„«]$|\s[a-zß-öø-ÿ]{1,3}$"
"""How a line ends that the next one must go on with: a comma, or a small word (`head of the`)."""
_OPENS = r"[^\W\d_a-zß-öø-ÿ][a-zß-öø-ÿ]{0,2}$"
"""A small word that opens a sentence by itself: `In`, `The`."""
_ENDED = r"[.!?…:”\"’)»]$"
_FEWEST = 6
_SHARE = 0.06
"""Share of lines that go on with a sentence, in a document cut into pieces; whole ones have next to
none."""
_MOST = 60
"""Pieces of one paragraph."""
_FEW_WORDS = 6
"""Words of a link."""


def joined(lines: Sequence[Line]) -> list[Line]:
    """Join the pieces of paragraphs.

    Args:
        lines: The document's lines.

    Returns:
        The same lines where they are whole; else its paragraphs, each under its first number.
    """
    on = [bool(_GOES_ON.match(line.text)) and not _is_web(line.text) for line in lines]
    if sum(on) < max(_FEWEST, _SHARE * len(lines)):
        return list(lines)
    result: list[list[Line]] = []
    for i, line in enumerate(lines):
        last = result[-1] if result else []
        if last and len(last) < _MOST and _belongs(last, line, on, i, lines):
            last.append(line)
        else:
            result.append([line])
    return [_one(pieces) for pieces in result]


def _belongs(
    last: Sequence[Line], line: Line, on: Sequence[bool], i: int, lines: Sequence[Line]
) -> bool:
    """Tell whether a line goes on with the pieces above it."""
    above = last[-1].text
    if read_stamp(above):
        return False
    if on[i]:
        return True
    if read_stamp(line.text) or is_bullet(line.text):
        return False
    if re.search(_WANTS, above):
        return True
    follows = i + 1 < len(lines) and on[i + 1]
    if follows and len(last) == 1 and re.match(_OPENS, above):
        return True
    begun = len(last) > 1 or above.count(" ") >= _FEW_WORDS
    link = re.search(_HANGS, above) and line.text.count(" ") < _FEW_WORDS
    lowers = above.rsplit(" ", 1)[-1][:1].islower()
    return bool(begun and link and (follows or (lowers and re.search(_ENDED, line.text))))


def _is_web(text: str) -> bool:
    return text.startswith(("http://", "https://", "www.", "pic.")) or (
        " " not in text and "@" in text
    )


def _one(pieces: Sequence[Line]) -> Line:
    text = pieces[0].text
    for piece in pieces[1:]:
        glued = re.match(r"[,;:.!?)\]”»…’'%]", piece.text) or text.endswith(("(", "“", "„", "«"))
        text += piece.text if glued else f" {piece.text}"
    return Line(pieces[0].number, text, pieces[-1].number)
