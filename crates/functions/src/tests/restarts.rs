//! What was acknowledged is there after a restart, exactly; what was being prepared goes on.

use std::fmt::Write as _;

use cresset_aws::lambda::types::*;
use cresset_store::{Expected, Key, Prefix};

use super::server::{NAME, Server, alias, code, described, request, version_of};

async fn everything(server: &Server) -> String {
    let mut all = String::new();
    let list =
        ListFunctionsRequest { function_version: Some(FunctionVersion::All), ..Default::default() };
    for it in server.list(list).await.unwrap().functions.unwrap() {
        let arn = it.function_arn.clone().unwrap();
        writeln!(all, "{:?}", server.configuration(&arn, None).await.unwrap()).unwrap();
        if arn.ends_with("$LATEST") {
            let name = it.function_name.unwrap();
            writeln!(all, "{:?}", server.list_aliases(&name, None).await.unwrap()).unwrap();
            writeln!(all, "{:?}", server.get(&name, None).await.unwrap().tags).unwrap();
        }
    }
    all
}

#[tokio::test]
async fn a_restart_changes_nothing() {
    let server = Server::start().await;
    let tagged = CreateFunctionRequest {
        tags: Some([("k".to_owned(), "v".to_owned())].into()),
        publish: Some(true),
        ..request("tagged")
    };
    server.create(tagged).await.unwrap();
    server.settle("tagged").await;
    server.deploy(NAME).await;
    server.publish(version_of(NAME)).await.unwrap();
    server.update_code(code(NAME, "new")).await.unwrap();
    server.settle(NAME).await;
    let both = CreateAliasRequest {
        routing_config: Some(AliasRoutingConfiguration {
            additional_version_weights: Some([("2".to_owned(), 0.1)].into()),
        }),
        ..alias(NAME, "live", "1")
    };
    server.publish(version_of(NAME)).await.unwrap();
    server.create_alias(both).await.unwrap();
    server.deploy("gone").await;
    server.delete("gone", None).await.unwrap();
    let before = everything(&server).await;
    let server = server.restart().await;
    assert_eq!(everything(&server).await, before);
}

#[tokio::test]
async fn what_was_pending_becomes_active_after_a_restart() {
    let server = Server::start().await;
    server.deploy("updated").await;
    server.faults.hold_packages();
    let create = CreateFunctionRequest { publish: Some(true), ..request(NAME) };
    server.create(create).await.unwrap();
    server.update_code(code("updated", "new")).await.unwrap();
    let server = server.restart().await;
    for (name, qualifier) in [(NAME, None), (NAME, Some("1")), ("updated", None)] {
        server.settle_version(name, qualifier).await;
        let it = server.configuration(name, qualifier).await.unwrap();
        assert_eq!(it.state, Some(State::Active));
        assert_eq!(it.last_update_status, Some(LastUpdateStatus::Successful));
    }
}

#[tokio::test]
async fn a_namesake_inherits_nothing() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.publish(version_of(NAME)).await.unwrap();
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    server.delete(NAME, None).await.unwrap();
    server.deploy(NAME).await;
    let server = server.restart().await;
    assert!(server.get(NAME, Some("1")).await.is_err());
    assert!(server.get_alias(NAME, "live").await.is_err());
    // And nothing of the first one is kept.
    for prefix in ["versions", "aliases"] {
        let left = server.records.list(&Prefix::new(prefix).unwrap(), None, 10).await.unwrap();
        assert_eq!(left, [], "{prefix}");
    }
}

#[tokio::test]
async fn records_from_the_future_are_not_touched() {
    let server = Server::start().await;
    let key = Key::new("functions/111111111111/us-east-1/new").unwrap();
    let future = bytes::Bytes::from_static(br#"{"format":2,"document":{"anything":1}}"#);
    server.records.put(&key, future, Expected::Absent).await.unwrap();
    let error = crate::load::load_all(&*server.records).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "the record functions/111111111111/us-east-1/new has format 2, and this Cresset reads up to 1: run a newer Cresset"
    );
    let broken = bytes::Bytes::from_static(b"{");
    server.records.put(&key, broken, Expected::Any).await.unwrap();
    assert!(matches!(
        crate::load::load_all(&*server.records).await,
        Err(crate::Error::Unreadable { .. })
    ));
}

/// A write that failed may have happened: nothing is told twice, and nothing is lost.
#[tokio::test]
async fn after_a_failed_write_the_store_is_right() {
    for done in [false, true] {
        let server = Server::start().await;
        server.deploy(NAME).await;
        server.faults.fail_once(done);
        let failed = server.update(described(NAME, "new")).await.unwrap_err();
        assert_eq!((failed.code(), failed.status()), ("ServiceException", 500));
        assert_eq!(failed.message(), "The service encountered an internal error.");
        // What is really there goes on.
        server.settle(NAME).await;
        let it = server.configuration(NAME, None).await.unwrap();
        assert_eq!(it.description.as_deref(), Some(if done { "new" } else { "" }));
        assert_eq!(it.last_update_status, Some(LastUpdateStatus::Successful));
        server.describe(NAME, "newer").await;
        let server = server.restart().await;
        let it = server.configuration(NAME, None).await.unwrap();
        assert_eq!(it.description.as_deref(), Some("newer"));
    }
}

/// The same while the store cannot be read either: the function is read as soon as it can be, before
/// anything else is done to it.
#[tokio::test]
async fn a_doubtful_function_is_read_before_it_is_changed() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.faults.break_records(true);
    server.faults.fail_once(true);
    assert_eq!(server.update(described(NAME, "new")).await.unwrap_err().status(), 500);
    assert_eq!(server.delete(NAME, None).await.unwrap_err().status(), 500);
    server.faults.break_records(false);
    let conflict = server.update(described(NAME, "newer")).await.unwrap_err();
    assert_eq!(conflict.code(), "ResourceConflictException");
    let it = server.configuration(NAME, None).await.unwrap();
    assert_eq!(it.description.as_deref(), Some("new"));
    server.settle(NAME).await;
    server.delete(NAME, None).await.unwrap();
}
