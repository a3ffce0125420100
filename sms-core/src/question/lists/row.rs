//! What the lists of the library tell of each of their rows.

use crate::access::Function;
use crate::answer::{AnswerField, AnswerShape, Shaped, answers};
use crate::certificate::{CutOver, CutOverFacts};
use crate::command::CommandFacts;
use crate::data::DataTableFacts;
use crate::error::ErrorCode;
use crate::licence::Route;
use crate::parameter::ParameterFacts;
use crate::policy::settings::SettingValue;
use crate::policy::{Setting, ValueKind};
use crate::query::QueryFacts;
use crate::rule::{Confidence, Rule};
use crate::time::Moment;
use crate::waiting::WaitingEffect;
use crate::words::Enumeration;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::BTreeMap;

impl Shaped for Function {
    const LIST: AnswerShape = AnswerShape::Names;
}

answers! {
    /// A rule: one fact of the field, with the place it comes from.
    RuleRow {
        /// The stable id, such as `lu/A-7`.
        id: Cow<'static, str>,
        /// The rule in one short sentence of our own.
        title: Cow<'static, str>,
        /// Where it is published.
        source: Cow<'static, str>,
        /// How sure we are.
        confidence: Confidence,
        /// The first day on which it holds; null where that lies before any record.
        from: Option<NaiveDate>,
        /// The last day on which it holds; null where it still does.
        to: Option<NaiveDate>,
    }

    /// A column of a table for whoever analyses.
    ColumnRow {
        /// The table.
        table: Cow<'static, str>,
        /// The column.
        column: Cow<'static, str>,
        /// What it holds: `text`, `word`, `day`, `moment`, `flag`, `whole`, `pence` or `hours`.
        kind: Cow<'static, str>,
        /// Whether it is about a person.
        personal: bool,
        /// What it says.
        description: Cow<'static, str>,
    }

    /// A setting: a dated figure or switch of the rules.
    SettingRow {
        /// The dotted id.
        id: Cow<'static, str>,
        /// What it is, with its unit.
        title: Cow<'static, str>,
        /// The id of the rule that it comes from.
        rule: Cow<'static, str>,
        /// What it can be: a `number`, a `switch` or a `word`.
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["number", "switch", "word"])))]
        kind: Cow<'static, str>,
        /// The least number that it can be; null where it is no number.
        least: Option<i64>,
        /// The greatest number that it can be; null where it is no number.
        most: Option<i64>,
        /// The words that it can be one of; none where it is no word.
        words: Vec<Cow<'static, str>>,
        /// The default values by day, the first one from ever on.
        values: Vec<SettingDefault>,
    }

    /// A default value of a setting.
    SettingDefault {
        /// The first day on which it counts; null means always.
        from: Option<NaiveDate>,
        /// The value as text, whatever it is: `14`, `true`, `1_march`.
        value: Cow<'static, str>,
        /// The value where it is a number; null where it is none.
        number: Option<i64>,
        /// The value where it is a switch; null where it is none.
        switch: Option<bool>,
    }

    /// A code with which something is refused, or fails.
    ErrorCodeRow {
        /// The number, as C sees it.
        number: u32,
        /// The dotted id, as people and JSON see it.
        id: ErrorCode,
        /// What it means, in one line.
        meaning: Cow<'static, str>,
        /// The values that a reason of the code can have, by their names.
        parameters: Vec<ParameterRow>,
    }

    /// A value that a reason speaks of.
    ParameterRow {
        /// The name.
        name: Cow<'static, str>,
        /// What it is: `number`, `text`, `texts`, `day`, `moment`, or the name of an enumeration of whose words it is one.
        kind: Cow<'static, str>,
        /// What it says.
        meaning: Cow<'static, str>,
    }

    /// The words of each enumeration by its name, in the order of their numbers.
    #[serde(transparent)]
    EnumerationWords {
        /// The words by the name of their enumeration.
        words: BTreeMap<Cow<'static, str>, Vec<Cow<'static, str>>>,
    }

    /// A command as the list of all shows it.
    CommandRow {
        /// The name on the wire.
        name: Cow<'static, str>,
        /// Who may give it: `sponsor`, `home_office`, `either` or `outside`.
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["sponsor", "home_office", "either", "outside"])))]
        given_by: Cow<'static, str>,
        /// Where it belongs: `licence`, `new_licence` or `store`.
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["licence", "new_licence", "store"])))]
        place: Cow<'static, str>,
        /// The function that a user needs for it; null where no user may give it.
        function: Option<Function>,
    }

    /// A field of the result of a command.
    ResultFieldRow {
        /// The command.
        command: Cow<'static, str>,
        /// The field; within a record behind the field that holds it, as in `assigned.number`.
        field: Cow<'static, str>,
        /// What it holds: `text`, `number`, `flag`, `day`, `moment`, the name of an enumeration of whose words it is one, or `record`
        /// where it has fields of its own.
        kind: Cow<'static, str>,
        /// Whether it is a list of that.
        is_list: bool,
        /// Whether it can be null.
        may_be_null: bool,
        /// Whether it is left out where it has nothing to say.
        may_be_left_out: bool,
        /// What it says.
        description: Cow<'static, str>,
    }

    /// A query as the list of all shows it.
    QueryRow {
        /// The name on the wire.
        name: Cow<'static, str>,
        /// The function that it uses.
        function: Function,
        /// What its answer looks like: `one` document, a list of `rows`, or a `page` of them.
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["one", "rows", "page"])))]
        answer: Cow<'static, str>,
    }

    /// A cut-over: a moment at which the rules changed for what was waiting (`cos/14`).
    CutOverRow {
        /// The cut-over.
        cut_over: CutOver,
        /// The moment at which it begins.
        from: Moment,
        /// The moment at which the service is back; null where it was not closed.
        to: Option<Moment>,
        /// The routes whose certificates it concerns.
        routes: Vec<Route>,
        /// What it does to what waits.
        effects: Vec<WaitingEffect>,
        /// The id of the rule.
        rule: Cow<'static, str>,
    }
}

impl From<&Rule> for RuleRow {
    fn from(rule: &Rule) -> Self {
        let Rule { id, title, source, confidence, from, to } = *rule;
        Self { id: id.into(), title: title.into(), source: source.into(), confidence, from, to }
    }
}

impl ColumnRow {
    /// The columns of a table.
    pub(super) fn of(table: &'static DataTableFacts) -> impl Iterator<Item = Self> {
        table.columns.iter().map(|column| Self {
            table: table.name.into(),
            column: column.name.into(),
            kind: column.kind.name().into(),
            personal: column.personal,
            description: column.what.into(),
        })
    }
}

impl From<&Setting> for SettingRow {
    fn from(setting: &Setting) -> Self {
        let (kind, least, most, words) = match setting.kind {
            ValueKind::Number(least, most) => ("number", Some(least), Some(most), &[][..]),
            ValueKind::Switch => ("switch", None, None, &[][..]),
            ValueKind::Word(words) => ("word", None, None, words),
        };
        Self {
            id: setting.id.into(),
            title: setting.title.into(),
            rule: setting.rule.id.into(),
            kind: kind.into(),
            least,
            most,
            words: words.iter().copied().map(Cow::Borrowed).collect(),
            values: setting.defaults.iter().map(|&(from, value)| SettingDefault::of(from, value)).collect(),
        }
    }
}

impl SettingDefault {
    fn of(from: Option<NaiveDate>, value: SettingValue<'static>) -> Self {
        let (value, number, switch): (Cow<'_, _>, _, _) = match value {
            SettingValue::Number(number) => (number.to_string().into(), Some(number), None),
            SettingValue::Switch(switch) => (switch.to_string().into(), None, Some(switch)),
            SettingValue::Word(word) => (word.into(), None, None),
        };
        Self { from, value, number, switch }
    }
}

impl From<ErrorCode> for ErrorCodeRow {
    fn from(code: ErrorCode) -> Self {
        let parameters = code.parameters().iter().map(ParameterRow::from).collect();
        Self { number: code.number(), id: code, meaning: code.meaning().into(), parameters }
    }
}

impl From<&ParameterFacts> for ParameterRow {
    fn from(facts: &ParameterFacts) -> Self {
        let ParameterFacts { name, kind, meaning } = *facts;
        Self { name: name.into(), kind: kind.name().into(), meaning: meaning.into() }
    }
}

impl EnumerationWords {
    pub(super) fn of(enumerations: &[Enumeration]) -> Self {
        let words = |list: &Enumeration| list.words.iter().map(|word| word.name.into()).collect();
        Self { words: enumerations.iter().map(|list| (list.name.into(), words(list))).collect() }
    }
}

impl From<&CommandFacts> for CommandRow {
    fn from(facts: &CommandFacts) -> Self {
        let CommandFacts { name, by, place, .. } = *facts;
        Self { name: name.into(), given_by: by.name().into(), place: place.name().into(), function: by.function() }
    }
}

impl ResultFieldRow {
    /// The fields of the result of a command, each followed by those within it.
    pub(super) fn of(facts: &CommandFacts) -> Vec<Self> {
        let mut rows = Vec::new();
        Self::tell(facts.name, "", facts.result, &mut rows);
        rows
    }

    fn tell(command: &'static str, within: &str, fields: &[AnswerField], rows: &mut Vec<Self>) {
        for field in fields {
            let path = format!("{within}{}", field.name);
            let below = format!("{path}.");
            rows.push(Self {
                command: command.into(),
                field: path.into(),
                kind: field.kind.into(),
                is_list: field.is_list,
                may_be_null: field.may_be_null,
                may_be_left_out: field.may_be_left_out,
                description: field.what.trim().into(),
            });
            Self::tell(command, &below, field.fields, rows);
        }
    }
}

impl From<&QueryFacts> for QueryRow {
    fn from(facts: &QueryFacts) -> Self {
        let QueryFacts { name, function, answer } = *facts;
        Self { name: name.into(), function, answer: answer.name().into() }
    }
}

impl From<&CutOverFacts> for CutOverRow {
    fn from(facts: &CutOverFacts) -> Self {
        Self {
            cut_over: facts.cut_over,
            from: facts.from,
            to: facts.to,
            routes: Route::ALL.iter().copied().filter(|route| facts.routes.contains(*route)).collect(),
            effects: facts.effects.to_vec(),
            rule: facts.rule.id.into(),
        }
    }
}
