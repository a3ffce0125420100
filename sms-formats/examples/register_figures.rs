//! Reads a register file and prints its figures, and how long each step took. To be run with `--release`.
//!
//! ```text
//! cargo run --release -p sponsorship-formats --example register_figures -- FILE
//! ```

use sms_formats::register::Register;
use std::error::Error;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args_os().nth(1).ok_or("the path of a register file is needed")?;
    let bytes = std::fs::read(path)?;

    let register = Register::read(&bytes)?;
    println!("{} rows, {} exact duplicates", register.len(), register.exact_duplicates());
    println!("{} organisations", register.organisations().len());
    println!("{} sponsors", register.sponsors().len());
    println!("{} blank counties", register.blank_counties());
    println!("written back unchanged: {}", register.write() == bytes);
    for (text, rows) in register.ratings().iter().chain(&register.routes()) {
        println!("{rows:8}  {text}");
    }

    println!("read           {:?}", median(|| Register::read(&bytes).map(|register| register.len())));
    println!("sponsors       {:?}", median(|| register.sponsors().len()));
    println!("organisations  {:?}", median(|| register.organisations().len()));
    println!("duplicates     {:?}", median(|| register.exact_duplicates()));
    println!("write          {:?}", median(|| register.write().len()));
    Ok(())
}

/// The middle one of 21 runs.
fn median<T>(mut work: impl FnMut() -> T) -> Duration {
    let mut times = [Duration::ZERO; 21];
    for time in &mut times {
        let start = Instant::now();
        std::hint::black_box(work());
        *time = start.elapsed();
    }
    times.sort_unstable();
    times.into_iter().nth(10).unwrap_or_default()
}
