//! A Runtime API that hands out scripted events and records what comes back.

use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

pub(super) const REQUEST_ID: &str = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

#[derive(Debug, Clone)]
pub(super) struct Event {
    pub(super) payload: Vec<u8>,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) chunked: bool,
}

impl Event {
    pub(super) fn new(payload: impl Into<Vec<u8>>) -> Self {
        Self { payload: payload.into(), headers: Vec::new(), chunked: false }
    }

    pub(super) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(super) fn chunked(mut self) -> Self {
        self.chunked = true;
        self
    }
}

/// What a runtime posted.
#[derive(Clone)]
pub(super) struct Post {
    pub(super) path: String,
    /// By lower-case name; trailers are among them.
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl fmt::Debug for Post {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = &self.body[..self.body.len().min(2_000)];
        let body = String::from_utf8_lossy(shown);
        f.debug_struct("Post").field("path", &self.path).field("body", &body).finish()
    }
}

impl Post {
    pub(super) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(super) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// `response`, `error`, or `init/error`.
    pub(super) fn kind(&self) -> &str {
        let rest = self.path.strip_prefix("/2018-06-01/runtime/").unwrap();
        rest.strip_prefix(&format!("invocation/{REQUEST_ID}/")).unwrap_or(rest)
    }
}

#[derive(Debug, Default)]
struct State {
    events: VecDeque<Event>,
    posts: Vec<Post>,
    /// The runtime asked for an event when there was none left.
    idle: bool,
}

#[derive(Debug, Clone)]
pub(super) struct FakeApi {
    pub(super) address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl FakeApi {
    pub(super) fn start(events: &[Event]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state = State { events: events.iter().cloned().collect(), ..State::default() };
        let api = Self { address, state: Arc::new(Mutex::new(state)) };
        let serving = api.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let serving = serving.clone();
                std::thread::spawn(move || serving.serve(stream));
            }
        });
        api
    }

    pub(super) fn is_idle(&self) -> bool {
        self.state.lock().unwrap().idle
    }

    pub(super) fn posts(&self) -> Vec<Post> {
        self.state.lock().unwrap().posts.clone()
    }

    fn serve(&self, mut stream: TcpStream) {
        let mut reader = BufReader::new(stream.try_clone().unwrap());
        while let Some((method, post)) = read_request(&mut reader) {
            let answer = if method == "POST" {
                self.state.lock().unwrap().posts.push(post);
                Some(answer("202 Accepted", "", br#"{"status":"OK"}"#))
            } else {
                self.next(&post.path)
            };
            match answer {
                Some(answer) => stream.write_all(&answer).unwrap(),
                // Held open until the runtime is killed.
                None => drop(reader.read(&mut [0])),
            }
        }
    }

    fn next(&self, path: &str) -> Option<Vec<u8>> {
        assert_eq!(path, "/2018-06-01/runtime/invocation/next");
        let mut state = self.state.lock().unwrap();
        let Some(event) = state.events.pop_front() else {
            state.idle = true;
            return None;
        };
        let mut headers = format!("Lambda-Runtime-Aws-Request-Id: {REQUEST_ID}\r\n");
        for (name, value) in &event.headers {
            headers.extend([*name, ": ", value, "\r\n"]);
        }
        if !event.chunked {
            return Some(answer("200 OK", &headers, &event.payload));
        }
        let (one, two) = event.payload.split_at(event.payload.len() / 2);
        let mut bytes = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{headers}\
             Transfer-Encoding: chunked\r\n\r\n"
        )
        .into_bytes();
        for chunk in [one, two, &[]] {
            bytes.extend(format!("{:x}\r\n", chunk.len()).into_bytes());
            bytes.extend(chunk);
            bytes.extend(b"\r\n");
        }
        Some(bytes)
    }
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n{headers}\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

fn read_request(reader: &mut BufReader<TcpStream>) -> Option<(String, Post)> {
    let line = read_line(reader)?;
    let mut words = line.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = read_headers(reader)?;
    let body = if headers.get("transfer-encoding").map(String::as_str) == Some("chunked") {
        let body = read_chunks(reader)?;
        headers.extend(read_headers(reader)?);
        body
    } else {
        let length = headers.get("content-length").map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        reader.read_exact(&mut body).ok()?;
        body
    };
    Some((method, Post { path, headers, body }))
}

fn read_headers(reader: &mut BufReader<TcpStream>) -> Option<BTreeMap<String, String>> {
    let mut headers = BTreeMap::new();
    loop {
        let line = read_line(reader)?;
        let Some((name, value)) = line.split_once(':') else { return Some(headers) };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
}

/// The chunks; the trailers behind them are still to be read.
fn read_chunks(reader: &mut BufReader<TcpStream>) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = usize::from_str_radix(&read_line(reader)?, 16).unwrap();
        if size == 0 {
            return Some(body);
        }
        let mut chunk = vec![0; size + 2];
        reader.read_exact(&mut chunk).ok()?;
        body.extend(&chunk[..size]);
    }
}

fn read_line(reader: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let read = reader.read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}
