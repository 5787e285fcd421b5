"""JSON documents of systems, feeds and strangers are recognised by their shape."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Nature
from reader.parsing.structured import read_json
from tests.parsing.found import natures, read, texts


def test_a_reddit_live_thread_is_read_in_utc() -> None:
    update = {
        "id": "0b1c",
        "name": "LiveUpdate_0b1c",
        "author": "ana",
        "body": "Ferries",
        "body_html": "&lt;div&gt;&lt;p&gt;Ferries &lt;b&gt;stop&lt;/b&gt;.&lt;/p&gt;&lt;/div&gt;",
        "created_utc": 1704186060.0,
        "stricken": True,
    }
    children = [{"kind": "LiveUpdate", "data": update}, {"kind": "more", "data": {}}]
    found = read([{"kind": "Listing", "data": {"children": children}}])
    (post,) = found.posts

    assert texts(found) == [["Ferries stop."]]
    assert (post.id, post.byline) == ("0b1c", "ana")
    assert post.published_at == "2024-01-02T09:01:00Z"


def sourcefabric(**kept: object) -> dict[str, object]:
    items = [
        {"item_type": "text", "text": "<p>Ferries stop.</p>", "headline": "Ferries"},
        {"item_type": "quote", "meta": {"quote": "No.", "author": "Bo Lind"}},
        {"item_type": "image", "meta": {"caption": "A ferry", "credit": "Ana"}},
    ]
    groups = [
        {"id": "root", "refs": [{"idRef": "main"}]},
        {"id": "main", "refs": [{"item": item} for item in items]},
    ]
    return {
        "_id": "urn:newsml:1",
        "_created": "2024-01-02T08:00:00+00:00",
        "published_date": "2024-01-02T09:01:00+00:00",
        "content_updated_date": "2024-01-02T09:05:00+00:00",
        "publisher": {"display_name": "Ana Gil"},
        "groups": groups,
        **kept,
    }


def test_a_sourcefabric_blog_is_read_without_what_was_deleted_or_never_published() -> None:
    posts = [
        sourcefabric(sticky=True, lb_highlight=True),
        sourcefabric(_id="urn:2", deleted=True),
        sourcefabric(_id="urn:3", post_status="draft"),
    ]
    found = read({"_items": posts, "blog": {"title": "Storm"}})
    (post,) = found.posts

    assert found.title == "Storm"
    assert texts(found) == [["Ferries stop.", "No.", "Bo Lind", "A ferry Ana"]]
    assert natures(found) == [None, Nature.QUOTE, Nature.QUOTE, Nature.CAPTION]
    assert (post.id, post.heading, post.byline) == ("urn:newsml:1", "Ferries", "Ana Gil")
    assert (post.pinned, post.key_event) == (True, True)
    assert post.published_at == "2024-01-02T09:01:00+00:00"
    assert post.modified_at == "2024-01-02T09:05:00+00:00"


def test_a_json_feed_is_read() -> None:
    item = {
        "id": "https://paper.example/1",
        "url": "https://paper.example/1",
        "title": "Ferries",
        "content_html": "<p>Ferries stop.</p>",
        "content_text": "plain",
        "date_published": "2024-01-02T09:01:00+01:00",
        "authors": [{"name": "Ana Gil"}],
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Storm", "language": "en-GB"}
    found = read(feed | {"items": [item]})
    (post,) = found.posts

    assert (found.title, found.language, texts(found)) == ("Storm", "en", [["Ferries stop."]])
    assert (post.id, post.link) == ("https://paper.example/1",) * 2
    assert (post.heading, post.byline) == ("Ferries", "Ana Gil")


def test_json_ld_that_stands_alone_is_read() -> None:
    update = {"@type": "BlogPosting", "articleBody": "Ferries stop."}
    found = read({"@type": "LiveBlogPosting", "headline": "Storm", "liveBlogUpdate": [update]})

    assert (found.title, texts(found)) == ("Storm", [["Ferries stop."]])


def test_an_unknown_document_is_read_by_its_longest_list_of_dated_texts() -> None:
    entries = [
        {
            "entryId": 12,
            "title": "Ferries",
            "timestamp": 1704186060,
            "updated_at": 1704186300,
            "content": {"rendered": "<p>All ferries in the bay have stopped.</p>"},
            "author": {"name": "Ana Gil"},
            "url": "https://paper.example/live#12",
            "is_pinned": 1,
        },
        {
            "entryId": 11,
            "title": "Trees",
            "timestamp": 1704180000,
            "updated_at": 1704180000,
            "content": {"rendered": "<p>Trees have fallen on the coast road.</p>"},
            "deleted": False,
        },
        {"entryId": 10, "timestamp": 1704170000, "content": "Gone.", "deleted": True},
    ]
    menu = [{"date": "2024-01-02", "text": "short"}] * 5
    found = read({"menu": menu, "data": {"headline": "Storm", "entries": entries}})
    first = found.posts[0]

    assert found.title == "Storm"
    assert texts(found) == [
        ["All ferries in the bay have stopped."],
        ["Trees have fallen on the coast road."],
    ]
    assert (first.id, first.heading, first.byline, first.pinned) == (
        "12",
        "Ferries",
        "Ana Gil",
        True,
    )
    assert first.published_at == "2024-01-02T09:01:00Z"
    assert first.modified_at == "2024-01-02T09:05:00Z"


PORTABLE = [
    {
        "_type": "block",
        "children": [{"_type": "span", "text": "All ferries "}, {"text": "have stopped."}],
    },
    {"_type": "block", "listItem": "bullet", "children": [{"text": "Buses run."}]},
]

PROSE = {
    "type": "doc",
    "content": [
        {
            "type": "paragraph",
            "content": [
                {"type": "text", "text": "All ferries "},
                {
                    "type": "text",
                    "text": "have stopped.",
                    "marks": [{"type": "link", "attrs": {"href": "https://x.example"}}],
                },
            ],
        },
        {
            "type": "bulletList",
            "content": [
                {
                    "type": "listItem",
                    "content": [
                        {"type": "paragraph", "content": [{"type": "text", "text": "Buses run."}]}
                    ],
                }
            ],
        },
    ],
}

ARC = [
    {"type": "text", "content": "All ferries <b>have</b> stopped."},
    {"type": "text", "content": "Buses run."},
    {"type": "interstitial_link", "content": "Read more"},
]

EDITOR = {
    "blocks": [
        {"type": "paragraph", "data": {"text": "All ferries have stopped."}},
        {"type": "list", "data": {"items": ["Buses run."]}},
    ]
}

CONTENTFUL = {
    "nodeType": "document",
    "content": [
        {
            "nodeType": "paragraph",
            "content": [
                {"nodeType": "text", "value": "All "},
                {
                    "nodeType": "hyperlink",
                    "data": {"uri": "https://x.example"},
                    "content": [{"nodeType": "text", "value": "ferries"}],
                },
                {"nodeType": "text", "value": " have stopped."},
            ],
        },
        {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "Buses run."}]},
    ],
}


@pytest.mark.parametrize(
    "body",
    [PORTABLE, PROSE, ARC, EDITOR, CONTENTFUL, ["All ferries have stopped.", "Buses run."]],
    ids=["Portable Text", "ProseMirror", "Arc", "Editor.js", "Contentful", "texts"],
)
def test_rich_text_of_every_known_shape_keeps_its_paragraphs(body: object) -> None:
    found = read([{"id": n, "publishedAt": f"2024-01-0{n}", "body": body} for n in (2, 1)])

    assert texts(found)[0] == ["All ferries have stopped.", "Buses run."]


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"a": [1, 2]}', '[{"date": "2024-01-02", "text": "x"}]', "[" * 50_000],
    ids=["empty", "object", "list", "numbers", "too short", "deep"],
)
def test_a_document_without_dated_texts_is_nothing(text: str) -> None:
    assert read_json(text) is None


KEYS = (
    "blocks body elements id kind data children results liveTextStream content dates _items groups"
    " refs item posts items version title text created_utc type model html _type meta pinnedPost"
)

JSON = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        st.text(max_size=6),
        st.sampled_from(["Listing", "LiveUpdate", "jsonfeed.org", "2024-01-02T09:00", "<p>x</p>"]),
    ),
    lambda inside: st.one_of(
        st.lists(inside, max_size=4),
        st.dictionaries(st.sampled_from(KEYS.split()), inside, max_size=5),
    ),
    max_leaves=25,
)


@given(JSON)
def test_any_document_is_read_without_trouble(document: object) -> None:
    found = read_json(json.dumps(document))

    assert found is None or found.posts
