//! The public register: read and classified, beside what an analyst would use.

use crate::harness::{Effort, Outcome, Sample, Window, in_turn, milliseconds};
use crate::machine::folder;
use crate::report::{Goal, Line, Report, Unit};
use sms_core::ids::LicenceNumber;
use sms_core::{Actor, Command, Sms};
use sms_formats::register::Register;
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use std::path::{Path, PathBuf};
use std::process;

/// Prints the milliseconds of one parse, the middle one of five: `pandas.read_csv`, or else what Python itself has.
const PARSE: &str = "\
import statistics, sys, time
try:
    import pandas
    name, parse = f'pandas {pandas.__version__}', lambda: pandas.read_csv(sys.argv[1])
except ImportError:
    import csv
    name, parse = 'Python csv', lambda: list(csv.reader(open(sys.argv[1], newline='', encoding='utf-8')))
parse()
times = []
for _ in range(5):
    begun = time.perf_counter()
    rows = parse()
    times.append((time.perf_counter() - begun) * 1000)
print(f'{name}\\t{statistics.median(times)}')
";

/// The Python to ask, where it is not the one on the path.
const PYTHON: &str = "SMS_BENCH_PYTHON";

pub(crate) fn run(effort: &Effort, report: &mut Report) -> Outcome<()> {
    report.section("The register");
    let Some(file) = file() else {
        report.note("Skipped: the register file is not there.");
        return Ok(());
    };
    let bytes = std::fs::read(&file)?;
    let rows = Register::read(&bytes)?.len();

    let ours: Window<'_> = Box::new(|| middle(|| Ok(classified(&Register::read(&std::fs::read(&file)?)?))));
    if let Ok((name, _)) = parsed(&file) {
        let peer: Window<'_> = Box::new(|| parsed(&file).map(|(_, milliseconds)| milliseconds));
        let [ours, peer] = in_turn(effort.windows.min(5), [ours, peer])?;
        let line = Line::new(format!("{rows} rows read and classified"), Unit::Milliseconds, &ours);
        report.line(line.beside(format!("{name}, parsed"), &peer).goal(Goal::AtMost(1.0)));
        if !name.starts_with("pandas") {
            report.note("pandas is not installed: compared with Python's own csv module.");
        }
    } else {
        let [ours] = in_turn(effort.windows, [ours])?;
        report.line(Line::new(format!("{rows} rows read and classified"), Unit::Milliseconds, &ours));
        report.note("There is no Python to compare with.");
    }

    let register = Register::read(&bytes)?;
    let sponsors: Window<'_> = Box::new(|| middle(|| Ok(register.sponsors().len())));
    let [sponsors] = in_turn(effort.windows, [sponsors])?;
    let count = register.sponsors().len();
    report.line(Line::new(format!("brought together as {count} sponsors"), Unit::Milliseconds, &sponsors));
    as_store(&register, report)
}

/// What every row stands for: how many have a known rating and a known route.
fn classified(register: &Register) -> usize {
    register.rows().filter(|row| row.type_and_rating().rating().is_some() && row.route().is_some()).count()
}

/// Milliseconds, the middle one of five.
fn middle<T>(mut work: impl FnMut() -> Outcome<T>) -> Outcome<f64> {
    let times = (0..5).map(|_| milliseconds(&mut work)).collect::<Outcome<Vec<_>>>()?;
    Ok(Sample::new(times).median())
}

fn parsed(file: &Path) -> Outcome<(String, f64)> {
    let python = std::env::var_os(PYTHON).unwrap_or_else(|| "python3".into());
    let answer = process::Command::new(python).arg("-c").arg(PARSE).arg(file).output()?;
    let text = String::from_utf8(answer.stdout)?;
    let (name, milliseconds) = text.trim().split_once('\t').ok_or("Python gave no answer")?;
    Ok((name.to_owned(), milliseconds.parse()?))
}

/// The largest edition, beside the project.
fn file() -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data/register/2021-11-02-workers.csv");
    file.exists().then_some(file)
}

/// The whole register as a store of mirrored licences.
fn as_store(register: &Register, report: &mut Report) -> Outcome<()> {
    let folder = folder()?;
    let file = folder.path().join("register.db");
    let sms = Sms::new(SqliteStore::open_file(&file)?, SystemClock, SystemEntropy);
    let sponsors = register.sponsors();
    let entered = milliseconds(|| {
        for (place, some) in sponsors.chunks(1_000).enumerate() {
            let commands = some.iter().zip(place * 1_000..).map(|(sponsor, number)| {
                let number = LicenceNumber::simulated(u32::try_from(number).unwrap_or(u32::MAX));
                (Command::from(sponsor.adopt(number)), Actor::HomeOffice)
            });
            sms.execute_all(commands).into_iter().collect::<Result<Vec<_>, _>>()?;
        }
        Ok(())
    })?;
    drop(sms);
    let size = std::fs::metadata(&file)?.len() as f64 / sponsors.len() as f64;
    let opened = middle(|| Ok(SqliteStore::open_file(&file)?))?;
    report.line(Line::new("entered as mirrored licences", Unit::Milliseconds, &Sample::one(entered)));
    report.line(Line::new("its size on disk, for each licence", Unit::Bytes, &Sample::one(size)));
    report.line(Line::new("its store opened", Unit::Milliseconds, &Sample::one(opened)));
    Ok(())
}
