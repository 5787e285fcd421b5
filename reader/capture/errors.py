"""What goes wrong when a page is asked for.

Invariant: an error's text says what is wrong in part of a line, without the page's address.
"""


class FetchError(Exception):
    """A page cannot be got."""

    def __init__(
        self,
        why: str,
        *,
        transient: bool = False,
        retry_after: float | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(why)
        self.transient = transient
        """Whether it may go better in a while."""
        self.retry_after = retry_after
        """Seconds that the server asks to wait."""
        self.status = status
        """What the server answered, where it did."""
