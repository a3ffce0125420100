//! A decision, as Python has it: what the core answered, told in Python when somebody asks.

use crate::arguments::{each, optional_flag};
use crate::errors::{raised, wrong_type};
use crate::hints::{Findings, NameIterator, Reasons};
use crate::json_to_python::to_python;
use crate::mapping::{self, Members, record};
use crate::python_to_json::document as json;
use crate::reason::Reason;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyMapping, PyTuple, PyType};
use sms_core::access::AccessDecision;
use sms_core::{ErrorCode, Further, document as documents};
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

/// The answer to "may this be done?". It is true where it may, and tells every reason where it may not. Its members are
/// attributes, and it is a mapping of them; `further` and `findings` are left out where they are empty.
///
/// >>> import sms
/// >>> bool(sms.decide("create_cos", level="level_2"))
/// True
/// >>> sms.decide("withdraw_cos", level="level_2").reasons[0].message
/// 'a Level 2 user cannot use `Withdraw a live CoS`'
#[pyclass(frozen, mapping, module = "sms")]
pub(crate) struct Decision {
    told: Told,
    reasons: PyOnceLock<Py<PyTuple>>,
}

/// What the core answered.
enum Told {
    /// Whom a function is open to: small, and made of constants.
    Access(AccessDecision),
    /// Anything.
    Whole(Box<sms_core::Decision>),
}

impl From<AccessDecision> for Decision {
    #[inline]
    fn from(answer: AccessDecision) -> Self {
        Self { told: Told::Access(answer), reasons: PyOnceLock::new() }
    }
}

impl From<sms_core::Decision> for Decision {
    fn from(decision: sms_core::Decision) -> Self {
        Self { told: Told::Whole(Box::new(decision)), reasons: PyOnceLock::new() }
    }
}

impl Decision {
    fn whole(&self) -> sms_core::Decision {
        match &self.told {
            Told::Access(answer) => (*answer).into(),
            Told::Whole(decision) => (**decision).clone(),
        }
    }
}

impl Members for Decision {
    fn names(&self) -> Vec<&'static str> {
        let mut names = vec!["allowed", "reasons", "warnings"];
        let sms_core::Decision { further, findings, .. } = self.whole();
        names.extend((!further.is_empty()).then_some("further"));
        names.extend((!findings.is_empty()).then_some("findings"));
        names
    }
}

record! { Decision {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str) {
        ("allowed", "reasons", "warnings")
    }

    #[new]
    #[pyo3(signature = (*, allowed: "bool | None" = None, reasons: "collections.abc.Sequence[Reason]" = Vec::new(), warnings: "collections.abc.Sequence[Reason]" = Vec::new(), further: "collections.abc.Mapping[str, int] | None" = None, findings: "collections.abc.Sequence[Finding]" = Vec::new()))]
    fn new(
        #[pyo3(from_py_with = optional_flag::allowed)] allowed: Option<bool>,
        #[pyo3(from_py_with = reasons)] reasons: Vec<Py<Reason>>,
        #[pyo3(from_py_with = warnings)] warnings: Vec<Py<Reason>>,
        #[pyo3(from_py_with = further)] further: Option<BTreeMap<String, usize>>,
        #[pyo3(from_py_with = findings)] findings: Vec<Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let inner = |reasons: Vec<Py<Reason>>| reasons.iter().map(|reason| reason.get().inner().clone()).collect();
        let mut decision = sms_core::Decision::from(inner(reasons));
        decision.warnings = inner(warnings);
        let counted = further.unwrap_or_default().into_iter().map(|(code, count)| match ErrorCode::find(&code) {
            Some(code) => Ok(Further::new(code, count)),
            None => Err(PyValueError::new_err("argument 'further': there is no such code")),
        });
        decision.further.extend(counted.collect::<PyResult<Vec<_>>>()?);
        decision.findings = findings.iter().map(finding).collect::<PyResult<_>>()?;
        if allowed.is_some_and(|allowed| allowed != decision.allowed) {
            return Err(PyValueError::new_err("argument 'allowed': a decision allows exactly when it has no reason"));
        }
        Ok(decision.into())
    }

    /// A decision from its wire form.
    #[classmethod]
    #[pyo3(signature = (document: "collections.abc.Mapping[str, typing.Any]") -> "Decision")]
    fn from_dict(_class: &Bound<'_, PyType>, document: &Bound<'_, PyAny>) -> PyResult<Self> {
        let Ok(document) = document.cast::<PyMapping>() else {
            return Err(wrong_type("document", "a dict", document));
        };
        let read = |name: &str| -> PyResult<Vec<Py<Reason>>> {
            let reasons = document.get_item(name)?;
            each(name, "a list of reasons", &reasons)?.map(|reason| Py::new(document.py(), Reason::read(&reason?)?)).collect()
        };
        let mut further = BTreeMap::new();
        if document.contains("further")? {
            for item in document.get_item("further")?.try_iter()? {
                let item = item?;
                further.insert(item.get_item("code")?.extract()?, item.get_item("count")?.extract()?);
            }
        }
        let findings = match document.contains("findings")? {
            true => document.get_item("findings")?.try_iter()?.collect::<PyResult<_>>()?,
            false => Vec::new(),
        };
        let allowed = optional_flag::allowed(&document.get_item("allowed")?)?;
        Self::new(allowed, read("reasons")?, read("warnings")?, Some(further), findings)
    }

    /// Whether it may be done: exactly when there is no reason against it.
    #[getter]
    #[inline]
    fn allowed(&self) -> bool {
        match &self.told {
            Told::Access(answer) => answer.allowed(),
            Told::Whole(decision) => decision.allowed,
        }
    }

    /// Every reason for a refusal, up to a hundred; none where it is allowed.
    #[getter]
    fn reasons<'py>(&self, py: Python<'py>) -> PyResult<Reasons<'py>> {
        let made = self.reasons.get_or_try_init(py, || tuple(py, self.whole().reasons).map(Bound::unbind))?;
        Ok(Reasons(made.bind(py).clone().into_any()))
    }

    /// What does not forbid it, and is worth showing.
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Reasons<'py>> {
        Ok(Reasons(tuple(py, self.whole().warnings)?.into_any()))
    }

    /// How many reasons there are beyond those that are told, by their codes; empty where all are told.
    #[getter]
    fn further(&self) -> BTreeMap<&'static str, usize> {
        self.whole().further.iter().map(|further| (further.code.id(), further.count)).collect()
    }

    /// What somebody should look into once a previewed command is carried out.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Findings<'py>> {
        let made = self.whole().findings.into_iter();
        let made = made.map(|finding| mapping::record_of(py, "Finding", to_python(py, &finding)?));
        Ok(Findings(PyTuple::new(py, made.collect::<PyResult<Vec<_>>>()?)?.into_any()))
    }

    /// The messages of all reasons in one line, and how many more there are.
    #[getter]
    fn text(&self) -> String {
        self.whole().text()
    }

    #[inline]
    fn __bool__(&self) -> bool {
        self.allowed()
    }

    /// The wire form.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &self.whole())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.whole() == other.whole()
    }

    fn __hash__(&self) -> u64 {
        let mut state = std::hash::DefaultHasher::new();
        let decision = self.whole();
        decision
            .reasons
            .into_iter()
            .chain(decision.warnings)
            .map(Reason::from)
            .for_each(|reason| reason.hash(&mut state));
        state.finish()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut written = vec![format!("allowed={}", if self.allowed() { "True" } else { "False" })];
        for (name, reasons) in [("reasons", self.reasons(py)?.0), ("warnings", self.warnings(py)?.0)] {
            if reasons.is_truthy()? {
                written.push(format!("{name}={}", reasons.repr()?));
            }
        }
        let further = self.further();
        if !further.is_empty() {
            written.push(format!("further={}", further.into_pyobject(py)?.repr()?));
        }
        let findings = self.findings(py)?.0;
        if findings.is_truthy()? {
            written.push(format!("findings={}", findings.repr()?));
        }
        Ok(format!("Decision({})", written.join(", ")))
    }

    #[pyo3(signature = () -> "str")]
    fn _repr_html_<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let document = self.to_dict(py)?.cast_into::<PyDict>()?;
        py.import("sms._html")?.getattr("decision")?.call1((document,))
    }
}
}

fn reasons(given: &Bound<'_, PyAny>) -> PyResult<Vec<Py<Reason>>> {
    reasons_of("reasons", given)
}

fn warnings(given: &Bound<'_, PyAny>) -> PyResult<Vec<Py<Reason>>> {
    reasons_of("warnings", given)
}

fn reasons_of(argument: &str, given: &Bound<'_, PyAny>) -> PyResult<Vec<Py<Reason>>> {
    const NEEDED: &str = "a sequence of reasons";
    let reason = |item: PyResult<Bound<'_, PyAny>>| {
        let item = item?;
        item.cast::<Reason>().map(|reason| reason.clone().unbind()).map_err(|_| wrong_type(argument, NEEDED, &item))
    };
    each(argument, NEEDED, given)?.map(reason).collect()
}

fn further(given: &Bound<'_, PyAny>) -> PyResult<Option<BTreeMap<String, usize>>> {
    given.extract().map_err(|_| wrong_type("further", "a dict of counts by codes", given))
}

fn findings<'py>(given: &Bound<'py, PyAny>) -> PyResult<Vec<Bound<'py, PyAny>>> {
    each("findings", "a sequence of findings", given)?.collect()
}

/// A finding, as a record or as its wire form.
fn finding(given: &Bound<'_, PyAny>) -> PyResult<sms_core::Finding> {
    let read = documents::typed(json("findings", given)?, ErrorCode::QuestionInvalid);
    read.map_err(|error| raised(given.py(), error))
}

fn tuple(py: Python<'_>, reasons: Vec<sms_core::Reason>) -> PyResult<Bound<'_, PyTuple>> {
    let reasons = reasons.into_iter().map(|reason| Bound::new(py, Reason::from(reason)));
    PyTuple::new(py, reasons.collect::<PyResult<Vec<_>>>()?)
}
