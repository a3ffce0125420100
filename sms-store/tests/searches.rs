//! Searches by the days of certificates, held against a filter over what was adopted.
#![expect(clippy::unwrap_used, reason = "tests")]

use chrono::{Days, NaiveDate};
use sms_core::certificate::{AdoptedCertificate, CertificateFamily, CertificateState};
use sms_core::entropy::Seeded;
use sms_core::fields::Form;
use sms_core::ids::{CertificateRef, LicenceNumber};
use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
use sms_core::query::{SearchCas, SearchCos};
use sms_core::store::{MemoryStore, Store};
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::user::Level;
use sms_core::{Actor, Sms, certificate};
use sms_store::SqliteStore;

/// What was adopted, as a person would note it.
#[derive(Debug, Clone)]
struct Noted {
    reference: String,
    family: CertificateFamily,
    state: CertificateState,
    use_by: Option<NaiveDate>,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
}

/// From and to, each of them included.
type Range = (Option<NaiveDate>, Option<NaiveDate>);

#[derive(Debug, Clone, Copy, Default)]
struct Asked {
    state: Option<CertificateState>,
    use_by: Range,
    start: Range,
    end: Range,
}

fn today() -> NaiveDate {
    day(2026, 4, 6)
}

/// A day as far from today.
fn away(days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { today() - by } else { today() + by }
}

/// Certificates of every kind: used, withdrawn, drafts, and assigned ones, of which some have expired by the clock alone.
fn notes() -> Vec<Noted> {
    let mut notes = Vec::new();
    for (number, family) in (0..60).zip([CertificateFamily::Cos, CertificateFamily::Cas].into_iter().cycle()) {
        let state = match number % 10 {
            0 | 1 => CertificateState::WorkInProgress,
            2 | 3 => CertificateState::Used,
            4 => CertificateState::Withdrawn,
            _ => CertificateState::Assigned,
        };
        let is_draft = state == CertificateState::WorkInProgress;
        notes.push(Noted {
            reference: format!("r{number}"),
            family,
            state,
            use_by: (!is_draft).then(|| away(number - 30)),
            start: (number % 7 != 0).then(|| away(number * 2)),
            end: (number % 5 != 0).then(|| away(400 + number)),
        });
    }
    notes
}

fn adopted((number, noted): (usize, &Noted)) -> AdoptedCertificate {
    use certificate::{cas::fields as cas, cos::fields as cos};
    let is_cos = noted.family == CertificateFamily::Cos;
    let route = if is_cos { Route::SkilledWorker } else { Route::Student };
    let (start_on, end_on) =
        if is_cos { (cos::START_ON, cos::END_ON) } else { (cas::COURSE_START_ON, cas::COURSE_END_ON) };
    let mut form = Form::new();
    noted.start.into_iter().for_each(|day| form.set(start_on, day));
    noted.end.into_iter().for_each(|day| form.set(end_on, day));
    let mut adopted = AdoptedCertificate::new(route, "carl2".parse().unwrap(), noted.state)
        .host_reference(noted.reference.as_str())
        .fields(form);
    if let Some(use_by) = noted.use_by {
        let given = if is_cos { format!("C1A2B{number:05}X") } else { format!("E4G0AA0A{number:02}A0A1") };
        adopted = adopted.number(given.parse().unwrap()).assigned_on(away(-40)).use_by(use_by);
    }
    adopted
}

fn licence() -> LicenceNumber {
    "SIM000001".parse().unwrap()
}

fn system(store: impl Store + 'static, notes: &[Noted]) -> Sms {
    let sms = Sms::new(store, ManualClock::new(start_of_day(today())), Seeded::new(1));
    let routes = [Route::SkilledWorker, Route::Student].map(|route| LicensedRoute::new(route, Rating::A));
    let adopt = AdoptLicence::new(Organisation::new("Example Ltd"), routes.to_vec())
        .number(licence())
        .users(vec![AdoptedUser::new("carl2".parse().unwrap(), Level::Level2)])
        .certificates(notes.iter().enumerate().map(adopted).collect());
    sms.execute(adopt, &Actor::HomeOffice).unwrap();
    sms
}

/// The state as the clock has left it.
fn state_now(noted: &Noted) -> CertificateState {
    let is_over = |use_by| if noted.family == CertificateFamily::Cos { use_by <= today() } else { use_by < today() };
    match noted.state {
        CertificateState::Assigned if noted.use_by.is_some_and(is_over) => CertificateState::Expired,
        state => state,
    }
}

fn wanted(notes: &[Noted], family: CertificateFamily, asked: &Asked) -> Vec<String> {
    let lies = |(from, to): Range, day: Option<NaiveDate>| match day {
        Some(day) => from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to),
        None => from.is_none() && to.is_none(),
    };
    let meets = |noted: &&Noted| {
        noted.family == family
            && asked.state.is_none_or(|state| state_now(noted) == state)
            && lies(asked.use_by, noted.use_by)
            && lies(asked.start, noted.start)
            && lies(asked.end, noted.end)
    };
    notes.iter().filter(meets).map(|noted| noted.reference.clone()).collect()
}

/// All pages of a search of so many rows each: the references in order.
macro_rules! pages {
    ($sms:expr, $search:ident, $asked:expr, $limit:expr) => {{
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let mut search = $search::new().limit($limit);
            search.state = $asked.state;
            (search.use_by_from, search.use_by_to) = $asked.use_by;
            (search.start_from, search.start_to) = $asked.start;
            (search.end_from, search.end_to) = $asked.end;
            search.after = after;
            let page = $sms.ask(&licence(), search).unwrap();
            assert!(page.rows.len() <= $limit && (page.next.is_none() || page.rows.len() == $limit));
            found.extend(page.rows.iter().map(|row| row.host_reference.as_deref().unwrap().to_owned()));
            after = page.next;
            if after.is_none() {
                break found;
            }
        }
    }};
}

/// What is asked: every bound of every day alone and with others, and every state.
fn questions() -> Vec<Asked> {
    let ends = [None, Some(away(-31)), Some(away(-1)), Some(away(0)), Some(away(1)), Some(away(20))];
    let states = [None].into_iter().chain(CertificateState::ALL.iter().copied().map(Some));
    let mut questions = Vec::new();
    for state in states {
        for from in ends {
            for to in ends {
                questions.push(Asked { state, use_by: (from, to), ..Asked::default() });
            }
        }
        let (start, end) = ((Some(away(10)), Some(away(80))), (Some(away(410)), Some(away(450))));
        questions.push(Asked { state, start, ..Asked::default() });
        questions.push(Asked { state, end, ..Asked::default() });
        questions.push(Asked { state, start: (start.0, None), end: (None, end.1), use_by: (Some(away(-5)), None) });
    }
    questions
}

#[test]
fn searches_by_days_find_what_a_filter_over_all_finds_in_every_store_and_in_pages() {
    let notes = notes();
    let folder = tempfile::tempdir().unwrap();
    let file = SqliteStore::open_file(folder.path().join("sms.db")).unwrap();
    let systems = [system(MemoryStore::new(), &notes), system(file, &notes)];
    let mut found = 0;
    for asked in questions() {
        for (limit, sms) in [1_000, 3].into_iter().flat_map(|limit| systems.iter().map(move |sms| (limit, sms))) {
            let cos = pages!(sms, SearchCos, asked, limit);
            assert_eq!(cos, wanted(&notes, CertificateFamily::Cos, &asked), "{asked:?}, {limit}");
            let cas = pages!(sms, SearchCas, asked, limit);
            assert_eq!(cas, wanted(&notes, CertificateFamily::Cas, &asked), "{asked:?}, {limit}");
            found += cos.len() + cas.len();
        }
    }
    assert!(found > 1_000, "{found}");
    assert!(systems.iter().all(|sms| sms.verify().unwrap().is_whole()));
}

#[test]
fn a_search_by_number_asks_for_the_days_as_well_and_rows_tell_the_last_day_to_apply() {
    let notes = notes();
    let sms = system(MemoryStore::new(), &notes);
    let rows = sms.ask(&licence(), SearchCos::new().use_by_from(away(1)).limit(1)).unwrap().rows;
    let row = rows.first().unwrap();
    let (Some(use_by), Some(last)) = (row.use_by, row.last_day_to_apply) else { panic!("{row:?}") };
    assert_eq!(use_by, last + Days::new(1), "a CoS expires on its displayed day");
    let number: sms_core::ids::CosNumber = row.number.as_ref().unwrap().as_str().parse().unwrap();
    for (from, there) in [(use_by, true), (use_by + Days::new(1), false)] {
        let by_number = SearchCos::new().number(number.clone()).use_by_from(from);
        assert_eq!(sms.ask(&licence(), by_number).unwrap().rows.len(), usize::from(there));
    }
    let noted = notes.iter().find(|noted| Some(noted.reference.as_str()) == row.host_reference.as_deref()).unwrap();
    for (to, there) in [(noted.start, true), (noted.start.map(|day| day - Days::new(1)), false)] {
        let mut by_number = SearchCos::new().number(number.clone());
        by_number.start_to = to;
        assert_eq!(sms.ask(&licence(), by_number).unwrap().rows.len(), usize::from(there));
    }
    let view = sms.certificate(&licence(), &CertificateRef::parse(row.certificate.as_str()).unwrap()).unwrap();
    assert_eq!(view.closes_on(), Some(use_by));
    let students = sms.ask(&licence(), SearchCas::new().use_by_from(away(1))).unwrap().rows;
    assert!(students.iter().all(|row| row.last_day_to_apply == row.use_by) && !students.is_empty());
}
