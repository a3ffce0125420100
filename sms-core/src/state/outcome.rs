//! What a command answers.

use crate::answer::Answered;
use crate::decision::Reason;
use crate::error::Result;
use crate::finding::Finding;
use crate::ids::UserId;
use crate::journal::RecordedEvent;
use crate::notice::Notice;
use crate::user::Secret;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// A temporary password, for the host to hand to its user. It is in the first answer only, and nowhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Issued {
    /// Whose it is.
    pub user_id: UserId,
    /// The temporary password.
    pub temporary_password: Secret,
}

/// The answer to a command that was carried out. Its result has the type that the command declares: a command that was read
/// as a document has one as a document.
///
/// ```
/// use sms_core::Outcome;
/// use sms_core::licence::{AdoptLicence, AdoptedLicence, LicensedRoute, Organisation, Rating, Route};
/// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
///
/// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
/// let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
/// let outcome = sms.execute(AdoptLicence::new(Organisation::new("Example Ltd"), routes), &Actor::HomeOffice)?;
/// assert!(outcome.result.licence.is_simulated());
/// assert_eq!(outcome.events[0].event, "licence_began");
/// assert!(outcome.disagreements.is_empty() && !outcome.repeated);
///
/// let document = serde_json::to_string(&outcome)?;
/// assert_eq!(serde_json::from_str::<Outcome<AdoptedLicence>>(&document)?, outcome);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Outcome"))]
#[non_exhaustive]
pub struct Outcome<R = Value> {
    /// What it brought: names and numbers of what came to be. `CommandResults` has its type for each command.
    pub result: R,
    /// What happened, as the journal has it.
    pub events: Vec<RecordedEvent>,
    /// What somebody should be told.
    pub notices: Vec<Notice>,
    /// What did not forbid it, and is worth showing.
    pub warnings: Vec<Reason>,
    /// What somebody should look into.
    pub findings: Vec<Finding>,
    /// In mirror mode: why our rules would have refused what really happened.
    pub disagreements: Vec<Reason>,
    /// Whether the retry key was known: then this is the answer of the first time, without its secrets, and without what
    /// the user may no longer see or was erased since.
    pub repeated: bool,
    /// Temporary passwords, in the first answer only.
    pub issued: Vec<Issued>,
    /// The token with which the acting session goes on, for it alone.
    #[serde(skip)]
    pub(crate) token: Option<Secret>,
    /// What a repeated answer tells of, until it is read.
    #[serde(skip)]
    pub(crate) repeats: Option<Repeats>,
}

impl Outcome {
    /// The outcome with the result that a command declares.
    pub(crate) fn of<C: Answered>(self) -> Result<Outcome<C::Answer>> {
        let Self { result, events, notices, warnings, findings, disagreements, repeated, issued, token, repeats } =
            self;
        let result = C::read(result)?;
        Ok(Outcome { result, events, notices, warnings, findings, disagreements, repeated, issued, token, repeats })
    }
}

/// What an answer tells beside its result and its events, as it is kept for a retry.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Told {
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "with_names")]
    notices: Vec<Notice>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<Reason>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    findings: Vec<Finding>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    disagreements: Vec<Reason>,
    /// Marks of the fields of the command, by which one sees which of them differs in another.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) marks: String,
}

/// Notices, without those that an earlier version kept: they had no names, and nobody can say that they were delivered.
fn with_names<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Vec<Notice>, D::Error> {
    let notices = Vec::<Value>::deserialize(deserializer)?;
    Ok(notices.into_iter().filter_map(|notice| serde_json::from_value(notice).ok()).collect())
}

impl Told {
    pub(crate) fn of(outcome: &Outcome, marks: String) -> Self {
        let Outcome { notices, warnings, findings, disagreements, .. } = outcome.clone();
        Self { notices, warnings, findings, disagreements, marks }
    }

    pub(crate) fn again(self) -> Outcome {
        let Self { notices, warnings, findings, disagreements, .. } = self;
        Outcome { notices, warnings, findings, disagreements, ..Outcome::default() }
    }
}

/// Entries that a repeated answer tells of, until they are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Repeats {
    pub(crate) licence: String,
    pub(crate) first: u64,
    pub(crate) last: u64,
    /// The user through whose session it is told, and who sees less than a host.
    pub(crate) to: Option<UserId>,
}
