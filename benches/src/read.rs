//! Reading a certificate by its number, and asking what a user may do, beside point reads of the same row.

use crate::bare::connect;
use crate::harness::{Effort, Outcome, Window, in_turn, rate};
use crate::report::{Goal, Line, Report, Unit};
use crate::scene::Scene;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};
use sms_core::access::Function;
use sms_core::certificate::cos::AssignCos;
use sms_core::ids::CertificateRef;
use sms_core::query::{Query, ViewCos};
use std::hint::black_box;
use std::time::Duration;

/// What the two point reads bring: every column, as the store reads them.
const BY_NUMBER: &str = "SELECT t.* FROM certificate_numbers n CROSS JOIN certificates t \
    ON t.licence = n.licence AND t.id = n.id WHERE n.name = ?1";
pub(crate) const BY_KEY: &str = "SELECT t.* FROM certificates t WHERE t.licence = ?1 AND t.id = ?2";

/// A certificate that is asked for.
struct Asked {
    /// The place of the user who owns it: a Level 2 user sees their own only.
    owner: usize,
    number: String,
    id: String,
    name: CertificateRef,
    /// The same by its number.
    numbered: CertificateRef,
    query: Query,
}

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let scene = Scene::with_assigned(effort.certificates)?;
    let sms = scene.system("ours")?;
    let sessions = scene.sessions(&sms)?;
    let of = |asked: &Asked| sessions.get(asked.owner).ok_or("there is no such session");
    let connection = connect(&scene.copy("bare")?, Duration::ZERO)?;
    let asked = asked(&scene, &connection, effort.reads)?;
    let mut by_number = connection.prepare(BY_NUMBER)?;
    let mut by_key = connection.prepare(BY_KEY)?;
    let licence = &scene.licence;
    let assign = |name: &CertificateRef| AssignCos::new(name.clone()).terms_accepted(true);

    let [record, host, user, can, preview, number, key] = in_turn(
        effort.windows,
        [
            each(&asked, |one| done(sms.certificate(licence, &one.numbered)?)),
            each(&asked, |one| done(sms.query(licence, &one.query)?)),
            each(&asked, |one| done(of(one)?.query(&one.query)?)),
            each(&asked, |one| done(of(one)?.can(Function::WithdrawCos, Some(&one.name))?)),
            each(&asked, |one| done(of(one)?.preview(assign(&one.name))?)),
            each(&asked, |one| point_read(&mut by_number, &[&one.number])),
            each(&asked, |one| point_read(&mut by_key, &[licence.as_str(), &one.id])),
        ],
    )?;

    report.section("Reading");
    let line = |work, ours| Line::new(work, Unit::PerSecond, ours);
    let (point, by_key) = ("point read by number", "point read by key");
    report.line(line("`Sms::certificate` by number", &record).beside(point, &number).goal(Goal::AtLeast(0.7)));
    report.line(line("`view_cos` by number, host", &host).beside(point, &number));
    report.line(line("`view_cos` by number, host", &host).beside(by_key, &key));
    report.line(line("`view_cos` by number, session", &user).beside(point, &number));
    report.line(line("`Session::can`, on a certificate", &can).beside(by_key, &key));
    report.line(line("`Session::preview` of `assign_cos`, refused", &preview).beside(by_key, &key));
    let count = scene.drafts.len();
    report.note(format!("{count} assigned certificates; a point read copies out every column of the row."));
    report.note(
        "`Sms::certificate` gives the record itself; `view_cos` makes a JSON document of it, with every field read.",
    );
    Ok(())
}

/// Certificates in an order in which no two neighbours lie side by side.
fn asked(scene: &Scene, connection: &Connection, count: usize) -> Outcome<Vec<Asked>> {
    let mut statement = connection.prepare("SELECT name, id FROM certificate_numbers ORDER BY id")?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(String, String)> = found.collect::<rusqlite::Result<_>>()?;
    let places = (0..count).filter_map(|place| found.get(place * 7_919 % found.len()));
    places
        .map(|(number, id)| {
            let owner = scene.owner(id).ok_or("nobody owns it")?;
            let numbered: CertificateRef = number.parse()?;
            let query = ViewCos::new(numbered.clone()).into();
            Ok(Asked { owner, number: number.clone(), id: id.clone(), name: id.parse()?, numbered, query })
        })
        .collect()
}

/// A window in which each is asked for once.
fn each<'a>(asked: &'a [Asked], mut ask: impl FnMut(&Asked) -> Outcome<()> + 'a) -> Window<'a> {
    Box::new(move || rate(asked.len(), || asked.iter().try_for_each(&mut ask)))
}

fn done<T>(answer: T) -> Outcome<()> {
    drop(black_box(answer));
    Ok(())
}

pub(crate) fn point_read(statement: &mut Statement<'_>, parameters: &[&str]) -> Outcome<()> {
    for (place, parameter) in (1_usize..).zip(parameters) {
        statement.raw_bind_parameter(place, parameter)?;
    }
    let columns = statement.column_count();
    let mut rows = statement.raw_query();
    let row = rows.next()?.ok_or("the row is not there")?;
    for place in 0..columns {
        match row.get_ref(place)? {
            ValueRef::Text(text) => drop(black_box(str::from_utf8(text)?.to_owned())),
            other => drop(black_box(other)),
        }
    }
    Ok(())
}
