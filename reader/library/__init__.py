"""Where snapshots lie: documents and folders, their dates, the user's settings.

This room alone touches the file system. Names and texts that come from it are made safe to show
here and in parsing.
"""

from reader.library.errors import DocumentError, shown
from reader.library.files import is_folder, is_there
from reader.library.reading import Opened, open_document, read_snapshot
from reader.library.settings import Arrangement, Settings, load_settings, save_settings
from reader.library.shelf import Shelf, open_shelf
from reader.library.sidecar import set_date
from reader.library.source import MAX_BYTES, refuse_address

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
    "open_document",
    "open_shelf",
    "read_snapshot",
    "refuse_address",
    "save_settings",
    "set_date",
    "shown",
]
