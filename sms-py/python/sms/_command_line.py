"""The program `sms`."""

from __future__ import annotations

import shutil
import signal
import sys

from . import _native

__all__: list[str] = []


def main() -> int:
    """Carry out the command line of this process, and give the exit code."""
    # The program is ended from the keyboard as any other is, whatever it is doing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    return _native.command_line(sys.argv[1:], width, sys.stderr.isatty())
