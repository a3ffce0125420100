//! A sequence of steps, on the system and on the model side by side.

use super::call::{Call, Operation, of};
use super::expect::Expected;
use super::model::Model;
use super::step::{Seed, Step, clock_after, user_of};
use super::table::access;
use super::world::{World, actor};
use serde_json::{Value, json};
use sms_core::notice::{Notice, NoticeKind};
use sms_core::query::Query;
use sms_core::store::Store;
use sms_core::{Error, Outcome};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(crate) struct Run {
    world: World,
    model: Model,
    /// Everything that was given with a key.
    given: Vec<Call>,
    /// What was seen after entries: licence, entry, state.
    seen: Vec<(usize, u64, Value)>,
    /// What came of commands: by name and first code, how often.
    pub(crate) came: BTreeMap<(&'static str, String), usize>,
}

/// Certificates, by licence and name.
type Names = BTreeSet<(usize, String)>;

fn codes(error: &Error) -> Vec<String> {
    let mut codes: Vec<String> = error.reasons().iter().map(|reason| reason.code.to_string()).collect();
    codes.dedup();
    codes
}

fn told(licence: usize, notices: &[Notice]) -> Vec<(usize, String)> {
    let expired = notices.iter().filter(|notice| notice.notice == NoticeKind::CertificateExpired);
    expired.map(|notice| (licence, notice.about.clone())).collect()
}

impl Run {
    /// Runs the steps; panics where the system and the model part.
    pub(crate) fn over(store: Arc<dyn Store>, steps: &[Step]) -> Self {
        let (world, model) = World::new(store);
        let mut run = Self { world, model, given: Vec::new(), seen: Vec::new(), came: BTreeMap::new() };
        for step in steps {
            run.step(step);
            run.compare(step);
        }
        run.end();
        run
    }

    pub(super) const fn world(&self) -> &World {
        &self.world
    }

    pub(super) const fn model(&self) -> &Model {
        &self.model
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Command(seed) => self.one(seed.call(&self.model)),
            Step::Together(seeds) => {
                let once = |seed: &Seed| Call { session: false, ..seed.call(&self.model) };
                let mut calls: Vec<Call> = seeds.iter().map(once).collect();
                // Now and then somebody tries again before the first try was answered.
                let again = calls.iter().find(|call| call.key.is_some()).cloned();
                calls.extend(again.filter(|_| seeds.iter().any(|seed| seed.session)));
                self.together(calls);
            }
            Step::Again(pick) => {
                let again = self.given.get(usize::from(*pick) % self.given.len().max(1)).cloned();
                again.into_iter().for_each(|call| self.one(call));
            }
            Step::Reused(pick, seed) => {
                let used = self.given.get(usize::from(*pick) % self.given.len().max(1)).cloned();
                used.into_iter().for_each(|used| self.one(Call { key: used.key, ..seed.call(&self.model) }));
            }
            Step::Advance => self.advance(),
            Step::Look(licence, user) => self.look(usize::from(*licence >= 160), *user),
            Step::Days(_) | Step::ToUseBy(_) | Step::Back(_) => {
                if let Some(moment) = clock_after(step, &self.model) {
                    self.model.now = moment;
                    self.world.clock.set(moment);
                }
            }
        }
    }

    /// One command: what a preview says of it, what comes of it, and that a refusal changes nothing.
    fn one(&mut self, call: Call) {
        let before = self.world.states();
        let expected = self.model.expect(&call);
        let preview = self.world.preview(&call);
        assert_eq!(self.world.states(), before, "a preview changed something: {call:?}");
        let answer = self.world.execute(&call);
        // A preview asks what the command would do without its key.
        let keys = &self.model.licences[call.licence].keys;
        if !call.key.as_ref().is_some_and(|key| keys.contains_key(key)) {
            let said = match &preview {
                Ok(decision) => decision.reasons.iter().map(|reason| reason.code.to_string()).collect(),
                Err(error) => codes(error),
            };
            let done: Vec<String> = answer.as_ref().map_or_else(
                |error| error.reasons().iter().map(|reason| reason.code.to_string()).collect(),
                |_| Vec::new(),
            );
            assert_eq!(said, done, "the preview said something else: {call:?}");
        }
        let changed = answer.as_ref().is_ok_and(|outcome| !outcome.repeated);
        let mut expired = Names::new();
        let notices = self.settle(&call, &expected, answer, &mut expired);
        if !changed {
            assert_eq!(self.world.states(), before, "a refusal or repetition changed something: {call:?}");
        }
        assert_eq!(notices.iter().cloned().collect::<Names>(), expired, "who was told of expiry: {call:?}");
        assert_eq!(notices.len(), expired.len(), "told twice: {call:?}");
        if call.key.is_some() {
            self.given.push(call);
        }
    }

    /// Several commands in one go: as if one came after another.
    fn together(&mut self, calls: Vec<Call>) {
        let commands = calls.iter().map(|call| (self.world.command(call), actor(&call.who))).collect::<Vec<_>>();
        let answers = self.world.sms.execute_all(commands);
        assert_eq!(answers.len(), calls.len());
        let (mut expired, mut notices) = (Names::new(), Vec::new());
        for (call, answer) in calls.iter().zip(answers) {
            let expected = self.model.expect(call);
            notices.extend(self.settle(call, &expected, answer, &mut expired));
        }
        assert_eq!(notices.iter().cloned().collect::<Names>(), expired, "who was told of expiry: {calls:?}");
        assert_eq!(notices.len(), expired.len(), "told twice: {calls:?}");
        self.given.extend(calls.into_iter().filter(|call| call.key.is_some()));
    }

    /// Holds an answer against what was expected, and lets the model follow. Gives the certificates that the answer tells
    /// have expired.
    fn settle(
        &mut self,
        call: &Call,
        expected: &Expected,
        answer: sms_core::Result<Outcome>,
        expired: &mut Names,
    ) -> Vec<(usize, String)> {
        let came = match &answer {
            Ok(outcome) => (if outcome.repeated { "repeated" } else { "carried out" }).to_owned(),
            Err(error) => error.code().to_string(),
        };
        *self.came.entry((call.operation.name(), came)).or_default() += 1;
        match (expected, answer) {
            (Expected::Allowed, Ok(outcome)) => {
                assert!(!outcome.repeated, "not repeated: {call:?}");
                assert!(outcome.disagreements.is_empty());
                self.check_findings(call, &outcome);
                let gone = self.model.carry_out(call, &outcome.result);
                expired.extend(gone.into_iter().map(|name| (call.licence, name)));
                told(call.licence, &outcome.notices)
            }
            (Expected::Repeated, Ok(outcome)) => {
                assert!(outcome.repeated, "repeated: {call:?}");
                let first = &self.model.licences[call.licence].keys[call.key.as_ref().unwrap()].1;
                assert_eq!(outcome.result, *first, "the answer of the first time: {call:?}");
                assert!(outcome.issued.is_empty());
                Vec::new()
            }
            (Expected::Refused(wanted), Err(error)) => {
                let mut wanted = wanted.clone();
                wanted.dedup();
                assert_eq!(codes(&error), wanted, "the reasons against {call:?}");
                Vec::new()
            }
            (expected, answer) => panic!("{call:?}\nexpected {expected:?}\ncame     {answer:?}"),
        }
    }

    /// When an account ends, a finding says that one active Level 1 user is left, or none (`lu/U-8`).
    fn check_findings(&self, call: &Call, outcome: &Outcome) {
        let found: Vec<String> = outcome.findings.iter().map(|finding| finding.code.to_string()).collect();
        let left = match &call.operation {
            Operation::OnUser { command: "deactivate_user", user } => {
                self.model.licences[call.licence].level_1_but(user)
            }
            _ => 2,
        };
        let wanted = match left {
            0 => vec!["user.no_level_1"],
            1 => vec!["user.few_level_1"],
            _ => Vec::new(),
        };
        assert_eq!(found, wanted, "{call:?}");
    }

    fn advance(&mut self) {
        let notices = self.world.sms.advance_to(self.model.now).unwrap();
        let mut expired = BTreeSet::new();
        for licence in 0..self.model.licences.len() {
            let Some(moment) = self.model.moment(licence) else { continue };
            let today = super::dates::uk_day(moment);
            let before = self.model.licences[licence].left_by_the_clock();
            let gone = self.model.licences[licence].bring_to(today);
            let after = self.model.licences[licence].left_by_the_clock();
            if !gone.is_empty() || after != before {
                self.model.licences[licence].head = moment;
            }
            expired.extend(gone);
        }
        let about: Vec<String> = told(0, &notices).into_iter().map(|(_, name)| name).collect();
        assert_eq!(about.iter().cloned().collect::<BTreeSet<_>>(), expired);
        assert!(self.world.sms.advance_to(self.model.now).unwrap().is_empty(), "advancing twice does nothing more");
    }

    /// A user sees their own certificates, or all, or is told why none.
    fn look(&self, licence: usize, by: u8) {
        let user_id = user_of(&self.model, licence, by);
        let seen = self.model.licences[licence].seen_on(self.model.today(licence));
        let user = &seen.users[&user_id];
        let best = seen.ratings.values().min().unwrap();
        // Who looks for CAS looks at the licence that has any.
        let family = if licence == 0 && by.is_multiple_of(2) { "cas" } else { "cos" };
        let (function, search) = (of(family, ["view_cos", "view_cas"]), of(family, ["search_cos", "search_cas"]));
        let holds = |route: &str| seen.ratings.contains_key(route);
        let refused = access(function, (user.level, user.status), (seen.status, best), holds, true);
        let session = self.world.sms.acting_as(&user_id).unwrap();
        match session.query(&Query::from_value(json!({ "query": search, "limit": 1_000 })).unwrap()) {
            Err(error) => assert_eq!(codes(&error), refused, "{user_id} looks"),
            Ok(found) => {
                assert!(refused.is_empty(), "{user_id} should be refused for {refused:?}");
                let rows = found["rows"].as_array().unwrap().iter();
                let names: Vec<&str> = rows.map(|row| row["certificate"].as_str().unwrap()).collect();
                let own = |owner: &String| user.level == "level_1" || *owner == user_id;
                let seen = seen.certificates.iter().filter(|(_, record)| record.family() == family);
                let certificates = seen.filter(|(_, record)| own(&record.owner));
                assert_eq!(names, certificates.map(|(name, _)| name.as_str()).collect::<Vec<_>>());
            }
        }
    }

    /// After each step everything that can be seen is as the model has it. Where neither time nor journal has moved, nothing
    /// else has either: that was asserted already.
    fn compare(&mut self, step: &Step) {
        for licence in 0..self.model.licences.len() {
            let known = self.seen.iter().rev().find(|(of, ..)| *of == licence).map_or(0, |(_, sequence, _)| *sequence);
            let last = self.world.last_entry(licence, known);
            let moved = last != known;
            if moved || matches!(step, Step::Days(_) | Step::ToUseBy(_) | Step::Back(_)) {
                assert_eq!(self.world.shown(licence), self.model.shown(licence), "licence {licence} after {step:?}");
            }
            if moved {
                let state = self.world.sms.state(&self.world.licences[licence]).unwrap();
                self.seen.push((licence, last, state));
            }
        }
    }

    /// In the end the record proves itself, and the past is what it was.
    fn end(&mut self) {
        self.advance();
        let verdict = self.world.sms.verify().unwrap();
        assert!(verdict.is_whole(), "{:?}", verdict.damages);
        for (licence, sequence, state) in self.seen.iter().step_by(self.seen.len() / 6 + 1) {
            let number = &self.world.licences[*licence];
            let then = self.world.sms.as_of_entry(number, *sequence).state(number).unwrap();
            assert_eq!(then, *state, "licence {licence} as of entry {sequence}");
        }
        let certificates = self.model.licences.iter().flat_map(|licence| licence.certificates.values());
        let assigned = certificates.filter(|record| record.number.is_some()).count();
        let licences = || self.model.licences.iter();
        let of_allocations: u32 =
            licences().flat_map(|licence| licence.allocations.values()).map(|one| one.assigned).sum();
        let of_grants: u32 = licences().flat_map(|licence| licence.applications.values()).map(|one| one.assigned).sum();
        let units = of_allocations + of_grants;
        assert_eq!((assigned, assigned), (usize::try_from(units).unwrap(), self.model.numbers.len()));
    }

    /// The digests of the last entries: two runs of the same steps have the same.
    pub(crate) fn digests(&self) -> Vec<String> {
        let last = |licence: &sms_core::ids::LicenceNumber| {
            self.world.sms.journal(licence.as_str(), 0, usize::MAX).unwrap().last().unwrap().digest.clone()
        };
        self.world.licences.iter().map(last).collect()
    }
}
