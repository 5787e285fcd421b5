"""Who asks: the name that servers are told.

Invariant: it is true: the program, its version and where to read about it.
"""

from functools import cache
from importlib.metadata import PackageNotFoundError, metadata

NAME = "liveblog-reader"
"""The distribution, and the name that a robots.txt rules for."""


@cache
def user_agent() -> str:
    """Return the User-Agent (RFC 9110 section 10.1.5): `liveblog-reader/1.0`.

    The project's address follows where its metadata has one: `liveblog-reader/1.0 (+https://…)`.
    """
    try:
        about = metadata(NAME)
    except PackageNotFoundError:
        return NAME
    home = next((url.partition(",")[2].strip() for url in about.get_all("Project-URL") or ()), None)
    return f"{NAME}/{about['Version']}" + (f" (+{home})" if home else "")
