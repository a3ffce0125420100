//! The shared case files of `cases/`, run through the public interface. `cases/README.md` says what they mean; C and Python
//! run the same files.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod answers;
mod coverage;
mod document;
mod expect;
mod file;
mod history;
mod parameters;
mod runner;
#[cfg(feature = "schema")]
#[path = "../documents/shape.rs"]
mod shape;
mod step;
mod transcript;
mod typed;
mod world;

/// Declares a test for each file, and the list of them all.
macro_rules! files {
    ($($test:ident $file:literal;)*) => {
        /// Every case file that is run.
        const FILES: &[&str] = &[$($file,)*];

        $(
            #[test]
            fn $test() {
                if let Err(failures) = answers::check($file) {
                    panic!("{failures}");
                }
            }
        )*
    };
}

files! {
    scenario_1_who_may_do_what "scenario-1-who-may-do-what.json";
    scenario_2_passwords_and_the_lock "scenario-2-passwords-and-the-lock.json";
    scenario_3_a_first_year "scenario-3-a-first-year.json";
    scenario_4_dates_of_a_certificate "scenario-4-dates-of-a-certificate.json";
    functions_table "functions-table.json";
    questions "questions.json";
    certificate_questions "certificate-questions.json";
    life_cycle_of_a_cos "life-cycle-of-a-cos.json";
    life_cycle_of_a_cas "life-cycle-of-a-cas.json";
    cas_content "cas-content.json";
    cas_after "cas-after.json";
    life_cycle_of_a_user "life-cycle-of-a-user.json";
    life_cycle_of_a_licence "life-cycle-of-a-licence.json";
    defined_applications "defined-applications.json";
    defined_grants "defined-grants.json";
    cut_overs "cut-overs.json";
    allocations "allocations.json";
    assignment "assignment.json";
    cos_fields "cos-fields.json";
    cos_values "cos-values.json";
    cos_checks "cos-checks.json";
    cos_notes "cos-notes.json";
    reports_worker "reports-worker.json";
    batches "batches.json";
    groups "groups.json";
    addresses "addresses.json";
    transfers "transfers.json";
    prints "prints.json";
    users "users.json";
    messages "messages.json";
    queries "queries.json";
    adoption "adoption.json";
    student_status "student-status.json";
    retry_keys "retry-keys.json";
    mirror_mode "mirror-mode.json";
    erasure_and_policy "erasure-and-policy.json";
    wrong_clock "wrong-clock.json";
    limits "limits.json";
    bad_documents "bad-documents.json";
    bad_values "bad-values.json";
}

/// A file that nobody runs would prove nothing.
#[test]
fn every_file_has_its_test() {
    let mut found = file::names();
    found.sort();
    let mut run: Vec<_> = FILES.iter().map(|&name| name.to_owned()).collect();
    run.sort();
    assert_eq!(found, run);
}
