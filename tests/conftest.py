"""Keeps every test away from the user's own settings and environment, and its name short."""

import pytest

MOST = 40
"""Characters of a text that a test's name may hold."""


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a case that is a whole document by its start: reports and environment hold the name."""
    return ascii(val[:MOST]) if isinstance(val, str | bytes) and len(val) > MOST else None


@pytest.fixture(autouse=True)
def _own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give the test an empty home, so that no settings are read or written but its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.delenv("LIVEBLOG_LIBRARY", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
