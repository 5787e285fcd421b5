"""What each feature weighs, and what an entry's length does.

Invariant: data alone; another fit changes these figures and nothing else. They are log-odds: the
maximum a posteriori of a semi-Markov model (see `programme`), its prior a normal one around weights
set by hand, its data liveblogs whose entries are known, their headings and times taken away: the
seeds, and at a third of their weight or less blogs of seven publishers, one of them German. Weights
of features and of lengths were fitted together; leaving out any one seed moved most of them by less
than 0.2, the most by 0.7. `UNKNOWN` alone was set on the seeds read without their cues.
"""

from collections.abc import Mapping

from reader.parsing.subject.features import Feature, Figures

WEIGHTS = {
    Feature.ANY: -0.34,
    Feature.UNKNOWN: 1.0,
    Feature.AFTER_CARD: 3.43,
    Feature.AFTER_HEADING: -3.93,
    Feature.HEADING: 2.88,
    Feature.AFTER_HAND_OVER: 4.1,
    Feature.AFTER_COLON: -1.96,
    Feature.QUOTE: -2.03,
    Feature.QUOTE_RUNS_ON: -2.02,
    Feature.PRONOUN: -1.67,
    Feature.CONNECTIVE: -1.7,
    Feature.CIRCUMSTANCE: -1.03,
    Feature.DEFINITE: -0.6,
    Feature.INDEFINITE: 1.63,
    Feature.CARRIED: -2.09,
    Feature.BACK: -1.04,
    Feature.HABIT: -1.52,
    Feature.DAY: 1.4,
    Feature.PERFECT: 1.79,
    Feature.SOURCED: 1.76,
    Feature.LENGTH: 0.6,
    Feature.RESTYLED: 1.45,
    Feature.AFRESH: 1.45,
    Feature.TIED: -1.85,
    Feature.CROSSING: -2.52,
    Feature.STARTING: 1.33,
    Feature.ENDED: 1.12,
    Feature.BALANCE: 0.79,
    Feature.GIVEN: -1.36,
}

_PLAIN: Mapping[Feature, float] = {}

_ALONE, _PAIR = -2.24, -0.82
"""What an entry of one and of two paragraphs wins."""
_LONG = 8
_LONGER = -0.125
"""What each paragraph past a long entry wins."""
_MOST = 40
LENGTHS = (_ALONE, _PAIR, *(_LONGER * max(0, n - _LONG) for n in range(3, _MOST + 1)))
"""What an entry of 1, 2, 3... paragraphs wins; none is longer than these are many."""


def weigh(figures: Figures, counts: Mapping[Feature, float] = _PLAIN) -> float:
    """Weigh what speaks for a start against what speaks against it.

    Args:
        figures: What the gap before a paragraph shows.
        counts: How many times its weight a feature counts, where not once.

    Returns:
        Above 0 where more speaks for it, in log-odds.
    """
    return sum(WEIGHTS[f] * value * counts.get(f, 1) for f, value in figures.items())
