"""Canonical JSON: sorted keys, no spaces. Equal values have equal text, and 1, 1.0 and True are not equal."""

from __future__ import annotations

import json
from typing import Any

SHOWN = 2_000
"""How much of an answer a failure shows."""


def canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def shown(value: Any) -> str:
    return canonical(value)[:SHOWN]


def at(value: Any, pointer: str) -> Any:
    """The value at a JSON pointer; a `LookupError` where there is none."""
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, list) and name.isdecimal():
            value = value[int(name)]
        elif isinstance(value, dict):
            value = value[name]
        else:
            raise LookupError(pointer)
    return value
