//! Stages: what is checked under one name, timed, one after another up to the first that fails.

use std::time::{Duration, Instant};

/// Calls that belong together.
pub(crate) struct Stage {
    pub(crate) name: &'static str,
    pub(crate) run: fn() -> Result<(), String>,
}

impl Stage {
    /// Whether a name is that of the stage, or of the group that its name begins with.
    fn is(&self, name: &str) -> bool {
        self.name.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

/// Runs the stages of these names, or all if there is none.
pub(crate) fn run(stages: &[Stage], names: &[&str]) -> Result<(), String> {
    if let Some(unknown) = names.iter().find(|name| !stages.iter().any(|stage| stage.is(name))) {
        let known: Vec<&str> = stages.iter().map(|stage| stage.name).collect();
        return Err(format!("there is no stage `{unknown}`, but these: {}", known.join(", ")));
    }
    let chosen = |stage: &&Stage| names.is_empty() || names.iter().any(|name| stage.is(name));
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for stage in stages.iter().filter(chosen) {
        println!("==> {}", stage.name);
        let begun = Instant::now();
        let done = (stage.run)();
        times.push((stage.name, begun.elapsed()));
        if let Err(reason) = done {
            report(&times);
            return Err(format!("stage `{}`: {reason}", stage.name));
        }
    }
    report(&times);
    Ok(())
}

fn report(times: &[(&str, Duration)]) {
    println!("==> times");
    for (name, time) in times {
        println!("{:9.1} s  {name}", time.as_secs_f64());
    }
    let all: Duration = times.iter().map(|(_, time)| *time).sum();
    println!("{:9.1} s  all", all.as_secs_f64());
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGES: &[Stage] = &[
        Stage { name: "good-one", run: || Ok(()) },
        Stage { name: "good-two", run: || Ok(()) },
        Stage { name: "bad", run: || Err("no".into()) },
    ];

    #[test]
    fn stages_run_by_name_or_group_and_the_first_that_fails_ends_it() {
        assert_eq!(run(STAGES, &["good"]), Ok(()));
        assert_eq!(run(STAGES, &["good-two"]), Ok(()));
        assert_eq!(run(STAGES, &[]), Err("stage `bad`: no".to_owned()));
    }

    #[test]
    fn an_unknown_name_is_answered_with_those_there_are() {
        let answer = "there is no stage `goo`, but these: good-one, good-two, bad".to_owned();
        assert_eq!(run(STAGES, &["good", "goo"]), Err(answer));
    }
}
