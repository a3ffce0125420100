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
    Reasons pyo3::type_hint_subscript!(
        named("tuple"),
        named("Reason"),
        pyo3::inspect::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::Ellipsis }
    );
    /// Settings and their values.
    Changes pyo3::type_hint_subscript!(named("dict"), named("str"), LIST_OF_DICTS);
    /// Rows, one after another.
    RowIterator pyo3::type_hint_subscript!(
        pyo3::type_hint_identifier!("collections.abc", "Iterator"),
        pyo3::type_hint_subscript!(
            named("dict"),
            named("str"),
            pyo3::type_hint_union!(named("str"), pyo3::inspect::PyStaticExpr::Constant { value: pyo3::inspect::PyStaticConstant::None })
        )
    );
}

#[cfg(feature = "stubs")]
const LIST_OF_DICTS: pyo3::inspect::PyStaticExpr = pyo3::type_hint_subscript!(
    named("list"),
    pyo3::type_hint_subscript!(named("dict"), named("str"), pyo3::type_hint_identifier!("typing", "Any"))
);

#[cfg(feature = "stubs")]
const fn named(id: &'static str) -> pyo3::inspect::PyStaticExpr {
    pyo3::inspect::PyStaticExpr::Name { id }
}
