"""Who applies to the university of the example: made-up people, as the spreadsheet of an admissions office has them."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ALIKE = {
    "Given names": "Test",
    "Nationality": "UTO",
    "Gender": "female",
    "Country of birth": "UTO",
    "Date of birth": "17/05/2004",
    "Course title": "MSc Testing",
    "Academic level": "RQF7",
    "Start date": "2026-09-28",
    "End date": "2027-09-30",
    "Latest arrival": "2026-10-12",
    "Full time": "yes",
    "Hours per week": "20",
    "Address": "1 Example Street",
    "City": "Exampleton",
    "Postcode": "EX1 1EX",
    "Documents": "BSc, University of Examples, 2025",
    "ATAS": "no",
    "Studied here before": "no",
    "Tuition fees": "18500.00",
    "Fees paid": "2000.00",
}

MAPPING = {
    "columns": {
        "Latest arrival": "latest_acceptance_on",
        "Address": "study_address_line_1",
        "City": "study_city",
        "Postcode": "study_postcode",
        "Documents": "documents_used",
        "Studied here before": "previous_uk_study",
        "Fees paid": "fees_paid",
    },
    "constants": {
        "has_work_placement": False,
        "postgraduate_dean_certificate_needed": False,
        "selt_required": False,
        "selt_not_required_reason": "HEI",
        "fees_include_accommodation": False,
        "boarding_fees_pence": 0,
    },
    "dates": "day_first",
}
"""How the office calls its columns: a document that it keeps."""


def write(path: Path, count: int) -> None:
    """Write the spreadsheet; three rows have a mistake."""
    names = ["Student ID", "Family name", "Passport number", *ALIKE]
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, names)
        rows.writeheader()
        for number in range(1, count + 1):
            row = {"Student ID": f"U{number:07}", "Family name": "Exampleson", "Passport number": f"T{number:08}"}
            rows.writerow({**ALIKE, **row, **MISTAKES.get(number, {})})


MISTAKES = {
    7: {"Family name": "Łukaszewicz"},
    1_200: {"Passport number": "1.2E+08"},
    2_900: {"Date of birth": "30/02/2004"},
}
