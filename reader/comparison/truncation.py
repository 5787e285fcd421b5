"""Whether one version of an entry is only a cut-off copy of the other.

Structured data often stops at exactly 1,000 characters, feeds end in an ellipsis; where the page
itself says that it cut, its word counts. Invariant: a text that was merely continued is not taken
for a cut one; where the cut leaves no trace and nobody says so, the answer is no.
"""

import re
from itertools import accumulate
from typing import NamedTuple

from reader.blog import Entry
from reader.comparison.ends import told_apart
from reader.comparison.folding import fold

_LEAST = 150
"""Letters below which an unfinished text is rather a headline than a cut copy."""
_FRAGMENT = 40
"""The same where the copy ends in half a word and an ellipsis: nobody writes that."""
_OPENING = 60
"""Letters at the start of a body that lead from a cut copy to the whole."""
_UNFINISHED = 400
"""Letters from which a text that breaks off inside a sentence is a cut copy."""
_ROUND = 500
"""Limits that people choose are multiples of this, or stand below."""
_THOUSAND = 1_000
"""The limit of most structured data, hardly ever a length by chance."""
_LIMITS = frozenset({255, 256, 280, 512, 1024, 2048, 4096})
_TAIL = 32
"""Characters at the end of a paragraph that hold its ellipsis, however it is spaced."""
_ELLIPSES = ("[...]", "(...)", "...")
_MARKS = ".,;:!?'\"“”‘’()[]…"
_ENDINGS = frozenset(".!?:'\")]}。！？」』）")
_SENTENCE_END = re.compile("[.!?。！？][]'\")}」』）]*\\Z")
_STOPS = _ENDINGS | set("’”»›…")
"""The same before folding."""


def cut_off(old: Entry, new: Entry) -> bool:
    """Return whether one version's body is a cut-off copy of the other's.

    Args:
        old: The older version.
        new: The newer version; which of the two is the shorter does not matter.
    """
    told = old.truncated or new.truncated
    if (not told and _part_ways(old, new)) or not (_may_be_cut(old) or _may_be_cut(new)):
        return False
    if old.heading and new.heading and fold(old.heading) != fold(new.heading):
        return False
    (kept, _, cut), (_, full, whole) = sorted(map(_measured, (old, new)), key=_rank)
    if not full.startswith(kept) or len(kept) >= len(full):
        return False
    if cut.truncated:
        return bool(kept or (cut.heading and whole.heading))
    if _elided(cut):
        return len(kept) >= _LEAST or (len(kept) >= _FRAGMENT and _inside_word(kept, whole))
    return len(kept) >= _LEAST and _stops_short(cut, kept, whole)


class _Measured(NamedTuple):
    """A body without typography and spaces, which copies glue or split anew."""

    kept: str
    """Without what marks a cut."""
    full: str
    entry: Entry


def _measured(entry: Entry) -> _Measured:
    full = fold(" ".join(entry.paragraphs)).replace(" ", "")
    kept = _without_ellipsis(full)
    return _Measured(kept.rstrip(_MARKS) if entry.truncated else kept, full, entry)


def _rank(body: _Measured) -> tuple[int, int]:
    """Put the copy before the whole; an ellipsis tells where what they keep is equally long."""
    return len(body.kept), -len(body.full)


def _may_be_cut(entry: Entry) -> bool:
    """Return whether anything at an entry's end shows a cut, at little cost."""
    if entry.truncated:
        return True
    if not entry.paragraphs:
        return False
    end = entry.paragraphs[-1].rstrip()
    return end[-1:] not in _STOPS or _elided(entry) or _at_limit(entry)


def _elided(entry: Entry) -> bool:
    end = entry.paragraphs[-1].rstrip()[-_TAIL:] if entry.paragraphs else ""
    dotted = "…" in end or end.count(".") >= len("...")
    return dotted and fold(end).replace(" ", "").endswith(_ELLIPSES)


def _part_ways(old: Entry, new: Entry) -> bool:
    """Return whether the first paragraphs that differ cannot be a text and its start.

    The first letters that differ tell, or the last word of the shorter one, at little cost.
    """
    for one, other in zip(old.paragraphs, new.paragraphs, strict=False):
        if one != other:
            if told_apart(one, other):
                return True
            short, long = sorted((one, other), key=len)
            words = _without_ellipsis(short).rsplit(maxsplit=1)
            return bool(words) and words[-1].strip(_MARKS) not in long
    return False


def opening(entry: Entry) -> str:
    """Return the start that a cut copy shares with the whole; empty where there is too little."""
    if sum(map(len, entry.paragraphs)) < _LEAST:
        return ""
    return fold(entry.paragraphs[0][: 2 * _OPENING]).replace(" ", "")[:_OPENING]


def _without_ellipsis(text: str) -> str:
    for ellipsis in _ELLIPSES:
        if text.endswith(ellipsis):
            return text.removesuffix(ellipsis)
    return text


def _at_limit(entry: Entry, step: int = _ROUND) -> bool:
    """Return whether a body has a length that programs cut at: a multiple of this step, or odd."""
    letters, joints = sum(map(len, entry.paragraphs)), max(0, len(entry.paragraphs) - 1)
    lengths = letters, letters + joints, letters + 2 * joints
    uneven = step == _ROUND and not _LIMITS.isdisjoint(lengths)
    return uneven or 0 in [n % step for n in lengths]


def _stops_short(cut: Entry, kept: str, whole: Entry) -> bool:
    """Return whether a copy without an ellipsis stops where only a program would.

    That is at a length that programs cut at, inside a word or, if it is long, inside a sentence.
    What ends a sentence shows no cut, but for the most usual limit inside a paragraph, nor does
    what a new sentence follows: the rest was added.
    """
    whole_sentences = _SENTENCE_END.search(kept) and _at_the_cut(kept, whole)[0] == " "
    if _at_limit(cut) and not whole_sentences:
        return True
    ends = accumulate(len(fold(text).replace(" ", "")) for text in whole.paragraphs)
    if len(kept) in ends:
        return False
    if kept[-1] in _ENDINGS:
        return _at_limit(cut, _THOUSAND)
    before, after = _at_the_cut(kept, whole)
    inside_word = before.isalnum() and after.isalnum()
    return inside_word or (len(kept) >= _UNFINISHED and not after.isupper())


def _inside_word(kept: str, whole: Entry) -> bool:
    """Return whether the whole has a word that runs over the end of what was kept of it."""
    before, after = _at_the_cut(kept, whole)
    return before.isalnum() and after.isalnum()


def _at_the_cut(kept: str, whole: Entry) -> tuple[str, str]:
    """Return the characters of the whole before and after the end of what was kept of it.

    A space between two words is the character before the second; nothing follows the last one.
    """
    text = fold(" ".join(whole.paragraphs))
    seen = 0
    for place, character in enumerate(text):
        if seen == len(kept) and character != " ":
            return text[place - 1], character
        seen += character != " "
    return "", ""
