"""Portuguese."""

from reader.parsing.languages.model import Language

PORTUGUESE = Language(
    code="pt",
    stop_words="de a o que e do da em um para é com não uma os no se na por mais as dos como mas "
    "foi "
    "ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até",
    prompts={
        "asks for support": r"\bapoie\b|\b(?:o )?seu (?:apoio|contributo)\b|\bsua (?:doação"
        r"|contribuição)\b|\bfaça (?:um donativo|uma doação)\b",
        "asks to subscribe or register": r"\bassine (?:já|agora|o|a)\b|\bjá é assinante\b"
        r"|\bfaça login\b|\bregiste-se\b|\bcadastre-se\b|\bpara continuar a ler\b",
        "asks to sign up for mail": r"\binscreva-se\b|\bsubscreva\b|\bnossa newsletter\b"
        r"|\bno seu e-?mail\b|\bpolítica de privacidade\b",
        "invites comments": r"\bdeixe (?:o )?seu comentário\b|\b(?:ver|ler) (?:os )?comentários\b",
        "invites to follow elsewhere": r"\bsiga-nos\b|\bsiga o\b|\bbaixe (?:o|nosso) app\b",
        "page control": r"\btodos os direitos reservados\b|\bir para o conteúdo\b",
    },
    labels="comentários|comentário|comentar|compartilhar|partilhar|guardar|imprimir|publicidade|"
    "leia mais|ler mais|ver mais|carregar mais|fechar|menu|buscar|pesquisar|entrar|assine|"
    "voltar ao topo|contacto|contato|copiar link",
    list_labels="mais lidas|mais lidos|leia também|veja também|relacionadas|notícias relacionadas|"
    "recomendado|temas|últimas notícias",
    we=r"\b(?:nós|noss[oa]s?)\b",
    you=r"\b(?:você|vocês|teu|tua)\b",
    trade=r"\b(?:jornalismo|jornalistas?|redação|newsletter|assina\w+|doaç\w+|donativ\w+"
    r"|premium)\b",
    said=r"\b(?:disse|afirmou|segundo|declarou|explicou|informou|acrescentou)\b",
    fillers=r"\b(?:é|são|era|foi|foram|tem|têm|havia|sido|ele|ela|eles|este|esta|seu|sua|que"
    r"|disse|afirmou|declarou)\b",
    live=r"\bao vivo\b|\bdireto\b|\bminuto a minuto\b|\búltimas\b|\blive\b",
    liveblog=r"ao minuto\b|(?:em|este|nosso) direto\b|ao vivo\b|live-?blog|em atualização",
    pictures=r"(?:em imagens|imagens|fotos?|galeria|vídeos?|mapa|gráfico)\b ?[:|–—-]",
    summaries="pontos principais|o essencial|em resumo|o que se sabe",
    lead_in=r"^(?:leia|veja|saiba mais)\b.{0,120}\b(?:aqui|abaixo)\W*$"
    r"|^leia (?:[\w-]+ ){0,5}(?:reportagem|artigo|análise|entrevista)\W*$",
    teaser=r"(?:leia também|leia mais|veja também|ler também)\b ?[:|–—-]",
    by=r"por",
    reports=r"relata|escreve|conta|informa",
    months="janeiro fevereiro março abril maio junho "
    "julho agosto setembro outubro novembro dezembro",
    weekdays="segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    ago=r"há (?P<n>\d{1,2}|uma?) ?(?:(?P<s>segundos?)|(?P<m>min|minutos?)|(?P<h>h|horas?)|"
    r"(?P<d>dias?))(?: atrás)?",
    at="às|publicado às|publicado em|em",
    updated="atualizado às|atualizado em|atualizado|última atualização|actualizado às|actualizado",
    key_events="momento-chave|evento-chave|destaque|última hora|urgente",
    pinned="fixado|post fixado|publicação fixada",
    share=r"partilhar\b|compartilhar\b|compartilhe\b|partilhe\b|"
    r"copiar (?:o )?link|permalink",
)
