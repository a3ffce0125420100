//! A decision, as Python has it: what the core answered, told in Python when somebody asks.

use crate::errors::wrong_type;
use crate::hints::{NameIterator, Reasons};
use crate::json_to_python::to_python;
use crate::mapping::{self, Members};
use crate::reason::Reason;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyMapping, PyTuple, PyType};
use sms_core::access::Answer;
use sms_core::{ErrorCode, Further};
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

/// The answer to "may this be done?". It is true where it may, and tells every reason where it may not. Its members are
/// attributes, and it is a mapping of them; `further` is left out where it is empty.
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
    Access(Answer),
    /// Anything.
    Whole(Box<sms_core::Decision>),
}

impl From<Answer> for Decision {
    #[inline]
    fn from(answer: Answer) -> Self {
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
        names.extend((!self.whole().further.is_empty()).then_some("further"));
        names
    }
}

#[pymethods]
impl Decision {
    #[classattr]
    fn __match_args__() -> (&'static str, &'static str, &'static str) {
        ("allowed", "reasons", "warnings")
    }

    #[new]
    #[pyo3(signature = (*, allowed: "bool | None" = None, reasons: "collections.abc.Sequence[Reason]" = Vec::new(), warnings: "collections.abc.Sequence[Reason]" = Vec::new(), further: "collections.abc.Mapping[str, int] | None" = None))]
    fn new(
        allowed: Option<bool>,
        reasons: Vec<Py<Reason>>,
        warnings: Vec<Py<Reason>>,
        further: Option<BTreeMap<String, usize>>,
    ) -> PyResult<Self> {
        let inner = |reasons: Vec<Py<Reason>>| reasons.iter().map(|reason| reason.get().inner().clone()).collect();
        let mut decision = sms_core::Decision::from(inner(reasons));
        decision.warnings = inner(warnings);
        let counted = further.unwrap_or_default().into_iter().map(|(code, count)| match ErrorCode::find(&code) {
            Some(code) => Ok(Further::new(code, count)),
            None => Err(PyValueError::new_err("argument 'further': there is no such code")),
        });
        decision.further.extend(counted.collect::<PyResult<Vec<_>>>()?);
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
            reasons.try_iter()?.map(|reason| Py::new(document.py(), Reason::read(&reason?)?)).collect()
        };
        let mut further = BTreeMap::new();
        if document.contains("further")? {
            for item in document.get_item("further")?.try_iter()? {
                let item = item?;
                further.insert(item.get_item("code")?.extract()?, item.get_item("count")?.extract()?);
            }
        }
        Self::new(document.get_item("allowed")?.extract()?, read("reasons")?, read("warnings")?, Some(further))
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

    fn __getitem__<'py>(slf: &Bound<'py, Self>, key: &str) -> PyResult<Bound<'py, PyAny>> {
        mapping::item(slf, key)
    }

    fn __iter__<'py>(slf: &Bound<'py, Self>) -> PyResult<NameIterator<'py>> {
        mapping::iterator(slf).map(NameIterator)
    }

    fn __len__(&self) -> usize {
        self.names().len()
    }

    fn __contains__(slf: &Bound<'_, Self>, key: &Bound<'_, PyAny>) -> bool {
        key.extract::<&str>().is_ok_and(|key| mapping::has(slf, key))
    }

    /// The value of a member by its name, or the default.
    #[pyo3(signature = (key: "str", default: "typing.Any" = None) -> "typing.Any")]
    fn get<'py>(slf: &Bound<'py, Self>, key: &str, default: Option<Bound<'py, PyAny>>) -> PyResult<Bound<'py, PyAny>> {
        mapping::item_or(slf, key, default)
    }

    /// The names of the members.
    #[pyo3(signature = () -> "collections.abc.KeysView[str]")]
    fn keys<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        mapping::view(slf, "KeysView")
    }

    /// The values of the members.
    #[pyo3(signature = () -> "collections.abc.ValuesView[typing.Any]")]
    fn values<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        mapping::view(slf, "ValuesView")
    }

    /// The names of the members with their values.
    #[pyo3(signature = () -> "collections.abc.ItemsView[str, typing.Any]")]
    fn items<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        mapping::view(slf, "ItemsView")
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
        Ok(format!("Decision({})", written.join(", ")))
    }

    #[pyo3(signature = () -> "str")]
    fn _repr_html_<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let document = self.to_dict(py)?.cast_into::<PyDict>()?;
        py.import("sms._html")?.getattr("decision")?.call1((document,))
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyAny>,))> {
        let read = slf.get_type().getattr("from_dict")?;
        Ok((read, (slf.get().to_dict(slf.py())?,)))
    }
}

fn tuple(py: Python<'_>, reasons: Vec<sms_core::Reason>) -> PyResult<Bound<'_, PyTuple>> {
    let reasons = reasons.into_iter().map(|reason| Bound::new(py, Reason::from(reason)));
    PyTuple::new(py, reasons.collect::<PyResult<Vec<_>>>()?)
}
