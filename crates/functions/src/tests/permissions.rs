//! Permissions, as the recordings have them.

use cresset_aws::lambda::FunctionsApi as _;
use cresset_aws::lambda::types::*;

use super::recorder::told;
use super::server::{
    ARN, Answer, NAME, Server, alias, call, context, permission, request, version_of,
};

async fn published() -> Server {
    let server = Server::start().await;
    server.create(CreateFunctionRequest { publish: Some(true), ..request(NAME) }).await.unwrap();
    server.settle(NAME).await;
    server.settle_version(NAME, Some("1")).await;
    server
}

impl Server {
    async fn permit(&self, it: AddPermissionRequest) -> Answer<AddPermissionResponse> {
        self.functions.add_permission(call(it)).await
    }

    async fn forbid(
        &self,
        name: &str,
        qualifier: Option<&str>,
        sid: &str,
        revision: Option<&str>,
    ) -> Answer<RemovePermissionResponse> {
        let remove = RemovePermissionRequest {
            function_name: name.to_owned(),
            statement_id: sid.to_owned(),
            qualifier: qualifier.map(str::to_owned),
            revision_id: revision.map(str::to_owned),
        };
        self.functions.remove_permission(call(remove)).await
    }
}

fn statement(sid: &str, resource: &str) -> String {
    format!(
        r#"{{"Sid":"{sid}","Effect":"Allow","Principal":{{"Service":"s3.amazonaws.com"}},"Action":"lambda:InvokeFunction","Resource":"{resource}","Condition":{{"ArnLike":{{"AWS:SourceArn":"arn:aws:s3:::bucket"}}}}}}"#
    )
}

fn document(statements: &[String]) -> Option<String> {
    let statements = statements.join(",");
    Some(format!(r#"{{"Version":"2012-10-17","Id":"default","Statement":[{statements}]}}"#))
}

const NOTHING: &str = "ResourceNotFoundException: The resource you requested does not exist.";
const STALE: &str = "PreconditionFailedException: The Revision Id provided does not match the latest Revision Id. Call the GetPolicy API to retrieve the latest Revision Id";

/// `test_lambda_permission_fn_versioning`
#[tokio::test]
async fn functions_versions_and_aliases_have_policies_of_their_own() {
    let server = published().await;
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    let added = server.permit(permission(NAME, None)).await.unwrap();
    assert_eq!(added.statement, Some(statement("s3", ARN)));
    let first = server.policy(NAME, None).await.unwrap();
    assert_eq!(first.policy, document(&[statement("s3", ARN)]));
    for qualifier in ["1", "live"] {
        assert_eq!(told(server.policy(NAME, Some(qualifier)).await), NOTHING);
        server.permit(permission(NAME, Some(qualifier))).await.unwrap();
        let policy = server.policy(&format!("{NAME}:{qualifier}"), None).await.unwrap();
        assert_eq!(policy.policy, document(&[statement("s3", &format!("{ARN}:{qualifier}"))]));
        assert_ne!(policy.revision_id, first.revision_id);
    }
    // Publishing changes the function's revision, and not the policy's.
    server.describe(NAME, "new").await;
    server.publish(version_of(NAME)).await.unwrap();
    assert_eq!(server.policy(NAME, None).await.unwrap(), first);
    assert_eq!(told(server.policy(NAME, Some("2")).await), NOTHING);
    let more = AddPermissionRequest { statement_id: "s3_2".to_owned(), ..permission(NAME, None) };
    server.permit(more).await.unwrap();
    let second = server.policy(NAME, None).await.unwrap();
    assert_eq!(second.policy, document(&[statement("s3", ARN), statement("s3_2", ARN)]));
    assert_ne!(second.revision_id, first.revision_id);
}

/// `test_permission_exceptions`
#[tokio::test]
async fn test_permission_exceptions() {
    let server = published().await;
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    let add = |name: &str, qualifier| server.permit(permission(name, qualifier));
    let missing = |arn: &str| format!("ResourceNotFoundException: Function not found: {arn}");
    let other = ARN.replace(NAME, "doesnotexist");
    for (name, qualifier, text) in [
        (
            "hello:alias-not-42",
            Some("42"),
            "InvalidParameterValueException: The derived qualifier from the function name does not match the specified qualifier.".to_owned(),
        ),
        (
            NAME,
            Some("$LATEST"),
            "InvalidParameterValueException: We currently do not support adding policies for $LATEST.".to_owned(),
        ),
        ("doesnotexist", None, missing(&other)),
        (
            NAME,
            Some("alias-doesnotexist"),
            format!("ResourceNotFoundException: Cannot find alias arn: {ARN}:alias-doesnotexist"),
        ),
        (NAME, Some("42"), missing(&format!("{ARN}:42"))),
        (
            NAME,
            Some("valid-with-$-but-doesnotexist"),
            missing(&format!("{ARN}:valid-with-$-but-doesnotexist")),
        ),
    ] {
        assert_eq!(told(add(name, qualifier).await), text);
    }
    let invalid =
        AddPermissionRequest { principal: "invalid.nonaws.com".into(), ..permission(NAME, None) };
    assert_eq!(
        told(server.permit(invalid).await),
        "InvalidParameterValueException: The provided principal was invalid. Please check the principal and try again."
    );
    assert_eq!(told(server.policy("doesnotexist", None).await), NOTHING);
    assert_eq!(told(server.policy(NAME, Some("42")).await), NOTHING);
    let unassociated =
        "ResourceNotFoundException: No policy is associated with the given resource.";
    assert_eq!(told(server.forbid(NAME, None, "s3", None).await), unassociated);
    assert_eq!(told(server.forbid(NAME, Some("live"), "s3", None).await), unassociated);
    assert_eq!(
        told(server.forbid("doesnotexist", None, "s3", None).await),
        format!("ResourceNotFoundException: No policy found for: {other}")
    );
    assert_eq!(
        told(server.forbid(NAME, Some("alias-doesnotexist"), "s3", None).await),
        format!("ResourceNotFoundException: Cannot find alias arn: {ARN}:alias-doesnotexist")
    );
    add(NAME, None).await.unwrap();
    assert_eq!(
        told(add(NAME, None).await),
        "ResourceConflictException: The statement id (s3) provided already exists. Please provide a new statement id, or remove the existing statement."
    );
}

/// `test_remove_multi_permissions`
#[tokio::test]
async fn a_policy_without_statements_is_none() {
    let server = published().await;
    server.permit(permission(NAME, None)).await.unwrap();
    let sqs = AddPermissionRequest { statement_id: "sqs".to_owned(), ..permission(NAME, None) };
    server.permit(sqs).await.unwrap();
    assert_eq!(
        told(server.forbid(NAME, None, "non-existent", None).await),
        "ResourceNotFoundException: Statement non-existent is not found in resource policy."
    );
    server.forbid(NAME, None, "sqs", None).await.unwrap();
    let rest = server.policy(NAME, None).await.unwrap();
    assert_eq!(rest.policy, document(&[statement("s3", ARN)]));
    server.forbid(NAME, None, "s3", rest.revision_id.as_deref()).await.unwrap();
    assert_eq!(told(server.policy(NAME, None).await), NOTHING);
}

/// `test_function_revisions_permissions`, `add_permission_alias_revision_exception`
#[tokio::test]
async fn a_policy_is_changed_at_the_revision_that_is_meant() {
    let server = published().await;
    let created = server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    let at = |qualifier, revision: Option<String>| AddPermissionRequest {
        statement_id: "more".to_owned(),
        revision_id: revision,
        ..permission(NAME, qualifier)
    };
    assert_eq!(told(server.permit(at(None, Some("wrong".to_owned()))).await), STALE);
    assert_eq!(told(server.permit(at(Some("live"), created.revision_id.clone())).await), STALE);
    for qualifier in [None, Some("1"), Some("live")] {
        server.permit(permission(NAME, qualifier)).await.unwrap();
        let policy = server.policy(NAME, qualifier).await.unwrap();
        server.permit(at(qualifier, policy.revision_id.clone())).await.unwrap();
        let stale = policy.revision_id.as_deref();
        assert_eq!(told(server.forbid(NAME, qualifier, "more", stale).await), STALE);
    }
    assert_eq!(server.get_alias(NAME, "live").await.unwrap(), created);
}

#[tokio::test]
async fn a_policy_goes_with_what_has_it_and_outlives_a_restart() {
    let server = published().await;
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    for qualifier in [None, Some("1"), Some("live")] {
        server.permit(permission(NAME, qualifier)).await.unwrap();
    }
    let before = server.policy(NAME, Some("1")).await.unwrap();
    let server = server.restart().await;
    assert_eq!(server.policy(NAME, Some("1")).await.unwrap(), before);
    // An update of the alias or the function keeps the policy.
    server.describe(NAME, "new").await;
    let described = UpdateAliasRequest {
        function_name: NAME.to_owned(),
        name: "live".to_owned(),
        description: Some("new".to_owned()),
        ..Default::default()
    };
    server.update_alias(described).await.unwrap();
    assert!(server.policy(NAME, None).await.is_ok());
    assert!(server.policy(NAME, Some("live")).await.is_ok());
    server.delete_alias(NAME, "live").await.unwrap();
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    assert_eq!(told(server.policy(NAME, Some("live")).await), NOTHING);
    server.delete(NAME, None).await.unwrap();
    server.create(CreateFunctionRequest { publish: Some(true), ..request(NAME) }).await.unwrap();
    assert_eq!(told(server.policy(NAME, None).await), NOTHING);
    assert_eq!(told(server.policy(NAME, Some("1")).await), NOTHING);
}

/// The version is written anew when it is prepared, and keeps what it was given before.
#[tokio::test]
async fn a_version_that_is_being_prepared_keeps_its_policy() {
    let server = Server::start().await;
    server.faults.hold_packages();
    server.create(CreateFunctionRequest { publish: Some(true), ..request(NAME) }).await.unwrap();
    server.permit(permission(NAME, Some("1"))).await.unwrap();
    server.permit(permission(NAME, None)).await.unwrap();
    server.faults.release_packages();
    server.functions.resolve(&context(), NAME, Some("1")).await.unwrap();
    assert!(server.policy(NAME, Some("1")).await.is_ok());
    assert!(server.policy(NAME, None).await.is_ok());
}

impl Server {
    async fn put_policy(
        &self,
        arn: &str,
        policy: String,
        revision_id: Option<String>,
    ) -> Answer<PutResourcePolicyResponse> {
        let resource_arn = arn.to_owned();
        let put = PutResourcePolicyRequest { resource_arn, policy, revision_id };
        self.functions.put_resource_policy(call(put)).await
    }

    async fn whole_policy(&self, arn: &str) -> Answer<GetResourcePolicyResponse> {
        let get = GetResourcePolicyRequest { resource_arn: arn.to_owned() };
        self.functions.get_resource_policy(call(get)).await
    }

    async fn delete_policy(
        &self,
        arn: &str,
        revision_id: Option<String>,
    ) -> Answer<DeleteResourcePolicyResponse> {
        let delete = DeleteResourcePolicyRequest { resource_arn: arn.to_owned(), revision_id };
        self.functions.delete_resource_policy(call(delete)).await
    }
}

const NONE: &str = "ResourceNotFoundException: No policy is associated with the given resource.";
const OTHER: &str = "PreconditionFailedException: The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id";

/// One document a resource, whichever operation made it.
#[tokio::test]
async fn whole_policies_and_permissions_are_the_same_policy() {
    let server = published().await;
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    for qualifier in [None, Some("1"), Some("live")] {
        let arn = qualifier.map_or_else(|| ARN.to_owned(), |it| format!("{ARN}:{it}"));
        assert_eq!(told(server.whole_policy(&arn).await), NOTHING);
        assert_eq!(told(server.delete_policy(&arn, None).await), NONE);
        server.permit(permission(NAME, qualifier)).await.unwrap();
        let granted = server.policy(NAME, qualifier).await.unwrap();
        let whole = server.whole_policy(&arn).await.unwrap();
        assert_eq!((whole.policy, whole.revision_id), (granted.policy, granted.revision_id));
        let mine = format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Action":"lambda:*","Sid":"no","Effect":"Deny","Principal":"*","Resource":"{arn}"}}]}}"#
        );
        let put = server.put_policy(&arn, mine.clone(), None).await.unwrap();
        assert_eq!(put.policy, Some(mine.clone()));
        let found = server.policy(NAME, qualifier).await.unwrap();
        assert_eq!((found.policy, found.revision_id), (put.policy, put.revision_id.clone()));
        server.permit(permission(NAME, qualifier)).await.unwrap();
        let both = server.whole_policy(&arn).await.unwrap();
        let grown = mine.replace("}]}", &format!("}},{}]}}", statement("s3", &arn)));
        assert_eq!(both.policy, Some(grown));
        let stale = server.put_policy(&arn, mine.clone(), put.revision_id.clone()).await;
        assert_eq!(told(stale), OTHER);
        assert_eq!(told(server.delete_policy(&arn, put.revision_id).await), OTHER);
        server.forbid(NAME, qualifier, "s3", None).await.unwrap();
        let left = server.whole_policy(&arn).await.unwrap();
        assert_eq!(left.policy, Some(mine));
        server.delete_policy(&arn, left.revision_id).await.unwrap();
        assert_eq!(told(server.policy(NAME, qualifier).await), NOTHING);
    }
}

#[tokio::test]
async fn a_whole_policy_is_of_something_that_is_there() {
    let server = published().await;
    let document = |arn: &str| {
        format!(
            r#"{{"Statement":[{{"Effect":"Allow","Principal":"*","Action":"*","Resource":"{arn}"}}]}}"#
        )
    };
    let put = async |arn: String| server.put_policy(&arn, document(&arn), None).await;
    let latest = told(put(format!("{ARN}:$LATEST")).await);
    assert!(latest.ends_with("We currently do not support adding policies for $LATEST."));
    assert!(told(put(format!("{ARN}:2")).await).contains("Function not found"));
    assert!(told(put(format!("{ARN}:dead")).await).contains("Cannot find alias arn"));
    let runtime = "arn:aws:lambda:us-east-1:111111111111:runtime/mine";
    assert_eq!(told(put(runtime.to_owned()).await), NOTHING);
    let elsewhere = ARN.replace("111111111111", "222222222222");
    assert!(told(put(elsewhere).await).starts_with("AccessDeniedException"));
    let before = put(ARN.to_owned()).await.unwrap();
    let server = server.restart().await;
    let after = server.whole_policy(ARN).await.unwrap();
    assert_eq!((after.policy, after.revision_id), (before.policy, before.revision_id));
}
