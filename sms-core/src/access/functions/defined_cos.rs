//! The Defined CoS menu, inside Workers.

use super::functions;

functions! { DefinedCos,
    // function, title, (Level 2, active, suspended, dormant, B, Provisional), needs, sources
    ApplyDefinedCos "Apply for defined CoS"
        (no/O, yes/O, no/O, no/O, no/O, na/G) SkilledWorker ["cos/12.1", "lu/RT-3"];
    ViewDefinedCos "Track defined CoS applications"
        (no/O, yes/O, no/O, no/O, yes/O, na/G) SkilledWorker ["cos/12.2"];
    WithdrawDefinedApplication "Withdraw a defined CoS application"
        (no/O, yes/O, no/O, no/O, yes/I, na/G) SkilledWorker ["cos/12.5"];
    CreateDefinedCos "Create a CoS from a granted application"
        (no/O, yes/O, no/O, no/O, no/I, na/G) SkilledWorker ["cos/T1d"];
    AssignDefinedCos "Assign a defined CoS"
        (no/O, yes/O, no/O, no/O, no/O, na/G) SkilledWorker ["cos/12.1", "lu/RT-3"];
}
