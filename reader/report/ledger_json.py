"""A ledger as JSON of schema 1.

Invariant: as in `json`; snapshots are named by their places in the ledger, from 0, the oldest
first, and entries stand and are numbered as the text's overview lists them.
"""

from typing import Any

from reader.comparison.history import Ending, History, Ledger, Sighting
from reader.report.json import SCHEMA, change_json, side_json


def ledger_json(blog: str, ledger: Ledger, *, entry: int | None = None) -> dict[str, Any]:
    """Describe a ledger.

    Args:
        blog: The blog's name.
        ledger: Any ledger.
        entry: The number of the one entry to list, counted from 1; None lists all.

    Returns:
        The object that `ledger.schema.json` describes.
    """
    return {
        "schema": SCHEMA,
        "blog": blog,
        "snapshots": [side_json(snapshot) for snapshot in ledger.snapshots],
        "entries": [
            _history(ledger, history, number)
            for number, history in enumerate(ledger.newest_first, 1)
            if entry in {None, number}
        ],
    }


def _history(ledger: Ledger, history: History, number: int) -> dict[str, Any]:
    latest = ledger.latest(history)
    return {
        "number": number,
        "id": latest.id,
        "link": latest.link,
        "heading": latest.heading,
        "first_seen": history.first_seen,
        "last_seen": history.last_seen,
        "arrival": None if history.arrival is None else change_json(history.arrival),
        "sightings": [
            {
                "snapshot": s.snapshot,
                "entry": s.entry,
                "moved": s.change is not None and s.change.moved,
            }
            for s in history.sightings
        ],
        "wordings": [_wording(ledger, wording) for wording in history.wordings],
        "gone": _gone(history.gone),
        "sentences": [{"text": s.text, "since": s.since} for s in history.sentences],
    }


def _wording(ledger: Ledger, wording: Sighting) -> dict[str, Any]:
    entry = ledger.snapshots[wording.snapshot].entries[wording.entry]
    return {
        "snapshot": wording.snapshot,
        "entry": wording.entry,
        "heading": entry.heading,
        "paragraphs": list(entry.paragraphs),
        "change": None if wording.change is None else change_json(wording.change),
    }


def _gone(gone: Ending | None) -> dict[str, Any] | None:
    if gone is None:
        return None
    return {"snapshot": gone.snapshot, "change": change_json(gone.change)}
