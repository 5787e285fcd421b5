"""What a library remembers of the pages that it met last, so as not to work it out again.

Invariant: it saves work and changes nothing: what is remembered is told to be the same by its
digest or by comparing it whole, never by an id, which another process may have given to another.
"""

from collections import OrderedDict
from collections.abc import Sequence
from operator import attrgetter
from typing import Any, Generic, TypeVar

from zstandard import ZstdCompressionDict

from reader.blog import Entry
from reader.library.store.coding import WORDING, Layout, address_of, addresses_in

BLOGS = 64
"""How many blogs are remembered: who watches blogs comes back to the same few."""
LARGEST = 1 << 19
"""Documents of more bytes are not kept in memory."""

_said_of = attrgetter(*WORDING)
_HINT = WORDING.index("paragraphs")
"""The fields before tell entries of most pages apart, and are short."""
Value = TypeVar("Value")


class Recent:
    """Of each blog met lately the last document, its key, its entries' addresses and its layout."""

    def __init__(self) -> None:
        self._documents: _Latest[tuple[bytes, bytes]] = _Latest()
        self._keys: _Latest[tuple[bytes, ZstdCompressionDict]] = _Latest()
        self._pages: _Latest[dict[tuple[Any, ...], tuple[tuple[Any, ...], bytes]]] = _Latest()
        self._layouts: _Latest[tuple[str, bytes, dict[bytes, int]]] = _Latest()

    def keep_document(self, blog_id: int, digest: bytes, data: bytes) -> None:
        """Remember a blog's document by its digest."""
        if len(data) <= LARGEST:
            self._documents.put(blog_id, (digest, data))

    def document(self, blog_id: int, digest: bytes) -> bytes | None:
        """Return the document of a blog that has a digest, where it is remembered."""
        kept = self._documents.get(blog_id)
        return kept[1] if kept is not None and kept[0] == digest else None

    def keep_key(self, blog_id: int, digest: bytes, data: ZstdCompressionDict) -> None:
        """Remember what a blog's documents are compressed against, by the digest of its bytes."""
        if len(data) <= LARGEST:
            self._keys.put(blog_id, (digest, data))

    def key(self, blog_id: int, digest: bytes) -> ZstdCompressionDict | None:
        """Return what documents are compressed against, where it is remembered."""
        kept = self._keys.get(blog_id)
        return kept[1] if kept is not None and kept[0] == digest else None

    def keep_wordings(self, blog_id: int, layout: Layout, wordings: dict[bytes, int]) -> None:
        """Remember the wordings of a blog's snapshot by its layout."""
        self._layouts.put(blog_id, (layout.wordings, layout.addresses, wordings))

    def wordings(self, blog_id: int, layout: Layout) -> dict[bytes, int]:
        """Return the wordings of a layout by their addresses, to be changed at will."""
        kept = self._layouts.get(blog_id)
        if kept is None or kept[:2] != (layout.wordings, layout.addresses):
            return addresses_in(layout)
        return kept[2].copy()

    def addresses(self, blog_id: int, entries: Sequence[Entry]) -> list[bytes]:
        """Address a page's entries; those that the blog's last page had are not hashed again.

        Args:
            blog_id: The blog.
            entries: The page's entries.

        Returns:
            What `address_of` gives of each.
        """
        before = self._pages.get(blog_id) or {}
        page = {}
        addresses = []
        for entry in entries:
            said = _said_of(entry)
            hint = said[:_HINT]
            known = before.get(hint)
            if known is None or known[0] != said:
                known = said, address_of(entry)
            page[hint] = known
            addresses.append(known[1])
        self._pages.put(blog_id, page)
        return addresses


class _Latest(Generic[Value]):
    """A value for each of the blogs that were met last."""

    def __init__(self) -> None:
        self._values: OrderedDict[int, Value] = OrderedDict()

    def get(self, blog_id: int) -> Value | None:
        return self._values.get(blog_id)

    def put(self, blog_id: int, value: Value) -> None:
        self._values[blog_id] = value
        self._values.move_to_end(blog_id)
        if len(self._values) > BLOGS:
            self._values.popitem(last=False)
