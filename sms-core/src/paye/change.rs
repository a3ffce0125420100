//! Adding and deleting PAYE references.

use super::PayeEntry;
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{PayeReferenceAdded, PayeReferenceDeleted};
use crate::ids::PayeReference;
use crate::plan::{CommandHandler, Context, Plan, Planned};
use crate::rule;
use crate::store::{LoadRequest, Table};

command! {
    /// A Level 1 user adds a PAYE reference to the list of the sponsor (`lu/M-4`), which has each once.
    AddPayeReference -> ChangedPayeReference {
        /// The reference: three digits, a slash, and up to ten letters or digits (`cos/13.9`).
        reference: PayeReference,
    }
}

command! {
    /// A Level 1 user deletes a PAYE reference from the list of the sponsor (`lu/M-4`). Certificates that name it stay as they are.
    DeletePayeReference -> ChangedPayeReference {
        /// The reference.
        reference: PayeReference,
    }
}

answers! {
    /// A PAYE reference that was added or deleted.
    ChangedPayeReference {
        /// The reference, as the list had or has it.
        reference: PayeReference,
    }
}

fn wants_reference(wants: &mut LoadRequest, reference: &PayeReference) {
    wants.rows.push((Table::PayeReferences, reference.key()));
}

impl CommandHandler for AddPayeReference {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_reference(wants, &self.reference);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        if context.records.paye.get(&self.reference.key()).is_some() {
            return Err(Reason::new(ErrorCode::PayeTaken).rule(rule!("lu/M-4")).field("/reference").into());
        }
        let mut plan = Plan::default();
        let added_by = context.user().map(|user| user.user_id.clone());
        let (reference, added_on) = (self.reference.clone(), Some(context.today));
        plan.event(PayeReferenceAdded { entry: PayeEntry { reference: reference.clone(), added_by, added_on } });
        Ok((plan, ChangedPayeReference { reference }))
    }
}

impl CommandHandler for DeletePayeReference {
    fn wants(&self, wants: &mut LoadRequest) {
        wants_reference(wants, &self.reference);
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let Some(entry) = context.records.paye.get(&self.reference.key()) else {
            return Err(Reason::new(ErrorCode::PayeNotFound).rule(rule!("lu/M-4")).field("/reference").into());
        };
        let mut plan = Plan::default();
        let reference = entry.reference.clone();
        plan.event(PayeReferenceDeleted { reference: reference.clone() });
        Ok((plan, ChangedPayeReference { reference }))
    }
}
