"""How files begin that hold a document packed or bundled.

Invariant: what is told by these signs alone needs none of the readers of containers, for most
documents are in none.
"""

import re

GZIP = b"\x1f\x8b\x08"
BZIP2 = b"BZh"
XZ = b"\xfd7zXZ\x00"
ZSTANDARD = b"\x28\xb5\x2f\xfd"
ZIP = b"PK\x03\x04"
"""A zip file with something in it."""
PROPERTY_LIST = b"bplist00"
"""A binary property list, which a Safari web archive is."""
HEAD = 16_384
"""Bytes of headers that are read of an MHTML file and of each of its parts."""
HEADERS_END = re.compile(rb"\r?\n[ \t]*\r?\n")
_STARTS = (GZIP, BZIP2, XZ, ZSTANDARD, ZIP, PROPERTY_LIST)
_FIRST_HEADER = re.compile(rb"\s{0,9}[A-Za-z][A-Za-z0-9-]{1,40}:")
_MULTIPART = rb"(?im)^content-type:\s{0,9}multipart/related\b"


def may_be_packed(data: bytes) -> bool:
    """Tell whether a file begins as a container does."""
    return data.startswith(_STARTS) or is_mhtml(data)


def is_mhtml(data: bytes) -> bool:
    """Tell whether a file is a page saved with its parts, as a message of several."""
    head = data[:HEAD]
    if not _FIRST_HEADER.match(head):
        return False
    head = head.lstrip()
    end = HEADERS_END.search(head)
    return bool(re.search(_MULTIPART, head[: end.start()] if end else head))
