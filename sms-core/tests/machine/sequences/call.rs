//! A concrete command, as the model understands it, and its document.

use chrono::{Duration, NaiveDate};
use serde_json::{Value, json};

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Who {
    HomeOffice,
    Clock,
    User(String),
}

/// How far a draft is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Incomplete,
    Complete,
    /// Complete, for the sponsor's own worker applying inside the United Kingdom.
    OwnWorker,
    /// Complete, for the Authorising Officer.
    Officer,
}

impl Form {
    pub(crate) const ALL: [Self; 4] = [Self::Complete, Self::OwnWorker, Self::Officer, Self::Incomplete];

    /// Every field is given, so that an edit leaves nothing of what was there.
    fn fields(self) -> Value {
        let sex = if self == Self::Incomplete { Value::Null } else { "female".into() };
        let own = self == Self::OwnWorker;
        json!({
            "category": "switching_isc_liable", "applies_in_uk": own, "sponsored_here": own,
            "is_authorising_officer": self == Self::Officer, "family_name": "Worker-One", "given_name": "Test",
            "nationality": "UTO", "place_of_birth": "Utopia", "country_of_birth": "UTO", "date_of_birth": "1990-05-17",
            "sex": sex, "country_of_residence": "GBR", "passport_number": "P1000001", "passport_issued_on": "2020-01-01",
            "passport_expires_on": "2030-01-01", "passport_issued_at": "Utopia", "home_address_line_1": "2 Example Road",
            "home_city": "Exampleton", "home_postcode": "EX2 2EX", "home_country": "GBR", "start_on": "2026-06-01",
            "end_on": "2029-05-31", "weekly_hours": "37.5", "work_address_line_1": "1 Example Street",
            "work_city": "Exampleton", "work_postcode": "EX1 1EX", "job_title": "Programmer", "occupation_code": "2134",
            "job_description": "Writes programs.", "gross_salary_pence": 5_470_000, "salary_period": "year",
            "eligible_occupation": true, "on_salary_list": false, "certifies_maintenance": true, "atas_needed": false,
            "paye_supplied": true, "paye_reference": "123/AB456", "first_six_months": true, "worked_abroad": true,
        })
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Deed {
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
        route: &'static str,
        form: Form,
    },
    Edit {
        certificate: String,
        form: Form,
    },
    Assign {
        certificate: String,
        terms: bool,
    },
    AssignBatch {
        certificates: Vec<String>,
        terms: bool,
    },
    /// On a certificate, by the name of the command, with nothing else.
    OnCertificate {
        command: &'static str,
        certificate: String,
    },
    Note {
        certificate: String,
        text: u8,
    },
    Report {
        certificate: String,
        activity: &'static str,
        ahead: bool,
    },
}

impl Deed {
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::RequestLevel1 { .. } => "request_level_1_user",
            Self::CreateLevel2 { .. } => "create_level_2_user",
            Self::OnUser { command, .. } | Self::OnRequest { command, .. } | Self::OnCertificate { command, .. } => {
                command
            }
            Self::AmendOwn { .. } => "amend_own_details",
            Self::AmendLevel2 { .. } => "amend_level_2_user",
            Self::SetStatus { .. } => "set_status",
            Self::SetRating { .. } => "set_rating",
            Self::GrantAllocation { .. } => "grant_allocation",
            Self::SetAllocation { .. } => "set_allocation",
            Self::Ask { .. } => "request_allocation_increase",
            Self::GrantRequest { .. } => "grant_allocation_request",
            Self::Create { .. } => "create_cos",
            Self::Edit { .. } => "edit_cos",
            Self::Assign { .. } => "assign_cos",
            Self::AssignBatch { .. } => "assign_cos_batch",
            Self::Note { .. } => "add_cos_note",
            Self::Report { .. } => "report_worker_activity",
        }
    }

    /// The certificates that it names.
    pub(crate) fn certificates(&self) -> &[String] {
        match self {
            Self::Edit { certificate, .. }
            | Self::Assign { certificate, .. }
            | Self::OnCertificate { certificate, .. }
            | Self::Note { certificate, .. }
            | Self::Report { certificate, .. } => std::slice::from_ref(certificate),
            Self::AssignBatch { certificates, .. } => certificates,
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
            Self::Create { route, form } => json!({ "route": route, "fields": form.fields() }),
            Self::Edit { certificate, form } => json!({ "certificate": certificate, "fields": form.fields() }),
            Self::Assign { certificate, terms } => json!({ "certificate": certificate, "terms_accepted": terms }),
            Self::AssignBatch { certificates, terms } => {
                json!({ "certificates": certificates, "terms_accepted": terms })
            }
            Self::OnCertificate { certificate, .. } => json!({ "certificate": certificate }),
            Self::Note { certificate, text } => json!({ "certificate": certificate, "note": format!("Note {text}.") }),
            Self::Report { certificate, activity, ahead } => json!({
                "certificate": certificate, "activity": activity, "fields": said(activity),
                "event_on": today + Duration::days(i64::from(*ahead)) }),
        }
    }
}

/// What the report of an activity says.
fn said(activity: &str) -> Value {
    match activity {
        "pay_reduced" => json!({ "new_salary_pence": 5_000_000, "new_salary_period": "year", "reason": "Shorter hours." }),
        "sponsorship_ended" => json!({
            "end_reason": "resignation", "last_home_address": "2 Example Road", "last_phone": "020 7946 0000" }),
        _ => json!({ "working_pattern": "At home on Mondays." }),
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
    pub(crate) deed: Deed,
    /// The day on which the document was written, which a later repetition leaves as it is.
    pub(crate) written_on: NaiveDate,
}

impl Call {
    pub(crate) fn document(&self, licence: &str) -> Value {
        let mut document = self.deed.fields(self.written_on);
        document["command"] = self.deed.name().into();
        document["licence"] = licence.into();
        if let Some(key) = &self.key {
            document["key"] = key.as_str().into();
        }
        document
    }
}
