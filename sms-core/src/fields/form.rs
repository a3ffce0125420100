//! A form: what was filled in, kept as it stands on the wire, and read only when somebody asks.

mod index;

use super::{Field, FieldKind, FieldValue, FormKey, Needed};
use crate::answer_value::answer_values;
use crate::decision::Reason;
use crate::document::{safe, safe_near};
use crate::error::ErrorCode;
use crate::licence::Route;
use crate::nearest::nearest_field;
use crate::parameter::said;
use crate::text;
use index::Index;
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;

/// What was filled in, by the names of the fields. Personal: `Debug` shows only which fields are there.
///
/// A field is read and written by its [key](FormKey), a constant that knows its type.
///
/// ```
/// use sms_core::fields::{Form, Hours};
/// use sms_core::{certificate::cos::fields, time::day};
///
/// let mut form = Form::new()
///     .with(fields::JOB_TITLE, "Programmer")
///     .with(fields::START_ON, day(2026, 6, 1))
///     .with(fields::WEEKLY_HOURS, Hours::from_hundredths(3_750));
/// form.set(fields::GROSS_SALARY_PENCE, 4_900_000);
/// assert_eq!(form.get(fields::START_ON), Some(day(2026, 6, 1)));
/// assert_eq!(form.get(fields::GROSS_SALARY_PENCE), Some(4_900_000));
/// assert!(form.has(fields::WEEKLY_HOURS) && !form.has(fields::NEW_ENTRANT));
///
/// let changes = Form::new().removing(fields::JOB_TITLE);
/// assert_eq!(form.amended(&changes).get(fields::JOB_TITLE), None);
/// ```
///
/// A certificate is loaded far more often than its fields are asked for, and then for a few of them. So a form keeps its text,
/// finds where each field stands at the first question, and reads all of them only for those who want all.
#[derive(Default)]
pub struct Form {
    /// A JSON object, or none where nothing is filled in.
    text: Option<Box<RawValue>>,
    /// Where each field stands in the text; none where that cannot be told.
    index: OnceLock<Option<Index>>,
    /// Every field, read.
    read: OnceLock<BTreeMap<String, Value>>,
}

answer_values! { "document": Form; }

impl Form {
    /// A form in which nothing is filled in.
    #[must_use]
    pub const fn new() -> Self {
        Self { text: None, index: OnceLock::new(), read: OnceLock::new() }
    }

    fn as_text(&self) -> &str {
        self.text.as_ref().map_or("{}", |text| text.get())
    }

    /// Every field as it stands on the wire, by its name, for whoever knows only at run time which one is wanted.
    #[must_use]
    pub fn fields(&self) -> &BTreeMap<String, Value> {
        self.read.get_or_init(|| serde_json::from_str(self.as_text()).unwrap_or_default())
    }

    /// Whether nothing is filled in.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.text.is_none()
    }

    /// A field as it stands in the text; an error where only reading all of them tells.
    fn value(&self, name: &str) -> Result<Option<&str>, &BTreeMap<String, Value>> {
        if let Some(read) = self.read.get() {
            return Err(read);
        }
        match self.index.get_or_init(|| Index::of(self.as_text())) {
            Some(index) => Ok(index.value(name, self.as_text())),
            None => Err(self.fields()),
        }
    }

    /// The value of a field; none where it is not filled in, null, or unlike what the field holds.
    #[must_use]
    pub fn get<T: FieldValue + ?Sized>(&self, key: FormKey<T>) -> Option<T::Read<'_>> {
        T::read(self, key.name())
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn flag(&self, key: FormKey<bool>) -> bool {
        self.flag_at(key.name()) == Some(true)
    }

    /// Whether a form has a field, be it null.
    #[must_use]
    pub fn has<T: ?Sized>(&self, key: FormKey<T>) -> bool {
        self.has_at(key.name())
    }

    /// Fills a field in.
    pub fn set<T: FieldValue + ?Sized>(&mut self, key: FormKey<T>, value: T::Written<'_>) {
        self.put(key.name(), T::write(value));
    }

    /// This form with a field filled in.
    #[must_use]
    pub fn with<T: FieldValue + ?Sized>(mut self, key: FormKey<T>, value: T::Written<'_>) -> Self {
        self.set(key, value);
        self
    }

    /// This form with null in a field, which among changes takes the field away.
    #[must_use]
    pub fn removing<T: ?Sized>(mut self, key: FormKey<T>) -> Self {
        self.put(key.name(), Value::Null);
        self
    }

    fn put(&mut self, name: &str, value: Value) {
        let mut fields = self.fields().clone();
        fields.insert(name.to_owned(), value);
        *self = Self::from(fields);
    }

    /// The text of a field.
    pub(crate) fn text_at(&self, name: &str) -> Option<&str> {
        match self.value(name) {
            // Text with an escape stands nowhere as it is.
            Ok(Some(value)) if value.contains('\\') => self.fields().get(name)?.as_str(),
            Ok(value) => value?.strip_prefix('"')?.strip_suffix('"'),
            Err(fields) => fields.get(name)?.as_str(),
        }
    }

    /// The whole number of a field.
    pub(super) fn number_at(&self, name: &str) -> Option<u64> {
        match self.value(name) {
            Ok(value) => value?.parse().ok(),
            Err(fields) => fields.get(name)?.as_u64(),
        }
    }

    /// Whether a field is ticked; none where it says neither.
    pub(super) fn flag_at(&self, name: &str) -> Option<bool> {
        match self.value(name) {
            Ok(value) => value?.parse().ok(),
            Err(fields) => fields.get(name)?.as_bool(),
        }
    }

    /// A field as it stands on the wire, without reading the others.
    pub(super) fn value_at(&self, name: &str) -> Option<Value> {
        match self.value(name) {
            Ok(value) => serde_json::from_str(value?).ok(),
            Err(fields) => fields.get(name).cloned(),
        }
    }

    /// Whether a form has a field of this name, which is one of a declared field.
    pub(crate) fn has_at(&self, name: &str) -> bool {
        self.value(name).map_or_else(|fields| fields.contains_key(name), |value| value.is_some())
    }

    /// This form with the fields of another put over it; null takes a field away.
    #[must_use]
    pub fn amended(&self, changes: &Self) -> Self {
        let mut fields = self.fields().clone();
        for (name, value) in changes.fields() {
            if value.is_null() {
                fields.remove(name);
            } else {
                fields.insert(name.clone(), value.clone());
            }
        }
        Self::from(fields)
    }

    /// This form without its nulls.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self::default().amended(self)
    }

    /// This form with every text composed, as a command that brings it has it kept.
    pub(crate) fn composed(&self) -> Self {
        let mut fields = self.fields().clone();
        fields.values_mut().for_each(text::compose);
        Self::from(fields)
    }

    /// Every problem of what is filled in, and every field of these that is not known. Nulls stand for no value.
    #[must_use]
    pub fn problems(&self, fields: &[&'static Field]) -> Vec<Reason> {
        let find = |name: &str| fields.iter().find(|field| field.name == name);
        let given = self.fields().iter().filter(|(_, value)| !value.is_null());
        given
            .filter_map(|(name, value)| match find(name) {
                Some(field) => field.problem(value),
                None => Some(unknown(name, fields)),
            })
            .collect()
    }

    /// Every field that is needed to save and is not filled in.
    #[must_use]
    pub fn lacks_to_save(&self, fields: &[&'static Field]) -> Vec<Reason> {
        self.lacks(fields, |needed| match needed {
            Needed::ToSave => true,
            Needed::ToSaveWhen(when, _) => when(self),
            _ => false,
        })
    }

    /// Every field that is needed to assign a certificate of a route, or to save it, and is not filled in.
    #[must_use]
    pub fn lacks_to_assign(&self, fields: &[&'static Field], route: Route) -> Vec<Reason> {
        self.lacks(fields, |needed| match needed {
            Needed::ToSave | Needed::ToAssign => true,
            Needed::ToSaveWhen(when, _) | Needed::ToAssignWhen(when, _) => when(self),
            Needed::ToAssignFor(routes) => routes.contains(route),
            Needed::ToAssignForWhen(routes, when, _) => routes.contains(route) && when(self),
            Needed::Never => false,
        })
    }

    fn lacks(&self, fields: &[&'static Field], is_needed: impl Fn(Needed) -> bool) -> Vec<Reason> {
        let lacking = fields.iter().filter(|field| !self.answers(field) && is_needed(field.needed));
        lacking
            .map(|field| {
                let message = said!("`{field}` ({title}) is not filled in", field = field.name, title = field.title);
                field.reason(ErrorCode::FieldMissing).message(message).remedy("fill in the field")
            })
            .collect()
    }

    /// Whether a field says what it is there for: a confirmation only where it is true.
    fn answers(&self, field: &Field) -> bool {
        match field.kind {
            FieldKind::Confirmation => self.flag_at(field.name) == Some(true),
            _ => self.has_at(field.name),
        }
    }
}

fn unknown(name: &str, fields: &[&'static Field]) -> Reason {
    let meant = nearest_field(name, fields.iter().map(|field| field.name));
    let shown = safe_near(name, meant);
    Reason::new(ErrorCode::FieldUnknown)
        .message(said!("there is no field `{field}`", field = shown))
        .field(format!("/fields/{shown}"))
        .did_you_mean(meant)
}

impl From<BTreeMap<String, Value>> for Form {
    /// A form with these fields, not yet checked: what is given it is refused for a name that no field has.
    fn from(fields: BTreeMap<String, Value>) -> Self {
        let text = if fields.is_empty() { None } else { serde_json::value::to_raw_value(&fields).ok() };
        Self { text, index: OnceLock::new(), read: OnceLock::from(fields) }
    }
}

impl Clone for Form {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), ..Self::default() }
    }
}

impl PartialEq for Form {
    fn eq(&self, other: &Self) -> bool {
        self.as_text() == other.as_text() || self.fields() == other.fields()
    }
}

impl Eq for Form {}

impl fmt::Debug for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.fields().keys().map(|name| safe(name))).finish()
    }
}

impl Serialize for Form {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.text {
            Some(text) => text.serialize(serializer),
            None => serializer.serialize_map(Some(0))?.end(),
        }
    }
}

impl<'de> Deserialize<'de> for Form {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Box::<RawValue>::deserialize(deserializer)?;
        match text.get() {
            "{}" => Ok(Self::default()),
            object if object.starts_with('{') => Ok(Self { text: Some(text), ..Self::default() }),
            _ => Err(serde::de::Error::custom("a form is a JSON object")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_form_keeps_what_is_on_the_wire() {
        let text = r#"{"family_name":"Example","new_entrant":true}"#;
        let form: Form = serde_json::from_str(text).unwrap();
        assert_eq!(["family_name", "sex"].map(|name| form.value_at(name)), [Some(json!("Example")), None]);
        assert_eq!(form.text_at("family_name"), Some("Example"));
        assert_eq!(form.value_at("new_entrant"), Some(json!(true)));
        assert_eq!(serde_json::to_string(&form).unwrap(), text);
        assert_eq!(form, serde_json::from_value(json!({ "new_entrant": true, "family_name": "Example" })).unwrap());
    }

    #[test]
    fn null_takes_a_field_away() {
        let form: Form = serde_json::from_str(r#"{"a":"1","b":"2"}"#).unwrap();
        let changes: Form = serde_json::from_str(r#"{"a":null,"c":"3"}"#).unwrap();
        assert_eq!(serde_json::to_string(&form.amended(&changes)).unwrap(), r#"{"b":"2","c":"3"}"#);
        assert!(serde_json::from_str::<Form>("[]").is_err());
        assert!(serde_json::from_str::<Form>(r#"{"a":null}"#).unwrap().cleared().is_empty());
    }
}
