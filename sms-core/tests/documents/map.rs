//! The map of modules on the page of the crate.

use std::collections::BTreeSet;
use syn::{Item, UseTree, Visibility};

/// A module that is in no row would be found by nobody, and a row may name none that is not there.
#[test]
fn the_map_names_every_public_module() {
    let page = include_str!("../../README.md");
    let rows = page.lines().filter(|line| line.starts_with("| "));
    let named: BTreeSet<String> = rows
        .flat_map(|row| row.split('`').skip(1).step_by(2))
        .filter(|name| name.starts_with(char::is_lowercase) && !name.contains("::"))
        .map(str::to_owned)
        .collect();
    assert_eq!(named, public_modules());
}

/// The modules that `lib.rs` shows: its own, and those of the folders that it does not show.
fn public_modules() -> BTreeSet<String> {
    let source = syn::parse_file(include_str!("../../src/lib.rs")).unwrap();
    let mut modules = BTreeSet::new();
    for item in source.items {
        match item {
            Item::Mod(module) if matches!(module.vis, Visibility::Public(_)) => {
                modules.insert(module.ident.to_string());
            }
            Item::Use(shown) if matches!(shown.vis, Visibility::Public(_)) => {
                if let UseTree::Path(path) = &shown.tree
                    && (["base", "pipeline", "state"].iter().any(|folder| path.ident == folder))
                {
                    names(&path.tree, &mut modules);
                }
            }
            _ => {}
        }
    }
    modules
}

fn names(tree: &UseTree, found: &mut BTreeSet<String>) {
    match tree {
        UseTree::Group(group) => group.items.iter().for_each(|tree| names(tree, found)),
        UseTree::Name(name) => {
            found.insert(name.ident.to_string());
        }
        _ => panic!("modules are shown one by one"),
    }
}
