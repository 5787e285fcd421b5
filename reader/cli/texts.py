"""What `--help` says."""

APP_USAGE = """liveblog [PATH ...] [--no-mouse] [--max-bytes N]
       liveblog show DOC [OPTIONS]
       liveblog diff OLD NEW [OPTIONS]
       liveblog diff FOLDER [OPTIONS]
       liveblog history DOC DOC ... [OPTIONS]
       liveblog history FOLDER [OPTIONS]
       liveblog export DOC ... --to FILE [OPTIONS]
       liveblog add|list|remove|search|doctor|config ...
       liveblog fetch|watch|captures ..."""
APP = """Read news liveblogs and see exactly what changed between two snapshots.

Opens the app on documents and folders, or on your library where none is given;
in the app, ? shows the keys."""
APP_MORE = """commands, each with a --help of its own:
  show         print one snapshot
  diff         print what changed between two snapshots
  history      print what became of each entry over all snapshots
  export       write a comparison, a ledger or a blog's documents to a file
  add          put documents into the library, which keeps every snapshot
  list         list the library's blogs and snapshots
  search       find entries of the library by their words
  remove       take a blog out of the library, or put it back
  doctor       examine the library's file and repair it
  config       show or change settings
  fetch        get what blogs show now into the library
  watch        get blogs again and again, and say what changed
  captures     list a web archive's captures of a page

A file that is named like a command is opened as ./show.

examples:
  liveblog seeds
  liveblog show seeds/003_a9d6c3317cb458b5.txt
  liveblog diff old.txt new.txt

exit codes:
  0    done
  1    differences, or nothing found (diff, search); where other commands have
       it, their help says why
  2    trouble
  130  interrupted"""

SHOW_USAGE = "liveblog show DOC [OPTIONS]"
SHOW = "Print one snapshot: title, standfirst, lede and entries, furniture folded."
SHOW_MORE = """WHEN is 2024-10-31 or 2024-10-31T14:05+00:00.

examples:
  liveblog show page.txt
  curl -s ADDRESS | liveblog show -
  liveblog show page.html --explain
  liveblog show page.txt --format json > page.json
  liveblog show page.html --format markdown > page.md

JSON that was printed so is a document too: show and diff read it back.
A document that is no liveblog is no error: it has no entries, and a line on
standard error says so.
exit codes: 0 shown, 2 trouble, 130 interrupted"""

DIFF_USAGE = """liveblog diff OLD NEW [OPTIONS]
       liveblog diff FOLDER [OPTIONS]"""
DIFF = "Print what changed between an older and a newer snapshot of one blog."
DIFF_MORE = """KINDS, joined by commas: added, dropped, revised, unchanged, rolled_off,
uncaptured.
WHEN is 2024-10-31 or 2024-10-31T14:05+00:00.

examples:
  liveblog diff old.txt new.txt
  liveblog diff old.txt <(curl -s ADDRESS)
  liveblog diff FOLDER
  liveblog diff old.txt new.txt --only dropped,revised --substantive
  liveblog diff old.txt new.txt --format json
  liveblog diff old.txt new.txt --format html > changes.html
  liveblog diff old.txt new.txt --card 3 > card.md

exit codes:
  0    nothing changed
  1    something was added, dropped, revised or moved, title, standfirst and
       lede included; --only hides nothing from this, and adds rolled_off and
       uncaptured where it names them; with --substantive cosmetic revisions
       do not count
  2    trouble
  130  interrupted"""

HISTORY_USAGE = """liveblog history DOC DOC ... [OPTIONS]
       liveblog history FOLDER [OPTIONS]"""
HISTORY = """Print what became of each entry over all snapshots of one blog: first and last
seen, each wording, moved, dropped or rolled off."""
HISTORY_MORE = """Documents are put in order of time, however they are given. Entries are numbered
from 1, the latest arrivals first, as the list without --entry shows them.

examples:
  liveblog history FOLDER
  liveblog history FOLDER --entry 3
  liveblog history monday.txt tuesday.txt wednesday.txt
  liveblog history FOLDER --format json

exit codes: 0 shown, 2 trouble, 130 interrupted"""

PATHS = "a document or a folder of documents"
DOC = "a path, a pipe, - for standard input, or a snapshot of the library: BLOG@N"
DOCS = "the older and the newer document; or a folder or blog: its two newest snapshots"
HISTORY_DOCS = "two or more documents, a folder: its newest blog, or a blog of the library"
ENTRY = "tell of one entry: each wording, and which snapshot brought each sentence in"
NO_MOUSE = "leave the mouse to the terminal"
VERSION = "print the version"
FORMAT = "text for people (the default) or json for programs"
FORMATS = "text for people (the default), {} or json for programs"
COLOR = "auto (the default): on a terminal, unless NO_COLOR is set or TERM is dumb"
WIDTH = "cells to wrap at; the terminal's width, or 80 in a pipe"
DATE = "when the snapshot was captured, before any date that the document states"
EXPLAIN = (
    "tell how the document was read in place of its text, and in JSON beside it: which reader was "
    "used, what was merged, why each entry starts where it does and each furniture is set aside"
)
OLD_DATE = "when the older one was captured"
NEW_DATE = "when the newer one was captured"
ONLY = "list entries with these verdicts only; the tally counts all"
SUBSTANTIVE = "treat cosmetic revisions as unchanged"
STAT = "one numbered line for each change in place of its text"
CARD = (
    "write the change of that number, as --stat lists them, as a card to cite: its words, its "
    "verdict and rules, both snapshots' times, addresses and hashes; Markdown, or JSON with "
    "--format json"
)
MAX_BYTES = "read documents up to this size (64,000,000)"
