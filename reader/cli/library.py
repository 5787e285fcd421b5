"""The commands of the library, each in a module of its own.

Invariant: only the command that was typed is loaded.
"""

from reader.cli.library_options import (
    AddOptions,
    ConfigOptions,
    DoctorOptions,
    LibraryOptions,
    ListOptions,
    RemoveOptions,
)


def run_library(options: LibraryOptions) -> int:
    """Run a command of the library.

    Args:
        options: What was typed.

    Returns:
        The exit code.

    Raises:
        DocumentError: It cannot be done.
    """
    if isinstance(options, AddOptions):
        from reader.cli.add import add

        return add(options)
    if isinstance(options, ListOptions):
        from reader.cli.listing import list_library

        return list_library(options)
    if isinstance(options, RemoveOptions):
        from reader.cli.remove import remove

        return remove(options)
    if isinstance(options, DoctorOptions):
        from reader.cli.doctor import doctor

        return doctor()
    if isinstance(options, ConfigOptions):
        from reader.cli.config import config

        return config(options)
    from reader.cli.search import search

    return search(options)
