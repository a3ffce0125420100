//! A user logs in, drafts, is refused with every reason, and reads.
#![expect(clippy::unwrap_used, reason = "tests")]

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt as _;
use sms_core::serde_json::{self, Value, json};
use sms_core::{Actor, Command, Sms};
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use tower::ServiceExt as _;

/// What a request is answered with.
async fn ask(service: &Router, method: Method, path: &str, token: &str, body: Option<Value>) -> (StatusCode, Value) {
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    let request = Request::builder().method(method).uri(path).header("content-type", "application/json");
    let request = request.header("authorization", format!("Bearer {token}")).body(body).unwrap();
    let response = service.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap_or_default())
}

/// A licence with one Level 1 user: their ID and temporary password.
fn begin(sms: &Sms) -> (String, String) {
    let grant = json!({ "command": "grant_licence", "organisation": { "name": "Example Widgets Ltd" },
        "routes": [{ "route": "skilled_worker", "rating": "a" }],
        "level_1_user": { "details": { "title": "Ms", "given_name": "Anna", "family_name": "Archer",
            "email": "anna@sponsor.example", "position": "Office manager", "address_line_1": "1 Example Street",
            "address_city": "Exampleton", "address_postcode": "EX1 1EX", "nino": "AB123456C" } } });
    let outcome = sms.execute(Command::from_value(grant).unwrap(), &Actor::HomeOffice).unwrap();
    let issued = outcome.issued.first().unwrap();
    (issued.user_id.to_string(), issued.temporary_password.expose().to_owned())
}

#[tokio::test]
async fn a_user_works_over_http() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open_file(folder.path().join("sponsor.db")).unwrap();
    let sms = Sms::new(store, SystemClock, SystemEntropy);
    let (user_id, password) = begin(&sms);
    let service = sms_web::service(sms);
    let post = |path, token, body: Value| ask(&service, Method::POST, path, token, Some(body));

    let (status, refused) = post("/log-in", "", json!({ "user_id": user_id, "password": "wrong" })).await;
    assert_eq!((status, &refused["reasons"][0]["code"]), (StatusCode::UNAUTHORIZED, &json!("log_in.refused")));
    let (status, first) = post("/log-in", "", json!({ "user_id": user_id, "password": password })).await;
    assert_eq!(status, StatusCode::OK);
    let temporary = first["token"].as_str().unwrap();

    // A temporary password is changed before anything else; the session ends with it.
    let draft = json!({ "command": "create_cos", "route": "skilled_worker" });
    let (status, refused) = post("/commands", temporary, draft.clone()).await;
    assert_eq!(
        (status, &refused["reasons"][0]["code"]),
        (StatusCode::FORBIDDEN, &json!("session.password_change_needed"))
    );
    let new = "Long=enough=4+you";
    let change = json!({ "command": "change_own_password", "password": password, "new_password": new,
        "confirm_new_password": new });
    assert_eq!(post("/commands", temporary, change).await.0, StatusCode::OK);
    let (_, second) = post("/log-in", "", json!({ "user_id": user_id, "password": new })).await;
    let token = second["token"].as_str().unwrap();

    let (status, drafted) = post("/commands", token, draft).await;
    assert_eq!(status, StatusCode::OK, "{drafted}");
    let certificate = drafted["result"]["certificate"].as_str().unwrap();
    let (_, seen) = ask(&service, Method::GET, &format!("/cos/{certificate}"), token, None).await;
    assert_eq!((&seen["certificate"], &seen["state"]), (&json!(certificate), &json!("work_in_progress")));
    let assign = json!({ "command": "assign_cos", "certificate": certificate, "terms_accepted": true });
    let (status, refused) = post("/commands", token, assign).await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(refused["reasons"].as_array().unwrap().len() > 10, "{refused}");

    let (status, refused) = post("/commands", token, json!({ "command": "create_cas", "route": "student" })).await;
    assert_eq!((status, &refused["reasons"][0]["code"]), (StatusCode::FORBIDDEN, &json!("access.route")));
    assert_eq!(ask(&service, Method::GET, "/cos/cos-000000999", token, None).await.0, StatusCode::NOT_FOUND);
    let mistyped = post("/commands", token, json!({ "command": "create_cos", "rout": "skilled_worker" })).await;
    assert_eq!(mistyped.0, StatusCode::UNPROCESSABLE_ENTITY);
}
