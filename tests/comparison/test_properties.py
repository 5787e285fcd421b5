"""What holds for any two snapshots."""

import random
from dataclasses import replace

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate, Entry, Order, Snapshot
from reader.comparison import Change, Comparison, Kind, Op, compare

_WORDS = ("Kyiv", "said", "on", "Sunday", "14", "troops", "the", "1,000km", "won’t", "won't", "“")
_MIRROR = {
    Kind.ADDED: Kind.DROPPED,
    Kind.DROPPED: Kind.ADDED,
    Kind.ROLLED_OFF: Kind.UNCAPTURED,
    Kind.UNCAPTURED: Kind.ROLLED_OFF,
    Kind.REVISED: Kind.REVISED,
    Kind.UNCHANGED: Kind.UNCHANGED,
}

texts = st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join)
stamps = st.sampled_from((None, "10:30", "11:00", "23:50"))
times = st.sampled_from((None, "2024-11-03T10:00:00Z", "2024-11-03T11:00:00Z", "2024-11-04"))
entries = st.builds(
    Entry,
    paragraphs=st.lists(texts, max_size=4).map(tuple),
    heading=st.none() | texts,
    id=st.none() | st.sampled_from(("a", "b", "c")),
    published_at=times,
    stamp=stamps,
    pinned=st.booleans(),
)
snapshots = st.builds(
    Snapshot,
    source=st.just("any"),
    title=st.none() | texts,
    standfirst=st.none() | texts,
    order=st.sampled_from(Order),
    lede=st.lists(texts, max_size=3).map(tuple),
    entries=st.lists(entries, max_size=8).map(tuple),
)
seeds = st.integers(0, 2**32)


def edited(snapshot: Snapshot, seed: int) -> Snapshot:
    """Drop, shuffle, rewrite and repeat some of a snapshot's entries."""
    chance = random.Random(seed)
    kept = [entry for entry in snapshot.entries if chance.random() > 0.2]
    for place in range(len(kept)):
        if chance.random() < 0.3:
            kept[place] = replace(kept[place], paragraphs=(*kept[place].paragraphs[1:], "Kyiv 41"))
        if chance.random() < 0.2:
            kept.insert(chance.randrange(len(kept)), kept.pop())
    return replace(snapshot, entries=tuple(kept))


pairs = st.tuples(snapshots, snapshots) | st.builds(
    lambda snapshot, seed: (snapshot, edited(snapshot, seed)), snapshots, seeds
)


def mirrored(change: Change) -> tuple[Kind, int | None, int | None, bool]:
    return _MIRROR[change.kind], change.new, change.old, change.moved


def seen(change: Change) -> tuple[Kind, int | None, int | None, bool]:
    return change.kind, change.old, change.new, change.moved


def entry_of(snapshot: Snapshot, place: int | None) -> Entry:
    return Entry() if place is None else snapshot.entries[place]


def compared(comparison: Comparison) -> list[tuple[Change, Entry, Entry]]:
    """Return every change with the two texts it is about."""
    old, new = comparison.old, comparison.new
    return [
        (comparison.title, Entry(heading=old.title), Entry(heading=new.title)),
        (comparison.standfirst, Entry(heading=old.standfirst), Entry(heading=new.standfirst)),
        (comparison.lede, Entry(old.lede), Entry(new.lede)),
        *((c, entry_of(old, c.old), entry_of(new, c.new)) for c in comparison.entries),
    ]


@given(pairs)
def test_every_entry_of_either_side_stands_in_exactly_one_change(
    pair: tuple[Snapshot, Snapshot],
) -> None:
    changes = compare(*pair).entries

    for side, places in zip(
        pair, ([c.old for c in changes], [c.new for c in changes]), strict=True
    ):
        assert sorted(p for p in places if p is not None) == list(range(len(side.entries)))


@given(pairs)
def test_changes_stand_in_the_order_of_the_newer_page(pair: tuple[Snapshot, Snapshot]) -> None:
    places = [c.new for c in compare(*pair).entries if c.new is not None]

    assert places == sorted(places)


@given(pairs)
def test_words_rebuild_both_texts_to_the_character(pair: tuple[Snapshot, Snapshot]) -> None:
    comparison = compare(*pair)

    for change, old, new in compared(comparison):
        if change.heading is not None:
            assert rebuilt(change.heading, Op.DELETE) == (old.heading or "")
            assert rebuilt(change.heading, Op.INSERT) == (new.heading or "")
        for part in change.paragraphs:
            if part.words is None:
                continue
            assert part.new is not None
            assert rebuilt(part.words, Op.INSERT) == new.paragraphs[part.new]
            source = old if part.origin is None else comparison.old.entries[part.origin.entry]
            place = part.old if part.origin is None else part.origin.paragraph
            assert place is not None
            assert rebuilt(part.words, Op.DELETE) == source.paragraphs[place]


def rebuilt(words: tuple[tuple[Op, str], ...], op: Op) -> str:
    return "".join(text for o, text in words if o in {op, Op.EQUAL})


@given(pairs)
def test_every_paragraph_of_a_pair_stands_in_exactly_one_change(
    pair: tuple[Snapshot, Snapshot],
) -> None:
    for change, old, new in compared(compare(*pair)):
        if change.kind in {Kind.REVISED, Kind.UNCHANGED}:
            olds = sorted(p.old for p in change.paragraphs if p.old is not None)
            news = sorted(p.new for p in change.paragraphs if p.new is not None)
            assert olds == list(range(len(old.paragraphs)))
            assert news == list(range(len(new.paragraphs)))


@given(snapshots)
def test_a_snapshot_compared_with_itself_shows_nothing(snapshot: Snapshot) -> None:
    comparison = compare(snapshot, snapshot)

    assert not comparison.differs
    assert {change.kind for change in comparison.changes()} <= {Kind.UNCHANGED}
    assert all(part.words is None for c in comparison.changes() for part in c.paragraphs)


STAMPS = ("23:50", None, "10:30", None, None, None, "10:30", "23:50")
SHUFFLED = Snapshot("any", order=Order.NEWEST_FIRST, entries=tuple(Entry(stamp=s) for s in STAMPS))
LATE = Entry(published_at="2024-11-03T11:00:00Z")
EARLY = Entry(published_at="2024-11-03T10:00:00Z")


@given(pairs)
@example((SHUFFLED, edited(SHUFFLED, 94)))
@example(
    (
        Snapshot("any", order=Order.OLDEST_FIRST, entries=(*[Entry()] * 7, EARLY)),
        Snapshot("any", order=Order.OLDEST_FIRST, entries=(Entry(), LATE)),
    )
)
@settings(max_examples=300)
def test_swapping_the_sides_mirrors_every_verdict(pair: tuple[Snapshot, Snapshot]) -> None:
    """Both pages tell when they were captured, for what grew since tells an unstated order."""
    days = ("2024-11-04", "2024-11-05")
    old, new = (
        replace(
            page,
            captured_at=CaptureDate(day, Basis.STATED),
        )
        for page, day in zip(pair, days, strict=True)
    )
    there, back = compare(old, new), compare(new, old)

    assert sorted(map(str, map(seen, there.entries))) == sorted(
        map(str, map(mirrored, back.entries))
    )
    for part in ("title", "standfirst", "lede"):
        assert getattr(there, part).kind is _MIRROR[getattr(back, part).kind]


@given(pairs)
def test_the_same_pair_gives_the_same_comparison(pair: tuple[Snapshot, Snapshot]) -> None:
    assert compare(*pair) == compare(*pair)


@given(pairs)
def test_a_verdict_has_what_its_kind_promises(pair: tuple[Snapshot, Snapshot]) -> None:
    for change in compare(*pair).changes():
        assert change.reason
        assert (change.significance is not None) is (change.kind is Kind.REVISED)
        assert (change.similarity is not None) is (change.kind in {Kind.REVISED, Kind.UNCHANGED})


@given(snapshots, seeds)
def test_a_pure_move_of_what_is_said_once_marks_no_words(snapshot: Snapshot, seed: int) -> None:
    """Of what is said twice, one may have rolled off and the other be new."""
    texts = [entry.texts for entry in snapshot.entries]
    assume(len(set(texts)) == len(texts))
    entries = list(snapshot.entries)
    random.Random(seed).shuffle(entries)
    shuffled = replace(snapshot, entries=tuple(entries))

    comparison = compare(snapshot, shuffled)

    assert {change.kind for change in comparison.entries} <= {Kind.UNCHANGED}
