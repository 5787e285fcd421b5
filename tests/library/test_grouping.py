"""Which documents are snapshots of one blog."""

import random
from collections.abc import Callable
from itertools import combinations

import pytest

from reader.blog import Snapshot
from reader.library.grouping import group
from reader.library.likeness import shared, sketch

Page = Callable[..., Snapshot]

STORM = (
    "Trees down in the north. Fallen trees have closed the coast road between the two harbours.",
    "Ferries stay in port. All crossings are cancelled until the wind drops, the operator said.",
    "Schools to open late. Headteachers were told to wait for buses that take another way round.",
    "Power is back in the hills. Engineers worked through the night to mend the line to the dam.",
    "River warning lifted. The gauge at the old bridge has fallen by a metre since this morning.",
)
BUDGET = (
    "Fuel duty frozen again. The chancellor told a noisy chamber that drivers had paid enough.",
    "Banks to pay more. A levy on profits will rise from next spring, the documents show.",
    "Small shops get relief. Owners had warned that rates would close one in ten of them.",
    "Opposition replies. Its leader called the plans a list of promises without a price.",
    "Markets shrug. The pound moved little, and traders said that they had known it all before.",
)
APPEAL = "We need your help to keep reporting. Please give what you can to support our newsroom."


@pytest.fixture
def storm(page: Page) -> list[Snapshot]:
    return [
        page("Storm Ida live: roads close", *STORM[2:5]),
        page("Storm Ida latest: ferries stay in port", *STORM[1:4]),
        page("Schools to open late after Ida – live updates", *STORM[0:3]),
    ]


@pytest.fixture
def budget(page: Page) -> list[Snapshot]:
    return [
        page("Budget live: fuel duty frozen", *BUDGET[1:5]),
        page("Budget live: markets shrug at Reeves", *BUDGET[0:4]),
    ]


def together(snapshots: list[Snapshot]) -> list[list[int]]:
    return group(snapshots, [sketch(snapshot) for snapshot in snapshots])


def test_snapshots_of_one_blog_are_together(storm: list[Snapshot]) -> None:
    assert together(storm) == [[0, 1, 2]]


def test_two_blogs_are_told_apart(storm: list[Snapshot], budget: list[Snapshot]) -> None:
    assert together([*storm, *budget]) == [[0, 1, 2], [3, 4]]


def test_two_blogs_of_one_publisher_are_told_apart_though_both_carry_its_appeal(
    storm: list[Snapshot], budget: list[Snapshot], page: Page
) -> None:
    """An appeal that parsing took for coverage must not join them."""
    appealing = [
        page(s.title, APPEAL, *(e.paragraphs[0] for e in s.entries)) for s in (*storm, *budget)
    ]

    assert together(appealing) == [[0, 1, 2], [3, 4]]


def test_the_order_of_the_documents_does_not_matter(
    storm: list[Snapshot], budget: list[Snapshot]
) -> None:
    snapshots = [*storm, *budget]
    expected = {frozenset(s.title or "" for s in blog) for blog in (storm, budget)}

    for seed in range(10):
        random.Random(seed).shuffle(snapshots)
        found = {frozenset(snapshots[i].title or "" for i in g) for g in together(snapshots)}
        assert found == expected


def test_snapshots_of_one_address_are_together_whatever_they_say(page: Page) -> None:
    first = page("Morning: rain", STORM[0], url="https://example.org/live/1")
    last = page("Evening: sun", BUDGET[0], url="https://example.org/live/1")
    other = page("Night: snow", BUDGET[4], url="https://example.org/live/2")

    assert together([first, last, other]) == [[0, 1], [2]]


@pytest.mark.parametrize(
    ("one", "other", "groups"),
    [
        ("https://paper.example/live/ida", "https://gazette.example/live/ida", [[0], [1]]),
        ("https://www.paper.com/ida", "https://amp.paper.co.uk/ida", [[0, 1]]),
        ("https://thepaper.example/ida", "https://live.paper.example/x", [[0, 1]]),
        ("https://paper.example/ida", "https://web.archive.example/2024/ida", [[0, 1]]),
        ("https://paper.example/ida", None, [[0, 1]]),
        ("https://paper.example/ida", "http://[broken", [[0, 1]]),
    ],
)
def test_two_publishers_blogs_on_one_story_are_told_apart(
    page: Page, one: str, other: str | None, groups: list[list[int]]
) -> None:
    """They share a title's words and an agency's paragraph, as two snapshots of one blog may."""
    ours = page("Storm Ida live: roads close", *STORM[:3], url=one)
    theirs = page("Storm Ida live: ferries stay in port", *STORM[2:], url=other)

    assert together([ours, theirs]) == groups


def test_a_copy_of_a_page_at_another_site_is_the_same_blog(page: Page) -> None:
    ours = page("Storm Ida live", *STORM[:4], url="https://paper.example/ida")
    copy = page("Storm Ida live", *STORM[1:], url="https://mirror.example/ida")

    assert together([ours, copy]) == [[0, 1]]


def test_two_stories_under_one_name_are_told_apart_by_their_text(page: Page) -> None:
    england = page("World Cup live: England v Spain", *STORM)
    france = page("World Cup live: France v Brazil", *BUDGET)

    assert together([england, france]) == [[0], [1]]


def test_a_middle_snapshot_joins_an_early_and_a_late_one_that_share_nothing(page: Page) -> None:
    early, late = page("Storm Ida live: a", *STORM[:2]), page("Storm Ida live: b", *STORM[3:])
    middle = page("Storm Ida live: c", *STORM[1:4])

    assert together([early, late]) == [[0], [1]]
    assert together([early, late, middle]) == [[0, 1, 2]]


def test_the_five_documents_are_one_blog(seeds: list[Snapshot], storm: list[Snapshot]) -> None:
    assert together([storm[0], *seeds]) == [[0], [1, 2, 3, 4, 5]]


def test_any_two_of_the_five_documents_are_of_one_blog(seeds: list[Snapshot]) -> None:
    for pair in combinations(seeds, 2):
        assert together(list(pair)) == [[0, 1]]


def test_typography_and_place_do_not_change_how_much_is_shared(page: Page) -> None:
    straight = page("a", 'It\'s "over" now, he said.', STORM[0])
    curly = page("b", STORM[0], "It’s “over” now – he said!")

    assert shared(sketch(straight), sketch(curly)) == 1


def test_scripts_without_spaces_share_text_too(page: Page) -> None:
    old = page("a", "北朝鮮の兵士がロシアに到着したと発表した。")
    new = page("b", "北朝鮮の兵士がロシアに到着したと軍が発表した。")

    assert shared(sketch(old), sketch(new)) > 0.5


def long_page(page: Page, title: str, name: str, sentences: int, common: int = 1) -> Snapshot:
    """Make a page of sentences of its own, and some that all such pages have."""
    own = [" ".join(f"{name}{n}x{w}" for w in range(12)) for n in range(sentences)]
    return page(title, *own, *(" ".join(f"all{n}x{w}" for w in range(12)) for n in range(common)))


@pytest.mark.parametrize(
    ("titles", "sentences", "joined"),
    [
        # One sentence in 20, in 40 and in 150 shared: 5, 2.5 and 0.7 per cent; in 300: 0.3.
        (("Ida storm: roads", "Ida storm: boats"), 40, True),
        (("Harbour storm hits", "Harbour storm ends"), 40, True),
        (("Harbour storm hits", "Harbour storm ends"), 150, False),
        (("Harbour storm hits", "Harbour fire spreads"), 20, False),
        (("Harbour storm live: roads", "Harbour storm live: boats"), 150, True),
        (("Harbour storm live: roads", "Harbour storm live: boats"), 300, False),
        (("Harbour storm live: roads", "Harbour fire live: boats"), 150, False),
        (("Harbour storm live: roads", "Big harbour storm: boats"), 150, True),
        (("Storm live: roads", "Storm live: boats"), 150, False),
    ],
)
def test_the_less_text_is_shared_the_more_the_titles_must_agree(
    page: Page, titles: tuple[str, str], sentences: int, joined: bool
) -> None:
    pages = [long_page(page, title, f"own{n}", sentences) for n, title in enumerate(titles)]

    assert (len(together(pages)) == 1) is joined
