"""Any snapshot at all, as hypothesis draws it: every field with whatever it may hold."""

from typing import Any

from hypothesis import strategies as st

from reader.blog import (
    Basis,
    CaptureDate,
    Entry,
    Furniture,
    Link,
    Media,
    Nature,
    Order,
    Passage,
    Snapshot,
)
from reader.parsing import clean

TEXT = st.text(max_size=40).map(lambda text: clean(text).replace("\n", " "))
MAYBE = st.none() | TEXT
ZONES = st.sampled_from(["", "Z", "+01:00", ".250Z"])
MOMENTS = st.builds(
    lambda moment, zone: moment.isoformat(timespec="seconds") + zone, st.datetimes(), ZONES
)
LINES = st.none() | st.tuples(st.integers(1, 999), st.integers(0, 99)).map(
    lambda pair: (pair[0], pair[0] + pair[1])
)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)


@st.composite
def bodies(draw: st.DrawFn) -> dict[str, Any]:
    """Give paragraphs and what points into them."""
    paragraphs = tuple(draw(st.lists(TEXT, min_size=1, max_size=3)))
    places = st.integers(0, len(paragraphs) - 1)
    passages = st.lists(st.builds(Passage, places, st.sampled_from(Nature), MAYBE), max_size=3)
    beside = st.integers(0, len(paragraphs))
    media = st.builds(Media, beside, st.sampled_from(Nature), TEXT, MAYBE, MAYBE)
    links = places.flatmap(lambda place: stretches(place, len(paragraphs[place])))
    return {
        "paragraphs": paragraphs,
        "passages": tuple(draw(passages)),
        "links": tuple(draw(st.lists(links, max_size=3))),
        "media": tuple(draw(st.lists(media, max_size=3))),
    }


def stretches(place: int, length: int) -> st.SearchStrategy[Link]:
    ends = st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted)
    return st.builds(lambda pair, url: Link(place, pair[0], pair[1], url), ends, TEXT)


ENTRIES = st.builds(
    lambda body, **rest: Entry(**body, **rest),
    bodies() | st.just({}),
    heading=MAYBE,
    id=MAYBE,
    link=MAYBE,
    byline=MAYBE,
    published_at=st.none() | MOMENTS,
    modified_at=st.none() | MOMENTS,
    stamp=MAYBE,
    pinned=st.booleans(),
    key_event=st.booleans(),
    related=TEXTS,
    truncated=st.booleans(),
    lines=LINES,
)
DATES = st.dates().map(lambda day: day.isoformat()) | MOMENTS
SNAPSHOTS = st.builds(
    Snapshot,
    source=TEXT,
    url=MAYBE,
    publisher=MAYBE,
    language=MAYBE,
    title=MAYBE,
    standfirst=MAYBE,
    captured_at=st.none() | st.builds(CaptureDate, DATES, st.sampled_from(Basis)),
    order=st.sampled_from(Order),
    lede=TEXTS,
    entries=st.lists(ENTRIES, max_size=3).map(tuple),
    furniture=st.lists(
        st.builds(Furniture, TEXT, TEXT.map(lambda text: text or "why"), LINES), max_size=2
    ).map(tuple),
)
