//! The answers of jobs that are decided together, each in the place of its job.

use super::Answer;
use crate::error::{Error, ErrorCode};
use crate::path::Job;
use crate::watch::Watch;

/// Places for answers, which are counted as they are given.
pub(super) struct Answers<'a> {
    places: Vec<Option<Answer>>,
    watch: &'a Watch,
}

impl<'a> Answers<'a> {
    /// For so many jobs.
    pub(super) fn new(jobs: usize, watch: &'a Watch) -> Self {
        Self { places: std::iter::repeat_with(|| None).take(jobs).collect(), watch }
    }

    /// Answers the jobs of a group.
    pub(super) fn give(&mut self, jobs: Vec<(usize, Job)>, answers: Vec<Answer>) {
        self.watch.answered(&answers);
        for ((place, _), answer) in jobs.into_iter().zip(answers) {
            if let Some(slot) = self.places.get_mut(place) {
                *slot = Some(answer);
            }
        }
    }

    /// Answers all jobs of a group with an error.
    pub(super) fn refuse(&mut self, jobs: Vec<(usize, Job)>, error: &Error) {
        let refused = jobs.iter().map(|_| Err(error.clone())).collect();
        self.give(jobs, refused);
    }

    /// All of them.
    pub(super) fn all(self) -> Vec<Answer> {
        self.places.into_iter().map(|answer| answer.unwrap_or_else(|| Err(Error::new(ErrorCode::StoreBusy)))).collect()
    }
}
