//! What answers a query: a handler for each kind, and one door to all of them.

use super::{Query, QueryFacts, Reading};
use crate::answer::Answered;
use crate::document::to_value;
use crate::error::Result;
use crate::ids::CertificateRef;
use serde::Serialize;
use serde_json::Value;

/// A query as a host asks it: each type of [`query`](crate::query) that stands for one, whose answer has a type of its own, and
/// [`Query`], whose answer is a JSON value. Only this library implements it.
pub trait QueryDocument: QueryHandler + Serialize {
    /// What is known of the query.
    fn facts(&self) -> &'static QueryFacts;
}

/// A query, as the reading answers it.
pub trait QueryHandler: Answered {
    /// The certificate that it is about, to be loaded with all else.
    fn certificate(&self) -> Option<&CertificateRef> {
        None
    }

    /// The answer of the licence that is read.
    ///
    /// # Errors
    /// What the query refuses; errors of the store.
    fn answer(&self, reading: &Reading) -> Result<Self::Answer>;
}

/// A query of any kind, whose answer is a JSON value.
pub(crate) trait AnyQuery {
    fn certificate(&self) -> Option<&CertificateRef>;

    fn answer(&self, reading: &Reading) -> Result<Value>;
}

impl<Q: QueryHandler> AnyQuery for Q {
    fn certificate(&self) -> Option<&CertificateRef> {
        QueryHandler::certificate(self)
    }

    fn answer(&self, reading: &Reading) -> Result<Value> {
        to_value(&QueryHandler::answer(self, reading)?)
    }
}

impl Answered for Query {
    type Answer = Value;
}

impl QueryHandler for Query {
    fn certificate(&self) -> Option<&CertificateRef> {
        self.handler().certificate()
    }

    fn answer(&self, reading: &Reading) -> Result<Value> {
        self.handler().answer(reading)
    }
}

impl<Q: QueryHandler> QueryHandler for &Q {
    fn certificate(&self) -> Option<&CertificateRef> {
        QueryHandler::certificate(*self)
    }

    fn answer(&self, reading: &Reading) -> Result<Self::Answer> {
        QueryHandler::answer(*self, reading)
    }
}

impl<Q: QueryDocument> QueryDocument for &Q {
    fn facts(&self) -> &'static QueryFacts {
        (*self).facts()
    }
}
