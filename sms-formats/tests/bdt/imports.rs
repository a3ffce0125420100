//! Files brought to SMS, and files that come from it (scenario 8).

use super::judge::official;
use super::samples::{UPLOAD, official_uploads};
use serde_json::json;
use sms_core::certificate::CertificateState;
use sms_core::certificate::cas::TransferredCas;
use sms_core::entropy::Seeded;
use sms_core::policy::Policy;
use sms_core::query::{ExportCas, SearchCas};
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::{Actor, Command, ErrorCode, Session, Sms};
use sms_formats::bdt::{BulkFile, FileKind, Header, Record, Schema, check_upload};

/// A college with one Level 1 user and an allocation of a hundred CAS.
struct College {
    sms: Sms,
    user: String,
}

const NUMBER: &str = "SIM000001";

impl College {
    fn new() -> Self {
        let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 7, 1))), Seeded::new(8));
        let adopt = json!({
            "command": "adopt_licence", "mode": "simulate", "organisation": { "name": "Example College" }, "number": NUMBER,
            "routes": [{ "route": "student", "rating": "a" }, { "route": "child_student", "rating": "a" }],
            "users": [{ "user_id": "anna1", "level": "level_1" }],
            "allocations": [
                { "route": "student", "granted": 100, "assigned": 0, "from": "2026-04-06", "to": "2027-04-05" },
                { "route": "child_student", "granted": 10, "assigned": 0, "from": "2026-04-06", "to": "2027-04-05" }
            ]
        });
        sms.execute(Command::from_json(&adopt.to_string()).unwrap(), &Actor::HomeOffice).unwrap();
        Self { sms, user: "anna1".to_owned() }
    }

    fn session(&self) -> Session {
        self.sms.acting_as(&self.user).unwrap()
    }

    fn count(&self) -> usize {
        self.session().ask(SearchCas::new()).unwrap().rows.len()
    }
}

/// Our own upload, for the licence of the college.
fn upload() -> BulkFile {
    BulkFile::read(UPLOAD.replace("TESTC0113", NUMBER).as_bytes()).unwrap()
}

#[test]
fn an_upload_becomes_cas_that_are_ready_to_go() {
    let college = College::new();
    let command = upload().transfer().unwrap();
    assert!(college.session().preview(command.clone()).unwrap().allowed);
    let told: TransferredCas = college.session().execute(command).unwrap().result;
    assert_eq!((told.created, told.refused), (2, 0));
    assert_eq!(told.records.iter().map(|record| record.line).collect::<Vec<_>>(), [Some(11), Some(104)]);
    assert_eq!(
        told.records[0].state,
        Some(CertificateState::ReadyToGo),
        "{:?} {:?}",
        told.records[0].lacks,
        told.records[0].warnings
    );
    assert_eq!(college.count(), 2);
}

#[test]
fn a_file_for_another_licence_is_refused_with_its_line() {
    let college = College::new();
    let file = BulkFile::read(UPLOAD.as_bytes()).unwrap();
    let refused = college.session().execute(file.transfer().unwrap()).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::BdtLicence);
    assert_eq!(college.count(), 0);
}

#[test]
fn a_record_that_is_held_already_is_refused_with_line_and_element() {
    let college = College::new();
    college.session().execute(upload().transfer().unwrap()).unwrap();
    let again =
        BulkFile::read(UPLOAD.replace("TESTC0113", NUMBER).replace("2026_09_01", "2026_09_02").as_bytes()).unwrap();
    let refused = college.session().execute(again.transfer().unwrap()).unwrap_err();
    assert_eq!(refused.code(), ErrorCode::BdtDuplicate);
    let reason = refused.decision().reasons[0].clone();
    let problem = again.records()[0].problem(reason);
    assert_eq!((problem.element.as_deref(), problem.line), (Some("ApplicantID"), 13));
    assert_eq!(college.count(), 2);
    let same = college.session().execute(upload().transfer().unwrap()).unwrap_err();
    assert_eq!(same.code(), ErrorCode::BdtFileRepeated);
}

#[test]
fn a_header_that_contradicts_its_root_is_refused() {
    for (from, to) in [("T4General Ready", "T4Child Ready"), (">General<", ">Child<"), (">2.1<", ">3.0<")] {
        let file = BulkFile::read(UPLOAD.replace(from, to).as_bytes()).unwrap();
        let refused = file.transfer().unwrap_err();
        assert_eq!((refused.code(), refused.problems().len()), (ErrorCode::BdtUnknownFile, 1));
        assert!(refused.problems()[0].line > 3);
    }
}

#[test]
fn the_published_uploads_are_accepted_and_those_that_warn_do() {
    for (name, file) in official_uploads() {
        let checked = check_upload(&file[..], &Policy::default(), day(2026, 12, 1));
        assert!(checked.checked.valid && checked.checked.contradictions.is_empty(), "{name}");
        let record = &checked.records[0];
        assert!(record.refusals.is_empty(), "{name}: {:#?}", record.refusals);
        if name.contains("WARNING") {
            assert_eq!(record.state, CertificateState::WorkInProgress, "{name}");
            let elements: Vec<_> = record.warnings.iter().filter_map(|warning| warning.element.as_deref()).collect();
            assert!(elements.contains(&"SELTRequired"), "{name}: {elements:?}");
        }
    }
}

#[test]
fn the_published_graduate_file_gives_four_numbers() {
    let Ok(file) = std::fs::read(official().join("examples/13._Graduate_Notifications.xml")) else { return };
    let file = BulkFile::read(&file[..]).unwrap();
    let numbers: Vec<_> = file.graduations().unwrap().certificates.iter().map(ToString::to_string).collect();
    assert_eq!(numbers, ["E4G0AA0A00A0A1", "E4G0AA0A00A0A2", "E4G0AA0A00A0A3", "E4G0AA0A00A0A4"]);
}

/// A year of a college: upload, assignment, export, fees, graduates.
#[test]
fn files_go_both_ways() {
    let college = College::new();
    let told = college.session().execute(upload().transfer().unwrap()).unwrap().result;
    let names: Vec<_> = told.records.iter().filter_map(|record| record.certificate.clone()).collect();
    let assign = json!({ "command": "assign_cas_batch", "certificates": names, "terms_accepted": true });
    college.session().execute(Command::from_json(&assign.to_string()).unwrap()).unwrap();
    let rows = college.session().ask(ExportCas::new()).unwrap().rows;
    let export = BulkFile::export(NUMBER, &rows).unwrap();
    // Page by page it is the same.
    assert_eq!(BulkFile::exported(&college.session(), ExportCas::new().limit(1)).unwrap(), export);
    let export = BulkFile::read(&export.to_bytes().unwrap()[..]).unwrap();
    assert_eq!(export.records().len(), 2);
    assert_eq!(export.records()[0].get("status"), Some("ASSIGNED"));
    let number = export.records()[0].get("cas_number").unwrap().to_owned();

    let schema = Schema::newest(FileKind::FeeUpdate);
    let fees = Record::with(
        schema,
        [("cas_number", number.as_str()), ("first_year_fees_pence", "18500.50"), ("fees_paid_pence", "5000")],
    )
    .unwrap();
    let fees = BulkFile::new(Header::with(schema, [("file_id", "FEES_01")]).unwrap(), vec![fees]).unwrap();
    college.session().execute(fees.fee_updates().unwrap()).unwrap();
    let view = json!({ "query": "view_cas", "certificate": number });
    let seen = college.session().query(&sms_core::Query::from_json(&view.to_string()).unwrap()).unwrap();
    assert_eq!(serde_json::to_value(&seen).unwrap()["fields"]["fees_paid_pence"], 500_000);

    let used = json!({ "command": "mark_cas_used", "licence": NUMBER, "certificate": number });
    college.sms.execute(Command::from_json(&used.to_string()).unwrap(), &Actor::HomeOffice).unwrap();
    let graduates = BulkFile::graduates("2027-10", [number.as_str()]).unwrap();
    let notified = college.session().execute(graduates.graduations().unwrap()).unwrap().result;
    assert_eq!(notified.notified.len(), 1);
}

/// Each kind of file that SMS takes is what a session accepts: here those that a year needs besides.
#[test]
fn children_and_absent_students_are_brought_too() {
    let college = College::new();
    let fields = [
        ("applicant_id", "S-2001"),
        ("family_name", "Student-Two"),
        ("given_name", "Test"),
        ("nationality", "UTO"),
        ("sex", "2"),
        ("country_of_birth", "UTO"),
        ("date_of_birth", "2012-03"),
        ("passport_number", "P2000002"),
        ("course_title", "Example Lessons"),
        ("academic_level", "RQF3"),
        ("course_start_on", "2026-09-21"),
        ("course_end_on", "2028-06-30"),
        ("full_time", "true"),
        ("weekly_hours", "20"),
        ("study_address_line_1", "1 Example Street"),
        ("study_city", "Exampleton"),
        ("study_postcode", "EX1 1EX"),
        ("has_work_placement", "false"),
        ("documents_used", "A school report."),
        ("atas_needed", "false"),
        ("postgraduate_dean_certificate_needed", "false"),
        ("accommodation_provided", "true"),
        ("fees_include_accommodation", "false"),
        ("first_year_fees_pence", "15000"),
        ("boarding_fees_pence", "9000"),
    ];
    let child = Record::with(Schema::newest(FileKind::ChildUpload), fields).unwrap();
    let header = Header::new(FileKind::ChildUpload, Some("CHILDREN_01"), Some(NUMBER));
    let file = BulkFile::new(header, vec![child]).unwrap();
    let told = college.session().execute(file.transfer().unwrap()).unwrap().result;
    assert_eq!(told.records[0].state, Some(CertificateState::ReadyToGo), "{told:#?}");
    let name = told.records[0].certificate.clone().unwrap().to_string();
    let assign = json!({ "command": "assign_cas_batch", "certificates": [name], "terms_accepted": true });
    college.session().execute(Command::from_json(&assign.to_string()).unwrap()).unwrap();

    let export = BulkFile::exported(&college.session(), ExportCas::new()).unwrap();
    let number = export.records()[0].get("cas_number").unwrap().to_owned();
    let used = json!({ "command": "mark_cas_used", "licence": NUMBER, "certificate": number });
    college.sms.execute(Command::from_json(&used.to_string()).unwrap(), &Actor::HomeOffice).unwrap();
    let schema = Schema::newest(FileKind::NonEnrolment);
    let absent = Record::with(schema, [("cas_number", number.as_str()), ("expected_enrolment_on", "2026-06-29")]);
    let header = Header::with(schema, [("file_id", "ABSENT_01")]).unwrap();
    let file = BulkFile::new(header, vec![absent.unwrap()]).unwrap();
    for report in file.non_enrolments().unwrap() {
        let told = college.session().execute(report).unwrap();
        assert_eq!(told.events[0].event, "student_activity_reported");
    }
}

#[test]
fn a_file_is_taken_for_what_it_is() {
    let graduates = BulkFile::graduates("2027-10", ["E4G0AA0A00A0A1"]).unwrap();
    assert_eq!(graduates.transfer().unwrap_err().code(), ErrorCode::BdtUnknownFile);
    assert_eq!(graduates.fee_updates().unwrap_err().code(), ErrorCode::BdtUnknownFile);
    assert_eq!(graduates.non_enrolments().unwrap_err().code(), ErrorCode::BdtUnknownFile);
    assert_eq!(upload().graduations().unwrap_err().code(), ErrorCode::BdtUnknownFile);
    let schema = Schema::newest(FileKind::NonEnrolment);
    let record = Record::with(
        schema,
        [("cas_number", "E4G0AA0A00A0A1"), ("expected_enrolment_on", "2026-10-12Z"), ("note", "Did not come.")],
    );
    let file = BulkFile::new(Header::with(schema, [("file_id", "ABSENT_01")]).unwrap(), vec![record.unwrap()]).unwrap();
    let report = file.commands().unwrap()[0].to_value();
    assert_eq!((&report["event_on"], &report["details"]), (&json!("2026-10-12"), &json!("Did not come.")));
    assert_eq!(report["fields"], json!({ "expected_enrolment_on": "2026-10-12" }));
}
