//! Creating, getting, updating and deleting, step by step as in the recordings.

use cresset_aws::lambda::types::*;
use indexmap::IndexMap;
use insta::assert_json_snapshot;

use super::recorder::{Recorder, told};
use super::server::{ARN, NAME, Server, code, request};
use crate::names::Version;

fn variables(pairs: &[(&str, &str)]) -> Option<Environment> {
    let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Some(Environment { variables: Some(pairs.collect::<IndexMap<_, _>>().into()) })
}

#[tokio::test]
async fn test_function_lifecycle() {
    let server = Server::start().await;
    let mut recorder = Recorder::default();
    let create = CreateFunctionRequest {
        runtime: Some("provided.al2023".parse().unwrap()),
        memory_size: Some(256),
        timeout: Some(5),
        environment: variables(&[]),
        ..request(NAME)
    };
    recorder.step("create_response", server.create(create).await);
    server.settle(NAME).await;
    recorder.step("get_function_response", server.get(NAME, None).await);
    let update = UpdateFunctionConfigurationRequest {
        function_name: NAME.to_owned(),
        runtime: Some("provided.al2".parse().unwrap()),
        description: Some("Changed-Description".to_owned()),
        memory_size: Some(512),
        timeout: Some(10),
        environment: variables(&[("ENV_A", "a")]),
        ..Default::default()
    };
    recorder.step("update_func_conf_response", server.update(update).await);
    server.settle(NAME).await;
    recorder.step("get_function_response_postupdate", server.get(NAME, None).await);
    recorder.step("update_code_response", server.update_code(code(NAME, "new")).await);
    server.settle(NAME).await;
    recorder.step("get_function_response_postcodeupdate", server.get(NAME, None).await);
    recorder.step("delete_response", server.delete(NAME, None).await);
    recorder.step("delete_postdelete", server.delete(NAME, None).await);
    assert_json_snapshot!(recorder.finish());
}

#[tokio::test]
async fn test_redundant_updates() {
    let server = Server::start().await;
    let mut recorder = Recorder::default();
    let create = CreateFunctionRequest {
        description: Some("Initial description".to_owned()),
        environment: variables(&[]),
        timeout: Some(30),
        ..request(NAME)
    };
    recorder.step("create_response", server.create(create).await);
    server.settle(NAME).await;
    let update = || super::server::described(NAME, "1st update description");
    recorder.step("first_update_result", server.update(update()).await);
    server.settle(NAME).await;
    recorder.step("get_fn_config_result", server.configuration(NAME, None).await);
    recorder.step("get_fn_result", server.get(NAME, None).await);
    recorder.step("redundant_update_result", server.update(update()).await);
    server.settle(NAME).await;
    recorder.step("get_fn_result_after_redundant_update", server.get(NAME, None).await);
    assert_json_snapshot!(recorder.finish());
}

/// `create_function` by name, ARN and partial ARN; `test_function_arns`
#[tokio::test]
async fn a_function_is_created_by_any_form_of_its_name() {
    let server = Server::start().await;
    for (reference, name) in [
        ("a", "a"),
        ("arn:aws:lambda:us-east-1:111111111111:function:b", "b"),
        ("111111111111:function:c", "c"),
        ("function:d", "d"),
    ] {
        let create = CreateFunctionRequest { function_name: reference.to_owned(), ..request(name) };
        let created = server.create(create).await.unwrap();
        assert_eq!(created.function_name.as_deref(), Some(name));
        let arn = format!("arn:aws:lambda:us-east-1:111111111111:function:{name}");
        assert_eq!(created.function_arn, Some(arn));
    }
}

/// `test_create_tag_on_fn_create`
#[tokio::test]
async fn tags_are_shown_as_they_were_given() {
    let server = Server::start().await;
    let tags = IndexMap::from([("testtag".to_owned(), "value".to_owned())]);
    let create = CreateFunctionRequest { tags: Some(tags.clone()), ..request(NAME) };
    server.create(create).await.unwrap();
    assert_eq!(server.get(NAME, None).await.unwrap().tags, Some(tags));
    server.deploy("untagged").await;
    assert_eq!(server.get("untagged", None).await.unwrap().tags, None);
}

#[tokio::test]
async fn a_name_is_taken_until_the_function_is_deleted() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let taken = server.create(request(NAME)).await;
    assert_eq!(told(taken), "ResourceConflictException: Function already exist: hello");
    server.delete(NAME, None).await.unwrap();
    server.deploy(NAME).await;
}

/// Of many at once, one creates the function.
#[tokio::test]
async fn one_of_many_creations_at_once_succeeds() {
    let server = Server::start().await;
    let creations = (0..8).map(|_| server.create(request(NAME)));
    let answers = futures_join(creations).await;
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    let refused = answers.into_iter().filter_map(Result::err);
    assert!(refused.into_iter().all(|error| error.code() == "ResourceConflictException"));
}

async fn futures_join<T>(all: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut pending: Vec<_> = all.map(Box::pin).collect();
    let mut done = Vec::new();
    std::future::poll_fn(|task| {
        pending.retain_mut(|future| match future.as_mut().poll(task) {
            std::task::Poll::Ready(answer) => {
                done.push(answer);
                false
            }
            std::task::Poll::Pending => true,
        });
        if pending.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done
}

#[tokio::test]
async fn a_dry_run_shows_what_would_be_and_changes_nothing() {
    let server = Server::start().await;
    let before = server.deploy(NAME).await;
    let dry = UpdateFunctionCodeRequest { dry_run: Some(true), ..code(NAME, "new") };
    let shown = server.update_code(dry).await.unwrap();
    assert_ne!(shown.code_sha256, before.code_sha256);
    assert_eq!(server.configuration(NAME, None).await.unwrap(), before);
    let broken = UpdateFunctionCodeRequest {
        dry_run: Some(true),
        zip_file: Some(bytes::Bytes::from_static(b"no zip").into()),
        ..code(NAME, "")
    };
    assert!(server.update_code(broken).await.is_err());
}

/// `test_list_functions`
#[tokio::test]
async fn test_list_functions() {
    let server = Server::start().await;
    let mut recorder = Recorder::default();
    let create = |name: &str, publish| CreateFunctionRequest {
        publish: Some(publish),
        environment: variables(&[]),
        ..request(name)
    };
    recorder.step("create_response_1", server.create(create("first", true)).await);
    recorder.step("create_response_2", server.create(create("second", false)).await);
    server.settle("first").await;
    server.settle("second").await;
    let all =
        ListFunctionsRequest { function_version: Some(FunctionVersion::All), ..Default::default() };
    recorder.step("list_all", server.list(all).await);
    recorder.step("list_default", server.list(ListFunctionsRequest::default()).await);
    assert_json_snapshot!(recorder.finish());
}

#[tokio::test]
async fn lists_go_on_where_the_last_page_ended() {
    let server = Server::start().await;
    for name in ["a", "b", "c", "d", "e"] {
        server.deploy(name).await;
    }
    server.publish(super::server::version_of("c")).await.unwrap();
    let all =
        |function_version| {
            let server = &server;
            async move {
                let (mut names, mut marker) = (Vec::new(), None);
                loop {
                    let page = ListFunctionsRequest {
                        function_version,
                        marker: marker.take(),
                        max_items: Some(2),
                        ..Default::default()
                    };
                    let page = server.list(page).await.unwrap();
                    let functions = page.functions.unwrap();
                    assert!(!functions.is_empty() && functions.len() <= 2);
                    names.extend(functions.into_iter().map(|it| {
                        format!("{}:{}", it.function_name.unwrap(), it.version.unwrap())
                    }));
                    marker = page.next_marker;
                    if marker.is_none() {
                        return names.join(" ");
                    }
                    // What is deleted meanwhile does not disturb the pages after it.
                    server.delete("a", None).await.ok();
                }
            }
        };
    assert_eq!(all(None).await, "a:$LATEST b:$LATEST c:$LATEST d:$LATEST e:$LATEST");
    let versions = all(Some(FunctionVersion::All)).await;
    assert_eq!(versions, "b:$LATEST c:$LATEST c:1 d:$LATEST e:$LATEST");
}

#[tokio::test]
async fn pages_have_fifty_functions_at_most() {
    let server = Server::start().await;
    for number in 0..51 {
        server.create(request(&format!("f{number:02}"))).await.unwrap();
    }
    let most = ListFunctionsRequest { max_items: Some(10_000), ..Default::default() };
    let page = server.list(most).await.unwrap();
    assert_eq!(page.functions.unwrap().len(), 50);
    assert!(page.next_marker.is_some());
}

#[tokio::test]
async fn accounts_and_regions_are_worlds_of_their_own() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let mut elsewhere = super::server::context();
    elsewhere.region = "eu-central-1".to_owned();
    let found = server.functions.resolve(&elsewhere, NAME, None).await;
    assert_eq!(
        told(found),
        "ResourceNotFoundException: Function not found: \
         arn:aws:lambda:eu-central-1:111111111111:function:hello:$LATEST"
    );
}

/// `test_get_function_wrong_region`, `test_function_arns`
#[tokio::test]
async fn foreign_arns_are_not_reachable() {
    let server = Server::start().await;
    let wrong_region = "arn:aws:lambda:ap-southeast-1:111111111111:function:hello";
    assert_eq!(
        told(server.get(wrong_region, None).await),
        "ResourceNotFoundException: Functions from 'ap-southeast-1' are not reachable in this region ('us-east-1')"
    );
    let wrong_account = ARN.replace("111111111111", "222222222222");
    let denied = server.delete(&wrong_account, None).await.unwrap_err();
    assert_eq!((denied.code(), denied.status()), ("AccessDeniedException", 403));
    assert_eq!(
        denied.message(),
        "User: arn:aws:iam::111111111111:user/me is not authorized to perform: lambda:DeleteFunction on resource: arn:aws:lambda:us-east-1:222222222222:function:hello because no resource-based policy allows the lambda:DeleteFunction action"
    );
}

#[test]
fn latest_comes_before_every_version() {
    assert!(Version::Latest < Version::Published(1));
}
