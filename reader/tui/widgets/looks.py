"""How roles, signs and the cursor look: a handful of looks, each a component class of the page.

Invariant: every role and every sign has a look, and every sign of a change that is a colour is a
text attribute too. Looks are few: Textual computes each anew whenever a pane's style changes.
"""

from enum import StrEnum

from textual.css.styles import RenderStyles
from textual.style import Style

from reader.layout import Block, Mark, Role, Span


class Look(StrEnum):
    """A component class of `Canvas`."""

    PLAIN = "page--plain"
    TITLE = "page--title"
    STANDFIRST = "page--standfirst"
    HEADING = "page--heading"
    LABEL = "page--label"
    QUIET = "page--quiet"
    ASIDE = "page--aside"
    FAINT = "page--faint"
    LINK = "page--link"
    ADDED = "page--added"
    DROPPED = "page--dropped"
    MOVED = "page--moved"
    ADDED_BODY = "page--added-body"
    """Text of an entry that was added as a whole."""
    DROPPED_BODY = "page--dropped-body"
    ADDED_SIGN = "page--added-sign"
    DROPPED_SIGN = "page--dropped-sign"
    MOVED_SIGN = "page--moved-sign"
    UNREAD = "page--unread"
    MATCH = "page--match"
    MATCH_NOW = "page--match-now"
    CURSOR = "page--cursor"
    CURSOR_ROW = "page--cursor-row"


LOOKS = {
    Role.TITLE: Look.TITLE,
    Role.STANDFIRST: Look.STANDFIRST,
    Role.LEDE: Look.PLAIN,
    Role.HEADING: Look.HEADING,
    Role.TEXT: Look.PLAIN,
    Role.STAMP: Look.QUIET,
    Role.CARD: Look.ASIDE,
    Role.FURNITURE: Look.ASIDE,
    Role.FOLD: Look.QUIET,
    Role.VERDICT: Look.LABEL,
    Role.REASON: Look.ASIDE,
    Role.LABEL: Look.LABEL,
    Role.ADDED: Look.ADDED,
    Role.DROPPED: Look.DROPPED,
    Role.MOVED: Look.MOVED,
    Role.UNREAD: Look.UNREAD,
    Role.MATCH: Look.MATCH,
    Role.CAPTION: Look.QUIET,
    Role.LINK: Look.LINK,
    Role.RULE: Look.FAINT,
    Role.SIGN: Look.FAINT,
}

SIGN_LOOKS = {
    Mark.NONE: Look.PLAIN,
    Mark.ADDED: Look.ADDED_SIGN,
    Mark.DROPPED: Look.DROPPED_SIGN,
    Mark.UNSURE: Look.DROPPED_SIGN,
    Mark.REVISED: Look.HEADING,
    Mark.MOVED: Look.MOVED_SIGN,
    Mark.UNREAD: Look.UNREAD,
    Mark.FOLDED: Look.QUIET,
    Mark.ROLLED_OFF: Look.QUIET,
    Mark.UNCAPTURED: Look.QUIET,
}
"""The look of each sign in the gutter, the legend and the tally."""

_IN_VERDICT = {
    Role.ADDED: Look.ADDED_SIGN,
    Role.DROPPED: Look.DROPPED_SIGN,
    Role.MOVED: Look.MOVED_SIGN,
}
_WHOLE = {Role.ADDED: Look.ADDED_BODY, Role.DROPPED: Look.DROPPED_BODY}


def look_of_span(span: Span, block: Block, *, whole_entry: bool) -> Look:
    """Return the look of a stretch of a block.

    Underlining or striking a whole entry would hide its words: there the heading alone has the
    text attribute, and the line of the verdict the look of the sign.

    Args:
        span: The stretch.
        block: The block it is of.
        whole_entry: Whether the entry as a whole was added or dropped.

    Returns:
        Its look.
    """
    if block.role is Role.VERDICT and span.role in _IN_VERDICT:
        return _IN_VERDICT[span.role]
    all_of_it = span.start == 0 and span.end == len(block.text)
    if whole_entry and all_of_it and block.role is Role.TEXT and span.role in _WHOLE:
        return _WHOLE[span.role]
    return LOOKS[span.role]


def style_of(styles: RenderStyles) -> Style:
    """Return what a component class says, and nothing it inherits.

    Args:
        styles: The styles of a component class.

    Returns:
        A style to put on top of another; `Widget.get_visual_style(..., partial=True)` would lose
        an opaque background and reversed text.
    """
    text = styles.text_style
    return Style(
        styles.background if styles.has_rule("background") else None,
        styles.color if styles.has_rule("color") else None,
        bold=text.bold,
        dim=text.dim,
        italic=text.italic,
        underline=text.underline,
        reverse=text.reverse,
        strike=text.strike,
    )


COVERAGE = {
    *(Role.TITLE, Role.STANDFIRST, Role.LEDE, Role.HEADING, Role.TEXT, Role.CAPTION),
}
"""What of a page is the document's own text."""

CSS = """
Canvas {
    overflow-x: hidden;
    overflow-y: auto;
    scrollbar-gutter: stable;
    scrollbar-size-vertical: 1;
    scrollbar-background: $background;
    scrollbar-background-hover: $background;
    scrollbar-background-active: $background;
    scrollbar-color: $quiet 60%;
    scrollbar-color-hover: $quiet;
    scrollbar-color-active: $key;
    background: $background;
    color: $ink;
    & > .page--title { text-style: bold; color: $key; }
    & > .page--standfirst { text-style: italic; }
    & > .page--heading { text-style: bold; color: $ink; }
    & > .page--label { text-style: bold; color: $quiet; }
    & > .page--quiet { color: $quiet; }
    & > .page--aside { text-style: italic; color: $quiet; }
    & > .page--faint { color: $quiet 40%; }
    & > .page--link { color: $key; }
    & > .page--added { color: $change-added; text-style: underline; }
    & > .page--dropped { color: $change-dropped; text-style: strike; }
    & > .page--moved { color: $change-moved; text-style: italic; }
    & > .page--added-body { color: $change-added; }
    & > .page--dropped-body { color: $change-dropped; }
    & > .page--added-sign { color: $change-added; text-style: bold; }
    & > .page--dropped-sign { color: $change-dropped; text-style: bold; }
    & > .page--moved-sign { color: $change-moved; text-style: bold; }
    & > .page--unread { color: $key; text-style: bold; }
    & > .page--match { background: $match-far; color: $match-far-ink; }
    & > .page--match-now { background: $match; color: $match-ink; text-style: bold; }
    & > .page--cursor { color: $quiet; }
    &:focus > .page--cursor { color: $key; }
    &:ansi { scrollbar-color: $quiet; }
    &:ansi > .page--title { color: ansi_default; }
    &:ansi > .page--faint { color: $quiet; }
    &:ansi > .page--match { background: ansi_default; text-style: bold underline; }
    &:nocolor > .page--match { text-style: underline; }
    &:nocolor > .page--match-now { text-style: reverse; }
    &:nocolor > .page--added-body { text-style: underline; }
    &:nocolor > .page--dropped-body { text-style: strike; }
}
"""
