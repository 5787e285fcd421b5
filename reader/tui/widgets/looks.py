"""How roles look: the names of the page's component classes and the styles they stand for.

Invariant: every role and every mark has a look, and every sign of a change that is a colour is a
text attribute too.
"""

from textual.css.styles import RenderStyles
from textual.style import Style

from reader.layout import Mark, Role

CURSOR = "page--cursor"
CURSOR_ROW = "page--cursor-row"
MATCH = "page--match"
MATCH_NOW = "page--match-now"
ABSENT = "page--absent"
_ADDED, _DROPPED, _REVISED, _MOVED, _QUIET = (
    f"page--mark-{name}" for name in ("added", "dropped", "revised", "moved", "quiet")
)


def look_of(role: Role) -> str:
    """Return the component class of a role."""
    return f"page--{role.value}"


MARK_LOOKS = {
    Mark.NONE: _QUIET,
    Mark.ADDED: _ADDED,
    Mark.DROPPED: _DROPPED,
    Mark.UNSURE: _DROPPED,
    Mark.REVISED: _REVISED,
    Mark.MOVED: _MOVED,
    Mark.FOLDED: _QUIET,
    Mark.ROLLED_OFF: _QUIET,
    Mark.UNCAPTURED: _QUIET,
}
"""The component class of each sign in the gutter, the legend and the tally."""

_MARK_ROLES = {Role.ADDED: _ADDED, Role.DROPPED: _DROPPED, Role.MOVED: _MOVED}


def look_of_span(role: Role, of: Role, *, whole_entry: bool) -> str:
    """Return the component class of a stretch of a block.

    Underlining or striking a whole entry would hide its words: there the heading alone has the
    text attribute, and the line of the verdict the look of the sign.

    Args:
        role: The stretch's role.
        of: The block's.
        whole_entry: Whether the entry as a whole was added or dropped.

    Returns:
        The class's name.
    """
    if of is Role.VERDICT and role in _MARK_ROLES:
        return _MARK_ROLES[role]
    if whole_entry and of is Role.TEXT and role in {Role.ADDED, Role.DROPPED}:
        return f"{look_of(role)}-body"
    return look_of(role)


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


COVERAGE = {Role.TITLE, Role.STANDFIRST, Role.LEDE, Role.HEADING, Role.TEXT}
"""What of a page is the document's own text."""

NAMES = {
    *(look_of(role) for role in Role),
    *MARK_LOOKS.values(),
    *(f"{look_of(role)}-body" for role in (Role.ADDED, Role.DROPPED)),
    *(CURSOR, CURSOR_ROW, MATCH, MATCH_NOW, ABSENT),
}

CSS = """
PageView {
    overflow-x: hidden;
    overflow-y: auto;
    scrollbar-gutter: stable;
    scrollbar-size-vertical: 1;
    background: $background;
    color: $foreground;
    & > .page--title { text-style: bold; color: $primary; }
    & > .page--standfirst { text-style: italic; }
    & > .page--heading { text-style: bold; }
    & > .page--stamp, & > .page--label, & > .page--verdict { color: $quiet; }
    & > .page--label, & > .page--verdict { text-style: bold; }
    & > .page--card, & > .page--furniture, & > .page--fold, & > .page--reason { color: $quiet; }
    & > .page--card, & > .page--furniture, & > .page--reason { text-style: italic; }
    & > .page--rule, & > .page--sign, & > .page--absent { color: $quiet 40%; }
    & > .page--added { color: $change-added; text-style: underline; }
    & > .page--dropped { color: $change-dropped; text-style: strike; }
    & > .page--added-body { color: $change-added; }
    & > .page--dropped-body { color: $change-dropped; }
    &:nocolor > .page--match { text-style: underline; }
    &:nocolor > .page--match-now { text-style: reverse; }
    &:nocolor > .page--added-body { text-style: underline; }
    &:nocolor > .page--dropped-body { text-style: strike; }
    & > .page--moved { color: $change-moved; text-style: italic; }
    & > .page--mark-added { color: $change-added; text-style: bold; }
    & > .page--mark-dropped { color: $change-dropped; text-style: bold; }
    & > .page--mark-revised { color: $change-revised; text-style: bold; }
    & > .page--mark-moved { color: $change-moved; text-style: bold; }
    & > .page--mark-quiet { color: $quiet; }
    & > .page--match { background: $match 45%; }
    & > .page--match-now { background: $match; color: $match-ink; text-style: bold; }
    & > .page--cursor { color: $quiet; }
    &:focus > .page--cursor { color: $primary; }
    &:ansi > .page--rule, &:ansi > .page--sign, &:ansi > .page--absent { color: $quiet; }
    &:ansi > .page--match { background: ansi_default; text-style: bold underline; }
}
"""
