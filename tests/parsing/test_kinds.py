"""Each kind of document goes to its reader; what is of no kind says so in one line."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Order
from reader.parsing import ParseError, explained, parse

TIMES = ("14:02", "13:41", "13:12", "12:50")
TEXTS = (
    "The council said that the old bridge would stay shut all night.",
    "Fourteen people were hurt at the port, the harbour master said.",
    "Trains into the valley stopped at noon and none has run since.",
    "Schools send pupils home early, before the buses stop as well.",
)
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><title>Storm Ida live: latest updates</title></head>'
    "<body><h1>Storm Ida live: latest updates</h1><p>The coast counts what it cost today.</p>"
    + "".join(
        f'<article id="post-{n}"><time datetime="2023-10-31T{at}:00Z">{at}</time><p>{text}</p>'
        "</article>"
        for n, (at, text) in enumerate(zip(TIMES, TEXTS, strict=True))
    )
    + "</body></html>"
)
FEED = (
    '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
    "<title>Storm Ida live</title><link>https://example.org/storm</link>"
    + "".join(
        f"<item><title>Update</title><description>{text}</description>"
        f"<pubDate>Tue, 31 Oct 2023 {at}:00 GMT</pubDate></item>"
        for at, text in zip(TIMES, TEXTS, strict=True)
    )
    + "</channel></rss>"
)
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Storm Ida live",
        "items": [
            {"id": f"p{n}", "content_text": text, "date_published": f"2023-10-31T{at}:00Z"}
            for n, (at, text) in enumerate(zip(TIMES, TEXTS, strict=True))
        ],
    }
)
TEXT = "Storm Ida live\nThe coast counts what it cost today.\n" + "\n".join(
    f"{at}\n{text}" for at, text in zip(TIMES, TEXTS, strict=True)
)
MARKDOWN = "# Storm Ida live\n\nThe coast counts what it cost today.\n\n" + "\n\n".join(
    f"## {at} Update\n\n{text}" for at, text in zip(TIMES, TEXTS, strict=True)
)
KINDS = {
    "web page": PAGE,
    "part of one": PAGE[PAGE.index("<article") : PAGE.index("</body>")],
    "RSS feed": FEED,
    "JSON Feed": JSON_FEED,
    "plain text": TEXT,
    "Markdown": MARKDOWN,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_gives_the_same_entries(kind: str) -> None:
    snapshot = parse(KINDS[kind].encode(), "x")

    assert tuple(entry.paragraphs[-1] for entry in snapshot.entries) == TEXTS
    assert snapshot.order is Order.NEWEST_FIRST
    assert snapshot.language == "en"


RUSSIAN = "Шторм Ида: в порту пострадали 14 человек, сообщили в мэрии города."


@pytest.mark.parametrize("kind", ["web page", "RSS feed", "plain text", "Markdown"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8-r"])
def test_every_kind_is_read_in_any_encoding(kind: str, encoding: str) -> None:
    """Whatever a document declares: these declare UTF-8, or nothing."""
    text = KINDS[kind]
    for known in TEXTS:
        text = text.replace(known, f"{RUSSIAN} {known.split()[1]}.")

    snapshot = parse(text.encode(encoding), "x")

    assert len(snapshot.entries) == len(TEXTS)
    assert all(entry.paragraphs[-1].startswith(RUSSIAN) for entry in snapshot.entries)


@pytest.mark.parametrize(
    ("kind", "reader"),
    [
        ("web page", "web page"),
        ("RSS feed", "RSS feed"),
        ("JSON Feed", "JSON Feed"),
        ("plain text", "plain text"),
        ("Markdown", "Markdown"),
    ],
)
def test_the_account_names_the_reader(kind: str, reader: str) -> None:
    assert explained(KINDS[kind].encode(), "x").reader.startswith(reader)


@pytest.mark.parametrize("kind", KINDS)
def test_the_account_changes_nothing(kind: str) -> None:
    data = KINDS[kind].encode()

    assert explained(data, "x").snapshot == parse(data, "x")


def test_the_account_tells_of_containers_and_savers() -> None:
    page = PAGE.replace(
        "<head>",
        "<!--\n Page saved with SingleFile \n url: https://example.org/storm \n"
        " saved date: Tue Oct 31 2023 14:10:00 GMT+0000 (GMT)\n--><head>",
    )

    notes = explained(gzip.compress(page.encode()), "x").notes

    assert [(note.what, note.why) for note in notes[:2]] == [
        ("container", "taken out of a gzip file"),
        ("saver", "saved by SingleFile at 2023-10-31T14:10:00+00:00"),
    ]


def test_json_that_nobody_knows_is_refused_and_so_is_a_newer_schema_of_ours() -> None:
    for document in ({"mood": "calm"}, {"schema": 2, "entries": json.loads(JSON_FEED)["items"]}):
        with pytest.raises(ParseError, match=r"^this JSON is no snapshot[^\n]*$"):
            parse(json.dumps(document).encode(), "x")


def test_half_of_our_own_json_is_nobody_elses() -> None:
    """A pipe that broke must not show half of the entries as if that were all."""
    with pytest.raises(ParseError, match="not valid JSON"):
        parse(b'{"schema": 1, "source": "x", "entries": [{"id": "a", "paragraphs": ["One', "x")


def test_xml_without_posts_has_no_entries() -> None:
    snapshot = parse(b'<?xml version="1.0"?><list><p>Leeks</p><p>Potatoes</p></list>', "x")

    assert snapshot.entries == ()


@pytest.mark.parametrize(
    "start", ["<!---->", "<!-- -->\n", "<!--", "<?xml ?>", "\n\n", "<", "{[", "#"]
)
def test_a_document_of_nothing_but_starts_ends(start: str) -> None:
    """Kinds are told by how a document starts; whatever that is, telling takes no time."""
    assert outcome(start.encode() * 20_000)


@given(st.sampled_from(list(KINDS.values())), st.data())
def test_a_damaged_document_gives_a_snapshot_or_one_line(text: str, data: st.DataObject) -> None:
    document = text.encode()
    at = data.draw(st.integers(0, len(document)))
    cut = data.draw(st.integers(0, 40))

    told = outcome(document[:at] + data.draw(st.binary(max_size=6)) + document[at + cut :])

    assert told
    assert "\n" not in told


def outcome(data: bytes) -> str:
    try:
        return parse(data, "test").source
    except ParseError as error:
        return str(error)
