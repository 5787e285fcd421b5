"""What goes wrong while parsing.

Invariant: the message is one line that says what is wrong with the document; naming the document
is its reader's business.
"""


class ParseError(ValueError):
    """A document that cannot be read as a snapshot."""


class ForeignError(ParseError):
    """JSON that is not of our schema; another reader may know it."""
