"""A page of a publisher nobody listed is read by its structure."""

import pytest

from reader.blog import Nature, Order
from tests.parsing.webpage import ENTRIES, HEADED, UNHEADED, each, page, read, texts


@pytest.mark.parametrize(
    "feed",
    [
        "<h2>{d} Uhr: {h}</h2><p>{a}</p><p>{b}</p>",
        "<h2>+++ {c} {h} +++</h2><p>{a}</p><p>{b}</p>",
        "<p><strong>{c} Uhr: {h}</strong></p><p>{a}</p><p>{b}</p>",
        "<div class='clock'>{c} Uhr</div><h3>{h}</h3><p>{a}</p><p>{b}</p>",
        "<h2><time datetime='2024-03-05T{c}:00+01:00'>{c}</time> {h}</h2><p>{a}</p><p>{b}</p>",
        "<div class='e'><h3>{d} Uhr: {h}</h3><p>{a}</p><p>{b}</p></div>",
        "<div class='e'><span>{c}</span><h3>{h}</h3><p>{a}</p><p>{b}</p></div>",
        "<section><div><em>{c}</em></div><div class='headline'>{h}</div>{a}<br>{b}</section>",
        "<li><article><footer><time>{c}</time></footer><h4>{h}</h4><p>{a}</p><p>{b}</p></article>",
        "<table><tr><td>{c}<td><h3>{h}</h3><p>{a}<p>{b}</table>",
        "<div class='p'><h3>{c} Uhr | {h}</h3><p>{a}</p></div><div class='p'><p>{b}</p></div>",
    ],
)
def test_entries_are_what_repeats_with_a_time(feed: str) -> None:
    snapshot = read(page(f"<div>{each(feed)}</div>"))

    assert texts(snapshot) == HEADED
    assert [entry.published_at for entry in snapshot.entries] == [
        f"2024-03-05T{clock}:00+01:00" for clock, *_ in ENTRIES
    ]
    assert snapshot.order is Order.NEWEST_FIRST


@pytest.mark.parametrize(
    "feed",
    [
        "<p><strong>{c}</strong> {a}</p><p>{b}</p>",
        "<p>{c} Uhr: {a}</p><p>{b}</p>",
        "<li><b>{c}</b> {a}<br>{b}</li>",
    ],
)
def test_entries_need_no_headings(feed: str) -> None:
    assert texts(read(page(f"<div>{each(feed)}</div>"))) == UNHEADED


def test_definition_lists_hold_entries() -> None:
    feed = each("<dt>{c}</dt><dd><h4>{h}</h4><p>{a}</p><p>{b}</p></dd>")

    assert texts(read(page(f"<dl>{feed}</dl>"))) == HEADED


def test_entries_without_times_are_told_by_their_ids() -> None:
    feed = "<div class='u' id='upd-{n}'><h3>{h}</h3><p>{a} {a}</p><p>{b}</p></div>"

    snapshot = read(page(f"<div>{each(feed)}</div>"))

    assert [entry.id for entry in snapshot.entries] == [
        f"upd-{n}" for n in (9000, 8999, 8998, 8997)
    ]
    assert [entry.heading for entry in snapshot.entries] == [heading for _, heading, *_ in ENTRIES]


@pytest.mark.parametrize(
    "feed",
    [
        "<h2>{h}</h2><p>{a} {a} {a}</p><p>{b} {b} {b}</p>",
        "<li><h3>{h}</h3><div><p>{a} {a} {a}</p><p>{b} {b} {b}</p></div></li>",
    ],
)
def test_entries_of_a_live_page_without_times_and_ids_are_told_by_their_headings(feed: str) -> None:
    entries = read(page(f"<div>{each(feed)}</div>")).entries

    assert [entry.heading for entry in entries] == [heading for _, heading, *_ in ENTRIES]
    assert [len(entry.paragraphs) for entry in entries] == [2, 2, 2, 2]


def test_a_line_that_says_by_whom_it_is_stands_above_the_text() -> None:
    feed = (
        "<div class='e' data-timestamp='1709{n}00'><div>By Jane Fisher</div>"
        "<div role='heading'>{h}</div><div>{a}</div><div>{b}</div></div>"
    )

    snapshot = read(page(f"<div>{each(feed)}</div>"))

    assert texts(snapshot) == HEADED
    assert {entry.byline for entry in snapshot.entries} == {"Jane Fisher"}


def test_an_id_made_from_the_heading_is_none() -> None:
    feed = "<h2 id='{h}-1'>{d} Uhr: {h} now</h2><p>{a}</p><p>{b}</p>"

    snapshot = read(
        page(f"<div>{each(feed)}</div>".replace("id='Ferry service", "id='ferry-service"))
    )

    assert {entry.id for entry in snapshot.entries} == {None}


def test_what_is_no_running_text_of_an_entry_is_set_aside_with_its_reason() -> None:
    feed = each(
        "<div class='e'><i>{c}</i><h3>{h}</h3><p>{a}</p>"
        "<figure><img src='/a.jpg'><figcaption>The quay at {c}</figcaption></figure>"
        "<div class='share-tools'><a href='https://x.example'>Share {c}</a></div>"
        "<aside><a href='/other'>Another story {c}</a></aside>"
        "<p>{b}</p><p><a href='/more'>Read more: the night at {c}</a></p></div>"
    )

    snapshot = read(page(f"<div>{feed}</div>"))

    assert texts(snapshot) == HEADED
    assert snapshot.entries[0].related == ("Another story 14:40", "Read more: the night at 14:40")
    reasons = {item.text: item.reason for item in snapshot.furniture}
    assert reasons["Share 14:40"] == "share buttons"
    assert reasons["Home"] == "in a menu"


def test_figures_of_an_entry_stand_beside_its_paragraphs_in_their_places() -> None:
    """Above the heading, between the paragraphs and below them, they change no text."""
    figure = "<figure><img src='/{n}.jpg'><figcaption>The quay at {c}</figcaption></figure>"
    video = "<iframe src='https://maps.example/{n}' title='Map {n}'></iframe>"
    feed = each(
        f"<div class='e'><i>{{c}}</i>{figure}<h3>{{h}}</h3><p>{{a}}</p>{video}<p>{{b}}</p></div>"
    )

    snapshot = read(page(f"<div>{feed}</div>"))

    assert texts(snapshot) == HEADED
    assert [(m.place, m.nature, m.text) for m in snapshot.entries[0].media] == [
        (0, Nature.CAPTION, "The quay at 14:40"),
        (1, Nature.EMBED, "Map 9000"),
    ]
    assert snapshot.entries[0].media[1].url == "https://maps.example/9000"
    assert not any("quay at" in item.text for item in snapshot.furniture)


def test_the_author_s_picture_in_an_entry_s_header_is_none_of_its_pictures() -> None:
    header = "<div><i>{c}</i><figure><img src='/ana.jpg'></figure><b>Ana Gil</b></div>"
    feed = each(f"<div class='e'>{header}<h3>{{h}}</h3><p>{{a}}</p><p>{{b}}</p></div>")

    entries = read(page(f"<div>{feed}</div>")).entries

    assert [entry.byline for entry in entries] == ["Ana Gil"] * 4
    assert not any(entry.media for entry in entries)


def test_attributes_with_names_that_are_none_hide_no_times() -> None:
    feed = each("<div class='e' {{=1 \"<=2 data-time='x'><i>{c}</i><p>{a}</p><p>{b}</p></div>")

    assert len(read(page(f"<div>{feed}</div>")).entries) == 4


@pytest.mark.parametrize("broken", ["http://[x#p8999", "//[#p8999", "https://a.b:99999999/#p8999"])
def test_links_that_are_no_addresses_lead_nowhere(broken: str) -> None:
    item = "<article class='post' id='p{n}'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p>{x}</article>"
    feed = each(item.replace("{x}", f"<a href='{broken}'>Link</a>"))

    entries = read(page(f"<ul class='key-events'><a href='{broken}'>1</a></ul>{feed}")).entries

    assert [entry.id for entry in entries] == ["p9000", "p8999", "p8998", "p8997"]
    assert not any(entry.link and "[" in entry.link for entry in entries)


def test_a_pinned_copy_names_its_original() -> None:
    item = "<article class='post' id='p{n}'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></article>"
    _, heading, first, second = ENTRIES[2]
    copy = (
        f"<div id='pinned-post'><article class='post'><h3>{heading}</h3>"
        f"<p>{first}</p><p>{second} It was so all day, said the council.</p></article></div>"
    )

    entries = read(page(f"<div>{copy}<div>{each(item)}</div></div>")).entries

    assert [(entry.id, entry.pinned) for entry in entries][:2] == [
        ("p8998", True),
        ("p9000", False),
    ]
    assert entries[0].published_at == entries[3].published_at


def test_entries_in_a_list_of_key_events_are_key_events() -> None:
    item = "<article class='post' id='p{n}'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></article>"
    keys = "<div class='key-events'><ul><li><a href='#p8999'>Harbour warning lifted</a></ul></div>"

    entries = read(page(f"{keys}<div>{each(item)}</div>")).entries

    assert [entry.key_event for entry in entries] == [False, True, False, False]


def test_title_standfirst_and_lede_stand_above_the_entries() -> None:
    opening = (
        "<p class='standfirst'>The islands count the damage</p>"
        "<p>Forty people spent the night in the school of the harbour town.</p>"
        "<ul><li>Ferries run again</li></ul>"
    )
    feed = each("<div class='e'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></div>")

    snapshot = read(page(f"{opening}<div>{feed}</div>".replace("damage<", "damage of the night<")))

    assert snapshot.title == "Storm live: ferries run again"
    assert snapshot.standfirst == "The islands count the damage of the night"
    assert snapshot.lede == (
        "Forty people spent the night in the school of the harbour town.", "Ferries run again",
    )  # fmt: skip
    assert str(snapshot.captured_at) == "2024-03-05 14:41+01:00"


STORY = "The council said that the bridge would stay closed until engineers had looked at it all. "


ARTICLE = "".join(f"<p>{STORY} It is {i} years old.</p>" for i in range(8))


@pytest.mark.parametrize(
    "body",
    [
        ARTICLE + "<section id='comments'>"
        + each("<div class='comment' id='c{n}'><i>{c}</i><p>{a} {a} {a} {b}</p></div>"),
        ARTICLE + "<ul>" + each("<li>{c} <a href='/{n}'>{h}, and what else</a></li>") + "</ul>",
        ARTICLE + "<ul>" + each("<li><i>{c}</i> {h}</li>") + "</ul>",
        ARTICLE + "<table>" + each("<tr><td>{c}<td>from the mill<td>{c}</tr>") + "</table>",
        each("<article><h2><a href='/{n}'>{h}</a></h2><p>{a}</p><time>{c}</time></article>"),
        each("<div class='card'><a href='/live/{n}'><i>{c}</i><h3>Live: {h}</h3></a></div>"),
        each("<article id='a{n}'><h2><a href='/{n}'>{h}</a></h2><p>{a}</p><p>{b}</p></article>"),
    ],
    ids=["comments", "latest", "ticker", "timetable", "index", "live-cards", "archive"],
)  # fmt: skip
def test_a_page_that_is_no_liveblog_has_no_entries(body: str) -> None:
    snapshot = read(page(body, title="The bridge over the mill stays closed"))

    assert snapshot.entries == ()
    assert ARTICLE not in body or any(STORY.strip() in text for text in snapshot.lede)


@pytest.mark.parametrize(
    "credit",
    [
        "Über dieses Thema berichtet: Radio Nord am 26.08.2024 um 06:00 Uhr.",
        "Mit Informationen der Korrespondenten sowie der Agenturen.",
        "With reporting by Ana Gil in the harbour town and agencies.",
    ],
)
def test_a_line_that_credits_bureaus_is_about_the_page_and_no_lede(credit: str) -> None:
    feed = each("<div class='e'><i>{c}</i><h3>{h}</h3><p>{a}</p><p>{b}</p></div>")
    lede = "Forty people spent the night in the school of the harbour town."

    snapshot = read(page(f"<p>{lede}</p><p>{credit}</p><div>{feed}</div>"))

    assert snapshot.lede == (lede,)
    assert [item.reason for item in snapshot.furniture if item.text == credit] == ["about the page"]
