"""Where snapshots lie: documents and folders, their dates, the user's settings.

This room alone touches the file system. Names and texts that come from it are made safe to show
here and in parsing. What only folders and the app need is imported when it is first asked for, so
that printing two documents starts quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from reader.library.errors import DocumentError, shown
from reader.library.files import is_folder, is_there
from reader.library.reading import Opened, open_document
from reader.library.sidecar import set_date
from reader.library.source import MAX_BYTES, refuse_address

if TYPE_CHECKING:
    from reader.library.choices import Arrangement, Settings
    from reader.library.settings import load_settings, save_settings
    from reader.library.shelf import Shelf, open_blog, open_shelf

__all__ = [
    "MAX_BYTES",
    "Arrangement",
    "DocumentError",
    "Opened",
    "Settings",
    "Shelf",
    "is_folder",
    "is_there",
    "load_settings",
    "open_blog",
    "open_document",
    "open_shelf",
    "refuse_address",
    "save_settings",
    "set_date",
    "shown",
]

_LATER = {
    "Arrangement": "choices",
    "Settings": "choices",
    "Shelf": "shelf",
    "load_settings": "settings",
    "open_blog": "shelf",
    "open_shelf": "shelf",
    "save_settings": "settings",
}
"""Names with the modules that they are taken from when they are first asked for (PEP 562)."""


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
