"""`liveblog fetch`, `captures` and `add` with addresses and archives."""

import gc
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from reader.capture.exporting import write_warc
from reader.library.store import Library, open_library
from tests.capture.conftest import POSTS, Reply, Site, blog_page
from tests.cli.conftest import Run

ONE, TWO = blog_page(POSTS[3:]), blog_page(POSTS[2:5], first=2)


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@pytest.mark.parametrize("command", [["fetch", "ADDRESS"], ["add", "FOLDER"]])
def test_what_takes_many_documents_collects_its_garbage(
    run: Run, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """Commands that end soon go without; a watch would grow for days."""
    (tmp_path / "page.html").write_text(ONE, encoding="utf-8")
    places = {"ADDRESS": site.on("/live", TWO), "FOLDER": str(tmp_path)}
    collecting: list[bool] = []
    monkeypatch.setattr(Library, "settle", lambda *_, **__: collecting.append(gc.isenabled()))

    run(*(places.get(word, word) for word in command))

    assert collecting
    assert all(collecting)


def test_each_address_is_told_of_and_one_that_fails_costs_no_other(run: Run, site: Site) -> None:
    good = site.on("/live", ONE, ONE, TWO)

    first = run("fetch", good, site.address("/gone"), good)

    assert first.code == 2
    assert first.out.decode().splitlines() == [
        f"new snapshot (3 entries)  {good}  “Storm Ida”",
        f"unchanged (3 entries)  {good}  “Storm Ida”",
    ]
    assert "404 Not Found" in first.err
    second = run("fetch", good)
    assert second.code == 0
    assert second.out.decode().startswith("new snapshot (3 entries, +1 −0 ~0 since the last)")


def test_programs_read_a_line_of_json_for_each_address(run: Run, site: Site) -> None:
    good, bad = site.on("/live", ONE, TWO), site.address("/gone")
    run("fetch", good)

    done = run("fetch", good, bad, "--format", "json")

    told = [json.loads(line) for line in done.out.splitlines()]
    assert [one["outcome"] for one in told] == ["new", "trouble"]
    assert told[0]["snapshot"] == "Storm Ida@2"
    assert told[0]["changes"]["added"] == 1
    assert told[1]["address"] == bad
    assert done.err == ""


def test_the_limits_that_are_typed_are_kept(run: Run, site: Site) -> None:
    site.on("/robots.txt", Reply("User-agent: *\nDisallow: /"))
    address = site.on("/live", blog_page(POSTS[:3], foot='<a href="?page=2">Next</a>'))

    assert "robots.txt" in run("fetch", address).err
    assert "--max-bytes" in run("fetch", address, "--ignore-robots", "--max-bytes", "9").err
    assert b"more than 1 pages" in run("fetch", address, "--ignore-robots", "--pages", "1").out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["fetch"], "required"),
        (["fetch", "x", "--pages", "0"], "from 1 to 1,000 pages"),
        (["fetch", "x", "--timemap", "y"], "goes with --captures"),
        (["fetch", "https://a.example/", "--captures", "x"], "--captures takes"),
        (["watch", "https://a.example/", "--every", "0"], "no time from 1s to 24h"),
        (["watch", "https://a.example/", "--every", "2 moons"], "no time"),
        (["watch", "https://a.example/", "--hook", "'"], "quote without an end"),
        (["watch", "https://a.example/", "--hook", " "], "has a name"),
        (["watch", "ftp://a.example/"], "no http or https address"),
        (["add", "https://a.example/", "--blog", "x"], "--blog is for documents"),
    ],
)
def test_what_is_mistyped_is_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.setattr("reader.cli.captures._listed", lambda *_: ())

    done = run(*arguments)

    assert done.code == 2
    assert words in done.err


def test_captures_of_what_is_no_address_are_trouble(run: Run) -> None:
    assert "no http or https address" in run("captures", "nonsense").err


def test_an_address_is_a_document_that_show_and_diff_read_and_nobody_stores(
    run: Run, site: Site, tmp_path: Path
) -> None:
    address = site.on("/live", TWO)
    (tmp_path / "one.html").write_text(ONE, encoding="utf-8")

    shown = json.loads(run("show", address, "--format", "json").out)
    given = run("show", address, "--format", "json", "--date", "2024-11-01").out
    compared = run("diff", str(tmp_path / "one.html"), address, "--format", "json")

    assert (shown["url"], len(shown["entries"])) == (address, 3)
    assert shown["captured_at"]["basis"] == "fetched"
    assert json.loads(given)["captured_at"] == {"value": "2024-11-01", "basis": "given"}
    assert compared.code == 1
    assert json.loads(compared.out)["summary"]["added"] == 1
    assert b"Storm" not in run("list").out


def test_an_address_that_cannot_be_shown_is_one_line(run: Run, site: Site) -> None:
    done = run("show", site.address("/gone"))

    assert (done.code, done.out, done.err.count("\n")) == (2, b"", 1)
    assert "404 Not Found" in done.err


def test_a_change_against_an_address_can_be_cited_with_address_and_hash(
    run: Run, site: Site, tmp_path: Path
) -> None:
    address = site.on("/live", TWO)
    (tmp_path / "one.html").write_text(ONE, encoding="utf-8")

    card = run("diff", str(tmp_path / "one.html"), address, "--card", "1").out.decode()

    assert address in card
    assert sha256(TWO.encode()).hexdigest() in card


def test_an_address_can_be_added_like_a_document(run: Run, site: Site) -> None:
    address = site.on("/live", ONE)

    assert run("add", address).out.decode() == f"added          {address}  “Storm Ida”\n"
    assert run("add", address).out.decode().startswith("already there")
    assert run("add", site.address("/gone")).code == 2
    assert b"Storm Ida" in run("list").out


def test_an_archive_can_be_added_like_a_document(run: Run, site: Site, tmp_path: Path) -> None:
    run("fetch", site.on("/live", ONE))
    with open_library() as library:
        write_warc(library, library.blogs()[0].id, tmp_path / "x.warc.gz")
        library.remove(library.blogs()[0].id)

    done = run("add", str(tmp_path / "x.warc.gz"))

    assert done.code == 0
    assert done.out.decode().startswith("added")
    assert b"Storm Ida" in run("list").out


def test_an_archives_captures_are_listed_and_taken(
    run: Run, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.capture.importing.PAUSE_SECONDS", 0.0)
    page, base = "https://paper.example/live", site.address("")
    place = f"{base}/web/20241103100500/{page}"
    date = "Sun, 03 Nov 2024 10:05:00 GMT"
    site.on("/map", Reply(f'<{place}>; rel="memento"; datetime="{date}"'))
    site.on(f"/web/20241103100500id_/{page}", ONE)

    listed = run("captures", page, "--timemap", site.address("/map"))
    as_json = run("captures", page, "--timemap", site.address("/map"), "--format", "json")
    none = run("captures", page, "--timemap", site.address("/none"))
    taken = run("fetch", page, "--captures", "2024-11", "--timemap", site.address("/map"))

    assert listed.out.decode() == f"2024-11-03T10:05:00+00:00  {place}\n"
    assert json.loads(as_json.out) == {"at": "2024-11-03T10:05:00+00:00", "address": place}
    assert (none.code, none.out) == (1, b"")
    assert taken.out.decode().startswith("2024-11-03T10:05:00+00:00: new snapshot")
    assert b"2024-11-03 10:05" in run("list").out


@pytest.mark.parametrize("command", ["fetch", "watch", "captures"])
def test_each_command_tells_how_it_is_used(run: Run, command: str) -> None:
    done = run(command, "--help")

    assert done.code == 0
    assert f"usage: liveblog {command}" in done.out.decode()
    assert command in run("--help").out.decode()
