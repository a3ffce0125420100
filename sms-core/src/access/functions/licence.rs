//! The menu "Licence summary, applications and services".

use super::functions;

functions! { Licence,
    // function, title, (Level 2, active, suspended, dormant, B, Provisional), needs, sources
    ViewMessageBoard "Read the message board"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/MB-4"];
    ViewMessageArchive "Read archived messages"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/MB-3"];
    ViewUsers "See the list and details of users"
        (no/O, yes/O, yes/I, no/I, yes/I, no/I) Any ["lu/4.2"];
    RequestLevel1User "Request a new Level 1 user"
        (no/O, yes/O, yes/I, no/I, yes/I, no/O) Any ["lu/UT-2", "lu/U-10"];
    CreateLevel2User "Create a Level 2 user"
        (no/O, yes/O, yes/I, no/I, yes/I, no/O) Any ["lu/UT-6", "lu/U-10"];
    AmendOwnDetails "Amend own details"
        (no/O, yes/O, yes/I, no/I, yes/I, no/O) Any ["lu/U-4", "lu/U-11"];
    AmendLevel2User "Amend a Level 2 user"
        (no/O, yes/O, yes/I, no/I, yes/I, no/O) Any ["lu/U-4"];
    DeactivateUser "Deactivate another user"
        (no/O, yes/O, yes/I, no/I, yes/I, no/O) Any ["lu/UT-7"];
    ViewLicenceSummary "See the licence summary"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/M-3"];
    AmendOrganisationDetails "Amend organisation details"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/CR-1"];
    AmendAuthorisingOfficer "Amend the Authorising Officer"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/CR-2"];
    ReplaceAuthorisingOfficer "Replace the Authorising Officer"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/CR-4"];
    AmendKeyContact "Amend the Key Contact"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/CR-3"];
    ReplaceKeyContact "Replace the Key Contact"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/CR-5"];
    RequestOtherChange "Request any other change of circumstances"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/CR-6"];
    ViewChangeRequests "See recent and outstanding requests"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/M-7"];
    WithdrawChangeRequest "Withdraw an outstanding request"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/M-7", "lu/CR-13"];
    ManagePayeReferences "View, add and delete PAYE references"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) WorkerOrTemporary ["lu/M-4"];
    RequestAllocationIncrease "Request a CoS or CAS allocation increase"
        (no/O, yes/O, no/O, no/O, yes/I, no/O) Any ["lu/AL-7", "lu/RO-3"];
    WithdrawAllocationRequest "Withdraw an allocation request"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/4.2"];
    RenewAnnualAllocation "Request renewal of the annual allocation"
        (no/O, yes/O, no/I, no/I, yes/I, no/I) Any ["lu/AL-5", "lu/AL-6", "lu/RO-3"].window();
    ViewActionPlan "See action plans"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/M-5"];
    PayActionPlan "Pay for, or decline, an action plan"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/M-5"];
    ApplyPremiumService "Apply for Premium customer service"
        (no/O, yes/O, no/O, no/O, no/I, no/I) Any ["lu/PM-1", "lu/4.2", "lu/F-12"].to(2025, 11, 10);
    ViewPremiumContact "See Premium contact details"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/M-1"];
    ApplyStudentSponsorStatus "Apply for Student Sponsor status (Basic Compliance Assessment)"
        (no/O, yes/O, no/O, no/O, no/O, na/G) Student ["lu/4.2"].window();
    RenewLicence "Apply to renew, or decline to renew, the licence"
        (no/O, yes/O, no/O, no/O, yes/I, yes/I) Any ["lu/R-1", "lu/R-2"].window().to(2024, 4, 5);
    TrackApplications "Track applications and renewals"
        (no/O, yes/O, yes/I, no/I, yes/I, yes/I) Any ["lu/M-6"];
}
