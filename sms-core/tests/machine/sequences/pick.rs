//! Picks that become users, certificates and applications of the model as it stands.

use super::call::{family_of_command, of};
use super::model::{Application, Certificate, Licence};
use super::step::Seed;
use super::table::{APPLICATION, CERTIFICATE, USER, step};

/// Picks from a list; nothing from an empty one.
pub(super) fn pick<T: Clone>(from: &[T], by: u8) -> Option<T> {
    from.get(usize::from(by) % from.len().max(1)).cloned()
}

/// Three times in four from what is fitting, otherwise from all.
pub(super) fn fitting<T: Clone>(all: Vec<T>, fits: impl Fn(&T) -> bool, by: u8) -> Option<T> {
    let fit: Vec<T> = all.iter().filter(|one| fits(one)).cloned().collect();
    if by < 192 && !fit.is_empty() { pick(&fit, by) } else { pick(&all, by) }
}

/// Whether a command can be carried out on a certificate, as far as its state and kind go.
pub(super) fn takes(command: &str, record: &Certificate) -> bool {
    let of_kind = match command {
        "assign_defined_cos" => record.kind == "defined_cos",
        "assign_cos" | "assign_cos_batch" => record.kind == "undefined_cos",
        _ => record.family() == family_of_command(command),
    };
    let ready = !command.starts_with("assign") || record.state == "ready_to_go";
    of_kind && ready && (command.starts_with("transfer") || step(CERTIFICATE, record.state, command).is_some())
}

impl Seed {
    pub(super) fn user(&self, licence: &Licence, action: &'static str) -> String {
        let all = licence.users.iter().map(|(id, user)| (id.clone(), user.status, user.pending.is_some())).collect();
        let fits = |one: &(String, &'static str, bool)| match action {
            "amendment" => one.2,
            _ => step(USER, one.1, action).is_some(),
        };
        fitting(all, fits, self.target).unwrap().0
    }

    /// A certificate for a command: by name, or now and then by number; rarely another licence's, or none at all.
    pub(super) fn certificate(&self, licence: &Licence, command: &str, others: &Licence, nth: u8) -> String {
        let by = self.target.wrapping_add(nth.wrapping_mul(37));
        if by >= 252 {
            let number = others.certificates.values().find_map(|record| record.number.clone());
            return number.unwrap_or_else(|| "cos-000009999".to_owned());
        }
        let all: Vec<_> = licence.certificates.iter().map(|(id, record)| (id.clone(), record.clone())).collect();
        match fitting(all, |(_, record)| takes(command, record), by) {
            None => "cos-000009999".to_owned(),
            Some((id, record)) => record.number.filter(|_| self.extra & 1 == 1).unwrap_or(id),
        }
    }

    /// The command of the family that has something to do it on; where both have, that of either.
    pub(super) fn command(&self, licence: &Licence, commands: [&'static str; 2]) -> &'static str {
        let [cos, cas] = commands.map(|command| licence.certificates.values().any(|record| takes(command, record)));
        let either = if self.extra & 8 == 8 && licence.ratings.contains_key("student") { "cas" } else { "cos" };
        of(
            if cos == cas {
                either
            } else if cas {
                "cas"
            } else {
                "cos"
            },
            commands,
        )
    }

    /// An application for a command, mostly one on which it can be carried out.
    pub(super) fn application(&self, licence: &Licence, command: &str) -> String {
        let all: Vec<_> = licence.applications.iter().map(|(name, one)| (name.clone(), one.clone())).collect();
        let fits = |one: &Application| step(APPLICATION, one.state, command).is_some();
        fitting(all, |(_, one)| fits(one), self.target).map_or("application-000009999".to_owned(), |(name, _)| name)
    }
}
