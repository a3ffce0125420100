"""The closed lists of words, each a `StrEnum`.

Wherever one is expected, its member or its plain text will do: `RouteWord` is either form of a `Route`.

Printed from the library's own tables; to print it again, run `cargo xtask regen`.
"""

# The sentences are the library's own; a word that speaks of a password is none.
# ruff: noqa: D205, S105

from typing import Literal, TypeAlias

from ._words import Word

__all__ = [
    "ActionPlanAction",
    "ActionPlanActionWord",
    "ActionPlanState",
    "ActionPlanStateWord",
    "AllocationRequestKind",
    "AllocationRequestKindWord",
    "AssessmentConsequence",
    "AssessmentConsequenceWord",
    "AssessmentMetric",
    "AssessmentMetricWord",
    "AssessmentRating",
    "AssessmentRatingWord",
    "BranchKind",
    "BranchKindWord",
    "Cause",
    "CauseWord",
    "CertificateAction",
    "CertificateActionWord",
    "CertificateFamily",
    "CertificateFamilyWord",
    "CertificateKind",
    "CertificateKindWord",
    "CertificateState",
    "CertificateStateWord",
    "ChangeKind",
    "ChangeKindWord",
    "ChangeRequestAction",
    "ChangeRequestActionWord",
    "ChangeRequestState",
    "ChangeRequestStateWord",
    "ComplianceKind",
    "ComplianceKindWord",
    "ComplianceOutcome",
    "ComplianceOutcomeWord",
    "ComplianceState",
    "ComplianceStateWord",
    "ComplianceStep",
    "ComplianceStepWord",
    "Confidence",
    "ConfidenceWord",
    "ContainerKind",
    "ContainerKindWord",
    "ContainerState",
    "ContainerStateWord",
    "Correction",
    "CorrectionWord",
    "CosCircumstance",
    "CosCircumstanceWord",
    "CosYear",
    "CosYearWord",
    "CutOver",
    "CutOverWord",
    "DefinedAction",
    "DefinedActionWord",
    "DefinedList",
    "DefinedListWord",
    "DefinedState",
    "DefinedStateWord",
    "Function",
    "FunctionWord",
    "Ground",
    "GroundKind",
    "GroundKindWord",
    "GroundWord",
    "KeyRole",
    "KeyRoleWord",
    "Level",
    "LevelWord",
    "LicenceAction",
    "LicenceActionWord",
    "LicenceStatus",
    "LicenceStatusWord",
    "LicenceType",
    "LicenceTypeWord",
    "LifeCycleActor",
    "LifeCycleActorWord",
    "Menu",
    "MenuWord",
    "Mode",
    "ModeWord",
    "NamedRole",
    "NamedRoleWord",
    "NoticeChannel",
    "NoticeChannelWord",
    "NoticeKind",
    "NoticeKindWord",
    "NoticeRecipient",
    "NoticeRecipientWord",
    "PasswordChange",
    "PasswordChangeWord",
    "PenaltyKind",
    "PenaltyKindWord",
    "PlanResult",
    "PlanResultWord",
    "PriorityService",
    "PriorityServiceWord",
    "Rating",
    "RatingAction",
    "RatingActionWord",
    "RatingWord",
    "RefusedLogIn",
    "RefusedLogInWord",
    "RequestAction",
    "RequestActionWord",
    "RequestState",
    "RequestStateWord",
    "Route",
    "RouteWord",
    "ServiceAction",
    "ServiceActionWord",
    "ServiceKind",
    "ServiceKindWord",
    "ServiceRefusal",
    "ServiceRefusalWord",
    "ServiceState",
    "ServiceStateWord",
    "ServiceTier",
    "ServiceTierWord",
    "SessionEnd",
    "SessionEndWord",
    "SettledException",
    "SettledExceptionWord",
    "SettledStatus",
    "SettledStatusWord",
    "Severity",
    "SeverityWord",
    "SponsorRelation",
    "SponsorRelationWord",
    "SponsorSize",
    "SponsorSizeWord",
    "StudentActivity",
    "StudentActivityWord",
    "StudentStatus",
    "StudentStatusWord",
    "TakeOverKind",
    "TakeOverKindWord",
    "TransferKind",
    "TransferKindWord",
    "UnitsEnd",
    "UnitsEndWord",
    "UserAction",
    "UserActionWord",
    "UserStatus",
    "UserStatusWord",
    "ViewKind",
    "ViewKindWord",
    "VisitItem",
    "VisitItemWord",
    "VisitOutcome",
    "VisitOutcomeWord",
    "WaitingEffect",
    "WaitingEffectWord",
    "WorkerActivity",
    "WorkerActivityWord",
]


class Function(Word):
    """A function of SMS, in the order of the menus."""

    LOG_IN = "log_in"
    """Log in."""
    LOG_OUT = "log_out"
    """Log out."""
    CHANGE_OWN_PASSWORD = "change_own_password"
    """Change own password."""
    RESET_PASSWORD = "reset_password"
    """Ask for a new password when logged out."""
    VIEW_CONTACT = "view_contact"
    """See the contact page."""
    ACCEPT_MESSAGES = "accept_messages"
    """Accept the message screen at log-in."""
    VIEW_MESSAGE_BOARD = "view_message_board"
    """Read the message board."""
    VIEW_MESSAGE_ARCHIVE = "view_message_archive"
    """Read archived messages."""
    VIEW_USERS = "view_users"
    """See the list and details of users."""
    REQUEST_LEVEL_1_USER = "request_level_1_user"
    """Request a new Level 1 user."""
    CREATE_LEVEL_2_USER = "create_level_2_user"
    """Create a Level 2 user."""
    AMEND_OWN_DETAILS = "amend_own_details"
    """Amend own details."""
    AMEND_LEVEL_2_USER = "amend_level_2_user"
    """Amend a Level 2 user."""
    DEACTIVATE_USER = "deactivate_user"
    """Deactivate another user."""
    VIEW_LICENCE_SUMMARY = "view_licence_summary"
    """See the licence summary."""
    AMEND_ORGANISATION_DETAILS = "amend_organisation_details"
    """Amend organisation details."""
    AMEND_AUTHORISING_OFFICER = "amend_authorising_officer"
    """Amend the Authorising Officer."""
    REPLACE_AUTHORISING_OFFICER = "replace_authorising_officer"
    """Replace the Authorising Officer."""
    AMEND_KEY_CONTACT = "amend_key_contact"
    """Amend the Key Contact."""
    REPLACE_KEY_CONTACT = "replace_key_contact"
    """Replace the Key Contact."""
    REQUEST_OTHER_CHANGE = "request_other_change"
    """Request any other change of circumstances."""
    VIEW_CHANGE_REQUESTS = "view_change_requests"
    """See recent and outstanding requests."""
    WITHDRAW_CHANGE_REQUEST = "withdraw_change_request"
    """Withdraw an outstanding request."""
    MANAGE_PAYE_REFERENCES = "manage_paye_references"
    """View, add and delete PAYE references."""
    REQUEST_ALLOCATION_INCREASE = "request_allocation_increase"
    """Request a CoS or CAS allocation increase."""
    WITHDRAW_ALLOCATION_REQUEST = "withdraw_allocation_request"
    """Withdraw an allocation request."""
    RENEW_ANNUAL_ALLOCATION = "renew_annual_allocation"
    """Request renewal of the annual allocation."""
    VIEW_ACTION_PLAN = "view_action_plan"
    """See action plans."""
    PAY_ACTION_PLAN = "pay_action_plan"
    """Pay for, or decline, an action plan."""
    APPLY_PREMIUM_SERVICE = "apply_premium_service"
    """Apply for Premium customer service."""
    VIEW_PREMIUM_CONTACT = "view_premium_contact"
    """See Premium contact details."""
    APPLY_STUDENT_SPONSOR_STATUS = "apply_student_sponsor_status"
    """Apply for Student Sponsor status (Basic Compliance Assessment)."""
    RENEW_LICENCE = "renew_licence"
    """Apply to renew, or decline to renew, the licence."""
    TRACK_APPLICATIONS = "track_applications"
    """Track applications and renewals."""
    CREATE_COS = "create_cos"
    """Create an undefined CoS."""
    EDIT_COS = "edit_cos"
    """Edit an unassigned CoS."""
    DELETE_COS = "delete_cos"
    """Delete an unassigned CoS."""
    CREATE_COS_BATCH = "create_cos_batch"
    """Create and manage a batch of CoS."""
    ASSIGN_COS = "assign_cos"
    """Assign an undefined CoS."""
    ASSIGN_COS_BATCH = "assign_cos_batch"
    """Assign a batch of CoS."""
    MANAGE_COS_GROUPS = "manage_cos_groups"
    """Create and manage groups of CoS."""
    VIEW_COS = "view_cos"
    """Search for and view CoS."""
    PRINT_COS = "print_cos"
    """Print a CoS."""
    TRANSFER_COS = "transfer_cos"
    """Transfer ownership of CoS."""
    MANAGE_WORK_ADDRESSES = "manage_work_addresses"
    """Manage stored work addresses."""
    ADD_COS_NOTE = "add_cos_note"
    """Add a sponsor note to a live CoS."""
    WITHDRAW_COS = "withdraw_cos"
    """Withdraw a live CoS."""
    REPORT_WORKER_ACTIVITY = "report_worker_activity"
    """Report worker activity."""
    APPLY_DEFINED_COS = "apply_defined_cos"
    """Apply for defined CoS."""
    VIEW_DEFINED_COS = "view_defined_cos"
    """Track defined CoS applications."""
    WITHDRAW_DEFINED_APPLICATION = "withdraw_defined_application"
    """Withdraw a defined CoS application."""
    CREATE_DEFINED_COS = "create_defined_cos"
    """Create a CoS from a granted application."""
    ASSIGN_DEFINED_COS = "assign_defined_cos"
    """Assign a defined CoS."""
    CREATE_CAS = "create_cas"
    """Create a CAS."""
    EDIT_CAS = "edit_cas"
    """Edit an unassigned CAS."""
    DELETE_CAS = "delete_cas"
    """Delete an unassigned CAS."""
    CREATE_CAS_BATCH = "create_cas_batch"
    """Create and manage a batch of CAS."""
    ASSIGN_CAS = "assign_cas"
    """Assign a CAS."""
    ASSIGN_CAS_BATCH = "assign_cas_batch"
    """Assign a batch of CAS."""
    VIEW_CAS = "view_cas"
    """Search for and view CAS."""
    PRINT_CAS = "print_cas"
    """Print a CAS."""
    EXPORT_CAS = "export_cas"
    """Export CAS."""
    TRANSFER_CAS = "transfer_cas"
    """Transfer ownership of CAS."""
    MANAGE_STUDY_ADDRESSES = "manage_study_addresses"
    """Manage stored study addresses."""
    BULK_DATA_TRANSFER = "bulk_data_transfer"
    """Upload CAS by Bulk Data Transfer."""
    BULK_UPDATE_FEES = "bulk_update_fees"
    """Update fees on live CAS in bulk."""
    UPDATE_CAS_FEES = "update_cas_fees"
    """Update the fees on a live CAS."""
    ADD_CAS_NOTE = "add_cas_note"
    """Add a sponsor note to a live CAS."""
    WITHDRAW_CAS = "withdraw_cas"
    """Withdraw a live CAS."""
    REPORT_STUDENT_ACTIVITY = "report_student_activity"
    """Report student activity."""
    NOTIFY_GRADUATES = "notify_graduates"
    """Notify that students have graduated."""


FunctionWord: TypeAlias = (
    Function
    | Literal[
        "log_in",
        "log_out",
        "change_own_password",
        "reset_password",
        "view_contact",
        "accept_messages",
        "view_message_board",
        "view_message_archive",
        "view_users",
        "request_level_1_user",
        "create_level_2_user",
        "amend_own_details",
        "amend_level_2_user",
        "deactivate_user",
        "view_licence_summary",
        "amend_organisation_details",
        "amend_authorising_officer",
        "replace_authorising_officer",
        "amend_key_contact",
        "replace_key_contact",
        "request_other_change",
        "view_change_requests",
        "withdraw_change_request",
        "manage_paye_references",
        "request_allocation_increase",
        "withdraw_allocation_request",
        "renew_annual_allocation",
        "view_action_plan",
        "pay_action_plan",
        "apply_premium_service",
        "view_premium_contact",
        "apply_student_sponsor_status",
        "renew_licence",
        "track_applications",
        "create_cos",
        "edit_cos",
        "delete_cos",
        "create_cos_batch",
        "assign_cos",
        "assign_cos_batch",
        "manage_cos_groups",
        "view_cos",
        "print_cos",
        "transfer_cos",
        "manage_work_addresses",
        "add_cos_note",
        "withdraw_cos",
        "report_worker_activity",
        "apply_defined_cos",
        "view_defined_cos",
        "withdraw_defined_application",
        "create_defined_cos",
        "assign_defined_cos",
        "create_cas",
        "edit_cas",
        "delete_cas",
        "create_cas_batch",
        "assign_cas",
        "assign_cas_batch",
        "view_cas",
        "print_cas",
        "export_cas",
        "transfer_cas",
        "manage_study_addresses",
        "bulk_data_transfer",
        "bulk_update_fees",
        "update_cas_fees",
        "add_cas_note",
        "withdraw_cas",
        "report_student_activity",
        "notify_graduates",
    ]
)
"""A `Function`, as its member or as its plain text."""


class Menu(Word):
    """A menu of SMS."""

    ACCOUNT = "account"
    """The user's own account. Its functions stand beside the menus."""
    LICENCE = "licence"
    """Licence summary, applications and services."""
    WORKERS = "workers"
    """Workers."""
    DEFINED_COS = "defined_cos"
    """Defined CoS, inside Workers."""
    STUDENTS = "students"
    """Students."""


MenuWord: TypeAlias = Menu | Literal["account", "licence", "workers", "defined_cos", "students"]
"""A `Menu`, as its member or as its plain text."""


class Cause(Word):
    """A cause of a refusal. Each is judged by itself, so that an answer knows all that hold."""

    USER_STATUS = "user_status"
    """The user is not active."""
    LEVEL = "level"
    """The function is not for users of this level."""
    LICENCE_STATUS = "licence_status"
    """The status of the licence does not allow the function."""
    RATING = "rating"
    """The rating that counts does not allow the function. Only while the licence is active."""
    ROUTE = "route"
    """The licence covers no route that the function needs."""
    OWNER = "owner"
    """A Level 2 user does not own the certificate. A Level 1 user need not (`lu/P-1`)."""
    WINDOW = "window"
    """The time window of the function is not open."""
    NOT_IN_FORCE = "not_in_force"
    """SMS does not have the function on that day."""


CauseWord: TypeAlias = (
    Cause
    | Literal[
        "user_status",
        "level",
        "licence_status",
        "rating",
        "route",
        "owner",
        "window",
        "not_in_force",
    ]
)
"""A `Cause`, as its member or as its plain text."""


class Level(Word):
    """The level of a user. The official manual knows two."""

    LEVEL_1 = "level_1"
    """Full access to every function that applies to the licence."""
    LEVEL_2 = "level_2"
    """Assigns and reports on the certificates that they own."""


LevelWord: TypeAlias = Level | Literal["level_1", "level_2"]
"""A `Level`, as its member or as its plain text."""


class UserStatus(Word):
    """The status of a user, as the list of users shows it."""

    REQUESTED = "requested"
    """Asked for, and not yet decided by the Home Office."""
    ACTIVE = "active"
    """May log in."""
    REFUSED = "refused"
    """The Home Office refused the request. Final."""
    DEACTIVATED_BY_SPONSOR = "deactivated_by_sponsor"
    """A Level 1 user ended the account. Final."""
    DEACTIVATED_BY_UKVI = "deactivated_by_ukvi"
    """The Home Office ended the account. Final."""


UserStatusWord: TypeAlias = (
    UserStatus
    | Literal[
        "requested",
        "active",
        "refused",
        "deactivated_by_sponsor",
        "deactivated_by_ukvi",
    ]
)
"""A `UserStatus`, as its member or as its plain text."""


class UserAction(Word):
    """What can happen to a user."""

    APPROVE = "approve"
    """The Home Office grants the request."""
    REFUSE = "refuse"
    """The Home Office refuses the request."""
    AMEND = "amend"
    """The details change."""
    DEACTIVATE = "deactivate"
    """Another Level 1 user ends the account."""
    DEACTIVATE_BY_UKVI = "deactivate_by_ukvi"
    """The Home Office ends the account."""


UserActionWord: TypeAlias = (
    UserAction
    | Literal[
        "approve",
        "refuse",
        "amend",
        "deactivate",
        "deactivate_by_ukvi",
    ]
)
"""A `UserAction`, as its member or as its plain text."""


class LicenceStatus(Word):
    """The status of a licence. Rating and service tier are other matters."""

    ACTIVE = "active"
    """Licensed and fully active."""
    SUSPENDED = "suspended"
    """The Home Office looks into it: no new certificates."""
    DORMANT = "dormant"
    """Kept, with functions cut."""
    EXPIRED = "expired"
    """Ran out. Nobody logs in."""
    REVOKED = "revoked"
    """Taken away by the Home Office. Nobody logs in."""
    SURRENDERED = "surrendered"
    """Given up by the sponsor. Nobody logs in."""
    APPLIED = "applied"
    """Applied for, and not decided yet. Nobody logs in (`lu/A-6`)."""
    REJECTED = "rejected"
    """The application was not valid, and was not considered."""
    REFUSED = "refused"
    """The Home Office refused the application."""
    WITHDRAWN = "withdrawn"
    """The applicant withdrew the application."""


LicenceStatusWord: TypeAlias = (
    LicenceStatus
    | Literal[
        "active",
        "suspended",
        "dormant",
        "expired",
        "revoked",
        "surrendered",
        "applied",
        "rejected",
        "refused",
        "withdrawn",
    ]
)
"""A `LicenceStatus`, as its member or as its plain text."""


class Rating(Word):
    """The rating of a licence for a type and route."""

    A = "a"
    """The rating at grant."""
    B = "b"
    """Transitional, with an action plan."""
    PROVISIONAL = "provisional"
    """UK Expansion Worker with the Authorising Officer abroad."""


RatingWord: TypeAlias = Rating | Literal["a", "b", "provisional"]
"""A `Rating`, as its member or as its plain text."""


class Route(Word):
    """A route that a licence can cover."""

    SKILLED_WORKER = "skilled_worker"
    """Skilled Worker."""
    GBM_SENIOR_OR_SPECIALIST_WORKER = "gbm_senior_or_specialist_worker"
    """Global Business Mobility: Senior or Specialist Worker."""
    MINISTER_OF_RELIGION = "minister_of_religion"
    """T2 Minister of Religion."""
    INTERNATIONAL_SPORTSPERSON = "international_sportsperson"
    """International Sportsperson."""
    SCALE_UP = "scale_up"
    """Scale-up."""
    CHARITY_WORKER = "charity_worker"
    """Charity Worker."""
    CREATIVE_WORKER = "creative_worker"
    """Creative Worker."""
    GBM_GRADUATE_TRAINEE = "gbm_graduate_trainee"
    """Global Business Mobility: Graduate Trainee."""
    UK_EXPANSION_WORKER = "uk_expansion_worker"
    """Global Business Mobility: UK Expansion Worker."""
    GBM_SERVICE_SUPPLIER = "gbm_service_supplier"
    """Global Business Mobility: Service Supplier."""
    GBM_SECONDMENT_WORKER = "gbm_secondment_worker"
    """Global Business Mobility: Secondment Worker."""
    GOVERNMENT_AUTHORISED_EXCHANGE = "government_authorised_exchange"
    """Government Authorised Exchange."""
    INTERNATIONAL_AGREEMENT = "international_agreement"
    """International Agreement."""
    RELIGIOUS_WORKER = "religious_worker"
    """Religious Worker."""
    SEASONAL_WORKER = "seasonal_worker"
    """Seasonal Worker."""
    STUDENT = "student"
    """Student."""
    CHILD_STUDENT = "child_student"
    """Child Student."""
    TIER_2_GENERAL = "tier_2_general"
    """Tier 2 (General), followed by Skilled Worker."""
    INTRA_COMPANY_TRANSFER = "intra_company_transfer"
    """Intra-company Transfer, followed by the Intra-company routes."""
    INTRA_COMPANY = "intra_company"
    """The Intra-company routes, followed by Global Business Mobility."""
    T2_SPORTSPERSON = "t2_sportsperson"
    """T2 Sportsperson, followed by International Sportsperson."""
    CREATIVE_AND_SPORTING = "creative_and_sporting"
    """Creative and Sporting, split into Creative Worker and International Sportsperson."""
    VOLUNTARY_WORKER = "voluntary_worker"
    """Voluntary Worker, renamed Charity Worker."""


RouteWord: TypeAlias = (
    Route
    | Literal[
        "skilled_worker",
        "gbm_senior_or_specialist_worker",
        "minister_of_religion",
        "international_sportsperson",
        "scale_up",
        "charity_worker",
        "creative_worker",
        "gbm_graduate_trainee",
        "uk_expansion_worker",
        "gbm_service_supplier",
        "gbm_secondment_worker",
        "government_authorised_exchange",
        "international_agreement",
        "religious_worker",
        "seasonal_worker",
        "student",
        "child_student",
        "tier_2_general",
        "intra_company_transfer",
        "intra_company",
        "t2_sportsperson",
        "creative_and_sporting",
        "voluntary_worker",
    ]
)
"""A `Route`, as its member or as its plain text."""


class LicenceType(Word):
    """A type of licence."""

    WORKER = "worker"
    """Worker."""
    TEMPORARY_WORKER = "temporary_worker"
    """Temporary Worker."""
    STUDENT = "student"
    """Student."""


LicenceTypeWord: TypeAlias = LicenceType | Literal["worker", "temporary_worker", "student"]
"""A `LicenceType`, as its member or as its plain text."""


class ServiceTier(Word):
    """A paid service, apart from the rating."""

    PREMIUM = "premium"
    """Premium customer service."""
    SME_PLUS = "sme_plus"
    """Premium customer service for small sponsors."""


ServiceTierWord: TypeAlias = ServiceTier | Literal["premium", "sme_plus"]
"""A `ServiceTier`, as its member or as its plain text."""


class Mode(Word):
    """How a licence is kept."""

    SIMULATE = "simulate"
    """Our rules decide; identifiers are made up."""
    MIRROR = "mirror"
    """The real system decided; we record."""


ModeWord: TypeAlias = Mode | Literal["simulate", "mirror"]
"""A `Mode`, as its member or as its plain text."""


class CertificateKind(Word):
    """The kinds of certificate."""

    UNDEFINED_COS = "undefined_cos"
    """An undefined Certificate of Sponsorship."""
    DEFINED_COS = "defined_cos"
    """A Certificate of Sponsorship that was applied for, for a job and its salary."""
    CAS = "cas"
    """A Confirmation of Acceptance for Studies."""


CertificateKindWord: TypeAlias = CertificateKind | Literal["undefined_cos", "defined_cos", "cas"]
"""A `CertificateKind`, as its member or as its plain text."""


class CertificateFamily(Word):
    """The families of certificates: those of workers and those of students."""

    COS = "cos"
    """Certificates of Sponsorship."""
    CAS = "cas"
    """Confirmations of Acceptance for Studies."""


CertificateFamilyWord: TypeAlias = CertificateFamily | Literal["cos", "cas"]
"""A `CertificateFamily`, as its member or as its plain text."""


class CertificateState(Word):
    """The state of a certificate."""

    WORK_IN_PROGRESS = "work_in_progress"
    """Saved, and not complete enough to assign."""
    READY_TO_GO = "ready_to_go"
    """Complete, and not assigned."""
    ASSIGNED = "assigned"
    """Issued to the worker, and not used."""
    USED = "used"
    """Used with an application."""
    EXPIRED = "expired"
    """Not used in time."""
    WITHDRAWN = "withdrawn"
    """Withdrawn by the sponsor."""
    CANCELLED = "cancelled"
    """Cancelled by the Home Office."""
    OBSOLETE = "obsolete"
    """Overtaken by another CAS of the same student."""


CertificateStateWord: TypeAlias = (
    CertificateState
    | Literal[
        "work_in_progress",
        "ready_to_go",
        "assigned",
        "used",
        "expired",
        "withdrawn",
        "cancelled",
        "obsolete",
    ]
)
"""A `CertificateState`, as its member or as its plain text."""


class CertificateAction(Word):
    """What can happen to a certificate that exists."""

    EDIT = "edit"
    """The fields change; completeness decides between the two draft states."""
    DELETE = "delete"
    """A draft goes."""
    ASSIGN = "assign"
    """It is issued to the worker."""
    NOTE = "note"
    """A note is added or amended."""
    WITHDRAW = "withdraw"
    """The sponsor withdraws it."""
    USE = "use"
    """It is used with an application."""
    REOPEN = "reopen"
    """The application was invalid, void or withdrawn: it can be used again."""
    EXPIRE = "expire"
    """Its time has passed."""
    CANCEL = "cancel"
    """The Home Office cancels it."""
    REPORT = "report"
    """Activity of the worker or student is reported."""
    DEMOTE = "demote"
    """A change of the rules makes what was saved incomplete."""
    TRANSFER = "transfer"
    """Another user owns it from now on."""
    UPDATE_FEES = "update_fees"
    """The fees paid are brought up to date."""
    SUPERSEDE = "supersede"
    """The student used another CAS for a course that overlaps."""
    GRADUATE = "graduate"
    """The student has completed the course."""


CertificateActionWord: TypeAlias = (
    CertificateAction
    | Literal[
        "edit",
        "delete",
        "assign",
        "note",
        "withdraw",
        "use",
        "reopen",
        "expire",
        "cancel",
        "report",
        "demote",
        "transfer",
        "update_fees",
        "supersede",
        "graduate",
    ]
)
"""A `CertificateAction`, as its member or as its plain text."""


class LifeCycleActor(Word):
    """Who brings an edge of a life cycle about."""

    SPONSOR = "sponsor"
    """A user of the sponsor."""
    HOME_OFFICE = "home_office"
    """The Home Office."""
    CLOCK = "clock"
    """The clock."""


LifeCycleActorWord: TypeAlias = LifeCycleActor | Literal["sponsor", "home_office", "clock"]
"""A `LifeCycleActor`, as its member or as its plain text."""


class WorkerActivity(Word):
    """What is reported about a sponsored worker. The drop-down of SMS was not found; these are the events of
    the guidance.
    """

    DID_NOT_START = "did_not_start"
    """Did not start within the start window."""
    UNAUTHORISED_ABSENCE = "unauthorised_absence"
    """Absent without permission for more than ten consecutive working days."""
    UNPAID_ABSENCE = "unpaid_absence"
    """Unpaid or reduced-pay absence of more than four weeks in a calendar year."""
    PAY_REDUCED = "pay_reduced"
    """Pay reduced below the figure on the CoS."""
    JOB_CHANGED = "job_changed"
    """A significant change of the job within the occupation code."""
    WORK_LOCATION_CHANGED = "work_location_changed"
    """The normal work location changed."""
    FULLY_REMOTE = "fully_remote"
    """Works from home full time."""
    HYBRID_PATTERN = "hybrid_pattern"
    """Works in a hybrid pattern."""
    SPONSORSHIP_ENDED = "sponsorship_ended"
    """Sponsorship ends."""
    OFFSHORE_MOVEMENT = "offshore_movement"
    """An offshore worker reached or left UK waters."""
    SUSPECTED_BREACH = "suspected_breach"
    """A breach of conditions is known or suspected."""
    TRANSFERRED = "transferred"
    """Moved to another employer with the business."""
    OTHER = "other"
    """Anything else worth reporting."""
    NURSE_REGISTERED = "nurse_registered"
    """A nurse or midwife was registered, and works in the registered role."""
    GRADUATE_PROGRAMME = "graduate_programme"
    """Moved on in a planned graduate programme, to a job in another occupation code."""
    PAY_INCREASED = "pay_increased"
    """Pay rose: reporting it is optional."""
    APPLICATION_DELAYED = "application_delayed"
    """The worker's application or journey is delayed."""
    NOT_APPLIED = "not_applied"
    """The worker has not applied for permission."""
    APPLICATION_REFUSED = "application_refused"
    """The worker's application was refused."""
    STARTED = "started"
    """A Scale-up worker started work."""


WorkerActivityWord: TypeAlias = (
    WorkerActivity
    | Literal[
        "did_not_start",
        "unauthorised_absence",
        "unpaid_absence",
        "pay_reduced",
        "job_changed",
        "work_location_changed",
        "fully_remote",
        "hybrid_pattern",
        "sponsorship_ended",
        "offshore_movement",
        "suspected_breach",
        "transferred",
        "other",
        "nurse_registered",
        "graduate_programme",
        "pay_increased",
        "application_delayed",
        "not_applied",
        "application_refused",
        "started",
    ]
)
"""A `WorkerActivity`, as its member or as its plain text."""


class StudentActivity(Word):
    """What is reported about a sponsored student. Of the drop-down of SMS two entries are known (`cas/M-7`);
    the others are the events of the guidance.
    """

    DID_NOT_ENROL = "did_not_enrol"
    """Did not enrol within the enrolment period."""
    VISA_REFUSED = "visa_refused"
    """The visa was refused after the CAS was used."""
    WITHDREW = "withdrew"
    """Withdrew, was withdrawn or was expelled."""
    STUDIES_SUSPENDED = "studies_suspended"
    """Studies are suspended or deferred, or there is a break in them."""
    COMPLETED_EARLY = "completed_early"
    """Completed the course early."""
    NOT_ENGAGING = "not_engaging"
    """Absent without permission, or no longer engaging."""
    COURSE_CHANGED = "course_changed"
    """Another course, or a shorter one."""
    PLACE_CHANGED = "place_changed"
    """Another place of study, or another work placement."""
    STUDYING_AWAY = "studying_away"
    """Studies away from the usual place for ten working days or more."""
    START_DELAYED = "start_delayed"
    """The course starts later."""
    SPONSORSHIP_ENDED = "sponsorship_ended"
    """Sponsorship ends for another reason."""
    CIRCUMSTANCES_CHANGED = "circumstances_changed"
    """Another significant change in circumstances."""


StudentActivityWord: TypeAlias = (
    StudentActivity
    | Literal[
        "did_not_enrol",
        "visa_refused",
        "withdrew",
        "studies_suspended",
        "completed_early",
        "not_engaging",
        "course_changed",
        "place_changed",
        "studying_away",
        "start_delayed",
        "sponsorship_ended",
        "circumstances_changed",
    ]
)
"""A `StudentActivity`, as its member or as its plain text."""


class Correction(Word):
    """What a sponsor note corrects."""

    SPELLING = "spelling"
    """Letters of a name or another word that were mistyped."""
    START_ON = "start_on"
    """The start of the work."""
    END_ON = "end_on"
    """The end of the work."""
    SALARY = "salary"
    """The salary."""
    WEEKLY_HOURS = "weekly_hours"
    """The hours of a week."""
    JOB_DESCRIPTION = "job_description"
    """The summary of the job."""
    OCCUPATION_CODE = "occupation_code"
    """The occupation code."""
    ROUTE = "route"
    """The route."""
    CATEGORY = "category"
    """The category."""
    NATIONALITY = "nationality"
    """The nationality."""
    DATE_OF_BIRTH = "date_of_birth"
    """The date of birth."""
    FAMILY_NAME = "family_name"
    """The family name."""
    INFORMATION = "information"
    """Something that the route asks for was not said."""
    OTHER = "other"
    """Anything else."""


CorrectionWord: TypeAlias = (
    Correction
    | Literal[
        "spelling",
        "start_on",
        "end_on",
        "salary",
        "weekly_hours",
        "job_description",
        "occupation_code",
        "route",
        "category",
        "nationality",
        "date_of_birth",
        "family_name",
        "information",
        "other",
    ]
)
"""A `Correction`, as its member or as its plain text."""


class CosCircumstance(Word):
    """How a worker comes to a Skilled Worker CoS."""

    SWITCHING = "switching"
    """From another route, but not from study."""
    EXTENSION = "extension"
    """With the same sponsor and in the same occupation code."""
    CHANGE_OF_EMPLOYMENT = "change_of_employment"
    """To a new job or a new employer."""
    STUDENT_COURSE_COMPLETE = "student_course_complete"
    """From study with a valid permission, but not from the Graduate route."""
    NEW_HIRE = "new_hire"
    """From abroad, as a new hire."""


CosCircumstanceWord: TypeAlias = (
    CosCircumstance
    | Literal[
        "switching",
        "extension",
        "change_of_employment",
        "student_course_complete",
        "new_hire",
    ]
)
"""A `CosCircumstance`, as its member or as its plain text."""


class DefinedState(Word):
    """The state of an application for defined CoS."""

    PENDING = "pending"
    """Waits for the Home Office."""
    UNDER_REVIEW = "under_review"
    """The Home Office checks that the job is genuine."""
    GRANTED = "granted"
    """The Home Office granted some or all of it."""
    REFUSED = "refused"
    """The Home Office refused it."""
    REJECTED = "rejected"
    """The Home Office rejected it: on its merits, or unconsidered because information came late."""
    WITHDRAWN = "withdrawn"
    """The sponsor withdrew it."""
    CANCELLED = "cancelled"
    """The Home Office cancelled it, as at a change of the rules or with the licence."""
    INFORMATION_ASKED = "information_asked"
    """The Home Office has asked for more information, and waits for it."""


DefinedStateWord: TypeAlias = (
    DefinedState
    | Literal[
        "pending",
        "under_review",
        "granted",
        "refused",
        "rejected",
        "withdrawn",
        "cancelled",
        "information_asked",
    ]
)
"""A `DefinedState`, as its member or as its plain text."""


class DefinedAction(Word):
    """What can happen to an application for defined CoS."""

    REVIEW = "review"
    """The Home Office begins to check it."""
    GRANT = "grant"
    """The Home Office grants some or all of it."""
    REFUSE = "refuse"
    """The Home Office refuses it."""
    REJECT = "reject"
    """The Home Office rejects it."""
    WITHDRAW = "withdraw"
    """The sponsor withdraws it."""
    CANCEL = "cancel"
    """The Home Office cancels it."""
    CREATE = "create"
    """A CoS is drafted from the grant."""
    ASSIGN = "assign"
    """A CoS is assigned with a unit of the grant."""
    REMOVE = "remove"
    """The units that are not assigned in time leave the account."""
    RECLAIM = "reclaim"
    """The Home Office takes back the units that are not assigned."""
    ASK_INFORMATION = "ask_information"
    """The Home Office asks for more information."""


DefinedActionWord: TypeAlias = (
    DefinedAction
    | Literal[
        "review",
        "grant",
        "refuse",
        "reject",
        "withdraw",
        "cancel",
        "create",
        "assign",
        "remove",
        "reclaim",
        "ask_information",
    ]
)
"""A `DefinedAction`, as its member or as its plain text."""


class UnitsEnd(Word):
    """How units of a grant end without having been assigned."""

    REMOVED = "removed"
    """They were not assigned in time and left the account (`cos/12.9`)."""
    RECLAIMED = "reclaimed"
    """The Home Office took them back (`cos/12.11`)."""


UnitsEndWord: TypeAlias = UnitsEnd | Literal["removed", "reclaimed"]
"""A `UnitsEnd`, as its member or as its plain text."""


class DefinedList(Word):
    """The lists in which applications for defined CoS are shown."""

    AWAITING = "awaiting"
    """Those that wait for a decision."""
    GRANTED = "granted"
    """Those that were granted."""
    RECLAIMED = "reclaimed"
    """Those of whose units some were removed, or taken back by the Home Office."""
    ENDED = "ended"
    """Those that were refused, rejected, withdrawn or cancelled."""


DefinedListWord: TypeAlias = DefinedList | Literal["awaiting", "granted", "reclaimed", "ended"]
"""A `DefinedList`, as its member or as its plain text."""


class CutOver(Word):
    """A change of rules or codes that touched the whole system at once."""

    ALLOCATIONS_2011 = "allocations_2011"
    """What was left of the allocations of Tier 2 went overnight."""
    OCCUPATION_CODES_2013 = "occupation_codes_2013"
    """New occupation codes, the second classification (SOC 2010)."""
    POINTS_BASED_2020 = "points_based_2020"
    """The routes of Tier 2 made way for Skilled Worker and the Intra-company routes."""
    OCCUPATION_CODES_2024 = "occupation_codes_2024"
    """New occupation codes, the third classification (SOC 2020)."""
    SKILL_LEVEL_2025 = "skill_level_2025"
    """Skilled work means work at degree level; care workers are no longer recruited abroad."""
    SKILLS_CHARGE_2025 = "skills_charge_2025"
    """Higher rates of the skills charge."""
    SHORTAGE_LIST_2026 = "shortage_list_2026"
    """The end of the Temporary Shortage List: by the Rules of July 2025, and a day later by those of August
    2026.
    """
    RENEWAL_ABOLISHED_2024 = "renewal_abolished_2024"
    """Licences are no longer renewed: those that would have ended later last 10 years more."""


CutOverWord: TypeAlias = (
    CutOver
    | Literal[
        "allocations_2011",
        "occupation_codes_2013",
        "points_based_2020",
        "occupation_codes_2024",
        "skill_level_2025",
        "skills_charge_2025",
        "shortage_list_2026",
        "renewal_abolished_2024",
    ]
)
"""A `CutOver`, as its member or as its plain text."""


class WaitingEffect(Word):
    """What a cut-over or the end of a licence does to something that waits."""

    DEMOTE_DRAFTS = "demote_drafts"
    """Drafts that are ready to go become work in progress."""
    CANCEL_APPLICATIONS = "cancel_applications"
    """Applications for defined CoS that wait for a decision are cancelled."""
    VOID_UNITS = "void_units"
    """Units of granted applications that are not assigned are taken back."""
    WIPE_ALLOCATIONS = "wipe_allocations"
    """What is left of allocations goes."""
    CANCEL_REQUESTS = "cancel_requests"
    """Requests for more certificates that wait for a decision are cancelled."""
    RENEW_CODES = "renew_codes"
    """Occupation codes are of another list: a draft that is saved again needs a new one."""
    CANCEL_CERTIFICATES = "cancel_certificates"
    """Certificates that are assigned and not used are cancelled."""
    CANCEL_ACTION_PLANS = "cancel_action_plans"
    """Action plans that have not ended are cancelled."""
    CLOSE_COMPLIANCE_ACTIONS = "close_compliance_actions"
    """Actions against the licence that are not decided are closed."""
    CANCEL_CHANGE_REQUESTS = "cancel_change_requests"
    """Change requests that wait for a decision are cancelled."""
    CANCEL_SERVICE_APPLICATIONS = "cancel_service_applications"
    """Applications for services that wait for a decision are cancelled."""


WaitingEffectWord: TypeAlias = (
    WaitingEffect
    | Literal[
        "demote_drafts",
        "cancel_applications",
        "void_units",
        "wipe_allocations",
        "cancel_requests",
        "renew_codes",
        "cancel_certificates",
        "cancel_action_plans",
        "close_compliance_actions",
        "cancel_change_requests",
        "cancel_service_applications",
    ]
)
"""A `WaitingEffect`, as its member or as its plain text."""


class ContainerKind(Word):
    """What holds certificates together."""

    BATCH = "batch"
    """Certificates that are created, assigned and transferred together."""
    GROUP = "group"
    """The CoS of creative workers who belong together."""


ContainerKindWord: TypeAlias = ContainerKind | Literal["batch", "group"]
"""A `ContainerKind`, as its member or as its plain text."""


class ContainerState(Word):
    """How far a batch or a group has come. It follows from its members (`cos/11.1.7`)."""

    EMPTY = "empty"
    """It holds nothing."""
    WORK_IN_PROGRESS = "work_in_progress"
    """A draft in it is not complete."""
    READY_TO_GO = "ready_to_go"
    """Every draft in it is complete, and nothing is assigned."""
    PART_ASSIGNED = "part_assigned"
    """Some are assigned, and the drafts left are complete."""
    ASSIGNED = "assigned"
    """No draft is left."""


ContainerStateWord: TypeAlias = (
    ContainerState
    | Literal[
        "empty",
        "work_in_progress",
        "ready_to_go",
        "part_assigned",
        "assigned",
    ]
)
"""A `ContainerState`, as its member or as its plain text."""


class RequestState(Word):
    """The state of a request for an increase."""

    OUTSTANDING = "outstanding"
    """Waits for the Home Office."""
    GRANTED = "granted"
    """The Home Office granted some or all of it."""
    REFUSED = "refused"
    """The Home Office refused it."""
    WITHDRAWN = "withdrawn"
    """The sponsor withdrew it."""
    CANCELLED = "cancelled"
    """The Home Office cancelled it: at a change of the rules (`cos/5.11`), or with the licence."""


RequestStateWord: TypeAlias = (
    RequestState
    | Literal[
        "outstanding",
        "granted",
        "refused",
        "withdrawn",
        "cancelled",
    ]
)
"""A `RequestState`, as its member or as its plain text."""


class NoticeKind(Word):
    """What somebody should be told."""

    USER_ID_TO_PASS_ON = "user_id_to_pass_on"
    """A new user should be given their user ID (`lu/U-3`)."""
    PASSWORD_TO_SEND = "password_to_send"
    """A temporary password should go to the user, and to nobody else (`lu/N-7`)."""
    REQUEST_REFUSED = "request_refused"
    """The Home Office refused a request and tells the Authorising Officer why (`lu/N-5`)."""
    CASEWORK_BEGAN = "casework_began"
    """A change went to casework (`lu/UT-11`)."""
    CERTIFICATE_EXPIRED = "certificate_expired"
    """A certificate expired unused (`cos/T7`)."""
    LICENCE_EXPIRED = "licence_expired"
    """The licence expired (`lu/T-22`)."""
    ALLOCATION_USED_UP = "allocation_used_up"
    """No unit is left in an allocation (`lu/AL-14`)."""
    MESSAGE_POSTED = "message_posted"
    """The Home Office posted a message (`lu/MB-2`)."""
    LICENCE_STATUS_CHANGED = "licence_status_changed"
    """The status of the licence changed."""
    DEFINED_UNITS_REMOVED = "defined_units_removed"
    """Defined CoS that were not assigned in time left the account (`cos/12.9`)."""
    ACTION_PLAN_ISSUED = "action_plan_issued"
    """An action plan was issued; its fee is due (`lu/T-12`)."""
    ACTION_PLAN_UNPAID = "action_plan_unpaid"
    """An action plan was not paid for, was declined or has failed: the licence is lost (`lu/T-12`)."""
    COMPLIANCE_ACTION_BEGAN = "compliance_action_began"
    """The Home Office acts against the licence: the sponsor may answer (`lu/T-14`)."""
    REPRESENTATIONS_OVERDUE = "representations_overdue"
    """The time for representations passed without any (`lu/T-17`)."""
    PENALTY_RECORDED = "penalty_recorded"
    """A civil penalty or a prosecution was recorded."""
    USER_ID_BY_POST = "user_id_by_post"
    """The Home Office posts a user ID to the Authorising Officer, who passes it on (`lu/A-5`)."""
    USER_ID_TO_OFFICER = "user_id_to_officer"
    """The helpdesk mails a forgotten user ID to the Authorising Officer (`lu/A-15`)."""
    CHANGE_ACCEPTED = "change_accepted"
    """The Home Office accepted a change request, and tells the Authorising Officer (`lu/N-4`)."""
    SHEET_TO_SEND = "sheet_to_send"
    """A submission sheet should be signed and sent (`lu/CR-11`)."""
    LICENCE_TAKEN_OVER = "licence_taken_over"
    """The owner of the sponsor changed (`lu/TK-2`)."""
    ROUTES_ENDED = "routes_ended"
    """The licence no longer covers routes that had an end of their own (`lu/R-6`)."""
    INFORMATION_ASKED = "information_asked"
    """The Home Office asks for more information on an application for defined CoS (`cos/M-11`)."""
    ALLOCATION_EXPIRES = "allocation_expires"
    """An allocation ends soon (`cos/5.5`, `lu/N-1`)."""
    ALLOCATION_LAPSED = "allocation_lapsed"
    """The period of an allocation ended, and what was left of it lapsed (`cos/5.3`)."""
    ALLOCATION_RENEWS_ITSELF = "allocation_renews_itself"
    """An allocation will renew itself, and nobody needs to ask (`lu/AL-6`)."""
    ALLOCATION_RENEWED = "allocation_renewed"
    """An allocation was renewed automatically (`lu/AL-10`)."""
    ALLOCATION_DECIDED = "allocation_decided"
    """The Home Office granted more certificates, or another period, in whole or in part (`lu/AL-8`)."""
    EVIDENCE_ASKED = "evidence_asked"
    """The Home Office asks for evidence before it decides on more certificates (`lu/AL-8`)."""
    LICENCE_EXPIRES = "licence_expires"
    """The licence expires soon (`lu/R-1`, `lu/N-3`)."""
    DETAILS_TO_CHECK = "details_to_check"
    """The details of the licence should be looked through."""
    AUTOMATION_SET = "automation_set"
    """The Home Office set automation for the licence (`lu/N-6`)."""
    SERVICE_DECIDED = "service_decided"
    """The Home Office decided an application for a service (`lu/M-6`)."""
    SERVICE_EXPIRED = "service_expired"
    """A service that was granted has ended (`lu/PM-2`)."""


NoticeKindWord: TypeAlias = (
    NoticeKind
    | Literal[
        "user_id_to_pass_on",
        "password_to_send",
        "request_refused",
        "casework_began",
        "certificate_expired",
        "licence_expired",
        "allocation_used_up",
        "message_posted",
        "licence_status_changed",
        "defined_units_removed",
        "action_plan_issued",
        "action_plan_unpaid",
        "compliance_action_began",
        "representations_overdue",
        "penalty_recorded",
        "user_id_by_post",
        "user_id_to_officer",
        "change_accepted",
        "sheet_to_send",
        "licence_taken_over",
        "routes_ended",
        "information_asked",
        "allocation_expires",
        "allocation_lapsed",
        "allocation_renews_itself",
        "allocation_renewed",
        "allocation_decided",
        "evidence_asked",
        "licence_expires",
        "details_to_check",
        "automation_set",
        "service_decided",
        "service_expired",
    ]
)
"""A `NoticeKind`, as its member or as its plain text."""


class RefusedLogIn(Word):
    """Why a log-in was refused. The user is never told."""

    PASSWORD = "password"
    """The password is wrong."""
    LOCKED = "locked"
    """The account is locked."""
    USER_STATUS = "user_status"
    """The user's status allows no log-in."""
    LICENCE_STATUS = "licence_status"
    """The licence's status allows no log-in."""
    MIRRORED = "mirrored"
    """The user has no password here: the licence is a mirror."""
    EMAIL = "email"
    """A reset with another email address."""


RefusedLogInWord: TypeAlias = (
    RefusedLogIn
    | Literal[
        "password",
        "locked",
        "user_status",
        "licence_status",
        "mirrored",
        "email",
    ]
)
"""A `RefusedLogIn`, as its member or as its plain text."""


class SessionEnd(Word):
    """How a session ended."""

    LOGGED_OUT = "logged_out"
    """The user logged out."""
    MESSAGES_DECLINED = "messages_declined"
    """The user did not accept the messages."""


SessionEndWord: TypeAlias = SessionEnd | Literal["logged_out", "messages_declined"]
"""A `SessionEnd`, as its member or as its plain text."""


class PasswordChange(Word):
    """How a password came about."""

    ISSUED = "issued"
    """A temporary one, with the account."""
    RESET = "reset"
    """A temporary one, after a reset."""
    CHANGED = "changed"
    """The user's own."""


PasswordChangeWord: TypeAlias = PasswordChange | Literal["issued", "reset", "changed"]
"""A `PasswordChange`, as its member or as its plain text."""


class Confidence(Word):
    """How sure we are of a fact, strongest first. Of two marks the weaker counts: it is the greater of the
    two.
    """

    OFFICIAL = "official"
    """Official text was read."""
    OFFICIAL_QUOTED = "official_quoted"
    """Official text was quoted by somebody named."""
    SECONDARY = "secondary"
    """A secondary source only."""
    INFERRED = "inferred"
    """Concluded from named sources; nothing states it outright."""
    ASSUMED = "assumed"
    """General knowledge, or a decision of this library."""


ConfidenceWord: TypeAlias = (
    Confidence
    | Literal[
        "official",
        "official_quoted",
        "secondary",
        "inferred",
        "assumed",
    ]
)
"""A `Confidence`, as its member or as its plain text."""


class StudentStatus(Word):
    """The status of a student sponsor, on which depends what courses it can offer."""

    PROBATIONARY = "probationary"
    """In the first 12 months, before an assessment (`lu/T-7`)."""
    STUDENT_SPONSOR = "student_sponsor"
    """Assessed every 12 months (`lu/ST-2`)."""
    TRACK_RECORD = "track_record"
    """With 4 years of compliance and educational oversight (`cas/N-22`)."""


StudentStatusWord: TypeAlias = StudentStatus | Literal["probationary", "student_sponsor", "track_record"]
"""A `StudentStatus`, as its member or as its plain text."""


class LicenceAction(Word):
    """What can happen to a licence."""

    SUSPEND = "suspend"
    """The Home Office looks into it."""
    REINSTATE = "reinstate"
    """The Home Office makes it fully active again."""
    MAKE_DORMANT = "make_dormant"
    """The Home Office keeps it with functions cut, as after a take-over."""
    REVOKE = "revoke"
    """The Home Office takes it away."""
    SURRENDER = "surrender"
    """The sponsor gives it up."""
    EXPIRE = "expire"
    """Its time has passed."""
    GRANT = "grant"
    """The Home Office grants what was applied for."""
    REJECT = "reject"
    """The Home Office does not consider an application that is not valid."""
    REFUSE = "refuse"
    """The Home Office refuses an application."""
    WITHDRAW = "withdraw"
    """The applicant withdraws an application."""


LicenceActionWord: TypeAlias = (
    LicenceAction
    | Literal[
        "suspend",
        "reinstate",
        "make_dormant",
        "revoke",
        "surrender",
        "expire",
        "grant",
        "reject",
        "refuse",
        "withdraw",
    ]
)
"""A `LicenceAction`, as its member or as its plain text."""


class RequestAction(Word):
    """What can happen to a request for an increase."""

    GRANT = "grant"
    """The Home Office grants some or all of it."""
    REFUSE = "refuse"
    """The Home Office refuses it."""
    WITHDRAW = "withdraw"
    """The sponsor withdraws it."""
    CANCEL = "cancel"
    """The Home Office cancels it."""
    PRIORITISE = "prioritise"
    """The sponsor pays for an earlier decision."""
    ASK_EVIDENCE = "ask_evidence"
    """The Home Office asks for evidence."""
    RENEW = "renew"
    """The clock renews the allocation, as SMS does by itself."""


RequestActionWord: TypeAlias = (
    RequestAction
    | Literal[
        "grant",
        "refuse",
        "withdraw",
        "cancel",
        "prioritise",
        "ask_evidence",
        "renew",
    ]
)
"""A `RequestAction`, as its member or as its plain text."""


class Severity(Word):
    """How much a finding matters."""

    INFORMATION = "information"
    """It is worth knowing, and nothing has to be done."""
    WARNING = "warning"
    """Something should be done before it is too late."""
    URGENT = "urgent"
    """Something has to be done now."""


SeverityWord: TypeAlias = Severity | Literal["information", "warning", "urgent"]
"""A `Severity`, as its member or as its plain text."""


class ViewKind(Word):
    """What a view shows."""

    RECORDED = "recorded"
    """What had been recorded by a moment: what was known then."""
    ENTRY = "entry"
    """What stood in the journal of a licence after an entry."""
    EFFECTIVE = "effective"
    """What had happened by a moment, as it is known now."""


ViewKindWord: TypeAlias = ViewKind | Literal["recorded", "entry", "effective"]
"""A `ViewKind`, as its member or as its plain text."""


class RatingAction(Word):
    """What can happen to a rating."""

    DOWNGRADE = "downgrade"
    """The Home Office gives a B rating, with an action plan."""
    UPGRADE = "upgrade"
    """The Home Office gives an A rating."""


RatingActionWord: TypeAlias = RatingAction | Literal["downgrade", "upgrade"]
"""A `RatingAction`, as its member or as its plain text."""


class ActionPlanState(Word):
    """The state of an action plan."""

    ISSUED = "issued"
    """The Home Office issued it; its fee is due."""
    PAID = "paid"
    """The fee is paid, and the sponsor carries it out."""
    COMPLETED = "completed"
    """All steps are done and nothing else is wrong."""
    FOLLOWED = "followed"
    """More is to be improved: a second plan follows."""
    FAILED = "failed"
    """Steps were not done, or what was found is worse."""
    DECLINED = "declined"
    """The sponsor declined to pay."""
    UNPAID = "unpaid"
    """The fee was not paid in time."""
    CANCELLED = "cancelled"
    """The licence ended before the plan did."""


ActionPlanStateWord: TypeAlias = (
    ActionPlanState
    | Literal[
        "issued",
        "paid",
        "completed",
        "followed",
        "failed",
        "declined",
        "unpaid",
        "cancelled",
    ]
)
"""A `ActionPlanState`, as its member or as its plain text."""


class ActionPlanAction(Word):
    """What can happen to an action plan."""

    PAY = "pay"
    """The sponsor pays the fee."""
    DECLINE = "decline"
    """The sponsor declines to pay."""
    COMPLETE = "complete"
    """The Home Office finds all steps done."""
    FOLLOW = "follow"
    """The Home Office finds more to improve."""
    FAIL = "fail"
    """The Home Office finds steps not done, or worse."""
    LAPSE = "lapse"
    """The time to pay has passed."""
    CANCEL = "cancel"
    """It goes with the licence."""


ActionPlanActionWord: TypeAlias = (
    ActionPlanAction
    | Literal[
        "pay",
        "decline",
        "complete",
        "follow",
        "fail",
        "lapse",
        "cancel",
    ]
)
"""A `ActionPlanAction`, as its member or as its plain text."""


class PlanResult(Word):
    """What came of an action plan, as the Home Office finds at its end."""

    COMPLETED = "completed"
    """All steps are done and nothing else is wrong: rated A again (`lu/T-10`)."""
    FOLLOWED = "followed"
    """More is to be improved: a second B rating with a plan of its own (`lu/T-11`)."""
    FAILED = "failed"
    """Steps were not done: the licence is lost (`lu/T-12`)."""


PlanResultWord: TypeAlias = PlanResult | Literal["completed", "followed", "failed"]
"""A `PlanResult`, as its member or as its plain text."""


class ComplianceKind(Word):
    """What the Home Office intends, or has done."""

    DOWNGRADE = "downgrade"
    """It intends to rate the licence B (`lu/T-9`)."""
    SUSPENSION = "suspension"
    """It has suspended the licence (`lu/T-14`)."""
    REVOCATION = "revocation"
    """It intends to revoke the licence."""


ComplianceKindWord: TypeAlias = ComplianceKind | Literal["downgrade", "suspension", "revocation"]
"""A `ComplianceKind`, as its member or as its plain text."""


class ComplianceState(Word):
    """The state of an action against a licence."""

    OPEN = "open"
    """The sponsor may still answer with representations."""
    ANSWERED = "answered"
    """The sponsor has answered, and the Home Office decides."""
    UNANSWERED = "unanswered"
    """The time to answer has passed, and the Home Office decides."""
    CLOSED = "closed"
    """The Home Office has decided."""


ComplianceStateWord: TypeAlias = ComplianceState | Literal["open", "answered", "unanswered", "closed"]
"""A `ComplianceState`, as its member or as its plain text."""


class ComplianceStep(Word):
    """What can happen to an action against a licence."""

    ADD_GROUNDS = "add_grounds"
    """The Home Office adds grounds, and time to answer them."""
    ANSWER = "answer"
    """The sponsor makes representations."""
    LAPSE = "lapse"
    """The time to answer passes."""
    CLOSE = "close"
    """The Home Office decides."""


ComplianceStepWord: TypeAlias = ComplianceStep | Literal["add_grounds", "answer", "lapse", "close"]
"""A `ComplianceStep`, as its member or as its plain text."""


class ComplianceOutcome(Word):
    """What came of an action against a licence."""

    NO_ACTION = "no_action"
    """Nothing: the Home Office was satisfied (`lu/T-15`)."""
    DOWNGRADED = "downgraded"
    """The licence is rated B (`lu/T-9`, `lu/T-16`)."""
    SUSPENDED = "suspended"
    """The licence was suspended, which is an action of its own."""
    REVOKED = "revoked"
    """The licence was revoked (`lu/T-17`, `lu/T-18`)."""
    LICENCE_ENDED = "licence_ended"
    """The licence ended otherwise: it was surrendered, became dormant or expired."""


ComplianceOutcomeWord: TypeAlias = (
    ComplianceOutcome
    | Literal[
        "no_action",
        "downgraded",
        "suspended",
        "revoked",
        "licence_ended",
    ]
)
"""A `ComplianceOutcome`, as its member or as its plain text."""


class Ground(Word):
    """A ground for action against a licence."""

    ONLY_TO_BRING_A_PERSON = "only_to_bring_a_person"
    """The licence is there only to bring a person to the United Kingdom."""
    LABOUR_SUPPLY = "labour_supply"
    """Sponsored workers are supplied as labour to a third party."""
    FALSE_INFORMATION = "false_information"
    """False information in an application for defined CoS."""
    UNDERPAID = "underpaid"
    """A worker is paid less than the CoS says, and not by a reduction that is permitted."""
    NO_CARE_REGISTRATION = "no_care_registration"
    """A care sponsor lacks a registration that it needs."""
    NOT_TRADING = "not_trading"
    """The sponsor has no presence in the United Kingdom where it trades or operates."""
    LISTED_CONVICTION_OR_PENALTY = "listed_conviction_or_penalty"
    """A conviction or a civil penalty of those that are listed."""
    NO_LONGER_ELIGIBLE = "no_longer_eligible"
    """The sponsor no longer meets the requirements of a route."""
    FEE_RECOVERED = "fee_recovered"
    """A fee was recovered from a worker that may not be."""
    KEY_PERSONNEL = "key_personnel"
    """One of the key personnel had to do with an application that was refused in the last months."""
    WRONG_KIND_OF_COS = "wrong_kind_of_cos"
    """A CoS of the wrong kind, such as an undefined one for somebody abroad."""
    DUTIES_BREACHED = "duties_breached"
    """Duties to report or to keep records were breached."""
    WAGE_OR_HOURS = "wage_or_hours"
    """The rules on the minimum wage or on working time were breached."""
    ALLOWANCES = "allowances"
    """Allowances were counted into the salary without the right to do so."""
    NO_PERMISSION_TO_WORK = "no_permission_to_work"
    """A worker who is sponsored had no permission to work."""
    DEFINED_APPLICATIONS = "defined_applications"
    """Applications for defined CoS were rejected or granted in part, again and again."""
    ACTION_PLAN = "action_plan"
    """The steps of an action plan were not done, or its fee was not paid."""
    TAKE_OVER = "take_over"
    """The organisation is part of a take-over, and no longer needs the licence."""
    OTHER = "other"
    """Another ground, which the letter of the Home Office tells."""


GroundWord: TypeAlias = (
    Ground
    | Literal[
        "only_to_bring_a_person",
        "labour_supply",
        "false_information",
        "underpaid",
        "no_care_registration",
        "not_trading",
        "listed_conviction_or_penalty",
        "no_longer_eligible",
        "fee_recovered",
        "key_personnel",
        "wrong_kind_of_cos",
        "duties_breached",
        "wage_or_hours",
        "allowances",
        "no_permission_to_work",
        "defined_applications",
        "action_plan",
        "take_over",
        "other",
    ]
)
"""A `Ground`, as its member or as its plain text."""


class GroundKind(Word):
    """How much a ground weighs."""

    MUST_REVOKE = "must_revoke"
    """The licence must be revoked (Annex C1)."""
    NORMALLY_REVOKE = "normally_revoke"
    """The licence is normally revoked, or suspended first (Annex C2)."""
    MAY_ACT = "may_act"
    """The licence may be revoked, suspended or downgraded (Annex C3)."""


GroundKindWord: TypeAlias = GroundKind | Literal["must_revoke", "normally_revoke", "may_act"]
"""A `GroundKind`, as its member or as its plain text."""


class VisitItem(Word):
    """What the officers asked for at a visit."""

    RIGHT_TO_WORK_CHECKS = "right_to_work_checks"
    """Records of right to work checks."""
    ATTENDANCE = "attendance"
    """Records of absences and attendance."""
    CONTACT_DETAILS = "contact_details"
    """Contact details of workers or students, and their history."""
    PAY = "pay"
    """Pay records."""
    RECRUITMENT = "recruitment"
    """Records of recruitment."""
    CONTRACTS = "contracts"
    """The contracts and descriptions of jobs."""
    INTERVIEWS = "interviews"
    """Talks with workers or students."""
    PREMISES = "premises"
    """A look at premises."""
    SMS_ACCESS = "sms_access"
    """The use of SMS and how access to it is kept."""
    OTHER = "other"
    """Something else."""


VisitItemWord: TypeAlias = (
    VisitItem
    | Literal[
        "right_to_work_checks",
        "attendance",
        "contact_details",
        "pay",
        "recruitment",
        "contracts",
        "interviews",
        "premises",
        "sms_access",
        "other",
    ]
)
"""A `VisitItem`, as its member or as its plain text."""


class VisitOutcome(Word):
    """What came of a visit."""

    MET = "met"
    """The duties are met."""
    IMPROVEMENT_NEEDED = "improvement_needed"
    """Something is to be improved."""
    NOT_MET = "not_met"
    """The duties are not met: action against the licence is to be expected."""


VisitOutcomeWord: TypeAlias = VisitOutcome | Literal["met", "improvement_needed", "not_met"]
"""A `VisitOutcome`, as its member or as its plain text."""


class PenaltyKind(Word):
    """What a sponsor was punished for, and how."""

    ILLEGAL_WORKING = "illegal_working"
    """A civil penalty for employing somebody without the right to work."""
    RIGHT_TO_RENT = "right_to_rent"
    """A civil penalty for letting to somebody without the right to rent."""
    OTHER_CIVIL_PENALTY = "other_civil_penalty"
    """Another civil penalty of those that are listed."""
    PROSECUTION = "prosecution"
    """A prosecution for illegal working."""


PenaltyKindWord: TypeAlias = (
    PenaltyKind
    | Literal[
        "illegal_working",
        "right_to_rent",
        "other_civil_penalty",
        "prosecution",
    ]
)
"""A `PenaltyKind`, as its member or as its plain text."""


class SponsorSize(Word):
    """The size of a sponsor, on which fees depend (`lu/SZ-1`, `lu/SZ-2`)."""

    LARGE = "large"
    """Medium or large."""
    SMALL_OR_CHARITABLE = "small_or_charitable"
    """Small, or a charity."""


SponsorSizeWord: TypeAlias = SponsorSize | Literal["large", "small_or_charitable"]
"""A `SponsorSize`, as its member or as its plain text."""


class KeyRole(Word):
    """A role in a licence (`lu/K-1`). One person may have several."""

    AUTHORISING_OFFICER = "authorising_officer"
    """Answers for everyone who uses SMS."""
    KEY_CONTACT = "key_contact"
    """The main point of contact with the Home Office."""
    REPRESENTATIVE = "representative"
    """Acts for the sponsor, and is qualified to give immigration advice."""
    LEVEL_1 = "level_1"
    """A Level 1 user."""
    LEVEL_2 = "level_2"
    """A Level 2 user."""


KeyRoleWord: TypeAlias = (
    KeyRole
    | Literal[
        "authorising_officer",
        "key_contact",
        "representative",
        "level_1",
        "level_2",
    ]
)
"""A `KeyRole`, as its member or as its plain text."""


class SponsorRelation(Word):
    """What a person is to the sponsor."""

    EMPLOYEE = "employee"
    """A paid member of staff."""
    DIRECTOR = "director"
    """A director."""
    PARTNER = "partner"
    """A partner."""
    OFFICE_HOLDER = "office_holder"
    """The holder of an office."""
    HR_THIRD_PARTY = "hr_third_party"
    """Staff of another organisation that does the sponsor's human resources work (`lu/K-6`)."""
    AGENCY = "agency"
    """Supplied by an agency (`lu/K-7`)."""
    CONTRACTOR = "contractor"
    """A contractor, or a consultant hired for one project (`lu/K-8`)."""
    REPRESENTATIVE = "representative"
    """A legal representative (`lu/K-4`)."""
    INSOLVENCY_PRACTITIONER = "insolvency_practitioner"
    """The insolvency practitioner of a sponsor in administration (`lu/K-10`)."""


SponsorRelationWord: TypeAlias = (
    SponsorRelation
    | Literal[
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
)
"""A `SponsorRelation`, as its member or as its plain text."""


class SettledStatus(Word):
    """By what a person is a settled worker (`lu/K-11`), or that they are none."""

    BRITISH_CITIZEN = "british_citizen"
    """A British citizen."""
    EEA_REGULATIONS = "eea_regulations"
    """Resides, or permanently resides, under the EEA Regulations."""
    EU_SETTLEMENT_SCHEME = "eu_settlement_scheme"
    """Has limited or indefinite leave under Appendix EU."""
    OVERSEAS_TERRITORIES_CITIZEN = "overseas_territories_citizen"
    """A British overseas territories citizen, but not through the bases in Cyprus."""
    UK_ANCESTRY = "uk_ancestry"
    """A Commonwealth citizen with leave on the ground of UK Ancestry."""
    SETTLED = "settled"
    """Settled in the meaning of the Immigration Act 1971."""
    NOT_SETTLED = "not_settled"
    """None of these."""


SettledStatusWord: TypeAlias = (
    SettledStatus
    | Literal[
        "british_citizen",
        "eea_regulations",
        "eu_settlement_scheme",
        "overseas_territories_citizen",
        "uk_ancestry",
        "settled",
        "not_settled",
    ]
)
"""A `SettledStatus`, as its member or as its plain text."""


class SettledException(Word):
    """Why no Level 1 user of a sponsor needs to be a settled worker (`lu/K-9`)."""

    DIPLOMATIC_MISSION = "diplomatic_mission"
    """A diplomatic mission or an international organisation, licensed for International Agreement."""
    OVERSEAS_BUSINESS = "overseas_business"
    """The Authorising Officer has leave as Representative of an Overseas Business."""
    ENTREPRENEUR = "entrepreneur"
    """The Authorising Officer has leave as Tier 1 (Graduate Entrepreneur) or Tier 1 (Entrepreneur)."""


SettledExceptionWord: TypeAlias = (
    SettledException
    | Literal[
        "diplomatic_mission",
        "overseas_business",
        "entrepreneur",
    ]
)
"""A `SettledException`, as its member or as its plain text."""


class ChangeKind(Word):
    """What a change request asks for."""

    AMEND_ORGANISATION_DETAILS = "amend_organisation_details"
    """Name, address, contact details or head office of the organisation."""
    AMEND_AUTHORISING_OFFICER = "amend_authorising_officer"
    """Details of the Authorising Officer."""
    REPLACE_AUTHORISING_OFFICER = "replace_authorising_officer"
    """Another Authorising Officer."""
    AMEND_KEY_CONTACT = "amend_key_contact"
    """Details of the Key Contact."""
    REPLACE_KEY_CONTACT = "replace_key_contact"
    """Another Key Contact."""
    SURRENDER_LICENCE = "surrender_licence"
    """The end of the whole licence."""
    SURRENDER_ROUTES = "surrender_routes"
    """The end of some of its routes."""
    NEW_OWNERSHIP = "new_ownership"
    """The organisation comes under new ownership."""
    APPOINT_REPRESENTATIVE = "appoint_representative"
    """A representative is appointed."""
    REMOVE_REPRESENTATIVE = "remove_representative"
    """The representative is there no more."""
    AMEND_REPRESENTATIVE = "amend_representative"
    """Details of the representative."""
    ADD_BRANCH = "add_branch"
    """A branch, a site, a linked entity or a partner institution more."""
    REMOVE_BRANCH = "remove_branch"
    """One of them less."""
    REGISTRATION = "registration"
    """Status or body of the registration."""
    INSPECTION = "inspection"
    """Status or body of the inspection."""
    SPORTS_ENDORSEMENT = "sports_endorsement"
    """The endorsement of a sports body is renewed."""
    PROVISIONAL_USERS = "provisional_users"
    """A Provisional sponsor has a change of users."""
    MOVE_TO_A = "move_to_a"
    """A Provisional sponsor asks for the A rating."""
    ANYTHING_ELSE = "anything_else"
    """Anything else."""


ChangeKindWord: TypeAlias = (
    ChangeKind
    | Literal[
        "amend_organisation_details",
        "amend_authorising_officer",
        "replace_authorising_officer",
        "amend_key_contact",
        "replace_key_contact",
        "surrender_licence",
        "surrender_routes",
        "new_ownership",
        "appoint_representative",
        "remove_representative",
        "amend_representative",
        "add_branch",
        "remove_branch",
        "registration",
        "inspection",
        "sports_endorsement",
        "provisional_users",
        "move_to_a",
        "anything_else",
    ]
)
"""A `ChangeKind`, as its member or as its plain text."""


class ChangeRequestState(Word):
    """The state of a change request."""

    PENDING = "pending"
    """Received, and with nobody yet."""
    PROGRESS = "progress"
    """With a caseworker of the Home Office."""
    ACCEPTED = "accepted"
    """Approved and applied."""
    REJECTED = "rejected"
    """Not applied: it must be submitted anew, with what was wrong put right."""
    REFUSED = "refused"
    """Not applied: the Home Office says no."""
    WITHDRAWN = "withdrawn"
    """The sponsor withdrew it."""
    CANCELLED = "cancelled"
    """It went with the licence."""


ChangeRequestStateWord: TypeAlias = (
    ChangeRequestState
    | Literal[
        "pending",
        "progress",
        "accepted",
        "rejected",
        "refused",
        "withdrawn",
        "cancelled",
    ]
)
"""A `ChangeRequestState`, as its member or as its plain text."""


class ChangeRequestAction(Word):
    """What can happen to a change request."""

    FULFIL = "fulfil"
    """Automation accepts it at once."""
    TAKE_UP = "take_up"
    """A caseworker takes it up."""
    ACCEPT = "accept"
    """The Home Office accepts it."""
    REJECT = "reject"
    """The Home Office rejects it: it must be submitted anew."""
    REFUSE = "refuse"
    """The Home Office refuses it."""
    WITHDRAW = "withdraw"
    """The sponsor withdraws it."""
    CANCEL = "cancel"
    """It goes with the licence."""
    SEND_SHEET = "send_sheet"
    """The sponsor sends the signed submission sheet."""
    PRIORITISE = "prioritise"
    """The sponsor pays for priority."""


ChangeRequestActionWord: TypeAlias = (
    ChangeRequestAction
    | Literal[
        "fulfil",
        "take_up",
        "accept",
        "reject",
        "refuse",
        "withdraw",
        "cancel",
        "send_sheet",
        "prioritise",
    ]
)
"""A `ChangeRequestAction`, as its member or as its plain text."""


class PriorityService(Word):
    """A paid service that has requests decided sooner."""

    WORKER = "worker"
    """For sponsors of workers (`lu/PR-1`)."""
    STUDY = "study"
    """For sponsors of students (`lu/PR-4`)."""


PriorityServiceWord: TypeAlias = PriorityService | Literal["worker", "study"]
"""A `PriorityService`, as its member or as its plain text."""


class NamedRole(Word):
    """A role that one person has (`lu/K-1`)."""

    AUTHORISING_OFFICER = "authorising_officer"
    """The Authorising Officer."""
    KEY_CONTACT = "key_contact"
    """The Key Contact."""


NamedRoleWord: TypeAlias = NamedRole | Literal["authorising_officer", "key_contact"]
"""A `NamedRole`, as its member or as its plain text."""


class BranchKind(Word):
    """What belongs to a licence beside the organisation itself (`lu/CR-6`)."""

    BRANCH = "branch"
    """A branch."""
    SITE = "site"
    """A site."""
    LINKED_ENTITY = "linked_entity"
    """A linked entity."""
    PARTNER_INSTITUTION = "partner_institution"
    """A partner institution."""


BranchKindWord: TypeAlias = BranchKind | Literal["branch", "site", "linked_entity", "partner_institution"]
"""A `BranchKind`, as its member or as its plain text."""


class TakeOverKind(Word):
    """How the ownership of a sponsor changed."""

    TAKE_OVER = "take_over"
    """Another organisation took the whole sponsor over."""
    DIRECT_OWNERSHIP = "direct_ownership"
    """The organisation has another direct owner."""
    MERGER = "merger"
    """It merged with another organisation."""
    PART_TRANSFERRED = "part_transferred"
    """A part of it went to another organisation, and the rest goes on."""


TakeOverKindWord: TypeAlias = (
    TakeOverKind
    | Literal[
        "take_over",
        "direct_ownership",
        "merger",
        "part_transferred",
    ]
)
"""A `TakeOverKind`, as its member or as its plain text."""


class NoticeRecipient(Word):
    """Whom a notice is for, by role: the host knows their addresses."""

    USER = "user"
    """The user whom the notice is about."""
    AUTHORISING_OFFICER = "authorising_officer"
    """The Authorising Officer."""
    LEVEL_1_USERS = "level_1_users"
    """Every active Level 1 user."""


NoticeRecipientWord: TypeAlias = NoticeRecipient | Literal["user", "authorising_officer", "level_1_users"]
"""A `NoticeRecipient`, as its member or as its plain text."""


class NoticeChannel(Word):
    """How a notice goes."""

    EMAIL = "email"
    """By email."""
    POST = "post"
    """By post."""
    IN_PERSON = "in_person"
    """From one person to the other, at the sponsor's own place."""
    ON_SCREEN = "on_screen"
    """On a screen of SMS; no mail of it is known."""


NoticeChannelWord: TypeAlias = NoticeChannel | Literal["email", "post", "in_person", "on_screen"]
"""A `NoticeChannel`, as its member or as its plain text."""


class AllocationRequestKind(Word):
    """What a request is for: the two names that CoS and CAS share (`lu/AL-16`, `lu/M-111`)."""

    IN_YEAR = "in_year"
    """More certificates in the present period."""
    FOLLOW_ON = "follow_on"
    """The next period: the annual renewal."""


AllocationRequestKindWord: TypeAlias = AllocationRequestKind | Literal["in_year", "follow_on"]
"""A `AllocationRequestKind`, as its member or as its plain text."""


class CosYear(Word):
    """The two kinds of CoS year (`lu/AL-2`)."""

    FROM_GRANT = "from_grant"
    """Twelve months from the grant."""
    APRIL = "april"
    """From 6 April to 5 April: of sponsors whose licence was converted from Tier 2."""


CosYearWord: TypeAlias = CosYear | Literal["from_grant", "april"]
"""A `CosYear`, as its member or as its plain text."""


class ServiceKind(Word):
    """A service that is applied for."""

    LICENCE_RENEWAL = "licence_renewal"
    """Another term of the licence, until 5 April 2024 (`lu/R-1`)."""
    PREMIUM = "premium"
    """Premium customer service, or SME+ of a small sponsor (`lu/PM-2`)."""
    STUDENT_SPONSOR_STATUS = "student_sponsor_status"
    """Student Sponsor status, by a Basic Compliance Assessment (`lu/ST-2`)."""


ServiceKindWord: TypeAlias = ServiceKind | Literal["licence_renewal", "premium", "student_sponsor_status"]
"""A `ServiceKind`, as its member or as its plain text."""


class ServiceState(Word):
    """The state of an application for a service. The words are ours: no text lists those of SMS
    (`library/service_states`).
    """

    SUBMITTED = "submitted"
    """It waits for the Home Office."""
    GRANTED = "granted"
    """The Home Office granted it, and it is in force."""
    RENEWED = "renewed"
    """It was granted, and another term follows it."""
    REFUSED = "refused"
    """The Home Office refused it."""
    WITHDRAWN = "withdrawn"
    """The sponsor withdrew it."""
    DECLINED = "declined"
    """The sponsor said that it does not apply."""
    CANCELLED = "cancelled"
    """It went with the licence."""
    EXPIRED = "expired"
    """It was granted, and its term is over."""


ServiceStateWord: TypeAlias = (
    ServiceState
    | Literal[
        "submitted",
        "granted",
        "renewed",
        "refused",
        "withdrawn",
        "declined",
        "cancelled",
        "expired",
    ]
)
"""A `ServiceState`, as its member or as its plain text."""


class ServiceAction(Word):
    """What can happen to an application for a service."""

    GRANT = "grant"
    """The Home Office grants it."""
    REFUSE = "refuse"
    """The Home Office refuses it."""
    WITHDRAW = "withdraw"
    """The sponsor withdraws it."""
    CANCEL = "cancel"
    """It goes with the licence."""
    RENEW = "renew"
    """The Home Office grants another term after it."""
    EXPIRE = "expire"
    """Its term is over."""


ServiceActionWord: TypeAlias = (
    ServiceAction
    | Literal[
        "grant",
        "refuse",
        "withdraw",
        "cancel",
        "renew",
        "expire",
    ]
)
"""A `ServiceAction`, as its member or as its plain text."""


class ServiceRefusal(Word):
    """Why the Home Office refused a service."""

    CIVIL_PENALTY = "civil_penalty"
    """The sponsor had a civil penalty in the last 3 years (`lu/PM-1`)."""
    PENALTY_UNPAID = "penalty_unpaid"
    """A penalty is not paid (`lu/PM-1`)."""
    NOT_A_RATED = "not_a_rated"
    """The sponsor is not A-rated throughout (`lu/PM-1`)."""
    COMPLIANCE_CHECK = "compliance_check"
    """The compliance check was not passed (`lu/PM-1`)."""
    ASSESSMENT_FAILED = "assessment_failed"
    """A rate of the assessment does not pass (`cas/9.2`)."""
    FIGURES_DIFFER = "figures_differ"
    """The figures are not those of the Home Office."""
    FEE_UNPAID = "fee_unpaid"
    """The fee was not paid."""
    OTHER = "other"
    """Something else."""


ServiceRefusalWord: TypeAlias = (
    ServiceRefusal
    | Literal[
        "civil_penalty",
        "penalty_unpaid",
        "not_a_rated",
        "compliance_check",
        "assessment_failed",
        "figures_differ",
        "fee_unpaid",
        "other",
    ]
)
"""A `ServiceRefusal`, as its member or as its plain text."""


class AssessmentMetric(Word):
    """A rate of an assessment."""

    REFUSAL_RATE = "refusal_rate"
    """Of the applications that were decided, those refused: fewer are better."""
    ENROLMENT_RATE = "enrolment_rate"
    """Of the students with permission, those who enrolled."""
    COMPLETION_RATE = "completion_rate"
    """Of the students whose course was due to end, those who completed it."""


AssessmentMetricWord: TypeAlias = (
    AssessmentMetric
    | Literal[
        "refusal_rate",
        "enrolment_rate",
        "completion_rate",
    ]
)
"""A `AssessmentMetric`, as its member or as its plain text."""


class AssessmentRating(Word):
    """The rating of an assessment since 1 June 2026, the best first: of two the greater is the worse
    (`cas/9.4`).
    """

    GREEN = "green"
    """Well within the line."""
    AMBER = "amber"
    """Within the line, and close to it."""
    RED = "red"
    """Beyond the line."""


AssessmentRatingWord: TypeAlias = AssessmentRating | Literal["green", "amber", "red"]
"""A `AssessmentRating`, as its member or as its plain text."""


class AssessmentConsequence(Word):
    """What follows from an assessment."""

    ALLOCATION_FROZEN = "allocation_frozen"
    """The allocation of CAS is frozen: neither increased nor renewed (`lu/ST-4`)."""
    ALLOCATION_CUT = "allocation_cut"
    """The next allocation of CAS is cut (`cas/9.5`)."""
    ACTION_PLAN = "action_plan"
    """An action plan begins (`cas/9.5`)."""
    FINAL_WARNING = "final_warning"
    """A final warning stands over the assessments that follow (`cas/9.5`)."""
    REVOCATION_INTENDED = "revocation_intended"
    """The Home Office intends to revoke the licence; there is no appeal (`cas/9.5.1`, `lu/N-143`)."""


AssessmentConsequenceWord: TypeAlias = (
    AssessmentConsequence
    | Literal[
        "allocation_frozen",
        "allocation_cut",
        "action_plan",
        "final_warning",
        "revocation_intended",
    ]
)
"""A `AssessmentConsequence`, as its member or as its plain text."""


class TransferKind(Word):
    """A kind of file of the Bulk Data Transfer (`cas/5.1.2`)."""

    UPLOAD = "upload"
    """CAS of Students."""
    CHILD_UPLOAD = "child_upload"
    """CAS of Child Students."""


TransferKindWord: TypeAlias = TransferKind | Literal["upload", "child_upload"]
"""A `TransferKind`, as its member or as its plain text."""
