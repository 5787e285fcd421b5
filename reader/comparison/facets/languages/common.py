"""The small words of every language: they tell which it is, and are no names.

Invariant: lower case; a word may stand in several languages.
"""

from reader.comparison.facets.languages.tables import words

COMMON: dict[str, frozenset[str]] = {
    "en": words("""
        a about additionally after again against all also although am among an and another any are
        as at be because been before being between both but by can consequently could currently
        despite did do does down during each either even every few finally first for from
        furthermore had has have he her here him his how however i if in into is it its just last
        like many may me meanwhile might more moreover most much must my nevertheless new next no
        nor not now of off on one only or other otherwise our out over per recently she should
        since so some such than that the their them then there therefore these they this those
        though through thus to today tomorrow too under until up us very was we were what when
        where whether which while who whom whose why will with within without would yesterday yet
        you your
    """),
    "de": words("""
        aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem
        einen einer er es für gegen haben hat ich ihm ihr im in ist mit nach nicht noch nun nur
        oder sein seine sich sie sind sowie um und unter vom von vor war waren wegen weil wenn
        werden wie wird wurde wurden zu zum zur zwischen über
    """),
    "fr": words("""
        a ainsi alors ans après au aussi aux avait avant avec avons c' ce ces cet cette chez
        comme contre d' dans de depuis des deux dont du déjà elle elles en encore entre est et
        fait il ils j' je l' la le les leur leurs lors lui mais même n' ne non notre nous on ont
        ou où par pas pendant plus pour qu' quand que qui s' sa se ses si son sont sous sur tous
        tout toute toutes très un une vers votre vous y à été être
    """),
    "es": words("""
        a al ante así ayer años cada como con contra cuando de del desde donde dos durante e el
        ella ellos en entre era es esa ese eso esta este esto está están fue fueron ha había
        hace han hasta hay horas hoy la las le les lo los mientras muy más ni no nos o otra
        otras otro otros para pero por porque que quien se según ser si sido siguen sin sobre
        son su sus también tiene tienen toda todas todo todos tras un una unas uno unos y ya
    """),
}
"""By two-letter code."""
