"""The tables of languages are whole and mean what their fields say."""

import pytest

from reader.parsing import parse
from reader.parsing.languages import LANGUAGES, Language
from reader.parsing.languages.lexicon import lexicon


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_table_is_whole(language: Language) -> None:
    """Twelve months, seven days, a two-letter code, and patterns that folded text can match."""
    table = lexicon(language)

    assert len(language.code) == 2
    assert len(language.months.split()) == 12
    assert len(language.weekdays.split()) >= 7
    assert table.asks.pattern == table.asks.pattern.casefold()
    assert table.asks.groups == len(table.reasons)


@pytest.mark.parametrize(
    ("title", "stamps"),
    [
        ("Storm live|18 November 2024", ["Posted at 14:05", "Pinned", "Posted at 13:00"]),
        ("Sturm im Liveticker|Montag, 18. November 2024", ["14.05 Uhr", "Angepinnt", "13 Uhr"]),
        ("Tempête en direct|lundi 18 novembre 2024", ["14h05", "Épinglé", "13h00"]),
        ("Temporal en directo|lunes, 18 de noviembre de 2024", ["14:05 h", "Fijado", "13:00 h"]),
        ("Tempesta, la diretta|lunedì 18 novembre 2024", ["ore 14:05", "Fissato", "ore 13:00"]),
        ("Storm liveblog|maandag 18 november 2024", ["14.05 uur", "Vastgezet", "13.00 uur"]),
        ("Tempestade ao minuto|18 de novembro de 2024", ["Às 14h05", "Fixado", "Às 13h00"]),
        ("Storm liveblogg|måndag 18 november 2024", ["kl. 14.05", "Fastnålad", "kl. 13.00"]),
        ("Storm: minut for minut|mandag 18. november 2024",
         ["kl. 14.05", "Fastgjort", "kl. 13.00"]),
        ("Storm: minutt for minutt|mandag 18. november 2024", ["kl. 14.05", "Festet", "kl. 13.00"]),
        ("Wichura: relacja na żywo|18 listopada 2024", ["godz. 14:05", "Przypięte", "godz. 13:00"]),
    ],
)  # fmt: skip
def test_dates_times_and_marks_are_read_in_every_language(title: str, stamps: list[str]) -> None:
    """The page names its day, a word leads to the time, and a mark pins the second entry."""
    first, mark, second = stamps
    text = "4,2 m, 14 km, 18 °C; 2024 — 31 (Porth, Cardiff, Swansea, Newport)."
    lines = [*title.split("|"), first, text, mark, second, text, text]

    entries = parse("\n".join(lines).encode(), "test").entries

    assert [entry.published_at for entry in entries] == [
        "2024-11-18T14:05", "2024-11-18T13:00"
    ]  # fmt: skip
    assert [entry.pinned for entry in entries] == [False, True]
