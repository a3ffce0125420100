//! The kinds of notices: whom each is for, and how it goes.

use crate::words::wire_enum;

wire_enum! {
    /// Whom a notice is for, by role: the host knows their addresses.
    pub enum NoticeRecipient {
        /// The user whom the notice is about.
        User = "user",
        /// The Authorising Officer.
        AuthorisingOfficer = "authorising_officer",
        /// Every active Level 1 user.
        Level1Users = "level_1_users",
    }
}

wire_enum! {
    /// How a notice goes.
    pub enum NoticeChannel {
        /// By email.
        Email = "email",
        /// By post.
        Post = "post",
        /// From one person to the other, at the sponsor's own place.
        InPerson = "in_person",
        /// On a screen of SMS; no mail of it is known.
        OnScreen = "on_screen",
    }
}

macro_rules! notice_kinds {
    ($($(#[doc = $doc:literal])* $kind:ident = $word:literal to [$($recipient:ident),*] by $channel:ident,)*) => {
        wire_enum! {
            /// What somebody should be told.
            pub enum NoticeKind { $($(#[doc = $doc])* $kind = $word,)* }
        }

        impl NoticeKind {
            /// Whom it is for.
            ///
            /// ```
            /// use sms_core::notice::{NoticeKind, NoticeRecipient};
            /// assert_eq!(NoticeKind::PasswordToSend.recipients(), [NoticeRecipient::User]);
            /// ```
            #[must_use]
            pub const fn recipients(self) -> &'static [NoticeRecipient] {
                match self { $(Self::$kind => &[$(NoticeRecipient::$recipient),*],)* }
            }

            /// How it goes.
            #[must_use]
            pub const fn channel(self) -> NoticeChannel {
                match self { $(Self::$kind => NoticeChannel::$channel,)* }
            }
        }
    };
}

notice_kinds! {
    /// A new user should be given their user ID (`lu/U-3`).
    UserIdToPassOn = "user_id_to_pass_on" to [User] by InPerson,
    /// A temporary password should go to the user, and to nobody else (`lu/N-7`).
    PasswordToSend = "password_to_send" to [User] by Email,
    /// The Home Office refused a request and tells the Authorising Officer why (`lu/N-5`).
    RequestRefused = "request_refused" to [AuthorisingOfficer] by Email,
    /// A change went to casework (`lu/UT-11`).
    CaseworkBegan = "casework_began" to [Level1Users] by OnScreen,
    /// A certificate expired unused (`cos/T7`).
    CertificateExpired = "certificate_expired" to [Level1Users] by OnScreen,
    /// The licence expired (`lu/T-22`).
    LicenceExpired = "licence_expired" to [AuthorisingOfficer, Level1Users] by Email,
    /// No unit is left in an allocation (`lu/AL-14`).
    AllocationUsedUp = "allocation_used_up" to [Level1Users] by OnScreen,
    /// The Home Office posted a message (`lu/MB-2`).
    MessagePosted = "message_posted" to [Level1Users] by OnScreen,
    /// The status of the licence changed.
    LicenceStatusChanged = "licence_status_changed" to [AuthorisingOfficer] by Email,
    /// Defined CoS that were not assigned in time left the account (`cos/12.9`).
    DefinedUnitsRemoved = "defined_units_removed" to [Level1Users] by OnScreen,
    /// An action plan was issued; its fee is due (`lu/T-12`).
    ActionPlanIssued = "action_plan_issued" to [AuthorisingOfficer] by Email,
    /// An action plan was not paid for, was declined or has failed: the licence is lost (`lu/T-12`).
    ActionPlanUnpaid = "action_plan_unpaid" to [AuthorisingOfficer] by Email,
    /// The Home Office acts against the licence: the sponsor may answer (`lu/T-14`).
    ComplianceActionBegan = "compliance_action_began" to [AuthorisingOfficer] by Email,
    /// The time for representations passed without any (`lu/T-17`).
    RepresentationsOverdue = "representations_overdue" to [AuthorisingOfficer] by Email,
    /// A civil penalty or a prosecution was recorded.
    PenaltyRecorded = "penalty_recorded" to [AuthorisingOfficer] by Email,
    /// The Home Office posts a user ID to the Authorising Officer, who passes it on (`lu/A-5`).
    UserIdByPost = "user_id_by_post" to [AuthorisingOfficer] by Post,
    /// The helpdesk mails a forgotten user ID to the Authorising Officer (`lu/A-15`).
    UserIdToOfficer = "user_id_to_officer" to [AuthorisingOfficer] by Email,
    /// The Home Office accepted a change request, and tells the Authorising Officer (`lu/N-4`).
    ChangeAccepted = "change_accepted" to [AuthorisingOfficer] by Email,
    /// A submission sheet should be signed and sent (`lu/CR-11`).
    SheetToSend = "sheet_to_send" to [Level1Users] by OnScreen,
    /// The owner of the sponsor changed (`lu/TK-2`).
    LicenceTakenOver = "licence_taken_over" to [AuthorisingOfficer] by Email,
    /// The licence no longer covers routes that had an end of their own (`lu/R-6`).
    RoutesEnded = "routes_ended" to [AuthorisingOfficer, Level1Users] by Email,
    /// The Home Office asks for more information on an application for defined CoS (`cos/M-11`).
    InformationAsked = "information_asked" to [Level1Users] by Email,
    /// An allocation ends soon (`cos/5.5`, `lu/N-1`).
    AllocationExpires = "allocation_expires" to [Level1Users] by Email,
    /// The period of an allocation ended, and what was left of it lapsed (`cos/5.3`).
    AllocationLapsed = "allocation_lapsed" to [Level1Users] by OnScreen,
    /// An allocation will renew itself, and nobody needs to ask (`lu/AL-6`).
    AllocationRenewsItself = "allocation_renews_itself" to [Level1Users] by OnScreen,
    /// An allocation was renewed automatically (`lu/AL-10`).
    AllocationRenewed = "allocation_renewed" to [Level1Users] by OnScreen,
    /// The Home Office granted more certificates, or another period, in whole or in part (`lu/AL-8`).
    AllocationDecided = "allocation_decided" to [Level1Users] by Email,
    /// The Home Office asks for evidence before it decides on more certificates (`lu/AL-8`).
    EvidenceAsked = "evidence_asked" to [Level1Users] by Email,
    /// The licence expires soon (`lu/R-1`, `lu/N-3`).
    LicenceExpires = "licence_expires" to [AuthorisingOfficer, Level1Users] by Email,
    /// The details of the licence should be looked through.
    DetailsToCheck = "details_to_check" to [Level1Users] by OnScreen,
    /// The Home Office set automation for the licence (`lu/N-6`).
    AutomationSet = "automation_set" to [AuthorisingOfficer] by Post,
    /// The Home Office decided an application for a service (`lu/M-6`).
    ServiceDecided = "service_decided" to [AuthorisingOfficer, Level1Users] by Email,
    /// A service that was granted has ended (`lu/PM-2`).
    ServiceExpired = "service_expired" to [Level1Users] by OnScreen,
}
