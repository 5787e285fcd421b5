"""From two snapshots to every verdict between them.

Invariant: every index of the old and of the new snapshot stands in exactly one change.
"""

from dataclasses import replace
from itertools import chain

from reader.blog import Entry, Order, Snapshot
from reader.blog.collector import collector_paused
from reader.comparison.carried import carry_over
from reader.comparison.facets import language_of
from reader.comparison.model import (
    Change,
    Comparison,
    Kind,
    Origin,
    Overrides,
    ParagraphChange,
)
from reader.comparison.order import reading_order
from reader.comparison.pairing import NO_OVERRIDES, pair_entries
from reader.comparison.paragraphs import added, dropped
from reader.comparison.revision import (
    Places,
    Versions,
    compare_all,
    compare_entries,
    the_same,
    untouched,
)
from reader.comparison.verdicts import Verdict, verdicts

_TELLING = 10
"""Entries of each page that tell its language where neither states it."""


def compare(old: Snapshot, new: Snapshot, overrides: Overrides = NO_OVERRIDES) -> Comparison:
    """Compare two snapshots of one blog.

    Args:
        old: The older snapshot.
        new: The newer one.
        overrides: Pairs of entries that a person has joined or parted.

    Returns:
        The verdict on title, standfirst, lede and every entry of either side.
    """
    language = new.language or old.language or _guessed(old, new)
    with collector_paused():
        return Comparison(
            old,
            new,
            _part(_line(old.title), _line(new.title), language),
            _part(_line(old.standfirst), _line(new.standfirst), language),
            _part(Entry(old.lede), Entry(new.lede), language),
            _facing(old, new, language, overrides)
            if _opposed(old, new)
            else _entries(old, new, language, overrides),
        )


def _guessed(old: Snapshot, new: Snapshot) -> str | None:
    """Return the language that both pages seem to be written in, None where it is open."""
    entries = (*new.entries[:_TELLING], *old.entries[:_TELLING])
    return language_of(None, chain.from_iterable(entry.paragraphs for entry in entries)).code


def _entries(
    old: Snapshot, new: Snapshot, language: str | None, overrides: Overrides
) -> tuple[Change, ...]:
    if old.entries == new.entries and overrides == NO_OVERRIDES:
        return tuple(
            the_same(place, place, len(entry.paragraphs)) for place, entry in enumerate(new.entries)
        )
    pairing = pair_entries(old.entries, new.entries, overrides)
    gone, come = verdicts(old, new, pairing)
    changes: list[Change | None] = []
    compared: list[Versions] = []
    for i, j in reading_order(pairing.pairs, pairing.moved, len(old.entries), len(new.entries)):
        if i is not None and j is not None:
            before, since = old.entries[i], new.entries[j]
            if i not in pairing.moved and untouched(before, since):
                changes.append(the_same(i, j, len(since.paragraphs)))
            else:
                compared.append(Versions(before, since, Places(i, j, i in pairing.moved)))
                changes.append(None)
        elif i is not None:
            changes.append(_alone(gone[i], i, None, len(old.entries[i].paragraphs)))
        elif j is not None:
            changes.append(_alone(come[j], None, j, len(new.entries[j].paragraphs)))
    rest = iter(compare_all(compared, language))
    found = [next(rest) if change is None else change for change in changes]
    return tuple(carry_over(old.entries, new.entries, found))


def _alone(verdict: Verdict, old: int | None, new: int | None, count: int) -> Change:
    """Return the change of an entry that one page shows; only its text can be new or gone."""
    parts: tuple[ParagraphChange, ...] = ()
    if verdict.kind is Kind.ADDED:
        parts = added(count)
    elif verdict.kind is Kind.DROPPED:
        parts = dropped(count)
    return Change(
        verdict.kind,
        verdict.reason,
        old,
        new,
        verdict.moved,
        verdict.certain,
        paragraphs=parts,
    )


def _opposed(old: Snapshot, new: Snapshot) -> bool:
    """Return whether one page runs newest first and the other oldest first."""
    return old.order is not new.order and Order.UNKNOWN not in {old.order, new.order}


def _facing(
    old: Snapshot, new: Snapshot, language: str | None, overrides: Overrides
) -> tuple[Change, ...]:
    """Compare pages that run in opposite directions: that is no news, so turn one of them over."""
    turned = _newest_first(old), _newest_first(new)
    parted, joined = (
        frozenset((_turned(i, old), _turned(j, new)) for i, j in pairs)
        for pairs in (overrides.parted, overrides.joined)
    )
    changes = [
        change._replace(
            old=_turned_back(change.old, old),
            new=_turned_back(change.new, new),
            paragraphs=tuple(_with_origin_turned(part, old) for part in change.paragraphs),
        )
        for change in _entries(*turned, language, Overrides(parted, joined))
    ]
    return tuple(changes if turned[1] is new else reversed(changes))


def _newest_first(page: Snapshot) -> Snapshot:
    if page.order is Order.NEWEST_FIRST:
        return page
    return replace(page, entries=page.entries[::-1], order=Order.NEWEST_FIRST)


def _turned_back(place: int | None, page: Snapshot) -> int | None:
    """Return where an entry really stands that has this place when its page is newest first."""
    return None if place is None else _turned(place, page)


def _turned(place: int, page: Snapshot) -> int:
    """Return an entry's place when its page is newest first; or back, which is the same."""
    return place if page.order is Order.NEWEST_FIRST else len(page.entries) - 1 - place


def _with_origin_turned(part: ParagraphChange, page: Snapshot) -> ParagraphChange:
    if part.origin is None:
        return part
    entry = _turned_back(part.origin.entry, page)
    return part._replace(origin=Origin(entry or 0, part.origin.paragraph))


def _line(text: str | None) -> Entry:
    return Entry(heading=text or None)


def _part(old: Entry, new: Entry, language: str | None) -> Change:
    """Compare title, standfirst or lede; a side without one has it added or dropped."""
    if old.texts and not new.texts:
        parts = dropped(len(old.paragraphs))
        return Change(Kind.DROPPED, "the newer page has none", paragraphs=parts)
    if new.texts and not old.texts:
        parts = added(len(new.paragraphs))
        return Change(Kind.ADDED, "the older page has none", paragraphs=parts)
    return compare_entries(old, new, Places(), language)
