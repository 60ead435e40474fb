//! Aliases, step by step as in the recordings, and what they route to.

use std::collections::BTreeSet;

use cresset_aws::lambda::types::*;
use indexmap::IndexMap;
use insta::assert_json_snapshot;

use super::recorder::Recorder;
use super::server::{NAME, Server, alias, context, version_of};

fn weights(pairs: &[(&str, f64)]) -> Option<AliasRoutingConfiguration> {
    let pairs = pairs.iter().map(|(version, weight)| ((*version).to_owned(), *weight));
    Some(AliasRoutingConfiguration {
        additional_version_weights: Some(pairs.collect::<IndexMap<_, _>>()),
    })
}

fn described(name: &str, version: &str) -> CreateAliasRequest {
    CreateAliasRequest {
        description: Some("custom-alias".to_owned()),
        ..alias(NAME, name, version)
    }
}

fn update(name: &str) -> UpdateAliasRequest {
    UpdateAliasRequest {
        function_name: NAME.to_owned(),
        name: name.to_owned(),
        ..Default::default()
    }
}

/// A function with versions 1 and 2.
async fn two_versions() -> Server {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.publish(version_of(NAME)).await.unwrap();
    server.describe(NAME, "second").await;
    server.publish(version_of(NAME)).await.unwrap();
    server
}

#[tokio::test]
async fn test_alias_lifecycle() {
    let server = two_versions().await;
    let mut recorder = Recorder::default();
    let first = CreateAliasRequest {
        routing_config: weights(&[("2", 0.2)]),
        ..described("aliasname1_1", "1")
    };
    recorder.step("create_alias_1_1", server.create_alias(first).await);
    recorder.step("get_alias_1_1", server.get_alias(NAME, "aliasname1_1").await);
    recorder.step("get_function_alias_1_1", server.get(NAME, Some("aliasname1_1")).await);
    recorder
        .step("get_function_alias_notfound_exc", server.get(NAME, Some("aliasdoesnotexist")).await);
    recorder.step("create_alias_1_2", server.create_alias(described("aliasname1_2", "1")).await);
    recorder.step("create_alias_1_3", server.create_alias(alias(NAME, "aliasname1_3", "1")).await);
    recorder.step("create_alias_2", server.create_alias(described("aliasname2", "2")).await);
    recorder.step("list_aliases_for_fnname", server.list_aliases(NAME, None).await);
    let cleared = UpdateAliasRequest { routing_config: weights(&[]), ..update("aliasname1_1") };
    recorder.step("update_alias_1_1", server.update_alias(cleared).await);
    recorder.step("get_alias_1_1_after_update", server.get_alias(NAME, "aliasname1_1").await);
    recorder.step("update_alias_1_2", server.update_alias(update("aliasname1_2")).await);
    recorder.step("list_aliases_for_version", server.list_aliases(NAME, Some("1")).await);
    recorder.step("delete_alias_response", server.delete_alias(NAME, "aliasname1_1").await);
    recorder.step("list_aliases_for_fnname_afterdelete", server.list_aliases(NAME, None).await);
    assert_json_snapshot!(recorder.finish());
}

#[tokio::test]
async fn test_notfound_and_invalid_routingconfigs() {
    let server = two_versions().await;
    let mut recorder = Recorder::default();
    for (step, version, routing) in [
        ("routing_config_exc_toomany", "1", weights(&[("1", 0.5), ("2", 0.5)])),
        ("routing_config_exc_sameversion", "1", weights(&[("1", 0.5)])),
        ("target_version_doesnotexist", "10", None),
        ("routing_config_exc_version_doesnotexist", "1", weights(&[("10", 0.5)])),
        ("target_version_exc_version_latest", "$LATEST", weights(&[("1", 0.5)])),
    ] {
        let create =
            CreateAliasRequest { routing_config: routing, ..alias(NAME, "custom", version) };
        recorder.step(step, server.create_alias(create).await);
    }
    recorder.step(
        "create-alias-latest",
        server.create_alias(alias(NAME, "custom-latest", "$LATEST")).await,
    );
    recorder.step(
        "routing_config_exc_fn_doesnotexist",
        server.create_alias(alias("hello-unknown", "custom", "1")).await,
    );
    let empty = CreateAliasRequest {
        routing_config: weights(&[]),
        ..alias(NAME, "custom-empty-routingconfig", "1")
    };
    recorder.step("create_alias_empty_routingconfig", server.create_alias(empty).await);
    let create = || CreateAliasRequest {
        routing_config: weights(&[("2", 0.5)]),
        ..alias(NAME, "custom", "1")
    };
    recorder.step("create_alias_response", server.create_alias(create()).await);
    recorder.step("routing_config_exc_already_exist", server.create_alias(create()).await);
    recorder.step("alias_does_not_exist_esc", server.get_alias(NAME, "non-existent").await);
    recorder
        .step("test_non_existent_alias_update", server.update_alias(update("non-existent")).await);
    recorder
        .step("test_non_existent_alias_deletion", server.delete_alias(NAME, "non-existent").await);
    assert_json_snapshot!(recorder.finish());
}

/// `test_function_revisions_version_and_alias`
#[tokio::test]
async fn an_alias_is_updated_at_the_revision_that_is_meant() {
    let server = two_versions().await;
    let created = server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    let stale = UpdateAliasRequest { revision_id: Some("stale".to_owned()), ..update("live") };
    let refused = server.update_alias(stale).await.unwrap_err();
    assert_eq!((refused.code(), refused.status()), ("PreconditionFailedException", 412));
    let meant = UpdateAliasRequest {
        revision_id: created.revision_id.clone(),
        description: Some("something changed".to_owned()),
        ..update("live")
    };
    let updated = server.update_alias(meant).await.unwrap();
    assert_ne!(updated.revision_id, created.revision_id);
    assert_eq!(updated.function_version.as_deref(), Some("1"));
}

#[tokio::test]
async fn the_main_version_does_not_become_its_own_second() {
    let server = two_versions().await;
    let create =
        CreateAliasRequest { routing_config: weights(&[("2", 0.5)]), ..alias(NAME, "live", "1") };
    server.create_alias(create).await.unwrap();
    let moved = UpdateAliasRequest { function_version: Some("2".to_owned()), ..update("live") };
    assert_eq!(
        super::recorder::told(server.update_alias(moved).await),
        "InvalidParameterValueException: Invalid function version 2. Function version 2 is already included in routing configuration."
    );
}

#[tokio::test]
async fn an_alias_routes_each_call_anew() {
    let server = two_versions().await;
    let create =
        CreateAliasRequest { routing_config: weights(&[("2", 0.5)]), ..alias(NAME, "live", "1") };
    server.create_alias(create).await.unwrap();
    let mut versions = BTreeSet::new();
    // Missing one of two equally likely versions in 200 draws happens once in 10^59 runs.
    for _ in 0..200 {
        let resolved = server.functions.resolve(&context(), NAME, Some("live")).await.unwrap();
        assert!(resolved.invoked_arn.ends_with(":hello:live"));
        assert!(resolved.arn.ends_with(&format!(":hello:{}", resolved.version)));
        versions.insert(resolved.version.clone());
    }
    assert_eq!(versions, BTreeSet::from(["1".to_owned(), "2".to_owned()]));
}

#[tokio::test]
async fn aliases_are_listed_in_pages() {
    use cresset_aws::lambda::FunctionsApi as _;
    let server = two_versions().await;
    for name in ["a", "b", "c"] {
        server.create_alias(alias(NAME, name, "1")).await.unwrap();
    }
    let page = |marker| {
        server.functions.list_aliases(super::server::call(ListAliasesRequest {
            function_name: NAME.to_owned(),
            marker,
            max_items: Some(2),
            ..Default::default()
        }))
    };
    let first = page(None).await.unwrap();
    assert_eq!(first.aliases.unwrap().len(), 2);
    let second = page(first.next_marker).await.unwrap();
    assert_eq!(second.aliases.unwrap().first().unwrap().name.as_deref(), Some("c"));
    assert_eq!(second.next_marker, None);
}
