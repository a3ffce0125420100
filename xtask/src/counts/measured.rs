//! What Valgrind counts of a run.

use std::path::Path;

use crate::call::program;
use crate::places;

/// The counts of a run, or of one work in it.
pub(crate) struct Measured([f64; 5]);

const NAMES: [&str; 5] = ["instructions", "allocations", "bytes allocated", "system calls", "syncs"];

impl Measured {
    pub(crate) fn less(&self, other: &Self) -> Self {
        let mut left = self.0;
        left.iter_mut().zip(other.0).for_each(|(left, other)| *left -= other);
        Self(left)
    }

    pub(crate) fn each_of(&self, times: usize) -> Self {
        Self(self.0.map(|count| count / times as f64))
    }

    /// Each count by its name, beside that of another.
    pub(crate) fn beside(&self, other: &Self) -> impl Iterator<Item = (&'static str, f64, f64)> {
        let both = self.0.into_iter().zip(other.0);
        NAMES.into_iter().zip(both).map(|(name, (this, other))| (name, this, other))
    }
}

/// Runs a program three times, under the tool for each count.
pub(crate) fn measure(counted: &Path, work: &str, times: usize, drafts: usize) -> Result<Measured, String> {
    let run = |tool: &str| -> Result<String, String> {
        let folder = places::target().join("tmp/counts/store");
        places::empty(&folder)?;
        let call = program("valgrind").words(tool).argument(counted).argument(work);
        call.argument(times.to_string()).argument(drafts.to_string()).argument(&folder).said()
    };
    let instructions = number_behind(&run("--tool=callgrind --callgrind-out-file=/dev/null")?, "Collected : ")?;
    let memory = run("--tool=dhat --dhat-out-file=/dev/null")?;
    let [bytes, blocks] = [number_behind(&memory, "Total:")?, number_behind(&memory, "bytes in ")?];
    let calls = run("--tool=none --trace-syscalls=yes")?;
    let called = |names: &[&str]| {
        calls
            .lines()
            .filter(|line| line.starts_with("SYSCALL[") && names.iter().any(|name| line.contains(name)))
            .count() as f64
    };
    Ok(Measured([instructions, blocks, bytes, called(&[""]), called(&["sys_fdatasync", "sys_fsync"])]))
}

/// The first number behind a text, which may have commas in it.
fn number_behind(text: &str, before: &str) -> Result<f64, String> {
    let (_, behind) = text.split_once(before).ok_or_else(|| format!("Valgrind does not say `{before}`"))?;
    let digits: String = behind
        .trim_start()
        .chars()
        .take_while(|one| one.is_ascii_digit() || *one == ',')
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().map_err(|_| format!("Valgrind says no number behind `{before}`"))
}

#[cfg(test)]
mod tests {
    use super::number_behind;

    #[test]
    fn a_number_is_read_with_its_commas() {
        assert_eq!(number_behind("==1== Total:     1,234 bytes in 56 blocks", "Total:"), Ok(1_234.0));
        assert_eq!(number_behind("==1== Total:     1,234 bytes in 56 blocks", "bytes in "), Ok(56.0));
        assert!(number_behind("nothing", "Total:").is_err());
    }
}
