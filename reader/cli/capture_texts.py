"""What `--help` says about capture."""

FETCH_USAGE = """liveblog fetch URL ... [OPTIONS]
       liveblog fetch URL --captures WHICH [--timemap URL]"""
FETCH = "Get what blogs show now into the library; of each state one snapshot is kept."
FETCH_MORE = """A server is asked only for what has changed since the last time, page by page
where a blog has several; every so often a page is asked for whole. robots.txt
is obeyed, and a busy server is asked again after the wait that it names. A page
may redirect or lead on into a private network only where its own address lies
in one.

With --captures, a web archive's copies of the page are taken in place of the
page itself. WHICH, joined by commas: all, first, last, a date or the start of
one (2024-11-03, 2024-11-03T10), or FROM..TO; liveblog captures lists them.

--format json writes a line for every answer, as liveblog watch does.

examples:
  liveblog fetch https://paper.example/live/storm
  liveblog fetch https://paper.example/live/storm --captures 2024-11-03,last

exit codes: 0 done, 2 trouble with one or more addresses, 130 interrupted"""

WATCH_USAGE = "liveblog watch URL ... [--every TIME] [--hook COMMAND] [OPTIONS]"
WATCH = "Get blogs into the library again and again, until stopped by Ctrl+C or SIGTERM."
WATCH_MORE = """TIME is 90s, 2m or 1h. A blog that shows nothing new is asked less and less
often, at most ten times as seldom and never more seldom than every half hour,
unless TIME is longer; when it changes, every TIME again. A host is asked for
one page at a time.

COMMAND runs when entries were added or dropped, or changed in substance. It is
no shell command: its words are taken as a shell would part them, and nothing of
the page is put among them. It gets the facts as JSON on standard input and as
LIVEBLOG_ADDRESS, LIVEBLOG_BLOG, LIVEBLOG_SNAPSHOT, LIVEBLOG_MESSAGE,
LIVEBLOG_ENTRIES, LIVEBLOG_ADDED, LIVEBLOG_DROPPED, LIVEBLOG_REVISED and
LIVEBLOG_SUBSTANTIVE in its environment, and a minute's time, of which a stop
leaves it five seconds; no blog waits for it.

Text tells of a blog's first answer, of what is new, and of trouble when it
comes and goes. --format json writes a line for every answer, an object with at,
address, outcome (new, unchanged or trouble), message, blog, snapshot (its name,
NAME@N), entries, changes (added, dropped, revised, moved, substantive; or null)
and retry_after; the hook reads the same. event.schema.json describes it.

examples:
  liveblog watch https://paper.example/live/storm --every 5m
  liveblog watch https://paper.example/live/storm --format json >> storm.jsonl
  liveblog watch https://paper.example/live/storm --hook 'notify-send Storm'

exit codes: 0 stopped, 2 trouble with the library"""

CAPTURES_USAGE = "liveblog captures URL [--timemap URL] [--format text|json]"
CAPTURES = "List a web archive's captures of a page, the oldest first."
CAPTURES_MORE = """The Wayback Machine is asked, or any archive that lists its captures as a
Memento time map (RFC 7089). liveblog fetch URL --captures WHICH takes them.

example:
  liveblog captures https://paper.example/live/storm

exit codes: 0 listed, 1 there are none, 2 trouble, 130 interrupted"""

ADDRESSES = "the address of a blog: http or https"
PAGE = "the address of a page, as it was on the web"
WHICH = "take a web archive's captures: all, first, last, a date or FROM..TO"
TIMEMAP = "the time map of another archive than the Wayback Machine"
PAGES = "how many pages of a paginated blog to follow (50)"
IGNORE_ROBOTS = "ask for pages that a site's robots.txt closes to programs; you answer for it"
EVERY = "how long between two looks at a blog that changes (2m)"
HOOK = "a command to run when a blog changes in substance"
