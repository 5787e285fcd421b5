"""The documents of the Guardian and the BBC are recognised by their shape."""

import json

from reader.blog import Nature
from tests.parsing.found import natures, read, texts

ELEMENT = "model.dotcomrendering.pageElements."

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
