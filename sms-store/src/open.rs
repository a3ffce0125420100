//! A system opened by the address of its store: what every binding does, and a host in Rust may do.

use crate::file::File;
use crate::{SystemClock, SystemEntropy};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};
use sms_core::entropy::{Entropy, Seeded};
use sms_core::ids::LicenceNumber;
use sms_core::policy::{self, Changes, Dated, Policy, SetPolicy};
use sms_core::store::{MemoryStore, Store};
use sms_core::time::{self, Clock, ManualClock, Moment};
use sms_core::{Actor, Error, ErrorCode, Reason, Result, Sms, document, limits, trace};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// How a system is opened, beside the address of its store. As a document it has the same fields, all of which may be left
/// out.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Opening {
    /// Whose time counts.
    pub clock: ClockKind,
    /// The moment at which a manual clock begins. A manual clock needs it, and no other has it.
    #[serde(deserialize_with = "moment")]
    pub now: Option<Moment>,
    /// Randomness that is the same each time, for simulations and tests: passwords and tokens can be guessed then.
    pub seed: Option<u64>,
    /// Settings of the policy, each a value that counts always or a list of dated ones. Where the store's own differ, the
    /// Home Office gives `set_policy`.
    pub settings: BTreeMap<String, Given>,
}

/// Whose time counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ClockKind {
    /// The machine's.
    #[default]
    System,
    /// The host's, which sets it.
    Manual,
}

/// The values that a host gives a setting.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
#[expect(clippy::exhaustive_enums, reason = "one value or several: there is no third")]
pub enum Given {
    /// One that counts always.
    Always(policy::Value),
    /// Several, each from a day on.
    Dated(Vec<Dated>),
}

impl Opening {
    /// On a manual clock that begins at a moment.
    ///
    /// ```
    /// use sms_store::{Host, Opening};
    /// let opening = Opening::manual("2026-04-06T09:00:00Z".parse().unwrap());
    /// let host = Host::open("memory:", &opening).unwrap();
    /// assert!(host.sms().licences(None, 10).unwrap().is_empty());
    /// ```
    #[must_use]
    pub fn manual(now: Moment) -> Self {
        Self { clock: ClockKind::Manual, now: Some(now), ..Self::default() }
    }

    /// With randomness that is the same each time, for simulations and tests.
    #[must_use]
    pub const fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// With a value of a setting of the policy.
    ///
    /// ```
    /// use sms_core::policy::{Value, settings};
    /// use sms_core::time::day;
    /// use sms_store::{Given, Host, Opening};
    /// let opening = Opening::default().setting("lock.wait_minutes", Given::Always(Value::Number(30)));
    /// let policy = Host::open("memory:", &opening)?.sms().policy()?;
    /// assert_eq!(policy.get(settings::LOCK_WAIT_MINUTES, day(2026, 5, 1)), 30);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    #[must_use]
    pub fn setting(mut self, id: impl Into<String>, given: Given) -> Self {
        self.settings.insert(id.into(), given);
        self
    }

    /// Reads a document; an empty text is the document without fields.
    ///
    /// # Errors
    /// Codes of the family `document.`, and [`ErrorCode::OpeningInvalid`].
    pub fn from_json(text: &str) -> Result<Self> {
        if text.is_empty() { Ok(Self::default()) } else { Self::from_value(document::parse(text)?) }
    }

    /// Reads a document that was parsed already.
    ///
    /// # Errors
    /// [`ErrorCode::CommandUnknownField`] and [`ErrorCode::OpeningInvalid`], each with its place.
    pub fn from_value(mut value: Value) -> Result<Self> {
        document::settle_figures(&mut value);
        limits::check("opening", &value)?;
        document::typed(value, ErrorCode::OpeningInvalid)
    }

    /// The default policy with settings: a document of the shape of the field `settings`.
    ///
    /// ```
    /// use serde_json::json;
    /// use sms_core::policy::settings;
    /// use sms_core::time::day;
    /// use sms_store::Opening;
    /// let policy = Opening::policy(json!({ "lock.wait_minutes": [{ "from": "2026-05-01", "value": 30 }] }))?;
    /// assert_eq!(policy.get(settings::LOCK_WAIT_MINUTES, day(2026, 5, 1)), 30);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::OpeningInvalid`]; those of [`Policy::with`].
    pub fn policy(settings: Value) -> Result<Policy> {
        let opening = Self::from_value(json!({ "settings": settings }))?;
        Policy::with(opening.settings.iter().map(|(id, given)| (id.clone(), dated(given))).collect())
    }

    /// The manual clock, if there is one.
    fn manual_clock(&self) -> Result<Option<Arc<ManualClock>>> {
        let refuse =
            |message: &'static str| Err(Reason::new(ErrorCode::OpeningInvalid).message(message).field("/now").into());
        match (self.clock, self.now) {
            (ClockKind::System, None) => Ok(None),
            (ClockKind::System, Some(_)) => refuse("only a manual clock is told the time"),
            (ClockKind::Manual, None) => refuse("a manual clock begins at a moment"),
            (ClockKind::Manual, Some(now)) => Ok(Some(Arc::new(ManualClock::new(time::known(now)?)))),
        }
    }

    fn entropy(&self) -> Arc<dyn Entropy> {
        match self.seed {
            Some(seed) => Arc::new(Seeded::new(seed)),
            None => Arc::new(SystemEntropy),
        }
    }
}

/// A system with the clock that it runs on. Cheap to clone; every clone is the same system.
///
/// ```
/// use sms_core::Actor;
/// use sms_core::licence::{AdoptLicence, LicensedRoute, Organisation, Rating, Route};
/// use sms_store::{Host, Opening};
///
/// let host = Host::open("memory:", &Opening::manual("2026-04-06T09:00:00Z".parse()?))?;
/// let routes = vec![LicensedRoute::new(Route::SkilledWorker, Rating::A)];
/// let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes);
/// let licence = host.sms().execute(adopt, &Actor::HomeOffice)?.result.licence;
/// host.set_time("2026-04-07T09:00:00Z".parse()?)?;
/// assert_eq!(host.sms().licences(None, 10)?, [licence]);
/// host.close()?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Host {
    sms: Sms,
    clock: Option<Arc<ManualClock>>,
    file: Option<File>,
}

impl fmt::Debug for Host {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Host").field("manual", &self.clock.is_some()).finish_non_exhaustive()
    }
}

impl Host {
    /// Opens the system over the store at an address: `memory:`, or what [`SqliteStore::open`](crate::SqliteStore::open) takes,
    /// for which the feature `sqlite` is needed.
    ///
    /// ```
    /// use sms_store::{Host, Opening};
    /// let opening = Opening::from_json(r#"{"clock": "manual", "now": "2026-04-06T09:00:00Z", "settings": {"lock.wait_minutes": 30}}"#)?;
    /// let host = Host::open("memory:", &opening)?;
    /// host.set_time("2026-04-07T09:00:00Z".parse().unwrap())?;
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::OpeningInvalid`]; those of [`SqliteStore::open`](crate::SqliteStore::open); [`ErrorCode::StoreUrl`] for a file
    /// without that feature; those of the command `set_policy`.
    pub fn open(address: &str, opening: &Opening) -> Result<Self> {
        trace::open(|| {
            Self::opened(opening, || if address == MEMORY { Ok(None) } else { File::open(address).map(Some) })
        })
    }

    /// Opens the system over the store in a file, and makes it where there is none. The path is a path, whatever letters it has:
    /// none of them says what an address would say with it.
    ///
    /// ```
    /// use sms_store::{Host, Opening};
    /// let folder = tempfile::tempdir().unwrap();
    /// let path = folder.path().join("memory:?mode=ro");
    /// Host::open_file(&path, &Opening::default())?.close()?;
    /// assert!(path.is_file());
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub fn open_file(path: &Path, opening: &Opening) -> Result<Self> {
        trace::open(|| Self::opened(opening, || File::open_path(path).map(Some)))
    }

    /// Opens the system over the store in a file only to read it, as [`open_file`](Self::open_file) opens it to write. It must be there,
    /// and whatever would write is refused.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_store::{Host, Opening};
    /// let folder = tempfile::tempdir().unwrap();
    /// let path = folder.path().join("sponsor.db");
    /// assert!(Host::open_to_read(&path, &Opening::default()).is_err());
    /// Host::open_file(&path, &Opening::default())?.close()?;
    /// assert!(Host::open_to_read(&path, &Opening::default())?.sms().verify()?.is_whole());
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`open`](Self::open).
    pub fn open_to_read(path: &Path, opening: &Opening) -> Result<Self> {
        trace::open(|| Self::opened(opening, || File::open_path_to_read(path).map(Some)))
    }

    fn opened(opening: &Opening, file: impl FnOnce() -> Result<Option<File>>) -> Result<Self> {
        let manual = opening.manual_clock()?;
        let clock: Arc<dyn Clock> = match &manual {
            Some(manual) => Arc::clone(manual) as Arc<dyn Clock>,
            None => Arc::new(SystemClock),
        };
        let file = file()?;
        let store: Arc<dyn Store> = file.as_ref().map_or_else(|| Arc::new(MemoryStore::new()), File::store);
        let sms = Sms::shared(store, clock, opening.entropy());
        settle(&sms, &opening.settings)?;
        Ok(Self { sms, clock: manual, file })
    }

    /// The system.
    #[must_use]
    pub const fn sms(&self) -> &Sms {
        &self.sms
    }

    /// The same system, limited to these licences, as [`Sms::only`] limits it; so are its copies of the store ([`backup`](Self::backup)),
    /// which hold every licence.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_store::{Host, Opening};
    /// let host = Host::open("memory:", &Opening::default())?;
    /// let tenant = host.only(&["SIM000001".parse()?])?;
    /// let error = tenant.sms().state(&"SIM000002".parse()?).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::BoundaryLicence);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Sms::only`].
    pub fn only(&self, licences: &[LicenceNumber]) -> Result<Self> {
        Ok(Self { sms: self.sms.only(licences)?, clock: self.clock.clone(), file: self.file.clone() })
    }

    /// Sets the clock.
    ///
    /// # Errors
    /// [`ErrorCode::ClockNotManual`] where the system runs on the clock of the machine; [`ErrorCode::FieldOutOfRange`] for a moment
    /// too far away.
    pub fn set_time(&self, moment: Moment) -> Result<()> {
        self.clock.as_ref().ok_or_else(|| Error::new(ErrorCode::ClockNotManual))?.set(time::known(moment)?);
        Ok(())
    }

    /// Rewrites the file of the store, so that nothing erased is left in it: after an erasure in a file of more than 64 MiB,
    /// when there is time for it. A smaller file is rewritten at once, and a store in memory keeps nothing.
    ///
    /// # Errors
    /// Those of [`SqliteStore::scrub`](crate::SqliteStore::scrub).
    pub fn scrub(&self) -> Result<()> {
        trace::scrub(|| self.file.as_ref().map_or(Ok(()), |file| file.scrub()))
    }

    /// Makes a copy of the store in a new file, of one moment, while others go on writing. A store that may be open is copied
    /// in no other way.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_store::{Host, Opening};
    /// let folder = tempfile::tempdir().unwrap();
    /// let address = folder.path().join("sponsor.db").display().to_string();
    /// let host = Host::open(&address, &Opening::default())?;
    /// host.backup(&folder.path().join("monday.db"))?;
    ///
    /// let in_memory = Host::open("memory:", &Opening::default())?;
    /// let error = in_memory.backup(&folder.path().join("tuesday.db")).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::StoreNoFile);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::StoreNoFile`] for a store in memory; those of [`SqliteStore::backup`](crate::SqliteStore::backup).
    pub fn backup(&self, to: &Path) -> Result<()> {
        trace::backup(|| {
            self.sms.reaches_all()?;
            self.file.as_ref().ok_or_else(|| Error::new(ErrorCode::StoreNoFile))?.backup(to)
        })
    }

    /// Closes the system and lets go of its file. From then on it, its sessions and its views answer `boundary.closed`.
    /// Twice is harmless.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_store::{Host, Opening};
    /// let host = Host::open("memory:", &Opening::default())?;
    /// host.close()?;
    /// assert_eq!(host.sms().verify().unwrap_err().code(), ErrorCode::BoundaryClosed);
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of [`Sms::close`].
    pub fn close(&self) -> Result<()> {
        self.sms.close()
    }
}

/// The address of a store in memory.
const MEMORY: &str = "memory:";

/// Gives the settings that differ.
fn settle(sms: &Sms, given: &BTreeMap<String, Given>) -> Result<()> {
    if given.is_empty() {
        return Ok(());
    }
    let policy = sms.policy()?;
    let settings: Changes = given
        .iter()
        .map(|(id, given)| (id.clone(), dated(given)))
        .filter(|(id, values)| policy.changes().get(id) != Some(values))
        .collect();
    if !settings.is_empty() {
        sms.execute(SetPolicy::new(settings), &Actor::HomeOffice)?;
    }
    Ok(())
}

/// A moment, said to be one where it cannot be read: what chrono says of it is what it says of a day.
fn moment<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Moment>, D::Error> {
    let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    text.parse().map(Some).map_err(|_| {
        let remedy = time::whole_day(&text).map(|day| format!(": {}", time::remedy_for_a_day(day)));
        let unread = "the value is not a moment as 2026-04-06T09:00:00Z";
        D::Error::custom(unread.to_owned() + &remedy.unwrap_or_default())
    })
}

fn dated(given: &Given) -> Vec<Dated> {
    match given {
        Given::Always(value) => vec![Dated { from: None, value: value.clone() }],
        Given::Dated(values) => values.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(opening: Value) -> (ErrorCode, Option<String>) {
        let error = Opening::from_value(opening)
            .and_then(|opening| Host::open(MEMORY, &opening))
            .expect_err("it should be refused");
        (error.code(), error.reasons()[0].field.as_ref().map(ToString::to_string))
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_place() {
        let place = |code, field: &str| (code, Some(field.to_owned()));
        let now = "2026-04-06T09:00:00Z";
        assert_eq!(refused(json!({ "clock": "manual" })), place(ErrorCode::OpeningInvalid, "/now"));
        assert_eq!(refused(json!({ "now": now })), place(ErrorCode::OpeningInvalid, "/now"));
        assert_eq!(refused(json!({ "clock": "sundial" })), place(ErrorCode::OpeningInvalid, "/clock"));
        assert_eq!(refused(json!({ "colour": "red" })), place(ErrorCode::CommandUnknownField, "/colour"));
        assert_eq!(
            refused(json!({ "settings": { "no.such": 1 } })),
            place(ErrorCode::PolicyUnknownSetting, "/settings/no.such")
        );
        assert_eq!(Host::open("postgres://host/db", &Opening::default()).unwrap_err().code(), ErrorCode::StoreUrl);
    }

    #[cfg(not(feature = "sqlite"))]
    #[test]
    fn without_sqlite_a_file_is_refused_and_says_why() {
        let error = Host::open("sponsor.db", &Opening::default()).unwrap_err();
        assert_eq!(error.code(), ErrorCode::StoreUrl);
        assert!(error.to_string().contains("built without SQLite"), "{error}");
        let in_memory = Host::open(MEMORY, &Opening::default()).unwrap();
        assert_eq!(in_memory.backup("sponsor.db".as_ref()).unwrap_err().code(), ErrorCode::StoreNoFile);
        in_memory.scrub().unwrap();
    }

    /// A name or a value that may be about a person stands in no error, and nothing is too large to be refused at once.
    #[test]
    fn errors_show_nothing_that_was_given_and_sizes_have_an_end() {
        const PLANTED: &str = "Zoë/~Planted Example";
        let openings = [
            json!({ (PLANTED): 1 }),
            json!({ "clock": PLANTED }),
            json!({ "now": PLANTED }),
            json!({ "seed": PLANTED }),
            json!({ "settings": PLANTED }),
            json!({ "settings": { (PLANTED): 1 } }),
            json!({ "settings": { (PLANTED): [{ "value": 1 }] } }),
            json!({ "settings": { (PLANTED): { (PLANTED): PLANTED } } }),
            json!({ "settings": { "lock.wait_minutes": PLANTED } }),
            json!({ "settings": { "lock.wait_minutes": [{ (PLANTED): 1, "value": PLANTED }] } }),
        ];
        for opening in openings {
            let refused = Opening::from_value(opening.clone()).and_then(|read| Host::open(MEMORY, &read));
            let error = refused.expect_err("it should be refused");
            let told = format!("{error} {error:?}");
            assert!(!told.contains("Zo") && !told.contains("Planted"), "{opening}: {told}");
        }
        let many: serde_json::Map<_, _> = (0..2_001).map(|at| (format!("m{at}"), 1.into())).collect();
        for (opening, code) in [
            (json!({ "settings": many }), ErrorCode::DocumentListSize),
            (json!({ "settings": { "lock.wait_minutes": vec![1; 1_001] } }), ErrorCode::DocumentListSize),
            (json!({ "settings": { "lock.wait_minutes": "x".repeat(65_537) } }), ErrorCode::DocumentTextSize),
        ] {
            assert_eq!(refused(opening).0, code);
        }
    }

    #[cfg(feature = "sqlite")]
    #[test]
    fn settings_are_given_once() {
        let folder = tempfile::tempdir().unwrap();
        let address = folder.path().join("sponsor.db").display().to_string();
        let open = |minutes: i64| {
            let opening = Opening::from_value(json!({ "settings": { "lock.wait_minutes": minutes } })).unwrap();
            Host::open(&address, &opening).unwrap().sms().journal(sms_core::ids::STORE, 0, 10).unwrap().len()
        };
        assert_eq!([open(30), open(30), open(20), open(20)], [1, 1, 2, 2]);
    }

    #[test]
    fn only_a_manual_clock_is_set_and_time_passes_on_it() {
        let [noon, evening] = ["2026-04-06T12:00:00Z", "2026-04-06T18:00:00Z"].map(|text| text.parse().unwrap());
        let host = Host::open(MEMORY, &Opening::default()).unwrap();
        assert_eq!(host.set_time(noon).unwrap_err().code(), ErrorCode::ClockNotManual);
        let future = "2199-01-01T00:00:00Z".parse().unwrap();
        assert_eq!(host.sms().advance_to(future).unwrap_err().code(), ErrorCode::FieldOutOfRange);

        let far = "+262142-12-31T23:59:59Z".parse().unwrap();
        assert_eq!(Host::open(MEMORY, &Opening::manual(far)).unwrap_err().code(), ErrorCode::FieldOutOfRange);
        let host = Host::open(MEMORY, &Opening::manual(noon)).unwrap();
        assert_eq!(host.set_time(far).unwrap_err().code(), ErrorCode::FieldOutOfRange);
        assert_eq!(host.sms().advance_to(far).unwrap_err().code(), ErrorCode::FieldOutOfRange);
        host.sms().advance_to(evening).unwrap();
        assert_eq!(host.clock.unwrap().now(), evening);
    }
}
