"""Spanish: the tables of the rules. Its articles tell who and how many: few may change."""

from reader.comparison.facets.languages.common import COMMON
from reader.comparison.facets.languages.model import Language, Topic
from reader.comparison.facets.languages.tables import markers, numerals, one_key, small, words

SPANISH = Language(
    code="es",
    decimal=",",
    common=COMMON["es"],
    numerals=numerals(
        {
            "one": "cero dos=2 tres cuatro cinco seis siete ocho nueve",
            "teen": "diez=10 once doce trece catorce quince dieciséis diecisiete dieciocho "
            "diecinueve",
            "ten": "veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 "
            "noventa=90 veintiuno=21 veintidós veintitrés veinticuatro veinticinco veintiséis "
            "veintisiete veintiocho veintinueve",
            "hundred": "cien=100 ciento=100",
            "hundreds": "doscientos=200 doscientas=200 trescientos=300 trescientas=300 "
            "cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 "
            "seiscientas=600 setecientos=700 setecientas=700 ochocientos=800 ochocientas=800 "
            "novecientos=900 novecientas=900",
            "ordinal": "primero=1 segundo tercero cuarto quinto sexto séptimo octavo noveno décimo "
            "primera=1 segunda tercera cuarta quinta primer=1 tercer=3",
            "part": "mitad=2 medio=2 media=2 tercio=3",
            "times": "doble=2 triple=3 duplicó=2 triplicó=3 duplicaron=2 triplicaron=3",
            "group": "ambos=2 ambas=2 par=2 docena=12 docenas=13 decenas=10 cientos=100 miles=1000 "
            "millones=1000000",
        }
    ),
    ordinal_endings=words("º ª o a"),
    scales={"mil": 3, "millón": 6, "millones": 6},
    units=one_key("""
        % por_ciento
        € euro euros
        $ dólar dólares
        km kilómetro kilómetros
        m metro metros
        kg kilo kilos
        t tonelada toneladas
        h hora horas
        min minuto minutos
        día días
        año años
    """),
    dates=one_key("""
        enero
        febrero
        marzo
        abril
        mayo
        junio
        julio
        agosto
        septiembre setiembre
        octubre
        noviembre
        diciembre
        lunes
        martes
        miércoles
        jueves
        viernes
        sábado
        domingo
        hoy
        ayer
        anteayer
        anoche
        mediodía
        medianoche
    """),
    markers=markers(
        {
            Topic.ATTRIBUTION: """
                dijo,dice,dijeron,dicen
                afirmó,afirma,afirmaron
                aseguró,asegura,aseguraron
                declaró,declara,declararon
                anunció,anuncia,anunciaron
                explicó,explica,explicaron
                admitió,admite,admitieron
                informó,informa,informaron
                según
                portavoz
                fuente
                fuentes
                testigo
                testigos
            """.strip().splitlines(),
            Topic.HEDGE: """
                presuntamente,presunto,presunta,presuntos
                supuestamente,supuesto,supuesta
                probablemente,probable
                posiblemente,posible
                quizá,quizás,tal vez
                aparentemente
                podría,podrían
                puede,pueden
                debería,deberían
                habría,habrían
                sería,serían
                unos #,unas #,alrededor de,aproximadamente,cerca de
                casi
                al menos,por lo menos
                como máximo
                más de #
                menos de #
                hasta #
                algunos,algunas
            """.strip().splitlines(),
            Topic.ASSURANCE: """
                confirmó,confirma,confirmado,confirmaron
                ciertamente,seguro,segura
                oficialmente
            """.strip().splitlines(),
            Topic.NEGATION: """
                no
                nunca,jamás
                ningún,ninguno,ninguna
                nada
                nadie
                sin
                ni
                tampoco
                negó,niega,negaron
                rechazó,rechaza,rechazaron
            """.strip().splitlines(),
        }
    ),
    counted=words("único única únicos únicas"),
    same=one_key("""
        solo sólo
        este éste
        esta ésta
        estos éstos
        estas éstas
        periodo período
    """),
    small=small(
        {
            "article-only": """
                el un
                la una
                los unos
                las unas
            """,
        }
    ),
)
