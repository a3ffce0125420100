//! The policy, as Python has it.

use crate::errors::{raised, wrong_type};
use crate::hints::Changes;
use crate::json_to_python::to_python;
use crate::python_to_json::document;
use pyo3::prelude::*;
use pyo3::types::PyType;
use sms_store::Opening;
use std::sync::Arc;

/// The figures and switches of the rules: the defaults, and what differs from them.
///
/// A setting has an id, such as `lock.wait_minutes`; `sms.settings()` lists them. Its value counts always, or there is a list of
/// values, each from a day on.
///
/// >>> import sms
/// >>> strict = sms.Policy({"password.shortest": 12})
/// >>> strict.changes
/// {'password.shortest': [{'from': None, 'value': 12}]}
#[pyclass(frozen, module = "sms")]
pub(crate) struct Policy(Arc<sms_core::policy::Policy>);

impl From<Arc<sms_core::policy::Policy>> for Policy {
    fn from(policy: Arc<sms_core::policy::Policy>) -> Self {
        Self(policy)
    }
}

/// The argument `policy`, which may be left out.
pub(crate) fn policy<'a>(given: &'a Bound<'_, PyAny>) -> PyResult<Option<&'a Policy>> {
    if given.is_none() {
        return Ok(None);
    }
    let policy = given.cast::<Policy>().map_err(|_| wrong_type("policy", "a Policy", given))?;
    Ok(Some(policy.get()))
}

impl Policy {
    pub(crate) fn inner(&self) -> &sms_core::policy::Policy {
        &self.0
    }

    /// For whoever keeps it.
    pub(crate) fn shared(&self) -> Arc<sms_core::policy::Policy> {
        Arc::clone(&self.0)
    }
}

#[pymethods]
impl Policy {
    #[classattr]
    fn __match_args__() -> (&'static str,) {
        ("changes",)
    }

    #[new]
    #[pyo3(signature = (settings: "Settings | SettingChanges | None" = None))]
    fn new(py: Python<'_>, settings: Option<&Bound<'_, PyAny>>) -> PyResult<Self> {
        let Some(settings) = settings else { return Ok(Self(Arc::default())) };
        let value = document("settings", settings)?;
        let made = Opening::policy(value).map_err(|error| raised(py, error))?;
        Ok(Self(Arc::new(made)))
    }

    /// What differs from the defaults: for each setting its values, each from a day on.
    #[getter]
    fn changes<'py>(&self, py: Python<'py>) -> PyResult<Changes<'py>> {
        to_python(py, self.0.changes()).map(Changes)
    }

    /// The wire form: the same as `changes`.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Changes<'py>> {
        self.changes(py)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0.changes() == other.0.changes()
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.changes(py)?.0.repr()?.hash()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let changes = self.changes(py)?.0;
        Ok(if changes.is_truthy()? { format!("Policy({})", changes.repr()?) } else { "Policy()".to_owned() })
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyType>, (Changes<'py>,))> {
        Ok((slf.get_type(), (slf.get().changes(slf.py())?,)))
    }
}
