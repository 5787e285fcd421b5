"""The text report reads right on a terminal, in a pipe, and without colour."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.blog import Basis, CaptureDate, Entry, Furniture, Snapshot
from reader.comparison import Change, Comparison, Kind, Op, Significance, compare
from reader.layout import Role
from reader.report.colour import paint
from reader.report.text import comparison_lines, snapshot_lines

FIRST = (
    "A bomb hit a tower block in Kharkiv on Wednesday evening, injuring at least 29 people, "
    "the governor of the region said."
)
LATER = FIRST.replace("at least 29", "34")
OLD = Snapshot(
    source="old.txt",
    title="War live",
    captured_at=CaptureDate("2024-10-31", Basis.INFERRED),
    lede=("Talks go on.",),
    entries=(Entry((FIRST, "A fire broke out."), "Tower block hit"), Entry(("Calm.",), "Port")),
    furniture=(Furniture("Sign up", "sign-up"),),
)
NEW = replace(
    OLD,
    source="new.txt",
    captured_at=CaptureDate("2024-11-03", Basis.STATED),
    entries=(Entry((LATER, "A fire broke out."), "Tower block hit"), OLD.entries[1]),
)
SGR = re.compile("\x1b\\[[0-9;]*m")
OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

HOSTILE = st.text(st.sampled_from("ab \x1b]0;[31m\x07\r\n\t\x9b\u202e\u2028\ud800é[-{+"))


def lines(
    comparison: Comparison, width: int | None = 80, *, stat: bool = False, substantive: bool = False
) -> list[str]:
    return list(comparison_lines(comparison, width, False, stat=stat, substantive=substantive))


@pytest.fixture
def comparison() -> Comparison:
    return compare(OLD, NEW)


def test_the_head_says_which_snapshots_and_how_many_changes(comparison: Comparison) -> None:
    assert lines(comparison)[:6] == [
        "War live",
        "old  ≈2024-10-31 · 2 entries · old.txt",
        "new  2024-11-03 · 2 entries · new.txt",
        "",
        "~1 revised (1 substantive)  1 unchanged",
        "",
    ]


@pytest.mark.parametrize("substantive", [False, True])
@pytest.mark.parametrize("changed", [False, True])
def test_the_title_stands_once(changed: bool, substantive: bool) -> None:
    """It is told in the head, or in the body where it changed and that is not left out."""
    words = ((Op.EQUAL, "War live"),)
    cosmetic = Change(Kind.REVISED, "", significance=Significance.COSMETIC, heading=words)
    comparison = compare(OLD, NEW)
    text = lines(
        replace(comparison, title=cosmetic if changed else comparison.title),
        substantive=substantive,
    )

    assert sum("War live" in line for line in text) == 1


def test_words_are_marked_by_signs(comparison: Comparison) -> None:
    joined = " ".join(line[3:] for line in lines(comparison))

    assert re.search(r"injuring.*\[-.*29.*-\].*34", joined)


def test_a_legend_explains_the_signs_that_occur_and_no_others(comparison: Comparison) -> None:
    (legend,) = [line for line in lines(comparison) if line.startswith("signs")]

    assert legend == "signs  ~ revised  ⋯ folded  [-words dropped-]{+words added+}"


def test_without_marked_words_their_signs_need_no_legend(comparison: Comparison) -> None:
    text = lines(replace(comparison, entries=(Change(Kind.ADDED, "new", new=1),)))

    assert "signs  + added  ⋯ folded" in text


def test_what_is_unchanged_folds_into_lines_that_count_it(comparison: Comparison) -> None:
    text = "\n".join(lines(comparison))

    assert "⋯  1 unchanged paragraph" in text
    assert "⋯  1 unchanged entry" in text
    assert "⋯  lede unchanged" in text
    assert "Calm." not in text


def test_every_change_has_its_reason_under_its_verdict(comparison: Comparison) -> None:
    change = comparison.entries[0]._replace(reason="a figure was corrected")
    text = lines(replace(comparison, entries=(change,)))
    (verdict,) = [n for n, line in enumerate(text) if line.startswith("~  revised")]

    assert text[verdict + 1] == "   a figure was corrected"


def test_stat_is_one_numbered_line_a_change(comparison: Comparison) -> None:
    text = lines(comparison, stat=True)

    assert len(text) == 7
    assert text[6].startswith("1  ~  Tower block hit  revised · substantive")


def test_the_tally_says_how_many_verdicts_are_unsure(comparison: Comparison) -> None:
    gone = [Change(Kind.DROPPED, "", old=n, certain=bool(n)) for n in range(2)]
    text = lines(replace(comparison, entries=tuple(gone)))

    assert "−2 dropped (1 unsure)" in text


def test_only_shows_entries_of_the_named_verdicts(comparison: Comparison) -> None:
    text = "\n".join(comparison_lines(comparison, 80, False, only=frozenset({Kind.UNCHANGED})))

    assert "Calm." in text
    assert "29" not in text
    assert "hidden by the filter: 1 revised" in text


def test_substantive_leaves_cosmetic_revisions_out(comparison: Comparison) -> None:
    cosmetic = comparison.entries[0]._replace(significance=Significance.COSMETIC)
    changed = replace(comparison, entries=(cosmetic,))

    assert any(line.startswith("~") for line in lines(changed)[8:])
    assert not any(line.startswith("~") for line in lines(changed, substantive=True)[8:])


def test_nothing_changed_is_said_plainly_and_that_is_all() -> None:
    assert lines(compare(OLD, OLD)) == [
        "War live",
        "old  ≈2024-10-31 · 2 entries · old.txt",
        "new  ≈2024-10-31 · 2 entries · old.txt",
        "",
        "2 unchanged",
        "",
        "   No changes: 2 entries on both sides, the same text",
    ]


def test_what_rolled_off_is_told_where_nothing_changed(comparison: Comparison) -> None:
    gone = Change(Kind.ROLLED_OFF, "too old", old=1)
    text = lines(replace(compare(OLD, OLD), entries=(gone,)))

    assert "↓  1 entry rolled off: older than the newer snapshot reaches" in text
    assert "signs  ↓ rolled off" in text


def test_colour_adds_attributes_and_no_words(comparison: Comparison) -> None:
    coloured = list(comparison_lines(comparison, 80, True))

    assert [SGR.sub("", line) for line in coloured] == lines(comparison)
    assert any("\x1b[33;9m" in line for line in coloured)
    assert any("\x1b[94;4m" in line for line in coloured)


def test_nothing_is_not_coloured() -> None:
    assert paint("", Role.ADDED) == ""
    assert paint("word", Role.TEXT) == "word"


def test_colour_ends_on_every_line(comparison: Comparison) -> None:
    for line in comparison_lines(comparison, 80, True):
        codes = SGR.findall(line)
        assert all(code == "\x1b[0m" for code in codes[1::2])
        assert len(codes) % 2 == 0


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_lines_fit_the_terminal(width: int, comparison: Comparison) -> None:
    assert max(map(cell_len, lines(comparison, width))) <= width
    assert max(map(cell_len, snapshot_lines(NEW, width, False))) <= width


def test_a_pipe_is_eighty_cells_wide(comparison: Comparison) -> None:
    assert lines(comparison, None) == lines(comparison, 80)
    assert list(snapshot_lines(NEW, None, False)) == list(snapshot_lines(NEW, 80, False))


@pytest.mark.parametrize("stat", [False, True])
@given(HOSTILE, HOSTILE)
def test_nothing_that_a_terminal_obeys_comes_from_a_document(
    stat: bool, text: str, other: str
) -> None:
    def snapshot(text: str, other: str) -> Snapshot:
        return Snapshot(
            source=text,
            publisher=other,
            title=text,
            standfirst=other,
            captured_at=CaptureDate(text, Basis.GIVEN),
            lede=(text,),
            entries=(Entry((text, other), other, stamp=text, byline=other, related=(text,)),),
            furniture=(Furniture(text, other),),
        )

    comparison = compare(snapshot(text, other), snapshot(other, text))
    reasons = replace(comparison, title=Change(Kind.REVISED, text, heading=()))
    for line in [
        *snapshot_lines(comparison.new, 60, False),
        *comparison_lines(comparison, 60, False, stat=stat),
        *comparison_lines(reasons, 60, False, stat=stat),
    ]:
        assert not OBEYED.search(line)


def without(text: str, dropped: tuple[str, str], kept: tuple[str, str]) -> str:
    """Take one pair of signs with its words out of a text, and the other signs only."""
    text = re.sub(rf"{re.escape(dropped[0])}.*?{re.escape(dropped[1])}", "", text)
    return text.replace(kept[0], "").replace(kept[1], "")


SENTENCE = st.lists(st.sampled_from(["the", "river", "rose", "12", "34", "fell"]), min_size=1)


@given(SENTENCE, SENTENCE)
def test_the_signs_give_both_texts_back(old: list[str], new: list[str]) -> None:
    """Without colour, gutter marks and signs alone tell what either snapshot says."""
    comparison = compare(
        Snapshot("old.txt", title=" ".join(old)), Snapshot("new.txt", title=" ".join(new))
    )
    body = lines(comparison, 800)
    start = next((n for n, line in enumerate(body) if line.startswith("~  title revised")), None)
    if start is None:
        assert old == new
        return
    rows = [line for line in body[start + 2 :] if line]
    before = [row[3:] for row in rows if row[0] in "−~"]
    after = [row[3:] for row in rows if row[0] in "+~"]

    assert without(" ".join(before), ("{+", "+}"), ("[-", "-]")).split() == old
    assert without(" ".join(after), ("[-", "-]"), ("{+", "+}")).split() == new


def test_a_snapshot_reads_from_the_margin_with_its_folds_marked() -> None:
    text = list(snapshot_lines(NEW, 80, False))

    assert text[0] == "War live"
    assert "Tower block hit" in text
    assert text[-1] == "⋯ 1 line of furniture (sign-up)"
