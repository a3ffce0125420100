//! Sentences of the code as Python shows them.

use serde_json::Value;

/// The longest line.
pub(crate) const WIDTH: usize = 110;

/// What stands at the top of a printed module.
pub(crate) fn heading(about: &str) -> String {
    format!(
        "\"\"\"{about}\n\nPrinted from the library's own tables; to print it again, run `cargo xtask regen`.\n\"\"\"\n"
    )
}

/// The paragraphs of a description, without examples in Rust and without the links of the code.
pub(crate) fn paragraphs(description: &str) -> Vec<String> {
    let prose = description.split("```").step_by(2).collect::<String>();
    prose
        .split("\n\n")
        .map(|paragraph| unlinked(&paragraph.split_whitespace().collect::<Vec<_>>().join(" ")))
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

/// The first paragraph of what the schema says.
pub(crate) fn sentence(schema: &Value) -> String {
    let description = schema["description"].as_str().unwrap_or_default();
    paragraphs(description).into_iter().next().unwrap_or_default()
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
pub(crate) fn wrapped(first: &str, indent: &str, text: &str) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut begun = false;
    for word in text.split_whitespace() {
        if begun && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push_str(&line);
            lines.push('\n');
            line = indent.to_owned();
            begun = false;
        }
        if begun {
            line.push(' ');
        }
        line.push_str(word);
        begun = true;
    }
    lines + &line + "\n"
}

/// A docstring: one line where it fits, else the paragraphs with the quotes on a line of their own.
pub(crate) fn docstring(indent: &str, paragraphs: &[String]) -> String {
    if let [only] = paragraphs {
        let line = format!("{indent}\"\"\"{only}\"\"\"");
        if line.chars().count() <= WIDTH && !only.contains('\n') {
            return line + "\n";
        }
    }
    let mut text = String::new();
    for (place, paragraph) in paragraphs.iter().enumerate() {
        if place > 0 {
            text.push('\n');
        }
        let first = if place == 0 { format!("{indent}\"\"\"") } else { indent.to_owned() };
        if paragraph.contains('\n') {
            paragraph.lines().for_each(|line| text.push_str(&format!("{}\n", format!("{indent}{line}").trim_end())));
        } else {
            text.push_str(&wrapped(&first, indent, paragraph));
        }
    }
    text + indent + "\"\"\"\n"
}

/// The first sentence, and the rest of the paragraph: a summary ends where a reader can stop.
pub(crate) fn summary(paragraph: &str) -> Vec<String> {
    match paragraph.split_once(". ") {
        Some((first, rest)) => vec![format!("{first}."), rest.to_owned()],
        None => vec![paragraph.to_owned()],
    }
}
