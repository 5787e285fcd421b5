"""Reads the entries of a page whose headings stand and whose times do not.

Between two stretches of text stands a run of headlines: cards of the entry above, headings of
picture entries, and last the heading of the text below. Invariant: every line given comes out in
exactly one draft.
"""

from collections.abc import Sequence
from itertools import groupby

from reader.parsing import cards
from reader.parsing.bylines import points_on
from reader.parsing.draft import Draft, Page
from reader.parsing.lines import Line
from reader.parsing.shape import is_bullet, is_headline, is_straight

_MOST_CARD_RUN = 3
"""Lines of a card and the heading after it; more under a colon are a list."""
_INSIDE = 2
"""Paragraphs of an entry before its first sub-heading."""
LONGEST_LEDE = 9
"""Paragraphs; past that, the heading that would end the lede was lost."""
_SENTENCE_WORDS = 8
_SENTENCE_FULLNESS = 0.1
_SENTENCE_SHARES = 0.2
"""Measured on seven liveblogs: half of the sentences pass these three, none of 54 headings."""
_SUBHEADING_SHARES = 0.35
"""A heading shares more than this of its words with the text below; a sub-heading need not."""


def read_runs(lines: Sequence[Line], page: Page) -> list[Draft]:
    """Read entries by their headlines.

    Args:
        lines: The coverage below title and standfirst, in order.
        page: What is known of the document.

    Returns:
        The lede, a draft without heading which may be empty, and the entries.
    """
    drafts = [Draft()]
    grouped = groupby(lines, key=lambda line: cards.is_loose(line.text, page))
    stretches = [list(stretch) for _, stretch in grouped]
    if stretches and not cards.is_loose(stretches[0][0].text, page):
        stretches.insert(0, [])
    for run, text in zip(stretches[::2], [*stretches[1::2], []], strict=False):
        _read_run(run, text, drafts, page)
        _read_text(text, drafts, page)
    return drafts


def _read_run(run: Sequence[Line], text: Sequence[Line], drafts: list[Draft], page: Page) -> None:
    in_card = False
    listed = _listed(run, text, drafts, page)
    for line in run[:listed]:
        drafts[-1].add(line)
    for i, line in enumerate(run[listed:], listed):
        draft, below = drafts[-1], [] if i + 1 < len(run) else text
        if in_card and cards.is_standfirst_of_card(line, draft, below, page):
            draft.add(line, card=True)
            in_card = False
            continue
        in_card = _is_card(run, i, text, draft, page)
        if in_card:
            draft.add(line, card=True)
        elif not is_headline(line.text) or _continues(line, draft, below, page):
            draft.add(line)
        else:
            drafts.append(Draft(line))


def _listed(run: Sequence[Line], text: Sequence[Line], drafts: list[Draft], page: Page) -> int:
    """Count the lines at a run's start that are items of a list: they stay where they stand.

    Items stand under a line that announces them (`Answers include:`), many of them, and in the
    lede under the label of its key points.
    """
    bullets = bool(text) and is_bullet(text[0].text)
    if len(drafts) == 1 and any(page.is_summary(line.text) for line in run):
        end = len(run) if bullets or not text else len(run) - 1
        label = next(i for i, line in enumerate(run) if page.is_summary(line.text))
        return end if end > label else 0
    above = drafts[-1].texts[-1] if drafts[-1].texts else ""
    announced = above.endswith(":") and not points_on(above, page.lexicons)
    if not announced or len(run) <= _MOST_CARD_RUN:
        return 0
    own = (i for i, line in enumerate(run) if page.starts_entry(line.text))
    return next(own, len(run) - 1)


def _is_card(run: Sequence[Line], i: int, text: Sequence[Line], draft: Draft, page: Page) -> bool:
    """Tell whether a line of a run opens a card of the entry above it."""
    last = i + 1 == len(run)
    if cards.opens_card(run[i], draft, text if last else [], page):
        return True
    if last:
        return cards.is_lost_card(run[i], draft, text, page)
    below = text if i + 2 == len(run) else []
    return cards.is_card_pair(run[i], run[i + 1], draft, below, page)


def _read_text(text: Sequence[Line], drafts: list[Draft], page: Page) -> None:
    """Give text to the entry above it; a card above it closed that entry."""
    draft = drafts[-1]
    told = 0
    if text and draft.ends_in_card:
        told = cards.repeated(text, draft, page) or cards.is_told_standfirst(text, draft, page)
        for line in text[:told]:
            draft.add(line, card=True)
        if text[told:]:
            drafts.append(Draft())
    for line in text[told:]:
        drafts[-1].add(line)


def _continues(line: Line, draft: Draft, below: Sequence[Line], page: Page) -> bool:
    """Tell whether a line that looks like a headline heads nothing: the entry goes on with it."""
    if not below or not draft.texts or page.starts_entry(line.text):
        return False
    return _is_subheading(line, draft, below, page) or _lost_its_stop(line, draft, below, page)


def _lost_its_stop(line: Line, draft: Draft, below: Sequence[Line], page: Page) -> bool:
    """Tell a paragraph without its final stop: a full sentence that sums up nothing below it."""
    if line.text.count(" ") + 1 < _SENTENCE_WORDS or page.fullness(line.text) < _SENTENCE_FULLNESS:
        return False
    under = page.cohesion.shared(line.text, [text.text for text in below[:3]])
    above = page.cohesion.shared(line.text, draft.subject)
    return under < _SENTENCE_SHARES and above >= under


def _is_subheading(line: Line, draft: Draft, below: Sequence[Line], page: Page) -> bool:
    """Tell a heading inside one article, pasted in with the article's straight quotation marks."""
    if not page.curly or not is_straight(line.text):
        return False
    fewest = _INSIDE if draft.heading else LONGEST_LEDE
    if len(draft.texts) < fewest:
        return False
    pasted = is_straight(draft.texts[-1]) and any(is_straight(b.text) for b in below[:2])
    return pasted and page.cohesion.shared(line.text, [below[0].text]) < _SUBHEADING_SHARES
