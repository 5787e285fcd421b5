"""What `liveblog export --help` says."""

USAGE = """liveblog export OLD NEW --to FILE [OPTIONS]
       liveblog export FOLDER|BLOG [--ledger] --to FILE [OPTIONS]
       liveblog export BLOG --to FILE.warc.gz [--force]"""
WHAT = """Write a comparison, a blog's ledger or a blog's documents to a file that others
can open without liveblog."""
MORE = """The format follows from the file's ending:
  .html    one file with all in it: no script, nothing loaded; prints well
  .md      Markdown
  .json    JSON, as diff and history print it
  .warc    the documents themselves (.warc.gz: compressed), from the library;
           liveblog add takes them back
Reports name each document's SHA-256, capture date and address.

examples:
  liveblog export old.html new.html --to changes.html
  liveblog export "Storm Ida" --to changes.html
  liveblog export FOLDER --ledger --to ledger.html
  liveblog export old.html new.html --to - --format markdown
  liveblog export "Storm Ida" --to storm.warc.gz

exit codes: 0 written, 2 trouble, 130 interrupted"""

DOCS = "two documents; or a folder or blog: its two newest snapshots, or with --ledger all"
TO = "the file to write; - is standard output"
FORMAT = "the format, where the file's ending does not tell it"
LEDGER = "every entry over all snapshots, not what changed between two"
FORCE = "replace a file that is there"
