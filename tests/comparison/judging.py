"""What a revision of one text is judged to be."""

from reader.comparison.facets import Edit, Judgement, judge
from reader.comparison.model import Significance
from reader.comparison.words import diff_words


def judged(old: str, new: str, *, heading: bool = False, language: str | None = "en") -> Judgement:
    return judge([Edit(old, new, diff_words(old, new), heading)], language)


def cosmetic(old: str, new: str, language: str | None = "en") -> bool:
    there, back = judged(old, new, language=language), judged(new, old, language=language)
    assert there.significance is back.significance
    return there.significance is Significance.COSMETIC
