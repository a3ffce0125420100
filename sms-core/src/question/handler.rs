//! What answers a question: a handler for each kind, and one door to all of them.

use super::{Question, QuestionFacts};
use crate::answer::Answered;
use crate::document::to_value;
use crate::error::Result;
use crate::policy::Policy;
use serde::Serialize;
use serde_json::Value;

/// A question as a host asks it: each type of [`question`](crate::question) that stands for one, whose answer has a type of its
/// own, and [`Question`], whose answer is a JSON value. Only this library implements it.
pub trait QuestionDocument: QuestionHandler + Serialize {
    /// What is known of the question.
    fn facts(&self) -> &'static QuestionFacts;
}

/// A question, as the policy answers it.
pub trait QuestionHandler: Answered {
    /// The answer under a policy.
    ///
    /// # Errors
    /// What the question refuses.
    fn answer(&self, policy: &Policy) -> Result<Self::Answer>;
}

/// A question of any kind, whose answer is a JSON value.
pub(crate) trait AnyQuestion {
    fn answer(&self, policy: &Policy) -> Result<Value>;
}

impl<Q: QuestionHandler> AnyQuestion for Q {
    fn answer(&self, policy: &Policy) -> Result<Value> {
        to_value(&QuestionHandler::answer(self, policy)?)
    }
}

impl Answered for Question {
    type Answer = Value;
}

impl QuestionHandler for Question {
    fn answer(&self, policy: &Policy) -> Result<Value> {
        self.handler().answer(policy)
    }
}

impl<Q: QuestionHandler> QuestionHandler for &Q {
    fn answer(&self, policy: &Policy) -> Result<Self::Answer> {
        QuestionHandler::answer(*self, policy)
    }
}

impl<Q: QuestionDocument> QuestionDocument for &Q {
    fn facts(&self) -> &'static QuestionFacts {
        (*self).facts()
    }
}
