"""Takes the page's own byline and date line from between its title and its text.

Invariant: only lines above the first paragraph are looked at; a headline is never taken.
"""

import re
from collections.abc import Sequence

from reader.blog import Furniture
from reader.parsing.bylines import byline
from reader.parsing.dates import dates
from reader.parsing.languages.lexicon import Lexicon
from reader.parsing.lines import Line
from reader.parsing.shape import is_unstopped

_MOST_LINES = 8
_MOST_WORDS = 14
_NAMES = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*|and|und|et|y|e|en|in|\(\w+\))(?:[\s,;|]+|$)")


def masthead(
    lines: Sequence[Line], lexicons: Sequence[Lexicon]
) -> tuple[list[Line], list[Furniture]]:
    """Find the page's byline and date line.

    Args:
        lines: The coverage below the title.
        lexicons: The languages of the document.

    Returns:
        The other lines, and these as furniture; a line of names counts only beside a date.
    """
    top: list[Line] = []
    for line in lines[:_MOST_LINES]:
        if not is_unstopped(line.text):
            break
        top.append(line)
    dated = [_is_date_line(line.text) for line in top]
    found = []
    for i, line in enumerate(top):
        beside = any(dated[max(0, i - 2) : i + 3])
        if dated[i]:
            found.append(Furniture(line.text, "the page's date", (line.number, line.number)))
        elif byline([line.text], lexicons) or (beside and _is_names(line.text)):
            found.append(Furniture(line.text, "the page's byline", (line.number, line.number)))
    taken = {item.lines for item in found}
    return [line for line in lines if (line.number, line.number) not in taken], found


def _is_date_line(text: str) -> bool:
    words = text.count(" ") + 1
    named = sum(len(day.split()) for day in dates(text)) if words <= _MOST_WORDS else 0
    return named * 3 >= words and named > 0


def _is_names(text: str) -> bool:
    return text.count(" ") < _MOST_WORDS and not _NAMES.sub("", text)
