"""The tables of languages are whole and mean what their fields say."""

import pytest

from reader.parsing.languages import LANGUAGES, Language
from reader.parsing.languages.lexicon import lexicon


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_table_is_whole(language: Language) -> None:
    """Twelve months, a two-letter code, and patterns that folded text can match."""
    patterns = [pattern for _, pattern in lexicon(language).prompts]

    assert len(language.code) == 2
    assert len(language.months.split()) == 12
    assert all(pattern.pattern == pattern.pattern.casefold() for pattern in patterns)
