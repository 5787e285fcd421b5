"""Paragraphs that an extractor cut at every link come out whole."""

from reader.parsing import parse
from reader.parsing.lines import lines_of
from reader.parsing.pieces import joined

CUT = """The mayor of
Porth
, Ana Gil, closed the bridge over the
Taff
at noon.
Trains to
Cardiff
are cancelled, the operator
Valley Lines
said.
In
Treorchy
, the school is shut.
Rest centres have opened
, the council said."""
WHOLE = [
    "The mayor of Porth, Ana Gil, closed the bridge over the Taff at noon.",
    "Trains to Cardiff are cancelled, the operator Valley Lines said.",
    "In Treorchy, the school is shut.",
    "Rest centres have opened, the council said.",
]


def test_pieces_that_go_on_with_a_sentence_are_joined() -> None:
    assert [line.text for line in joined(lines_of(CUT))] == WHOLE


def test_a_joined_paragraph_keeps_the_numbers_of_its_first_and_last_piece() -> None:
    assert [line.span for line in joined(lines_of(CUT))] == [(1, 5), (6, 10), (11, 13), (14, 15)]


def test_a_document_of_whole_paragraphs_is_not_touched() -> None:
    lines = lines_of("\n".join([*WHOLE, "iPhones sell out", "Trains to", "Cardiff"]))

    assert joined(lines) == lines


def test_a_time_is_never_joined_to_what_stands_around_it() -> None:
    lines = joined(lines_of(f"{CUT}\n4m ago\n12:31\nBridge closed\n11:20\nand reopened"))

    texts = [line.text for line in lines]
    assert {"4m ago", "12:31", "11:20"} <= set(texts)


def test_an_entry_of_pieces_reaches_from_its_stamp_to_its_last_piece() -> None:
    document = f"Storm live\nRivers rise\n12:31\n{CUT}\n11:20\n{CUT}"

    entries = parse(document.encode(), "test").entries

    assert [entry.lines for entry in entries] == [(3, 18), (19, 34)]
    assert [entry.paragraphs for entry in entries] == [tuple(WHOLE), tuple(WHOLE)]
