"""Where entries start in a blog whose headings, stamps and bylines were lost.

Owns the judgement of subject changes: a paragraph starts an entry where it reads like a lead,
leans on nothing said before it, and the words and names of the paragraphs above run out. `passage`
reads paragraphs by the `cues` of their language, `kinds` tells cards from headings, `names` and
`threads` relate paragraphs, `features` gathers what speaks for a start, `weights` weighs it,
`programme` cuts.

Invariant: the answer depends on the paragraphs alone and takes time linear in their number; of one
paragraph only the first characters count.
"""

from reader.parsing.subject.entries import boundaries
from reader.parsing.subject.lede import opening

__all__ = ["boundaries", "opening"]
