"""Reads values of decoded JSON that may be anything.

Invariant: a value of another kind than asked for reads as missing, never as an error; texts that
come out are cleaned.
"""

from collections.abc import Iterator

from reader.parsing.cleaning import one_line
from reader.parsing.fragments import resolved

Object = dict[str, object]
"""A decoded JSON object."""

_MOST_NAMES = 20
_PREFIXES = ("schema:", "http://schema.org/", "https://schema.org/")
_DEEPEST = 6
"""How deep a list may nest and still be one list of what it holds."""


def get(value: object, *path: str) -> object:
    """Return what stands at the end of a path of keys, None where it does not go on."""
    for key in path:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def prop(value: object, *names: str) -> object:
    """Return the first property of a schema.org item that is there and not empty.

    Args:
        value: The item.
        names: The properties, the one to be preferred first; each may have schema.org's prefix.
    """
    if not isinstance(value, dict):
        return None
    keys = (prefix + name for name in names for prefix in ("", *_PREFIXES))
    return next((value[key] for key in keys if value.get(key) not in (None, "", [], {})), None)


def each(value: object, depth: int = 0) -> Iterator[object]:
    """Yield what a value holds: a list's items, those of lists in it, or the value alone."""
    if isinstance(value, list):
        if depth < _DEEPEST:
            for item in value:
                yield from each(item, depth + 1)
    elif isinstance(value, dict) and "@list" in value:
        yield from each(value["@list"], depth + 1)
    elif value is not None:
        yield value


def objects(value: object) -> list[Object]:
    """Return the objects of a list, or the one object that stands in place of a list."""
    return [item for item in each(value) if isinstance(item, dict)]


def string(value: object) -> str:
    """Return a text as it stands, the first of a list of them; empty where there is none."""
    for item in each(value):
        found = get(item, "@value") if isinstance(item, dict) else item
        if isinstance(found, str) and found.strip():
            return found
        if isinstance(found, int | float) and not isinstance(found, bool):
            return str(found)
    return ""


def line(value: object) -> str | None:
    """Return a text as one cleaned line without blanks around it, None where it is empty."""
    return " ".join(one_line(resolved(string(value))).replace("\t", " ").split(" ")).strip() or None


def language(value: object) -> str | None:
    """Return the two letters of a language code (`en-GB`), None where it is none."""
    code = string(value).strip().lower()
    letters = code[:2]
    is_code = len(letters) == 2 and letters.isascii() and letters.isalpha()
    return letters if is_code and code[2:3] in ("", "-", "_") else None


def flag(value: object) -> bool:
    """Tell whether a value means yes."""
    return value is True or (isinstance(value, str) and value.lower() in ("true", "1", "yes"))


def names(value: object) -> str | None:
    """Return the names of people or organisations as one byline: `Ana Gil, Reuters`."""
    found: list[str] = []
    for item in each(value):
        name = line(_name(item) if isinstance(item, dict) else item)
        if name and name not in found and "://" not in name:
            found.append(name)
    return ", ".join(found[:_MOST_NAMES]) or None


def _name(person: Object) -> object:
    return prop(person, "name", "display_name", "displayName", "webTitle", "byline", "@value")
