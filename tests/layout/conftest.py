"""A small blog on two days, with one of each verdict."""

import pytest

from reader.blog import Basis, CaptureDate, Entry, Furniture, Order, Snapshot
from reader.comparison import (
    Change,
    Comparison,
    Facet,
    Kind,
    Op,
    Origin,
    ParagraphChange,
    Significance,
)

LONG = "The council said that the bridge would stay shut until engineers had looked at every pier."

OLD = Snapshot(
    source="old.txt",
    title="Storm live",
    standfirst="Rivers still rising",
    captured_at=CaptureDate("2025-01-10", Basis.INFERRED),
    order=Order.NEWEST_FIRST,
    lede=("A storm has hit the coast.", "Trains are cancelled."),
    entries=(
        Entry(("At least 29 people were hurt.", LONG), "Roof falls in", stamp="14:02"),
        Entry((LONG,), "Bridge shut"),
        Entry(("Schools close early.", "Buses run until six."), "Schools", related=("A card",)),
        Entry(("Nobody was hurt at the port.",), "Port"),
        Entry(("Winds reached 100 km/h.",), "Winds"),
        Entry(("The first warning came at dawn.",), "Warning"),
    ),
    furniture=(Furniture("Sign up", "sign-up"), Furniture("Give", "appeal")),
)
NEW = Snapshot(
    source="new.txt",
    title="Storm live",
    standfirst="Rivers falling",
    captured_at=CaptureDate("2025-01-11", Basis.STATED),
    order=Order.NEWEST_FIRST,
    lede=("A storm has hit the coast.", "Trains are running again."),
    entries=(
        Entry((LONG,), "Bridge shut"),
        Entry(("Power is back.", "Buses run until six."), "Power"),
        Entry(("At least 34 people were hurt.", LONG), "Roof falls in", stamp="14:02"),
        Entry(("Schools close early.",), "Schools"),
        Entry(("Winds reached 100 km/h.",), "Winds"),
    ),
    furniture=(Furniture("Sign up", "sign-up"),),
)


def _same(count: int) -> tuple[ParagraphChange, ...]:
    return tuple(ParagraphChange(Kind.UNCHANGED, n, n) for n in range(count))


@pytest.fixture
def comparison() -> Comparison:
    standfirst = (
        (Op.EQUAL, "Rivers "),
        (Op.DELETE, "still rising"),
        (Op.INSERT, "falling"),
    )
    trains = (
        (Op.EQUAL, "Trains are "),
        (Op.DELETE, "cancelled"),
        (Op.INSERT, "running again"),
        (Op.EQUAL, "."),
    )
    hurt = (
        (Op.EQUAL, "At least "),
        (Op.DELETE, "29"),
        (Op.INSERT, "34"),
        (Op.EQUAL, " people were hurt."),
    )
    revised, unchanged = Kind.REVISED, Kind.UNCHANGED
    return Comparison(
        OLD,
        NEW,
        Change(unchanged, "same title"),
        Change(revised, "other words", significance=Significance.COSMETIC, heading=standfirst),
        Change(
            revised,
            "other words",
            significance=Significance.SUBSTANTIVE,
            paragraphs=(
                ParagraphChange(unchanged, 0, 0),
                ParagraphChange(revised, 1, 1, words=trains),
            ),
        ),
        (
            Change(unchanged, "it stands higher", 1, 0, moved=True, paragraphs=_same(1)),
            Change(
                Kind.ADDED,
                "nothing like it before",
                new=1,
                paragraphs=(
                    ParagraphChange(Kind.ADDED, None, 0),
                    ParagraphChange(Kind.ADDED, None, 1, moved=True, origin=Origin(2, 1)),
                ),
            ),
            Change(
                revised,
                "a figure changed",
                0,
                2,
                significance=Significance.SUBSTANTIVE,
                facets=(Facet.FIGURES,),
                figures=(("29", "34"),),
                paragraphs=(
                    ParagraphChange(revised, 0, 0, words=hurt),
                    ParagraphChange(unchanged, 1, 1),
                ),
            ),
            Change(
                revised,
                "a paragraph went to another entry",
                2,
                3,
                significance=Significance.COSMETIC,
                paragraphs=(
                    ParagraphChange(unchanged, 0, 0),
                    ParagraphChange(Kind.DROPPED, 1, None),
                ),
            ),
            Change(Kind.DROPPED, "it may have rolled off", old=3, certain=False),
            Change(unchanged, "same text", 4, 4, paragraphs=_same(1)),
            Change(Kind.ROLLED_OFF, "the newer window starts later", old=5),
        ),
    )
