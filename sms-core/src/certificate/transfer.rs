//! Another owner: certificates, a batch or a group go to another user of the licence (`cos/11.3`, `cas/6.2`).

use super::many::{Most, find_several, not_too_many, steps};
use super::selection::{Selected, Selection};
use super::{Certificate, CertificateAction, CertificateFamily, CertificateKind, ContainerKind};
use crate::answer::answers;
use crate::command::command;
use crate::decision::Reason;
use crate::error::{ErrorCode, Result};
use crate::event::{CertificateTransferred, ContainerTransferred};
use crate::ids::{CertificateId, CertificateRef, RecordId, UserId};
use crate::parameter::{Said, said};
use crate::plan::{CommandHandler, Context, Plan, Planned, Scope};
use crate::policy::Policy;
use crate::rule;
use crate::store::{LoadRequest, Table};
use crate::user::{Level, UserStatus};
use chrono::NaiveDate;

answers! {
    /// Certificates that have another owner.
    Transferred {
        /// The owner from now on.
        owner: UserId,
        /// Those that had another owner before.
        transferred: Vec<CertificateId>,
        /// The batch, where one was transferred; otherwise left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        batch: Option<RecordId>,
        /// The group, where one was transferred; otherwise left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        group: Option<RecordId>,
    }
}

/// Plans the transfer of what was selected. What the user owns already stays as it is.
fn transfer(selection: &Selection<'_>, to: &UserId, context: &Context<'_>) -> Result<Planned<Transferred>> {
    let mut plan = Plan::default();
    let mut transferred: Vec<CertificateId> = Vec::new();
    let (mut batch, mut group) = (None, None);
    let not_active = plan.attempt(not_active(to, context))?.flatten();
    plan.objections.extend(not_active);
    let records: Vec<&Certificate> = match selection.selected(context)? {
        Selected::Certificates(names) => {
            find_several(names, selection.family, CertificateAction::Transfer, Most::Batch, context, &mut plan.problems)
        }
        Selected::Members(container) => {
            if container.owner != *to {
                plan.event(ContainerTransferred { container: container.container.clone(), owner: to.clone() });
            }
            match container.kind {
                ContainerKind::Batch => batch = Some(container.container.clone()),
                ContainerKind::Group => group = Some(container.container.clone()),
            }
            let members: Vec<_> = context.records.members(&container.container).collect();
            plan.problems.extend(steps(&members, CertificateAction::Transfer));
            members
        }
    };
    plan.objections.extend(not_for_level_2(&records, to, context));
    for record in records {
        if record.owner != *to {
            transferred.push(record.certificate.clone());
            plan.event(CertificateTransferred { certificate: record.certificate.clone(), owner: to.clone() });
        }
    }
    Ok((plan, Transferred { owner: to.clone(), transferred, batch, group }))
}

/// Objects to a user who is not active (`cos/11.3.3`); one who is not there cannot own anything.
fn not_active(to: &UserId, context: &Context<'_>) -> Result<Option<Reason>> {
    let reason = |message: Said| {
        let reason = Reason::new(ErrorCode::CertificateOwner).rule(rule!("cos/11.3.3")).message(message);
        reason.field("/to").remedy("name an active user of the licence")
    };
    let Some(user) = context.records.user(to) else {
        return Err(reason(said!("there is no user `{user_id}` on this licence", user_id = to)).into());
    };
    let message = || {
        said!(
            "`{user_id}` is {user_status}, and only an active user becomes an owner",
            user_id = to,
            user_status = user.status
        )
    };
    Ok((user.status != UserStatus::Active).then(|| reason(message())))
}

/// Objects to a draft of a defined CoS for a Level 2 user, who can neither create nor assign one (`cos/T1d`).
fn not_for_level_2(records: &[&Certificate], to: &UserId, context: &Context<'_>) -> Option<Reason> {
    let defined = |record: &&Certificate| record.kind == CertificateKind::DefinedCos && record.state().is_draft();
    let level_2 = context.records.user(to).is_some_and(|user| user.level == Level::Level2);
    (level_2 && records.iter().any(defined)).then(|| {
        let message =
            said!("`{user_id}` is a Level 2 user, and drafts of defined CoS are for Level 1 users", user_id = to);
        let reason = Reason::new(ErrorCode::CertificateOwner).rule(rule!("cos/T1d")).message(message);
        reason.field("/to").remedy("name a Level 1 user, or assign the CoS first")
    })
}

fn wants(selection: &Selection<'_>, to: &UserId, wants: &mut LoadRequest) {
    selection.wants(wants);
    wants.rows.push((Table::Users, to.to_string()));
}

command! {
    /// A Level 1 user gives CoS, a batch or a group to another user, in whatever state they are (`cos/11.3.2`). Exactly one
    /// of the three is named.
    TransferCos -> Transferred {
        /// The CoS.
        #[serde(default)]
        certificates: Vec<CertificateRef>,
        /// The batch.
        batch: Option<RecordId>,
        /// The group.
        group: Option<RecordId>,
        /// The user who owns them from now on: an active one of the licence.
        to: UserId,
    }
}

command! {
    /// A Level 1 user gives CAS or a batch of them to another user, in whatever state they are (`cas/6.2`). Exactly one of
    /// the two is named.
    TransferCas -> Transferred {
        /// The CAS.
        #[serde(default)]
        certificates: Vec<CertificateRef>,
        /// The batch.
        batch: Option<RecordId>,
        /// The user who owns them from now on: an active one of the licence.
        to: UserId,
    }
}

impl TransferCos {
    fn selection(&self) -> Selection<'_> {
        let (family, certificates) = (CertificateFamily::Cos, &*self.certificates);
        Selection { family, certificates, batch: self.batch.as_ref(), group: self.group.as_ref() }
    }
}

impl TransferCas {
    fn selection(&self) -> Selection<'_> {
        let (family, certificates) = (CertificateFamily::Cas, &*self.certificates);
        Selection { family, certificates, batch: self.batch.as_ref(), group: None }
    }
}

macro_rules! transfers {
    ($($type:ident)*) => {$(
        impl CommandHandler for $type {
            fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()> {
                not_too_many(&self.certificates, Most::Batch, policy, on)
            }

            fn wants(&self, all: &mut LoadRequest) {
                wants(&self.selection(), &self.to, all);
            }

            fn scope(&self) -> Scope<'_> {
                self.selection().scope()
            }

            fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
                transfer(&self.selection(), &self.to, context)
            }
        }
    )*};
}

transfers! { TransferCos TransferCas }
