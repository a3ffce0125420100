//! One method: its signature, its docstring, and the one call that it makes.

use crate::shape::{Field, OF_TYPES, Way, argument, fields, kind};
use crate::text::{docstring, paragraphs, sentence, summary};
use serde_json::Value;

/// A method that makes a document of its arguments and hands it on.
pub(crate) struct Method<'a> {
    pub(crate) name: &'static str,
    pub(crate) schema: &'a Value,
    /// What the document calls its name.
    pub(crate) tag: &'static str,
    /// The type of the answer.
    pub(crate) answer: String,
    /// The beginning of the call that is handed the document.
    pub(crate) call: &'static str,
    pub(crate) arguments: Vec<Argument>,
    /// How many of the arguments, from the last, the document holds.
    pub(crate) document: usize,
    /// The fields that a file can say instead; none where the command takes no file.
    pub(crate) content: &'static [&'static str],
}

/// The argument for a file.
const FILE: &str = "file";

/// The type of an argument that can only be left out.
const NOTHING: &str = "None";

impl Method<'_> {
    pub(crate) fn text(&self) -> String {
        let whole = self.signature(&|argument| argument.declared("        "));
        format!("{}\n{whole}{}{}", self.overloads(), docstring("        ", &self.about()), self.body())
    }

    /// What type checkers know of a command that takes a file: with it, or with what it says.
    fn overloads(&self) -> String {
        if self.content.is_empty() {
            return String::new();
        }
        let is_content = |argument: &Argument| argument.fills(self.content);
        let with_file = |argument: &Argument| match argument.field.as_str() {
            FILE => argument.needed().declared("        "),
            _ if is_content(argument) => argument.nothing().declared("        "),
            _ => argument.declared("        "),
        };
        let with_content = |argument: &Argument| match argument.field.as_str() {
            FILE => argument.nothing().declared("        "),
            _ if is_content(argument) => argument.needed().declared("        "),
            _ => argument.declared("        "),
        };
        let signatures: [&dyn Fn(&Argument) -> String; 2] = [&with_file, &with_content];
        let overload = |each| format!("\n    @overload\n{}", self.signature(each).trim_end().to_owned() + " ...\n");
        signatures.map(overload).concat()
    }

    fn signature(&self, each: &dyn Fn(&Argument) -> String) -> String {
        let declared: String = self.arguments.iter().map(each).collect();
        let Self { name, answer, .. } = self;
        if declared.is_empty() {
            format!("    def {name}(self) -> {answer}:\n")
        } else {
            format!("    def {name}(\n        self,\n        *,\n{declared}    ) -> {answer}:\n")
        }
    }

    fn about(&self) -> Vec<String> {
        let mut about = paragraphs(self.schema["description"].as_str().unwrap());
        about.splice(..1, summary(&about[0]));
        let lines: String = self.arguments.iter().map(Argument::explained).collect();
        if !lines.is_empty() {
            about.push(format!("Args:\n{lines}"));
        }
        if self.answer.starts_with("Rows") {
            about.push(format!("Returns:\n    {ROWS}\n"));
        }
        about
    }

    fn body(&self) -> String {
        let Self { name, tag, call, .. } = self;
        let held = &self.arguments[self.arguments.len() - self.document..];
        if held.is_empty() {
            return self.answered(&format!("self.{call}{{\"{tag}\": \"{name}\"}})"));
        }
        let lines: String = held.iter().map(|known| known.held("            ")).collect();
        format!(
            "        document = {{\n            \"{tag}\": \"{name}\",\n{lines}        }}\n{}",
            self.answered(&format!("self.{call}_without_none(document))"))
        )
    }

    /// Queries answer with anything: what this one answers with is said here, where an argument may hide a type.
    fn answered(&self, call: &str) -> String {
        let hides = |name: &&&str| self.arguments.iter().any(|argument| argument.field == **name);
        let hidden = OF_TYPES.iter().find(hides);
        let kind = hidden.map_or_else(
            || self.answer.clone(),
            |name| self.answer.replace(&format!("{name}["), &format!("builtins.{name}[")),
        );
        match self.tag {
            "query" => format!("        answer: {kind} = {call}\n        return answer\n"),
            _ => format!("        return {call}\n"),
        }
    }
}

/// What Python makes of an answer that is a page.
const ROWS: &str = "A list of the rows. Without `limit` and `after` it holds all of them, and reads them page by page as it is gone \
     through; its `next` is the name after the last one that was read.";

/// An argument of a method, and the field that it fills.
#[derive(Clone)]
pub(crate) struct Argument {
    field: String,
    kind: String,
    needed: bool,
    meaning: String,
}

impl Argument {
    pub(crate) fn new(field: &str, kind: &str, needed: bool, meaning: &str) -> Self {
        Self { field: field.to_owned(), kind: kind.to_owned(), needed, meaning: meaning.to_owned() }
    }

    /// The same, but that it cannot be left out.
    fn needed(&self) -> Self {
        Self { needed: true, ..self.clone() }
    }

    /// The same, of which nothing can be given.
    fn nothing(&self) -> Self {
        Self { kind: NOTHING.to_owned(), ..self.clone() }
    }

    /// The same, but that something else can stand for it.
    pub(crate) fn replaced(self) -> Self {
        Self { needed: false, ..self }
    }

    /// A file that says these fields.
    pub(crate) fn file(content: &[&str]) -> Self {
        let meaning = format!("A file that says {}: its bytes, its path, or as it was read.", and(content));
        Self::new(FILE, "File", false, &meaning)
    }

    /// Whether it fills one of these fields.
    pub(crate) fn fills(&self, fields: &[&str]) -> bool {
        fields.contains(&self.field.as_str())
    }

    /// As it stands in a signature.
    pub(crate) fn declared(&self, indent: &str) -> String {
        let Self { kind, .. } = self;
        let default = match kind.as_str() {
            NOTHING => " = None",
            _ if self.needed => "",
            _ => " | None = None",
        };
        format!("{indent}{}: {kind}{default},\n", argument(&self.field))
    }

    /// As a member of a document.
    pub(crate) fn held(&self, indent: &str) -> String {
        format!("{indent}\"{}\": {},\n", self.field, argument(&self.field))
    }

    /// As it stands in a docstring.
    pub(crate) fn explained(&self) -> String {
        format!("    {}: {}\n", argument(&self.field), self.meaning)
    }
}

/// Names of fields, one after another.
fn and(fields: &[&str]) -> String {
    let quoted: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
    match quoted.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        _ => quoted.concat(),
    }
}

/// The arguments for the fields of a document, without these.
pub(crate) fn own_arguments(schema: &Value, but: &[&str], definitions: &Value) -> Vec<Argument> {
    let own = fields(schema).into_iter().filter(|field| !but.contains(&field.name));
    own.map(|Field { name, needed, schema }| {
        Argument::new(name, &kind(schema, definitions, Way::Given), needed, &sentence(schema))
    })
    .collect()
}
