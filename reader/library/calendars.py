"""How languages name days: the tables that time clues are read with.

Invariant: data only, all in lower case; weekdays start on Monday, months in January.
"""

from typing import NamedTuple


class Calendar(NamedTuple):
    """One language's words for time."""

    weekdays: tuple[str, ...]
    """Seven groups of names, each separated by `|`."""
    months: tuple[str, ...]
    evenings: str
    """What follows a weekday when its evening or night is told of."""
    yesterday: str
    ahead: str
    """Words that put a day named soon after them in the future."""
    telling: str
    """Verbs of report between such a word and the day: the day is that of the telling."""


CALENDARS = {
    "en": Calendar(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        (
            "january|jan", "february|feb", "march", "april", "may", "june", "july", "august",
            "september|sept", "october|oct", "november|nov", "december|dec",
        ),
        "evening|night",
        "yesterday|last night",
        "will|next|due|until|till|by|before|ahead of|scheduled|expected|set to|planned|from|coming",
        "said|says|told|reported|wrote|confirmed|announced|added|claimed",
    ),
    "de": Calendar(
        ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag"),
        (
            "januar|jänner", "februar", "märz", "april", "mai", "juni", "juli", "august",
            "september", "oktober", "november", "dezember",
        ),
        "abend|nacht",
        "gestern",
        "wird|werden|soll|sollen|will|wollen|bis|ab|vor|kommenden|kommender|nächsten|geplant",
        "sagte|teilte|erklärte|meldete|berichtete|hieß",
    ),
    "fr": Calendar(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        (
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
            "septembre", "octobre", "novembre", "décembre",
        ),
        "soir|nuit",
        "hier",
        "doit|doivent|devrait|sera|seront|d'ici|jusqu'à|avant|prochain|prévu|prévue",
        "dit|déclaré|annoncé|affirmé|indiqué|rapporté",
    ),
    "es": Calendar(
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        (
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
            "septiembre|setiembre", "octubre", "noviembre", "diciembre",
        ),
        "por la noche|noche",
        "ayer|anoche",
        "será|serán|hasta|antes|próximo|próxima|previsto|prevista|deberá",
        "dijo|afirmó|anunció|informó|declaró|señaló",
    ),
    "it": Calendar(
        ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
        (
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
            "settembre", "ottobre", "novembre", "dicembre",
        ),
        "sera|notte",
        "ieri",
        "sarà|saranno|entro|fino a|prima di|prossimo|prossima|previsto|prevista|dovrà|dovrebbe",
        "detto|dichiarato|annunciato|riferito|affermato|scritto",
    ),
    "nl": Calendar(
        ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
        (
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
            "september", "oktober", "november", "december",
        ),
        "avond|nacht",
        "gisteren|gisteravond",
        "zal|zullen|wordt|worden|tot|vanaf|vóór|volgende|komende|gepland",
        "zei|zegt|meldde|meldt|schreef|liet weten",
    ),
    "pt": Calendar(
        (
            "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira",
            "sábado", "domingo",
        ),
        (
            "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto",
            "setembro", "outubro", "novembro", "dezembro",
        ),
        "à noite|de noite",
        "ontem",
        "será|serão|até|antes|próximo|próxima|previsto|prevista|deverá|deve",
        "disse|afirmou|anunciou|informou|declarou|escreveu",
    ),
}  # fmt: skip
"""By language code of ISO 639-1."""
