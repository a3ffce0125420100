//! A sponsor with users, an allocation and drafts, made once through the library and copied for each side.

use crate::capture::{Capturing, Commits};
use crate::harness::Outcome;
use crate::machine::{folder, folder_in_memory};
use crate::people::complete;
use serde_json::{Value, json};
use sms_core::certificate::cas::AssignCasBatch;
use sms_core::certificate::cos::{AssignCos, AssignCosBatch};
use sms_core::ids::{CertificateRef, LicenceNumber};
use sms_core::store::Store;
use sms_core::{Actor, Command, Session, Sms};
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Users who own the drafts in turn, so that as many callers have one each.
pub(crate) const USERS: usize = 8;

/// Which certificates a store holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kinds {
    Cos,
    Cas,
    /// One after the other.
    Both,
}

impl Kinds {
    /// Whether the certificate at a place is a CAS.
    pub(crate) const fn is_cas(self, place: usize) -> bool {
        match self {
            Self::Cos => false,
            Self::Cas => true,
            Self::Both => place % 2 == 1,
        }
    }
}

/// A store of one sponsor in a file that nobody has open.
#[derive(Debug)]
pub(crate) struct Scene {
    folder: TempDir,
    pub(crate) licence: LicenceNumber,
    level_1: String,
    users: Vec<String>,
    kinds: Kinds,
    /// Drafts that are ready to go; each belongs to the user at its place modulo [`USERS`].
    pub(crate) drafts: Vec<CertificateRef>,
    /// The numbers of those that were assigned, each with its place.
    pub(crate) numbers: Vec<(usize, String)>,
}

impl Scene {
    /// A sponsor with so many drafts of CoS that are ready to go, and room in the allocation for all of them.
    pub(crate) fn with_drafts(count: usize) -> Outcome<Self> {
        Self::of(Kinds::Cos, count)
    }

    /// The same with certificates of other kinds.
    pub(crate) fn of(kinds: Kinds, count: usize) -> Outcome<Self> {
        let folder = folder()?;
        let sms = system(SqliteStore::open_file(folder.path().join("master.db"))?);
        let (licence, level_1) = licensed(&sms, count)?;
        let users = (0..USERS).map(|place| level_2(&sms, &level_1, place)).collect::<Outcome<Vec<_>>>()?;
        let drafts = drafts(&sms, &licence, &users, kinds, count)?;
        Ok(Self { folder, licence, level_1, users, kinds, drafts, numbers: Vec::new() })
    }

    /// CoS and CAS, so many in all, of which one in ten is assigned.
    pub(crate) fn mixed(count: usize) -> Outcome<Self> {
        let mut scene = Self::of(Kinds::Both, count)?;
        let sms = system(SqliteStore::open_file(scene.master())?);
        for cas in [false, true] {
            let places: Vec<usize> =
                (0..count).filter(|place| place % 20 < 2 && scene.kinds.is_cas(*place) == cas).collect();
            for places in places.chunks(1_000) {
                let names: Vec<_> = places.iter().filter_map(|place| scene.drafts.get(*place)).cloned().collect();
                let outcome = sms.execute(batch(&names, cas).on(&scene.licence), &scene.level_1()?)?;
                let assigned =
                    outcome.result.get("assigned").and_then(Value::as_array).ok_or("nothing was assigned")?;
                for (place, row) in places.iter().zip(assigned) {
                    scene.numbers.push((*place, text(row, "number")?.to_owned()));
                }
            }
        }
        Ok(scene)
    }

    /// The same with every certificate assigned.
    pub(crate) fn with_assigned(count: usize) -> Outcome<Self> {
        let scene = Self::with_drafts(count)?;
        let sms = system(SqliteStore::open_file(scene.master())?);
        for batch in scene.batches(&scene.drafts) {
            sms.execute(batch.on(&scene.licence), &scene.level_1()?)?;
        }
        Ok(scene)
    }

    /// A copy of the file under another name.
    pub(crate) fn copy(&self, name: &str) -> Outcome<PathBuf> {
        self.copy_to(self.folder.path(), name)
    }

    /// A copy of the file in another folder.
    pub(crate) fn copy_to(&self, folder: &Path, name: &str) -> Outcome<PathBuf> {
        let file = folder.join(format!("{name}.db"));
        std::fs::copy(self.master(), &file)?;
        // What the copy leaves to be written back must not fall into what is measured.
        std::fs::File::open(&file)?.sync_all()?;
        Ok(file)
    }

    /// A file of this name in the same folder.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The file that everything was made in.
    pub(crate) fn master(&self) -> PathBuf {
        self.folder.path().join("master.db")
    }

    /// A system over a copy of its own.
    pub(crate) fn system(&self, name: &str) -> Outcome<Sms> {
        self.system_in(self.folder.path(), name)
    }

    /// A system over a copy of its own in another folder.
    pub(crate) fn system_in(&self, folder: &Path, name: &str) -> Outcome<Sms> {
        Ok(system(SqliteStore::open_file(self.copy_to(folder, name)?)?))
    }

    /// A system that notes its commits, over a copy in a folder that is to be kept as long. It is not measured.
    pub(crate) fn capturing(&self) -> Outcome<(Sms, Commits, TempDir)> {
        let commits = Commits::default();
        let folder = folder_in_memory()?.map_or_else(folder, Ok)?;
        let store = SqliteStore::open_file(self.copy_to(folder.path(), "captured")?)?;
        Ok((system(Capturing { store, commits: commits.clone() }), commits, folder))
    }

    /// The Level 1 user as an actor.
    pub(crate) fn level_1(&self) -> Outcome<Actor> {
        Ok(Actor::parse(&self.level_1)?)
    }

    /// The place of the user who owns a certificate.
    pub(crate) fn owner(&self, id: &str) -> Option<usize> {
        let place = self.drafts.binary_search_by(|draft| draft.as_str().cmp(id)).ok()?;
        Some(place % USERS)
    }

    /// The user who owns the certificate at a place, and its name, as a line for programs in other languages.
    pub(crate) fn owned(&self, place: usize) -> Option<String> {
        Some(format!("{} {}", self.users.get(place % USERS)?, self.drafts.get(place)?))
    }

    /// A session of each user.
    pub(crate) fn sessions(&self, sms: &Sms) -> Outcome<Vec<Session>> {
        Ok(self.users.iter().map(|user| sms.acting_as(user)).collect::<Result<_, _>>()?)
    }

    /// For each draft the command that assigns it.
    pub(crate) fn assigns(&self) -> Vec<Command> {
        let assign = |draft: &CertificateRef| AssignCos::new(draft.clone()).terms_accepted(true);
        self.drafts.iter().map(|draft| assign(draft).into()).collect()
    }

    /// The commands that assign drafts a thousand at a time.
    pub(crate) fn batches(&self, drafts: &[CertificateRef]) -> Vec<Command> {
        drafts.chunks(1_000).map(|some| batch(some, self.kinds == Kinds::Cas)).collect()
    }
}

/// The command that assigns these drafts, all of them CAS or none.
fn batch(some: &[CertificateRef], cas: bool) -> Command {
    if cas {
        AssignCasBatch::new().certificates(some.to_vec()).terms_accepted(true).into()
    } else {
        AssignCosBatch::new().certificates(some.to_vec()).terms_accepted(true).into()
    }
}

/// A system as a host has it: the clock and the randomness of the machine.
pub(crate) fn system(store: impl Store + 'static) -> Sms {
    Sms::new(store, SystemClock, SystemEntropy)
}

/// A licence with an allocation that has room for so many, and its Level 1 user. One more is granted: the last one of an allocation brings
/// a notice, which no other does.
pub(crate) fn licensed(sms: &Sms, room: usize) -> Outcome<(LicenceNumber, String)> {
    let cheap = json!({ "command": "set_policy", "settings": {
        "password.hash_memory_kib": [{ "value": 7168 }], "password.hash_iterations": [{ "value": 5 }] } });
    sms.execute(Command::from_value(cheap)?, &Actor::HomeOffice)?;
    let granted = room + 1;
    let grant = json!({
        "command": "grant_licence", "organisation": { "name": "Example Widgets Ltd", "town": "Exampleton" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }, { "route": "student", "rating": "a" }],
        "level_1_user": { "details": person("Anna", "Archer", true) },
        "allocations": [{ "route": "skilled_worker", "granted": granted }, { "route": "student", "granted": granted }],
    });
    let outcome = sms.execute(Command::from_value(grant)?, &Actor::HomeOffice)?;
    let user = outcome.issued.first().ok_or("the Level 1 user has no account")?.user_id.to_string();
    Ok((text(&outcome.result, "licence")?.parse()?, user))
}

/// A Level 2 user of the licence.
pub(crate) fn level_2(sms: &Sms, level_1: &str, place: usize) -> Outcome<String> {
    let command =
        json!({ "command": "create_level_2_user", "details": person("Test", &format!("User-{place}"), false) });
    let outcome = sms.acting_as(level_1)?.execute(Command::from_value(command)?)?;
    Ok(text(&outcome.result, "user_id")?.to_owned())
}

/// Somebody who plainly does not exist.
fn person(given: &str, family: &str, is_level_1: bool) -> Value {
    let mut person = json!({
        "title": "Ms", "given_name": given, "family_name": family, "position": "Office manager",
        "email": format!("{given}.{family}@sponsor.example").to_lowercase(),
    });
    if let (true, Value::Object(fields)) = (is_level_1, &mut person) {
        let more = [
            ("address_line_1", "1 Example Street"),
            ("address_city", "Exampleton"),
            ("address_postcode", "EX1 1EX"),
            ("nino", "AB123456C"),
        ];
        fields.extend(more.map(|(name, text)| (name.to_owned(), text.into())));
    }
    person
}

/// So many drafts that are ready to go, of these users in turn.
pub(crate) fn drafts(
    sms: &Sms,
    licence: &LicenceNumber,
    users: &[String],
    kinds: Kinds,
    count: usize,
) -> Outcome<Vec<CertificateRef>> {
    let mut drafts = Vec::with_capacity(count);
    let places: Vec<usize> = (0..count).collect();
    for some in places.chunks(1_000) {
        let mut commands = Vec::with_capacity(some.len());
        for place in some {
            let user = users.get(place % users.len().max(1)).ok_or("there is no user")?;
            let create = if kinds.is_cas(*place) {
                json!({ "command": "create_cas", "route": "student", "fields": student(*place) })
            } else {
                json!({ "command": "create_cos", "route": "skilled_worker", "fields": worker(*place) })
            };
            commands.push((Command::from_value(create)?.on(licence), Actor::parse(user)?));
        }
        for outcome in sms.execute_all(commands) {
            let outcome = outcome?;
            if text(&outcome.result, "state")? != "ready_to_go" {
                return Err(format!("the draft lacks {}", outcome.result).into());
            }
            drafts.push(text(&outcome.result, "certificate")?.parse()?);
        }
    }
    Ok(drafts)
}

/// The passport of the person of the draft at a place.
pub(crate) fn passport(place: usize) -> String {
    format!("P{place:07}")
}

/// The family name of the person of the draft at a place: one of four who have it, two of them workers where there are both.
pub(crate) fn family_name(place: usize) -> String {
    format!("Person-{}", place / 4)
}

/// The complete form of a CAS.
fn student(place: usize) -> Value {
    let own = json!({ "applicant_id": place.to_string(), "family_name": family_name(place), "given_name": "Test",
        "passport_number": passport(place) });
    complete("cas", own)
}

/// The complete form of a CoS.
fn worker(place: usize) -> Value {
    complete("cos", json!({ "family_name": family_name(place), "passport_number": passport(place) }))
}

fn text<'a>(result: &'a Value, name: &str) -> Outcome<&'a str> {
    result.get(name).and_then(Value::as_str).ok_or_else(|| format!("the result has no `{name}`").into())
}
