"""The commands of capture, each in a module of its own.

Invariant: only the command that was typed is loaded.
"""

import gc

from reader.cli.capture_options import CaptureOptions, CapturesOptions, FetchOptions


def run_capture(options: CaptureOptions) -> int:
    """Run a command of capture.

    Args:
        options: What was typed.

    Returns:
        The exit code.

    Raises:
        DocumentError: It cannot be done.
    """
    gc.enable()  # it pauses in commands that end soon; a watch runs for days
    if isinstance(options, FetchOptions):
        from reader.cli.fetch import fetch

        return fetch(options)
    if isinstance(options, CapturesOptions):
        from reader.cli.captures import captures

        return captures(options)
    from reader.cli.watch import watch

    return watch(options)
