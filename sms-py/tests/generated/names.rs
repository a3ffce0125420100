//! `_names.py` and `__init__.pyi`: where each public name of the package is made. The first is for Python, which makes a module when
//! somebody first asks for one of its names; the second for type checkers, which want all of them written down.

use crate::text::{exported, heading, listed};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// What is public of the native half.
const NATIVE: &[&str] = &["Decision", "Policy", "Reason", "VERSION", "decide"];

/// The modules of what is named in types alone: records, rows, settings and shapes of documents. There are so many of them that a star import would make
/// most of them for nothing, and `help(sms)` tell the same methods of each.
const OF_TYPES: &[&str] = &["_answers", "_documents", "_settings", "_supposed", "_tables"];

/// A name of Python's own that is public here, too, and that `from sms import *` must not replace.
const OF_PYTHON: &[&str] = &["open"];

/// Where the public names are made, as the modules say themselves.
pub(crate) struct Names {
    /// The module of each name.
    homes: BTreeMap<String, String>,
    /// The modules that are public themselves.
    submodules: BTreeSet<String>,
}

impl Names {
    /// The names that the modules in a folder give away; the text of those that are printed comes from the printers, for their
    /// files may be old.
    pub(crate) fn read(folder: &str, printed: &[(&str, String)]) -> Self {
        let mut names = Self { homes: BTreeMap::new(), submodules: BTreeSet::new() };
        for entry in fs::read_dir(folder).unwrap() {
            let file = entry.unwrap().file_name().into_string().unwrap();
            let Some(module) = file.strip_suffix(".py").filter(|module| !module.starts_with("__")) else { continue };
            let now = printed.iter().find(|(name, _)| *name == file).map(|(_, text)| text.clone());
            let text = now.unwrap_or_else(|| fs::read_to_string(format!("{folder}/{file}")).unwrap());
            names.add(module, &text);
        }
        names.homes.extend(NATIVE.iter().map(|name| ((*name).to_owned(), "_native".to_owned())));
        names
    }

    fn add(&mut self, module: &str, text: &str) {
        if !module.starts_with('_') {
            self.submodules.insert(module.to_owned());
            return;
        }
        for name in given_away(text) {
            let other = self.homes.insert(name.clone(), module.to_owned());
            assert_eq!(other, None, "{name} is made twice");
        }
    }

    /// What `from sms import *` brings.
    fn exported(&self) -> impl Iterator<Item = String> {
        let of_types = |home: &String| OF_TYPES.contains(&home.as_str());
        let named = self.homes.iter().filter(move |(_, home)| !of_types(home)).map(|(name, _)| name);
        named.chain(&self.submodules).filter(|name| !OF_PYTHON.contains(&name.as_str())).cloned()
    }
}

/// The names in the `__all__` of a module.
fn given_away(text: &str) -> Vec<String> {
    let Some((_, list)) = text.split_once("\n__all__ = [") else { return Vec::new() };
    let list = list.split_once(']').unwrap().0;
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The table for Python.
pub(crate) fn module(names: &Names) -> String {
    let mut module = heading(
        "Where each public name is made: a module is imported when somebody first asks for one of its names.",
        "F401, RUF100",
        "The imports are for programs that pack others, and look for them.",
    );
    module.push_str("\nTYPE_CHECKING = False\nif TYPE_CHECKING:\n    from . import (\n");
    let modules: BTreeSet<&String> = names.homes.values().chain(&names.submodules).collect();
    modules.iter().for_each(|name| module.push_str(&format!("        {name},\n")));
    module.push_str("    )\n\nHOMES = {\n");
    names.homes.iter().for_each(|(name, home)| module.push_str(&format!("    \"{name}\": \"{home}\",\n")));
    module.push_str("}\n\"\"\"The module of each name.\"\"\"\n\n");
    let quoted: Vec<String> = names.submodules.iter().map(|name| format!("\"{name}\"")).collect();
    let end = if quoted.len() == 1 { "," } else { "" };
    module.push_str(&format!("SUBMODULES = ({}{end})\n", quoted.join(", ")));
    module.push_str("\"\"\"The modules that are public themselves.\"\"\"\n");
    module.push_str(&listed("EXPORTED", names.exported()));
    module
        + "\"\"\"What `from sms import *` brings: no name of Python's own, no record and no shape of a document.\"\"\"\n"
}

/// The same for type checkers.
pub(crate) fn stubs(names: &Names) -> String {
    let mut module = heading(
        "The public names of the package, for type checkers: when it runs, each is made when it is first asked for.",
        "A004, I001",
        "Names alone, one a line; `open` is one of ours.",
    );
    module.push('\n');
    names.submodules.iter().for_each(|name| module.push_str(&format!("from . import {name} as {name}\n")));
    let modules: BTreeSet<&String> = names.homes.values().collect();
    for home in modules {
        module.push_str(&format!("from .{home} import (\n"));
        let here = names.homes.iter().filter(|(_, other)| *other == home);
        here.for_each(|(name, _)| module.push_str(&format!("    {name} as {name},\n")));
        module.push_str(")\n");
    }
    module + "\n__version__: str\n" + &exported(names.exported())
}
