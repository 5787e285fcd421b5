"""The app: keys, colours, focus. Everything it shows comes from the other rooms.

This package imports nothing of Textual until `run` is called, so that the command can import it.
"""

from collections.abc import Sequence


def run(paths: Sequence[str], *, max_bytes: int, mouse: bool = True) -> int:
    """Open the app.

    Args:
        paths: Documents and folders; none for the library.
        max_bytes: The most that is read of each document.
        mouse: Whether the app takes the mouse; without it the terminal selects text as ever.

    Returns:
        The exit status: 0, or what a crash or a signal makes of it.
    """
    from reader.tui.app import ReaderApp

    app = ReaderApp(paths, max_bytes=max_bytes)
    app.run(mouse=mouse)
    return app.return_code or 0
