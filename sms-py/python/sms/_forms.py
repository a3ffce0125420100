"""The forms of certificates: days as `date`, hours as `Decimal`, and money as `Decimal` in pounds.

On the wire money is whole pence in members whose names end in `_pence`; here the ending is gone with the pence.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ._native import form_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping

_KINDS = form_kinds()
_MONEY = {
    name.removesuffix("_pence"): name for kinds in _KINDS.values() for name, kind in kinds.items() if kind == "pence"
}


def typed(fields: Mapping[str, Any], form: str) -> dict[str, Any]:
    """Read a form from its wire form, by the name of its document.

    >>> form = {"gross_salary_pence": 4170000, "start_on": "2026-05-01", "weekly_hours": "37.5", "job_title": "Baker"}
    >>> typed(form, "CosForm")
    {'gross_salary': Decimal('41700.00'), 'start_on': datetime.date(2026, 5, 1), 'weekly_hours': Decimal('37.5'),
     'job_title': 'Baker'}
    """
    kinds = _KINDS[form]
    return dict(_typed(name, value, kinds.get(name)) for name, value in fields.items())


def wired(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Write a form as it stands on the wire.

    >>> wired({"gross_salary": Decimal("41700.00"), "start_on": date(2026, 5, 1)})
    {'gross_salary_pence': 4170000, 'start_on': '2026-05-01'}
    """
    return dict(_wired(name, value) for name, value in fields.items())


def _typed(name: str, value: Any, kind: str | None) -> tuple[str, Any]:
    match kind, value:
        case "day", str():
            return name, date.fromisoformat(value)
        case "hours", str():
            return name, Decimal(value)
        case "pence", int():
            return name.removesuffix("_pence"), Decimal(value).scaleb(-2)
        case _:
            return name, value


def _wired(name: str, value: Any) -> tuple[str, Any]:
    match value:
        case Decimal() if name in _MONEY:
            return _MONEY[name], int(value.scaleb(2))
        case Decimal():
            return name, str(value)
        case date():
            return name, value.isoformat()
        case _:
            return name, value
