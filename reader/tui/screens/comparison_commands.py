"""What can be done with a comparison in sight.

Invariant: every choice is in `options`, `pair`, the side zoomed or the settings; the text follows
from them.
"""

from textual.reactive import var

from reader.comparison import Kind
from reader.layout import ComparingOptions
from reader.library import Arrangement
from reader.tui.commands import Place, bindings
from reader.tui.finding import Standing, standing_of, stepped
from reader.tui.screens.by_hand import ByHand
from reader.tui.widgets.comparison_view import SPLIT_CAN, SPLIT_FROM, ComparisonView

ZOOMS: tuple[int | None, ...] = (None, 1, 0)
"""Both sides, the newer, the older: the order in which z goes through them."""

MOST_CONTEXT = 9


class ComparisonCommands(ByHand):
    """A view with a comparison in it.

    Args:
        old: The older side's source.
        new: The newer side's source.
    """

    PLACES = (Place.COMPARISON, *ByHand.PLACES)
    BINDINGS = bindings(Place.COMPARISON)

    options: var[ComparingOptions] = var(lambda: ComparingOptions(split=False), init=False)
    pair: var[tuple[str, str]] = var(("", ""), init=False)
    """The sources compared, the older first unless the user swapped them."""

    def __init__(self, old: str, new: str) -> None:
        super().__init__()
        self.set_reactive(ComparisonCommands.pair, (old, new))
        self.view = ComparisonView(id="comparison")

    @property
    def text(self) -> ComparisonView | None:
        """The same pane, as soon as there is something to read in it."""
        return self.view if self.view.comparison else None

    @property
    def standing(self) -> Standing | None:
        """The newer side's place on the shelf."""
        return standing_of(self.reader.shelf, self.pair[1])

    @property
    def splits(self) -> bool:
        """Whether both sides stand beside each other: where they fit, as the user chose."""
        chosen, width = self.reader.settings.comparison, self.size.width
        if chosen is Arrangement.AUTO:
            return width >= SPLIT_FROM
        return chosen is Arrangement.SPLIT and width >= SPLIT_CAN

    def watch_options(self) -> None:
        """Hand the choices down."""
        self.view.options = self.options

    def why_not(self, action: str) -> str:
        """Say why an action is not available now."""
        view = self.view
        if action in _NEED_COMPARISON and view.comparison is None:
            return "nothing compared yet"
        reasons = {
            "change": "" if view.stops else "nothing changed between these two",
            "context": "" if self.options.fold_unchanged else "all is shown: x folds the unchanged",
            "card": "" if view.change else "no change here: ] goes to the next one",
            "why": "" if view.change else "no verdict here: ] goes to the next change",
            "split": self._why_not_split(),
        }
        if action in {"part", "mark"}:
            return self.why_not_by_hand(action)
        if action == "step" and not view.search.live:
            return reasons["change"]
        return reasons.get(action, "") or super().why_not(action)

    def _why_not_split(self) -> str:
        if self.size.width < SPLIT_CAN:
            return f"too narrow for two columns: {SPLIT_CAN} cells are needed"
        return "" if self.view.side is None else "one side has all the width: z brings both back"

    # Stepping

    def action_change(self, step: int) -> None:
        """Go to the next or previous change."""
        if not self.view.step_stop(step):
            self.reader.notice(
                "this is the last change" if step > 0 else "this is the first change"
            )

    def action_step(self, step: int) -> None:
        """Go to the next or previous match, without a search to the next or previous change."""
        if self.view.search.live:
            super().action_step(step)
        else:
            self.action_change(step)

    def action_pair(self, step: int) -> None:
        """Compare the pair of snapshots after or before this one."""
        pair = stepped(self.reader.shelf, *self.pair, step)
        if pair is None:
            self.reader.notice(f"no {'later' if step > 0 else 'earlier'} pair in this blog")
        else:
            self.pair = pair

    def action_swap(self) -> None:
        """Swap the older and the newer side."""
        self.pair = (self.pair[1], self.pair[0])

    # How it is shown

    def action_split(self) -> None:
        """Split or stack, and keep it so."""
        wide = self.size.width >= SPLIT_FROM
        chosen = Arrangement.STACKED if self.splits else Arrangement.SPLIT
        self.reader.keep(comparison=Arrangement.AUTO if wide is not self.splits else chosen)
        self.options = self.options._replace(split=self.splits)

    def action_zoom(self) -> None:
        """Give the whole width to the newer side, then the older, then both."""
        view = self.view
        view.side = ZOOMS[(ZOOMS.index(view.side) + 1) % len(ZOOMS)]
        self.set_class(view.side is not None, "zoomed")

    def action_fold(self) -> None:
        """Fold or show what did not change."""
        self.options = self.options._replace(fold_unchanged=not self.options.fold_unchanged)

    def action_context(self, step: int) -> None:
        """Keep more or fewer unchanged entries around each change."""
        context = min(max(self.options.context + step, 0), MOST_CONTEXT)
        self.options = self.options._replace(context=context)

    def action_cosmetic(self) -> None:
        """Hide or show cosmetic revisions."""
        self.options = self.options._replace(hide_cosmetic=not self.options.hide_cosmetic)

    def action_unfold(self) -> None:
        """Show or fold cards and furniture."""
        self.options = self.options._replace(unfolded=not self.options.unfolded)

    def action_why(self) -> None:
        """Show or hide the reason for the verdict under the cursor."""
        here = self.view.current
        if here is not None and here.change is not None:
            self.options = self.options._replace(explained=self.options.explained ^ {here.change})

    async def action_filter(self) -> None:
        """Choose the kinds to show."""
        from reader.tui.screens.choosing import choose_kinds

        if self.view.comparison is not None:
            await choose_kinds(
                self.reader, self.view.comparison, self.options.kinds, self._show_kinds
            )

    def _show_kinds(self, kinds: frozenset[Kind] | None) -> None:
        self.options = self.options._replace(kinds=kinds)


_NEED_COMPARISON = {
    "change",
    "step",
    "fold",
    "filter",
    "cosmetic",
    "why",
    "zoom",
    "card",
    "part",
    "mark",
}
