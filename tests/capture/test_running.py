"""Work that waits for the network, run from code that does not."""

import gc
import weakref

import pytest

from reader.capture.errors import FetchError
from reader.capture.running import run


class Page:
    """What a frame may hold."""


def test_what_failed_keeps_no_page_in_memory() -> None:
    """Whether or not the garbage collector comes by, and whatever led to the failure."""
    held: list[weakref.ref[Page]] = []

    async def work() -> None:
        page = Page()
        held.append(weakref.ref(page))
        try:
            raise ValueError(page)
        except ValueError as error:
            raise FetchError("is too large", transient=True) from error

    gc.disable()
    try:
        with pytest.raises(FetchError, match="too large") as told:
            run(work(), None)
        transient = told.value.transient
        del told
        kept = held[0]()
    finally:
        gc.enable()

    assert transient
    assert kept is None
