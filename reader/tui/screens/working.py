"""A view that computes what it shows in a thread, and can be left meanwhile.

Invariant: what was computed before stays in sight until there is something newer; giving up while
there is nothing in sight leaves the view.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from textual.worker import Worker, WorkerState

from reader.tui.screens.linked import Linked
from reader.tui.work import in_thread

Result = TypeVar("Result")


class Working(Linked, Generic[Result]):
    """A view with something to compute."""

    def __init__(self) -> None:
        super().__init__()
        self.far = ""
        """How far the work is, where that is known."""
        self._work: Worker[Result] | None = None

    def begin(self, work: Callable[[], Result], name: str) -> None:
        """Begin to compute, in place of what is still being computed.

        Args:
            work: What to do.
            name: What to call it while it runs.
        """
        self.far = ""
        self._work = self.run_worker(
            in_thread(work), exclusive=True, group="work", name=name, exit_on_error=False
        )
        self.refresh_status()

    def show_result(self, result: Result) -> None:
        """Show what was computed."""
        raise NotImplementedError

    @property
    def running(self) -> str:
        """What is under way; empty where nothing is."""
        if self._work is None or self._work.is_finished:
            return self.reader.progress
        return f"{self._work.name}…{self.far} (esc stops)"

    def stop(self) -> None:
        """Give the work up, and with it the view where there is nothing in sight yet."""
        super().stop()
        if self._work is not None and not self._work.is_finished:
            self._work.cancel()
            if self.text is None:
                self.dismiss()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show the result."""
        if event.worker is self._work:
            if event.state is WorkerState.SUCCESS and self._work.result is not None:
                self.show_result(self._work.result)
            self.refresh_status()
