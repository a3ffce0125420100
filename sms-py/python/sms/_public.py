"""Where a name is written down is our own affair: people, pickles and tracebacks see `sms.Session`.

Words, records and shapes of documents stay where their types can be looked up, and where `help(sms)` does not tell the
same methods of each.
"""

from typing import Any


def made_public(module: dict[str, Any]) -> None:
    """Have everything that a module gives away say that it is of `sms`. A module calls it at its end."""
    for name in module["__all__"]:
        module[name].__module__ = "sms"
