"""How roles and marks look on a terminal: the attributes and colours of ECMA-48's SGR.

Invariant: only the basic sixteen colours, so that the terminal's own theme decides the shades; no
meaning hangs on colour alone.
"""

from reader.layout import Mark, Role

_ADDED = "94;4"
_DROPPED = "33;9"

_ROLES = {
    Role.TITLE: "1",
    Role.STANDFIRST: "3",
    Role.HEADING: "1",
    Role.STAMP: "2",
    Role.CARD: "2",
    Role.FURNITURE: "2",
    Role.CAPTION: "2",
    Role.LINK: "36",
    Role.FOLD: "2",
    Role.REASON: "2;3",
    Role.LABEL: "2",
    Role.RULE: "2",
    Role.SIGN: "2",
    Role.VERDICT: "1",
    Role.ADDED: _ADDED,
    Role.DROPPED: _DROPPED,
    Role.MOVED: "1",
}

_MARKS = {
    Mark.ADDED: "94;1",
    Mark.DROPPED: "33;1",
    Mark.UNSURE: "33;1",
    Mark.REVISED: "1",
    Mark.MOVED: "1",
}


def paint(text: str, *looks: Role | Mark) -> str:
    """Return the text with the looks of its roles or mark, the later ones on top.

    Args:
        text: What to show; nothing stays nothing.
        looks: Roles or a mark; those without a look of their own change nothing.
    """
    codes = [
        _ROLES.get(look, "") if isinstance(look, Role) else _MARKS.get(look, "") for look in looks
    ]
    code = ";".join(filter(None, codes))
    return f"\x1b[{code}m{text}\x1b[0m" if code and text else text
