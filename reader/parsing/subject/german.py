"""German, whose leads may open with a circumstance: the verb comes second all the same."""

import re

from reader.parsing.subject.cues import YEAR, Cues, opening, within, words

_SAID = "sagte|erklärte|teilte|berichtete|hieß es|mitteilte|meldete"

GERMAN = Cues(
    common=words(
        "aber alle als also am an auch auf aus bei beim bis das dass dem den denn der des die "
        "dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines "
        "er es für gegen habe haben hat hatte hatten hier ihr ihre ihrem ihren im in ist jedoch "
        "kann kein keine können laut man mehr mit mitteilte mitgeteilt nach nicht noch nur ob "
        "oder sagt sagte schon sei seien sein seine seinem seinen seit sich sie sind so soll "
        "sollen sowie teilte um und uns unter vom von vor war waren was weil weiter wenn werde "
        "werden wie wieder wir wird worden wurde wurden zu zudem zum zur zwischen über"
    ),
    pronoun=opening("er|sie|es|ihre?[mnrs]?|seine?[mnrs]?|diese?[mnrs]?|wir|ich"),
    connective=opening(
        "zudem|außerdem|auch|aber|und|doch|jedoch|zuvor|dabei|dazu|dort|demnach|danach|weiter|so",
        "darüber hinaus|ferner|unterdessen|gleichzeitig|allerdings|bereits zuvor|damit|dagegen",
    ),
    definite=re.compile("(?:Der|Die|Das|Dem|Den) "),
    indefinite=opening(
        r"eine?|mehrere|zahlreiche|\d[\d.,]*|mindestens|rund|etwa|fast|hunderte|tausende|dutzende",
        "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
    ),
    title=re.compile(r"\b(?:Herr|Frau|Dr)\.? (?=[A-ZÀ-Þ])"),
    back=within("auch|zudem|außerdem|hatten?|weiter"),
    perfect=within("hat|haben|ist|sind"),
    habit=within(YEAR, "seit|immer wieder|regelmäßig"),
    day=within(
        r"(?:mon|diens|donners|frei|sams|sonn)tag\w*|mittwoch\w*|heute|gestern|in der nacht"
    ),
    source=re.compile(
        rf"[,”\"“] *(?:(?:{_SAID}) |wie )(?P<who>[^,”\"“]{{0,90}}?)(?: (?:{_SAID}))?[.]?$"
    ),
    someone=opening("er|sie|es|herr|frau"),
    hand_over=re.compile(
        r"(?:.* )?berichtet:|(?:mehr|lesen|hier|alles)\b.*\b(?:hier|dazu|lesen|artikel|mehr)\b.*"
        r"|(?:dpa|afp|reuters|ap|epd|kna)\.?"
    ),
)
