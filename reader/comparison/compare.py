"""From two snapshots to every verdict between them.

Invariant: every index of the old and of the new snapshot stands in exactly one change.
"""

from reader.blog import Entry, Snapshot
from reader.comparison.model import Change, Comparison, Kind
from reader.comparison.order import reading_order
from reader.comparison.pairing import pair_entries
from reader.comparison.paragraphs import added, dropped
from reader.comparison.revision import compare_entries
from reader.comparison.verdicts import Verdict, verdicts


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Compare two snapshots of one blog.

    Args:
        old: The older snapshot.
        new: The newer one.

    Returns:
        The verdict on title, standfirst, lede and every entry of either side.
    """
    language = new.language or old.language
    pairing = pair_entries(old.entries, new.entries)
    gone, come = verdicts(old, new, pairing)
    places = reading_order(pairing.pairs, pairing.moved, len(old.entries), len(new.entries))
    changes = []
    for i, j in places:
        if i is not None and j is not None:
            changes.append(
                compare_entries(
                    old.entries[i], new.entries[j], (i, j), i in pairing.moved, language
                )
            )
        elif i is not None:
            changes.append(_alone(gone[i], i, None, len(old.entries[i].paragraphs)))
        elif j is not None:
            changes.append(_alone(come[j], None, j, len(new.entries[j].paragraphs)))
    return Comparison(
        old,
        new,
        _part(_line(old.title), _line(new.title), language),
        _part(_line(old.standfirst), _line(new.standfirst), language),
        _part(Entry(old.lede), Entry(new.lede), language),
        tuple(changes),
    )


def _alone(verdict: Verdict, i: int | None, j: int | None, count: int) -> Change:
    paragraphs = ()
    if verdict.kind is Kind.ADDED:
        paragraphs = added(count)
    elif verdict.kind is Kind.DROPPED:
        paragraphs = dropped(count)
    return Change(
        verdict.kind, verdict.reason, i, j, verdict.moved, verdict.certain, paragraphs=paragraphs
    )


def _line(text: str | None) -> Entry:
    return Entry(heading=text or None)


def _part(old: Entry, new: Entry, language: str | None) -> Change:
    """Compare title, standfirst or lede: added where the old side has none, dropped where the new."""
    if old.texts and not new.texts:
        return Change(
            Kind.DROPPED, "the newer page has none", paragraphs=dropped(len(old.paragraphs))
        )
    if new.texts and not old.texts:
        return Change(Kind.ADDED, "the older page has none", paragraphs=added(len(new.paragraphs)))
    return compare_entries(old, new, (None, None), False, language)
