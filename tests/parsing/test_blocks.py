"""Markup is read as the paragraphs, quotes, items, captions and links that it shows."""

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.blog import Nature
from reader.parsing.blocks import blocks, fragment_blocks
from reader.parsing.cleaning import one_line
from reader.parsing.post import Anchor, Block


def texts(markup: str) -> list[str]:
    return [block.text for block in fragment_blocks(markup)]


def only(markup: str, base: str | None = None) -> Block:
    (block,) = fragment_blocks(markup, base)
    return block


def test_every_block_and_every_line_break_ends_a_paragraph() -> None:
    markup = "<div>One<p>Two<br>Three</p>Four<h3>Five</h3><table><tr><td>Six<td>Seven</table></div>"

    assert texts(markup) == ["One", "Two", "Three", "Four", "Five", "Six · Seven"]


def test_elements_inside_a_line_do_not_break_it() -> None:
    assert texts("<p>The <b>ferry</b><i>s</i> <!-- no --> stop<sup>1</sup></p>") == [
        "The ferrys stop1"
    ]


def test_blanks_are_folded_as_browsers_do_and_non_breaking_ones_are_kept() -> None:
    assert texts("<p>  At\n\t<b> 9\u00a0am </b>\n sharp  </p>") == ["At 9\u00a0am sharp"]


def test_an_element_nobody_knows_never_glues_its_text_to_its_neighbours() -> None:
    assert texts("<p>a</p><live-card>One</live-card><live-card>Two</live-card>") == [
        "a",
        "One",
        "Two",
    ]


def test_a_time_runs_on_in_a_sentence_and_stands_alone_beside_a_name() -> None:
    assert texts("<p>At <time>9.30</time> sharp</p>") == ["At 9.30 sharp"]
    assert texts("<div><b>Ana Gil</b><time>9.30</time></div>") == ["Ana Gil", "9.30"]


def test_what_is_hidden_or_for_machines_and_menus_shows_nothing() -> None:
    hidden = (
        "<script>a</script><style>b</style><noscript>c</noscript><template>d</template>"
        "<svg><text>e</text></svg><form>f</form><button>g</button><nav>h</nav>"
        "<p hidden>i</p><p style='display: none'>j</p><span class='x sr-only'>k</span>"
    )

    assert texts(f"<p>Seen</p>{hidden}<p>too</p>") == ["Seen", "too"]


def test_a_form_around_a_whole_page_hides_nothing() -> None:
    assert texts("<form id='aspnetForm'><p>Seen</p></form>") == ["Seen"]


def test_items_captions_and_headings_keep_their_nature() -> None:
    found = fragment_blocks(
        "<h2>Head</h2><ul><li>a<li><p>b</p></ul><figure><img><figcaption>c</figcaption></figure>"
    )

    assert [(b.text, b.nature, b.level) for b in found] == [
        ("Head", None, 2),
        ("a", Nature.ITEM, 0),
        ("b", Nature.ITEM, 0),
        ("c", Nature.CAPTION, 0),
    ]


def beside(markup: str) -> list[tuple[str, Nature | None, str | None, str | None]]:
    found = fragment_blocks(f"<p>Before</p>{markup}<p>After</p>", "https://paper.example/")
    assert [block.text for block in found if not block.beside] == ["Before", "After"]
    return [
        (b.text, b.nature, b.author, b.anchors[0].url if b.anchors else None) for b in found[1:-1]
    ]


def test_what_a_figure_shows_stands_beside_the_text_with_its_credit_and_address() -> None:
    caption = "<figcaption>The quay at dawn. Photograph: Bo Lind</figcaption>"
    parted = "<figcaption>The quay at dawn.<div>(Getty Images)</div></figcaption>"
    address = "https://paper.example/a.jpg"

    assert beside(f"<figure><img src='/a.jpg'>{caption}</figure>") == [
        (
            "The quay at dawn. Photograph: Bo Lind",
            Nature.CAPTION,
            "Bo Lind",
            address,
        )
    ]
    assert beside(f"<figure><img src='/a.jpg'>{parted}</figure>") == [
        ("The quay at dawn.", Nature.CAPTION, "Getty Images", address)
    ]
    assert beside("<figure><img src='/a.jpg' alt='x'><p>(Reuters)</p></figure>") == [
        ("", Nature.CAPTION, "Reuters", address)
    ]
    assert beside("<figure><img alt='x'></figure>") == []


def test_a_figure_that_frames_a_post_or_a_video_says_so() -> None:
    post = "<blockquote>No.<br>— Ana Gil (@anagil) <a href='https://x.com/1'>May 3</a></blockquote>"
    video = "<iframe src='https://maps.example/1' title='The bay'></iframe>"
    caption = "<figcaption>As it was</figcaption>"

    assert beside(f"<figure>{post}</figure>") == [
        ("No.", Nature.QUOTE, "Ana Gil (@anagil)", "https://x.com/1"),
        ("— Ana Gil (@anagil) May 3", Nature.QUOTE, "Ana Gil (@anagil)", "https://x.com/1"),
    ]
    assert beside(f"<figure>{video}{caption}</figure>") == [
        ("The bay", Nature.EMBED, None, "https://maps.example/1"),
        ("As it was", Nature.CAPTION, None, None),
    ]
    assert [
        told[3] for told in beside(f"<figure>{video}{post}{video.replace('1', '2')}</figure>")
    ] == [
        "https://maps.example/1",
        "https://x.com/1",
        "https://x.com/1",
        "https://maps.example/2",
    ]


def test_each_figure_of_a_gallery_keeps_its_own_caption() -> None:
    one, two = (
        f"<figure><img src='/{n}.jpg'><figcaption>Quay {n}</figcaption></figure>" for n in (1, 2)
    )

    assert beside(f"<figure>{one}{two}<figcaption>Both</figcaption></figure>") == [
        ("Quay 1", Nature.CAPTION, None, "https://paper.example/1.jpg"),
        ("Quay 2", Nature.CAPTION, None, "https://paper.example/2.jpg"),
        ("Both", Nature.CAPTION, None, None),
    ]


def test_a_table_and_a_pull_quote_set_as_figures_are_running_text() -> None:
    table = "<figure><table><tr><td>Seats</td></tr></table></figure>"
    quote = "<figure class='pullquote'><blockquote>No.</blockquote></figure>"

    assert [b.text for b in fragment_blocks(table + quote) if not b.beside] == ["Seats", "No."]


def test_a_quoted_post_names_its_author_and_links_its_date() -> None:
    found = fragment_blocks(
        '<blockquote class="twitter-tweet"><p>All ferries stop.</p>&mdash; Ana Gil (@anagil) '
        '<a href="https://twitter.com/anagil/status/1">August 14, 2023</a></blockquote><p>After</p>'
    )

    assert [(b.text, b.nature, b.author) for b in found] == [
        ("All ferries stop.", Nature.QUOTE, "Ana Gil (@anagil)"),
        ("— Ana Gil (@anagil) August 14, 2023", Nature.QUOTE, "Ana Gil (@anagil)"),
        ("After", None, None),
    ]
    assert found[1].anchors == (Anchor(20, 35, "https://twitter.com/anagil/status/1"),)


def test_a_quotation_names_its_author_by_cite_by_footer_and_by_dash() -> None:
    cited = "<blockquote><p>No.</p><footer>— <cite>Bo Lind</cite>, mayor</footer></blockquote>"
    footed = "<blockquote><p>No.</p><footer>Bo Lind</footer></blockquote>"
    dashed = "<blockquote>No.<br>– Bo Lind</blockquote>"

    assert [fragment_blocks(m)[0].author for m in (cited, footed, dashed)] == ["Bo Lind"] * 3


def test_a_post_of_a_network_is_a_quote_in_whatever_element_it_stands() -> None:
    shared = '<div class="instagram-media"><p>Look</p><p>A post shared by Ana (@ana)</p></div>'

    assert fragment_blocks(shared)[0] == Block("Look", Nature.QUOTE, "Ana (@ana)")


def test_a_player_shows_its_title_else_its_address_and_no_advertisement_shows() -> None:
    titled = '<iframe title="Storm over the bay" src="https://maps.example/1">fallback</iframe>'
    stock = '<iframe title="YouTube video player" src="//www.youtube.com/embed/1"></iframe>'
    unknown = '<iframe src="https://tracker.example/x"></iframe>'
    advertising = '<iframe title="3rd party ad content" src="https://ads.example/x"></iframe>'

    assert only(titled) == Block(
        "Storm over the bay",
        Nature.EMBED,
        anchors=(Anchor(0, 18, "https://maps.example/1"),),
        beside=True,
    )
    assert only(stock).text == "https://www.youtube.com/embed/1"
    assert fragment_blocks(unknown + advertising) == ()


def test_an_amp_component_leads_to_what_it_names_by_number() -> None:
    shown = only('<p></p><amp-youtube data-videoid="abc"></amp-youtube>')

    assert shown.anchors[0].url == "https://www.youtube.com/watch?v=abc"


def test_a_link_keeps_its_place_and_its_absolute_address() -> None:
    block = only("<p>See <a href='/x?a=1'> the map </a>, now</p>", "https://paper.example/live")

    assert block.text == "See the map , now"
    assert block.anchors == (Anchor(4, 11, "https://paper.example/x?a=1"),)


def test_a_link_over_two_paragraphs_links_both() -> None:
    found = fragment_blocks("<a href='https://x.example'><p>One</p><p>Two</p></a><p>Three</p>")

    assert [len(block.anchors) for block in found] == [1, 1, 0]


def test_addresses_that_lead_nowhere_on_the_web_are_no_links() -> None:
    markup = "".join(
        f"<p><a href='{href}'>x</a></p>" for href in ("javascript:x", "/rel", "mailto:a@b", "[", "")
    )

    assert all(block.anchors == () for block in fragment_blocks(markup))


def test_plain_text_breaks_at_its_lines_and_keeps_its_signs() -> None:
    assert texts("3 < 4 &amp; AT&T\n\nnext &rsquo;") == ["3 < 4 & AT&T", "next ’"]


def test_markup_that_tells_no_paragraphs_breaks_at_its_lines() -> None:
    assert texts("One <b>bold</b> line\nand <a href='/'>two</a>") == ["One bold line", "and two"]
    assert texts("<p>One\nline</p>") == ["One line"]


def test_markup_escaped_once_or_twice_is_read_as_markup() -> None:
    once = "&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;"

    assert texts(once) == ["One & two", "Three"]
    assert texts(once.replace("&", "&amp;")) == ["One & two", "Three"]


def test_lines_of_preformatted_text_are_blocks() -> None:
    assert texts("<pre>one\n  two\n\nthree</pre>") == ["one", "two", "three"]


def test_text_behind_the_element_is_not_the_elements() -> None:
    page = html.fromstring("<div><p>In</p>out</div>")

    assert [block.text for block in blocks(page[0])] == ["In"]


def test_nesting_without_end_is_read_to_its_bottom() -> None:
    assert texts("<div>" * 2000 + "<p>deep</p>") == ["deep"]
    assert texts("<blockquote><a href='https://x.example'><li>" * 600 + "deep")[-1] == "deep"


TAGS = (
    "<p> </p> <br> <b> </b> <li> <ul> </ul> <blockquote> </blockquote> <cite> </cite> <a> </a>"
    " <footer> <pre> </pre> <h2> </h2> <figcaption> <!-- --> &lt;p&gt; &amp; — - < <script>"
)
PARTS = [*TAGS.split(), "</script>", "<a href='//x'>", "<iframe src='//youtube.com/x'>"]
MARKUP = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=8)), max_size=40).map("".join)


@given(MARKUP)
def test_whatever_the_markup_texts_are_clean_and_anchors_lie_in_them(markup: str) -> None:
    for block in fragment_blocks(markup, "https://x.example/"):
        assert block.text == one_line(block.text).strip() != ""
        assert all(0 <= a.start < a.end <= len(block.text) for a in block.anchors)
        assert all(a.url.startswith(("http://", "https://")) for a in block.anchors)


@given(st.lists(st.text("abc é’", min_size=1).filter(str.strip), max_size=6))
def test_paragraphs_come_out_as_they_went_in(paragraphs: list[str]) -> None:
    folded = [" ".join(p.split()) for p in paragraphs]

    assert texts("".join(f"<p>{p}</p>" for p in paragraphs) or "<p></p>") == folded
