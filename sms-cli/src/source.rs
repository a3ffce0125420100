//! What a command reads: a file, or the input.

use crate::desk::Desk;
use crate::failure::Failure;
use crate::plain::shown;
use crate::progress::Progress;
use sms_formats::bdt::Watched;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// The name that stands for the input.
const INPUT: &str = "-";

/// Reads a file, or the input where its name is `-`, by what is given, with progress. Where the system itself fails, that is told, and not
/// what the reader made of it.
pub(crate) fn read<T>(desk: &mut Desk<'_>, path: &Path, by: impl FnOnce(&mut dyn Read) -> T) -> Result<T, Failure> {
    let name = shown(path);
    let is_input = path.as_os_str() == INPUT;
    let mut file = if is_input { None } else { Some(File::open(path).map_err(|error| unread(&name, &error))?) };
    // What is no plain file has a size that says nothing.
    let size = file.as_ref().and_then(|file| file.metadata().ok()).filter(|about| about.is_file());
    let (input, err) = desk.input_and_terminal();
    let mut source = Kept { source: file.as_mut().map_or(input, |file| file as &mut dyn Read), error: None };
    let mut progress = Progress::new(err, &name, size.map(|about| about.len()));
    let read = by(&mut Watched::new(&mut source, |bytes| progress.at(bytes)));
    source.error.map_or(Ok(read), |error| Err(unread(&name, &error)))
}

fn unread(name: &str, error: &io::Error) -> Failure {
    Failure::new(format!("{name}: cannot be read: {error}"))
}

/// A source that keeps the error that it ended with.
struct Kept<'a> {
    source: &'a mut dyn Read,
    error: Option<io::Error>,
}

impl Read for Kept<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.source.read(into).inspect_err(|error| {
            if error.kind() != io::ErrorKind::Interrupted {
                let kept = error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error);
                self.error = Some(kept);
            }
        })
    }
}
