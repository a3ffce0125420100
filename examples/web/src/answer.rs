//! What a call that did not succeed answers: a status of HTTP, and the decision with every reason.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use sms_core::serde_json::{self, Value};
use sms_core::{Error, ErrorCode};

/// A call that did not succeed.
pub(crate) struct Failed {
    status: StatusCode,
    document: Value,
}

impl Failed {
    /// A call that ended in the middle, which none does.
    pub(crate) fn inside() -> Self {
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, document: Value::Null }
    }
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self { status: status(&error), document: serde_json::to_value(&error).unwrap_or_default() }
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        (self.status, Json(self.document)).into_response()
    }
}

/// The status of an error: by its class, and by the family of its code.
fn status(error: &Error) -> StatusCode {
    let code = error.code();
    match (code, code.family()) {
        (ErrorCode::LogInRefused | ErrorCode::SessionEnded, _) => StatusCode::UNAUTHORIZED,
        (ErrorCode::CertificateNotFound | ErrorCode::UserNotFound | ErrorCode::LicenceNotFound, _) => {
            StatusCode::NOT_FOUND
        }
        (_, "access" | "session") => StatusCode::FORBIDDEN,
        _ if code.is_refusal() => StatusCode::CONFLICT,
        (ErrorCode::StoreBusy | ErrorCode::StoreLocked, _) => StatusCode::SERVICE_UNAVAILABLE,
        (_, "store" | "journal" | "clock" | "boundary") => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::BAD_REQUEST,
    }
}
