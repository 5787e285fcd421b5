"""The commands of the library: what they print, and their exit codes."""

import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli import main
from reader.library.store import Source, library_path, open_library
from tests.cli.conftest import ROOT, Run

WAR = "Ukraine-Russia war"


@pytest.fixture
def seeded(run: Run) -> Run:
    """Give a function that runs the command where the library holds the five documents."""
    assert run("add", "seeds").code == 0
    return run


def lines(out: bytes) -> list[str]:
    return out.decode().splitlines()


def test_adding_says_of_each_document_what_became_of_it(
    run: Run, page: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    page.rename(folder / "1-page.txt")
    (folder / "2-copy.txt").write_bytes((folder / "1-page.txt").read_bytes())
    (folder / "3-list.txt").write_text("milk\n")
    (folder / "4-bytes.txt").write_bytes(b"\x00\x01\x02" * 99)

    done = run("add", str(folder), str(tmp_path / "nothing"), "http://[::1/live")

    answers = {line.split("  ")[0].strip() for line in lines(done.out)}
    assert done.code == 2
    assert answers == {"added", "already there", "no liveblog"}
    assert "4-bytes.txt: " in done.err
    assert "nothing: no such file" in done.err
    assert "http://[::1/live: is no address that can be understood" in done.err
    assert done.err.splitlines()[-1] == (
        "liveblog: 1 added, 1 already there, 1 no liveblog, 3 trouble"
    )


def test_a_folder_can_be_added_again_and_adds_what_is_new(seeded: Run) -> None:
    done = seeded("add", "seeds")

    assert done.code == 0
    assert done.err == "liveblog: 5 already there\n"
    assert all(line.startswith("already there") and WAR in line for line in lines(done.out))


def test_documents_can_be_added_to_a_blog_by_name(run: Run, page: Path) -> None:
    assert run("add", str(page), "--blog", "My storm").code == 0

    assert lines(run("list").out)[0] == "My storm  (1 snapshot, 2 unread)"
    assert "without @" in run("add", str(page), "--blog", "a@b").err


def test_the_list_shows_dates_entries_and_what_changed(seeded: Run) -> None:
    listed = lines(seeded("list").out)

    assert listed[0].startswith(f"{WAR}  (5 snapshots")
    assert listed[1].split() == ["5", "2024-11-03", "9", "entries", "+9", "−8", "~0"]
    assert listed[-1].split() == ["1", "2024-10-30", "8", "entries"]


def test_the_json_list_is_whole(seeded: Run) -> None:
    listed = json.loads(seeded("list", "--format", "json").out)

    (blog,) = listed["blogs"]
    assert (listed["schema"], blog["name"], len(blog["snapshots"])) == (1, WAR, 5)
    first, second = blog["snapshots"][:2]
    assert first["number"] == 1
    assert first["changes"] is None
    assert second["changes"]["added"] == 10
    assert second["captured_at"] == {"value": "2024-10-31", "basis": "inferred"}
    assert len(first["sha256"]) == 64
    assert first["origin"]["kind"] == Source.FILE
    assert first["origin"]["address"].startswith(str(ROOT))


def test_an_empty_library_says_how_to_fill_it(run: Run) -> None:
    done = run("list")

    assert (done.code, done.out) == (0, b"")
    assert "liveblog add" in done.err


def test_show_diff_and_history_take_names_of_the_library(seeded: Run) -> None:
    shown = json.loads(seeded("show", f"{WAR}@5", "--format", "json").out)
    by_path = json.loads(seeded("show", shown["source"], "--format", "json").out)

    assert shown == by_path
    assert seeded("diff", f"{WAR}@1", "ukraine@2024-11-03", "--stat").code == 1
    assert seeded("diff", WAR, "--stat").out == seeded("diff", "seeds", "--stat").out
    assert seeded("history", WAR).out == seeded("history", "seeds").out
    assert seeded("history", f"{WAR}@1", f"{WAR}@2").code == 0


def test_a_path_goes_before_a_name(
    seeded: Run, tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.rename(tmp_path / WAR)
    monkeypatch.chdir(tmp_path)

    assert b"Storm Ida" in seeded("show", WAR).out


@pytest.mark.parametrize("doc", ["ukraine@9", "ukraine@2031-01-01"])
def test_a_snapshot_that_is_not_there_is_one_line(seeded: Run, doc: str) -> None:
    done = seeded("show", doc)

    assert done.code == 2
    assert "no such snapshot; the blog has 5" in done.err


def test_a_name_of_nothing_is_no_file(seeded: Run) -> None:
    neither = "and no blog of the library; `liveblog list` names those"
    assert f"nonsense: no such file or folder, {neither}" in seeded("show", "nonsense").err
    assert f"nonsense: no such folder, {neither}" in seeded("diff", "nonsense").err
    card = ("diff", "nonsense", "nonsense", "--card", "1")
    assert f"nonsense: no such file or folder, {neither}" in seeded(*card).err


def test_without_a_library_none_is_made_by_looking(run: Run) -> None:
    run("show", "nonsense")
    run("doctor")

    assert not library_path().exists()


def test_search_prints_place_date_heading_and_the_match_marked(seeded: Run) -> None:
    done = seeded("search", "body", "bags")

    assert done.code == 0
    place, heading, excerpt = lines(done.out)[:3]
    assert place.startswith(f"{WAR}@2  ≈2024-10-31  entry ")
    assert "*body* *bags*" in heading
    assert "*body* *bags*" in excerpt


def test_search_in_colour_says_the_same(seeded: Run) -> None:
    plain = seeded("search", "bags", "--limit", "1").out.decode()
    colour = seeded("search", "bags", "--limit", "1", "--color", "always").out.decode()

    assert "\x1b[94;4mbags\x1b[0m" in colour
    assert plain.count("*bags*") == colour.count("mbags\x1b[0m")


def test_search_can_be_narrowed(seeded: Run) -> None:
    def dates(*options: str) -> set[str]:
        found = json.loads(seeded("search", "troops", "--format", "json", *options).out)
        return {hit["captured_at"]["value"] for hit in found["hits"]}

    assert dates("--limit", "100") >= {"2024-10-31", "2024-11-03"}
    assert dates("--since", "2024-11-01") <= {"2024-11-01", "2024-11-03"}
    assert dates("--until", "2024-10-31") <= {"2024-10-30", "2024-10-31"}
    assert dates("--kind", "revised")
    assert dates("--blog", "ukraine", "--best")


def test_nothing_found_is_told_and_is_no_trouble(seeded: Run) -> None:
    done = seeded("search", "zeppelin")

    assert (done.code, done.out, done.err) == (1, b"", "liveblog: nothing found\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["search", "a", "--since", "soon"], "is no date"),
        (["search", "a", "--limit", "0"], "is no number of results"),
        (["search", "a", "--blog", "nobody"], "no such blog"),
        (["search", " "], "nothing to search for"),
        (["list", "nobody"], "no such blog"),
        (["remove"], "give a blog to remove"),
        (["remove", "a", "--undo"], "give a blog to remove"),
        (["remove", "nobody", "--yes"], "no such blog"),
        (["remove", "--undo"], "no removed blog"),
        (["config", "colour"], "no such setting; there are theme, comparison, library"),
        (["config", "comparison", "sideways"], "comparison is one of"),
        (["config", "theme", "nort"], "nort: no such theme; did you mean nord?"),
        (["config", "theme", "violet"], "violet: no such theme; t in the app lists them all"),
        (["add"], "required: DOC"),
        (["doctor", "now"], "unrecognized arguments"),
    ],
)
def test_what_cannot_be_done_is_one_line(seeded: Run, arguments: list[str], told: str) -> None:
    done = seeded(*arguments)

    assert done.code == 2
    assert told in done.err
    assert len(done.err.splitlines()) == 1


def test_removing_needs_a_yes_and_can_be_undone(seeded: Run) -> None:
    refused = seeded("remove", WAR)
    assert refused.code == 2
    assert "--yes is needed" in refused.err

    assert seeded("remove", WAR, "--yes").code == 0
    assert seeded("list").out == b""
    assert seeded("remove", "--undo").out.decode() == f"put back “{WAR}”\n"
    assert len(lines(seeded("list").out)) == 6


@pytest.mark.parametrize(("answer", "left"), [(b"n\n", 1), (b"\n", 1), (b"y\n", 0)])
def test_on_a_terminal_removing_asks(seeded: Run, answer: bytes, left: int) -> None:
    keyboard, terminal = pty.openpty()
    os.write(keyboard, answer)
    done = subprocess.run(
        [sys.executable, "-m", "reader", "remove", WAR],
        stdin=terminal,
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )
    os.close(keyboard)
    os.close(terminal)

    assert b"and its 5 snapshots? [y/N]" in done.stderr
    assert done.returncode == left
    with open_library() as library:
        assert len(library.blogs()) == left


def test_the_doctor_says_what_it_found_and_did(seeded: Run) -> None:
    whole = seeded("doctor")
    assert (whole.code, b"snapshots 5" in whole.out) == (0, True)
    assert b"nothing is wrong" in whole.out
    with open_library() as library:
        library._db.execute("INSERT INTO words (words) VALUES ('delete-all')")
    repaired = seeded("doctor")
    assert repaired.code == 1
    assert b"repaired  the index for searching" in repaired.out
    with open_library() as library:
        library._db.execute("UPDATE body SET data = x'00' WHERE snapshot_id = 5")

    broken = seeded("doctor")

    assert broken.code == 2
    assert f"broken    the bytes of {WAR}@".encode() in broken.out
    assert b"are lost" in broken.out
    assert b"what is broken cannot be made again; restore a copy" in broken.out


def test_a_file_that_is_no_library_is_one_line(run: Run) -> None:
    library_path().parent.mkdir(parents=True)
    library_path().write_bytes(b"something else" * 999)

    for command in (["list"], ["doctor"], ["search", "a"], ["add", "seeds"]):
        done = run(*command)
        assert done.code == 2
        assert "is no library of this program" in done.err


def test_config_shows_and_changes_settings(run: Run, tmp_path: Path) -> None:
    assert lines(run("config").out)[2:] == [
        "comparison = auto",
        f"library = {library_path()}",
        "watch_every = 2m",
    ]

    assert run("config", "comparison", "split").code == 0
    assert run("config", "watch_every", "90s").code == 0
    assert run("config", "watch_every").out == b"90s\n"
    assert run("config", "watch_every", "soon").code == 2
    assert run("config", "library", str(tmp_path / "mine")).code == 0

    assert run("config", "comparison").out == b"split\n"
    assert run("config", "library").out.decode() == f"{tmp_path / 'mine'}\n"
    assert library_path() == tmp_path / "mine"


def test_a_document_can_come_from_standard_input(
    run: Run, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with page.open("rb") as file:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(file))
        assert main(["add", "-"]) == 0

    assert lines(run("list").out)[-2].startswith("Storm Ida")


def test_text_of_documents_reaches_no_terminal_as_a_command(run: Run, tmp_path: Path) -> None:
    hostile = tmp_path / "\x1b[31mred.txt"
    hostile.write_text(
        "Storm \x1b]0;x\x07Ida live: the \u202ecoast\n"
        "Harbour opens again to all boats\n"
        "The harbour master \x1b[2Jsaid that 14 people were hurt when the wall gave way.\n"
        "Road to the north stays shut\n"
        "Engineers will look at the bridge when the water falls, the council said.\n",
    )

    printed = [
        run(*command).out.decode()
        for command in (["add", str(hostile)], ["list"], ["search", "bridge"])
    ]

    assert all(line.isprintable() for out in printed for line in out.splitlines())
    assert "*bridge*" in printed[2]
