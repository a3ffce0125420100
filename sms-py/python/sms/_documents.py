"""The shapes of the documents within commands, queries and questions.

A `TypedDict` says what a plain `dict` holds. Nothing of it is checked before the library sees it, which then names
each mistake and its place.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The sentences are the library's own.
# ruff: noqa: D205

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, NotRequired, TypeAlias, TypedDict

from ._enums import (
    ActionPlanStateWord,
    AssessmentRatingWord,
    BranchKindWord,
    CertificateStateWord,
    ChangeKindWord,
    ChangeRequestStateWord,
    ComplianceKindWord,
    ComplianceOutcomeWord,
    ComplianceStateWord,
    ContainerKindWord,
    CosYearWord,
    DefinedStateWord,
    GroundWord,
    LevelWord,
    LicenceStatusWord,
    LicenceTypeWord,
    PenaltyKindWord,
    RatingWord,
    RouteWord,
    ServiceKindWord,
    ServiceRefusalWord,
    ServiceStateWord,
    ServiceTierWord,
    SettledExceptionWord,
    SettledStatusWord,
    SponsorRelationWord,
    UserStatusWord,
    VisitItemWord,
    VisitOutcomeWord,
)

__all__ = [
    "AddressSubject",
    "AdoptedActionPlan",
    "AdoptedApplication",
    "AdoptedBranch",
    "AdoptedCertificate",
    "AdoptedChangeRequest",
    "AdoptedComplianceAction",
    "AdoptedContainer",
    "AdoptedGrant",
    "AdoptedPayeReference",
    "AdoptedPenalty",
    "AdoptedServiceApplication",
    "AdoptedUser",
    "AdoptedVisit",
    "AllocationRequestSubject",
    "AssessmentFigures",
    "CasFeesForm",
    "CasForm",
    "CertificateSubject",
    "ChangeForm",
    "ChangeRequestSubject",
    "ContainerSubject",
    "CosForm",
    "Dated",
    "Day",
    "Declaration",
    "DefinedApplicationSubject",
    "DefinedForm",
    "EarlierPenalty",
    "EarlierSponsor",
    "Engagement",
    "Hours",
    "Increase",
    "KeyPerson",
    "KeyPersonnel",
    "KeyPersonnelSubject",
    "Level1Form",
    "Level2Form",
    "LicenceApplicant",
    "LicensedRoute",
    "MessageSubject",
    "Moment",
    "NewAllocation",
    "NewCas",
    "NewCos",
    "NewUser",
    "Organisation",
    "OrganisationDetailsForm",
    "OrganisationForm",
    "OtherChangeForm",
    "Person",
    "PersonDetailsForm",
    "PersonForm",
    "Pounds",
    "ReportForm",
    "RepresentativeForm",
    "StudentReportForm",
    "StudentTerm",
    "StudyAddressForm",
    "Subject",
    "UploadedCas",
    "UserNumbers",
    "UserSubject",
    "WorkAddressForm",
]

Day: TypeAlias = date | str
"""A day in the United Kingdom, as a `date` or as ISO text such as "2026-04-06"."""

Hours: TypeAlias = Decimal | float | str
"""Hours a week, as a number or as text such as "37.5"."""

Pounds: TypeAlias = Decimal | int | str
"""Money in pounds, exactly: a `Decimal`, a whole number, or text such as "54700.50"."""

Moment: TypeAlias = datetime | str
"""A moment, as an aware `datetime` or as ISO text such as "2026-04-06T09:00:00Z"."""


class AdoptedActionPlan(TypedDict):
    """An action plan as it stands in a licence that is entered in mid-life.

    Keys:
        state (ActionPlanStateWord, required): Its state.
        routes (Sequence[RouteWord], required): The routes that were rated B with it.
        issued_on (Day, required): The day on which the sponsor was told.
        ended_on (Day | None): The day on which it ended, where it has.
        paid_on (Day | None): The day on which the fee was paid, where it was.
    """

    state: ActionPlanStateWord
    """Its state."""
    routes: Sequence[RouteWord]
    """The routes that were rated B with it."""
    issued_on: Day
    """The day on which the sponsor was told."""
    ended_on: NotRequired[Day | None]
    """The day on which it ended, where it has."""
    paid_on: NotRequired[Day | None]
    """The day on which the fee was paid, where it was."""


class AdoptedGrant(TypedDict):
    """What was granted on an application, and what became of it.

    Keys:
        granted_on (Day, required): The day of the grant.
        granted (int, required): How many were granted.
        assigned (int | None): How many are assigned: at least those that are entered with the licence, and
            just those where left out.
        reclaimed (int): How many the Home Office took back unassigned.
        removed (int): How many left the account unassigned.
        removed_on (Day | None): The day on which what is not assigned leaves the account; worked out where
            left out (`cos/12.9`).
    """

    granted_on: Day
    """The day of the grant."""
    granted: int
    """How many were granted."""
    assigned: NotRequired[int | None]
    """How many are assigned: at least those that are entered with the licence, and just those where left out."""
    reclaimed: NotRequired[int]
    """How many the Home Office took back unassigned."""
    removed: NotRequired[int]
    """How many left the account unassigned."""
    removed_on: NotRequired[Day | None]
    """The day on which what is not assigned leaves the account; worked out where left out (`cos/12.9`)."""


class DefinedForm(TypedDict):
    """The form of an application for defined CoS.

    Keys:
        allowances (Pounds | None): The same as `allowances_pence`, in pounds.
        allowances_pence (int | None): Allowances (`cos/3.9.8`).
        allowances_period (Literal["hour", "day", "week", "month", "year"] | None): Allowances, for each
            (`cos/3.9.8`). Needed to assign, when there are allowances.
        allowances_summary (str | None): Summary of allowances (`cos/3.9.8`). Needed to assign, when there are
            allowances.
        claims_phd (bool | None): Points are claimed for a relevant PhD (`cos/3.12.1`).
        client_contract (bool | None): The job is on a client contract (`cos/3.9.9`).
        client_contract_summary (str | None): Summary of client contract (`cos/3.9.10`). Needed to assign,
            when the job is on a client contract.
        date_of_birth (Day | None): Date of birth (`cos/3.2.7`). Needed to assign.
        eligible_occupation (bool | None): The job is in an eligible occupation code (`cos/3.9.11`). Needed to
            assign, for skilled_worker, gbm_senior_or_specialist_worker, scale_up, gbm_graduate_trainee,
            uk_expansion_worker, gbm_service_supplier, gbm_secondment_worker.
        end_on (Day | None): End date (`cos/3.6.2`). Needed to assign.
        family_name (str | None): Family name (`cos/3.2.1`). Needed to assign.
        given_name (str | None): Given name(s) (`cos/3.2.2`).
        gross_salary (Pounds | None): The same as `gross_salary_pence`, in pounds.
        gross_salary_pence (int | None): Gross salary (`cos/3.9.5`). Needed to assign.
        home_office_reference (str | None): The worker's Home Office reference, where it is known
            (`cos/3.14.1`).
        job_description (str | None): Summary of job description (`cos/3.9.3`). Needed to assign.
        job_title (str | None): Job title (`cos/3.9.1`). Needed to assign.
        latest_cos_number (str | None): The number of the worker's latest CoS, where it is known
            (`cos/3.14.1`).
        nationality (str | None): Nationality (`cos/3.2.4`). Needed to assign.
        new_entrant (bool | None): New entrant (`cos/3.9.4`).
        new_entrant_reason (str | None): Why the worker is a new entrant (`cos/3.9.4`).
        occupation_code (str | None): Job type (occupation code), an occupation code of four digits
            (`cos/3.9.2`). Needed to assign.
        on_salary_list (bool | None): The job is on the Immigration Salary List or the Temporary Shortage List
            (`cos/3.9.12`). Needed to assign, for skilled_worker.
        on_shortage_list (bool | None): The list is the Temporary Shortage List (`cos/4.11`).
        other_work_addresses (Sequence[str] | None): Other regular work addresses (`cos/3.7.2`).
        phd_in_stem (bool | None): The PhD is in a STEM subject (`cos/3.12.4`).
        phd_relevance (str | None): How the PhD is relevant to the job (`cos/3.12.2`). Needed to assign, when
            points are claimed for a PhD.
        phd_stem_explanation (str | None): Why the subject is a STEM subject (`cos/3.12.4`). Needed to assign,
            when the PhD is in a STEM subject.
        salary_option (Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] | None): The salary
            option that is claimed; the job description says why (`cos/M-1`).
        salary_period (Literal["hour", "day", "week", "month", "year"] | None): For each (`cos/3.9.7`). Needed
            to assign.
        start_on (Day | None): Start date (`cos/3.6.1`). Needed to assign.
        transitional_rule (bool | None): The job is below degree level, and claimed under the transitional
            rule on skill (`cos/3.14.1`).
        weekly_hours (Hours | None): Total weekly hours (`cos/3.6.4`). Needed to assign.
        work_address_line_1 (str | None): Main work address, line 1 (`cos/3.7.1`). Needed to assign.
        work_address_line_2 (str | None): Main work address, line 2 (`cos/3.7.1`).
        work_address_line_3 (str | None): Main work address, line 3 (`cos/3.7.1`).
        work_city (str | None): Main work address, city or town (`cos/3.7.1`). Needed to assign.
        work_county (str | None): Main work address, county (`cos/3.7.1`).
        work_postcode (str | None): Main work address, postcode (`cos/3.7.1`). Needed to assign.
    """

    allowances: NotRequired[Pounds | None]
    """The same as `allowances_pence`, in pounds."""
    allowances_pence: NotRequired[int | None]
    """Allowances (`cos/3.9.8`)."""
    allowances_period: NotRequired[Literal["hour", "day", "week", "month", "year"] | None]
    """Allowances, for each (`cos/3.9.8`). Needed to assign, when there are allowances."""
    allowances_summary: NotRequired[str | None]
    """Summary of allowances (`cos/3.9.8`). Needed to assign, when there are allowances."""
    claims_phd: NotRequired[bool | None]
    """Points are claimed for a relevant PhD (`cos/3.12.1`)."""
    client_contract: NotRequired[bool | None]
    """The job is on a client contract (`cos/3.9.9`)."""
    client_contract_summary: NotRequired[str | None]
    """Summary of client contract (`cos/3.9.10`). Needed to assign, when the job is on a client contract."""
    date_of_birth: NotRequired[Day | None]
    """Date of birth (`cos/3.2.7`). Needed to assign."""
    eligible_occupation: NotRequired[bool | None]
    """The job is in an eligible occupation code (`cos/3.9.11`). Needed to assign, for skilled_worker,
    gbm_senior_or_specialist_worker, scale_up, gbm_graduate_trainee, uk_expansion_worker,
    gbm_service_supplier, gbm_secondment_worker.
    """
    end_on: NotRequired[Day | None]
    """End date (`cos/3.6.2`). Needed to assign."""
    family_name: NotRequired[str | None]
    """Family name (`cos/3.2.1`). Needed to assign."""
    given_name: NotRequired[str | None]
    """Given name(s) (`cos/3.2.2`)."""
    gross_salary: NotRequired[Pounds | None]
    """The same as `gross_salary_pence`, in pounds."""
    gross_salary_pence: NotRequired[int | None]
    """Gross salary (`cos/3.9.5`). Needed to assign."""
    home_office_reference: NotRequired[str | None]
    """The worker's Home Office reference, where it is known (`cos/3.14.1`)."""
    job_description: NotRequired[str | None]
    """Summary of job description (`cos/3.9.3`). Needed to assign."""
    job_title: NotRequired[str | None]
    """Job title (`cos/3.9.1`). Needed to assign."""
    latest_cos_number: NotRequired[str | None]
    """The number of the worker's latest CoS, where it is known (`cos/3.14.1`)."""
    nationality: NotRequired[str | None]
    """Nationality (`cos/3.2.4`). Needed to assign."""
    new_entrant: NotRequired[bool | None]
    """New entrant (`cos/3.9.4`)."""
    new_entrant_reason: NotRequired[str | None]
    """Why the worker is a new entrant (`cos/3.9.4`)."""
    occupation_code: NotRequired[str | None]
    """Job type (occupation code), an occupation code of four digits (`cos/3.9.2`). Needed to assign."""
    on_salary_list: NotRequired[bool | None]
    """The job is on the Immigration Salary List or the Temporary Shortage List (`cos/3.9.12`). Needed to
    assign, for skilled_worker.
    """
    on_shortage_list: NotRequired[bool | None]
    """The list is the Temporary Shortage List (`cos/4.11`)."""
    other_work_addresses: NotRequired[Sequence[str] | None]
    """Other regular work addresses (`cos/3.7.2`)."""
    phd_in_stem: NotRequired[bool | None]
    """The PhD is in a STEM subject (`cos/3.12.4`)."""
    phd_relevance: NotRequired[str | None]
    """How the PhD is relevant to the job (`cos/3.12.2`). Needed to assign, when points are claimed for a PhD."""
    phd_stem_explanation: NotRequired[str | None]
    """Why the subject is a STEM subject (`cos/3.12.4`). Needed to assign, when the PhD is in a STEM subject."""
    salary_option: NotRequired[Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] | None]
    """The salary option that is claimed; the job description says why (`cos/M-1`)."""
    salary_period: NotRequired[Literal["hour", "day", "week", "month", "year"] | None]
    """For each (`cos/3.9.7`). Needed to assign."""
    start_on: NotRequired[Day | None]
    """Start date (`cos/3.6.1`). Needed to assign."""
    transitional_rule: NotRequired[bool | None]
    """The job is below degree level, and claimed under the transitional rule on skill (`cos/3.14.1`)."""
    weekly_hours: NotRequired[Hours | None]
    """Total weekly hours (`cos/3.6.4`). Needed to assign."""
    work_address_line_1: NotRequired[str | None]
    """Main work address, line 1 (`cos/3.7.1`). Needed to assign."""
    work_address_line_2: NotRequired[str | None]
    """Main work address, line 2 (`cos/3.7.1`)."""
    work_address_line_3: NotRequired[str | None]
    """Main work address, line 3 (`cos/3.7.1`)."""
    work_city: NotRequired[str | None]
    """Main work address, city or town (`cos/3.7.1`). Needed to assign."""
    work_county: NotRequired[str | None]
    """Main work address, county (`cos/3.7.1`)."""
    work_postcode: NotRequired[str | None]
    """Main work address, postcode (`cos/3.7.1`). Needed to assign."""


class AdoptedApplication(TypedDict):
    """An application for defined CoS in any state, as it stands in a licence that is entered in mid-life. The
    CoS that come from it name it by its request number.

    Keys:
        request_number (str, required): The request number, which no other application of the licence has
            (`cos/13.3`).
        state (DefinedStateWord, required): The state.
        number (int, required): How many CoS were asked for.
        submitted_by (str, required): The user who sent it, one of the licence's users.
        fields (DefinedForm): What is filled in of the form of an application.
        grant (AdoptedGrant | None): What was granted, from then on.
        host_reference (str | None): The host's own reference.
        reason (str | None): Why the Home Office decided as it did, in at most 2,000 characters.
        status_on (Day | None): The day of the present state; that of the grant, or today, where it is not
            known.
        submitted_on (Day | None): The day on which it was sent; that of the grant, or today, where it is not
            known.
    """

    request_number: str
    """The request number, which no other application of the licence has (`cos/13.3`)."""
    state: DefinedStateWord
    """The state."""
    number: int
    """How many CoS were asked for."""
    submitted_by: str
    """The user who sent it, one of the licence's users."""
    fields: NotRequired[DefinedForm]
    """What is filled in of the form of an application."""
    grant: NotRequired[AdoptedGrant | None]
    """What was granted, from then on."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    reason: NotRequired[str | None]
    """Why the Home Office decided as it did, in at most 2,000 characters."""
    status_on: NotRequired[Day | None]
    """The day of the present state; that of the grant, or today, where it is not known."""
    submitted_on: NotRequired[Day | None]
    """The day on which it was sent; that of the grant, or today, where it is not known."""


class AdoptedBranch(TypedDict):
    """A branch, a site, a linked entity or a partner institution of a licence that is entered in mid-life.

    Keys:
        kind (BranchKindWord, required): What it is.
        name (str, required): What it is called.
        postcode (str | None): The postcode.
    """

    kind: BranchKindWord
    """What it is."""
    name: str
    """What it is called."""
    postcode: NotRequired[str | None]
    """The postcode."""


class CasForm(TypedDict):
    """The form of a CAS.

    Keys:
        academic_level (Literal["QCF_NQF3", "QCF_NQF4", "QCF_NQF5", "QCF_NQF6", "QCF_NQF7", "QCF_NQF7_RE",
            "QCF_NQF8", "QCF_NQF8_RE", "QCF_NQF8DES", "RQF3", "RQF4", "RQF5", "RQF6", "RQF7", "RQF7_RE",
            "RQF8", "RQF8_RE", "SCQF6", "SCQF7", "SCQF8", "SCQF9", "SCQF10", "SCQF11", "SCQF11_RE", "SCQF12",
            "SCQF12_RE", "SCQF12DES", "A2", "B1", "B2", "C1", "C2"] | None): Academic level (`cas/3.3.1`).
            Needed to assign.
        accommodation_fees_paid (Pounds | None): The same as `accommodation_fees_paid_pence`, in pounds.
        accommodation_fees_paid_pence (int | None): Accommodation fees paid to date (`cas/N-4`).
        accommodation_provided (bool | None): The sponsor provides accommodation (`cas/3.2`).
        agent_address_line_1 (str | None): Agent, address of the office that recruited, line 1 (`cas/N-26`).
        agent_address_line_2 (str | None): Agent, address of the office that recruited, line 2 (`cas/N-26`).
        agent_address_line_3 (str | None): Agent, address of the office that recruited, line 3 (`cas/N-26`).
        agent_city (str | None): Agent, city or town (`cas/N-26`).
        agent_contact (str | None): Agent, name of the main contact of the agency (`cas/N-26`).
        agent_country (str | None): Agent, country (`cas/N-26`).
        agent_county (str | None): Agent, county, area or district (`cas/N-26`).
        agent_name (str | None): Agent, official name of the agency, which is the main one and no sub-agent
            (`cas/N-29`).
        agent_postcode (str | None): Agent, postcode (`cas/N-26`).
        applicant_id (str | None): The sponsor's own student ID (`cas/1.6`). Needed to assign.
        application_id (str | None): Application ID (`cas/1.6`).
        applies_in_uk (bool | None): The student applies inside the United Kingdom (`cas/N-31`).
        atas_needed (bool | None): An ATAS certificate is required (`cas/N-10`). Needed to assign.
        boarding_fees_paid (Pounds | None): The same as `boarding_fees_paid_pence`, in pounds.
        boarding_fees_paid_pence (int | None): Boarding fees paid to date (`cas/N-4`).
        boarding_fees (Pounds | None): The same as `boarding_fees_pence`, in pounds.
        boarding_fees_pence (int | None): Boarding fees for the first year; 0 where there are none
            (`cas/1.15`). Needed to assign.
        country_of_birth (str | None): Country of birth (`cas/1.12`). Needed to assign.
        course_comparison (Literal["higher", "same", "lower"] | None): The course, compared with the previous
            one (`cas/N-12`). Needed to assign, for student, when the student has studied here before.
        course_end_on (Day | None): Expected course end date (`cas/3.2.3`). Needed to assign.
        course_id (str | None): Course ID (`cas/1.6`).
        course_start_on (Day | None): Course start date (`cas/3.2.3`). Needed to assign.
        course_title (str | None): Course title (`cas/3.2`). Needed to assign.
        date_of_birth (str | None): Date of birth (`cas/1.14`). Needed to assign.
        documents_used (str | None): Documents used to obtain the offer (`cas/3.2`). Needed to assign.
        english_assessment (str | None): How the sponsor assessed English (`cas/N-5`).
        english_level (Literal["A2", "B1", "B2", "C1", "C2"] | None): Level of English attained (`cas/3.2`).
            Needed to assign, for student, when a test is required.
        family_name (str | None): Family name (`cas/3.1.1`). Needed to save.
        fees_include_accommodation (bool | None): The course fees include accommodation (`cas/3.2`). Needed to
            assign.
        fees_paid (Pounds | None): The same as `fees_paid_pence`, in pounds.
        fees_paid_pence (int | None): Course fees paid to date (`cas/N-4`).
        financial_sponsorship (str | None): The sponsor's own financial sponsorship (`cas/N-4`).
        first_year_fees (Pounds | None): The same as `first_year_fees_pence`, in pounds.
        first_year_fees_pence (int | None): Course fees for the first year (`cas/1.15`). Needed to assign.
        full_time (bool | None): The course is full time (`cas/3.2`). Needed to assign.
        given_name (str | None): Given name(s) (`cas/3.2`).
        has_work_placement (bool | None): The course has a work placement (`cas/3.2`). Needed to assign.
        latest_acceptance_on (Day | None): Latest date for acceptance on the course (`cas/3.2`).
        main_course_start_on (Day | None): Main course, start date (`cas/N-9`). Needed to assign, when a
            pre-sessional course comes first.
        nationality (str | None): Nationality (`cas/1.12`). Needed to assign.
        other_names (str | None): Other names (`cas/3.2`).
        overseas_address_line_1 (str | None): Overseas higher education institution, address, line 1
            (`cas/1.10`). Needed to assign, when a field that begins with `overseas_` is filled in.
        overseas_address_line_2 (str | None): Overseas higher education institution, address, line 2
            (`cas/1.10`).
        overseas_address_line_3 (str | None): Overseas higher education institution, address, line 3
            (`cas/1.10`).
        overseas_city (str | None): Overseas higher education institution, city or town (`cas/1.10`). Needed
            to assign, when a field that begins with `overseas_` is filled in.
        overseas_country (str | None): Overseas higher education institution, country (`cas/1.12`). Needed to
            assign, when a field that begins with `overseas_` is filled in.
        overseas_county (str | None): Overseas higher education institution, county, area or district
            (`cas/1.10`).
        overseas_name (str | None): Overseas higher education institution, name (`cas/3.2`). Needed to assign,
            when a field that begins with `overseas_` is filled in.
        overseas_postcode (str | None): Overseas higher education institution, postcode (`cas/1.11`). Needed
            to assign, when the country is `GBR`.
        partner_address_line_1 (str | None): Partner institution, address, line 1 (`cas/1.10`). Needed to
            assign, when a field that begins with `partner_` is filled in.
        partner_address_line_2 (str | None): Partner institution, address, line 2 (`cas/1.10`).
        partner_address_line_3 (str | None): Partner institution, address, line 3 (`cas/1.10`).
        partner_city (str | None): Partner institution, city or town (`cas/1.10`). Needed to assign, when a
            field that begins with `partner_` is filled in.
        partner_country (str | None): Partner institution, country (`cas/1.12`). Needed to assign, when a
            field that begins with `partner_` is filled in.
        partner_county (str | None): Partner institution, county, area or district (`cas/1.10`).
        partner_licence_number (str | None): Partner institution, sponsor licence number, a licence number of
            nine characters (`cas/1.5`).
        partner_name (str | None): Partner institution, name (`cas/3.2`). Needed to assign, when a field that
            begins with `partner_` is filled in.
        partner_postcode (str | None): Partner institution, postcode (`cas/1.11`). Needed to assign, when the
            country is `GBR`.
        passport_number (str | None): Passport or travel document number (`cas/3.2`). Needed to assign.
        place_of_birth (str | None): Place of birth (`cas/1.10`).
        placement_address_line_1 (str | None): Work placement, address, line 1 (`cas/1.10`). Needed to assign,
            when a field that begins with `placement_` is filled in.
        placement_address_line_2 (str | None): Work placement, address, line 2 (`cas/1.10`).
        placement_address_line_3 (str | None): Work placement, address, line 3 (`cas/1.10`).
        placement_city (str | None): Work placement, city or town (`cas/1.10`). Needed to assign, when a field
            that begins with `placement_` is filled in.
        placement_country (str | None): Work placement, country (`cas/1.12`). Needed to assign, when a field
            that begins with `placement_` is filled in.
        placement_county (str | None): Work placement, county, area or district (`cas/1.10`).
        placement_postcode (str | None): Work placement, postcode (`cas/1.11`). Needed to assign, when the
            country is `GBR`.
        postgraduate_dean_certificate_needed (bool | None): A postgraduate dean's certificate is required
            (`cas/3.2`). Needed to assign.
        pre_sessional (bool | None): A pre-sessional course comes first (`cas/N-9`).
        pre_sessional_end_on (Day | None): Pre-sessional course, end date (`cas/N-9`). Needed to assign, when
            a pre-sessional course comes first.
        previous_academic_level (Literal["QCF_NQF3", "QCF_NQF4", "QCF_NQF5", "QCF_NQF6", "QCF_NQF7",
            "QCF_NQF7_RE", "QCF_NQF8", "QCF_NQF8_RE", "QCF_NQF8DES", "RQF3", "RQF4", "RQF5", "RQF6", "RQF7",
            "RQF7_RE", "RQF8", "RQF8_RE", "SCQF6", "SCQF7", "SCQF8", "SCQF9", "SCQF10", "SCQF11", "SCQF11_RE",
            "SCQF12", "SCQF12_RE", "SCQF12DES", "A2", "B1", "B2", "C1", "C2"] | None): Previous academic level
            (`cas/3.3.1`). Needed to assign, for student, when the student has studied here before.
        previous_uk_study (bool | None): The student has studied in the United Kingdom before (`cas/3.2`).
            Needed to assign, for student.
        progression_justification (str | None): Justification of the progression (`cas/N-12`). Needed to
            assign, for student, when the course is not above the previous one.
        references_used (str | None): References used to assess the student (`cas/N-3`).
        sabbatical_officer (bool | None): The student is a sabbatical officer (`cas/N-3`).
        sabbatical_when (Literal["part_way", "year_after"] | None): When the sabbatical is taken (`cas/N-3`).
            Needed to assign, for a sabbatical officer.
        secondary_academic_level (str | None): Secondary academic level (`cas/3.3.4`).
        selt_not_required_reason (Literal["HEI", "GIFTED", "T4SWITCH", "ENG_COUNTRY", "ENG_DEGREE",
            "ENG_VISA", "USA_HEI"] | None): Why no test is required (`cas/3.3.2`). Needed to assign, for
            student, when no test is required.
        selt_required (bool | None): A secure English language test is required (`cas/3.2`). Needed to assign,
            for student.
        sex (Literal["male", "female", "other"] | None): Sex (older screens: gender) (`cas/1.13`). Needed to
            assign.
        study_abroad_partner (str | None): Partner institution of a study abroad programme (`cas/N-3`).
        study_address_line_1 (str | None): Main study address, line 1 (`cas/1.10`). Needed to assign.
        study_address_line_2 (str | None): Main study address, line 2 (`cas/1.10`).
        study_address_line_3 (str | None): Main study address, line 3 (`cas/1.10`).
        study_city (str | None): Main study address, city or town (`cas/1.10`). Needed to assign.
        study_county (str | None): Main study address, county, area or district (`cas/1.10`).
        study_postcode (str | None): Main study address, postcode, a UK postcode such as EX1 1EX (`cas/1.11`).
            Needed to assign.
        test_listening (str | None): Score in listening (`cas/3.2`).
        test_provider (Literal["IELTS", "LANGCRT", "PEARSON", "PSI", "TCLUK"] | None): Provider of the test
            (`cas/3.3.3`). Needed to assign, for student, when a test is required.
        test_reading (str | None): Score in reading (`cas/3.2`).
        test_reference (str | None): Reference of the test (`cas/N-5`).
        test_speaking (str | None): Score in speaking (`cas/3.2`).
        test_writing (str | None): Score in writing (`cas/3.2`).
        through_agent (bool | None): An agent or other third party was used to recruit the student
            (`cas/N-26`).
        total_fees (Pounds | None): The same as `total_fees_pence`, in pounds.
        total_fees_pence (int | None): Course fees in total (`cas/1.15`).
        ucas_id (str | None): UCAS or UKPASS ID, ten letters and digits that begin with 1 (`cas/1.7`).
        unconditional_offer (bool | None): The offer for the main course is unconditional (`cas/N-9`).
        weekly_hours (Hours | None): Hours a week (`cas/1.16`). Needed to assign.
        work_placement_justification (str | None): Work placement, justification (`cas/3.2`).
        work_placement_percentage (int | None): Work placement, per cent of the course (`cas/3.2`). Needed to
            assign, for student, when the course has a work placement.
        work_placement_statutory (bool | None): Work placement, laid down by law (`cas/3.3.5`).
    """

    academic_level: NotRequired[
        Literal[
            "QCF_NQF3",
            "QCF_NQF4",
            "QCF_NQF5",
            "QCF_NQF6",
            "QCF_NQF7",
            "QCF_NQF7_RE",
            "QCF_NQF8",
            "QCF_NQF8_RE",
            "QCF_NQF8DES",
            "RQF3",
            "RQF4",
            "RQF5",
            "RQF6",
            "RQF7",
            "RQF7_RE",
            "RQF8",
            "RQF8_RE",
            "SCQF6",
            "SCQF7",
            "SCQF8",
            "SCQF9",
            "SCQF10",
            "SCQF11",
            "SCQF11_RE",
            "SCQF12",
            "SCQF12_RE",
            "SCQF12DES",
            "A2",
            "B1",
            "B2",
            "C1",
            "C2",
        ]
        | None
    ]
    """Academic level (`cas/3.3.1`). Needed to assign."""
    accommodation_fees_paid: NotRequired[Pounds | None]
    """The same as `accommodation_fees_paid_pence`, in pounds."""
    accommodation_fees_paid_pence: NotRequired[int | None]
    """Accommodation fees paid to date (`cas/N-4`)."""
    accommodation_provided: NotRequired[bool | None]
    """The sponsor provides accommodation (`cas/3.2`)."""
    agent_address_line_1: NotRequired[str | None]
    """Agent, address of the office that recruited, line 1 (`cas/N-26`)."""
    agent_address_line_2: NotRequired[str | None]
    """Agent, address of the office that recruited, line 2 (`cas/N-26`)."""
    agent_address_line_3: NotRequired[str | None]
    """Agent, address of the office that recruited, line 3 (`cas/N-26`)."""
    agent_city: NotRequired[str | None]
    """Agent, city or town (`cas/N-26`)."""
    agent_contact: NotRequired[str | None]
    """Agent, name of the main contact of the agency (`cas/N-26`)."""
    agent_country: NotRequired[str | None]
    """Agent, country (`cas/N-26`)."""
    agent_county: NotRequired[str | None]
    """Agent, county, area or district (`cas/N-26`)."""
    agent_name: NotRequired[str | None]
    """Agent, official name of the agency, which is the main one and no sub-agent (`cas/N-29`)."""
    agent_postcode: NotRequired[str | None]
    """Agent, postcode (`cas/N-26`)."""
    applicant_id: NotRequired[str | None]
    """The sponsor's own student ID (`cas/1.6`). Needed to assign."""
    application_id: NotRequired[str | None]
    """Application ID (`cas/1.6`)."""
    applies_in_uk: NotRequired[bool | None]
    """The student applies inside the United Kingdom (`cas/N-31`)."""
    atas_needed: NotRequired[bool | None]
    """An ATAS certificate is required (`cas/N-10`). Needed to assign."""
    boarding_fees_paid: NotRequired[Pounds | None]
    """The same as `boarding_fees_paid_pence`, in pounds."""
    boarding_fees_paid_pence: NotRequired[int | None]
    """Boarding fees paid to date (`cas/N-4`)."""
    boarding_fees: NotRequired[Pounds | None]
    """The same as `boarding_fees_pence`, in pounds."""
    boarding_fees_pence: NotRequired[int | None]
    """Boarding fees for the first year; 0 where there are none (`cas/1.15`). Needed to assign."""
    country_of_birth: NotRequired[str | None]
    """Country of birth (`cas/1.12`). Needed to assign."""
    course_comparison: NotRequired[Literal["higher", "same", "lower"] | None]
    """The course, compared with the previous one (`cas/N-12`). Needed to assign, for student, when the
    student has studied here before.
    """
    course_end_on: NotRequired[Day | None]
    """Expected course end date (`cas/3.2.3`). Needed to assign."""
    course_id: NotRequired[str | None]
    """Course ID (`cas/1.6`)."""
    course_start_on: NotRequired[Day | None]
    """Course start date (`cas/3.2.3`). Needed to assign."""
    course_title: NotRequired[str | None]
    """Course title (`cas/3.2`). Needed to assign."""
    date_of_birth: NotRequired[str | None]
    """Date of birth (`cas/1.14`). Needed to assign."""
    documents_used: NotRequired[str | None]
    """Documents used to obtain the offer (`cas/3.2`). Needed to assign."""
    english_assessment: NotRequired[str | None]
    """How the sponsor assessed English (`cas/N-5`)."""
    english_level: NotRequired[Literal["A2", "B1", "B2", "C1", "C2"] | None]
    """Level of English attained (`cas/3.2`). Needed to assign, for student, when a test is required."""
    family_name: NotRequired[str | None]
    """Family name (`cas/3.1.1`). Needed to save."""
    fees_include_accommodation: NotRequired[bool | None]
    """The course fees include accommodation (`cas/3.2`). Needed to assign."""
    fees_paid: NotRequired[Pounds | None]
    """The same as `fees_paid_pence`, in pounds."""
    fees_paid_pence: NotRequired[int | None]
    """Course fees paid to date (`cas/N-4`)."""
    financial_sponsorship: NotRequired[str | None]
    """The sponsor's own financial sponsorship (`cas/N-4`)."""
    first_year_fees: NotRequired[Pounds | None]
    """The same as `first_year_fees_pence`, in pounds."""
    first_year_fees_pence: NotRequired[int | None]
    """Course fees for the first year (`cas/1.15`). Needed to assign."""
    full_time: NotRequired[bool | None]
    """The course is full time (`cas/3.2`). Needed to assign."""
    given_name: NotRequired[str | None]
    """Given name(s) (`cas/3.2`)."""
    has_work_placement: NotRequired[bool | None]
    """The course has a work placement (`cas/3.2`). Needed to assign."""
    latest_acceptance_on: NotRequired[Day | None]
    """Latest date for acceptance on the course (`cas/3.2`)."""
    main_course_start_on: NotRequired[Day | None]
    """Main course, start date (`cas/N-9`). Needed to assign, when a pre-sessional course comes first."""
    nationality: NotRequired[str | None]
    """Nationality (`cas/1.12`). Needed to assign."""
    other_names: NotRequired[str | None]
    """Other names (`cas/3.2`)."""
    overseas_address_line_1: NotRequired[str | None]
    """Overseas higher education institution, address, line 1 (`cas/1.10`). Needed to assign, when a field
    that begins with `overseas_` is filled in.
    """
    overseas_address_line_2: NotRequired[str | None]
    """Overseas higher education institution, address, line 2 (`cas/1.10`)."""
    overseas_address_line_3: NotRequired[str | None]
    """Overseas higher education institution, address, line 3 (`cas/1.10`)."""
    overseas_city: NotRequired[str | None]
    """Overseas higher education institution, city or town (`cas/1.10`). Needed to assign, when a field that
    begins with `overseas_` is filled in.
    """
    overseas_country: NotRequired[str | None]
    """Overseas higher education institution, country (`cas/1.12`). Needed to assign, when a field that begins
    with `overseas_` is filled in.
    """
    overseas_county: NotRequired[str | None]
    """Overseas higher education institution, county, area or district (`cas/1.10`)."""
    overseas_name: NotRequired[str | None]
    """Overseas higher education institution, name (`cas/3.2`). Needed to assign, when a field that begins
    with `overseas_` is filled in.
    """
    overseas_postcode: NotRequired[str | None]
    """Overseas higher education institution, postcode (`cas/1.11`). Needed to assign, when the country is
    `GBR`.
    """
    partner_address_line_1: NotRequired[str | None]
    """Partner institution, address, line 1 (`cas/1.10`). Needed to assign, when a field that begins with
    `partner_` is filled in.
    """
    partner_address_line_2: NotRequired[str | None]
    """Partner institution, address, line 2 (`cas/1.10`)."""
    partner_address_line_3: NotRequired[str | None]
    """Partner institution, address, line 3 (`cas/1.10`)."""
    partner_city: NotRequired[str | None]
    """Partner institution, city or town (`cas/1.10`). Needed to assign, when a field that begins with
    `partner_` is filled in.
    """
    partner_country: NotRequired[str | None]
    """Partner institution, country (`cas/1.12`). Needed to assign, when a field that begins with `partner_`
    is filled in.
    """
    partner_county: NotRequired[str | None]
    """Partner institution, county, area or district (`cas/1.10`)."""
    partner_licence_number: NotRequired[str | None]
    """Partner institution, sponsor licence number, a licence number of nine characters (`cas/1.5`)."""
    partner_name: NotRequired[str | None]
    """Partner institution, name (`cas/3.2`). Needed to assign, when a field that begins with `partner_` is
    filled in.
    """
    partner_postcode: NotRequired[str | None]
    """Partner institution, postcode (`cas/1.11`). Needed to assign, when the country is `GBR`."""
    passport_number: NotRequired[str | None]
    """Passport or travel document number (`cas/3.2`). Needed to assign."""
    place_of_birth: NotRequired[str | None]
    """Place of birth (`cas/1.10`)."""
    placement_address_line_1: NotRequired[str | None]
    """Work placement, address, line 1 (`cas/1.10`). Needed to assign, when a field that begins with
    `placement_` is filled in.
    """
    placement_address_line_2: NotRequired[str | None]
    """Work placement, address, line 2 (`cas/1.10`)."""
    placement_address_line_3: NotRequired[str | None]
    """Work placement, address, line 3 (`cas/1.10`)."""
    placement_city: NotRequired[str | None]
    """Work placement, city or town (`cas/1.10`). Needed to assign, when a field that begins with `placement_`
    is filled in.
    """
    placement_country: NotRequired[str | None]
    """Work placement, country (`cas/1.12`). Needed to assign, when a field that begins with `placement_` is
    filled in.
    """
    placement_county: NotRequired[str | None]
    """Work placement, county, area or district (`cas/1.10`)."""
    placement_postcode: NotRequired[str | None]
    """Work placement, postcode (`cas/1.11`). Needed to assign, when the country is `GBR`."""
    postgraduate_dean_certificate_needed: NotRequired[bool | None]
    """A postgraduate dean's certificate is required (`cas/3.2`). Needed to assign."""
    pre_sessional: NotRequired[bool | None]
    """A pre-sessional course comes first (`cas/N-9`)."""
    pre_sessional_end_on: NotRequired[Day | None]
    """Pre-sessional course, end date (`cas/N-9`). Needed to assign, when a pre-sessional course comes first."""
    previous_academic_level: NotRequired[
        Literal[
            "QCF_NQF3",
            "QCF_NQF4",
            "QCF_NQF5",
            "QCF_NQF6",
            "QCF_NQF7",
            "QCF_NQF7_RE",
            "QCF_NQF8",
            "QCF_NQF8_RE",
            "QCF_NQF8DES",
            "RQF3",
            "RQF4",
            "RQF5",
            "RQF6",
            "RQF7",
            "RQF7_RE",
            "RQF8",
            "RQF8_RE",
            "SCQF6",
            "SCQF7",
            "SCQF8",
            "SCQF9",
            "SCQF10",
            "SCQF11",
            "SCQF11_RE",
            "SCQF12",
            "SCQF12_RE",
            "SCQF12DES",
            "A2",
            "B1",
            "B2",
            "C1",
            "C2",
        ]
        | None
    ]
    """Previous academic level (`cas/3.3.1`). Needed to assign, for student, when the student has studied here
    before.
    """
    previous_uk_study: NotRequired[bool | None]
    """The student has studied in the United Kingdom before (`cas/3.2`). Needed to assign, for student."""
    progression_justification: NotRequired[str | None]
    """Justification of the progression (`cas/N-12`). Needed to assign, for student, when the course is not
    above the previous one.
    """
    references_used: NotRequired[str | None]
    """References used to assess the student (`cas/N-3`)."""
    sabbatical_officer: NotRequired[bool | None]
    """The student is a sabbatical officer (`cas/N-3`)."""
    sabbatical_when: NotRequired[Literal["part_way", "year_after"] | None]
    """When the sabbatical is taken (`cas/N-3`). Needed to assign, for a sabbatical officer."""
    secondary_academic_level: NotRequired[str | None]
    """Secondary academic level (`cas/3.3.4`)."""
    selt_not_required_reason: NotRequired[
        Literal[
            "HEI",
            "GIFTED",
            "T4SWITCH",
            "ENG_COUNTRY",
            "ENG_DEGREE",
            "ENG_VISA",
            "USA_HEI",
        ]
        | None
    ]
    """Why no test is required (`cas/3.3.2`). Needed to assign, for student, when no test is required."""
    selt_required: NotRequired[bool | None]
    """A secure English language test is required (`cas/3.2`). Needed to assign, for student."""
    sex: NotRequired[Literal["male", "female", "other"] | None]
    """Sex (older screens: gender) (`cas/1.13`). Needed to assign."""
    study_abroad_partner: NotRequired[str | None]
    """Partner institution of a study abroad programme (`cas/N-3`)."""
    study_address_line_1: NotRequired[str | None]
    """Main study address, line 1 (`cas/1.10`). Needed to assign."""
    study_address_line_2: NotRequired[str | None]
    """Main study address, line 2 (`cas/1.10`)."""
    study_address_line_3: NotRequired[str | None]
    """Main study address, line 3 (`cas/1.10`)."""
    study_city: NotRequired[str | None]
    """Main study address, city or town (`cas/1.10`). Needed to assign."""
    study_county: NotRequired[str | None]
    """Main study address, county, area or district (`cas/1.10`)."""
    study_postcode: NotRequired[str | None]
    """Main study address, postcode, a UK postcode such as EX1 1EX (`cas/1.11`). Needed to assign."""
    test_listening: NotRequired[str | None]
    """Score in listening (`cas/3.2`)."""
    test_provider: NotRequired[Literal["IELTS", "LANGCRT", "PEARSON", "PSI", "TCLUK"] | None]
    """Provider of the test (`cas/3.3.3`). Needed to assign, for student, when a test is required."""
    test_reading: NotRequired[str | None]
    """Score in reading (`cas/3.2`)."""
    test_reference: NotRequired[str | None]
    """Reference of the test (`cas/N-5`)."""
    test_speaking: NotRequired[str | None]
    """Score in speaking (`cas/3.2`)."""
    test_writing: NotRequired[str | None]
    """Score in writing (`cas/3.2`)."""
    through_agent: NotRequired[bool | None]
    """An agent or other third party was used to recruit the student (`cas/N-26`)."""
    total_fees: NotRequired[Pounds | None]
    """The same as `total_fees_pence`, in pounds."""
    total_fees_pence: NotRequired[int | None]
    """Course fees in total (`cas/1.15`)."""
    ucas_id: NotRequired[str | None]
    """UCAS or UKPASS ID, ten letters and digits that begin with 1 (`cas/1.7`)."""
    unconditional_offer: NotRequired[bool | None]
    """The offer for the main course is unconditional (`cas/N-9`)."""
    weekly_hours: NotRequired[Hours | None]
    """Hours a week (`cas/1.16`). Needed to assign."""
    work_placement_justification: NotRequired[str | None]
    """Work placement, justification (`cas/3.2`)."""
    work_placement_percentage: NotRequired[int | None]
    """Work placement, per cent of the course (`cas/3.2`). Needed to assign, for student, when the course has
    a work placement.
    """
    work_placement_statutory: NotRequired[bool | None]
    """Work placement, laid down by law (`cas/3.3.5`)."""


class CosForm(TypedDict):
    """The form of a CoS.

    Keys:
        advert_from (Day | None): First day of the advert (`cos/3.13`). Needed to assign, for
            religious_worker, when the job was advertised.
        advert_published_in (str | None): Where the job was advertised (`cos/3.13`). Needed to assign, for
            religious_worker, when the job was advertised.
        advert_references (str | None): References of the advert (`cos/3.13`). Needed to assign, for
            religious_worker, when the job was advertised.
        advert_to (Day | None): Last day of the advert (`cos/3.13`). Needed to assign, for religious_worker,
            when the job was advertised.
        agent_address_line_1 (str | None): Agent, address, line 1 (`cos/3.8`). Needed to assign, when an agent
            was used.
        agent_address_line_2 (str | None): Agent, address, line 2 (`cos/3.8`).
        agent_address_line_3 (str | None): Agent, address, line 3 (`cos/3.8`).
        agent_city (str | None): Agent, city or town (`cos/3.8`). Needed to assign, when an agent was used.
        agent_company (str | None): Agent, company name (`cos/3.8`).
        agent_country (str | None): Agent, country (`cos/3.8`). Needed to assign, when an agent was used.
        agent_county (str | None): Agent, county (`cos/3.8`).
        agent_family_name (str | None): Agent, family name of the contact (`cos/3.8`). Needed to assign, when
            an agent was used.
        agent_given_name (str | None): Agent, given name of the contact (`cos/3.8`). Needed to assign, when an
            agent was used.
        agent_postcode (str | None): Agent, postcode (`cos/3.8`). Needed to assign, when an agent was used.
        agreement_role (Literal["overseas_government", "international_organisation", "private_servant"] |
            None): What the worker works as (`cos/3.13`). Needed to assign, for international_agreement.
        allowances (Pounds | None): The same as `allowances_pence`, in pounds.
        allowances_pence (int | None): Allowances (`cos/3.9.8`).
        allowances_period (Literal["hour", "day", "week", "month", "year"] | None): Allowances, for each
            (`cos/3.9.8`). Needed to assign, when there are allowances.
        allowances_summary (str | None): Summary of allowances (`cos/3.9.8`). Needed to assign, when there are
            allowances.
        applies_in_uk (bool | None): The worker applies inside the United Kingdom (`cos/2.4.4`).
        atas_needed (bool | None): An ATAS certificate is required (`cos/3.9.15`). Needed to assign, for
            skilled_worker, gbm_senior_or_specialist_worker, scale_up, gbm_graduate_trainee,
            uk_expansion_worker, gbm_service_supplier, gbm_secondment_worker, government_authorised_exchange,
            international_agreement.
        based_in_uk (bool | None): The worker will be based in the United Kingdom (`cos/3.13`). Needed to
            assign, for international_sportsperson.
        care_status (Literal["three_months_with_sponsor", "granted_in_care_codes"] | None): How the care
            worker meets the rule on their status (`cos/4.10`).
        category (Literal["switching_isc_liable", "switching_isc_exempt", "extension_isc_exempt",
            "extension_isc_liable", "change_of_employment_isc_exempt", "change_of_employment_isc_liable",
            "student_course_complete", "new_hires_defined"] | None): Category (`cos/1.5`). Needed to assign,
            for skilled_worker.
        certifies_maintenance (bool | None): The sponsor certifies maintenance (`cos/3.9.14`).
        claims_phd (bool | None): Points are claimed for a relevant PhD (`cos/3.12.1`).
        client_contract (bool | None): The job is on a client contract (`cos/3.9.9`).
        client_contract_summary (str | None): Summary of client contract (`cos/3.9.10`). Needed to assign,
            when the job is on a client contract.
        country_of_birth (str | None): Country of birth (`cos/3.2.6`). Needed to assign.
        country_of_residence (str | None): Country of residence (`cos/3.2.9`). Needed to assign.
        course_completed_on (Day | None): Course that the worker studies, completed on (`cos/4.9`).
        cqc_absence_reason (Literal["scotland", "wales", "northern_ireland", "sponsored_before_11_march_2024"]
            | None): Why the sponsor is not registered (`cos/3.11.2`). Needed to assign, for skilled_worker,
            when a care provider is not registered.
        cqc_number (str | None): Number at the Care Quality Commission (`cos/3.11`). Needed to assign, for
            skilled_worker, when a care provider is registered.
        cqc_registered (bool | None): The sponsor is registered with the Care Quality Commission
            (`cos/3.11.1`). Needed to assign, for skilled_worker, when the job is that of a care worker.
        creative_basis (Literal["code_of_practice", "occupation_list"] | None): What the engagement rests on
            (`cos/3.13`). Needed to assign, for creative_worker.
        date_of_birth (Day | None): Date of birth (`cos/3.2.7`). Needed to assign.
        ecctis_reference (str | None): Ecctis reference of an overseas PhD (`cos/3.12.3`).
        eligible_occupation (bool | None): The job is in an eligible occupation code (`cos/3.9.11`). Needed to
            assign, for skilled_worker, gbm_senior_or_specialist_worker, scale_up, gbm_graduate_trainee,
            uk_expansion_worker, gbm_service_supplier, gbm_secondment_worker.
        employee_number (str | None): Employee number (`cos/3.5`).
        employment_law (bool | None): Employment law is complied with (`cos/3.13`). Needed to assign, for
            seasonal_worker.
        end_on (Day | None): End date (`cos/3.6.2`). Needed to assign.
        endorsement_number (str | None): Endorsement of the governing body, number (`cos/3.13`). Needed to
            assign, for international_sportsperson.
        engagements (Sequence[str] | None): Engagements, where there are several (`cos/11.2.5`).
        family_name (str | None): Family name (`cos/3.2.1`). Needed to assign.
        first_six_months (bool | None): The work lasts for at least the first 6 months (`cos/3.13`). Needed to
            assign, for scale_up.
        given_name (str | None): Given name(s) (`cos/3.2.2`).
        gross_salary (Pounds | None): The same as `gross_salary_pence`, in pounds.
        gross_salary_pence (int | None): Gross salary (`cos/3.9.5`). Needed to assign.
        high_earner (bool | None): The worker is a high earner (`cos/3.13`).
        home_address_line_1 (str | None): Home address, line 1 (`cos/3.4.1`). Needed to assign.
        home_address_line_2 (str | None): Home address, line 2 (`cos/3.4.1`).
        home_address_line_3 (str | None): Home address, line 3 (`cos/3.4.1`).
        home_city (str | None): Home address, city or town (`cos/3.4.2`). Needed to assign.
        home_country (str | None): Home address, country (`cos/3.4.5`).
        home_county (str | None): Home address, county, area, district or province (`cos/3.4.3`).
        home_postcode (str | None): Home address, postcode or ZIP (`cos/3.4.4`). Needed to assign.
        is_authorising_officer (bool | None): The worker is the Authorising Officer (`lu/T-6`).
        job_description (str | None): Summary of job description (`cos/3.9.3`). Needed to assign.
        job_title (str | None): Job title (`cos/3.9.1`). Needed to assign.
        labour_consideration (Literal["supernumerary", "order_living", "national_records", "national_advert"]
            | None): How resident workers were considered (`cos/3.13`). Needed to assign, for
            religious_worker.
        labour_market_test (str | None): Resident labour market test (`cos/3.9.16`).
        leaves_and_reenters (bool | None): Needs to leave and re-enter during the period (`cos/3.6.3`).
        minimum_wage (bool | None): The pay meets the National Minimum Wage (`cos/3.13`). Needed to assign,
            for minister_of_religion, creative_worker, government_authorised_exchange,
            international_agreement, religious_worker.
        national_id_card_number (str | None): National ID card number (`cos/3.5`).
        national_insurance_number (str | None): UK National Insurance number (`cos/3.5`).
        nationality (str | None): Nationality (`cos/3.2.4`). Needed to assign.
        new_entrant (bool | None): New entrant (`cos/3.9.4`).
        new_entrant_reason (str | None): Why the worker is a new entrant (`cos/3.9.4`).
        no_permanent_post (bool | None): The work fills no permanent post (`cos/3.13`). Needed to assign, for
            charity_worker.
        occupation_code (str | None): Job type (occupation code), an occupation code of four digits
            (`cos/3.9.2`). Needed to assign.
        on_salary_list (bool | None): The job is on the Immigration Salary List or the Temporary Shortage List
            (`cos/3.9.12`). Needed to assign, for skilled_worker.
        on_shortage_list (bool | None): The list is the Temporary Shortage List (`cos/4.11`).
        order_member (bool | None): The worker is a member of the sponsor's order (`cos/3.13`). Needed to
            assign, for minister_of_religion, religious_worker.
        other_names (str | None): Other names (`cos/3.2.3`).
        other_remuneration (str | None): Other remuneration (`cos/3.13`).
        other_work_addresses (Sequence[str] | None): Other regular work addresses (`cos/3.7.2`).
        passport_expires_on (Day | None): Passport expiry date (`cos/3.3.3`). Needed to assign.
        passport_issued_at (str | None): Passport place of issue (`cos/3.3.4`). Needed to assign.
        passport_issued_on (Day | None): Passport issue date (`cos/3.3.2`). Needed to assign.
        passport_number (str | None): Passport number (`cos/3.3.1`). Needed to assign.
        pastoral (bool | None): The duties are not mainly other than pastoral (`cos/3.13`). Needed to assign,
            for minister_of_religion.
        pay_parity (bool | None): The pay is that of a resident worker in the role (`cos/3.13`). Needed to
            assign, for minister_of_religion, religious_worker.
        paye_absence_reason (str | None): Why there is no PAYE reference (`cos/3.10.3`). Needed to assign, for
            skilled_worker, gbm_senior_or_specialist_worker, scale_up, uk_expansion_worker, when no reference
            is supplied.
        paye_reference (str | None): PAYE reference (`cos/3.10.2`). Needed to assign, for skilled_worker,
            gbm_senior_or_specialist_worker, scale_up, uk_expansion_worker, when a reference is supplied.
        paye_supplied (bool | None): A PAYE reference is supplied (`cos/3.10.1`). Needed to assign, for
            skilled_worker, gbm_senior_or_specialist_worker, scale_up, uk_expansion_worker.
        periods_abroad (Sequence[str] | None): Periods outside the United Kingdom between engagements, days of
            travel among them (`cos/11.2.5`).
        phd_begun_on (Day | None): PhD that the worker studies for, begun on (`cos/4.9`).
        phd_in_stem (bool | None): The PhD is in a STEM subject (`cos/3.12.4`).
        phd_relevance (str | None): How the PhD is relevant to the job (`cos/3.12.2`). Needed to assign, when
            points are claimed for a PhD.
        phd_stem_explanation (str | None): Why the subject is a STEM subject (`cos/3.12.4`). Needed to assign,
            when the PhD is in a STEM subject.
        place_of_birth (str | None): Place of birth (`cos/3.2.5`). Needed to assign.
        pre_registration (bool | None): The worker is to be registered as a nurse or midwife within 8 months
            (`cos/N-9`).
        present_permission (Literal["study", "graduate", "skilled_worker", "other", "none"] | None):
            Permission that the worker has in the United Kingdom (`cos/N-8`).
        qualified (bool | None): The worker is qualified to do the job (`cos/3.13`). Needed to assign, for
            minister_of_religion, international_sportsperson.
        registered_contract (str | None): The registered contract of the work (`cos/3.13`). Needed to assign,
            for gbm_service_supplier, gbm_secondment_worker.
        registered_nurse_present (bool | None): A registered nurse works in the setting (`cos/3.14.2`).
        registration_details (str | None): Professional registration details (`cos/3.9.13`).
        related_to_user (bool | None): The worker is the assigning user, or their partner or close relative
            (`cos/4.6`).
        religious_duties (str | None): Religious duties (`cos/3.13`). Needed to assign, for
            minister_of_religion.
        salary_option (Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] | None): The salary
            option that is claimed; the job description says why (`cos/M-1`).
        salary_period (Literal["hour", "day", "week", "month", "year"] | None): For each (`cos/3.9.7`). Needed
            to assign.
        scheme_name (str | None): The exchange scheme (`cos/3.13`). Needed to assign, for
            government_authorised_exchange.
        scheme_requirements (bool | None): The requirements of the scheme are met (`cos/3.13`). Needed to
            assign, for government_authorised_exchange.
        seasonal_sector (Literal["horticulture", "poultry"] | None): Where the worker works (`cos/3.13`).
            Needed to assign, for seasonal_worker.
        sex (Literal["male", "female", "other"] | None): Sex (older screens: gender) (`cos/3.2.8`). Needed to
            assign.
        sponsored_here (bool | None): The worker's last grant was on this sponsor's sponsorship (`cos/2.4.4`).
        start_on (Day | None): Start date (`cos/3.6.1`). Needed to assign.
        supernumerary_explanation (str | None): Why the role is supernumerary (`cos/3.13`). Needed to assign,
            for government_authorised_exchange.
        through_agent (bool | None): The worker was found through an agent (`cos/3.8`).
        uk_id_card_number (str | None): UK ID card number (`cos/3.5`).
        unique_contribution (str | None): The worker's unique contribution (`cos/3.13`). Needed to assign, for
            creative_worker, when the role is one of the occupation list.
        unpaid_fieldwork (bool | None): The work is unpaid voluntary fieldwork (`cos/3.13`). Needed to assign,
            for charity_worker.
        weekly_hours (Hours | None): Total weekly hours (`cos/3.6.4`). Needed to assign.
        work_address_line_1 (str | None): Main work address, line 1 (`cos/3.7.1`). Needed to assign.
        work_address_line_2 (str | None): Main work address, line 2 (`cos/3.7.1`).
        work_address_line_3 (str | None): Main work address, line 3 (`cos/3.7.1`).
        work_city (str | None): Main work address, city or town (`cos/3.7.1`). Needed to assign.
        work_county (str | None): Main work address, county (`cos/3.7.1`).
        work_postcode (str | None): Main work address, postcode (`cos/3.7.1`). Needed to assign.
        worked_abroad (bool | None): The worker has worked abroad for the group as long as the route asks
            (`cos/3.13`). Needed to assign, for gbm_graduate_trainee, uk_expansion_worker.
        worked_abroad_12_months (bool | None): The worker has worked abroad for the group for 12 months
            (`cos/3.13`). Needed to assign, for gbm_senior_or_specialist_worker, unless the worker is a high
            earner.
    """

    advert_from: NotRequired[Day | None]
    """First day of the advert (`cos/3.13`). Needed to assign, for religious_worker, when the job was
    advertised.
    """
    advert_published_in: NotRequired[str | None]
    """Where the job was advertised (`cos/3.13`). Needed to assign, for religious_worker, when the job was
    advertised.
    """
    advert_references: NotRequired[str | None]
    """References of the advert (`cos/3.13`). Needed to assign, for religious_worker, when the job was
    advertised.
    """
    advert_to: NotRequired[Day | None]
    """Last day of the advert (`cos/3.13`). Needed to assign, for religious_worker, when the job was
    advertised.
    """
    agent_address_line_1: NotRequired[str | None]
    """Agent, address, line 1 (`cos/3.8`). Needed to assign, when an agent was used."""
    agent_address_line_2: NotRequired[str | None]
    """Agent, address, line 2 (`cos/3.8`)."""
    agent_address_line_3: NotRequired[str | None]
    """Agent, address, line 3 (`cos/3.8`)."""
    agent_city: NotRequired[str | None]
    """Agent, city or town (`cos/3.8`). Needed to assign, when an agent was used."""
    agent_company: NotRequired[str | None]
    """Agent, company name (`cos/3.8`)."""
    agent_country: NotRequired[str | None]
    """Agent, country (`cos/3.8`). Needed to assign, when an agent was used."""
    agent_county: NotRequired[str | None]
    """Agent, county (`cos/3.8`)."""
    agent_family_name: NotRequired[str | None]
    """Agent, family name of the contact (`cos/3.8`). Needed to assign, when an agent was used."""
    agent_given_name: NotRequired[str | None]
    """Agent, given name of the contact (`cos/3.8`). Needed to assign, when an agent was used."""
    agent_postcode: NotRequired[str | None]
    """Agent, postcode (`cos/3.8`). Needed to assign, when an agent was used."""
    agreement_role: NotRequired[
        Literal[
            "overseas_government",
            "international_organisation",
            "private_servant",
        ]
        | None
    ]
    """What the worker works as (`cos/3.13`). Needed to assign, for international_agreement."""
    allowances: NotRequired[Pounds | None]
    """The same as `allowances_pence`, in pounds."""
    allowances_pence: NotRequired[int | None]
    """Allowances (`cos/3.9.8`)."""
    allowances_period: NotRequired[Literal["hour", "day", "week", "month", "year"] | None]
    """Allowances, for each (`cos/3.9.8`). Needed to assign, when there are allowances."""
    allowances_summary: NotRequired[str | None]
    """Summary of allowances (`cos/3.9.8`). Needed to assign, when there are allowances."""
    applies_in_uk: NotRequired[bool | None]
    """The worker applies inside the United Kingdom (`cos/2.4.4`)."""
    atas_needed: NotRequired[bool | None]
    """An ATAS certificate is required (`cos/3.9.15`). Needed to assign, for skilled_worker,
    gbm_senior_or_specialist_worker, scale_up, gbm_graduate_trainee, uk_expansion_worker,
    gbm_service_supplier, gbm_secondment_worker, government_authorised_exchange, international_agreement.
    """
    based_in_uk: NotRequired[bool | None]
    """The worker will be based in the United Kingdom (`cos/3.13`). Needed to assign, for
    international_sportsperson.
    """
    care_status: NotRequired[Literal["three_months_with_sponsor", "granted_in_care_codes"] | None]
    """How the care worker meets the rule on their status (`cos/4.10`)."""
    category: NotRequired[
        Literal[
            "switching_isc_liable",
            "switching_isc_exempt",
            "extension_isc_exempt",
            "extension_isc_liable",
            "change_of_employment_isc_exempt",
            "change_of_employment_isc_liable",
            "student_course_complete",
            "new_hires_defined",
        ]
        | None
    ]
    """Category (`cos/1.5`). Needed to assign, for skilled_worker."""
    certifies_maintenance: NotRequired[bool | None]
    """The sponsor certifies maintenance (`cos/3.9.14`)."""
    claims_phd: NotRequired[bool | None]
    """Points are claimed for a relevant PhD (`cos/3.12.1`)."""
    client_contract: NotRequired[bool | None]
    """The job is on a client contract (`cos/3.9.9`)."""
    client_contract_summary: NotRequired[str | None]
    """Summary of client contract (`cos/3.9.10`). Needed to assign, when the job is on a client contract."""
    country_of_birth: NotRequired[str | None]
    """Country of birth (`cos/3.2.6`). Needed to assign."""
    country_of_residence: NotRequired[str | None]
    """Country of residence (`cos/3.2.9`). Needed to assign."""
    course_completed_on: NotRequired[Day | None]
    """Course that the worker studies, completed on (`cos/4.9`)."""
    cqc_absence_reason: NotRequired[
        Literal[
            "scotland",
            "wales",
            "northern_ireland",
            "sponsored_before_11_march_2024",
        ]
        | None
    ]
    """Why the sponsor is not registered (`cos/3.11.2`). Needed to assign, for skilled_worker, when a care
    provider is not registered.
    """
    cqc_number: NotRequired[str | None]
    """Number at the Care Quality Commission (`cos/3.11`). Needed to assign, for skilled_worker, when a care
    provider is registered.
    """
    cqc_registered: NotRequired[bool | None]
    """The sponsor is registered with the Care Quality Commission (`cos/3.11.1`). Needed to assign, for
    skilled_worker, when the job is that of a care worker.
    """
    creative_basis: NotRequired[Literal["code_of_practice", "occupation_list"] | None]
    """What the engagement rests on (`cos/3.13`). Needed to assign, for creative_worker."""
    date_of_birth: NotRequired[Day | None]
    """Date of birth (`cos/3.2.7`). Needed to assign."""
    ecctis_reference: NotRequired[str | None]
    """Ecctis reference of an overseas PhD (`cos/3.12.3`)."""
    eligible_occupation: NotRequired[bool | None]
    """The job is in an eligible occupation code (`cos/3.9.11`). Needed to assign, for skilled_worker,
    gbm_senior_or_specialist_worker, scale_up, gbm_graduate_trainee, uk_expansion_worker,
    gbm_service_supplier, gbm_secondment_worker.
    """
    employee_number: NotRequired[str | None]
    """Employee number (`cos/3.5`)."""
    employment_law: NotRequired[bool | None]
    """Employment law is complied with (`cos/3.13`). Needed to assign, for seasonal_worker."""
    end_on: NotRequired[Day | None]
    """End date (`cos/3.6.2`). Needed to assign."""
    endorsement_number: NotRequired[str | None]
    """Endorsement of the governing body, number (`cos/3.13`). Needed to assign, for
    international_sportsperson.
    """
    engagements: NotRequired[Sequence[str] | None]
    """Engagements, where there are several (`cos/11.2.5`)."""
    family_name: NotRequired[str | None]
    """Family name (`cos/3.2.1`). Needed to assign."""
    first_six_months: NotRequired[bool | None]
    """The work lasts for at least the first 6 months (`cos/3.13`). Needed to assign, for scale_up."""
    given_name: NotRequired[str | None]
    """Given name(s) (`cos/3.2.2`)."""
    gross_salary: NotRequired[Pounds | None]
    """The same as `gross_salary_pence`, in pounds."""
    gross_salary_pence: NotRequired[int | None]
    """Gross salary (`cos/3.9.5`). Needed to assign."""
    high_earner: NotRequired[bool | None]
    """The worker is a high earner (`cos/3.13`)."""
    home_address_line_1: NotRequired[str | None]
    """Home address, line 1 (`cos/3.4.1`). Needed to assign."""
    home_address_line_2: NotRequired[str | None]
    """Home address, line 2 (`cos/3.4.1`)."""
    home_address_line_3: NotRequired[str | None]
    """Home address, line 3 (`cos/3.4.1`)."""
    home_city: NotRequired[str | None]
    """Home address, city or town (`cos/3.4.2`). Needed to assign."""
    home_country: NotRequired[str | None]
    """Home address, country (`cos/3.4.5`)."""
    home_county: NotRequired[str | None]
    """Home address, county, area, district or province (`cos/3.4.3`)."""
    home_postcode: NotRequired[str | None]
    """Home address, postcode or ZIP (`cos/3.4.4`). Needed to assign."""
    is_authorising_officer: NotRequired[bool | None]
    """The worker is the Authorising Officer (`lu/T-6`)."""
    job_description: NotRequired[str | None]
    """Summary of job description (`cos/3.9.3`). Needed to assign."""
    job_title: NotRequired[str | None]
    """Job title (`cos/3.9.1`). Needed to assign."""
    labour_consideration: NotRequired[
        Literal[
            "supernumerary",
            "order_living",
            "national_records",
            "national_advert",
        ]
        | None
    ]
    """How resident workers were considered (`cos/3.13`). Needed to assign, for religious_worker."""
    labour_market_test: NotRequired[str | None]
    """Resident labour market test (`cos/3.9.16`)."""
    leaves_and_reenters: NotRequired[bool | None]
    """Needs to leave and re-enter during the period (`cos/3.6.3`)."""
    minimum_wage: NotRequired[bool | None]
    """The pay meets the National Minimum Wage (`cos/3.13`). Needed to assign, for minister_of_religion,
    creative_worker, government_authorised_exchange, international_agreement, religious_worker.
    """
    national_id_card_number: NotRequired[str | None]
    """National ID card number (`cos/3.5`)."""
    national_insurance_number: NotRequired[str | None]
    """UK National Insurance number (`cos/3.5`)."""
    nationality: NotRequired[str | None]
    """Nationality (`cos/3.2.4`). Needed to assign."""
    new_entrant: NotRequired[bool | None]
    """New entrant (`cos/3.9.4`)."""
    new_entrant_reason: NotRequired[str | None]
    """Why the worker is a new entrant (`cos/3.9.4`)."""
    no_permanent_post: NotRequired[bool | None]
    """The work fills no permanent post (`cos/3.13`). Needed to assign, for charity_worker."""
    occupation_code: NotRequired[str | None]
    """Job type (occupation code), an occupation code of four digits (`cos/3.9.2`). Needed to assign."""
    on_salary_list: NotRequired[bool | None]
    """The job is on the Immigration Salary List or the Temporary Shortage List (`cos/3.9.12`). Needed to
    assign, for skilled_worker.
    """
    on_shortage_list: NotRequired[bool | None]
    """The list is the Temporary Shortage List (`cos/4.11`)."""
    order_member: NotRequired[bool | None]
    """The worker is a member of the sponsor's order (`cos/3.13`). Needed to assign, for minister_of_religion,
    religious_worker.
    """
    other_names: NotRequired[str | None]
    """Other names (`cos/3.2.3`)."""
    other_remuneration: NotRequired[str | None]
    """Other remuneration (`cos/3.13`)."""
    other_work_addresses: NotRequired[Sequence[str] | None]
    """Other regular work addresses (`cos/3.7.2`)."""
    passport_expires_on: NotRequired[Day | None]
    """Passport expiry date (`cos/3.3.3`). Needed to assign."""
    passport_issued_at: NotRequired[str | None]
    """Passport place of issue (`cos/3.3.4`). Needed to assign."""
    passport_issued_on: NotRequired[Day | None]
    """Passport issue date (`cos/3.3.2`). Needed to assign."""
    passport_number: NotRequired[str | None]
    """Passport number (`cos/3.3.1`). Needed to assign."""
    pastoral: NotRequired[bool | None]
    """The duties are not mainly other than pastoral (`cos/3.13`). Needed to assign, for minister_of_religion."""
    pay_parity: NotRequired[bool | None]
    """The pay is that of a resident worker in the role (`cos/3.13`). Needed to assign, for
    minister_of_religion, religious_worker.
    """
    paye_absence_reason: NotRequired[str | None]
    """Why there is no PAYE reference (`cos/3.10.3`). Needed to assign, for skilled_worker,
    gbm_senior_or_specialist_worker, scale_up, uk_expansion_worker, when no reference is supplied.
    """
    paye_reference: NotRequired[str | None]
    """PAYE reference (`cos/3.10.2`). Needed to assign, for skilled_worker, gbm_senior_or_specialist_worker,
    scale_up, uk_expansion_worker, when a reference is supplied.
    """
    paye_supplied: NotRequired[bool | None]
    """A PAYE reference is supplied (`cos/3.10.1`). Needed to assign, for skilled_worker,
    gbm_senior_or_specialist_worker, scale_up, uk_expansion_worker.
    """
    periods_abroad: NotRequired[Sequence[str] | None]
    """Periods outside the United Kingdom between engagements, days of travel among them (`cos/11.2.5`)."""
    phd_begun_on: NotRequired[Day | None]
    """PhD that the worker studies for, begun on (`cos/4.9`)."""
    phd_in_stem: NotRequired[bool | None]
    """The PhD is in a STEM subject (`cos/3.12.4`)."""
    phd_relevance: NotRequired[str | None]
    """How the PhD is relevant to the job (`cos/3.12.2`). Needed to assign, when points are claimed for a PhD."""
    phd_stem_explanation: NotRequired[str | None]
    """Why the subject is a STEM subject (`cos/3.12.4`). Needed to assign, when the PhD is in a STEM subject."""
    place_of_birth: NotRequired[str | None]
    """Place of birth (`cos/3.2.5`). Needed to assign."""
    pre_registration: NotRequired[bool | None]
    """The worker is to be registered as a nurse or midwife within 8 months (`cos/N-9`)."""
    present_permission: NotRequired[Literal["study", "graduate", "skilled_worker", "other", "none"] | None]
    """Permission that the worker has in the United Kingdom (`cos/N-8`)."""
    qualified: NotRequired[bool | None]
    """The worker is qualified to do the job (`cos/3.13`). Needed to assign, for minister_of_religion,
    international_sportsperson.
    """
    registered_contract: NotRequired[str | None]
    """The registered contract of the work (`cos/3.13`). Needed to assign, for gbm_service_supplier,
    gbm_secondment_worker.
    """
    registered_nurse_present: NotRequired[bool | None]
    """A registered nurse works in the setting (`cos/3.14.2`)."""
    registration_details: NotRequired[str | None]
    """Professional registration details (`cos/3.9.13`)."""
    related_to_user: NotRequired[bool | None]
    """The worker is the assigning user, or their partner or close relative (`cos/4.6`)."""
    religious_duties: NotRequired[str | None]
    """Religious duties (`cos/3.13`). Needed to assign, for minister_of_religion."""
    salary_option: NotRequired[Literal["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"] | None]
    """The salary option that is claimed; the job description says why (`cos/M-1`)."""
    salary_period: NotRequired[Literal["hour", "day", "week", "month", "year"] | None]
    """For each (`cos/3.9.7`). Needed to assign."""
    scheme_name: NotRequired[str | None]
    """The exchange scheme (`cos/3.13`). Needed to assign, for government_authorised_exchange."""
    scheme_requirements: NotRequired[bool | None]
    """The requirements of the scheme are met (`cos/3.13`). Needed to assign, for
    government_authorised_exchange.
    """
    seasonal_sector: NotRequired[Literal["horticulture", "poultry"] | None]
    """Where the worker works (`cos/3.13`). Needed to assign, for seasonal_worker."""
    sex: NotRequired[Literal["male", "female", "other"] | None]
    """Sex (older screens: gender) (`cos/3.2.8`). Needed to assign."""
    sponsored_here: NotRequired[bool | None]
    """The worker's last grant was on this sponsor's sponsorship (`cos/2.4.4`)."""
    start_on: NotRequired[Day | None]
    """Start date (`cos/3.6.1`). Needed to assign."""
    supernumerary_explanation: NotRequired[str | None]
    """Why the role is supernumerary (`cos/3.13`). Needed to assign, for government_authorised_exchange."""
    through_agent: NotRequired[bool | None]
    """The worker was found through an agent (`cos/3.8`)."""
    uk_id_card_number: NotRequired[str | None]
    """UK ID card number (`cos/3.5`)."""
    unique_contribution: NotRequired[str | None]
    """The worker's unique contribution (`cos/3.13`). Needed to assign, for creative_worker, when the role is
    one of the occupation list.
    """
    unpaid_fieldwork: NotRequired[bool | None]
    """The work is unpaid voluntary fieldwork (`cos/3.13`). Needed to assign, for charity_worker."""
    weekly_hours: NotRequired[Hours | None]
    """Total weekly hours (`cos/3.6.4`). Needed to assign."""
    work_address_line_1: NotRequired[str | None]
    """Main work address, line 1 (`cos/3.7.1`). Needed to assign."""
    work_address_line_2: NotRequired[str | None]
    """Main work address, line 2 (`cos/3.7.1`)."""
    work_address_line_3: NotRequired[str | None]
    """Main work address, line 3 (`cos/3.7.1`)."""
    work_city: NotRequired[str | None]
    """Main work address, city or town (`cos/3.7.1`). Needed to assign."""
    work_county: NotRequired[str | None]
    """Main work address, county (`cos/3.7.1`)."""
    work_postcode: NotRequired[str | None]
    """Main work address, postcode (`cos/3.7.1`). Needed to assign."""
    worked_abroad: NotRequired[bool | None]
    """The worker has worked abroad for the group as long as the route asks (`cos/3.13`). Needed to assign,
    for gbm_graduate_trainee, uk_expansion_worker.
    """
    worked_abroad_12_months: NotRequired[bool | None]
    """The worker has worked abroad for the group for 12 months (`cos/3.13`). Needed to assign, for
    gbm_senior_or_specialist_worker, unless the worker is a high earner.
    """


class AdoptedCertificate(TypedDict):
    """A certificate in any state, as it stands in a licence that is entered in mid-life. Its route says
    whether it is a CoS or a CAS.

    Keys:
        route (RouteWord, required): The route.
        owner (str, required): The user who owns it, one of the licence's users.
        state (CertificateStateWord, required): The state. For a draft, completeness decides.
        application (str | None): The request number of the application that a defined CoS comes from, among
            those entered with it. Where left out, the grant is not known.
        assigned_on (Day | None): The day of assignment, from then on; today at the latest.
        container (str | None): The name of the batch or the group that it is in, among those entered with it.
        created_on (Day | None): The day of the draft; that of assignment, or today, where it is not known.
        defined (bool): Whether it is a defined CoS, of a Skilled Worker.
        fields (CosForm | CasForm): What is filled in of the form of a CoS or a CAS.
        graduated (bool): Whether the sponsor has notified that the student completed the course.
        host_reference (str | None): The host's own reference.
        main_artist (bool): Whether it is the CoS of the artist on whom the others of its group depend
            (`cos/11.2.4`).
        migrated (bool): Whether the record of a CoS was moved to the system that comes after SMS (`cos/1.9`).
        note (str | None): The sponsor note.
        number (str | None): The number, from assignment on.
        sponsorship_withdrawn (bool): Whether the sponsor has reported that sponsorship has ended.
        status_on (Day | None): The day of the present state, after assignment; today at the latest.
        use_by (Day | None): The displayed use-by day; worked out where it is left out.
    """

    route: RouteWord
    """The route."""
    owner: str
    """The user who owns it, one of the licence's users."""
    state: CertificateStateWord
    """The state. For a draft, completeness decides."""
    application: NotRequired[str | None]
    """The request number of the application that a defined CoS comes from, among those entered with it. Where
    left out, the grant is not known.
    """
    assigned_on: NotRequired[Day | None]
    """The day of assignment, from then on; today at the latest."""
    container: NotRequired[str | None]
    """The name of the batch or the group that it is in, among those entered with it."""
    created_on: NotRequired[Day | None]
    """The day of the draft; that of assignment, or today, where it is not known."""
    defined: NotRequired[bool]
    """Whether it is a defined CoS, of a Skilled Worker."""
    fields: NotRequired[CosForm | CasForm]
    """What is filled in of the form of a CoS or a CAS."""
    graduated: NotRequired[bool]
    """Whether the sponsor has notified that the student completed the course."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    main_artist: NotRequired[bool]
    """Whether it is the CoS of the artist on whom the others of its group depend (`cos/11.2.4`)."""
    migrated: NotRequired[bool]
    """Whether the record of a CoS was moved to the system that comes after SMS (`cos/1.9`)."""
    note: NotRequired[str | None]
    """The sponsor note."""
    number: NotRequired[str | None]
    """The number, from assignment on."""
    sponsorship_withdrawn: NotRequired[bool]
    """Whether the sponsor has reported that sponsorship has ended."""
    status_on: NotRequired[Day | None]
    """The day of the present state, after assignment; today at the latest."""
    use_by: NotRequired[Day | None]
    """The displayed use-by day; worked out where it is left out."""


class ChangeForm(TypedDict):
    """The form of a change request, which has every field that one can have.

    Keys:
        address_line_1 (str | None): Address, line 1 (`library/change_fields`).
        address_line_2 (str | None): Address, line 2 (`library/change_fields`).
        address_line_3 (str | None): Address, line 3 (`library/change_fields`).
        branch_kind (Literal["branch", "site", "linked_entity", "partner_institution"] | None): What it is
            (`library/change_fields`). Needed to save.
        branch_name (str | None): Name of the branch (`library/change_fields`). Needed to save.
        county (str | None): County (`library/change_fields`).
        date_of_birth (Day | None): Date of birth (`library/change_fields`).
        email (str | None): Email, an email address (`library/change_fields`).
        endorsed_until (Day | None): Last day of the endorsement (`library/change_fields`).
        family_name (str | None): Family name (`library/change_fields`). Needed to save.
        given_name (str | None): Given name (`library/change_fields`). Needed to save.
        head_office_address_line_1 (str | None): Head office, line 1 (`library/change_fields`).
        head_office_address_line_2 (str | None): Head office, line 2 (`library/change_fields`).
        head_office_postcode (str | None): Head office, postcode (`library/change_fields`).
        head_office_town (str | None): Head office, city or town (`library/change_fields`).
        immigration_status (str | None): Immigration status (`library/change_fields`).
        inspection_body (str | None): Inspection body (`library/change_fields`).
        inspection_status (str | None): Inspection status (`library/change_fields`). Needed to save.
        name (str | None): Name of the organisation (`library/change_fields`). Needed to save.
        nationality (str | None): Nationality (`library/change_fields`).
        position (str | None): Position within the organisation (`library/change_fields`). Needed to save.
        postcode (str | None): Postcode (`library/change_fields`).
        registration_body (str | None): Registration body (`library/change_fields`).
        registration_status (str | None): Registration status (`library/change_fields`). Needed to save.
        representative (bool | None): The person is a representative (`library/change_fields`).
        representative_name (str | None): Name of the representative's organisation (`library/change_fields`).
            Needed to save.
        representative_reference (str | None): Representative reference number (`library/change_fields`).
        sports_body (str | None): Sports body (`library/change_fields`). Needed to save.
        telephone (str | None): Telephone (`library/change_fields`).
        title (str | None): Title (`library/change_fields`).
        town (str | None): City or town (`library/change_fields`).
        website (str | None): Website (`library/change_fields`).
    """

    address_line_1: NotRequired[str | None]
    """Address, line 1 (`library/change_fields`)."""
    address_line_2: NotRequired[str | None]
    """Address, line 2 (`library/change_fields`)."""
    address_line_3: NotRequired[str | None]
    """Address, line 3 (`library/change_fields`)."""
    branch_kind: NotRequired[Literal["branch", "site", "linked_entity", "partner_institution"] | None]
    """What it is (`library/change_fields`). Needed to save."""
    branch_name: NotRequired[str | None]
    """Name of the branch (`library/change_fields`). Needed to save."""
    county: NotRequired[str | None]
    """County (`library/change_fields`)."""
    date_of_birth: NotRequired[Day | None]
    """Date of birth (`library/change_fields`)."""
    email: NotRequired[str | None]
    """Email, an email address (`library/change_fields`)."""
    endorsed_until: NotRequired[Day | None]
    """Last day of the endorsement (`library/change_fields`)."""
    family_name: NotRequired[str | None]
    """Family name (`library/change_fields`). Needed to save."""
    given_name: NotRequired[str | None]
    """Given name (`library/change_fields`). Needed to save."""
    head_office_address_line_1: NotRequired[str | None]
    """Head office, line 1 (`library/change_fields`)."""
    head_office_address_line_2: NotRequired[str | None]
    """Head office, line 2 (`library/change_fields`)."""
    head_office_postcode: NotRequired[str | None]
    """Head office, postcode (`library/change_fields`)."""
    head_office_town: NotRequired[str | None]
    """Head office, city or town (`library/change_fields`)."""
    immigration_status: NotRequired[str | None]
    """Immigration status (`library/change_fields`)."""
    inspection_body: NotRequired[str | None]
    """Inspection body (`library/change_fields`)."""
    inspection_status: NotRequired[str | None]
    """Inspection status (`library/change_fields`). Needed to save."""
    name: NotRequired[str | None]
    """Name of the organisation (`library/change_fields`). Needed to save."""
    nationality: NotRequired[str | None]
    """Nationality (`library/change_fields`)."""
    position: NotRequired[str | None]
    """Position within the organisation (`library/change_fields`). Needed to save."""
    postcode: NotRequired[str | None]
    """Postcode (`library/change_fields`)."""
    registration_body: NotRequired[str | None]
    """Registration body (`library/change_fields`)."""
    registration_status: NotRequired[str | None]
    """Registration status (`library/change_fields`). Needed to save."""
    representative: NotRequired[bool | None]
    """The person is a representative (`library/change_fields`)."""
    representative_name: NotRequired[str | None]
    """Name of the representative's organisation (`library/change_fields`). Needed to save."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`library/change_fields`)."""
    sports_body: NotRequired[str | None]
    """Sports body (`library/change_fields`). Needed to save."""
    telephone: NotRequired[str | None]
    """Telephone (`library/change_fields`)."""
    title: NotRequired[str | None]
    """Title (`library/change_fields`)."""
    town: NotRequired[str | None]
    """City or town (`library/change_fields`)."""
    website: NotRequired[str | None]
    """Website (`library/change_fields`)."""


class AdoptedChangeRequest(TypedDict):
    """A change request in any state, as it stands in a licence that is entered in mid-life. What an accepted
    one changed, the licence has already.

    Keys:
        request_number (str, required): The change request number, which no other request of the licence has.
        kind (ChangeKindWord, required): What it asks for.
        explanation (str | None): What the sponsor explains, in at most 2,000 characters.
        fields (ChangeForm): What is filled in, as far as it is known.
        host_reference (str | None): The host's own reference.
        reason (str | None): Why the Home Office decided as it did, in at most 2,000 characters.
        requested_by (str | None): The user who sent it, where that is known.
        requested_on (Day | None): The day on which it was sent; today where it is not known.
        routes (Sequence[RouteWord]): The routes that are given up.
        sheet_sent_on (Day | None): The day on which the signed submission sheet was sent, where one was.
        state (ChangeRequestStateWord): The state; `pending` where left out.
        status_on (Day | None): The day of the present state; that on which it was sent, where it is not
            known.
    """

    request_number: str
    """The change request number, which no other request of the licence has."""
    kind: ChangeKindWord
    """What it asks for."""
    explanation: NotRequired[str | None]
    """What the sponsor explains, in at most 2,000 characters."""
    fields: NotRequired[ChangeForm]
    """What is filled in, as far as it is known."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    reason: NotRequired[str | None]
    """Why the Home Office decided as it did, in at most 2,000 characters."""
    requested_by: NotRequired[str | None]
    """The user who sent it, where that is known."""
    requested_on: NotRequired[Day | None]
    """The day on which it was sent; today where it is not known."""
    routes: NotRequired[Sequence[RouteWord]]
    """The routes that are given up."""
    sheet_sent_on: NotRequired[Day | None]
    """The day on which the signed submission sheet was sent, where one was."""
    state: NotRequired[ChangeRequestStateWord]
    """The state; `pending` where left out."""
    status_on: NotRequired[Day | None]
    """The day of the present state; that on which it was sent, where it is not known."""


class AdoptedComplianceAction(TypedDict):
    """An action against a licence as it stands when the licence is entered in mid-life.

    Keys:
        kind (ComplianceKindWord, required): What is intended, or was done.
        state (ComplianceStateWord, required): Its state.
        notified_on (Day, required): The day of the letter with which it began.
        answer_by (Day | None): The last day to make representations; as the policy has it where left out.
        answered_on (Day | None): The day on which they were made, where they were.
        closed_on (Day | None): The day on which it was closed, where it is.
        grounds (Sequence[GroundWord]): The grounds, as far as they were told.
        outcome (ComplianceOutcomeWord | None): What came of it, where it is closed.
    """

    kind: ComplianceKindWord
    """What is intended, or was done."""
    state: ComplianceStateWord
    """Its state."""
    notified_on: Day
    """The day of the letter with which it began."""
    answer_by: NotRequired[Day | None]
    """The last day to make representations; as the policy has it where left out."""
    answered_on: NotRequired[Day | None]
    """The day on which they were made, where they were."""
    closed_on: NotRequired[Day | None]
    """The day on which it was closed, where it is."""
    grounds: NotRequired[Sequence[GroundWord]]
    """The grounds, as far as they were told."""
    outcome: NotRequired[ComplianceOutcomeWord | None]
    """What came of it, where it is closed."""


class AdoptedContainer(TypedDict):
    """A batch or a group, as it stands in a licence that is entered in mid-life. Its certificates name it.

    Keys:
        kind (ContainerKindWord, required): Whether it is a batch or a group.
        name (str, required): The name, which no other one of the licence has; at most 100 characters.
        route (RouteWord, required): The route of its certificates; a group is of Creative Workers.
        owner (str, required): The user who owns it, one of the licence's users.
        created_on (Day | None): The day on which it began; today where it is not known.
    """

    kind: ContainerKindWord
    """Whether it is a batch or a group."""
    name: str
    """The name, which no other one of the licence has; at most 100 characters."""
    route: RouteWord
    """The route of its certificates; a group is of Creative Workers."""
    owner: str
    """The user who owns it, one of the licence's users."""
    created_on: NotRequired[Day | None]
    """The day on which it began; today where it is not known."""


class AdoptedPayeReference(TypedDict):
    """A PAYE reference of a licence that is entered in mid-life.

    Keys:
        reference (str, required): The reference, which the list has once.
        added_by (str | None): The user who added it, where that is known.
        added_on (Day | None): The day on which it was added, where that is known.
    """

    reference: str
    """The reference, which the list has once."""
    added_by: NotRequired[str | None]
    """The user who added it, where that is known."""
    added_on: NotRequired[Day | None]
    """The day on which it was added, where that is known."""


class AdoptedPenalty(TypedDict):
    """A civil penalty or a prosecution of a licence that is entered in mid-life.

    Keys:
        kind (PenaltyKindWord, required): What it is.
        payable_on (Day, required): The day on which it became payable; of a prosecution, the day of the
            charge.
        paid_on (Day | None): The day on which it was paid in full, where it was.
    """

    kind: PenaltyKindWord
    """What it is."""
    payable_on: Day
    """The day on which it became payable; of a prosecution, the day of the charge."""
    paid_on: NotRequired[Day | None]
    """The day on which it was paid in full, where it was."""


class AssessmentFigures(TypedDict):
    """What a student sponsor counts for its assessment, over the 12 months before the application
    (`cas/9.8`). A student whose refusal is being reconsidered after a successful review is in neither of the
    first two (`cas/9.7`).

    Keys:
        decided (int, required): Applications for permission that relied on a CAS of the sponsor and were
            decided.
        refused (int, required): Those of them that were refused.
        granted (int, required): Students who were granted permission with a CAS of the sponsor.
        enrolled (int, required): Those of them who enrolled in time.
        due_to_complete (int, required): Enrolled students whose course was due to end.
        completed (int, required): Those of them who completed it.
    """

    decided: int
    """Applications for permission that relied on a CAS of the sponsor and were decided."""
    refused: int
    """Those of them that were refused."""
    granted: int
    """Students who were granted permission with a CAS of the sponsor."""
    enrolled: int
    """Those of them who enrolled in time."""
    due_to_complete: int
    """Enrolled students whose course was due to end."""
    completed: int
    """Those of them who completed it."""


_AdoptedServiceApplicationReserved = TypedDict(
    "_AdoptedServiceApplicationReserved",
    {
        "from": NotRequired[Day | None],
    },
)


class AdoptedServiceApplication(_AdoptedServiceApplicationReserved):
    """An application for a service as it stands in a licence that is entered in mid-life. What was granted
    gives a licence its Premium customer service; the term of a student sponsor is told apart, in
    `student_term`.

    Keys:
        kind (ServiceKindWord, required): What was applied for.
        state (ServiceStateWord, required): Its state.
        applied_on (Day, required): The day of the application, or on which the sponsor declined to apply.
        decided_on (Day | None): The day on which it was decided, where it was.
        ended_on (Day | None): The day on which it ended otherwise.
        expires_on (Day | None): The day on which what was granted expires; of Premium customer service that
            is in force it is needed.
        figures (AssessmentFigures | None): What a student sponsor counted, where that is known.
        from (Day | None): The first day of what was granted.
        reasons (Sequence[ServiceRefusalWord]): Why it was refused, as far as that is known.
        renewal (bool): Whether what was held already was renewed.
        tier (ServiceTierWord | None): The tier of Premium customer service; of nothing else.
    """

    kind: ServiceKindWord
    """What was applied for."""
    state: ServiceStateWord
    """Its state."""
    applied_on: Day
    """The day of the application, or on which the sponsor declined to apply."""
    decided_on: NotRequired[Day | None]
    """The day on which it was decided, where it was."""
    ended_on: NotRequired[Day | None]
    """The day on which it ended otherwise."""
    expires_on: NotRequired[Day | None]
    """The day on which what was granted expires; of Premium customer service that is in force it is needed."""
    figures: NotRequired[AssessmentFigures | None]
    """What a student sponsor counted, where that is known."""
    reasons: NotRequired[Sequence[ServiceRefusalWord]]
    """Why it was refused, as far as that is known."""
    renewal: NotRequired[bool]
    """Whether what was held already was renewed."""
    tier: NotRequired[ServiceTierWord | None]
    """The tier of Premium customer service; of nothing else."""


class Level1Form(TypedDict):
    """The form of a Level 1 user, which has every field that a user can have.

    Keys:
        address_city (str | None): Work address, city or town (`lu/2.1`). Needed to save.
        address_county (str | None): Work address, county (`lu/2.1`).
        address_line_1 (str | None): Work address, line 1 (`lu/2.1`). Needed to save.
        address_line_2 (str | None): Work address, line 2 (`lu/2.1`).
        address_line_3 (str | None): Work address, line 3 (`lu/2.1`).
        address_postcode (str | None): Work address, postcode (`lu/2.1`). Needed to save.
        email (str | None): Email, an email address (`lu/2.1`). Needed to save.
        family_name (str | None): Family name (`lu/2.1`). Needed to save.
        given_name (str | None): Given name (`lu/2.1`). Needed to save.
        home_office_reference (str | None): Home Office reference number (`lu/2.1`).
        immigration_status (str | None): Immigration status (`lu/2.1`).
        leave_expires_on (Day | None): Expiry date of leave (`lu/2.1`).
        nino (str | None): National Insurance number, a National Insurance number (`lu/U-1`).
        nino_exemption (str | None): Reason for having no National Insurance number (`lu/U-12`).
        passport_number (str | None): Passport number (`lu/2.1`).
        position (str | None): Position within the organisation (`lu/2.1`). Needed to save.
        relation (Literal["employee", "director", "partner", "office_holder", "hr_third_party", "agency",
            "contractor", "representative", "insolvency_practitioner"] | None): What the user is to the
            sponsor (`lu/K-6`).
        representative (bool | None): Representative (`lu/2.1`).
        representative_reference (str | None): Representative reference number (`lu/2.1`). Needed to save,
            when the user is a representative.
        settled (Literal["british_citizen", "eea_regulations", "eu_settlement_scheme",
            "overseas_territories_citizen", "uk_ancestry", "settled", "not_settled"] | None): By what the user
            is a settled worker (`lu/K-11`).
        title (str | None): Title (`lu/2.1`). Needed to save.
        title_other (str | None): If 'Other', give details (`lu/2.1`). Needed to save, when the title is
            Other.
    """

    address_city: NotRequired[str | None]
    """Work address, city or town (`lu/2.1`). Needed to save."""
    address_county: NotRequired[str | None]
    """Work address, county (`lu/2.1`)."""
    address_line_1: NotRequired[str | None]
    """Work address, line 1 (`lu/2.1`). Needed to save."""
    address_line_2: NotRequired[str | None]
    """Work address, line 2 (`lu/2.1`)."""
    address_line_3: NotRequired[str | None]
    """Work address, line 3 (`lu/2.1`)."""
    address_postcode: NotRequired[str | None]
    """Work address, postcode (`lu/2.1`). Needed to save."""
    email: NotRequired[str | None]
    """Email, an email address (`lu/2.1`). Needed to save."""
    family_name: NotRequired[str | None]
    """Family name (`lu/2.1`). Needed to save."""
    given_name: NotRequired[str | None]
    """Given name (`lu/2.1`). Needed to save."""
    home_office_reference: NotRequired[str | None]
    """Home Office reference number (`lu/2.1`)."""
    immigration_status: NotRequired[str | None]
    """Immigration status (`lu/2.1`)."""
    leave_expires_on: NotRequired[Day | None]
    """Expiry date of leave (`lu/2.1`)."""
    nino: NotRequired[str | None]
    """National Insurance number, a National Insurance number (`lu/U-1`)."""
    nino_exemption: NotRequired[str | None]
    """Reason for having no National Insurance number (`lu/U-12`)."""
    passport_number: NotRequired[str | None]
    """Passport number (`lu/2.1`)."""
    position: NotRequired[str | None]
    """Position within the organisation (`lu/2.1`). Needed to save."""
    relation: NotRequired[
        Literal[
            "employee",
            "director",
            "partner",
            "office_holder",
            "hr_third_party",
            "agency",
            "contractor",
            "representative",
            "insolvency_practitioner",
        ]
        | None
    ]
    """What the user is to the sponsor (`lu/K-6`)."""
    representative: NotRequired[bool | None]
    """Representative (`lu/2.1`)."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`lu/2.1`). Needed to save, when the user is a representative."""
    settled: NotRequired[
        Literal[
            "british_citizen",
            "eea_regulations",
            "eu_settlement_scheme",
            "overseas_territories_citizen",
            "uk_ancestry",
            "settled",
            "not_settled",
        ]
        | None
    ]
    """By what the user is a settled worker (`lu/K-11`)."""
    title: NotRequired[str | None]
    """Title (`lu/2.1`). Needed to save."""
    title_other: NotRequired[str | None]
    """If 'Other', give details (`lu/2.1`). Needed to save, when the title is Other."""


class AdoptedUser(TypedDict):
    """A user as they stand in a licence that is entered in mid-life.

    Keys:
        user_id (str, required): The user ID.
        level (LevelWord, required): The level.
        details (Level1Form): The details, as far as they are known.
        host_reference (str | None): The host's own reference.
        last_log_in_on (Day | None): The last day on which the user logged in to the real system, where the
            host knows it; today at the latest.
        status (UserStatusWord): The status; `active` where left out.
    """

    user_id: str
    """The user ID."""
    level: LevelWord
    """The level."""
    details: NotRequired[Level1Form]
    """The details, as far as they are known."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    last_log_in_on: NotRequired[Day | None]
    """The last day on which the user logged in to the real system, where the host knows it; today at the
    latest.
    """
    status: NotRequired[UserStatusWord]
    """The status; `active` where left out."""


class AdoptedVisit(TypedDict):
    """A compliance visit of a licence that is entered in mid-life.

    Keys:
        on (Day, required): The day.
        announced (bool, required): Whether it was announced.
        asked_for (Sequence[VisitItemWord]): What was asked for.
        before_grant (bool): Whether it was before the licence was granted.
        outcome (VisitOutcomeWord | None): What came of it, where that is known.
    """

    on: Day
    """The day."""
    announced: bool
    """Whether it was announced."""
    asked_for: NotRequired[Sequence[VisitItemWord]]
    """What was asked for."""
    before_grant: NotRequired[bool]
    """Whether it was before the licence was granted."""
    outcome: NotRequired[VisitOutcomeWord | None]
    """What came of it, where that is known."""


class CasFeesForm(TypedDict):
    """The fees that an update of a live CAS takes.

    Keys:
        accommodation_fees_paid (Pounds | None): The same as `accommodation_fees_paid_pence`, in pounds.
        accommodation_fees_paid_pence (int | None): Accommodation fees paid to date (`cas/N-4`).
        boarding_fees_paid (Pounds | None): The same as `boarding_fees_paid_pence`, in pounds.
        boarding_fees_paid_pence (int | None): Boarding fees paid to date (`cas/N-4`).
        boarding_fees (Pounds | None): The same as `boarding_fees_pence`, in pounds.
        boarding_fees_pence (int | None): Boarding fees for the first year; 0 where there are none
            (`cas/1.15`). Needed to assign.
        fees_paid (Pounds | None): The same as `fees_paid_pence`, in pounds.
        fees_paid_pence (int | None): Course fees paid to date (`cas/N-4`).
        first_year_fees (Pounds | None): The same as `first_year_fees_pence`, in pounds.
        first_year_fees_pence (int | None): Course fees for the first year (`cas/1.15`). Needed to assign.
        total_fees (Pounds | None): The same as `total_fees_pence`, in pounds.
        total_fees_pence (int | None): Course fees in total (`cas/1.15`).
    """

    accommodation_fees_paid: NotRequired[Pounds | None]
    """The same as `accommodation_fees_paid_pence`, in pounds."""
    accommodation_fees_paid_pence: NotRequired[int | None]
    """Accommodation fees paid to date (`cas/N-4`)."""
    boarding_fees_paid: NotRequired[Pounds | None]
    """The same as `boarding_fees_paid_pence`, in pounds."""
    boarding_fees_paid_pence: NotRequired[int | None]
    """Boarding fees paid to date (`cas/N-4`)."""
    boarding_fees: NotRequired[Pounds | None]
    """The same as `boarding_fees_pence`, in pounds."""
    boarding_fees_pence: NotRequired[int | None]
    """Boarding fees for the first year; 0 where there are none (`cas/1.15`). Needed to assign."""
    fees_paid: NotRequired[Pounds | None]
    """The same as `fees_paid_pence`, in pounds."""
    fees_paid_pence: NotRequired[int | None]
    """Course fees paid to date (`cas/N-4`)."""
    first_year_fees: NotRequired[Pounds | None]
    """The same as `first_year_fees_pence`, in pounds."""
    first_year_fees_pence: NotRequired[int | None]
    """Course fees for the first year (`cas/1.15`). Needed to assign."""
    total_fees: NotRequired[Pounds | None]
    """The same as `total_fees_pence`, in pounds."""
    total_fees_pence: NotRequired[int | None]
    """Course fees in total (`cas/1.15`)."""


_DatedReserved = TypedDict(
    "_DatedReserved",
    {
        "from": NotRequired[Day | None],
    },
)


class Dated(_DatedReserved):
    """A value of a setting, from a day on.

    Keys:
        value (bool | int | str, required): The value.
        from (Day | None): The first day; none means always.
    """

    value: bool | int | str
    """The value."""


class Declaration(TypedDict):
    """What a sponsor declares with any other change (`lu/CR-9`).

    Keys:
        name (str, required): Who declares it.
        position (str, required): Their position.
        accepted (bool, required): Whether the box is ticked.
        made_on (Day | None): The day; that of the request where left out.
    """

    name: str
    """Who declares it."""
    position: str
    """Their position."""
    accepted: bool
    """Whether the box is ticked."""
    made_on: NotRequired[Day | None]
    """The day; that of the request where left out."""


class EarlierPenalty(TypedDict):
    """A civil penalty of the same organisation.

    Keys:
        kind (PenaltyKindWord, required): What it was for.
        payable_on (Day, required): The day on which it became payable.
    """

    kind: PenaltyKindWord
    """What it was for."""
    payable_on: Day
    """The day on which it became payable."""


class EarlierSponsor(TypedDict):
    """How an earlier application or licence of the same organisation ended.

    Keys:
        ended (LicenceStatusWord, required): How it ended: `refused`, `revoked`, or `surrendered` or
            `withdrawn` to avoid that (`lu/CO-4`).
        on (Day, required): The day of the letter, or of the surrender or withdrawal.
    """

    ended: LicenceStatusWord
    """How it ended: `refused`, `revoked`, or `surrendered` or `withdrawn` to avoid that (`lu/CO-4`)."""
    on: Day
    """The day of the letter, or of the surrender or withdrawal."""


class Engagement(TypedDict):
    """One engagement.

    Keys:
        start_on (Day, required): The first day.
        end_on (Day, required): The last day.
        days_abroad (int): How many days between this engagement and the next one are spent outside the United
            Kingdom, days of travel among them.
    """

    start_on: Day
    """The first day."""
    end_on: Day
    """The last day."""
    days_abroad: NotRequired[int]
    """How many days between this engagement and the next one are spent outside the United Kingdom, days of
    travel among them.
    """


class Increase(TypedDict):
    """One line of a request for certificates.

    Keys:
        route (RouteWord, required): The route.
        number (int, required): How many more, or how many in the next period.
        reason (str, required): Why, in at most 2,000 characters.
    """

    route: RouteWord
    """The route."""
    number: int
    """How many more, or how many in the next period."""
    reason: str
    """Why, in at most 2,000 characters."""


class KeyPerson(TypedDict):
    """What is known of a person. What is left out is not known: it is asked for, and tells against nobody. An
    empty list says that there is no such day; days after the one that the question is about do not count.

    Keys:
        bankruptcy_restriction (bool | None): Whether there is a bankruptcy or debt relief restriction order
            or undertaking (`lu/K-14`).
        barred_director (bool | None): Whether the person is barred from being a company director
            (`lu/N-126`).
        based_in_uk (bool | None): Whether the person is in the United Kingdom most of the time (`lu/K-14`).
        broke_the_law (bool | None): Whether the person broke the law (`lu/K-13`).
        fined_on (Sequence[Day] | None): The days on which UKVI fined the person (`lu/K-13`).
        non_compliance (bool | None): Whether the person has a history of not complying as a sponsor
            (`lu/K-14`).
        qualified_adviser (bool | None): Whether a representative is qualified to give immigration advice
            (`lu/K-4`).
        refused_on (Sequence[Day] | None): The days on which licence applications were refused whose key
            personnel the person was (`lu/K-15`).
        relation (SponsorRelationWord | None): What the person is to the sponsor (`lu/K-6`).
        reported_to_ukvi (bool | None): Whether the person was reported to UKVI, however long ago
            (`lu/16-14`).
        revoked_on (Sequence[Day] | None): The days on which licences were revoked whose key personnel the
            person was: one for each revocation (`lu/K-13`).
        settled (SettledStatusWord | None): By what the person is a settled worker (`lu/K-11`).
        unpaid_tax (bool | None): Whether the person owes VAT or another excise duty (`lu/K-13`).
        unspent_conviction (bool | None): Whether there is a listed conviction that is not spent (`lu/K-13`).
    """

    bankruptcy_restriction: NotRequired[bool | None]
    """Whether there is a bankruptcy or debt relief restriction order or undertaking (`lu/K-14`)."""
    barred_director: NotRequired[bool | None]
    """Whether the person is barred from being a company director (`lu/N-126`)."""
    based_in_uk: NotRequired[bool | None]
    """Whether the person is in the United Kingdom most of the time (`lu/K-14`)."""
    broke_the_law: NotRequired[bool | None]
    """Whether the person broke the law (`lu/K-13`)."""
    fined_on: NotRequired[Sequence[Day] | None]
    """The days on which UKVI fined the person (`lu/K-13`)."""
    non_compliance: NotRequired[bool | None]
    """Whether the person has a history of not complying as a sponsor (`lu/K-14`)."""
    qualified_adviser: NotRequired[bool | None]
    """Whether a representative is qualified to give immigration advice (`lu/K-4`)."""
    refused_on: NotRequired[Sequence[Day] | None]
    """The days on which licence applications were refused whose key personnel the person was (`lu/K-15`)."""
    relation: NotRequired[SponsorRelationWord | None]
    """What the person is to the sponsor (`lu/K-6`)."""
    reported_to_ukvi: NotRequired[bool | None]
    """Whether the person was reported to UKVI, however long ago (`lu/16-14`)."""
    revoked_on: NotRequired[Sequence[Day] | None]
    """The days on which licences were revoked whose key personnel the person was: one for each revocation
    (`lu/K-13`).
    """
    settled: NotRequired[SettledStatusWord | None]
    """By what the person is a settled worker (`lu/K-11`)."""
    unpaid_tax: NotRequired[bool | None]
    """Whether the person owes VAT or another excise duty (`lu/K-13`)."""
    unspent_conviction: NotRequired[bool | None]
    """Whether there is a listed conviction that is not spent (`lu/K-13`)."""


class PersonDetailsForm(TypedDict):
    """What is kept of such a person beside both names and the email address.

    Keys:
        address_line_1 (str | None): Address, line 1 (`library/change_fields`).
        address_line_2 (str | None): Address, line 2 (`library/change_fields`).
        address_line_3 (str | None): Address, line 3 (`library/change_fields`).
        county (str | None): County (`library/change_fields`).
        date_of_birth (Day | None): Date of birth (`library/change_fields`).
        immigration_status (str | None): Immigration status (`library/change_fields`).
        nationality (str | None): Nationality (`library/change_fields`).
        position (str | None): Position within the organisation (`library/change_fields`). Needed to save.
        postcode (str | None): Postcode (`library/change_fields`). Needed to save.
        representative (bool | None): The person is a representative (`library/change_fields`).
        representative_reference (str | None): Representative reference number (`library/change_fields`).
        telephone (str | None): Telephone (`library/change_fields`).
        title (str | None): Title (`library/change_fields`).
        town (str | None): City or town (`library/change_fields`).
    """

    address_line_1: NotRequired[str | None]
    """Address, line 1 (`library/change_fields`)."""
    address_line_2: NotRequired[str | None]
    """Address, line 2 (`library/change_fields`)."""
    address_line_3: NotRequired[str | None]
    """Address, line 3 (`library/change_fields`)."""
    county: NotRequired[str | None]
    """County (`library/change_fields`)."""
    date_of_birth: NotRequired[Day | None]
    """Date of birth (`library/change_fields`)."""
    immigration_status: NotRequired[str | None]
    """Immigration status (`library/change_fields`)."""
    nationality: NotRequired[str | None]
    """Nationality (`library/change_fields`)."""
    position: NotRequired[str | None]
    """Position within the organisation (`library/change_fields`). Needed to save."""
    postcode: NotRequired[str | None]
    """Postcode (`library/change_fields`). Needed to save."""
    representative: NotRequired[bool | None]
    """The person is a representative (`library/change_fields`)."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`library/change_fields`)."""
    telephone: NotRequired[str | None]
    """Telephone (`library/change_fields`)."""
    title: NotRequired[str | None]
    """Title (`library/change_fields`)."""
    town: NotRequired[str | None]
    """City or town (`library/change_fields`)."""


class Person(TypedDict):
    """A person in a role that is no user as such.

    Keys:
        given_name (str, required): The given name.
        family_name (str, required): The family name.
        details (PersonDetailsForm): Further details.
        email (str | None): The email address.
    """

    given_name: str
    """The given name."""
    family_name: str
    """The family name."""
    details: NotRequired[PersonDetailsForm]
    """Further details."""
    email: NotRequired[str | None]
    """The email address."""


class RepresentativeForm(TypedDict):
    """The form of a representative.

    Keys:
        address_line_1 (str | None): Address, line 1 (`library/change_fields`).
        address_line_2 (str | None): Address, line 2 (`library/change_fields`).
        address_line_3 (str | None): Address, line 3 (`library/change_fields`).
        county (str | None): County (`library/change_fields`).
        email (str | None): Email, an email address (`library/change_fields`).
        family_name (str | None): Family name (`library/change_fields`).
        given_name (str | None): Given name (`library/change_fields`).
        postcode (str | None): Postcode (`library/change_fields`). Needed to save.
        representative_name (str | None): Name of the representative's organisation (`library/change_fields`).
            Needed to save.
        representative_reference (str | None): Representative reference number (`library/change_fields`).
        telephone (str | None): Telephone (`library/change_fields`).
        town (str | None): City or town (`library/change_fields`).
    """

    address_line_1: NotRequired[str | None]
    """Address, line 1 (`library/change_fields`)."""
    address_line_2: NotRequired[str | None]
    """Address, line 2 (`library/change_fields`)."""
    address_line_3: NotRequired[str | None]
    """Address, line 3 (`library/change_fields`)."""
    county: NotRequired[str | None]
    """County (`library/change_fields`)."""
    email: NotRequired[str | None]
    """Email, an email address (`library/change_fields`)."""
    family_name: NotRequired[str | None]
    """Family name (`library/change_fields`)."""
    given_name: NotRequired[str | None]
    """Given name (`library/change_fields`)."""
    postcode: NotRequired[str | None]
    """Postcode (`library/change_fields`). Needed to save."""
    representative_name: NotRequired[str | None]
    """Name of the representative's organisation (`library/change_fields`). Needed to save."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`library/change_fields`)."""
    telephone: NotRequired[str | None]
    """Telephone (`library/change_fields`)."""
    town: NotRequired[str | None]
    """City or town (`library/change_fields`)."""


class UserNumbers(TypedDict):
    """How many users there are to be at which level, as the Authorising Officer decided.

    Keys:
        level_1 (int, required): How many Level 1 users.
        level_2 (int, required): How many Level 2 users.
        decided_on (Day, required): The day of the decision.
        decided_by (str | None): Who decided: the Authorising Officer of that day.
    """

    level_1: int
    """How many Level 1 users."""
    level_2: int
    """How many Level 2 users."""
    decided_on: Day
    """The day of the decision."""
    decided_by: NotRequired[str | None]
    """Who decided: the Authorising Officer of that day."""


class KeyPersonnel(TypedDict):
    """The key personnel of a licence (`lu/K-1`).

    Keys:
        authorising_officer (Person | None): The Authorising Officer.
        key_contact (Person | None): The Key Contact.
        representative (RepresentativeForm): The representative, where one is appointed (`lu/K-4`).
        settled_exception (SettledExceptionWord | None): Why no Level 1 user needs to be settled, where that
            is so (`lu/K-9`).
        user_numbers (UserNumbers | None): How many users the Authorising Officer decided on (`lu/K-2`).
    """

    authorising_officer: NotRequired[Person | None]
    """The Authorising Officer."""
    key_contact: NotRequired[Person | None]
    """The Key Contact."""
    representative: NotRequired[RepresentativeForm]
    """The representative, where one is appointed (`lu/K-4`)."""
    settled_exception: NotRequired[SettledExceptionWord | None]
    """Why no Level 1 user needs to be settled, where that is so (`lu/K-9`)."""
    user_numbers: NotRequired[UserNumbers | None]
    """How many users the Authorising Officer decided on (`lu/K-2`)."""


class Level2Form(TypedDict):
    """The form of a Level 2 user.

    Keys:
        email (str | None): Email, an email address (`lu/2.1`). Needed to save.
        family_name (str | None): Family name (`lu/2.1`). Needed to save.
        given_name (str | None): Given name (`lu/2.1`). Needed to save.
        position (str | None): Position within the organisation (`lu/2.1`). Needed to save.
        relation (Literal["employee", "director", "partner", "office_holder", "hr_third_party", "agency",
            "contractor", "representative", "insolvency_practitioner"] | None): What the user is to the
            sponsor (`lu/K-6`).
        representative (bool | None): Representative (`lu/2.1`).
        representative_reference (str | None): Representative reference number (`lu/2.1`). Needed to save,
            when the user is a representative.
        title (str | None): Title (`lu/2.1`). Needed to save.
        title_other (str | None): If 'Other', give details (`lu/2.1`). Needed to save, when the title is
            Other.
    """

    email: NotRequired[str | None]
    """Email, an email address (`lu/2.1`). Needed to save."""
    family_name: NotRequired[str | None]
    """Family name (`lu/2.1`). Needed to save."""
    given_name: NotRequired[str | None]
    """Given name (`lu/2.1`). Needed to save."""
    position: NotRequired[str | None]
    """Position within the organisation (`lu/2.1`). Needed to save."""
    relation: NotRequired[
        Literal[
            "employee",
            "director",
            "partner",
            "office_holder",
            "hr_third_party",
            "agency",
            "contractor",
            "representative",
            "insolvency_practitioner",
        ]
        | None
    ]
    """What the user is to the sponsor (`lu/K-6`)."""
    representative: NotRequired[bool | None]
    """Representative (`lu/2.1`)."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`lu/2.1`). Needed to save, when the user is a representative."""
    title: NotRequired[str | None]
    """Title (`lu/2.1`). Needed to save."""
    title_other: NotRequired[str | None]
    """If 'Other', give details (`lu/2.1`). Needed to save, when the title is Other."""


class LicenceApplicant(TypedDict):
    """What an organisation says of itself before it applies. What is left out is not known, and is listed as
    what to ask.

    Keys:
        earlier (Sequence[EarlierSponsor]): How its earlier applications and licences ended.
        had_for_four_years (Sequence[RouteWord]): The routes of which it has had a licence of 4 years
            (`lu/R-6`).
        has_unspent_conviction (bool | None): Whether it, or one of its people, has a relevant conviction that
            is not spent (`lu/CO-7`).
        jobs_are_suitable (bool | None): Whether the jobs meet the skill and pay of their routes.
        meets_duties (bool | None): Whether its HR systems can meet the duties of a sponsor (`lu/N-112`).
        only_to_bring_a_person (bool | None): Whether the only purpose is to bring a person to the United
            Kingdom (`lu/N-124`).
        operates_in_uk (bool | None): Whether it operates or trades lawfully in the United Kingdom
            (`lu/N-123`).
        penalties (Sequence[EarlierPenalty]): Its civil penalties.
        supplies_labour (bool | None): Whether sponsored workers would be supplied as labour to a third party
            (`lu/N-125`).
    """

    earlier: NotRequired[Sequence[EarlierSponsor]]
    """How its earlier applications and licences ended."""
    had_for_four_years: NotRequired[Sequence[RouteWord]]
    """The routes of which it has had a licence of 4 years (`lu/R-6`)."""
    has_unspent_conviction: NotRequired[bool | None]
    """Whether it, or one of its people, has a relevant conviction that is not spent (`lu/CO-7`)."""
    jobs_are_suitable: NotRequired[bool | None]
    """Whether the jobs meet the skill and pay of their routes."""
    meets_duties: NotRequired[bool | None]
    """Whether its HR systems can meet the duties of a sponsor (`lu/N-112`)."""
    only_to_bring_a_person: NotRequired[bool | None]
    """Whether the only purpose is to bring a person to the United Kingdom (`lu/N-124`)."""
    operates_in_uk: NotRequired[bool | None]
    """Whether it operates or trades lawfully in the United Kingdom (`lu/N-123`)."""
    penalties: NotRequired[Sequence[EarlierPenalty]]
    """Its civil penalties."""
    supplies_labour: NotRequired[bool | None]
    """Whether sponsored workers would be supplied as labour to a third party (`lu/N-125`)."""


class LicensedRoute(TypedDict):
    """A route of a licence with its type and rating. What is not recognised is kept as text.

    Keys:
        ends_on (Day | None): The day from which the licence no longer covers it, where it has an end of its
            own (`lu/R-6`).
        licence_type (LicenceTypeWord | None): The type of licence; that of the route where it is left out.
        rating (RatingWord | None): The rating, if it is recognised.
        rating_text (str | None): The rating as it was written, where it is not recognised.
        route (RouteWord | None): The route, if it is recognised.
        route_text (str | None): The route as it was written, where it is not recognised.
        service_tier (ServiceTierWord | None): A paid service.
    """

    ends_on: NotRequired[Day | None]
    """The day from which the licence no longer covers it, where it has an end of its own (`lu/R-6`)."""
    licence_type: NotRequired[LicenceTypeWord | None]
    """The type of licence; that of the route where it is left out."""
    rating: NotRequired[RatingWord | None]
    """The rating, if it is recognised."""
    rating_text: NotRequired[str | None]
    """The rating as it was written, where it is not recognised."""
    route: NotRequired[RouteWord | None]
    """The route, if it is recognised."""
    route_text: NotRequired[str | None]
    """The route as it was written, where it is not recognised."""
    service_tier: NotRequired[ServiceTierWord | None]
    """A paid service."""


_NewAllocationReserved = TypedDict(
    "_NewAllocationReserved",
    {
        "from": NotRequired[Day | None],
    },
)


class NewAllocation(_NewAllocationReserved):
    """An allocation of undefined CoS or of CAS that comes with a licence.

    Keys:
        route (RouteWord, required): The route.
        granted (int, required): How many may be assigned.
        assigned (int): How many are assigned already.
        from (Day | None): The first day; today where left out.
        to (Day | None): The last day; that of its CoS year where left out (`lu/AL-2`).
        year (CosYearWord): The kind of CoS year; twelve months from the grant where left out.
    """

    route: RouteWord
    """The route."""
    granted: int
    """How many may be assigned."""
    assigned: NotRequired[int]
    """How many are assigned already."""
    to: NotRequired[Day | None]
    """The last day; that of its CoS year where left out (`lu/AL-2`)."""
    year: NotRequired[CosYearWord]
    """The kind of CoS year; twelve months from the grant where left out."""


class NewCas(TypedDict):
    """A CAS to begin a batch or a group with.

    Keys:
        fields (CasForm): What is filled in of the form of a CAS.
        host_reference (str | None): The host's own reference.
        study_address (str | None): A stored address that fills the main study address (`cas/4.4`).
    """

    fields: NotRequired[CasForm]
    """What is filled in of the form of a CAS."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    study_address: NotRequired[str | None]
    """A stored address that fills the main study address (`cas/4.4`)."""


class NewCos(TypedDict):
    """A CoS to begin a batch or a group with.

    Keys:
        fields (CosForm): What is filled in of the form of a CoS.
        host_reference (str | None): The host's own reference.
        work_address (str | None): A stored address that fills the main work address (`cos/3.7.3`).
    """

    fields: NotRequired[CosForm]
    """What is filled in of the form of a CoS."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    work_address: NotRequired[str | None]
    """A stored address that fills the main work address (`cos/3.7.3`)."""


class NewUser(TypedDict):
    """A user who comes with something else.

    Keys:
        details (Level1Form, required): The details: the form of a Level 1 user.
        host_reference (str | None): The host's own reference.
        user_id (str | None): The real user ID, in mirror mode; otherwise one is made up.
    """

    details: Level1Form
    """The details: the form of a Level 1 user."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    user_id: NotRequired[str | None]
    """The real user ID, in mirror mode; otherwise one is made up."""


class Organisation(TypedDict):
    """The organisation that holds a licence.

    Keys:
        name (str, required): The name.
        county (str | None): The county.
        postcode (str | None): The postcode of the main address, by which automatic fulfilment is judged
            (`lu/P-14`).
        town (str | None): The city or town.
    """

    name: str
    """The name."""
    county: NotRequired[str | None]
    """The county."""
    postcode: NotRequired[str | None]
    """The postcode of the main address, by which automatic fulfilment is judged (`lu/P-14`)."""
    town: NotRequired[str | None]
    """The city or town."""


class OrganisationDetailsForm(TypedDict):
    """What is kept of an organisation beside what the public register has, and its postcode.

    Keys:
        address_line_1 (str | None): Address, line 1 (`library/change_fields`).
        address_line_2 (str | None): Address, line 2 (`library/change_fields`).
        address_line_3 (str | None): Address, line 3 (`library/change_fields`).
        email (str | None): Email, an email address (`library/change_fields`).
        endorsed_until (Day | None): Last day of the endorsement (`library/change_fields`).
        head_office_address_line_1 (str | None): Head office, line 1 (`library/change_fields`).
        head_office_address_line_2 (str | None): Head office, line 2 (`library/change_fields`).
        head_office_postcode (str | None): Head office, postcode (`library/change_fields`).
        head_office_town (str | None): Head office, city or town (`library/change_fields`).
        inspection_body (str | None): Inspection body (`library/change_fields`).
        inspection_status (str | None): Inspection status (`library/change_fields`). Needed to save.
        registration_body (str | None): Registration body (`library/change_fields`).
        registration_status (str | None): Registration status (`library/change_fields`). Needed to save.
        sports_body (str | None): Sports body (`library/change_fields`). Needed to save.
        telephone (str | None): Telephone (`library/change_fields`).
        website (str | None): Website (`library/change_fields`).
    """

    address_line_1: NotRequired[str | None]
    """Address, line 1 (`library/change_fields`)."""
    address_line_2: NotRequired[str | None]
    """Address, line 2 (`library/change_fields`)."""
    address_line_3: NotRequired[str | None]
    """Address, line 3 (`library/change_fields`)."""
    email: NotRequired[str | None]
    """Email, an email address (`library/change_fields`)."""
    endorsed_until: NotRequired[Day | None]
    """Last day of the endorsement (`library/change_fields`)."""
    head_office_address_line_1: NotRequired[str | None]
    """Head office, line 1 (`library/change_fields`)."""
    head_office_address_line_2: NotRequired[str | None]
    """Head office, line 2 (`library/change_fields`)."""
    head_office_postcode: NotRequired[str | None]
    """Head office, postcode (`library/change_fields`)."""
    head_office_town: NotRequired[str | None]
    """Head office, city or town (`library/change_fields`)."""
    inspection_body: NotRequired[str | None]
    """Inspection body (`library/change_fields`)."""
    inspection_status: NotRequired[str | None]
    """Inspection status (`library/change_fields`). Needed to save."""
    registration_body: NotRequired[str | None]
    """Registration body (`library/change_fields`)."""
    registration_status: NotRequired[str | None]
    """Registration status (`library/change_fields`). Needed to save."""
    sports_body: NotRequired[str | None]
    """Sports body (`library/change_fields`). Needed to save."""
    telephone: NotRequired[str | None]
    """Telephone (`library/change_fields`)."""
    website: NotRequired[str | None]
    """Website (`library/change_fields`)."""


class OrganisationForm(TypedDict):
    """The form of an organisation.

    Keys:
        address_line_1 (str | None): Address, line 1 (`library/change_fields`).
        address_line_2 (str | None): Address, line 2 (`library/change_fields`).
        address_line_3 (str | None): Address, line 3 (`library/change_fields`).
        county (str | None): County (`library/change_fields`).
        email (str | None): Email, an email address (`library/change_fields`).
        head_office_address_line_1 (str | None): Head office, line 1 (`library/change_fields`).
        head_office_address_line_2 (str | None): Head office, line 2 (`library/change_fields`).
        head_office_postcode (str | None): Head office, postcode (`library/change_fields`).
        head_office_town (str | None): Head office, city or town (`library/change_fields`).
        name (str | None): Name of the organisation (`library/change_fields`). Needed to save.
        postcode (str | None): Postcode (`library/change_fields`).
        telephone (str | None): Telephone (`library/change_fields`).
        town (str | None): City or town (`library/change_fields`).
        website (str | None): Website (`library/change_fields`).
    """

    address_line_1: NotRequired[str | None]
    """Address, line 1 (`library/change_fields`)."""
    address_line_2: NotRequired[str | None]
    """Address, line 2 (`library/change_fields`)."""
    address_line_3: NotRequired[str | None]
    """Address, line 3 (`library/change_fields`)."""
    county: NotRequired[str | None]
    """County (`library/change_fields`)."""
    email: NotRequired[str | None]
    """Email, an email address (`library/change_fields`)."""
    head_office_address_line_1: NotRequired[str | None]
    """Head office, line 1 (`library/change_fields`)."""
    head_office_address_line_2: NotRequired[str | None]
    """Head office, line 2 (`library/change_fields`)."""
    head_office_postcode: NotRequired[str | None]
    """Head office, postcode (`library/change_fields`)."""
    head_office_town: NotRequired[str | None]
    """Head office, city or town (`library/change_fields`)."""
    name: NotRequired[str | None]
    """Name of the organisation (`library/change_fields`). Needed to save."""
    postcode: NotRequired[str | None]
    """Postcode (`library/change_fields`)."""
    telephone: NotRequired[str | None]
    """Telephone (`library/change_fields`)."""
    town: NotRequired[str | None]
    """City or town (`library/change_fields`)."""
    website: NotRequired[str | None]
    """Website (`library/change_fields`)."""


class OtherChangeForm(TypedDict):
    """The form of any other change, which has every field that one can have.

    Keys:
        address_line_1 (str | None): Address, line 1 (`library/change_fields`).
        address_line_2 (str | None): Address, line 2 (`library/change_fields`).
        address_line_3 (str | None): Address, line 3 (`library/change_fields`).
        branch_kind (Literal["branch", "site", "linked_entity", "partner_institution"] | None): What it is
            (`library/change_fields`). Needed to save.
        branch_name (str | None): Name of the branch (`library/change_fields`). Needed to save.
        county (str | None): County (`library/change_fields`).
        email (str | None): Email, an email address (`library/change_fields`).
        endorsed_until (Day | None): Last day of the endorsement (`library/change_fields`).
        family_name (str | None): Family name (`library/change_fields`).
        given_name (str | None): Given name (`library/change_fields`).
        inspection_body (str | None): Inspection body (`library/change_fields`).
        inspection_status (str | None): Inspection status (`library/change_fields`). Needed to save.
        postcode (str | None): Postcode (`library/change_fields`). Needed to save.
        registration_body (str | None): Registration body (`library/change_fields`).
        registration_status (str | None): Registration status (`library/change_fields`). Needed to save.
        representative_name (str | None): Name of the representative's organisation (`library/change_fields`).
            Needed to save.
        representative_reference (str | None): Representative reference number (`library/change_fields`).
        sports_body (str | None): Sports body (`library/change_fields`). Needed to save.
        telephone (str | None): Telephone (`library/change_fields`).
        town (str | None): City or town (`library/change_fields`).
    """

    address_line_1: NotRequired[str | None]
    """Address, line 1 (`library/change_fields`)."""
    address_line_2: NotRequired[str | None]
    """Address, line 2 (`library/change_fields`)."""
    address_line_3: NotRequired[str | None]
    """Address, line 3 (`library/change_fields`)."""
    branch_kind: NotRequired[Literal["branch", "site", "linked_entity", "partner_institution"] | None]
    """What it is (`library/change_fields`). Needed to save."""
    branch_name: NotRequired[str | None]
    """Name of the branch (`library/change_fields`). Needed to save."""
    county: NotRequired[str | None]
    """County (`library/change_fields`)."""
    email: NotRequired[str | None]
    """Email, an email address (`library/change_fields`)."""
    endorsed_until: NotRequired[Day | None]
    """Last day of the endorsement (`library/change_fields`)."""
    family_name: NotRequired[str | None]
    """Family name (`library/change_fields`)."""
    given_name: NotRequired[str | None]
    """Given name (`library/change_fields`)."""
    inspection_body: NotRequired[str | None]
    """Inspection body (`library/change_fields`)."""
    inspection_status: NotRequired[str | None]
    """Inspection status (`library/change_fields`). Needed to save."""
    postcode: NotRequired[str | None]
    """Postcode (`library/change_fields`). Needed to save."""
    registration_body: NotRequired[str | None]
    """Registration body (`library/change_fields`)."""
    registration_status: NotRequired[str | None]
    """Registration status (`library/change_fields`). Needed to save."""
    representative_name: NotRequired[str | None]
    """Name of the representative's organisation (`library/change_fields`). Needed to save."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`library/change_fields`)."""
    sports_body: NotRequired[str | None]
    """Sports body (`library/change_fields`). Needed to save."""
    telephone: NotRequired[str | None]
    """Telephone (`library/change_fields`)."""
    town: NotRequired[str | None]
    """City or town (`library/change_fields`)."""


class PersonForm(TypedDict):
    """The form of an Authorising Officer or a Key Contact.

    Keys:
        address_line_1 (str | None): Address, line 1 (`library/change_fields`).
        address_line_2 (str | None): Address, line 2 (`library/change_fields`).
        address_line_3 (str | None): Address, line 3 (`library/change_fields`).
        county (str | None): County (`library/change_fields`).
        date_of_birth (Day | None): Date of birth (`library/change_fields`).
        email (str | None): Email, an email address (`library/change_fields`). Needed to save.
        family_name (str | None): Family name (`library/change_fields`). Needed to save.
        given_name (str | None): Given name (`library/change_fields`). Needed to save.
        immigration_status (str | None): Immigration status (`library/change_fields`).
        nationality (str | None): Nationality (`library/change_fields`).
        position (str | None): Position within the organisation (`library/change_fields`). Needed to save.
        postcode (str | None): Postcode (`library/change_fields`). Needed to save.
        representative (bool | None): The person is a representative (`library/change_fields`).
        representative_reference (str | None): Representative reference number (`library/change_fields`).
        telephone (str | None): Telephone (`library/change_fields`).
        title (str | None): Title (`library/change_fields`).
        town (str | None): City or town (`library/change_fields`).
    """

    address_line_1: NotRequired[str | None]
    """Address, line 1 (`library/change_fields`)."""
    address_line_2: NotRequired[str | None]
    """Address, line 2 (`library/change_fields`)."""
    address_line_3: NotRequired[str | None]
    """Address, line 3 (`library/change_fields`)."""
    county: NotRequired[str | None]
    """County (`library/change_fields`)."""
    date_of_birth: NotRequired[Day | None]
    """Date of birth (`library/change_fields`)."""
    email: NotRequired[str | None]
    """Email, an email address (`library/change_fields`). Needed to save."""
    family_name: NotRequired[str | None]
    """Family name (`library/change_fields`). Needed to save."""
    given_name: NotRequired[str | None]
    """Given name (`library/change_fields`). Needed to save."""
    immigration_status: NotRequired[str | None]
    """Immigration status (`library/change_fields`)."""
    nationality: NotRequired[str | None]
    """Nationality (`library/change_fields`)."""
    position: NotRequired[str | None]
    """Position within the organisation (`library/change_fields`). Needed to save."""
    postcode: NotRequired[str | None]
    """Postcode (`library/change_fields`). Needed to save."""
    representative: NotRequired[bool | None]
    """The person is a representative (`library/change_fields`)."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`library/change_fields`)."""
    telephone: NotRequired[str | None]
    """Telephone (`library/change_fields`)."""
    title: NotRequired[str | None]
    """Title (`library/change_fields`)."""
    town: NotRequired[str | None]
    """City or town (`library/change_fields`)."""


class ReportForm(TypedDict):
    """What the report of an activity of a worker says. Each activity has its own of these fields.

    Keys:
        absent_from (Day | None): First day of absence (`cos/8.1.3`). Needed to save.
        breach (str | None): What is known or suspected (`cos/8.1.13`). Needed to save.
        contact_attempts (str | None): What was done to reach the worker (`cos/8.1.3`). Needed to save.
        end_reason (Literal["resignation", "dismissal", "redundancy", "contract_ended_early",
            "offer_withdrawn", "registration_lost", "not_registered_in_time", "settlement",
            "unsponsored_route", "other"] | None): Why sponsorship ends (`cos/8.1.11`). Needed to save.
        exception (Literal["none", "statutory_maternity", "statutory_paternity", "shared_parental",
            "neonatal_care", "parental", "adoption", "sick_leave", "humanitarian_or_environmental_crisis",
            "industrial_action", "jury_service", "court_witness"] | None): Exception relied on (`cos/8.1.4`).
            Needed to save.
        last_home_address (str | None): Last known home address (`cos/8.1.11`). Needed to save.
        last_phone (str | None): Last known telephone number (`cos/8.1.11`). Needed to save, when there is no
            email address.
        movement (Literal["arrived", "left"] | None): Arrival in United Kingdom waters, or departure
            (`cos/8.1.12`). Needed to save.
        new_employer (str | None): New employer, if known (`cos/8.1.11`).
        new_employer_licence (str | None): Licence number of the new employer (`cos/8.1.15`).
        new_job_description (str | None): Summary of the new job (`cos/8.1.6`). Needed to save.
        new_job_title (str | None): New job title (`cos/8.1.6`). Needed to save.
        new_occupation_code (str | None): New occupation code, an occupation code of four digits (`cos/N-14`).
            Needed to save.
        new_salary (Pounds | None): The same as `new_salary_pence`, in pounds.
        new_salary_pence (int | None): New gross salary (`cos/8.1.5`). Needed to save.
        new_salary_period (Literal["hour", "day", "week", "month", "year"] | None): New gross salary, for each
            (`cos/8.1.5`). Needed to save.
        new_start_on (Day | None): New start date (`cos/8.1.1`). Needed to save, when sponsorship goes on.
        new_work_address_line_1 (str | None): New work address, line 1 (`cos/8.1.7`). Needed to save.
        new_work_address_line_2 (str | None): New work address, line 2 (`cos/8.1.7`).
        new_work_city (str | None): New work address, city or town (`cos/8.1.7`). Needed to save.
        new_work_postcode (str | None): New work address, postcode (`cos/8.1.7`). Needed to save.
        pay_deductions (str | None): Deductions from pay, made or planned (`cos/8.1.3`).
        permission_from (Day | None): First day of the visa, or day on which the worker was told of the
            permission (`lu/N-114`).
        personal_email (str | None): Personal email address (`cos/8.1.11`).
        reason (str | None): Reason (`cos/8.1.1`). Needed to save, when sponsorship goes on.
        registered_on (Day | None): Registered on (`cos/N-13`). Needed to save.
        returned_on (Day | None): Day of return (`cos/8.1.3`).
        role_begun_on (Day | None): Registered role begun on (`cos/N-13`). Needed to save.
        sponsorship_continues (bool | None): Sponsorship goes on (`cos/8.1.1`). Needed to save.
        working_pattern (str | None): Where and how the worker works (`cos/8.1.8`). Needed to save.
    """

    absent_from: NotRequired[Day | None]
    """First day of absence (`cos/8.1.3`). Needed to save."""
    breach: NotRequired[str | None]
    """What is known or suspected (`cos/8.1.13`). Needed to save."""
    contact_attempts: NotRequired[str | None]
    """What was done to reach the worker (`cos/8.1.3`). Needed to save."""
    end_reason: NotRequired[
        Literal[
            "resignation",
            "dismissal",
            "redundancy",
            "contract_ended_early",
            "offer_withdrawn",
            "registration_lost",
            "not_registered_in_time",
            "settlement",
            "unsponsored_route",
            "other",
        ]
        | None
    ]
    """Why sponsorship ends (`cos/8.1.11`). Needed to save."""
    exception: NotRequired[
        Literal[
            "none",
            "statutory_maternity",
            "statutory_paternity",
            "shared_parental",
            "neonatal_care",
            "parental",
            "adoption",
            "sick_leave",
            "humanitarian_or_environmental_crisis",
            "industrial_action",
            "jury_service",
            "court_witness",
        ]
        | None
    ]
    """Exception relied on (`cos/8.1.4`). Needed to save."""
    last_home_address: NotRequired[str | None]
    """Last known home address (`cos/8.1.11`). Needed to save."""
    last_phone: NotRequired[str | None]
    """Last known telephone number (`cos/8.1.11`). Needed to save, when there is no email address."""
    movement: NotRequired[Literal["arrived", "left"] | None]
    """Arrival in United Kingdom waters, or departure (`cos/8.1.12`). Needed to save."""
    new_employer: NotRequired[str | None]
    """New employer, if known (`cos/8.1.11`)."""
    new_employer_licence: NotRequired[str | None]
    """Licence number of the new employer (`cos/8.1.15`)."""
    new_job_description: NotRequired[str | None]
    """Summary of the new job (`cos/8.1.6`). Needed to save."""
    new_job_title: NotRequired[str | None]
    """New job title (`cos/8.1.6`). Needed to save."""
    new_occupation_code: NotRequired[str | None]
    """New occupation code, an occupation code of four digits (`cos/N-14`). Needed to save."""
    new_salary: NotRequired[Pounds | None]
    """The same as `new_salary_pence`, in pounds."""
    new_salary_pence: NotRequired[int | None]
    """New gross salary (`cos/8.1.5`). Needed to save."""
    new_salary_period: NotRequired[Literal["hour", "day", "week", "month", "year"] | None]
    """New gross salary, for each (`cos/8.1.5`). Needed to save."""
    new_start_on: NotRequired[Day | None]
    """New start date (`cos/8.1.1`). Needed to save, when sponsorship goes on."""
    new_work_address_line_1: NotRequired[str | None]
    """New work address, line 1 (`cos/8.1.7`). Needed to save."""
    new_work_address_line_2: NotRequired[str | None]
    """New work address, line 2 (`cos/8.1.7`)."""
    new_work_city: NotRequired[str | None]
    """New work address, city or town (`cos/8.1.7`). Needed to save."""
    new_work_postcode: NotRequired[str | None]
    """New work address, postcode (`cos/8.1.7`). Needed to save."""
    pay_deductions: NotRequired[str | None]
    """Deductions from pay, made or planned (`cos/8.1.3`)."""
    permission_from: NotRequired[Day | None]
    """First day of the visa, or day on which the worker was told of the permission (`lu/N-114`)."""
    personal_email: NotRequired[str | None]
    """Personal email address (`cos/8.1.11`)."""
    reason: NotRequired[str | None]
    """Reason (`cos/8.1.1`). Needed to save, when sponsorship goes on."""
    registered_on: NotRequired[Day | None]
    """Registered on (`cos/N-13`). Needed to save."""
    returned_on: NotRequired[Day | None]
    """Day of return (`cos/8.1.3`)."""
    role_begun_on: NotRequired[Day | None]
    """Registered role begun on (`cos/N-13`). Needed to save."""
    sponsorship_continues: NotRequired[bool | None]
    """Sponsorship goes on (`cos/8.1.1`). Needed to save."""
    working_pattern: NotRequired[str | None]
    """Where and how the worker works (`cos/8.1.8`). Needed to save."""


class StudentReportForm(TypedDict):
    """What the report of an activity of a student says. Each activity has its own of these fields.

    Keys:
        contact_attempts (str | None): What was done to reach the student (`cas/8.2`).
        exit_award (bool | None): The new course is an exit award of the old one (`cas/N-15`).
        expected_enrolment_on (Day | None): Expected enrolment date (`cas/M-14`). Needed to save.
        expected_return_on (Day | None): Expected return (`cas/8.2`).
        how (Literal["withdrew", "was_withdrawn", "expelled"] | None): How it came (`cas/8.1`). Needed to
            save.
        last_address (str | None): Last known address (`cas/8.3`).
        last_engaged_on (Day | None): Last day of engagement (`cas/8.2`). Needed to save.
        new_academic_level (Literal["QCF_NQF3", "QCF_NQF4", "QCF_NQF5", "QCF_NQF6", "QCF_NQF7", "QCF_NQF7_RE",
            "QCF_NQF8", "QCF_NQF8_RE", "QCF_NQF8DES", "RQF3", "RQF4", "RQF5", "RQF6", "RQF7", "RQF7_RE",
            "RQF8", "RQF8_RE", "SCQF6", "SCQF7", "SCQF8", "SCQF9", "SCQF10", "SCQF11", "SCQF11_RE", "SCQF12",
            "SCQF12_RE", "SCQF12DES", "A2", "B1", "B2", "C1", "C2"] | None): New course, academic level
            (`cas/N-15`).
        new_course_end_on (Day | None): New course end date (`cas/8.1`).
        new_course_start_on (Day | None): New course start date (`cas/N-21`). Needed to save.
        new_course_title (str | None): New course title (`cas/8.1`). Needed to save, when there is no new end
            date.
        new_place (str | None): New place of study or work placement (`cas/8.1`). Needed to save.
        permission_until_on (Day | None): Last day of the student's permission (`cas/N-15`).
        place (str | None): Where the student studies (`cas/8.1`). Needed to save.
        reason (str | None): Reason (`cas/8.1`). Needed to save.
        related_or_career (bool | None): The new course is related to the old one, or supports the student's
            career aims (`cas/N-15`).
        until_on (Day | None): Last day away (`cas/8.1`).
    """

    contact_attempts: NotRequired[str | None]
    """What was done to reach the student (`cas/8.2`)."""
    exit_award: NotRequired[bool | None]
    """The new course is an exit award of the old one (`cas/N-15`)."""
    expected_enrolment_on: NotRequired[Day | None]
    """Expected enrolment date (`cas/M-14`). Needed to save."""
    expected_return_on: NotRequired[Day | None]
    """Expected return (`cas/8.2`)."""
    how: NotRequired[Literal["withdrew", "was_withdrawn", "expelled"] | None]
    """How it came (`cas/8.1`). Needed to save."""
    last_address: NotRequired[str | None]
    """Last known address (`cas/8.3`)."""
    last_engaged_on: NotRequired[Day | None]
    """Last day of engagement (`cas/8.2`). Needed to save."""
    new_academic_level: NotRequired[
        Literal[
            "QCF_NQF3",
            "QCF_NQF4",
            "QCF_NQF5",
            "QCF_NQF6",
            "QCF_NQF7",
            "QCF_NQF7_RE",
            "QCF_NQF8",
            "QCF_NQF8_RE",
            "QCF_NQF8DES",
            "RQF3",
            "RQF4",
            "RQF5",
            "RQF6",
            "RQF7",
            "RQF7_RE",
            "RQF8",
            "RQF8_RE",
            "SCQF6",
            "SCQF7",
            "SCQF8",
            "SCQF9",
            "SCQF10",
            "SCQF11",
            "SCQF11_RE",
            "SCQF12",
            "SCQF12_RE",
            "SCQF12DES",
            "A2",
            "B1",
            "B2",
            "C1",
            "C2",
        ]
        | None
    ]
    """New course, academic level (`cas/N-15`)."""
    new_course_end_on: NotRequired[Day | None]
    """New course end date (`cas/8.1`)."""
    new_course_start_on: NotRequired[Day | None]
    """New course start date (`cas/N-21`). Needed to save."""
    new_course_title: NotRequired[str | None]
    """New course title (`cas/8.1`). Needed to save, when there is no new end date."""
    new_place: NotRequired[str | None]
    """New place of study or work placement (`cas/8.1`). Needed to save."""
    permission_until_on: NotRequired[Day | None]
    """Last day of the student's permission (`cas/N-15`)."""
    place: NotRequired[str | None]
    """Where the student studies (`cas/8.1`). Needed to save."""
    reason: NotRequired[str | None]
    """Reason (`cas/8.1`). Needed to save."""
    related_or_career: NotRequired[bool | None]
    """The new course is related to the old one, or supports the student's career aims (`cas/N-15`)."""
    until_on: NotRequired[Day | None]
    """Last day away (`cas/8.1`)."""


_StudentTermReserved = TypedDict(
    "_StudentTermReserved",
    {
        "from": Day,
    },
)


class StudentTerm(_StudentTermReserved):
    """For how long the status of a student sponsor is good, and what its last assessment left behind
    (`lu/ST-2`, `lu/ST-4`).

    Keys:
        from (Day, required): The day from which the status is held.
        expires_on (Day, required): The day on which it ends: by then the sponsor is assessed anew.
        action_plan_until (Day | None): The day until which an action plan lasts at least, where one began.
        allocation_frozen (bool): Whether the allocation of CAS is frozen.
        cut_percent (int | None): By how many per cent the next allocation of CAS is cut at least, where it
            is.
        final_warning_remaining (int): Over how many of the next assessments a final warning stands.
        rating (AssessmentRatingWord | None): The rating of the last assessment, where there was one with a
            rating.
        revocation_intended (bool): Whether the Home Office intends to revoke the licence.
    """

    expires_on: Day
    """The day on which it ends: by then the sponsor is assessed anew."""
    action_plan_until: NotRequired[Day | None]
    """The day until which an action plan lasts at least, where one began."""
    allocation_frozen: NotRequired[bool]
    """Whether the allocation of CAS is frozen."""
    cut_percent: NotRequired[int | None]
    """By how many per cent the next allocation of CAS is cut at least, where it is."""
    final_warning_remaining: NotRequired[int]
    """Over how many of the next assessments a final warning stands."""
    rating: NotRequired[AssessmentRatingWord | None]
    """The rating of the last assessment, where there was one with a rating."""
    revocation_intended: NotRequired[bool]
    """Whether the Home Office intends to revoke the licence."""


class StudyAddressForm(TypedDict):
    """The form of a stored study address.

    Keys:
        study_address_line_1 (str | None): Main study address, line 1 (`cas/1.10`). Needed to assign.
        study_address_line_2 (str | None): Main study address, line 2 (`cas/1.10`).
        study_address_line_3 (str | None): Main study address, line 3 (`cas/1.10`).
        study_city (str | None): Main study address, city or town (`cas/1.10`). Needed to assign.
        study_county (str | None): Main study address, county, area or district (`cas/1.10`).
        study_postcode (str | None): Main study address, postcode, a UK postcode such as EX1 1EX (`cas/1.11`).
            Needed to assign.
    """

    study_address_line_1: NotRequired[str | None]
    """Main study address, line 1 (`cas/1.10`). Needed to assign."""
    study_address_line_2: NotRequired[str | None]
    """Main study address, line 2 (`cas/1.10`)."""
    study_address_line_3: NotRequired[str | None]
    """Main study address, line 3 (`cas/1.10`)."""
    study_city: NotRequired[str | None]
    """Main study address, city or town (`cas/1.10`). Needed to assign."""
    study_county: NotRequired[str | None]
    """Main study address, county, area or district (`cas/1.10`)."""
    study_postcode: NotRequired[str | None]
    """Main study address, postcode, a UK postcode such as EX1 1EX (`cas/1.11`). Needed to assign."""


class UserSubject(TypedDict):
    """A user.

    Keys:
        user (str, required)
    """

    user: str


class CertificateSubject(TypedDict):
    """The worker or student of a certificate.

    Keys:
        certificate (str, required)
    """

    certificate: str


class AllocationRequestSubject(TypedDict):
    """Whoever the reason of a request for more certificates names.

    Keys:
        allocation_request (str, required)
    """

    allocation_request: str


class DefinedApplicationSubject(TypedDict):
    """Whoever an application for defined CoS names.

    Keys:
        defined_application (str, required)
    """

    defined_application: str


class KeyPersonnelSubject(TypedDict):
    """The key personnel of a licence.

    Keys:
        key_personnel (str, required)
    """

    key_personnel: str


class ContainerSubject(TypedDict):
    """Whoever the name of a batch or a group names.

    Keys:
        container (str, required)
    """

    container: str


class MessageSubject(TypedDict):
    """Whoever a message of the Home Office names.

    Keys:
        message (str, required)
    """

    message: str


class AddressSubject(TypedDict):
    """Whoever a stored address belongs to, or its name names.

    Keys:
        address (str, required)
    """

    address: str


class ChangeRequestSubject(TypedDict):
    """Whoever a change request names.

    Keys:
        change_request (str, required)
    """

    change_request: str


Subject: TypeAlias = (
    UserSubject
    | CertificateSubject
    | AllocationRequestSubject
    | DefinedApplicationSubject
    | KeyPersonnelSubject
    | ContainerSubject
    | MessageSubject
    | AddressSubject
    | ChangeRequestSubject
)
"""A person whose data is kept: by the record that holds it."""


class UploadedCas(TypedDict):
    """A record of a file that uploads CAS.

    Keys:
        fields (CasForm, required): What is filled in of the form of a CAS.
        line (int | None): The line of the file on which the record begins, for whoever looks for it.
    """

    fields: CasForm
    """What is filled in of the form of a CAS."""
    line: NotRequired[int | None]
    """The line of the file on which the record begins, for whoever looks for it."""


class WorkAddressForm(TypedDict):
    """The form of a stored work address.

    Keys:
        work_address_line_1 (str | None): Main work address, line 1 (`cos/3.7.1`). Needed to assign.
        work_address_line_2 (str | None): Main work address, line 2 (`cos/3.7.1`).
        work_address_line_3 (str | None): Main work address, line 3 (`cos/3.7.1`).
        work_city (str | None): Main work address, city or town (`cos/3.7.1`). Needed to assign.
        work_county (str | None): Main work address, county (`cos/3.7.1`).
        work_postcode (str | None): Main work address, postcode (`cos/3.7.1`). Needed to assign.
    """

    work_address_line_1: NotRequired[str | None]
    """Main work address, line 1 (`cos/3.7.1`). Needed to assign."""
    work_address_line_2: NotRequired[str | None]
    """Main work address, line 2 (`cos/3.7.1`)."""
    work_address_line_3: NotRequired[str | None]
    """Main work address, line 3 (`cos/3.7.1`)."""
    work_city: NotRequired[str | None]
    """Main work address, city or town (`cos/3.7.1`). Needed to assign."""
    work_county: NotRequired[str | None]
    """Main work address, county (`cos/3.7.1`)."""
    work_postcode: NotRequired[str | None]
    """Main work address, postcode (`cos/3.7.1`). Needed to assign."""
