//! The steps of the year.

use super::people::{level_1, level_2, officer, rest, worker};
use super::stop::Stop;
use super::year::{User, Who, Year};
use sms_core::allocation::{GrantAllocationRequest, Increase, NewAllocation, RequestAllocationIncrease};
use sms_core::certificate::WorkerActivity;
use sms_core::certificate::cos::{
    AssignCos, CreateCos, EditCos, MarkCosUsed, ReportWorkerActivity, WithdrawCos, report_fields,
};
use sms_core::fields::Form;
use sms_core::ids::{CertificateId, CertificateNumber, UserId};
use sms_core::licence::{
    AddRoute, GrantLicence, LicensedRoute, NewUser, Organisation, PayActionPlan, PostMessage, Rating, Route, SetRating,
};
use sms_core::query::{ViewCos, ViewLicenceSummary};
use sms_core::request::{AcceptChangeRequest, RecordSubmissionSheet, ReplaceAuthorisingOfficer, TakeUpChangeRequest};
use sms_core::time::day;
use sms_core::user::{
    AcceptMessages, ApproveUser, ChangeOwnPassword, CreateLevel2User, DeactivateUser, RequestLevel1User, Secret,
};
use sms_core::{Error, ErrorCode};
use sms_formats::register::Sponsor;

const ANNA: &str = "Anna Archer (Level 1)";
const CARL: &str = "Carl Cooper (Level 2)";
const HOME_OFFICE: Who<'_> = Who::HomeOffice;
const PASSWORD: &str = "Sponsor=Licence2026";

/// Anna, as the story knows her.
struct Anna {
    user_id: UserId,
    temporary: Secret,
}

/// A year in the life of a sponsor.
pub(crate) fn live(year: &mut Year<'_>, sponsor: &Sponsor<'_>) -> Result<(), Stop> {
    let anna = grant(year, sponsor)?;
    first_log_in(year, &anna)?;
    let carl = users(year, &anna)?;
    let names = certificates(year, &carl)?;
    increase(year, &anna, &carl, &names)?;
    what_becomes_of_them(year, &anna, &carl, &names)?;
    downgrade(year, &anna)?;
    another_officer(year, &anna)?;
    the_end(year, &names)
}

fn grant(year: &mut Year<'_>, sponsor: &Sponsor<'_>) -> Result<Anna, Stop> {
    year.step("2026-04-06T09:00:00Z", "the licence is granted")?;
    let name = sponsor.organisation();
    let what =
        format!("grants {name} a licence for Skilled Worker, with 2 undefined CoS; Anna Archer is its Level 1 user");
    let organisation = Organisation::new(name).town(sponsor.town());
    let route = LicensedRoute::new(Route::SkilledWorker, Rating::A);
    let two = NewAllocation::new(Route::SkilledWorker, 2);
    let grant = GrantLicence::new(organisation, vec![route], NewUser::new(level_1("Anna", "Archer")))
        .number(year.licence.clone())
        .allocations(vec![two]);
    let granted = year.done(&HOME_OFFICE, &what, grant)?;
    let post = year.here(PostMessage::new("Welcome.", day(2026, 5, 6)));
    year.done(&HOME_OFFICE, "posts a message that Level 1 users must accept", post)?;
    let issued = granted.issued.first().ok_or_else(|| Error::new(ErrorCode::UserNotFound))?;
    Ok(Anna { user_id: issued.user_id.clone(), temporary: issued.temporary_password.clone() })
}

fn first_log_in(year: &mut Year<'_>, anna: &Anna) -> Result<(), Stop> {
    year.step("2026-04-07T09:00:00Z", "the first log-in")?;
    year.log_in_refused(ANNA, anna.user_id.as_str(), "not the password")?;
    let user = year.log_in(ANNA, anna.user_id.as_str(), anna.temporary.expose())?;
    let who = Who::User(&user);
    year.refused(&who, "begins a CoS at once", CreateCos::new(Route::SkilledWorker))?;
    let change = |new: &str| ChangeOwnPassword::new(anna.temporary.clone(), Secret::new(new), Secret::new(new));
    year.refused(&who, "chooses `archer`, a bad password", change("archer"))?;
    year.done(&who, "chooses a good one", change(PASSWORD))?;
    year.done(&who, "accepts the messages", AcceptMessages::new())?;
    Ok(())
}

/// Anna logs in, as on any day: the messages come first.
fn log_in(year: &mut Year<'_>, anna: &Anna) -> Result<User, Stop> {
    let user = year.log_in(ANNA, anna.user_id.as_str(), PASSWORD)?;
    year.done(&Who::User(&user), "accepts the messages", AcceptMessages::new())?;
    Ok(user)
}

/// Two more users; gives Carl, who works on the certificates.
fn users(year: &mut Year<'_>, anna: &Anna) -> Result<User, Stop> {
    year.step("2026-04-08T09:00:00Z", "two more users")?;
    let user = log_in(year, anna)?;
    let who = Who::User(&user);
    let request = RequestLevel1User::new(level_1("Bella", "Baker"));
    let requested = year.done(&who, "requests a second Level 1 user, Bella Baker", request)?;
    let approve = year.here(ApproveUser::new(requested.result.user_id));
    year.done(&HOME_OFFICE, "approves Bella Baker", approve)?;
    let create = CreateLevel2User::new(level_2("Carl", "Cooper"));
    let created = year.done(&who, "creates a Level 2 user, Carl Cooper", create)?;
    let leave = DeactivateUser::new(anna.user_id.clone());
    year.refused(&who, "tries to deactivate herself", leave)?;
    year.signed_in(CARL, created.result.user_id.as_str())
}

/// Three certificates; two are assigned. Gives the names of all.
fn certificates(year: &mut Year<'_>, carl: &User) -> Result<[CertificateId; 3], Stop> {
    year.step("2026-04-20T09:00:00Z", "three certificates for two units")?;
    let who = Who::User(carl);
    let one = create(year, &who, "Worker-One, without passport number and start date", worker("Worker-One"))?;
    year.refused(&who, "tries to assign it", assign(&one))?;
    let edit = EditCos::new(one.clone().into()).fields(rest("P1000001"));
    year.done(&who, "fills in what was missing", edit)?;
    let two = create(year, &who, "Worker-Two", worker("Worker-Two").amended(&rest("P1000002")))?;
    let three = create(year, &who, "Worker-Three", worker("Worker-Three").amended(&rest("P1000003")))?;
    year.done(&who, "assigns the first", assign(&one))?;
    year.done(&who, "assigns the second", assign(&two))?;
    year.refused(&who, "tries to assign the third", assign(&three))?;
    allocation(year)?;
    Ok([one, two, three])
}

fn increase(year: &mut Year<'_>, anna: &Anna, carl: &User, [_, _, three]: &[CertificateId; 3]) -> Result<(), Stop> {
    year.step("2026-05-05T09:00:00Z", "one unit more")?;
    let more = Increase::new(Route::SkilledWorker, 3, "Three more programmers are wanted.");
    let ask = RequestAllocationIncrease::new(vec![more]);
    year.refused(&Who::User(carl), "asks for an increase", ask.clone())?;
    let user = log_in(year, anna)?;
    let asked = year.done(&Who::User(&user), "asks for an increase of 3", ask)?;
    for request in asked.result.requests {
        let grant = year.here(GrantAllocationRequest::new(request).number(1));
        year.done(&HOME_OFFICE, "grants 1", grant)?;
    }
    year.done(&Who::User(carl), "assigns the third", assign(three))?;
    allocation(year)
}

fn what_becomes_of_them(
    year: &mut Year<'_>,
    anna: &Anna,
    carl: &User,
    [one, two, _]: &[CertificateId; 3],
) -> Result<(), Stop> {
    year.step("2026-05-20T09:00:00Z", "one is withdrawn")?;
    let withdraw = WithdrawCos::new(one.clone().into());
    year.refused(&Who::User(carl), "tries to withdraw the first", withdraw.clone())?;
    let user = log_in(year, anna)?;
    year.done(&Who::User(&user), "withdraws it", withdraw)?;
    allocation(year)?;
    year.step("2026-06-10T09:00:00Z", "one is used")?;
    let used = year.here(MarkCosUsed::new(two.clone().into()));
    year.done(&HOME_OFFICE, "grants leave on the second, which is thereby used", used)?;
    year.step("2026-07-01T09:00:00Z", "a report")?;
    let less = Form::new()
        .with(report_fields::NEW_SALARY_PENCE, 4_000_000)
        .with(report_fields::NEW_SALARY_PERIOD, "year")
        .with(report_fields::REASON, "Shorter hours.");
    let report = ReportWorkerActivity::new(two.clone().into(), WorkerActivity::PayReduced, day(2026, 6, 29))
        .fields(less)
        .details("Shorter hours after illness.");
    year.done(&Who::User(carl), "reports that the worker of the second earns less", report)?;
    Ok(())
}

/// The rating falls to B; the fee of the action plan is paid in time.
fn downgrade(year: &mut Year<'_>, anna: &Anna) -> Result<(), Stop> {
    year.step("2026-07-15T09:00:00Z", "the rating falls")?;
    let rate = year.here(SetRating::new(Route::SkilledWorker, Rating::B));
    let rated = year.done(&HOME_OFFICE, "rates Skilled Worker B", rate)?;
    let add = year.here(AddRoute::new(Route::ScaleUp));
    year.refused(&HOME_OFFICE, "is asked for Scale-up as well", add)?;
    let user = log_in(year, anna)?;
    if let Some(plan) = rated.result.action_plan {
        year.done(&Who::User(&user), "pays the fee, and the action plan begins", PayActionPlan::new(plan))?;
    }
    Ok(())
}

/// Another Authorising Officer: asked for in SMS, signed on paper, decided by the Home Office.
fn another_officer(year: &mut Year<'_>, anna: &Anna) -> Result<(), Stop> {
    year.step("2026-08-03T09:00:00Z", "another Authorising Officer")?;
    let user = log_in(year, anna)?;
    let who = Who::User(&user);
    let replace = ReplaceAuthorisingOfficer::new(officer("Olga", "Owen"));
    let request = year.done(&who, "asks for Olga Owen as Authorising Officer", replace)?.result.request;
    year.done(&who, "sends the signed submission sheet", RecordSubmissionSheet::new(request.clone()))?;
    let take_up = year.here(TakeUpChangeRequest::new(request.clone()));
    year.done(&HOME_OFFICE, "takes the request up", take_up)?;
    let accept = year.here(AcceptChangeRequest::new(request));
    year.done(&HOME_OFFICE, "accepts it", accept)?;
    let personnel = year.sms.ask(&year.licence, ViewLicenceSummary::new())?.key_personnel;
    if let Some(officer) = personnel.authorising_officer {
        let (given, family) = (officer.given_name.as_str(), officer.family_name.as_str());
        writeln!(year.out, "  The Authorising Officer is {given} {family}")?;
    }
    Ok(())
}

fn the_end(year: &mut Year<'_>, [one, two, three]: &[CertificateId; 3]) -> Result<(), Stop> {
    year.step("2026-08-10T09:00:00Z", "one expires")?;
    year.time_passes()?;
    year.step("2027-04-05T09:00:00Z", "the year is over")?;
    for (place, name) in ["first", "second", "third"].into_iter().zip([one, two, three]) {
        let seen = year.sms.ask(&year.licence, ViewCos::new(name.clone().into()))?;
        let number = seen.number.as_ref().map_or("without a number", CertificateNumber::as_str);
        writeln!(year.out, "  The {place} CoS, {number}, is {}", seen.state)?;
    }
    allocation(year)
}

fn create(year: &mut Year<'_>, who: &Who<'_>, what: &str, fields: Form) -> Result<CertificateId, Stop> {
    let command = CreateCos::new(Route::SkilledWorker).fields(fields);
    Ok(year.done(who, &format!("creates a CoS for {what}"), command)?.result.certificate)
}

fn assign(certificate: &CertificateId) -> AssignCos {
    AssignCos::new(certificate.clone().into()).terms_accepted(true)
}

/// Where the allocation stands.
fn allocation(year: &mut Year<'_>) -> Result<(), Stop> {
    for row in year.sms.ask(&year.licence, ViewLicenceSummary::new())?.allocations {
        let (granted, assigned, remaining) = (row.granted, row.assigned, row.remaining);
        writeln!(year.out, "  The allocation: {granted} granted, {assigned} assigned, {remaining} remaining")?;
    }
    Ok(())
}
