"""The nouns: what is true of any liveblog.

Every noun is frozen and compares by value. This room imports the standard library only and does
no input or output; it knows no clock, no tag, no colour.
"""

from reader.blog.blog import Blog
from reader.blog.capture import Basis, CaptureDate, to_the_minute
from reader.blog.entry import Entry, Lines
from reader.blog.media import Media
from reader.blog.note import Note
from reader.blog.passage import Link, Nature, Passage
from reader.blog.snapshot import Furniture, Order, Snapshot
from reader.blog.window import Window

__all__ = [
    "Basis",
    "Blog",
    "CaptureDate",
    "Entry",
    "Furniture",
    "Lines",
    "Link",
    "Media",
    "Nature",
    "Note",
    "Order",
    "Passage",
    "Snapshot",
    "Window",
    "to_the_minute",
]
