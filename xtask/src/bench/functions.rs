//! Ten thousand functions of three versions each: what their API takes, beside a server with ten, and
//! what a server takes that starts with them.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::client::{Client, Code, parsed};
use super::figures::{Figures, ratio};
use super::packages::archive;
use super::report::Row;
use super::server::{Server, on_each};

const MANY: u32 = 10_000;
const FEW: u32 = 10;
/// The client and the server share the machine: a request that is flushed to disk leaves it time.
const CALLERS: usize = 16;
const READS: u32 = 5_000;
const CREATIONS: u32 = 200;
const PAGE: usize = 50;
/// Before what is measured is measured.
const UNCOUNTED: u32 = 200;
const CONFIG: &str = "[environments]\nblanks_per_runtime = 0\n";

/// The code of the three versions, which all functions share.
struct Versions([Vec<u8>; 3]);

pub(super) fn measure(root: &Path, data: &Path) -> Result<Vec<Row>, String> {
    let versions = Versions::build()?;
    let few = Server::start(root, &data.join("few"), CONFIG)?;
    versions.deploy(&few, FEW)?;
    let many_data = data.join("many");
    let many = Server::start(root, &many_data, CONFIG)?;
    let deployed = Instant::now();
    versions.deploy(&many, MANY)?;
    let deployed = deployed.elapsed();
    let [with_few, with_many] = versions.creations([&few, &many])?;
    many.stop()?;

    let began = Instant::now();
    let many = Server::start(root, &many_data, CONFIG)?;
    let started = began.elapsed();
    let resident = many.resident_kib()?;
    let gets = gets(&many)?;
    let pages = pages(&many)?;
    let in_use = many.resident_kib()?;
    few.stop()?;
    many.stop()?;
    let began = Instant::now();
    let empty = Server::start(root, &data.join("empty"), CONFIG)?;
    let started_empty = began.elapsed();
    empty.stop()?;

    let creation = ratio(with_many.median(), with_few.median());
    let rate = f64::from(MANY * 3) / deployed.as_secs_f64();
    Ok(vec![
        Row::alone(
            &format!("{MANY} functions of 3 versions: GetFunction"),
            &gets.to_string(),
            "under 0.3 ms (p99 under 1)",
        ),
        Row::alone(
            &format!("the same: ListFunctions, {PAGE} a page"),
            &pages.to_string(),
            "under 1.5 ms",
        ),
        Row::against(
            "the same: CreateFunction",
            &with_many.to_string(),
            &format!("with {FEW}: {with_few}"),
            creation,
            "no slower",
        ),
        Row::alone(
            &format!("the same: made by {CALLERS} clients"),
            &format!("{rate:.0} versions a second"),
            "",
        ),
        Row::against(
            "the same: start-up",
            &seconds(started),
            &format!("of an empty server: {}", seconds(started_empty)),
            ratio(started, started_empty),
            "under 1 s",
        ),
        Row::alone(
            "the same: resident after the start",
            &format!("{} MiB, {} after the reads", resident / 1_024, in_use / 1_024),
            "under 150 MB",
        ),
    ])
}

impl Versions {
    fn build() -> Result<Self, String> {
        let version = |number: u32| {
            let source = format!("def handler(event, context):\n    return {number}\n");
            archive(&[("app.py", source.as_bytes())])
        };
        Ok(Self([version(1)?, version(2)?, version(3)?]))
    }

    /// Makes `count` functions and their versions, of some clients at once.
    fn deploy(&self, server: &Server, count: u32) -> Result<(), String> {
        let Self([first, later @ ..]) = self;
        let creation = |client: &Client, number| {
            let request = Client::published(&name(number), &Code::python(first));
            client.send_creation(&request)
        };
        on_each(server, CALLERS, count, creation)?;
        for zip in later {
            on_each(server, CALLERS, count, |client, number| {
                client.settle(&name(number))?;
                client.publish(&name(number), zip)
            })?;
        }
        on_each(server, CALLERS, count, |client, number| client.settle(&name(number)))
    }

    /// CreateFunction on each server, in turns, so that the noise of the machine is shared.
    fn creations(&self, servers: [&Server; 2]) -> Result<[Figures; 2], String> {
        let Self([zip, ..]) = self;
        let clients = servers.map(Server::client);
        let mut figures = [Figures::default(), Figures::default()];
        for number in 0..CREATIONS {
            let name = format!("one-more-{number}");
            let request = Client::creation(&name, &Code::python(zip));
            for (client, figures) in clients.iter().zip(&mut figures) {
                let began = Instant::now();
                client.send_creation(&request)?;
                figures.push(began.elapsed());
                client.settle(&name)?;
                client.delete(&name)?;
            }
        }
        Ok(figures)
    }
}

/// GetFunction of functions and versions from all over.
fn gets(server: &Server) -> Result<Figures, String> {
    let client = server.client();
    let get = |number: u32| {
        // Odd, and so every function comes before one comes again.
        let name = name(number.wrapping_mul(7_919) % MANY);
        let path = format!("/2015-03-31/functions/{name}?Qualifier={}", number % 3 + 1);
        let began = Instant::now();
        client.get(&path).map(|_| began.elapsed())
    };
    (0..UNCOUNTED).try_for_each(|number| get(number).map(drop))?;
    (0..READS).map(get).collect()
}

/// Every page of ListFunctions; together they have every function once.
fn pages(server: &Server) -> Result<Figures, String> {
    let client = server.client();
    let (mut figures, mut listed) = (Figures::default(), BTreeSet::new());
    let mut marker = String::new();
    loop {
        let path = format!("/2015-03-31/functions?MaxItems={PAGE}{marker}");
        let began = Instant::now();
        let page = client.get(&path)?;
        figures.push(began.elapsed());
        let page = parsed(&page)?;
        let functions = page.get("Functions").and_then(Value::as_array);
        let names =
            functions.into_iter().flatten().filter_map(|it| it.get("FunctionName")?.as_str());
        listed.extend(names.map(str::to_owned));
        match page.get("NextMarker").and_then(Value::as_str) {
            Some(next) => marker = format!("&Marker={next}"),
            None if listed.len() == MANY as usize => return Ok(figures),
            None => return Err(format!("{} functions are listed, not {MANY}", listed.len())),
        }
    }
}

fn name(number: u32) -> String {
    format!("function-{number:05}")
}

fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}
