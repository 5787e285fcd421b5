"""How roles look: the names of the page's component classes and the styles they stand for.

Invariant: every role and every mark has a look, and every sign of a change that is a colour is a
text attribute too.
"""

from reader.layout import Mark, Role

CURSOR, CURSOR_ROW, MATCH, MATCH_NOW, ABSENT, REVISED = (
    "page--cursor",
    "page--cursor-row",
    "page--match",
    "page--match-now",
    "page--absent",
    "page--revised",
)


def look_of(role: Role) -> str:
    """Return the component class of a role."""
    return f"page--{role.value}"


MARK_LOOKS = {
    Mark.ADDED: look_of(Role.ADDED),
    Mark.DROPPED: look_of(Role.DROPPED),
    Mark.UNSURE: look_of(Role.DROPPED),
    Mark.REVISED: REVISED,
    Mark.MOVED: look_of(Role.MOVED),
}
"""The marks of changes; the others are as quiet as a fold."""

COVERAGE = {Role.TITLE, Role.STANDFIRST, Role.LEDE, Role.HEADING, Role.TEXT}
"""What of a page is the document's own text."""

NAMES = {*(look_of(role) for role in Role), CURSOR, CURSOR_ROW, MATCH, MATCH_NOW, ABSENT, REVISED}

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
    & > .page--rule, & > .page--sign, & > .page--absent { color: $quiet 45%; }
    & > .page--added { color: $change-added; text-style: underline; }
    & > .page--dropped { color: $change-dropped; text-style: strike; }
    & > .page--moved { color: $change-moved; text-style: italic; }
    & > .page--revised { color: $change-revised; text-style: bold; }
    & > .page--match { background: $match 45%; }
    & > .page--match-now { background: $match; color: $match-ink; text-style: bold; }
    & > .page--cursor { color: $quiet; }
    &:focus > .page--cursor { color: $primary; }
    &:ansi > .page--rule, &:ansi > .page--sign, &:ansi > .page--absent { color: $quiet; }
    &:ansi > .page--match { background: ansi_default; text-style: bold underline; }
}
"""
