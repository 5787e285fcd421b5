"""Whether one version of an entry is only a cut-off copy of the other.

Structured data often stops at exactly 1,000 characters, feeds end in an ellipsis. Invariant: a
text that was merely continued is not taken for a cut one; where the cut leaves no trace, the
answer is no.
"""

from itertools import accumulate

from reader.blog import Entry
from reader.comparison.folding import fold

_LEAST = 150
"""Letters below which an unfinished text is rather a headline than a cut copy."""
_OPENING = 60
"""Letters at the start of a body that lead from a cut copy to the whole."""
_UNFINISHED = 400
"""Letters from which a text that breaks off inside a sentence is a cut copy."""
_ROUND = 500
"""Limits that people choose are multiples of this, or stand below."""
_LIMITS = frozenset({255, 256, 280, 512, 1024, 2048, 4096})
_ELLIPSES = ("[...]", "(...)", "...")
_MARKS = ".,;:!?'\"“”‘’()[]…"
_ENDINGS = frozenset(".!?:'\")]}。！？」』）")


def cut_off(old: Entry, new: Entry) -> bool:
    """Return whether one version's body is a cut-off copy of the other's.

    Args:
        old: The older version.
        new: The newer version; which of the two is the shorter does not matter.
    """
    if old.heading and new.heading and fold(old.heading) != fold(new.heading):
        return False
    if _part_ways(old, new):
        return False
    cut, whole = sorted((old, new), key=lambda entry: len(_letters(entry)))
    kept, marked = _without_ellipsis(_letters(cut))
    if len(kept) < _LEAST or len(kept) >= len(_letters(whole)):
        return False
    if not _letters(whole).startswith(kept):
        return False
    return marked or _at_limit(cut) or _broken(kept, whole)


def _part_ways(old: Entry, new: Entry) -> bool:
    """Return whether the first paragraphs that differ cannot be a text and its start.

    The last word of the shorter one tells, and that at little cost.
    """
    for one, other in zip(old.paragraphs, new.paragraphs, strict=False):
        if one != other:
            short, long = sorted((one, other), key=len)
            words = _without_ellipsis(short)[0].split()
            return bool(words) and words[-1].strip(_MARKS) not in long
    return False


def opening(entry: Entry) -> str:
    """Return the start that a cut copy shares with the whole; empty where there is too little."""
    if sum(map(len, entry.paragraphs)) < _LEAST:
        return ""
    return fold(entry.paragraphs[0][: 2 * _OPENING]).replace(" ", "")[:_OPENING]


def _letters(entry: Entry) -> str:
    """Return an entry's body without typography and spaces, which copies glue or split anew."""
    return fold(" ".join(entry.paragraphs)).replace(" ", "")


def _without_ellipsis(text: str) -> tuple[str, bool]:
    for ellipsis in _ELLIPSES:
        if text.endswith(ellipsis):
            return text.removesuffix(ellipsis), True
    return text, False


def _at_limit(entry: Entry) -> bool:
    """Return whether a body has a length that programs cut at."""
    lengths = {len(joint.join(entry.paragraphs)) for joint in ("", " ", "\n\n")}
    return any(length % _ROUND == 0 or length in _LIMITS for length in lengths)


def _broken(kept: str, whole: Entry) -> bool:
    """Return whether the copy breaks off inside a word or, if it is long, inside a sentence."""
    if kept[-1] in _ENDINGS:
        return False
    ends = accumulate(len(fold(text).replace(" ", "")) for text in whole.paragraphs)
    if len(kept) in ends:
        return False
    return len(kept) >= _UNFINISHED or _inside_word(len(kept), fold(" ".join(whole.paragraphs)))


def _inside_word(count: int, text: str) -> bool:
    """Return whether a text has a word running over the end of its first so many letters."""
    seen = 0
    for place, character in enumerate(text):
        if seen == count:
            return character.isalnum() and text[place - 1].isalnum()
        seen += character != " "
    return False
