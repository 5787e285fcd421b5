"""Opening a link in the user's browser.

Invariant: only http and https addresses without spaces or controls are handed on.
"""

import re
from functools import partial

from reader.tui.host import Host
from reader.tui.work import in_thread

NO_LINK = "the document states no link here"

_ADDRESS = re.compile(r"https?://[!-~]+", re.IGNORECASE)


def browse(app: Host, link: str | None) -> None:
    """Open a link, or say why not.

    Args:
        app: The app, which says what happened.
        link: The address; None where there is none.
    """
    if not link:
        app.notice(NO_LINK)
    elif not _ADDRESS.fullmatch(link):
        app.notice("the link here is no web address; Y copies it")
    else:
        app.run_worker(_open(app, link), name="opening the link", exit_on_error=False)


async def _open(app: Host, link: str) -> None:
    """Hand a link to a browser with a window; one in the terminal would draw over the app."""
    import webbrowser

    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        browser = None
    if browser is None or type(browser) is webbrowser.GenericBrowser:
        app.notice("no browser with a window here; Y copies the link")
    elif await in_thread(partial(browser.open, link)):
        app.notice(f"opened {link}")
    else:
        app.notice("the browser did not open the link; Y copies it")
