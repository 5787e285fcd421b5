"""`liveblog show`."""

import json
from pathlib import Path

import pytest

from reader.cli import main

SEED = str(Path(__file__).parents[2] / "seeds" / "003_a9d6c3317cb458b5.txt")

Capture = pytest.CaptureFixture[bytes]


def show(capsysbinary: Capture, *arguments: str) -> tuple[bytes, bytes]:
    assert main(["show", *arguments]) == 0
    out, err = capsysbinary.readouterr()
    return out, err


def test_a_document_is_shown_as_text(capsysbinary: Capture) -> None:
    out, err = show(capsysbinary, SEED)

    assert "North Korea vows to back Putin’s war" in " ".join(out.decode().split())
    assert err == b""


def test_a_document_is_shown_as_json(capsysbinary: Capture) -> None:
    out, err = show(capsysbinary, SEED, "--format", "json")

    snapshot = json.loads(out)
    assert snapshot["source"] == SEED
    assert snapshot["captured_at"] == {"value": "2024-11-03", "basis": "stated"}
    assert snapshot["entries"]
    assert err == b""


def test_json_is_read_back_and_shown_as_it_was(capsysbinary: Capture, tmp_path: Path) -> None:
    written, _ = show(capsysbinary, SEED, "--format", "json")
    path = tmp_path / "page.json"
    path.write_bytes(written)

    again, _ = show(capsysbinary, str(path), "--format", "json")

    assert again == written


def test_a_date_given_comes_before_the_one_stated(capsysbinary: Capture) -> None:
    out, _ = show(capsysbinary, SEED, "--format", "json", "--date", "2024-11-04T09:00")

    assert json.loads(out)["captured_at"] == {"value": "2024-11-04T09:00", "basis": "given"}


def test_what_is_no_liveblog_is_no_error(capsysbinary: Capture, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("")

    out, err = show(capsysbinary, str(path), "--format", "json")

    assert json.loads(out)["entries"] == []
    assert err.decode() == f"liveblog: {path}: no entries found; this may be no liveblog\n"


def test_a_broken_file_of_dates_is_one_line_and_the_document_is_shown(
    capsysbinary: Capture, tmp_path: Path, page: Path
) -> None:
    (tmp_path / "liveblog-dates.json").write_text("{")

    out, err = show(capsysbinary, str(page))

    assert b"Storm Ida" in out
    assert err.count(b"\n") == 1
    assert b"liveblog-dates.json" in err


def test_text_wraps_at_the_width_asked_for(capsysbinary: Capture) -> None:
    narrow, _ = show(capsysbinary, SEED, "--width", "30")
    wide, _ = show(capsysbinary, SEED, "--width", "70")

    assert narrow.count(b"\n") > 1.5 * wide.count(b"\n")


def test_text_has_no_colour_in_a_pipe_unless_asked_for(capsysbinary: Capture) -> None:
    plain, _ = show(capsysbinary, SEED)
    coloured, _ = show(capsysbinary, SEED, "--color", "always")

    assert b"\x1b" not in plain
    assert b"\x1b[" in coloured


def test_explain_tells_how_a_document_was_read_in_place_of_its_text(capsysbinary: Capture) -> None:
    out, _ = show(capsysbinary, SEED, "--explain", "--width", "1000")
    snapshot, _ = show(capsysbinary, SEED, "--format", "json")

    text = out.decode()
    first = json.loads(snapshot)["entries"][0]["paragraphs"][0]
    assert "\nread as plain text" in text
    assert "asks for support" in text
    assert first not in text


def test_explain_stands_beside_the_snapshot_in_json(capsysbinary: Capture) -> None:
    plain, _ = show(capsysbinary, SEED, "--format", "json")
    told, _ = show(capsysbinary, SEED, "--format", "json", "--explain")

    document = json.loads(told)
    assert document.pop("explained")["reader"].startswith("plain text")
    assert document == json.loads(plain)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "soup.html",
            "<!DOCTYPE html><title>Leek soup</title><h1>Leek soup</h1><p>Boil leeks.</p>",
        ),
        ("soup.md", "# Leek soup\n\n## Method\n\nBoil [leeks](https://example.org)."),
        ("soup.txt", "Leek soup\nBoil leeks."),
    ],
)
def test_a_page_of_any_kind_that_is_no_liveblog_is_read_as_text_and_said_to_be_none(
    capsysbinary: Capture, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text)

    out, err = show(capsysbinary, str(path), "--format", "json")

    snapshot = json.loads(out)
    assert snapshot["entries"] == []
    assert "leeks" in str([snapshot["standfirst"], snapshot["lede"]])
    assert err.count(b"\n") == 1
