"""What a revision touches, and whether it can change what a reader believes.

Pure functions over the words of a revision: no input or output, no clock. Where a rule is in
doubt it answers substantive, for a changed fact must never pass as cosmetic.
"""

from reader.comparison.facets.judge import judge, judge_all
from reader.comparison.facets.languages import language_of
from reader.comparison.facets.model import Edit, Judgement

__all__ = ["Edit", "Judgement", "judge", "judge_all", "language_of"]
