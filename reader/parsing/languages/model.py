"""What the parser knows of one language: the words of prompts, lead-ins, cards and pages.

Invariant: data only. Patterns are regular expressions for folded text (lower case, straight quotes,
ss for ß) without quoted speech; labels are whole lines.
"""

from collections.abc import Mapping
from typing import NamedTuple


class Language(NamedTuple):
    """The habits of pages in one language."""

    code: str
    """ISO 639-1."""
    stop_words: str
    """The commonest words, separated by spaces: they tell the language."""
    prompts: Mapping[str, str]
    """Reason to pattern: what a page says to its reader and coverage does not."""
    labels: str
    """Whole lines that are page controls, separated by `|`."""
    list_labels: str
    """Whole lines above a list of other stories, separated by `|`."""
    we: str
    """Pattern of the publisher speaking of itself."""
    you: str
    """Pattern of the reader spoken to."""
    trade: str
    """Pattern of what publishers ask for or sell."""
    said: str
    """Pattern of attribution: somebody else speaks."""
    fillers: str
    """Pattern of the small words that sentences need and headlines leave out."""
    live: str
    """Pattern of a liveblog's title."""
    liveblog: str
    """Pattern of a text that speaks of the liveblog it is."""
    pictures: str
    """Pattern of how the heading of a picture entry starts."""
    summaries: str
    """Whole lines above the list of key points in a lede, separated by `|`."""
    lead_in: str
    """Pattern of a line that leads to a card without ending in a colon."""
    teaser: str
    """Pattern of how a one-line card starts."""
    by: str
    """Pattern of what stands before the name in a byline."""
    reports: str
    """Pattern of what stands after the name in a byline."""
    months: str
    """The months from January, in lower case, separated by spaces."""
    weekdays: str
    """The days of the week, in lower case, separated by spaces."""
    ago: str
    """Pattern of an age (`4m ago`): `n` is its number, `s`, `m`, `h` or `d` its unit. A whole word
    stands first or last in it."""
    at: str
    """What may stand before a time, in lower case, the longest first, separated by `|`."""
    updated: str
    """What stands before the time of a change, the same way."""
    key_events: str
    """Whole lines that mark an entry as a key event, separated by `|`."""
    pinned: str
    """Whole lines that mark an entry as pinned, separated by `|`."""
    share: str
    """Pattern of how the labels start that a page sets at each entry, to share it say."""

    def __hash__(self) -> int:
        """Hash the code alone: no two languages have the same."""
        return hash(self.code)
