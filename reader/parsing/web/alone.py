"""Reads a page whose structure shows no entries by its text, as the plain text of a page.

Invariant: text of menus, footers and forms is furniture; the rest is read as any plain text is.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.blog import Snapshot
from reader.parsing.blocks import blocks
from reader.parsing.lines import Line
from reader.parsing.plain import read_lines
from reader.parsing.web.aside import CARD, FIGURES, furniture, set_aside, worded
from reader.parsing.web.comments import COMMENTS
from reader.parsing.web.facts import Facts
from reader.parsing.web.teasers import find_teasers
from reader.parsing.web.tree import Sizes, drop

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def read_alone(
    body: "HtmlElement",
    facts: Facts,
    source: str,
    learnt: frozenset[str],
    comments: "Sequence[HtmlElement]" = (),
) -> Snapshot:
    """Read a page by its text.

    Args:
        body: The page's body; its menus are taken out of it.
        facts: What it says of itself.
        source: Where it came from.
        learnt: Lines known as furniture from other documents, normalised.
        comments: Its comment threads, none inside another.

    Returns:
        The snapshot.
    """
    aside = [(thread, COMMENTS) for thread in comments]
    for thread in comments:
        drop(thread)
    sizes = Sizes(body)
    path = urlsplit(facts.url).path.rstrip("/") if facts.url else ""
    teasers = find_teasers(body, sizes, path)
    aside += [(teaser, CARD) for teaser in teasers]
    for teaser in teasers:
        drop(teaser)
    # Figures stay where they stand: a page without entries is read whole.
    aside += [(e, why) for e, why in set_aside(body, sizes) if why not in FIGURES]
    menus = [item for element, why in aside for item in furniture(element, worded(why))]
    for element, _ in aside:
        drop(element)
    texts = [block.text for block in blocks(body, facts.url) if block.text]
    if facts.title:
        texts = [facts.title, *(text for text in texts if text != facts.title)]
    lines = [Line(number, text) for number, text in enumerate(texts, 1)]
    snapshot = read_lines(lines, source, learnt)
    return replace(
        snapshot,
        entries=tuple(replace(entry, lines=None) for entry in snapshot.entries),
        furniture=(*(item._replace(lines=None) for item in snapshot.furniture), *menus),
    )
