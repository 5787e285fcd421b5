"""One side of a window, with what was found in it.

Invariant: places are indexes into the side's tokens.
"""

from collections.abc import Mapping, Sequence

from reader.comparison.facets import figures, markers
from reader.comparison.facets.figures import Found
from reader.comparison.facets.languages import Language, has_vocabulary
from reader.comparison.facets.lexing import MARK, WORD, Token
from reader.comparison.facets.markers import Marked
from reader.comparison.facets.slips import knows

_SENTENCE_ENDS = frozenset((".", "?", "!", ":", "...", "。", "।", '"', "'"))
"""Marks after which a capital may be the sentence's; quotation marks open one too."""
_BRACKETS = frozenset("([{-*#|")
_NONE: Mapping[int, Found] = {}


class Side:
    """The old or the new side of a window, looked through."""

    __slots__ = ("figures", "keys", "marked", "opens", "taken", "titled", "tokens")

    def __init__(
        self, tokens: Sequence[Token], opens: bool, titled: bool, language: Language
    ) -> None:
        """Look for figures and markers.

        Args:
            tokens: All of the side.
            opens: Whether a sentence starts with the first token.
            titled: Whether every word has a capital, as in some headings, so that capitals tell
                nothing.
            language: Whose figures and markers to know.
        """
        self.tokens, self.opens, self.titled = tokens, opens, titled
        known = language.telling
        keys: list[str] = []
        telling: list[int] = []
        for place, token in enumerate(tokens):
            key = token.key
            keys.append(key)
            if token.counts or key in known:
                telling.append(place)
        self.figures: Sequence[Found] = ()
        self.taken: Mapping[int, Found] = _NONE
        """The places that a figure takes, each with the figure."""
        self.marked: Sequence[Marked] = ()
        if telling:
            self._look(keys, telling, language)
        keys.append("")
        self.keys = keys
        """Those of the tokens, and an empty one: every token has a key before and after it."""

    def _look(self, keys: Sequence[str], telling: Sequence[int], language: Language) -> None:
        tokens, numeral = self.tokens, language.starts_figure
        places = [p for p in telling if tokens[p].counts or tokens[p].word in numeral]
        if places and (found := figures.find(tokens, places, language)):
            self.figures = found
            self.taken = {place: one for one in found for place in range(one.start, one.end)}
        self.marked = markers.find(keys, telling, self.taken, language)

    def key(self, place: int) -> str:
        """Return the key of the token at a place; empty outside the side."""
        return self.keys[place] if 0 <= place < len(self.keys) else ""

    def parted(self, start: int, end: int) -> tuple[list[int], list[str]]:
        """Part words from marks between two places.

        Returns:
            The places of words, of symbols and of each figure's first token; the keys of the marks
            that belong to no figure.
        """
        taken = self.taken
        words: list[int] = []
        marks: list[str] = []
        for place, token in enumerate(self.tokens[start:end], start):
            if place in taken:
                if place == start or taken.get(place - 1) is not taken[place]:
                    words.append(place)
            elif token.sort is MARK:
                marks.append(token.key)
            else:
                words.append(place)
        return words, marks

    def is_date(self, place: int) -> bool:
        """Say whether a month, a weekday or a day like today stands at a place."""
        figure = self.taken.get(place)
        return figure is not None and figure.value.role == "date"

    def starts_sentence(self, place: int) -> bool:
        """Say whether a capital at a place may be a sentence's or a quotation's."""
        while place:
            place -= 1
            token = self.tokens[place]
            if token.sort is not MARK:
                return False
            if token.key not in _BRACKETS:
                return token.key in _SENTENCE_ENDS
        return self.opens

    def is_name(self, place: int, language: Language) -> bool:
        """Say whether the word at a place is a proper name, as far as its capital tells.

        Where a capital is the sentence's, a word is a name unless it is a known one; in a language
        without a vocabulary it is none. Where nouns have capitals, a name is an abbreviation or
        stands beside another word with a capital: a title, a first name.
        """
        token = self.tokens[place]
        if not token.capital or token.sort is not WORD or token.key == "i":
            return False
        abbreviation = token.key != token.word
        if language.nouns_have_capitals:
            return abbreviation or self._beside_capital(place)
        if self.titled or self.starts_sentence(place):
            return (abbreviation or has_vocabulary(language)) and not knows(token.word, language)
        return True

    def _beside_capital(self, place: int) -> bool:
        neighbours = (near for near in (place - 1, place + 1) if 0 <= near < len(self.tokens))
        return any(
            self.tokens[near].sort is WORD
            and self.tokens[near].capital
            and not self.starts_sentence(near)
            for near in neighbours
        )
