"""The languages that the parser knows, one table each.

Invariant: this room holds words, no judgement; a new language is a new table.
"""

from reader.parsing.languages.danish import DANISH
from reader.parsing.languages.dutch import DUTCH
from reader.parsing.languages.english import ENGLISH
from reader.parsing.languages.french import FRENCH
from reader.parsing.languages.german import GERMAN
from reader.parsing.languages.italian import ITALIAN
from reader.parsing.languages.model import Language
from reader.parsing.languages.norwegian import NORWEGIAN
from reader.parsing.languages.polish import POLISH
from reader.parsing.languages.portuguese import PORTUGUESE
from reader.parsing.languages.spanish import SPANISH
from reader.parsing.languages.swedish import SWEDISH

LANGUAGES = (
    ENGLISH,
    GERMAN,
    FRENCH,
    SPANISH,
    ITALIAN,
    DUTCH,
    PORTUGUESE,
    SWEDISH,
    DANISH,
    NORWEGIAN,
    POLISH,
)

__all__ = ["LANGUAGES", "Language"]
