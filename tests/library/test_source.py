"""Reading the bytes of a document: it ends, and whatever goes wrong is one line."""

import os
import stat
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.library import source
from reader.library.errors import DocumentError, shown
from reader.library.source import read_bytes


def refusal(doc: str, max_bytes: int = 1_000) -> str:
    with pytest.raises(DocumentError) as caught:
        read_bytes(doc, max_bytes=max_bytes)
    line = str(caught.value)
    assert line.isprintable()
    assert line.startswith(shown(doc))
    return line


@pytest.fixture
def fifo(tmp_path: Path) -> Path:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    return path


@contextmanager
def writing(path: Path, *chunks: bytes, close: threading.Event | None = None) -> Iterator[None]:
    """Write to a FIFO in the background, and close it at once or when told to."""

    def write() -> None:
        with path.open("wb", buffering=0) as file:
            for chunk in chunks:
                file.write(chunk)
            if close is not None:
                close.wait(30)

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    yield
    if close is not None:
        close.set()
    writer.join(30)


@contextmanager
def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> Iterator[None]:
    read_end, write_end = os.pipe()
    os.write(write_end, data)
    os.close(write_end)
    with os.fdopen(read_end) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x00\xffx" * 300)

    assert read_bytes(str(path), max_bytes=900) == b"\x00\xffx" * 300


def test_a_file_over_the_limit_is_refused_and_the_line_names_the_option(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 1_001)

    assert "--max-bytes" in refusal(str(path))


def test_a_file_that_says_it_is_empty_and_is_not_stops_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files of the system have no size, others grow while they are read."""
    path = tmp_path / "growing"
    path.write_bytes(b"x" * 5_000)
    real = path.stat()
    empty = os.stat_result((real.st_mode, *real[1:6], 0, *real[7:10]))
    monkeypatch.setattr(Path, "stat", lambda _: empty)

    assert "limit" in refusal(str(path))


def test_a_missing_path_is_said_to_be_missing(tmp_path: Path) -> None:
    assert "no such file" in refusal(str(tmp_path / "missing.txt"))


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    assert "folder" in refusal(str(tmp_path))


def test_no_permission_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    assert "permission" in refusal(str(path))


def test_links_that_lead_in_a_circle_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    assert "cannot be read" in refusal(str(tmp_path / "a"))


@pytest.mark.parametrize("name", ["x" * 5_000, "nul\0nul", "a.txt/b"])
def test_a_name_that_no_file_can_have_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("x")

    refusal(str(tmp_path / name))


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_refused(device: str) -> None:
    assert "device" in refusal(device)


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "socket"
    path.write_text("")
    real = path.stat()
    socket = os.stat_result((stat.S_IFSOCK | 0o600, *real[1:10]))
    monkeypatch.setattr(Path, "stat", lambda _: socket)

    assert "socket" in refusal(str(path))


@pytest.mark.parametrize("address", ["http://example.org/live", "HTTPS://example.org/live"])
def test_an_address_is_refused_and_the_line_says_what_to_do(address: str) -> None:
    assert "liveblog fetch" in refusal(address)


def test_a_pipe_is_read_to_its_end(fifo: Path) -> None:
    with writing(fifo, b"one ", b"two"):
        assert read_bytes(str(fifo)) == b"one two"


def test_a_pipe_over_the_limit_is_refused(fifo: Path) -> None:
    with writing(fifo, b"x" * 1_001):
        assert "limit" in refusal(str(fifo))


def test_a_pipe_without_a_writer_is_given_up(fifo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "WRITER_SECONDS", 0.1)

    assert "start its writer" in refusal(str(fifo))


@pytest.mark.parametrize("chunks", [(), (b"half a doc",)])
def test_a_writer_that_stops_is_given_up(
    fifo: Path, monkeypatch: pytest.MonkeyPatch, chunks: tuple[bytes, ...]
) -> None:
    monkeypatch.setattr(source, "SILENT_SECONDS", 0.2)

    with writing(fifo, *chunks, close=threading.Event()):
        assert "sent nothing" in refusal(str(fifo))


def test_standard_input_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    with standard_input(monkeypatch, b"piped in"):
        assert read_bytes("-") == b"piped in"


def test_standard_input_over_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with standard_input(monkeypatch, b"x" * 1_001):
        assert "limit" in refusal("-")


def test_standard_input_whose_writer_stops_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "SILENT_SECONDS", 0.1)
    read_end, write_end = os.pipe()
    with os.fdopen(read_end) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        assert "sent nothing" in refusal("-")
    os.close(write_end)


def test_closed_standard_input_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert "closed" in refusal("-")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("seeds/plain name.txt", "seeds/plain name.txt"),
        ("Länder/東京.txt", "Länder/東京.txt"),
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\nb\tc", r"a\nb\tc"),
        ("gpj\u202e.txt", r"gpj\u202e.txt"),
        ("a\udcffb", r"a\xffb"),
        ("a\x9bb", r"a\x9bb"),
    ],
)
def test_a_name_is_shown_without_what_a_terminal_obeys(name: str, safe: str) -> None:
    assert shown(name) == safe
