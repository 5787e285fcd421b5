"""Times that an entry's text mentions stay in the text; those of its header date it."""

import pytest

from reader.blog import Entry

from .webpage import each, page, read

HEADER = '<time datetime="2024-03-05T{c}:00+01:00">{c}</time>'
SEEN_BY_SCRIPTS = '<article id="e{n}" data-time="2024-03-05T{c}:00+01:00">'
QUOTED = (
    '<blockquote class="twitter-tweet"><p>The river is rising.</p>— Ana Gil (@ana) '
    '<a href="https://twitter.com/a/status/1"><time datetime="2024-02-01T09:15:00Z">'
    "9:15 AM · Feb 1, 2024</time></a></blockquote>"
)


def first(entry: str) -> Entry:
    """Read a page of such entries, and return the newest."""
    return read(page(f"<div>{each(entry)}</div>")).entries[0]


@pytest.mark.parametrize(
    ("mentioned", "kept"),
    [
        (
            "<p>The court sits at <strong>16:30</strong> again.</p>",
            "The court sits at 16:30 again.",
        ),
        (
            '<p>They vote at <time datetime="2024-03-09T18:00:00Z">18:00</time> on Friday.</p>',
            "They vote at 18:00 on Friday.",
        ),
        ("<ul><li><b>09:15</b> to the island</li></ul>", "09:15 to the island"),
        ("<table><tr><td>Porth</td><td>09:15</td></tr></table>", "Porth · 09:15"),
        (QUOTED, "9:15 AM · Feb 1, 2024"),
    ],
)
@pytest.mark.parametrize(
    "head",
    [
        f'<article id="e{{n}}">{HEADER}',
        f'<article id="e{{n}}"><p>{HEADER}</p>',
        SEEN_BY_SCRIPTS,
    ],
)
def test_a_time_in_an_entrys_text_stays_there_and_does_not_date_it(
    head: str, mentioned: str, kept: str
) -> None:
    """A fixture, a quoted post's date and a time in a sentence are the text's own."""
    entry = first(f"{head}<p>{{a}} {{b}}</p>{mentioned}</article>")

    assert entry.paragraphs[-1] == kept
    assert entry.published_at == "2024-03-05T14:40:00+01:00"


@pytest.mark.parametrize(
    "entry",
    [
        '<article id="e{n}"><p><b>{c}</b> {a}</p><p>It opens at <b>16:30</b> again.</p></article>',
        '<li id="e{n}"><b>{c}</b> {a}<br>It opens at <b>16:30</b> again.</li>',
        "<p><b>{c}</b> {a}</p><p>It opens at <b>16:30</b> again.</p>",
        SEEN_BY_SCRIPTS + "<p><b>{c}</b> {a}</p><p>It opens at <b>16:30</b> again.</p></article>",
    ],
)
def test_the_time_with_which_an_entrys_text_starts_is_its_own(entry: str) -> None:
    """Where no header shows a time, the one that opens the text is the stamp."""
    read_first = first(entry)

    assert read_first.stamp == "14:40"
    assert read_first.paragraphs == ("The first ferry left at dawn.", "It opens at 16:30 again.")


def test_an_entry_set_in_a_table_takes_its_time_from_it() -> None:
    """A table that holds the whole entry is layout, and what opens it is the header."""
    entry = first(
        '<article id="e{n}"><table><tr><td>{c}</td><td>{a} {b}</td></tr></table></article>'
    )

    assert entry.stamp == "14:40"
    assert entry.paragraphs == ("The first ferry left at dawn. The swell has fallen.",)
