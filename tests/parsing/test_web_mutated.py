"""Whatever is done to a page's markup, it is read, the same each time, and no word of it hides."""

import random
import re
from copy import deepcopy

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from reader.blog import Snapshot
from reader.parsing import ParseError
from reader.parsing.web import read_page

_FEED = "".join(
    f"<article class='post' id='p{i}'><header><time datetime='2024-03-05T{20 - i}:10:00Z'>"
    f"{20 - i}:10</time><span class='byline'>Jane Fisher</span></header><h2>heading{i} here</h2>"
    f"<p>first{i} <a href='/x'>linked{i}</a> tail{i}</p><blockquote><p>quoted{i}</p></blockquote>"
    f"<ul><li>item{i}</li></ul><figure><img><figcaption>caption{i}</figcaption></figure>"
    f"<div class='share'><a href='#'>share{i}</a></div></article>"
    for i in range(6)
)
PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Live: the bridge</title></head><body>"
    "<nav><ul><li><a href='/'>home</a></li></ul></nav><main><h1>Live: the bridge closes today</h1>"
    "<p class='standfirst'>standing first of all</p>"
    "<p>A lede that is long enough to be a sentence.</p>"
    "<div class='pinned'><article class='post'><h2>heading3 here</h2><p>pinned words of some length"
    f", enough for an entry to be.</p></article></div><div class='feed'>{_FEED}</div></main>"
    "<aside><a href='/other'>beside</a></aside><footer>imprint</footer></body></html>"
)
_TAGS = ("div", "p", "h2", "time", "li", "article", "a", "nav", "figure", "span", "table", "footer")
_WORD = re.compile(r"[a-z]+\d")


def mutated(page: str, seed: int) -> str:
    """Delete, double, move, unwrap and rename elements of a page at random."""
    chance = random.Random(seed)
    root = html.document_fromstring(page)
    for _ in range(chance.choice((1, 4, 20, 60))):
        elements = [element for element in root.iter() if element.getparent() is not None]
        if not elements:
            break
        _change(chance, chance.choice(elements), chance.choice(elements))
    text: str = html.tostring(root, encoding="unicode", doctype="<!DOCTYPE html>")
    return text


def _change(chance: random.Random, element: html.HtmlElement, other: html.HtmlElement) -> None:
    way = chance.randrange(6)
    if way == 0:
        element.drop_tree()
    elif way == 1:
        element.addnext(deepcopy(element))
    elif way == 2 and other not in element.iter():
        other.append(element)
    elif way == 3:
        element.drop_tag()
    elif way == 4 and element.attrib:
        del element.attrib[chance.choice(sorted(element.attrib))]
    elif way == 5:
        element.tag = chance.choice(_TAGS)


def read(page: str) -> Snapshot:
    return read_page(page, "page.html", frozenset()).snapshot


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000_000))
@example(1052)
@example(4457)
def test_a_mutated_page_is_read_the_same_each_time(seed: int) -> None:
    page = mutated(PAGE, seed)

    assert read(page) == read(page)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000_000))
def test_a_page_cut_and_spoilt_anywhere_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    characters = list(PAGE)
    for _ in range(chance.choice((1, 10, 80))):
        at = chance.randrange(len(characters))
        characters[at : at + chance.randrange(9)] = chance.choice(
            (
                "<",
                ">",
                '"',
                "</div>",
                "<p>",
                "\0",
                "\ud800",
                "&#0;",
                "<!--",
                "]]>",
                "<svg>",
                "\u202e",
            )
        )
    try:
        snapshot = read("".join(characters))
    except ParseError:
        return
    assert "\0" not in repr(snapshot)


def test_no_word_of_a_page_hides() -> None:
    """Every word stands in the title, the standfirst, the lede, an entry or the furniture."""
    shown = repr(read(PAGE))

    assert [word for word in _WORD.findall(PAGE) if word not in shown and len(word) > 2] == []
    for words in ("standing first of all", "home", "beside", "imprint", "Jane Fisher"):
        assert words in shown


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 20_000 + "deep",
        "<span>12:31 " * 5_000,
        "<div><time>12:31</time>" * 2_000,
        "<div class='pinned'><p>words that are pinned here, again and again, for long</p></div>"
        * 500,
        "<time></time>" * 5_000,
        "<div>" + "".join(f" data-time{i}='2024-03-05T10:00'" for i in range(500)),
    ],
)
def test_hostile_markup_is_read(hostile: str) -> None:
    assert read(f"<!DOCTYPE html><html><body><h1>Live: a b c</h1>{hostile}").title is not None
