//! What a host in Rust makes itself is counted as a document is.

use crate::world::{LEVEL_1, LEVEL_2, World, actor, world};
use serde_json::{Value, json};
use sms_core::certificate::cos::CreateCos;
use sms_core::certificate::{CreateCosBatch, CreateCosGroup, Engagement, NewCos, TransferCos};
use sms_core::fields::Form;
use sms_core::licence::{PostMessage, Route};
use sms_core::policy::{Changes, Dated, Policy, SetPolicy};
use sms_core::query::SearchCos;
use sms_core::question::CheckEngagements;
use sms_core::time::day;
use sms_core::{Action, Actor, Command, ErrorCode, Question, limits};

/// Whether every way in refuses a command with this code and place, and nothing has changed.
fn refused(world: &World, command: impl Into<Command>, by: &str, code: ErrorCode, place: &str) {
    let (command, actor, before) = (command.into(), actor(by), world.state());
    let mut errors = vec![
        world.sms.execute(command.clone(), &actor).unwrap_err(),
        world.sms.execute_all([(command.clone(), actor.clone())]).remove(0).unwrap_err(),
        world.sms.preview(command.clone(), &actor).unwrap_err(),
    ];
    if let Some(user) = command.action.by().function().map(|_| LEVEL_2) {
        let session = world.sms.acting_as(user).unwrap();
        errors.push(session.execute(command.clone()).unwrap_err());
        errors.push(session.preview(command).unwrap_err());
    }
    for error in errors {
        assert_eq!(error.reasons().len(), 1, "{error}");
        let reason = &error.reasons()[0];
        assert_eq!((reason.code, reason.field.as_deref()), (code, Some(place)), "{error}");
    }
    assert_eq!(world.state(), before);
}

pub(crate) fn on(world: &World, command: impl Into<Command>) -> Command {
    command.into().on(&world.licence)
}

pub(crate) fn drafts(count: usize) -> Vec<NewCos> {
    vec![NewCos::new(); count]
}

fn form(fields: Value) -> Form {
    serde_json::from_value(fields).unwrap()
}

fn draft(fields: Form) -> CreateCos {
    CreateCos::new(Route::SkilledWorker).fields(fields)
}

fn batch(count: usize) -> CreateCosBatch {
    CreateCosBatch::new("Many", Route::SkilledWorker).certificates(drafts(count))
}

fn transfer(count: usize) -> TransferCos {
    let certificates = vec!["cos-000000001".parse().unwrap(); count];
    TransferCos::new(LEVEL_1.parse().unwrap()).certificates(certificates)
}

#[test]
fn lists_with_a_code_of_their_own_keep_it() {
    let world = world();
    let code = ErrorCode::CertificateBatchSize;
    for count in [1_001, 100_001, 1_000_000] {
        refused(&world, batch(count), LEVEL_2, code, "/certificates");
        refused(&world, transfer(count), LEVEL_1, code, "/certificates");
        let group = CreateCosGroup::new("Many").certificates(drafts(count));
        refused(&world, group, LEVEL_2, ErrorCode::ContainerFull, "/certificates");
    }
    world.sms.execute(batch(1_000), &actor(LEVEL_2)).unwrap();
}

/// What this process knew of the policy may be old: what seems too much is asked of the store before it is refused.
#[test]
fn the_policy_of_the_store_counts() {
    let world = world();
    let set = |value: i64| {
        let value = serde_json::from_value(json!(value)).unwrap();
        let settings = Changes::from([("certificate.batch_size".to_owned(), vec![Dated { from: None, value }])]);
        world.sms.execute(SetPolicy::new(settings), &Actor::HomeOffice).unwrap();
    };
    set(1);
    refused(&world, batch(2), LEVEL_2, ErrorCode::CertificateBatchSize, "/certificates");
    set(1_500);
    world.sms.execute(batch(1_500), &actor(LEVEL_2)).unwrap();
}

#[test]
fn every_other_list_and_text_has_an_end() {
    let world = world();
    let message = |routes: usize, bytes: usize| {
        let (routes, text) = (vec![Route::SkilledWorker; routes], "x".repeat(bytes));
        on(&world, PostMessage::new(text, day(2026, 5, 6)).routes(routes))
    };
    refused(&world, message(1_001, 1), "home_office", ErrorCode::DocumentListSize, "/routes");
    refused(&world, message(1, 65_537), "home_office", ErrorCode::DocumentTextSize, "/text");
    refused(
        &world,
        draft(form(json!({ "engagements": vec![1; 1_001] }))),
        LEVEL_2,
        ErrorCode::DocumentListSize,
        "/fields/engagements",
    );
    refused(
        &world,
        draft(form(json!({ "job_title": "x".repeat(65_537) }))),
        LEVEL_2,
        ErrorCode::DocumentTextSize,
        "/fields/job_title",
    );
    let many: serde_json::Map<String, Value> = (0..257).map(|at| (format!("m{at}"), 1.into())).collect();
    refused(&world, draft(form(Value::Object(many))), LEVEL_2, ErrorCode::DocumentListSize, "/fields");
    let mut within = drafts(2);
    within[1].fields = form(json!({ "engagements": vec![1; 1_001] }));
    let batch = batch(0).certificates(within);
    refused(&world, batch, LEVEL_2, ErrorCode::DocumentListSize, "/certificates/1/fields/engagements");
}

#[test]
fn a_licence_in_mid_life_has_an_end() {
    let world = world();
    let value = json!({ "command": "adopt_licence", "number": "SIM000002", "organisation": { "name": "Other Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "users": [{ "user_id": "other1", "level": "level_1" }] });
    let Action::AdoptLicence(one) = Command::from_value(value).unwrap().action else { panic!() };
    let users = vec![one.users[0].clone(); 10_001];
    let adopted = one.users(users);
    refused(&world, adopted, "home_office", ErrorCode::DocumentListSize, "/users");
}

#[test]
fn queries_questions_and_policies_are_counted() {
    let world = world();
    let search = SearchCos::new().family_name("x".repeat(65_537));
    for error in [
        world.sms.ask(&world.licence, &search).unwrap_err(),
        world.sms.query(&world.licence, &search.clone().into()).unwrap_err(),
        world.sms.acting_as(LEVEL_2).unwrap().ask(&search).unwrap_err(),
        world.sms.acting_as(LEVEL_2).unwrap().query(&search.into()).unwrap_err(),
    ] {
        assert_eq!(
            (error.code(), error.reasons()[0].field.as_deref()),
            (ErrorCode::DocumentTextSize, Some("/family_name"))
        );
    }
    let engagements = vec![Engagement::new(day(2026, 5, 1), day(2026, 5, 10)); 1_001];
    let question = CheckEngagements::new(engagements);
    for error in [
        Policy::default().ask(&question).unwrap_err(),
        Question::from(question).answer(&Policy::default()).unwrap_err(),
    ] {
        assert_eq!(
            (error.code(), error.reasons()[0].field.as_deref()),
            (ErrorCode::DocumentListSize, Some("/engagements"))
        );
    }

    let dated = |days: u64| -> Vec<Dated> {
        let from = |at| day(2026, 1, 1).checked_add_days(chrono::Days::new(at));
        (0..days).map(|at| Dated { from: from(at), value: serde_json::from_value(json!("no")).unwrap() }).collect()
    };
    let later = |mut values: Vec<Dated>| {
        values.iter_mut().for_each(|dated| {
            dated.from = dated.from.and_then(|day| day.pred_opt()?.checked_add_months(chrono::Months::new(600)))
        });
        values
    };
    let [one, other] = ["access.withdraw_cos.suspended", "access.withdraw_cos.dormant"];
    let mut policy = Policy::default();
    assert_eq!(policy.set(one, dated(101)).unwrap_err().code(), ErrorCode::PolicyValue);
    policy.set(one, dated(60)).unwrap();
    // The same days are no others.
    policy.set(other, dated(60)).unwrap();
    assert_eq!(policy.set(other, later(dated(60))).unwrap_err().code(), ErrorCode::PolicyValue);
    assert_eq!(policy.changes().get(other), Some(&dated(60)));
}

#[test]
fn commands_given_at_once_take_turns() {
    let world = world();
    let many = limits::TOGETHER * 2 + 7;
    let all = (0..many).map(|at| {
        let fields = form(json!({ "job_title": format!("Job {at}") }));
        (draft(fields), actor(LEVEL_2))
    });
    let answers = world.sms.execute_all(all);
    assert_eq!(answers.len(), many);
    let names: Vec<_> = answers.into_iter().map(|answer| answer.unwrap().result.certificate).collect();
    assert!(names.is_sorted_by(|left, right| left < right), "they are not in order");
}
