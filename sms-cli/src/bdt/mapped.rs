//! The mapping of a table: a document, and what the command line says beside it.

use crate::desk::Desk;
use crate::failure::Failure;
use crate::plain::shown;
use crate::source;
use clap::ValueEnum;
use sms_core::document::parse;
use sms_formats::bdt::{DateOrder, FileKind, Mapping};
use std::io::Read;
use std::path::{Path, PathBuf};

/// A mapping is a small document.
const MAPPING_LIMIT: u64 = 1 << 20;

/// What a table holds.
#[derive(Debug, clap::Args)]
pub(super) struct Mapped {
    /// The mapping, a JSON document: kind, sheet, columns, constants, dates
    #[arg(long, value_name = "FILE.json")]
    mapping: Option<PathBuf>,
    /// The kind of file: upload, child_upload, fee_update, non_enrolment, graduates
    #[arg(long, value_parser = kind)]
    kind: Option<FileKind>,
    /// The sheet of a spreadsheet by its name; otherwise its first one
    #[arg(long)]
    sheet: Option<String>,
    /// How days are written, where they are text
    #[arg(long, value_enum)]
    dates: Option<Dates>,
    /// The ID that you give the file
    #[arg(long, value_name = "ID")]
    file_id: Option<String>,
    /// The number of your licence
    #[arg(long, value_name = "NUMBER")]
    licence: Option<String>,
    /// What is the same in every row, such as full_time=true; may be repeated
    #[arg(long, value_name = "FIELD=TEXT", value_parser = constant)]
    constant: Vec<(String, String)>,
}

/// How days are written.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Dates {
    /// 2026-09-28 alone
    Iso,
    /// 28/09/2026 as well
    DayFirst,
    /// 09/28/2026 as well
    MonthFirst,
}

impl Mapped {
    /// The whole of it.
    pub(super) fn mapping(self, desk: &mut Desk<'_>) -> Result<Mapping, Failure> {
        let mut mapping = match &self.mapping {
            Some(path) => read(desk, path)?,
            None => Mapping::default(),
        };
        mapping.kind = self.kind.unwrap_or(mapping.kind);
        mapping.sheet = self.sheet.or(mapping.sheet);
        mapping.dates = self.dates.map_or(mapping.dates, |dates| match dates {
            Dates::Iso => DateOrder::Iso,
            Dates::DayFirst => DateOrder::DayFirst,
            Dates::MonthFirst => DateOrder::MonthFirst,
        });
        let named = [("file_id", self.file_id), ("licence_number", self.licence)];
        let named = named.into_iter().filter_map(|(field, text)| Some((field.to_owned(), text?)));
        mapping.constants.extend(self.constant.into_iter().chain(named));
        Ok(mapping)
    }
}

fn read(desk: &mut Desk<'_>, path: &Path) -> Result<Mapping, Failure> {
    let mut text = String::new();
    source::read(desk, path, |source| source.take(MAPPING_LIMIT).read_to_string(&mut text).map(drop))?
        .map_err(|_| Failure::new("it is not text in UTF-8"))
        .and_then(|()| Ok(Mapping::from_value(parse(&text)?)?))
        .map_err(|failure| failure.of(&shown(path)))
}

fn kind(name: &str) -> Result<FileKind, String> {
    let known = || FileKind::ALL.iter().filter(|kind| **kind != FileKind::Export).map(|kind| kind.name());
    let kind = FileKind::find(name).filter(|kind| *kind != FileKind::Export);
    kind.ok_or_else(|| format!("the kinds are {}", known().collect::<Vec<_>>().join(", ")))
}

fn constant(text: &str) -> Result<(String, String), String> {
    let (field, text) = text.split_once('=').ok_or("it is a field, `=`, and a text")?;
    Ok((field.to_owned(), text.to_owned()))
}
