"""Takes the page's own byline and date line from between its title and its text.

Invariant: only lines above the first paragraph are looked at; a headline is never taken.
"""

from collections.abc import Sequence
from itertools import takewhile

from reader.blog import Furniture
from reader.parsing.bylines import are_names, byline
from reader.parsing.dates import dates
from reader.parsing.languages.lexicon import Lexicon
from reader.parsing.lines import Line
from reader.parsing.shape import is_unstopped

_MOST_LINES = 8
_LONGEST = 120


def masthead(
    lines: Sequence[Line], title: str, lexicons: Sequence[Lexicon]
) -> tuple[list[Line], list[Furniture]]:
    """Find the page's byline and date line.

    Args:
        lines: The coverage below the title.
        title: The title, which may stand there twice.
        lexicons: The languages of the document.

    Returns:
        The other lines, and these as furniture; a line of names counts only above a date.
    """
    top = list(takewhile(is_unstopped, (line.text for line in lines[:_MOST_LINES])))
    dated = [_is_date_line(text) for text in top]
    rest, found = [], []
    for i, line in enumerate(lines):
        reason = None
        if i < len(top) and line.text == title:
            reason = "repeats the title"
        elif i < len(top) and dated[i]:
            reason = "the page's date"
        elif i < len(top) and (
            byline([line.text], lexicons) or (any(dated[i + 1 : i + 3]) and are_names(line.text))
        ):
            reason = "the page's byline"
        if reason:
            found.append(Furniture(line.text, reason, line.span))
        else:
            rest.append(line)
    return rest, found


def _is_date_line(text: str) -> bool:
    """Tell whether a good part of a short line is a day with its month."""
    if len(text) > _LONGEST:
        return False
    named = sum(len(day.split()) for day in dates(text))
    return 0 < text.count(" ") + 1 <= named * 3
