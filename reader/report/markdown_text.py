"""Text of documents in Markdown: escaped, its links and its changed words marked.

Invariant: nothing that a document says becomes markup, in CommonMark 0.31 or in GitHub's flavour
(https://github.github.com/gfm), wherever the text stands; what is marked is marked by this module.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.blog import Entry
from reader.comparison import Op, Words
from reader.layout.shown import shown
from reader.report.links import links_of

_MARKUP = re.compile(
    r"[\\`*_~\[\]<>{}#$|@]"
    r"|!(?=\[|$)"  # before a link it makes a picture
    r"|&(?=#?\w{1,40};)"  # a character by its name
    r"|:(?=//)"  # an address that GitHub's flavour links
)
_HOST = re.compile(r"\bwww(?=\.)", re.IGNORECASE)
_START = re.compile(r"(?P<number>\d{1,9})(?=[.)])|(?=[-+=:%])")
"""What makes a line a list item, an underline, a definition or a title block."""
_STYLES = {Op.DELETE: ("{-", "~~", "-}"), Op.INSERT: ("{+", "**", "+}")}
"""A sign, an emphasis and a sign. Beside a sign an emphasis always opens and closes, whatever it
encloses; a reader of the bare text knows the words by the signs alone."""


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is, for a place inside a line."""
    return _HOST.sub(r"\g<0>\\", _MARKUP.sub(r"\\\g<0>", shown(text)))


def at_start(line: str) -> str:
    """Return an inline text for the start of a line, where more is markup than inside."""
    line = line.strip()
    start = _START.match(line)
    if not start:
        return line
    return f"{line[: start.end()]}\\{line[start.end() :]}"


def paragraph(text: str) -> str:
    """Return a text as a line of its own."""
    return at_start(escaped(text))


def emphasised(text: str) -> str:
    """Return what a report says beside a document's text; nothing stays nothing."""
    told = escaped(text).strip()
    return f"*{told}*" if told else ""


def worded(words: Words) -> str:
    """Return words as `{-~~dropped~~-}{+**added**+}` between those that stay."""
    return "".join(marked(text, op) for op, text in words)


def marked(text: str, op: Op) -> str:
    """Return one run of words; spaces at the ends of those that changed stand outside."""
    if op is Op.EQUAL or not text:
        return escaped(text)
    opening, style, closing = _STYLES[op]
    text = shown(text)
    core = text.strip()
    if not core:
        return f"{opening}{text}{closing}"
    before, _, after = text.partition(core)
    return f"{before}{opening}{style}{escaped(core)}{style}{closing}{after}"


def one_side(words: Words, op: Op) -> str:
    """Return the words of one side, its own marked."""
    return worded(tuple(run for run in words if run[0] in {Op.EQUAL, op}))


def linked(entry: Entry, number: int) -> str:
    """Return an entry's paragraph with its links.

    Args:
        entry: The entry.
        number: The paragraph's index.
    """
    text, place, pieces = entry.paragraphs[number], 0, []
    for start, end, address in links_of(entry, number):
        pieces.append(escaped(text[place:start]))
        pieces.append(link(text[start:end] or address, address))
        place = end
    return "".join([*pieces, escaped(text[place:])])


def link(text: str, address: str) -> str:
    """Return words that lead to a web address, which `web_address` gave."""
    return f"[{escaped(text)}](<{_MARKUP.sub(_reference, address)}>)"


def _reference(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if found[0] in "&\\" else found[0]


def quoted(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines as a quotation."""
    for line in lines:
        yield f"> {line}".rstrip()


def spaced(blocks: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of blocks, an empty line between two."""
    for number, block in enumerate(blocks):
        if number:
            yield ""
        yield from block
