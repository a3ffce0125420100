//! Adopts the sponsors of a register: one mirrored licence for each organisation and town.

use super::print::grouped;
use super::stop::Stop;
use sms_core::ids::LicenceNumber;
use sms_core::time::Moment;
use sms_core::{Actor, Command, Error, ErrorCode, Outcome, Result, Sms};
use sms_formats::register::Sponsor;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

/// How many licences go into the store in one commit.
const CHUNK: usize = 500;

/// After how many licences progress is shown.
const SHOWN: usize = 5_000;

/// What became of the sponsors.
#[derive(Debug, Default)]
pub(crate) struct Adoption {
    /// Licences that are new in the store.
    pub(crate) adopted: usize,
    /// Licences that an earlier run of the same adoption had brought.
    pub(crate) there_already: usize,
    /// Refusals by code, with the first licence number of each.
    pub(crate) refused: BTreeMap<ErrorCode, (usize, String, Error)>,
    /// Where our rules would have decided otherwise than the Home Office did, by code.
    pub(crate) disagreements: BTreeMap<ErrorCode, usize>,
}

/// The made-up number of the sponsor at a place in the register, the first being 1. `SIM` marks it as such.
pub(crate) fn number(place: usize) -> LicenceNumber {
    LicenceNumber::simulated(u32::try_from(place).unwrap_or(u32::MAX))
}

/// The day of an edition, noon in UTC, where the name of its file begins with one.
pub(crate) fn edition(file: &Path) -> Option<Moment> {
    let name = file.file_name()?.to_str()?;
    format!("{}T12:00:00Z", name.get(..10)?).parse().ok()
}

/// The command that adopts a sponsor. Its key makes a second run tell that the licence is there, and add none.
pub(crate) fn command(number: LicenceNumber, sponsor: &Sponsor<'_>, occurred_at: Option<Moment>) -> Command {
    let key = format!("adopt {number}");
    let mut command = Command::from(sponsor.adopt(number)).key(key);
    command.occurred_at = occurred_at;
    command
}

/// Adopts all sponsors. The first goes alone: it tells whether the store holds another register under these numbers.
pub(crate) fn all(
    sms: &Sms,
    sponsors: &[Sponsor<'_>],
    occurred_at: Option<Moment>,
    progress: &mut dyn Write,
) -> Result<Adoption, Stop> {
    let mut adoption = Adoption::default();
    let commands: Vec<Command> =
        sponsors.iter().enumerate().map(|(place, sponsor)| command(number(place + 1), sponsor, occurred_at)).collect();
    let (first, rest) = commands.split_at(commands.len().min(1));
    adoption.chunk(sms, first);
    adoption.check_store()?;
    if adoption.refused.keys().any(|code| matches!(code, ErrorCode::CommandKeyReused | ErrorCode::LicenceNumberTaken)) {
        let message = "the store holds another register, or another edition of this one; nothing was adopted";
        return Err(Stop::Failed(message.to_owned()));
    }
    let (start, mut done) = (Instant::now(), first.len());
    for chunk in rest.chunks(CHUNK) {
        adoption.chunk(sms, chunk);
        adoption.check_store()?;
        let before = done;
        done += chunk.len();
        if before / SHOWN < done / SHOWN || done == commands.len() {
            let rate = rate(done, start);
            writeln!(progress, "adopting: {} of {} licences, {rate} a second", grouped(done), grouped(commands.len()))?;
        }
    }
    Ok(adoption)
}

fn rate(done: usize, start: Instant) -> String {
    let micros = usize::try_from(start.elapsed().as_micros()).unwrap_or(usize::MAX).max(1);
    grouped(done.saturating_mul(1_000_000) / micros)
}

impl Adoption {
    /// Carries out some of the commands together, and counts what became of them.
    pub(crate) fn chunk(&mut self, sms: &Sms, commands: &[Command]) {
        let given = commands.iter().map(|command| (command.clone(), Actor::HomeOffice));
        for (command, answer) in commands.iter().zip(sms.execute_all(given)) {
            self.count(command, answer);
        }
    }

    /// Where the store itself failed, there is no use in going on.
    pub(crate) fn check_store(&self) -> Result<(), Stop> {
        match self.refused.iter().find(|(code, _)| code.id().starts_with("store.")) {
            Some((_, (_, _, error))) => Err(Stop::from(error.clone())),
            None => Ok(()),
        }
    }

    fn count(&mut self, command: &Command, answer: Result<Outcome>) {
        match answer {
            Ok(outcome) => {
                if outcome.repeated {
                    self.there_already += 1
                } else {
                    self.adopted += 1
                }
                for reason in outcome.disagreements {
                    *self.disagreements.entry(reason.code).or_default() += 1;
                }
            }
            Err(error) => {
                let key = command.key.clone().unwrap_or_default();
                self.refused.entry(error.code()).or_insert((0, key, error)).0 += 1;
            }
        }
    }
}
