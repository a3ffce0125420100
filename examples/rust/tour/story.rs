//! The steps of the year.

use super::people::{level_1, level_2, worker};
use super::print::at;
use super::stop::Stop;
use super::year::{User, Who, Year};
use sms_core::ids::CertificateNumber;
use sms_core::query::{ViewCos, ViewLicenceSummary};
use sms_core::serde_json::{Map, Value, json};
use sms_core::user::Secret;
use sms_core::{Error, ErrorCode, Outcome};
use sms_formats::register::Sponsor;

const ANNA: &str = "Anna Archer (Level 1)";
const CARL: &str = "Carl Cooper (Level 2)";
const HOME_OFFICE: Who<'_> = Who::HomeOffice;
const PASSWORD: &str = "Sponsor=Licence2026";

/// Anna, as the story knows her.
struct Anna {
    user_id: String,
    temporary: Secret,
}

/// A year in the life of a sponsor.
pub(crate) fn live(year: &mut Year<'_>, sponsor: &Sponsor<'_>) -> Result<(), Stop> {
    let anna = grant(year, sponsor)?;
    first_log_in(year, &anna)?;
    let carl = users(year, &anna)?;
    let names = certificates(year, &carl)?;
    increase(year, &anna, &carl, &names)?;
    what_becomes_of_them(year, &anna, &carl, &names)
}

fn grant(year: &mut Year<'_>, sponsor: &Sponsor<'_>) -> Result<Anna, Stop> {
    year.step("2026-04-06T09:00:00Z", "the licence is granted")?;
    let name = sponsor.organisation();
    let what =
        format!("grants {name} a licence for Skilled Worker, with 2 undefined CoS; Anna Archer is its Level 1 user");
    let command = json!({
        "command": "grant_licence", "number": year.licence.as_str(),
        "organisation": { "name": name, "town": sponsor.town() },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "level_1_user": { "details": level_1("Anna", "Archer") },
        "allocations": [{ "route": "skilled_worker", "granted": 2 }],
    });
    let granted = year.done(&HOME_OFFICE, &what, command)?;
    let post = json!({ "command": "post_message", "text": "Welcome.", "expires_on": "2026-05-06" });
    year.done(&HOME_OFFICE, "posts a message that Level 1 users must accept", post)?;
    let issued = granted.issued.first().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?;
    Ok(Anna { user_id: issued.user_id.to_string(), temporary: issued.temporary_password.clone() })
}

fn first_log_in(year: &mut Year<'_>, anna: &Anna) -> Result<(), Stop> {
    year.step("2026-04-07T09:00:00Z", "the first log-in")?;
    year.log_in_refused(ANNA, &anna.user_id, "not the password")?;
    let user = year.log_in(ANNA, &anna.user_id, anna.temporary.expose())?;
    let who = Who::User(&user);
    let create = json!({ "command": "create_cos", "route": "skilled_worker" });
    year.refused(&who, "begins a CoS at once", create)?;
    let change = |new: &str| {
        json!({ "command": "change_own_password", "password": anna.temporary.expose(), "new_password": new,
            "confirm_new_password": new })
    };
    year.refused(&who, "chooses `archer`, a bad password", change("archer"))?;
    year.done(&who, "chooses a good one", change(PASSWORD))?;
    year.done(&who, "accepts the messages", json!({ "command": "accept_messages" }))?;
    Ok(())
}

/// Anna logs in, as on any day: the messages come first.
fn log_in(year: &mut Year<'_>, anna: &Anna) -> Result<User, Stop> {
    let user = year.log_in(ANNA, &anna.user_id, PASSWORD)?;
    year.done(&Who::User(&user), "accepts the messages", json!({ "command": "accept_messages" }))?;
    Ok(user)
}

/// Two more users; gives Carl, who works on the certificates.
fn users(year: &mut Year<'_>, anna: &Anna) -> Result<User, Stop> {
    year.step("2026-04-08T09:00:00Z", "two more users")?;
    let user = log_in(year, anna)?;
    let who = Who::User(&user);
    let request = json!({ "command": "request_level_1_user", "details": level_1("Bella", "Baker") });
    let requested = year.done(&who, "requests a second Level 1 user, Bella Baker", request)?;
    let approve = json!({ "command": "approve_user", "user_id": at(&requested.result, "/user_id") });
    year.done(&HOME_OFFICE, "approves Bella Baker", approve)?;
    let create = json!({ "command": "create_level_2_user", "details": level_2("Carl", "Cooper") });
    let created = year.done(&who, "creates a Level 2 user, Carl Cooper", create)?;
    let leave = json!({ "command": "deactivate_user", "user_id": anna.user_id });
    year.refused(&who, "tries to deactivate herself", leave)?;
    year.signed_in(CARL, &text(&created, "user_id"))
}

/// Three certificates; two are assigned. Gives the names of all.
fn certificates(year: &mut Year<'_>, carl: &User) -> Result<[String; 3], Stop> {
    year.step("2026-04-20T09:00:00Z", "three certificates for two units")?;
    let who = Who::User(carl);
    let mut first = worker("Worker-One", "P1000001");
    let missing: Vec<_> =
        ["passport_number", "start_on"].into_iter().filter_map(|name| taken(&mut first, name)).collect();
    let one = create(year, &who, "Worker-One, without passport number and start date", first)?;
    year.refused(&who, "tries to assign it", assign(&one))?;
    let fields: Value = missing.into_iter().collect::<Map<_, _>>().into();
    let edit = json!({ "command": "edit_cos", "certificate": one, "fields": fields });
    year.done(&who, "fills in what was missing", edit)?;
    let two = create(year, &who, "Worker-Two", worker("Worker-Two", "P1000002"))?;
    let three = create(year, &who, "Worker-Three", worker("Worker-Three", "P1000003"))?;
    year.done(&who, "assigns the first", assign(&one))?;
    year.done(&who, "assigns the second", assign(&two))?;
    year.refused(&who, "tries to assign the third", assign(&three))?;
    allocation(year)?;
    Ok([one, two, three])
}

fn increase(year: &mut Year<'_>, anna: &Anna, carl: &User, [_, _, three]: &[String; 3]) -> Result<(), Stop> {
    year.step("2026-05-05T09:00:00Z", "one unit more")?;
    let ask = json!({ "command": "request_allocation_increase", "increases": [
        { "route": "skilled_worker", "number": 3, "reason": "Three more programmers are wanted." }] });
    year.refused(&Who::User(carl), "asks for an increase", ask.clone())?;
    let user = log_in(year, anna)?;
    let asked = year.done(&Who::User(&user), "asks for an increase of 3", ask)?;
    let grant =
        json!({ "command": "grant_allocation_request", "request": at(&asked.result, "/requests/0"), "number": 1 });
    year.done(&HOME_OFFICE, "grants 1", grant)?;
    year.done(&Who::User(carl), "assigns the third", assign(three))?;
    allocation(year)
}

fn what_becomes_of_them(
    year: &mut Year<'_>,
    anna: &Anna,
    carl: &User,
    [one, two, three]: &[String; 3],
) -> Result<(), Stop> {
    year.step("2026-05-20T09:00:00Z", "one is withdrawn")?;
    let withdraw = json!({ "command": "withdraw_cos", "certificate": one });
    year.refused(&Who::User(carl), "tries to withdraw the first", withdraw.clone())?;
    let user = log_in(year, anna)?;
    year.done(&Who::User(&user), "withdraws it", withdraw)?;
    allocation(year)?;
    year.step("2026-06-10T09:00:00Z", "one is used")?;
    let used = json!({ "command": "mark_cos_used", "certificate": two });
    year.done(&HOME_OFFICE, "grants leave on the second, which is thereby used", used)?;
    year.step("2026-07-01T09:00:00Z", "a report")?;
    let report = json!({ "command": "report_worker_activity", "certificate": two, "activity": "pay_reduced",
        "event_on": "2026-06-29",
        "fields": { "new_salary_pence": 4_000_000, "new_salary_period": "year", "reason": "Shorter hours." },
        "details": "Shorter hours after illness." });
    year.done(&Who::User(carl), "reports that the worker of the second earns less", report)?;
    year.step("2026-08-10T09:00:00Z", "one expires")?;
    year.time_passes()?;
    year.step("2027-04-05T09:00:00Z", "the year is over")?;
    for (place, name) in ["first", "second", "third"].into_iter().zip([one, two, three]) {
        let seen = year.sms.ask(&year.licence, ViewCos::new(name.parse()?))?;
        let number = seen.number.as_ref().map_or("without a number", CertificateNumber::as_str);
        writeln!(year.out, "  The {place} CoS, {number}, is {}", seen.state)?;
    }
    allocation(year)
}

fn create(year: &mut Year<'_>, who: &Who<'_>, what: &str, fields: Value) -> Result<String, Stop> {
    let command = json!({ "command": "create_cos", "route": "skilled_worker", "fields": fields });
    Ok(text(&year.done(who, &format!("creates a CoS for {what}"), command)?, "certificate"))
}

fn assign(certificate: &str) -> Value {
    json!({ "command": "assign_cos", "certificate": certificate, "terms_accepted": true })
}

/// Where the allocation stands.
fn allocation(year: &mut Year<'_>) -> Result<(), Stop> {
    for row in year.sms.ask(&year.licence, ViewLicenceSummary::new())?.allocations {
        let (granted, assigned, remaining) = (row.granted, row.assigned, row.remaining);
        writeln!(year.out, "  The allocation: {granted} granted, {assigned} assigned, {remaining} remaining")?;
    }
    Ok(())
}

/// A field, taken out of a form with its name.
fn taken(form: &mut Value, name: &str) -> Option<(String, Value)> {
    form.as_object_mut()?.remove_entry(name)
}

fn text(outcome: &Outcome, name: &str) -> String {
    shown(at(&outcome.result, &format!("/{name}")))
}

fn shown(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
