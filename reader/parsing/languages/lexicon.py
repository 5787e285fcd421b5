"""A language's table made ready for matching.

Invariant: built once per language and process, on first use.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from reader.parsing.folding import normalised
from reader.parsing.languages.model import Language

Pattern = re.Pattern[str]
_OWN_BOUNDARY = re.compile(r"(?:^|(?<=\|))\\b")


class Lexicon(NamedTuple):
    """The patterns and line sets of one language; the fields mean what they mean in Language."""

    asks: Pattern
    """All prompts, each a group, in the table's order."""
    reasons: tuple[str, ...]
    """Why each of these is furniture."""
    labels: frozenset[str]
    list_labels: frozenset[str]
    summaries: frozenset[str]
    self: Pattern
    """The page speaks, of itself or to its reader."""
    we: Pattern
    you: Pattern
    trade: Pattern
    said: Pattern
    fillers: Pattern
    live: Pattern
    liveblog: Pattern
    pictures: Pattern
    lead_in: Pattern
    teaser: Pattern
    by: Pattern
    reports: Pattern
    key_events: frozenset[str]
    pinned: frozenset[str]
    share: Pattern

    def prompt(self, text: str) -> str | None:
        """Return why a text is a prompt, the first reason of the table; None where it is none."""
        found = (match.lastindex or 0 for match in self.asks.finditer(text))
        first = min(found, default=0)
        return self.reasons[first - 1] if first else None


@cache
def lexicon(language: Language) -> Lexicon:
    """Compile a language's table."""
    return Lexicon(
        asks=_at_words(language.prompts.values()),
        reasons=tuple(language.prompts),
        labels=_lines(language.labels),
        list_labels=_lines(language.list_labels),
        summaries=_lines(language.summaries),
        self=re.compile(f"{language.we}|{language.you}"),
        we=re.compile(language.we),
        you=re.compile(language.you),
        trade=re.compile(language.trade),
        said=re.compile(language.said),
        fillers=re.compile(language.fillers),
        live=re.compile(language.live),
        liveblog=re.compile(rf"\b(?:{language.liveblog})"),
        pictures=re.compile(language.pictures),
        lead_in=re.compile(language.lead_in),
        teaser=re.compile(language.teaser),
        by=re.compile(rf"(?:{language.by})\s+", re.IGNORECASE),
        reports=re.compile(rf"\s+(?:{language.reports})\b", re.IGNORECASE),
        key_events=_lines(language.key_events),
        pinned=_lines(language.pinned),
        share=re.compile(language.share),
    )


def _at_words(patterns: Iterable[str]) -> Pattern:
    """Compile patterns that are tried only where a word starts, for most of the time goes there.

    Their own word boundaries before their first words are left out: with these the matcher could
    not tell by one letter that an alternative does not match.
    """
    groups = "|".join(f"({_OWN_BOUNDARY.sub('', pattern)})" for pattern in patterns)
    return re.compile(rf"(?<!\w)(?:{groups})")


def _lines(table: str) -> frozenset[str]:
    return frozenset(normalised(line) for line in table.split("|"))
