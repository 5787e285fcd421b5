"""What was read is remembered by entry and wording."""

from dataclasses import replace

from reader.blog import Basis, CaptureDate, Entry, Snapshot
from reader.library.store import (
    CatchUp,
    Changed,
    Library,
    Overrides,
    Place,
    Search,
    Sought,
)
from tests.library.conftest import Put
from tests.library.posts import HARBOUR, ROAD, SCHOOL

HARBOUR_NOW = replace(HARBOUR, paragraphs=(HARBOUR.paragraphs[0].replace("14", "41"),))


def page(hour: int, *entries: Entry) -> Snapshot:
    captured = CaptureDate(f"2024-11-03T{hour:02}:00Z", Basis.FETCHED)
    return Snapshot("x", title="Storm live", captured_at=captured, entries=entries)


def catch_up(library: Library) -> CatchUp:
    library.settle()
    found = library.catch_up(library.find_blog("a"))
    assert found is not None
    return found


def test_at_first_all_is_unread_and_what_was_on_screen_is_not(library: Library, put: Put) -> None:
    first = put(page(1, HARBOUR, ROAD, SCHOOL), blog="a").snapshot_id
    assert catch_up(library) == CatchUp(first, (0, 1, 2), ())

    library.mark_read(first, [0, 2])

    assert catch_up(library) == CatchUp(first, (1,), ())
    library.mark_read(first)
    assert catch_up(library) == CatchUp(first, (), ())
    library.mark_unread(first, [1])
    assert catch_up(library) == CatchUp(first, (1,), ())


def test_of_a_newer_snapshot_new_entries_are_unread_and_revised_ones_changed(
    library: Library, put: Put
) -> None:
    library.mark_read(put(page(1, HARBOUR, ROAD), blog="a").snapshot_id)
    newer = put(page(2, SCHOOL, HARBOUR_NOW, ROAD), blog="a").snapshot_id

    assert catch_up(library) == CatchUp(newer, (0,), (Changed(1, HARBOUR),))
    (row,) = library.blogs()
    assert (row.unread, row.changed) == (1, 1)


def test_what_changed_is_told_from_the_wording_that_was_read_last(
    library: Library, put: Put
) -> None:
    """Between the wording read and the newest there may be others."""
    between = replace(HARBOUR, paragraphs=(HARBOUR.paragraphs[0].replace("14", "29"),))
    library.mark_read(put(page(1, HARBOUR, ROAD), blog="a").snapshot_id)
    put(page(2, between, ROAD), blog="a")
    put(page(3, HARBOUR_NOW, ROAD), blog="a")
    assert catch_up(library).changed == (Changed(0, HARBOUR),)

    library.mark_read(library.snapshots()[1].id)

    assert catch_up(library).changed == (Changed(0, between),)


def test_an_entry_never_read_stays_unread_however_often_it_is_revised(
    library: Library, put: Put
) -> None:
    first = put(page(1, HARBOUR, ROAD), blog="a").snapshot_id
    library.mark_read(first, [1])
    newer = put(page(2, HARBOUR_NOW, ROAD), blog="a").snapshot_id

    assert catch_up(library) == CatchUp(newer, (0,), ())


def test_what_is_no_revision_does_not_change_what_was_read(library: Library, put: Put) -> None:
    """Another link to the same entry is another wording, and the same text."""
    library.mark_read(put(page(1, replace(HARBOUR, link="/1"), ROAD), blog="a").snapshot_id)
    newer = put(page(2, replace(HARBOUR, link="/2"), ROAD), blog="a").snapshot_id

    assert catch_up(library) == CatchUp(newer, (), ())


def test_a_text_put_back_to_what_was_read_has_not_changed(library: Library, put: Put) -> None:
    library.mark_read(put(page(1, HARBOUR, ROAD), blog="a").snapshot_id)
    put(page(2, HARBOUR_NOW, ROAD), blog="a")
    put(page(3, HARBOUR, ROAD), blog="a")

    assert catch_up(library).changed == ()


def test_the_tally_is_what_changed_since_the_snapshot_before(library: Library, put: Put) -> None:
    put(page(1, HARBOUR, ROAD), blog="a")
    put(page(3, SCHOOL, HARBOUR_NOW, ROAD), blog="a")
    library.settle()

    first, second = library.snapshots()

    assert first.tally is None
    assert second.tally is not None
    assert (second.tally.added, second.tally.dropped, second.tally.revised) == (1, 0, 1)


def test_a_snapshot_that_comes_between_is_compared_with_its_neighbours(
    library: Library, put: Put
) -> None:
    put(page(1, HARBOUR, ROAD), blog="a")
    put(page(3, SCHOOL, HARBOUR_NOW, ROAD), blog="a")
    library.settle()
    put(page(2, HARBOUR_NOW, ROAD), blog="a")
    library.settle()

    tallies = [row.tally for row in library.snapshots()]

    assert [(t.added, t.revised) if t else None for t in tallies] == [None, (0, 1), (1, 0)]


def test_the_place_where_a_reader_left_is_kept(library: Library, put: Put) -> None:
    added = put(page(1, HARBOUR, ROAD), blog="a")
    assert library.left_at(added.blog_id) is None

    library.leave(added.blog_id, Place(added.snapshot_id, 1, 0))

    assert library.left_at(added.blog_id) == Place(added.snapshot_id, 1, 0)


def test_the_users_word_counts_wherever_the_two_wordings_stand(library: Library, put: Put) -> None:
    one = put(page(1, HARBOUR, ROAD), blog="a").snapshot_id
    two = put(page(2, SCHOOL, HARBOUR_NOW, ROAD), blog="a").snapshot_id
    three = put(page(3, HARBOUR_NOW, SCHOOL), blog="a").snapshot_id

    library.part((one, two), (0, 1))
    library.join((one, two), (1, 0))

    assert library.overrides((one, two)) == Overrides(frozenset({(0, 1)}), frozenset({(1, 0)}))
    assert library.overrides((one, three)) == Overrides(frozenset({(0, 0)}), frozenset({(1, 1)}))
    assert library.take_back((one, three), (1, 1))
    assert library.overrides((one, two)) == Overrides(frozenset({(0, 1)}))


def test_the_users_word_counts_whichever_snapshot_is_the_older(library: Library, put: Put) -> None:
    one = put(page(1, HARBOUR), blog="a").snapshot_id
    two = put(page(2, SCHOOL, HARBOUR_NOW), blog="a").snapshot_id

    library.part((one, two), (0, 1))

    assert library.overrides((two, one)) == Overrides(parted=frozenset({(1, 0)}))
    library.join((two, one), (1, 0))
    assert library.overrides((one, two)) == Overrides(joined=frozenset({(0, 1)}))


def test_tallies_and_what_was_read_follow_the_users_word(library: Library, put: Put) -> None:
    one = put(page(1, HARBOUR, ROAD), blog="a").snapshot_id
    two = put(page(2, HARBOUR_NOW, ROAD), blog="a").snapshot_id
    library.mark_read(one)
    assert catch_up(library) == CatchUp(two, (), (Changed(0, HARBOUR),))

    library.part((one, two), (0, 0))

    assert catch_up(library) == CatchUp(two, (0,), ())
    assert [sought_in(library, kind) for kind in Sought] == [[two], [one], []]
    library.take_back((one, two), (0, 0))
    assert catch_up(library) == CatchUp(two, (), (Changed(0, HARBOUR),))
    library.join((one, two), (1, 0))
    library.settle()
    tally = library.snapshots()[1].tally
    assert tally is not None
    assert (tally.added, tally.dropped, tally.revised) == (1, 1, 1)


def sought_in(library: Library, kind: Sought) -> list[int]:
    return [hit.snapshot_id for hit in library.search(Search("harbour", kind=kind))]


def test_the_last_word_on_a_pair_counts(library: Library, put: Put) -> None:
    one = put(page(1, HARBOUR), blog="a").snapshot_id
    two = put(page(2, HARBOUR_NOW), blog="a").snapshot_id

    library.join((one, two), (0, 0))
    library.part((one, two), (0, 0))

    assert library.overrides((one, two)) == Overrides(parted=frozenset({(0, 0)}))
    assert library.take_back((two, one), (0, 0))
    assert not library.take_back((one, two), (0, 0))
