//! What Valgrind counts of a run.

use std::path::Path;
use std::thread;

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

    /// Each count by its name.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&'static str, f64)> {
        NAMES.into_iter().zip(self.0)
    }

    pub(crate) const fn instructions(&self) -> f64 {
        self.0[0]
    }
}

/// Counts instructions and system calls. Instructions are not those within the loop of a password hash, which says nothing of our own
/// work and would hide it: collection is turned off on the way in, and on again on the way out.
const INSTRUCTIONS: &str = "--tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=*Argon2*fill_blocks* --collect-atstart=yes --trace-syscalls=yes";
const ALLOCATIONS: &str = "--tool=dhat --dhat-out-file=/dev/null";

/// Runs a program under both tools, at the same time.
pub(crate) fn measure(counted: &Path, work: &str, times: usize, drafts: usize) -> Result<Measured, String> {
    let run = |name: &str, tool: &str| -> Result<String, String> {
        let folder = places::target().join("tmp/counts").join(name);
        places::empty(&folder)?;
        let call = program("valgrind").words(tool).argument(counted).argument(work);
        call.argument(times.to_string()).argument(drafts.to_string()).argument(&folder).said()
    };
    let (calls, memory) = thread::scope(|scope| {
        let memory = scope.spawn(|| run("allocations", ALLOCATIONS));
        let calls = run("instructions", INSTRUCTIONS);
        (calls, memory.join().unwrap_or_else(|_| Err("a call of Valgrind failed inside".to_owned())))
    });
    let (calls, memory) = (calls?, memory?);
    let instructions = number_behind(&calls, "Collected : ")?;
    let [bytes, blocks] = [number_behind(&memory, "Total:")?, number_behind(&memory, "bytes in ")?];
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
