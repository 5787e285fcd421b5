"""`liveblog diff`: what changed between two snapshots, for people or for programs."""

from collections.abc import Iterable

from reader.cli.output import columns, use_colour, write_lines, write_text
from reader.cli.pair import Typed, open_pair
from reader.cli.reading_options import DiffOptions
from reader.comparison import Change, Comparison, Kind, Significance
from reader.library.word import comparing

_UNCOUNTED = frozenset({Kind.ROLLED_OFF, Kind.UNCAPTURED})
"""Verdicts of which nobody wrote or deleted anything: a difference only where asked for."""
_PROVEN = frozenset({"markdown", "html"})
"""The formats that name hashes and origins."""


def diff(options: DiffOptions) -> int:
    """Print a comparison.

    Args:
        options: What was typed.

    Returns:
        The exit code: 1 where something changed, 0 where nothing did.

    Raises:
        DocumentError: The documents cannot be read, there are not two, or there is no such change.
    """
    typed = Typed(options.docs, options.max_bytes, options.old_date, options.new_date)
    proven = open_pair(typed, proven=options.card is not None or options.form in _PROVEN)
    old, new = (side.snapshot for side in proven)
    comparison = comparing(options.docs, (old, new))(old, new)
    if options.card is not None:
        from reader.cli.reports import card_report

        write_text([card_report(options.form, comparison, options.card, proven)])
    elif options.form == "text":
        write_lines(_lines(comparison, options))
    else:
        from reader.cli.reports import comparison_report

        write_text(
            comparison_report(
                options.form,
                comparison,
                proven,
                only=options.only,
                substantive=options.substantive,
            )
        )
    return int(_differs(comparison, options))


def _lines(comparison: Comparison, options: DiffOptions) -> Iterable[str]:
    from reader.report.text import comparison_lines

    return comparison_lines(
        comparison,
        columns(options.width),
        use_colour(options.color),
        only=options.only,
        substantive=options.substantive,
        stat=options.stat,
    )


def _differs(comparison: Comparison, options: DiffOptions) -> bool:
    asked = _UNCOUNTED & (options.only or frozenset())
    return any(
        change.kind in asked or (change.counts and not _is_hidden(change, options))
        for change in comparison.changes()
    )


def _is_hidden(change: Change, options: DiffOptions) -> bool:
    cosmetic = change.significance is Significance.COSMETIC and not change.moved
    return options.substantive and cosmetic
