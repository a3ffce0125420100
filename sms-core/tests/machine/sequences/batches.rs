//! Batches, as the model has them: a name of its own, an owner, and members that know their batch (`cos/11.1`, `cas/4.1`).

use super::call::{Call, Operation, Who, family_of, of};
use super::form::Form;
use super::model::{Batch, Certificate, Licence};
use serde_json::Value;

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// A batch begins under a name that no other has, with drafts that its route has.
pub(super) fn begin(kind: &str, route: &str, name: u8, licence: &Licence) -> Vec<&'static str> {
    let wrong = (route == "student") != (kind == "cas");
    let not_held = !wrong && !licence.ratings.contains_key(route);
    let taken = licence.batches.values().any(|batch| batch.name == name);
    let problems =
        [(wrong, "certificate.route"), (not_held, "licence.route_not_held"), (taken, "container.name_taken")];
    problems.into_iter().filter_map(|(holds, code)| holds.then_some(code)).collect()
}

impl Licence {
    /// A batch of this family.
    pub(super) fn batch(&self, family: &str, name: &str) -> Option<&Batch> {
        self.batches.get(name).filter(|batch| family_of(batch.kind) == family)
    }

    /// The certificates in a batch, in the order of their names.
    pub(super) fn members(&self, batch: &str) -> impl Iterator<Item = (&String, &Certificate)> {
        self.certificates.iter().filter(move |(_, record)| record.batch.as_deref() == Some(batch))
    }

    /// The names of what in a batch is not assigned.
    pub(super) fn drafts_in(&self, batch: &str) -> Vec<String> {
        let drafts = self.members(batch).filter(|(_, record)| record.is_draft());
        drafts.map(|(name, _)| name.clone()).collect()
    }

    /// A batch and everything in it go to another owner.
    pub(super) fn hand_over(&mut self, batch: &str, to: &String) {
        self.batches.get_mut(batch).unwrap().owner.clone_from(to);
        let all = self.certificates.values_mut().filter(|record| record.batch.as_deref() == Some(batch));
        all.for_each(|record| record.owner.clone_from(to));
    }

    /// A batch begins, with its first drafts.
    pub(super) fn begin(
        &mut self,
        call: &Call,
        result: &Value,
        (kind, route): (&'static str, &'static str),
        (name, forms): (u8, &[Form]),
    ) {
        let Who::User(owner) = &call.who else { panic!("only users begin batches") };
        let batch = text(&result["batch"]);
        let new = Batch { kind, route, name, owner: owner.clone() };
        assert_eq!(self.batches.insert(batch.clone(), new), None);
        let told = result["certificates"].as_array().unwrap();
        assert_eq!(told.len(), forms.len());
        for (told, form) in told.iter().zip(forms) {
            self.draft(call, told, (kind, route), *form, None);
            self.find_mut(&text(&told["certificate"])).unwrap().batch = Some(batch.clone());
        }
    }
}

impl Operation {
    /// The batch that it names.
    pub(super) const fn batch(&self) -> Option<&String> {
        match self {
            Self::AssignMembers { batch, .. }
            | Self::TransferMembers { batch, .. }
            | Self::DeleteBatch { batch, .. } => Some(batch),
            _ => None,
        }
    }

    /// The name of a command on batches.
    pub(super) fn on_batch(&self) -> &'static str {
        match self {
            Self::BeginBatch { kind, .. } => of(family_of(kind), ["create_cos_batch", "create_cas_batch"]),
            Self::AssignMembers { family, .. } => of(family, ["assign_cos_batch", "assign_cas_batch"]),
            Self::TransferMembers { family, .. } => of(family, ["transfer_cos", "transfer_cas"]),
            Self::DeleteBatch { family, .. } => of(family, ["delete_cos_batch", "delete_cas_batch"]),
            other => panic!("no command on batches: {other:?}"),
        }
    }
}
