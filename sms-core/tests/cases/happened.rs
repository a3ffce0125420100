//! What a runner asks of every licence in the end: what is known now to be so now is what there is, once the clock has acted; and all of it
//! follows.

use sms_core::Sms;
use sms_core::time::Moment;

/// Compares what had happened by now with the present, whatever room there is for a replay.
pub(crate) fn check(sms: &Sms, narrow: &Sms, now: Moment) -> Result<(), String> {
    let told = |error: sms_core::Error| error.to_string();
    let numbers = sms.licences(None, usize::MAX).map_err(told)?;
    for number in &numbers {
        let last = sms.journal(number.as_str(), 0, usize::MAX).map_err(told)?.last().map(|entry| entry.recorded_at);
        if last.is_some_and(|last| last > now) {
            // The clock is wrong, and was not corrected: nobody can say what had happened.
            continue;
        }
        // What names something new is named by its place in the journal: it is there before it is compared.
        sms.advance_to(now).map_err(told)?;
        let (before, happened, narrow) = (sms.state(number), sms.as_of_effective(now), narrow.as_of_effective(now));
        if let Some(found) = happened.findings(number).map_err(told)?.first() {
            return Err(format!("what is there now cannot follow: {found:?}"));
        }
        let said = happened.state(number).map_err(told)?;
        if narrow.state(number).map_err(told)? != said {
            return Err("what had happened is something else, replayed in parts".to_owned());
        }
        if sms.state(number) != before {
            return Err("a view changed something".to_owned());
        }
        let there = sms.state(number).map_err(told)?;
        if there != said {
            return Err(format!("what had happened by now\n  there {there}\n  said  {said}"));
        }
    }
    Ok(())
}
