"""`liveblog export`, and the formats of `show` and `diff` that are documents of their own."""

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html as lxml_html

from reader.cli import main
from reader.library import DocumentError
from reader.library.files import replace_with
from tests.cli.conftest import ROOT, Run

FIRST, SECOND = "seeds/000_6966e43e5f65acec.txt", "seeds/001_60e73effe14e4d0a.txt"
SEEDS = sorted((ROOT / "seeds").glob("0*.txt"))
WAR = "Ukraine-Russia war"


def digest(path: str) -> str:
    return hashlib.sha256((ROOT / path).read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("x.html", "<!DOCTYPE html>"),
        ("x.HTM", "<!DOCTYPE html>"),
        ("x.md", "# Ukraine-Russia live"),
        ("x.markdown", "# Ukraine-Russia live"),
        ("x.json", "{"),
    ],
)
def test_the_ending_of_the_file_tells_the_format(
    run: Run, tmp_path: Path, name: str, start: str
) -> None:
    done = run("export", FIRST, SECOND, "--to", str(tmp_path / name))

    assert done.code == 0
    assert done.out == b""
    assert done.err.endswith(f"{name}: written\n")
    assert (tmp_path / name).read_text("utf-8").startswith(start)


def test_a_report_names_the_hashes_of_both_documents(run: Run) -> None:
    for form in ("html", "markdown"):
        page = run("export", FIRST, SECOND, "--to", "-", "--format", form).out.decode()

        assert digest(FIRST) in page
        assert digest(SECOND) in page


def test_what_is_exported_as_json_is_what_diff_prints(run: Run) -> None:
    exported = run("export", FIRST, SECOND, "--to", "-", "--format", "json")

    assert exported.out == run("diff", FIRST, SECOND, "--format", "json").out


def test_the_ledger_of_a_folder_tells_of_every_snapshot(run: Run, tmp_path: Path) -> None:
    for name in ("ledger.html", "ledger.md", "ledger.json"):
        assert run("export", "seeds", "--ledger", "--to", str(tmp_path / name)).code == 0

    page = lxml_html.parse(str(tmp_path / "ledger.html")).getroot()
    text = (tmp_path / "ledger.md").read_text("utf-8")
    known = json.loads((tmp_path / "ledger.json").read_bytes())
    assert len(page.xpath("//main/section")) == len(known["entries"])
    assert text.count("\n## ") == len(known["entries"])
    for seed in SEEDS:
        assert digest(f"seeds/{seed.name}") in text
        assert digest(f"seeds/{seed.name}") in page.text_content()


def test_a_blog_of_the_library_is_exported_with_where_its_documents_came_from(
    run: Run, tmp_path: Path
) -> None:
    for seed in SEEDS:
        (tmp_path / seed.name).write_bytes(seed.read_bytes())
    assert run("add", str(tmp_path)).code == 0
    for seed in SEEDS:
        (tmp_path / seed.name).unlink()

    page = run("export", WAR, "--to", "-", "--format", "markdown").out.decode()
    ledger = run("export", WAR, "--ledger", "--to", "-", "--format", "markdown").out.decode()
    one = run("diff", f"{WAR}@1", FIRST, "--card", "1", "--format", "json")

    assert all(digest(f"seeds/{seed.name}") in ledger for seed in SEEDS)
    assert page.count("SHA-256: ") == 2
    side = json.loads(one.out)["old"]
    assert side["origin"] == str(tmp_path / "004_dcbe02804a7917eb.txt")
    assert side["sha256"] == digest("seeds/004_dcbe02804a7917eb.txt")


def test_a_blogs_documents_are_written_as_warc(run: Run, tmp_path: Path) -> None:
    assert run("add", "seeds").code == 0

    done = run("export", WAR, "--to", str(tmp_path / "war.warc.gz"))

    assert done.code == 0
    assert done.err.endswith("war.warc.gz: written, 5 documents\n")
    data = gzip.decompress((tmp_path / "war.warc.gz").read_bytes())
    assert (ROOT / FIRST).read_bytes() in data


def test_a_file_that_is_there_is_replaced_only_where_asked(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "x.md"
    target.write_text("mine", encoding="utf-8")

    refused = run("export", FIRST, SECOND, "--to", str(target))
    kept = target.read_text("utf-8")
    forced = run("export", FIRST, SECOND, "--to", str(target), "--force")

    assert (refused.code, kept) == (2, "mine")
    assert "--force" in refused.err
    assert forced.code == 0
    assert target.read_text("utf-8").startswith("# Ukraine")


def test_a_document_is_never_written_over(run: Run, page: Path) -> None:
    before = page.read_bytes()

    done = run("export", FIRST, str(page), "--to", str(page), "--format", "json", "--force")

    assert done.code == 2
    assert "is one of the documents" in done.err
    assert page.read_bytes() == before


def test_trouble_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "x.md"
    target.write_text("mine", encoding="utf-8")

    def pieces() -> Iterator[str]:
        yield "half"
        raise DocumentError("no more")

    with pytest.raises(DocumentError):
        replace_with(target, pieces())

    assert target.read_text("utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["x.md"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((FIRST, SECOND), "--to"),
        ((FIRST, SECOND, "--to", "x.pdf"), "does not tell the format"),
        ((FIRST, SECOND, "--to", "-"), "does not tell the format"),
        ((FIRST, SECOND, FIRST, "--to", "x.md"), "not 3"),
        (("-", "-", "--to", "x.md"), "standard input"),
        ((WAR, "--to", "-", "--format", "warc"), "needs a file"),
        ((WAR, "--ledger", "--to", "x.warc"), "is a report"),
        ((FIRST, SECOND, "--to", "x.warc.gz"), "of one blog"),
        ((FIRST, SECOND, "--to", "seeds", "--format", "html"), "is no file"),
        ((FIRST, SECOND, "--to", "no/such/folder/x.md"), "cannot be written"),
        (("no-such-blog", "--to", "x.md"), "no-such-blog"),
    ],
)
def test_what_cannot_be_exported_is_one_line(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    done = run("export", *arguments)

    assert done.code == 2
    assert done.out == b""
    assert told in done.err
    assert done.err.count("\n") == 1


def test_diff_writes_the_card_of_the_change_that_stat_numbers(run: Run) -> None:
    listed = run("diff", FIRST, SECOND, "--stat").out.decode().splitlines()
    (line,) = (line for line in listed if "North Korean troops sent to fight" in line)
    number = line.split()[0]

    card = run("diff", FIRST, SECOND, "--card", number)
    known = json.loads(run("diff", FIRST, SECOND, "--card", number, "--format", "json").out)

    assert card.code == 1
    assert card.out.decode().startswith("# North Korean troops sent to fight")
    assert known["number"] == int(number)
    assert known["old"]["sha256"] == digest(FIRST)
    assert known["after"]["heading"].startswith("North Korean troops sent to fight")


def test_a_card_hashes_what_came_through_standard_input(run: Run, command: Run) -> None:
    data = (ROOT / FIRST).read_bytes()

    done = command("diff", "-", SECOND, "--card", "1", "--format", "json", stdin=data)

    assert json.loads(done.out)["old"]["sha256"] == digest(FIRST)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--card", "999"), "there is no change 999; --stat lists 1 to "),
        (("--card", "0"), "is no number of a change"),
        (("--card", "1", "--format", "html"), "--card is Markdown"),
        (("--card", "1", "--stat"), "--card is Markdown"),
        (("--stat", "--format", "html"), "--stat is for text"),
    ],
)
def test_a_card_that_cannot_be_written_is_one_line(
    run: Run, arguments: tuple[str, ...], told: str
) -> None:
    done = run("diff", FIRST, SECOND, *arguments)

    assert done.code == 2
    assert told in done.err


def test_diff_prints_the_documents_that_export_writes(run: Run) -> None:
    for form in ("html", "markdown"):
        done = run("diff", FIRST, SECOND, "--format", form)

        assert done.code == 1
        assert done.out == run("export", FIRST, SECOND, "--to", "-", "--format", form).out


def test_show_prints_markdown_that_show_reads_back(
    run: Run, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(run("show", "seeds/003_a9d6c3317cb458b5.txt", "--format", "markdown").out)

    main(["show", str(page), "--format", "json"])

    again = json.loads(capsysbinary.readouterr().out)
    known = json.loads(run("show", "seeds/003_a9d6c3317cb458b5.txt", "--format", "json").out)
    for key in ("title", "standfirst", "lede", "captured_at"):
        assert again[key] == known[key]
    assert [e["heading"] for e in again["entries"]] == [e["heading"] for e in known["entries"]]
