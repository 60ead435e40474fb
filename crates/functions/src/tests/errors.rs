//! What is not there, or not meant: the texts of the recordings, and nothing changed by any of it.

use super::recorder::told;
use super::server::{ARN, Answer, NAME, Server, code, context, described, version_of};

fn missing<T: std::fmt::Debug>(answer: Answer<T>, suffix: &str) {
    assert_eq!(
        told(answer),
        format!(
            "ResourceNotFoundException: Function not found: arn:aws:lambda:us-east-1:111111111111:function:{suffix}"
        )
    );
}

/// `test_ops_on_nonexisting_fn`, `test_ops_on_nonexisting_version`, `test_delete_on_nonexisting_version`
#[tokio::test]
async fn what_is_not_there_is_not_found_by_its_arn() {
    let server = Server::start().await;
    missing(server.get("nothing", None).await, "nothing");
    missing(server.get("nothing", Some("$LATEST")).await, "nothing:$LATEST");
    missing(server.configuration("nothing:1", None).await, "nothing:1");
    missing(server.delete("nothing", None).await, "nothing");
    missing(server.delete("nothing", Some("1")).await, "nothing");
    missing(server.update(described("nothing", "")).await, "nothing");
    missing(server.update_code(code("nothing", "")).await, "nothing");
    missing(server.publish(version_of("nothing")).await, "nothing");
    missing(server.list_versions("nothing").await, "nothing");
    missing(server.list_aliases("nothing", None).await, "nothing");
    server.deploy(NAME).await;
    missing(server.get(NAME, Some("1221")).await, "hello:1221");
    missing(server.configuration(NAME, Some("1221")).await, "hello:1221");
}

/// `test_function_name_and_qualifier_validation`: function name, qualifier, and what GetFunction,
/// DeleteFunction and Invoke say, where the model's patterns let it pass.
#[tokio::test]
async fn test_function_name_and_qualifier_validation() {
    let server = Server::start().await;
    let long = "a".repeat(65);
    let mismatch = "InvalidParameterValueException: The derived qualifier from the function name does not match the specified qualifier.";
    let alias = "InvalidParameterValueException: Deletion of aliases is not currently supported.";
    let lost = |name: &str| {
        format!(
            "ResourceNotFoundException: Function not found: arn:aws:lambda:us-east-1:111111111111:function:{name}"
        )
    };
    let my = "arn:aws:lambda:us-east-1:111111111111:function:my-function";
    let cases: [(String, Option<String>, String, String, String); 5] = [
        // function_name_too_long
        (long.clone(), None, lost(&long), lost(&long), lost(&format!("{long}:$LATEST"))),
        // qualifier_too_long1
        (
            format!("my-function:{long}"),
            None,
            lost(&format!("my-function:{long}")),
            alias.to_owned(),
            lost(&format!("my-function:{long}")),
        ),
        // incomplete_arn
        (
            "arn:aws:lambda:us-east-1:111111111111:function".to_owned(),
            None,
            lost("function"),
            lost("function"),
            lost("function:$LATEST"),
        ),
        // latest_version_with_additional_qualifier
        (
            format!("{my}:$LATEST"),
            Some("1".to_owned()),
            mismatch.to_owned(),
            mismatch.to_owned(),
            mismatch.to_owned(),
        ),
        // lowercase_latest_qualifier
        (
            my.to_owned(),
            Some("$latest".to_owned()),
            lost("my-function:$latest"),
            lost("my-function"),
            lost("my-function:$latest"),
        ),
    ];
    for (name, qualifier, get, delete, invoke) in cases {
        let qualifier = qualifier.as_deref();
        assert_eq!(told(server.get(&name, qualifier).await), get);
        assert_eq!(told(server.delete(&name, qualifier).await), delete);
        let invoked = server.functions.resolve(&context(), &name, qualifier).await;
        assert_eq!(told(invoked), invoke);
    }
}

/// `test_ops_with_arn_qualifier_mismatch`
#[tokio::test]
async fn a_qualifier_is_given_once_or_twice_the_same() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let qualified = format!("{ARN}:$LATEST");
    assert!(
        server.get(&qualified, Some("1")).await.unwrap_err().message().starts_with("The derived")
    );
    let found = server.get(&qualified, Some("$LATEST")).await.unwrap();
    assert_eq!(found.configuration.unwrap().function_arn, Some(qualified));
}

/// What AWS says of other operations on functions only (`test_function_concurrency_exceptions`).
#[tokio::test]
async fn versions_cannot_be_updated() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let refused = "InvalidParameterValueException: This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.";
    assert_eq!(told(server.update(described("hello:1", "")).await), refused);
    assert_eq!(told(server.update_code(code("hello:live", "")).await), refused);
    assert!(server.update(described("hello:$LATEST", "fine")).await.is_ok());
}

/// `test_function_revisions_basic`
#[tokio::test]
async fn a_stale_revision_is_refused() {
    use cresset_aws::lambda::types::*;
    let server = Server::start().await;
    let created = server.create(super::server::request(NAME)).await.unwrap();
    server.settle(NAME).await;
    let stale = created.revision_id.clone();
    let text = "PreconditionFailedException: The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id";
    let update = UpdateFunctionCodeRequest { revision_id: stale.clone(), ..code(NAME, "new") };
    assert_eq!(told(server.update_code(update).await), text);
    let update =
        UpdateFunctionConfigurationRequest { revision_id: stale, ..described(NAME, "new") };
    assert_eq!(told(server.update(update).await), text);
    let latest = server.configuration(NAME, None).await.unwrap();
    let update = UpdateFunctionConfigurationRequest {
        revision_id: latest.revision_id.clone(),
        ..described(NAME, "new")
    };
    let updated = server.update(update).await.unwrap();
    server.settle(NAME).await;
    let settled = server.configuration(NAME, None).await.unwrap();
    // It changes on the request and again when it settles.
    assert_ne!(updated.revision_id, latest.revision_id);
    assert_ne!(settled.revision_id, updated.revision_id);
}
