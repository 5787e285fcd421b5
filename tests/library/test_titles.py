"""What a blog is called while its title changes all day."""

import pytest

from reader.blog import Snapshot
from reader.library.titles import blog_name, standing_name, title_words


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Ukraine-Russia war live: Troops ‘already in Kyiv’", "Ukraine-Russia war"),
        ("Ukraine Russia war latest: Troops", "Ukraine Russia war"),
        ("LIVE – Budget: tax rises", "Budget"),
        ("Storm Ida live updates: 14 dead", "Storm Ida"),
        ("Ukraine-Liveticker: Angriff", "Ukraine"),
        ("EN DIRECT, Grèves : trains", "Grèves"),
        ("Live updates: storm", None),
        ("No colon here", None),
        ("A whole long headline that says a lot: ‘yes’", None),
        ("", None),
        (None, None),
    ],
)
def test_the_standing_name_is_what_stands_before_the_colon_without_words_for_live(
    title: str | None, name: str | None
) -> None:
    assert standing_name(title) == name


def test_a_blog_is_called_by_the_name_that_most_titles_share() -> None:
    titles = ["Ukraine war live: a", "Ukraine war latest: b", "Kursk live: c", "No name"]

    assert blog_name([Snapshot("x", title=title) for title in titles], "seeds") == "Ukraine war"


def test_without_a_standing_name_the_newest_title_is_the_name() -> None:
    titles = ["Old title", "New title", None]

    assert blog_name([Snapshot("x", title=title) for title in titles], "seeds") == "New title"


def test_without_a_title_the_folder_is_the_name() -> None:
    assert blog_name([Snapshot("x")], "seeds") == "seeds"


def test_words_for_live_and_common_words_say_nothing_about_a_blog() -> None:
    assert title_words("Budget LIVE: Latest updates as Reeves says more") == {"budget", "reeves"}
