"""The program `sms`, as `python -m sms`."""

import sys

from ._command_line import main

if __name__ == "__main__":
    sys.exit(main())
