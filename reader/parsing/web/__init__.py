"""Reads a saved web page: finds its entries by structure, and merges them with the page's data.

Invariant: every text of the page's main content is in the title, the standfirst, the lede, an
entry, its related cards or the furniture; what was found is told in notes.
"""

from reader.parsing.web.page import read_page
from reader.parsing.web.tree import looks_like_html

__all__ = ["looks_like_html", "read_page"]
