"""Whatever is typed and whatever a document holds ends in an exit code and one clear line.

The fixtures `run` and `command` fail where anything is written to standard error but printable
lines of the command's own.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, bytes, str]]

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("0*.txt"))
SEED = str(SEEDS[0])


def obeyed(out: bytes) -> list[str]:
    """List the characters in an output that a terminal would obey."""
    return [
        c for c in out.decode() if not c.isprintable() and c not in "\n\u00a0\u202f\u200b\u200d"
    ]


HOSTILE = {
    "binary": bytes(range(256)) * 300,
    "not-json": b'{"schema": 1, "source"',
    "another-schema": b'{"schema": 2}',
    "lying-json": b'{"schema": 1, "source": 5}',
    "deep-json": b"[" * 200_000,
    "huge-number": b'{"schema": ' + b"9" * 10_000 + b"}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_document_that_cannot_be_one_is_one_line(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name])

    code, out, err = run("show", str(path))

    assert (code, out) == (2, b"")
    assert err.startswith(f"liveblog: {path}: ")
    assert err.count("\n") == 1


SAFE = {
    "empty": b"",
    "blank": b"\n \n\t\n" * 1_000,
    "broken-utf-8": b"Storm live: caf\xe9\nMore \xff\xfe to come\nA heading here\nText \xc3\x28.\n"
    * 9,
    "escapes": (
        "Storm \x1b[31mlive\x1b[0m: \x1b]0;title\x07the town\n\u202eStand\u202cfirst\n"
        "\x9b2JA heading\n"
        "A paragraph with \u2066marks\u2069 and a \x08 \x7f bell \x07 in it, which went on.\n"
    ).encode(),
    "nulls": b"Storm live: the town\x00\nStandfirst\nA heading of words\nA paragraph of text.\n"
    * 9,
    "one-long-line": b"word and more words, said somebody. " * 30_000,
    "utf-16": "Storm live: the town\nStandfirst\nA heading\nA paragraph of text.\n".encode(
        "utf-16"
    ),
}


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("name", SAFE)
def test_a_hostile_document_is_shown_safely(run: Run, tmp_path: Path, name: str, form: str) -> None:
    path = tmp_path / name
    path.write_bytes(SAFE[name])

    code, out, err = run("show", str(path), "--format", form)

    assert code == 0
    assert err.count("\n") <= 1
    assert obeyed(out) == []


def test_a_hostile_document_is_compared_safely(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes(SAFE["escapes"])

    code, out, _ = run("diff", str(path), SEED)

    assert code == 1
    assert obeyed(out) == []


def test_a_line_of_50_mb_comes_to_an_end(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word and more words, said somebody. " * 1_400_000)

    code, out, _ = command("show", str(path), "--format", "json")

    assert code == 0
    assert len(out) > 50_000_000


def test_a_file_over_the_limit_is_one_line_until_the_limit_is_raised(
    run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"A line of text that is not too long.\n" * 100)

    code, _, err = run("show", str(path), "--max-bytes", "3699")
    assert (code, err.count("\n")) == (2, 1)
    assert "--max-bytes" in err
    assert run("show", str(path), "--max-bytes", "3700")[0] == 0


@pytest.mark.parametrize(
    ("doc", "why"),
    [
        ("seeds", "is a folder"),
        ("missing.txt", "no such file"),
        ("seeds/missing\x1b[31m\u202e.txt", r"missing\x1b[31m\u202e.txt: no such file"),
        ("/dev/zero", "is a device"),
        ("x" * 5_000, "File name too long"),
        ("http://[::1/live", "is no address that can be understood"),
    ],
)
@pytest.mark.parametrize("command", [["show"], ["diff", SEED]])
def test_what_cannot_be_read_is_one_line(run: Run, command: list[str], doc: str, why: str) -> None:
    code, out, err = run(*command, doc)

    assert (code, out) == (2, b"")
    assert why in err
    assert err.count("\n") == 1


def test_no_permission_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user who runs the tests may be one who may read anything."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    assert run("show", SEED)[2] == f"liveblog: {SEED}: you may not read it; check its permissions\n"


def test_a_fifo_without_a_writer_is_one_line(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    code, _, err = command("show", str(path))

    assert code == 2
    assert "start its writer" in err


def test_a_name_with_hostile_characters_is_shown_safely(command: Run, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"a\x1b[31m\xff\xe2\x80\xae.txt")
    path.write_bytes(SEEDS[0].read_bytes())

    for words in (["show", str(path)], ["diff", str(path), SEED]):
        for form in ("text", "json"):
            code, out, _ = command(*words, "--format", form)
            assert code == 0
            assert obeyed(out) == []


TAKING: tuple[list[str], ...] = (
    [],
    ["show"],
    ["diff", SEED],
    ["history"],
    ["export", "--to", "x.md"],
    ["add"],
)
"""Commands that take a document, which is left to come."""


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["show"], "required: DOC"),
        (["show", SEED, SEED], "unrecognized arguments"),
        (["show", SEED, "--format", "pdf"], "invalid choice"),
        (["show", SEED, "--date", "soon"], "“soon” is no date"),
        (["show", SEED, "--width", "5"], "not from 20 to 1000"),
        (["show", SEED, "--width", "٣٠٠٠٠"], "not from 20 to 1000"),
        (["show", SEED, "--max-bytes", "0"], "no number of bytes"),
        (["show", SEED, "--max-bytes", "9" * 5_000], "no number of bytes"),
        (["show", SEED, "--\x1b[31m"], r"unrecognized arguments: --\x1b[31m"),
        (["--bogus"], "unrecognized arguments: --bogus"),
        *(([*words, ""], "is empty; name a document or a folder") for words in TAKING),
        (["missing.txt"], "no such file"),
        (["x" * 5_000], "no such file"),
        (
            ["diff", "x" * 5_000],
            "no such folder, and no blog of the library; `liveblog list` names",
        ),
        (["update"], "and no command; liveblog --help lists them"),
        (["shwo", "seeds"], "shwo: no such file or folder, and no command; did you mean show?"),
        (["-"], "the app needs standard input for keys"),
        (["https://example.org/live"], "liveblog fetch gets it into the library"),
        ([], "needs a terminal"),
        (["seeds"], "needs a terminal"),
    ],
)
def test_what_is_mistyped_is_one_line(run: Run, arguments: list[str], why: str) -> None:
    code, out, err = run(*arguments)

    assert (code, out) == (2, b"")
    assert why in err
    assert err.count("\n") == 1


def test_help_and_version_are_no_trouble(command: Run) -> None:
    for arguments in (["--help"], ["show", "--help"], ["diff", "--help"], ["--version"]):
        code, out, err = command(*arguments)
        assert (code, err) == (0, "")
        assert b"liveblog" in out


def test_a_file_named_like_a_command_is_opened_by_its_path(run: Run, tmp_path: Path) -> None:
    (tmp_path / "show").write_bytes(SEEDS[0].read_bytes())

    assert run("show", str(tmp_path / "show"))[0] == 0
    assert "needs a terminal" in run(str(tmp_path / "show"))[2]


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["bash", "-c", line.replace("liveblog", f"{sys.executable} -m reader")],
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_a_process_substitution_is_a_document() -> None:
    done = shell(f"liveblog diff <(sleep 0.2; cat {SEED}) {SEED} --format json")

    assert done.returncode == 0
    assert json.loads(done.stdout)["summary"]["revised"] == 0
    assert done.stderr == b""


def test_a_process_substitution_that_says_nothing_is_one_line() -> None:
    done = shell("liveblog show <(true)")

    assert done.returncode == 2
    assert done.stderr.startswith(b"liveblog: /dev/fd/")
    assert done.stderr.count(b"\n") == 1


def test_standard_input_is_a_document(command: Run) -> None:
    code, out, _ = command("diff", "-", SEED, "--format", "json", stdin=SEEDS[0].read_bytes())

    assert code == 0
    assert json.loads(out)["old"]["source"] == "-"


def test_closed_streams_are_no_traceback() -> None:
    no_input, no_output = shell("liveblog show - <&-"), shell(f"liveblog show {SEED} >&-")

    assert (no_input.returncode, no_output.returncode) == (2, 2)
    assert no_input.stderr.startswith(b"liveblog: -: standard input is closed")
    assert no_output.stderr.startswith(b"liveblog: standard output is closed")


def test_an_output_that_is_closed_early_is_quiet() -> None:
    done = shell(f"liveblog show {SEED} --width 20 | head -n 1; echo ${{PIPESTATUS[0]}}")

    assert done.stdout.splitlines()[1] in {b"0", b"141"}
    assert done.stderr == b""


def test_an_output_that_is_full_is_one_line() -> None:
    done = shell(f"liveblog show {SEED} >/dev/full")

    assert done.returncode == 2
    assert done.stderr == b"liveblog: the output cannot be written: No space left on device\n"


def test_an_interruption_is_quiet_and_exit_code_130(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    # A test run in the background hands down an ignored SIGINT, which no terminal's command has.
    interruptible = "import signal, runpy; signal.signal(signal.SIGINT, signal.default_int_handler)"
    start = f"{interruptible}; runpy.run_module('reader', run_name='__main__')"
    arguments = [sys.executable, "-c", start, "show", str(path)]
    with subprocess.Popen(arguments, cwd=ROOT, stderr=subprocess.PIPE) as process:
        writer = once_it_reads(path, process)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        os.close(writer)

    assert process.returncode == 130
    assert err == b""


def test_an_interruption_while_modules_are_loaded_is_quiet_and_exit_code_130() -> None:
    code = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from reader.cli import main
class Interrupter:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupter())
sys.exit(main(["show", "seeds/README.md"]))
"""
    for name in ("reader.cli.running", "reader.comparison", "reader.cli.show"):
        arguments = [sys.executable, "-c", code, name]
        done = subprocess.run(arguments, cwd=ROOT, capture_output=True, timeout=30, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def once_it_reads(path: Path, process: subprocess.Popen[bytes]) -> int:
    """Open a FIFO for writing as soon as a process reads it; never wait for one that ended."""
    while process.poll() is None:
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            time.sleep(0.01)
    raise AssertionError(process.communicate())


@pytest.mark.parametrize("env", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C"}])
def test_no_locale_makes_printing_fail(command: Run, env: dict[str, str]) -> None:
    assert command("show", SEED, env=env)[0] == 0
    assert command("diff", SEED, str(SEEDS[1]), env=env)[0] == 1


def test_json_is_utf_8_in_every_locale(command: Run) -> None:
    plain = command("show", SEED, "--format", "json")

    assert command("show", SEED, "--format", "json", env={"PYTHONIOENCODING": "latin-1"}) == plain
    assert "‘surely return in body bags’" in json.loads(plain[1])["title"]
