//! The command that brings a file: all of its records or none, or those that are accepted (`cas/T6`).

use super::events::FileTransferred;
use super::verdict::{Prepared, Verdict, at, verdicts};
use super::{FileTransfer, TransferKind};
use crate::allocation::route_not_held;
use crate::answer::answers;
use crate::certificate::cas::{fields, wrong_route};
use crate::certificate::draft::Draft;
use crate::certificate::{CertificateKind, CertificateState, unsaved};
use crate::command::command;
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::fields::Form;
use crate::ids::{CertificateId, RecordId};
use crate::licence::Route;
use crate::limits::REASONS;
use crate::parameter::said;
use crate::plan::{CommandHandler, Context, Plan, Planned, Scope};
use crate::rule;
use crate::store::{Alike, LoadRequest, Table};

command! {
    /// A record of a file that uploads CAS.
    UploadedCas {
        /// The line of the file on which the record begins, for whoever looks for it.
        line: Option<u64>,
        /// What is filled in of the form of a CAS.
        ///
        /// The names are those of [`CAS_FIELDS`](crate::certificate::cas::CAS_FIELDS).
        #[cfg_attr(feature = "schema", schemars(with = "crate::schema::CasForm"))]
        fields: Form,
    }
}

command! {
    /// A user brings a file of the Bulk Data Transfer, whose records become drafts of CAS that the user owns: ready to go where they are
    /// complete, and otherwise work in progress (`cas/T6`, `cas/5.2.10`).
    ///
    /// A record without a family name is refused, and so is one of the same applicant for the same course with the same start as a CAS of the
    /// licence that is still good, or as an earlier record of the file (`cas/5.2.8`; the setting `bdt.duplicate` makes it a warning). One
    /// refused record refuses the file, unless only what is accepted is wanted. A value that no CAS can have is left out with a warning, and
    /// the CAS is corrected online (`cas/5.2.7`). Warnings stand in the result at each record, and the first hundred of them beside it; there
    /// stand also the reasons against records that are left out.
    ///
    /// ```
    /// use sms_core::certificate::cas::{BulkDataTransfer, UploadedCas, fields};
    /// use sms_core::{ErrorCode, fields::Form, query::ViewTransfers};
    ///
    /// # use sms_core::{Actor, Sms, entropy::Seeded, store::MemoryStore, time::{ManualClock, day, start_of_day}};
    /// # use sms_core::licence::{AdoptLicence, AdoptedUser, LicensedRoute, Organisation, Rating, Route};
    /// # let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    /// # let routes = vec![LicensedRoute::new(Route::Student, Rating::A)];
    /// # let adopt = AdoptLicence::new(Organisation::new("Example College"), routes).number("SIM000001".parse()?)
    /// #     .users(vec![AdoptedUser::new("carl2".parse()?, sms_core::user::Level::Level2)]);
    /// # sms.execute(adopt, &Actor::HomeOffice)?;
    /// let carl = sms.acting_as("carl2")?;
    /// let record = |name: &str| UploadedCas::new(Form::new().with(fields::FAMILY_NAME, name));
    /// let records = vec![record("Student-One").line(12), UploadedCas::new(Form::new()).line(80)];
    /// let file = BulkDataTransfer::new("EXAMPLE_UPLOAD_01", "SIM000001", Route::Student, records);
    /// assert!(carl.preview(file.clone())?.has(ErrorCode::FieldMissing));
    ///
    /// let told = carl.execute(file.accepted_only(true))?.result;
    /// assert_eq!((told.created, told.refused), (1, 1));
    /// assert_eq!(told.records[1].reasons[0].field.as_deref(), Some("/records/1/fields/family_name"));
    /// assert_eq!(carl.ask(ViewTransfers::new())?.rows[0].file_id, "EXAMPLE_UPLOAD_01");
    /// # Ok::<(), sms_core::Error>(())
    /// ```
    BulkDataTransfer -> TransferredCas {
        /// The ID of the file, which no other file of the licence had (`cas/1.8`).
        file_id: String,
        /// The licence number in the header of the file: that of the licence (`cas/5.2.6`).
        licence_number: String,
        /// Student or Child Student, as the licence covers it.
        route: Route,
        /// Whether the records that are accepted become CAS although others are refused. Where none is accepted the file is refused.
        #[serde(default)]
        accepted_only: bool,
        /// The records, in the order of the file.
        records: Vec<UploadedCas>,
    }
}

answers! {
    /// A file that was transferred.
    TransferredCas {
        /// Our own name for the file.
        transfer: RecordId,
        /// The ID that the sponsor gave it.
        file_id: String,
        /// How many CAS it created.
        created: u64,
        /// How many of its records were refused.
        refused: u64,
        /// What became of each record, in the order of the file.
        records: Vec<TransferredRecord>,
    }

    /// What became of a record of a file.
    TransferredRecord {
        /// Its place in the file, counted from 0.
        place: u64,
        /// The line of the file on which it begins; null where that was not said.
        line: Option<u64>,
        /// Our own name for its CAS; null where it was refused.
        certificate: Option<CertificateId>,
        /// The state of its CAS: ready to go where nothing is missing; null where it was refused.
        state: Option<CertificateState>,
        /// The places of all that assigning the CAS still needs, as JSON pointers such as `/fields/course_title`, those of values that were
        /// left out among them.
        lacks: Vec<String>,
        /// Why it was refused; in a mirror also what our rules say against one that became a CAS.
        reasons: Vec<Reason>,
        /// The values that were left out, and a duplicate that is only warned of.
        warnings: Vec<Reason>,
    }
}

impl CommandHandler for BulkDataTransfer {
    fn wants(&self, wants: &mut LoadRequest) {
        wants.matching.push((Table::Transfers, "file_id", self.file_id.clone()));
        let applicants = self.records.iter().filter_map(|record| record.fields.get(fields::APPLICANT_ID));
        let (table, column) = (Table::Certificates, "applicant_id");
        wants.alike.push(Alike { table, column, texts: applicants.map(str::to_owned).collect(), equals: Vec::new() });
    }

    fn scope(&self) -> Scope<'_> {
        Scope::Route(self.route)
    }

    fn plan(&self, context: &Context<'_>) -> Result<Planned<Self::Answer>> {
        let mut plan = Plan::default();
        plan.problems.extend(self.wrong_header(context));
        if let Some(wrong) = wrong_route(self.route) {
            // Without a route nobody knows what a record has to say.
            plan.problems.extend([wrong]);
            return Err(plan.refusal(context.records));
        }
        if !context.licence()?.route_set().contains(self.route) {
            plan.objections.push(route_not_held(self.route).field("/route"));
        }
        let records: Vec<_> = self.records.iter().map(|record| Prepared::of(record, self.route)).collect();
        let verdicts = verdicts(&records, context);
        self.refuse(&verdicts, &mut plan);
        let told = records.iter().zip(verdicts).enumerate();
        let told = told.map(|(place, (record, verdict))| self.transfer(place, record, verdict, &mut plan, context));
        let told = told.collect::<Result<Vec<_>>>()?;
        let answer = self.transferred(told, &mut plan, context)?;
        Ok((plan, answer))
    }
}

impl BulkDataTransfer {
    /// What refuses the file whatever its records say, in a mirror, too: a file of another licence, and one that was brought before, did not
    /// happen to this licence now.
    fn wrong_header(&self, context: &Context<'_>) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if !is_file_id(&self.file_id) {
            let (field, expected) =
                ("file_id", "2 to 50 letters, digits, blanks, `_`, `.` and `-`, a letter or digit first");
            let reason = Reason::new(ErrorCode::FieldFormat).rule(rule!("cas/1.8")).field("/file_id");
            reasons.push(reason.message(said!("`{field}` is not {expected}", field, expected)));
        }
        if self.licence_number != context.number.as_str() {
            let message = said!(
                "the header of the file names another licence than `{licence}`",
                licence = context.number.as_str()
            );
            let reason = Reason::new(ErrorCode::BdtLicence).rule(rule!("cas/5.2.6")).message(message);
            reasons.push(reason.field("/licence_number").remedy("bring the file to the licence that its header names"));
        }
        if context.records.transfers.values().any(|file| file.file_id == self.file_id) {
            let reason = Reason::new(ErrorCode::BdtFileRepeated).rule(rule!("cas/1.8")).field("/file_id");
            reasons
                .push(reason.remedy("give each file an ID of its own; `view_transfers` shows those that were brought"));
        }
        if self.records.is_empty() {
            let reason = Reason::new(ErrorCode::FieldMissing).rule(rule!("cas/5.2.2"));
            reasons.push(reason.message("the file has no record").field("/records"));
        }
        reasons
    }

    /// Has refused records refuse the file, or tells of them beside those that are accepted.
    fn refuse(&self, verdicts: &[Verdict], plan: &mut Plan) {
        let reasons = || verdicts.iter().flat_map(|verdict| &verdict.reasons).cloned();
        let warnings = || verdicts.iter().flat_map(|verdict| &verdict.warnings).cloned();
        if !self.accepted_only {
            plan.objections.extend(reasons());
            plan.warnings.extend(warnings().take(REASONS));
        } else if verdicts.iter().any(|verdict| verdict.reasons.is_empty()) {
            plan.warnings.extend(reasons().chain(warnings()).take(REASONS));
        } else {
            plan.problems.extend(reasons());
        }
    }

    /// Plans the CAS of a record, unless it is left out, and says what becomes of it.
    fn transfer(
        &self,
        place: usize,
        record: &Prepared,
        verdict: Verdict,
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Result<TransferredRecord> {
        let Verdict { reasons, warnings } = verdict;
        let mut told = TransferredRecord {
            place: u64::try_from(place).unwrap_or(u64::MAX),
            line: record.line,
            certificate: None,
            state: None,
            lacks: Vec::new(),
            reasons,
            warnings,
        };
        if self.accepted_only && !told.reasons.is_empty() {
            // What no command can have is refused, wherever it stands.
            let problems = unsaved(CertificateKind::Cas, &record.form, self.route);
            plan.problems.extend(record.placed(place, problems));
            return Ok(told);
        }
        let draft = Draft::new(CertificateKind::Cas, self.route, &record.form, None).without(&record.left_out);
        // That it cannot be saved was said already.
        let said = plan.objections.len();
        let saved = draft.add(&at(place), plan, context)?;
        plan.objections.truncate(said);
        (told.certificate, told.state, told.lacks) = (Some(saved.certificate), Some(saved.state), saved.lacks);
        Ok(told)
    }

    /// Plans the record of the file, and what the command answers.
    fn transferred(
        &self,
        records: Vec<TransferredRecord>,
        plan: &mut Plan,
        context: &Context<'_>,
    ) -> Result<TransferredCas> {
        let user = context.user().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?;
        let is_created = |record: &&TransferredRecord| record.certificate.is_some();
        let created = u64::try_from(records.iter().filter(is_created).count()).unwrap_or(u64::MAX);
        let refused = u64::try_from(records.len()).unwrap_or(u64::MAX).saturating_sub(created);
        let transfer = RecordId::new("transfer", plan.next(context));
        plan.event(FileTransferred {
            transfer: FileTransfer {
                transfer: transfer.clone(),
                file_id: self.file_id.clone(),
                kind: TransferKind::of(self.route),
                user_id: user.user_id.clone(),
                transferred_at: context.occurred_at,
                created,
                refused,
            },
        });
        Ok(TransferredCas { transfer, file_id: self.file_id.clone(), created, refused, records })
    }
}

/// Whether a text has the form of the ID of a file (`cas/1.8`).
fn is_file_id(text: &str) -> bool {
    let takes = |byte: u8| byte.is_ascii_alphanumeric() || b" _.-".contains(&byte);
    (2..=50).contains(&text.len())
        && text.bytes().all(takes)
        && text.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric())
}
