//! Sentences of the code as Python shows them.

use serde_json::Value;
use std::collections::BTreeSet;

/// The longest line.
pub(crate) const WIDTH: usize = 110;

/// What stands at the top of a printed module, with the lints of ruff that it cannot follow, and why.
pub(crate) fn heading(about: &str, lints: &str, why: &str) -> String {
    format!(
        "\"\"\"{about}\n\nPrinted from the library's own tables; to print it again, run `cargo xtask regen`.\n\"\"\"\n\n\
         # {why}\n# ruff: noqa: {lints}\n"
    )
}

/// The names that a module gives away.
pub(crate) fn exported(names: impl Iterator<Item = String>) -> String {
    listed("__all__", names)
}

/// A list of names, in their order.
pub(crate) fn listed(list: &str, names: impl Iterator<Item = String>) -> String {
    let sorted: BTreeSet<(u8, String)> = names.map(|name| (rank(&name), name)).collect();
    let lines: String = sorted.into_iter().map(|(_, name)| format!("    \"{name}\",\n")).collect();
    format!("\n{list} = [\n{lines}]\n")
}

/// Constants come first, then classes.
fn rank(name: &str) -> u8 {
    let is_constant = name.chars().all(|letter| !letter.is_lowercase());
    if is_constant { 0 } else { 1 + u8::from(!name.starts_with(char::is_uppercase)) }
}

/// The paragraphs of a description, without examples in Rust and without the links of the code.
pub(crate) fn paragraphs(description: &str) -> Vec<String> {
    let prose = description.split("```").step_by(2).collect::<String>();
    prose
        .split("\n\n")
        .map(|paragraph| unlinked(&in_python(paragraph)))
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

/// The first paragraph of what the schema says.
pub(crate) fn sentence(schema: &Value) -> String {
    let description = schema["description"].as_str().unwrap_or_default();
    paragraphs(description).into_iter().next().unwrap_or_default()
}

/// One line, with None for what JSON calls null.
fn in_python(paragraph: &str) -> String {
    let word = |word: &str| match word.trim_end_matches(['.', ',', ';']) {
        "null" => word.replace("null", "None"),
        _ => word.to_owned(),
    };
    paragraph.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// The text with `[`name`](place)` and `[`name`]` as `name`.
fn unlinked(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, linked)) = rest.split_once("[`") {
        let (name, after) = linked.split_once("`]").unwrap();
        plain.push_str(&format!("{before}`{name}`"));
        rest = match after.strip_prefix('(') {
            Some(link) => link.split_once(')').unwrap().1,
            None => after,
        };
    }
    plain + rest
}

/// Lines no longer than [`WIDTH`], the first after `first` and the others after `indent`.
fn wrapped(first: &str, indent: &str, text: &str) -> String {
    let mut lines = vec![first.to_owned()];
    for (place, word) in text.split_whitespace().enumerate() {
        let line = lines.last_mut().unwrap();
        if place > 0 && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(format!("{indent}{word}"));
        } else {
            line.push_str(if place > 0 { " " } else { "" });
            line.push_str(word);
        }
    }
    lines.join("\n") + "\n"
}

/// A docstring: one line where it fits, else the paragraphs with the quotes on a line of their own. The lines of a paragraph
/// that has several stay apart, and what is too long for one goes on deeper.
pub(crate) fn docstring(indent: &str, paragraphs: &[String]) -> String {
    if let [only] = paragraphs {
        let line = format!("{indent}\"\"\"{only}");
        if line.chars().count() <= WIDTH {
            return line + "\"\"\"\n";
        }
    }
    let mut text = String::new();
    let mut first = format!("{indent}\"\"\"");
    for (place, paragraph) in paragraphs.iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        if paragraph.contains('\n') {
            text.extend(paragraph.lines().map(|line| kept(indent, line)));
        } else {
            text.push_str(&wrapped(&first, indent, paragraph));
        }
        indent.clone_into(&mut first);
    }
    text + indent + "\"\"\"\n"
}

/// A line of a list or of an example.
fn kept(indent: &str, line: &str) -> String {
    let words = line.trim_start();
    let lead = format!("{indent}{}", &line[..line.len() - words.len()]);
    if lead.chars().count() + words.chars().count() <= WIDTH {
        return format!("{lead}{words}\n");
    }
    wrapped(&lead, &format!("{lead}    "), words)
}

/// The first sentence, and the rest of the paragraph: a summary ends where a reader can stop.
pub(crate) fn summary(paragraph: &str) -> Vec<String> {
    match paragraph.split_once(". ") {
        Some((first, rest)) => vec![format!("{first}."), rest.to_owned()],
        None => vec![paragraph.to_owned()],
    }
}
