//! The functions of SMS, and what is known of each.

use super::cell::{Cell, Column, Needs};
use super::explanations::{Explanations, Texts};
use super::functions;
use super::menu::Menu;
use crate::licence::{Rating, Route};
use crate::rule::Rule;
use crate::time::day;
use crate::words::wire_enum;
use chrono::NaiveDate;

wire_enum! {
    /// A function of SMS, in the order of the menus.
    ///
    /// ```
    /// use sms_core::access::Function;
    /// assert_eq!(Function::find("assign_cos"), Some(Function::AssignCos));
    /// assert_eq!(Function::AssignCos.title(), "Assign an undefined CoS");
    /// ```
    pub enum Function {
        /// Log in.
        LogIn = "log_in",
        /// Log out.
        LogOut = "log_out",
        /// Change own password.
        ChangeOwnPassword = "change_own_password",
        /// Ask for a new password when logged out.
        ResetPassword = "reset_password",
        /// See the contact page.
        ViewContact = "view_contact",
        /// Accept the message screen at log-in.
        AcceptMessages = "accept_messages",
        /// Read the message board.
        ViewMessageBoard = "view_message_board",
        /// Read archived messages.
        ViewMessageArchive = "view_message_archive",
        /// See the list and details of users.
        ViewUsers = "view_users",
        /// Request a new Level 1 user.
        RequestLevel1User = "request_level_1_user",
        /// Create a Level 2 user.
        CreateLevel2User = "create_level_2_user",
        /// Amend own details.
        AmendOwnDetails = "amend_own_details",
        /// Amend a Level 2 user.
        AmendLevel2User = "amend_level_2_user",
        /// Deactivate another user.
        DeactivateUser = "deactivate_user",
        /// See the licence summary.
        ViewLicenceSummary = "view_licence_summary",
        /// Amend organisation details.
        AmendOrganisationDetails = "amend_organisation_details",
        /// Amend the Authorising Officer.
        AmendAuthorisingOfficer = "amend_authorising_officer",
        /// Replace the Authorising Officer.
        ReplaceAuthorisingOfficer = "replace_authorising_officer",
        /// Amend the Key Contact.
        AmendKeyContact = "amend_key_contact",
        /// Replace the Key Contact.
        ReplaceKeyContact = "replace_key_contact",
        /// Request any other change of circumstances.
        RequestOtherChange = "request_other_change",
        /// See recent and outstanding requests.
        ViewChangeRequests = "view_change_requests",
        /// Withdraw an outstanding request.
        WithdrawChangeRequest = "withdraw_change_request",
        /// View, add and delete PAYE references.
        ManagePayeReferences = "manage_paye_references",
        /// Request a CoS or CAS allocation increase.
        RequestAllocationIncrease = "request_allocation_increase",
        /// Withdraw an allocation request.
        WithdrawAllocationRequest = "withdraw_allocation_request",
        /// Request renewal of the annual allocation.
        RenewAnnualAllocation = "renew_annual_allocation",
        /// See action plans.
        ViewActionPlan = "view_action_plan",
        /// Pay for, or decline, an action plan.
        PayActionPlan = "pay_action_plan",
        /// Apply for Premium customer service.
        ApplyPremiumService = "apply_premium_service",
        /// See Premium contact details.
        ViewPremiumContact = "view_premium_contact",
        /// Apply for Student Sponsor status (Basic Compliance Assessment).
        ApplyStudentSponsorStatus = "apply_student_sponsor_status",
        /// Apply to renew, or decline to renew, the licence.
        RenewLicence = "renew_licence",
        /// Track applications and renewals.
        TrackApplications = "track_applications",
        /// Create an undefined CoS.
        CreateCos = "create_cos",
        /// Edit an unassigned CoS.
        EditCos = "edit_cos",
        /// Delete an unassigned CoS.
        DeleteCos = "delete_cos",
        /// Create and manage a batch of CoS.
        CreateCosBatch = "create_cos_batch",
        /// Assign an undefined CoS.
        AssignCos = "assign_cos",
        /// Assign a batch of CoS.
        AssignCosBatch = "assign_cos_batch",
        /// Create and manage groups of CoS.
        ManageCosGroups = "manage_cos_groups",
        /// Search for and view CoS.
        ViewCos = "view_cos",
        /// Print a CoS.
        PrintCos = "print_cos",
        /// Transfer ownership of CoS.
        TransferCos = "transfer_cos",
        /// Manage stored work addresses.
        ManageWorkAddresses = "manage_work_addresses",
        /// Add a sponsor note to a live CoS.
        AddCosNote = "add_cos_note",
        /// Withdraw a live CoS.
        WithdrawCos = "withdraw_cos",
        /// Report worker activity.
        ReportWorkerActivity = "report_worker_activity",
        /// Apply for defined CoS.
        ApplyDefinedCos = "apply_defined_cos",
        /// Track defined CoS applications.
        ViewDefinedCos = "view_defined_cos",
        /// Withdraw a defined CoS application.
        WithdrawDefinedApplication = "withdraw_defined_application",
        /// Create a CoS from a granted application.
        CreateDefinedCos = "create_defined_cos",
        /// Assign a defined CoS.
        AssignDefinedCos = "assign_defined_cos",
        /// Create a CAS.
        CreateCas = "create_cas",
        /// Edit an unassigned CAS.
        EditCas = "edit_cas",
        /// Delete an unassigned CAS.
        DeleteCas = "delete_cas",
        /// Create and manage a batch of CAS.
        CreateCasBatch = "create_cas_batch",
        /// Assign a CAS.
        AssignCas = "assign_cas",
        /// Assign a batch of CAS.
        AssignCasBatch = "assign_cas_batch",
        /// Search for and view CAS.
        ViewCas = "view_cas",
        /// Print a CAS.
        PrintCas = "print_cas",
        /// Export CAS.
        ExportCas = "export_cas",
        /// Transfer ownership of CAS.
        TransferCas = "transfer_cas",
        /// Manage stored study addresses.
        ManageStudyAddresses = "manage_study_addresses",
        /// Upload CAS by Bulk Data Transfer.
        BulkDataTransfer = "bulk_data_transfer",
        /// Update fees on live CAS in bulk.
        BulkUpdateFees = "bulk_update_fees",
        /// Update the fees on a live CAS.
        UpdateCasFees = "update_cas_fees",
        /// Add a sponsor note to a live CAS.
        AddCasNote = "add_cas_note",
        /// Withdraw a live CAS.
        WithdrawCas = "withdraw_cas",
        /// Report student activity.
        ReportStudentActivity = "report_student_activity",
        /// Notify that students have graduated.
        NotifyGraduates = "notify_graduates",
    }
}

impl Function {
    /// The rating that counts for the function where no certificate or route is named: of one for routes the best that is
    /// held, of the others that of the licence as a whole.
    #[must_use]
    pub fn rating_that_counts(self, of_licence: Rating, held: &[(Route, Rating)]) -> Rating {
        let facts = self.facts();
        if matches!(facts.menu, Menu::Account | Menu::Licence) {
            return of_licence;
        }
        let needed = facts.needs.routes();
        held.iter().filter(|(route, _)| needed.contains(*route)).map(|(_, rating)| *rating).min().unwrap_or_default()
    }

    /// How many functions there are.
    pub(super) const COUNT: usize = Self::ALL.len();

    /// What is known of the function.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "the table has a row for each function, in their order: tested")]
    pub const fn facts(self) -> &'static FunctionFacts {
        functions::FACTS[self.index()]
    }

    /// The name that people read.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.facts().title
    }
}

/// What is known of a function.
///
/// ```
/// use sms_core::access::{Function, Menu, Needs};
/// let facts = Function::ApplyDefinedCos.facts();
/// assert_eq!((facts.menu, facts.needs), (Menu::DefinedCos, Needs::SkilledWorker));
/// assert_eq!(facts.sources[0].id, "cos/12.1");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct FunctionFacts {
    /// The function.
    pub function: Function,
    /// The name that people read.
    pub title: &'static str,
    /// The menu that has it.
    pub menu: Menu,
    /// Whether a Level 2 user may.
    pub level_2: Cell,
    /// Whether an active licence allows it.
    pub active: Cell,
    /// Whether a suspended licence allows it.
    pub suspended: Cell,
    /// Whether a dormant licence allows it.
    pub dormant: Cell,
    /// Whether a B rating allows it, while the licence is active.
    pub b_rated: Cell,
    /// Whether a Provisional rating allows it, while the licence is active.
    pub provisional: Cell,
    /// What the licence must cover.
    pub needs: Needs,
    /// The first day on which SMS has it; none means before any record.
    pub from: Option<NaiveDate>,
    /// The last day on which SMS has it; none means that it still does.
    pub to: Option<NaiveDate>,
    /// Whether it is open only at times.
    pub has_window: bool,
    /// The rules behind, the first being the nearest.
    pub sources: &'static [&'static Rule],
    pub(super) grounds: Explanations,
}

impl FunctionFacts {
    /// The cell of a condition.
    ///
    /// ```
    /// use sms_core::access::{CellValue, Column, Function};
    /// assert_eq!(Function::WithdrawCos.facts().cell(Column::Level2).value, CellValue::No);
    /// ```
    #[must_use]
    pub const fn cell(&self, column: Column) -> Cell {
        match column {
            Column::Level2 => self.level_2,
            Column::Active => self.active,
            Column::Suspended => self.suspended,
            Column::Dormant => self.dormant,
            Column::BRated => self.b_rated,
            Column::Provisional => self.provisional,
        }
    }

    /// Whether SMS has the function on a day; both the first and the last day count.
    ///
    /// ```
    /// use sms_core::{access::Function, time::day};
    /// assert!(Function::RenewLicence.facts().in_force_on(day(2024, 4, 5)));
    /// assert!(!Function::RenewLicence.facts().in_force_on(day(2024, 4, 6)));
    /// ```
    #[must_use]
    pub fn in_force_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    #[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
    pub(super) const fn row(
        function: Function,
        menu: Menu,
        texts: &Texts,
        cells: [Cell; Column::ALL.len()],
        needs: Needs,
        sources: &'static [&'static Rule],
    ) -> Self {
        let [level_2, active, suspended, dormant, b_rated, provisional] = cells;
        let grounds = Explanations::new(function, menu, needs, sources[0], texts);
        let (title, from, to, has_window) = (texts.title, None, None, false);
        Self {
            function,
            title,
            menu,
            level_2,
            active,
            suspended,
            dormant,
            b_rated,
            provisional,
            needs,
            from,
            to,
            has_window,
            sources,
            grounds,
        }
    }

    pub(super) const fn window(mut self) -> Self {
        self.has_window = true;
        self
    }

    pub(super) const fn from(mut self, year: i32, month: u32, of_month: u32) -> Self {
        self.from = Some(day(year, month, of_month));
        self
    }

    pub(super) const fn to(mut self, year: i32, month: u32, of_month: u32) -> Self {
        self.to = Some(day(year, month, of_month));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::CellValue;
    use crate::rule::Confidence;

    #[test]
    fn each_function_has_its_row() {
        assert_eq!(functions::FACTS.len(), Function::ALL.len());
        for (&function, facts) in Function::ALL.iter().zip(functions::FACTS) {
            assert_eq!(function, facts.function);
            assert!(!facts.sources.is_empty() && !facts.title.is_empty(), "{function}");
            assert!(facts.from.is_none_or(|from| facts.to.is_none_or(|to| from <= to)), "{function}");
        }
    }

    #[test]
    fn names_read_back() {
        for &function in Function::ALL {
            assert_eq!(Function::find(function.name()), Some(function));
        }
        assert_eq!(Function::find("withdraw"), None);
        assert_eq!(Function::find(""), None);
    }

    #[test]
    fn own_belongs_to_level_2_and_what_cannot_arise_to_the_rating() {
        for &function in Function::ALL {
            for &column in Column::ALL {
                let cell = function.facts().cell(column);
                assert!(cell.value != CellValue::Own || column == Column::Level2, "{function} {column}");
                let rating = matches!(column, Column::BRated | Column::Provisional);
                assert!(cell.value != CellValue::Na || rating, "{function} {column}");
                assert_eq!(cell.value == CellValue::Na, cell.confidence == Confidence::Assumed, "{function} {column}");
            }
        }
    }

    #[test]
    fn three_functions_have_a_window() {
        let with: Vec<_> = Function::ALL.iter().filter(|function| function.facts().has_window).collect();
        let known = [Function::RenewAnnualAllocation, Function::ApplyStudentSponsorStatus, Function::RenewLicence];
        assert_eq!(with, known.iter().collect::<Vec<_>>());
    }
}
