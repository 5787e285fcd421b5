"""Reads the top of a plain-text page: stated capture date, title, publisher, standfirst.

Invariant: the title is the first line that is no menu and no page control; what is cut off it (the
stated date, the site's name) is kept as capture date and publisher.
"""

import re
from collections import deque
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from reader.blog import Basis, CaptureDate
from reader.parsing.cohesion import Cohesion
from reader.parsing.furniture import Judge
from reader.parsing.lines import Line
from reader.parsing.shape import is_headline, is_sentence, is_short, is_unstopped
from reader.parsing.stamps import is_time_alone, read_stamp

_STATED = re.compile(
    r"\s*date (?P<date>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?(?:Z"
    r"|[+-]\d\d:?\d\d)?))?(?:\s+|$)",
    re.ASCII,
)
_BAR = re.compile(r"\s+[|｜]\s+")
_DASH = re.compile(r"\s+[-–—]\s+")
_SITE = (
    r"\b(?:news|times|post|guardian|independent|telegraph|mirror|mail|express|sun|star|herald|today"
    r"|standard|chronicle|journal|tribune|gazette|observer|bbc|itv|cnn|nbc|abc|cbs|npr|sky"
    r"|reuters|ap"
    r"|afp|politico|axios|bloomberg|euronews|france ?24|dw|rté|spiegel|zeit|welt|faz|bild|stern"
    r"|focus"
    r"|tagesschau|zdf\w*|ard|mdr|ndr|wdr|br24|n-tv|ntv|taz|orf|srf|zeitung|kurier|presse|blick"
    r"|le monde|le figaro|libération|le parisien|france ?info|20 ?minutes|ouest-france|lci|bfm\w*"
    r"|el país|el mundo|abc|la vanguardia|infolibre|eldiario\.es|rtve|la repubblica|corriere|ansa"
    r"|la stampa|rai\w*|nos|nu\.nl|nrc|de volkskrant|telegraaf|vrt\w*|público|g1|folha|observador"
    r"|\w+\.(?:com|co\.uk|org|net|de|fr|es|it|nl|pt))\b"
)
"""What names of news sites are made of: after a dash, only these tell one from a title's end. Few
titles ask: `re` compiles it for the first."""
_MOST_SITE_WORDS = 5
_FEWEST_TITLE_WORDS = 3
_LONGEST_TITLE = 1_000
_GENERIC = frozenset({"live", "latest", "news", "updates", "update", "breaking", "blog", "report"})
_LONGEST_STANDFIRST = 250
_TOLD_AGAIN = 0.5
"""Paragraphs of one lede share less of their subject; measured: at most 0.41 over the seeds."""
_MENU = 10
_MENU_WORDS = 5
_TEXT_WORDS = 8
_GLUED = re.compile(r"[a-zß-öø-ÿ](?=[A-ZÀ-ÖØ-Þ])")
_MOST_GLUED = 2
"""Words glued together in a title; a menu on one line has more."""


_ADDRESS = re.compile(r"(?:[^\W\d_]{3,8}: ?)?(?P<url>https?://[^\s<>\"]{4,2000})")
"""A line that is nothing but where the page was found: `URL: https://…`."""


class Head(NamedTuple):
    """The top of a page."""

    title: str | None = None
    publisher: str | None = None
    captured_at: CaptureDate | None = None


def menu_above(lines: Sequence[Line], judge: Judge) -> int:
    """Count the lines above the title: a menu, where ten short lines stand in a row.

    Args:
        lines: The document's lines.
        judge: Tells what is furniture.

    Returns:
        How many lines stand above the title; 0 where the page starts with it.
    """
    run, end = 0, 0
    for i, line in enumerate(lines):
        run = run + 1 if is_short(line.text, _MENU_WORDS) else 0
        if run >= _MENU:
            end = i + 1
        if not run and _is_text(line.text, judge):
            break
    if not end:
        return 0
    titles = (i for i in range(end, len(lines)) if _may_be_title(lines, i, judge))
    return next(titles, len(lines))


def address(line: Line) -> str | None:
    """Read a line that says where the page was found and nothing else; None where it says more."""
    found = _ADDRESS.fullmatch(line.text)
    return found["url"] if found else None


def _is_text(text: str, judge: Judge) -> bool:
    """Tell whether a page's text has begun: a full sentence that is no prompt."""
    return (
        text.count(" ") >= _TEXT_WORDS and not is_unstopped(text) and not judge.judge(text).certain
    )


def _may_be_title(lines: Sequence[Line], i: int, judge: Judge) -> bool:
    """Tell a title from menus and from the stories of a list, which have their times."""
    text = lines[i].text
    if text.count(" ") < _MENU_WORDS or not is_headline(text) or judge.judge(text).certain:
        return False
    if len(_GLUED.findall(text)) > _MOST_GLUED or read_stamp(text):
        return False
    return not (i and is_time_alone(lines[i - 1].text))


def read_head(first: str) -> Head:
    """Read the line that holds the title.

    Args:
        first: The first line of the page below its menu.

    Returns:
        Its title without date and site name, the publisher that the site name tells, and the
        capture date that the line states.
    """
    stated = _STATED.match(first)
    captured_at = _capture_date(stated) if stated else None
    title = first[stated.end() :] if stated and captured_at else first
    title, publisher = _without_site(title.strip())
    return Head(title or None, publisher, captured_at)


def is_standfirst(lines: Sequence[Line], cohesion: Cohesion) -> bool:
    """Tell whether the line under the title is its standfirst and not yet the lede.

    Args:
        lines: The coverage under the title.
        cohesion: The subjects of the document.

    Returns:
        Whether the first has no final stop and is no label of one word, or is one sentence that
        the next tells again; what begins with a time begins an entry.
    """
    if not lines or read_stamp(lines[0].text):
        return False
    text = lines[0].text
    if is_unstopped(text):
        return " " in text or not text.isascii()
    sentence = len(text) <= _LONGEST_STANDFIRST and is_sentence(text)
    return sentence and cohesion.shared(text, [line.text for line in lines[1:2]]) >= _TOLD_AGAIN


def _capture_date(stated: re.Match[str]) -> CaptureDate | None:
    value = stated["date"] + (f"T{stated['time']}" if stated["time"] else "")
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    return CaptureDate(value, Basis.STATED)


def _without_site(title: str) -> tuple[str, str | None]:
    """Cut the site's name, and the section before it, off the end of a title."""
    publisher = None
    if len(title) > _LONGEST_TITLE:
        return title, None
    while (cut := _last(_BAR, title)) and _may_end(title, cut):
        publisher = publisher or title[cut.end() :]
        title = title[: cut.start()]
    cut = _last(_DASH, title)
    if publisher is None and cut and _may_end(title, cut):
        behind = title[cut.end() :]
        if re.search(_SITE, behind, re.IGNORECASE):
            return title[: cut.start()], behind
    return title, publisher


def _last(separator: re.Pattern[str], title: str) -> re.Match[str] | None:
    return next(iter(deque(separator.finditer(title), maxlen=1)), None)


def _may_end(title: str, cut: re.Match[str]) -> bool:
    """Tell whether a title is whole without what stands behind a separator."""
    before, behind = title[: cut.start()], title[cut.end() :]
    named = len(behind.split()) <= _MOST_SITE_WORDS and not _GENERIC.issuperset(
        behind.lower().split()
    )
    return named and not behind[0].islower() and len(before.split()) >= _FEWEST_TITLE_WORDS
