"""English: the words that attribute, hedge, assure and negate."""

from reader.comparison.facets.languages.model import Topic
from reader.comparison.facets.languages.tables import markers

_ATTRIBUTION = """
said,says,say,saying
told,tells,tell,telling
claimed,claims,claim,claiming
stated,stating
announced,announces,announce,announcing
admitted,admits,admit,admitting
acknowledged,acknowledges,acknowledge,acknowledging
conceded,concedes,concede,conceding
insisted,insists,insist,insisting
argued,argues,argue,arguing
asserted,asserts,assert,asserting
alleged that,alleges,allege,alleging
accused,accuses,accuse,accusing
warned,warns,warn,warning
suggested,suggests,suggest,suggesting
noted,notes,note,noting
explained,explains,explain,explaining
declared,declares,declare,declaring
revealed,reveals,reveal,revealing
believes,believe
reported,reporting
described,describes,describe,describing
wrote,writes
tweeted,tweets,tweeting
according to
citing,cited,cites
quoting,quoted,quotes
source
sources
official
officials
spokesman
spokesmen
spokeswoman
spokeswomen
spokesperson
spokespeople
witness
witnesses
eyewitness
eyewitnesses
anonymous,anonymously,on condition of anonymity
unnamed,unidentified
""".strip().splitlines()

_HEDGES = """
reportedly
allegedly,alleged
apparently,apparent
seemingly
possibly,possible
probably,probable
perhaps,maybe
presumably,presumed
supposedly,supposed
purportedly,purported
potentially,potential
likely
unlikely
unconfirmed,unverified
suspected
thought to
believed
understood to
feared,fears,fear
hopes,hope,hoped,hoping
thinks,think
tried to,tries to,trying to,attempted to,attempts to
expected
appears,appear,appeared,appearing
seems,seem,seemed,seeming
rumoured,rumored
may
might
could
can
would
should
must
will
shall
ought
almost,nearly
about #,around #,roughly #,approximately,approx,circa,some #
some
over #,more than,above #,in excess of
under #,less than,fewer than,below #
at least,no fewer than,no less than,not less than
at most,no more than,not more than
up to,as many as,as much as
estimated
largely,mostly,mainly
partly,partially
generally,usually,typically
often,frequently
sometimes,occasionally
unclear,uncertain
unknown
""".strip().splitlines()

_ASSURANCES = """
confirmed,confirms,confirm,confirming
certainly,certain
definitely
clearly
undoubtedly
proven,proved,proves
verified
officially
in fact,indeed,actually
always
exactly
fully,entirely,completely
""".strip().splitlines()

_NEGATIONS = """
not
no
never
none
nobody,no one
nothing
nowhere
neither
nor
without
no longer
yet to
denied,denies,deny,denying,denial
refused,refuses,refuse,refusing,refusal
rejected,rejects,reject,rejecting,rejection
failed,fails,fail,failing,failure
unable
false,untrue
hardly
barely
rarely,seldom
ruled out,rules out,rule out,ruling out
instead of
rather than
unless
except
""".strip().splitlines()

MARKERS = markers(
    {
        Topic.ATTRIBUTION: _ATTRIBUTION,
        Topic.HEDGE: _HEDGES,
        Topic.ASSURANCE: _ASSURANCES,
        Topic.NEGATION: _NEGATIONS,
    }
)
