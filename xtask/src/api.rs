//! The public items of the crates in Rust, as rustdoc shows them, against the committed text: a change of what others build on is seen
//! where it is reviewed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::call::cargo;
use crate::places;

/// The crates that are published, by the names that they have in code.
const CRATES: [&str; 6] = ["sms_core", "sms_store", "sms_formats", "sms_arrow", "sms_samples", "sms_cli"];

/// The kinds of items that have a page of their own.
const KINDS: [&str; 9] = ["attr", "constant", "enum", "fn", "macro", "static", "struct", "trait", "type"];

const ABOUT: &str = "Printed by `cargo xtask regen`, and compared where rustdoc is the same: ";

/// The documentation that was just built must say what is committed.
pub(crate) fn check() -> Result<(), String> {
    let rustdoc = rustdoc()?;
    for name in CRATES {
        let committed = places::read(&committed(name))?;
        if !committed.starts_with(&head(&rustdoc)) {
            println!("    skipped: the public items of `{name}`, which another version of rustdoc has printed");
            continue;
        }
        let now = text(name, &rustdoc)?;
        if let Some((before, now)) = first_difference(&committed, &now) {
            return Err(format!(
                "the public items of `{name}` are not those committed; see whether others can live with it, and run \
                 `cargo xtask regen`. The first difference:\n  {before}\n  {now}"
            ));
        }
    }
    Ok(())
}

/// Writes the texts anew from the documentation that was just built.
pub(crate) fn rewrite() -> Result<(), String> {
    let rustdoc = rustdoc()?;
    CRATES.iter().try_for_each(|name| places::write(&committed(name), text(name, &rustdoc)?))
}

fn committed(name: &str) -> PathBuf {
    places::project().join(format!("docs/api/{name}.txt"))
}

fn rustdoc() -> Result<String, String> {
    let about = cargo("--version").output()?;
    let version = about.split_whitespace().nth(1).ok_or("cargo does not say its version")?;
    Ok(version.to_owned())
}

fn head(rustdoc: &str) -> String {
    format!("{ABOUT}{rustdoc}.\n")
}

/// Every item of a crate by its path, with its inherent methods below it.
fn text(name: &str, rustdoc: &str) -> Result<String, String> {
    let documentation = places::target().join("doc");
    let mut items = BTreeMap::new();
    collect(&documentation.join(name), name, &mut items)?;
    if items.is_empty() {
        return Err(format!("`{}` has no documentation of `{name}`", documentation.display()));
    }
    Ok(head(rustdoc) + &items.into_values().collect::<String>())
}

fn collect(folder: &Path, path: &str, items: &mut BTreeMap<String, String>) -> Result<(), String> {
    for page in places::files(folder, "")? {
        let name = page.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if page.is_dir() {
            collect(&page, &format!("{path}::{name}"), items)?;
            continue;
        }
        let mut parts = name.split('.');
        let (Some(kind), Some(item), Some("html")) = (parts.next(), parts.next(), parts.next()) else { continue };
        if !KINDS.contains(&kind) {
            continue;
        }
        if let Some(text) = item_of(&places::read(&page)?) {
            items.insert(format!("{path}::{item} {kind}"), format!("\n{path}::{item}\n{text}"));
        }
    }
    Ok(())
}

/// What a page declares; nothing for one that leads to another.
fn item_of(page: &str) -> Option<String> {
    let (_, rest) = page.split_once("<pre class=\"rust item-decl\"><code>")?;
    let (declaration, rest) = rest.split_once("</code></pre>")?;
    let mut text = format!("    {}\n", plain(declaration));
    let own = rest.split_once("id=\"implementations-list\"").map_or("", |(_, own)| own);
    let own = own.split("id=\"trait-implementations\"").next().unwrap_or_default();
    for method in own.split("<h4 class=\"code-header\">").skip(1) {
        let signature = method.split("</h4>").next().unwrap_or_default();
        text += &format!("    {}\n", plain(signature));
    }
    Some(text)
}

/// The text of a piece of HTML, in one line.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for (place, piece) in html.split('<').enumerate() {
        let shown = if place == 0 { piece } else { piece.split_once('>').map_or("", |(_, shown)| shown) };
        // What folds a long list says how many there are.
        if !piece.starts_with("summary") && !piece.starts_with("span>Show") {
            text += shown;
        }
    }
    let text = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&")]
        .iter()
        .fold(text, |text, (escape, letter)| text.replace(escape, letter));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn first_difference<'a>(before: &'a str, now: &'a str) -> Option<(&'a str, &'a str)> {
    let (mut before, mut now) = (before.lines(), now.lines());
    loop {
        match (before.next(), now.next()) {
            (None, None) => return None,
            (before, now) if before == now => {}
            (before, now) => return Some((before.unwrap_or("(the end)"), now.unwrap_or("(the end)"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{first_difference, item_of, plain};

    #[test]
    fn a_page_gives_its_declaration_and_its_own_methods() {
        let page = "<pre class=\"rust item-decl\"><code>pub struct <a href=\"x\">Day</a>&lt;T&gt;;</code></pre>\
            <div id=\"implementations-list\"><h4 class=\"code-header\">pub fn <a>next</a>(self)</h4></div>\
            <h2 id=\"trait-implementations\"></h2><h4 class=\"code-header\">fn fmt()</h4>";
        assert_eq!(item_of(page).unwrap(), "    pub struct Day<T>;\n    pub fn next(self)\n");
        assert_eq!(item_of("<p>Redirecting</p>"), None);
    }

    #[test]
    fn what_folds_a_list_is_left_out() {
        let html = "enum A {<details><summary class=\"hideme\"><span>Show 2 variants</span></summary>B,\nC,</details>}";
        assert_eq!(plain(html), "enum A {B, C,}");
    }

    #[test]
    fn texts_differ_in_a_line() {
        assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
        assert_eq!(first_difference("a\nb\n", "a\n"), Some(("b", "(the end)")));
    }
}
