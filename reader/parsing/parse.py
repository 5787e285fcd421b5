"""Chooses how to read a document: our own JSON, a saved web page, or plain text.

Invariant: whatever the bytes, the answer is a Snapshot or a ParseError.
"""

from reader.blog import Snapshot
from reader.parsing.decoding import decode
from reader.parsing.html import looks_like_html, read_html
from reader.parsing.ours import looks_like_json, read_ours
from reader.parsing.plain import read_plain


def parse(data: bytes, source: str, *, learnt: frozenset[str] = frozenset()) -> Snapshot:
    """Read a document.

    Args:
        data: The whole document: plain text in any common encoding, a saved web page, or our own
            JSON.
        source: Where it came from: a path, an address, or `-`.
        learnt: Lines known as furniture from other documents, as `furniture.normalised` gives them.

    Returns:
        The snapshot; one without entries where the document is no liveblog. Our own JSON keeps the
        source that is written in it.

    Raises:
        ParseError: The document is binary data, or JSON that is not ours.
    """
    text = decode(data)
    if looks_like_json(text):
        return read_ours(text)
    if looks_like_html(text):
        return read_html(text, source, learnt)
    return read_plain(text, source, learnt)
