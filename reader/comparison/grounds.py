"""What tells that an entry stands on one page only, and the sentences that say so.

Invariant: a sentence without a full stop that a reader understands who knows no code; one about a
verdict that is not certain says what else may be the case.
"""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple


class Ground(StrEnum):
    """What tells why an entry stands on one page only."""

    PINNED_COPY = "a pinned copy"
    KEY_COPY = "a copy among the key events"
    OLDER_BY_TIME = "its time lies before the other page's window"
    OLDER_BY_PLACE = "it stands past the old end of what is shared, where the other page ends"
    TAKEN_UP_AGAIN = "so does it, but what is shared may have been taken up again"
    WITHIN_BY_TIME = "its time lies within the other page's window"
    NEWER_BY_TIME = "its time lies after the other page's window"
    BETWEEN = "it stands between entries that both pages show"
    NEWER_BY_PLACE = "it stands past the new end of what is shared"
    LONGER = "its page goes on much longer past the old end of what is shared"
    BOTH_GO_ON = "both pages go on past the old end of what is shared"
    OTHER_WINDOW = "the newer page shows nothing as new as what the older one showed"
    PINNED = "it was pinned, and no time tells"
    LITTLE = "too little is shared"
    NOTHING = "nothing is shared"
    EMPTY = "the other page has no entries"

    @property
    def certain(self) -> bool:
        """Whether it leaves no doubt."""
        return self not in _DOUBTS

    @property
    def copy(self) -> bool:
        """Whether the entry is a second copy of one that both pages show."""
        return self in _COPIES


_COPIES = {Ground.PINNED_COPY, Ground.KEY_COPY}
_DOUBTS = {
    Ground.TAKEN_UP_AGAIN,
    Ground.LONGER,
    Ground.BOTH_GO_ON,
    Ground.OTHER_WINDOW,
    Ground.PINNED,
    Ground.LITTLE,
    Ground.NOTHING,
    Ground.EMPTY,
}


class Ends(NamedTuple):
    """What the ends of a page are called, by the way it runs."""

    oldest: str
    newest: str
    past_oldest: str
    past_newest: str


NEWEST_FIRST = Ends("last", "newest", "below the last", "above")
OLDEST_FIRST = Ends("oldest", "newest", "above the first", "below")

_OR_ROLLED_OFF = ": it may have rolled off"
_OR_OLDER = ": it may be older than what the older page showed"
_COPY = "copy of an entry that both pages show"
_SENTENCES = {
    Ground.PINNED_COPY: (f"a pinned {_COPY}", f"a pinned {_COPY}"),
    Ground.KEY_COPY: (f"a key-event {_COPY}", f"a key-event {_COPY}"),
    Ground.OLDER_BY_TIME: (
        "older than the newer page's {oldest} entry, {time}",
        "older than the older page's {oldest} entry, {time}",
    ),
    Ground.OLDER_BY_PLACE: (
        "stands {past_oldest} entry that the newer page still shows",
        "stands {past_oldest} entry that the older page showed",
    ),
    Ground.TAKEN_UP_AGAIN: (
        "",
        "stands {past_oldest} entry that the older page showed, most of which is missing: it may"
        " be new",
    ),
    Ground.WITHIN_BY_TIME: (
        "the newer page reaches back to {time} and no longer shows it",
        "the older page reached back to {time} and did not show it",
    ),
    Ground.NEWER_BY_TIME: (
        "the newer page shows older entries, up to {time}, but no longer this one",
        "posted after the older page's {newest} entry, {time}",
    ),
    Ground.BETWEEN: (
        "the entries around it are still there",
        "stands among entries that the older page showed without it",
    ),
    Ground.NEWER_BY_PLACE: (
        "entries older than it are still there",
        "stands {past_newest} everything that the older page showed",
    ),
    Ground.LONGER: (
        "the older page goes on much longer than the newer one: it probably rolled off",
        "the newer page goes on much longer than the older one: it is probably older than what"
        " the older page showed",
    ),
    Ground.BOTH_GO_ON: (
        f"older than all that both pages show, where each goes on with other entries"
        f"{_OR_ROLLED_OFF}",
        f"older than all that both pages show, where each goes on with other entries{_OR_OLDER}",
    ),
    Ground.OTHER_WINDOW: (
        "the newer page shows nothing after {time}: it may be a page of older entries only",
        "",
    ),
    Ground.PINNED: (
        f"it was pinned, so its place tells nothing{_OR_ROLLED_OFF}",
        f"it is pinned, so its place tells nothing{_OR_OLDER}",
    ),
    Ground.LITTLE: (
        f"the pages share too little to tell{_OR_ROLLED_OFF}",
        f"the pages share too little to tell{_OR_OLDER}",
    ),
    Ground.NOTHING: (
        f"the pages share no entry, and no time tells{_OR_ROLLED_OFF}",
        f"the pages share no entry, and no time tells{_OR_OLDER}",
    ),
    Ground.EMPTY: (
        f"the newer page shows no entry at all{_OR_ROLLED_OFF}",
        f"the older page showed no entry at all{_OR_OLDER}",
    ),
}
"""About an entry of the older page, and about one of the newer page."""


@lru_cache(maxsize=1 << 8)
def sentence(ground: Ground, *, gone: bool, newest_first: bool, time: str = "") -> str:
    """Say why an entry stands on one page only.

    Args:
        ground: What tells.
        gone: It stands on the older page; otherwise on the newer one.
        newest_first: The pages run that way.
        time: That of the other page's entry which tells, as a reader knows it.
    """
    ends = NEWEST_FIRST if newest_first else OLDEST_FIRST
    text = _SENTENCES[ground][0 if gone else 1]
    return text.format(time=time, **ends._asdict())
