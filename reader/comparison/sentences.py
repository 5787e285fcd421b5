"""Cutting a paragraph into sentences.

Invariant: joining the sentences gives the paragraph back to the character.
"""

import re

_END = re.compile(r"(?<![.!?…])[.!?…]++[”’\"')\]»]*+\s+|[。！？]+[”’」』）]*\s*")
_LAST_WORD = re.compile(r"(\w+)\W*$")
_LOOK_BACK = 24
"""Characters before a full stop that hold any word it may shorten."""
# What a full stop shortens, in the languages that liveblogs come in most.
_SHORTENED = frozenset(
    """mr mrs ms dr st prof sen gov gen lt col sgt rep rev hon jr sr vs etc approx
    hr nr bzw evtl ggf usw mme mlle sra srta""".split()  # noqa: SIM905 - a table, not a list
)


def sentences(text: str) -> list[str]:
    """Cut text into sentences.

    Args:
        text: A paragraph.

    Returns:
        The sentences, each with the spaces after it.
    """
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        before = text[max(start, end.start() - _LOOK_BACK) : end.start()]
        if _closes(before, text[end.end() : end.end() + 1], end[0]):
            found.append(text[start : end.end()])
            start = end.end()
    if start < len(text):
        found.append(text[start:])
    return found


def _closes(before: str, after: str, mark: str) -> bool:
    """Return whether a mark ends a sentence, and not a shortened word or an initial."""
    if after.islower():
        return False
    if not mark.startswith(".") or mark.startswith(".."):
        return True
    word = _LAST_WORD.search(before)
    return word is None or not (
        word[1].lower() in _SHORTENED or (len(word[1]) == 1 and word[1].isupper())
    )
