"""The sentences that say why an entry stands on one page only."""

import pytest

from reader.comparison.grounds import Ground, sentence

_KINDS_ASKED = [(g, gone) for g in Ground for gone in (True, False)]
_NEVER_SAID = {(Ground.OTHER_WINDOW, False), (Ground.TAKEN_UP_AGAIN, True)}
"""A newer page of older entries leaves no doubt about what only it shows, nor does one that shows
a little of the older page again about what it no longer shows."""
_ASKED = [case for case in _KINDS_ASKED if case not in _NEVER_SAID]


@pytest.mark.parametrize("newest_first", [True, False])
@pytest.mark.parametrize(("ground", "gone"), _ASKED)
def test_a_reason_is_one_filled_in_sentence_that_names_its_doubt(
    ground: Ground, gone: bool, newest_first: bool
) -> None:
    text = sentence(ground, gone=gone, newest_first=newest_first, time="11:02")

    assert text
    assert not {"{", "}", "."} & set(text)
    assert any(word in text for word in (" may ", " probably ")) is not ground.certain


@pytest.mark.parametrize(
    ("ground", "gone", "newest_first", "text"),
    [
        (Ground.OLDER_BY_TIME, True, True, "older than the newer page's last entry, 11:02"),
        (Ground.OLDER_BY_TIME, False, False, "older than the older page's oldest entry, 11:02"),
        (Ground.NEWER_BY_TIME, False, True, "posted after the older page's newest entry, 11:02"),
        (
            Ground.OLDER_BY_PLACE,
            True,
            False,
            "stands above the first entry that the newer page still shows",
        ),
        (
            Ground.NEWER_BY_PLACE,
            False,
            True,
            "stands above everything that the older page showed",
        ),
    ],
)
def test_a_reason_names_the_end_of_the_page_that_tells(
    ground: Ground, gone: bool, newest_first: bool, text: str
) -> None:
    assert sentence(ground, gone=gone, newest_first=newest_first, time="11:02") == text
