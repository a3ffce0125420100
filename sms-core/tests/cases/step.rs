//! A step of a case, read strictly: a word that is not known is a mistake in the file.

use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A step, with its variables filled in. Exactly one verb is there.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// What the reader should know.
    #[serde(default)]
    #[expect(dead_code, reason = "for readers of the file")]
    pub(crate) why: String,

    // Verbs.
    pub(crate) set_time: Option<String>,
    pub(crate) advance_to: Option<String>,
    pub(crate) execute: Option<Value>,
    pub(crate) execute_text: Option<String>,
    pub(crate) preview: Option<Value>,
    pub(crate) what_if: Option<Value>,
    pub(crate) query: Option<Value>,
    pub(crate) can: Option<String>,
    pub(crate) menu: Option<bool>,
    pub(crate) log_in: Option<LogIn>,
    pub(crate) resume: Option<String>,
    pub(crate) log_out: Option<String>,
    pub(crate) decline_messages: Option<String>,
    pub(crate) reset_password: Option<Reset>,
    pub(crate) ask: Option<Value>,
    pub(crate) journal: Option<String>,
    pub(crate) verify: Option<bool>,
    pub(crate) view: Option<String>,

    // Who, and on what.
    #[serde(rename = "as")]
    pub(crate) actor: Option<String>,
    pub(crate) user: Option<String>,
    #[serde(rename = "in")]
    pub(crate) session: Option<String>,
    pub(crate) licence: Option<String>,
    pub(crate) certificate: Option<String>,
    pub(crate) as_of: Option<Value>,
    pub(crate) last: Option<usize>,
    /// The preview of the command cannot know what stands in its way.
    #[serde(default)]
    pub(crate) preview_differs: bool,

    // What must come of it.
    #[serde(default)]
    pub(crate) expect: Expect,
    /// Variables from the answer, by JSON pointer.
    #[serde(default)]
    pub(crate) save: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LogIn {
    pub(crate) user_id: String,
    pub(crate) password: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reset {
    pub(crate) user_id: String,
    pub(crate) email: String,
}

/// What must come of a step. What is left out of the first five must be empty.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expect {
    /// The codes of a refusal by the rules, in order.
    #[serde(default)]
    pub(crate) refused: Vec<String>,
    /// The code of a failure that is no decision.
    pub(crate) failed: Option<String>,
    #[serde(default)]
    pub(crate) warnings: Vec<String>,
    #[serde(default)]
    pub(crate) findings: Vec<String>,
    #[serde(default)]
    pub(crate) disagreements: Vec<String>,
    #[serde(default)]
    pub(crate) repeated: bool,

    /// The places of the reasons, in order.
    pub(crate) fields: Option<Vec<Option<String>>>,
    /// The rules of the reasons, in order.
    pub(crate) rules: Option<Vec<String>>,
    pub(crate) notices: Option<Vec<String>>,
    pub(crate) events: Option<Vec<String>>,
    /// Values of the answer, by JSON pointer.
    #[serde(default)]
    pub(crate) at: BTreeMap<String, Value>,
    /// Lengths of lists of the answer, by JSON pointer.
    #[serde(default)]
    pub(crate) count: BTreeMap<String, usize>,
    /// Pointers at which the answer has nothing.
    #[serde(default)]
    pub(crate) absent: Vec<String>,
    /// What the journal says of a refused log-in or reset; nothing where it must not say anything.
    pub(crate) logged: Option<String>,
}

impl Step {
    /// The name of the verb, if there is exactly one.
    pub(crate) fn verb(&self) -> Result<&'static str, String> {
        let verbs = [
            ("set_time", self.set_time.is_some()),
            ("advance_to", self.advance_to.is_some()),
            ("execute", self.execute.is_some()),
            ("execute_text", self.execute_text.is_some()),
            ("preview", self.preview.is_some()),
            ("what_if", self.what_if.is_some()),
            ("query", self.query.is_some()),
            ("can", self.can.is_some()),
            ("menu", self.menu.is_some()),
            ("log_in", self.log_in.is_some()),
            ("resume", self.resume.is_some()),
            ("log_out", self.log_out.is_some()),
            ("decline_messages", self.decline_messages.is_some()),
            ("reset_password", self.reset_password.is_some()),
            ("ask", self.ask.is_some()),
            ("journal", self.journal.is_some()),
            ("verify", self.verify.is_some()),
            ("view", self.view.is_some()),
        ];
        let present: Vec<_> = verbs.iter().filter(|(_, present)| *present).map(|(name, _)| *name).collect();
        match present[..] {
            [verb] => Ok(verb),
            _ => Err(format!("a step has one verb, and not {present:?}")),
        }
    }

    /// Whether a refusal of it writes a security event all the same.
    pub(crate) fn is_knock(&self) -> bool {
        self.log_in.is_some() || self.reset_password.is_some()
    }

    /// Whether it can change anything at all.
    pub(crate) fn writes(&self) -> bool {
        self.execute.is_some()
            || self.execute_text.is_some()
            || self.advance_to.is_some()
            || self.log_out.is_some()
            || self.decline_messages.is_some()
            || self.is_knock()
    }
}
