//! The kinds of files that the Bulk Data Transfer brings.

use crate::licence::Route;
use crate::words::wire_enum;

wire_enum! {
    /// A kind of file of the Bulk Data Transfer (`cas/5.1.2`).
    pub enum TransferKind {
        /// CAS of Students.
        Upload = "upload",
        /// CAS of Child Students.
        ChildUpload = "child_upload",
    }
}

impl TransferKind {
    /// The kind of file that uploads CAS of a route.
    pub(super) const fn of(route: Route) -> Self {
        if matches!(route, Route::ChildStudent) { Self::ChildUpload } else { Self::Upload }
    }
}
