"""Every rule that can find something in a revision, by name.

Invariant: a rule's name is stable, for readers and programs quote it; what a rule weighs stands
here and nowhere else.
"""

from typing import NamedTuple

from reader.comparison.model import Facet


class Rule(NamedTuple):
    """What a finding is about and what it weighs."""

    facet: Facet
    substantive: bool
    """Whether it alone makes a revision substantive."""
    meaning: str
    """What the rule found, for whoever asks why."""


_F = Facet
RULES: dict[str, Rule] = {
    "figure-up": Rule(_F.FIGURES, True, "a figure became larger"),
    "figure-down": Rule(_F.FIGURES, True, "a figure became smaller"),
    "figure-replaced": Rule(_F.FIGURES, True, "a figure became another that is no more or less"),
    "figure-added": Rule(_F.FIGURES, True, "a figure came without a counterpart"),
    "figure-dropped": Rule(_F.FIGURES, True, "a figure went without a counterpart"),
    "unit-replaced": Rule(_F.FIGURES, True, "a figure kept its number; unit or scale changed"),
    "date-replaced": Rule(_F.FIGURES, True, "a month, weekday or relative day became another"),
    "range-changed": Rule(_F.FIGURES, True, "what stands between two figures changed: 3-5, 3/5"),
    "figure-style": Rule(_F.SPELLING, False, "the same figure written another way: five, 5"),
    "quote-words-changed": Rule(_F.QUOTES, True, "words inside quotation marks changed"),
    "quote-gained": Rule(_F.QUOTES, True, "a quotation came"),
    "quote-lost": Rule(_F.QUOTES, True, "a quotation went"),
    "quote-marks-gained": Rule(_F.QUOTES, True, "words that stood there became a quotation"),
    "quote-marks-lost": Rule(_F.QUOTES, True, "words that stay ceased to be a quotation"),
    "name-changed": Rule(_F.NAMES, True, "a proper name became another"),
    "name-gained": Rule(_F.NAMES, True, "a proper name came"),
    "name-lost": Rule(_F.NAMES, True, "a proper name went"),
    "name-reordered": Rule(_F.NAMES, True, "a proper name took another place"),
    "attribution-changed": Rule(_F.ATTRIBUTION, True, "who says so, or how, is told otherwise"),
    "attribution-gained": Rule(_F.ATTRIBUTION, True, "an attribution came"),
    "attribution-lost": Rule(_F.ATTRIBUTION, True, "an attribution went"),
    "source-changed": Rule(_F.ATTRIBUTION, True, "words beside `said` and its like changed"),
    "hedge-changed": Rule(_F.CERTAINTY, True, "a hedge became another"),
    "hedge-gained": Rule(_F.CERTAINTY, True, "a hedge came"),
    "hedge-lost": Rule(_F.CERTAINTY, True, "a hedge went"),
    "assurance-changed": Rule(_F.CERTAINTY, True, "an assurance became another"),
    "assurance-gained": Rule(_F.CERTAINTY, True, "an assurance came: confirmed, certainly"),
    "assurance-lost": Rule(_F.CERTAINTY, True, "an assurance went"),
    "question-gained": Rule(_F.CERTAINTY, True, "a statement became a question"),
    "question-lost": Rule(_F.CERTAINTY, True, "a question became a statement"),
    "negation-changed": Rule(_F.NEGATION, True, "a negation became another"),
    "negation-gained": Rule(_F.NEGATION, True, "a negation came"),
    "negation-lost": Rule(_F.NEGATION, True, "a negation went"),
    "heading-edited": Rule(_F.HEADING, False, "the edit is in a heading"),
    "word-replaced": Rule(_F.WORDING, True, "a word became another"),
    "word-added": Rule(_F.WORDING, True, "a word came"),
    "word-dropped": Rule(_F.WORDING, True, "a word went"),
    "reordered": Rule(_F.WORDING, True, "the same words in another order"),
    "symbol-changed": Rule(_F.WORDING, True, "a sign that means something changed: an emoji, %"),
    "number-of-noun": Rule(_F.WORDING, True, "one became several, or several one"),
    "tense": Rule(_F.WORDING, True, "is became was, has had, or a doing one that is done to"),
    "article-only": Rule(_F.WORDING, False, "an article came, went or became another"),
    "function-word": Rule(_F.WORDING, False, "a small word that carries no fact changed"),
    "doubled-word": Rule(_F.WORDING, False, "a word written twice, once"),
    "inflection": Rule(_F.SPELLING, False, "another form of the same word"),
    "agreement": Rule(_F.SPELLING, False, "a form that another word in the sentence asks for"),
    "spelling": Rule(_F.SPELLING, False, "the same word spelled otherwise"),
    "hyphenation": Rule(_F.SPELLING, False, "the same letters joined or parted otherwise"),
    "capitalisation": Rule(_F.SPELLING, False, "the same word with other capitals"),
    "punctuation": Rule(_F.PUNCTUATION, False, "a punctuation mark changed"),
    "quote-marks-only": Rule(
        _F.PUNCTUATION, False, "other quotation marks or apostrophes, the same words"
    ),
    "typography": Rule(_F.PUNCTUATION, False, "spaces, dash kinds, Unicode form"),
    "paragraph-break": Rule(_F.PUNCTUATION, False, "the same text cut into other paragraphs"),
}
"""In the order in which a judgement names them."""
