"""Finding figures in a run of tokens: counts, sums, shares, ordinals, dates, times, ages.

Invariant: two figures with one value are the same however they are written (five, 5; 1,000, 1000);
any other difference of a digit is another value, trailing zeros and decimals included.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import decimal

from reader.comparison.facets.languages import Language, Numeral
from reader.comparison.facets.lexing import NUMBER, SYMBOL, WORD, Token

_CURRENCIES = frozenset("$€£¥₹₽₩₺₴₪₦฿")
_QUALIFIERS = frozenset("+~≈<>≤≥±−")
_UNIT_SYMBOLS = frozenset("%‰°+")
_ROMAN = re.compile(
    r"(?=[MDCLXVI]{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z"
)
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NOT_ROMAN = frozenset(("CC", "CD", "CV", "DC", "DI", "DM", "MC", "MD", "MI", "MM", "MIX", "LIV"))
_GROUPED = {
    None: re.compile(r"\d{1,3}(['’\u00a0\u202f\u2009])(?:\d{3}\1)*\d{3}\Z"),
    ".": re.compile(r"\d{1,3}([,'’\u00a0\u202f\u2009])(?:\d{2,3}\1)*\d{3}(?:\.\d+)?\Z"),
    ",": re.compile(r"\d{1,3}([.'’\u00a0\u202f\u2009])(?:\d{3}\1)*\d{3}(?:,\d+)?\Z"),
}
_CLOCK = re.compile(r"\d{1,2}\.\d\d\Z")
_SEPARATORS = re.compile("['’\u00a0\u202f\u2009]")


class Value(NamedTuple):
    """What a figure says."""

    number: str
    role: str = ""
    """Empty for a plain count; else ordinal, decade, part, times, group or date."""
    scale: int = 0
    """A power of ten written as a word or letter."""
    unit: str = ""


@dataclass(slots=True, eq=False)
class Found:
    """A figure and where it stands."""

    value: Value
    start: int
    """Place of its first token."""
    end: int
    """Place after its last token."""

    @property
    def counts_several(self) -> bool:
        """Whether a noun after it stands in the plural."""
        return not self.value.role and self.value.number != "1"

    def text(self, tokens: Sequence[Token]) -> str:
        """Return the figure with its currency, scale and unit, as a reader would quote it.

        A unit joined by a hyphen, as in `34-year-old`, is left to the word it begins.
        """
        return _joined(tokens[self.start : self.end - 2 * _joined_unit(tokens, self)])

    def written(self, tokens: Sequence[Token]) -> str:
        """Return all of the figure as it stands in the text."""
        return _joined(tokens[self.start : self.end])


def _joined(tokens: Sequence[Token]) -> str:
    parts = [tokens[0].text]
    for token in tokens[1:]:
        parts += [" " * token.spaced, token.text]
    return "".join(parts)


def find(tokens: Sequence[Token], places: Iterable[int], language: Language) -> list[Found]:
    """Find the figures among tokens.

    Args:
        tokens: One side of a window.
        places: Where one may start.
        language: Whose number words, units, months and separators to know.

    Returns:
        The figures in reading order.
    """
    found: list[Found] = []
    end = 0
    for place in places:
        if place < end:
            continue
        number = tokens[place].sort is NUMBER
        if not number and place and _negated(tokens, place, language):
            continue
        read = _digits(tokens, place, end, language) if number else None
        if figure := read or _words(tokens, place, language):
            found.append(figure)
            end = figure.end
    return found


def _negated(tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Say whether a number word is the second half of another word: non-zero."""
    joined = tokens[place - 1].key == "-" and not tokens[place].spaced
    return joined and place > 1 and tokens[place - 2].word in language.negating


def _joined_unit(tokens: Sequence[Token], figure: Found) -> bool:
    """Say whether a figure ends in a unit that a hyphen joins to it."""
    return bool(figure.value.unit) and tokens[max(figure.start, figure.end - 2)].key == "-"


def _digits(tokens: Sequence[Token], place: int, floor: int, language: Language) -> Found:
    start, unit = _prefix(tokens, place, floor)
    number = _number(tokens[place].text, language)
    if start < place and tokens[start].key == "-":
        number = f"-{number}"
    end = place + 1
    while language.decimal == "," and _continues(tokens, place, end):
        number, end = number + tokens[end].key, end + 1
    role = ""
    if end < len(tokens) and tokens[end].sort is WORD and not tokens[end].spaced:
        key = tokens[end].word
        if key in language.ordinal_endings:
            end += 1
            near = *tokens[max(0, start - 1) : start], *tokens[end : end + 1]
            dated = any(token.word in language.dates for token in near)
            role = "" if dated else "ordinal"  # 12th March is 12 March
        elif key == "s":
            role, end = "decade", end + 1
    return _suffixed(tokens, (number, role, 0, unit), (start, end), language)


def _continues(tokens: Sequence[Token], place: int, end: int) -> bool:
    """Say whether the token at the end is the next group of three digits: 1 500."""
    if end >= len(tokens) or tokens[end].sort is not NUMBER:
        return False
    first, group = tokens[place].key, tokens[end].key
    return first.isdigit() and group.isdigit() and len(first) <= 3 == len(group)


def _prefix(tokens: Sequence[Token], place: int, floor: int) -> tuple[int, str]:
    """Return where a figure starts, with its currency or sign, and the currency."""
    if place == floor:
        return place, ""
    before = tokens[place - 1]
    if before.sort is SYMBOL:
        if before.key in _CURRENCIES:
            return place - 1, before.key
        if before.key in _QUALIFIERS and not tokens[place].spaced:
            return place - 1, before.key
    elif before.key == "-" and before.spaced and not tokens[place].spaced:
        return place - 1, ""
    return place, ""


def _suffixed(
    tokens: Sequence[Token],
    value: tuple[str, str, int, str],
    span: tuple[int, int],
    language: Language,
) -> Found:
    """Return the figure with the scale and the unit written after it."""
    number, role, scale, unit = value
    start, end = span
    after = tokens[end] if end < len(tokens) else None
    if after and (power := language.scales.get(after.word)):
        letter = len(after.key) == 1  # 5m is five million, 5 m are metres
        scale, end = (0, end) if letter and after.spaced else (power, end + 1)
    while end < len(tokens) and tokens[end].sort is SYMBOL:
        if tokens[end].key not in _UNIT_SYMBOLS and tokens[end].key not in _CURRENCIES:
            break
        unit, end = unit + tokens[end].key, end + 1
    unit, end = _unit(tokens, end, unit, language)
    if unit in language.clock_units and _CLOCK.match(number):
        number = number.replace(".", ":")
    return Found(Value(number, role, scale, unit), start, end)


def _unit(tokens: Sequence[Token], end: int, unit: str, language: Language) -> tuple[str, int]:
    """Return a figure's unit and where it ends, what stands after its symbols read too."""
    units = language.units
    near = [token.word for token in tokens[end : end + 2]]
    if not near:
        return unit, end
    if (words := " ".join(near)) in units:
        return unit + units[words], end + len(near)
    if near[0] in units:
        return units.get(unit + near[0], unit + units[near[0]]), end + 1
    if near[0] == "-" and near[-1] in units and not tokens[end + 1].spaced:
        return unit + units[near[-1]], end + 2
    return unit, end


def _number(text: str, language: Language) -> str:
    """Return digits in ASCII, without separators of thousands, with a point before decimals."""
    if not text.isascii():
        text = "".join(str(decimal(char, char)) for char in text)
    if not text.isdigit() and _GROUPED[language.decimal].match(text):
        text = _SEPARATORS.sub("", text)
        if language.decimal == ".":
            return text.replace(",", "")
        if language.decimal == ",":
            return text.replace(".", "").replace(",", ".")
    elif language.decimal == "," and text.count(",") == 1:
        return text.replace(",", ".")
    return text


def _words(tokens: Sequence[Token], place: int, language: Language) -> Found | None:
    """Return the figure that starts with a word, if one does."""
    token = tokens[place]
    key = token.word
    if date := _date(tokens, place, language):
        return date
    if key in language.numerals:
        count = _counted(tokens, place, language)
        return _suffixed(tokens, count.value, (count.start, count.end), language)
    if key in language.scales and len(key) > 3:
        return _suffixed(tokens, Value("1"), (place, place), language)
    text = token.text
    if text.isupper() and _ROMAN.match(text) and text not in _NOT_ROMAN:
        return Found(Value(str(_roman(text))), place, place + 1)
    return None


def _date(tokens: Sequence[Token], place: int, language: Language) -> Found | None:
    """Return the month, day or period that one word names or two do: last week."""
    token = tokens[place]
    after = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if date := language.dates.get(f"{token.word} {after}"):
        return Found(Value(date, "date"), place, place + 2)
    date = language.dates.get(token.word)
    if date is None or (token.word in language.capital_dates and not token.capital):
        return None
    return Found(Value(date, "date"), place, place + 1)


def _counted(tokens: Sequence[Token], place: int, language: Language) -> Found:
    """Read a number in words: twenty-one, two hundred and five, two-thirds, the second."""
    first = language.numerals[tokens[place].word]
    total, role, end = first.value, first.role, place + 1
    while role in _CARDINALS:
        step = _next_numeral(tokens, end, role == "hundred", language)
        if step is None:
            break
        numeral, after = step
        if numeral.role in {"part", "group"}:
            return Found(Value(f"{total}/{numeral.value}", numeral.role), place, after)
        if numeral.role not in _MAY_FOLLOW.get(role, ()):
            break
        total = total * 100 if numeral.role == "hundred" else total + numeral.value
        role, end = numeral.role, after
    role = "" if role in _CARDINALS else role
    return Found(Value(str(total), role), place, end)


_CARDINALS = frozenset(("one", "teen", "ten", "hundred"))
_MAY_FOLLOW = {
    "one": ("hundred",),
    "teen": ("hundred",),
    "ten": ("one", "teen", "ordinal"),
    "hundred": ("one", "teen", "ten", "ordinal"),
}
_JOINTS = frozenset(("-", "and", "et", "y"))


def _next_numeral(
    tokens: Sequence[Token], place: int, joined: bool, language: Language
) -> tuple[Numeral, int] | None:
    """Return the numeral at a place, a hyphen or (where joined) an `and` before it skipped."""
    if place < len(tokens) and tokens[place].key in _JOINTS:
        if tokens[place].key == "and" and not joined:
            return None
        place += 1
    if place < len(tokens) and (numeral := language.numerals.get(tokens[place].word)):
        return numeral, place + 1
    return None


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in text]
    after = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, after, strict=True))
