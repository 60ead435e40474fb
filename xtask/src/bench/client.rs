//! The Lambda API as one client with one connection calls it.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use ureq::http::Response;
use ureq::{Agent, Body};

use super::MEMORY_MB;

#[derive(Debug)]
pub(super) struct Client {
    agent: Agent,
    endpoint: String,
}

impl Client {
    pub(super) fn new(endpoint: &str) -> Self {
        let agent = Agent::config_builder().http_status_as_error(false).build().new_agent();
        Self { agent, endpoint: endpoint.to_owned() }
    }

    pub(super) fn create(&self, name: &str, code: &Code<'_>) -> Result<(), String> {
        self.send_creation(&Self::creation(name, code))
    }

    /// The request of a creation, so that building it can be left out of what is measured.
    pub(super) fn creation(name: &str, code: &Code<'_>) -> Vec<u8> {
        Self::creation_of(name, code, false)
    }

    /// The same, of a function with its first version.
    pub(super) fn published(name: &str, code: &Code<'_>) -> Vec<u8> {
        Self::creation_of(name, code, true)
    }

    fn creation_of(name: &str, code: &Code<'_>, publish: bool) -> Vec<u8> {
        let request = json!({
            "FunctionName": name,
            "Runtime": code.runtime,
            "Handler": code.handler,
            "Role": "arn:aws:iam::000000000000:role/bench",
            "MemorySize": code.memory_mb,
            "Timeout": code.timeout_seconds,
            "Publish": publish,
            "Code": {"ZipFile": BASE64_STANDARD.encode(code.zip)},
        });
        request.to_string().into_bytes()
    }

    pub(super) fn send_creation(&self, request: &[u8]) -> Result<(), String> {
        let (status, text) = self.post("/2015-03-31/functions", request)?;
        if status == 201 {
            Ok(())
        } else {
            Err(format!("CreateFunction answered {status}: {text}"))
        }
    }

    /// Makes a new version of the function, of other code.
    pub(super) fn publish(&self, name: &str, zip: &[u8]) -> Result<(), String> {
        let path = format!("/2015-03-31/functions/{name}/code");
        let request = json!({"ZipFile": BASE64_STANDARD.encode(zip), "Publish": true}).to_string();
        let sent = self.agent.put(format!("{}{path}", self.endpoint)).send(request.as_bytes());
        let (status, text) = answer(&path, sent)?;
        if status == 200 {
            Ok(())
        } else {
            Err(format!("UpdateFunctionCode answered {status}: {text}"))
        }
    }

    pub(super) fn delete(&self, name: &str) -> Result<(), String> {
        let path = format!("/2015-03-31/functions/{name}");
        let sent = self.agent.delete(format!("{}{path}", self.endpoint)).call();
        let (status, text) = answer(&path, sent)?;
        if status == 204 {
            Ok(())
        } else {
            Err(format!("DeleteFunction answered {status}: {text}"))
        }
    }

    /// Waits until the function is what was last asked for.
    pub(super) fn settle(&self, name: &str) -> Result<(), String> {
        let path = format!("/2015-03-31/functions/{name}/configuration");
        for _ in 0..500 {
            let configuration = parsed(&self.get(&path)?)?;
            let status = configuration.get("LastUpdateStatus").and_then(Value::as_str);
            if status == Some("Successful") {
                return Ok(());
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        Err(format!("{name} did not become active within 5 s"))
    }

    /// What is read there.
    pub(super) fn get(&self, path: &str) -> Result<String, String> {
        let sent = self.agent.get(format!("{}{path}", self.endpoint)).call();
        let (status, text) = answer(path, sent)?;
        if status == 200 { Ok(text) } else { Err(format!("GET {path} answered {status}: {text}")) }
    }

    pub(super) fn invoke(&self, name: &str, event: &[u8]) -> Result<String, String> {
        let (status, text) =
            self.post(&format!("/2015-03-31/functions/{name}/invocations"), event)?;
        if status == 200 && !text.contains("errorType") {
            Ok(text)
        } else {
            Err(format!("Invoke answered {status}: {text}"))
        }
    }

    pub(super) fn metric(&self, name: &str) -> Result<f64, String> {
        let text = self.get("/_cresset/metrics")?;
        let samples = text.lines().filter(|line| line.starts_with(name));
        Ok(samples.filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok()).sum())
    }

    fn post(&self, path: &str, body: &[u8]) -> Result<(u16, String), String> {
        answer(path, self.agent.post(format!("{}{path}", self.endpoint)).send(body))
    }
}

fn answer(path: &str, sent: Result<Response<Body>, ureq::Error>) -> Result<(u16, String), String> {
    let mut answer = sent.map_err(|error| format!("{path}: {error}"))?;
    let text = answer.body_mut().read_to_string().map_err(|error| format!("{path}: {error}"))?;
    Ok((answer.status().as_u16(), text))
}

pub(super) fn parsed(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| format!("{error}: {text}"))
}

/// A deployment package and how it is run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Code<'a> {
    pub(super) runtime: &'a str,
    pub(super) handler: &'a str,
    pub(super) zip: &'a [u8],
    pub(super) memory_mb: u32,
    pub(super) timeout_seconds: u32,
}

impl<'a> Code<'a> {
    /// A Python function of one vCPU's memory, with `app.handler` in its archive.
    pub(super) fn python(zip: &'a [u8]) -> Self {
        Self {
            runtime: "python3.11",
            handler: "app.handler",
            zip,
            memory_mb: MEMORY_MB,
            timeout_seconds: 30,
        }
    }
}
