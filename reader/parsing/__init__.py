"""Turns a document into a Snapshot: plain text, Markdown, web pages, feeds and JSON.

This room alone reads untrusted bytes. Invariant: every non-blank line of a plain-text document is
in exactly one of title, standfirst, lede, an entry, its related cards or the furniture, and no text
that leaves the room holds control characters, escape sequences or bidirectional controls.
"""

from reader.parsing.cleaning import clean
from reader.parsing.errors import ParseError
from reader.parsing.parse import explained, parse
from reader.parsing.reading import Reading

__all__ = ["ParseError", "Reading", "clean", "explained", "parse"]
