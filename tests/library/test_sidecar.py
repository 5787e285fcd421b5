"""The dates that a user sets, kept in a file beside the documents."""

import json
from pathlib import Path

import pytest

from reader.blog import Basis, CaptureDate
from reader.library import DocumentError, files, open_document, open_shelf, set_date
from reader.library.sidecar import SIDECAR, read_dates

STATED = (
    " date 2024-11-03 Storm live: two hurt\nStandfirst\nA heading of some words\nA paragraph.\n"
)


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(STATED)
    return path


def kept(document: Path) -> dict[str, object]:
    content: dict[str, object] = json.loads((document.parent / SIDECAR).read_text())
    return content


def test_a_date_set_is_the_one_that_reading_gives(document: Path) -> None:
    set_date(str(document), "2024-10-31T14:05")

    given = CaptureDate("2024-10-31T14:05", Basis.GIVEN)
    assert open_document(str(document)).snapshot.captured_at == given
    assert open_shelf([str(document)]).blogs[0].snapshots[0].captured_at == given


def test_a_date_given_on_the_spot_comes_before_the_one_set(document: Path) -> None:
    set_date(str(document), "2024-10-31")

    snapshot = open_document(str(document), given="2024-10-01").snapshot

    assert snapshot.captured_at == CaptureDate("2024-10-01", Basis.GIVEN)


def test_a_date_taken_away_leaves_the_one_that_the_document_states(document: Path) -> None:
    set_date(str(document), "2024-10-31")
    set_date(str(document), None)

    assert open_document(str(document)).snapshot.captured_at == CaptureDate(
        "2024-11-03", Basis.STATED
    )
    assert kept(document) == {"captured_at": {}}


def test_taking_away_a_date_that_was_never_set_writes_nothing(document: Path) -> None:
    set_date(str(document), None)

    assert not (document.parent / SIDECAR).exists()


def test_the_file_is_as_the_user_would_write_it(document: Path) -> None:
    set_date(str(document), "2024-10-31")

    assert (document.parent / SIDECAR).read_text() == (
        '{\n  "captured_at": {\n    "a.txt": "2024-10-31"\n  }\n}\n'
    )


def test_keys_that_are_not_known_survive(document: Path) -> None:
    sidecar = document.parent / SIDECAR
    sidecar.write_text('{"note": [1, 2], "captured_at": {"b.txt": "2024-10-01"}}')

    set_date(str(document), "2024-10-31")

    assert kept(document) == {
        "note": [1, 2],
        "captured_at": {"a.txt": "2024-10-31", "b.txt": "2024-10-01"},
    }


@pytest.mark.parametrize(
    "content", [b"{", b"[]", b'{"captured_at": []}', b"\xff\x00", b"[" * 100_000]
)
def test_a_broken_file_is_one_problem_and_is_not_written_over(
    document: Path, content: bytes
) -> None:
    sidecar = document.parent / SIDECAR
    sidecar.write_bytes(content)

    snapshot, problems, *_ = open_document(str(document))
    with pytest.raises(DocumentError, match="mend it"):
        set_date(str(document), "2024-10-31")

    assert snapshot.captured_at == CaptureDate("2024-11-03", Basis.STATED)
    assert len(problems) == 1
    assert SIDECAR in problems[0]
    assert open_shelf([str(document.parent)]).problems == problems
    assert sidecar.read_bytes() == content


def test_a_file_too_large_to_be_ours_is_one_problem(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 30)
    sidecar = document.parent / SIDECAR

    sidecar.write_text('{"captured_at": {}}'.ljust(30))
    assert read_dates(document.parent).problems == ()
    sidecar.write_text('{"captured_at": {}}'.ljust(31))
    assert "too large" in read_dates(document.parent).problems[0]


def test_a_wrong_date_in_the_file_is_one_problem_and_the_others_count(document: Path) -> None:
    dates = {"a.txt": "2024-10-31", "b.txt": "soon", "c.txt": 5}
    (document.parent / SIDECAR).write_text(json.dumps({"captured_at": dates}))

    given = read_dates(document.parent)

    assert list(given.dates) == ["a.txt"]
    assert len(given.problems) == 2
    assert "b.txt" in given.problems[0]


def test_a_wrong_date_is_refused_and_nothing_is_written(document: Path) -> None:
    with pytest.raises(DocumentError, match="no date"):
        set_date(str(document), "soon")

    assert not (document.parent / SIDECAR).exists()


@pytest.mark.parametrize("source", ["-", "https://example.org/live", "missing.txt"])
def test_what_is_no_file_can_be_given_no_date(source: str) -> None:
    with pytest.raises(DocumentError, match="no date can be kept"):
        set_date(source, "2024-10-31")


def test_a_name_with_characters_that_a_terminal_obeys_can_be_dated(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.txt"
    path.write_text(STATED)
    snapshot = open_shelf([str(path)]).blogs[0].snapshots[0]

    set_date(snapshot.source, "2024-10-31")

    assert open_document(str(path)).snapshot.captured_at == CaptureDate("2024-10-31", Basis.GIVEN)


def test_trouble_while_writing_leaves_the_old_file_and_no_other(
    document: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_date(str(document), "2024-10-31")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(DocumentError, match=r"No space left .* nothing was changed"):
        set_date(str(document), "2024-11-01")

    assert kept(document) == {"captured_at": {"a.txt": "2024-10-31"}}
    assert sorted(p.name for p in document.parent.iterdir()) == ["a.txt", SIDECAR]


def test_a_linked_file_stays_a_link(document: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.json"
    target.write_text("{}")
    (document.parent / SIDECAR).symlink_to(target)

    set_date(str(document), "2024-10-31")

    assert (document.parent / SIDECAR).is_symlink()
    assert "2024-10-31" in target.read_text()
