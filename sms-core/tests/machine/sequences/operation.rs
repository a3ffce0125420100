//! Which command a seed becomes: mostly one that can be carried out, and one that its giver may give.

use super::call::{Call, Operation, Who, family_of_command, of};
use super::form::Form;
use super::model::{Application, Licence, Model, User};
use super::pick::{fitting, pick, takes};
use super::step::Seed;
use super::table::OF_HOME_OFFICE;
use chrono::Duration;

const ROUTES: &[&str] = &["skilled_worker", "scale_up", "uk_expansion_worker", "seasonal_worker", "student"];
const ACTIVITIES: &[&str] = &["pay_reduced", "sponsorship_ended", "hybrid_pattern"];
const STUDENT_ACTIVITIES: &[&str] = &["circumstances_changed", "completed_early"];
const STATUSES: &[&str] = &["active", "suspended", "active", "dormant", "active", "surrendered", "expired", "revoked"];
const RATINGS: &[&str] = &["a", "b", "a", "provisional"];

impl Seed {
    pub(crate) fn call(&self, model: &Model) -> Call {
        let licence = usize::from(self.licence >= 160);
        let seen = model.licences[licence].seen_on(model.today(licence));
        let operation = self.operation(&seen, model, licence);
        let key = self.key.map(|key| format!("key {}", key % 40));
        let who = self.who(&operation, &seen);
        let session = self.session && matches!(who, Who::User(_));
        Call { licence, who, session, key, operation, written_on: model.today(licence) }
    }

    /// Mostly somebody who can give the command at all.
    fn who(&self, operation: &Operation, licence: &Licence) -> Who {
        let of_home_office = OF_HOME_OFFICE.iter().any(|(command, _)| *command == operation.name());
        let by_home_office = of_home_office || (operation.name() == "deactivate_user" && self.extra < 64);
        let strange = self.who >= 245;
        let users: Vec<(String, bool)> = licence
            .users
            .iter()
            .map(|(id, user)| (id.clone(), user.level == "level_1" && user.status == "active"))
            .collect();
        let owner = operation
            .certificates()
            .first()
            .and_then(|name| licence.find(name))
            .map(|(_, record)| record.owner.clone());
        match (by_home_office, strange) {
            (true, false) | (false, true) if self.who != 255 => Who::HomeOffice,
            _ if self.who == 255 => Who::Clock,
            _ => match owner.filter(|_| self.who < 100) {
                Some(owner) => Who::User(owner),
                None => Who::User(fitting(users, |(_, fit)| *fit, self.who).unwrap().0),
            },
        }
    }

    /// The kind of the command; mostly, where there is nothing to do it on, the kind that makes something to do it on.
    fn kind_on(&self, licence: &Licence) -> u8 {
        let user = |fits: fn(&User) -> bool| licence.users.values().any(fits);
        let certificate = |states: &[&str]| licence.certificates.values().any(|record| states.contains(&record.state));
        let any = |command: &str| licence.certificates.values().any(|record| takes(command, record));
        let application = |fits: &dyn Fn(&Application) -> bool| licence.applications.values().any(fits);
        let mut kind = self.kind;
        if (47..66).contains(&kind) && !licence.ratings.contains_key("skilled_worker") {
            kind = 19;
        }
        loop {
            let (possible, instead) = match kind {
                2 | 3 => (user(|user| user.status == "requested"), 0),
                5 | 6 => (user(|user| user.pending.is_some()), 7),
                16..=18 => (licence.requests.values().any(|one| one.state == "outstanding"), 14),
                24..=26 => (certificate(&["work_in_progress", "ready_to_go"]), 19),
                27..=31 => (certificate(&["ready_to_go"]), 19),
                32..=35 | 37 => (certificate(&["assigned"]), 27),
                36 | 38 | 39 => (certificate(&["used"]), 34),
                40 => (any("update_cas_fees"), 27),
                41 => (any("notify_graduates"), 34),
                42 => (any("mark_cas_obsolete"), 27),
                43 | 44 => (!licence.certificates.is_empty(), 19),
                47..=53 => {
                    (application(&|one| ["pending", "under_review", "information_asked"].contains(&one.state)), 45)
                }
                54..=58 => (application(&|one| one.left() > 0), 49),
                59..=65 => (any("assign_defined_cos"), 55),
                68..=71 => (licence.batches.keys().any(|batch| !licence.drafts_in(batch).is_empty()), 66),
                72.. => (!licence.batches.is_empty(), 66),
                _ => (true, 0),
            };
            if possible || self.target >= 224 {
                return kind;
            }
            kind = instead;
        }
    }

    /// A command on a batch, mostly of its family.
    fn on_batch(&self, licence: &Licence) -> Operation {
        let all: Vec<_> = licence.batches.keys().map(|name| (name.clone(), licence.drafts_in(name).len())).collect();
        let found = fitting(all, |(_, drafts)| *drafts > 0 || self.kind > 71, self.target);
        let batch = found.map_or("batch-000009999".to_owned(), |(name, _)| name);
        let is_cas = licence.batches.get(&batch).is_some_and(|found| found.kind == "cas");
        let family = if is_cas != (self.amount >= 250) { "cas" } else { "cos" };
        match self.kind {
            72 => Operation::TransferMembers { family, batch, to: self.user(licence, "amend") },
            73 => Operation::DeleteBatch { family, batch },
            _ => Operation::AssignMembers { family, batch, terms: self.extra < 240 },
        }
    }

    fn operation(&self, licence: &Licence, model: &Model, place: usize) -> Operation {
        let Self { amount, extra, target, .. } = *self;
        let others = &model.licences[1 - place];
        let position = amount % 3;
        let held: Vec<&'static str> = licence.ratings.keys().copied().collect();
        let route = if extra < 230 { pick(&held, amount).unwrap() } else { pick(ROUTES, amount).unwrap() };
        let route = if self.kind >= 22 && amount < 128 && held.contains(&"student") { "student" } else { route };
        let form = pick(&Form::ALL, extra / 16).unwrap();
        let named = |command: &'static str| self.certificate(licence, command, others, 0);
        let requests: Vec<(String, bool)> =
            licence.requests.iter().map(|(id, one)| (id.clone(), one.state == "outstanding")).collect();
        let request = fitting(requests, |(_, open)| *open, target).map_or("request-000009999".to_owned(), |(id, _)| id);
        let on_certificate = |command| Operation::OnCertificate { command, certificate: named(command) };
        let of_family = |commands| self.command(licence, commands);
        let several = |command, number: u8| -> Vec<String> {
            (0..number).map(|nth| self.certificate(licence, command, others, nth)).collect()
        };
        let on_application =
            |command| Operation::OnApplication { command, application: self.application(licence, command) };
        let on_request = |command| Operation::OnRequest { command, request: request.clone() };
        match self.kind_on(licence) {
            0 => Operation::RequestLevel1 { position },
            1 => Operation::CreateLevel2 { position },
            2 => Operation::OnUser { command: "approve_user", user: self.user(licence, "approve_user") },
            3 => Operation::OnUser { command: "refuse_user", user: self.user(licence, "refuse_user") },
            4 => Operation::OnUser { command: "deactivate_user", user: self.user(licence, "deactivate_user") },
            5 => Operation::OnUser { command: "approve_amendment", user: self.user(licence, "amendment") },
            6 => Operation::OnUser { command: "refuse_amendment", user: self.user(licence, "amendment") },
            7 => Operation::AmendOwn {
                position: (extra & 1 == 0).then_some(position),
                nino: (extra & 1 == 1 || extra & 2 == 2).then_some(amount % 3 + 6),
            },
            8 => Operation::AmendLevel2 { user: self.user(licence, "amend"), position },
            9 if extra < 160 => Operation::SetStatus { status: pick(&STATUSES[..5], amount).unwrap() },
            9 => Operation::SetStatus { status: pick(STATUSES, amount).unwrap() },
            10 => Operation::SetRating { route, rating: pick(RATINGS, target).unwrap() },
            11 => Operation::GrantAllocation {
                route,
                granted: u32::from(amount % 4),
                from: model.today(place) + Duration::days(i64::from(extra % 4) * 100),
            },
            12 | 13 => {
                let names: Vec<String> = licence.allocations.keys().cloned().collect();
                let allocation =
                    pick(&names, target).filter(|_| target < 250).unwrap_or("allocation-000009999".to_owned());
                Operation::SetAllocation { allocation, granted: u32::from(amount % 9) }
            }
            14 | 15 => Operation::Ask {
                route,
                number: [1, 2, 3, 0, 10_000, 10_001][usize::from(amount % 16).saturating_sub(10)],
            },
            16 => on_request("withdraw_allocation_request"),
            17 => on_request("refuse_allocation_request"),
            18 => Operation::GrantRequest { request, number: (amount < 128).then_some(u32::from(amount % 4)) },
            19..=23 => {
                let of_students = (route == "student") != (target >= 250);
                Operation::Create { kind: if of_students { "cas" } else { "undefined_cos" }, route, form }
            }
            24 | 25 => {
                let command = of_family(["edit_cos", "edit_cas"]);
                let certificate = named(command);
                let found = licence.find_of(family_of_command(command), &certificate).map(|(_, record)| record.kind);
                let kind = found.unwrap_or(of(family_of_command(command), ["undefined_cos", "cas"]));
                Operation::Edit { kind, certificate, form }
            }
            26 => on_certificate(of_family(["delete_cos", "delete_cas"])),
            27..=30 => {
                let command = of_family(["assign_cos", "assign_cas"]);
                let kind = of(family_of_command(command), ["undefined_cos", "cas"]);
                Operation::Assign { kind, certificate: named(command), terms: amount < 240 }
            }
            31 => {
                let command = of_family(["assign_cos_batch", "assign_cas_batch"]);
                Operation::AssignBatch {
                    family: family_of_command(command),
                    certificates: several(command, amount % 4),
                    terms: amount < 240,
                }
            }
            32 => {
                let command = of_family(["add_cos_note", "add_cas_note"]);
                Operation::Note { family: family_of_command(command), certificate: named(command), text: amount % 4 }
            }
            33 => on_certificate(of_family(["withdraw_cos", "withdraw_cas"])),
            34 | 35 => on_certificate(of_family(["mark_cos_used", "mark_cas_used"])),
            36 => on_certificate(of_family(["reopen_cos", "reopen_cas"])),
            37 => on_certificate(of_family(["cancel_cos", "cancel_cas"])),
            38 | 39 => {
                let command = of_family(["report_worker_activity", "report_student_activity"]);
                let family = family_of_command(command);
                let activities = if family == "cas" { STUDENT_ACTIVITIES } else { ACTIVITIES };
                let activity = pick(activities, amount).unwrap();
                Operation::Report { family, certificate: named(command), activity, ahead: extra >= 230 }
            }
            40 => Operation::UpdateFees { certificate: named("update_cas_fees"), paid: u32::from(amount) },
            41 => Operation::Graduates { certificates: several("notify_graduates", amount % 3) },
            42 => on_certificate("mark_cas_obsolete"),
            43 | 44 => {
                let command = of_family(["transfer_cos", "transfer_cas"]);
                let to = if amount < 250 { self.user(licence, "amend") } else { "Nobody1".to_owned() };
                Operation::Transfer {
                    family: family_of_command(command),
                    certificates: several(command, 1 + amount % 3),
                    to,
                }
            }
            45 | 46 => Operation::Apply { number: u32::from(amount % 4) },
            47 if amount < 128 => on_application("ask_defined_information"),
            47 => on_application("review_defined_application"),
            48 | 49 => {
                let application = self.application(licence, "grant_defined_application");
                Operation::GrantApplication { application, number: (amount < 128).then_some(u32::from(amount % 4)) }
            }
            50 => on_application("refuse_defined_application"),
            51 => on_application("reject_defined_application"),
            52 => on_application("withdraw_defined_application"),
            53 => on_application("cancel_defined_application"),
            54 => on_application("reclaim_defined_grant"),
            55..=58 => Operation::CreateDefined { application: self.application(licence, "create_defined_cos"), form },
            59..=65 => {
                let certificate = named("assign_defined_cos");
                Operation::Assign { kind: "defined_cos", certificate, terms: amount < 240 }
            }
            66 | 67 => {
                let of_students = (route == "student") != (target >= 250);
                let forms = vec![if extra < 200 { Form::Complete } else { form }; usize::from(amount % 3)];
                Operation::BeginBatch {
                    kind: if of_students { "cas" } else { "undefined_cos" },
                    route,
                    name: target % 16,
                    forms,
                }
            }
            _ => self.on_batch(licence),
        }
    }
}
