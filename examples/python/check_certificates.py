"""A spreadsheet of certificates that are about to be assigned: everything that is wrong with each, and every warning.

To run it:

    pip install ./sms-py
    python examples/python/check_certificates.py          # a few made-up certificates
    python examples/python/check_certificates.py FILE     # a CSV file of your own

The columns are `route`, `assigned_on`, and the names of the fields of a CoS or a CAS, as docs/fields.md lists them; an
empty cell is a field that is not filled in. With pandas, `pandas.read_csv(file, dtype=str, keep_default_na=False)` and
`to_dict("records")` give the same rows as `csv.DictReader`.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DATA = Path(__file__).parent.parent / "data" / "certificates.csv"
TICKS = {"yes": True, "no": False}
OF_STUDENTS = {sms.Route.STUDENT, sms.Route.CHILD_STUDENT}


def filled_in(row: Mapping[str, str]) -> Any:
    """Make a form of a row: `yes` and `no` are ticks, pence are whole numbers, and everything else is text."""
    cells = {name: text for name, text in row.items() if text and name not in {"route", "assigned_on"}}
    return {name: int(text) if name.endswith("_pence") else TICKS.get(text, text) for name, text in cells.items()}


def checked(row: Mapping[str, str]) -> sms.CertificateCheck:
    """Check one row by the rules of the day on which it is assigned."""
    route, fields, on = sms.Route(row["route"]), filled_in(row), date.fromisoformat(row["assigned_on"])
    if route in OF_STUDENTS:
        return sms.check_cas(route=route, fields=fields, on=on)
    return sms.check_cos(route=route, fields=fields, on=on, rating="a")


def verdict_on(answer: sms.CertificateCheck) -> str:
    """Say how far a certificate can go."""
    if answer.assignable:
        return "assignable"
    if answer.complete:
        return "complete"
    return "savable" if answer.savable else "not even savable"


def tell(kind: str, reasons: Iterable[sms.Reason]) -> None:
    """Tell what is wrong, where, and by which rule."""
    for reason in reasons:
        print(f"  {kind} {reason.code} at {reason.field}: {reason.message} ({reason.rule})")


def check(rows: Iterable[Mapping[str, str]]) -> None:
    """Tell of every row what is wrong, and count the certificates by what can become of them."""
    verdicts = Counter[str]()
    for line, row in enumerate(rows, 2):
        try:
            answer = checked(row)
        except (sms.SmsError, ValueError) as error:
            verdicts["cannot be read"] += 1
            print(f"line {line} cannot be read: {error}")
            continue
        verdict = verdict_on(answer)
        verdicts[verdict] += 1
        print(f"line {line}, {row['family_name']}: {verdict}")
        tell("problem", answer.problems)
        tell("warning", answer.warnings)
    print(", ".join(f"{count} {verdict}" for verdict, count in verdicts.items()))


def main() -> None:
    """Check a file, or the one beside the examples."""
    with Path(sys.argv[1] if len(sys.argv) > 1 else DATA).open(newline="", encoding="utf-8-sig") as file:
        check(csv.DictReader(file))


if __name__ == "__main__":
    main()
