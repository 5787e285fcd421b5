"""Small builders that let a language's tables be written as plain lines of words.

Invariant: what they build depends on the words only, never on their order in a set.
"""

from collections.abc import Iterable, Mapping
from itertools import permutations

from reader.comparison.facets.languages.model import Marker, Numeral, Topic


def words(text: str) -> frozenset[str]:
    """Read words with spaces between."""
    return frozenset(text.split())


def sequence(text: str) -> tuple[str, ...]:
    """Read words with spaces between, their order kept."""
    return tuple(text.split())


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """Read phrases, one a line."""
    return frozenset(tuple(line.split()) for line in text.strip().splitlines())


def numerals(lines: Mapping[str, str]) -> dict[str, Numeral]:
    """Read number words.

    Args:
        lines: For each role its words; `word=value` sets the value, each further word has the
            value after that.

    Returns:
        The numeral of every word.
    """
    found: dict[str, Numeral] = {}
    for role, line in lines.items():
        value = -1
        for item in line.split():
            word, sign, number = item.partition("=")
            value = int(number) if sign else value + 1
            found[word] = Numeral(value, role)
    return found


def markers(lines: Mapping[Topic, Iterable[str]]) -> dict[str, tuple[Marker, ...]]:
    """Read markers.

    Args:
        lines: For each topic its senses, a line each: phrases with commas between, the first of
            which names the sense; a `#` after a phrase stands for the figure it must precede.

    Returns:
        The markers by their first word, the longest first.
    """
    found: dict[str, list[Marker]] = {}
    for topic, senses in lines.items():
        for line in senses:
            phrases = [phrase.split() for phrase in line.strip().split(",")]
            sense = " ".join((topic, *phrases[0])).removesuffix(" #")
            for first, *rest in phrases:
                figure = bool(rest) and rest[-1] == "#"
                words = tuple(rest[:-1] if figure else rest)
                found.setdefault(first, []).append(Marker(words, topic, sense, figure))
    return {
        first: tuple(sorted(group, key=lambda marker: -len(marker.rest)))
        for first, group in found.items()
    }


def one_key(lines: str) -> dict[str, str]:
    """Read words with several forms: a group a line, the first its key and a form of it too."""
    groups = (line.split() for line in lines.strip().splitlines())
    return {form.replace("_", " "): group[0] for group in groups for form in group}


def small(lines: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Read pairs of small words.

    Args:
        lines: For each rule groups of words, one a line, of which any two make a pair.

    Returns:
        The rule of every pair, in both orders.
    """
    return {
        (old, new): rule
        for rule, groups in lines.items()
        for group in groups.strip().splitlines()
        for old, new in permutations(group.split(), 2)
    }


def governed(lines: str) -> dict[str, frozenset[str]]:
    """Read prepositions and the words after which they mean one thing: `on of: depend based`."""
    found: dict[str, frozenset[str]] = {}
    for line in lines.strip().splitlines():
        prepositions, _, governors = line.partition(":")
        for word in governors.split():
            found[word] = found.get(word, frozenset()) | words(prepositions)
    return found


def endings(lines: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Read what related forms end in: for each relation, `old/new` with both orders meant."""
    found: dict[tuple[str, str], str] = {}
    for name, line in lines.items():
        for item in line.split():
            old, _, new = item.partition("/")
            found[old, new] = found[new, old] = name
    return found
