//! Lists of which all pages are wanted.

use crate::json_to_python::json_to_python;
use crate::python_to_json::document;
use pyo3::prelude::*;

/// The document of a query that asks for no page of its list, `limit` or `after`; None for one that does.
#[pyfunction]
#[pyo3(signature = (query: "collections.abc.Mapping[str, typing.Any] | str") -> "dict[str, typing.Any] | None")]
pub(crate) fn whole_list<'py>(query: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let document = document("query", query)?;
    let asks_for_a_page =
        ["limit", "after"].iter().any(|part| document.get(part).is_some_and(|value| !value.is_null()));
    if asks_for_a_page { Ok(None) } else { json_to_python(query.py(), &document).map(Some) }
}
