//! Pending, Active, InProgress, Failed: what is shown, what is refused meanwhile, what waits.

use std::time::Duration;

use cresset_aws::lambda::types::*;

use super::recorder::told;
use super::server::{ARN, NAME, Server, code, context, described, request, version_of};
use crate::Settings;

#[tokio::test]
async fn what_is_pending_is_not_changed() {
    let server = Server::start().await;
    server.faults.hold_packages();
    let created = server.create(request(NAME)).await.unwrap();
    assert_eq!(created.state, Some(State::Pending));
    let pending = "ResourceConflictException: The operation cannot be performed at this time. The function is currently in the following state: Pending";
    assert_eq!(told(server.update(described(NAME, "x")).await), pending);
    assert_eq!(told(server.update_code(code(NAME, "x")).await), pending);
    assert_eq!(told(server.publish(version_of(NAME)).await), pending);
    server.faults.release_packages();
    server.settle(NAME).await;
    let active = server.configuration(NAME, None).await.unwrap();
    assert_eq!(active.state, Some(State::Active));
    assert_eq!(active.last_update_status, Some(LastUpdateStatus::Successful));
    assert_ne!(active.revision_id, created.revision_id);
}

/// `test_lambda_concurrent_code_updates`, `test_lambda_concurrent_config_updates`
#[tokio::test]
async fn one_update_at_a_time() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.faults.hold_packages();
    server.update_code(code(NAME, "new")).await.unwrap();
    let conflict = format!(
        "ResourceConflictException: The operation cannot be performed at this time. An update is in progress for resource: {ARN}"
    );
    assert_eq!(told(server.update_code(code(NAME, "newer")).await), conflict);
    assert_eq!(told(server.update(described(NAME, "x")).await), conflict);
    server.faults.release_packages();
    server.settle(NAME).await;
    server.update(described(NAME, "x")).await.unwrap();
}

#[tokio::test]
async fn an_invocation_waits_for_what_was_answered_before_it() {
    let server = Server::start().await;
    let old = server.deploy(NAME).await;
    server.faults.hold_packages();
    let new = server.update_code(code(NAME, "new")).await.unwrap();
    let functions = server.functions.clone();
    let waiting = cresset_ambient::spawn(cresset_ambient::TaskKind("test"), async move {
        functions.resolve(&context(), NAME, None).await
    });
    tokio::task::yield_now().await;
    assert!(!waiting.is_finished());
    server.faults.release_packages();
    let resolved = waiting.await.unwrap().unwrap();
    assert_eq!(Some(resolved.code.to_base64()), new.code_sha256);
    assert_ne!(Some(resolved.code.to_base64()), old.code_sha256);
}

#[tokio::test]
async fn an_invocation_waits_no_longer_than_it_is_told_to() {
    let settings = Settings { preparation_wait: Duration::from_millis(50), ..Settings::default() };
    let server = Server::start_with(tempfile::tempdir().unwrap(), settings).await;
    server.faults.hold_packages();
    server.create(request(NAME)).await.unwrap();
    assert_eq!(
        told(server.functions.resolve(&context(), NAME, None).await),
        "ResourceConflictException: The operation cannot be performed at this time. The function is currently in the following state: Pending"
    );
    server.faults.release_packages();
}

#[tokio::test]
async fn whoever_waits_for_a_function_that_is_deleted_does_not_find_it() {
    let server = Server::start().await;
    server.faults.hold_packages();
    server.create(request(NAME)).await.unwrap();
    let functions = server.functions.clone();
    let waiting = cresset_ambient::spawn(cresset_ambient::TaskKind("test"), async move {
        functions.resolve(&context(), NAME, None).await
    });
    tokio::task::yield_now().await;
    server.delete(NAME, None).await.unwrap();
    assert_eq!(waiting.await.unwrap().unwrap_err().code(), "ResourceNotFoundException");
    server.faults.release_packages();
}

#[tokio::test]
async fn what_cannot_be_prepared_has_failed_with_a_reason() {
    let server = Server::start().await;
    server.faults.break_packages(true);
    server.create(request(NAME)).await.unwrap();
    assert_eq!(
        told(server.functions.resolve(&context(), NAME, None).await),
        "ResourceConflictException: The operation cannot be performed at this time. The function is currently in the following state: Failed"
    );
    let failed = server.configuration(NAME, None).await.unwrap();
    assert_eq!(failed.state, Some(State::Failed));
    assert_eq!(failed.state_reason_code, Some(StateReasonCode::InternalError));
    assert_eq!(failed.last_update_status, None);
    assert!(failed.state_reason.unwrap().contains("could not be prepared"));
    // The next update tries again.
    server.faults.break_packages(false);
    let again = server.update_code(code(NAME, "again")).await.unwrap();
    assert_eq!(again.state, Some(State::Pending));
    server.settle(NAME).await;
    assert_eq!(server.configuration(NAME, None).await.unwrap().state, Some(State::Active));
}

#[tokio::test]
async fn after_a_failed_update_the_old_code_runs_on() {
    let server = Server::start().await;
    let old = server.deploy(NAME).await;
    server.faults.break_packages(true);
    let new = server.update_code(code(NAME, "new")).await.unwrap();
    let resolved = server.functions.resolve(&context(), NAME, None).await.unwrap();
    assert_eq!(Some(resolved.code.to_base64()), old.code_sha256);
    let failed = server.configuration(NAME, None).await.unwrap();
    assert_eq!(failed.state, Some(State::Active));
    assert_eq!(failed.last_update_status, Some(LastUpdateStatus::Failed));
    assert_eq!(failed.code_sha256, new.code_sha256);
    server.faults.break_packages(false);
    // The old code survives a restart, too.
    let server = server.restart().await;
    let resolved = server.functions.resolve(&context(), NAME, None).await.unwrap();
    assert_eq!(Some(resolved.code.to_base64()), old.code_sha256);
    server.describe(NAME, "mended").await;
    let resolved = server.functions.resolve(&context(), NAME, None).await.unwrap();
    assert_eq!(Some(resolved.code.to_base64()), new.code_sha256);
}

#[tokio::test]
async fn the_key_of_a_version_changes_with_its_content_only() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let key = async |qualifier| {
        server.functions.resolve(&context(), NAME, qualifier).await.unwrap().key()
    };
    let before = key(None).await;
    assert_eq!(key(Some("$LATEST")).await, before);
    server.publish(version_of(NAME)).await.unwrap();
    assert_eq!(key(None).await, before);
    let version = key(Some("1")).await;
    assert_ne!(version, before);
    server.describe(NAME, "x").await;
    assert_ne!(key(None).await, before);
    assert_eq!(key(Some("1")).await, version);
    server.delete(NAME, None).await.unwrap();
    server.deploy(NAME).await;
    assert_ne!(key(None).await, before);
}

#[tokio::test]
async fn a_resolved_version_has_all_that_an_environment_needs() {
    let server = Server::start().await;
    let create = CreateFunctionRequest {
        timeout: Some(7),
        memory_size: Some(1769),
        ephemeral_storage: Some(EphemeralStorage { size: 1024 }),
        environment: Some(Environment {
            variables: Some(
                [("SECRET".to_owned(), "hunter2".to_owned())]
                    .into_iter()
                    .collect::<indexmap::IndexMap<_, _>>()
                    .into(),
            ),
        }),
        ..request(NAME)
    };
    server.create(create).await.unwrap();
    let it = server.functions.resolve(&context(), NAME, Some("$LATEST")).await.unwrap();
    assert_eq!(it.version, "$LATEST");
    assert_eq!(it.invoked_arn, format!("{ARN}:$LATEST"));
    assert_eq!(it.arn, ARN);
    assert_eq!(it.runtime.as_deref(), Some("provided.al2023"));
    assert_eq!((it.timeout, it.memory_mb), (Duration::from_secs(7), 1769));
    assert_eq!(it.ephemeral_storage_mb, 1024);
    assert_eq!(it.environment.get("SECRET").map(String::as_str), Some("hunter2"));
    assert_eq!(it.log_group, "/aws/lambda/hello");
    assert!(!format!("{it:?}").contains("hunter2"));
}
