"""Takes the page out of a Safari web archive, which is a binary property list.

Owns the reading of the few objects that lead to the page: the standard library builds every object
of the list, which a hostile file of a few megabytes turns into hours. Invariant: nothing but the
page's own keys is read. The format is that of Apple's CFBinaryPList.c.
"""

from dataclasses import dataclass

from reader.parsing.containers.contents import Contents, too_large
from reader.parsing.containers.signs import PROPERTY_LIST
from reader.parsing.errors import ParseError

_TRAILER = 32
_MOST_KEYS = 100
_PAGE = "WebMainResource"
_DATA, _ASCII, _UTF16, _DICT = 0x4, 0x5, 0x6, 0xD


def is_webarchive(data: bytes) -> bool:
    """Tell whether a file is a binary property list with a page in it."""
    return data.startswith(PROPERTY_LIST) and _PAGE.encode() in data


def read_webarchive(data: bytes, most: int) -> Contents:
    """Take the page out of a web archive.

    Args:
        data: The file's bytes.
        most: The most bytes that the page may have.

    Returns:
        The page with its address and encoding.

    Raises:
        ParseError: The file is damaged, or its page is over the limit.
    """
    try:
        archive = _PropertyList.of(data)
        page = archive.keys(archive.keys(archive.top)[_PAGE])
        body = archive.content(page["WebResourceData"])
    except (KeyError, IndexError, ValueError):
        raise ParseError("this web archive is damaged, or holds no page") from None
    if len(body) > most:
        raise too_large(most)
    return Contents(
        data=body,
        containers=("a Safari web archive",),
        charset=archive.maybe(page, "WebResourceTextEncodingName"),
        url=archive.maybe(page, "WebResourceURL"),
    )


@dataclass(frozen=True, slots=True)
class _PropertyList:
    """Reads single objects, each by its number."""

    data: bytes
    offset_size: int
    ref_size: int
    top: int
    table: int
    """Where the table of the objects' offsets begins."""

    @classmethod
    def of(cls, data: bytes) -> "_PropertyList":
        end = data[-_TRAILER:]
        return cls(data, end[6], end[7], _int(end[16:24]), _int(end[24:32]))

    def keys(self, number: int) -> dict[str, int]:
        """Return a dictionary: its keys, each with its value's number."""
        count, start = self._open(number, _DICT)
        if count > _MOST_KEYS:
            raise ValueError
        refs = [self._ref(start, place) for place in range(2 * count)]
        return dict(zip(map(self.text, refs[:count]), refs[count:], strict=True))

    def content(self, number: int) -> bytes:
        """Return the bytes of a data object."""
        size, start = self._open(number, _DATA)
        return self._cut(start, size)

    def text(self, number: int) -> str:
        """Return a text."""
        if self._kind(number) == _UTF16:
            size, start = self._open(number, _UTF16)
            return self._cut(start, 2 * size).decode("utf-16-be")
        size, start = self._open(number, _ASCII)
        return self._cut(start, size).decode("ascii")

    def maybe(self, page: dict[str, int], key: str) -> str | None:
        """Return the text of a key that may be missing or of another kind."""
        try:
            return self.text(page[key])
        except (KeyError, IndexError, ValueError):
            return None

    def _offset(self, number: int) -> int:
        at = self.table + number * self.offset_size
        return _int(self._cut(at, self.offset_size))

    def _ref(self, start: int, place: int) -> int:
        return _int(self._cut(start + place * self.ref_size, self.ref_size))

    def _kind(self, number: int) -> int:
        return self.data[self._offset(number)] >> 4

    def _open(self, number: int, kind: int) -> tuple[int, int]:
        """Return an object's size and where what it holds begins."""
        at = self._offset(number)
        marker = self.data[at]
        if marker >> 4 != kind:
            raise ValueError
        if marker & 0xF < 0xF:
            return marker & 0xF, at + 1
        width = 1 << (self.data[at + 1] & 0xF)
        return _int(self._cut(at + 2, min(width, 8))), at + 2 + width

    def _cut(self, start: int, size: int) -> bytes:
        piece = self.data[start : start + size]
        if len(piece) < size:
            raise ValueError
        return piece


def _int(data: bytes) -> int:
    return int.from_bytes(data, "big")
