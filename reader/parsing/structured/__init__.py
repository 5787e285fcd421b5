"""Reads what publishers write for programs: schema.org in pages, JSON documents and feeds.

Invariant: whatever the data, reading it neither raises nor takes more than about linear time; what
comes out is what one source says, not yet merged with any other.
"""

from reader.parsing.structured.documents import read_json
from reader.parsing.structured.feeds import looks_like_feed, read_feed
from reader.parsing.structured.page import page_data

__all__ = ["looks_like_feed", "page_data", "read_feed", "read_json"]
