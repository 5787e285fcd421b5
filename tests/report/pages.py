"""Reports as pages, hostile texts, and what a page may hold."""

import re

from lxml import html as lxml_html

from reader.blog import Basis, CaptureDate, Entry, Furniture, Link, Media, Nature, Passage, Snapshot

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"' onmouseover='alert(1)' x=\"",
    "</style><style>*{display:none}</style>",
    "</section></main></body></html><h1>",
    "]]><!-- --><![CDATA[",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; &#x3c;",
    "a\x00b\u202ec",
    "ı̇\u0301" * 30,
    "x" * 20_000,
)

ALLOWED = {
    "html": {"lang"},
    "head": set(),
    "meta": {"charset", "http-equiv", "content", "name"},
    "title": set(),
    "style": set(),
    "body": set(),
    "header": set(),
    "main": set(),
    "footer": set(),
    "nav": {"aria-label"},
    "section": {"id", "class", "aria-label"},
    "details": set(),
    "summary": set(),
    "h1": {"dir"},
    "h2": set(),
    "h3": {"dir"},
    "h4": set(),
    "table": {"class"},
    "caption": set(),
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": {"scope"},
    "td": set(),
    "code": set(),
    "ul": {"class", "aria-label"},
    "ol": set(),
    "li": {"value", "dir"},
    "p": {"class", "dir"},
    "div": {"class", "lang"},
    "span": {"class", "aria-hidden"},
    "blockquote": set(),
    "a": {"href", "rel", "dir"},
    "ins": set(),
    "del": set(),
    "em": set(),
}

HREF = re.compile(r"#(?:change|entry)-[0-9]+|https?://[^\s\"'<>]+")


def parsed(page: str) -> lxml_html.HtmlElement:
    return lxml_html.document_fromstring(page)


def check(page: str) -> lxml_html.HtmlElement:
    """Parse a page and hold that it has no element, attribute or address that is not ours."""
    tree = parsed(page)
    for node in tree.iter():
        assert isinstance(node.tag, str), node
        assert set(node.attrib) <= ALLOWED[node.tag], (node.tag, node.attrib)
        if node.tag == "a":
            assert HREF.fullmatch(node.attrib["href"])
            if not node.attrib["href"].startswith("#"):
                assert node.attrib["rel"] == "noopener noreferrer nofollow"
    return tree


def hostile_pair(text: str, other: str) -> tuple[Snapshot, Snapshot]:
    def snapshot(text: str, other: str) -> Snapshot:
        entry = Entry(
            (text, other, "The same words stand here on both sides."),
            text,
            link=f"javascript:{text}",
            stamp=other,
            byline=text,
            related=(text,),
            passages=(Passage(0, Nature.QUOTE, other), Passage(1, Nature.ITEM)),
            media=(Media(0, Nature.EMBED, text, other, text), Media(1, Nature.CAPTION, other)),
            links=(Link(0, 0, 4, text), Link(1, 0, 0, f"https://e.example/\"'><{other}")),
        )
        return Snapshot(
            source=text,
            url=f"https://e.example/{text}",
            publisher=text,
            language=text,
            title=text,
            standfirst=other,
            captured_at=CaptureDate(text, Basis.GIVEN),
            lede=(other, text),
            entries=(entry, Entry((other,))),
            furniture=(Furniture(text, other),),
        )

    return snapshot(text, other), snapshot(other, text)
