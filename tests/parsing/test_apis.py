"""JSON documents of publishers and systems are recognised by their shape."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.blog import Nature
from reader.parsing.post import Found
from reader.parsing.structured import read_json

ELEMENT = "model.dotcomrendering.pageElements."


def read(document: object) -> Found:
    found = read_json(document if isinstance(document, str) else json.dumps(document))
    assert found is not None
    return found


def texts(found: Found) -> list[list[str]]:
    return [[block.text for block in post.blocks] for post in found.posts]


def natures(found: Found) -> list[Nature | None]:
    return [block.nature for block in found.posts[0].blocks]


CONTENT = {
    "webTitle": "Storm live – as it happened",
    "webUrl": "https://paper.example/live",
    "fields": {
        "headline": "Storm &amp; flood",
        "standfirst": "<p>Rain</p>",
        "lastModified": "2024-01-02T10:00:00Z",
    },
    "blocks": {
        "body": [
            {
                "id": "65a1",
                "bodyHtml": "<p>Ferries stop.</p><aside class='element element-rich-link'>"
                "<p>Related: <a href='https://x.example'>Trains</a></p></aside><p>Buses run.</p>",
                "bodyTextSummary": "Ferries stop.",
                "attributes": {"keyEvent": True, "pinned": True, "title": "Ferries"},
                "createdDate": "2024-01-02T09:00:00Z",
                "firstPublishedDate": {"iso8601": "2024-01-02T09:01:00Z", "dateTime": 1},
                "lastModifiedDate": "2024-01-02T09:05:00Z",
                "contributors": [{"webTitle": "Ana Gil"}],
            },
            {
                "id": "65a0",
                "elements": [{"type": "text", "textTypeData": {"html": "<p>Trees.</p>"}}],
            },
            {"id": "659f", "bodyTextSummary": "Summary only."},
        ]
    },
}


def test_the_guardians_content_api_is_read_with_its_cards_apart() -> None:
    found = read({"response": {"status": "ok", "content": CONTENT}})
    first = found.posts[0]

    assert (found.title, found.standfirst) == ("Storm & flood", "Rain")
    assert (found.url, found.captured_at) == ("https://paper.example/live", "2024-01-02T10:00:00Z")
    assert texts(found) == [["Ferries stop.", "Buses run."], ["Trees."], ["Summary only."]]
    assert first.related == ("Related: Trains",)
    assert (first.id, first.heading, first.byline) == ("65a1", "Ferries", "Ana Gil")
    assert (first.pinned, first.key_event) == (True, True)
    assert first.published_at == "2024-01-02T09:01:00Z"
    assert first.modified_at == "2024-01-02T09:05:00Z"


def test_blocks_that_were_asked_for_in_parts_are_each_read_once() -> None:
    held = CONTENT["blocks"]
    body = held["body"] if isinstance(held, dict) else []
    parts = {"body:latest:2": body[:2], "body:oldest:2": body[1:]}

    assert len(read(CONTENT | {"blocks": {"requestedBodyBlocks": parts}}).posts) == 3


def test_the_guardians_page_data_is_read_element_by_element() -> None:
    elements = [
        {"_type": ELEMENT + "TextBlockElement", "html": "<p>Ferries stop.</p>"},
        {"_type": ELEMENT + "SubheadingBlockElement", "html": "<h2>Roads</h2>"},
        {
            "_type": ELEMENT + "BlockquoteBlockElement",
            "html": "<blockquote><p>No.</p></blockquote>",
        },
        {
            "_type": ELEMENT + "ImageBlockElement",
            "data": {"alt": "a boat", "caption": "A ferry.", "credit": "Photograph: Bo"},
        },
        {
            "_type": ELEMENT + "TweetBlockElement",
            "html": "<blockquote class='nojs-tweet'><p>Hi</p>&mdash; Ana (@ana) "
            "<a href='https://twitter.com/ana/status/1'>January 2, 2024</a></blockquote>",
        },
        {
            "_type": ELEMENT + "YoutubeBlockElement",
            "mediaTitle": "The storm",
            "originalUrl": "https://www.youtube.com/watch?v=1",
        },
        {"_type": ELEMENT + "RichLinkBlockElement", "text": "Trains", "url": "https://x.example"},
    ]
    block = {
        "id": "65a1",
        "elements": elements,
        "attributes": {"keyEvent": True},
        "title": "Ferries",
        "blockFirstPublished": 1704186060000,
        "blockFirstPublishedDisplay": "09.01 GMT",
        "blockLastUpdated": 1704186300000,
    }
    quiet = {"id": "65a0", "elements": [], "blockFirstPublished": 1704180000000}
    found = read({"headline": "Storm", "blocks": [block, quiet], "pinnedPost": quiet})
    pinned, first, copied = found.posts

    assert [b.text for b in first.blocks] == [
        "Ferries stop.",
        "Roads",
        "No.",
        "A ferry. Photograph: Bo",
        "Hi",
        "— Ana (@ana) January 2, 2024",
        "The storm",
    ]
    assert [b.nature for b in first.blocks] == [
        None,
        None,
        Nature.QUOTE,
        Nature.CAPTION,
        Nature.QUOTE,
        Nature.QUOTE,
        Nature.EMBED,
    ]
    assert (first.id, first.heading, first.stamp) == ("65a1", "Ferries", "09.01 GMT")
    assert first.published_at == "2024-01-02T09:01:00Z"
    assert first.modified_at == "2024-01-02T09:05:00Z"
    assert first.related == ("Trains",)
    assert (pinned.id, pinned.pinned, copied.id, copied.pinned) == ("65a0", True, "65a0", False)


def node(kind: str, *inside: object, **model: object) -> dict[str, object]:
    return {"type": kind, "model": {"blocks": list(inside), **model}}


def said(text: str) -> dict[str, object]:
    return {"type": "fragment", "model": {"text": text, "attributes": []}}


def paragraph(*inside: object) -> dict[str, object]:
    return node("paragraph", *inside, text="all of it again")


BBC_POST = {
    "header": {
        "model": {"blocks": [node("headline", node("text", paragraph(said("Ferries stop"))))]}
    },
    "content": {
        "model": {
            "blocks": [
                said("\n   "),
                paragraph(
                    said("See "),
                    node("urlLink", said("the map"), locator="https://x.example/map"),
                    said(" now."),
                ),
                node("unorderedList", node("listItem", paragraph(said("Buses run")))),
                node(
                    "image",
                    node("rawImage"),
                    node("altText", paragraph(said("a boat"))),
                    node("caption", node("text", paragraph(said("A ferry")))),
                ),
            ]
        }
    },
    "urn": "asset:7ce262a9-80f8",
    "dates": {
        "firstPublished": "2024-01-02T09:01:00.000Z",
        "lastPublished": "2024-01-02T09:05:00.000Z",
        "time": None,
    },
    "options": {"isBreakingNews": True},
}


def test_the_bbcs_live_page_is_read_with_its_summary() -> None:
    points = node("unorderedList", node("listItem", paragraph(said("Ferries stop"))))
    found = read(
        {
            "data": {
                "title": "Storm",
                "description": "Rain",
                "language": "en-gb",
                "seo": {"dateModified": "2024-01-02T10:00:00.000Z"},
                "summaryPoints": {"content": {"model": {"blocks": [node("text", points)]}}},
                "liveTextStream": {"content": {"data": {"results": [BBC_POST]}}},
            }
        }
    )
    (post,) = found.posts

    assert (found.title, found.standfirst, found.language) == ("Storm", "Rain", "en")
    assert found.lede == ("Ferries stop",)
    assert texts(found) == [["See the map now.", "Buses run", "A ferry"]]
    assert natures(found) == [None, Nature.ITEM, Nature.CAPTION]
    assert post.blocks[0].anchors[0].url == "https://x.example/map"
    assert (post.id, post.heading, post.key_event) == ("asset:7ce262a9-80f8", "Ferries stop", True)
    assert post.published_at == "2024-01-02T09:01:00.000Z"


def test_a_bbc_stream_alone_is_read() -> None:
    assert texts(read({"results": [BBC_POST], "page": {"index": 1}}))[0][0] == "See the map now."


def test_an_old_bbc_commentary_is_read_out_of_a_text_that_holds_it() -> None:
    body = [
        {
            "name": "paragraph",
            "children": [
                {"name": "text", "text": "See "},
                {
                    "name": "link",
                    "children": [
                        {"name": "caption", "children": [{"name": "text", "text": "the map"}]},
                        {
                            "name": "url",
                            "attributes": [{"name": "href", "value": "https://x.example"}],
                        },
                    ],
                },
            ],
        },
        {
            "name": "quote",
            "children": [
                {"name": "quoteText", "children": [{"name": "text", "text": "No."}]},
                {"name": "quotePerson", "children": [{"name": "text", "text": "Bo Lind"}]},
            ],
        },
    ]
    result = {"assetId": "5f0", "title": "Old", "lastUpdated": "2020-01-01T10:00:00Z", "body": body}
    found = read({"payload": json.dumps({"body": {"results": [result]}})})
    link, quote, _ = found.posts[0].blocks

    assert texts(found) == [["See the map", "No.", "Bo Lind"]]
    assert link.anchors[0].url == "https://x.example"
    assert (quote.nature, quote.author) == (Nature.QUOTE, "Bo Lind")
    assert (found.posts[0].id, found.posts[0].heading) == ("5f0", "Old")


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
