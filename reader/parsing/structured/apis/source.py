"""What a reader of JSON documents is.

Invariant: a recogniser looks at one object only, and is quick: every object of a document is shown
to it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from reader.parsing.blocks import blocks, fragment_blocks
from reader.parsing.fragments import parsed
from reader.parsing.post import Block, Found
from reader.parsing.structured.rich import markup
from reader.parsing.structured.values import Object


@dataclass(frozen=True, slots=True)
class Source:
    """One shape of JSON documents."""

    recognises: Callable[[Object], bool]
    read: Callable[[Object], Found]
    """Reads the object that was recognised."""


def rich_blocks(value: object, base: str | None = None) -> tuple[Block, ...]:
    """Read rich text, or a text that may be markup, as blocks.

    Args:
        value: A text, a node or a list of nodes.
        base: The address of the page it belongs to.
    """
    if isinstance(value, str):
        return fragment_blocks(value, base)
    root = parsed(markup(value))
    return () if root is None else blocks(root, base)


def lines(value: object) -> tuple[str, ...]:
    """Read rich text as plain lines."""
    return tuple(block.text for block in rich_blocks(value))


def joined(value: object) -> str | None:
    """Read rich text as one line, None where it is empty."""
    return " ".join(lines(value)) or None
