//! Two callers who assign the same draft, of every kind: one wins, the other is told what the draft has become, and one unit
//! is gone.

use crate::child::Other;
use crate::support::{NUMBER, as_user, beginning, create, home_office, is_whole, licence, on_file, text};
use crate::threads::{on_both, together};
use serde_json::{Value, json};
use sms_core::query::Query;
use sms_core::{ErrorCode, Sms};

const KINDS: [Kind; 3] = [Kind::UndefinedCos, Kind::DefinedCos, Kind::Cas];

#[derive(Debug, Clone, Copy)]
enum Kind {
    UndefinedCos,
    DefinedCos,
    Cas,
}

/// A sponsor of workers and students with an application for defined CoS that was granted: its user, and the application.
fn sponsor(sms: &Sms) -> (String, String) {
    let [cheap, mut grant] = beginning(NUMBER, 100);
    for (list, row) in [
        ("routes", json!({ "route": "student", "rating": "a" })),
        ("allocations", json!({ "route": "student", "granted": 100 })),
    ] {
        grant[list].as_array_mut().unwrap().push(row);
    }
    home_office(sms, cheap).unwrap();
    let user = text(&home_office(sms, grant).unwrap().result["user_id"]);
    let mut job = create("P1000001")["fields"].take();
    let about_the_job = [
        "start_on",
        "end_on",
        "weekly_hours",
        "job_title",
        "occupation_code",
        "job_description",
        "gross_salary_pence",
        "salary_period",
        "eligible_occupation",
        "on_salary_list",
    ];
    job.as_object_mut().unwrap().retain(|name, _| about_the_job.contains(&name.as_str()));
    let apply = json!({ "command": "apply_defined_cos", "number": 100, "fields": job });
    let application = text(&as_user(sms, &user, apply).unwrap().result["application"]);
    let granted = json!({ "command": "grant_defined_application", "licence": NUMBER, "application": application });
    home_office(sms, granted).unwrap();
    (user, application)
}

impl Kind {
    /// A draft that can be assigned, and the command that does it.
    fn draft(self, sms: &Sms, (user, application): &(String, String)) -> Value {
        let mut worker = create("P1000001");
        let (create, assign) = match self {
            Self::UndefinedCos => (worker, "assign_cos"),
            Self::DefinedCos => {
                worker["fields"].as_object_mut().unwrap().remove("category");
                let fields = &worker["fields"];
                let create = json!({ "command": "create_defined_cos", "application": application, "fields": fields });
                (create, "assign_defined_cos")
            }
            Self::Cas => (json!({ "command": "create_cas", "route": "student", "fields": student() }), "assign_cas"),
        };
        let created = as_user(sms, user, create).unwrap().result;
        assert_eq!(created["state"], "ready_to_go", "{created}");
        json!({ "command": assign, "certificate": created["certificate"], "terms_accepted": true })
    }

    /// The units that are gone.
    fn units(self, sms: &Sms) -> u64 {
        let ask = |query: &str| sms.query(&licence(), &Query::from_value(json!({ "query": query })).unwrap()).unwrap();
        let of_route = |route: &str| {
            let summary = ask("view_licence_summary");
            let mut rows = summary["allocations"].as_array().unwrap().iter();
            rows.find(|row| row["route"] == route).unwrap()["assigned"].as_u64().unwrap()
        };
        match self {
            Self::UndefinedCos => of_route("skilled_worker"),
            Self::DefinedCos => ask("view_defined_cos")[0]["grant"]["assigned"].as_u64().unwrap(),
            Self::Cas => of_route("student"),
        }
    }
}

fn student() -> Value {
    json!({
        "applicant_id": "S-1", "family_name": "Student-One", "nationality": "UTO", "sex": "female", "country_of_birth": "UTO",
        "date_of_birth": "2000-05-17", "passport_number": "P2000001", "course_title": "Physics", "academic_level": "RQF7",
        "course_start_on": "2026-09-14", "course_end_on": "2027-09-13", "full_time": true, "weekly_hours": "20",
        "study_address_line_1": "1 Example Street", "study_city": "Exampleton", "study_postcode": "EX1 1EX",
        "has_work_placement": false, "documents_used": "Degree certificate", "atas_needed": false,
        "postgraduate_dean_certificate_needed": false, "selt_required": false, "selt_not_required_reason": "HEI",
        "english_assessment": "An interview.",
        "previous_uk_study": false, "fees_include_accommodation": false, "first_year_fees_pence": 1_500_000,
        "boarding_fees_pence": 0,
    })
}

#[test]
fn of_many_threads_one_assigns_the_draft() {
    on_both(|sms| {
        let sponsor = sponsor(sms);
        for kind in KINDS {
            let assign = kind.draft(sms, &sponsor);
            let answers = together(|_| as_user(sms, &sponsor.0, assign.clone()));
            assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1, "{kind:?}");
            for error in answers.into_iter().filter_map(Result::err) {
                assert_eq!(error.code(), ErrorCode::CertificateTransitionRefused, "{kind:?}");
            }
            assert_eq!(kind.units(sms), 1, "{kind:?}");
        }
    });
}

#[test]
fn of_two_processes_one_assigns_the_draft() {
    const ROUNDS: u64 = 8;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sponsor.db");
    let sms = on_file(&file);
    let sponsor = sponsor(&sms);
    let mut others = [Other::start(&file, None), Other::start(&file, None)];
    for (round, kind) in (1..=ROUNDS).flat_map(|round| KINDS.map(|kind| (round, kind))) {
        let order = format!("{}\t{}", sponsor.0, kind.draft(&sms, &sponsor));
        others.iter_mut().for_each(|other| other.order(&order));
        let mut answers = others.each_mut().map(Other::answer);
        answers.sort();
        assert_eq!(answers[0], "certificate.transition_refused", "{kind:?} in round {round}");
        assert!(answers[1].starts_with("won "), "{kind:?} in round {round}: {answers:?}");
        assert_eq!(kind.units(&sms), round, "{kind:?}");
    }
    others.into_iter().for_each(Other::stop);
    is_whole(&sms);
}
