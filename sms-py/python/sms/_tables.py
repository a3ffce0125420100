"""The names of the tables, and the kinds of what their columns hold.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# Names alone.
# ruff: noqa: RUF100

from typing import Literal, TypeAlias

__all__ = [
    "ColumnKind",
    "TableName",
]

TableName: TypeAlias = Literal[
    "licences",
    "routes",
    "users",
    "allocations",
    "allocation_requests",
    "defined_applications",
    "change_requests",
    "paye_references",
    "certificates",
    "reports",
    "containers",
    "addresses",
    "messages",
    "action_plans",
    "compliance_actions",
    "visits",
    "penalties",
    "journal",
]
"""The name of a table, for `Sms.table`."""

ColumnKind: TypeAlias = Literal[
    "text",
    "word",
    "day",
    "moment",
    "flag",
    "whole",
    "pence",
    "hours",
    "real",
]
"""What the cells of a column hold, where they hold anything."""
