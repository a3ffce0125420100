//! The native half of the Python package `sms`: values in, one call into the core, values out.
//!
//! Names, documentation, exceptions and enumerations belong to the Python half (`python/sms`), which alone is public.
//!
//! | file | what crosses in it |
//! |---|---|
//! | `python_to_json.rs`, `json_to_python.rs` | documents |
//! | `foreign.rs`, `form_values.rs` | values of numpy, pandas, pyarrow and polars; pounds and hours of a form |
//! | `arguments.rs` | words, days, moments: arguments that are no documents |
//! | `errors.rs` | errors, as the Python classes |
//! | `decide.rs`, `ask.rs`, `policy.rs` | questions that need no store |
//! | `whole_list.rs` | queries that ask for all pages |
//! | `reason.rs`, `decision.rs`, `mapping.rs` | answers that explain themselves |
//! | `system.rs`, `session.rs`, `view.rs`, `handle.rs` | a store, as the host, a user, and the past see it |
//! | `table.rs` | tables for whoever analyses |
//! | `register.rs` | the public register |
//! | `bdt.rs` | files of the Bulk Data Transfer |
//! | `command_line.rs` | the program `sms` |
//! | `sample.rs` | a made-up sponsor |
//! | `hints.rs` | what stubs say where a signature cannot |

#![forbid(unsafe_code)]

mod arguments;
mod ask;
mod bdt;
mod command_line;
mod decide;
mod decision;
mod errors;
mod foreign;
mod form_values;
mod handle;
mod hints;
mod json_to_python;
mod mapping;
mod policy;
mod python_to_json;
mod reason;
mod register;
mod sample;
mod session;
mod sql;
mod system;
mod table;
#[cfg(feature = "test-support")]
mod test_support;
mod view;
mod whole_list;

/// The native half of `sms`. Private: import `sms`.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::ask::ask;
    #[pymodule_export]
    use crate::bdt::{BulkCheck, BulkFile, BulkReader, BulkWriter, check_file};
    #[pymodule_export]
    use crate::command_line::command_line;
    #[pymodule_export]
    use crate::decide::decide;
    #[pymodule_export]
    use crate::decision::Decision;
    #[pymodule_export]
    use crate::errors::{is_data, word_message};
    #[pymodule_export]
    use crate::policy::Policy;
    #[pymodule_export]
    use crate::reason::Reason;
    #[pymodule_export]
    use crate::register::Register;
    #[pymodule_export]
    use crate::sample::sample;
    #[pymodule_export]
    use crate::session::Session;
    #[pymodule_export]
    use crate::system::System;
    #[pymodule_export]
    use crate::table::Table;
    #[cfg(feature = "test-support")]
    #[pymodule_export]
    use crate::test_support::fail_inside;
    #[pymodule_export]
    use crate::view::View;
    #[pymodule_export]
    use crate::whole_list::whole_list;

    /// The most rows of a table that becomes a file.
    #[pymodule_export]
    const TABLE_ROWS: usize = sms_formats::bdt::Table::ROWS;

    /// The version of the library.
    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");
}
