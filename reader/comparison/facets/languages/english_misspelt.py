"""English: words that are often misspelt in ways that no rule of the pen explains.

Invariant: a misspelling here is no word, so that it can stand for nothing else.
"""

from reader.comparison.facets.languages.tables import one_key

MISSPELT = one_key(
    """
    accidentally accidently
    acknowledge aknowledge
    acquaintance aquaintance
    acquire aquire
    acquired aquired
    agreement agreeement agrement
    amateur amature
    apparently apparantly
    argument arguement
    awkward akward
    because becouse becuase
    bicycle bycicle
    business busness
    completely completly
    condemn condem
    convenience convienence
    definitely definatly definitly
    destroy distroy
    dilemma dilemna
    emperor emporer
    especially expecially
    extremely extremly
    fiery firey
    foreign foreing
    gauge guage
    grateful greatful
    guarantee garantee
    guaranteed garanteed
    guard gaurd
    guards gaurds
    happened happend
    immediately imediatly immediatly immedietly
    independent independant
    injured injuried
    island iland
    launch lauch
    license lisence
    maintenance maintainance
    maneuver manouver
    murder muder
    noticeable noticable
    official offical
    officials officals
    particularly particulary
    persuade pursuade
    possible possable
    probably probally
    publicly publically
    pursue persue
    pursued persued
    pursuit persuit
    queue que
    really realy
    remember rember
    restaurant restaraunt
    rhyme ryhme
    rhythm rythm rythym
    schedule schedual
    seize sieze
    seized siezed
    sergeant sargent
    several severel
    siege seige
    speech speach
    sphere spere
    threatened threatend
    tongue tounge
    truly truely
    unfortunately unfortunatly
    vaccine vaccin
    vacuum vacume
    vehicle vehical
    volcano volcanoe
    weird wierd
    yield yeild
    """
)
