//! A service over HTTP, with axum and tokio: `sms-web FILE`, on port 8080 of this machine.

#![forbid(unsafe_code)]

use sms_core::Sms;
use sms_store::{SqliteStore, SystemClock, SystemEntropy};
use std::error::Error;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("usage: sms-web FILE")?;
    let sms = Sms::new(SqliteStore::open_file(file)?, SystemClock, SystemEntropy);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
    axum::serve(listener, sms_web::service(sms)).await?;
    Ok(())
}
