"""What `--help` says about the library's commands."""

ADD_USAGE = "liveblog add DOC|FOLDER|URL|ARCHIVE ... [--blog NAME] [--max-bytes N]"
ADD = "Put documents into the library: each is kept whole, and once."
ADD_MORE = """Each document's blog is found by its address or its text; --blog names it.
Nothing is stored of a document without entries. Adding a folder again adds
what is new in it. Of a web archive (.warc, .warc.gz, .wacz) every page that is
a liveblog becomes a snapshot with its address and date.

examples:
  liveblog add page.html seeds/ crawl.wacz
  liveblog add monday.txt tuesday.txt --blog "Storm Ida"

exit codes: 0 done, 2 trouble with one or more documents, 130 interrupted"""

LIST_USAGE = "liveblog list [BLOG] [--format text|json]"
LIST = "List the library: blogs, and under each its snapshots, the newest first."
LIST_MORE = """Without BLOG the newest snapshots of each are listed, and with it all of one;
the JSON lists all. A snapshot is named BLOG@N by the number before it, or
BLOG@DATE: show, diff and history take such names in place of a path.

examples:
  liveblog list
  liveblog list "Storm Ida"

exit codes: 0 done, 2 trouble, 130 interrupted"""

REMOVE_USAGE = """liveblog remove BLOG [--yes]
       liveblog remove --undo"""
REMOVE = "Remove a blog with its snapshots from the library; --undo puts it back."
REMOVE_MORE = """A removed blog can be put back for 30 days.

examples:
  liveblog remove "Storm Ida"
  liveblog remove --undo

exit codes: 0 done, 1 not removed, 2 trouble, 130 interrupted"""

SEARCH_USAGE = "liveblog search WORD ... [OPTIONS]"
SEARCH = """Find entries of the library by their words, every wording of them, the newest
first."""
SEARCH_MORE = """Words must all occur. "a phrase" in quotes, OR, NOT, word* for words that start
so, NEAR(a b), and heading:word are understood; so are accents left out.
Quote the query against your shell.
WHEN is 2024-10-31 or 2024-10-31T14:05+00:00, and is about when an entry was
written or revised, or captured where it does not tell.

examples:
  liveblog search injured
  liveblog search '"at least" injured' --blog "Storm Ida"
  liveblog search 'missile*' --kind dropped --since 2024-10-31

exit codes: 0 found, 1 nothing found, 2 trouble, 130 interrupted"""

DOCTOR_USAGE = "liveblog doctor"
DOCTOR = "Examine the library's file, repair what can be repaired, and say what was done."
DOCTOR_MORE = """example:
  liveblog doctor

exit codes: 0 nothing is wrong, 1 all that was wrong is repaired, 2 something
stays wrong, 130 interrupted"""

CONFIG_USAGE = "liveblog config [KEY [VALUE]]"
CONFIG = "Show where the settings and the library lie, show a setting, or change it."
CONFIG_MORE = """The file of settings also takes other keys for the app's commands, under [keys]:
  next-change = "f8"

examples:
  liveblog config
  liveblog config watch_every 90s
  liveblog config library ~/stories.sqlite

exit codes: 0 done, 2 trouble, 130 interrupted"""

DOCS = "a document, a folder of documents, an address or a web archive"
BLOG = "a blog: its name, the start of it, or its address"
ADD_BLOG = "the name of the blog that all of them are snapshots of"
YES = "do not ask"
UNDO = "put back the blog that was removed last"
QUERY = "what to look for"
SINCE = "entries from this time on"
UNTIL = "entries up to this time, the day included"
KIND = "only entries that were added, dropped or revised between two snapshots"
BEST = "the best matches first; of very many the newest 1,000 are ranked"
LIMIT = "how many to show (20)"
KEY = "theme, comparison, library or watch_every (the app's interval: 90s, 2m, 1h)"
VALUE = "what to set it to"
