"""What stands above and below an entry's text is its header, however a page sets it."""

import pytest

from reader.blog import Entry, Order

from .webpage import ENTRIES, HEADED, UNHEADED, each, page, read, texts


def first(entry: str) -> Entry:
    """Read a page of such entries, and return the newest."""
    return read(page(f"<div>{each(entry)}</div>")).entries[0]


def test_one_time_in_two_zones_is_one_stamp() -> None:
    """A header may tell its time again for readers elsewhere; neither is text."""
    found = read(
        page(each('<div id="e{n}"><p>{c} GMT / 09:40 ET</p><h3>{h}</h3><p>{a}</p><p>{b}</p></div>'))
    )

    assert texts(found) == HEADED
    assert found.entries[0].stamp == "14:40 GMT / 09:40 ET"
    assert found.entries[0].published_at == "2024-03-05T14:40:00+00:00"


@pytest.mark.parametrize("label", ["Pinned", "BREAKING", "Eilmeldung"])
def test_a_label_above_the_heading_hides_neither(label: str) -> None:
    """A word that says what an entry is stands outside of its text."""
    entry = (
        f'<article id="e{{n}}"><span>{label}</span><time>{{c}}</time><h3>{{h}}</h3><p>{{a}}</p>'
        "<p>{b}</p></article>"
    )

    assert texts(read(page(each(entry)))) == HEADED


def test_a_sentence_of_one_word_is_no_label() -> None:
    """A paragraph says what it says, however short it is."""
    entry = '<article id="e{n}"><time>{c}</time><p>Breaking</p><p>{a}</p></article>'

    assert first(entry).paragraphs[0] == "Breaking"


def test_the_summary_of_what_unfolds_is_the_heading() -> None:
    """A page that folds its entries heads each with what stays in sight."""
    entry = (
        '<details id="e{n}"><summary><time>{c}</time> {h}</summary><p>{a}</p><p>{b}</p></details>'
    )

    assert texts(read(page(f"<div>{each(entry)}</div>"))) == HEADED


def test_a_name_behind_a_dot_below_the_text_is_the_byline() -> None:
    """What a header sets between its parts is no part of a name."""
    entry = (
        '<article id="e{n}"><h2>{h}</h2><p>{a}</p><footer><a href="#e{n}">{c}</a> · Jane Fisher'
        "</footer></article>"
    )

    assert first(entry).byline == "Jane Fisher"


def test_an_element_that_calls_itself_a_time_is_one_in_any_language() -> None:
    """What a page writes behind a time of day need not be known."""
    entry = (
        '<div id="e{n}"><span class="entry-time">{c} بتوقيت غرينتش</span><p>{a}</p><p>{b}</p></div>'
    )
    found = read(page(each(entry)))

    assert texts(found) == UNHEADED
    assert found.entries[0].stamp == "14:40 بتوقيت غرينتش"


def test_what_parts_a_time_from_a_bold_heading_is_neither() -> None:
    """A line of a time, a bar and a heading, both bold, heads the text below it."""
    entry = (
        '<div id="e{n}"><p><strong>{c}</strong> | <strong>{h}</strong></p>'
        "<p>{a}</p><p>{b}</p></div>"
    )

    assert texts(read(page(each(entry)))) == HEADED


def test_ages_in_two_units_are_ages() -> None:
    """An entry older than an hour is one, however exactly a page tells its age."""
    feed = each('<div class="e" id="e{n}"><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></div>')
    ages = ("5m ago", "40 min ago", "1 hr 14 min ago", "2 hours, 33 minutes ago")
    for (clock, *_), age in zip(ENTRIES, ages, strict=True):
        feed = feed.replace(clock, age)

    found = read(page(f"<div>{feed}</div>"))

    assert texts(found) == HEADED
    assert [entry.stamp for entry in found.entries] == list(ages)
    assert found.order is Order.NEWEST_FIRST


def test_links_that_share_an_entry_are_furniture_whatever_they_are_called() -> None:
    """A line of links to the services that take shares is none of the text; a post there may be."""
    entry = (
        '<div id="e{n}"><time>{c}</time><h3>{h}</h3><p>{a}</p><p>{b}</p><div>'
        '<a href="https://twitter.com/intent/tweet?url=x">Tweet</a> '
        '<a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a></div>'
        '<p><a href="https://twitter.com/ana/status/1">Ana Gil on the quay</a></p></div>'
    )

    found = read(page(each(entry)))

    assert [e.paragraphs[-1] for e in found.entries] == ["Ana Gil on the quay"] * 4
    assert [f.text for f in found.furniture if f.reason == "share buttons"] == [
        "Tweet Facebook"
    ] * 4
