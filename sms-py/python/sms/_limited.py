"""How a handle that is limited to some licences is printed."""

from __future__ import annotations

MOST_NAMED = 3
"""How many licences are named."""


def limited(licences: tuple[str, ...] | None) -> str:
    """Say to which licences a handle is limited, where it is."""
    if licences is None:
        return ""
    further = len(licences) - MOST_NAMED
    named = ", ".join(licences[:MOST_NAMED]) or "no licence"
    return f", limited to {named}{f' and {further} more' if further > 0 else ''}"
