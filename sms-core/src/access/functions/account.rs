//! The account menu, and what happens outside any menu.

use super::functions;

functions! { Account,
    // function, title, (Level 2, active, suspended, dormant, B, Provisional), needs, sources
    LogIn "Log in"
        (yes/O, yes/O, yes/O, yes/O, yes/I, yes/I) Any ["lu/A-1", "lu/A-2"];
    LogOut "Log out"
        (yes/O, yes/O, yes/O, yes/O, yes/I, yes/I) Any ["lu/4.2"];
    ChangeOwnPassword "Change own password"
        (yes/O, yes/O, yes/I, yes/I, yes/I, yes/I) Any ["lu/A-9"];
    ResetPassword "Ask for a new password when logged out"
        (yes/O, yes/O, yes/I, yes/I, yes/I, yes/I) Any ["lu/A-14"];
    ViewContact "See the contact page"
        (yes/O, yes/O, yes/I, yes/I, yes/I, yes/I) Any ["lu/4.2"];
    AcceptMessages "Accept the message screen at log-in"
        (no/O, yes/O, yes/I, yes/I, yes/I, yes/I) Any ["lu/MB-1"];
}
