"""Reads the words of a time: of day, of a match, an age, a date, what stands before a time.

Invariant: one word at one place of a line; what several make together is for stamps to tell.
"""

import re
from functools import cache
from itertools import chain

from reader.parsing.languages import LANGUAGES, Language

MINUTES_OF = {"s": 0, "m": 1, "h": 60, "d": 24 * 60}
"""What one unit of an age lasts, in minutes."""

_ZONES = (
    r"GMT(?:[+-]\d{1,2})?|UTC(?:[+-]\d{1,2})?|BST|CES?T|MES?Z|WES?T|EES?T|MSK|[ECMP][SD]?T"
    r"|A[EWC][SD]T|NZ[SD]T|[IJK]ST|HKT|SGT|SAST|[EW]AT|PKT|Z"
)
OFFSETS = {
    "gmt": 0, "utc": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120,
    "wet": 0, "west": 60, "eet": 120, "eest": 180, "msk": 180, "edt": -240, "cdt": -300,
    "mdt": -360, "pdt": -420, "aest": 600, "aedt": 660, "awst": 480, "nzst": 720, "nzdt": 780,
    "jst": 540, "kst": 540, "hkt": 480, "sgt": 480, "sast": 120, "wat": 60, "eat": 180,
    "pkt": 300,
}  # fmt: skip
"""Minutes from UTC of what the letters say wherever they stand; others (IST, EST, ET) mean
several zones or change with the season."""

_UNITS = (
    r"Uhr(?: Ortszeit)?|hrs?|[hH]s?\.?|horas?(?: local)?|hora (?:local|peninsular)|ore|uur|TU"
    r"|heures?(?: locale| (?:de |d['’])\w{2,20})?|[Ll]ocal time|ora locale"
)
"""What stands behind a time of day, zones aside: `21:23 heure de Beyrouth`."""

_TIME = (
    r"(?P<hour>[01]?\d|2[0-3])"
    r"(?:(?P<separator>[:.]|\s?[hH]\s?)(?P<minute>[0-5]\d)(?:[:.][0-5]\d)?(?!\d|[.:]\d)"
    r"|(?=\s?[aApP]\.?[mM]\b)|(?=\s?Uhr\b))"
    r"(?P<half>\s?[aApP]\.?[mM]\b\.?)?"
    rf"(?P<unit>\s?(?:{_UNITS}|{_ZONES}|\((?:{_ZONES})\)|\([A-Z]{{2,4}}\))(?![^\W\d_]))?"
)
_PLAYED = (
    r"(?P<minute>\d{1,3})(?:\s?\+\s?(?P<added>\d{1,2}))?"
    r"(?:['’′´](?:\s?\+\s?(?P<late>\d{1,2})['’′´]?)?"
    r"|(?:\.|th|st|nd|rd)?\s?(?:[Mm]in(?:\.|uten?|s|utes?|uto|uut)?)(?![^\W\d_]))"
)
"""The minute of a match: `67'`, `45'+2`, `90+4'`, `67 min`, `67. Minute`."""
_LONGEST_MATCH = 150
_LONGEST_AGE = 60
"""Characters that hold an age with the words around its number."""
_LARGER = r"(?P<n>\d{1,2}) ?(?P<unit>[hd])[a-z]{0,4}\.?,? (?:and )?(?=\d{1,2} ?[hm])"
"""What stands before the smaller unit of an age in two: `1 hr 11 min ago`."""
_WORD_END = r"(?!(?-i:[a-zß-öø-ÿ]))"
"""A capital may be glued behind: `4m agoSunak`."""
_SECONDS = r"1\d{9}(?:\d{3})?(?!\d)"


def time_at(text: str, start: int) -> re.Match[str] | None:
    """Match a time of day at a place of a text; None where there is none."""
    return _time().match(text, start)


@cache
def _time() -> re.Pattern[str]:
    """Compile the pattern once a line may start with a time; many documents have no such line."""
    return re.compile(_TIME)


def minutes_of_day(time: re.Match[str]) -> int:
    """Return the minutes since midnight of what `time_at` matched."""
    hour, minute = int(time["hour"]), int(time["minute"] or 0)
    half = (time["half"] or "").strip().lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return hour * 60 + minute


def offset(time: re.Match[str]) -> int | None:
    """Return the minutes from UTC that a time states; None where it states none for certain."""
    unit = (time["unit"] or "").strip(" ()").lower()
    hours = re.fullmatch(r"(?:gmt|utc)([+-]\d{1,2})", unit)
    return int(hours[1]) * 60 if hours else OFFSETS.get(unit)


def played_at(text: str) -> tuple[int, int] | None:
    """Read the minute of a match at the start of a line.

    Args:
        text: The line.

    Returns:
        The minute, added time counted in hundredths so that 45+2 comes before 46, and where it
        ends; None where the line starts with none.
    """
    found = re.match(_PLAYED, text)
    if not found or int(found["minute"]) > _LONGEST_MATCH:
        return None
    added = int(found["added"] or found["late"] or 0)
    return int(found["minute"]) * 100 + added, found.end()


def seconds(text: str) -> int | None:
    """Read a line that is nothing but the seconds, or their thousandths, since 1970."""
    if not re.fullmatch(_SECONDS, text):
        return None
    return int(text[:10])


def age_at(text: str, start: int) -> tuple[int, int] | None:
    """Read an age at a place of a text: `4m ago`, `1 hr 11 min ago`, `vor 5 Minuten`.

    Returns:
        The age in minutes and where it ends; None where there is none.
    """
    larger = re.match(_LARGER, text[start : start + _LONGEST_AGE])
    if larger is None:
        return _age_at(text, start)
    smaller = _age_at(text, start + larger.end())
    unit = MINUTES_OF[larger["unit"]]
    return (int(larger["n"]) * unit + smaller[0], smaller[1]) if smaller else None


def _age_at(text: str, start: int) -> tuple[int, int] | None:
    """Read an age in one unit."""
    low = text[start : start + _LONGEST_AGE].lower()
    for word, language in _ages():
        if word in low and (found := _age(language).match(text, start)):
            number = int(found["n"]) if found["n"].isdigit() else 1
            unit = next(unit for unit in "smhd" if found.groupdict().get(unit))
            return number * MINUTES_OF[unit], found.end()
    return None


def at_end(text: str, start: int) -> int:
    """Return where a word that stands before times ends; its start where there is none."""
    found = _words("at").match(text, start)
    return found.end() if found else start


def updated_end(text: str, start: int) -> int:
    """Return where a word before the time of a change ends; its start where there is none."""
    found = _words("updated").match(text, start)
    return found.end() if found else start


@cache
def openings() -> frozenset[str]:
    """Return the words, in lower case, that a time, a date or an age may start with."""
    tables = (
        chain(
            (phrase.split()[0].strip(".") for phrase in f"{x.at}|{x.updated}".split("|")),
            (x.ago.split()[0],),
            (name[:n] for name in x.weekdays.split() for n in range(2, len(name) + 1)),
            (name[:n] for name in x.months.split() for n in range(3, len(name) + 1)),
        )
        for x in LANGUAGES
    )
    return frozenset(chain.from_iterable(tables))


@cache
def _ages() -> tuple[tuple[str, Language], ...]:
    """List the languages, each with the word that all its ages start or end with."""
    ends = ((x.ago.split()[0], x.ago.split()[-1], x) for x in LANGUAGES)
    return tuple((last if "(" in first else first, language) for first, last, language in ends)


@cache
def _age(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{language.ago}){_WORD_END}", re.IGNORECASE)


@cache
def _words(field: str) -> re.Pattern[str]:
    phrases = {p for x in LANGUAGES for p in _phrases(x, field)}
    longest_first = sorted(phrases, key=lambda p: (-len(p), p))
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))}){_WORD_END}[.:]?", re.I)


def _phrases(language: Language, field: str) -> list[str]:
    return (language.at if field == "at" else language.updated).split("|")
