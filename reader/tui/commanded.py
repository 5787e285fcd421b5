"""What panes and screens share: commands from the table, and a reason when one is not to be had.

Invariant: a command is available exactly where its host has an action for it and no reason not to.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from textual.dom import DOMNode

from reader.tui.commands import BY_ID, Command, Place
from reader.tui.telling import Telling

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.screen import Screen


WHILE_TYPING = {"back", "focus_next", "focus_previous", "help"}
"""The actions whose keys do not belong to a line that the user types in."""


class Commanded:
    """A pane or screen whose keys come from the table."""

    PLACES: ClassVar[tuple[Place, ...]] = ()
    """Where its commands apply, the most particular first; the help's order."""

    def why_not(self, action: str) -> str:
        """Say why an action is not available now.

        Args:
            action: The action's name.

        Returns:
            One line for the user; empty where the action is available.
        """
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell Textual whether a key works here: yes, not now, or not in this place at all."""
        focused = cast(DOMNode, self).screen.focused
        typing = focused is not None and focused.check_consume_key("a", "a")
        if not hasattr(self, f"action_{action}") or (typing and action not in WHILE_TYPING):
            return False
        return None if self.why_not(action) else True


class Active(NamedTuple):
    """A command that can be reached from where the user is."""

    command: Command
    keys: tuple[str, ...]
    """As they are now, the user's keymap applied."""
    host: DOMNode
    """The pane or screen that runs it."""
    action: str
    enabled: bool


def active_commands(screen: "Screen[Any]") -> list[Active]:
    """Return what can be done from the focused pane of a screen.

    Args:
        screen: The screen, its focus where the user is.

    Returns:
        The commands in the table's order, each once.
    """
    found: dict[str, Active] = {}
    for key, bound in screen.active_bindings.items():
        command = BY_ID.get(bound.binding.id or "")
        if command is None:
            continue
        known = found.get(command.id)
        keys = (*known.keys, key) if known else (key,)
        found[command.id] = Active(command, keys, bound.node, bound.binding.action, bound.enabled)
    return [found[ident] for ident in BY_ID if ident in found]


class Explaining(Telling):
    """An app that says why a key does nothing just now."""

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action; where its host has a reason against it, show that."""
        done = await super().run_action(action, default_namespace, namespaces)
        name = str(action).partition("(")[0]
        host = default_namespace
        if not done and isinstance(host, Commanded) and hasattr(host, f"action_{name}"):
            reason = host.why_not(name)
            if reason:
                self.notice(reason)
        return done
