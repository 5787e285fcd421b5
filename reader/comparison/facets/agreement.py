"""Whether a sentence asks for the number or the time of one of its words, so that it states none.

Invariant: the answer is the same in both directions, and no where the sentence may have either
form: then a change of it is a change of what is said.
"""

from typing import NamedTuple

from reader.comparison.facets.languages import Language
from reader.comparison.facets.sides import Side

_NEAR = 3
"""Words before a noun among which its determiner is looked for."""
_ADJECTIVES = 2
"""Words between a noun and its article, at most, when it is asked what the article follows."""
_REACH = 5
"""Words after a verb or noun among which a date, or the verb of an of-phrase, is looked for."""


class At(NamedTuple):
    """A word where it stands."""

    side: Side
    place: int

    @property
    def word(self) -> str:
        """The word in lower case."""
        return self.side.tokens[self.place].word

    def near(self, step: int) -> str:
        """Return the key of the token so many places on; empty outside the side."""
        return self.side.key(self.place + step)


def agrees(old: At, new: At, language: Language) -> bool:
    """Say whether the sentence, the same on both sides, asks for an -s more or less.

    It does of a verb, which stands after no article and, if it is a noun too, before one.

    Args:
        old: One of two forms of a word.
        new: The other.
        language: Whose tables to use.
    """
    words = old.word, new.word
    if not language.uncounted.isdisjoint(words):
        return True
    if language.determiners.isdisjoint((old.near(-1), new.near(-1))):
        if not language.verbs.isdisjoint(words):
            return True
        after = old.near(1) if old.near(1) == new.near(1) else ""
        if after in language.articles and not language.verbs_before_articles.isdisjoint(words):
            return True
        if after == "to" and not language.verbs_before_to.isdisjoint(words):
            return True
    return not _asks(old, language).isdisjoint(_asks(new, language))


def _asks(noun: At, language: Language) -> set[tuple[str, str]]:
    """Return what stands around a word and asks for its number, each with what it is."""
    side, place = noun
    before = noun.near(-1)
    found: set[tuple[str, str]] = set()
    subject = noun.near(-2) if before in language.floating else before
    if subject in language.asks_verb:
        found.add(("verb", subject))
    if (verb := _verb_after(noun, language)) and _is_subject(noun, language):
        found.add(("agreeing", verb))
    start = _before_adjectives(noun, language)
    start -= side.key(start) in language.articles
    if side.key(start) == "of" and side.key(start - 1) in language.plural_of:
        found.add(("of", side.key(start - 1)))
    for near in range(place - 1, place - 1 - _NEAR, -1):
        key = side.key(near)
        if key in language.asks_plural or key in language.asks_singular:
            found.add(("determiner", key))
        if key in language.common or not key.isalpha():
            break
    if any(figure.end == place and figure.counts_several for figure in side.figures):
        found.add(("figure", before))
    return found


def _verb_after(noun: At, language: Language) -> str:
    """Return the verb right after a noun or its of-phrase that tells the noun's number."""
    after = noun.near(1)
    if after in language.agreeing:
        return after
    if after == "of":
        for step in range(2, 2 + _REACH):
            key = noun.near(step)
            if key in language.agreeing:
                return key
            if not key.isalpha() or (key in language.common and key not in language.articles):
                break
    return ""


def _before_adjectives(noun: At, language: Language) -> int:
    """Return the place before a noun and what describes it."""
    near = noun.place - 1
    while near >= noun.place - _ADJECTIVES:
        key = noun.side.key(near)
        if key in language.common or not key.isalpha():
            break
        near -= 1
    return near


def _is_subject(noun: At, language: Language) -> bool:
    """Say whether a noun opens its clause, so that the verb after it is its own.

    It does not after a preposition or a verb: the driver of the buses was, who shot the men was.
    """
    side, place = noun.side, _before_adjectives(noun, language)
    while side.key(place) in language.determiners:
        place -= 1
    return side.key(place) in language.clause_starts or (place < 0 and side.opens)


def same_time(old: At, new: At, language: Language) -> bool:
    """Say whether a past form and a present one tell the same.

    They do where what stands before asks for one of them, and where papers write either: rebels
    attack the town, attacked it. They do not where a verb tells what lasts, or a date what is to
    come, nor where one may be passive: the man kills, the man killed. A verb that is an adjective
    too is in doubt everywhere.

    Args:
        old: One of the two forms.
        new: The other.
        language: Whose tables to use.
    """
    words = old.word, new.word
    before = old.near(-1) if old.near(-1) == new.near(-1) else ""
    if not language.adjectives.isdisjoint(words):
        return False
    if before in language.auxiliaries:
        return True
    if _lasts(old, new, language) or (_dated(old, language) and _dated(new, language)):
        return False
    if before in language.asks_verb or not language.intransitive.isdisjoint(words):
        return True
    after = old.near(1)
    return after == new.near(1) and after[:1].isalnum() and after not in language.no_objects


def nouns(old: At, new: At, language: Language) -> bool:
    """Say whether a form in -ing and one without are two nouns: the train, the training.

    Args:
        old: One of the two forms.
        new: The other.
        language: Whose tables to use.
    """
    before = {old.near(-1), new.near(-1)}
    if language.nouns_in_ing.isdisjoint((old.word, new.word)):
        return before <= language.determiners
    return before.isdisjoint(language.auxiliaries | language.asks_verb | language.prepositions)


def _lasts(old: At, new: At, language: Language) -> bool:
    """Say whether a verb tells what lasts, so that its past form tells that it is over."""
    words = old.word, new.word
    if not language.lasting.isdisjoint(words):
        return True
    person = old.near(-1) in language.persons or old.side.is_name(old.place - 1, language)
    return person and not language.lasting_of_persons.isdisjoint(words)


def _dated(verb: At, language: Language) -> bool:
    """Say whether a date follows a verb in its clause: he leaves on Monday. Words have no plans."""
    if verb.word in language.markers:
        return False
    for place in range(verb.place + 1, verb.place + 1 + _REACH):
        if verb.side.is_date(place):
            return True
        if not verb.side.key(place)[:1].isalnum():
            break
    return False
