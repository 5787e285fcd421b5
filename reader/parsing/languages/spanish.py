"""Spanish."""

from reader.parsing.languages.model import Language

SPANISH = Language(
    code="es",
    stop_words="de la que el en y a los del se las por un para con no una su al lo como más pero "
    "sus "
    "le ya o este ha sí porque esta entre cuando muy sin sobre también hasta hay donde han",
    prompts={
        "asks for support": (
            r"\bapóyanos\b|\bapoy[ae] (?:\w+ ){0,3}(?:periodismo|nosotros)\b"
            r"|\b(?:tu|su) (?:apoyo|donación|aportación)\b|\bhazte soci[oa]\b|\bhaz una donación\b"
        ),
        "asks to subscribe or register": (
            r"\bsuscríb(?:ete|ase)\b|\bya (?:eres|soy) suscriptor|\binicia sesión\b|\bregístrate\b"
            r"|\bpara seguir leyendo\b|\bcrea (?:una|tu) cuenta\b"
        ),
        "asks to sign up for mail": r"\bnuestr[oa] (?:boletín|newsletter)\b|\ben tu correo\b"
        r"|\bapúntate\b|\bpolítica de privacidad\b",
        "invites comments": r"\bdeja tu comentario\b|\b(?:ver|escribe) (?:\w+ )?comentarios?\b"
        r"|\búnete a la conversación\b",
        "invites to follow elsewhere": r"\bsíguenos\b|\bdescarga (?:nuestra|la) app\b",
        "page control": r"\btodos los derechos reservados\b|\bir al contenido\b",
    },
    labels="comentarios|comentario|comentar|compartir|guardar|imprimir|publicidad|leer más|ver más|"
    "cargar más|cerrar|menú|buscar|iniciar sesión|suscríbete|registrarse|volver arriba|contacto|"
    "aviso legal|copiar enlace|inicio",
    list_labels="lo más leído|lo más visto|te puede interesar|noticias relacionadas|relacionados|"
    "más información|recomendado|temas|más noticias|también te puede interesar",
    we=r"\b(?:nosotros|nuestr[oa]s?)\b",
    you=r"\b(?:tú|tu|tus|usted|ustedes)\b",
    trade=r"\b(?:periodismo|periodistas?|redacción|boletín|suscri\w+|donaci\w+|soci[oa]s?"
    r"|premium)\b",
    said=r"\b(?:dijo|ha dicho|afirmó|aseguró|según|explicó|señaló|ha asegurado|informó)\b",
    fillers=r"\b(?:es|son|era|fue|fueron|ha|han|había|sido|él|ella|ellos|este|esta|estos|su|sus"
    r"|que|dijo|afirmó|aseguró|explicó)\b",
    live=r"\bdirecto\b|\ben vivo\b|\bminuto a minuto\b|\búltima hora\b|\blive\b",
    liveblog=r"minuto a minuto|(?:en|este|nuestro) directo\b|live-?blog|(?:cobertura|blog) en "
    r"vivo",
    pictures=r"(?:en imágenes|imágenes|fotos?|galería|vídeos?|videos?|mapa|gráfico)\b ?[:|–—-]",
    summaries="claves|las claves|puntos clave|lo esencial|en resumen|lo más importante",
    lead_in=r"^(?:lea|lee|puede leer|vea|más información)\b.{0,120}\b(?:aquí|abajo)\W*$"
    r"|^(?:lea|lee) (?:[\w-]+ ){0,5}(?:artículo|noticia|análisis|crónica)\W*$",
    teaser=r"(?:lea también|lee también|te puede interesar|leer más|ver también)\b ?[:|–—-]",
    by=r"por",
    reports=r"informa|cuenta|escribe|explica",
    months="enero febrero marzo abril mayo junio "
    "julio agosto septiembre octubre noviembre diciembre",
    weekdays="lunes martes miércoles jueves viernes sábado domingo",
    ago=r"hace (?P<n>\d{1,2}|una?) ?(?:(?P<s>s|segundos?)|(?P<m>min|minutos?)|(?P<h>h|"
    r"horas?)|(?P<d>días?))",
    at="a las|publicado a las|publicado el|el",
    updated="actualizado a las|actualizado el|actualizado|última actualización",
    key_events="clave|momento clave|última hora|urgente|destacado",
    pinned="fijado|mensaje fijado|publicación fijada",
    share=r"compartir\b|comparte\b|copiar (?:el )?enlace|enlace permanente|tuitear\b",
)
