"""Keeps an entry's figures out of the way while its header and heading are read.

Invariant: a figure stands again where it stood, or is handed back as one that stood in the header.
"""

from typing import TYPE_CHECKING

from lxml import html

from reader.parsing.web.tree import chain, drop

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Frames:
    """The figures of one entry."""

    def __init__(self, root: "HtmlElement") -> None:
        """Keep figures of an entry; they are taken out one by one."""
        self._root = root
        self._kept: list[tuple[HtmlElement, HtmlElement, str]] = []

    def take(self, figure: "HtmlElement", why: str) -> None:
        """Take a figure out; an empty element keeps its place."""
        place: HtmlElement = html.Element("hr")
        figure.addprevious(place)
        drop(figure)
        self._kept.append((place, figure, why))

    def put_back(self) -> "list[tuple[HtmlElement, str]]":
        """Put the figures back.

        Returns:
            Those whose place went with the header, each with why it is no running text.
        """
        lost: list[tuple[HtmlElement, str]] = []
        for place, figure, why in self._kept:
            if self._root in chain(place):
                place.addprevious(figure)
                drop(place)
            else:
                lost.append((figure, why))
        return lost
