"""German."""

from reader.parsing.languages.model import Language

GERMAN = Language(
    code="de",
    stop_words="der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch "
    "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    prompts={
        "asks for support": (
            r"\bunterstützen? (?:sie )?(?:uns\b|unsere)"
            r"|\b(?:ihre|deine) (?:unterstützung|spende|hilfe) (?:hilft|ermöglicht|sichert)\b"
            r"|\b(?:jetzt|hier) spenden\b|\bunabhängige[nr]? journalismus\b.{0,40}\bunterstütz"
        ),
        "asks to subscribe or register": (
            r"\b(?:jetzt|hier|kostenlos) (?:abonnieren|anmelden|registrieren|testen|lesen)\b"
            r"|\b(?:bereits|schon) (?:abonnent|registriert|ein konto)\b|\babo (?:abschliessen"
            r"|testen)\b"
            r"|\bum weiterzulesen\b|\bmelden sie sich an\b|\bloggen sie sich ein\b"
        ),
        "asks to sign up for mail": (
            r"\bnewsletter (?:abonnieren|bestellen|anmelden)\b|\bunser(?:en"
            r"|em)? (?:\w+[- ])?newsletter\b"
            r"|\bin ihr postfach\b|\bdatenschutzerklärung\b|\bjederzeit (?:abbestellen|abmelden)\b"
        ),
        "invites comments": (
            r"\bdiskutieren sie mit\b|\bkommentar(?:e)? (?:schreiben|verfassen|anzeigen|lesen)\b"
            r"|\bihre meinung ist gefragt\b"
        ),
        "invites to follow elsewhere": (
            r"\bfolgen sie uns\b|\bfolge uns\b|\bapp (?:herunterladen|downloaden)\b"
            r"|\babonnieren sie (?:uns|unseren)\b"
        ),
        "page control": (
            r"\balle rechte vorbehalten\b|\bnavigation überspringen\b|\bzum (?:seitenanfang"
            r"|inhalt)\b"
            r"|\böffnet in (?:einem )?neue[nm] (?:fenster|tab)\b"
        ),
    },
    labels="kommentare|kommentar|teilen|artikel teilen|merken|drucken|anzeige|werbung|mehr "
    "anzeigen|"
    "mehr laden|mehr lesen|schließen|menü|suche|anmelden|abmelden|registrieren|abonnieren"
    "|impressum|"
    "datenschutz|nach oben|kontakt|hilfe|datenschutzeinstellungen|link kopieren|startseite",
    list_labels="das könnte sie auch interessieren|mehr zum thema|meistgelesen|empfehlungen|"
    "schlagwörter|themen|auch interessant|weitere artikel|lesen sie auch|top-themen",
    we=r"\b(?:wir|uns|unsere?[nmrs]?)\b",
    you=r"\b(?:ihre?[nmrs]?|ihnen|deine?[nmrs]?|dich|dir)\b",
    trade=r"\b(?:journalismus|journalist\w*|redaktion|newsletter|postfach|spende\w*|abo\w*|premium"
    r"|mitgliedschaft)\b",
    said=r"\b(?:sagte|sagt|teilte|erklärte|laut|berichtet\w*|betonte|forderte|so der|so die|zufolge"
    r"|nach angaben)\b",
    fillers=r"\b(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|ist|sind|war|waren|hat"
    r"|haben|wurde|wurden|wird|er|sie|es|ihr|ihre|sein|seine|dies|diese|sagte|teilte|dass)\b",
    live=r"\blive\w*|\bticker\b|-ticker\b|\bnewsblog\b|\bnewsticker\b|\baktuell\b"
    r"|\bzum nachlesen\b",
    liveblog=r"live-?blogs?\b|live-?ticker\b|news-?(?:blogs?|ticker)\b|\b(?:im|unser|dieser) "
    r"ticker\b|zum nachlesen",
    pictures=r"(?:in bildern|bilder|fotos?|video|karte|grafik|bilderstrecke)\b ?[:|–—-]",
    summaries="das wichtigste|das wichtigste in kürze|die wichtigsten entwicklungen|überblick|"
    "die lage im überblick|auf einen blick",
    lead_in=r"^(?:mehr|lesen|weitere|sehen|hier)\b.{0,120}\b(?:hier|dazu|unten|nachlesen)\W*$"
    r"|^(?:lesen sie|hier) (?:[\w-]+ ){0,5}(?:artikel|bericht|analyse|interview)\W*$",
    teaser=r"(?:lesen sie auch|lesen sie mehr|lesen sie hier|mehr zum thema"
    r"|auch interessant)\b ?[:|–—-]",
    by=r"von|aus",
    reports=r"berichtet|schreibt|kommentiert|mit einzelheiten",
    months="januar februar märz april mai juni juli august september oktober november dezember",
    weekdays="montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    ago=r"vor (?P<n>\d{1,2}|einer|einem) ?(?:(?P<s>sek(?:\.|unden?)?)|(?P<m>min(?:\.|"
    r"uten?)?)|(?P<h>std\.?|stunden?)|(?P<d>tag(?:en)?))",
    at="um|ab|veröffentlicht am|veröffentlicht um|veröffentlicht|erstellt",
    updated="zuletzt aktualisiert am|zuletzt aktualisiert|aktualisiert am|aktualisiert um|"
    "aktualisiert|update|stand",
    key_events="wichtig|eilmeldung|breaking|wichtige meldung|top-meldung",
    pinned="angepinnt|angepinnter beitrag|angeheftet|oben gehalten",
    share=r"teilen\b|beitrag teilen|link kopieren|auf \w+ teilen|"
    r"diesen beitrag|permalink|empfehlen\b",
)
