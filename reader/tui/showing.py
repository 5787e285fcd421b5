"""Showing a view so that keys typed ahead reach it.

Invariant: when `show` returns, the view has the focus and its panes are laid out; keys are carried
out one by one, so one that was typed meanwhile finds them so.
"""

from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen, ScreenResultCallbackType

from reader.tui.widgets.page_view import PageView

Answer = TypeVar("Answer")


async def show(
    app: App[Any],
    screen: Screen[Answer],
    then: ScreenResultCallbackType[Answer] | None = None,
) -> None:
    """Show a view on top of the others.

    Args:
        app: The app.
        screen: The view.
        then: What to do with its answer.
    """
    await app.push_screen(screen, then)
    for view in screen.query(PageView):
        await view.ready()
