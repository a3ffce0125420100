//! One reason, as Python has it.

use crate::arguments::{ensure_document, optional_text, text, word};
use crate::errors::raised;
use crate::hints::{ConfidenceWord, NameIterator, ParameterValues};
use crate::json_to_python::to_python;
use crate::mapping::{self, Members, record};
use crate::python_to_json::document;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyType};
use sms_core::rule::Confidence;
use sms_core::{ErrorCode, document as documents};
use std::hash::{Hash, Hasher};

/// Why something was refused, or is worth a warning. Its members are attributes, and it is a mapping of them.
///
/// >>> import sms
/// >>> reason = sms.decide("apply_defined_cos", level="level_2").reasons[0]
/// >>> reason.code, reason.rule, reason.confidence
/// ('access.level', 'lu/P-2', Confidence.OFFICIAL)
/// >>> reason["code"]
/// 'access.level'
/// >>> reason.parameters.level
/// Level.LEVEL_2
#[pyclass(frozen, eq, hash, mapping, module = "sms")]
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Reason(sms_core::Reason);

impl From<sms_core::Reason> for Reason {
    fn from(reason: sms_core::Reason) -> Self {
        Self(reason)
    }
}

impl Reason {
    pub(crate) const fn inner(&self) -> &sms_core::Reason {
        &self.0
    }
}

/// The members that are always there, in the order in which they are printed.
const NAMES: [&str; 7] = ["code", "message", "rule", "source", "confidence", "field", "remedy"];

impl Members for Reason {
    fn names(&self) -> Vec<&'static str> {
        let mut names = NAMES.to_vec();
        names.extend((!self.0.parameters.is_empty()).then_some("parameters"));
        names
    }
}

impl Hash for Reason {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let sms_core::Reason { code, message, rule, field, .. } = &self.0;
        (code.number(), message, rule, field).hash(state);
    }
}

record! { Reason {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str) {
        ("code", "message", "rule")
    }

    #[new]
    #[pyo3(signature = (*, code: "str", message: "str | None" = None, rule: "str" = "", source: "str | None" = None, confidence: "ConfidenceWord" = "assumed", field: "str | None" = None, remedy: "str | None" = None, parameters: "collections.abc.Mapping[str, typing.Any] | None" = None))]
    #[expect(clippy::too_many_arguments, reason = "the members of a reason, each by its name")]
    fn new(
        py: Python<'_>,
        #[pyo3(from_py_with = text::code)] code: &str,
        #[pyo3(from_py_with = optional_text::message)] message: Option<&str>,
        #[pyo3(from_py_with = text::rule)] rule: &str,
        #[pyo3(from_py_with = optional_text::source)] source: Option<&str>,
        #[pyo3(from_py_with = text::confidence)] confidence: &str,
        #[pyo3(from_py_with = optional_text::field)] field: Option<&str>,
        #[pyo3(from_py_with = optional_text::remedy)] remedy: Option<&str>,
        parameters: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let ids = || ErrorCode::ALL.iter().map(|code| code.id()).collect();
        let code = ErrorCode::find(code).ok_or_else(|| crate::errors::no_such_word(py, "code", code, ids()))?;
        let mut reason = sms_core::Reason::new(code);
        reason.confidence = word(py, "confidence", confidence, Confidence::find, &Confidence::ENUMERATION)?;
        reason.rule = rule.to_owned().into();
        reason.message = message.map_or(reason.message, |message| message.to_owned().into());
        reason.source = source.map_or(reason.source, |source| source.to_owned().into());
        reason.field = field.map(|field| field.to_owned().into());
        reason.remedy = remedy.map(|remedy| remedy.to_owned().into());
        if let Some(parameters) = parameters {
            ensure_document("parameters", parameters)?;
            let read = documents::typed(document("parameters", parameters)?, ErrorCode::QuestionInvalid);
            reason.parameters = read.map_err(|error| raised(py, error))?;
        }
        Ok(Self(reason))
    }

    /// A reason from its wire form.
    #[classmethod]
    #[pyo3(signature = (document: "dict[str, typing.Any]") -> "Reason")]
    fn from_dict(_class: &Bound<'_, PyType>, document: &Bound<'_, PyAny>) -> PyResult<Self> {
        Self::read(document)
    }

    /// The stable code, such as `access.level`.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code.id()
    }

    /// One sentence: lower case, no full stop, input in backticks.
    #[getter]
    fn message(&self) -> &str {
        &self.0.message
    }

    /// The id of the rule, such as `lu/P-5`; empty where no rule of SMS is behind it.
    #[getter]
    fn rule(&self) -> &str {
        &self.0.rule
    }

    /// Where the rule is published.
    #[getter]
    fn source(&self) -> &str {
        &self.0.source
    }

    /// How sure we are.
    #[getter]
    fn confidence<'py>(&self, py: Python<'py>) -> PyResult<ConfidenceWord<'py>> {
        let class = py.import("sms._enums")?.getattr("Confidence")?;
        class.call1((self.0.confidence.name(),)).map(ConfidenceWord)
    }

    /// The place in the document as a JSON pointer, or None.
    #[getter]
    fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// What would help, or None.
    #[getter]
    fn remedy(&self) -> Option<&str> {
        self.0.remedy.as_deref()
    }

    /// The values that the message speaks of, by their names: days are `date`, words members of their enumeration.
    #[getter]
    fn parameters<'py>(&self, py: Python<'py>) -> PyResult<ParameterValues<'py>> {
        let document = to_python(py, &self.0.parameters)?;
        mapping::record_of(py, "Parameters", document).map(ParameterValues)
    }

    /// The wire form.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.0)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let members = self.to_dict(py)?.cast_into::<PyDict>()?;
        let written = self.names().into_iter().map(|name| {
            let value = members.get_item(name)?.map(|value| value.repr()).transpose()?;
            Ok(format!("{name}={}", value.map_or_else(String::new, |value| value.to_string())))
        });
        Ok(format!("Reason({})", written.collect::<PyResult<Vec<_>>>()?.join(", ")))
    }

    #[pyo3(signature = () -> "str")]
    fn _repr_html_<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("sms._html")?.getattr("table")?.call1(([self.to_dict(py)?],))
    }
}
}

impl Reason {
    pub(crate) fn read(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        ensure_document("document", given)?;
        let value = document("document", given)?;
        let reason = documents::typed(value, ErrorCode::QuestionInvalid);
        reason.map(Self).map_err(|error| raised(given.py(), error))
    }
}
