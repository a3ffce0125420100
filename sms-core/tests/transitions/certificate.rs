//! Every action on a certificate in every state: allowed exactly where the table has an edge.

use crate::action::{Subject, given_by};
use sms_core::certificate::{CertificateAction, CertificateFamily, CertificateKind, CertificateState};
use sms_core::life_cycle::Transition;
use std::collections::BTreeSet;

type Edge = Transition<CertificateState, CertificateAction>;

/// The edges of an action on certificates of a family in a state.
fn edges(state: CertificateState, action: CertificateAction, family: CertificateFamily) -> Vec<&'static Edge> {
    let all = family.life_cycle().transitions.iter();
    all.filter(|edge| edge.from == state && edge.action == action).collect()
}

/// The code with which an action is refused where there is no edge; none where nobody asks, and it passes the certificate by.
fn refusal(state: CertificateState, action: CertificateAction, family: CertificateFamily) -> Option<&'static str> {
    match (action, family) {
        (CertificateAction::Expire | CertificateAction::Demote, _) => None,
        // What only a CAS knows does not find a CoS.
        (
            CertificateAction::UpdateFees | CertificateAction::Supersede | CertificateAction::Graduate,
            CertificateFamily::Cos,
        ) => Some("certificate.not_found"),
        // A draft that is not complete is refused for what it lacks (`cos/4.1`).
        (CertificateAction::Assign, _) if state == CertificateState::WorkInProgress => Some("field.missing"),
        _ => Some("certificate.transition_refused"),
    }
}

fn allowed(edge: &Edge, kind: CertificateKind) {
    let what = format!("{} of a {kind} that is {}", edge.action, edge.from);
    let subject = Subject::in_state(edge.from, kind).unwrap_or_else(|| panic!("{what}: no way into the state"));
    assert_eq!(edge.actor, given_by(edge.action), "{what}: who does it");
    if let Some(refused) = subject.act_as_another(edge.action) {
        assert_eq!(refused.unwrap_err().code().to_string(), "command.wrong_actor", "{what}: by another");
    }
    let before = subject.record();
    subject.act(edge.action, edge.to).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert_eq!(subject.state().as_deref(), edge.to.map(CertificateState::name), "{what}");
    assert!(subject.record() != before || edge.action == CertificateAction::Edit, "{what}: nothing changed");
    assert!(subject.fixture.sms.verify().unwrap().is_whole(), "{what}");
}

/// Tries what no edge allows; says whether it was refused, and not just passed by.
fn refused(state: CertificateState, action: CertificateAction, kind: CertificateKind) -> bool {
    let Some(subject) = Subject::in_state(state, kind) else { return false };
    let what = format!("{action} of a {kind} that is {state}");
    let (record, before) = (subject.record(), subject.fixture.state());
    let answer = subject.act(action, None);
    assert_eq!(subject.record(), record, "{what}: changed");
    let Some(code) = refusal(state, action, kind.family()) else {
        answer.unwrap_or_else(|error| panic!("{what}: {error}"));
        return false;
    };
    let error = answer.err().unwrap_or_else(|| panic!("{what}: allowed"));
    assert_eq!(error.code().to_string(), code, "{what}");
    assert_eq!(subject.fixture.state(), before, "{what}: something changed");
    if code == "certificate.transition_refused" {
        names_what_is_possible(&error.to_string(), state, kind.family());
    }
    true
}

/// A refusal names the state, and everything that would have been possible.
fn names_what_is_possible(message: &str, state: CertificateState, family: CertificateFamily) {
    assert!(message.contains(state.name()), "{message}");
    for action in family.life_cycle().actions(state) {
        assert!(message.contains(action.name()), "{message}");
    }
}

fn every_step(kind: CertificateKind) {
    let mut edges_seen = 0;
    let mut never_refused: BTreeSet<&str> = CertificateAction::ALL.iter().map(|action| action.name()).collect();
    for &state in CertificateState::ALL {
        for &action in CertificateAction::ALL {
            let edges = edges(state, action, kind.family());
            edges.iter().for_each(|edge| allowed(edge, kind));
            edges_seen += edges.len();
            if edges.is_empty() && refused(state, action, kind) {
                never_refused.remove(action.name());
            }
        }
    }
    assert_eq!(edges_seen, kind.family().life_cycle().transitions.len());
    // Whatever the state, it changes hands; time and a change of the rules ask nobody.
    assert_eq!(never_refused, BTreeSet::from(["demote", "expire", "transfer"]));
}

#[test]
fn every_step_of_an_undefined_cos() {
    every_step(CertificateKind::UndefinedCos);
}

#[test]
fn every_step_of_a_defined_cos() {
    every_step(CertificateKind::DefinedCos);
}

#[test]
fn every_step_of_a_cas() {
    every_step(CertificateKind::Cas);
}

#[test]
fn a_draft_that_the_rules_put_back_is_saved_again_before_it_is_assigned() {
    let subject = Subject::in_state(CertificateState::ReadyToGo, CertificateKind::UndefinedCos).unwrap();
    subject.act(CertificateAction::Demote, None).unwrap();
    subject.fixture.days_pass(3);
    let error = subject.act(CertificateAction::Assign, None).unwrap_err();
    assert_eq!(error.code().to_string(), "certificate.transition_refused");
    subject.act(CertificateAction::Edit, Some(CertificateState::ReadyToGo)).unwrap();
    subject.act(CertificateAction::Assign, None).unwrap();
    assert_eq!(subject.state().as_deref(), Some("assigned"));
}
