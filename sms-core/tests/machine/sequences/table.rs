//! What the facts say, as tables of words: `functions.csv`, `cos/2.3`, `lu/2.2`, `lu/6.2`. Written from them, not from the
//! library.

/// Who has a function: `level_2`, `active`, `suspended`, `dormant`, `provisional`. No function here asks for the rating B.
pub(super) const FUNCTIONS: &[(&str, [&str; 5])] = &[
    ("view_users", ["no", "yes", "yes", "no", "no"]),
    ("request_level_1_user", ["no", "yes", "yes", "no", "no"]),
    ("create_level_2_user", ["no", "yes", "yes", "no", "no"]),
    ("amend_own_details", ["no", "yes", "yes", "no", "no"]),
    ("amend_level_2_user", ["no", "yes", "yes", "no", "no"]),
    ("deactivate_user", ["no", "yes", "yes", "no", "no"]),
    ("request_allocation_increase", ["no", "yes", "no", "no", "no"]),
    ("withdraw_allocation_request", ["no", "yes", "yes", "no", "yes"]),
    ("create_cos", ["yes", "yes", "no", "no", "yes"]),
    ("edit_cos", ["own", "yes", "no", "no", "yes"]),
    ("delete_cos", ["own", "yes", "no", "no", "yes"]),
    ("assign_cos", ["own", "yes", "no", "no", "yes"]),
    ("assign_cos_batch", ["own", "yes", "no", "no", "yes"]),
    ("view_cos", ["own", "yes", "no", "no", "yes"]),
    ("add_cos_note", ["own", "yes", "yes", "yes", "yes"]),
    ("withdraw_cos", ["no", "yes", "yes", "yes", "yes"]),
    ("report_worker_activity", ["own", "yes", "yes", "yes", "yes"]),
];

/// Steps of a certificate: from a state, by a command, to a state; empty where it is gone (`cos/2.3`).
pub(super) const CERTIFICATE: &[(&str, &str, &str)] = &[
    ("work_in_progress", "edit_cos", "by completeness"),
    ("ready_to_go", "edit_cos", "by completeness"),
    ("work_in_progress", "delete_cos", ""),
    ("ready_to_go", "delete_cos", ""),
    // A draft that is not complete is refused for what it lacks, and not for its state.
    ("work_in_progress", "assign_cos", "assigned"),
    ("ready_to_go", "assign_cos", "assigned"),
    ("work_in_progress", "assign_cos_batch", "assigned"),
    ("ready_to_go", "assign_cos_batch", "assigned"),
    ("assigned", "add_cos_note", "assigned"),
    ("assigned", "mark_cos_used", "used"),
    ("assigned", "withdraw_cos", "withdrawn"),
    ("assigned", "cancel_cos", "cancelled"),
    ("used", "report_worker_activity", "used"),
    ("used", "reopen_cos", "assigned"),
];

/// Steps of a user (`lu/2.2`).
pub(super) const USER: &[(&str, &str, &str)] = &[
    ("requested", "approve_user", "active"),
    ("requested", "refuse_user", "refused"),
    ("active", "deactivate_user", "deactivated_by_sponsor"),
    ("active", "deactivate_by_ukvi", "deactivated_by_ukvi"),
    ("active", "amend", "active"),
];

/// Steps of a licence (`lu/6.2`); the ways out of dormant are the library's own answer to a gap.
pub(super) const LICENCE: &[(&str, &[&str])] = &[
    ("active", &["suspended", "dormant", "expired", "revoked", "surrendered"]),
    ("suspended", &["active", "expired", "revoked", "surrendered"]),
    ("dormant", &["active", "expired", "revoked", "surrendered"]),
];

/// Commands of the Home Office, and whether the clock may give them too.
pub(super) const OF_HOME_OFFICE: &[(&str, bool)] = &[
    ("approve_user", false),
    ("refuse_user", false),
    ("approve_amendment", false),
    ("refuse_amendment", false),
    ("set_status", false),
    ("set_rating", false),
    ("grant_allocation", false),
    ("set_allocation", false),
    ("grant_allocation_request", false),
    ("refuse_allocation_request", false),
    ("mark_cos_used", true),
    ("reopen_cos", false),
    ("cancel_cos", false),
];

/// Where a step leads, if there is one.
pub(super) fn step(table: &'static [(&str, &str, &str)], from: &str, action: &str) -> Option<&'static str> {
    table.iter().find(|(state, with, _)| *state == from && *with == action).map(|(.., to)| *to)
}

/// Every reason why a function is refused, in the order in which they are told.
pub(super) fn access(function: &str, user: (&str, &str), licence: (&str, &str), owns: bool) -> Vec<&'static str> {
    let ((level, user_status), (status, rating)) = (user, licence);
    let [level_2, active, suspended, dormant, provisional] =
        FUNCTIONS.iter().find(|(name, _)| *name == function).unwrap().1;
    let of_status = match status {
        "active" => active,
        "suspended" => suspended,
        "dormant" => dormant,
        _ => "no",
    };
    let is_level_2 = level == "level_2";
    [
        (user_status != "active", "access.user_status"),
        (is_level_2 && level_2 == "no", "access.level"),
        (of_status == "no", "access.licence_status"),
        (status == "active" && rating == "provisional" && provisional == "no", "access.rating"),
        (is_level_2 && level_2 == "own" && !owns, "access.owner"),
    ]
    .into_iter()
    .filter_map(|(holds, code)| holds.then_some(code))
    .collect()
}
