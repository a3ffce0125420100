//! Stages: what is checked under one name, timed, one after another up to the first that fails.

use std::time::{Duration, Instant};

/// Calls that belong together. Its name may be shared: all stages of one name run when it is asked for.
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    pub(crate) what: &'static str,
    pub(crate) run: fn() -> Result<(), String>,
}

impl Stage {
    pub(crate) const fn new(name: &'static str, what: &'static str, run: fn() -> Result<(), String>) -> Self {
        Self { name, what, run }
    }
}

/// Runs the stages of these names, or all if there is none.
pub(crate) fn run(stages: &[Stage], names: &[&str]) -> Result<(), String> {
    if let Some(unknown) = names.iter().find(|name| stages.iter().all(|stage| stage.name != **name)) {
        return Err(format!("there is no stage `{unknown}`, but these: {}", self::names(stages).join(", ")));
    }
    let mut times: Vec<(&Stage, Duration)> = Vec::new();
    for stage in stages.iter().filter(|stage| names.is_empty() || names.contains(&stage.name)) {
        println!("==> {}: {}", stage.name, stage.what);
        let begun = Instant::now();
        let done = (stage.run)();
        times.push((stage, begun.elapsed()));
        if let Err(reason) = done {
            report(&times);
            return Err(format!("stage `{}: {}`: {reason}", stage.name, stage.what));
        }
    }
    report(&times);
    Ok(())
}

/// The names of stages, each once.
fn names(stages: &[Stage]) -> Vec<&'static str> {
    let mut names: Vec<&str> = stages.iter().map(|stage| stage.name).collect();
    names.dedup();
    names
}

fn report(times: &[(&Stage, Duration)]) {
    println!("==> times");
    for (stage, time) in times {
        println!("{:9.1} s  {}: {}", time.as_secs_f64(), stage.name, stage.what);
    }
    let all: Duration = times.iter().map(|(_, time)| *time).sum();
    println!("{:9.1} s  all", all.as_secs_f64());
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGES: &[Stage] = &[
        Stage::new("good", "one", || Ok(())),
        Stage::new("good", "two", || Ok(())),
        Stage::new("bad", "three", || Err("no".into())),
    ];

    #[test]
    fn stages_of_a_name_run_and_the_first_that_fails_ends_it() {
        assert_eq!(run(STAGES, &["good"]), Ok(()));
        assert_eq!(run(STAGES, &[]), Err("stage `bad: three`: no".to_owned()));
    }

    #[test]
    fn an_unknown_name_runs_nothing_and_is_answered_with_those_there_are() {
        assert_eq!(run(STAGES, &["good", "other"]), Err("there is no stage `other`, but these: good, bad".to_owned()));
    }
}
