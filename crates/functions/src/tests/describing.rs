//! Tags, account settings, and the small configurations beside a function's own.

use cresset_aws::lambda::FunctionsApi as _;
use cresset_aws::lambda::types::*;

use super::recorder::told;
use super::server::{ARN, Answer, NAME, Server, call, code, described, request, version_of};

type Tags = indexmap::IndexMap<String, String>;

impl Server {
    async fn untag(&self, resource: &str, keys: &[&str]) -> Answer<UntagResourceResponse> {
        let tag_keys = keys.iter().map(|key| (*key).to_owned()).collect();
        let untag = UntagResourceRequest { resource: resource.to_owned(), tag_keys };
        self.functions.untag_resource(call(untag)).await
    }

    async fn tags(&self, resource: &str) -> Answer<Option<Tags>> {
        let list = ListTagsRequest { resource: resource.to_owned() };
        self.functions.list_tags(call(list)).await.map(|answer| answer.tags)
    }

    async fn revision(&self) -> Option<String> {
        self.configuration(NAME, None).await.unwrap().revision_id
    }

    async fn managed(&self, qualifier: Option<&str>) -> Answer<GetRuntimeManagementConfigResponse> {
        self.functions
            .get_runtime_management_config(call(GetRuntimeManagementConfigRequest {
                function_name: NAME.to_owned(),
                qualifier: qualifier.map(str::to_owned),
            }))
            .await
    }
}

fn pairs(pairs: &[(&str, &str)]) -> Tags {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// `test_tag_lifecycle[lambda_function]`; the revisions are from `TestLambdaTags::test_tag_lifecycle`.
#[tokio::test]
async fn test_tag_lifecycle() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let mut revision = server.revision().await;
    for (tags, expected) in [
        (&[("A", "tag-a")][..], pairs(&[("A", "tag-a")])),
        (
            &[("B", "tag-b"), ("C", "tag-c")],
            pairs(&[("A", "tag-a"), ("B", "tag-b"), ("C", "tag-c")]),
        ),
        (
            &[("C", "tag-c-newsuffix"), ("D", "tag-d")],
            pairs(&[("A", "tag-a"), ("B", "tag-b"), ("C", "tag-c-newsuffix"), ("D", "tag-d")]),
        ),
    ] {
        server.tag(ARN, tags).await.unwrap();
        assert_eq!(server.tags(ARN).await.unwrap().as_ref(), Some(&expected));
        assert_eq!(server.get(NAME, None).await.unwrap().tags, Some(expected));
        let changed = server.revision().await;
        assert_ne!(changed, revision);
        revision = changed;
    }
    server.untag(ARN, &["A"]).await.unwrap();
    server.untag(ARN, &["B", "C"]).await.unwrap();
    let server = server.restart().await;
    assert_eq!(server.tags(ARN).await.unwrap(), Some(pairs(&[("D", "tag-d")])));
    server.untag(ARN, &["F"]).await.unwrap();
    assert_eq!(server.tags(ARN).await.unwrap(), Some(pairs(&[("D", "tag-d")])));
    server.untag(ARN, &["D", "F"]).await.unwrap();
    assert_eq!(server.tags(ARN).await.unwrap(), Some(pairs(&[])));
    assert_eq!(server.get(NAME, None).await.unwrap().tags, None);
}

/// `TestLambdaTags::test_tag_exceptions`, `test_tag_versions`, and
/// `TestLambdaTag::test_tag_exceptions` of all three kinds of resources.
#[tokio::test]
async fn test_tag_exceptions() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let qualified = "InvalidParameterValueException: Tags on function aliases and versions are not supported. Please specify a function ARN.";
    let other = |resource: &str| ARN.replace(&format!("function:{NAME}"), resource);
    let mapping = other("event-source-mapping:00000000-0000-0000-0000-000000000000");
    for (resource, text) in [
        (other("function:no"), format!("Function not found: {}", other("function:no"))),
        (mapping.clone(), format!("Event source mapping not found: {mapping}")),
        (
            other("capacity-provider:no"),
            format!("Capacity provider not found: {}", other("capacity-provider:no")),
        ),
    ] {
        let text = format!("ResourceNotFoundException: {text}");
        assert_eq!(told(server.tag(&resource, &[("a", "b")]).await), text);
        assert_eq!(told(server.untag(&resource, &["a"]).await), text);
        assert_eq!(told(server.tags(&resource).await), text);
    }
    for qualifier in ["1", "$LATEST", "alias"] {
        let resource = format!("{ARN}:{qualifier}");
        assert_eq!(told(server.tag(&resource, &[("a", "b")]).await), qualified);
        assert_eq!(told(server.untag(&resource, &["a"]).await), qualified);
        assert_eq!(told(server.tags(&resource).await), qualified);
    }
    assert_eq!(
        told(server.tag(ARN, &[]).await),
        "InvalidParameterValueException: An error occurred and the request cannot be processed."
    );
}

/// `test_tag_limits`
#[tokio::test]
async fn fifty_tags_are_the_most_that_a_function_has() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let refused =
        "InvalidParameterValueException: Number of tags exceeds resource tag limit.".to_owned();
    let keys: Vec<String> = (0..51).map(|number| format!("{number}_key")).collect();
    let tags: Vec<(&str, &str)> = keys.iter().map(|key| (key.as_str(), "v")).collect();
    assert_eq!(told(server.tag(ARN, &tags).await), refused);
    server.tag(ARN, &tags[..50]).await.unwrap();
    assert_eq!(told(server.tag(ARN, &tags[50..]).await), refused);
    server.tag(ARN, &[("0_key", "another value")]).await.unwrap();
    assert_eq!(server.tags(ARN).await.unwrap().unwrap().len(), 50);
}

/// `test_account_settings_total_code_size`, `test_account_settings_total_code_size_config_update`
#[tokio::test]
async fn usage_is_what_is_there() {
    let server = Server::start().await;
    let usage = async || {
        let settings = GetAccountSettingsRequest {};
        let settings = server.functions.get_account_settings(call(settings)).await.unwrap();
        let usage = settings.account_usage.unwrap();
        (usage.function_count.unwrap(), usage.total_code_size.unwrap())
    };
    assert_eq!(usage().await, (0, 0));
    let size = server.deploy(NAME).await.code_size.unwrap();
    assert_eq!(usage().await, (1, size));
    server.update(described(NAME, "new")).await.unwrap();
    server.settle(NAME).await;
    assert_eq!(usage().await, (1, size));
    server.publish(version_of(NAME)).await.unwrap();
    assert_eq!(usage().await, (1, 2 * size));
    let updated = server.update_code(code(NAME, "another code, and longer")).await.unwrap();
    server.settle(NAME).await;
    assert_eq!(usage().await, (1, size + updated.code_size.unwrap()));
    server.deploy("other").await;
    assert_eq!(usage().await.0, 2);
    server.delete("other", None).await.unwrap();
    server.delete(NAME, None).await.unwrap();
    assert_eq!(usage().await, (0, 0));
}

/// `test_account_settings`
#[tokio::test]
async fn test_account_settings() {
    let server = Server::start().await;
    let settings = GetAccountSettingsRequest {};
    let settings = server.functions.get_account_settings(call(settings)).await.unwrap();
    assert_eq!(
        settings.account_limit,
        Some(AccountLimit {
            total_code_size: Some(80_530_636_800),
            code_size_unzipped: Some(262_144_000),
            code_size_zipped: Some(52_428_800),
            concurrent_executions: Some(1_000),
            unreserved_concurrent_executions: Some(1_000),
        })
    );
}

/// `test_code_signing_not_found_excs`
#[tokio::test]
async fn no_function_has_a_code_signing_config() {
    use cresset_aws::convert::IntoValue as _;
    use cresset_aws::{Structure, Value};
    let server = Server::start().await;
    server.deploy(NAME).await;
    let ask = |name: &str| {
        let get = GetFunctionCodeSigningConfigRequest { function_name: name.to_owned() };
        server.functions.get_function_code_signing_config(call(get))
    };
    let answer = ask(NAME).await.unwrap().into_value();
    assert_eq!(answer, Value::from(Structure::with_capacity(0)));
    assert_eq!(
        told(ask("csc-test-doesnotexist").await),
        "ResourceNotFoundException: Function not found: arn:aws:lambda:us-east-1:111111111111:function:csc-test-doesnotexist"
    );
}

/// `TestLambdaRecursion`
#[tokio::test]
async fn loops_are_terminated_until_they_are_allowed() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let get = async |server: &Server, name: &str| {
        let get = GetFunctionRecursionConfigRequest { function_name: name.to_owned() };
        let answer = server.functions.get_function_recursion_config(call(get)).await;
        answer.map(|answer| answer.recursive_loop.unwrap())
    };
    let put = |name: &str, recursive_loop| {
        let put =
            PutFunctionRecursionConfigRequest { function_name: name.to_owned(), recursive_loop };
        server.functions.put_function_recursion_config(call(put))
    };
    assert_eq!(get(&server, NAME).await.unwrap(), RecursiveLoop::Terminate);
    let allowed = put(NAME, RecursiveLoop::Allow).await.unwrap();
    assert_eq!(allowed.recursive_loop, Some(RecursiveLoop::Allow));
    let missing =
        format!("ResourceNotFoundException: Function not found: {}", ARN.replace(NAME, "no"));
    assert_eq!(told(put("no", RecursiveLoop::Allow).await), missing);
    assert_eq!(told(get(&server, "no").await), missing);
    let server = server.restart().await;
    assert_eq!(get(&server, NAME).await.unwrap(), RecursiveLoop::Allow);
}

#[tokio::test]
async fn each_version_has_its_own_runtime_management() {
    let server = Server::start().await;
    server.create(CreateFunctionRequest { publish: Some(true), ..request(NAME) }).await.unwrap();
    server.settle_version(NAME, Some("1")).await;
    let auto = server.managed(None).await.unwrap();
    assert_eq!(auto.update_runtime_on, Some(UpdateRuntimeOn::Auto));
    assert_eq!((auto.function_arn.as_deref(), auto.runtime_version_arn), (Some(ARN), None));
    server.manage(NAME, Some("1"), UpdateRuntimeOn::FunctionUpdate, None).await.unwrap();
    let runtime = server.configuration(NAME, None).await.unwrap().runtime_version_config.unwrap();
    let arn = runtime.runtime_version_arn;
    let manual = server.manage(NAME, None, UpdateRuntimeOn::Manual, arn.clone()).await.unwrap();
    assert_eq!(manual.runtime_version_arn, arn);
    let server = server.restart().await;
    let latest = server.managed(Some("$LATEST")).await.unwrap();
    assert_eq!(latest.update_runtime_on, Some(UpdateRuntimeOn::Manual));
    assert_eq!(latest.runtime_version_arn, arn);
    let first = server.managed(Some("1")).await.unwrap();
    assert_eq!(first.update_runtime_on, Some(UpdateRuntimeOn::FunctionUpdate));
    assert_eq!(first.function_arn, Some(format!("{ARN}:1")));
    server.manage(NAME, None, UpdateRuntimeOn::Auto, None).await.unwrap();
    assert_eq!(server.managed(None).await.unwrap().runtime_version_arn, None);
}

#[tokio::test]
async fn a_runtime_version_is_the_one_that_is_here_and_goes_with_manual() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let other = "arn:aws:lambda:us-east-1::runtime:0123456789abcdef".to_owned();
    let invalid = |text: &str| format!("InvalidParameterValueException: {text}");
    let manage = |on, arn| server.manage(NAME, None, on, arn);
    assert_eq!(
        told(manage(UpdateRuntimeOn::Manual, None).await),
        invalid("RuntimeVersionArn is required when UpdateRuntimeOn is Manual.")
    );
    assert_eq!(
        told(manage(UpdateRuntimeOn::Auto, Some(other.clone())).await),
        invalid("RuntimeVersionArn cannot be specified when UpdateRuntimeOn is Auto.")
    );
    assert!(
        told(manage(UpdateRuntimeOn::Manual, Some(other.clone())).await)
            .starts_with(&invalid(&format!("The runtime version {other} is not available")))
    );
    assert_eq!(
        told(server.managed(Some("live")).await),
        invalid(
            "The runtime of an alias cannot be managed. Please specify $LATEST or a published version."
        )
    );
    assert_eq!(
        told(server.managed(Some("7")).await),
        format!("ResourceNotFoundException: Function not found: {ARN}:7")
    );
}
