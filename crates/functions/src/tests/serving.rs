//! What those who keep functions warm are told.

use std::collections::BTreeSet;

use super::server::{NAME, Server, code, context, version_of};

#[tokio::test]
async fn a_version_is_current_until_it_is_updated_or_deleted() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.publish(version_of(NAME)).await.unwrap();
    let resolve =
        async |qualifier| server.functions.resolve(&context(), NAME, qualifier).await.unwrap();
    let (latest, first) = (resolve(None).await, resolve(Some("1")).await);
    assert!(server.functions.is_current(&latest) && server.functions.is_current(&first));

    let mut changes = server.functions.changes();
    server.update_code(code(NAME, "changed")).await.unwrap();
    assert!(changes.has_changed().unwrap(), "it is told before the answer");
    assert!(!server.functions.is_current(&latest), "from the answer on");
    assert!(server.functions.is_current(&first), "a version never changes");
    let updated = resolve(None).await;
    assert!(server.functions.is_current(&updated));

    changes.mark_unchanged();
    server.delete(NAME, Some("1")).await.unwrap();
    assert!(!server.functions.is_current(&first));
    server.delete(NAME, None).await.unwrap();
    assert!(!server.functions.is_current(&updated));
    assert!(changes.has_changed().unwrap());

    server.deploy(NAME).await;
    assert!(!server.functions.is_current(&updated), "a namesake is another function");
}

#[tokio::test]
async fn the_runtimes_in_use_are_those_of_the_functions() {
    let server = Server::start().await;
    assert_eq!(server.functions.runtimes_in_use(), BTreeSet::new());
    server.deploy(NAME).await;
    server.deploy("other").await;
    let expected = BTreeSet::from(["provided.al2023".to_owned()]);
    assert_eq!(server.functions.runtimes_in_use(), expected);
    server.delete(NAME, None).await.unwrap();
    server.delete("other", None).await.unwrap();
    assert_eq!(server.functions.runtimes_in_use(), BTreeSet::new());
}
