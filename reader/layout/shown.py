"""A document's text as a terminal may show it.

Invariant: no block of a page holds a character that a terminal would obey, not show, wherever the
text came from: parsing cleans documents, but a source's name is the user's.
"""

import re

_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, line ends, bidirectional marks, and halves of surrogate pairs, which cannot be sent."""
_SHOWN_AS = {"\t": "    ", **dict.fromkeys("\n\v\f\r\x85\u2028\u2029", " ")}


def shown(text: str) -> str:
    """Return a text as a terminal may show it: tabs expanded, nothing to obey."""
    if text.isprintable() or not _OBEYED.search(text):
        return text
    return _OBEYED.sub(lambda found: _SHOWN_AS.get(found[0], ""), text)
