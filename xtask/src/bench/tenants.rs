//! Many functions on one machine: what hundreds of idle environments cost, and what a function that is
//! well notices of the worst neighbours.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::account;
use super::client::Code;
use super::figures::{Figures, ratio};
use super::packages::archive;
use super::report::Row;
use super::server::{Server, on_each};

const IDLE: u32 = 500;
const CALLERS: usize = 4;
const IDLE_MB: u32 = 128;
/// How long the idle environments are watched.
const WATCHED: Duration = Duration::from_secs(10);
const IDLE_CONFIG: &str = "[environments]\nblanks_per_runtime = 0\nidle_timeout_seconds = 3600\n";
const COUNTER: &str = "calls = 0\ndef handler(event, context):\n    global calls\n    calls += 1\n    \
                       return calls\n";

const STRICT_CONFIG: &str = "cpu = 'strict'\n[environments]\nblanks_per_runtime = 0\n";
const CALLS: usize = 1_000;
/// The timeout of an attack, which is begun anew for as long as the calls beside it take.
const ATTACK_SECONDS: u32 = 8;
const GOOD: &str = "def handler(event, context):\n    return event\n";
const ATTACKS: [(&str, &str); 5] = [
    ("a CPU burner", "def handler(e, c):\n    while True: pass\n"),
    (
        "a fork bomb",
        "import os\ndef handler(e, c):\n    while True:\n        try: os.fork()\n        except OSError: pass\n",
    ),
    (
        "a memory hog",
        "import os\ndef handler(e, c):\n    while True:\n        if os.fork() == 0:\n            held = []\n            \
         while True: held.append(bytearray(b'x') * (16 << 20))\n        os.wait()\n",
    ),
    ("a log flood", "def handler(e, c):\n    while True: print('x' * 1000)\n"),
    (
        "a writer to /tmp",
        "def handler(e, c):\n    while True:\n        with open('/tmp/x', 'wb') as file:\n            \
         for _ in range(400): file.write(b'x' * (1 << 20))\n",
    ),
];

/// Environments that have answered once, left alone, and called again.
pub(super) fn idle(root: &Path, data: &Path) -> Result<Vec<Row>, String> {
    let server = Server::start(root, &data.join("idle"), IDLE_CONFIG)?;
    let zip = archive(&[("app.py", COUNTER.as_bytes())])?;
    let code = Code { memory_mb: IDLE_MB, ..Code::python(&zip) };
    let before = server.resident_kib()?;
    on_each(&server, CALLERS, IDLE, |client, number| {
        client.create(&idle_name(number), &code)?;
        answers(&client.invoke(&idle_name(number), b"{}")?, "1")
    })?;
    let client = server.client();
    wait_until(|| Ok(client.metric("cresset_environment_frozen ")? >= f64::from(IDLE)))?;
    let resident = server.resident_kib()?.saturating_sub(before) / u64::from(IDLE);
    let functions = account::memory(&server.instance()?)? / u64::from(IDLE);
    let used = account::cpu(server.pid(), &server.instance()?)?;
    std::thread::sleep(WATCHED);
    let used = account::cpu(server.pid(), &server.instance()?)?.saturating_sub(used);
    let again = Instant::now();
    on_each(&server, CALLERS, IDLE, |client, number| {
        answers(&client.invoke(&idle_name(number), b"{}")?, "2")
    })?;
    let again = again.elapsed();
    server.stop()?;
    let share = used.as_secs_f64() / WATCHED.as_secs_f64() * 100.0;
    Ok(vec![
        Row::alone(
            &format!("{IDLE} idle environments: CPU of server and sandboxes"),
            &format!("{share:.2} % of a core"),
            "under 1 %",
        ),
        Row::alone(
            "the same: memory of each",
            &format!("server {resident} KiB, Python function {:.1} MiB", mib(functions)),
            "",
        ),
        Row::alone(
            "the same: each answers again, from where it was",
            &format!("{IDLE} of {IDLE} in {:.2} s", again.as_secs_f64()),
            "all",
        ),
    ])
}

/// A function alone, and beside each attack.
pub(super) fn attacks(root: &Path, data: &Path) -> Result<Vec<Row>, String> {
    let server = Server::start(root, &data.join("attacks"), STRICT_CONFIG)?;
    let client = server.client();
    let good = archive(&[("app.py", GOOD.as_bytes())])?;
    client.create("good", &Code::python(&good))?;
    let alone = latency(&server)?;
    let mut rows = Vec::new();
    for (number, (name, source)) in ATTACKS.iter().enumerate() {
        let zip = archive(&[("app.py", source.as_bytes())])?;
        let function = format!("attack{number}");
        let code = Code { timeout_seconds: ATTACK_SECONDS, ..Code::python(&zip) };
        client.create(&function, &code)?;
        let beside = beside(&server, &function)?;
        rows.push(Row::against(
            &format!("warm python beside {name}, strict CPU"),
            &beside.to_string(),
            &format!("alone: {alone}"),
            ratio(beside.percentile(99), alone.percentile(99)),
            "p99 at most 3 times",
        ));
    }
    server.stop()?;
    Ok(rows)
}

fn latency(server: &Server) -> Result<Figures, String> {
    let client = server.client();
    for _ in 0..100 {
        client.invoke("good", b"{}")?;
    }
    (0..CALLS)
        .map(|_| {
            let began = Instant::now();
            client.invoke("good", b"{}").map(|_| began.elapsed())
        })
        .collect()
}

/// Calls while `attack` is running.
fn beside(server: &Server, attack: &str) -> Result<Figures, String> {
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let attacker = scope.spawn(|| {
            while !over.load(Ordering::Acquire) {
                // It fails, as an attack does.
                drop(server.client().invoke(attack, b"{}"));
            }
        });
        let client = server.client();
        let running = "cresset_invoke_concurrent_invocations ";
        let figures = wait_until(|| Ok(client.metric(running)? >= 1.0)).and_then(|()| {
            // Until the attack has what it takes.
            std::thread::sleep(Duration::from_secs(1));
            latency(server)
        });
        over.store(true, Ordering::Release);
        // Its last invocation ends by its timeout, and with it what it does.
        attacker.join().map_err(|_panic| "the attacker panicked".to_owned())?;
        figures
    })
}

fn idle_name(number: u32) -> String {
    format!("idle{number}")
}

fn mib(bytes: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "some millions")]
    let bytes = bytes as f64;
    bytes / f64::from(1 << 20)
}

fn answers(answer: &str, expected: &str) -> Result<(), String> {
    if answer == expected { Ok(()) } else { Err(format!("it answered {answer}, not {expected}")) }
}

fn wait_until(mut holds: impl FnMut() -> Result<bool, String>) -> Result<(), String> {
    for _ in 0..1_200 {
        if holds()? {
            return Ok(());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Err("what was waited for did not come within a minute".to_owned())
}
