//! The types that can get no further member, because a host makes or matches them whole: each with its reason. All others are
//! `#[non_exhaustive]`, which a lint holds, and are made by a constructor and by methods.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use syn::{Attribute, Expr, ExprLit, Item, Lit, Meta};

const STORES_MAKE: &str = "stores outside this crate make them";
const STORES_TAKE: &str = "stores outside this crate take them apart";
const STORES_BOTH: &str = "stores outside this crate make and take them apart";

const EXHAUSTIVE: &[(&str, &str)] = &[
    // Hosts make them, and nothing can ever come to them.
    ("AccessRequest", "every fact counts: one that comes later must be asked for at each place"),
    ("Anchor", "hosts keep them and make them again"),
    ("CellChange", "a cell is a function and a column, and has one value"),
    ("Cells", "a register has these five columns"),
    ("Dated", "a value and its first day: there is no third"),
    ("Given", "one value or several: there is no third"),
    ("Numbered", STORES_MAKE),
    ("PasswordOwner", "every name counts: one that comes later must be given at each place"),
    ("SystemClock", "there is one clock, and nothing to say about it"),
    ("SystemEntropy", "there is one source, and nothing to say about it"),
    ("TypeAndRating", "a text is known, or it is not"),
    // The contract with a store: one that does not know of a member must not compile.
    ("Alike", STORES_TAKE),
    ("Claim", STORES_BOTH),
    ("Commit", STORES_BOTH),
    ("Entry", STORES_BOTH),
    ("Fault", STORES_MAKE),
    ("FeedPage", STORES_MAKE),
    ("Head", STORES_BOTH),
    ("KeyRow", STORES_BOTH),
    ("LoadRequest", STORES_TAKE),
    ("Loaded", STORES_MAKE),
    ("Mention", STORES_MAKE),
    ("Name", STORES_MAKE),
    ("Row", STORES_BOTH),
    ("Scan", STORES_TAKE),
    ("Unreadable", STORES_MAKE),
];

#[test]
fn what_can_get_no_further_member_is_named_with_its_reason() {
    let mut found = BTreeMap::new();
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        let (before, excepted) = (found.len(), text.matches("clippy::exhaustive_").count());
        for item in syn::parse_file(&text).unwrap().items {
            if let Some((name, reason)) = exception(&item) {
                assert!(found.insert(name.clone(), reason).is_none(), "two types are called {name}");
            }
        }
        assert_eq!(found.len() - before, excepted, "{} has an exception that is not seen here", path.display());
    }
    let named: BTreeMap<String, String> =
        EXHAUSTIVE.iter().map(|(name, reason)| ((*name).to_owned(), (*reason).to_owned())).collect();
    assert_eq!(found, named);
}

/// The sources of the crates that hosts use as such.
pub(crate) fn sources() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut folders: Vec<PathBuf> = ["sms-core", "sms-store", "sms-formats", "sms-arrow", "sms-samples", "sms-cli"]
        .iter()
        .map(|name| root.join(name).join("src"))
        .collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files
}

/// The name and the reason of a type that is excepted from the lint.
fn exception(item: &Item) -> Option<(String, String)> {
    let (name, attributes) = match item {
        Item::Struct(item) => (&item.ident, &item.attrs),
        Item::Enum(item) => (&item.ident, &item.attrs),
        _ => return None,
    };
    Some((name.to_string(), attributes.iter().find_map(reason)?))
}

fn reason(attribute: &Attribute) -> Option<String> {
    let of_the_lint = |list: &syn::MetaList| list.tokens.to_string().replace(' ', "").contains("clippy::exhaustive_");
    let Meta::List(list) = &attribute.meta else { return None };
    if !list.path.is_ident("expect") || !of_the_lint(list) {
        return None;
    }
    let parts = list.parse_args_with(syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated).unwrap();
    parts.iter().find_map(|part| match part {
        Meta::NameValue(value) if value.path.is_ident("reason") => match &value.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    })
}
