"""Judges whether a line, taken by itself, is furniture: text that the page says of itself.

Owns the weights. Invariant: quoted speech never counts, nor does a text too long for a prompt;
what somebody asks for in a quote is coverage, whatever the words.
"""

from collections.abc import Sequence
from typing import NamedTuple

from reader.parsing.folding import folded, normalised, without_speech
from reader.parsing.languages.lexicon import Lexicon

__all__ = ["CERTAIN", "Judge", "Judgement", "normalised"]

CERTAIN = 1.0
"""The weight from which a line is furniture."""
ONLY_MARKS = "only marks"
PAGE_CONTROL = "page control"
SEEN_ELSEWHERE = "seen on other pages too"
HEADS_A_LIST = "heads a list of other stories"
_LONGEST_LABEL = 60
_LONGEST = 1_500
"""Characters of the longest appeal; a longer line is coverage."""
_SHORT = 25
"""Words up to which one prompt decides; in a longer line the page must speak of itself as well."""

_MARKS = frozenset(" -_=*~#|/\\<>+.,×✕✖•·…–—―‹›«»→←↑↓▼▲")
"""A line of nothing but these is drawn by the page; `!` or an emoji may be coverage."""

_PROMPT, _PROMPT_IN_LONG = 1.0, 0.7
_WE, _MOST_WE = 0.2, 0.6
_YOU = 0.3
_TRADE, _MOST_TRADE = 0.4, 0.8
_PUBLISHER = 0.4
_SAID = -0.6


class Judgement(NamedTuple):
    """How surely a line is furniture, and why."""

    weight: float
    reason: str
    speaks: bool = False
    """Whether the page speaks of itself or to its reader."""

    @property
    def certain(self) -> bool:
        """Whether the line is furniture by itself."""
        return self.weight >= CERTAIN


_COVERAGE = Judgement(0.0, "")


class Judge(NamedTuple):
    """Knows the languages, the publisher and the learnt lines of one document."""

    lexicons: Sequence[Lexicon]
    publisher: str = ""
    """Folded; empty where unknown."""
    learnt: frozenset[str] = frozenset()

    def judge(self, text: str) -> Judgement:
        """Judge a line by itself.

        Args:
            text: The line, or a part of one.

        Returns:
            The judgement; its reason holds where it is certain.
        """
        if len(text) > _LONGEST:
            return _COVERAGE
        reason = self._known(text)
        if reason:
            return Judgement(CERTAIN, reason)
        if text.count(" ") >= _SHORT and not self._speaks(text.lower()):
            return _COVERAGE
        said_by_page = without_speech(text)
        judgements = (self._weigh(said_by_page, lexicon) for lexicon in self.lexicons)
        return max(judgements, key=lambda j: j.weight, default=_COVERAGE)

    def leads_to_speech(self, text: str) -> bool:
        """Tell whether a line announces somebody's words: `Zelensky said:`."""
        end = folded(text[-80:])
        return end.endswith(":") and any(lexicon.said.search(end) for lexicon in self.lexicons)

    def _speaks(self, low: str) -> bool:
        return any(lexicon.self.search(low) for lexicon in self.lexicons)

    def _known(self, text: str) -> str | None:
        """Return why a line is furniture where it is so as a whole, whatever it says."""
        if _MARKS.issuperset(text):
            return ONLY_MARKS
        if len(text) > _LONGEST_LABEL and not self.learnt:
            return None
        line = normalised(text)
        if line in self.learnt:
            return SEEN_ELSEWHERE
        if any(line in lexicon.labels for lexicon in self.lexicons):
            return PAGE_CONTROL
        if any(line in lexicon.list_labels for lexicon in self.lexicons):
            return HEADS_A_LIST
        return None

    def _weigh(self, text: str, lexicon: Lexicon) -> Judgement:
        speaks = lexicon.self.search(text) is not None
        we = len(lexicon.we.findall(text)) if speaks else 0
        you = speaks and lexicon.you.search(text) is not None
        long = text.count(" ") >= _SHORT
        trade = len(set(lexicon.trade.findall(text)))
        named = bool(self.publisher) and self.publisher in text
        prompt = lexicon.prompt(text) if speaks or not long else None
        if not (speaks or trade or named or prompt):
            return _COVERAGE
        weight = min(_MOST_WE, _WE * we) + min(_MOST_TRADE, _TRADE * trade) + _YOU * you
        weight += _PUBLISHER * named
        weight += _SAID if lexicon.said.search(text) else 0
        if prompt:
            weight += _PROMPT_IN_LONG if long else _PROMPT
        elif not trade:
            weight = min(weight, CERTAIN / 2)
        reason = prompt or "speaks of the publisher itself"
        return Judgement(round(weight, 3), reason, speaks)
