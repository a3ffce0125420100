//! The Workers menu.

use super::functions;

functions! { Workers,
    // function, title, (Level 2, active, suspended, dormant, B, Provisional), needs, sources
    CreateCos "Create an undefined CoS"
        (yes/O, yes/O, no/O, no/O, yes/I, yes/O) WorkerOrTemporary ["cos/T1"];
    EditCos "Edit an unassigned CoS"
        (own/I, yes/I, no/I, no/I, yes/I, yes/I) WorkerOrTemporary ["cos/T2"];
    DeleteCos "Delete an unassigned CoS"
        (own/I, yes/S, no/I, no/I, yes/I, yes/I) WorkerOrTemporary ["cos/T4"];
    CreateCosBatch "Create and manage a batch of CoS"
        (own/I, yes/O, no/O, no/O, yes/I, yes/I) WorkerOrTemporary ["cos/11.1"];
    AssignCos "Assign an undefined CoS"
        (own/O, yes/O, no/O, no/O, yes/O, yes/O) WorkerOrTemporary ["cos/T5", "lu/RT-2"];
    AssignCosBatch "Assign a batch of CoS"
        (own/I, yes/O, no/O, no/O, yes/O, yes/I) WorkerOrTemporary ["cos/11.1.6", "lu/RT-2"];
    ManageCosGroups "Create and manage groups of CoS"
        (own/I, yes/O, no/I, no/I, yes/I, na/G) CreativeWorker ["cos/11.2.1"];
    ViewCos "Search for and view CoS"
        (own/O, yes/O, no/O, no/O, yes/I, yes/I) WorkerOrTemporary ["lu/P-3", "cos/2.4.1"];
    PrintCos "Print a CoS"
        (own/I, yes/O, no/I, no/I, yes/I, yes/I) WorkerOrTemporary ["cos/11.4"];
    TransferCos "Transfer ownership of CoS"
        (no/S, yes/O, no/I, no/I, yes/I, yes/I) WorkerOrTemporary ["cos/11.3.2"];
    ManageWorkAddresses "Manage stored work addresses"
        (no/S, yes/O, no/I, no/I, yes/I, yes/I) WorkerOrTemporary ["cos/3.7.3"];
    AddCosNote "Add a sponsor note to a live CoS"
        (own/S, yes/O, yes/I, yes/I, yes/I, yes/I) WorkerOrTemporary ["cos/7.1", "cos/7.2"];
    WithdrawCos "Withdraw a live CoS"
        (no/O, yes/O, yes/I, yes/I, yes/I, yes/I) WorkerOrTemporary ["lu/P-5", "cos/T8", "cos/8.4"];
    ReportWorkerActivity "Report worker activity"
        (own/O, yes/O, yes/I, yes/I, yes/I, yes/I) WorkerOrTemporary ["lu/4.2", "cos/8.1"];
}
