//! A concrete command, as the model understands it, and its document.

use super::form::{Form, job, said};
use chrono::{Duration, NaiveDate};
use serde_json::{Value, json};

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Who {
    HomeOffice,
    Clock,
    User(String),
}

/// The family of certificates of a kind.
pub(crate) fn family_of(kind: &str) -> &'static str {
    if kind == "cas" { "cas" } else { "cos" }
}

/// The family of the certificates that a command is about.
pub(crate) fn family_of_command(name: &str) -> &'static str {
    let of_students = ["cas", "student", "graduates"].iter().any(|word| name.contains(word));
    if of_students { "cas" } else { "cos" }
}

/// The command of a family, of those for CoS and for CAS.
pub(crate) fn of(family: &str, [cos, cas]: [&'static str; 2]) -> &'static str {
    if family == "cas" { cas } else { cos }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Operation {
    RequestLevel1 {
        position: u8,
    },
    CreateLevel2 {
        position: u8,
    },
    /// On a user, by the name of the command.
    OnUser {
        command: &'static str,
        user: String,
    },
    AmendOwn {
        position: Option<u8>,
        nino: Option<u8>,
    },
    AmendLevel2 {
        user: String,
        position: u8,
    },
    SetStatus {
        status: &'static str,
    },
    SetRating {
        route: &'static str,
        rating: &'static str,
    },
    GrantAllocation {
        route: &'static str,
        granted: u32,
        from: NaiveDate,
    },
    SetAllocation {
        allocation: String,
        granted: u32,
    },
    Ask {
        route: &'static str,
        number: u32,
    },
    /// On an allocation request, by the name of the command.
    OnRequest {
        command: &'static str,
        request: String,
    },
    GrantRequest {
        request: String,
        number: Option<u32>,
    },
    Create {
        kind: &'static str,
        route: &'static str,
        form: Form,
    },
    Edit {
        /// What its form is taken from: the kind of the certificate as it stood.
        kind: &'static str,
        certificate: String,
        form: Form,
    },
    Assign {
        kind: &'static str,
        certificate: String,
        terms: bool,
    },
    AssignBatch {
        family: &'static str,
        certificates: Vec<String>,
        terms: bool,
    },
    /// On a certificate, by the name of the command, with nothing else.
    OnCertificate {
        command: &'static str,
        certificate: String,
    },
    Note {
        family: &'static str,
        certificate: String,
        text: u8,
    },
    Report {
        family: &'static str,
        certificate: String,
        activity: &'static str,
        ahead: bool,
    },
    UpdateFees {
        certificate: String,
        paid: u32,
    },
    Graduates {
        certificates: Vec<String>,
    },
    Transfer {
        family: &'static str,
        certificates: Vec<String>,
        to: String,
    },
    BeginBatch {
        kind: &'static str,
        route: &'static str,
        name: u8,
        forms: Vec<Form>,
    },
    /// Everything in a batch that is not assigned.
    AssignMembers {
        family: &'static str,
        batch: String,
        terms: bool,
    },
    /// A batch with everything in it.
    TransferMembers {
        family: &'static str,
        batch: String,
        to: String,
    },
    DeleteBatch {
        family: &'static str,
        batch: String,
    },
    Apply {
        number: u32,
    },
    /// On an application for defined CoS, by the name of the command, with nothing else.
    OnApplication {
        command: &'static str,
        application: String,
    },
    GrantApplication {
        application: String,
        number: Option<u32>,
    },
    CreateDefined {
        application: String,
        form: Form,
    },
}

impl Operation {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::RequestLevel1 { .. } => "request_level_1_user",
            Self::CreateLevel2 { .. } => "create_level_2_user",
            Self::OnUser { command, .. }
            | Self::OnRequest { command, .. }
            | Self::OnCertificate { command, .. }
            | Self::OnApplication { command, .. } => command,
            Self::AmendOwn { .. } => "amend_own_details",
            Self::AmendLevel2 { .. } => "amend_level_2_user",
            Self::SetStatus { .. } => "set_status",
            Self::SetRating { .. } => "set_rating",
            Self::GrantAllocation { .. } => "grant_allocation",
            Self::SetAllocation { .. } => "set_allocation",
            Self::Ask { .. } => "request_allocation_increase",
            Self::GrantRequest { .. } => "grant_allocation_request",
            Self::Create { kind, .. } => of(family_of(kind), ["create_cos", "create_cas"]),
            Self::Edit { kind, .. } => of(family_of(kind), ["edit_cos", "edit_cas"]),
            Self::Assign { kind: "defined_cos", .. } => "assign_defined_cos",
            Self::Assign { kind, .. } => of(family_of(kind), ["assign_cos", "assign_cas"]),
            Self::AssignBatch { family, .. } => of(family, ["assign_cos_batch", "assign_cas_batch"]),
            Self::Note { family, .. } => of(family, ["add_cos_note", "add_cas_note"]),
            Self::Report { family, .. } => of(family, ["report_worker_activity", "report_student_activity"]),
            Self::UpdateFees { .. } => "update_cas_fees",
            Self::Graduates { .. } => "notify_graduates",
            Self::Transfer { family, .. } => of(family, ["transfer_cos", "transfer_cas"]),
            Self::BeginBatch { .. }
            | Self::AssignMembers { .. }
            | Self::TransferMembers { .. }
            | Self::DeleteBatch { .. } => self.on_batch(),
            Self::Apply { .. } => "apply_defined_cos",
            Self::GrantApplication { .. } => "grant_defined_application",
            Self::CreateDefined { .. } => "create_defined_cos",
        }
    }

    /// The family of the certificates that it is about.
    pub(crate) fn family(&self) -> &'static str {
        family_of_command(self.name())
    }

    /// The certificates that it names.
    pub(crate) fn certificates(&self) -> &[String] {
        match self {
            Self::Edit { certificate, .. }
            | Self::Assign { certificate, .. }
            | Self::OnCertificate { certificate, .. }
            | Self::Note { certificate, .. }
            | Self::Report { certificate, .. }
            | Self::UpdateFees { certificate, .. } => std::slice::from_ref(certificate),
            Self::AssignBatch { certificates, .. }
            | Self::Graduates { certificates }
            | Self::Transfer { certificates, .. } => certificates,
            _ => &[],
        }
    }

    fn fields(&self, today: NaiveDate) -> Value {
        match self {
            Self::RequestLevel1 { position } => json!({ "details": {
                "title": "Ms", "given_name": "Test", "family_name": "User", "email": "one@sponsor.example",
                "position": format!("Clerk {position}"), "address_line_1": "1 Example Street",
                "address_city": "Exampleton", "address_postcode": "EX1 1EX", "nino": "AB123456C" } }),
            Self::CreateLevel2 { position } => json!({ "details": {
                "title": "Mr", "given_name": "Test", "family_name": "User", "email": "two@sponsor.example",
                "position": format!("Clerk {position}") } }),
            Self::OnUser { user, .. } => json!({ "user_id": user }),
            Self::AmendOwn { position, nino } => {
                let mut details = json!({});
                if let Some(position) = position {
                    details["position"] = format!("Clerk {position}").into();
                }
                if let Some(nino) = nino {
                    details["nino"] = format!("AB12345{nino}C").into();
                }
                json!({ "details": details })
            }
            Self::AmendLevel2 { user, position } => {
                json!({ "user_id": user, "details": { "position": format!("Clerk {position}") } })
            }
            Self::SetStatus { status } => json!({ "status": status }),
            Self::SetRating { route, rating } => json!({ "route": route, "rating": rating }),
            Self::GrantAllocation { route, granted, from } => {
                json!({ "route": route, "granted": granted, "from": from })
            }
            Self::SetAllocation { allocation, granted } => json!({ "allocation": allocation, "granted": granted }),
            Self::Ask { route, number } => json!({ "increases": [
                { "route": route, "number": number, "reason": "More programmers are wanted." }] }),
            Self::OnRequest { request, .. } => json!({ "request": request }),
            Self::GrantRequest { request, number } => json!({ "request": request, "number": number }),
            Self::Create { kind, route, form } => json!({ "route": route, "fields": form.fields(kind) }),
            Self::Edit { kind, certificate, form } => {
                json!({ "certificate": certificate, "fields": form.fields(kind) })
            }
            Self::Assign { certificate, terms, .. } => json!({ "certificate": certificate, "terms_accepted": terms }),
            Self::AssignBatch { certificates, terms, .. } => {
                json!({ "certificates": certificates, "terms_accepted": terms })
            }
            Self::OnCertificate { certificate, .. } => json!({ "certificate": certificate }),
            Self::Note { certificate, text, .. } => {
                json!({ "certificate": certificate, "note": format!("Note {text}.") })
            }
            Self::Report { certificate, activity, ahead, .. } => json!({
                "certificate": certificate, "activity": activity, "fields": said(activity),
                "event_on": today + Duration::days(i64::from(*ahead)) }),
            Self::UpdateFees { certificate, paid } => {
                json!({ "certificate": certificate, "fields": { "fees_paid_pence": paid } })
            }
            Self::Graduates { certificates } => json!({ "certificates": certificates }),
            Self::Transfer { certificates, to, .. } => json!({ "certificates": certificates, "to": to }),
            Self::BeginBatch { kind, route, name, forms } => {
                let drafts: Vec<Value> = forms.iter().map(|form| json!({ "fields": form.fields(kind) })).collect();
                json!({ "route": route, "name": format!("Batch {name}"), "certificates": drafts })
            }
            Self::AssignMembers { batch, terms, .. } => json!({ "batch": batch, "terms_accepted": terms }),
            Self::TransferMembers { batch, to, .. } => json!({ "batch": batch, "to": to }),
            Self::DeleteBatch { batch, .. } => json!({ "batch": batch }),
            Self::Apply { number } => json!({ "number": number, "fields": job() }),
            Self::OnApplication { application, .. } => json!({ "application": application }),
            Self::GrantApplication { application, number } => json!({ "application": application, "number": number }),
            Self::CreateDefined { application, form } => {
                json!({ "application": application, "fields": form.fields("defined_cos") })
            }
        }
    }
}

/// A command that somebody gives.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Call {
    pub(crate) licence: usize,
    pub(crate) who: Who,
    /// Through a session, which hides what a user may not know; otherwise the host acts for them.
    pub(crate) session: bool,
    pub(crate) key: Option<String>,
    pub(crate) operation: Operation,
    /// The day on which the document was written, which a later repetition leaves as it is.
    pub(crate) written_on: NaiveDate,
}

impl Call {
    pub(crate) fn document(&self, licence: &str) -> Value {
        let mut document = self.operation.fields(self.written_on);
        document["command"] = self.operation.name().into();
        document["licence"] = licence.into();
        if let Some(key) = &self.key {
            document["key"] = key.as_str().into();
        }
        document
    }
}
