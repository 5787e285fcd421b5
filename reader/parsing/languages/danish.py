"""Danish."""

from reader.parsing.languages.model import Language

DANISH = Language(
    code="da",
    stop_words="og i det at er en til på som de med han af for ikke der var den har sig et vi "
    "om men kan også eller efter blev skal blive over siger fra ud",
    prompts={
        "asks for support": r"\b(?:støt os|din støtte|giv et bidrag)\b",
        "asks to subscribe or register": r"\b(?:bliv abonnent|allerede abonnent|log ind for at"
        r"|opret en konto|læs videre "
        r"med)\b",
        "asks to sign up for mail": r"\b(?:tilmeld dig|vores nyhedsbrev|privatlivspolitik)\b",
        "invites comments": r"\b(?:skriv en kommentar|se alle kommentarer|deltag i debatten)\b",
        "invites to follow elsewhere": r"\b(?:følg os|hent vores app)\b",
        "page control": r"\balle rettigheder forbeholdes\b|\bgå til indhold\b",
    },
    labels="kommentarer|kommentar|del|del artikel|gem|udskriv|annonce|læs mere|vis mere|"
    "indlæs flere|luk|menu|søg|log ind|log ud|abonner|kontakt|til toppen|kopier "
    "link|forside",
    list_labels="mest læste|læs også|anbefalet|relaterede artikler|seneste nyt|emner|mere om|"
    "andre læser",
    we=r"\b(?:vi|os|vores)\b",
    you=r"\b(?:du|dig|din|dit|dine)\b",
    trade=r"\b(?:journalistik\w*|journalist\w*|redaktion\w*|nyhedsbrev\w*|abonn\w+|"
    r"donation\w*)\b",
    said=r"\b(?:siger|sagde|oplyser|ifølge|fortæller|skriver|udtaler|lyder det)\b",
    fillers=r"\b(?:den|det|de|en|et|er|var|har|havde|blev|bliver|han|hun|der|som|denne|"
    r"dette|siger|sagde)\b",
    live=r"\blive\b|\bliveblog\b|\bdirekte\b|\bseneste nyt\b|\bminut for minut\b|"
    r"\bopdateres\b",
    liveblog=r"live-?blogs?\b|minut for minut|live-?dækning|følg (?:med )?live",
    pictures=r"(?:i billeder|billeder|billede|foto|video|kort|grafik)\b ?[:|–—-]",
    summaries="det vigtigste|overblik|kort fortalt|det ved vi|vigtigste punkter",
    lead_in=r"^(?:læs|se|find|mere)\b.{0,120}\b(?:her|nedenfor)\W*$",
    teaser=r"(?:læs også|se også|læs mere)\b ?[:|–—-]",
    by="af",
    reports="rapporterer|skriver|fortæller",
    months="januar februar marts april maj juni juli august september oktober november december",
    weekdays="mandag tirsdag onsdag torsdag fredag lørdag søndag",
    ago=r"(?:for )?(?P<n>\d{1,2}|en|et) ?(?:(?P<s>sek\.?|sekunder?)|(?P<m>min\.?|"
    r"minut(?:ter)?)|(?P<h>t\.?|timer?)|(?P<d>dage?)) siden",
    at="kl.|kl|klokken|offentliggjort kl.",
    updated="opdateret kl.|opdateret",
    key_events="vigtigt|breaking|højdepunkt",
    pinned="fastgjort|fremhævet",
    share=r"del\b|kopier link|permalink",
)
