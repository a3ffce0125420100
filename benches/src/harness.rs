//! Measuring: windows of ours and of the floors in turn, and what they gave.
//!
//! This is a harness of our own because what counts here are ratios: the volume and the neighbours of a machine move
//! absolute figures twofold within minutes. criterion and divan measure one function after another, each for seconds,
//! and report each by itself; here a window of ours and a window of the floor lie side by side, several times over, and
//! the ratio is that of neighbours.

use std::collections::BTreeMap;
use std::error::Error;
use std::time::{Duration, Instant};

/// What every bench answers.
pub(crate) type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// How much is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Effort {
    /// Windows of each side.
    pub(crate) windows: usize,
    /// The most durable operations in a window.
    pub(crate) durable: usize,
    /// Commands of a thousand certificates in a window.
    pub(crate) batches: usize,
    /// Passes over the requests in a window of decisions.
    pub(crate) passes: usize,
    /// Reads in a window.
    pub(crate) reads: usize,
    /// Certificates in the store that is read from.
    pub(crate) certificates: usize,
    /// Certificates in the large store that is searched.
    pub(crate) many: usize,
}

impl Effort {
    pub(crate) const FULL: Self = Self {
        windows: 7,
        durable: 3_000,
        batches: 3,
        passes: 100,
        reads: 20_000,
        certificates: 10_000,
        many: 1_000_000,
    };

    /// Enough to see that everything runs, and the size of things.
    pub(crate) const QUICK: Self =
        Self { windows: 3, durable: 400, batches: 1, passes: 20, reads: 3_000, certificates: 2_000, many: 20_000 };

    /// Operations of all windows of one side, with the first that warms up.
    pub(crate) const fn in_all(&self, in_window: usize) -> usize {
        in_window * (self.windows + 1)
    }
}

/// What the windows of one side gave, in their order.
#[derive(Debug, Clone)]
pub(crate) struct Sample(Vec<f64>);

impl Sample {
    pub(crate) const fn new(values: Vec<f64>) -> Self {
        Self(values)
    }

    pub(crate) fn one(value: f64) -> Self {
        Self(vec![value])
    }

    pub(crate) fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// The value below which this part of them lies.
    pub(crate) fn quantile(&self, part: f64) -> f64 {
        let sorted = self.sorted();
        let place = (sorted.len() as f64 * part) as usize;
        sorted.get(place).copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn least(&self) -> f64 {
        self.sorted().first().copied().unwrap_or(f64::NAN)
    }

    pub(crate) fn most(&self) -> f64 {
        self.sorted().last().copied().unwrap_or(f64::NAN)
    }

    /// How many values there are.
    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    /// Window by window, this over another: neighbours in time share their noise.
    pub(crate) fn over(&self, other: &Self) -> Self {
        if self.len() == other.len() {
            Self(self.0.iter().zip(&other.0).map(|(one, other)| one / other).collect())
        } else {
            Self::one(self.median() / other.median())
        }
    }

    /// Window by window, this and another together.
    pub(crate) fn plus(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(one, other)| one + other).collect())
    }

    /// In another unit.
    pub(crate) fn times(&self, factor: f64) -> Self {
        Self(self.0.iter().map(|value| value * factor).collect())
    }

    fn sorted(&self) -> Vec<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted
    }
}

/// One window of one side: how it went, in the unit of the bench.
pub(crate) type Window<'a> = Box<dyn FnMut() -> Outcome<f64> + 'a>;

/// Measures the sides in turn, after a window of each that only warms up. Each round begins with another side.
pub(crate) fn in_turn<const SIDES: usize>(windows: usize, mut sides: [Window<'_>; SIDES]) -> Outcome<[Sample; SIDES]> {
    let mut values = [const { Vec::new() }; SIDES];
    take_turns(windows, &mut sides, &mut values)?;
    Ok(values.map(Sample::new))
}

/// The same for sides of which some may be missing: each by its name.
pub(crate) fn in_turn_by_name<'a>(
    windows: usize,
    sides: impl IntoIterator<Item = (&'static str, Window<'a>)>,
) -> Outcome<BTreeMap<&'static str, Sample>> {
    let (names, mut sides): (Vec<_>, Vec<_>) = sides.into_iter().unzip();
    let mut values = vec![Vec::new(); sides.len()];
    take_turns(windows, &mut sides, &mut values)?;
    Ok(names.into_iter().zip(values.into_iter().map(Sample::new)).collect())
}

fn take_turns(windows: usize, sides: &mut [Window<'_>], values: &mut [Vec<f64>]) -> Outcome<()> {
    for side in &mut *sides {
        side()?;
    }
    for round in 0..windows {
        let mut order: Vec<_> = sides.iter_mut().zip(&mut *values).collect();
        let count = order.len().max(1);
        order.rotate_left(round % count);
        for (side, values) in order {
            values.push(side()?);
        }
    }
    Ok(())
}

/// How many operations a second, for so many of them.
pub(crate) fn rate(count: usize, work: impl FnOnce() -> Outcome<()>) -> Outcome<f64> {
    let begun = Instant::now();
    work()?;
    Ok(count as f64 / begun.elapsed().as_secs_f64())
}

/// Microseconds that this thread has been on a processor, where the system tells. A disk may take twenty times as long in
/// one minute as in the next; what a call costs of the processor stays.
#[cfg(unix)]
pub(crate) fn on_processor() -> Option<f64> {
    use rustix::time::{ClockId, clock_gettime};
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Some(time.tv_sec as f64 * 1e6 + time.tv_nsec as f64 / 1e3)
}

#[cfg(not(unix))]
pub(crate) fn on_processor() -> Option<f64> {
    None
}

/// Seconds of processor that a piece of work takes, or of the clock where the system does not tell: for work that waits for
/// nothing, which a busy neighbour would otherwise make to seem longer.
pub(crate) fn busy_seconds(work: impl FnOnce() -> Outcome<()>) -> Outcome<f64> {
    let (before, begun) = (on_processor(), Instant::now());
    work()?;
    let passed = begun.elapsed().as_secs_f64();
    Ok(on_processor().zip(before).map_or(passed, |(after, before)| (after - before) / 1e6))
}

/// How long a window of durable operations lasts, unless what there is to do ends before.
pub(crate) const WINDOW: Duration = Duration::from_millis(500);

/// How many durable operations a second, of at most so many; notes the microseconds of processor of each.
pub(crate) fn durable_rate(
    most: usize,
    spent: &mut Vec<f64>,
    mut operation: impl FnMut() -> Outcome<()>,
) -> Outcome<f64> {
    let (before, begun) = (on_processor(), Instant::now());
    let mut count = 0_u32;
    while begun.elapsed() < WINDOW && (count as usize) < most {
        operation()?;
        count += 1;
    }
    let count = f64::from(count);
    spent.extend(on_processor().zip(before).map(|(after, before)| (after - before) / count));
    Ok(count / begun.elapsed().as_secs_f64())
}

/// Milliseconds of a piece of work.
pub(crate) fn milliseconds<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<f64> {
    let begun = Instant::now();
    std::hint::black_box(work()?);
    Ok(begun.elapsed().as_secs_f64() * 1_000.0)
}
