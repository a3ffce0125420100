//! How far a file was read, in one line that goes again.

use std::io::Write;
use std::ops::ControlFlow;

/// The line is written anew after so many bytes.
const STEP: u64 = 1 << 20;

/// A line on a terminal.
pub(crate) struct Progress<'a> {
    err: Option<&'a mut dyn Write>,
    name: &'a str,
    size: Option<u64>,
    told: u64,
    letters: usize,
}

impl<'a> Progress<'a> {
    /// For a file of a size, which may not be known; nothing is shown where there is no terminal.
    pub(crate) fn new(err: Option<&'a mut dyn Write>, name: &'a str, size: Option<u64>) -> Self {
        Self { err, name, size, told: 0, letters: 0 }
    }

    /// So many bytes were read. A file that is small is read before anybody looks.
    pub(crate) fn at(&mut self, bytes: u64) -> ControlFlow<()> {
        if bytes >= self.told + STEP {
            self.told = bytes;
            let percent = self.size.and_then(|size| bytes.min(size).saturating_mul(100).checked_div(size));
            let far = percent.map_or_else(|| format!("{} MiB", bytes / STEP), |percent| format!("{percent} %"));
            self.write(&format!("{}: {far}", self.name));
        }
        ControlFlow::Continue(())
    }

    /// Writes over what stands there. A terminal that takes nothing is no reason to stop.
    fn write(&mut self, line: &str) {
        let letters = line.chars().count();
        let wipe = " ".repeat(self.letters.saturating_sub(letters));
        self.letters = letters;
        if let Some(err) = &mut self.err {
            let _ = write!(err, "\r{line}{wipe}");
            let _ = err.flush();
        }
    }
}

impl Drop for Progress<'_> {
    fn drop(&mut self) {
        if self.letters > 0 {
            self.write("");
            self.write("");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Progress, STEP};

    #[test]
    fn the_line_says_how_far_and_goes() {
        let mut err = Vec::new();
        let mut progress = Progress::new(Some(&mut err), "a.xml", Some(4 * STEP));
        [1, STEP - 1, STEP, STEP + 1, 4 * STEP].into_iter().for_each(|bytes| assert!(progress.at(bytes).is_continue()));
        drop(progress);
        assert_eq!(String::from_utf8(err).unwrap(), format!("\ra.xml: 25 %\ra.xml: 100 %\r{}\r", " ".repeat(12)));

        let mut err = Vec::new();
        drop(Progress::new(Some(&mut err), "a.xml", Some(0)));
        assert!(err.is_empty());
    }
}
