"""Who appears in the tour: made-up people, as forms."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sms import ChangeForm, CosForm, Level1Form, Level2Form


def level_1(given_name: str, family_name: str) -> Level1Form:
    """Give the details of a Level 1 user."""
    return {
        "title": "Ms",
        "given_name": given_name,
        "family_name": family_name,
        "email": f"{given_name.lower()}@sponsor.example",
        "position": "Office manager",
        "address_line_1": "1 Example Street",
        "address_city": "Exampleton",
        "address_postcode": "EX1 1EX",
        "nino": "AB123456C",
    }


def level_2(given_name: str, family_name: str) -> Level2Form:
    """Give the details of a Level 2 user."""
    return {
        "title": "Mr",
        "given_name": given_name,
        "family_name": family_name,
        "email": f"{given_name.lower()}@sponsor.example",
        "position": "Assistant",
    }


def officer(given_name: str, family_name: str) -> ChangeForm:
    """Give what is asked of a new Authorising Officer."""
    return {
        "given_name": given_name,
        "family_name": family_name,
        "email": f"{given_name.lower()}@sponsor.example",
        "position": "Director",
        "postcode": "EX1 1EX",
    }


def worker(family_name: str, passport_number: str) -> CosForm:
    """Give everything that assigning a certificate needs, for a programmer who changes from another route."""
    return {
        "category": "switching_isc_liable",
        "family_name": family_name,
        "given_name": "Test",
        "nationality": "UTO",
        "place_of_birth": "Utopia",
        "country_of_birth": "UTO",
        "date_of_birth": date(1990, 5, 17),
        "sex": "female",
        "country_of_residence": "GBR",
        "passport_number": passport_number,
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
        "gross_salary_pence": 5_470_000,
        "salary_period": "year",
        "eligible_occupation": True,
        "on_salary_list": False,
        "certifies_maintenance": True,
        "atas_needed": False,
        "paye_supplied": True,
        "paye_reference": "123/AB456",
    }
