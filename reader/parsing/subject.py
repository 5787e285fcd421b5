"""Where a new entry starts in a liveblog whose headings, stamps and bylines were lost.

Owns the judgement of subject changes between paragraphs. Invariant: the answer depends on the
paragraphs alone, and nothing of a paragraph past its first characters is read.
"""

import re
from collections.abc import Sequence

_READ = 2_000
"""Characters read of one paragraph: its opening tells its subject."""
_LEANING = re.compile(
    r"[“\"‘']|(?:he|she|they|it|his|her|their|its|this|that|these|those|both|also|another|other|"
    r"meanwhile|earlier|asked|speaking|in addition|as part|mr|ms|mrs|dr|but|and|however)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{4,}")
_ENDED = re.compile(r"[.!?…:;,][\"”’')\]]*$")


def boundaries(paragraphs: Sequence[str]) -> tuple[int, ...]:
    """Tell where the subject changes and a new entry starts.

    Args:
        paragraphs: coverage in page order, related cards (lines without a final stop) included.

    Returns:
        The indexes of first paragraphs in ascending order, 0 not included.
    """
    read = [text[:_READ].strip() for text in paragraphs]
    return tuple(i for i in range(1, len(read)) if _changes(read[i - 1], read[i]))


def opening(paragraphs: Sequence[str]) -> int:
    """Count the leading paragraphs that form the lede, where no heading ends it.

    Args:
        paragraphs: lede and body in page order.

    Returns:
        How many paragraphs stand before the first entry: 0 where there is no lede.
    """
    return min(5, len(paragraphs) // 2)


def _changes(before: str, after: str) -> bool:
    if not _ENDED.search(after):
        return False
    if not _ENDED.search(before) or before.endswith(":"):
        return True
    shared = set(_WORD.findall(before.lower())) & set(_WORD.findall(after.lower()))
    return not _LEANING.match(after) and len(shared) < 2
