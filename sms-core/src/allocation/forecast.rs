//! When an allocation runs out, at the pace at which certificates were assigned.

use crate::answer_value::answer_values;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

answer_values! { "document": Forecast; }

/// When an allocation runs out at the pace of the days that were looked at, and between which days that lies.
///
/// So many assignments in so many days are one sample: were each independent of the others, their number could as well have been two
/// times its square root higher or lower. The range has the days at these two paces, within which it falls about 19 times in 20.
///
/// ```
/// use sms_core::allocation::Forecast;
/// use sms_core::time::day;
///
/// // 16 in 80 days, and 20 are left: one in five days, so 100 days more; at 24 or at 8 in 80 days, 67 or 200 days.
/// let forecast = Forecast::at_pace(16, 80, 20, day(2026, 7, 1)).unwrap();
/// assert_eq!(forecast.runs_out_on, day(2026, 10, 9));
/// assert_eq!((forecast.earliest, forecast.latest), (day(2026, 9, 6), Some(day(2027, 1, 17))));
/// // After four the true pace may as well be none.
/// assert_eq!(Forecast::at_pace(4, 80, 20, day(2026, 7, 1)).unwrap().latest, None);
/// assert!(Forecast::at_pace(0, 80, 20, day(2026, 7, 1)).is_none());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Forecast {
    /// The day on which the last unit goes.
    pub runs_out_on: NaiveDate,
    /// The day at the faster pace.
    pub earliest: NaiveDate,
    /// The day at the slower pace; null where that is none at all.
    pub latest: Option<NaiveDate>,
}

impl Forecast {
    /// The forecast for so many units left on a day, where so many were assigned in so many days before; none where none was, or no day was
    /// looked at, or it lies more than ten thousand years away.
    #[must_use]
    pub fn at_pace(assigned: u32, days: u32, left: u32, today: NaiveDate) -> Option<Self> {
        if days == 0 {
            return None;
        }
        let (assigned, days, left) = (u64::from(assigned), u64::from(days), u64::from(left));
        // Ten thousandths, so that the root has four digits of its fraction.
        let (pace, margin) = (assigned * 10_000, 2 * (assigned * 100_000_000).isqrt());
        let on = |pace: u64| {
            let needed = (left * days * 10_000).checked_div(pace)?;
            let exact = needed * pace == left * days * 10_000;
            today.checked_add_days(Days::new(needed + u64::from(!exact)))
        };
        Some(Self { runs_out_on: on(pace)?, earliest: on(pace + margin)?, latest: on(pace.saturating_sub(margin)) })
    }
}
