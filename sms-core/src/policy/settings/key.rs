//! The keys of the settings: a constant for each, which knows the setting and the type of its value.

use super::{Setting, SettingValue, ValueKind};
use crate::words::is_capitals_of;
use chrono::NaiveDate;
use sealed::Sealed;
use std::fmt;
use std::marker::PhantomData;

/// The type of a setting's value: a whole number as `i64`, a switch as `bool`, a word as `str`.
///
/// No other type can be one.
pub trait SettingType: Sealed {
    /// What reading gives.
    type Read<'policy>: Default;

    /// The value, if it is of the type.
    #[doc(hidden)]
    fn read(value: SettingValue<'_>) -> Option<Self::Read<'_>>;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! types {
    ($($type:ty: $kind:ident, reads $read:ty;)*) => {$(
        impl Sealed for $type {}

        impl SettingType for $type {
            type Read<'policy> = $read;

            fn read(value: SettingValue<'_>) -> Option<Self::Read<'_>> {
                if let SettingValue::$kind(value) = value { Some(value) } else { None }
            }
        }
    )*};
}

types! {
    i64: Number, reads i64;
    bool: Switch, reads bool;
    str: Word, reads &'policy str;
}

/// The key of a setting: the setting, and the type of its value. The constants of [`settings`](super) are the keys.
///
/// ```
/// use sms_core::policy::{Policy, ValueKind, settings};
/// use sms_core::time::day;
///
/// let (policy, today) = (Policy::default(), day(2026, 4, 6));
/// assert_eq!(policy.get(settings::LOCK_WAIT_MINUTES, today), 20);
/// assert!(policy.get(settings::PASSWORD_NEEDS_SPECIAL, today));
/// assert_eq!(policy.get(settings::CHECK_AGE, today), "warning");
///
/// let setting = settings::LOCK_WAIT_MINUTES.setting();
/// assert_eq!((setting.id, setting.rule.id), ("lock.wait_minutes", "lu/16-1"));
/// assert_eq!(setting.kind, ValueKind::Number(1, 1_440));
/// ```
///
/// A value that is taken for one of another type does not compile:
///
/// ```compile_fail,E0308
/// use sms_core::policy::{Policy, settings};
/// let minutes: bool = Policy::default().get(settings::LOCK_WAIT_MINUTES, sms_core::time::day(2026, 4, 6));
/// ```
///
/// Nor does a name that is not quite right:
///
/// ```compile_fail,E0425
/// use sms_core::policy::{Policy, settings};
/// let minutes = Policy::default().get(settings::LOCK_MINUTES, sms_core::time::day(2026, 4, 6));
/// ```
pub struct SettingKey<T: ?Sized> {
    setting: &'static Setting,
    value: PhantomData<fn(&T)>,
}

impl<T: ?Sized> SettingKey<T> {
    /// The setting: what it is, its rule, what it can be, and its values.
    #[must_use]
    pub const fn setting(self) -> &'static Setting {
        self.setting
    }

    /// The id of the setting.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.setting.id
    }

    /// The key of a setting. A constant that is not called as the setting, or has no value for each day, does not compile.
    pub(super) const fn of(constant: &str, setting: &'static Setting) -> Self {
        assert!(is_capitals_of(constant, setting.id), "the constant is not called as the setting");
        assert!(counts_always(setting), "the first value has no day, and each is of the kind");
        Self { setting, value: PhantomData }
    }
}

impl<T: SettingType + ?Sized> SettingKey<T> {
    /// The value on a day, where no policy has another one.
    pub(crate) fn usual<'policy>(self, on: NaiveDate) -> T::Read<'policy> {
        let begun = |from: Option<NaiveDate>| from.is_none_or(|from| from <= on);
        let fact = self.setting.defaults.iter().rev().find(|(from, _)| begun(*from));
        fact.and_then(|(_, value)| T::read(*value)).unwrap_or_default()
    }
}

/// Whether a setting has a value on every day, each of its kind.
#[expect(clippy::indexing_slicing, reason = "runs in constants only, where a panic is a compile error")]
const fn counts_always(setting: &Setting) -> bool {
    let mut place = 0;
    while place < setting.defaults.len() {
        let of_the_kind = matches!(
            (setting.kind, setting.defaults[place].1),
            (ValueKind::Number(..), SettingValue::Number(_))
                | (ValueKind::Switch, SettingValue::Switch(_))
                | (ValueKind::Word(_), SettingValue::Word(_))
        );
        if !of_the_kind {
            return false;
        }
        place += 1;
    }
    place > 0 && setting.defaults[0].0.is_none()
}

impl<T: ?Sized> Clone for SettingKey<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for SettingKey<T> {}

impl<T: ?Sized> fmt::Debug for SettingKey<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("SettingKey").field(&self.setting.id).finish()
    }
}
