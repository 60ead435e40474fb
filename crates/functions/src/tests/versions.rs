//! Publishing and deleting versions, step by step as in the recordings.

use cresset_aws::lambda::types::*;
use insta::assert_json_snapshot;

use super::recorder::{Recorder, told};
use super::server::{NAME, Server, alias, code, described, request, version_of};

fn publish_as(description: &str) -> PublishVersionRequest {
    PublishVersionRequest { description: Some(description.to_owned()), ..version_of(NAME) }
}

#[tokio::test]
async fn test_publish_version_on_create() {
    let server = Server::start().await;
    let mut recorder = Recorder::default();
    let create = CreateFunctionRequest { publish: Some(true), ..request(NAME) };
    recorder.step("create_response", server.create(create).await);
    server.settle(NAME).await;
    server.settle_version(NAME, Some("1")).await;
    recorder.step("get_function_result", server.get(NAME, None).await);
    recorder.step("get_function_version_result", server.get(NAME, Some("1")).await);
    recorder.step("get_function_latest_result", server.get(NAME, Some("$LATEST")).await);
    recorder.step("list_versions_result", server.list_versions(NAME).await);
    recorder.step("repeated_publish_response", server.publish(version_of(NAME)).await);
    recorder.step("list_versions_result_after_publish", server.list_versions(NAME).await);
    assert_json_snapshot!(recorder.finish());
}

#[tokio::test]
async fn test_version_lifecycle() {
    let server = Server::start().await;
    let mut recorder = Recorder::default();
    let create = CreateFunctionRequest {
        description: Some("No version :(".to_owned()),
        publish: Some(false),
        ..request(NAME)
    };
    recorder.step("create_response", server.create(create).await);
    server.settle(NAME).await;
    recorder.step("get_function_result", server.get(NAME, None).await);
    recorder.step("list_versions_result", server.list_versions(NAME).await);
    recorder
        .step("first_update_response", server.update(described(NAME, "First version :)")).await);
    server.settle(NAME).await;
    recorder.step("first_update_get_function", server.get(NAME, None).await);
    let first = publish_as("First version description :)");
    recorder.step("first_publish_response", server.publish(first).await);
    recorder.step("first_publish_get_function", server.get(NAME, Some("1")).await);
    recorder.step("first_publish_get_function_config", server.configuration(NAME, Some("1")).await);
    let second = described(NAME, "Second version :))");
    recorder.step("second_update_response", server.update(second).await);
    server.settle(NAME).await;
    recorder.step("first_publish_get_function_after_update", server.get(NAME, Some("1")).await);
    recorder.step("second_publish_response", server.publish(version_of(NAME)).await);
    let third = publish_as("Third version description :)))");
    recorder.step("third_publish_response", server.publish(third).await);
    recorder.step("list_versions_result_after_third_publish", server.list_versions(NAME).await);
    server.delete(NAME, Some("1")).await.unwrap();
    recorder.step(
        "list_versions_result_after_deletion_of_first_version",
        server.list_versions(NAME).await,
    );
    assert_json_snapshot!(recorder.finish());
}

#[tokio::test]
async fn test_publish_with_update() {
    let server = Server::start().await;
    let mut recorder = Recorder::default();
    recorder.step("create_response", server.create(request(NAME)).await);
    server.settle(NAME).await;
    recorder.step("get_function_result", server.get(NAME, None).await);
    server.faults.hold_packages();
    let update = UpdateFunctionCodeRequest { publish: Some(true), ..code(NAME, "new") };
    recorder.step("update_function_code_result", server.update_code(update).await);
    recorder.step("get_function_version_result", server.get(NAME, Some("1")).await);
    recorder.step("get_function_latest_result", server.get(NAME, Some("$LATEST")).await);
    server.faults.release_packages();
    server.settle_version(NAME, Some("1")).await;
    assert_json_snapshot!(recorder.finish());
}

/// `test_publish_with_wrong_sha256`, `test_publish_with_wrong_revisionid`
#[tokio::test]
async fn a_version_is_of_the_code_and_revision_that_are_meant() {
    let server = Server::start().await;
    let function = server.deploy(NAME).await;
    let (hash, revision) = (function.code_sha256.unwrap(), function.revision_id.unwrap());
    let wrong_hash = PublishVersionRequest {
        code_sha256: Some("somenonexistentsha256".to_owned()),
        ..version_of(NAME)
    };
    assert_eq!(
        told(server.publish(wrong_hash).await),
        format!(
            "InvalidParameterValueException: CodeSHA256 (somenonexistentsha256) is different from current CodeSHA256 in $LATEST ({hash}). Please try again with the CodeSHA256 in $LATEST."
        )
    );
    let stale = PublishVersionRequest {
        revision_id: Some("00000000-0000-0000-0000-000000000000".to_owned()),
        ..version_of(NAME)
    };
    let refused = server.publish(stale).await.unwrap_err();
    assert_eq!((refused.code(), refused.status()), ("PreconditionFailedException", 412));
    let right = PublishVersionRequest {
        code_sha256: Some(hash),
        revision_id: Some(revision),
        ..version_of(NAME)
    };
    assert_eq!(server.publish(right).await.unwrap().version.as_deref(), Some("1"));
}

/// `test_function_revisions_version_and_alias`
#[tokio::test]
async fn publishing_changes_the_revision_of_latest_too() {
    let server = Server::start().await;
    let before = server.deploy(NAME).await.revision_id;
    let version = server.publish(version_of(NAME)).await.unwrap().revision_id;
    let after = server.configuration(NAME, None).await.unwrap().revision_id;
    assert!(before != after && version != after && version != before);
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    assert_eq!(server.configuration(NAME, None).await.unwrap().revision_id, after);
    assert_eq!(server.configuration(NAME, Some("1")).await.unwrap().revision_id, version);
}

#[tokio::test]
async fn a_deleted_number_is_not_used_again() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.publish(version_of(NAME)).await.unwrap();
    server.delete(NAME, Some("1")).await.unwrap();
    // Nothing has changed, but the last version is gone.
    assert_eq!(server.publish(version_of(NAME)).await.unwrap().version.as_deref(), Some("2"));
    let server = server.restart().await;
    server.delete(NAME, Some("2")).await.unwrap();
    assert_eq!(server.publish(version_of(NAME)).await.unwrap().version.as_deref(), Some("3"));
}

/// `test_delete_on_nonexisting_version`, `test_ops_with_arn_qualifier_mismatch[delete_function]`,
/// `test_function_name_and_qualifier_validation[*-delete_function]`
#[tokio::test]
async fn only_unused_versions_can_be_deleted() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.publish(version_of(NAME)).await.unwrap();
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    assert_eq!(
        told(server.delete(NAME, Some("1")).await),
        "ResourceConflictException: Unable to delete version because the following aliases reference it: [live]"
    );
    // Deleting a version that is not there is no error.
    assert_eq!(server.delete(NAME, Some("1221")).await.unwrap().status_code, Some(204));
    assert_eq!(
        told(server.delete(NAME, Some("$LATEST")).await),
        "InvalidParameterValueException: $LATEST version cannot be deleted without deleting the function."
    );
    assert_eq!(
        told(server.delete(NAME, Some("live")).await),
        "InvalidParameterValueException: Deletion of aliases is not currently supported."
    );
    assert_eq!(
        told(server.delete(&format!("{NAME}:1"), Some("2")).await),
        "InvalidParameterValueException: The derived qualifier from the function name does not match the specified qualifier."
    );
    server.delete_alias(NAME, "live").await.unwrap();
    server.delete(NAME, Some("1")).await.unwrap();
    assert!(server.get(NAME, Some("1")).await.is_err());
}
