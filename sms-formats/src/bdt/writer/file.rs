//! A file that appears when it is whole.

use super::{Writer, unwritable};
use crate::bdt::file::BulkFile;
use crate::bdt::problem::Refused;
use crate::bdt::record::{Header, Record};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// Writes a file on disk record by record. Until it is finished it stands beside under another name, and what was there stays; one that is
/// given up leaves nothing. In a process that a fork carried it into nothing is written and nothing taken away: the file is that of the
/// process that began it.
///
/// ```
/// use sms_formats::bdt::{BulkFile, FileWriter};
/// # let folder = tempfile::tempdir()?;
/// # let path = folder.path().join("graduates.xml");
/// let file = BulkFile::graduates("2026-07", ["E4G0AA0A00A0A1"])?;
/// let mut writer = FileWriter::create(&path, file.header())?;
/// writer.write(&file.records()[0])?;
/// assert!(!path.exists());
/// writer.finish()?;
/// assert_eq!(BulkFile::read(std::fs::File::open(&path)?)?, file);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct FileWriter {
    writer: Writer<BufWriter<Beside>>,
    path: PathBuf,
}

impl FileWriter {
    /// Begins a file that will stand at a path, with its header.
    ///
    /// # Errors
    ///
    /// `bdt.unreadable` where nothing can be written there; what the schema finds wrong with the header.
    pub fn create(path: impl AsRef<Path>, header: &Header) -> Result<Self, Refused> {
        let path = path.as_ref().to_owned();
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = Beside::new(NamedTempFile::new_in(folder).map_err(unwritable)?);
        Ok(Self { writer: Writer::new(BufWriter::new(file), header)?, path })
    }

    /// Writes a record.
    ///
    /// # Errors
    ///
    /// Those of [`Writer::write`]. Nothing of the record is written then, and the file goes on.
    pub fn write(&mut self, record: &Record) -> Result<(), Refused> {
        self.writer.write(record)
    }

    /// How many records were written.
    #[must_use]
    pub const fn records(&self) -> u64 {
        self.writer.records()
    }

    /// Ends the file, and puts it in its place.
    ///
    /// # Errors
    ///
    /// Those of [`Writer::finish`]. What stood in its place before stays there then.
    pub fn finish(self) -> Result<(), Refused> {
        let mut beside = self.writer.finish()?.into_inner().map_err(|error| unwritable(error.into_error()))?;
        let file = beside.take().map_err(unwritable)?;
        file.as_file().sync_all().map_err(unwritable)?;
        file.persist(&self.path).map_err(|error| unwritable(error.error))?;
        Ok(())
    }
}

impl BulkFile {
    /// Writes the file on disk, where it appears when it is whole.
    ///
    /// # Errors
    ///
    /// Those of [`FileWriter`].
    pub fn write_file(&self, path: impl AsRef<Path>) -> Result<(), Refused> {
        let mut writer = FileWriter::create(path, self.header())?;
        self.records().iter().try_for_each(|record| writer.write(record))?;
        writer.finish()
    }
}

/// The file that is not whole yet, and the process that it belongs to.
#[derive(Debug)]
struct Beside {
    file: Option<NamedTempFile>,
    process: u32,
}

impl Beside {
    fn new(file: NamedTempFile) -> Self {
        Self { file: Some(file), process: std::process::id() }
    }

    /// The file; none in another process.
    fn own(&mut self) -> io::Result<&mut NamedTempFile> {
        let is_own = self.process == std::process::id();
        self.file.as_mut().filter(|_| is_own).ok_or_else(carried)
    }

    fn take(&mut self) -> io::Result<NamedTempFile> {
        self.own()?;
        self.file.take().ok_or_else(carried)
    }
}

fn carried() -> io::Error {
    io::Error::other("a fork carried it into this process")
}

impl Write for Beside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.own()?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.own()?.flush()
    }
}

/// What is dropped in a process that a fork made is still written in the one before.
impl Drop for Beside {
    fn drop(&mut self) {
        if self.own().is_err()
            && let Some(file) = &mut self.file
        {
            file.disable_cleanup(true);
        }
    }
}
