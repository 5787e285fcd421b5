"""The one table of commands: what feeds bindings, footer, help, palette and the user's keymap.

Invariant: an id is unique; within the places that can be active together no key stands twice.
Every key of every widget of the app comes from here.
"""

from enum import Enum
from typing import NamedTuple

from textual.binding import Binding, BindingType


class Place(Enum):
    """Where commands apply; the value is what the help screen calls it."""

    CHOICE = "In this list"
    LIBRARY = "In the library"
    READING = "While reading"
    COMPARISON = "While comparing"
    LEDGER = "In a ledger"
    FINDING = "In the search of the library"
    TEXT = "In any text"
    PANE = "Moving"
    SCREEN = "Everywhere"
    APP = "Over everything"


class Command(NamedTuple):
    """One thing that the user can do."""

    id: str
    """What the keymap calls it."""
    keys: str
    """The default keys as Textual writes them, separated by commas."""
    action: str
    label: str
    """One or two words for the footer and the palette."""
    help: str
    """A sentence for the help screen."""
    places: tuple[Place, ...]
    rank: int = 0
    """Place in the footer, the lowest first; 0 keeps it out."""

    @property
    def name(self) -> str:
        """The action's name, without its arguments."""
        return self.action.partition("(")[0].rpartition(".")[2]


TOGETHER = (
    frozenset({Place.LIBRARY, Place.READING, Place.TEXT, Place.PANE, Place.SCREEN}),
    frozenset({Place.COMPARISON, Place.TEXT, Place.PANE, Place.SCREEN}),
    frozenset({Place.LEDGER, Place.TEXT, Place.PANE, Place.SCREEN}),
    frozenset({Place.FINDING, Place.TEXT, Place.PANE, Place.SCREEN}),
    frozenset({Place.CHOICE, Place.PANE, Place.SCREEN}),
)
"""The places that are active at the same time, for each screen."""

_SNAPSHOTS = (Place.LIBRARY, Place.READING)
_PAGES = (Place.READING, Place.COMPARISON)
_TEXTS = (*_PAGES, Place.LEDGER)

COMMANDS = (
    Command("next", "j,down", "move(1)", "Next", "Go to the next entry, snapshot or line.",
            (Place.PANE,)),
    Command("previous", "k,up", "move(-1)", "Previous", "Go to the previous one.", (Place.PANE,)),
    Command("first", "g,home", "end(-1)", "First", "Go to the beginning.", (Place.PANE,)),
    Command("last", "G,end", "end(1)", "Last", "Go to the end.", (Place.PANE,)),
    Command("page-down", "space,pagedown", "page(1)", "Page down", "Go one page on.",
            (Place.PANE,)),
    Command("page-up", "b,pageup", "page(-1)", "Page up", "Go one page back.", (Place.PANE,)),
    Command("half-down", "d", "half(1)", "Half page down", "Go half a page on.", (Place.PANE,)),
    Command("half-up", "u", "half(-1)", "Half page up", "Go half a page back.", (Place.PANE,)),
    Command("search", "/", "search", "Search",
            "Find words in this text, or a regular expression; n and N step, esc ends the search.",
            (Place.TEXT,), rank=40),
    Command("open-hit", "enter,o", "open_hit", "Open", "Open the snapshot where this was found.",
            (Place.FINDING,), rank=20),
    Command("next-match", "n", "step(1)", "Next match",
            "Go to the next match; without a search, to the next change or wording.",
            (Place.TEXT,)),
    Command("previous-match", "N", "step(-1)", "Previous match",
            "Go to the previous match; without a search, to the previous change or wording.",
            (Place.TEXT,)),
    Command("copy", "y", "copy", "Copy",
            "Copy the selected text, or this entry, to the terminal's clipboard.", (Place.TEXT,)),
    Command("open", "enter", "open", "Open",
            "Open the snapshot; with two marked, compare them; while reading, show what has come.",
            (Place.LIBRARY, Place.READING), rank=20),
    Command("add", "a", "add", "Add",
            "Add a liveblog to your library: its address, a saved page or a folder of them.",
            (Place.LIBRARY,), rank=25),
    Command("watch", "W", "watch", "Watch",
            "Fetch this blog again and again while the app is open, next time too; or stop that.",
            (Place.LIBRARY, Place.READING)),
    Command("pace", "E", "pace", "Watch how often",
            "Choose how often watched blogs are fetched; the choice is kept.",
            (Place.LIBRARY, Place.READING)),
    Command("remove", "X", "remove", "Remove blog",
            "Remove this blog and its snapshots from your library, after asking; U undoes it.",
            (Place.LIBRARY,)),
    Command("choose", "enter", "choose", "Choose", "Take what the cursor is on, or what is marked.",
            (Place.CHOICE,), rank=20),
    Command("mark", "m", "mark", "Mark",
            "Mark or unmark this one; two marked snapshots are compared with enter.",
            (Place.LIBRARY, Place.CHOICE), rank=30),
    Command("next-change", "],.", "change(1)", "Next change",
            "Go to the next change, over the whole blog.", (Place.COMPARISON,), rank=20),
    Command("previous-change", "[,comma", "change(-1)", "Previous",
            "Go to the previous change.", (Place.COMPARISON,), rank=30),
    Command("open-wording", "enter,o", "open_wording", "Open",
            "Open the snapshot at this wording; of an entry that is gone, the last that shows it.",
            (Place.LEDGER,), rank=20),
    Command("next-wording", "],.", "wording(1)", "Next wording",
            "Go to the next wording of this entry.", (Place.LEDGER,), rank=25),
    Command("previous-wording", "[,comma", "wording(-1)", "Previous",
            "Go to the previous wording.", (Place.LEDGER,), rank=30),
    Command("next-unread", "J", "unread(1)", "Next unread",
            "Go to the next entry that was unread, or has changed since you read it.",
            (Place.READING,)),
    Command("previous-unread", "K", "unread(-1)", "Previous unread",
            "Go to the previous entry that was unread or has changed.", (Place.READING,)),
    Command("all-read", "A", "all_read", "Mark all read",
            "Take all of the blog's newest snapshot for read; U undoes it.",
            (Place.LIBRARY, Place.READING)),
    Command("find", "L", "find", "Search library",
            "Search all of your library: words, “a phrase”, begin*, OR, NOT, NEAR(a b); with blog:,"
            " since:, until:, kind:dropped (added, revised) and by:rank.",
            (Place.LIBRARY, *_TEXTS)),
    Command("compare", "c", "compare_with", "Compare",
            "Compare this snapshot with another, the one before by default.",
            (Place.LIBRARY, *_TEXTS, Place.FINDING), rank=50),
    Command("ledger", "h", "ledger", "Ledger",
            "Follow this entry through all snapshots of its blog: each wording, moves, its end.",
            _PAGES),
    Command("earlier-pair", "<", "pair(-1)", "Earlier pair",
            "Compare the pair of snapshots before this one.", (Place.COMPARISON,)),
    Command("later-pair", ">", "pair(1)", "Later pair",
            "Compare the pair of snapshots after this one.", (Place.COMPARISON,)),
    Command("swap", "S", "swap", "Swap sides", "Swap the older and the newer side.",
            (Place.COMPARISON,)),
    Command("split", "s", "split", "Split",
            "Show both sides beside each other, or one text with its changes inside it.",
            (Place.COMPARISON,), rank=45),
    Command("zoom", "z", "zoom", "Zoom",
            "Give the whole width to one pane or one side; again for the next, then for all.",
            (Place.LIBRARY, Place.COMPARISON)),
    Command("fold", "x", "fold", "Fold unchanged", "Fold or show the entries that did not change.",
            (Place.COMPARISON,), rank=60),
    Command("filter", "f", "filter", "Filter kinds", "Choose which kinds of change are shown.",
            (Place.COMPARISON,)),
    Command("cosmetic", "C", "cosmetic", "Ignore cosmetic",
            "Hide or show revisions of spelling and punctuation only.", (Place.COMPARISON,)),
    Command("more-context", "+,=", "context(1)", "More context",
            "Show more unchanged entries around each change while they are folded.",
            (Place.COMPARISON,)),
    Command("less-context", "-", "context(-1)", "Less context",
            "Show fewer unchanged entries around each change.", (Place.COMPARISON,)),
    Command("why", "w", "why", "Why", "Show or hide the reason for this verdict.",
            (Place.COMPARISON,)),
    Command("part", "p", "part", "Part pair",
            "Say that the two entries compared here are not the same; U undoes it.",
            (Place.COMPARISON,)),
    Command("join", "m", "mark", "Join entries",
            "Mark an entry that one side lacks; m on one of the other side makes a pair of them.",
            (Place.COMPARISON,)),
    Command("card", "e", "card", "Evidence",
            "Write this change as a card to cite: before, after, both snapshots, verdict, rules.",
            (Place.COMPARISON,)),
    Command("order", "i", "order", "Order", "Turn the order of the entries round.",
            (Place.READING,), rank=60),
    Command("unfold", "R", "unfold", "Unfold cards and furniture",
            "Show or fold related cards and the page's furniture.", _PAGES),
    Command("outline", "O", "outline", "Outline", "List the headings and go to one.", _TEXTS,
            rank=50),
    Command("browse", "o", "browse", "Open link",
            "Open the entry's own page, a link or a picture in the browser; of several, choose.",
            _PAGES),
    Command("copy-link", "Y", "copy_link", "Copy link", "Copy the address of the entry's own page.",
            _TEXTS),
    Command("date", "D", "date", "Set date", "Say when this snapshot was captured.", _SNAPSHOTS),
    Command("zen", "Z", "zen", "Zen", "Hide the bars for more of the text, or bring them back.",
            (Place.LIBRARY, *_TEXTS)),
    Command("refresh", "r", "refresh", "Refresh",
            "Fetch what this blog shows now; documents are read again from the disk.",
            (Place.LIBRARY, *_TEXTS)),
    Command("next-pane", "tab", "focus_next", "Next pane", "Go to the next pane.",
            (Place.SCREEN,)),
    Command("previous-pane", "shift+tab", "focus_previous", "Previous pane",
            "Go to the previous pane.", (Place.SCREEN,)),
    Command("undo", "U", "undo", "Undo",
            "Undo the last thing that changed your library: removing, marking read, pairing.",
            (Place.LIBRARY, *_TEXTS)),
    Command("theme", "t", "theme", "Theme", "Choose the colours; the choice is kept.",
            (Place.SCREEN,)),
    Command("help", "?,f1", "help", "Help", "Show this page: what the keys do where you are.",
            (Place.SCREEN,), rank=10),
    Command("palette", "ctrl+p", "app.command_palette", "Palette",
            "Find any command, heading, snapshot, blog or entry by typing a part of it.",
            (Place.SCREEN, Place.APP)),
    Command("copy-selection", "ctrl+c,super+c", "copy_text", "Copy selection",
            "Copy the text selected with the mouse, as y does.", (Place.SCREEN,)),
    Command("back", "escape", "back", "Back",
            "Stop what runs; else end the search, close this, go back.", (Place.SCREEN,)),
    Command("close", "q", "close", "Close", "Close this view; on the first one, quit.",
            (Place.SCREEN,), rank=90),
    Command("quit", "Q,ctrl+q", "app.quit", "Quit", "Quit.", (Place.SCREEN, Place.APP)),
)  # fmt: skip

BY_ID = {command.id: command for command in COMMANDS}


def bindings(*places: Place) -> list[BindingType]:
    """Return the bindings of the places that a widget or screen answers for.

    Args:
        places: The places, in the widget's own `PLACES`.

    Returns:
        One binding for each command there, its id the command's, so that a keymap can change it.
        All have priority: the app then carries out one key after the other, where else a key typed
        ahead would go to the pane that had the focus when it came.
    """
    return [
        Binding(command.keys, command.action, command.label, id=command.id, priority=True)
        for command in COMMANDS
        if set(places) & set(command.places)
    ]
