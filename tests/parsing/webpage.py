"""A page of a publisher nobody listed, in pieces that tests put together."""

from reader.blog import Snapshot
from reader.parsing.web import read_page

ENTRIES = (
    ("14:40", "Ferry service resumes", "The first ferry left at dawn.", "The swell has fallen."),
    ("14:05", "Harbour warning lifted", "The warning is lifted for boats.", "They may leave."),
    ("13:31", "Schools to stay shut", "Schools stay shut until Monday.", "Parents were told."),
    ("12:12", "Power is back", "Power is back in the north.", "About 300 homes are without it."),
)  # fmt: skip


def page(body: str, head: str = "", *, title: str = "Storm live: ferries run again") -> str:
    """Set a whole page around a body."""
    return (
        f'<!DOCTYPE html><html lang="de"><head><title>{title}</title>'
        '<link rel="canonical" href="https://news.example.de/live/sturm">'
        '<meta property="article:modified_time" content="2024-03-05T14:41:00+01:00">'
        f"{head}</head><body><nav><a href='/'>Home</a><a href='/w'>World</a></nav><main>"
        f"<h1>{title}</h1>{body}</main><footer>About us</footer></body></html>"
    )


def each(markup: str) -> str:
    """Set every entry: `{c}` is its clock, `{h}` its heading, `{a}` and `{b}` its paragraphs."""
    return "".join(
        markup.format(c=clock, d=clock.replace(":", "."), n=9000 - i, h=heading, a=first, b=second)
        for i, (clock, heading, first, second) in enumerate(ENTRIES)
    )


def read(document: str) -> Snapshot:
    return read_page(document, "page.html", frozenset()).snapshot


HEADED = [(heading, (first, second)) for _, heading, first, second in ENTRIES]

UNHEADED = [(None, (first, second)) for _, _, first, second in ENTRIES]


def texts(snapshot: Snapshot) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(entry.heading, entry.paragraphs) for entry in snapshot.entries]
