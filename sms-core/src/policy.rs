//! The policy: every dated figure and disputed point, with the defaults of the facts and what a host has changed.

mod change;
mod difference;
pub(crate) mod events;
mod record;
pub mod settings;
mod wrong;

pub use change::SetPolicy;
pub use difference::{AccessBlock, PolicyDifference, SettingDifference};
pub use settings::{SETTINGS, Setting, SettingKey, SettingType, ValueKind};

pub(crate) use record::PolicyRecord;

use crate::access::{AccessTable, CellChange, CellValue, Column, Function};
use crate::decision::Reason;
use crate::error::{Error, ErrorCode, Result};
use crate::limits::DATED;
use crate::parameter::said;
use crate::rule;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use settings::SettingValue;
use std::collections::{BTreeMap, BTreeSet};
use wrong::{no_such_setting, no_such_word, refuse};

/// A value of a setting, from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[expect(clippy::exhaustive_structs, reason = "a value and its first day: there is no third")]
pub struct Dated {
    /// The first day; none means always.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// The value.
    pub value: Value,
}

/// A value that a host gives to a setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SettingValue"))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Value {
    /// Yes or no.
    Switch(bool),
    /// A whole number.
    Number(i64),
    /// A word.
    Word(String),
}

impl From<SettingValue<'_>> for Value {
    fn from(fact: SettingValue<'_>) -> Self {
        match fact {
            SettingValue::Number(number) => Self::Number(number),
            SettingValue::Switch(switch) => Self::Switch(switch),
            SettingValue::Word(word) => Self::Word(word.to_owned()),
        }
    }
}

impl<'a> From<&'a Value> for SettingValue<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Number(number) => Self::Number(*number),
            Value::Switch(switch) => Self::Switch(*switch),
            Value::Word(word) => Self::Word(word),
        }
    }
}

/// Changed settings by id, as [`Policy`] documents and the command `set_policy` hold them.
pub type Changes = BTreeMap<String, Vec<Dated>>;

/// The rules' figures and switches: the defaults, and what a host has changed.
///
/// The id of a cell of the access table is `access.<function>.<column>`; its value is one of `yes`, `no` and, for
/// `level_2`, `own`. Only cells that are inferred or secondary are settings.
///
/// ```
/// use sms_core::policy::{Dated, Policy, Value, settings};
/// use sms_core::time::day;
/// let mut policy = Policy::default();
/// assert_eq!(policy.get(settings::LOCK_WAIT_MINUTES, day(2026, 4, 6)), 20);
/// policy.set("lock.wait_minutes", vec![Dated { from: None, value: Value::Number(30) }]).unwrap();
/// assert_eq!(policy.get(settings::LOCK_WAIT_MINUTES, day(2026, 4, 6)), 30);
/// assert!(policy.set("lock.wait_hours", vec![]).is_err());
/// ```
#[derive(Debug, Clone)]
pub struct Policy {
    changes: Changes,
    tables: Vec<(Option<NaiveDate>, AccessTable)>,
}

impl Default for Policy {
    fn default() -> Self {
        Self { changes: Changes::new(), tables: vec![(None, AccessTable::default())] }
    }
}

impl Policy {
    /// The default policy with these changes.
    ///
    /// # Errors
    /// [`ErrorCode::PolicyUnknownSetting`], [`ErrorCode::PolicyValue`] and [`ErrorCode::PolicyNotASetting`].
    pub fn with(changes: Changes) -> Result<Self> {
        let mut policy = Self::default();
        policy.change(changes)?;
        Ok(policy)
    }

    /// The default policy with changes that a store keeps. They were counted when they came in.
    pub(crate) fn kept(changes: Changes) -> Result<Self> {
        let tables = tables(&changes)?;
        Ok(Self { changes, tables })
    }

    /// What differs from the defaults.
    #[must_use]
    pub const fn changes(&self) -> &Changes {
        &self.changes
    }

    /// Gives a setting its values, at most [`DATED`] of them. No values at all bring the default back. The two settings of the cost
    /// of password hashes are looked at together, as they would then be: [`with`](Self::with) changes both at once.
    ///
    /// # Errors
    /// [`ErrorCode::PolicyUnknownSetting`], [`ErrorCode::PolicyValue`] and [`ErrorCode::PolicyNotASetting`]; nothing has changed then.
    pub fn set(&mut self, id: &str, values: Vec<Dated>) -> Result<()> {
        self.change([(id.to_owned(), values)])
    }

    /// Gives several settings their values: all of them, or none, and says of each that cannot have them why not.
    pub(crate) fn change(&mut self, given: impl IntoIterator<Item = (String, Vec<Dated>)>) -> Result<()> {
        let (mut changes, mut wrong) = (self.changes.clone(), Vec::new());
        for (id, values) in given {
            if let Err(error) = put(&mut changes, id, values) {
                wrong.extend(error.reasons().to_vec());
            }
        }
        if !wrong.is_empty() {
            return Err(Error::of_all(wrong));
        }
        if days(&cells(&changes)).len() > DATED {
            let message = said!("the access table changes on at most {most} days", most = DATED);
            let reason = Reason::new(ErrorCode::PolicyValue).rule(rule!("library/limits")).message(message);
            return Err(reason.field("/settings").into());
        }
        let changed = Self::kept(changes)?;
        check_hash_cost(&changed)?;
        *self = changed;
        Ok(())
    }

    /// The access table of a day.
    #[must_use]
    pub fn access(&self, on: NaiveDate) -> &AccessTable {
        let of_day = self.tables.iter().rev().find(|(from, _)| from.is_none_or(|from| from <= on));
        of_day.map_or(&AccessTable::DEFAULT, |(_, table)| table)
    }

    /// What a setting is on a day: a number, whether a switch is on, or a word, as its key says.
    #[must_use]
    pub fn get<T: SettingType + ?Sized>(&self, key: SettingKey<T>, on: NaiveDate) -> T::Read<'_> {
        let changed = self.changed(key.setting(), on).and_then(|value| T::read(value.into()));
        changed.unwrap_or_else(|| key.usual(on))
    }

    /// A setting that counts something, on a day.
    pub(crate) fn count(&self, key: SettingKey<i64>, on: NaiveDate) -> u32 {
        u32::try_from(self.get(key, on)).unwrap_or(0)
    }

    fn changed(&self, setting: &Setting, on: NaiveDate) -> Option<&Value> {
        let values = self.changes.get(setting.id)?;
        values.iter().rev().find(|dated| dated.from.is_none_or(|from| from <= on)).map(|dated| &dated.value)
    }
}

/// The least memory of a password hash in KiB, by its passes, as OWASP recommends ("Password Storage Cheat Sheet", Argon2id).
const LEAST_MEMORY: [i64; 5] = [47_104, 19_456, 12_288, 9_216, 7_168];

/// Refuses a cost of password hashes, of any day, that lies below what is recommended. More passes make up for less memory.
fn check_hash_cost(policy: &Policy) -> Result<()> {
    let (memory, passes) = (settings::PASSWORD_HASH_MEMORY_KIB, settings::PASSWORD_HASH_ITERATIONS);
    let changed = [memory, passes].map(|key| policy.changes.get(key.id()));
    let days = changed.into_iter().flatten().flatten().map(|dated| dated.from.unwrap_or(NaiveDate::MIN));
    for day in days.chain([NaiveDate::MIN]) {
        let (has, passes) = (policy.get(memory, day), policy.get(passes, day));
        let row = usize::try_from(passes.clamp(1, 5) - 1).unwrap_or(0);
        let least = LEAST_MEMORY.get(row).copied().unwrap_or(i64::MAX);
        if has < least {
            let iterations = settings::PASSWORD_HASH_ITERATIONS;
            let id = if policy.changes.contains_key(memory.id()) { memory.id() } else { iterations.id() };
            let message = said!(
                "setting `{setting}`: with {passes} passes the memory is at least {least} KiB",
                setting = id,
                passes,
                least
            );
            let reason = Reason::new(ErrorCode::PolicyValue).rule(rule!("library/password_hash")).message(message);
            let remedy = "OWASP's least pairs: 47104 KiB and 1 pass, 19456 and 2, 12288 and 3, 9216 and 4, 7168 and 5";
            return Err(reason.field(format!("/settings/{id}")).remedy(remedy).into());
        }
    }
    Ok(())
}

/// The setting of an id, be it one that it had before.
fn setting(id: &str) -> Option<&'static Setting> {
    SETTINGS.iter().find(|setting| setting.id == settings::id_of_today(id)).copied()
}

/// Changes by the ids of today. Where one stands under both its ids, today's counts.
pub(crate) fn by_ids_of_today(changes: Changes) -> Changes {
    let (today, former): (Changes, Changes) =
        changes.into_iter().partition(|(id, _)| settings::id_of_today(id) == id.as_str());
    let mut changes: Changes =
        former.into_iter().map(|(id, values)| (settings::id_of_today(&id).to_owned(), values)).collect();
    changes.extend(today);
    changes
}

fn known(id: &str) -> Result<()> {
    match setting(id).is_some() || cell(id).is_some() {
        true => Ok(()),
        false => Err(no_such_setting(id)),
    }
}

fn check(id: &str, value: &Value) -> Result<()> {
    if let Some((function, column)) = cell(id) {
        let change = CellChange { function, column, value: cell_value(id, value)? };
        return AccessTable::with(&[change]).map(drop).map_err(Error::from);
    }
    let Some(setting) = setting(id) else {
        return known(id);
    };
    match (setting.kind, value) {
        (ValueKind::Number(least, most), Value::Number(number)) if (least..=most).contains(number) => Ok(()),
        (ValueKind::Number(least, most), _) => {
            Err(refuse(ErrorCode::PolicyValue, id, said!("a number from {least} to {most}", least, most)))
        }
        (ValueKind::Switch, Value::Switch(_)) => Ok(()),
        (ValueKind::Switch, _) => Err(refuse(ErrorCode::PolicyValue, id, "true or false")),
        (ValueKind::Word(words), Value::Word(word)) if words.contains(&word.as_str()) => Ok(()),
        (ValueKind::Word(words), _) => Err(no_such_word(id, value, words).into()),
    }
}

fn cell(id: &str) -> Option<(Function, Column)> {
    let (function, column) = id.strip_prefix("access.")?.split_once('.')?;
    Some((Function::find(function)?, Column::find(column)?))
}

fn cell_value(id: &str, value: &Value) -> Result<CellValue> {
    match value {
        Value::Word(word) => CellValue::find(word),
        _ => None,
    }
    .ok_or_else(|| no_such_word(id, value, &["yes", "no", "own"]).into())
}

/// Puts the values of a setting among the changes, if it can have them.
fn put(changes: &mut Changes, id: String, mut values: Vec<Dated>) -> Result<()> {
    if values.len() > DATED {
        return Err(refuse(
            ErrorCode::PolicyValue,
            &id,
            said!("at most {most} values, each from a day on", most = DATED),
        ));
    }
    values.sort_by_key(|dated| dated.from);
    for dated in &values {
        check(&id, &dated.value)?;
    }
    if values.windows(2).any(|pair| matches!(pair, [left, right] if left.from == right.from)) {
        return Err(refuse(ErrorCode::PolicyValue, &id, "two values begin on one day"));
    }
    if values.is_empty() {
        known(&id)?;
        changes.remove(settings::id_of_today(&id));
    } else {
        changes.insert(settings::id_of_today(&id).to_owned(), values);
    }
    Ok(())
}

/// A cell of the access table that changes: its id, itself, and its values.
type Changed<'a> = (&'a String, (Function, Column), &'a Vec<Dated>);

fn cells(changes: &Changes) -> Vec<Changed<'_>> {
    changes.iter().filter_map(|(id, values)| Some((id, cell(id)?, values))).collect()
}

/// The days on which a cell changes, and before them always.
fn days(cells: &[Changed<'_>]) -> BTreeSet<Option<NaiveDate>> {
    let changing = cells.iter().flat_map(|(_, _, values)| values.iter().map(|dated| dated.from));
    std::iter::once(None).chain(changing).collect()
}

/// One table for each day on which a cell changes.
fn tables(changes: &Changes) -> Result<Vec<(Option<NaiveDate>, AccessTable)>> {
    let cells = cells(changes);
    days(&cells).into_iter().map(|from| Ok((from, table_from(&cells, from)?))).collect()
}

fn table_from(cells: &[Changed<'_>], on: Option<NaiveDate>) -> Result<AccessTable> {
    let mut changes = Vec::new();
    for (id, (function, column), values) in cells {
        if let Some(dated) = values.iter().rev().find(|dated| dated.from <= on) {
            changes.push(CellChange { function: *function, column: *column, value: cell_value(id, &dated.value)? });
        }
    }
    AccessTable::with(&changes).map_err(Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::day;

    #[test]
    fn settings_are_unique_and_hold_their_own_defaults() {
        let ids: std::collections::BTreeSet<_> = SETTINGS.iter().map(|setting| setting.id).collect();
        assert_eq!(ids.len(), SETTINGS.len());
        for setting in SETTINGS {
            assert_eq!(setting.defaults[0].0, None, "{}", setting.id);
            for (_, fact) in setting.defaults {
                check(setting.id, &Value::from(*fact)).unwrap();
            }
        }
    }

    #[test]
    fn of_several_settings_every_one_that_cannot_be_is_told_and_none_changes() {
        let one = |id: &str, value| (id.to_owned(), vec![Dated { from: None, value }]);
        let mut policy = Policy::default();
        let wrong = [
            one("lock.wait_hours", Value::Number(1)),
            one("lock.wait_minutes", Value::Number(30)),
            one("lock.threshold", Value::Word("many".to_owned())),
            one("certificate.reopen_used", Value::Number(1)),
        ];
        let error = policy.change(wrong).unwrap_err();
        let told: Vec<_> = error.reasons().iter().map(|reason| (reason.code, reason.field.as_deref())).collect();
        assert_eq!(
            told,
            [
                (ErrorCode::PolicyUnknownSetting, Some("/settings/lock.wait_hours")),
                (ErrorCode::PolicyValue, Some("/settings/lock.threshold")),
                (ErrorCode::PolicyValue, Some("/settings/certificate.reopen_used")),
            ]
        );
        assert!(policy.changes().is_empty());
    }

    #[test]
    fn an_id_that_a_setting_had_before_stands_for_that_of_today() {
        let months = |number| vec![Dated { from: None, value: Value::Number(number) }];
        let mut policy = Policy::default();
        policy.set("certificate.use_months", months(5)).unwrap();
        assert_eq!(policy.changes().keys().collect::<Vec<_>>(), ["cos.use_months"]);
        assert_eq!(policy.get(settings::COS_USE_MONTHS, day(2026, 4, 6)), 5);
        assert!(policy.set("certificate.use_months", months(0)).is_err());

        let kept = |id: &str, number| (id.to_owned(), months(number));
        let former = by_ids_of_today([kept("certificate.use_months", 4)].into());
        assert_eq!(former, [kept("cos.use_months", 4)].into());
        let both = by_ids_of_today([kept("certificate.use_months", 4), kept("cos.use_months", 6)].into());
        assert_eq!(both, [kept("cos.use_months", 6)].into());

        policy.set("certificate.use_months", Vec::new()).unwrap();
        assert!(policy.changes().is_empty());
    }
}
