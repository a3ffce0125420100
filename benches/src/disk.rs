//! Size on disk of a certificate, and how long a store takes to open.

use crate::bare::connect;
use crate::harness::{Effort, Outcome, Sample, Window, in_turn, milliseconds};
use crate::report::{Line, Report, Unit};
use crate::scene::Scene;
use sms_core::Sms;
use sms_core::query::{Query, ViewLicenceSummary};
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use std::path::Path;
use std::time::Duration;

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    let count = effort.certificates;
    let empty = std::fs::metadata(Scene::with_drafts(0)?.master())?.len();
    let drafted = Scene::with_drafts(count)?;
    let before = std::fs::metadata(drafted.master())?.len();
    let scene = Scene::with_assigned(count)?;
    let file = scene.master();
    let after = std::fs::metadata(&file)?.len();
    let each = |bytes: u64| Sample::one(bytes as f64 / count as f64);

    report.section("On disk");
    let line = |work: &str, size| Line::new(work, Unit::Bytes, &size);
    report.line(line("an assigned certificate, draft and journal with it", each(after - empty)));
    report.line(line("of that, its draft", each(before - empty)));
    report.note(format!("{count} certificates. Of the assigned ones: {}.", parts(&file, count)?));

    let opened: Window<'_> = Box::new(|| milliseconds(|| Ok(SqliteStore::open_file(&file)?)));
    let asked: Window<'_> = Box::new(|| {
        milliseconds(|| {
            let sms = Sms::new(SqliteStore::open_file(&file)?, SystemClock, SystemEntropy);
            Ok(sms.query(&scene.licence, &Query::from(ViewLicenceSummary::new()))?)
        })
    });
    let bare: Window<'_> = Box::new(|| {
        milliseconds(|| {
            let connection = connect(&file, Duration::ZERO)?;
            Ok(connection
                .query_row("SELECT sequence FROM heads WHERE licence = '*'", [], |row| row.get::<_, i64>(0))?)
        })
    });
    let [opened, asked, bare] = in_turn(effort.windows.max(21), [opened, asked, bare])?;
    let line = |work: &str, time| Line::new(work, Unit::Milliseconds, time);
    let peer = "bare connection and first read";
    report.line(line("opened", &opened).beside(peer, &bare));
    report.line(line("opened, and the licence summary", &asked).beside(peer, &bare));
    Ok(())
}

/// Bytes of each table and index for one certificate.
fn parts(file: &Path, count: usize) -> Outcome<String> {
    let connection = connect(file, Duration::ZERO)?;
    let mut statement = connection
        .prepare("SELECT name, sum(pgsize) FROM dbstat GROUP BY name HAVING sum(pgsize) > 40960 ORDER BY 2 DESC")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?)))?;
    let mut parts = Vec::new();
    for row in rows {
        let (name, bytes) = row?;
        parts.push(format!("`{name}` {:.0} bytes each", f64::from(bytes) / count as f64));
    }
    Ok(parts.join(", "))
}
