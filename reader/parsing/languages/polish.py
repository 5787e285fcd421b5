"""Polish."""

from reader.parsing.languages.model import Language

POLISH = Language(
    code="pl",
    stop_words="i w na z do się nie to jest że o jak po od za przez ale dla przy są był być "
    "także oraz został było ich jego który która które tym może już",
    prompts={
        "asks for support": r"\b(?:wesprzyj nas|twoje wsparcie|wpłać darowiznę)\b",
        "asks to subscribe or register": r"\b(?:zaloguj się, aby|kup subskrypcję"
        r"|masz już konto|załóż konto)\b",
        "asks to sign up for mail": r"\b(?:zapisz się|nasz newsletter|polityka prywatności)\b",
        "invites comments": r"\b(?:dodaj komentarz|zobacz komentarze|weź udział w dyskusji)\b",
        "invites to follow elsewhere": r"\b(?:obserwuj nas|śledź nas|pobierz aplikację)\b",
        "page control": r"\bwszelkie prawa zastrzeżone\b|\bprzejdź do treści\b",
    },
    labels="komentarze|komentarz|udostępnij|zapisz|drukuj|reklama|czytaj więcej|pokaż "
    "więcej|załaduj więcej|zamknij|menu|szukaj|zaloguj|zaloguj się|wyloguj|kontakt|"
    "do góry|kopiuj link|strona główna",
    list_labels="najczęściej czytane|czytaj także|czytaj też|polecane|powiązane|najnowsze|"
    "tematy|zobacz także",
    we=r"\b(?:my|nas|nasz\w*|naszym)\b",
    you=r"\b(?:ty|ciebie|twój|twoje|twoja)\b",
    trade=r"\b(?:dziennikarstw\w*|dziennikarz\w*|redakcj\w*|newsletter\w*|subskryp\w+|"
    r"darowizn\w*)\b",
    said=r"\b(?:powiedział\w*|poinformował\w*|przekazał\w*|według|dodał\w*|podał\w*|"
    r"napisał\w*)\b",
    fillers=r"\b(?:jest|są|był|była|było|były|został|została|się|ten|ta|to|który|która|"
    r"które|że|jego|jej|ich)\b",
    live=r"\bna żywo\b|\brelacja\b|\blive\b|\bminuta po minucie\b|\bz ostatniej chwili\b",
    liveblog=r"relacj\w+ (?:na żywo|live)|minuta po minucie|live-?blog",
    pictures=r"(?:na zdjęciach|zdjęcia|zdjęcie|foto|wideo|mapa|grafika)\b ?[:|–—-]",
    summaries="najważniejsze|w skrócie|podsumowanie|co wiemy|najważniejsze informacje",
    lead_in=r"^(?:czytaj|zobacz|więcej)\b.{0,120}\b(?:tutaj|poniżej)\W*$",
    teaser=r"(?:czytaj także|czytaj też|zobacz także|zobacz też)\b ?[:|–—-]",
    by=r"autor|oprac\.",
    reports="relacjonuje|pisze|informuje",
    months="stycznia lutego marca kwietnia maja czerwca lipca sierpnia września "
    "października listopada grudnia",
    weekdays="poniedziałek wtorek środa czwartek piątek sobota niedziela",
    ago=r"(?P<n>\d{1,2}|jedną) ?(?:(?P<s>sek\.?|sekund[ęy]?)|(?P<m>min\.?|minut[ęy]?)|"
    r"(?P<h>godz\.?|godzin[ęy]?)|(?P<d>dzień|dni)) temu",
    at="o godz.|godz.|godzina|opublikowano",
    updated="aktualizacja|zaktualizowano|ostatnia aktualizacja",
    key_events="ważne|pilne|kluczowe",
    pinned="przypięte|przypięty",
    share=r"udostępnij\b|kopiuj link|skopiuj link|tweetnij\b",
)
