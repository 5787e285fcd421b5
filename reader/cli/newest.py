"""Which blog a folder stands for: the one with the newest snapshot; or a blog of the library.

Invariant: the blog has two snapshots to compare; what else the folder holds is told on standard
error.
"""

from pathlib import Path

from reader.blog import Blog
from reader.cli.output import note
from reader.library import DocumentError, is_folder, shown


def newest_blog(folder: str, *, max_bytes: int, instead: str) -> Blog:
    """Choose the blog of a folder that has the newest snapshot.

    Args:
        folder: What was typed: a folder, or the name of a blog in the library.
        max_bytes: The most that is read of each document.
        instead: What can be given in place of a folder.

    Returns:
        A blog of at least two snapshots.

    Raises:
        DocumentError: It is no folder, or holds no two snapshots of one blog.
    """
    if not is_folder(Path(folder)):
        return _stored_blog(folder, instead)
    from reader.library import open_shelf

    shelf = open_shelf([folder], max_bytes=max_bytes)
    for problem in shelf.problems:
        note(problem)
    blogs = [blog for blog in shelf.blogs if len(blog.snapshots) > 1]
    if not blogs:
        raise DocumentError(f"{shown(folder)}: holds no two snapshots of one blog to compare")
    blog = max(blogs, key=_newest)
    if len(shelf.blogs) > 1:
        note(f"{folder}: holds {len(shelf.blogs)} blogs; this is “{blog.name}”, the newest")
    return blog


def _stored_blog(name: str, instead: str) -> Blog:
    """Take a blog from the library."""
    from reader.library.reading import NAMES
    from reader.library.stored import may_be_name, stored_blog

    blog = stored_blog(name)
    if blog is None:
        is_name = may_be_name(name)
        why = f"no such folder, and no blog of the library; {NAMES}" if is_name else "is no folder"
        raise DocumentError(f"{shown(name)}: {why}; give one, or {instead}")
    if len(blog.snapshots) < 2:
        raise DocumentError(f"{shown(name)}: the library holds no two snapshots of it to compare")
    return blog


def _newest(blog: Blog) -> str:
    captured = blog.snapshots[-1].captured_at
    return captured.value if captured else ""
