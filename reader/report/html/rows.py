"""The texts of a change as rows: the older side left, the newer right, what both share across.

Invariant: the paragraphs in the cells of the older side hold its texts to the character, those
carried over from elsewhere left out, and so do those of the newer side.
"""

import re
from collections.abc import Iterator

from reader.blog import Entry, Nature, Snapshot
from reader.comparison import Comparison, Facet, Kind, Op
from reader.layout import Mark, Role
from reader.layout.natures import media_line
from reader.layout.phrases import EMPTY_ENTRY, stamp_line
from reader.layout.sides import mark_of
from reader.report.html.markup import NOTHING, Html, anchor, element, join, text
from reader.report.html.words import Links, Run, inline, one_side, whole
from reader.report.links import links_of, web_address
from reader.report.subject import Subject, Text

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_CLASSES = {Role.TITLE: "heading", Role.HEADING: "heading", Role.STANDFIRST: "standfirst"}
_TAGS = {Kind.ADDED: "ins", Kind.DROPPED: "del"}
_ABSENT = element("div", class_="absent")


class RowWriter:
    """Writes the rows of one comparison's changes."""

    def __init__(self, comparison: Comparison) -> None:
        self._languages = {
            "old": _language(comparison.old),
            "new": _language(comparison.new),
            "both": _language(comparison.new),
        }

    def rows(self, subject: Subject) -> Iterator[Html]:
        """Yield a row for each text of a change; when and by whom stands below the heading."""
        texts = list(subject.texts)
        headed = bool(texts) and texts[0].passage.role is Role.HEADING
        for told in texts[:headed]:
            yield self._row(subject, told)
        yield from self._stamp(subject)
        for told in texts[headed:]:
            yield self._row(subject, told)
        yield from self._media(subject)
        if not texts:
            yield element("p", text(EMPTY_ENTRY), class_="note")

    def _row(self, subject: Subject, told: Text) -> Html:
        passage = told.passage
        mark = mark_of(passage.kind, moved=passage.moved, certain=subject.change.certain)
        note = element("p", text(passage.note), class_="note") if passage.note else NOTHING
        again = told.carried and passage.words is None
        old = None if again or passage.old is None else _text(subject, told, Op.DELETE)
        new = None if passage.new is None else _text(subject, told, Op.INSERT)
        if new and old == new:
            return self._band(mark, both=join([note, new]))
        if new:
            return self._band(mark, old=old, new=join([note, new]), carried=told.carried)
        return self._band(mark, old=join([note, old or NOTHING]))

    def _band(
        self,
        mark: Mark,
        *,
        old: Html | None = None,
        new: Html | None = None,
        both: Html | None = None,
        carried: bool = False,
    ) -> Html:
        """Return a row of two cells, of which one may be absent, or of one across."""
        sign = element("span", text(mark.value), class_="sign", aria_hidden="true")
        if both is not None:
            return element("div", sign, self._cell("both", both), class_=f"row {mark.name.lower()}")
        left = self._cell("old", old, carried=carried)
        return element("div", sign, left, self._cell("new", new), class_=f"row {mark.name.lower()}")

    def _cell(self, side: str, shown: Html | None, *, carried: bool = False) -> Html:
        if shown is None:
            return _ABSENT
        kinds = f"cell {side} carried" if carried else f"cell {side}"
        return element("div", shown, class_=kinds, lang=self._languages[side])

    def _stamp(self, subject: Subject) -> Iterator[Html]:
        """Yield when and by whom; where a revision touches that, before and after."""
        old, new = (stamp_line(entry) if entry else "" for entry in (subject.old, subject.new))
        entry = subject.new or subject.old
        address = web_address(entry.link) if entry else None
        link = anchor(address, text("its own page")) if address else NOTHING
        if subject.paired and Facet.STAMP in subject.change.facets and old != new:
            before = _stamp(whole(old, "del"), old)
            yield self._band(Mark.REVISED, old=before, new=_stamp(whole(new, "ins"), new, link))
        elif new or old or link:
            told = _stamp(whole(new or old), new or old, link)
            if subject.paired:
                yield self._band(Mark.NONE, both=told)
            elif subject.new:
                yield self._band(Mark.NONE, new=told)
            else:
                yield self._band(Mark.NONE, old=told)

    def _media(self, subject: Subject) -> Iterator[Html]:
        """Yield what stands beside the text, which is not compared."""
        old, new = (_media_list(entry) if entry else None for entry in (subject.old, subject.new))
        if old and old == new:
            yield self._band(Mark.NONE, both=old)
        elif old or new:
            yield self._band(Mark.NONE, old=old, new=new)


def _media_list(entry: Entry) -> Html | None:
    """Return the pictures and embeds of an entry, in words, leading to where they lie."""
    if not entry.media:
        return None
    lines = ((text(f"▸ {media_line(media)}"), web_address(media.url)) for media in entry.media)
    items = (element("li", anchor(url, line) if url else line) for line, url in lines)
    return element("ul", *items, class_="media", aria_label="Beside the text")


def _text(subject: Subject, told: Text, op: Op) -> Html:
    """Return a text of one side as a paragraph, or what its nature makes of it."""
    passage = told.passage
    older = op is Op.DELETE
    if passage.words is not None:
        raw, runs = one_side(passage.words, op)
    else:
        raw = (passage.old if older else passage.new) or ""
        alone = passage.old is None or passage.new is None
        runs = whole(raw, _TAGS.get(passage.kind, "") if alone and not passage.moved else "")
    entry = subject.old if older else subject.new
    place = told.part.old if older else told.part.new
    if entry is None or place is None or (told.carried and older):
        return _paragraph(raw, runs, _CLASSES.get(passage.role, "text"))
    return _natured(raw, runs, entry, place)


def _natured(raw: str, runs: list[Run], entry: Entry, place: int) -> Html:
    links = list(links_of(entry, place))
    passages = {passage.paragraph: passage for passage in entry.passages}
    here, after = passages.get(place), passages.get(place + 1)
    if here is None or here.nature is not Nature.QUOTE:
        return _paragraph(raw, runs, here.nature.value if here else "text", links)
    told = here.author and not (after and after.author == here.author)
    author = element("footer", text(f"— {here.author}")) if told else NOTHING
    return element("blockquote", _paragraph(raw, runs, "text", links), author)


def _paragraph(raw: str, runs: list[Run], kind: str, links: Links = ()) -> Html:
    return element("p", inline(raw, runs, links), class_=kind, dir="auto")


def _stamp(runs: list[Run], raw: str, link: Html = NOTHING) -> Html:
    between = text(" · ") if raw and link else NOTHING
    return element("p", inline(raw, runs), between, link, class_="stamp")


def _language(snapshot: Snapshot) -> str | None:
    """Return the language of a snapshot where it is written as BCP 47 asks."""
    language = snapshot.language or ""
    return language if _LANGUAGE.fullmatch(language) else None
