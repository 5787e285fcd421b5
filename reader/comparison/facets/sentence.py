"""Which rule knows a word that came, went or became another, in the sentence it stands in.

Invariant: rules answer alike whichever side is the old one, but for the names of what came and
what went. An empty name means that no rule knows it; SAME that nothing differs. Figures count as
the same here whatever they say: their places are compared, not their values.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from reader.comparison.facets.forms import negated, relation, same_spelling
from reader.comparison.facets.languages import Language
from reader.comparison.facets.lexing import SYMBOL, Token
from reader.comparison.facets.sides import Side
from reader.comparison.facets.slips import knows, slip

SAME = "="
FIGURE = "#"
"""Not a rule: a figure stands on one side only at that place, which other rules weigh."""
_NEAR = 3
"""Words before a noun among which its determiner is looked for."""
_REACH = 5
"""Words before a preposition among which its governor is looked for: relate this idea to."""
_APART = 2
"""Tokens from one half of a word to the other, a hyphen between counted."""
_STOPS = frozenset(".,;:?!")
_LONGEST = 100
"""Letters of two words together beyond which they are no words but noise."""
_PLAIN = {"voice": "tense", "present": "inflection", "adverb": "inflection"}
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
        return self._kin(i, j, old, new, kinship) if small is None else small

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
        """Say whether a sentence starts with a small word, misspelt on one side: Teh."""
        return (
            self.old.starts_sentence(i)
            and self.new.starts_sentence(j)
            and not self.language.common.isdisjoint((old, new))
            and slip(old, new, self.language)
        )

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
        if both <= language.articles:
            after = {self.old.key(i + 1), self.new.key(j + 1)}
            return language.small.get((old, new), "") if after.isdisjoint(language.counted) else ""
        if not both <= language.prepositions:
            return None
        governor = self._governor(self.old, i)
        asked = language.governed.get(governor, frozenset())
        if both <= asked and governor == self._governor(self.new, j):
            return "function-word"
        dated = both <= language.time_prepositions and self.old.is_date(i + 1)
        return "function-word" if dated and self.new.is_date(j + 1) else None

    def _governor(self, side: Side, place: int) -> str:
        """Return the word before a preposition that asks for a certain one, with its object."""
        for near in range(place - 1, place - 1 - _REACH, -1):
            key = side.key(near)
            if key in self.language.governed:
                return key
            if not key or key in self.language.prepositions or key in _STOPS:
                break
        return ""

    def _kin(self, i: int, j: int, old: str, new: str, rule: str) -> str:
        """Name the rule that knows two words as forms or spellings of one."""
        if rule == "number":
            return "agreement" if self._agrees(i, j, old, new) else "number-of-noun"
        if rule == "past":
            return "inflection" if self._same_voice(i, j) else "tense"
        return rule

    def _same_voice(self, i: int, j: int) -> bool:
        """Say whether a past form cannot be passive on one side only: man kills, man killed.

        It cannot after a pronoun or an auxiliary that stays, nor before an object, nor ever where
        the verb takes none. A verb that is an adjective too is in doubt everywhere.
        """
        language = self.language
        if not language.adjectives.isdisjoint((self.old.tokens[i].word, self.new.tokens[j].word)):
            return False
        if not language.intransitive.isdisjoint((self.old.key(i), self.new.key(j))):
            return True
        before = self.old.key(i - 1)
        if before == self.new.key(j - 1) and before in language.asks_verb | language.auxiliaries:
            return True
        after = self.old.key(i + 1)
        stays = after == self.new.key(j + 1) and after[:1].isalnum()
        return stays and after not in language.no_objects

    def _agrees(self, i: int, j: int, old: str, new: str) -> bool:
        """Say whether the sentence, the same on both sides, asks for an -s more or less."""
        if not (self.language.verbs | self.language.uncounted).isdisjoint((old, new)):
            return True
        if not self.language.verbs_before_articles.isdisjoint((old, new)):
            after = self.old.key(i + 1)
            if after == self.new.key(j + 1) and after in self.language.articles:
                return True
        return not self._asks(self.old, i).isdisjoint(self._asks(self.new, j))

    def _asks(self, side: Side, place: int) -> set[tuple[str, str]]:
        """Return what stands around a word and asks for its number, each with what it is."""
        language = self.language
        before, after = side.key(place - 1), side.key(place + 1)
        found: set[tuple[str, str]] = set()
        if before in language.asks_verb:
            found.add(("verb", before))
        if after in language.agreeing:
            found.add(("agreeing", after))
        start = place - 1 if before in language.articles else place
        if side.key(start - 1) == "of" and side.key(start - 2) in language.plural_of:
            found.add(("of", side.key(start - 2)))
        for near in range(place - 1, place - 1 - _NEAR, -1):
            key = side.key(near)
            if key in language.asks_plural or key in language.asks_singular:
                found.add(("determiner", key))
            if key in language.common or not key.isalpha():
                break
        if any(figure.end == place and figure.counts_several for figure in side.figures):
            found.add(("figure", before))
        return found


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
        A rule's name; `number` for an -s more or less and `past` for a past form, which only the
        sentence can tell; empty where no rule knows them.
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
