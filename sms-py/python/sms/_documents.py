"""The shapes of the documents within commands, queries and outcomes.

A `TypedDict` says what a plain `dict` holds. Nothing of it is checked before the library sees it, which then names
each mistake and its place.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The sentences are the library's own; the types can be looked up when the program runs.
# ruff: noqa: D205, TC001, TC003

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from ._enums import (
    CertificateStateWord,
    LevelWord,
    LicenceTypeWord,
    NoticeKindWord,
    RatingWord,
    RouteWord,
    ServiceTierWord,
    UserStatusWord,
)

__all__ = [
    "AdoptedCos",
    "AdoptedUser",
    "AllocationRequestSubject",
    "CertificateSubject",
    "CosForm",
    "Dated",
    "Day",
    "Happening",
    "Increase",
    "KeyPersonnel",
    "KeyPersonnelSubject",
    "Level1Form",
    "Level2Form",
    "LicensedRoute",
    "Moment",
    "NewAllocation",
    "NewUser",
    "Notice",
    "Organisation",
    "Person",
    "Subject",
    "UserSubject",
]

Day: TypeAlias = date | str
"""A day in the United Kingdom, as a `date` or as ISO text such as "2026-04-06"."""

Moment: TypeAlias = datetime | str
"""A moment, as an aware `datetime` or as ISO text such as "2026-04-06T09:00:00Z"."""


class AdoptedCos(TypedDict):
    """A CoS in any state, as it stands in a licence that is entered in mid-life."""

    route: RouteWord
    """The route."""
    owner: str
    """The user who owns it, one of the licence's users."""
    state: CertificateStateWord
    """The state. For a draft, completeness decides."""
    assigned_on: NotRequired[Day | None]
    """The day of assignment, from then on."""
    created_on: NotRequired[Day | None]
    """The day of the draft; that of assignment, or today, where it is not known."""
    fields: NotRequired[CosForm]
    """What is filled in of the form of a CoS."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    note: NotRequired[str | None]
    """The sponsor note."""
    number: NotRequired[str | None]
    """The number, from assignment on."""
    sponsorship_withdrawn: NotRequired[bool]
    """Whether the sponsor has reported that sponsorship has ended."""
    status_on: NotRequired[Day | None]
    """The day of the present state, after assignment."""
    use_by: NotRequired[Day | None]
    """The displayed use-by day; worked out where it is left out."""


class AdoptedUser(TypedDict):
    """A user as they stand in a licence that is entered in mid-life."""

    user_id: str
    """The user ID."""
    level: LevelWord
    """The level."""
    details: NotRequired[Level1Form]
    """The details, as far as they are known."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    status: NotRequired[UserStatusWord]
    """The status; `active` where left out."""


class CosForm(TypedDict):
    """The form of a CoS."""

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
    category: NotRequired[
        Literal[
            "switching_isc_liable",
            "switching_isc_exempt",
            "extension_isc_exempt",
            "extension_isc_liable",
            "change_of_employment_isc_exempt",
            "change_of_employment_isc_liable",
            "student_course_complete",
        ]
        | None
    ]
    """Category (`cos/1.5`). Needed to assign, for skilled_worker."""
    certifies_maintenance: NotRequired[bool | None]
    """The sponsor certifies maintenance (`cos/3.9.14`)."""
    client_contract: NotRequired[bool | None]
    """The job is on a client contract (`cos/3.9.9`)."""
    client_contract_summary: NotRequired[str | None]
    """Summary of client contract (`cos/3.9.10`). Needed to assign, when the job is on a client contract."""
    country_of_birth: NotRequired[str | None]
    """Country of birth (`cos/3.2.6`). Needed to assign."""
    country_of_residence: NotRequired[str | None]
    """Country of residence (`cos/3.2.9`). Needed to assign."""
    date_of_birth: NotRequired[Day | None]
    """Date of birth (`cos/3.2.7`). Needed to assign."""
    eligible_occupation: NotRequired[bool | None]
    """The job is in an eligible occupation code (`cos/3.9.11`). Needed to assign, for skilled_worker,
    gbm_senior_or_specialist_worker, scale_up, gbm_graduate_trainee, uk_expansion_worker,
    gbm_service_supplier, gbm_secondment_worker.
    """
    employee_number: NotRequired[str | None]
    """Employee number (`cos/3.5`)."""
    end_on: NotRequired[Day | None]
    """End date (`cos/3.6.2`). Needed to assign."""
    family_name: NotRequired[str | None]
    """Family name (`cos/3.2.1`). Needed to assign."""
    given_name: NotRequired[str | None]
    """Given name(s) (`cos/3.2.2`)."""
    gross_salary_pence: NotRequired[int | None]
    """Gross salary (`cos/3.9.5`). Needed to assign."""
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
    leaves_and_reenters: NotRequired[bool | None]
    """Needs to leave and re-enter during the period (`cos/3.6.3`)."""
    national_id_card_number: NotRequired[str | None]
    """National ID card number (`cos/3.5`)."""
    national_insurance_number: NotRequired[str | None]
    """UK National Insurance number (`cos/3.5`)."""
    nationality: NotRequired[str | None]
    """Nationality (`cos/3.2.4`). Needed to assign."""
    new_entrant: NotRequired[bool | None]
    """New entrant (`cos/3.9.4`)."""
    occupation_code: NotRequired[str | None]
    """Job type (occupation code), an occupation code of four digits (`cos/3.9.2`). Needed to assign."""
    on_salary_list: NotRequired[bool | None]
    """The job is on the Immigration Salary List or the Temporary Shortage List (`cos/3.9.12`). Needed to
    assign, for skilled_worker.
    """
    other_names: NotRequired[str | None]
    """Other names (`cos/3.2.3`)."""
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
    place_of_birth: NotRequired[str | None]
    """Place of birth (`cos/3.2.5`). Needed to assign."""
    registration_details: NotRequired[str | None]
    """Professional registration details (`cos/3.9.13`)."""
    salary_period: NotRequired[Literal["hour", "day", "week", "month", "year"] | None]
    """For each (`cos/3.9.7`). Needed to assign."""
    sex: NotRequired[Literal["male", "female", "other"] | None]
    """Sex (older screens: gender) (`cos/3.2.8`). Needed to assign."""
    sponsored_here: NotRequired[bool | None]
    """The worker's last grant was on this sponsor's sponsorship (`cos/2.4.4`)."""
    start_on: NotRequired[Day | None]
    """Start date (`cos/3.6.1`). Needed to assign."""
    uk_id_card_number: NotRequired[str | None]
    """UK ID card number (`cos/3.5`)."""
    weekly_hours: NotRequired[str | None]
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


_DatedReserved = TypedDict(
    "_DatedReserved",
    {
        "from": NotRequired[Day | None],
    },
)


class Dated(_DatedReserved):
    """A value of a setting, from a day on.

    Further keys:
        from: The first day; none means always.
    """

    value: bool | int | str
    """The value."""


class Increase(TypedDict):
    """One line of a request for more."""

    route: RouteWord
    """The route."""
    number: int
    """How many more."""
    reason: str
    """Why, in at most 2,000 characters."""


class KeyPersonnel(TypedDict):
    """The key personnel of a licence (`lu/K-1`)."""

    authorising_officer: NotRequired[Person | None]
    """The Authorising Officer."""
    key_contact: NotRequired[Person | None]
    """The Key Contact."""


class Level1Form(TypedDict):
    """The form of a Level 1 user, which has every field that a user can have."""

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
    representative: NotRequired[bool | None]
    """Representative (`lu/2.1`)."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`lu/2.1`). Needed to save, when the user is a representative."""
    title: NotRequired[str | None]
    """Title (`lu/2.1`). Needed to save."""
    title_other: NotRequired[str | None]
    """If 'Other', give details (`lu/2.1`). Needed to save, when the title is Other."""


class Level2Form(TypedDict):
    """The form of a Level 2 user."""

    email: NotRequired[str | None]
    """Email, an email address (`lu/2.1`). Needed to save."""
    family_name: NotRequired[str | None]
    """Family name (`lu/2.1`). Needed to save."""
    given_name: NotRequired[str | None]
    """Given name (`lu/2.1`). Needed to save."""
    position: NotRequired[str | None]
    """Position within the organisation (`lu/2.1`). Needed to save."""
    representative: NotRequired[bool | None]
    """Representative (`lu/2.1`)."""
    representative_reference: NotRequired[str | None]
    """Representative reference number (`lu/2.1`). Needed to save, when the user is a representative."""
    title: NotRequired[str | None]
    """Title (`lu/2.1`). Needed to save."""
    title_other: NotRequired[str | None]
    """If 'Other', give details (`lu/2.1`). Needed to save, when the title is Other."""


class LicensedRoute(TypedDict):
    """A route of a licence with its type and rating. What is not recognised is kept as text."""

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
    """An allocation of undefined CoS that comes with a licence.

    Further keys:
        from: The first day; today where left out.
    """

    route: RouteWord
    """The route."""
    granted: int
    """How many may be assigned."""
    assigned: NotRequired[int]
    """How many are assigned already."""
    to: NotRequired[Day | None]
    """The last day; the end of twelve months where left out (`lu/AL-2`)."""


class NewUser(TypedDict):
    """A user who comes with something else."""

    details: Level1Form
    """The details: the form of a Level 1 user."""
    host_reference: NotRequired[str | None]
    """The host's own reference."""
    user_id: NotRequired[str | None]
    """The real user ID, in mirror mode; otherwise one is made up."""


class Organisation(TypedDict):
    """The organisation that holds a licence."""

    name: str
    """The name."""
    county: NotRequired[str | None]
    """The county."""
    postcode: NotRequired[str | None]
    """The postcode of the main address, by which automatic fulfilment is judged (`lu/P-14`)."""
    town: NotRequired[str | None]
    """The city or town."""


class Person(TypedDict):
    """A person in a role that is no user as such."""

    given_name: str
    """The given name."""
    family_name: str
    """The family name."""
    email: NotRequired[str | None]
    """The email address."""


class UserSubject(TypedDict):
    """A user."""

    user: str


class CertificateSubject(TypedDict):
    """The worker or student of a certificate."""

    certificate: str


class AllocationRequestSubject(TypedDict):
    """Whoever the reason of a request for more certificates names."""

    allocation_request: str


class KeyPersonnelSubject(TypedDict):
    """The key personnel of a licence."""

    key_personnel: str


Subject: TypeAlias = UserSubject | CertificateSubject | AllocationRequestSubject | KeyPersonnelSubject
"""A person whose data is kept: by the record that holds it."""


class Happening(TypedDict):
    """What happened: an entry of the journal, with its facts and its personal data, if that is still there,
    in one map.
    """

    sequence: int
    """The place in the licence's journal."""
    event: str
    """The name of the event."""
    actor: str
    """Who."""
    recorded_at: str
    """When it was recorded."""
    data: dict[str, Any]
    """What happened."""
    erased: bool
    """Whether personal data was erased from it."""
    digest: str
    """The digest that the next entry hangs on, in hexadecimal."""
    occurred_at: NotRequired[str | None]
    """When it happened, where that is another moment."""
    subject: NotRequired[str | None]
    """The person it is about, if it is about one."""


class Notice(TypedDict):
    """Something that somebody should be told."""

    notice: NoticeKindWord
    """What kind of notice it is."""
    message: str
    """One sentence."""
    rule: str
    """The id of the rule."""
    about: str
    """The user, certificate, request or licence that it is about."""
