//! The words of applications for services, and their life cycle (`lu/M-6`).

use crate::life_cycle::life_cycle;
use crate::words::wire_enum;

wire_enum! {
    /// A service that is applied for.
    pub enum ServiceKind {
        /// Another term of the licence, until 5 April 2024 (`lu/R-1`).
        LicenceRenewal = "licence_renewal",
        /// Premium customer service, or SME+ of a small sponsor (`lu/PM-2`).
        Premium = "premium",
        /// Student Sponsor status, by a Basic Compliance Assessment (`lu/ST-2`).
        StudentSponsorStatus = "student_sponsor_status",
    }
}

wire_enum! {
    /// The state of an application for a service. The words are ours: no text lists those of SMS (`library/service_states`).
    pub enum ServiceState {
        /// It waits for the Home Office.
        Submitted = "submitted",
        /// The Home Office granted it, and it is in force.
        Granted = "granted",
        /// It was granted, and another term follows it.
        Renewed = "renewed",
        /// The Home Office refused it.
        Refused = "refused",
        /// The sponsor withdrew it.
        Withdrawn = "withdrawn",
        /// The sponsor said that it does not apply.
        Declined = "declined",
        /// It went with the licence.
        Cancelled = "cancelled",
        /// It was granted, and its term is over.
        Expired = "expired",
    }
}

wire_enum! {
    /// What can happen to an application for a service.
    pub enum ServiceAction {
        /// The Home Office grants it.
        Grant = "grant",
        /// The Home Office refuses it.
        Refuse = "refuse",
        /// The sponsor withdraws it.
        Withdraw = "withdraw",
        /// It goes with the licence.
        Cancel = "cancel",
        /// The Home Office grants another term after it.
        Renew = "renew",
        /// Its term is over.
        Expire = "expire",
    }
}

wire_enum! {
    /// Why the Home Office refused a service.
    pub enum ServiceRefusal {
        /// The sponsor had a civil penalty in the last 3 years (`lu/PM-1`).
        CivilPenalty = "civil_penalty",
        /// A penalty is not paid (`lu/PM-1`).
        PenaltyUnpaid = "penalty_unpaid",
        /// The sponsor is not A-rated throughout (`lu/PM-1`).
        NotARated = "not_a_rated",
        /// The compliance check was not passed (`lu/PM-1`).
        ComplianceCheck = "compliance_check",
        /// A rate of the assessment does not pass (`cas/9.2`).
        AssessmentFailed = "assessment_failed",
        /// The figures are not those of the Home Office.
        FiguresDiffer = "figures_differ",
        /// The fee was not paid.
        FeeUnpaid = "fee_unpaid",
        /// Something else.
        Other = "other",
    }
}

life_cycle! {
    /// The life cycle of an application for a service.
    pub SERVICE_LIFE_CYCLE: ServiceState ServiceAction of "an application for a service" refused ServiceTransitionRefused {
        Submitted Grant Granted by HomeOffice "lu/M-6";
        Submitted Refuse Refused by HomeOffice "lu/M-6";
        Submitted Withdraw Withdrawn by Sponsor "library/service_states";
        Submitted Cancel Cancelled by HomeOffice "library/licence_close";
        Granted Renew Renewed by HomeOffice "library/service_terms";
        Granted Expire Expired by Clock "lu/PM-2";
    } ends {
        Renewed "library/service_terms";
        Refused "library/service_states";
        Withdrawn "library/service_states";
        Declined "library/service_states";
        Cancelled "library/licence_close";
        Expired "lu/PM-2";
    }
}
