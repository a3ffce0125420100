//! What stubs say of properties and iterators, whose types no signature can name.

use pyo3::prelude::*;
use std::convert::Infallible;

/// Declares a value of Python together with the type that stubs give it.
macro_rules! hinted {
    ($($(#[$meta:meta])* $type:ident $hint:expr;)*) => {$(
        $(#[$meta])*
        pub(crate) struct $type<'py>(pub(crate) Bound<'py, PyAny>);

        impl<'py> IntoPyObject<'py> for $type<'py> {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = Infallible;

            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = $hint;

            fn into_pyobject(self, _: Python<'py>) -> Result<Self::Output, Self::Error> {
                Ok(self.0)
            }
        }
    )*};
}

hinted! {
    /// Reasons, as a tuple of them.
    Reasons pyo3::type_hint_subscript!(types::named("tuple"), <crate::reason::Reason as pyo3::PyTypeInfo>::TYPE_HINT, types::AND_SO_ON);
    /// Findings, as a tuple of them.
    Findings pyo3::type_hint_subscript!(
        types::named("tuple"),
        pyo3::type_hint_identifier!("sms._answers", "Finding"),
        types::AND_SO_ON
    );
    /// The values of a reason.
    ParameterValues pyo3::type_hint_identifier!("sms._answers", "Parameters");
    /// How sure we are.
    ConfidenceWord pyo3::type_hint_identifier!("sms._enums", "Confidence");
    /// The name of a table.
    TableName pyo3::type_hint_identifier!("sms._tables", "TableName");
    /// Settings by id, each with its values.
    Changes pyo3::type_hint_identifier!("sms._settings", "SettingChanges");
    /// Names, one after another.
    NameIterator pyo3::type_hint_subscript!(pyo3::type_hint_identifier!("collections.abc", "Iterator"), types::named("str"));
    /// Rows, one after another.
    RowIterator pyo3::type_hint_subscript!(pyo3::type_hint_identifier!("collections.abc", "Iterator"), types::DICT);
}

/// Types of Python, as stubs write them.
#[cfg(feature = "stubs")]
mod types {
    use pyo3::inspect::{PyStaticConstant, PyStaticExpr};

    pub(super) const AND_SO_ON: PyStaticExpr = PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis };

    pub(super) const DICT: PyStaticExpr =
        pyo3::type_hint_subscript!(named("dict"), named("str"), pyo3::type_hint_identifier!("typing", "Any"));

    pub(super) const fn named(id: &'static str) -> PyStaticExpr {
        PyStaticExpr::Name { id }
    }
}
