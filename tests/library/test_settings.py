"""The user's settings: a small TOML file that is never damaged."""

import sys
from pathlib import Path

import pytest

from reader.library import Arrangement, DocumentError, Settings, load_settings, save_settings
from reader.library.settings import settings_path


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return settings_path()


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(text.encode())


def test_the_settings_lie_in_the_users_configuration_folder(tmp_path: Path, path: Path) -> None:
    assert path == tmp_path / "config" / "liveblog-reader" / "settings.toml"


def test_without_a_file_there_are_defaults_and_nothing_is_written_or_parsed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "tomllib", None)  # as if it were not there
    assert load_settings() == Settings(None, Arrangement.AUTO, {}, ())
    assert not path.parent.exists()


def test_all_settings_are_read(path: Path) -> None:
    write(path, 'theme = "nord"\ncomparison = "split"\n[keys]\nnext = "j,down"\n')

    assert load_settings({"next"}) == Settings("nord", Arrangement.SPLIT, {"next": "j,down"})


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('them = "nord"', "no setting is called them; did you mean theme?"),
        ("colour = 1", "no setting is called colour"),
        ("theme = 5", "theme: write the name"),
        ('comparison = "sideways"', 'comparison: write one of "auto", "split", "stacked"'),
        ("comparison = []", "comparison: write one of"),
        ("keys = 5", "keys: write a table"),
        ('[keys]\nnxet = "j"', "no command is called nxet; did you mean next?"),
        ("[keys]\nnext = 5", "keys.next: write keys in quotes"),
        ('watch_every = "soon"', "watch_every: write a time from 1s to 24h"),
        ("watch_every = 120", "watch_every: write a time from 1s to 24h"),
        ('watched = "https://a.example"', "watched: write a list of addresses"),
        ("watched = [1]", "watched: write a list of addresses"),
    ],
)
def test_a_wrong_setting_is_one_line_and_the_default_counts(
    path: Path, text: str, problem: str
) -> None:
    write(path, text)

    settings = load_settings({"next", "previous"})

    assert (settings.theme, settings.comparison, settings.keys) == (None, Arrangement.AUTO, {})
    assert len(settings.problems) == 1
    assert problem in settings.problems[0]
    assert str(path) in settings.problems[0]


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe", b"a = " + b"[" * 100_000])
def test_a_broken_file_gives_defaults_and_one_line_and_is_not_written_over(
    path: Path, content: bytes
) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)

    settings = load_settings()
    with pytest.raises(DocumentError):
        save_settings(theme="nord")

    assert settings.theme is None
    assert len(settings.problems) == 1
    assert settings.problems[0].isprintable()
    assert path.read_bytes() == content


def test_a_folder_in_the_files_place_gives_defaults_and_one_line(path: Path) -> None:
    path.mkdir(parents=True)

    assert len(load_settings().problems) == 1


def test_what_was_chosen_is_kept_without_a_file_before(path: Path) -> None:
    save_settings(theme="textual-light", comparison=Arrangement.STACKED)

    assert load_settings() == Settings("textual-light", Arrangement.STACKED)
    assert [p.name for p in path.parent.iterdir()] == ["settings.toml"]


def test_what_is_watched_is_kept_and_changed_on_its_line(path: Path) -> None:
    addresses = ["https://a.example/live", "https://b.example/é"]

    save_settings(theme="nord", watch_every=300, watched=addresses[:1])
    save_settings(watched=addresses)
    assert load_settings() == Settings("nord", watch_every=300, watched=tuple(addresses))
    save_settings(watched=[])

    assert load_settings().watched == ()
    assert path.read_text().count("watched") == 1


def test_a_list_over_several_lines_is_left_to_its_writer(path: Path) -> None:
    write(path, 'watched = [\n"https://a.example",\n]\n')

    assert load_settings().watched == ("https://a.example",)
    with pytest.raises(DocumentError, match="by hand"):
        save_settings(watched=[])


BEFORE = """# mine
theme = 'nord' # at night
[keys] # [not a table]
next = "n"
theme = "a command called theme"
"""


def test_saving_changes_one_key_and_keeps_the_rest_to_the_character(path: Path) -> None:
    write(path, BEFORE)

    save_settings(theme="dracula")

    assert path.read_text() == BEFORE.replace("'nord'", '"dracula"')


def test_saving_a_new_key_puts_it_before_the_tables(path: Path) -> None:
    write(path, BEFORE)

    save_settings(comparison=Arrangement.SPLIT)

    assert path.read_text() == 'comparison = "split"\n' + BEFORE


def test_saving_keeps_the_line_ends_of_the_file(path: Path) -> None:
    write(path, 'theme = "a"\r\ncomparison = "auto"\r\n')

    save_settings(theme="b")

    assert path.read_bytes() == b'theme = "b"\r\ncomparison = "auto"\r\n'


@pytest.mark.parametrize(
    "text",
    [
        'note = """\ntheme = "x"\n"""\n',
        "theme = '''\nlong'''\n",
        '"theme" = "quoted"\n',
        'theme = "with \\" escape"\n',
        'theme.name = "dotted"\n',
    ],
)
def test_what_cannot_be_changed_safely_is_left_alone(path: Path, text: str) -> None:
    write(path, text)

    with pytest.raises(DocumentError, match='set theme = "nord" by hand'):
        save_settings(theme="nord")

    assert path.read_text() == text


def test_a_folder_that_cannot_be_written_is_one_line(path: Path) -> None:
    path.parent.parent.write_text("a file where the folder should be")

    assert load_settings() == Settings()
    with pytest.raises(DocumentError, match="cannot be written"):
        save_settings(theme="nord")
