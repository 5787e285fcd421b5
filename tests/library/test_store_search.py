"""Search finds every wording by its words, quickly cut to a page, and marks what matches."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.blog import Basis, CaptureDate, Entry, Snapshot
from reader.library import DocumentError
from reader.library.store import (
    Hit,
    Library,
    Origin,
    Search,
    Sought,
    Source,
    open_library,
    searching,
)
from reader.parsing import clean
from tests.library.conftest import Put

WORDS = ["storm", "harbour", "missile", "ferry", "27"]


def told(*paragraphs: str, at: str | None = None, heading: str | None = None) -> Entry:
    return Entry(paragraphs, heading=heading, published_at=at)


def snapshot(*entries: Entry, at: str = "2024-11-03T12:00Z") -> Snapshot:
    return Snapshot("x", captured_at=CaptureDate(at, Basis.FETCHED), entries=entries)


def matches(hit: Hit) -> list[str]:
    return [
        (hit.entry.heading or "" if m.paragraph is None else hit.entry.paragraphs[m.paragraph])[
            m.start : m.end
        ]
        for m in hit.marks
    ]


def found(library: Library, query: str, **more: object) -> list[str]:
    hits = library.search(Search(query, **more))  # type: ignore[arg-type] # any
    return [hit.entry.paragraphs[0] for hit in hits]


def test_the_newest_wordings_come_first_whenever_they_were_added(
    library: Library, put: Put
) -> None:
    put(snapshot(told("missile two", at="2024-11-02T10:00Z")), blog="a")
    put(snapshot(told("missile three", at="2024-11-03T10:00Z")), blog="b")
    put(snapshot(told("missile one", at="2024-11-01T10:00Z")), blog="a")
    put(snapshot(told("missile undated"), at="2024-11-02T12:00Z"), blog="a")

    assert found(library, "missile") == [
        "missile three",
        "missile undated",
        "missile two",
        "missile one",
    ]


def test_of_one_second_the_entry_that_stands_first_comes_first(library: Library, put: Put) -> None:
    put(snapshot(told("missile, top"), told("missile, middle"), told("missile, bottom")))

    assert found(library, "missile") == ["missile, top", "missile, middle", "missile, bottom"]


def test_a_page_from_the_future_does_not_stand_first_for_ever(library: Library, put: Put) -> None:
    put(snapshot(told("missile of 9999", at="9999-01-01T00:00Z")), blog="a")

    assert found(library, "missile", until="2024-11-10") == ["missile of 9999"]


def test_the_best_come_first_where_rank_is_asked_for(library: Library, put: Put) -> None:
    put(
        snapshot(
            told("A long account in which a missile is named once and much else is told of."),
            told("The same at length, with no word of it.", heading="Missile hits the harbour"),
        )
    )

    (best, second) = library.search(Search("missile", by_rank=True))

    assert best.entry.heading == "Missile hits the harbour"
    assert second.position == 0


def test_only_the_newest_matches_are_ranked(
    library: Library, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "RANKED", 2)
    put(snapshot(*(told(f"missile {n}") for n in range(4))))

    assert sorted(found(library, "missile", by_rank=True)) == ["missile 0", "missile 1"]


def test_every_wording_is_found_not_the_newest_only(library: Library, put: Put) -> None:
    put(snapshot(told("At least 29 were injured")), blog="a")
    put(snapshot(told("At least 34 were injured"), at="2024-11-03T13:00Z"), blog="a")

    assert found(library, "injured") == ["At least 34 were injured", "At least 29 were injured"]


@pytest.mark.parametrize(
    ("query", "matched"),
    [
        ("missile", ["missile"]),
        ("MISSILE harbour", ["missile", "harbour"]),
        ('"the harbour"', ["the harbour"]),
        ("harb*", ["harbour"]),
        ("missile OR absent", ["missile"]),
        ("heading:strike", ["Strike"]),
        ("zelensky", ["Zelenský"]),
        ("COVID-19", ["COVID-19"]),
        ("Kyiv's", ["Kyiv’s"]),
        ("导弹", ["导弹"]),
        ("ミサイル", ["ミサイル"]),
        ("ขีปนาวุธ", ["ขีปนาวุธ"]),
    ],
)
def test_what_can_be_asked_and_what_is_marked(
    library: Library, put: Put, query: str, matched: list[str]
) -> None:
    entry = told(
        "A missile fell on the harbour, Zelenský said.",
        "COVID-19 in Kyiv’s schools. 俄罗斯发射导弹袭击。北朝鮮がミサイルを発射。ยิงขีปนาวุธใส่เมือง",
        heading="Strike at noon",
    )
    put(snapshot(entry, told("Nothing of the kind")))

    (hit,) = library.search(Search(query))

    assert matches(hit) == matched


@pytest.mark.parametrize(
    "query", ["a) OR (b", '"', "NEAR(", "blog:b1", "heading:", "*", "^", "AND", "(((", "- -", "é̀́"]
)
def test_no_query_is_an_error_and_none_leaves_the_text(
    library: Library, put: Put, query: str
) -> None:
    put(snapshot(told("missile")), blog="a")

    assert found(library, query) == []


@pytest.mark.parametrize("query", ["", "  ", "\x00"])
def test_nothing_to_search_for_is_one_line(library: Library, query: str) -> None:
    with pytest.raises(DocumentError, match="nothing to search for"):
        library.search(Search(query))


def test_a_search_can_be_kept_to_a_blog_and_to_days(library: Library, put: Put) -> None:
    for day in (1, 2, 3):
        put(snapshot(told("missile a", at=f"2024-11-0{day}T23:59:59Z")), blog="a")
        put(snapshot(told("missile b", at=f"2024-11-0{day}T00:00Z")), blog="b")
    b = library.find_blog("b")

    hits = library.search(Search("missile", blog_id=b, since="2024-11-02", until="2024-11-02"))

    assert [(hit.blog, hit.entry.published_at) for hit in hits] == [("b", "2024-11-02T00:00Z")]
    assert len(found(library, "missile", until="2024-11-02")) == 4
    with pytest.raises(DocumentError, match="“soon” is no date"):
        found(library, "missile", since="soon")


def test_a_kind_of_change_can_be_asked_for(library: Library, put: Put) -> None:
    kept = [told(f"Nothing new from the coast, says report {n}, at noon.") for n in range(4)]
    gone = told("A missile was seen over the bay and then it was not there any more at all.")
    before = told("The missile hit 29 houses in the upper town, the mayor of the place said.")
    after = replace(before, paragraphs=(before.paragraphs[0].replace("29", "34"),))
    fresh = told("Another missile came down in the forest, where nobody lives, the army said.")
    old = put(snapshot(kept[0], before, kept[1], gone, *kept[2:]), blog="a")
    new = put(snapshot(fresh, kept[0], after, kept[1], *kept[2:], at="2024-11-03T13:00Z"), blog="a")
    library.settle()

    def texts(kind: Sought) -> set[str]:
        return set(found(library, "missile", kind=kind))

    (dropped,) = library.search(Search("missile", kind=Sought.DROPPED))
    assert dropped.entry == gone
    assert dropped.between == (old.snapshot_id, new.snapshot_id)
    assert dropped.snapshot_id == old.snapshot_id
    assert texts(Sought.REVISED) == {before.paragraphs[0], after.paragraphs[0]}
    assert texts(Sought.ADDED) == {fresh.paragraphs[0]}


def test_pages_of_hits_follow_one_another(library: Library, put: Put) -> None:
    put(snapshot(*(told(f"missile {n}") for n in range(5))))

    pages = [found(library, "missile", limit=2, offset=n) for n in (0, 2, 4)]

    assert [len(page) for page in pages] == [2, 2, 1]
    assert [text for page in pages for text in page] == [f"missile {n}" for n in range(5)]


@given(
    st.lists(
        st.text(
            st.sampled_from("ab –’’é中ไ\u2063\ufdd1\ufdd2\n") | st.characters(codec="utf-8"),
            max_size=20,
        ).map(lambda t: clean(f"storm {t} 导弹 {t} storm")),
        min_size=1,
        max_size=3,
    ),
    st.sampled_from(["storm", "导弹", "storm OR 导弹", "sto*"]),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_marks_stand_on_the_words_whatever_stands_between(
    tmp_path_factory: pytest.TempPathFactory, paragraphs: list[str], query: str
) -> None:
    with open_library(tmp_path_factory.mktemp("library") / "it") as library:
        page = snapshot(Entry(tuple(paragraphs)))
        library.add(b"x", page, origin=Origin(Source.FILE, "x"), blog="a")

        (hit,) = library.search(Search(query))

        assert matches(hit)
        for match in matches(hit):
            assert match.casefold().startswith("sto") or set(match) <= {"导", "弹"}
