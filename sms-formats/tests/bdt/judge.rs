//! The other validator: `xmllint`, asked for many files at once.

use super::xsd;
use sms_formats::bdt::{self, Schema};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What a validator says of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) is_valid: bool,
    /// Whether it could be read as XML at all.
    pub(crate) is_well_formed: bool,
    /// The line and the element of each problem.
    pub(crate) places: BTreeSet<(u64, String)>,
    /// What was said, for people.
    pub(crate) said: Vec<String>,
}

/// Our own verdict.
pub(crate) fn ours(file: &[u8]) -> Verdict {
    let checked = bdt::check(file);
    let said = checked.problems.iter().map(ToString::to_string).collect();
    let is_well_formed = checked.problems.iter().all(|problem| problem.element.is_some());
    let place = |problem: &bdt::Problem| Some((problem.line, problem.element.as_ref()?.to_string()));
    Verdict {
        is_valid: checked.valid,
        is_well_formed,
        places: checked.problems.iter().filter_map(place).collect(),
        said,
    }
}

/// A folder with a schema, in which files are judged.
pub(crate) struct Judge {
    folder: tempfile::TempDir,
    schema: PathBuf,
}

impl Judge {
    /// One that judges by what this library knows of a schema.
    pub(crate) fn of(schema: &Schema) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let printed = xsd::print(schema);
        let file = folder.path().join("schema.xsd");
        fs::write(&file, printed.root).unwrap();
        fs::write(folder.path().join(xsd::COMMON), printed.common).unwrap();
        Self { folder, schema: file }
    }

    /// One that judges by the published schema of uploads, where it is at hand.
    pub(crate) fn official() -> Option<Self> {
        let schema = official().join("schema/BulkDataCASUpload-General-v2.1.xsd");
        schema.exists().then(|| Self { folder: tempfile::tempdir().unwrap(), schema })
    }

    /// What it says of each file.
    pub(crate) fn judge(&self, files: &[Vec<u8>]) -> Vec<Verdict> {
        files.chunks(500).flat_map(|files| self.judge_some(files)).collect()
    }

    fn judge_some(&self, files: &[Vec<u8>]) -> Vec<Verdict> {
        let names: Vec<String> = (0..files.len()).map(|number| format!("{number}.xml")).collect();
        for (name, file) in names.iter().zip(files) {
            fs::write(self.folder.path().join(name), file).unwrap();
        }
        let mut command = Command::new("xmllint");
        command.current_dir(self.folder.path()).args(["--noout", "--nonet", "--schema"]).arg(&self.schema).args(&names);
        let output = command.output().expect("`xmllint` of the package `libxml2-utils` is installed");
        let said = String::from_utf8_lossy(&output.stderr);
        let mut verdicts: BTreeMap<&str, Verdict> =
            names.iter().map(|name| (name.as_str(), Verdict::default())).collect();
        for verdict in verdicts.values_mut() {
            verdict.is_well_formed = true;
        }
        for line in said.lines() {
            take(line, &mut verdicts);
        }
        names.iter().map(|name| verdicts[name.as_str()].clone()).collect()
    }
}

fn take(line: &str, verdicts: &mut BTreeMap<&str, Verdict>) {
    if let Some(verdict) = line.strip_suffix(" validates").and_then(|name| verdicts.get_mut(name)) {
        verdict.is_valid = verdict.is_well_formed;
        return;
    }
    let Some((name, rest)) = line.split_once(':') else { return };
    let Some(verdict) = verdicts.get_mut(name) else { return };
    let Some((number, rest)) = rest.split_once(": ") else { return };
    let Ok(number) = number.parse() else { return };
    if let Some((element, _)) =
        rest.strip_prefix("element ").and_then(|rest| rest.split_once(": Schemas validity error"))
    {
        verdict.places.insert((number, element.to_owned()));
    } else if rest.contains("error :") {
        verdict.is_well_formed = false;
        verdict.is_valid = false;
    } else {
        return;
    }
    verdict.said.push(line.to_owned());
}

/// Where the published schema and its examples are; they are no part of the project.
pub(crate) fn official() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/bdt")
}

/// How many mutants: more where somebody waits for it.
pub(crate) fn how_many(few: usize, many: usize) -> usize {
    if env::var_os("SMS_LONG").is_some() { many } else { few }
}
