//! The packed table: one entry for each function, level, licence status and rating.

use super::cell::{Cell, CellValue, Column};
use super::decide::AccessRequest;
use super::function::Function;
use crate::decision::Reason;
use crate::error::ErrorCode;
use crate::licence::{LicenceStatus, Rating};
use crate::parameter::said;
use crate::rule::Confidence;
use crate::user::Level;
use serde::{Deserialize, Serialize};
use std::fmt;

const LEVELS: usize = Level::ALL.len();
const STATUSES: usize = LicenceStatus::ALL.len();
const RATINGS: usize = Rating::ALL.len();
const COLUMNS: usize = Column::ALL.len();

/// Who may use which function under which licence: every answer that does not depend on the question's other parts.
///
/// Each cell comes from the facts. Those that are inferred or have secondary sources only are settings: a policy may
/// change them with [`AccessTable::with`]. What is official stays as it is.
///
/// ```
/// use sms_core::access::{AccessTable, Function, AccessRequest};
/// use sms_core::licence::{LicenceStatus, Rating, Route, RouteSet};
/// use sms_core::time::day;
/// use sms_core::user::{Level, UserStatus};
///
/// let question = AccessRequest {
///     function: Function::WithdrawCos,
///     level: Level::Level2,
///     user_status: UserStatus::Active,
///     licence_status: LicenceStatus::Active,
///     rating: Rating::A,
///     routes: RouteSet::one(Route::SkilledWorker),
///     owner: true,
///     window_open: true,
///     on: day(2026, 4, 6),
/// };
/// let answer = AccessTable::DEFAULT.decide(&question);
/// assert!(!answer.allowed());
/// assert_eq!(answer.reasons().next().unwrap().rule().id, "lu/P-5");
/// assert!(AccessTable::DEFAULT.allows(&AccessRequest { level: Level::Level1, ..question }));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct AccessTable {
    entries: [[[[Entry; RATINGS]; STATUSES]; LEVELS]; Function::COUNT],
}

/// A policy's change of one cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a cell is a function and a column, and has one value")]
pub struct CellChange {
    /// The function.
    pub function: Function,
    /// The condition.
    pub column: Column,
    /// What the cell says from now on.
    pub value: CellValue,
}

impl AccessTable {
    /// The table of the facts, unchanged.
    pub const DEFAULT: Self = Self::build(&cells_of_the_facts());

    /// The table of the facts with some cells changed; of two changes of one cell the later counts.
    ///
    /// A reason that rests on a changed cell is marked as assumed, and names the policy as its source.
    ///
    /// ```
    /// use sms_core::ErrorCode;
    /// use sms_core::access::{AccessTable, CellChange, CellValue, Column, Function};
    /// let edit = CellChange { function: Function::EditCos, column: Column::Level2, value: CellValue::No };
    /// assert!(AccessTable::with(&[edit]).is_ok());
    /// let withdraw = CellChange { function: Function::WithdrawCos, value: CellValue::Own, ..edit };
    /// assert_eq!(AccessTable::with(&[withdraw]).unwrap_err().code, ErrorCode::PolicyNotASetting);
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::PolicyNotASetting`] for a cell that is neither inferred nor secondary,
    /// [`ErrorCode::PolicyValue`] for `own` outside the column of Level 2 and for `na`. The field of the reason is the
    /// place among the changes.
    #[expect(clippy::indexing_slicing, reason = "both numbers count the words that the array has places for")]
    #[expect(clippy::result_large_err, reason = "a table is built seldom, and its maker adds to the reason")]
    pub fn with(changes: &[CellChange]) -> Result<Self, Reason> {
        let mut cells = cells_of_the_facts();
        for (place, change) in changes.iter().enumerate() {
            let cell = changed(change).map_err(|reason| reason.field(format!("/{place}")))?;
            cells[change.function.index()][change.column.index()] = cell;
        }
        Ok(Self::build(&cells))
    }

    #[inline]
    #[expect(clippy::indexing_slicing, reason = "each number counts the words that the array has places for")]
    pub(super) const fn entry(&self, question: &AccessRequest) -> Entry {
        let of_function = &self.entries[question.function.index()];
        of_function[question.level.index()][question.licence_status.index()][question.rating.index()]
    }

    #[expect(clippy::indexing_slicing, reason = "in range by the loops' own conditions")]
    const fn build(cells: &[[Ruling; COLUMNS]; Function::COUNT]) -> Self {
        let mut entries = [[[[Entry(0); RATINGS]; STATUSES]; LEVELS]; Function::COUNT];
        let mut function = 0;
        while function < Function::COUNT {
            let mut place = 0;
            while place < LEVELS * STATUSES * RATINGS {
                let (level, status, rating) = (place / RATINGS / STATUSES, place / RATINGS % STATUSES, place % RATINGS);
                let entry = entry(&cells[function], Level::ALL[level], LicenceStatus::ALL[status], Rating::ALL[rating]);
                entries[function][level][status][rating] = entry;
                place += 1;
            }
            function += 1;
        }
        Self { entries }
    }
}

impl Default for AccessTable {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Says whether it is the table of the facts; the entries would fill pages.
impl fmt::Debug for AccessTable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("AccessTable").field("default", &(*self == Self::DEFAULT)).finish_non_exhaustive()
    }
}

/// What a cell of this table says, and on whose word: that of the facts, or the policy's, which has no confidence.
#[derive(Clone, Copy)]
struct Ruling {
    value: CellValue,
    confidence: Option<Confidence>,
}

impl Ruling {
    const OFFICIAL_YES: Self = Self { value: CellValue::Yes, confidence: Some(Confidence::Official) };
    const OFFICIAL_NO: Self = Self { value: CellValue::No, confidence: Some(Confidence::Official) };
    const INFERRED_NO: Self = Self { value: CellValue::No, confidence: Some(Confidence::Inferred) };

    const fn refuses(self) -> bool {
        matches!(self.value, CellValue::No | CellValue::Na)
    }

    /// The confidence in three bits; 5 stands for the policy.
    const fn mark(self) -> u16 {
        match self.confidence {
            Some(confidence) => confidence as u16,
            None => 5,
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "in range by the loops' own conditions")]
const fn cells_of_the_facts() -> [[Ruling; COLUMNS]; Function::COUNT] {
    let mut cells = [[Ruling::OFFICIAL_NO; COLUMNS]; Function::COUNT];
    let mut place = 0;
    while place < Function::COUNT * COLUMNS {
        let (function, column) = (place / COLUMNS, place % COLUMNS);
        let Cell { value, confidence } = Function::ALL[function].facts().cell(Column::ALL[column]);
        cells[function][column] = Ruling { value, confidence: Some(confidence) };
        place += 1;
    }
    cells
}

#[expect(clippy::result_large_err, reason = "a table is built seldom, and its maker adds to the reason")]
fn changed(change: &CellChange) -> Result<Ruling, Reason> {
    let CellChange { function, column, value } = *change;
    let cell = function.facts().cell(column);
    if !cell.is_setting() {
        let message = said!(
            "cell `{cell}` of `{function}` is {confidence} and no setting",
            cell = column,
            function,
            confidence = cell.confidence
        );
        return Err(Reason::new(ErrorCode::PolicyNotASetting).message(message));
    }
    if value == CellValue::Na || (value == CellValue::Own && column != Column::Level2) {
        let message = said!("cell `{cell}` of `{function}` cannot be `{value}`", cell = column, function, value);
        return Err(Reason::new(ErrorCode::PolicyValue).message(message));
    }
    let confidence = (value == cell.value).then_some(cell.confidence);
    Ok(Ruling { value, confidence })
}

/// What the cells of a function mean for one level, licence status and rating.
const fn entry(cells: &[Ruling; COLUMNS], level: Level, status: LicenceStatus, rating: Rating) -> Entry {
    let [level_2, active, suspended, dormant, b_rated, provisional] = *cells;
    let by_level = match level {
        Level::Level1 => Ruling::OFFICIAL_YES,
        Level::Level2 => level_2,
    };
    let by_status = match status {
        LicenceStatus::Active => active,
        LicenceStatus::Suspended => suspended,
        LicenceStatus::Dormant => dormant,
        LicenceStatus::Expired | LicenceStatus::Revoked => Ruling::OFFICIAL_NO,
        LicenceStatus::Applied => Ruling::OFFICIAL_NO,
        LicenceStatus::Surrendered | LicenceStatus::Rejected | LicenceStatus::Refused | LicenceStatus::Withdrawn => {
            Ruling::INFERRED_NO
        }
    };
    let by_rating = match (status, rating) {
        (LicenceStatus::Active, Rating::B) => b_rated,
        (LicenceStatus::Active, Rating::Provisional) => provisional,
        _ => Ruling::OFFICIAL_YES,
    };
    Entry::new(by_level, by_status, by_rating)
}

/// Bits 0 to 2: refused by level, licence status, rating. Bit 3: ownership matters. Then three bits each for the
/// confidence of the three.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry(u16);

impl Entry {
    const fn new(level: Ruling, status: Ruling, rating: Ruling) -> Self {
        let refusals = level.refuses() as u16 | (status.refuses() as u16) << 1 | (rating.refuses() as u16) << 2;
        let owner = matches!(level.value, CellValue::Own) as u16;
        Self(refusals | owner << 3 | level.mark() << 4 | status.mark() << 7 | rating.mark() << 10)
    }

    /// Three bits: refused by level, by licence status, by rating.
    #[inline]
    pub(super) const fn refusals(self) -> u8 {
        (self.0 & 0b111) as u8
    }

    /// 1 where only an owner may.
    #[inline]
    pub(super) const fn owner_matters(self) -> u8 {
        (self.0 >> 3 & 1) as u8
    }

    /// Whether neither a cell nor the lack of ownership refuses.
    #[inline]
    pub(super) const fn allows(self, owner: bool) -> bool {
        self.0 & (0b111 | (!owner as u16) << 3) == 0
    }

    /// The confidence of the cell of the level, of the licence status or of the rating, in this order; none where
    /// the policy set it.
    pub(super) const fn confidence(self, place: u32) -> Option<Confidence> {
        match self.0 >> (4 + 3 * place) & 0b111 {
            0 => Some(Confidence::Official),
            1 => Some(Confidence::OfficialQuoted),
            2 => Some(Confidence::Secondary),
            3 => Some(Confidence::Inferred),
            4 => Some(Confidence::Assumed),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Cause;
    use crate::licence::RouteSet;
    use crate::time::day;
    use crate::user::UserStatus;

    fn ask(function: Function, level: Level, licence_status: LicenceStatus, rating: Rating) -> AccessRequest {
        let (user_status, routes, on) = (UserStatus::Active, RouteSet::ALL, day(2023, 6, 1));
        AccessRequest {
            function,
            level,
            user_status,
            licence_status,
            rating,
            routes,
            owner: true,
            window_open: true,
            on,
        }
    }

    fn settings() -> impl Iterator<Item = (Function, Column, Cell)> {
        let cells =
            Function::ALL.iter().flat_map(|&function| Column::ALL.iter().map(move |&column| (function, column)));
        cells.map(|(function, column)| (function, column, function.facts().cell(column)))
    }

    #[test]
    fn no_change_is_the_default() {
        assert_eq!(AccessTable::with(&[]).unwrap(), AccessTable::default());
        for (function, column, cell) in settings().filter(|(_, _, cell)| cell.is_setting()) {
            let same = CellChange { function, column, value: cell.value };
            assert_eq!(AccessTable::with(&[same]).unwrap(), AccessTable::DEFAULT, "{function} {column}");
        }
    }

    #[test]
    fn what_is_no_setting_stays() {
        for (function, column, cell) in settings() {
            let value = if cell.value == CellValue::Yes { CellValue::No } else { CellValue::Yes };
            let changed = AccessTable::with(&[CellChange { function, column, value }]);
            assert_eq!(changed.is_ok(), cell.is_setting(), "{function} {column}");
            if let Err(reason) = changed {
                assert_eq!(reason.code, ErrorCode::PolicyNotASetting);
                assert_eq!(reason.field.as_deref(), Some("/0"));
            }
        }
    }

    #[test]
    fn some_values_fit_no_cell_or_one_column_only() {
        for (function, column, _) in settings().filter(|(_, _, cell)| cell.is_setting()) {
            let code =
                |value| AccessTable::with(&[CellChange { function, column, value }]).map(drop).map_err(|r| r.code);
            assert_eq!(code(CellValue::Na), Err(ErrorCode::PolicyValue));
            let own = if column == Column::Level2 { Ok(()) } else { Err(ErrorCode::PolicyValue) };
            assert_eq!(code(CellValue::Own), own, "{function} {column}");
        }
    }

    /// Each setting, turned over: exactly the answers under its condition change, and they name the policy.
    #[test]
    fn a_change_reaches_its_own_cell_only() {
        for (function, column, cell) in settings().filter(|(_, _, cell)| cell.is_setting()) {
            let value = if cell.value == CellValue::No { CellValue::Yes } else { CellValue::No };
            let table = AccessTable::with(&[CellChange { function, column, value }]).unwrap();
            for &other in Function::ALL {
                for place in 0..LEVELS * STATUSES * RATINGS {
                    let level = Level::ALL[place / RATINGS / STATUSES];
                    let (status, rating) =
                        (LicenceStatus::ALL[place / RATINGS % STATUSES], Rating::ALL[place % RATINGS]);
                    let question = ask(other, level, status, rating);
                    let (before, after) = (AccessTable::DEFAULT.decide(&question), table.decide(&question));
                    let hit = other == function && is_about(column, level, status, rating);
                    assert_eq!(before != after, hit, "{function} {column}: {question:?}");
                    let by_policy = after.reasons().filter(|reason| reason.source() == "a setting of the policy");
                    assert_eq!(by_policy.count(), usize::from(hit && value == CellValue::No), "{question:?}");
                }
            }
        }
    }

    fn is_about(column: Column, level: Level, status: LicenceStatus, rating: Rating) -> bool {
        let active = status == LicenceStatus::Active;
        match column {
            Column::Level2 => level == Level::Level2,
            Column::Active => active,
            Column::Suspended => status == LicenceStatus::Suspended,
            Column::Dormant => status == LicenceStatus::Dormant,
            Column::BRated => active && rating == Rating::B,
            Column::Provisional => active && rating == Rating::Provisional,
        }
    }

    #[test]
    fn the_later_of_two_changes_counts_and_the_field_says_which_is_wrong() {
        let change = |value| CellChange { function: Function::EditCos, column: Column::Level2, value };
        let table = AccessTable::with(&[change(CellValue::No), change(CellValue::Yes)]).unwrap();
        let question = ask(Function::EditCos, Level::Level2, LicenceStatus::Active, Rating::A);
        assert!(table.allows(&AccessRequest { owner: false, ..question }));
        assert!(!AccessTable::DEFAULT.decide(&question).refused_for(Cause::Owner));
        let reason = AccessTable::with(&[change(CellValue::No), change(CellValue::Na)]).unwrap_err();
        assert_eq!(reason.field.as_deref(), Some("/1"));
    }

    #[test]
    fn changes_travel_as_documents() {
        let text = r#"{"function":"edit_cos","column":"level_2","value":"no"}"#;
        let change: CellChange = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&change).unwrap(), text);
        assert!(serde_json::from_str::<CellChange>(&text.replace("}", r#","why":1}"#)).is_err());
    }
}
