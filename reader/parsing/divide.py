"""Divides the text of a page whose headings were lost, where its subject changes.

Invariant: no line is lost, added or moved; a page whose headings stand is not touched.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.parsing.draft import Draft
from reader.parsing.runs import LONGEST_LEDE
from reader.parsing.shape import is_headline

_LEDE_SHARE = 0.25
"""Of all lines; a long lede above many headed entries is no sign that headings were lost."""
_UNDIVIDED = 9
"""Lines up to which an entry of such a page that kept its heading is left whole."""


def divided(drafts: Sequence[Draft]) -> list[Draft]:
    """Divide lede and entries where headings are missing.

    Args:
        drafts: The lede and the entries that headings told.

    Returns:
        The same where headings stand; else the lede and the entries that subjects tell.
    """
    lede, *entries = drafts
    if not _lost_headings(lede, entries):
        return [lede, *entries]
    return [
        *_divided_lede(lede),
        *(part for entry in entries for part in _divided_entry(entry)),
    ]


def _lost_headings(lede: Draft, entries: Sequence[Draft]) -> bool:
    """Tell whether a page lost its headings: no lede holds a card, few entries lack a heading."""
    if any(card for _, card in lede.body):
        return True
    lines = len(lede.body) + sum(len(entry.body) for entry in entries)
    if len(lede.body) > max(LONGEST_LEDE, _LEDE_SHARE * lines):
        return True
    headless = sum(entry.heading is None for entry in entries)
    return headless * 2 > len(entries)


def _divided_lede(lede: Draft) -> list[Draft]:
    from reader.parsing import subject

    texts = [line.text for line, _ in lede.body]
    end = subject.opening(texts)
    rest = Draft(body=lede.body[end:])
    return [Draft(body=lede.body[:end]), *(_parts(rest) if rest.body else [])]


def _divided_entry(entry: Draft) -> list[Draft]:
    whole = entry.heading is not None and len(entry.body) <= _UNDIVIDED
    return [entry] if whole else _parts(entry)


def _parts(draft: Draft) -> list[Draft]:
    judged = [i for i, (line, card) in enumerate(draft.body) if card or not is_headline(line.text)]
    from reader.parsing import subject

    starts = subject.boundaries([draft.body[i][0].text for i in judged])
    cuts = [0, *(judged[start] for start in starts), len(draft.body)]
    first, *others = (draft.body[a:b] for a, b in pairwise(cuts))
    return [Draft(draft.heading, body=first), *(Draft(body=part) for part in others)]
