"""Parts furniture that an extractor glued to coverage.

Invariant: the parts joined give the line back but for blanks between them; coverage glued to
coverage stays as it is.
"""

import re
from collections.abc import Sequence
from itertools import groupby, islice, pairwise

from reader.parsing.furniture import Judge

_LONGEST = 20_000
_MOST_JOINTS = 60
_LOWER, _UPPER = "a-zß-öø-ÿ", "A-ZÀ-ÖØ-Þ"
_SENTENCE_JOINT = re.compile(rf"[.!?…:][”’\"')]?(?=[^\W\d_{_LOWER}]|[“‘„«])")
"""As in `difference.North`: the joint is at its end."""
_WORD_JOINT = re.compile(rf"[{_UPPER}](?<=[{_LOWER}]{{3}}.)(?=[{_LOWER}]{{3}})")
"""As in `repliesComments`: the joint is at its start."""
_SENTENCE = re.compile(r"[.!?…](?P<blank>\s+)(?=[^\W\d_a-zß-öø-ÿ]|[“‘„«\"])")


def parts(text: str, judge: Judge) -> list[str]:
    """Part a line where furniture touches coverage.

    Args:
        text: A line.
        judge: Tells what is furniture.

    Returns:
        The parts in order; the whole line where nothing is glued.
    """
    if len(text) > _LONGEST:
        return [text]
    joints = [found.end() for found in islice(_SENTENCE_JOINT.finditer(text), _MOST_JOINTS)]
    pieces = [p for piece in _cut(text, joints) for p in _label_apart(piece, judge)]
    if len(pieces) > 1:
        flags = [judge.judge(piece).certain for piece in pieces]
        if any(flags):
            return _joined(pieces, flags)
    return _behind_a_prompt(text, judge)


def _cut(text: str, joints: Sequence[int]) -> list[str]:
    if not joints:
        return [text]
    return [text[a:b] for a, b in pairwise([0, *joints, len(text)])]


def _label_apart(piece: str, judge: Judge) -> list[str]:
    """Cut off the words glued to a word where they are furniture; `JavaScript` stays whole."""
    joints = [found.start() for found in islice(_WORD_JOINT.finditer(piece), _MOST_JOINTS)]
    first, *rest = _cut(piece, joints)
    kept = [first]
    for part in rest:
        if judge.judge(part).certain:
            kept.append(part)
        else:
            kept[-1] += part
    return kept


def _joined(pieces: list[str], flags: list[bool]) -> list[str]:
    flagged = zip(pieces, flags, strict=True)
    runs = groupby(flagged, key=lambda pair: pair[1])
    return [joined for _, run in runs if (joined := "".join(p for p, _ in run).strip())]


def _behind_a_prompt(text: str, judge: Judge) -> list[str]:
    """Part coverage from a prompt before it: past the prompt, the page says nothing of itself."""
    cut = _SENTENCE.search(text)
    if not cut:
        return [text]
    first, rest = text[: cut.start("blank")], text[cut.end() :]
    apart = judge.judge(first).certain and judge.judge(rest).weight <= 0
    return [first, rest] if apart else [text]
