"""`liveblog doctor`: whether the library is whole."""

from reader.cli.output import note, write_lines
from reader.cli.progress import progress
from reader.cli.settling import note_trouble
from reader.library import shown
from reader.library.store import library_path, open_library

REPAIRED, BROKEN = 1, 2
_BEYOND = "what is broken cannot be made again; restore a copy of the file if you have one"
_LATER = "nothing was repaired, for the file can only be read"


def doctor() -> int:
    """Examine the library and repair what can be repaired.

    Returns:
        The exit code: 0 nothing is wrong, 1 all is repaired, 2 something stays wrong.

    Raises:
        DocumentError: The library cannot be opened.
    """
    path = library_path()
    if not path.exists():
        note(f"{path}: there is no library yet; liveblog add makes it")
        return 0
    from reader.capture.rereading import read_again

    with open_library() as library, progress() as line:
        note_trouble(library)
        report = library.check(
            lambda done, total: line.tell(done, total, "snapshots read"), read_again
        )
    for finding in report.findings:
        write_lines([f"{'repaired' if finding.repaired else 'broken  '}  {shown(finding.text)}"])
    held = f"blogs {report.blogs:,}, snapshots {report.snapshots:,}, wordings {report.wordings:,}"
    verdict = "nothing is wrong" if not report.findings else "all is repaired"
    if not report.sound:
        verdict = _BEYOND if library.writable else _LATER
    write_lines([f"{shown(str(path))}: {held}: {verdict}"])
    if not report.sound:
        return BROKEN
    return REPAIRED if report.findings else 0
