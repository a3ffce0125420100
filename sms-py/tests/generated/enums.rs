//! `_enums.py`: every enumeration that crosses.

use crate::text::{WIDTH, docstring, exported, heading, paragraphs};
use sms_core::catalogue::ENUMERATIONS;
use sms_core::words::Enumeration;

pub(crate) fn module() -> String {
    let mut module = heading(
        "The closed lists of words, each a `StrEnum`.\n\n\
         Wherever one is expected, its member or its plain text will do: `RouteWord` is either form of a `Route`.",
        "D205, S105",
        "The sentences are the library's own; a word that speaks of a password is none.",
    );
    module.push_str("\nfrom typing import Literal, TypeAlias\n\nfrom ._words import Word\n");
    let names = ENUMERATIONS.iter().flat_map(|known| [known.name.to_owned(), format!("{}Word", known.name)]);
    module.push_str(&exported(names));
    ENUMERATIONS.iter().for_each(|enumeration| module.push_str(&class(enumeration)));
    module
}

fn class(enumeration: &Enumeration) -> String {
    let mut text = format!("\n\nclass {}(Word):\n", enumeration.name);
    text.push_str(&docstring("    ", &paragraphs(&enumeration.meaning())));
    text.push('\n');
    for word in enumeration.words {
        text.push_str(&format!("    {} = \"{}\"\n", word.name.to_uppercase(), word.name));
        text.push_str(&docstring("    ", &paragraphs(&word.meaning())));
    }
    text + "\n\n" + &either_form(enumeration)
}

fn either_form(enumeration: &Enumeration) -> String {
    let name = enumeration.name;
    let words: Vec<_> = enumeration.words.iter().map(|word| format!("\"{}\"", word.name)).collect();
    let line = format!("{name}Word: TypeAlias = {name} | Literal[{}]", words.join(", "));
    let alias = if line.chars().count() <= WIDTH {
        line + "\n"
    } else {
        let lines: String = words.iter().map(|word| format!("        {word},\n")).collect();
        format!("{name}Word: TypeAlias = (\n    {name}\n    | Literal[\n{lines}    ]\n)\n")
    };
    alias + &docstring("", &[format!("A `{name}`, as its member or as its plain text.")])
}
