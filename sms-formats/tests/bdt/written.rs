//! What is written: always valid for another validator, and read back as it was.

use super::judge::{Judge, how_many};
use super::samples::{UPLOAD, official_uploads};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{Config, TestRng, TestRunner};
use sms_core::ErrorCode;
use sms_formats::bdt::{BulkFile, Characters, FileKind, Header, Record, Schema, Slot, TextShape, Writer, check};

/// Texts that a place can have, with whatever else its type lets through.
fn texts(slot: &Slot) -> BoxedStrategy<String> {
    match slot.text.shape {
        TextShape::Text(characters, most) => line(characters, most.min(60)),
        TextShape::Pattern(pattern, _) => proptest::string::string_regex(pattern.source()).unwrap().boxed(),
        TextShape::Words(words) | TextShape::Codes(words) => {
            proptest::sample::select(words.to_vec()).prop_map(str::to_owned).boxed()
        }
        TextShape::Flag => {
            proptest::sample::select(vec!["true", "false", "1", "0", " true\n"]).prop_map(str::to_owned).boxed()
        }
        TextShape::Date => "20[0-9]{2}-0[1-9]-[12][0-8](Z|\\+01:00)?".boxed(),
        TextShape::PlainDate => "[12][09][0-9]{2}-0[1-9]-[12][0-8]".boxed(),
        TextShape::YearMonth => "[12][09][0-9]{2}-0[1-9]".boxed(),
        TextShape::Year => "[12][09][0-9]{2}".boxed(),
        TextShape::Decimal { decimals: 1, .. } => "1?[0-5][0-9](\\.[0-9])?".boxed(),
        TextShape::Decimal { .. } => "\\+?[0-9]{1,9}(\\.[0-9]{0,2})?".boxed(),
        TextShape::Whole => "-?[0-9]{1,3}".boxed(),
        ref other => panic!("{other:?}"),
    }
}

fn line(characters: Characters, most: usize) -> BoxedStrategy<String> {
    let letters = match characters {
        Characters::Address => "[A-Za-z0-9 ~!@%()*+,./:;=?^_{}&'-]",
        Characters::Latin1 => "[ -~\u{A0}-\u{FF}]",
        _ => "[ -~\u{A0}-\u{FF}\t\n\r]",
    };
    proptest::string::string_regex(&format!("{letters}{{1,{most}}}")).unwrap().boxed()
}

/// Texts for all places of a record; which of those that may be left out are, the mask says.
fn record(schema: &'static Schema) -> impl Strategy<Value = Record> {
    let slots: Vec<Slot> = schema.record_slots().cloned().collect();
    let all: Vec<_> = slots.iter().map(texts).collect();
    let birth = 0_usize..3;
    (all, proptest::collection::vec(any::<bool>(), slots.len()), birth).prop_map(move |(texts, mask, birth)| {
        let kept = slots.iter().zip(texts).zip(mask).filter(|((slot, _), is_kept)| *is_kept || is_needed(slot));
        let births = ["FullDate", "YearMonth", "Year"];
        let is_other_birth = |slot: &Slot| births.contains(&slot.element) && slot.element != births[birth];
        let kept = kept.filter(|((slot, _), _)| !is_other_birth(slot));
        Record::of_texts(schema, kept.map(|((slot, text), _)| (slot.path.clone(), slot.nth, text))).unwrap()
    })
}

/// Whether a place may not be left out, where what it stands in is there: only blocks whose needed texts are all given are kept.
fn is_needed(slot: &Slot) -> bool {
    let optional = [
        "ApplicationID",
        "UCAS_UKPASS_Id",
        "GivenName",
        "OtherNames",
        "PlaceOfBirth",
        "SponsorLicenseNumber",
        "CountyAreaDistrict",
        "CourseID",
        "SecondaryAcademicLevel",
        "LatestDateForAcceptanceOnCourse",
        "WorkPlacementPercentage",
        "WorkPlacementJustificationText",
        "CourseFeesPaidToDate",
        "AccommodationFeesPaidToDate",
        "BoardingFeesPaidToDate",
        "Notes",
        "CASStatusDate",
        "CourseCurriculumTitle",
    ];
    let is_free = slot.path.starts_with("EvidenceDetails")
        || (slot.nth > 0)
        || (optional.contains(&slot.element) && slot.path != "CourseDetails/CourseCurriculumTitle");
    let is_foreign_postcode = slot.element == "PostCode" && !slot.path.contains("MainSiteOfStudy");
    let is_free_elsewhere = slot.path == "ApplicantID" || slot.element == "Graduated";
    !(is_free || is_foreign_postcode || is_free_elsewhere)
}

fn header(schema: &'static Schema) -> Header {
    match schema.kind {
        FileKind::Upload | FileKind::ChildUpload => Header::new(schema.kind, Some("TEST_01"), Some("TESTC0113")),
        FileKind::Export => {
            Header::with(schema, [("version", schema.version), ("licence_number", "TESTC0113")]).unwrap()
        }
        _ => Header::with(schema, [("file_id", "TEST_01")]).unwrap(),
    }
}

#[test]
fn what_is_written_is_valid_and_reads_back_equal() {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    for kind in FileKind::ALL {
        let schema = Schema::newest(*kind);
        let count = how_many(60, 2_000);
        let mut written = Vec::new();
        for _ in 0..count {
            let records = proptest::collection::vec(record(schema), 1..4).new_tree(&mut runner).unwrap().current();
            let file = BulkFile::new(header(schema), records).unwrap();
            let bytes = file.to_bytes().unwrap();
            assert!(BulkFile::read(&bytes[..]).unwrap() == file, "{}", String::from_utf8_lossy(&bytes));
            written.push(bytes);
        }
        let judges = [Some(Judge::of(schema)), if *kind == FileKind::Upload { Judge::official() } else { None }];
        for verdicts in judges.iter().flatten().map(|judge| judge.judge(&written)) {
            for (verdict, bytes) in verdicts.iter().zip(&written) {
                assert!(verdict.is_valid, "{:#?}\n{}", verdict.said, String::from_utf8_lossy(bytes));
            }
        }
    }
}

#[test]
fn a_file_that_was_read_is_written_again_and_reads_back_equal() {
    let uploads = official_uploads().into_iter().map(|(_, file)| file).chain([UPLOAD.as_bytes().to_vec()]);
    for file in uploads {
        let read = BulkFile::read(&file[..]).unwrap();
        let written = read.to_bytes().unwrap();
        assert!(check(&written[..]).valid);
        assert_eq!(BulkFile::read(&written[..]).unwrap(), read);
        assert!(written.starts_with(b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n"));
    }
}

/// A record goes into a form and comes back, but for what is written in more than one way.
#[test]
fn a_record_is_the_same_after_it_was_a_form() {
    let read = BulkFile::read(UPLOAD.as_bytes()).unwrap();
    for record in read.records() {
        let form = record.form();
        let again = Record::of_form(record.schema(), &form);
        assert_eq!(again.form(), form);
        for (slot, text) in record.texts() {
            let there = again.texts().find(|(other, _)| other.path == slot.path && other.nth == slot.nth);
            assert!(there.is_some(), "{} {text:?}", slot.path);
        }
    }
}

#[test]
fn what_the_schema_refuses_is_not_written() {
    let schema = Schema::newest(FileKind::Graduates);
    let mut sink = Vec::new();
    let mut writer = Writer::new(&mut sink, &header(schema)).unwrap();
    let right = Record::with(schema, [("report", "GRADUATED"), ("cas_number", "E4G0AA0A00A0A1")]).unwrap();
    let wrong = Record::with(schema, [("report", "GRADUATED"), ("cas_number", "E4X0AA0A00A0A1")]).unwrap();
    let lacking = Record::with(schema, [("report", "GRADUATED")]).unwrap();
    writer.write(&right).unwrap();
    assert_eq!(writer.write(&wrong).unwrap_err().code(), ErrorCode::BdtFormat);
    assert_eq!(writer.write(&lacking).unwrap_err().code(), ErrorCode::BdtElementMissing);
    let other = Record::with(Schema::newest(FileKind::FeeUpdate), [("cas_number", "E4G0AA0A00A0A1")]).unwrap();
    assert_eq!(writer.write(&other).unwrap_err().code(), ErrorCode::BdtUnknownFile);
    writer.finish().unwrap();
    assert_eq!(BulkFile::read(&sink[..]).unwrap().records(), [right]);
    let empty = Writer::new(Vec::new(), &header(schema)).unwrap();
    assert_eq!(empty.finish().unwrap_err().code(), ErrorCode::BdtElementMissing);
    assert_eq!(Header::with(schema, [("licence_number", "X")]).unwrap_err().code(), ErrorCode::BdtElement);
}
