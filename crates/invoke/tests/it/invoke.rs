//! What Invoke answers.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cresset_aws::auth::{AllowAll, authorize_call};
use cresset_aws::convert::IntoValue as _;
use cresset_aws::lambda::types::*;
use cresset_aws::lambda::{InvokeService, routes};
use cresset_aws::{OperationSchema, Service as _, Value};
use cresset_invoke::Settings;
use serde_json::json;

use crate::house::{ARN, House, call, event};

#[tokio::test]
async fn an_event_goes_in_and_the_answer_comes_out() {
    let house = House::open().await;
    house.create("hello").await;
    let answer = house.invoke(event("{\"name\":\"you\"}")).await.unwrap();
    assert_eq!(answer.status_code, Some(200));
    assert_eq!(answer.executed_version.as_deref(), Some("$LATEST"));
    assert_eq!((answer.function_error, answer.log_result), (None, None));
    let payload: serde_json::Value = serde_json::from_slice(&answer.payload.unwrap()).unwrap();
    assert_eq!(payload, json!({ "event": { "name": "you" }, "arn": ARN, "context": null }));
}

#[tokio::test]
async fn the_second_invocation_is_warm() {
    let house = House::open().await;
    house.create("hello").await;
    for _ in 0..20 {
        house.answer("{}").await;
        // On a busy machine it is longer on the way back than it is worth waiting for.
        house
            .until("it is idle again", |it| it.metric("cresset_invoke_concurrent_invocations") == 0)
            .await;
    }
    assert_eq!(house.fake.created(), 1);
    assert_eq!(house.metric("cresset_invoke_cold_starts_total{kind=\"plain\"}"), 1);
    assert_eq!(house.metric("cresset_invoke_invocations_total{outcome=\"success\"}"), 20);
}

#[tokio::test]
async fn a_qualifier_chooses_the_version_and_stays_in_the_arn() {
    let house = House::open().await;
    house.create("hello").await;
    // It waits until the function is there to be published.
    house.answer("{}").await;
    house.publish("hello", "live").await;
    let request = InvocationRequest { qualifier: Some("live".to_owned()), ..event("1") };
    let answer = house.invoke(request).await.unwrap();
    assert_eq!(answer.executed_version.as_deref(), Some("1"));
    let payload: serde_json::Value = serde_json::from_slice(&answer.payload.unwrap()).unwrap();
    assert_eq!(payload["arn"], format!("{ARN}:live"));
    // The version and its alias are one content, and so one environment.
    let request = InvocationRequest { function_name: format!("{ARN}:1"), ..event("1") };
    house.invoke(request).await.unwrap();
    assert_eq!(house.fake.created(), 2, "of $LATEST, and of version 1");
}

#[tokio::test]
async fn a_function_that_fails_is_an_answer() {
    let house = House::open().await;
    house.create("hello").await;
    let answer = house.invoke(event("{\"fail\":\"MyError\"}")).await.unwrap();
    assert_eq!(answer.status_code, Some(200));
    assert_eq!(answer.function_error.as_deref(), Some("Unhandled"));
    let payload: serde_json::Value = serde_json::from_slice(&answer.payload.unwrap()).unwrap();
    assert_eq!(payload, json!({ "errorType": "MyError", "errorMessage": "as asked" }));
}

#[tokio::test]
async fn the_log_comes_back_where_it_is_asked_for() {
    let house = House::open().await;
    house.create("hello").await;
    let request = InvocationRequest { log_type: Some(LogType::Tail), ..event("{}") };
    let log = house.invoke(request).await.unwrap().log_result.unwrap();
    let log = String::from_utf8(STANDARD.decode(log).unwrap()).unwrap();
    assert!(log.contains("START RequestId: ") && log.contains("REPORT RequestId: "), "{log}");
}

#[tokio::test]
async fn the_client_context_arrives_as_json() {
    let house = House::open().await;
    house.create("hello").await;
    let context = STANDARD.encode("{\"custom\": {\"k\": \"v\"}}");
    let request = InvocationRequest { client_context: Some(context), ..event("{}") };
    let answer = house.invoke(request).await.unwrap();
    let payload: serde_json::Value = serde_json::from_slice(&answer.payload.unwrap()).unwrap();
    assert_eq!(payload["context"], "{\"custom\": {\"k\": \"v\"}}");
}

#[tokio::test]
async fn a_dry_run_starts_nothing() {
    let house = House::open().await;
    house.create("hello").await;
    let dry = |name: &str| InvocationRequest {
        function_name: name.to_owned(),
        invocation_type: Some(InvocationType::DryRun),
        ..Default::default()
    };
    let expected = InvocationResponse { status_code: Some(204), ..Default::default() };
    assert_eq!(house.invoke(dry("hello")).await.unwrap(), expected);
    assert_eq!(house.fake.created(), 0);
    let error = house.invoke(dry("nobody")).await.unwrap_err();
    assert_eq!((error.status(), error.code()), (404, "ResourceNotFoundException"));
}

#[tokio::test]
async fn callers_beyond_the_accounts_concurrency_are_throttled() {
    let settings =
        Settings { account_concurrency: 2, blanks_per_runtime: 0, ..Settings::default() };
    let house = House::with(settings).await;
    house.create("hello").await;
    let calls = (0..5).map(|_| house.invoke(event("{\"sleep\":300}")));
    let answers = futures_util::future::join_all(calls).await;
    let refused: Vec<_> = answers.into_iter().filter_map(Result::err).collect();
    assert_eq!(refused.len(), 3);
    for error in refused {
        assert_eq!((error.status(), error.code()), (429, "TooManyRequestsException"));
        assert_eq!(error.message(), "Rate Exceeded.");
        let members = error.members();
        let reason = members.get("Reason").and_then(Value::as_str);
        assert_eq!(reason, Some("ConcurrentInvocationLimitExceeded"));
    }
    assert_eq!(house.metric("cresset_invoke_invocations_total{outcome=\"throttled\"}"), 3);
}

/// As the gateway asks.
async fn ask(house: &House, operation: &'static OperationSchema, input: Value) -> String {
    let context = call(InvocationRequest::default()).context;
    let service = InvokeService(Arc::clone(&house.invoker));
    let authorized = authorize_call(&AllowAll, operation, input, context).unwrap();
    let error = service.handle(operation, authorized).await.unwrap_err();
    format!("{} {error}", error.status())
}

#[tokio::test]
async fn what_is_not_built_is_refused_by_name() {
    let house = House::open().await;
    house.create("hello").await;
    let request = |change: fn(&mut InvocationRequest)| {
        let mut request = event("{}");
        change(&mut request);
        request.into_value()
    };
    let tenant = request(|it| it.tenant_id = Some("blue".to_owned()));
    let durable = request(|it| it.durable_execution_name = Some("run".to_owned()));
    let event = request(|it| it.invocation_type = Some(InvocationType::Event));
    let streamed =
        InvokeWithResponseStreamRequest { function_name: "hello".to_owned(), ..Default::default() };
    let told = [
        ask(&house, &routes::INVOKE, tenant).await,
        ask(&house, &routes::INVOKE, durable).await,
        ask(&house, &routes::INVOKE, event).await,
        ask(&house, &routes::INVOKE_WITH_RESPONSE_STREAM, streamed.into_value()).await,
    ];
    insta::assert_snapshot!(told.join("\n"));
    assert_eq!(house.fake.created(), 0);
}

#[tokio::test]
async fn a_client_that_leaves_harms_nothing() {
    let house = House::open().await;
    house.create("hello").await;
    house.answer("{}").await;
    let leaving = house.invoke(event("{\"sleep\":200}"));
    assert!(tokio::time::timeout(Duration::from_millis(50), leaving).await.is_err());
    house
        .until("its environment is idle", |it| {
            it.metric("cresset_invoke_concurrent_invocations") == 0
        })
        .await;
    house.answer("{}").await;
    assert_eq!(house.fake.created(), 1);
}
