"""A page's JSON-LD, microdata and RDFa are read as posts, whatever their form."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.parsing.post import Found
from reader.parsing.structured import page_data

PAGE = "https://paper.example/news/storm-live"
POST = {
    "@type": "BlogPosting",
    "headline": "Ferries stop",
    "articleBody": "<p>All ferries stop.</p><p>Buses run.</p>",
    "datePublished": "2024-01-02T09:30:00+01:00",
    "dateModified": "2024-01-02T09:35:00+01:00",
    "author": {"@type": "Person", "name": "Ana Gil"},
    "url": f"{PAGE}#block-7",
}
OTHER = {"@type": "BlogPosting", "articleBody": "Trees fall.", "datePublished": "2024-01-02T08:00Z"}
LIVE = {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    "headline": "Storm &amp; flood live",
    "description": "<p>Rain everywhere</p>",
    "publisher": {"@type": "Organization", "name": "The Harbour Post"},
    "inLanguage": "en-GB",
    "dateModified": "2024-01-02T10:00:00Z",
    "url": PAGE,
    "liveBlogUpdate": [POST, OTHER],
}


def page(*scripts: object, body: str = "") -> str:
    texts = [script if isinstance(script, str) else json.dumps(script) for script in scripts]
    data = "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    return f"<html><head>{data}</head><body>{body}</body></html>"


def read(markup: str) -> list[Found]:
    return page_data(html.document_fromstring(markup), PAGE)


def only(markup: str) -> Found:
    (found,) = read(markup)
    return found


def texts(found: Found) -> list[list[str]]:
    return [[block.text for block in post.blocks] for post in found.posts]


def test_a_liveblog_is_read_with_its_posts_in_order() -> None:
    found = only(page(LIVE))
    first, second = found.posts

    assert found.title == "Storm & flood live"
    assert found.standfirst == "Rain everywhere"
    assert (found.publisher, found.language, found.url) == ("The Harbour Post", "en", PAGE)
    assert found.captured_at == "2024-01-02T10:00:00Z"
    assert (first.heading, first.byline, first.id) == ("Ferries stop", "Ana Gil", "block-7")
    assert first.link == f"{PAGE}#block-7"
    assert first.published_at == "2024-01-02T09:30:00+01:00"
    assert first.modified_at == "2024-01-02T09:35:00+01:00"
    assert texts(found) == [["All ferries stop.", "Buses run."], ["Trees fall."]]
    assert second.heading is second.id is second.link is None


WRAPPINGS: dict[str, Callable[[dict[str, object]], object]] = {
    "in a graph": lambda live: {"@graph": [{"@type": "WebPage"}, live]},
    "in a list": lambda live: [[live]],
    "as an article's main entity": lambda live: {"@type": "NewsArticle", "mainEntity": live},
    "as a page's part": lambda live: {"@type": "WebPage", "hasPart": [live]},
    "with several types": lambda live: live | {"@type": ["NewsArticle", "LiveBlogPosting"]},
    "with the type's address": lambda live: live | {"@type": "http://schema.org/LiveBlogPosting"},
    "without its type": lambda live: live | {"@type": "NewsArticle"},
    "with a prefix": lambda live: {
        f"schema:{key}" if key[0] != "@" else key: live[key] for key in live
    },
    "with its posts as list items": lambda live: (
        live | {"liveBlogUpdate": [{"@type": "ListItem", "item": post} for post in (POST, OTHER)]}
    ),
    "with its posts as parts": lambda live: {
        **{key: value for key, value in live.items() if key != "liveBlogUpdate"},
        "hasPart": [{"@type": "ImageObject"}, POST, OTHER],
    },
    "with its posts only named": lambda live: {
        "@graph": [
            live | {"liveBlogUpdate": [{"@id": "#1"}, {"@id": "#2"}]},
            POST | {"@id": "#1"},
            OTHER | {"@id": "#2"},
        ]
    },
}


@pytest.mark.parametrize("wrap", WRAPPINGS.values(), ids=WRAPPINGS)
def test_a_liveblog_is_found_wherever_it_stands(wrap: Callable[[object], object]) -> None:
    found = read(page(wrap(LIVE)))[0]

    assert texts(found) == [["All ferries stop.", "Buses run."], ["Trees fall."]]


def test_one_post_need_not_stand_in_a_list() -> None:
    assert len(only(page(LIVE | {"liveBlogUpdate": POST})).posts) == 1


def test_a_liveblog_in_several_scripts_is_one_and_each_post_once() -> None:
    scripts = [LIVE | {"liveBlogUpdate": [POST]}, LIVE, {"@type": "BreadcrumbList"}]

    assert texts(only(page(*scripts))) == [["All ferries stop.", "Buses run."], ["Trees fall."]]


@pytest.mark.parametrize(
    "body",
    [
        "All ferries stop.\nBuses run.",
        "&lt;p&gt;All ferries stop.&lt;/p&gt;&lt;p&gt;Buses run.&lt;/p&gt;",
        ["All ferries stop.", "Buses run."],
        {"@value": "All ferries stop.<br/>Buses run."},
    ],
    ids=["lines", "escaped", "list", "value"],
)
def test_a_body_is_read_in_whatever_form_it_comes(body: object) -> None:
    live = LIVE | {"liveBlogUpdate": POST | {"articleBody": body}}

    assert texts(only(page(live))) == [["All ferries stop.", "Buses run."]]


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Ana Gil", "Ana Gil"),
        ([{"name": "Ana Gil"}, {"name": "Bo Lind"}], "Ana Gil, Bo Lind"),
        (["Ana Gil", "Ana Gil"], "Ana Gil"),
        ("https://paper.example/ana", None),
        ([], None),
    ],
)
def test_authors_are_read_as_one_byline(author: object, byline: str | None) -> None:
    found = only(page(LIVE | {"liveBlogUpdate": [POST | {"author": author}]}))

    assert found.posts[0].byline == byline


@pytest.mark.parametrize(
    "named",
    [
        {"@id": "64621992"},
        {"identifier": 64621992},
        {"identifier": {"@type": "PropertyValue", "value": "64621992"}},
        {"mainEntityOfPage": {"@id": f"{PAGE}#64621992"}},
        {"@id": f"{PAGE}#64621992", "url": PAGE},
    ],
)
def test_an_id_is_taken_from_a_permalink_else_from_a_name(named: dict[str, object]) -> None:
    assert only(page(LIVE | {"liveBlogUpdate": OTHER | named})).posts[0].id == "64621992"


def test_people_and_publishers_that_are_only_named_are_looked_up() -> None:
    graph = [
        LIVE | {"publisher": {"@id": "#p"}, "liveBlogUpdate": POST | {"author": [{"@id": "#a"}]}},
        {"@type": "Organization", "@id": "#p", "name": "The Harbour Post"},
        {"@type": "Person", "@id": "#a", "name": "Ana Gil"},
    ]
    found = only(page({"@graph": graph}))

    assert (found.publisher, found.posts[0].byline) == ("The Harbour Post", "Ana Gil")


def test_a_post_without_body_keeps_its_heading_and_time() -> None:
    live = LIVE | {"liveBlogUpdate": {"headline": "Picture", "datePublished": "2024-01-02T09:30"}}
    (post,) = only(page(live)).posts

    assert (post.heading, post.published_at, post.blocks) == ("Picture", "2024-01-02T09:30", ())


def test_a_body_that_its_data_cut_is_truncated() -> None:
    posts = [OTHER | {"articleBody": "word " * 200}, POST]

    assert [p.truncated for p in only(page(LIVE | {"liveBlogUpdate": posts})).posts] == [
        True,
        False,
    ]


def test_an_article_says_of_its_page_what_it_says_and_has_no_posts() -> None:
    article = {
        "@type": "NewsArticle",
        "headline": "One story",
        "inLanguage": {"alternateName": "de"},
    }

    found = only(page(article))
    assert (found.title, found.language, found.posts) == ("One story", "de", ())
    assert read(page({"@type": "Organization"})) == []


MICRODATA = """<div itemscope itemtype="https://schema.org/LiveBlogPosting">
<h1 itemprop="headline">Storm <b>live</b></h1>
<meta itemprop="dateModified" content="2024-01-02T10:00:00Z">
<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization">
<span itemprop="name">The Harbour Post</span></span>
<article id="post-7" itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">
<h2 itemprop="headline">Ferries stop</h2>
<time itemprop="datePublished" datetime="2024-01-02T09:30:00+01:00">9.30</time>
<p itemprop="author" itemscope itemtype="https://schema.org/Person">
By <b itemprop="name">Ana Gil</b></p>
<div itemprop="articleBody"><p>All <a href="/f">ferries</a> stop.</p><ul><li>Buses run.</ul></div>
</article>
<article itemscope itemtype="https://schema.org/BlogPosting">
<a itemprop="url" href="#post-6">link</a><div itemprop="articleBody">Trees fall.</div></article>
</div>"""


def test_microdata_is_read_as_the_page_shows_it() -> None:
    found = only(page(body=MICRODATA))
    first, second = found.posts

    assert (found.title, found.publisher) == ("Storm live", "The Harbour Post")
    assert texts(found) == [["All ferries stop.", "Buses run."], ["Trees fall."]]
    assert (first.heading, first.id, first.byline) == ("Ferries stop", "post-7", "Ana Gil")
    assert first.published_at == "2024-01-02T09:30:00+01:00"
    assert first.blocks[0].anchors[0].url == "https://paper.example/f"
    assert (second.id, second.link) == ("post-6", f"{PAGE}#post-6")


def test_rdfa_is_read_like_microdata() -> None:
    found = only(
        page(
            body="""<div vocab="https://schema.org/" typeof="schema:LiveBlogPosting">
<h1 property="schema:headline">Storm live</h1>
<div property="liveBlogUpdate" typeof="BlogPosting" resource="#u1">
<h3 property="headline">Ferries</h3>
<p property="articleBody">All stop.</p><p property="articleBody">Buses run.</p>
<time property="datePublished" content="2024-01-02T09:30Z">9.30</time></div></div>"""
        )
    )
    (post,) = found.posts

    assert (found.title, post.heading, post.id) == ("Storm live", "Ferries", "u1")
    assert texts(found) == [["All stop.", "Buses run."]]
    assert post.published_at == "2024-01-02T09:30Z"


def test_what_has_posts_stands_before_what_has_none() -> None:
    found = read(page({"@type": "NewsArticle", "headline": "x"}, body=MICRODATA))

    assert [bool(item.posts) for item in found] == [True, False]


def test_what_a_page_holds_for_its_own_scripts_is_read_where_its_shape_is_known() -> None:
    stream = {"results": [{"urn": "asset:1", "dates": {}, "content": ["Ferries stop."]}]}
    unknown = [{"date": "2024-01-02T09:00Z", "text": "A teaser for another story entirely."}] * 3
    own = '<script id="__NEXT_DATA__" type="application/json">{}</script>'

    found = only(page(body=own.format(json.dumps({"props": stream}))))
    assert texts(found) == [["Ferries stop."]]
    assert read(page(body=own.format(json.dumps(unknown)))) == []


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12)),
    lambda inside: st.one_of(
        st.lists(inside, max_size=3),
        st.dictionaries(
            st.sampled_from([*LIVE, *POST, "@id", "@value", "name"]), inside, max_size=3
        ),
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from([*LIVE]), JSON), st.dictionaries(st.sampled_from([*POST]), JSON)
)
def test_any_value_in_place_of_any_other_is_read_without_trouble(
    live: dict[str, object], post: dict[str, object]
) -> None:
    said = LIVE | {"liveBlogUpdate": [POST | post, OTHER]} | live

    for found in read(page(json.dumps(said).replace("</", "<\\/"))):
        assert all("\n" not in block.text for post in found.posts for block in post.blocks)


def test_data_nested_without_end_is_passed_over() -> None:
    deep = '{"@graph":[' * 5_000
    lists = LIVE | {"liveBlogUpdate": json.loads("[" * 300 + "]" * 300)}

    assert read(page(deep, lists))[0].posts == ()
    assert read(page(body="<div itemprop=x>" * 200 + MICRODATA))[0].posts
