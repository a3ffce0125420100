//! A job: a command, or a call such as log-in, with who gives it and what deciding it needs.

use crate::command::GivenBy;
use crate::ids::LicenceNumber;
use crate::journal::About;
use crate::plan::{Actor, AnyCommand, Minted, Verified};
use crate::retry::Key;
use crate::session::SessionCheck;
use crate::store::{LoadRequest, Table};
use crate::time::Moment;
use crate::user::Secret;
use std::sync::Arc;

/// Something to decide on a licence.
#[derive(Debug, Clone)]
pub(crate) struct Job {
    pub(crate) licence: LicenceNumber,
    pub(crate) act: Arc<dyn AnyCommand>,
    /// Who may do it; none for calls of the library itself, which need no access.
    pub(crate) by: Option<GivenBy>,
    pub(crate) actor: Actor,
    pub(crate) gate: Option<SessionCheck>,
    pub(crate) key: Option<Key>,
    pub(crate) occurred_at: Option<Moment>,
    pub(crate) creates: bool,
    pub(crate) minted: Vec<Minted>,
    pub(crate) verified: Option<Verified>,
    /// The token with which the acting session goes on, should its old one end.
    pub(crate) token: Option<Secret>,
    /// What was known of the entries about the subject that the command names, before anything is decided.
    pub(crate) about: Option<About>,
    /// The moment to decide at, where that is not simply now.
    pub(crate) at: Option<Moment>,
}

impl Job {
    /// A job of the library itself: no access, no session, no key.
    pub(crate) fn new(licence: LicenceNumber, actor: Actor, act: Arc<dyn AnyCommand>) -> Self {
        let (by, gate, key, occurred_at, verified, at, token) = (None, None, None, None, None, None, None);
        let (minted, about) = (Vec::new(), None);
        Self { licence, act, by, actor, gate, key, occurred_at, creates: false, minted, verified, token, about, at }
    }

    /// Names what deciding the job must see.
    pub(crate) fn wants(&self, wants: &mut LoadRequest) {
        self.act.wants(wants);
        wants.rows.extend(self.actor.user().map(|user_id| (Table::Users, user_id.to_string())));
        if let Some(gate) = &self.gate {
            gate.wants(wants);
        }
        if self.act.passwords().is_some() {
            for table in [Table::Credentials, Table::LogInCounts] {
                wants.rows.extend(self.actor.user().map(|user_id| (table, user_id.to_string())));
            }
        }
        wants.keys.extend(self.key.as_ref().map(Key::place));
    }
}
