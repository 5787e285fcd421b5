"""A pause of the garbage collector leaves it as it was."""

import gc
from collections.abc import Iterator

import pytest

from reader.blog.collector import collector_paused


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    running = gc.isenabled()
    yield
    (gc.enable if running else gc.disable)()


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_rests_inside_and_goes_on_as_before(running: bool) -> None:
    (gc.enable if running else gc.disable)()

    with collector_paused():
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()

    assert gc.isenabled() is running


def test_trouble_inside_ends_the_pause_too() -> None:
    gc.enable()

    with pytest.raises(ZeroDivisionError), collector_paused():
        _ = 1 // 0

    assert gc.isenabled()
