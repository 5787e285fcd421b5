"""French: the tables of the rules. Its articles tell who and how many: few may change."""

from reader.comparison.facets.languages.common import COMMON
from reader.comparison.facets.languages.model import Language, Topic
from reader.comparison.facets.languages.tables import markers, numerals, one_key, small, words

FRENCH = Language(
    code="fr",
    decimal=",",
    common=COMMON["fr"],
    numerals=numerals(
        {
            "one": "zéro deux=2 trois quatre cinq six sept huit neuf",
            "teen": "dix=10 onze douze treize quatorze quinze seize",
            "ten": "vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70 "
            "octante=80 nonante=90",
            "hundred": "cent=100 cents=100",
            "ordinal": "premier=1 première=1 premiers=1 premières=1 deuxième=2 troisième quatrième "
            "cinquième sixième septième huitième neuvième dixième second=2 seconde=2",
            "part": "moitié=2 demi=2 tiers=3 quart=4",
            "times": "double=2 triple=3 doublé=2 triplé=3 doublent=2 triplent=3",
            "group": "dizaine=10 dizaines=11 douzaine=12 vingtaine=20 trentaine=30 centaine=100 "
            "centaines=101 milliers=1000 millions=1000000 milliards=1000000000",
        }
    ),
    ordinal_endings=words("er ère e è ème re nd nde"),
    scales={"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9},
    units=one_key("""
        % pourcent pour_cent
        € euro euros
        $ dollar dollars
        km kilomètre kilomètres
        m mètre mètres
        kg kilo kilos
        t tonne tonnes
        h heure heures
        min minute minutes
        jour jours
        an ans année années
    """),
    dates=one_key("""
        janvier
        février
        mars
        avril
        mai
        juin
        juillet
        août
        septembre
        octobre
        novembre
        décembre
        lundi
        mardi
        mercredi
        jeudi
        vendredi
        samedi
        dimanche
        hier
        demain
        midi
        minuit
    """),
    markers=markers(
        {
            Topic.ATTRIBUTION: """
                dit,disent,disait
                déclaré,déclare,déclarent
                affirmé,affirme,affirment
                annoncé,annonce,annoncent
                assuré,assure,assurent
                expliqué,explique,expliquent
                indiqué,indique,indiquent
                reconnu,reconnaît,reconnaissent
                selon,d' après
                porte - parole
                source
                sources
                témoin
                témoins
            """.strip().splitlines(),
            Topic.HEDGE: """
                probablement,sans doute
                peut - être,possiblement
                apparemment,visiblement
                présumé,présumée,présumés
                possible,possibles
                pourrait,pourraient
                peut,peuvent
                devrait,devraient
                serait,seraient
                aurait,auraient
                environ,quelque #,près de
                presque
                au moins
                au plus,au maximum
                plus de #
                moins de #
                jusqu' à
                quelques,certains,certaines
            """.strip().splitlines(),
            Topic.ASSURANCE: """
                confirmé,confirme,confirment
                certainement,certain,certaine
                officiellement
            """.strip().splitlines(),
            Topic.NEGATION: """
                ne,n'
                pas
                jamais
                aucun,aucune
                rien
                personne ne
                sans
                ni
                démenti,dément,démentent
                nié,nie,nient
                refusé,refuse,refusent
            """.strip().splitlines(),
        }
    ),
    counted=words("seul seule seuls seules"),
    respellings=(("œ", "oe"), ("æ", "ae")),
    small=small(
        {
            "spelling": "ca ça",
            "article-only": """
                le un
                la une
                l' le
                l' la
                l' un
                l' une
                les des
            """,
        }
    ),
)
