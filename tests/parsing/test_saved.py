"""What savers and archives write into a page is read, and what they added is taken out."""

import pytest

from reader.parsing.containers.saved import take_marks

BODY = "<html><head><title>Storm</title></head><body><p>Fourteen hurt.</p></body></html>"
URL = "https://example.org/live/storm?page=2"
ARCHIVED = "https://web.archive.org/web/20231031140507/"


@pytest.mark.parametrize(
    ("mark", "saver", "at"),
    [
        (
            f"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: {URL} \n"
            " saved date: Tue Oct 31 2023 14:05:07 GMT+0100 (heure normale d’Europe centrale)\n-->",
            "SingleFile",
            "2023-10-31T14:05:07+01:00",
        ),
        (f"<!--\n Page saved with SingleFile \n url: {URL}\n-->", "SingleFile", None),
        (
            f'<html><head><meta name="savepage-url" content="{URL}">\n'
            '<meta name="savepage-title" content="Storm"><meta name="savepage-from" content="x">'
            '<meta name="savepage-date" content="Tue Oct 31 2023 14:05:07 GMT-0230 (NDT)">',
            "Save Page WE",
            "2023-10-31T14:05:07-02:30",
        ),
        (
            f"<!-- Saved from {URL} at 2023-10-31T14:05:07Z using monolith v2.7.0 -->",
            "monolith",
            "2023-10-31T14:05:07+00:00",
        ),
        (
            "<!DOCTYPE html>\n<!-- Mirrored from example.org/live/storm?page=2 by HTTrack Website "
            "Copier/3.x [XR&CO'2014], Tue, 31 Oct 2023 14:05:07 GMT -->",
            "HTTrack",
            "2023-10-31T14:05:07+00:00",
        ),
        (
            f'<html lang="en" data-scrapbook-source="{URL}" '
            'data-scrapbook-create="20231031140507123">',
            "WebScrapBook",
            "2023-10-31T14:05:07+00:00",
        ),
        (f"<!DOCTYPE html>\n<!-- saved from url=(0037){URL} -->", "a browser", None),
    ],
)
def test_a_savers_mark_tells_address_and_moment(mark: str, saver: str, at: str | None) -> None:
    saved = take_marks(mark + BODY)

    assert (saved.saver, saved.url, saved.saved_at) == (saver, URL, at)
    assert saved.text == mark + BODY


def test_a_page_without_marks_stays_as_it_is() -> None:
    saved = take_marks(BODY)

    assert (saved.text, saved.saver, saved.url, saved.saved_at) == (BODY, None, None, None)


def test_a_mark_of_a_day_that_never_was_tells_no_moment() -> None:
    mark = f"<!-- Saved from {URL} at 2023-02-30T14:05:07Z using monolith v2 -->"

    assert take_marks(mark).saved_at is None


WAYBACK = f"""<!DOCTYPE html><html><head>
<script>__wm.wombat("{URL}","20231031140507","https://web.archive.org/","web","x","1");</script>
<link rel="canonical" href="{ARCHIVED}{URL}">
<script type="application/ld+json">
{{"url": "https:\\/\\/web.archive.org\\/web\\/20231031140507\\/https:\\/\\/example.org\\/live"}}
</script></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT -->
<div id="wm-ipp-base">12 captures<p>14 Oct 2023 - 2 Nov 2024</p></div>
<!-- END WAYBACK TOOLBAR INSERT -->
<p>Fourteen hurt, <a href="/web/20231031140507/https://example.org/hurt">the mayor</a> said.
<img src="{ARCHIVED}im_/https://example.org/a.png"></p></body></html>
<!--
     FILE ARCHIVED ON 14:05:07 Oct 31, 2023 AND RETRIEVED FROM THE
     INTERNET ARCHIVE ON 09:10:11 Nov 05, 2024.
-->""".replace("/im_/", "im_/")


def test_the_wayback_machines_toolbar_and_addresses_are_taken_out() -> None:
    saved = take_marks(WAYBACK)

    assert (saved.saver, saved.url) == ("the Wayback Machine", URL)
    assert saved.saved_at == "2023-10-31T14:05:07+00:00"
    assert "captures" not in saved.text
    assert 'href="https://example.org/hurt"' in saved.text
    assert 'src="https://example.org/a.png"' in saved.text
    assert f'href="{URL}"' in saved.text
    assert '"https:\\/\\/example.org\\/live"' in saved.text


def test_the_archive_may_tell_the_moment_alone() -> None:
    text = WAYBACK.replace("__wm.wombat", "nothing")

    assert take_marks(text).saved_at == "2023-10-31T14:05:07+00:00"


@pytest.mark.parametrize("held", [f"<!-- saved from url=(0090){ARCHIVED}{URL} -->", ""])
def test_an_address_of_the_archive_tells_address_and_moment(held: str) -> None:
    """A browser that saved an archived page may have left out the archive's own marks."""
    saved = take_marks(held + BODY, None if held else ARCHIVED + URL)

    assert (saved.url, saved.saved_at) == (URL, "2023-10-31T14:05:07+00:00")


def test_a_page_that_only_cites_the_archive_keeps_its_links() -> None:
    page = BODY.replace("hurt", f'<a href="{ARCHIVED}{URL}">hurt</a>')

    assert take_marks(page).text == page


def test_images_written_into_a_page_are_cut_out() -> None:
    image = "data:image/png;base64," + "iVBORw0KGgo" * 200
    page = f'<html><style>p {{ background: url({image}) }}</style><img src="{image}" alt="x">'

    assert take_marks(page).text == (
        '<html><style>p { background: url(data:,) }</style><img src="data:," alt="x">'
    )


@pytest.mark.parametrize(
    "again",
    [
        "<!-- BEGIN WAYBACK TOOLBAR INSERT -->",
        "data:a/b,",
        "<!-- Mirrored from a",
        "<html ",
        '<meta name="savepage-url" content="https://a">',
        "//web.archive.org/web/2023",
        "&#0",
    ],
)
def test_marks_without_end_cost_no_time(again: str) -> None:
    """A page of four megabytes of them is a second's work; a look at the rest for each is hours."""
    page = WAYBACK + again * (4_000_000 // len(again))

    assert take_marks(page).saver == "the Wayback Machine"
