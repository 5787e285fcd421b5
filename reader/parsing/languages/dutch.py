"""Dutch."""

from reader.parsing.languages.model import Language

DUTCH = Language(
    code="nl",
    stop_words="de het een en van ik te dat die in is niet op aan met als voor er was om zijn maar "
    "dan zou of wat bij ook naar door heeft over uit hun worden werd nog wordt tegen tot",
    prompts={
        "asks for support": r"\bsteun (?:ons|onze|de)\b|\b(?:jouw|uw) (?:steun|donatie|bijdrage)\b"
        r"|\bdoneer (?:nu|hier)\b",
        "asks to subscribe or register": r"\bword (?:nu )?(?:lid|abonnee)\b|\babonneer\b"
        r"|\bal abonnee\b|\blog in om\b|\bmaak een account\b|\bom verder te lezen\b",
        "asks to sign up for mail": r"\b(?:meld je|schrijf je) (?:aan|in)\b|\bonze nieuwsbrief\b"
        r"|\bin je inbox\b|\bprivacybeleid\b",
        "invites comments": r"\bpraat mee\b|\breageer\b|\b(?:bekijk|lees) (?:alle )?reacties\b",
        "invites to follow elsewhere": r"\bvolg ons\b|\bdownload (?:onze|de) app\b",
        "page control": r"\balle rechten voorbehouden\b|\bnaar de inhoud\b",
    },
    labels="reacties|reageer|delen|deel dit artikel|bewaren|printen|advertentie|lees meer|toon "
    "meer|"
    "meer laden|sluiten|menu|zoeken|inloggen|abonneren|registreren|naar boven|contact|kopieer link",
    list_labels="meest gelezen|lees ook|aanbevolen|gerelateerd|gerelateerde artikelen|meer nieuws|"
    "onderwerpen|bekijk ook",
    we=r"\b(?:wij|we|ons|onze)\b",
    you=r"\b(?:jij|jouw|uw|je)\b",
    trade=r"\b(?:journalistiek|journalist\w*|redactie|nieuwsbrie\w+|abonne\w+|donat\w+|premium)\b",
    said=r"\b(?:zei|zegt|aldus|volgens|meldt|vertelt|stelt|liet weten)\b",
    fillers=r"\b(?:de|het|een|is|zijn|was|waren|heeft|hebben|had|werd|werden|hij|zij|ze|hun|dit"
    r"|dat|deze|die|zei|aldus)\b",
    live=r"\blive\w*|\bminuut tot minuut\b|\blaatste nieuws\b|\bhet laatste\b",
    liveblog=r"live-?blogs?\b|live-?verslag|live-?updates?\b|minuut tot minuut",
    pictures=r"(?:in beeld|foto's|foto|beelden|video|kaart|grafiek)\b ?[:|–—-]",
    summaries="het belangrijkste|in het kort|de belangrijkste punten|samenvatting|dit weten we",
    lead_in=r"^(?:lees|bekijk|zie|meer)\b.{0,120}\b(?:hier|hieronder)\W*$"
    r"|^lees (?:[\w-]+ ){0,5}(?:artikel|verhaal|analyse|interview)\W*$",
    teaser=r"(?:lees ook|bekijk ook|lees meer|zie ook)\b ?[:|–—-]",
    by=r"door|van",
    reports=r"meldt|schrijft|bericht|vertelt",
    months="januari februari maart april mei juni "
    "juli augustus september oktober november december",
    weekdays="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ago=r"(?P<n>\d{1,2}|een) ?(?:(?P<s>sec|seconden?)|(?P<m>min|minuut|minuten)|(?P<h>u|"
    r"uur)|(?P<d>dag(?:en)?)) geleden",
    at="om|geplaatst om|gepubliceerd om",
    updated="laatst bijgewerkt|bijgewerkt om|bijgewerkt|aangepast om|aangepast|laatste update",
    key_events="belangrijk|belangrijk moment|breaking|hoogtepunt",
    pinned="vastgezet|vastgepind|uitgelicht",
    share=r"delen\b|deel\b|kopieer (?:de )?link|link kopiëren|permalink|tweeten\b",
)
