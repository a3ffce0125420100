//! A table for whoever analyses: in the memory of Arrow, which other packages take as it is, and as rows.

use crate::arguments::licence_numbers;
use crate::errors::no_such_word;
use crate::handle::Handle;
use crate::hints::TableName;
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyCapsule, PyDict, PyList, PyString, PyType};
use sms_arrow::Batches;
use sms_arrow::arrow_array::ffi_stream::FFI_ArrowArrayStream;
use sms_arrow::arrow_schema::ffi::FFI_ArrowSchema;
use sms_core::data::{Cell, DataTable, RowSource};
use sms_core::guard::Guard;

/// A table, or the answer to a statement of SQL, read at one moment. `sms.Table` is its public face.
#[pyclass(frozen, module = "sms._native")]
pub(crate) struct Table {
    table: Option<DataTable>,
    columns: Vec<TableColumn>,
    batches: Batches,
}

/// A column: its name, the kind of what it holds, whether it is about a person, and what it says.
pub(crate) type TableColumn = (String, &'static str, bool, &'static str);

/// Reads a table of what a handle holds.
pub(crate) fn read<T: Sync>(
    handle: &Handle<T>,
    source: impl Send + FnOnce(&T) -> &dyn RowSource,
    name: &str,
    licences: &Bound<'_, PyAny>,
) -> PyResult<Table>
where
    Guard<T>: Sync,
{
    let py = licences.py();
    let (table, only) = (found(py, name)?, licence_numbers(licences)?);
    let batches = handle.call(py, |inside| sms_arrow::table(source(inside), table, only.as_deref()))?;
    Ok(Table::new(table, batches))
}

/// The table of a name.
fn found(py: Python<'_>, name: &str) -> PyResult<DataTable> {
    let names = || DataTable::ALL.iter().map(|table| table.facts().name).collect();
    DataTable::find(name).ok_or_else(|| no_such_word(py, "name", name, names()))
}

impl Table {
    fn new(table: DataTable, batches: Batches) -> Self {
        let columns = table.facts().columns.iter();
        let columns =
            columns.map(|column| (column.name.to_owned(), column.kind.name(), column.personal, column.what.trim()));
        Self { table: Some(table), columns: columns.collect(), batches }
    }

    /// The answer to a statement.
    pub(crate) const fn answer(columns: Vec<TableColumn>, batches: Batches) -> Self {
        Self { table: None, columns, batches }
    }
}

#[pymethods]
impl Table {
    /// The name; none of an answer.
    #[getter]
    fn name<'py>(&self, py: Python<'py>) -> Option<TableName<'py>> {
        self.table.map(|table| TableName(PyString::intern(py, table.facts().name).into_any()))
    }

    /// Each column: its name, the kind of what it holds, whether it is about a person, and what it says.
    #[pyo3(signature = () -> "list[tuple[str, ColumnKind, bool, str]]")]
    fn columns(&self) -> Vec<TableColumn> {
        self.columns.clone()
    }

    fn __len__(&self) -> usize {
        self.batches.rows()
    }

    /// Rows as dicts, from one of them on: at most so many.
    #[pyo3(signature = (first: "int", most: "int") -> "list[dict[str, typing.Any]]")]
    fn rows<'py>(&self, py: Python<'py>, first: usize, most: usize) -> PyResult<Bound<'py, PyList>> {
        let names: Vec<_> = self.columns.iter().map(|(name, ..)| PyString::intern(py, name)).collect();
        let rows = PyList::empty(py);
        let mut failed = None;
        self.batches.each_row(first, most, &mut |row| {
            let added = || {
                let dict = PyDict::new(py);
                names.iter().zip(row).try_for_each(|(name, cell)| dict.set_item(name, value(py, cell)?))?;
                rows.append(dict)
            };
            if failed.is_none() {
                failed = added().err();
            }
        });
        failed.map_or(Ok(rows), Err)
    }

    /// A new C stream of Arrow over all rows.
    #[pyo3(signature = () -> "typing.Any")]
    fn stream<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(self.batches.reader()), c"arrow_array_stream")
    }

    /// The columns as a C schema of Arrow.
    #[pyo3(signature = () -> "typing.Any")]
    fn schema<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema = FFI_ArrowSchema::try_from(self.batches.schema().as_ref());
        let schema = schema.map_err(|error| pyo3::exceptions::PyRuntimeError::new_err(error.to_string()))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }
}

/// A cell as Python has it.
fn value<'py>(py: Python<'py>, cell: &Cell<'_>) -> PyResult<Bound<'py, PyAny>> {
    match cell {
        Cell::Text(text) => text.into_bound_py_any(py),
        Cell::Day(day) => day.into_bound_py_any(py),
        Cell::Moment(moment) => moment.into_bound_py_any(py),
        Cell::Flag(flag) => flag.into_bound_py_any(py),
        Cell::Whole(number) => number.into_bound_py_any(py),
        Cell::Real(number) => number.into_bound_py_any(py),
        Cell::Hours(hours) => decimal(py)?.call1((hours.to_string(),)),
        _ => Ok(py.None().into_bound(py)),
    }
}

fn decimal(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")
}
