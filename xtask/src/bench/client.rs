//! The Lambda API as one client with one connection calls it.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use ureq::Agent;

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
        let request = json!({
            "FunctionName": name,
            "Runtime": code.runtime,
            "Handler": code.handler,
            "Role": "arn:aws:iam::000000000000:role/bench",
            "MemorySize": code.memory_mb,
            "Timeout": code.timeout_seconds,
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

    /// Waits until the function is active.
    pub(super) fn settle(&self, name: &str) -> Result<(), String> {
        for _ in 0..500 {
            let path = format!("/2015-03-31/functions/{name}/configuration");
            let mut answer = self
                .agent
                .get(format!("{}{path}", self.endpoint))
                .call()
                .map_err(|error| format!("GET {path}: {error}"))?;
            let text = answer.body_mut().read_to_string().map_err(|error| error.to_string())?;
            let configuration: Value =
                serde_json::from_str(&text).map_err(|error| format!("{error}: {text}"))?;
            if configuration.get("State").and_then(Value::as_str) == Some("Active") {
                return Ok(());
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        Err(format!("{name} did not become active within 5 s"))
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
        let url = format!("{}/_cresset/metrics", self.endpoint);
        let mut answer = self.agent.get(url).call().map_err(|error| error.to_string())?;
        let text = answer.body_mut().read_to_string().map_err(|error| error.to_string())?;
        let samples = text.lines().filter(|line| line.starts_with(name));
        Ok(samples.filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok()).sum())
    }

    fn post(&self, path: &str, body: &[u8]) -> Result<(u16, String), String> {
        let mut answer = self
            .agent
            .post(format!("{}{path}", self.endpoint))
            .send(body)
            .map_err(|error| format!("POST {path}: {error}"))?;
        let status = answer.status().as_u16();
        let text = answer.body_mut().read_to_string().map_err(|error| error.to_string())?;
        Ok((status, text))
    }
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
