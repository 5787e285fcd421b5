"""The page around a report: its head, its style and its policy.

Invariant: the policy (https://www.w3.org/TR/CSP3/) lets the page's own style be used, by its hash,
and forbids all else: scripts, requests, forms, another base.
"""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256
from importlib.resources import files

from reader.report.html.markup import Html, closing, element, opening, text
from reader.report.tool import tool

_POLICY = "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'"


def page(title: str, body: Iterable[Html]) -> Iterator[str]:
    """Yield a page, piece by piece.

    Args:
        title: What the browser's tab says.
        body: What the page shows.

    Yields:
        Markup; joined, a whole document.
    """
    style = files("reader.report.html").joinpath("style.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    yield "<!DOCTYPE html>\n"
    yield opening("html", lang="en") + opening("head")
    yield opening("meta", charset="utf-8")
    yield opening("meta", http_equiv="Content-Security-Policy", content=_POLICY.format(digest))
    yield opening("meta", name="viewport", content="width=device-width, initial-scale=1")
    yield opening("meta", name="color-scheme", content="light dark")
    yield opening("meta", name="referrer", content="no-referrer")
    yield opening("meta", name="generator", content=" ".join(tool()))
    yield element("title", text(title))
    yield element("style", Html(style))
    yield closing("head") + opening("body")
    for piece in body:
        yield piece
        yield "\n"
    yield closing("body") + closing("html") + "\n"
