//! Warm invocations: one client's latency, and eight clients' throughput beside what the runtime's
//! own client reaches in one tight loop.

use std::time::{Duration, Instant};

use super::deploy::Interpreter;
use super::figures::Figures;
use super::packages::Packages;
use super::report::Report;
use super::server::Server;
use super::tight_loop;

const EVENT: &[u8] = br#"{"name":"you"}"#;
const WARM_UP: usize = 200;
const CALLS: usize = 3_000;
const CLIENTS: usize = 8;
const THROUGHPUT: Duration = Duration::from_secs(4);

pub(super) fn measure(
    server: &Server,
    packages: &Packages,
    interpreter: &Interpreter,
    report: &mut Report,
) -> Result<(), String> {
    for (name, code) in
        [("python", packages.python()), ("node", packages.node()), ("rust", packages.rust())]
    {
        let client = server.client();
        client.create(&format!("warm-{name}"), &code)?;
        client.settle(&format!("warm-{name}"))?;
        report.warm(name, latency(server, &format!("warm-{name}"))?);
    }
    let alone = tight_loop::per_second(interpreter)?;
    let together = throughput(server, "warm-python")?;
    report.throughput(together, alone);
    Ok(())
}

fn latency(server: &Server, name: &str) -> Result<Figures, String> {
    let client = server.client();
    for _ in 0..WARM_UP {
        client.invoke(name, EVENT)?;
    }
    let mut figures = Figures::default();
    for _ in 0..CALLS {
        let began = Instant::now();
        client.invoke(name, EVENT)?;
        figures.push(began.elapsed());
    }
    Ok(figures)
}

/// Invocations a second of eight clients, after a round that starts their environments.
fn throughput(server: &Server, name: &str) -> Result<f64, String> {
    let loop_for = |time: Duration| -> Result<usize, String> {
        let client = server.client();
        let until = Instant::now() + time;
        let mut count = 0;
        while Instant::now() < until {
            client.invoke(name, EVENT)?;
            count += 1;
        }
        Ok(count)
    };
    let all = |time: Duration| -> Result<usize, String> {
        std::thread::scope(|scope| {
            let clients: Vec<_> =
                (0..CLIENTS).map(|_| scope.spawn(move || loop_for(time))).collect();
            let counts = clients.into_iter().map(|client| {
                client.join().map_err(|_panic| "a client panicked".to_owned()).flatten()
            });
            counts.sum()
        })
    };
    all(Duration::from_secs(1))?;
    let began = Instant::now();
    let count = all(THROUGHPUT)?;
    #[expect(clippy::cast_precision_loss, reason = "a count of some ten thousands")]
    Ok(count as f64 / began.elapsed().as_secs_f64())
}
