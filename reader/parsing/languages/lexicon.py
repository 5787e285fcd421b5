"""A language's table made ready for matching.

Invariant: built once per language and process, on first use.
"""

import re
from dataclasses import dataclass
from functools import cache

from reader.parsing.folding import normalised
from reader.parsing.languages.model import Language

Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The patterns and line sets of one language; the fields mean what they mean in Language."""

    prompts: tuple[tuple[str, Pattern], ...]
    labels: frozenset[str]
    list_labels: frozenset[str]
    summaries: frozenset[str]
    self: Pattern
    """The page speaks, of itself or to its reader, in whatever case."""
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


@cache
def lexicon(language: Language) -> Lexicon:
    """Compile a language's table."""
    return Lexicon(
        prompts=tuple((reason, _at_words(p)) for reason, p in language.prompts.items()),
        labels=_lines(language.labels),
        list_labels=_lines(language.list_labels),
        summaries=_lines(language.summaries),
        self=re.compile(f"{language.we}|{language.you}", re.IGNORECASE),
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


def _at_words(pattern: str) -> Pattern:
    """Compile a pattern that is tried only where a word starts: most of its time goes there."""
    return re.compile(rf"(?<!\w)(?:{pattern})")


def _lines(table: str) -> frozenset[str]:
    return frozenset(normalised(line) for line in table.split("|"))
