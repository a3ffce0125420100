//! What a command's own rules see, and what they answer: a plan of events, or what stands in the way.

use crate::answer::Answered;
use crate::certificate::{Certificate, CertificateFamily, ContainerKind};
use crate::decision::Reason;
use crate::document::to_value;
use crate::entropy::Entropy;
use crate::error::{Error, ErrorCode, Result};
use crate::event::Event;
use crate::finding::Finding;
use crate::ids::{CasNumber, CertificateName, CertificateNumber, CosNumber, LicenceNumber, RecordId, UserId};
use crate::journal::About;
use crate::licence::{Licence, Mode, Route};
use crate::outcome::{Issued, Notice};
use crate::parameter::said;
use crate::path::clock_backwards;
use crate::policy::Policy;
use crate::records::Records;
use crate::store::{Directory, Store, Wants};
use crate::subject::Subject;
use crate::time::Moment;
use crate::user::{Credential, Secret, Tally, UnknownLogIns, User};
use chrono::NaiveDate;
use serde_json::Value;

/// Who gives a command.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Actor {
    /// The Home Office.
    HomeOffice,
    /// The clock, and whatever else happens outside.
    Clock,
    /// A user.
    User(UserId),
}

impl std::str::FromStr for Actor {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl Actor {
    /// Reads `home_office`, `clock` or a user ID.
    ///
    /// # Errors
    /// [`ErrorCode::FieldFormat`] where the text is none of them.
    ///
    /// ```
    /// use sms_core::Actor;
    /// assert_eq!(Actor::parse("home_office").unwrap(), Actor::HomeOffice);
    /// assert!(Actor::parse("no body").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self> {
        match text {
            "home_office" => Ok(Self::HomeOffice),
            "clock" => Ok(Self::Clock),
            _ => UserId::parse(text)
                .map(Self::User)
                .map_err(|_| Error::with(ErrorCode::FieldFormat, "an actor is `home_office`, `clock` or a user ID")),
        }
    }

    /// The name in the journal.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::HomeOffice => "home_office",
            Self::Clock => "clock",
            Self::User(user_id) => user_id.as_str(),
        }
    }

    pub(crate) const fn user(&self) -> Option<&UserId> {
        match self {
            Self::User(user_id) => Some(user_id),
            _ => None,
        }
    }
}

/// What a command touches: the route whose rating counts, and the certificates that must be owned.
#[derive(Debug, Clone)]
pub(crate) enum Scope<'a> {
    /// The licence as a whole.
    Licence,
    /// A route.
    Route(Route),
    /// These certificates.
    Certificates(&'a [CertificateName]),
    /// A batch or a group, and these certificates beside it.
    Container(ContainerKind, &'a RecordId, &'a [CertificateName]),
    /// A batch or a group with every certificate in it.
    Members(ContainerKind, &'a RecordId),
    /// A batch or a group with every draft in it: what was assigned before is not touched, whoever owns it.
    Drafts(ContainerKind, &'a RecordId),
}

impl<'a> Scope<'a> {
    /// The certificates that it names.
    pub(crate) const fn names(&self) -> &'a [CertificateName] {
        match self {
            Self::Certificates(names) | Self::Container(_, _, names) => names,
            Self::Licence | Self::Route(_) | Self::Members(..) | Self::Drafts(..) => &[],
        }
    }

    /// The batch or the group that it names.
    pub(crate) const fn container(&self) -> Option<(ContainerKind, &'a RecordId)> {
        match self {
            Self::Container(kind, container, _) | Self::Members(kind, container) | Self::Drafts(kind, container) => {
                Some((*kind, container))
            }
            Self::Licence | Self::Route(_) | Self::Certificates(_) => None,
        }
    }

    /// The route and the owner of everything that it touches and that is there.
    pub(crate) fn touched<'r>(&self, records: &'r Records) -> Vec<(Route, &'r UserId)> {
        let container = self.container().and_then(|(_, id)| records.containers.get(id.as_str()));
        let mut touched: Vec<_> = container.map(|container| (container.route, &container.owner)).into_iter().collect();
        touched.extend(self.names().iter().filter_map(|name| records.named(name)).map(owned));
        match self {
            Self::Members(_, id) => touched.extend(records.members(id).map(owned)),
            Self::Drafts(_, id) => {
                touched.extend(records.members(id).filter(|record| record.state().is_draft()).map(owned));
            }
            Self::Licence | Self::Route(_) | Self::Certificates(_) | Self::Container(..) => {}
        }
        touched
    }
}

const fn owned(record: &Certificate) -> (Route, &UserId) {
    (record.route, &record.owner)
}

/// What a plan comes to: what the command does, and what it gives.
pub(crate) type Planned<A> = (Plan, A);

/// A command, or a call such as log-in: what it needs to see, and what it does.
pub(crate) trait CommandHandler: Answered + std::fmt::Debug + Send + Sync {
    /// Names what the plan must see beside the licence and the acting user.
    fn wants(&self, _wants: &mut Wants) {}

    /// What it touches.
    fn scope(&self) -> Scope<'_> {
        Scope::Licence
    }

    /// Counts what the command takes at once against the policy of the day, before anything is loaded for it.
    fn count(&self, _policy: &Policy, _on: NaiveDate) -> Result<()> {
        Ok(())
    }

    /// How many temporary passwords it may need.
    fn issues(&self) -> usize {
        0
    }

    /// The password handed in that must be the acting user's, and the one to hash in its place.
    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)> {
        None
    }

    /// Whether it says that the clock was wrong, and so may come before the last event.
    fn corrects_clock(&self) -> bool {
        false
    }

    /// The subject whose entries in the journal the plan must know.
    fn reads_entries_about(&self) -> Option<&Subject> {
        None
    }

    /// Where the command gives a user ID or a certificate number, which turned out to be held by another licence.
    fn place_of(&self, _name: &str) -> Option<String> {
        None
    }

    /// Decides by the domain's own rules.
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>>;
}

/// Any command, as the one path sees it: a [`CommandHandler`] whose answer is a document.
pub(crate) trait AnyCommand: std::fmt::Debug + Send + Sync {
    fn wants(&self, wants: &mut Wants);
    fn scope(&self) -> Scope<'_>;
    fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()>;
    fn issues(&self) -> usize;
    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)>;
    fn corrects_clock(&self) -> bool;
    fn reads_entries_about(&self) -> Option<&Subject>;
    fn place_of(&self, name: &str) -> Option<String>;
    fn plan(&self, context: &Context<'_>) -> Result<Planned<Value>>;
}

impl<T: CommandHandler> AnyCommand for T {
    fn wants(&self, wants: &mut Wants) {
        CommandHandler::wants(self, wants);
    }

    fn scope(&self) -> Scope<'_> {
        CommandHandler::scope(self)
    }

    fn count(&self, policy: &Policy, on: NaiveDate) -> Result<()> {
        CommandHandler::count(self, policy, on)
    }

    fn issues(&self) -> usize {
        CommandHandler::issues(self)
    }

    fn passwords(&self) -> Option<(&Secret, Option<&Secret>)> {
        CommandHandler::passwords(self)
    }

    fn corrects_clock(&self) -> bool {
        CommandHandler::corrects_clock(self)
    }

    fn reads_entries_about(&self) -> Option<&Subject> {
        CommandHandler::reads_entries_about(self)
    }

    fn place_of(&self, name: &str) -> Option<String> {
        CommandHandler::place_of(self, name)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Value>> {
        let (plan, answer) = CommandHandler::plan(self, context)?;
        Ok((plan, to_value(&answer)?))
    }
}

/// A temporary password made ready before the decision, for hashing takes long.
#[derive(Debug, Clone)]
pub(crate) struct Minted {
    pub(crate) password: Secret,
    pub(crate) hash: String,
}

/// What a plan sees.
pub(crate) struct Context<'a> {
    /// The licence that the command is for, whether it exists or begins with it.
    pub(crate) number: &'a LicenceNumber,
    pub(crate) records: &'a Records,
    pub(crate) policy: &'a Policy,
    /// When it happens; rules and dates follow it.
    pub(crate) occurred_at: Moment,
    /// Whether the command says itself when it happened.
    pub(crate) backdated: bool,
    /// The day of that moment.
    pub(crate) today: NaiveDate,
    pub(crate) actor: &'a Actor,
    pub(crate) entropy: &'a dyn Entropy,
    pub(crate) names: Option<&'a dyn Store>,
    pub(crate) minted: &'a [Minted],
    /// Whether the password handed in is right, and for which hash that was found out; none in a preview.
    pub(crate) verified: Option<&'a Verified>,
    /// The token with which the acting session goes on, should its old one end.
    pub(crate) token: Option<&'a Secret>,
    /// The moment now and the one of the last event, where the clock has gone back behind it.
    pub(crate) behind: Option<(Moment, Moment)>,
    /// What is known of the entries about the subject that the command names.
    pub(crate) about: Option<&'a About>,
}

/// A password handed in, compared before the decision, for that takes long.
#[derive(Debug, Clone)]
pub(crate) struct Verified {
    pub(crate) against: Option<String>,
    pub(crate) right: bool,
}

impl Context<'_> {
    /// Refuses where the clock has gone back behind the last event.
    pub(crate) fn needs_clock(&self) -> Result<()> {
        self.behind.map_or(Ok(()), |(now, head)| Err(clock_backwards(now, head)))
    }

    pub(crate) fn licence(&self) -> Result<&Licence> {
        self.records.licence().ok_or_else(|| Error::new(ErrorCode::LicenceNotFound))
    }

    /// A made-up number that no certificate has, as far as was looked.
    pub(crate) fn new_number(&self, family: CertificateFamily, route: Route) -> Result<CertificateNumber> {
        for _ in 0..1_000 {
            let number: CertificateNumber = match family {
                CertificateFamily::Cos => CosNumber::made_up(self.entropy).into(),
                CertificateFamily::Cas => CasNumber::made_up(self.entropy, route == Route::ChildStudent).into(),
            };
            let holder =
                self.names.map(|names| names.whose(Directory::CertificateNumbers, number.as_str())).transpose()?;
            if holder.flatten().is_none() {
                return Ok(number);
            }
        }
        Err(Error::new(ErrorCode::StoreBusy))
    }

    pub(crate) fn is_mirror(&self) -> bool {
        self.records.licence().is_some_and(|licence| licence.mode == Mode::Mirror)
    }

    /// The user who acts, where a user does.
    pub(crate) fn user(&self) -> Option<&User> {
        self.records.user(self.actor.user()?)
    }

    /// A user whom the command names.
    pub(crate) fn named_user(&self, user_id: &UserId) -> Result<&User> {
        self.records.user(user_id).ok_or_else(|| {
            let message = said!("there is no user `{user_id}` on this licence", user_id);
            Reason::new(ErrorCode::UserNotFound).message(message).field("/user_id").into()
        })
    }
}

/// What a command does, if nothing stands in the way.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// What happens, in order.
    pub(crate) events: Vec<Event>,
    /// Why our rules refuse it; in mirror mode it is recorded all the same.
    pub(crate) objections: Vec<Reason>,
    pub(crate) warnings: Vec<Reason>,
    pub(crate) notices: Vec<Notice>,
    pub(crate) findings: Vec<Finding>,
    pub(crate) issued: Vec<Issued>,
    /// Hashes that change; no journal matter.
    pub(crate) credentials: Vec<(UserId, Credential)>,
    /// What was refused to users, counted; no journal matter.
    pub(crate) tallies: Vec<(UserId, Tally)>,
    /// The same for IDs that nobody has.
    pub(crate) unknown_log_ins: Option<UnknownLogIns>,
    /// The token with which the acting session goes on.
    pub(crate) token: Option<Secret>,
    /// Entries whose payload goes.
    pub(crate) erased: Vec<u64>,
    /// For calls that write although they refuse.
    pub(crate) refusal: Option<Error>,
}

impl Plan {
    pub(crate) fn event(&mut self, event: impl Into<Event>) {
        self.events.push(event.into());
    }

    /// The place in the journal of the event that is planned next.
    pub(crate) fn next(&self, context: &Context<'_>) -> u64 {
        context.records.sequence_after(self.events.len())
    }

    /// Gives a user the next temporary password. In a preview there is none to give; an erased user gets none.
    pub(crate) fn issue(&mut self, user_id: &UserId, context: &Context<'_>) {
        let erased = context.records.user(user_id).is_some_and(|user| user.erased);
        if let Some(minted) = context.minted.get(self.issued.len()).filter(|_| !erased) {
            let credential = Credential { password: Some(minted.hash.clone()), token: None };
            self.credentials.push((user_id.clone(), credential));
            self.issued.push(Issued { user_id: user_id.clone(), temporary_password: minted.password.clone() });
        }
    }
}
