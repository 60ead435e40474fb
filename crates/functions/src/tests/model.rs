//! Random operations, restarts among them, against a model that is small enough to be right.

use std::collections::BTreeMap;
use std::time::Duration;

use cresset_aws::ServiceError;
use cresset_aws::lambda::types::*;
use proptest::prelude::*;

use super::server::{Server, alias, code, described, request, version_of};
use super::zip::handler;
use crate::usage::Usage;

#[derive(Debug, Clone)]
enum Operation {
    Create { name: u8, code: u8, publish: bool },
    UpdateCode { name: u8, code: u8, publish: bool },
    Describe { name: u8, text: u8 },
    Publish { name: u8 },
    Delete { name: u8 },
    DeleteVersion { name: u8, version: u64 },
    CreateAlias { name: u8, alias: u8, version: u64 },
    MoveAlias { name: u8, alias: u8, version: u64 },
    DeleteAlias { name: u8, alias: u8 },
    Restart,
}

/// Code and description.
type Content = (u8, u8);

#[derive(Debug, Clone, Default, PartialEq)]
struct Function {
    latest: Content,
    last: u64,
    published: Option<(u64, Content)>,
    versions: BTreeMap<u64, Content>,
    aliases: BTreeMap<u8, u64>,
}

type World = BTreeMap<u8, Function>;

fn operation() -> impl Strategy<Value = Operation> {
    let (name, code, text, which, version) = (0..2u8, 0..3u8, 0..2u8, 0..2u8, 1..4u64);
    prop_oneof![
        3 => (name.clone(), code.clone(), any::<bool>())
            .prop_map(|(name, code, publish)| Operation::Create { name, code, publish }),
        3 => (name.clone(), code, any::<bool>())
            .prop_map(|(name, code, publish)| Operation::UpdateCode { name, code, publish }),
        3 => (name.clone(), text).prop_map(|(name, text)| Operation::Describe { name, text }),
        4 => name.clone().prop_map(|name| Operation::Publish { name }),
        1 => name.clone().prop_map(|name| Operation::Delete { name }),
        2 => (name.clone(), version.clone())
            .prop_map(|(name, version)| Operation::DeleteVersion { name, version }),
        2 => (name.clone(), which.clone(), version.clone())
            .prop_map(|(name, alias, version)| Operation::CreateAlias { name, alias, version }),
        2 => (name.clone(), which.clone(), version)
            .prop_map(|(name, alias, version)| Operation::MoveAlias { name, alias, version }),
        1 => (name, which).prop_map(|(name, alias)| Operation::DeleteAlias { name, alias }),
        1 => Just(Operation::Restart),
    ]
}

/// What the model answers: nothing, or the code of an error.
fn expect(world: &mut World, operation: &Operation) -> Result<(), &'static str> {
    const MISSING: &str = "ResourceNotFoundException";
    const CONFLICT: &str = "ResourceConflictException";
    match *operation {
        Operation::Create { name, .. } if world.contains_key(&name) => return Err(CONFLICT),
        Operation::Create { name, code, publish } => {
            let mut function = Function { latest: (code, 0), ..Function::default() };
            if publish {
                function.publish();
            }
            world.insert(name, function);
        }
        Operation::UpdateCode { name, code, publish } => {
            let function = world.get_mut(&name).ok_or(MISSING)?;
            function.latest.0 = code;
            if publish {
                function.publish();
            }
        }
        Operation::Describe { name, text } => {
            world.get_mut(&name).ok_or(MISSING)?.latest.1 = text;
        }
        Operation::Publish { name } => {
            let function = world.get_mut(&name).ok_or(MISSING)?;
            let unchanged = function.published.is_some_and(|(version, content)| {
                content == function.latest && function.versions.contains_key(&version)
            });
            if !unchanged {
                function.publish();
            }
        }
        Operation::Delete { name } => {
            world.remove(&name).ok_or(MISSING)?;
        }
        Operation::DeleteVersion { name, version } => {
            let function = world.get_mut(&name).ok_or(MISSING)?;
            if function.aliases.values().any(|main| *main == version) {
                return Err(CONFLICT);
            }
            function.versions.remove(&version);
        }
        Operation::CreateAlias { name, alias, version } => {
            let function = world.get_mut(&name).ok_or(MISSING)?;
            function.versions.get(&version).ok_or(MISSING)?;
            if function.aliases.contains_key(&alias) {
                return Err(CONFLICT);
            }
            function.aliases.insert(alias, version);
        }
        Operation::MoveAlias { name, alias, version } => {
            let function = world.get_mut(&name).ok_or(MISSING)?;
            let main = function.aliases.get_mut(&alias).ok_or(MISSING)?;
            function.versions.get(&version).ok_or(MISSING)?;
            *main = version;
        }
        Operation::DeleteAlias { name, alias } => {
            world.get_mut(&name).ok_or(MISSING)?.aliases.remove(&alias);
        }
        Operation::Restart => {}
    }
    Ok(())
}

impl Function {
    fn publish(&mut self) {
        self.last += 1;
        self.versions.insert(self.last, self.latest);
        self.published = Some((self.last, self.latest));
    }
}

fn text(number: u8) -> String {
    if number == 0 { String::new() } else { format!("text {number}") }
}

fn named(name: u8) -> String {
    format!("f{name}")
}

async fn carry_out(server: Server, operation: &Operation) -> (Server, Result<(), ServiceError>) {
    let answer = match *operation {
        Operation::Create { name, code, publish } => {
            let zip = handler(&format!("code {code}"));
            let create = CreateFunctionRequest {
                code: FunctionCode { zip_file: Some(zip.into()), ..Default::default() },
                publish: Some(publish),
                ..request(&named(name))
            };
            server.create(create).await.map(drop)
        }
        Operation::UpdateCode { name, code: number, publish } => {
            let update = code(&named(name), &format!("code {number}"));
            let update = UpdateFunctionCodeRequest { publish: Some(publish), ..update };
            server.update_code(update).await.map(drop)
        }
        Operation::Describe { name, text: number } => {
            server.update(described(&named(name), &text(number))).await.map(drop)
        }
        Operation::Publish { name } => server.publish(version_of(&named(name))).await.map(drop),
        Operation::Delete { name } => server.delete(&named(name), None).await.map(drop),
        Operation::DeleteVersion { name, version } => {
            server.delete(&named(name), Some(&version.to_string())).await.map(drop)
        }
        Operation::CreateAlias { name, alias: which, version } => {
            let create = alias(&named(name), &format!("alias{which}"), &version.to_string());
            server.create_alias(create).await.map(drop)
        }
        Operation::MoveAlias { name, alias: which, version } => {
            let update = UpdateAliasRequest {
                function_name: named(name),
                name: format!("alias{which}"),
                function_version: Some(version.to_string()),
                ..Default::default()
            };
            server.update_alias(update).await.map(drop)
        }
        Operation::DeleteAlias { name, alias: which } => {
            server.delete_alias(&named(name), &format!("alias{which}")).await.map(drop)
        }
        Operation::Restart => return (server.restart().await, Ok(())),
    };
    (server, answer)
}

/// What the server shows, in the model's terms.
async fn seen(
    server: &Server,
) -> BTreeMap<u8, (Content, BTreeMap<u64, Content>, BTreeMap<u8, u64>)> {
    let content = |it: &FunctionConfiguration| {
        let code = (0..3).find(|code| {
            let zip = handler(&format!("code {code}"));
            Some(cresset_store::Digest::of(&zip).to_base64()) == it.code_sha256
        });
        let described = (0..2).find(|number| Some(text(*number)) == it.description);
        (code.unwrap(), described.unwrap())
    };
    let mut world = BTreeMap::new();
    for name in 0..2u8 {
        let Ok(versions) = server.list_versions(&named(name)).await else { continue };
        server.settle(&named(name)).await;
        let mut published = BTreeMap::new();
        let mut latest = None;
        for it in versions.versions.unwrap() {
            match it.version.as_deref().unwrap() {
                "$LATEST" => latest = Some(content(&it)),
                number => {
                    server.settle_version(&named(name), Some(number)).await;
                    published.insert(number.parse().unwrap(), content(&it));
                }
            }
        }
        let aliases = server.list_aliases(&named(name), None).await.unwrap().aliases.unwrap();
        let aliases = aliases.into_iter().map(|it| {
            let which = it.name.unwrap().strip_prefix("alias").unwrap().parse().unwrap();
            (which, it.function_version.unwrap().parse().unwrap())
        });
        world.insert(name, (latest.unwrap(), published, aliases.collect()));
    }
    world
}

async fn check(operations: Vec<Operation>) {
    let (mut server, mut world) = (Server::start().await, World::new());
    for operation in operations {
        let expected = expect(&mut world, &operation);
        let answer;
        (server, answer) = carry_out(server, &operation).await;
        let answer = answer.map_err(|error| error.code());
        assert_eq!(answer, expected, "{operation:?}");
        let model: BTreeMap<_, _> = world
            .iter()
            .map(|(name, it)| (*name, (it.latest, it.versions.clone(), it.aliases.clone())))
            .collect();
        assert_eq!(seen(&server).await, model, "after {operation:?}");
        check_usage(&server).await;
    }
}

/// What is counted is what the functions have, once nothing changes any more.
async fn check_usage(server: &Server) {
    let index = &server.functions.core.writes.index;
    for _ in 0..500 {
        let mut expected = Usage::default();
        index.all().iter().for_each(|function| expected.change(None, Some(function)));
        if *index.usage() == expected {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("this is not what the functions have: {:?}", index.usage());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_control_plane_does_what_the_model_does(
        operations in prop::collection::vec(operation(), 1..30)
    ) {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(check(operations));
    }
}
