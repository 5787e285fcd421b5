"""Which rule knows a word that came, went or became another, in the sentence it stands in.

Invariant: rules answer alike whichever side is the old one, but for the names of what came and
what went. An empty name means that no rule knows it; SAME that nothing differs. Figures count as
the same here whatever they say: their places are compared, not their values.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reader.comparison.facets.agreement import At, agrees, nouns, same_time
from reader.comparison.facets.forms import negated, relation, same_spelling
from reader.comparison.facets.languages import Language
from reader.comparison.facets.lexing import SYMBOL, Token
from reader.comparison.facets.sides import Side
from reader.comparison.facets.slips import knows, slip

SAME = "="
FIGURE = "#"
"""Not a rule: a figure stands on one side only at that place, which other rules weigh."""
_REACH = 5
"""Words before a preposition among which its governor is looked for: relate this idea to."""
_APART = 2
"""Tokens from one half of a word to the other, a hyphen between counted."""
_ADVERB = 9
"""Letters from which a word with the ending of an adverb is one: Connelly is a name."""
_STOPS = frozenset(".,;:?!")
_LONGEST = 100
"""Letters of two words together beyond which they are no words but noise."""
_PLAIN = {"voice": "tense", "adverb": "inflection"}
"""Relations of two forms that need no sentence to tell the rule."""


class Sentence:
    """The two sides of a window, and what its rules say of their words."""

    def __init__(self, old: Side, new: Side, language: Language) -> None:
        self.old, self.new, self.language = old, new, language

    def pair(self, i: int, j: int) -> str:
        """Name the rule that knows the old word at i and the new one at j as one."""
        old, new = self.old, self.new
        if (old.taken or new.taken) and (figures := (i in old.taken) + (j in new.taken)):
            return SAME if figures == 2 else ""
        a, b = old.tokens[i], new.tokens[j]
        if a.key == b.key and (a.text == b.text or a.sort is SYMBOL):
            return SAME
        if a.sort is not b.sort or a.sort is SYMBOL:
            return ""
        return self._other(i, j, a.word, b.word)

    def _other(self, i: int, j: int, old: str, new: str) -> str:
        """Name the rule that knows two words written otherwise as one."""
        if old == new:
            return self._cased(i, j, old)
        kinship = _kinship(old, new, self.language) if len(old) + len(new) <= _LONGEST else ""
        if not kinship and not self.language.prepositions.issuperset((old, new)):
            return ""
        if self._has_name(i, j) and not self._misspelt_start(i, j, old, new):
            return ""
        small = self._small(i, j, old, new)
        return self._kin(i, j, kinship) if small is None else small

    def single(self, side: Side, place: int) -> str:
        """Name the rule that lets the word at a place of one side come or go."""
        if place in side.taken:
            return FIGURE
        language, keys = self.language, side.keys
        before, key, after = keys[place - 1], keys[place], keys[place + 1]
        doubled = key in (before, after) and key.isalpha()
        if key not in language.droppable:
            return "doubled-word" if doubled and not side.is_name(place, language) else ""
        if key in language.articles:
            return "" if after in language.counted else "article-only"
        allowed = language.optional.get(key)
        free = allowed is not None and (not allowed or before in allowed)
        timely = key in language.time_prepositions and side.is_date(place + 1)
        listed = key in language.serial and "," in {before, after}
        if free or timely or listed or key in language.governed.get(before, ()):
            return "function-word"
        return "doubled-word" if doubled else ""

    def joined(
        self, parts: Side, places: Sequence[int], whole: Side, others: Sequence[int]
    ) -> Iterator[tuple[int, int, str]]:
        """Yield where two words of one side are one of the other written apart, and the rule.

        Args:
            parts: The side of the two words.
            places: Its places that may be the first of them, and the second after it.
            whole: The side of the one word.
            others: Its places.

        Yields:
            An index into `places`, one into `others`, and the rule that knows the words as one.
        """
        solid = [_solid(whole.tokens[place].word) for place in others]
        mistaken = [self.language.two_words.get(word, word) for word in solid]
        wanted = {*solid, *mistaken}
        halves = [_solid(parts.tokens[place].text.lower()) for place in places]
        for x, (i, j) in enumerate(pairwise(places)):
            letters = halves[x] + halves[x + 1]
            if letters not in wanted or j - i > _APART:
                continue
            first, second = parts.tokens[i], parts.tokens[j]
            for y, place in enumerate(others):
                if letters == solid[y]:
                    rule = self._joined(first, second, whole, place)
                else:
                    rule = "spelling" if letters == mistaken[y] else ""
                if rule:
                    yield x, y, rule

    def _joined(self, first: Token, second: Token, whole: Side, place: int) -> str:
        """Name the rule of two words that the one at a place has the letters of."""
        if place in whole.taken:
            return ""
        word = whole.tokens[place].word
        if second.word == "'s":
            # the victim's, the victims'
            return "number-of-noun" if whole.keys[place + 1] == "'" else "spelling"
        if second.word.startswith("'") or second.text.lower() != second.word:
            return "" if knows(word, self.language) else "spelling"  # dont, not well and we'll
        if word in self.language.hyphen_traps or first.word in self.language.articles:
            return ""
        return "hyphenation"

    def _has_name(self, i: int, j: int) -> bool:
        return self.old.is_name(i, self.language) or self.new.is_name(j, self.language)

    def _misspelt_start(self, i: int, j: int, old: str, new: str) -> bool:
        """Say whether a sentence starts with a word that is no name, misspelt on one side: Teh."""
        return (
            self.old.starts_sentence(i)
            and self.new.starts_sentence(j)
            and (self._opens_sentences(old) or self._opens_sentences(new))
            and slip(old, new, self.language)
        )

    def _opens_sentences(self, word: str) -> bool:
        """Say whether a word is a small one, a marker or an adverb: According, Consequently."""
        language = self.language
        if word in language.common or word in language.markers:
            return True
        return len(word) >= _ADVERB and word.endswith(language.adverbial) and knows(word, language)

    def _cased(self, i: int, j: int, key: str) -> str:
        capitals = [
            [letter.isupper() for letter in side.tokens[place].text if letter.isalpha()]
            for side, place in ((self.old, i), (self.new, j))
        ]
        if capitals[0] == capitals[1]:
            return SAME
        trapped = key in self.language.case_traps
        if trapped and not self.old.starts_sentence(i) and not self.new.starts_sentence(j):
            return "name-changed"
        return "capitalisation"

    def _small(self, i: int, j: int, old: str, new: str) -> str | None:
        """Name the rule of two articles or two prepositions; None where they are neither."""
        language = self.language
        both = {old, new}
        if (rule := language.small.get((old, new))) == "article-only":
            after = {self.old.key(i + 1), self.new.key(j + 1)}
            return rule if after.isdisjoint(language.counted) else ""
        if not both <= language.prepositions:
            return None
        governor = self._governor(self.old, i)
        asked = language.governed.get(governor, frozenset())
        if both <= asked and governor == self._governor(self.new, j):
            return "function-word"
        dated = both <= language.time_prepositions and self.old.is_date(i + 1)
        if (dated and self.new.is_date(j + 1)) or self._before_idiom(i, j):
            return "function-word"
        return None

    def _before_idiom(self, i: int, j: int) -> bool:
        """Say whether the same phrase follows on both sides that asks for one preposition."""
        return any(
            tuple(self.old.keys[i + 1 : i + 1 + len(phrase)])
            == phrase
            == tuple(self.new.keys[j + 1 : j + 1 + len(phrase)])
            for phrase in self.language.idioms
        )

    def _governor(self, side: Side, place: int) -> str:
        """Return the word before a preposition that asks for a certain one, with its object."""
        for near in range(place - 1, place - 1 - _REACH, -1):
            key = side.key(near)
            if key in self.language.governed:
                return key
            if not key or key in self.language.prepositions or key in _STOPS:
                break
        return ""

    def _kin(self, i: int, j: int, rule: str) -> str:
        """Name the rule that knows two words as forms or spellings of one."""
        places = At(self.old, i), At(self.new, j)
        if rule == "number":
            return "agreement" if agrees(*places, self.language) else "number-of-noun"
        if rule == "past":
            return "inflection" if same_time(*places, self.language) else "tense"
        if rule == "present":
            return "" if nouns(*places, self.language) else "inflection"
        return rule


def _solid(word: str) -> str:
    return word.replace("'", "").replace("’", "")


@lru_cache(maxsize=8192)
def _kinship(old: str, new: str, language: Language) -> str:
    """Name the rule that knows two words, their sentence aside.

    Args:
        old: A word in lower case.
        new: Another.
        language: Whose tables to use.

    Returns:
        A rule's name; `number` for an -s more or less, `past` for a past form and `present` for an
        -ing more or less, which only the sentence can tell; empty where no rule knows them.
    """
    if rule := language.small.get((old, new)):
        return rule
    if negated(old, new, language):
        return "negation-gained" if len(new) > len(old) else "negation-lost"
    if same_spelling(old, new, language):
        return "spelling"
    if related := relation(old, new, language):
        return _PLAIN.get(related, related)
    return "spelling" if slip(old, new, language) else ""
