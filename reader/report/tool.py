"""What made a report: the product's name and version.

Invariant: looking the version up is slow, so nothing looks before a report names it.
"""

from typing import NamedTuple

NAME = "liveblog-reader"


class Tool(NamedTuple):
    """The product that made a report."""

    name: str
    version: str


def tool() -> Tool:
    """Return this product, its version as installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return Tool(NAME, version(NAME))
    except PackageNotFoundError:
        return Tool(NAME, "(not installed)")
