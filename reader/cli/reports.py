"""Reports that are documents of their own: Markdown, HTML and JSON, as text in pieces.

Invariant: a report's piece is made when it is asked for; only the format that was typed is loaded.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from reader.cli.pair import Proven
from reader.comparison import Comparison, Kind
from reader.library import DocumentError
from reader.report.provenance import Provenance

if TYPE_CHECKING:
    from reader.comparison.history import Ledger
    from reader.library.evidence import Proof


def comparison_report(
    form: str,
    comparison: Comparison,
    proven: tuple[Proven, Proven],
    *,
    only: frozenset[Kind] | None = None,
    substantive: bool = False,
) -> Iterator[str]:
    """Yield a comparison as a document.

    Args:
        form: `markdown`, `html` or `json`.
        comparison: Any comparison.
        proven: Its older and its newer snapshot, with what is known of their documents.
        only: The verdicts on entries to show; None for all.
        substantive: Count cosmetic revisions as unchanged.

    Yields:
        Pieces of text that join to the document.
    """
    if form == "json":
        from reader.report.json import comparison_json, to_text

        yield to_text(comparison_json(comparison, only=only, substantive=substantive))
        return
    old, new = map(provenance, proven)
    if form == "html":
        from reader.report.html.comparison import comparison_html

        yield from comparison_html(comparison, only=only, substantive=substantive, old=old, new=new)
        return
    from reader.report.markdown_comparison import comparison_markdown

    yield from ended(
        comparison_markdown(comparison, only=only, substantive=substantive, old=old, new=new)
    )


def ledger_report(
    form: str, blog: str, ledger: "Ledger", proofs: "Sequence[Proof]"
) -> Iterator[str]:
    """Yield a ledger as a document.

    Args:
        form: `markdown`, `html` or `json`.
        blog: The blog's name.
        ledger: Any ledger.
        proofs: What proves the document of each of its snapshots.

    Yields:
        Pieces of text that join to the document.
    """
    if form == "json":
        from reader.report.json import to_text
        from reader.report.ledger_json import ledger_json

        yield to_text(ledger_json(blog, ledger))
        return
    known = [Provenance(*proof) for proof in proofs]
    if form == "html":
        from reader.report.html.ledger import ledger_html

        yield from ledger_html(blog, ledger, known)
        return
    from reader.report.markdown_ledger import ledger_markdown

    yield from ended(ledger_markdown(blog, ledger, known))


def card_report(
    form: str, comparison: Comparison, number: int, proven: tuple[Proven, Proven]
) -> str:
    """Write one change as a card.

    Args:
        form: `json`, else Markdown.
        comparison: Any comparison.
        number: The change's number, as `--stat` lists them.
        proven: The older and the newer snapshot, with what is known of their documents.

    Raises:
        DocumentError: There is no such change.
    """
    from reader.report.evidence import card_json, card_markdown
    from reader.report.json import to_text
    from reader.report.subject import numbers_of

    numbers = numbers_of(comparison)
    place = next((place for place, at in numbers.items() if at == number), None)
    if place is None:
        listed = f"--stat lists 1 to {len(numbers):,}" if numbers else "nothing changed"
        raise DocumentError(f"there is no change {number:,}; {listed}")
    old, new = map(provenance, proven)
    if form == "json":
        return to_text(card_json(comparison, place, old, new))
    return card_markdown(comparison, place, old, new)


def provenance(proven: Proven) -> Provenance:
    """Return what is known of a snapshot's document as reports name it."""
    return Provenance(proven.origin, proven.sha256)


def ended(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines with their line ends."""
    return (f"{line}\n" for line in lines)
