//! What the facts say, as tables of words: `functions.csv`, `cos/2.3`, `lu/2.2`, `lu/6.2`. Written from them, not from the
//! library.

/// Who has a function: `level_2`, `active`, `suspended`, `dormant`, `b_rated`, `provisional`; and the route that it needs, where
/// not every licence here has one of those that it needs.
pub(super) const FUNCTIONS: &[(&str, [&str; 6], Option<&str>)] = &[
    ("view_users", ["no", "yes", "yes", "no", "yes", "no"], None),
    ("request_level_1_user", ["no", "yes", "yes", "no", "yes", "no"], None),
    ("create_level_2_user", ["no", "yes", "yes", "no", "yes", "no"], None),
    ("amend_own_details", ["no", "yes", "yes", "no", "yes", "no"], None),
    ("amend_level_2_user", ["no", "yes", "yes", "no", "yes", "no"], None),
    ("deactivate_user", ["no", "yes", "yes", "no", "yes", "no"], None),
    ("request_allocation_increase", ["no", "yes", "no", "no", "yes", "no"], None),
    ("withdraw_allocation_request", ["no", "yes", "yes", "no", "yes", "yes"], None),
    ("create_cos", ["yes", "yes", "no", "no", "yes", "yes"], None),
    ("edit_cos", ["own", "yes", "no", "no", "yes", "yes"], None),
    ("delete_cos", ["own", "yes", "no", "no", "yes", "yes"], None),
    ("assign_cos", ["own", "yes", "no", "no", "yes", "yes"], None),
    ("assign_cos_batch", ["own", "yes", "no", "no", "yes", "yes"], None),
    ("view_cos", ["own", "yes", "no", "no", "yes", "yes"], None),
    ("add_cos_note", ["own", "yes", "yes", "yes", "yes", "yes"], None),
    ("withdraw_cos", ["no", "yes", "yes", "yes", "yes", "yes"], None),
    ("report_worker_activity", ["own", "yes", "yes", "yes", "yes", "yes"], None),
    ("create_cos_batch", ["own", "yes", "no", "no", "yes", "yes"], None),
    ("create_cas_batch", ["own", "yes", "no", "no", "yes", "no"], Some("student")),
    ("transfer_cos", ["no", "yes", "no", "no", "yes", "yes"], None),
    ("create_cas", ["yes", "yes", "no", "no", "yes", "no"], Some("student")),
    ("edit_cas", ["own", "yes", "no", "no", "yes", "no"], Some("student")),
    ("delete_cas", ["own", "yes", "no", "no", "yes", "no"], Some("student")),
    ("assign_cas", ["own", "yes", "no", "no", "yes", "no"], Some("student")),
    ("assign_cas_batch", ["own", "yes", "no", "no", "yes", "no"], Some("student")),
    ("view_cas", ["own", "yes", "no", "no", "yes", "no"], Some("student")),
    ("transfer_cas", ["no", "yes", "no", "no", "yes", "no"], Some("student")),
    ("update_cas_fees", ["own", "yes", "yes", "yes", "yes", "no"], Some("student")),
    ("add_cas_note", ["own", "yes", "yes", "yes", "yes", "no"], Some("student")),
    ("withdraw_cas", ["own", "yes", "yes", "yes", "yes", "no"], Some("student")),
    ("report_student_activity", ["own", "yes", "yes", "yes", "yes", "no"], Some("student")),
    ("notify_graduates", ["own", "yes", "yes", "yes", "yes", "no"], Some("student")),
    ("apply_defined_cos", ["no", "yes", "no", "no", "no", "no"], Some("skilled_worker")),
    ("withdraw_defined_application", ["no", "yes", "no", "no", "yes", "no"], Some("skilled_worker")),
    ("create_defined_cos", ["no", "yes", "no", "no", "no", "no"], Some("skilled_worker")),
    ("assign_defined_cos", ["no", "yes", "no", "no", "no", "no"], Some("skilled_worker")),
];

/// Steps of a certificate: from a state, by a command, to a state; empty where it is gone (`cos/2.3`, `cas/2.2`).
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
    ("work_in_progress", "assign_defined_cos", "assigned"),
    ("ready_to_go", "assign_defined_cos", "assigned"),
    ("work_in_progress", "edit_cas", "by completeness"),
    ("ready_to_go", "edit_cas", "by completeness"),
    ("work_in_progress", "delete_cas", ""),
    ("ready_to_go", "delete_cas", ""),
    ("work_in_progress", "assign_cas", "assigned"),
    ("ready_to_go", "assign_cas", "assigned"),
    ("work_in_progress", "assign_cas_batch", "assigned"),
    ("ready_to_go", "assign_cas_batch", "assigned"),
    ("assigned", "add_cas_note", "assigned"),
    ("assigned", "update_cas_fees", "assigned"),
    ("assigned", "mark_cas_used", "used"),
    ("assigned", "withdraw_cas", "withdrawn"),
    ("assigned", "cancel_cas", "cancelled"),
    ("assigned", "mark_cas_obsolete", "obsolete"),
    ("used", "report_student_activity", "used"),
    ("used", "notify_graduates", "used"),
    ("used", "reopen_cas", "assigned"),
    ("used", "cancel_cas", "cancelled"),
];

/// Steps of an application for defined CoS (`cos/12.4` to `cos/12.11`).
pub(super) const APPLICATION: &[(&str, &str, &str)] = &[
    ("pending", "review_defined_application", "under_review"),
    ("pending", "grant_defined_application", "granted"),
    ("pending", "refuse_defined_application", "refused"),
    ("pending", "reject_defined_application", "rejected"),
    ("pending", "withdraw_defined_application", "withdrawn"),
    ("pending", "cancel_defined_application", "cancelled"),
    ("under_review", "grant_defined_application", "granted"),
    ("under_review", "refuse_defined_application", "refused"),
    ("under_review", "reject_defined_application", "rejected"),
    ("under_review", "withdraw_defined_application", "withdrawn"),
    ("under_review", "cancel_defined_application", "cancelled"),
    ("pending", "ask_defined_information", "information_asked"),
    ("under_review", "ask_defined_information", "information_asked"),
    ("information_asked", "review_defined_application", "under_review"),
    ("information_asked", "grant_defined_application", "granted"),
    ("information_asked", "refuse_defined_application", "refused"),
    ("information_asked", "reject_defined_application", "rejected"),
    ("information_asked", "withdraw_defined_application", "withdrawn"),
    ("information_asked", "cancel_defined_application", "cancelled"),
    ("granted", "create_defined_cos", "granted"),
    ("granted", "reclaim_defined_grant", "granted"),
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
    ("mark_cas_used", true),
    ("mark_cas_obsolete", true),
    ("reopen_cas", false),
    ("cancel_cas", false),
    ("review_defined_application", false),
    ("ask_defined_information", false),
    ("grant_defined_application", false),
    ("refuse_defined_application", false),
    ("reject_defined_application", false),
    ("cancel_defined_application", false),
    ("reclaim_defined_grant", false),
];

/// Where a step leads, if there is one.
pub(super) fn step(table: &'static [(&str, &str, &str)], from: &str, action: &str) -> Option<&'static str> {
    table.iter().find(|(state, with, _)| *state == from && *with == action).map(|(.., to)| *to)
}

/// Every reason why a function is refused, in the order in which they are told.
pub(super) fn access(
    function: &str,
    user: (&str, &str),
    licence: (&str, &str),
    holds: impl Fn(&str) -> bool,
    owns: bool,
) -> Vec<&'static str> {
    let ((level, user_status), (status, rating)) = (user, licence);
    let (_, [level_2, active, suspended, dormant, b_rated, provisional], needs) =
        FUNCTIONS.iter().find(|(name, ..)| *name == function).unwrap();
    let of_status = match status {
        "active" => active,
        "suspended" => suspended,
        "dormant" => dormant,
        _ => &"no",
    };
    let of_rating = match rating {
        "b" => b_rated,
        "provisional" => provisional,
        _ => &"yes",
    };
    let is_level_2 = level == "level_2";
    [
        (user_status != "active", "access.user_status"),
        (is_level_2 && *level_2 == "no", "access.level"),
        (*of_status == "no", "access.licence_status"),
        (status == "active" && *of_rating == "no", "access.rating"),
        (needs.is_some_and(|route| !holds(route)), "access.route"),
        (is_level_2 && *level_2 == "own" && !owns, "access.owner"),
    ]
    .into_iter()
    .filter_map(|(holds, code)| holds.then_some(code))
    .collect()
}
