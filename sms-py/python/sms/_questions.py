"""A function for each question that needs no store, of its own name and with typed keyword arguments.

An argument that is None is left out. What a list is made of does not change with the policy.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The sentences are the library's own.
# ruff: noqa: D205, D401

from __future__ import annotations

from collections.abc import Sequence

from ._answers import (
    Assessment,
    CasReferenceLists,
    CertificateCheck,
    CodesInForce,
    ColumnRow,
    CommandRow,
    CosCategoryRow,
    CosDeadlines,
    CutOverRow,
    ErrorCodeRow,
    FormFieldRow,
    KeyPersonCheck,
    LicenceEligibility,
    LicenceGroundRow,
    PolicyDifference,
    QueryRow,
    ResultFieldRow,
    RuleRow,
    ScaleUpDutyDays,
    SettingRow,
)
from ._asking import ask
from ._commands import _without_none
from ._documents import (
    AssessmentFigures,
    CasForm,
    CosForm,
    Day,
    Engagement,
    KeyPerson,
    LicenceApplicant,
)
from ._enums import (
    CertificateKindWord,
    CorrectionWord,
    Function,
    KeyRoleWord,
    LevelWord,
    RatingWord,
    RouteWord,
    SettledExceptionWord,
    SponsorSizeWord,
    StudentActivityWord,
    StudentStatusWord,
    WorkerActivityWord,
)
from ._native import Decision, Policy
from ._public import made_public
from ._settings import (
    SettingChanges,
)

__all__ = [
    "cas_reference_values",
    "check_application",
    "check_assessment",
    "check_cas",
    "check_cas_application",
    "check_correction",
    "check_cos",
    "check_engagements",
    "check_key_person",
    "columns",
    "commands",
    "compare_policies",
    "cos_categories",
    "cos_dates",
    "cut_overs",
    "enumerations",
    "error_codes",
    "form_fields",
    "functions",
    "licence_eligible",
    "licence_grounds",
    "queries",
    "questions",
    "reference_codes",
    "result_fields",
    "rules",
    "scale_up_duties",
    "settings",
    "student_report_fields",
    "user_fields",
    "worker_report_fields",
]


def check_application(
    *,
    assigned_on: Day,
    applied_on: Day,
    start_on: Day,
    policy: Policy | None = None,
) -> Decision:
    """Whether a CoS can be used in an application (`cos/6.1`, `cos/6.3`), as a decision.

    Args:
        assigned_on: The day on which it was assigned.
        applied_on: The day of the application.
        start_on: The day on which the work starts.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "check_application",
        "assigned_on": assigned_on,
        "applied_on": applied_on,
        "start_on": start_on,
    }
    answer: Decision = ask(_without_none(document), policy)
    return answer


def check_cos(
    *,
    route: RouteWord,
    defined: bool | None = None,
    fields: CosForm | None = None,
    on: Day | None = None,
    rating: RatingWord | None = None,
    policy: Policy | None = None,
) -> CertificateCheck:
    """Everything that is wrong with what a CoS says, and every warning: by the rules of drafts and
    assignments, as far as no licence and no store is needed for it.

    Args:
        route: The route.
        defined: Whether it is a defined CoS, of a Skilled Worker.
        fields: What is filled in of the form of a CoS.
        on: The day on which it is assigned. Where left out the latest rules count, and nothing is compared
            with the day.
        rating: The rating of the licence in the route; what depends on it is not asked where left out.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "check_cos",
        "route": route,
        "defined": defined,
        "fields": fields,
        "on": on,
        "rating": rating,
    }
    answer: CertificateCheck = ask(_without_none(document), policy)
    return answer


def check_cas(
    *,
    route: RouteWord,
    fields: CasForm | None = None,
    on: Day | None = None,
    student_status: StudentStatusWord | None = None,
    policy: Policy | None = None,
) -> CertificateCheck:
    """Everything that is wrong with what a CAS says, and every warning, as `check_cos` tells it of a CoS.

    Args:
        route: Student or Child Student.
        fields: What is filled in of the form of a CAS.
        on: The day on which it is assigned. Where left out the latest rules count, and nothing is compared
            with the day.
        student_status: The status of the student sponsor; what depends on it is not asked where left out.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "check_cas",
        "route": route,
        "fields": fields,
        "on": on,
        "student_status": student_status,
    }
    answer: CertificateCheck = ask(_without_none(document), policy)
    return answer


def cos_dates(
    *,
    assigned_on: Day,
    applied_on: Day | None = None,
    policy: Policy | None = None,
) -> CosDeadlines:
    """The days that follow from the day of assignment of a CoS.

    Args:
        assigned_on: The day on which it was assigned.
        applied_on: The day of the application.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "cos_dates",
        "assigned_on": assigned_on,
        "applied_on": applied_on,
    }
    answer: CosDeadlines = ask(_without_none(document), policy)
    return answer


def check_correction(
    *,
    kind: CertificateKindWord,
    corrects: Sequence[CorrectionWord],
    policy: Policy | None = None,
) -> Decision:
    """Whether a sponsor note can correct these things together on an assigned CoS (`cos/7.4`, `cos/N-7`), as
    a decision.

    Args:
        kind: The kind of the CoS.
        corrects: What is to be corrected.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "check_correction",
        "kind": kind,
        "corrects": corrects,
    }
    answer: Decision = ask(_without_none(document), policy)
    return answer


def cos_categories() -> list[CosCategoryRow]:
    """The categories of a Skilled Worker CoS (`cos/N-8`, `cos/M-10`): which kind of CoS has each, what it
    says of the worker, and whether the Immigration Skills Charge is due.
    """
    answer: list[CosCategoryRow] = ask({"question": "cos_categories"})
    return answer


def cas_reference_values(
    *,
    on: Day | None = None,
    policy: Policy | None = None,
) -> CasReferenceLists:
    """The closed lists behind the fields of a CAS (`cas/3.3`).

    Args:
        on: The day whose lists are asked for; the latest where left out.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "cas_reference_values",
        "on": on,
    }
    answer: CasReferenceLists = ask(_without_none(document), policy)
    return answer


def check_engagements(
    *,
    engagements: Sequence[Engagement],
    policy: Policy | None = None,
) -> Decision:
    """Whether one CoS covers the engagements of a Creative Worker (`cos/11.2.5`), as a decision.

    Their order does not matter.

    Args:
        engagements: The engagements.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "check_engagements",
        "engagements": engagements,
    }
    answer: Decision = ask(_without_none(document), policy)
    return answer


def cut_overs() -> list[CutOverRow]:
    """The catalogue of cut-overs (`cos/14`)."""
    answer: list[CutOverRow] = ask({"question": "cut_overs"})
    return answer


def functions() -> list[Function]:
    """The names of all functions of SMS, in the order of its menus."""
    answer: list[Function] = ask({"question": "functions"})
    return answer


def rules() -> list[RuleRow]:
    """The registry of rules."""
    answer: list[RuleRow] = ask({"question": "rules"})
    return answer


def settings() -> list[SettingRow]:
    """Every figure and switch with its defaults."""
    answer: list[SettingRow] = ask({"question": "settings"})
    return answer


def error_codes() -> list[ErrorCodeRow]:
    """Every code."""
    answer: list[ErrorCodeRow] = ask({"question": "error_codes"})
    return answer


def enumerations() -> dict[str, tuple[str, ...]]:
    """The words of every enumeration."""
    answer: dict[str, tuple[str, ...]] = ask({"question": "enumerations"})
    return answer


def commands() -> list[CommandRow]:
    """Every command, who may give it, and where it belongs."""
    answer: list[CommandRow] = ask({"question": "commands"})
    return answer


def queries() -> list[QueryRow]:
    """Every query, and what its answer looks like."""
    answer: list[QueryRow] = ask({"question": "queries"})
    return answer


def questions() -> list[str]:
    """The names of all questions that need no store."""
    answer: list[str] = ask({"question": "questions"})
    return answer


def reference_codes(
    *,
    on: Day | None = None,
    policy: Policy | None = None,
) -> CodesInForce:
    """The codes in force on a day: of countries, and of occupations in the classification in use
    (`cos/3.9.2`).

    Args:
        on: The day whose codes are asked for; the latest where left out.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "reference_codes",
        "on": on,
    }
    answer: CodesInForce = ask(_without_none(document), policy)
    return answer


def check_cas_application(
    *,
    assigned_on: Day,
    applied_on: Day,
    course_start_on: Day,
    applies_in_uk: bool | None = None,
    permission_ends_on: Day | None = None,
    policy: Policy | None = None,
) -> Decision:
    """Whether a CAS can be used in an application (`cas/2.5.1`, `cas/2.5.3`), as a decision: not too long
    after its assignment, not too long before the course, and inside the United Kingdom not too long after the
    previous permission.

    Args:
        assigned_on: The day on which it was assigned.
        applied_on: The day of the application.
        course_start_on: The day on which the course starts.
        applies_in_uk: Whether the student applies inside the United Kingdom.
        permission_ends_on: The day on which the student's previous permission ends, for one who applies
            inside the United Kingdom.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "check_cas_application",
        "assigned_on": assigned_on,
        "applied_on": applied_on,
        "course_start_on": course_start_on,
        "applies_in_uk": applies_in_uk,
        "permission_ends_on": permission_ends_on,
    }
    answer: Decision = ask(_without_none(document), policy)
    return answer


def form_fields(
    *,
    route: RouteWord,
) -> list[FormFieldRow]:
    """The fields of the form of a certificate of a route, in the order of the form: a CAS on the routes of
    students, a CoS on all others.

    Args:
        route: The route.
    """
    document = {
        "question": "form_fields",
        "route": route,
    }
    answer: list[FormFieldRow] = ask(_without_none(document))
    return answer


def worker_report_fields(
    *,
    activity: WorkerActivityWord,
) -> list[FormFieldRow]:
    """The fields of a report on a worker, in the order of the form.

    Args:
        activity: What is reported.
    """
    document = {
        "question": "worker_report_fields",
        "activity": activity,
    }
    answer: list[FormFieldRow] = ask(_without_none(document))
    return answer


def student_report_fields(
    *,
    activity: StudentActivityWord,
) -> list[FormFieldRow]:
    """The fields of a report on a student, in the order of the form.

    Args:
        activity: What is reported.
    """
    document = {
        "question": "student_report_fields",
        "activity": activity,
    }
    answer: list[FormFieldRow] = ask(_without_none(document))
    return answer


def user_fields(
    *,
    level: LevelWord,
) -> list[FormFieldRow]:
    """The fields of the details of a user, in the order of the form.

    Args:
        level: The level of the user.
    """
    document = {
        "question": "user_fields",
        "level": level,
    }
    answer: list[FormFieldRow] = ask(_without_none(document))
    return answer


def columns() -> list[ColumnRow]:
    """Every column of every table for whoever analyses."""
    answer: list[ColumnRow] = ask({"question": "columns"})
    return answer


def licence_eligible(
    *,
    routes: Sequence[RouteWord],
    on: Day,
    applicant: LicenceApplicant | None = None,
    size: SponsorSizeWord | None = None,
    policy: Policy | None = None,
) -> LicenceEligibility:
    """Whether an organisation can have a licence for routes, if it applies on a day (`lu/T-1`, `lu/6.4`):
    every reason against it, what is not said and will be asked, the first day after a cooling-off period, the
    fee and the days that follow.

    Args:
        routes: The routes.
        on: The day of the application.
        applicant: What the organisation says of itself.
        size: The size of the organisation, on which the fee depends.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "licence_eligible",
        "routes": routes,
        "on": on,
        "applicant": applicant,
        "size": size,
    }
    answer: LicenceEligibility = ask(_without_none(document), policy)
    return answer


def licence_grounds(
    *,
    on: Day | None = None,
) -> list[LicenceGroundRow]:
    """The grounds on which the Home Office acts against a licence, as they are on a day (`lu/G-1`).

    Args:
        on: The day; the latest where left out.
    """
    document = {
        "question": "licence_grounds",
        "on": on,
    }
    answer: list[LicenceGroundRow] = ask(_without_none(document))
    return answer


def result_fields() -> list[ResultFieldRow]:
    """Every field of the result of every command, with those of the records in it."""
    answer: list[ResultFieldRow] = ask({"question": "result_fields"})
    return answer


def check_key_person(
    *,
    role: KeyRoleWord,
    on: Day,
    also: Sequence[KeyRoleWord] | None = None,
    at_application: bool | None = None,
    person: KeyPerson | None = None,
    routes: Sequence[RouteWord] | None = None,
    settled_exception: SettledExceptionWord | None = None,
    suitable_uk_staff: bool | None = None,
    policy: Policy | None = None,
) -> KeyPersonCheck:
    """Whether a person may hold a role in a licence on a day (`lu/K-1` to `lu/K-15`): every reason against
    it, what is worth a warning, and what is not known.

    Args:
        role: The role.
        on: The day.
        also: The other roles that the person has or is to have.
        at_application: Whether the licence is still applied for; otherwise it was granted.
        person: What is known of the person.
        routes: The routes that the licence covers, where they are known.
        settled_exception: Why no Level 1 user needs to be settled, where that is so.
        suitable_uk_staff: Whether the sponsor has suitable staff in the United Kingdom, which an overseas
            Authorising Officer depends on (`lu/K-12`).
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "check_key_person",
        "role": role,
        "on": on,
        "also": also,
        "at_application": at_application,
        "person": person,
        "routes": routes,
        "settled_exception": settled_exception,
        "suitable_uk_staff": suitable_uk_staff,
    }
    answer: KeyPersonCheck = ask(_without_none(document), policy)
    return answer


def scale_up_duties(
    *,
    permission_from: Day,
    policy: Policy | None = None,
) -> ScaleUpDutyDays:
    """How long a sponsor has duties for a Scale-up worker (`lu/N-114`).

    Args:
        permission_from: The first day of the visa or, where the worker applied inside the United Kingdom, the
            day on which they were told of the permission.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "scale_up_duties",
        "permission_from": permission_from,
    }
    answer: ScaleUpDutyDays = ask(_without_none(document), policy)
    return answer


def check_assessment(
    *,
    figures: AssessmentFigures,
    applied_on: Day,
    final_warning_remaining: int | None = None,
    policy: Policy | None = None,
) -> Assessment:
    """What the Basic Compliance Assessment of a student sponsor comes to that applies on a day with these
    figures (`lu/ST-3`, `lu/ST-4`): each rate beside its lines, the rating, and what follows.

    Args:
        figures: What the sponsor counts.
        applied_on: The day of the application.
        final_warning_remaining: Over how many assessments, this one among them, a final warning stands; none
            where left out (`cas/9.5.1`).
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "check_assessment",
        "figures": figures,
        "applied_on": applied_on,
        "final_warning_remaining": final_warning_remaining,
    }
    answer: Assessment = ask(_without_none(document), policy)
    return answer


def compare_policies(
    *,
    change: SettingChanges | None = None,
    on: Day | None = None,
    other: SettingChanges | None = None,
    other_on: Day | None = None,
    until: Day | None = None,
    policy: Policy | None = None,
) -> PolicyDifference:
    """What differs between the policy that is asked and another one, or the same one on another day or with a
    change: which functions are newly allowed and newly refused, to whom and under which licence, and which
    settings have another value.

    With a change it is what `set_policy` would bring; where nothing is newly allowed, no access is new.

    Args:
        change: A change that is put over the second policy, as `set_policy` takes it.
        on: The day; the latest where left out. The first one where `until` names a last one.
        other: The settings of the second policy that differ from the defaults; the policy that is asked where
            left out.
        other_on: The day of the second policy; the same where left out.
        until: The last day: both policies are compared on each day up to it. It stands without `other_on`.
        policy: The policy that counts; None means the default one.
    """
    document = {
        "question": "compare_policies",
        "change": change,
        "on": on,
        "other": other,
        "other_on": other_on,
        "until": until,
    }
    answer: PolicyDifference = ask(_without_none(document), policy)
    return answer


made_public(globals())
