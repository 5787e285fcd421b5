"""Tells who wrote: bylines, lead-in lines, agency credits and picture captions.

Invariant: a byline repeats a name; the line that says it stays where it stands.
"""

import re
from collections.abc import Iterable, Sequence

from reader.parsing.folding import folded
from reader.parsing.languages.lexicon import Lexicon

_NAME = re.compile(
    r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*)(?:\s(?:(?:[a-zß-öø-ÿ’']{1,4}\s){0,2}[^\W\d_a-zß-öø-ÿ][\w.’'-]*)){0,4}"
)
"""Up to five words with capitals; between them particles (de la, van der, al-) may stand."""
_AGENCY = (
    r"(?:AP|AFP|Reuters|PA(?: (?:Wire|Media))?|EPA|Getty(?: Images)?|dpa|ANSA|EFE|ANP|Lusa|TASS"
    r"|Xinhua|Associated Press|The Associated Press|Press Association|Agence France-Presse"
    r"|Bloomberg"
    r"|Shutterstock|Alamy|Rex|IMAGO|Anadolu|Sky News|BBC|CNN|NASA|X|Twitter|Facebook|Telegram)"
)
_CREDIT = re.compile(
    rf"\(?(?:[\w’'. -]{{1,40}}(?: via |/| / |, ))?{_AGENCY}(?:(?:/| via |, ){_AGENCY})*\)?",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"\((?:Image|Photo|Picture|Pic|Foto|Bild|Credit)s?\b[^()]{0,80}\)$"
    r"|\b(?:Photograph|Photo(?: by)?|Image(?: caption)?|Picture|Foto|Bild(?:rechte)?|Crédit"
    r"|Credit)s?:\s"
    r"|\([^()]{0,60}(?:Getty Images|via Getty|/AFP|AP Photo)[^()]{0,20}\)$"
)
_NAMES = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*|and|und|et|y|e|en|\(\w+\))(?:[\s,;|]+|$)")
_MOST_NAME_WORDS = 14
_LONGEST = 200
_MOST_OF_ONE_NAME = 4
"""Words of one person's name."""
_LONGEST_ABBREVIATION = 3


def byline(texts: Iterable[str], lexicons: Sequence[Lexicon]) -> str | None:
    """Find who wrote an entry.

    Args:
        texts: The entry's paragraphs.
        lexicons: The languages of the document.

    Returns:
        The name in the first line that is a byline (`Illia Novikov reports:`, `By Ana Gil`), or
        None.
    """
    names = (_named(text, lexicon) for text in texts for lexicon in lexicons)
    return next((name for name in names if name), None)


def _named(text: str, lexicon: Lexicon) -> str | None:
    """Return the name in one line, where the line is a byline."""
    if len(text) > _LONGEST:
        return None
    if before := lexicon.by.match(text):
        name = _NAME.match(text, before.end())
        rest = text[name.end() :] if name else ""
        return _whole(name) if not rest.strip(" .:,") or rest[0] == "," else None
    verb = lexicon.reports.search(text) if text.endswith(":") else None
    if not verb:
        return None
    subject = text[: verb.start()]
    subject = subject.partition(",")[0] if subject.endswith(",") else subject
    names = (name for name in _NAME.finditer(subject) if name.end() == len(subject))
    return _whole(next(names, None))


def _whole(name: re.Match[str] | None) -> str | None:
    """Return a name of two words or more, or an agency's; one word may be anything."""
    return name[0] if name and (" " in name[0] or is_credit(name[0])) else None


def are_names(text: str) -> bool:
    """Tell whether a line is nothing but names: `Tom McCarthy and Natalie Grover`."""
    few = len(text) <= _LONGEST and 0 < text.count(" ") < _MOST_NAME_WORDS
    return few and not _NAMES.sub("", text)


def is_person(text: str) -> bool:
    """Tell a line that may be a person's name: two to four words with capitals, no possessive."""
    words = text.split()
    if not 1 < len(words) <= _MOST_OF_ONE_NAME or not are_names(text):
        return False
    return not any(word.endswith(("’s", "'s")) or _is_loud(word) for word in words)


def _is_loud(word: str) -> bool:
    return word.isupper() and len(word) > _LONGEST_ABBREVIATION


def is_lead_in(text: str, lexicons: Sequence[Lexicon]) -> bool:
    """Tell whether a line leads to a card: it says where more stands, or ends in a colon."""
    return len(text) <= _LONGEST and (text.endswith(":") or points_on(text, lexicons))


def points_on(text: str, lexicons: Sequence[Lexicon]) -> bool:
    """Tell whether a line says who reports or where more stands.

    As in `Illia Novikov reports:`, `By Ana Gil`, `Read the full report here.`
    """
    if len(text) > _LONGEST:
        return False
    low = folded(text)
    return any(x.lead_in.search(low) or _named(text, x) for x in lexicons)


def is_credit(text: str) -> bool:
    """Tell whether a line is only the name of an agency: `Reuters`, `(AFP via Getty Images)`."""
    return len(text) < 80 and bool(_CREDIT.fullmatch(text))


def is_caption(text: str) -> bool:
    """Tell whether a line is a picture's caption or credit: coverage, but never a heading."""
    end = text[-_LONGEST:]
    may_be = ":" in end or end.endswith(")")
    return is_credit(text) or (may_be and _CAPTION.search(end) is not None)
