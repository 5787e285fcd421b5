"""What a container holds.

Invariant: what is said of the document comes from the container alone, never from the document.
"""

from typing import NamedTuple

from reader.parsing.errors import ParseError


class Contents(NamedTuple):
    """A document's bytes, and what its container says of it."""

    data: bytes
    containers: tuple[str, ...] = ()
    """What it was taken out of, the outermost first: `a gzip file`."""
    charset: str | None = None
    """The name of its encoding."""
    url: str | None = None
    saved_at: str | None = None
    """ISO 8601: when the page was saved."""

    def inside(self, outer: "Contents") -> "Contents":
        """Return the same, found inside another container; the inner one knows better."""
        return self._replace(
            containers=(*outer.containers, *self.containers),
            url=self.url or outer.url,
            saved_at=self.saved_at or outer.saved_at,
        )


def too_large(most: int) -> ParseError:
    """Return the error for a container that holds more than the limit."""
    return ParseError(f"unpacked, it is over the limit of {most:,} bytes; --max-bytes raises it")
