"""Divides the text of a page whose headings were lost, where its subject changes.

Invariant: no line is lost, added or moved; a page whose headings stand is not touched.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.parsing import subject
from reader.parsing.draft import Draft

_LONGEST_LEDE = 9
"""Paragraphs; past that, the heading that would end the lede was lost."""
_LEDE_SHARE = 0.25
"""Of all lines; a long lede above many headed entries is no sign that headings were lost."""
_UNDIVIDED = 9
"""Lines up to which an entry of such a page is left whole."""


def divided(drafts: Sequence[Draft]) -> list[Draft]:
    """Divide lede and entries where headings are missing.

    Args:
        drafts: The lede and the entries that headings told.

    Returns:
        The same where headings stand; else the lede and the entries that subjects tell.
    """
    lede, *entries = drafts
    lines = sum(len(draft.body) for draft in drafts)
    if entries and len(lede.body) <= max(_LONGEST_LEDE, _LEDE_SHARE * lines):
        return [lede, *entries]
    return [
        *_divided_lede(lede),
        *(part for entry in entries for part in _divided_entry(entry)),
    ]


def _divided_lede(lede: Draft) -> list[Draft]:
    texts = [line.text for line, _ in lede.body]
    end = subject.opening(texts)
    rest = Draft(body=lede.body[end:])
    return [Draft(body=lede.body[:end]), *(_parts(rest) if rest.body else [])]


def _divided_entry(entry: Draft) -> list[Draft]:
    return _parts(entry) if len(entry.body) > _UNDIVIDED else [entry]


def _parts(draft: Draft) -> list[Draft]:
    texts = [line.text for line, _ in draft.body]
    cuts = [0, *subject.boundaries(texts), len(texts)]
    first, *others = (draft.body[a:b] for a, b in pairwise(cuts))
    return [Draft(draft.heading, body=first), *(Draft(body=part) for part in others)]
