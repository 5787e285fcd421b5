"""Opening a link in the user's browser.

Invariant: only http and https addresses without spaces or controls are handed on.
"""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)


def browse(app: "ReaderApp", link: str | None) -> None:
    """Open a link, or say why not.

    Args:
        app: The app, which says what happened.
        link: The address; None where there is none.
    """
    if not link:
        app.notice("this document states no link here")
    elif not _ADDRESS.fullmatch(link):
        app.notice("the link here is no web address; Y copies it")
    else:
        app.run_worker(
            lambda: _open(app, link), thread=True, name="opening the link", exit_on_error=False
        )


def _open(app: "ReaderApp", link: str) -> None:
    """Hand a link to a browser with a window; one in the terminal would draw over the app."""
    import webbrowser

    browser = webbrowser.get() if _has_browser() else None
    if browser is None or type(browser) is webbrowser.GenericBrowser:
        app.call_from_thread(app.notice, "no browser with a window here; Y copies the link")
    elif browser.open(link):
        app.call_from_thread(app.notice, f"opened {link}")
    else:
        app.call_from_thread(app.notice, "the browser did not open the link; Y copies it")


def _has_browser() -> bool:
    import webbrowser

    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
