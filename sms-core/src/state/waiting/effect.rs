//! What can be done to something that waits.

use crate::words::wire_enum;

wire_enum! {
    /// What a cut-over or the end of a licence does to something that waits.
    pub enum WaitingEffect {
        /// Drafts that are ready to go become work in progress.
        DemoteDrafts = "demote_drafts",
        /// Applications for defined CoS that wait for a decision are cancelled.
        CancelApplications = "cancel_applications",
        /// Units of granted applications that are not assigned are taken back.
        VoidUnits = "void_units",
        /// What is left of allocations goes.
        WipeAllocations = "wipe_allocations",
        /// Requests for more certificates that wait for a decision are cancelled.
        CancelRequests = "cancel_requests",
        /// Occupation codes are of another list: a draft that is saved again needs a new one.
        RenewCodes = "renew_codes",
        /// Certificates that are assigned and not used are cancelled.
        CancelCertificates = "cancel_certificates",
        /// Action plans that have not ended are cancelled.
        CancelActionPlans = "cancel_action_plans",
        /// Actions against the licence that are not decided are closed.
        CloseComplianceActions = "close_compliance_actions",
        /// Change requests that wait for a decision are cancelled.
        CancelChangeRequests = "cancel_change_requests",
        /// Applications for services that wait for a decision are cancelled.
        CancelServiceApplications = "cancel_service_applications",
    }
}
