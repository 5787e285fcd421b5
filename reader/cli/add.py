"""`liveblog add`: documents, folders, addresses and web archives into the library.

Invariant: what is said to be added is on the disk when it is said.
"""

import gc
from collections import Counter

from reader.capture import FetchOutcome
from reader.capture.archives import is_archive
from reader.capture.fetching import Fetcher
from reader.capture.options import Options
from reader.capture.taking import take_archive
from reader.cli.library_options import AddOptions
from reader.cli.output import note, write_lines
from reader.cli.progress import progress
from reader.cli.settling import settle
from reader.library import DocumentError, shown
from reader.library.source import is_address
from reader.library.store import Library, open_library
from reader.library.store.intake import Answer, Taken, take_in

TROUBLE = 2


def add(options: AddOptions) -> int:
    """Add documents.

    Args:
        options: What was typed.

    Returns:
        The exit code: 0, or 2 where a document could not be read.

    Raises:
        DocumentError: The library cannot be written.
    """
    gc.enable()  # it pauses in commands that end soon; a folder may hold thousands of documents
    addresses = [doc for doc in options.docs if is_address(doc)]
    archives = [doc for doc in options.docs if not is_address(doc) and is_archive(doc)]
    paths = [doc for doc in options.docs if doc not in {*addresses, *archives}]
    if options.blog is not None and (addresses or archives):
        raise DocumentError("--blog is for documents; addresses and archives tell their blog")
    answers: Counter[Answer] = Counter()
    with open_library() as library:
        answers.update(_fetch(library, addresses, options))
        answers.update(_take_archives(library, archives, options))
        answers.update(_take_in(library, paths, options))
        settle(library)
    told = ", ".join(f"{count:,} {answer}" for answer, count in sorted(answers.items()))
    note(told or "no documents found")
    return TROUBLE if answers[Answer.TROUBLE] else 0


def _take_in(library: Library, paths: list[str], options: AddOptions) -> Counter[Answer]:
    answers: Counter[Answer] = Counter()
    names: dict[int, str] = {}
    with progress() as line:
        taken = take_in(
            library, paths, blog=options.blog, max_bytes=options.max_bytes, progress=line.tell
        )
        for one in taken:
            answers[one.answer] += 1
            line.clear()
            _say(one, library, names)
    return answers


def _say(taken: Taken, library: Library, names: dict[int, str]) -> None:
    if taken.answer is Answer.TROUBLE:
        note(taken.problem)
        return
    if taken.blog_id is not None and taken.blog_id not in names:
        names[taken.blog_id] = library.name_of(taken.blog_id)
    blog = "" if taken.blog_id is None else f"  “{names[taken.blog_id]}”"
    write_lines([f"{taken.answer:13}  {taken.document}{blog}"])


def _take_archives(library: Library, archives: list[str], options: AddOptions) -> Counter[Answer]:
    answers: Counter[Answer] = Counter()
    names: dict[int, str] = {}
    for path in archives:
        with progress() as line:
            taken = take_archive(library, path, max_bytes=options.max_bytes, progress=line.tell)
            for one in taken:
                answers[one.answer] += 1
                line.clear()
                _say(one, library, names)
    return answers


def _fetch(library: Library, addresses: list[str], options: AddOptions) -> Counter[Answer]:
    """Get the pages at addresses, as `liveblog fetch` does."""
    answers: Counter[Answer] = Counter()
    fetcher = Fetcher(Options(max_bytes=options.max_bytes))
    with progress() as line:
        for place, address in enumerate(addresses):
            line.tell(place, len(addresses), address)
            fetched = fetcher.fetch_into(library, address)
            answer = _ANSWERS[fetched.outcome]
            answers[answer] += 1
            line.clear()
            problem = fetched.message if answer is Answer.TROUBLE else ""
            _say(Taken(shown(address), answer, fetched.blog_id, problem), library, {})
    return answers


_ANSWERS = {
    FetchOutcome.NEW: Answer.ADDED,
    FetchOutcome.UNCHANGED: Answer.THERE,
    FetchOutcome.TROUBLE: Answer.TROUBLE,
}
