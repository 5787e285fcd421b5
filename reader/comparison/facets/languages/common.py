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
        a ainsi alors après au aussi aux avant avec c' ce ces cette comme contre d' dans de depuis
        des du elle elles en entre est et il ils j' je l' la le les leur lors lui mais même n' ne
        non nous on ont ou où par pas pendant plus pour qu' que qui s' sa se ses si son sont sous
        sur un une vers vous y à être
    """),
    "es": words("""
        a al ante así como con contra cuando de del desde donde durante e el ella ellos en entre
        era es esta este esto ha han hasta hay la las le les lo los mientras muy más ni no o para
        pero por porque que quien se según ser si sin sobre son su sus también tras un una y ya
    """),
}
"""By two-letter code."""
