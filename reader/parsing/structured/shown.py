"""Reads texts of JSON documents, rich or plain, as a page would show them.

Invariant: what comes out is cleaned, one line for each block.
"""

from reader.parsing.blocks import blocks, fragment_blocks
from reader.parsing.fragments import parsed
from reader.parsing.post import Block
from reader.parsing.structured.rich import markup


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
    return tuple(block.text for block in rich_blocks(value) if not block.beside)


def joined(value: object) -> str | None:
    """Read rich text as one line, None where it is empty."""
    return " ".join(lines(value)) or None
