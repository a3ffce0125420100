//! The source of the core, read as syntax: which file uses what of which other file.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::{Item, UseTree};

/// The path of a module or of an item, from the root of the crate.
type Names = Vec<String>;

/// A file, which is a module.
struct Source {
    /// The path of the file below `src`.
    file: String,
    /// What its code names, from the root of the crate. Tests are left out.
    named: BTreeSet<Names>,
    /// What it exports under which name from elsewhere.
    exports: BTreeMap<String, Names>,
}

/// All files of the crate, by their modules.
pub(crate) struct Sources(BTreeMap<Names, Source>);

/// Which files a file uses.
pub(crate) type Imports = BTreeMap<String, BTreeSet<String>>;

impl Sources {
    pub(crate) fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut sources = BTreeMap::new();
        let mut folders = vec![root.clone()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.file_stem().is_some_and(|stem| stem != "lib" && stem != "tests") {
                    let (module, source) = read(&root, &path);
                    sources.insert(module, source);
                }
            }
        }
        let (_, lib) = read(&root, &root.join("lib.rs"));
        sources.insert(Vec::new(), lib);
        Self(sources)
    }

    /// The files that each file uses, itself and the root left out.
    pub(crate) fn imports(&self) -> Imports {
        let mut imports = Imports::new();
        for source in self.0.values().filter(|source| source.file != "lib.rs") {
            let used = source.named.iter().filter_map(|names| self.file_of(names));
            let others: BTreeSet<String> = used.filter(|file| *file != source.file && *file != "lib.rs").collect();
            imports.insert(source.file.clone(), others);
        }
        imports
    }

    /// The file in which what is named stands: modules are entered, and exports are followed.
    fn file_of(&self, names: &[String]) -> Option<String> {
        let mut names = names.to_vec();
        for _ in 0..20 {
            let (module, source, rest) = self.module_of(&names)?;
            let exported = rest.first().and_then(|first| source.exports.get(first));
            let Some(target) = exported.filter(|target| target[..] != names[..=module.len()]) else {
                return Some(source.file.clone());
            };
            let next = target.iter().chain(&rest[1..]).cloned().collect();
            names = next;
        }
        panic!("the exports of {names:?} lead in a circle")
    }

    /// The innermost module of a path, and what comes after it.
    fn module_of<'a>(&'a self, names: &'a [String]) -> Option<(&'a [String], &'a Source, &'a [String])> {
        (0..=names.len()).rev().find_map(|length| {
            let (module, rest) = names.split_at(length);
            Some((module, self.0.get(module)?, rest))
        })
    }
}

fn read(root: &Path, path: &Path) -> (Names, Source) {
    let below: PathBuf = path.strip_prefix(root).unwrap().to_owned();
    let mut module: Names = below.with_extension("").iter().map(|name| name.to_str().unwrap().to_owned()).collect();
    module.retain(|name| name != "lib");
    let syntax = syn::parse_file(&fs::read_to_string(path).unwrap()).unwrap();
    let mut source =
        Source { file: below.to_str().unwrap().to_owned(), named: BTreeSet::new(), exports: BTreeMap::new() };
    for item in syntax.items.iter().filter(|item| !is_test(item)) {
        match item {
            Item::Use(used) => {
                let is_public = !matches!(used.vis, syn::Visibility::Inherited);
                for (name, names) in leaves(&used.tree, &[], &module) {
                    if is_public {
                        source.exports.insert(name, names);
                    } else {
                        source.named.insert(names);
                    }
                }
            }
            item => named(item.to_token_stream(), &module, &mut source.named),
        }
    }
    (module, source)
}

fn is_test(item: &Item) -> bool {
    let attributes = match item {
        Item::Mod(module) => &module.attrs,
        Item::Fn(function) => &function.attrs,
        Item::Use(used) => &used.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| attribute.to_token_stream().to_string().replace(' ', "") == "#[cfg(test)]")
}

/// What a `use` names: each name in the file, with its path from the root. Other crates are left out.
fn leaves(tree: &UseTree, before: &[String], module: &[String]) -> Vec<(String, Names)> {
    let with = |name: &syn::Ident| before.iter().cloned().chain([name.to_string()]).collect::<Names>();
    match tree {
        UseTree::Path(path) => leaves(&path.tree, &with(&path.ident), module),
        UseTree::Group(group) => group.items.iter().flat_map(|tree| leaves(tree, before, module)).collect(),
        UseTree::Name(name) if name.ident == "self" => {
            let own = before.last().cloned().unwrap_or_default();
            absolute(before, module).map(|names| (own, names)).into_iter().collect()
        }
        UseTree::Name(name) => {
            absolute(&with(&name.ident), module).map(|names| (name.ident.to_string(), names)).into_iter().collect()
        }
        UseTree::Rename(name) => {
            absolute(&with(&name.ident), module).map(|names| (name.rename.to_string(), names)).into_iter().collect()
        }
        UseTree::Glob(_) => absolute(before, module).map(|names| ("*".to_owned(), names)).into_iter().collect(),
    }
}

/// A path from the root; none where it leads to another crate. What begins with neither is a module below.
fn absolute(names: &[String], module: &[String]) -> Option<Names> {
    const OTHERS: [&str; 20] = [
        "std",
        "core",
        "alloc",
        "serde",
        "serde_json",
        "chrono",
        "schemars",
        "sha2",
        "argon2",
        "zeroize",
        "thiserror",
        "serde_path_to_error",
        "insta",
        "proptest",
        "rusqlite",
        "base64ct",
        "digest",
        "subtle",
        "hex",
        "password_hash",
    ];
    let mut base = module.to_vec();
    let mut rest = names;
    match names.first()?.as_str() {
        "crate" => (base, rest) = (Vec::new(), &names[1..]),
        "self" => rest = &names[1..],
        "super" => {
            while rest.first().is_some_and(|name| name == "super") {
                base.pop();
                rest = &rest[1..];
            }
        }
        other if OTHERS.contains(&other) => return None,
        _ => {}
    }
    Some(base.into_iter().chain(rest.iter().cloned()).collect())
}

/// The paths in code that begin with `crate`, `$crate` or `super`, in macros, too.
fn named(tokens: TokenStream, module: &[String], found: &mut BTreeSet<Names>) {
    let mut path: Names = Vec::new();
    let (mut colons, mut within) = (0, false);
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                named(group.stream(), module, found);
                end(&mut path, module, found);
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => colons += 1,
            TokenTree::Ident(name) if colons == 2 => (colons = 0, path.push(name.to_string())).1,
            TokenTree::Ident(name) => {
                end(&mut path, module, found);
                colons = 0;
                // `pub(in crate::certificate)` names a place, and uses nothing of it.
                if (name == "crate" || name == "super") && !within {
                    path.push(name.to_string());
                }
                within = name == "in";
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => end(&mut path, module, found),
        }
    }
    end(&mut path, module, found);
}

fn end(path: &mut Names, module: &[String], found: &mut BTreeSet<Names>) {
    let names = std::mem::take(path);
    if names.len() > 1 {
        found.extend(absolute(&names, module));
    }
}
