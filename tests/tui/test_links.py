"""Tests of opening and copying where an entry leads."""

from typing import TYPE_CHECKING, Any

import pytest

from reader.tui.screens import choosing

if TYPE_CHECKING:
    from tests.tui.conftest import Drive, Write


async def test_without_a_link_o_and_shift_y_say_so(drive: "Drive", newest: str) -> None:
    async with drive([newest], keys=["o", "Y"]) as driver:
        assert driver.notices() == ["the document states no link here"] * 2
        assert driver.app.clipboard == ""


async def test_o_opens_web_addresses_in_a_browser_and_nothing_else(
    drive: "Drive", write: "Write", monkeypatch: pytest.MonkeyPatch
) -> None:
    import webbrowser

    opened: list[str] = []

    class Browser:
        def open(self, url: str) -> bool:
            opened.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", Browser)
    path = write("links", [{"heading": "A", "link": "https://example.org/a"},
                           {"heading": "B", "link": "file:///etc/passwd"},
                           {"heading": "C", "link": "https://example.org/a b"}])  # fmt: skip
    async with drive([path], keys=["j", "j", "o", "j", "o", "j", "o"]) as driver:
        assert opened == ["https://example.org/a"]
        assert driver.notices()[1:] == ["the link here is no web address; Y copies it"] * 2
        assert driver.notices()[0] == "opening https://example.org/a"


LINKED: dict[str, Any] = {
    "heading": "Bridge closed",
    "paragraphs": ["Police closed the bridge, the council said.", "The bridge at noon"],
    "link": "https://example.org/live#1",
    "passages": [{"paragraph": 1, "kind": "caption", "author": None}],
    "links": [
        {"paragraph": 0, "start": 26, "end": 37, "url": "https://example.org/the-council/é?a=1"},
        {"paragraph": 0, "start": 0, "end": 6, "url": "https://bank.example@evil.example/"},
        {"paragraph": 0, "start": 0, "end": 6, "url": "javascript:alert(1)"},
        {"paragraph": 1, "start": 18, "end": 18, "url": "https://example.org/bridge.jpg"},
        {"paragraph": 1, "start": 0, "end": 3, "url": "https://example.org/live#1"},
    ],
}
"""A post with links to open, to refuse, and to its own page."""


async def test_of_several_pages_o_lets_choose_one_with_the_addresses_in_sight(
    drive: "Drive", write: "Write", monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(choosing, "browse", lambda app, page: opened.append(page))

    async with drive([write("links", [LINKED])], keys=["j", "j", "o"]) as driver:
        listed = [row.strip("│ ") for row in driver.rows() if "│" in row]
        assert listed[:6] == [
            "▌its own page",
            "▌https://example.org/live#1",
            "the council",
            "https://example.org/the-council/%C3%A9?a=1",
            "picture: The bridge at noon",
            "https://example.org/bridge.jpg",
        ]
        assert not opened
        await driver.press("j", "enter")
        assert opened == [("the council", "https://example.org/the-council/%C3%A9?a=1")]
        await driver.press("o", "escape")
        assert len(opened) == 1


async def test_a_lone_link_in_the_text_is_shown_before_it_is_opened(
    drive: "Drive", write: "Write", monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(choosing, "browse", lambda app, page: opened.append(page))
    entry = {**LINKED, "link": None, "links": [LINKED["links"][0]]}

    async with drive([write("links", [entry])], keys=["j", "j", "o"]) as driver:
        assert not opened
        assert "https://example.org/the-council/" in driver.text()


async def test_o_without_a_browser_says_so(
    drive: "Drive", newest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import webbrowser

    def none() -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", none)
    async with drive([newest], keys=["j", "j", "j", "o"]) as driver:
        assert driver.notices() == ["no browser with a window here; Y copies the link"]
