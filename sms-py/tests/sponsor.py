"""A licence to try things on. Everybody and everything on it is made up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import sms

LICENCE = "SIM000001"
LEVEL_1 = "OsNBX7uVOL"
LEVEL_2 = "yAy9d5dp"
NOW = datetime(2026, 4, 6, 9, tzinfo=UTC)

# Hashing a password at full cost would take the time of the tests.
QUICK: sms.Settings = {"password.hash_memory_kib": 7_168, "password.hash_iterations": 5}

LEVEL_1_DETAILS = {
    "title": "Ms",
    "given_name": "Anna",
    "family_name": "Archer",
    "email": "anna@sponsor.example",
    "position": "Office manager",
    "address_line_1": "1 Example Street",
    "address_city": "Exampleton",
    "address_postcode": "EX1 1EX",
    "nino": "AB123456C",
}
LEVEL_2_DETAILS = {
    "title": "Mr",
    "given_name": "Carl",
    "family_name": "Cooper",
    "email": "carl@sponsor.example",
    "position": "Assistant",
}
FORM: dict[str, Any] = {
    "category": "switching_isc_liable",
    "family_name": "Worker-One",
    "given_name": "Test",
    "nationality": "UTO",
    "place_of_birth": "Utopia",
    "country_of_birth": "UTO",
    "date_of_birth": date(1990, 5, 17),
    "sex": "female",
    "country_of_residence": "GBR",
    "passport_number": "P1000001",
    "passport_issued_on": date(2020, 1, 1),
    "passport_expires_on": date(2030, 1, 1),
    "passport_issued_at": "Utopia",
    "home_address_line_1": "2 Example Road",
    "home_city": "Exampleton",
    "home_postcode": "EX2 2EX",
    "home_country": "GBR",
    "start_on": date(2026, 6, 1),
    "end_on": date(2029, 5, 31),
    "weekly_hours": "37.5",
    "work_address_line_1": "1 Example Street",
    "work_city": "Exampleton",
    "work_postcode": "EX1 1EX",
    "job_title": "Programmer",
    "occupation_code": "2134",
    "job_description": "Writes programs.",
    "gross_salary_pence": 5470000,
    "salary_period": "year",
    "eligible_occupation": True,
    "on_salary_list": False,
    "certifies_maintenance": True,
    "atas_needed": False,
    "paye_supplied": True,
    "paye_reference": "123/AB456",
}


def opened(url: str = "memory:") -> sms.Sms:
    """A system on a manual clock, whose randomness is the same each time."""
    return sms.open(url, clock="manual", now=NOW, seed=1, settings=QUICK)


def adopt(host: sms.Sms, *, granted: int = 5) -> sms.Outcome[sms.AdoptedLicence]:
    """Enters the licence, with a user of each level and units."""
    return host.execute(
        {
            "command": "adopt_licence",
            "mode": "simulate",
            "number": LICENCE,
            "organisation": {"name": "Example Widgets Ltd", "town": "Exampleton"},
            "routes": [{"route": "skilled_worker", "rating": "a"}],
            "users": [
                {"user_id": LEVEL_1, "level": "level_1", "details": LEVEL_1_DETAILS},
                {"user_id": LEVEL_2, "level": "level_2", "details": LEVEL_2_DETAILS},
            ],
            "allocations": [{"route": "skilled_worker", "granted": granted}],
        },
        actor="home_office",
    )
