//! Files of the Bulk Data Transfer against a model of ten lines: what is accepted, what becomes of it, and that nothing is lost or doubled.
//! Then a file as large as one may be.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use proptest::prelude::*;
use sms_core::certificate::CertificateState;
use sms_core::certificate::cas::{
    BulkDataTransfer, DeleteCas, TransferredCas, UploadedCas, check_upload, fields, recordable,
};
use sms_core::entropy::Seeded;
use sms_core::fields::Form;
use sms_core::ids::LicenceNumber;
use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Mode, Organisation, Rating, Route};
use sms_core::policy::Policy;
use sms_core::query::{SearchCas, ViewTransfers};
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::user::Level;
use sms_core::{Actor, Command, ErrorCode, Session, Sms, document, limits};
use std::collections::BTreeSet;

const NUMBER: &str = "SIM000001";

fn college() -> (Sms, LicenceNumber) {
    let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 12, 1))), Seeded::new(1));
    let adopt =
        AdoptLicence::new(Organisation::new("Example College"), vec![LicensedRoute::new(Route::Student, Rating::A)])
            .mode(Mode::Simulate)
            .number(NUMBER.parse().unwrap())
            .users(vec![AdoptedUser::new("anna1".parse().unwrap(), Level::Level1)]);
    let licence = sms.execute(adopt, &Actor::HomeOffice).unwrap().result.licence;
    (sms, licence)
}

/// A record: whether it has a name, and who takes which course from when, as far as it says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Record {
    named: bool,
    applicant: Option<u8>,
    title: u8,
    start: Option<u8>,
    course: Option<u8>,
}

#[derive(Debug, Clone)]
struct File {
    id: u8,
    accepted_only: bool,
    records: Vec<Record>,
}

#[derive(Debug, Clone)]
enum Step {
    Upload(File),
    /// Deletes the draft at a place, if there is one.
    Delete(usize),
}

/// The model: the files that were brought, and the CAS that there are.
#[derive(Debug, Default)]
struct Model {
    files: Vec<(u8, usize, usize)>,
    cas: Vec<Record>,
}

impl Model {
    /// Whether each record is accepted; none where the file is refused as a whole.
    fn take(&mut self, file: &File) -> Option<Vec<bool>> {
        let is_known = |record: &Record, earlier: &[Record]| {
            self.cas.iter().chain(earlier).any(|other| {
                let told = |record: &Record| (record.applicant, record.title, record.start);
                let same_course = record.course.is_none() || other.course.is_none() || record.course == other.course;
                record.applicant.is_some() && record.start.is_some() && told(record) == told(other) && same_course
            })
        };
        let accepts = |(place, record): (usize, &Record)| record.named && !is_known(record, &file.records[..place]);
        let accepted: Vec<bool> = file.records.iter().enumerate().map(accepts).collect();
        let enough = if file.accepted_only { accepted.contains(&true) } else { !accepted.contains(&false) };
        if self.files.iter().any(|(id, ..)| *id == file.id) || file.records.is_empty() || !enough {
            return None;
        }
        let new: Vec<_> = file.records.iter().zip(&accepted).filter(|(_, accepted)| **accepted).collect();
        self.files.push((file.id, new.len(), accepted.len() - new.len()));
        self.cas.extend(new.into_iter().map(|(record, _)| record.clone()));
        Some(accepted)
    }
}

fn form(record: &Record) -> Form {
    let mut form = Form::new().with(fields::COURSE_TITLE, &format!("Course {}", record.title));
    if record.named {
        form.set(fields::FAMILY_NAME, "Student");
    }
    if let Some(applicant) = record.applicant {
        form.set(fields::APPLICANT_ID, &format!("S-{applicant}"));
    }
    if let Some(start) = record.start {
        form.set(fields::COURSE_START_ON, day(2027, 1, 1 + u32::from(start)));
    }
    if let Some(course) = record.course {
        form.set(fields::COURSE_ID, &format!("C-{course}"));
    }
    form
}

fn command(file: &File) -> BulkDataTransfer {
    let records = file.records.iter().zip(1..).map(|(record, line)| UploadedCas::new(form(record)).line(line));
    BulkDataTransfer::new(format!("FILE-{}", file.id), NUMBER, Route::Student, records.collect())
        .accepted_only(file.accepted_only)
}

/// The CAS that there are, and each once.
fn found(sponsor: &Session) -> Vec<String> {
    let (mut all, mut search) = (Vec::new(), SearchCas::new().limit(3));
    loop {
        let page = sponsor.ask(&search).unwrap();
        all.extend(page.rows.into_iter().map(|row| row.certificate.to_string()));
        let Some(next) = page.next else { return all };
        search = search.after(next);
    }
}

/// Brings a file, as a preview said that it would go.
fn upload(sponsor: &Session, file: &File) -> Option<TransferredCas> {
    let preview = sponsor.preview(command(file)).unwrap();
    match sponsor.execute(command(file)) {
        Ok(outcome) => {
            assert!(preview.allowed, "{preview:?}");
            assert_eq!(preview.warnings, outcome.warnings);
            assert_eq!(outcome.events.last().unwrap().event, "file_transferred");
            Some(outcome.result)
        }
        Err(error) => {
            assert_eq!(preview, error.decision());
            None
        }
    }
}

/// The CAS that a file created.
fn created(told: &TransferredCas) -> impl Iterator<Item = String> {
    told.records.iter().filter_map(|record| Some(record.certificate.as_ref()?.to_string()))
}

/// Each record stands at its place, and is refused with reasons of its own or not at all.
fn is_told_in_order(told: &TransferredCas) {
    for (record, line) in told.records.iter().zip(1..) {
        assert_eq!((record.place + 1, record.line), (line, Some(line)));
        assert_eq!(record.reasons.is_empty(), record.certificate.is_some());
        let placed = format!("/records/{}/fields/", record.place);
        assert!(record.reasons.iter().all(|reason| reason.field.as_ref().unwrap().starts_with(&placed)));
    }
}

/// The steps, one after another, and nothing asked.
fn play(sponsor: &Session, steps: &[Step]) {
    let mut names = Vec::<String>::new();
    for step in steps {
        match step {
            Step::Upload(file) => {
                let told = sponsor.execute(command(file)).ok();
                names.extend(told.iter().flat_map(|told| created(&told.result)));
            }
            Step::Delete(place) if *place < names.len() => {
                sponsor.execute(DeleteCas::new(names.remove(*place).parse().unwrap())).unwrap();
            }
            Step::Delete(_) => {}
        }
    }
}

fn record() -> impl Strategy<Value = Record> {
    let maybe = |most: u8| prop::option::weighted(0.8, 0..most);
    (prop::bool::weighted(0.85), maybe(4), 0..2_u8, maybe(2), prop::option::of(0..2_u8))
        .prop_map(|(named, applicant, title, start, course)| Record { named, applicant, title, start, course })
}

fn step() -> impl Strategy<Value = Step> {
    let file = (0..6_u8, any::<bool>(), prop::collection::vec(record(), 0..7));
    let file = file.prop_map(|(id, accepted_only, records)| File { id, accepted_only, records });
    prop_oneof![4 => file.prop_map(Step::Upload), 1 => (0..8_usize).prop_map(Step::Delete)]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_accepted_becomes_a_cas_and_nothing_is_lost_or_doubled(steps in prop::collection::vec(step(), 1..9)) {
        let (sms, licence) = college();
        let sponsor = sms.acting_as("anna1").unwrap();
        let (mut model, mut names) = (Model::default(), Vec::<String>::new());
        for step in &steps {
            match step {
                Step::Upload(file) => {
                    let before = sms.state(&licence).unwrap();
                    let (told, accepted) = (upload(&sponsor, file), model.take(file));
                    let became = |told: &TransferredCas| -> Vec<bool> {
                        told.records.iter().map(|record| record.certificate.is_some()).collect()
                    };
                    prop_assert_eq!(told.as_ref().map(became), accepted, "{:?}", file);
                    let Some(told) = told else {
                        prop_assert_eq!(sms.state(&licence).unwrap(), before);
                        continue;
                    };
                    is_told_in_order(&told);
                    names.extend(created(&told));
                }
                Step::Delete(place) if *place < names.len() => {
                    sponsor.execute(DeleteCas::new(names.remove(*place).parse().unwrap())).unwrap();
                    model.cas.remove(*place);
                }
                Step::Delete(_) => {}
            }
        }
        prop_assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        prop_assert_eq!(&found(&sponsor), &names);
        let files = sponsor.ask(ViewTransfers::new()).unwrap().rows;
        let files = files.iter().rev().map(|row| (row.file_id.clone(), row.created, row.refused));
        let brought = model.files.iter().map(|(id, created, refused)| (format!("FILE-{id}"), *created as u64, *refused as u64));
        prop_assert!(files.eq(brought));

        // The journal gives the same records, byte for byte, and a second run the same journal.
        prop_assert!(sms.verify().unwrap().is_whole());
        let journal = sms.journal(NUMBER, 0, usize::MAX).unwrap();
        let then = sms.as_of_entry(&licence, journal.last().unwrap().sequence);
        prop_assert_eq!(then.state(&licence).unwrap().to_string(), sms.state(&licence).unwrap().to_string());
        let (again, _) = college();
        play(&again.acting_as("anna1").unwrap(), &steps);
        prop_assert_eq!(again.journal(NUMBER, 0, usize::MAX).unwrap(), journal);
    }
}

/// A second command with the key is answered with what came of the first.
#[test]
fn a_retry_is_answered_and_creates_nothing() {
    let (sms, licence) = college();
    let record = Record { named: true, applicant: Some(1), title: 1, start: Some(1), course: None };
    let file = File { id: 1, accepted_only: false, records: vec![record] };
    let keyed = || Command::new(command(&file)).key("file 1").on(&licence);
    let anna = Actor::User("anna1".parse().unwrap());
    let first = sms.execute(keyed(), &anna).unwrap();
    let again = sms.execute(keyed(), &anna).unwrap();
    assert_eq!((again.repeated, again.result), (true, first.result));
    let error = sms.execute(Command::new(command(&file)).on(&licence), &anna).err().unwrap();
    assert!(error.has(ErrorCode::BdtFileRepeated) && error.has(ErrorCode::BdtDuplicate));
}

/// What is said beforehand is what the command does.
#[test]
fn a_record_is_looked_at_without_a_store() {
    let (sms, _) = college();
    let sponsor = sms.acting_as("anna1").unwrap();
    let record = Record { named: true, applicant: Some(1), title: 1, start: Some(1), course: None };
    let given = form(&record).with(fields::ACADEMIC_LEVEL, "RQF99").with(fields::SEX, "unknown");
    let check = check_upload(&given, Route::Student, &Policy::default(), day(2026, 12, 1));
    let (kept, warnings) = recordable(&given, Route::Student);
    assert_eq!((&check.fields, warnings.len()), (&kept, 2));
    assert_eq!(kept, form(&record));

    let file = BulkDataTransfer::new("FILE-1", NUMBER, Route::Student, vec![UploadedCas::new(given)]);
    let told = sponsor.execute(file).unwrap().result.records.remove(0);
    assert_eq!(told.state, Some(check.state));
    let places = |reasons: &[sms_core::Reason]| -> BTreeSet<String> {
        reasons.iter().filter_map(|reason| reason.field.as_deref().map(str::to_owned)).collect()
    };
    let lacks: BTreeSet<_> = places(&check.lacks).union(&places(&warnings)).cloned().collect();
    assert_eq!(told.lacks.into_iter().collect::<BTreeSet<_>>(), lacks);
    let placed: Vec<_> =
        warnings.iter().map(|warning| format!("/records/0{}", warning.field.as_ref().unwrap())).collect();
    assert!(told.warnings.iter().map(|warning| warning.field.as_ref().unwrap()).eq(placed.iter()));
    assert_eq!(check.state, CertificateState::WorkInProgress);
}

/// A text that is larger than any other may be is read where it has a file in it, and only there.
#[test]
fn a_large_file_is_read_as_a_document() {
    let text = |command: &str, form: &str| {
        let records =
            vec![format!(r#"{{"fields":{{"family_name":"Student","{form}":"{}"}}}}"#, "x".repeat(60_000)); 300];
        let records = records.join(",");
        format!(
            r#"{{"records":[{records}],"command":"{command}","file_id":"FILE-1","licence_number":"{NUMBER}","route":"student"}}"#
        )
    };
    assert!(text("", "").len() > document::LARGEST);
    let read = Command::from_json(&text("bulk_data_transfer", "course_title")).unwrap();
    assert_eq!(read.action.name(), "bulk_data_transfer");
    let hidden = text("create_cas", "bulk_data_transfer");
    assert_eq!(Command::from_json(&hidden).unwrap_err().code(), ErrorCode::DocumentTooLarge);
}

/// Ten thousand records, and a hundred thousand where `SMS_LONG` is set: all are new, then all are duplicates.
#[test]
fn a_large_file_goes_in_one_command() {
    let count = if std::env::var_os("SMS_LONG").is_some() { limits::CERTIFICATES } else { 10_000 };
    let (sms, _) = college();
    let sponsor = sms.acting_as("anna1").unwrap();
    let file = |id: &str| {
        let record = |nth: usize| {
            let form = Form::new()
                .with(fields::FAMILY_NAME, "Student")
                .with(fields::APPLICANT_ID, &format!("S-{nth}"))
                .with(fields::COURSE_TITLE, "Example Studies")
                .with(fields::COURSE_START_ON, day(2027, 1, 11));
            UploadedCas::new(form)
        };
        BulkDataTransfer::new(id, NUMBER, Route::Student, (0..count).map(record).collect())
    };
    let told = sponsor.execute(file("FILE-1")).unwrap();
    assert_eq!((told.result.created, told.events.len()), (count as u64, count + 1));
    let error = sponsor.execute(file("FILE-2")).err().unwrap();
    let decision = error.decision();
    assert_eq!((decision.reasons.len(), decision.further[0].count), (limits::REASONS, count - limits::REASONS));
    assert!(error.has(ErrorCode::BdtDuplicate));

    let more = vec![UploadedCas::new(Form::new()); limits::CERTIFICATES + 1];
    let error = sponsor.execute(BulkDataTransfer::new("FILE-3", NUMBER, Route::Student, more)).err().unwrap();
    assert_eq!((error.code(), error.reasons()[0].field.as_deref()), (ErrorCode::DocumentListSize, Some("/records")));
}
