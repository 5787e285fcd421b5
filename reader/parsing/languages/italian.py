"""Italian."""

from reader.parsing.languages.model import Language

ITALIAN = Language(
    code="it",
    stop_words="di che e la il un a per in una mi sono ho non si lo ma ha con del da le della nel "
    "dei gli anche più come alla è stato dal sul ci ai delle al i nella dopo suo essere",
    prompts={
        "asks for support": r"\bsostieni(?:ci)?\b|\bil tuo (?:sostegno|contributo)\b"
        r"|\bfai una donazione\b|\bdona ora\b",
        "asks to subscribe or register": r"\babbonati\b|\bsei già abbonato\b|\baccedi per\b"
        r"|\bregistrati\b|\bper continuare a leggere\b",
        "asks to sign up for mail": r"\biscriviti\b|\bnostra newsletter\b|\bnella tua casella\b"
        r"|\binformativa sulla privacy\b",
        "invites comments": r"\blascia un commento\b|\b(?:leggi|vedi) (?:i|tutti i) commenti\b"
        r"|\bdi' la tua\b",
        "invites to follow elsewhere": r"\bseguici\b|\bscarica (?:la nostra|l'|l’) ?app\b",
        "page control": r"\briproduzione riservata\b|\btutti i diritti riservati\b",
    },
    labels="commenti|commento|commenta|condividi|salva|stampa|pubblicità|leggi di più|mostra altro|"
    "carica altro|chiudi|menu|cerca|accedi|abbonati|registrati|torna su|contatti|copia link|home",
    list_labels="i più letti|potrebbe interessarti|articoli correlati|leggi anche|ultime notizie|"
    "consigliati|argomenti|altri articoli",
    we=r"\b(?:noi|nostr[oaie])\b",
    you=r"\b(?:tuo|tua|tuoi|tue|vostr[oaie])\b",
    trade=r"\b(?:giornalismo|giornalist\w+|redazione|newsletter|abbona\w+|donazion\w+|premium)\b",
    said=r"\b(?:ha detto|ha dichiarato|ha spiegato|secondo|ha aggiunto|afferma|riferisce)\b",
    fillers=r"\b(?:è|sono|era|erano|ha|hanno|aveva|stato|stata|lui|lei|loro|questo|questa|suo"
    r"|sua|che|detto|dichiarato|spiegato)\b",
    live=r"\bdiretta\b|\blive\b|\bminuto per minuto\b|\bultim'ora\b|\bultime notizie\b",
    liveblog=r"(?:la|in|nostra) diretta\b|minuto per minuto|live-?blog",
    pictures=r"(?:le immagini|foto|immagini|video|mappa|grafico|fotogallery)\b ?[:|–—-]",
    summaries="i punti chiave|in sintesi|cosa sappiamo|il punto|le ultime",
    lead_in=r"^(?:leggi|vedi|guarda)\b.{0,120}\b(?:qui|sotto)\W*$"
    r"|^leggi (?:[\w'-]+ ){0,5}(?:articolo|analisi|intervista)\W*$",
    teaser=r"(?:leggi anche|vedi anche|per approfondire)\b ?[:|–—-]",
    by=r"di|a cura di",
    reports=r"riferisce|scrive|racconta|spiega",
    months="gennaio febbraio marzo aprile maggio giugno "
    "luglio agosto settembre ottobre novembre dicembre",
    weekdays="lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ago=r"(?P<n>\d{1,2}|una?|un') ?(?:(?P<s>secondi?o?)|(?P<m>min|minut[io])|(?P<h>h|"
    r"or[ae])|(?P<d>giorn[io])) fa",
    at="alle ore|alle|ore|pubblicato alle|pubblicato il",
    updated="aggiornato alle|aggiornato il|aggiornato|ultimo aggiornamento",
    key_events="evento chiave|momento chiave|ultim'ora|in evidenza",
    pinned="fissato|in primo piano|post fissato",
    share=r"condividi\b|copia (?:il )?link|permalink|twitta\b",
)
