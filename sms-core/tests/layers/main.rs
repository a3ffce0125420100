//! The layers of the core: a file uses its own layer and those below, and no other. Who wants to go up names it here, with the
//! reason, or moves what is shared down. Beside them the types that can get no further member: each is named with its reason; and
//! the one file that tells what happens.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod circles;
mod exhaustive;
mod source;
mod traces;

use source::{Imports, Sources};

include!("list.rs");

/// The layer of a file, by the longest of the paths that name it.
fn layer(file: &str) -> usize {
    let named = |path: &str| file == format!("{path}.rs") || file.starts_with(&format!("{path}/"));
    let paths = LAYERS.iter().enumerate().flat_map(|(layer, (_, paths))| paths.iter().map(move |path| (layer, *path)));
    let found = paths.filter(|(_, path)| named(path)).max_by_key(|(_, path)| path.len());
    found.map(|(layer, _)| layer).unwrap_or_else(|| panic!("{file} is in no layer: say in which one it is"))
}

fn upward(imports: &Imports) -> Vec<String> {
    let mut upward = Vec::new();
    for (file, used) in imports {
        for other in used.iter().filter(|other| layer(other) > layer(file)) {
            if !UPWARD.iter().any(|(from, to, _)| from == file && to == other) {
                upward.push(format!("{file} ({}) uses {other} ({})", LAYERS[layer(file)].0, LAYERS[layer(other)].0));
            }
        }
    }
    upward
}

#[test]
fn no_file_uses_a_layer_above_its_own() {
    let upward = upward(&Sources::read().imports());
    assert!(upward.is_empty(), "{} imports go up:\n{}", upward.len(), upward.join("\n"));
}

#[test]
fn each_exception_is_needed() {
    let imports = Sources::read().imports();
    for (from, to, _) in UPWARD {
        assert!(imports[*from].contains(*to), "{from} does not use {to} any more");
        assert!(layer(to) > layer(from), "{from} may use {to}");
    }
}

#[test]
fn the_largest_circle_is_known() {
    let circles = circles::of(&Sources::read().imports());
    for circle in circles.iter().filter(|circle| circle.len() > 1) {
        println!("{} files: {}", circle.len(), circle.join(" "));
    }
    let largest = circles.iter().map(Vec::len).max().unwrap_or(0);
    assert!(
        largest <= LARGEST_CIRCLE,
        "a circle of {largest} files, and at most {LARGEST_CIRCLE} are known:\n{circles:?}"
    );
}
