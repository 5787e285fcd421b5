"""French."""

from reader.parsing.languages.model import Language

FRENCH = Language(
    code="fr",
    stop_words="de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se "
    "ce il sont ont avec son cette aux été mais comme nous ou après selon leur elle",
    prompts={
        "asks for support": (
            r"\bsoutenez(?:-nous)?\b|\bsoutenir (?:\w+ ){0,3}(?:journalisme|rédaction)\b"
            r"|\bfaites un don\b|\bje fais un don\b|\bvotre (?:soutien|don)\b"
        ),
        "asks to subscribe or register": (
            r"\babonnez-vous\b|\bdéjà abonné|\bs'abonner\b|\bje m'abonne\b|\bconnectez-vous\b"
            r"|\bpour lire la suite\b|\bcréez (?:un|votre) compte\b|\bréservé aux abonnés\b"
        ),
        "asks to sign up for mail": (
            r"\binscrivez-vous\b|\bs'inscrire à\b|\bnos (?:\w+ )?newsletters?\b"
            r"|\bnotre newsletter\b"
            r"|\bdans votre boîte\b|\bse désinscrire\b|\bpolitique de confidentialité\b"
        ),
        "invites comments": r"\bréagissez\b|\b(?:voir|lire|poster) (?:\w+ )?commentaires?\b"
        r"|\bdonnez votre avis\b",
        "invites to follow elsewhere": r"\bsuivez-nous\b|\btéléchargez (?:notre|l'|l’)appli",
        "page control": r"\btous droits réservés\b|\baller au contenu\b|\bouvre dans une nouvelle",
    },
    labels="commentaires|commentaire|commenter|partager|imprimer|enregistrer|publicité|lire plus|"
    "lire plus tard|voir plus|charger plus|fermer|menu|recherche|rechercher|connexion|s'abonner|"
    "se connecter|s'inscrire|haut de page|mentions légales|réagir|contact|accueil|copier le lien",
    list_labels="à lire aussi|les plus lus|sur le même sujet|recommandé|à la une|lire aussi|"
    "vous aimerez aussi|nos vidéos|thèmes|dans la même rubrique",
    we=r"\b(?:nous|notre|nos)\b",
    you=r"\b(?:vous|votre|vos)\b",
    trade=r"\b(?:journalisme|journalistes?|rédaction|newsletters?|abonn\w+|dons?|premium)\b",
    said=r"\b(?:a déclaré|a dit|a affirmé|a indiqué|a annoncé|selon|explique|a expliqué|dit)\b",
    fillers=r"\b(?:est|sont|était|étaient|a|ont|avait|été|il|elle|ils|elles|ce|cette|ces|son|sa"
    r"|ses|leur|leurs|qui|que|dit|déclaré|indiqué)\b",
    live=r"\bdirect\b|\blive\b|\bminute par minute\b|\bsuivez\b|\bdernières infos\b",
    liveblog=r"(?:ce|notre|le|en|du) (?:direct|live)\b|minute par minute|fil (?:info|d'actu)",
    pictures=r"(?:en images|images?|photos?|vidéos?|en vidéo|carte|infographie|diaporama)\b ?[:"
    r"|–—-]",
    summaries="l'essentiel|ce qu'il faut retenir|les points clés|à retenir|en bref|le point",
    lead_in=r"^(?:lire|à lire|retrouvez|voir|plus d'informations?)\b.{0,120}"
    r"\b(?:ici|ci-dessous)\W*$|^(?:lire|lisez|retrouvez) (?:[\w'-]+ ){0,5}(?:article|reportage"
    r"|analyse|récit)\W*$",
    teaser=r"(?:lire aussi|à lire aussi|à lire|lire également|voir aussi)\b ?[:|–—-]",
    by=r"par",
    reports=r"raconte|rapporte|explique|écrit",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    ago=r"il y a (?P<n>\d{1,2}|une?) ?(?:(?P<s>s|secondes?)|(?P<m>min|mn|minutes?)|"
    r"(?P<h>h|heures?)|(?P<d>j|jours?))",
    at="à|publié à|publié le|le",
    updated="mis à jour à|mis à jour le|mis à jour|mise à jour à|mise à jour|modifié à|"
    "modifié le|modifié",
    key_events="essentiel|temps fort|moment clé|alerte|urgent|à retenir",
    pinned="épinglé|message épinglé|post épinglé",
    share=r"partager\b|copier le lien|lien copié|permalien|tweeter\b|réagir\b",
)
