"""Reads decoded JSON by type, so that a document that lies about its schema is found out.

Invariant: whatever comes out has the type asked for and its text is clean; the message of a
ParseError starts with the path of the trouble.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from reader.parsing.cleaning import one_line
from reader.parsing.errors import ParseError

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


class Value:
    """A decoded JSON value and where it stands."""

    __slots__ = ("_parent", "_step", "value")

    def __init__(self, value: object, parent: "Value | None" = None, step: str | int = "") -> None:
        """Keep a value.

        Args:
            value: As it was decoded.
            parent: What it stands in, None for the whole document.
            step: Its key or index there.
        """
        self.value, self._parent, self._step = value, parent, step

    @property
    def path(self) -> str:
        """Where it stands, as in `entries[3].heading`; empty for the whole document."""
        if self._parent is None:
            return ""
        return self._parent.below(self._step)

    def below(self, step: str | int) -> str:
        """Return the path of a key or of an item."""
        if isinstance(step, int):
            return f"{self.path}[{step}]"
        return f"{self.path}.{step}".removeprefix(".")

    def wrong(self, expected: str) -> ParseError:
        """Return the error to raise where this value is not what was expected."""
        where = f"{self.path}: " if self.path else ""
        return ParseError(f"{where}expected {expected}, found {_kind(self.value)}")

    def key(self, name: str) -> "Value":
        """Return the value of an object's key, which must be there."""
        if not isinstance(self.value, dict):
            raise self.wrong("an object")
        if name not in self.value:
            raise ParseError(f"{self.below(name)}: missing")
        return Value(self.value[name], self, name)

    def text(self) -> str:
        """Return a text, cleaned."""
        if not isinstance(self.value, str):
            raise self.wrong("a text")
        return one_line(self.value)

    def flag(self) -> bool:
        """Return true or false."""
        if not isinstance(self.value, bool):
            raise self.wrong("true or false")
        return self.value

    def number(self) -> int:
        """Return a whole number."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise self.wrong("a whole number")
        return self.value

    def choice(self, kinds: type[_E]) -> _E:
        """Return the member of an enumeration that this text names."""
        if not isinstance(self.value, str) or self.value not in set(kinds):
            raise self.wrong("one of " + ", ".join(kinds))
        return kinds(self.value)

    def maybe(self, name: str, read: "Callable[[Value], _T]") -> _T | None:
        """Return what `read` makes of a key's value, None where it is null or missing."""
        if isinstance(self.value, dict) and self.value.get(name) is None:
            return None
        return read(self.key(name))

    def each(self, read: "Callable[[Value], _T]", of: str) -> tuple[_T, ...]:
        """Return what `read` makes of each item of a list.

        Args:
            read: Turns one item into what is wanted.
            of: What the items are, for the message.

        Returns:
            The items in order.

        Raises:
            ParseError: This is no list, or an item is not what it should be.
        """
        if not isinstance(self.value, list):
            raise self.wrong(f"a list of {of}")
        return tuple([read(Value(item, self, place)) for place, item in enumerate(self.value)])

    def any(self, name: str, read: "Callable[[Value], _T]") -> tuple[_T, ...]:
        """Return what `read` makes of each item of a key's list, none where it is missing."""
        return self.maybe(name, lambda value: value.each(read, name)) or ()


def _kind(value: object) -> str:
    """Name a JSON value's kind, and a short one's value."""
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, str):
        return f"the text {one_line(value)[:40]!r}"
    return "null" if value is None else f"{value!r:.40}"
