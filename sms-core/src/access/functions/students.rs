//! The Students menu.

use super::functions;

functions! { Students,
    // function, title, (Level 2, active, suspended, dormant, B, Provisional), needs, sources
    CreateCas "Create a CAS"
        (yes/O, yes/O, no/O, no/O, yes/I, na/G) Student ["cas/T1"];
    EditCas "Edit an unassigned CAS"
        (own/I, yes/O, no/I, no/I, yes/I, na/G) Student ["cas/T2"];
    DeleteCas "Delete an unassigned CAS"
        (own/I, yes/O, no/I, no/I, yes/I, na/G) Student ["cas/T5"];
    CreateCasBatch "Create and manage a batch of CAS"
        (own/I, yes/O, no/O, no/O, yes/I, na/G) Student ["cas/4.1"];
    AssignCas "Assign a CAS"
        (own/O, yes/O, no/O, no/O, yes/I, na/G) Student ["cas/T7"];
    AssignCasBatch "Assign a batch of CAS"
        (own/I, yes/O, no/O, no/O, yes/I, na/G) Student ["cas/4.3"];
    ViewCas "Search for and view CAS"
        (own/O, yes/O, no/O, no/O, yes/I, na/G) Student ["cas/2.3.1", "cas/2.4.2"];
    PrintCas "Print a CAS"
        (own/I, yes/O, no/I, no/I, yes/I, na/G) Student ["cas/6.3"];
    ExportCas "Export CAS"
        (own/I, yes/O, no/O, no/O, yes/I, na/G) Student ["cas/5.5.5"];
    TransferCas "Transfer ownership of CAS"
        (no/I, yes/O, no/I, no/I, yes/I, na/G) Student ["cas/6.2"];
    ManageStudyAddresses "Manage stored study addresses"
        (no/I, yes/O, no/I, no/I, yes/I, na/G) Student ["cas/4.4"];
    BulkDataTransfer "Upload CAS by Bulk Data Transfer"
        (yes/I, yes/O, no/I, no/I, yes/I, na/G) Student ["cas/T6", "cas/5.1.1"];
    BulkUpdateFees "Update fees on live CAS in bulk"
        (own/I, yes/O, no/O, no/O, yes/I, na/G) Student ["cas/5.3.2"];
    UpdateCasFees "Update the fees on a live CAS"
        (own/I, yes/O, yes/I, yes/I, yes/I, na/G) Student ["cas/6.5"];
    AddCasNote "Add a sponsor note to a live CAS"
        (own/I, yes/O, yes/I, yes/I, yes/I, na/G) Student ["cas/6.4"];
    WithdrawCas "Withdraw a live CAS"
        (own/I, yes/O, yes/I, yes/I, yes/I, na/G) Student ["cas/T9", "cas/2.2.5"];
    ReportStudentActivity "Report student activity"
        (own/O, yes/O, yes/I, yes/I, yes/I, na/G) Student ["cas/2.2.3", "cas/2.4.2"];
    NotifyGraduates "Notify that students have graduated"
        (own/I, yes/O, yes/I, yes/I, yes/I, na/G) Student ["cas/8.4", "cas/5.4.3"].from(2021, 5, 24);
}
