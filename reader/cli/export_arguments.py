"""What can be typed after `liveblog export`.

Invariant: as in `arguments`, what is mistyped is one line that says so.
"""

from collections.abc import Sequence

from reader.cli import export_texts as texts
from reader.cli.export_options import ExportOptions
from reader.cli.parser import Parser, add_max_bytes, document

_ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
    ".warc": "warc",
    ".warc.gz": "warc",
}
_FORMS = ("html", "markdown", "json", "warc")


def parse_export(argv: Sequence[str]) -> ExportOptions:
    """Read the arguments of `liveblog export`.

    Args:
        argv: What was typed after the command's name.

    Returns:
        The options.

    Raises:
        DocumentError: Something was mistyped.
    """
    parser = Parser("liveblog export", texts.USAGE, texts.WHAT, texts.MORE)
    parser.add_argument("docs", nargs="+", metavar="DOC", type=document, help=texts.DOCS)
    parser.add_argument("--to", metavar="FILE", required=True, help=texts.TO)
    parser.add_argument("--format", dest="form", choices=_FORMS, help=texts.FORMAT)
    parser.add_argument("--ledger", action="store_true", help=texts.LEDGER)
    parser.add_argument("--force", action="store_true", help=texts.FORCE)
    add_max_bytes(parser)
    values = vars(parser.parse_args(argv))
    form = values["form"] or _form(values["to"])
    if form is None:
        parser.error("the ending of --to does not tell the format; --format does")
    options = ExportOptions(**{**values, "docs": tuple(values["docs"]), "form": form})
    _check(parser, options)
    return options


def _form(to: str) -> str | None:
    name = to.casefold()
    return next((form for ending, form in _ENDINGS.items() if name.endswith(ending)), None)


def _check(parser: Parser, options: ExportOptions) -> None:
    if options.docs.count("-") > 1:
        parser.error("standard input can be one of the documents, not several")
    if options.form == "warc":
        if options.ledger:
            parser.error("--ledger is a report; a WARC holds the documents themselves")
        if len(options.docs) > 1:
            parser.error("a WARC is written of one blog of the library")
        if options.to == "-":
            parser.error("a WARC needs a file to be written to")
    elif len(options.docs) > 2 and not options.ledger:
        parser.error(f"two documents can be compared, not {len(options.docs)}; --ledger takes more")
