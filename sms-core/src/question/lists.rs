//! What is there? The tables of the library as lists, for hosts, for documentation, and for checks that no binding lacks
//! anything.

use super::{Answerable, Question};
use crate::access::Function;
use crate::certificate::CUT_OVERS;
use crate::command::{Action, command};
use crate::document::to_value;
use crate::error::{ErrorCode, Result};
use crate::licence::Route;
use crate::policy::{Kind, Policy, SETTINGS, Setting};
use crate::query::Query;
use crate::rule;
use crate::words::ENUMERATIONS;
use serde_json::{Value, json};

macro_rules! lists {
    ($($(#[$meta:meta])* $type:ident => $list:expr;)*) => {$(
        command! {
            $(#[$meta])*
            $type {}
        }

        impl Answerable for $type {
            fn answer(&self, _: &Policy) -> Result<Value> {
                $list
            }
        }
    )*};
}

lists! {
    /// The names of all functions of SMS, in the order of its menus.
    Functions => to_value(&Function::ALL);

    /// The registry of rules: `id`, `title`, `source`, `confidence`, `from` and `to`.
    Rules => to_value(&rule::all());

    /// Every figure and switch with its defaults: `id`, `title`, `rule`, `kind`, and `values` by day.
    Settings => Ok(SETTINGS.iter().map(|setting| shown(setting)).collect());

    /// Every code: `number`, `id`, `meaning`.
    ErrorCodes => Ok(ErrorCode::ALL
        .iter()
        .map(|code| json!({ "number": code.number(), "id": code.id(), "meaning": code.meaning() }))
        .collect());

    /// The words of every enumeration, in the order of their numbers.
    Enumerations => Ok(ENUMERATIONS
        .iter()
        .map(|list| (list.name.to_owned(), list.words.iter().map(|word| word.name).collect::<Value>()))
        .collect());

    /// Every command: `name`, `given_by` (`sponsor`, `home_office`, `either` or `outside`), `place` (`licence`,
    /// `new_licence` or `store`) and the `function` that it uses.
    Commands => Ok(Action::FACTS
        .iter()
        .map(|facts| {
            let (by, place) = (facts.by, facts.place);
            json!({ "name": facts.name, "given_by": by.name(), "place": place.name(), "function": by.function() })
        })
        .collect());

    /// Every query: `name`, the `function` that it uses, and what its `answer` is (`one` document, a list of `rows`, or a
    /// `page` of them).
    Queries => Ok(Query::FACTS
        .iter()
        .map(|facts| json!({ "name": facts.name, "function": facts.function, "answer": facts.answer.name() }))
        .collect());

    /// The catalogue of cut-overs (`cos/14`): `cut_over`, `from`, `to` where the service was closed, the `routes` that it concerns,
    /// its `effects` on what waits, and the `rule`.
    CutOvers => Ok(CUT_OVERS
        .iter()
        .map(|facts| {
            let routes: Vec<_> = Route::ALL.iter().filter(|route| facts.routes.contains(**route)).collect();
            let (cut_over, from, to, effects, rule) = (facts.cut_over, facts.from, facts.to, facts.effects, facts.rule.id);
            json!({ "cut_over": cut_over, "from": from, "to": to, "routes": routes, "effects": effects, "rule": rule })
        })
        .collect());

    /// The names of all questions that need no store.
    Questions => to_value(&Question::NAMES);
}

fn shown(setting: &Setting) -> Value {
    let kind = match setting.kind {
        Kind::Number(least, most) => json!({ "number": [least, most] }),
        Kind::Switch => json!("switch"),
        Kind::Word(words) => json!({ "word": words }),
    };
    let values: Vec<Value> =
        setting.defaults.iter().map(|(from, fact)| json!({ "from": from, "value": fact })).collect();
    json!({ "id": setting.id, "title": setting.title, "rule": setting.rule.id, "kind": kind, "values": values })
}
