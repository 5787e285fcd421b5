"""Tells the publisher's id of a post from its permalink.

Invariant: an id is whole, as the publisher writes it.
"""

from urllib.parse import parse_qsl, unquote, urlsplit

from reader.parsing.cleaning import one_line

_LONGEST = 300
_MOST_PARAMETERS = 50
_PARAMETERS = (
    "pinned_post_locator",
    "post",
    "post_id",
    "postid",
    "entry",
    "entry_id",
    "entryid",
    "update",
    "update_id",
    "updateid",
    "block",
    "lb_post",
)
"""What publishers name the part of a permalink that says which post."""
_PAGE, _WITH = "page", "with:"
"""The Guardian writes `page=with:block-…`."""


def permalink_id(link: str | None, page: str | None) -> str | None:
    """Read an id from a post's address.

    Args:
        link: The address.
        page: The address of the page it stands on, where it is known.

    Returns:
        Its fragment, its telling parameter, or what follows the page's own address; None where it
        is only the page's or another's.
    """
    if not link or len(link) > 8 * _LONGEST:
        return None
    try:
        parts = urlsplit(link)
        found = unquote(parts.fragment).lstrip("!/") or _parameter(parts.query)
        if not found and page:
            found = _below(f"{parts.netloc}{parts.path}", page)
    except ValueError:  # an address in brackets that is none
        return None
    return clean_id(found)


def clean_id(value: str | None) -> str | None:
    """Return an id without what must not reach a terminal; None where it is empty or too long."""
    found = one_line(value or "").strip()
    return found if 0 < len(found) <= _LONGEST else None


def _parameter(query: str) -> str | None:
    if query.count("&") > _MOST_PARAMETERS:
        return None
    told = {name.lower().replace("-", "_"): value for name, value in parse_qsl(query)}
    if told.get(_PAGE, "").startswith(_WITH):
        return told[_PAGE].removeprefix(_WITH)
    return next((told[name] for name in _PARAMETERS if told.get(name)), None)


def _below(link: str, page: str) -> str | None:
    """Return what an address has beyond the page's own."""
    parts = urlsplit(page)
    stem = f"{parts.netloc}{parts.path}".rstrip("/") + "/"
    rest = link[len(stem) :].strip("/") if link.startswith(stem) else ""
    return rest.rpartition("/")[2] or None
