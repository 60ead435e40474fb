//! An event as the runtime gets it.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};

use crate::Invocation;

/// Headers and body of the answer to `invocation/next`.
#[derive(Debug)]
pub(crate) struct Event {
    pub(super) headers: HeaderMap,
    pub(super) payload: Bytes,
}

impl Event {
    pub(crate) fn new(invocation: &Invocation, deadline_ms: u64) -> Self {
        let mut headers = HeaderMap::with_capacity(8);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        let mut add = |name, value: &str| {
            if !value.is_empty() {
                headers.insert(HeaderName::from_static(name), header_value(value));
            }
        };
        add("lambda-runtime-aws-request-id", &invocation.request_id);
        add("lambda-runtime-deadline-ms", &deadline_ms.to_string());
        add("lambda-runtime-invoked-function-arn", &invocation.invoked_function_arn);
        add("lambda-runtime-trace-id", invocation.trace_id.as_deref().unwrap_or_default());
        add(
            "lambda-runtime-client-context",
            invocation.client_context.as_deref().unwrap_or_default(),
        );
        Self { headers, payload: invocation.payload.clone() }
    }
}

/// A header cannot hold control characters. In JSON, which is what could have them, they are white
/// space between the values, and a blank is as good.
fn header_value(value: &str) -> HeaderValue {
    HeaderValue::from_str(value)
        .or_else(|_invalid| {
            let plain: Vec<u8> = value
                .bytes()
                .map(|byte| if byte.is_ascii_control() { b' ' } else { byte })
                .collect();
            HeaderValue::from_bytes(&plain)
        })
        .unwrap_or_else(|_impossible| HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(client_context: Option<&str>, trace_id: Option<&str>) -> Event {
        let invocation = Invocation {
            request_id: "8f5e".into(),
            payload: Bytes::from_static(b"{}"),
            invoked_function_arn: "arn:aws:lambda:us-east-1:000000000000:function:f:live".into(),
            client_context: client_context.map(Into::into),
            trace_id: trace_id.map(Into::into),
            log_tail: false,
        };
        Event::new(&invocation, 1_795_508_262_123)
    }

    #[test]
    fn what_is_empty_has_no_header() {
        for event in [event(None, None), event(Some(""), Some(""))] {
            let mut names: Vec<&str> = event.headers.keys().map(HeaderName::as_str).collect();
            names.sort_unstable();
            assert_eq!(
                names,
                [
                    "content-type",
                    "lambda-runtime-aws-request-id",
                    "lambda-runtime-deadline-ms",
                    "lambda-runtime-invoked-function-arn",
                ]
            );
        }
    }

    #[test]
    fn a_client_context_of_any_characters_arrives() {
        let event = event(Some("{\n \"name\":\t\"é\"}"), Some("Root=1-5e1b4151"));
        let context = event.headers.get("lambda-runtime-client-context").unwrap();
        assert_eq!(context.as_bytes(), "{  \"name\": \"é\"}".as_bytes());
        assert_eq!(event.headers.get("lambda-runtime-trace-id").unwrap(), "Root=1-5e1b4151");
        assert_eq!(event.headers.get("lambda-runtime-deadline-ms").unwrap(), "1795508262123");
    }
}
