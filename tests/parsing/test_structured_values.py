"""Moments, ids, cuts and broken JSON: the small things that every source of data has."""

import json
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.post import Block, Post
from reader.parsing.structured.cuts import cut
from reader.parsing.structured.headings import own_headings
from reader.parsing.structured.ids import permalink_id
from reader.parsing.structured.lenient import decode_json
from reader.parsing.structured.moments import moment
from reader.parsing.structured.settling import settled, without_places

PAGE = "https://paper.example/news/storm-live"


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("2023-08-14T09:01:52.000Z", "2023-08-14T09:01:52.000Z"),
        ("2023-08-14T09:01:52+0530", "2023-08-14T09:01:52+05:30"),
        ("2023-08-14T09:01:52 +1:00", "2023-08-14T09:01:52+01:00"),
        ("2023-08-14 9:01", "2023-08-14T09:01"),
        ("20230814T090152Z", "2023-08-14T09:01:52Z"),
        ("2023-08-14T09:01:52GMT", "2023-08-14T09:01:52Z"),
        ("2023-08-14T09:01:52,123456789-03", "2023-08-14T09:01:52.123456-03:00"),
        ("2023-08-14T09:01:52+02:00[Europe/Berlin]", "2023-08-14T09:01:52+02:00"),
        ("2023-08-14", "2023-08-14"),
        ("Mon, 14 Aug 2023 09:01:52 +0100", "2023-08-14T09:01:52+01:00"),
        (1692003712, "2023-08-14T09:01:52Z"),
        (1692003712.0, "2023-08-14T09:01:52Z"),
        ("1692003712123", "2023-08-14T09:01:52Z"),
        ("/Date(1692003712123)/", "2023-08-14T09:01:52Z"),
        ("2023-02-30T09:00", None),
        ("2023-08-14T25:00", None),
        ("soon", None),
        (12, None),
        (True, None),
        (float("nan"), None),
        (None, None),
    ],
)
def test_a_moment_is_read_in_every_form_and_gains_nothing(told: object, read: str | None) -> None:
    assert moment(told) == read


@given(st.one_of(st.text(), st.floats(), st.integers(), st.none()))
def test_whatever_is_told_a_moment_that_comes_out_is_one(told: object) -> None:
    read = moment(told)

    assert read is None or datetime.fromisoformat(read)


@pytest.mark.parametrize(
    ("link", "told"),
    [
        (f"{PAGE}#block-64621992", "block-64621992"),
        (f"{PAGE}/#liveblogPost12", "liveblogPost12"),
        (f"{PAGE}?pinned_post_locator=urn:asset:7ce2-8f", "urn:asset:7ce2-8f"),
        (f"{PAGE}?page=with:block-64&x=1", "block-64"),
        (f"{PAGE}?page=2", None),
        (f"{PAGE}?Post-Id=77", "77"),
        (f"{PAGE}/h_0a1b2c", "h_0a1b2c"),
        (PAGE, None),
        ("https://paper.example/other/story-5", None),
        ("https://[broken", None),
    ],
)
def test_an_id_is_what_only_a_posts_own_link_has(link: str, told: str | None) -> None:
    assert permalink_id(link, PAGE) == told


def post(id: str | None = None, text: str = "x", **kept: object) -> Post:
    return Post(blocks=(Block(text),), id=id, **kept)  # type: ignore[arg-type]  # a short cut


def test_numbers_that_count_from_the_newest_post_on_are_no_ids() -> None:
    newest_first = [
        post("post1", published_at="2024-01-01T10:00"),
        post("post2", published_at="2024-01-01T09:00"),
    ]

    assert [p.id for p in without_places(newest_first)] == [None, None]
    assert [p.id for p in without_places([post("post7"), post("post5")])] == ["post7", "post5"]


def test_numbers_that_count_from_the_first_post_on_are_ids() -> None:
    oldest_first = [
        post("post1", published_at="2024-01-01T09:00"),
        post("post2", published_at="2024-01-01T10:00"),
    ]

    assert [p.id for p in without_places(oldest_first)] == ["post1", "post2"]


def test_an_id_that_different_posts_share_is_none_and_a_copy_is_pinned() -> None:
    shared = settled([post("live", "a"), post("live", "b")])
    copied = settled([post("p1", "a"), post("p2", "b"), post("p1", "a")])

    assert [p.id for p in shared] == [None, None]
    assert [(p.id, p.pinned) for p in copied] == [("p1", True), ("p2", False), ("p1", False)]


def test_a_time_and_a_list_of_names_that_all_posts_have_are_the_pages() -> None:
    alike = [post(str(i), published_at="2024-01-01T10:00:05Z", byline="A, B") for i in range(3)]

    assert {(p.published_at, p.byline) for p in settled(alike)} == {(None, None)}
    assert settled(alike[:2])[0].published_at == "2024-01-01T10:00:05Z"


def test_a_body_is_cut_where_it_ends_inside_a_sentence_at_a_round_length() -> None:
    whole, open_end = "x" * 999 + ".", "x" * 1000

    assert cut([whole, open_end, "short", "y" * 137]) == [False, True, False, False]
    assert cut(["&amp;" * 299 + "x", "longer " * 99 + "."]) == [True, False]


def test_the_longest_bodies_are_cut_where_they_have_one_length_or_trail_off() -> None:
    assert cut(["a" * 777, "b" * 777, "short"]) == [True, True, False]
    assert cut(["a" * 190 + "…", "b" * 197 + "...", "We wait…"]) == [True, True, False]
    assert cut(["It rains…", "a much longer body that ends as it should."]) == [False, False]


def test_a_heading_that_is_the_pages_title_is_none() -> None:
    (kept,) = own_headings([post(heading="Storm LIVE")], "Storm live")

    assert kept.heading is None


def test_headings_made_of_the_text_go_where_that_is_the_habit_of_the_data() -> None:
    made = [post(text="Rain falls in the north", heading="Rain falls in")] * 3
    own = post(text="Rain falls", heading="Rain falls")

    assert {p.heading for p in own_headings(made, None)} == {None}
    assert own_headings([own, post(heading="Other"), post(heading="More")], None)[0] == own


def test_a_paragraph_that_only_says_the_heading_goes_where_that_is_the_habit() -> None:
    both = Post(blocks=(Block("Rain"), Block("It rains.")), heading="Rain")

    assert own_headings([both], None)[0] == Post(blocks=(Block("It rains."),), heading="Rain")


def test_the_posts_own_time_before_a_heading_is_its_stamp() -> None:
    timed = post(heading="19:02 Toss won", published_at="2024-01-01T19:02:32+05:30")
    other = post(heading="19:05 Toss won", published_at="2024-01-01T19:02:32+05:30")

    assert [(p.heading, p.stamp) for p in own_headings([timed], None)] == [("Toss won", "19:02")]
    assert own_headings([other], None)[0].heading == "19:05 Toss won"


@pytest.mark.parametrize(
    "text",
    [
        '{"a": "b\nc", "d": 1}',
        '{"a": "b\\nc", "d": 1,}',
        '<!-- {"a": "b\\nc", "d": 1} -->',
        '//<![CDATA[\n{"a": "b\\nc", "d": 1}\n//]]>',
        '/* <![CDATA[ */ {"a": "b\\nc", "d": 1}; /* ]]> */',
        '\ufeff{"a": "b\\nc", /* why */ "d": 1}',
        "{&quot;a&quot;: &quot;b\\nc&quot;, &quot;d&quot;: 1}",
        '{"a": "b\nc", "d": 1, }\n// made by hand',
    ],
)
def test_json_is_decoded_however_a_page_wraps_or_breaks_it(text: str) -> None:
    assert decode_json(text) == [{"a": "b\nc", "d": 1}]


def test_bare_quotes_and_unknown_escapes_in_a_text_are_mended() -> None:
    assert decode_json('{"a": "he said "no" and it\\\'s \\d"}') == [
        {"a": 'he said "no" and it\'s d'}
    ]


def test_several_values_behind_each_other_are_all_decoded() -> None:
    assert decode_json('{"a": 1}\n{"b": 2},[3]') == [{"a": 1}, {"b": 2}, [3]]


@pytest.mark.parametrize("left", [2, 9, 30, 43])
def test_json_that_breaks_off_keeps_the_items_that_are_whole(left: int) -> None:
    """The list is the longest, not the last: what the broken item itself holds is not kept."""
    posts = [{"text": f"Post [{n}]", "by": [{"name": "Ana"}]} for n in range(5)]
    text = json.dumps({"graph": [{"page": 1}, {"posts": posts}]})

    assert decode_json(text[:-left]) == [
        {"graph": [{"page": 1}, {"posts": posts[: 5 - (left > 4)]}]}
    ]


@pytest.mark.parametrize("text", ["[" * 100_000, '[{"a": 1}, ' * 100_000, '{"a": "b', "[{]}]"])
def test_json_of_which_nothing_is_whole_is_none_or_what_it_holds(text: str) -> None:
    assert isinstance(decode_json(text), list)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        '{"a"',
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"' + '\\"' * 200_000,
        "{" + '"' * 200_000,
    ],
    ids=len,
)
def test_what_is_no_json_decodes_to_nothing_at_once(text: str) -> None:
    assert decode_json(text) == []


@given(st.text(alphabet='{}[]",:\\/*<!-&; \nab1', max_size=60))
def test_whatever_the_text_decoding_it_never_raises(text: str) -> None:
    assert isinstance(decode_json("{" + text), list)
