"""One liveblog in the many ways that pages write theirs: each reads to the same entries."""

import pytest

from reader.blog import Order, Snapshot
from reader.parsing import parse

HEADINGS = [
    "Bridge at Porth closed to all traffic",
    "First trains cancelled on the valley line",
    "Schools shut for a second day",
    "Council opens three rest centres",
]
FIRST = [
    "The bridge was closed at noon after inspectors found a crack in its second pier.",
    "Trains will not run before Tuesday, the operator said. Buses replace them from seven.",
    "All nineteen schools of the county stay shut, the council said in a statement to parents.",
    "Rest centres have opened in Porth and Aberdare. “Bring blankets if you can,” said Mari Rees.",
]
SECOND = [
    "“Nobody should try to cross,” said the mayor in the evening.",
    "Passengers were asked to check before they set out.",
    "Exams are put off until further notice.",
    "Dogs are welcome.",
]
TIMES = [(14, 26), (14, 7), (13, 52), (9, 5)]
AGES = ["4m", "23m", "38m", "5h"]
NAMES = ["Ana Gil", "Tom Rees", "Ana Gil", "Tom Rees"]
TOP = [
    "Storm Bert live: rivers rise in Wales",
    "Bridges closed and schools shut as the storm moves east",
    "Wales woke up to floods on Monday as Storm Bert moved slowly east across the country.",
]
MENU = [
    "Skip to main content", "News", "Sport", "Weather", "Culture", "Business", "Travel", "Opinion",
    "Video", "Podcasts", "Newsletters", "Sign in",
]  # fmt: skip
FOOTER = [
    "Most read", "Five walks for a dry day in Wales", "12:10", "Why the valley sings in the rain",
    "11:00", "More on this story", "Topics", "Wales", "Weather", "About us", "Privacy policy",
    "© 2024 The Valley Post",
]  # fmt: skip

STAMPED = [
    ["{t}", "{H}", "P", "Q"],
    ["{H}", "{t}", "P", "Q"],
    ["{H}", "18 November 2024 {t}", "P", "Q"],
    ["{t} {H}", "P", "Q"],
    ["{d} Uhr: {H}", "P", "Q"],
    ["{t} Uhr | {H}", "P", "Q"],
    ["{h} Uhr: {H}", "P", "Q"],
    ["+++ {t} {H} +++", "P", "Q"],
    ["{f} : {H}", "P", "Q"],
    ["{t}", "P", "Q"],
    ["{H}", "P", "Q", "{t}"],
    ["{H}", "P", "Q", "{n}18 November 2024 {t}"],
    ["{n}", "{t}", "{H}", "P", "Q"],
    ["{t}{n}", "{H}", "P", "Q"],
    ["{t}", "{n}", "{H}", "P", "Q"],
    ["{t} By {n}", "{H}", "P", "Q"],
    ["{t} | {n}", "{H}", "P", "Q"],
    ["{a} ago", "{H}", "P", "Q"],
    ["{a} ago{t}", "{H}", "P", "Q"],
    ["{a} ago", "{t}", "{H}", "P", "Q"],
    ["[{t}] {H}", "P", "Q"],
    ["[{t}]", "P", "Q"],
    ["{t} – {H}", "P", "Q"],
    ["Às {f}", "{H}", "P", "Q"],
    ["kl. {d}", "{H}", "P", "Q"],
    ["Posted at {t}", "{H}", "P", "Q"],
    ["{p}", "{H}", "P", "Q"],
    ["{e}", "{H}", "P", "Q"],
    ["November 18, 2024 / {p} EST", "{H}", "P", "Q"],
    ["{t}", "{H}", "P", "Q", "Share", "Copy link"],
    ["Share", "{t}", "{H}", "P", "Q"],
    ["{t} GMT", "{H}", "P", "Q", "Updated at 15.12 GMT"],
    ["{m}'", "P", "Q"],
    ["{m}' {H}", "P"],
    ["{m} min: {H}", "P", "Q"],
    ["{H} | {t}", "P", "Q"],
    ["18.11.2024 · {t} Uhr", "{H}", "P", "Q"],
    ["18.11.24 | {t} | {H}", "P", "Q"],
    ["{t}, Updated 15:10", "{H}", "P", "Q"],
    ["{t} heure de Beyrouth", "{H}", "P", "Q"],
    ["• {t}", "P", "Q"],
    ["Mon {t}", "{H}", "P", "Q"],
]
LABELLED = [
    ["{H}", "P", "Q"],
    ["{i}. {H}", "P", "Q"],
    ["• {H}", "P", "Q"],
    ["{H}", "P", "Q", "Share on Facebook"],
    ["{H}", "{n}", "P", "Q"],
]


def entry(pattern: list[str], i: int) -> list[str]:
    """Write one entry in one layout."""
    hour, minute = TIMES[i]
    half = "am" if hour < 12 else "pm"
    values = {
        "t": f"{hour:02}:{minute:02}", "d": f"{hour:02}.{minute:02}", "f": f"{hour}h{minute:02}",
        "h": hour, "p": f"{(hour - 1) % 12 + 1}.{minute:02}{half}", "H": HEADINGS[i],
        "a": AGES[i], "n": NAMES[i], "e": 1_732_000_000 - i * 900, "i": i + 1, "m": 90 - 17 * i,
    }  # fmt: skip
    texts = {"P": FIRST[i], "Q": SECOND[i]}
    return [texts.get(line) or line.format(**values) for line in pattern]


def page(pattern: list[str], order: list[int], *, whole: bool) -> Snapshot:
    """Read a page, with menu and footer around it or without."""
    entries = [line for i in order for line in entry(pattern, i)]
    lines = [*MENU, *TOP, *entries, *FOOTER] if whole else [*TOP, *entries]
    return parse("\n".join(lines).encode(), "test")


def expected(pattern: list[str], order: list[int]) -> list[tuple[str | None, tuple[str, ...]]]:
    headed = any("{H}" in line for line in pattern)
    texts = [(FIRST[i], SECOND[i])[: 2 if "Q" in pattern else 1] for i in order]
    return [(HEADINGS[i] if headed else None, text) for i, text in zip(order, texts, strict=True)]


@pytest.mark.parametrize("whole", [False, True], ids=["alone", "menu and footer"])
@pytest.mark.parametrize("order", [[0, 1, 2, 3], [3, 2, 1, 0]], ids=["newest", "oldest"])
@pytest.mark.parametrize("pattern", [*STAMPED, *LABELLED], ids=" / ".join)
def test_entries_are_the_same_however_the_page_writes_them(
    pattern: list[str], order: list[int], whole: bool
) -> None:
    """Headings, paragraphs and their order are exact; menus and lists with times are furniture."""
    snapshot = page(pattern, order, whole=whole)

    found = [(entry.heading, entry.paragraphs) for entry in snapshot.entries]
    assert found == expected(pattern, order)


@pytest.mark.parametrize("pattern", STAMPED, ids=" / ".join)
def test_every_stamp_is_kept_and_tells_the_direction(pattern: list[str]) -> None:
    snapshot = page(pattern, [0, 1, 2, 3], whole=False)

    assert all(entry.stamp for entry in snapshot.entries)
    assert snapshot.order is Order.NEWEST_FIRST


@pytest.mark.parametrize(
    "pattern",
    [p for p in [*STAMPED, *LABELLED] if any("{n}" in line for line in p)],
    ids=" / ".join,
)
def test_a_name_at_each_entry_is_its_byline(pattern: list[str]) -> None:
    snapshot = page(pattern, [0, 1, 2, 3], whole=True)

    assert [entry.byline for entry in snapshot.entries] == NAMES


def test_an_article_with_a_list_of_timed_stories_is_no_liveblog() -> None:
    """The list has its times and even its sentences, but the article is most of the page."""
    article = ["Why the valley floods so often", "A guide to a century of water", *FIRST, *SECOND]
    stories = [
        line
        for i, (hour, minute) in enumerate(TIMES)
        for line in (f"{hour:02}:{minute:02}", f"Story number {i + 1} of this Monday")
    ]

    snapshot = parse("\n".join([*MENU, *article, "Latest", *stories, *FOOTER]).encode(), "test")

    assert snapshot.entries == ()


def test_a_list_of_key_events_above_the_first_entry_makes_no_entries() -> None:
    events = [line for i in range(4) for line in (f"{AGES[i]} ago", HEADINGS[i])]
    entries = [line for i in range(4) for line in entry(["{t} GMT", "{H}", "P"], i)]

    snapshot = parse("\n".join([*TOP, "Key events", *events, *entries]).encode(), "test")

    assert [entry.heading for entry in snapshot.entries] == HEADINGS
    listed = {item.text for item in snapshot.furniture if item.reason == "in a list of entries"}
    assert set(HEADINGS) <= listed


def test_a_videos_length_starts_no_entry() -> None:
    lines = [*entry(["{t}", "{H}", "P"], 0), "00:41", "Watch the bridge sway – video"]
    rest = [line for i in (1, 2, 3) for line in entry(["{t}", "{H}", "P"], i)]

    snapshot = parse("\n".join([*TOP, *lines, *rest]).encode(), "test")

    assert [entry.heading for entry in snapshot.entries] == HEADINGS


@pytest.mark.parametrize(
    "rest", [["{t} GMT", "{H}", "P", "Q"], ["{a} ago{t} GMT", "{H}", "P", "Q"]]
)
def test_a_copy_of_a_lower_entry_at_the_top_is_pinned(rest: list[str]) -> None:
    """Its stamp may be written otherwise, and a list of key events may follow it."""
    copy = [*entry(["{t} GMT", "{H}", "P", "Q"], 2), "Updated at 14.01 GMT", "Key events"]
    events = [line for i in range(4) for line in (f"{AGES[i]} ago", HEADINGS[i])]
    entries = [line for i in range(4) for line in entry(rest, i)]

    snapshot = parse("\n".join([*TOP, *copy, *events, *entries]).encode(), "test")

    assert [entry.pinned for entry in snapshot.entries] == [True, False, False, False, False]
    assert snapshot.entries[0].texts == snapshot.entries[3].texts


@pytest.mark.parametrize(
    ("mark", "key_event", "pinned"), [("KEY EVENT", True, False), ("Pinned", False, True)]
)
@pytest.mark.parametrize(
    "pattern", [["{t}MARK", "{H}", "P"], ["{t}", "MARK", "{H}", "P"], ["MARK", "{t}", "{H}", "P"]]
)
def test_a_mark_at_an_entry_says_what_the_entry_is(
    pattern: list[str], mark: str, key_event: bool, pinned: bool
) -> None:
    marked = [line.replace("MARK", mark) for line in entry(pattern, 1)]
    rest = [line for i in (2, 3) for line in entry(["{t}", "{H}", "P"], i)]
    first = entry(["{t}", "{H}", "P"], 0)

    snapshot = parse("\n".join([*TOP, *first, *marked, *rest]).encode(), "test")

    assert [entry.key_event for entry in snapshot.entries] == [False, key_event, False, False]
    assert [entry.pinned for entry in snapshot.entries] == [False, pinned, False, False]
    assert snapshot.entries[1].heading == HEADINGS[1]


def test_scripts_without_spaces_are_read_by_their_stamps() -> None:
    lines = [
        "台风直播：台风登陆", "最新消息",
        "14:05", "台湾东部今天上午有强风，学校停课，列车停驶。",
        "13:20", "气象局说台风将在傍晚登陆，请民众留在室内。",
        "12:10", "多个航班取消，机场关闭到明天早上七点为止。",
    ]  # fmt: skip

    snapshot = parse("\n".join(lines).encode(), "test")

    assert [entry.stamp for entry in snapshot.entries] == ["14:05", "13:20", "12:10"]


@pytest.mark.parametrize("label", ["Share", "Ana Gil", "Advertisement"])
def test_a_label_that_recurs_in_an_article_separates_nothing(label: str) -> None:
    """The page does not say that it is a liveblog."""
    text = [line for i in range(4) for line in (FIRST[i], SECOND[i], label)]

    snapshot = parse("\n".join(["Why the valley floods so often", *text]).encode(), "test")

    assert snapshot.entries == ()
