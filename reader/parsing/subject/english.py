"""English."""

import re

from reader.parsing.subject.cues import YEAR, Cues, opening, within, words

_SAID = (
    r"said|says|say|warned|claimed|announced|reported|confirmed|added|told \w+"
    r"|(?:has|have) (?:said|claimed|warned)"
)
_WHEN = r"(?:on )?\w+day(?: \w+)?|today|yesterday|this \w+|in a \w+"
_PARTICIPLE = (
    r"\w+(?:ed|wn|lt|rn|ng)|become|begun|bought|brought|built|caught|come|cut|fallen|fought|found"
    r"|given|gone|got|held|hit|kept|led|left|lost|made|meant|met|paid|put|run|said|seen|sent|set"
    r"|shot|sought|struck|taken|taught|thought|told|won"
)

ENGLISH = Cues(
    common=words(
        "a about according added adding after again against all also although an and another any "
        "are around as at be because been before being between both but by can could day did do "
        "does down during each earlier even first for from had has have he her here his how "
        "however i if in into is it its just last least may me meanwhile might more most must my "
        "new next no nor not of off on one only onto or other our out over own people said same "
        "say says second shall she should since so some still such tell tells than that the their "
        "them there these they third this those though three through time to told two under until "
        "up us very was we week were what when where which while who whom whose why will with "
        "would year yet you your mr ms mrs dr"
    ),
    pronoun=opening(
        "he|she|they|it|his|her|their|its|this|that|these|those|we|i|you",
        r"(?:he|she|they|it|we|i|you)[’']\w+",
    ),
    connective=opening(
        "meanwhile|however|but|and|also|both|another|others?|earlier|later|asked|speaking|still",
        "additionally|moreover|separately|furthermore|afterwards|instead|yet|so|then|here|there",
        "elsewhere|nevertheless|nonetheless|overall|similarly|likewise|finally|indeed|such",
        "in addition|as part|as a result|as such|in response|in turn|at the same",
        "in the meantime|for now|the former|the latter",
    ),
    circumstance=opening(
        "in|on|at(?! least)|during|as(?! many)|with|for|after|before|following|since|according",
        "under|by|from|over|among|to|despite|while|when|if|because|although|though|like|unlike",
        "across|amid",
    ),
    definite=re.compile("The [a-z]"),
    indefinite=opening(
        r"an?|several|dozens|hundreds|thousands|scores|many|few|\d[\d.,]*|about|around|nearly",
        "almost|at least|up to|more than|as many|one of|two|three|four|five|six|seven|eight|nine",
        "ten|eleven|twelve",
    ),
    title=re.compile(r"\b(?:Mr|Ms|Mrs|Miss|Dr|Sir)\.? (?=[A-ZÀ-Þ])"),
    back=within("added|adding|also|had|(?:earlier|later) (?:said|told|reported|confirmed)"),
    perfect=within(
        "(?:has|have|is|are) (?:(?:also|now|been|being|reportedly|officially|already|again) )*"
        f"(?:{_PARTICIPLE})"
    ),
    habit=within(YEAR, "since|frequently|regularly|routinely|(?:many|several) times|over the past"),
    day=within(
        "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|today|overnight|tonight",
        "this (?:morning|afternoon|evening|week)|last night",
    ),
    source=re.compile(
        rf"[,”\"’'] *(?P<who>[^,”\"]{{0,90}}? ?)(?:{_SAID})(?: (?:{_WHEN}))?[.]?[”\"]?$"
    ),
    someone=opening("he|she|it|they|who|that|as|mr|ms|mrs|miss|dr|sir"),
    hand_over=re.compile(
        r"(?:.* )?reports?(?: from [\w ]+)?:|.*\b(?:report|story|more|below)(?: \w+)*:"
        r"|(?:read|see|watch|click|here[’']s|here is)\b.*"
        r"\b(?:full|more|here|below|story|report)\b.*"
        r"|(?:reuters|ap|associated press|pa|press association|afp|bloomberg)\.?"
    ),
)
