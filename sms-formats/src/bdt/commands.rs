//! What a file asks of SMS, as commands; and what SMS gives, as a file.

use super::file::{BulkFile, category};
use super::problem::{Problem, Refused};
use super::record::{Header, Record};
use super::schema::{FileKind, Schema};
use serde_json::{Value, json};
use sms_core::certificate::cas::{
    BulkDataTransfer, BulkUpdateFees, NotifyGraduates, ReportStudentActivity, StudentActivity, UploadedCas,
};
use sms_core::fields::Form;
use sms_core::ids::CertificateRef;
use sms_core::licence::Route;
use sms_core::query::{CasExportRow, ExportCas};
use sms_core::{Action, Command, Error, ErrorCode, Personal, Reason, Session, rule};
use std::collections::BTreeMap;

impl FileKind {
    /// The route of the CAS that an upload brings.
    #[must_use]
    pub const fn route(self) -> Option<Route> {
        match self {
            Self::Upload => Some(Route::Student),
            Self::ChildUpload => Some(Route::ChildStudent),
            _ => None,
        }
    }
}

impl BulkFile {
    /// The command that brings the CAS of an upload (`cas/T6`): all of them or none, unless it is told to take
    /// [what is accepted](BulkDataTransfer::accepted_only).
    ///
    /// # Errors
    ///
    /// `bdt.unknown_file` for a file of another kind, and for a header that contradicts itself (`cas/5.2.6`).
    pub fn transfer(&self) -> Result<BulkDataTransfer, Refused> {
        let route = self.header().schema.kind.route().ok_or_else(|| self.other_kind("an upload"))?;
        let contradictions = self.header().contradictions();
        if !contradictions.is_empty() {
            return Err(Refused::new(contradictions));
        }
        let records = self.records().iter().map(|record| UploadedCas::new(record.form()).line(record.line())).collect();
        let file_id = self.header().file_id().unwrap_or_default();
        let licence_number = self.header().licence_number().unwrap_or_default();
        Ok(BulkDataTransfer::new(file_id, licence_number, route, records))
    }

    /// The command that brings the fees of a fee update file up to date (`cas/5.3`), all or none.
    ///
    /// # Errors
    ///
    /// `bdt.unknown_file` for a file of another kind.
    pub fn fee_updates(&self) -> Result<BulkUpdateFees, Refused> {
        self.is(FileKind::FeeUpdate, "a fee update")?;
        let certificates = self.records().iter().map(number).collect::<Result<_, _>>()?;
        Ok(BulkUpdateFees::new(certificates, self.records().iter().map(fees).collect()))
    }

    /// The command that notifies the graduates of a graduate file (`cas/8.4`), all or none.
    ///
    /// # Errors
    ///
    /// `bdt.unknown_file` for a file of another kind.
    pub fn graduations(&self) -> Result<NotifyGraduates, Refused> {
        self.is(FileKind::Graduates, "a graduate file")?;
        Ok(NotifyGraduates::new(self.records().iter().map(number).collect::<Result<_, _>>()?))
    }

    /// The reports of a file of students who did not enrol (`cas/M-14`), one command for each.
    ///
    /// # Errors
    ///
    /// `bdt.unknown_file` for a file of another kind, `bdt.format` for a day that no calendar here has.
    pub fn non_enrolments(&self) -> Result<Vec<ReportStudentActivity>, Refused> {
        self.is(FileKind::NonEnrolment, "a report of students who did not enrol")?;
        let report = |record: &Record| {
            let (element, line) = record.place("expected_enrolment_on");
            let text = record.get("expected_enrolment_on").unwrap_or_default().trim();
            let day = text.get(..10).and_then(|day| day.parse().ok());
            let wrong =
                || Reason::new(ErrorCode::BdtFormat).rule(rule!("cas/M-14")).message("the day is beyond the calendar");
            let day = day.ok_or_else(|| Problem::of_element(element, line, wrong()))?;
            let report = ReportStudentActivity::new(number(record)?, StudentActivity::DidNotEnrol, day);
            let report = report.fields(Form::from(BTreeMap::from([("expected_enrolment_on".to_owned(), json!(day))])));
            Ok(match record.get("note") {
                Some(note) => report.details(Personal::from(note)),
                None => report,
            })
        };
        self.records().iter().map(report).collect()
    }

    /// The commands that a file stands for: of an upload, a fee update and a graduate file one, and one for each report of a student who did
    /// not enrol. Of an upload everything is brought or nothing.
    ///
    /// # Errors
    ///
    /// `bdt.unknown_file` for an export, which SMS gives and does not take; those of [`transfer`](Self::transfer) and
    /// [`non_enrolments`](Self::non_enrolments).
    pub fn commands(&self) -> Result<Vec<Command>, Refused> {
        Ok(match self.header().schema.kind {
            FileKind::Upload | FileKind::ChildUpload => vec![self.transfer()?.into()],
            FileKind::FeeUpdate => vec![self.fee_updates()?.into()],
            FileKind::Graduates => vec![self.graduations()?.into()],
            FileKind::NonEnrolment => self.non_enrolments()?.into_iter().map(Command::from).collect(),
            FileKind::Export => return Err(self.other_kind("a file that SMS takes")),
        })
    }

    /// The commands whose content a file can be, each with the fields that the file says.
    pub const COMMANDS: &'static [(&'static str, &'static [&'static str])] = &[
        ("bulk_data_transfer", &["file_id", "licence_number", "route", "records"]),
        ("bulk_update_fees", &["certificates", "fields"]),
        ("notify_graduates", &["certificates"]),
    ];

    /// The command of a document whose content is this file: `bulk_data_transfer`, `bulk_update_fees` or `notify_graduates`, with its retry
    /// key and whatever else the file does not say.
    ///
    /// ```
    /// let file = sms_formats::bdt::BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1"])?;
    /// let command = file.command(serde_json::json!({ "command": "notify_graduates", "key": "2026-07" }))?;
    /// assert_eq!(command.to_value()["certificates"][0], "E4G0AA0A00A0A1");
    /// assert_eq!(command.key.as_deref(), Some("2026-07"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `command.invalid` where another command is named, or the document says what the file says; those of [`Command::from_value`];
    /// `bdt.unknown_file` where the file is of another kind than the command takes.
    pub fn command(&self, mut document: Value) -> Result<Command, Error> {
        let name = document.get("command").and_then(Value::as_str).unwrap_or_default();
        let takes = Self::COMMANDS.iter().find(|(command, _)| *command == name);
        let (_, said) = takes.ok_or_else(|| misplaced("/command", "takes no file"))?;
        for field in *said {
            let Some(document) = document.as_object_mut() else { continue };
            if document.insert((*field).to_owned(), nothing(field)).is_some() {
                return Err(misplaced(&format!("/{field}"), "is said by the file"));
            }
        }
        let mut command = Command::from_value(document)?;
        command.action = match &command.action {
            Action::BulkDataTransfer(given) => {
                Action::BulkDataTransfer(self.transfer()?.accepted_only(given.accepted_only))
            }
            Action::BulkUpdateFees(_) => Action::BulkUpdateFees(self.fee_updates()?),
            _ => Action::NotifyGraduates(self.graduations()?),
        };
        Ok(command)
    }

    /// What a command that this file stands for was refused for, with the lines and elements of the file.
    #[must_use]
    pub fn problems(&self, reasons: &[Reason]) -> Vec<Problem> {
        reasons.iter().map(|reason| self.problem(reason.clone())).collect()
    }

    fn problem(&self, reason: Reason) -> Problem {
        let pointer = reason.field.clone().unwrap_or_default();
        let steps: Vec<&str> = pointer.split('/').skip(1).collect();
        let record = |place: &str| place.parse::<usize>().ok().and_then(|place| self.records().get(place));
        let of_record = |place, field: &str, reason: Reason| match record(place) {
            Some(record) => record.problem_of(field, reason),
            None => Problem::of_file(0, reason),
        };
        match steps[..] {
            [field @ ("file_id" | "licence_number")] => {
                let (element, line) = self.header().place(field);
                Problem::of_element(element, line, reason)
            }
            ["records", place, "fields", field, ..] | ["fields", place, field, ..] => of_record(place, field, reason),
            ["records", place, ..] => of_record(place, "", reason),
            ["certificates", place, ..] => of_record(place, "cas_number", reason),
            _ => Problem::of_file(0, reason),
        }
    }

    /// The export file of a licence, of what the query [`ExportCas`](sms_core::query::ExportCas) gives (`cas/5.5`).
    ///
    /// # Errors
    ///
    /// A text that the file cannot have, such as a title outside Latin-1, and an export of no CAS.
    pub fn export<'a>(licence_number: &str, rows: impl IntoIterator<Item = &'a CasExportRow>) -> Result<Self, Refused> {
        let schema = Schema::newest(FileKind::Export);
        let header = Header::with(schema, [("version", schema.version), ("licence_number", licence_number)])?;
        let records = rows.into_iter().map(|row| exported(schema, row)).collect::<Result<_, _>>()?;
        Self::new(header, records)
    }

    /// The export file of the CAS that a user sees, of all pages of what the query gives.
    ///
    /// # Errors
    ///
    /// Those of the query; those of [`export`](Self::export).
    pub fn exported(session: &Session, mut query: ExportCas) -> Result<Self, Error> {
        let mut rows = Vec::new();
        loop {
            let page = session.ask(query.clone())?;
            rows.extend(page.rows);
            query.after = page.next;
            if query.after.is_none() {
                return Ok(Self::export(session.licence().as_str(), &rows)?);
            }
        }
    }

    fn is(&self, kind: FileKind, called: &str) -> Result<(), Refused> {
        if self.header().schema.kind == kind { Ok(()) } else { Err(self.other_kind(called)) }
    }

    fn other_kind(&self, wanted: &str) -> Refused {
        let kind = self.header().schema.kind.name();
        let reason = Reason::new(ErrorCode::BdtUnknownFile).rule(rule!("cas/5.1.2"));
        Problem::of_file(0, reason.message(format!("the file is one of the kind `{kind}`, and not {wanted}"))).into()
    }
}

impl Header {
    /// Where the header of an upload contradicts its root, or is of a version that is not known (`cas/5.2.6`). The schema lets that through.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Problem> {
        let Some((schema_id, category)) = category(self.schema.kind) else { return Vec::new() };
        let version = self.get("version").unwrap_or(self.schema.version);
        let wanted = [("schema_id", schema_id), ("category", category), ("version", self.schema.version)];
        let given = [self.get("schema_id"), self.get("category"), Some(version)];
        let wrong = wanted.iter().zip(given).filter(|((_, wanted), given)| given.is_some_and(|given| given != *wanted));
        wrong
            .map(|((field, wanted), _)| {
                let (element, line) = self.place(field);
                let reason = Reason::new(ErrorCode::BdtUnknownFile).rule(rule!("cas/5.2.6"));
                Problem::of_element(
                    element,
                    line,
                    reason.message(format!("the header and the root do not agree: `{wanted}` belongs to the root")),
                )
            })
            .collect()
    }
}

/// What stands for a field until the file says it.
fn nothing(field: &str) -> Value {
    match field {
        "file_id" | "licence_number" => json!(""),
        "route" => json!(Route::Student),
        _ => json!([]),
    }
}

fn misplaced(place: &str, message: &'static str) -> Error {
    let field = place.trim_start_matches('/');
    Reason::new(ErrorCode::CommandInvalid).message(format!("`{field}` {message}")).field(place.to_owned()).into()
}

/// The CAS that a record is about.
fn number(record: &Record) -> Result<CertificateRef, Refused> {
    let text = record.get("cas_number").unwrap_or_default();
    text.parse().map_err(|_| {
        let (element, line) = record.place("cas_number");
        Problem::of_element(element, line, Reason::new(ErrorCode::BdtFormat).rule(rule!("cas/1.1"))).into()
    })
}

/// The fees of a record, without its number.
fn fees(record: &Record) -> Form {
    let is_fee = |name: &String| name.ends_with("_pence");
    let form = record.form();
    Form::from(
        form.fields()
            .iter()
            .filter(|(name, _)| is_fee(name))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect::<BTreeMap<_, _>>(),
    )
}

fn exported(schema: &'static Schema, row: &CasExportRow) -> Result<Record, Refused> {
    let status_on = row.status_on.to_string();
    let status = row.state.name().to_uppercase();
    let graduated = row.graduated.to_string();
    let given = [
        ("applicant_id", row.applicant_id.as_deref()),
        ("cas_number", Some(row.number.as_str())),
        ("status", Some(status.as_str())),
        ("status_on", Some(status_on.as_str())),
        ("course_id", row.course_id.as_deref()),
        ("course_title", row.course_title.as_deref()),
        ("graduated", Some(graduated.as_str())),
    ];
    Record::with(schema, given.into_iter().filter_map(|(field, text)| Some((field, text?))))
}
