"""Swedish."""

from reader.parsing.languages.model import Language

SWEDISH = Language(
    code="sv",
    stop_words="och i det att är en till på som de med han av för inte där var den har sig "
    "ett vi om men kan också eller efter blev ska bli över säger från ut hon under",
    prompts={
        "asks for support": r"\b(?:stöd oss|ditt stöd|ge ett bidrag)\b",
        "asks to subscribe or register": r"\b(?:bli prenumerant|redan prenumerant"
        r"|logga in för att|skapa ett konto|läs "
        r"vidare med)\b",
        "asks to sign up for mail": r"\b(?:anmäl dig|vårt nyhetsbrev|integritetspolicy)\b",
        "invites comments": r"\b(?:skriv en kommentar|visa alla kommentarer|delta i debatten)\b",
        "invites to follow elsewhere": r"\b(?:följ oss|ladda ner appen|ladda ned appen)\b",
        "page control": r"\balla rättigheter förbehållna\b|\bgå till innehåll\w*\b",
    },
    labels="kommentarer|kommentar|dela|dela artikeln|spara|skriv ut|annons|läs mer|visa "
    "mer|ladda fler|stäng|meny|sök|logga in|logga ut|prenumerera|kontakt|till "
    "toppen|kopiera länk|startsidan",
    list_labels="mest läst|mest lästa|läs också|läs även|rekommenderat|relaterade artiklar|"
    "senaste nytt|ämnen|mer om",
    we=r"\b(?:vi|oss|vår|vårt|våra)\b",
    you=r"\b(?:du|dig|din|ditt|dina)\b",
    trade=r"\b(?:journalistik\w*|journalist\w*|redaktion\w*|nyhetsbrev\w*|prenumer\w+|"
    r"donation\w*)\b",
    said=r"\b(?:säger|sade|sa|uppger|enligt|berättar|skriver|meddelar)\b",
    fillers=r"\b(?:den|det|de|en|ett|är|var|har|hade|blev|blir|han|hon|där|som|denna|detta|"
    r"säger|sade)\b",
    live=r"\blive\b|\bliveblogg?\b|\bdirekt\b|\bsenaste nytt\b|\bminut för minut\b|"
    r"\buppdateras\b|\bjust nu\b",
    liveblog=r"live-?blogg?(?:en)?\b|minut för minut|direkt-?rapport\w*|följ (?:med "
    r")?(?:live|direkt)",
    pictures=r"(?:i bilder|bilder|bild|foto|video|karta|grafik)\b ?[:|–—-]",
    summaries="det viktigaste|sammanfattning|i korthet|detta vet vi|det här vet vi",
    lead_in=r"^(?:läs|se|hitta|mer)\b.{0,120}\b(?:här|nedan)\W*$",
    teaser=r"(?:läs också|läs även|se även|läs mer)\b ?[:|–—-]",
    by="av",
    reports="rapporterar|skriver|berättar",
    months="januari februari mars april maj juni juli augusti september oktober november december",
    weekdays="måndag tisdag onsdag torsdag fredag lördag söndag",
    ago=r"(?:för )?(?P<n>\d{1,2}|en|ett) ?(?:(?P<s>sek\.?|sekunder?)|(?P<m>min\.?|"
    r"minut(?:er)?)|(?P<h>tim\.?|timm(?:e|ar))|(?P<d>dag(?:ar)?)) sedan",
    at="kl.|kl|klockan|publicerad kl.|publicerad",
    updated="uppdaterad kl.|uppdaterad|senast uppdaterad",
    key_events="viktigt|just nu|höjdpunkt",
    pinned="fäst|fastnålad",
    share=r"dela\b|kopiera länk|permalänk",
)
