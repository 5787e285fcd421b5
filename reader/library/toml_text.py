"""The text of a TOML file, read and changed in one place.

Invariant: what is changed is one key at the top; all else stays, comments included, or nothing is
changed.
"""

import re

from reader.library.errors import DocumentError, shown

_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TEXT = r"""(?:"[^"\\\r\n]*"|'[^'\r\n]*')"""
"""A text on one line, as TOML writes it; one with escapes is left to its writer."""
_VALUE = rf"(?:{_TEXT}|\[[ \t]*(?:{_TEXT}[ \t]*(?:,[ \t]*{_TEXT}[ \t]*)*)?\])"
"""A text, or a list of them on one line."""


def parsed(text: str) -> dict[str, object]:
    """Read a TOML text.

    Args:
        text: The text; an empty one, as where there is no file, takes no parser.

    Returns:
        What it holds.

    Raises:
        DocumentError: It is no TOML.
    """
    if not text:
        return {}
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise DocumentError(f"is no valid TOML: {shown(str(error))}") from None


def changed(text: str, key: str, value: str | list[str]) -> str:
    """Set one key at the top of a TOML text; what comes out is checked against what went in.

    Args:
        text: The text.
        key: A bare key.
        value: What it shall hold.

    Returns:
        The text with it.

    Raises:
        DocumentError: The text is no TOML, or cannot be changed safely.
    """
    import json

    before = parsed(text)
    line = f"{key} = {json.dumps(value, ensure_ascii=False)}"
    table = _TABLE.search(text)
    top = text[: table.start()] if table else text
    setting = re.search(rf"^{key}[ \t]*=[ \t]*{_VALUE}", top, re.MULTILINE)
    start, end = setting.span() if setting else (0, 0)
    after = text[:start] + line + ("" if setting else "\n") + text[end:]
    try:
        safe = parsed(after) == {**before, key: value}
    except DocumentError:
        safe = False
    if not safe:
        raise DocumentError(f"cannot be changed safely; set {line} by hand")
    return after
