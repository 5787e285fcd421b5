"""Cuts a row of paragraphs into entries so that the cuts' scores and the entries' lengths sum best.

Invariant: linear in the number of paragraphs; of two equal cuts the one with the longer last entry.
The programme is Viterbi's over segments, as in the semi-Markov models of Sarawagi and Cohen,
"Semi-Markov Conditional Random Fields for Information Extraction", NIPS 2004.
"""

from collections.abc import Sequence


def cut(scores: Sequence[float], lengths: Sequence[float]) -> list[int]:
    """Find the best cut.

    Args:
        scores: For each paragraph, what is won by starting an entry with it; the first always
            starts one, its score is not asked.
        lengths: What an entry of so many paragraphs wins, from 1; it holds no more than there are.

    Returns:
        The indexes of the paragraphs that start entries, ascending, 0 not among them.
    """
    best = [0.0]
    starts = [0]
    for end in range(1, len(scores) + 1):
        total, taken = max(
            (best[end - length] + wins + (scores[end - length] if end > length else 0.0), length)
            for length, wins in zip(range(1, end + 1), lengths, strict=False)
        )
        best.append(total)
        starts.append(end - taken)
    return _walk(starts)


def _walk(starts: Sequence[int]) -> list[int]:
    found: list[int] = []
    start = starts[-1]
    while start > 0:
        found.append(start)
        start = starts[start]
    return found[::-1]
