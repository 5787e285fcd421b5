"""What of an entry a browser can show."""

from reader.blog import Entry, Link, Media, Nature
from reader.tui.browsing import WebPage, pages


def test_an_entry_leads_to_its_page_then_its_links_then_its_pictures_and_embeds() -> None:
    entry = Entry(
        ("See the map.",),
        links=(Link(0, 4, 11, "https://example.org/map"),),
        media=(
            Media(0, Nature.CAPTION, "", "Bo Lind", "https://example.org/a.jpg"),
            Media(1, Nature.EMBED, "The bay", url="https://example.org/bay"),
            Media(1, Nature.CAPTION, "No address"),
            Media(1, Nature.CAPTION, "Script", url="javascript:alert(1)"),
            Media(1, Nature.QUOTE, "The map again", url="https://example.org/map"),
        ),
    )

    assert pages(entry, "https://example.org/live#1") == [
        WebPage("its own page", "https://example.org/live#1"),
        WebPage("the map", "https://example.org/map"),
        WebPage("picture — Bo Lind", "https://example.org/a.jpg"),
        WebPage("embed: The bay", "https://example.org/bay"),
    ]
