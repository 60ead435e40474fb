//! Links to code, and what becomes of code that nobody has any more.

use std::time::Duration;

use cresset_aws::lambda::types::*;
use tokio::io::AsyncReadExt as _;

use super::server::{NAME, Server, code, request, version_of};
use super::zip::handler;
use crate::{LinkError, Settings};

async fn link(server: &Server, qualifier: Option<&str>) -> String {
    let location = server.get(NAME, qualifier).await.unwrap().code.unwrap().location.unwrap();
    location.strip_prefix("http://localhost:4566").unwrap().to_owned()
}

async fn download(server: &Server, link: &str) -> Vec<u8> {
    let mut content = server.functions.code_by_link(link).await.unwrap();
    let mut bytes = Vec::new();
    content.reader.read_to_end(&mut bytes).await.unwrap();
    assert_eq!(bytes.len() as u64, content.length);
    bytes
}

#[tokio::test]
async fn the_code_is_what_was_deployed_for_ten_minutes() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.publish(version_of(NAME)).await.unwrap();
    server.update_code(code(NAME, "new")).await.unwrap();
    server.settle(NAME).await;
    let (latest, first) = (link(&server, None).await, link(&server, Some("1")).await);
    assert_eq!(download(&server, &latest).await, handler("new"));
    assert_eq!(download(&server, &first).await, handler(NAME));
    server.hand.advance(Duration::from_secs(599));
    download(&server, &latest).await;
    server.hand.advance(Duration::from_secs(1));
    assert!(matches!(server.functions.code_by_link(&latest).await, Err(LinkError::Expired)));
}

#[tokio::test]
async fn a_link_outlives_a_restart() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let link = link(&server, None).await;
    let server = server.restart().await;
    assert_eq!(download(&server, &link).await, handler(NAME));
}

/// Waits for housekeeping: on a value, with a deadline.
async fn stored(server: &Server, expected: usize) {
    for _ in 0..500 {
        if server.blobs.list().await.unwrap().len() == expected {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{} packages are stored", server.blobs.list().await.unwrap().len());
}

#[tokio::test]
async fn code_goes_with_the_last_one_that_has_it() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let twin = CreateFunctionRequest { code: request(NAME).code, ..request("twin") };
    server.create(twin).await.unwrap();
    server.settle("twin").await;
    stored(&server, 1).await;
    server.publish(version_of(NAME)).await.unwrap();
    server.update_code(code(NAME, "new")).await.unwrap();
    server.settle(NAME).await;
    stored(&server, 2).await;
    let old = link(&server, Some("1")).await;
    server.delete("twin", None).await.unwrap();
    server.delete(NAME, Some("1")).await.unwrap();
    stored(&server, 1).await;
    assert!(matches!(server.functions.code_by_link(&old).await, Err(LinkError::Gone)));
    server.delete(NAME, None).await.unwrap();
    stored(&server, 0).await;
}

/// The same code comes and goes by many requests at once; whoever has it in the end can run it.
#[tokio::test]
async fn code_is_never_removed_under_a_creation() {
    let server = Server::start().await;
    for round in 0..20 {
        let name = format!("f{round}");
        let same = CreateFunctionRequest { code: request(NAME).code, ..request(&name) };
        let last = format!("f{}", round - 1);
        let (created, _) = tokio::join!(server.create(same), server.delete(&last, None));
        created.unwrap();
        server.settle(&name).await;
        server.publish(version_of(&name)).await.unwrap();
    }
    stored(&server, 1).await;
    let server = server.restart().await;
    server.settle("f19").await;
    stored(&server, 1).await;
}

#[tokio::test]
async fn a_package_without_a_function_is_removed_at_the_next_start() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.blobs.put(handler("orphan")).await.unwrap();
    let server = server.restart().await;
    stored(&server, 1).await;
    assert_eq!(download(&server, &link(&server, None).await).await, handler(NAME));
}

/// Between a request's put and its record nobody but the request has the package.
#[tokio::test]
async fn a_package_is_held_until_its_record_is_written() {
    let server = Server::start().await;
    let packages = &server.functions.core.packages;
    let package = packages.put(handler("held")).await.unwrap();
    let again = packages.put(handler("held")).await.unwrap();
    let candidates = [package.digest].into();
    packages.delete_unused(&candidates, |_| false).await.unwrap();
    stored(&server, 1).await;
    drop(package);
    packages.delete_unused(&candidates, |_| false).await.unwrap();
    stored(&server, 1).await;
    drop(again);
    packages.delete_unused(&candidates, |_| true).await.unwrap();
    stored(&server, 1).await;
    packages.delete_unused(&candidates, |_| false).await.unwrap();
    stored(&server, 0).await;
}

/// What is unpacked stays while an invocation may still run in it.
#[tokio::test]
async fn unpacked_code_is_removed_after_its_retention() {
    let settings =
        Settings { unpacked_code_retention: Duration::from_millis(300), ..Settings::default() };
    let server = Server::start_with(tempfile::tempdir().unwrap(), settings).await;
    server.deploy(NAME).await;
    let unpacked = server.dir.path().join("code");
    let count = || std::fs::read_dir(&unpacked).unwrap().count();
    server.update_code(code(NAME, "new")).await.unwrap();
    server.settle(NAME).await;
    stored(&server, 1).await;
    assert_eq!(count(), 2);
    for _ in 0..500 {
        if count() == 1 {
            server.settle(NAME).await;
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the old code stays unpacked");
}
