//! Greets whoever the event names, and says where it ran.

use lambda_runtime::{Error, LambdaEvent, service_fn};
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    lambda_runtime::run(service_fn(greet)).await
}

async fn greet(event: LambdaEvent<Value>) -> Result<Value, Error> {
    let name = event.payload.get("name").and_then(Value::as_str).unwrap_or("world");
    println!("greeting {name}");
    Ok(json!({
        "greeting": format!("Hello, {name}!"),
        "from": "Rust",
        "request_id": event.context.request_id,
    }))
}
