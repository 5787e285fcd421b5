"""The words of the plainest revisions, found without aligning the tokens of both texts.

Most are plain: other quotation marks, a sentence put before or after the rest, one word or figure
for another. Invariant: the runs are those that alignment gives, else there are none.
"""

import re
from collections.abc import Sequence

from reader.comparison.ends import outside
from reader.comparison.model import Op, Words
from reader.comparison.runs import Writer
from reader.comparison.tokens import PIECES

_SENTENCE_END = re.compile(r"(?<!\.)(?<!\..)[.!?][”’\"')\]»›]?\Z")
"""What ends a sentence beyond doubt: no dots, no abbreviation, one closing mark at most."""
_HOLDS_END = 4
"""Characters that hold it, and what must not stand before it."""


def plain_words(old: str, new: str, ends: tuple[int, int]) -> Words | None:
    """Return the runs between two texts, None where it takes alignment to find them.

    Args:
        old: The older text.
        new: The newer text, which is another.
        ends: How many characters they start, and how many more they end with alike.
    """
    if sum(ends) == len(old):
        return _grown(old, new, ends[0], Op.INSERT)
    if sum(ends) == len(new):
        return _grown(new, old, ends[0], Op.DELETE)
    if len(old) == len(new) and _restyled(old, new, ends[0]):
        writer = Writer()
        writer.restyle(old, new)
        return writer.words()
    if " " in old[ends[0] : len(old) - ends[1]] or " " in new[ends[0] : len(new) - ends[1]]:
        return None
    return _replaced(old, new, *outside(old, ends, 0))


def _grown(short: str, long: str, start: int, op: Op) -> Words | None:
    """Return the runs where a text follows or precedes another, and no other place suits better.

    After it that takes a sentence that ended, before it only that their first tokens differ.
    """
    if start == len(short):
        rest = long[start:]
        if rest.startswith(" ") and _SENTENCE_END.search(short[-_HOLDS_END:]):
            return (Op.EQUAL, short), (op, rest)
    elif start == 0:
        rest = long[: -len(short)]
        first, other = _first_key(short), _first_key(long)
        if rest.endswith(" ") and first and other and first != other:
            return (op, rest), (Op.EQUAL, short)
    return None


def _first_key(text: str) -> str:
    """Return the key of a first token, none where other spaces than single ones stand near it."""
    key: str = PIECES[text.partition(" ")[0]][1]
    return key


def _restyled(old: str, new: str, start: int) -> bool:
    """Return whether typography alone differs, and each token is as long as it was."""
    if f"{old[start]}{new[start]}".isalnum():
        return False
    for one, other in zip(old.split(" "), new.split(" "), strict=False):
        if one != other and not _alike(PIECES[one], PIECES[other]):
            return False
    return True


def _alike(old: Sequence[object], new: Sequence[object]) -> bool:
    """Return whether the tokens of two chunks count as equal and are of one length each."""
    return old[1::3] == new[1::3] and old[2::3] == new[2::3] and "" not in old


def _replaced(old: str, new: str, head: int, tail: int) -> Words | None:
    """Return the runs where one token between two spaces took the place of another."""
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    old_token, old_key, *_ = PIECES[gone]
    new_token, new_key, *_ = PIECES[come]
    if (old_token, new_token) != (gone, come) or old_key == new_key:
        return None
    before, after = old[:head], old[len(old) - tail :]
    runs = (Op.EQUAL, before), (Op.DELETE, gone), (Op.INSERT, come), (Op.EQUAL, after)
    return tuple([run for run in runs if run[1]])
