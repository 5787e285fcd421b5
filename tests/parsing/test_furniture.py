"""Furniture is what the page says of itself; coverage never goes."""

import pytest

from reader.blog import Snapshot
from reader.parsing import parse
from reader.parsing.furniture import normalised

TOP = "Storm Bert live: rivers rise in Wales\nForecasters warn of more rain\n"
BODY = "Rivers burst their banks across south Wales on Sunday.\nPontypridd saw the worst of it."


def read(*lines: str, learnt: frozenset[str] = frozenset()) -> Snapshot:
    return parse((TOP + "\n".join(lines)).encode(), "test", learnt=learnt)


def reasons(snapshot: Snapshot) -> dict[str, str]:
    return {furniture.text: furniture.reason for furniture in snapshot.furniture}


APPEAL = "Your donation helps us to send reporters to the valleys."
BODIES = {
    "en": BODY,
    "de": "Der Fluss ist über das Ufer getreten, und die Stadt hat sich nicht auf das Wasser "
    "eingestellt, wie der Bürgermeister am Abend bei einem Rundgang sagte.",
    "fr": "La rivière est sortie de son lit dans la nuit et les habitants du village ont été "
    "évacués par les pompiers, selon la mairie.",
    "es": "El río se ha desbordado por la noche y los vecinos del pueblo han sido evacuados por "
    "los bomberos, según el alcalde.",
    "it": "Il fiume è esondato nella notte e gli abitanti del paese sono stati evacuati dai vigili "
    "del fuoco, secondo il sindaco.",
    "nl": "De rivier is in de nacht buiten de oevers getreden en de bewoners van het dorp zijn "
    "door de brandweer geëvacueerd, aldus de burgemeester.",
    "pt": "O rio transbordou durante a noite e os moradores da vila foram retirados pelos "
    "bombeiros, segundo o presidente da câmara.",
}


@pytest.mark.parametrize(
    ("language", "prompt"),
    [
        ("en", APPEAL),
        ("en", "Whether £5 or £50, every contribution counts."),
        ("en", "Our journalism is paid for by readers like you."),
        ("en", "Subscribe now to read this story"),
        ("en", "Register for free to continue reading"),
        ("en", "Sign up to our weekly weather newsletter"),
        ("en", "Get the headlines straight to your inbox every morning"),
        ("en", "Bookmark this article"),
        ("en", "Join our commenting forum"),
        ("en", "Follow us on WhatsApp for the latest"),
        ("en", "View all 12 comments"),
        ("en", "© 2024 The Valley Post. All rights reserved."),
        ("de", "Unterstützen Sie unseren Journalismus"),
        ("fr", "Abonnez-vous pour lire la suite"),
        ("es", "Suscríbete para seguir leyendo"),
        ("it", "Iscriviti alla nostra newsletter"),
        ("nl", "Word nu lid en steun onze journalistiek"),
        ("pt", "Inscreva-se na nossa newsletter"),
    ],
)
def test_a_prompt_is_furniture_with_a_reason(language: str, prompt: str) -> None:
    snapshot = parse(f"Bert\n{BODIES[language]}\n{prompt}".encode(), "test")

    assert snapshot.language == language
    assert set(reasons(snapshot)) == {prompt}
    assert all(reasons(snapshot).values())


COVERAGE = [
    "“We need your support more than ever,” the mayor told volunteers.",
    "“Your donation helps us to rebuild,” said the chapel's minister.",
    "Please share this warning with your neighbours, police said.",
    "Two journalists were rescued from a car in Merthyr, their newspaper reported.",
    "Voters can still register to vote online, the commission said.",
    "We will bring you all the updates as they come in.",
    "Ukraine will become a member of the alliance, its president expects.",
    "Comments by the minister have angered residents.",
    "!",
    "🎉🎉🎉",
]


@pytest.mark.parametrize("line", COVERAGE)
def test_what_somebody_asks_for_or_the_news_tells_is_coverage(line: str) -> None:
    assert not reasons(read(BODY, line, "The river is still rising."))


def test_unquoted_speech_under_its_announcement_is_coverage() -> None:
    """Some papers set quotations without marks; an appeal in them is the speaker's."""
    speech = "Your support means everything to us. Your donation helps us to rebuild."

    assert not reasons(read(BODY, "The mayor said:", speech, "She thanked the firefighters."))


def test_a_line_between_two_prompts_in_which_the_page_speaks_belongs_to_them() -> None:
    between = "From floods to droughts, we know how much it matters to stand where it happens."

    snapshot = read("Your support helps us to tell the story", between, APPEAL, BODY)

    assert reasons(snapshot)[between] == "between two prompts"
    assert snapshot.lede == tuple(BODY.split("\n"))


def test_coverage_between_two_prompts_stays() -> None:
    snapshot = read("Your support helps us to tell the story", BODY, APPEAL, "It rains on.")

    assert snapshot.lede == (*BODY.split("\n"), "It rains on.")


def test_the_name_and_office_under_an_appeal_sign_it() -> None:
    snapshot = read(APPEAL, "Mari Rees", "Editor", BODY)

    assert reasons(snapshot)["Mari Rees"] == reasons(snapshot)["Editor"] == "signs an appeal"


def test_a_short_heading_under_an_appeal_inside_the_page_is_a_heading() -> None:
    snapshot = read(BODY, APPEAL, "Trains stop", "Trains into Cardiff stopped at noon.")

    assert [entry.heading for entry in snapshot.entries] == ["Trains stop"]


def test_headlines_under_a_list_label_are_furniture_up_to_one_with_text_of_its_own() -> None:
    snapshot = read(
        BODY, "Recommended", "Ten recipes for soup", "Why cats purr", "Trains stop in Cardiff",
        "Trains into Cardiff stopped at noon.",
    )  # fmt: skip

    assert set(reasons(snapshot)) == {"Recommended", "Ten recipes for soup", "Why cats purr"}
    assert snapshot.entries[-1].heading == "Trains stop in Cardiff"


def test_learnt_lines_are_furniture_whatever_they_say() -> None:
    line = "Weather  warning “service” 24"

    snapshot = read(BODY, line, learnt=frozenset({normalised('WEATHER warning "service" 7')}))

    assert reasons(snapshot) == {line: "seen on other pages too"}


def test_a_menu_at_the_pages_end_is_furniture() -> None:
    menu = [f"Section {letter}" for letter in "ABCDEFGHIJ"]

    assert set(reasons(read(BODY, "Comments", *menu))) == {"Comments", *menu}


def test_a_long_list_that_ends_the_last_entry_is_coverage() -> None:
    """Nothing separates it from its entry; the page's furniture comes after it."""
    rivers = [f"Afon number {letter}" for letter in "ABCDEFGHIJ"]

    assert set(reasons(read(BODY, "Rivers on alert:", *rivers, "Comments"))) == {"Comments"}


def test_a_menu_above_the_title_is_furniture() -> None:
    menu = [f"Section {letter}" for letter in "ABCDEFGHIJ"]

    snapshot = parse("\n".join([*menu, TOP + BODY]).encode(), "test")

    assert snapshot.title == "Storm Bert live: rivers rise in Wales"
    assert set(reasons(snapshot)) == set(menu)


@pytest.mark.parametrize(
    ("glued", "coverage", "furniture"),
    [
        (
            "Your support makes all the difference.Rivers rose in Wales.",
            "Rivers rose in Wales.",
            "Your support makes all the difference.",
        ),
        (
            "Rivers rose in Wales.Your support makes all the difference.",
            "Rivers rose in Wales.",
            "Your support makes all the difference.",
        ),
        (
            "“Rivers rose,” he said.Sign up to our newsletter",
            "“Rivers rose,” he said.",
            "Sign up to our newsletter",
        ),
        ("Rivers rose in Wales againComments", "Rivers rose in Wales again", "Comments"),
        (
            "Your support makes all the difference. Rivers rose in Wales overnight.",
            "Rivers rose in Wales overnight.",
            "Your support makes all the difference.",
        ),
    ],
)
def test_furniture_glued_to_coverage_is_parted(glued: str, coverage: str, furniture: str) -> None:
    snapshot = read(BODY, glued)

    assert coverage in (*snapshot.lede, *(e.heading for e in snapshot.entries))
    assert furniture in reasons(snapshot)


@pytest.mark.parametrize(
    "line",
    [
        "“It rose.”Mr Rees said the river was calm.",
        "The JavaScript of the U.S.Army site failed, iNews reported on YouTube.",
        "See example.com.Rivers rose.",
    ],
)
def test_coverage_glued_to_coverage_stays_whole(line: str) -> None:
    assert read(BODY, line).lede[-1] == line


def test_a_stray_lead_in_among_the_last_furniture_is_displaced() -> None:
    snapshot = read(
        BODY, "Trains stop in Cardiff", "Trains stopped at noon.", "Mari Rees reports:",
        "Join our commenting forum", "Mari Rees reports:", "Comments",
    )  # fmt: skip

    strays = [item for item in snapshot.furniture if "displaced" in item.reason]
    assert [(item.text, item.lines) for item in strays] == [("Mari Rees reports:", (9, 9))]
    assert snapshot.entries[-1].paragraphs[-1] == "Mari Rees reports:"
