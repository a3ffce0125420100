//! The contract that every store meets, as checks that anyone can run over a store of their own.
//!
//! ```
//! use sms_core::store::{MemoryStore, contract};
//! contract::check(MemoryStore::new).unwrap();
//! ```
//!
//! Each check begins with a new and empty store. Its name stands behind the sentence that it tries: at [`Store`], at one of its
//! methods, or at what they take and give. What only a test beside the store can see, such as what a crash leaves, is not among
//! them.

mod changes;
mod erasure;
mod feed;
mod parts;
mod searches;
mod sharing;
mod snapshots;
mod views;

use super::Store;
use crate::error::Error;
use std::fmt;

/// One promise of the contract.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Check {
    /// The promise, in words joined by underscores.
    pub name: &'static str,
    promise: fn(&dyn Store) -> Kept,
}

impl Check {
    /// Runs the check over a store, which must be empty.
    ///
    /// ```
    /// use sms_core::store::{MemoryStore, contract};
    /// for check in contract::CHECKS {
    ///     check.run(&MemoryStore::new()).unwrap();
    /// }
    /// ```
    ///
    /// # Errors
    /// What the store did instead.
    pub fn run(&self, store: &dyn Store) -> Result<(), Violation> {
        (self.promise)(store).map_err(|Broken(message)| Violation { check: self.name, message })
    }
}

/// A promise that a store does not keep.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{check}`: {message}")]
#[non_exhaustive]
pub struct Violation {
    /// The name of the check, which stands behind the promise at [`Store`], or at what it takes and gives.
    pub check: &'static str,
    /// What the store did, and what it should have done.
    pub message: String,
}

/// Runs every check, each over a store of its own, up to the first that fails.
///
/// ```
/// use sms_core::store::{MemoryStore, contract};
/// assert_eq!(contract::check(MemoryStore::new), Ok(()));
/// ```
///
/// # Errors
/// The first promise that the store does not keep.
pub fn check<S: Store>(make: impl Fn() -> S) -> Result<(), Violation> {
    CHECKS.iter().try_for_each(|check| check.run(&make()))
}

macro_rules! checks {
    ($($part:ident: $($name:ident)*;)*) => {
        /// Every check, the simplest first.
        pub const CHECKS: &[Check] = &[$($(Check { name: stringify!($name), promise: $part::$name },)*)*];
    };
}

checks! {
    changes:
        a_commit_is_kept_whole
        a_licence_begins_once
        a_commit_needs_the_very_head
        a_stale_commit_keeps_nothing
        a_row_that_changed_is_stale
        a_used_key_is_stale
        a_taken_name_keeps_nothing
        a_holder_may_claim_again
        a_commit_cannot_give_one_name_to_two_rows
        commits_of_one_call_stand_alone
        what_goes_together_is_kept_together
        a_guarded_commit_keeps_nothing
        rows_are_replaced_and_removed
        a_thousand_rows_go_in_one_commit
        a_call_without_commits_does_nothing;
    erasure:
        erasing_takes_payload_and_salt
        erasing_takes_the_salt_of_keys
        erasing_reaches_its_own_commit
        keys_of_a_licence_come_in_order_and_in_pages
        old_keys_are_forgotten;
    views:
        an_unknown_licence_is_empty
        each_row_comes_once
        numbers_are_found_in_their_own_licence
        rows_are_found_by_an_indexed_column
        rows_alike_come_with_those_that_are_named
        due_rows_come_up_to_the_day
        the_policy_moves_with_the_own_chain
        licences_do_not_see_each_other
        journals_come_in_order_and_in_pages
        histories_come_in_order_and_in_pages
        the_last_entry_recorded_by_a_moment_is_found
        licences_come_in_order_and_in_pages
        due_licences_come_in_order_and_in_pages
        activity_of_a_licence_is_noted_and_moves_no_head
        what_is_set_aside_lies_apart;
    feed:
        the_feed_has_every_entry_in_the_order_of_commits
        the_feed_misses_nothing_while_others_commit;
    searches:
        conditions_must_all_hold
        nothing_is_less_and_nothing_is_more_than_nothing
        searches_come_in_order_and_in_pages
        a_changed_column_is_found_anew
        case_and_accents_count
        any_text_comes_back
        large_rows_come_back
        numbers_and_moments_come_back;
    sharing:
        one_head_moves_once
        one_name_is_taken_once
        a_turn_keeps_others_out
        readers_see_whole_commits;
    snapshots:
        a_snapshot_tells_of_everything
        a_snapshot_stays_at_its_moment
        a_snapshot_finds_what_has_no_licence
        a_snapshot_tells_of_every_history
        rows_and_names_of_a_snapshot_are_found
        closing_twice_is_harmless;
}

/// Whether a promise was kept.
type Kept = Result<(), Broken>;

/// What a store did instead.
struct Broken(String);

impl From<Error> for Broken {
    fn from(error: Error) -> Self {
        Self(format!("the store failed with `{}`: {error}", error.code()))
    }
}

/// Two values that must be the same.
fn same<T: PartialEq + fmt::Debug>(what: &str, got: T, wanted: T) -> Kept {
    if got == wanted { Ok(()) } else { Err(Broken(format!("{what}: got {got:?}, wanted {wanted:?}"))) }
}

#[cfg(test)]
mod tests {
    use super::CHECKS;
    use std::collections::BTreeSet;

    /// The names that stand in parentheses in the documentation of a file.
    fn named(source: &str) -> BTreeSet<&str> {
        let lines = source.lines().filter_map(|line| line.trim_start().strip_prefix("///"));
        lines.flat_map(|line| line.split("(`").skip(1).filter_map(|rest| Some(rest.split_once("`)")?.0))).collect()
    }

    #[test]
    fn every_promise_is_said_where_a_store_is_described() {
        let said = [include_str!("../store.rs"), include_str!("snapshot.rs")].map(named);
        let said: BTreeSet<&str> = said.into_iter().flatten().filter(|name| name.contains('_')).collect();
        assert_eq!(said, CHECKS.iter().map(|check| check.name).collect());
    }
}
