//! What the runtime's own client reaches against a server that does nothing: the speed that no
//! platform around it can exceed with one process.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::deploy::Interpreter;

const TIME: Duration = Duration::from_secs(4);
const WARM_UP: usize = 200;
const HANDLER: &str = "def handler(event, context):\n    return event\n";

/// Invocations a second.
pub(super) fn per_second(interpreter: &Interpreter) -> Result<f64, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    let task = tempfile::tempdir().map_err(|error| error.to_string())?;
    std::fs::write(task.path().join("app.py"), HANDLER).map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let mut runtime = Command::new(&interpreter.path)
        .args(["-m", "awslambdaric", "app.handler"])
        .current_dir(task.path())
        .env("PYTHONPATH", &interpreter.client)
        .env("AWS_LAMBDA_RUNTIME_API", address.to_string())
        .env("LAMBDA_TASK_ROOT", task.path())
        .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769")
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| format!("cannot start {}: {error}", interpreter.path.display()))?;
    let measured = serve(&listener);
    end(&mut runtime);
    measured
}

fn end(runtime: &mut Child) {
    drop(runtime.kill());
    drop(runtime.wait());
}

/// Serves `next` and `response` at once, and counts.
fn serve(listener: &TcpListener) -> Result<f64, String> {
    let mut count = 0_usize;
    let mut began = Instant::now();
    loop {
        let (stream, _) = listener.accept().map_err(|error| error.to_string())?;
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        let mut reader = BufReader::new(stream);
        while let Some(next) = read_request(&mut reader)? {
            if next {
                count += 1;
                if count == WARM_UP {
                    began = Instant::now();
                }
            }
            answer(reader.get_mut(), next, count)?;
            if count > WARM_UP && began.elapsed() >= TIME {
                #[expect(clippy::cast_precision_loss, reason = "a count of some ten thousands")]
                return Ok((count - WARM_UP) as f64 / began.elapsed().as_secs_f64());
            }
        }
    }
}

/// Reads one request: whether it asks for the next event; `None` at the end of the connection.
fn read_request(reader: &mut BufReader<TcpStream>) -> Result<Option<bool>, String> {
    let mut line = String::new();
    if reader.read_line(&mut line).map_err(|error| error.to_string())? == 0 {
        return Ok(None);
    }
    let next = line.starts_with("GET ");
    let mut length = 0_u64;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).map_err(|error| error.to_string())?;
        let Some((name, value)) = header.trim_end().split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().map_err(|error| format!("{value}: {error}"))?;
        }
    }
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body).map_err(|error| error.to_string())?;
    Ok(Some(next))
}

fn answer(stream: &mut TcpStream, next: bool, count: usize) -> Result<(), String> {
    let head = if next {
        let deadline = 4_102_444_800_000_u64;
        format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\
             Lambda-Runtime-Aws-Request-Id: 00000000-0000-4000-8000-{count:012}\r\n\
             Lambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:000000000000:function:f\r\n\
             Lambda-Runtime-Deadline-Ms: {deadline}\r\n\r\n{{\"name\":\"you\"}}"
        )
    } else {
        "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n\
         {\"status\":\"OK\"}\n"
            .to_owned()
    };
    stream.write_all(head.as_bytes()).map_err(|error| error.to_string())
}
