"""A CAS from Python: typed records, reports, and a form that is checked before anything is drafted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sms

from .sponsor import LEVEL_1, LICENCE, NOW, opened

FORM: sms.CasForm = {
    "applicant_id": "S-1001",
    "family_name": "Student-One",
    "given_name": "Test",
    "nationality": "UTO",
    "sex": "female",
    "country_of_birth": "UTO",
    "date_of_birth": "2004-05",
    "passport_number": "P2000001",
    "course_title": "Example Studies",
    "academic_level": "RQF6",
    "course_start_on": date(2026, 9, 21),
    "course_end_on": date(2029, 6, 30),
    "full_time": True,
    "weekly_hours": "0.0",
    "study_address_line_1": "1 Example Street",
    "study_city": "Exampleton",
    "study_postcode": "EX1 1EX",
    "has_work_placement": False,
    "documents_used": "A levels, Example Board, 2022.",
    "atas_needed": False,
    "postgraduate_dean_certificate_needed": False,
    "selt_required": False,
    "selt_not_required_reason": "HEI",
    "english_assessment": "Interview by the college.",
    "previous_uk_study": False,
    "fees_include_accommodation": False,
    "first_year_fees_pence": 1_500_000,
    "boarding_fees_pence": 0,
}


@pytest.fixture
def host() -> sms.Sms:
    host = opened()
    host.home_office.adopt_licence(
        number=LICENCE,
        mode="simulate",
        organisation={"name": "Example College"},
        routes=[{"route": "student", "rating": "a"}],
        users=[{"user_id": LEVEL_1, "level": "level_1"}],
        allocations=[{"route": "student", "granted": 2}],
    )
    return host


@pytest.fixture
def assigned(host: sms.Sms) -> str:
    session = host.acting_as(LEVEL_1)
    drafted = session.create_cas(route="student", fields=FORM).result.certificate
    return session.assign_cas(certificate=drafted, terms_accepted=True).result.number


def test_a_cas_has_the_types_of_python(host: sms.Sms, assigned: str) -> None:
    cas = host.acting_as(LEVEL_1).view_cas(certificate=assigned)
    assert (cas.kind, cas.state, cas.route) == (
        sms.CertificateKind.CAS,
        sms.CertificateState.ASSIGNED,
        sms.Route.STUDENT,
    )
    assert (cas.number, cas.assigned_on, cas.graduated, cas.reports) == (assigned, NOW.date(), False, ())
    assert cas.fields["first_year_fees_pence"] == 1_500_000
    assert cas.fields["course_start_on"] == date(2026, 9, 21)
    # A year, or a year and a month, is all that may be known of a birth.
    assert cas.fields["date_of_birth"] == "2004-05"
    assert cas == host.view_cas(licence=LICENCE, certificate=assigned) == sms.CasView.from_dict(cas.to_dict())


def test_a_report_on_a_student_has_the_types_of_python(host: sms.Sms, assigned: str) -> None:
    host.home_office.mark_cas_used(licence=LICENCE, certificate=assigned)
    session = host.acting_as(LEVEL_1)
    session.report_student_activity(
        certificate=assigned,
        activity="start_delayed",
        event_on=NOW.date(),
        fields={"new_course_start_on": date(2026, 10, 5)},
    )
    (report,) = session.view_cas(certificate=assigned).reports
    assert (report.activity, report.event_on) == (sms.StudentActivity.START_DELAYED, NOW.date())
    assert report.fields == {"new_course_start_on": date(2026, 10, 5)}


def test_a_cos_is_no_cas(host: sms.Sms) -> None:
    with pytest.raises(sms.Refused) as refused:
        host.view_cos(licence=LICENCE, certificate="cos-000000001")
    assert refused.value.code == "certificate.not_found"


def test_a_form_is_checked_without_a_store() -> None:
    assert sms.check_cas(route="student", fields=FORM, on=NOW.date()).assignable
    lacking: Any = {name: value for name, value in FORM.items() if name != "course_title"}
    answer = sms.check_cas(route="student", fields=lacking, on=NOW.date())
    assert not answer.complete
    assert [(reason.code, reason.field) for reason in answer.problems] == [("field.missing", "/fields/course_title")]
