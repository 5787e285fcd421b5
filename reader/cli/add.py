"""`liveblog add`: documents, folders and addresses into the library.

Invariant: what is said to be added is on the disk when it is said.
"""

from collections import Counter

from reader.cli.library_options import AddOptions
from reader.cli.output import note, write_lines
from reader.cli.progress import progress
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
    addresses = [doc for doc in options.docs if is_address(doc)]
    paths = [doc for doc in options.docs if not is_address(doc)]
    answers: Counter[Answer] = Counter()
    with open_library() as library:
        for address in addresses:
            answers[_fetch(address)] += 1
        answers.update(_take_in(library, paths, options))
        with progress() as line:
            library.settle(progress=lambda done, total: line.tell(done, total, "compared"))
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


def _fetch(address: str) -> Answer:
    """Stand in for `liveblog fetch` until capture can get a page."""
    note(f"{address}: addresses cannot be added yet; save the page and add its file")
    return Answer.TROUBLE
