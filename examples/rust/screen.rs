//! The screen of a user: the menus with what is grey and why, and the grids of requests and applications.
//!
//! ```text
//! cargo run --example screen
//! ```

#![forbid(unsafe_code)]

use serde_json::Value;
use sms_core::entropy::Seeded;
use sms_core::store::MemoryStore;
use sms_core::time::ManualClock;
use sms_core::{Actor, Command, Query, Session, Sms};
use std::error::Error;
use std::fmt::Write;

/// A sponsor whose allocation renews itself in April, entered as it stands in January.
const SPONSOR: &str = include_str!("../data/screen.json");

fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", screen()?);
    Ok(())
}

pub(crate) fn screen() -> Result<String, Box<dyn Error>> {
    let sms = Sms::new(MemoryStore::new(), ManualClock::new("2027-01-05T09:00:00Z".parse()?), Seeded::new(1));
    sms.execute(Command::from_json(SPONSOR)?, &Actor::HomeOffice)?;
    let anna = sms.acting_as("anna1")?;
    let mut out = String::new();
    for menu in anna.menu()? {
        writeln!(out, "{}", menu.title)?;
        for item in menu.items {
            match item.reasons.first() {
                None => writeln!(out, "  {}", item.title)?,
                Some(reason) => writeln!(out, "- {}: {}", item.title, reason.code)?,
            }
        }
    }
    out += &grid(&anna, "view_change_requests", &["request_number", "kind", "state", "requested_on"])?;
    out += &grid(&anna, "view_allocation_requests", &["kind", "route", "state", "renews_on"])?;
    out += &grid(&anna, "track_applications", &["kind", "state", "applied_on", "expires_on"])?;
    Ok(out)
}

/// The rows of a query, a line each with these columns.
fn grid(user: &Session, query: &str, columns: &[&str]) -> Result<String, Box<dyn Error>> {
    let answer: Value = user.query(&Query::from_json(&format!(r#"{{"query":"{query}"}}"#))?)?;
    let mut out = format!("{query}\n");
    for row in answer.as_array().into_iter().flatten() {
        let cells = columns.iter().map(|column| row.get(column).and_then(Value::as_str).unwrap_or("-"));
        writeln!(out, "  {}", cells.collect::<Vec<_>>().join(", "))?;
    }
    Ok(out)
}
