"""A spreadsheet of what users of many sponsors did, checked row by row against the rules of the day.

To run it:

    pip install ./sms-py
    python examples/python/check_spreadsheet.py           # 10,000 made-up rows
    python examples/python/check_spreadsheet.py FILE      # a CSV file of your own, with the same columns

The columns are `function`, `level`, `status`, `rating`, `routes` (separated by spaces), `owner` (yes or no) and `on`.
With pandas, `pandas.read_csv(file, dtype=str).to_dict("records")` gives the same rows as `csv.DictReader`.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def decided(row: Mapping[str, Any]) -> sms.Decision:
    """Decide one row. A text that is no word of its column is a `sms.WordError`, which names it."""
    return sms.decide(
        row["function"],
        level=row["level"],
        status=row["status"],
        rating=row["rating"],
        routes=row["routes"].split(),
        owner=row["owner"] == "yes",
        on=date.fromisoformat(row["on"]),
    )


def check(rows: Iterable[Mapping[str, str]]) -> None:
    """Decide every row, and count what came of it."""
    allowed, refused, reasons = 0, 0, Counter[tuple[str, str]]()
    for line, row in enumerate(rows, 2):
        try:
            decision = decided(row)
        except (sms.SmsError, ValueError) as error:
            print(f"line {line} cannot be read: {error}")
            continue
        if decision:
            allowed += 1
            continue
        refused += 1
        reasons.update((reason.code, reason.rule) for reason in decision.reasons)
    print(f"{allowed:,} rows allowed, {refused:,} refused; the most frequent reasons:")
    for (code, rule), count in sorted(reasons.items(), key=lambda item: (-item[1], item[0]))[:10]:
        print(f"  {count:>6,}  {code} ({rule})")


def made_up(count: int) -> Iterator[dict[str, str]]:
    """Make rows up, the same each time, the last with a slip of the pen."""
    chance = random.Random(1)  # noqa: S311  no secret
    functions, routes = sms.functions(), [route.value for route in sms.Route]

    def once_in(number: int) -> bool:
        return int(chance.random() * number) == 0

    for place in range(count):
        yield {
            "function": functions[int(chance.random() * len(functions))],
            "level": "level_3" if place == count - 1 else "level_1" if once_in(4) else "level_2",
            "status": "suspended" if once_in(10) else "active",
            "rating": "b" if once_in(10) else "a",
            "routes": " ".join(route for route in routes if once_in(3)),
            "owner": "no" if once_in(5) else "yes",
            "on": str(date(2025, 1, 1) + timedelta(days=int(chance.random() * 365))),
        }


def main() -> None:
    """Check a file, or rows that are made up."""
    if len(sys.argv) == 1:
        check(made_up(10_000))
        return
    with Path(sys.argv[1]).open(newline="", encoding="utf-8-sig") as file:
        check(csv.DictReader(file))


if __name__ == "__main__":
    main()
