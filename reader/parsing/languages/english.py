"""English."""

from reader.parsing.languages.model import Language

ENGLISH = Language(
    code="en",
    stop_words="the of and to in that is was for it with as his on be at by had not are but from "
    "have they which one were all there would their said has been will who more when after",
    prompts={
        "asks for support": (
            r"\byour (?:support|donation|contribution|subscription|gift)s? (?:can |will )?"
            r"(?:help|allow|enable|mean|make|keep|fund|power|let)s?\b"
            r"|\b(?:support|fund|back|power)(?:s|ing)? (?:us\b|our |truly |independent |quality "
            r"|fearless |free |local )(?:\w+ ){0,3}(?:journalism|reporting|newsroom|journalists"
            r"|work)"
            r"|\bhelp us (?:to )?(?:keep|continue|bring|tell|deliver)\b.{0,40}"
            r"\b(?:stor(?:y|ies)|report\w*|journalis\w+|news)\b"
            r"|\bevery (?:contribution|donation)\b.{0,40}\b(?:counts|helps|matters)\b"
            r"|\bsupport us (?:to|by|with|from)\b|\bwhether [$£€]\d"
            r"|\bjournalism\b.{0,40}\b(?:paid for|costs|funded|needs you)\b"
            r"|(?:^|(?<=[.!?] ))(?:please )?make (?:a|your) (?:\w+[- ]){0,2}(?:donation"
            r"|contribution)\b"
            r"|\bour (?:\w+ )?(?:journalism|newsroom)\b|\bour mission is\b"
            r"|\bneed your help to\b.{0,30}\b(?:stor(?:y|ies)|report\w*|journalis\w+)\b"
            r"|\bbecome an? (?:[\w']+ ){0,2}(?:member|supporter|subscriber|patron) today\b"
            r"|(?:^|(?<=[.!?] ))become an? (?:\w+ )?(?:member|supporter|subscriber|patron)\b"
            r"|\b(?:donate|contribute) (?:now|today|here)\b"
        ),
        "asks to subscribe or register": (
            r"^subscribe\b|\bsubscribe (?:to|for|now|today)\b"
            r"|\bstart your (?:\w+ ){0,4}(?:subscription|trial|membership)\b"
            r"|\balready (?:a subscriber|have an account|registered|a member)\b"
            r"|\b(?:log|sign) in to (?:continue|read|comment|your)\b|\bto continue reading\b"
            r"|\bregist(?:er|ration|ering) (?:for free|now|to (?:read|continue|comment)|is free)"
            r"|\bregistration is a free\b|\bby registering\b|\bcreate (?:a"
            r"|your) (?:free )?account\b"
            r"|\b(?:enjoy|get) (?:unlimited|full) access\b|\bprotected by recaptcha\b"
            r"|\bthank you for (?:registering|subscribing|signing up)\b|\bfree trial\b"
            r"|\bmanage your (?:account|subscription|preferences)\b|\boff (?:\w+ )?subscription\b"
        ),
        "asks to sign up for mail": (
            r"\bsign(?:ing)?[- ]?up (?:to|for|here)\b.{0,60}\b(?:newsletter|e-?mail|alert|briefing"
            r"|bulletin|inbox|headlines|updates|digest)"
            r"|\b(?:our|your) (?:daily|weekly) (?:guide|briefing|round-?up|digest)\b"
            r"|\bvalid e-?mail address\b|^(?:thanks|thank you) for signing up\b"
            r"|\bsign up (?:to|for) our\b|\bto your inbox\b|\bunsubscribe\b"
            r"|\bour privacy (?:policy|notice)\b|\binvalid e-?mail\b|\blike to be e-?mailed\b"
            r"|\bpop your e-?mail\b|\benter your e-?mail\b|\bsign-up to provide\b"
            r"|\bget our (?:\w+ ){0,5}(?:newsletter|e-?mail|briefing|app)\b"
            r"|\bour (?:\w+ ){0,4}newsletters?\b"
        ),
        "offers bookmarks": (
            r"\bbookmark (?:this|your|articles?)\b|\byour bookmarks\b|\barticle bookmarked\b"
            r"|\bsave (?:this|your) (?:article|stor(?:y|ies))\b"
        ),
        "invites comments": (
            r"^join (?:the|our) (?:conversation|discussion|debate|comment\w*)\b"
            r"|\bcommenting forum\b"
            r"|\bthought-provoking conversations\b|\bsee their replies\b|\bhave your say\b"
            r"|\bbe the first to comment\b|\bcomments are (?:closed|open|moderated)\b"
            r"|\b(?:tell|let) us (?:know )?(?:what you think|in the comments)\b"
            r"|\bsubmit(?:ting)? (?:a|your) comment\b|\bdo you have a story\b"
            r"|\bget in touch (?:with us )?by e-?mail"
        ),
        "invites to follow elsewhere": (
            r"\b(?:follow|find|like|join) (?:us|our (?:\w+ ){0,3}\w+) on (?:x|twitter|facebook"
            r"|instagram|whatsapp|telegram|tiktok|youtube|google|bluesky|threads|social)\b"
            r"|\bjoin our (?:\w+ ){0,2}(?:whatsapp|telegram)\b"
            r"|\bdownload (?:our|the) (?:\w+ ){0,4}app\b|\bget the app\b"
            r"|\bclick here to (?:sign|subscribe|join|donate|register|follow)\b"
        ),
        "page control": (
            r"\bscroll down for\b|\bplease (?:refresh|turn on|enable|reload)\b"
            r"|\bopen image in gallery\b|\bshow key events\b|\ball rights reserved\b"
            r"|^(?:copyright )?©"
            r"|\b(?:we|site|website) uses? cookies\b|\bdon't show me this\b"
            r"|\bskip to (?:\w+ )?(?:content|navigation)\b|\bview all \d* ?comments\b"
            r"|\bopens in (?:a )?new (?:window|tab)\b|\bthis (?:video|content) is (?:un"
            r"|not )available\b"
        ),
    },
    labels="comments|comment|share|share this article|share this|save|print|email|copy link|"
    "link copied|link copied bookmark|bookmark|advertisement|advert|sponsored|read more|show more|"
    "load more|view more|loading|close|menu|search|subscribe|subscribe now|sign up|sign in|sign "
    "out|"
    "log in|login|login register|register|back to top|top|show latest update|view comments|"
    "view all comments|find out more|find out moreclose|privacy policy|cookie policy|"
    "terms & conditions|terms and conditions|contact us|about us|jump to content|"
    "skip to main content|get the app|follow us|invalid email|donate|support us|next|previous",
    list_labels="recommended|more about|most popular|most viewed|most read|most commented|related|"
    "related articles|related stories|related topics|related news|topics|more on this story|"
    "latest videos|popular videos|more videos|trending|trending topics|top stories|more from|"
    "promoted stories|sponsored features|editor's picks|explore more|you may also like",
    we=r"\b(?:we|we're|we've|we'll|our|us|ourselves)\b",
    you=r"\b(?:you|your|yours)\b",
    trade=r"\b(?:journalism|journalists?|reporters?|reporting|newsroom|paywalls?|newsletters?|inbox"
    r"|donat\w+|contribut\w+|subscri\w+|premium|memberships?|e-?mails?|roundup|advert\w*"
    r"|your support)\b",
    said=r"\b(?:said|says|told|tells|added|according to|claimed|asked|urged|reported|wrote)\b",
    fillers=r"\b(?:the|a|an|was|were|is|are|be|been|had|has|have|he|she|it|they|his|her|its"
    r"|their|this|that|there|said|told|added)\b",
    live=r"\blive\b|\blatest\b|\bas it happened\b|\bliveblog\b|\bupdates?\b|\bminute by minute\b"
    r"|\brolling coverage\b|\brecap\b",
    liveblog=r"live[- ]?blogs?\b|live (?:updates?|coverage|feed|reporting|ticker)\b|as it "
    r"happened|rolling coverage|(?:minute|ball|blow)[- ]by[- ](?:minute|ball|blow)",
    pictures=r"(?:in pictures|pictured|in photos|photos?|pictures?|gallery|watch|video|in video"
    r"|in pics|mapped|map|in maps|graphic|icymi|cartoon)\b ?[:|–—-]",
    summaries="key points|key events|key developments|key takeaways|at a glance|the latest|"
    "what we know so far|what you need to know|top lines|summary",
    lead_in=r"^(?:you can )?(?:read|see|watch|click|find|listen|more|get|follow)\b.{0,120}"
    r"\b(?:here|below)\W*$|^(?:you can )?read (?:[\w']+ ){0,5}(?:story|report|analysis|article"
    r"|piece|interview|dispatch)\W*$",
    teaser=r"(?:read more|also read|read also|read next|see also|more on this|related)\b ?[:|–—-]",
    by=r"by|words by|reporting by|analysis by",
    reports=r"reports?|writes|has (?:more|the (?:full )?(?:story|details|latest|report))|explains"
    r"|is (?:in|at) \w+",
    months="january february march april may june july august september october november december",
    weekdays="monday tuesday wednesday thursday friday saturday sunday",
    ago=r"(?P<n>\d{1,2}|an?|one) ?(?:(?P<s>s|secs?|seconds?)|(?P<m>m|mins?|minutes?)|"
    r"(?P<h>h|hrs?|hours?)|(?P<d>d|days?)) ago",
    at="first published on|first published at|first published|posted at|published at|posted on|"
    "posted|published|at",
    updated="last updated at|last updated on|last updated|last modified|updated at|updated "
    "on|updated|edited at|edited",
    key_events="key event|key moment|key update|key post|breaking|breaking news|major update",
    pinned="pinned|pinned post|pinned update|pinned entry",
    share=r"share\b|copy link|copy this link|permalink|link copied|"
    r"tweet\b|email\b|report this|like\b|reply\b",
)
