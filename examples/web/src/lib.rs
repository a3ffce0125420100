//! What the service answers. Users log in, and give commands and ask with the token that they got.
//!
//! One [`Sms`] serves all requests: it is cheap to clone, and may be used from any thread. A call waits for the disk, and a log-in
//! computes for a while, so each runs on a thread that may block.

#![forbid(unsafe_code)]

mod answer;

use answer::Failed;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::routing::{get, post};
use axum::{Json, Router};
use sms_core::ids::CertificateRef;
use sms_core::query::{CosView, ViewCos};
use sms_core::serde_json::{Value, json};
use sms_core::{Command, Outcome, Session, Sms};

/// What a request comes to.
type Answer<T> = Result<Json<T>, Failed>;

/// The service.
pub fn service(sms: Sms) -> Router {
    Router::new()
        .route("/log-in", post(log_in))
        .route("/commands", post(command))
        .route("/cos/{certificate}", get(view_cos))
        .with_state(sms)
}

/// A log-in: `{"user_id": …, "password": …}` gives `{"token": …}`.
async fn log_in(State(sms): State<Sms>, Json(given): Json<Value>) -> Answer<Value> {
    let text = move |name: &str| given.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    blocking(move || {
        let session = sms.log_in(&text("user_id"), &text("password"))?;
        let token = session.token().map(|token| token.expose().to_owned());
        Ok(json!({ "token": token }))
    })
    .await
}

/// Any command, as its document.
async fn command(State(sms): State<Sms>, headers: HeaderMap, Json(command): Json<Command>) -> Answer<Outcome> {
    blocking(move || session(&sms, &headers)?.execute(command)).await
}

/// One CoS, as its type.
async fn view_cos(
    State(sms): State<Sms>,
    headers: HeaderMap,
    Path(certificate): Path<CertificateRef>,
) -> Answer<CosView> {
    blocking(move || session(&sms, &headers)?.ask(ViewCos::new(certificate))).await
}

/// The session of the token that a request brings.
fn session(sms: &Sms, headers: &HeaderMap) -> sms_core::Result<Session> {
    let bearer = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    sms.resume(bearer.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default())
}

/// Calls the library on a thread that may block.
async fn blocking<T: Send + 'static>(call: impl FnOnce() -> sms_core::Result<T> + Send + 'static) -> Answer<T> {
    match tokio::task::spawn_blocking(call).await {
        Ok(answer) => answer.map(Json).map_err(Failed::from),
        Err(_) => Err(Failed::inside()),
    }
}
