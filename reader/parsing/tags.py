"""Names the elements of HTML by what they do to the text in them.

Invariant: an element that stands in no table starts and ends a block of its own.
"""

from enum import Enum, auto


class Mark(Enum):
    """What an element does to the text in it."""

    INLINE = auto()
    """Its text runs on in the block around it."""
    BLOCK = auto()
    LINK = auto()
    HEADING = auto()
    ITEM = auto()
    CAPTION = auto()
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    QUOTE = auto()
    SOURCE = auto()
    """It names who is quoted, inside a line."""
    FOOTER = auto()
    """It names who is quoted, in a block of its own."""
    KEPT = auto()
    """Each of its lines is a block."""
    TIME = auto()
    PLAYER = auto()
    """It shows what lies elsewhere; the text inside it is for browsers that cannot."""
    PICTURE = auto()
    FIGURE = auto()
    """It stands beside the running text, as what is in it does."""
    FORM = auto()
    SILENT = auto()
    """Its text is no part of what a reader reads."""


_TABLE = {
    Mark.INLINE: (
        "abbr acronym b bdi bdo big code data del dfn em font i ins kbd label mark picture q rb"
        " rp rt rtc ruby s samp small source span strike strong sub sup track tt u var wbr"
    ),
    Mark.BLOCK: (
        "address article aside br caption dd details div dl dt fieldset header hr main ol p"
        " section summary tbody tfoot thead ul"
    ),
    Mark.LINK: "a",
    Mark.HEADING: "h1 h2 h3 h4 h5 h6",
    Mark.ITEM: "li",
    Mark.CAPTION: "figcaption",
    Mark.TABLE: "table",
    Mark.ROW: "tr",
    Mark.CELL: "td th",
    Mark.QUOTE: "blockquote",
    Mark.SOURCE: "cite",
    Mark.FOOTER: "footer",
    Mark.KEPT: "pre",
    Mark.TIME: "time",
    Mark.PLAYER: (
        "amp-facebook amp-iframe amp-instagram amp-twitter amp-video-iframe amp-vimeo amp-youtube"
        " audio embed iframe object video"
    ),
    Mark.PICTURE: "img amp-img",
    Mark.FIGURE: "figure",
    Mark.FORM: "form",
    Mark.SILENT: (
        "applet area base button canvas datalist dialog frame frameset head input link map meta"
        " meter nav noembed noframes noscript optgroup option param progress script select style"
        " svg template textarea title"
    ),
}
MARKS = {name: mark for mark, names in _TABLE.items() for name in names.split()}
"""What each element does; by these names a text is known to be markup."""
BREAKING = MARKS.keys() - {
    name
    for name, mark in MARKS.items()
    if mark in (Mark.INLINE, Mark.LINK, Mark.PICTURE, Mark.SILENT, Mark.TIME)
}
"""Elements by which markup tells where its paragraphs end."""

HIDDEN_CLASSES = frozenset(
    ["visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader-only"]
)
"""Classes of the common style libraries whose elements are read out and not shown."""
QUOTING_CLASSES = frozenset(
    ["twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed"]
)
"""Classes that social networks give their quoted posts, whatever the element."""
PAGE_FORMS = frozenset(["aspnetForm", "form1"])
"""Forms that hold a whole page: ASP.NET sets every page inside one."""
