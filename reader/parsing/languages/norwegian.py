"""Norwegian."""

from reader.parsing.languages.model import Language

NORWEGIAN = Language(
    code="no",
    stop_words="og i det at er en til på som de med han av for ikke der var den har seg et vi "
    "om men kan også eller etter ble skal bli over sier fra ut hun noe",
    prompts={
        "asks for support": r"\b(?:støtt oss|din støtte|gi et bidrag)\b",
        "asks to subscribe or register": r"\b(?:bli abonnent|allerede abonnent|logg inn for å"
        r"|opprett en konto|les "
        r"videre med)\b",
        "asks to sign up for mail": r"\b(?:meld deg på|vårt nyhetsbrev|personvernerklæring)\b",
        "invites comments": r"\b(?:skriv en kommentar|se alle kommentarer|delta i debatten)\b",
        "invites to follow elsewhere": r"\b(?:følg oss|last ned appen)\b",
        "page control": r"\balle rettigheter forbeholdt\b|\bgå til innhold\b",
    },
    labels="kommentarer|kommentar|del|del artikkelen|lagre|skriv ut|annonse|les mer|vis "
    "mer|last inn flere|lukk|meny|søk|logg inn|logg ut|abonner|kontakt|til toppen|"
    "kopier lenke|forsiden",
    list_labels="mest lest|les også|anbefalt|relaterte saker|siste nytt|emner|mer om|andre leser",
    we=r"\b(?:vi|oss|vår|vårt|våre)\b",
    you=r"\b(?:du|deg|din|ditt|dine)\b",
    trade=r"\b(?:journalistikk\w*|journalist\w*|redaksjon\w*|nyhetsbrev\w*|abonn\w+|"
    r"donasjon\w*)\b",
    said=r"\b(?:sier|sa|opplyser|ifølge|forteller|skriver|uttaler|heter det)\b",
    fillers=r"\b(?:den|det|de|en|et|er|var|har|hadde|ble|blir|han|hun|der|som|denne|dette|"
    r"sier|sa)\b",
    live=r"\blive\b|\bliveblogg?\b|\bdirekte\b|\bsiste nytt\b|\bminutt for minutt\b|"
    r"\boppdateres\b",
    liveblog=r"live-?blogg?(?:en)?\b|minutt for minutt|direkte-?dekning|følg (?:med "
    r")?(?:live|direkte)",
    pictures=r"(?:i bilder|bilder|bilde|foto|video|kart|grafikk)\b ?[:|–—-]",
    summaries="det viktigste|oppsummert|kort fortalt|dette vet vi|saken oppsummert",
    lead_in=r"^(?:les|se|finn|mer)\b.{0,120}\b(?:her|nedenfor)\W*$",
    teaser=r"(?:les også|se også|les mer)\b ?[:|–—-]",
    by="av",
    reports="rapporterer|skriver|forteller",
    months="januar februar mars april mai juni juli august september oktober november desember",
    weekdays="mandag tirsdag onsdag torsdag fredag lørdag søndag",
    ago=r"(?:for )?(?P<n>\d{1,2}|en|ett?) ?(?:(?P<s>sek\.?|sekunder?)|(?P<m>min\.?|"
    r"minutt(?:er)?)|(?P<h>t\.?|timer?)|(?P<d>dag(?:er)?)) siden",
    at="kl.|kl|klokken|publisert kl.|publisert",
    updated="oppdatert kl.|oppdatert|sist oppdatert",
    key_events="viktig|breaking|høydepunkt",
    pinned="festet|fremhevet",
    share=r"del\b|kopier lenke|permalenke",
)
