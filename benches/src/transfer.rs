//! Bulk Data Transfer files: read, checked and explained beside another validator, with the memory of both.

use crate::harness::{Effort, Outcome, Sample, Window, durable_rate, in_turn, milliseconds};
use crate::large::ALONE;
use crate::machine::folder;
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::{licensed, system};
use crate::xsd;
use serde_json::{Value, json};
use sms_core::{Actor, Command, Sms};
use sms_formats::bdt::{self, BulkFile, FileKind, Header, Record, Schema, Writer};
use sms_store::SqliteStore;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::process::{self, Stdio};

/// The work that a process of its own does.
pub(crate) const CHECK: &str = "check-transfer";

const SIZES: [usize; 2] = [10_000, 100_000];

/// As many as a batch may have.
const THOUSAND: usize = 1_000;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    report.section("Bulk Data Transfer files");
    files(effort, report)?;
    imported(effort, report)
}

/// A thousand CAS of a file in one command, beside the same in a batch of drafts.
fn imported(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let folder = folder()?;
    let windows = effort.in_all(1);
    let open = |name: &str| -> Outcome<(Sms, Actor, Vec<Command>)> {
        let sms = system(SqliteStore::open_file(folder.path().join(name))?);
        let (licence, level_1) = licensed(&sms, THOUSAND * windows)?;
        let upload = |window: usize| -> Outcome<Value> {
            let header = Header::new(FileKind::Upload, Some(&format!("BENCH_{window}")), Some(licence.as_str()));
            let numbers = window * THOUSAND..(window + 1) * THOUSAND;
            let file = BulkFile::new(header, numbers.map(cas).collect::<Outcome<_>>()?)?;
            Ok(Command::from(file.transfer()?).to_value())
        };
        let commands =
            (0..windows).map(|window| Ok(Command::from_value(as_named(name, window, upload(window)?))?.on(&licence)));
        Ok((sms, Actor::parse(&level_1)?, commands.collect::<Outcome<_>>()?))
    };
    let (file, batch) = (open(FILE)?, open(BATCH)?);
    let sides = [&file, &batch].map(|(sms, level_1, commands)| -> Window<'_> {
        let mut commands = commands.iter();
        Box::new(move || {
            durable_rate(1, &mut Vec::new(), || {
                let command = commands.next().ok_or("there is no command left")?;
                Ok(sms.execute(command.clone(), level_1).map(drop)?)
            })
        })
    });
    let [ours, peer] = in_turn(effort.windows, sides)?.map(|commands| commands.times(THOUSAND as f64));
    let line = Line::new(format!("`{FILE}` of 1,000 CAS"), Unit::PerSecond, &ours);
    report.line(line.beside(format!("`{BATCH}` of the same"), &peer));
    Ok(())
}

const FILE: &str = "bulk_data_transfer";
const BATCH: &str = "create_cas_batch";

/// The command of this name with the CAS of an upload.
fn as_named(name: &str, window: usize, upload: Value) -> Value {
    if name == FILE {
        return upload;
    }
    let records = upload.get("records").and_then(Value::as_array).into_iter().flatten();
    let certificates: Vec<Value> =
        records.filter_map(|record| Some(json!({ "fields": record.get("fields")? }))).collect();
    json!({ "command": name, "name": format!("Window {window}"), "route": "student", "certificates": certificates })
}

/// Files of both sizes: read and written, with the memory that it takes.
fn files(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let folder = folder()?;
    let printed = xsd::print(Schema::newest(FileKind::Upload));
    let schema = folder.path().join("schema.xsd");
    std::fs::write(&schema, printed.root)?;
    std::fs::write(folder.path().join(xsd::COMMON), printed.common)?;
    let mut peaks = Vec::new();
    for count in SIZES {
        let file = folder.path().join(format!("{count}.xml"));
        let written = milliseconds(|| write(count, &file))?;
        let megabytes = std::fs::metadata(&file)?.len() as f64 / 1e6;
        let ours: Window<'_> = Box::new(|| milliseconds(|| judge(&file)));
        let line =
            |ours: &Sample| Line::new(format!("{count} CAS read, checked and explained"), Unit::Milliseconds, ours);
        if xmllint(&schema, &file).is_ok() {
            let theirs: Window<'_> = Box::new(|| milliseconds(|| xmllint(&schema, &file)));
            let [ours, theirs] = in_turn(effort.windows.min(5), [ours, theirs])?;
            report.line(line(&ours).beside("xmllint --schema", &theirs).goal(Goal::AtMost(1.0)));
        } else {
            let [ours] = in_turn(effort.windows.min(5), [ours])?;
            report.line(line(&ours));
            report.note("xmllint is not installed: there is nothing to compare with.");
        }
        report.line(Line::new(format!("{count} CAS written"), Unit::Milliseconds, &Sample::one(written)));
        peaks.push(alone(&file)?);
        report.note(format!("The file of {count} CAS has {megabytes:.0} MB."));
    }
    if let [small, large] = peaks[..] {
        let line = Line::new("the most memory of a check, the larger file", Unit::Megabytes, &Sample::one(large));
        report.line(line.beside("the smaller one", &Sample::one(small)).goal(Goal::AtMost(1.1)));
    }
    Ok(())
}

fn judge(file: &Path) -> Outcome<()> {
    if bdt::check(File::open(file)?).valid { Ok(()) } else { Err("the file is not valid".into()) }
}

fn xmllint(schema: &Path, file: &Path) -> Outcome<()> {
    let mut command = process::Command::new("xmllint");
    command.args(["--noout", "--huge", "--schema"]).args([schema, file]).stderr(Stdio::null()).stdout(Stdio::null());
    if command.status()?.success() { Ok(()) } else { Err("xmllint says that the file is not valid".into()) }
}

/// The most memory of a process that does nothing but check a file, in MB.
fn alone(file: &Path) -> Outcome<f64> {
    let output = process::Command::new(std::env::current_exe()?).args([ALONE, CHECK]).arg(file).arg("-").output()?;
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}

/// The process of its own.
pub(crate) fn do_alone(file: &Path) -> Outcome<()> {
    judge(file)?;
    println!("{}", crate::large::most_memory().unwrap_or(f64::NAN));
    Ok(())
}

/// A file of so many CAS, with applicants who do not exist.
pub(crate) fn write(count: usize, file: &Path) -> Outcome<()> {
    let header = Header::new(FileKind::Upload, Some("BENCH_01"), Some("TESTC0113"));
    let mut writer = Writer::new(BufWriter::new(File::create(file)?), &header)?;
    for number in 0..count {
        writer.write(&cas(number)?)?;
    }
    writer.finish()?;
    Ok(())
}

fn cas(number: usize) -> Outcome<Record> {
    let (applicant, passport) = (format!("STU-{number:07}"), format!("T{number:07}"));
    let texts = [
        ("applicant_id", applicant.as_str()),
        ("family_name", "Exampleson"),
        ("given_name", "Testa Anna"),
        ("nationality", "XXK"),
        ("sex", "2"),
        ("country_of_birth", "CAN"),
        ("place_of_birth", "Testville"),
        ("date_of_birth", "2004-05-17"),
        ("passport_number", passport.as_str()),
        ("course_title", "MSc Testing of Programs"),
        ("course_id", "TEST-MSC"),
        ("academic_level", "RQF7"),
        ("course_start_on", "2026-09-28"),
        ("latest_acceptance_on", "2026-10-12"),
        ("course_end_on", "2027-09-30"),
        ("full_time", "true"),
        ("weekly_hours", "15.5"),
        ("study_address_line_1", "1 Test Street"),
        ("study_city", "Testville"),
        ("study_county", "Testshire"),
        ("study_postcode", "EX1 1EX"),
        ("has_work_placement", "false"),
        ("documents_used", "BSc, University of Tests, 2025"),
        ("atas_needed", "false"),
        ("postgraduate_dean_certificate_needed", "false"),
        ("selt_required", "true"),
        ("english_level", "B2"),
        ("test_speaking", "6.5"),
        ("test_listening", "7.0"),
        ("test_reading", "6.5"),
        ("test_writing", "6.0"),
        ("test_provider", "IELTS"),
        ("previous_uk_study", "false"),
        ("accommodation_provided", "true"),
        ("fees_include_accommodation", "false"),
        ("first_year_fees_pence", "18500.50"),
        ("fees_paid_pence", "2000"),
        ("boarding_fees_pence", "0"),
    ];
    Ok(Record::with(Schema::newest(FileKind::Upload), texts)?)
}
