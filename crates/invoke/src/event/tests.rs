use cresset_aws::Sensitive;
use insta::assert_snapshot;

use super::*;

fn request() -> InvocationRequest {
    InvocationRequest { function_name: "hello".to_owned(), ..Default::default() }
}

fn with_payload(payload: impl Into<Bytes>) -> InvocationRequest {
    InvocationRequest { payload: Some(Sensitive(payload.into())), ..request() }
}

fn with_context(json: &[u8]) -> InvocationRequest {
    InvocationRequest { client_context: Some(STANDARD.encode(json)), ..request() }
}

fn refusal(request: &InvocationRequest) -> String {
    let error = Event::read(request).unwrap_err();
    format!("{} {error}", error.status())
}

#[test]
fn nothing_is_an_empty_object() {
    assert_eq!(Event::read(&request()).unwrap().payload, "{}");
    for nothing in ["", " \r\n\t"] {
        assert_eq!(Event::read(&with_payload(nothing)).unwrap().payload, "{}");
    }
}

#[test]
fn an_event_arrives_byte_by_byte_as_it_was_sent() {
    let sent = " {\"a\": [1.50, \"\\u00e4\u{e4}\"]}\n";
    assert_eq!(Event::read(&with_payload(sent)).unwrap().payload, sent);
}

#[test]
fn the_limit_is_the_services() {
    let largest = format!("\"{}\"", "x".repeat(EVENT_LIMIT - 2));
    assert!(Event::read(&with_payload(largest.clone())).is_ok());
    assert_snapshot!(
        refusal(&with_payload(largest + " ")),
        @"413 RequestEntityTooLargeException: Request must be smaller than 6291456 bytes for the InvokeFunction operation"
    );
}

#[test]
fn what_is_not_json_is_refused() {
    assert_snapshot!(refusal(&with_payload("name=you")), @r#"
    400 InvalidRequestContentException: Could not parse request body into json: Could not parse payload into json: Unrecognized token 'name': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
     at [Source: (byte[])"name=you"; line: 1, column: 6]
    "#);
}

#[test]
fn the_kind_is_read_from_the_invocation_type() {
    let kind = |invocation_type| {
        Event::read(&InvocationRequest { invocation_type, ..request() }).map(|event| event.kind)
    };
    assert_eq!(kind(None).unwrap(), Kind::Synchronous);
    assert_eq!(kind(Some(InvocationType::RequestResponse)).unwrap(), Kind::Synchronous);
    assert_eq!(kind(Some(InvocationType::DryRun)).unwrap(), Kind::DryRun);
    let error = kind(Some(InvocationType::Event)).unwrap_err();
    assert_snapshot!(
        format!("{} {error}", error.status()),
        @"501 NotImplementedException: The operation Invoke with InvocationType Event is not implemented yet."
    );
}

#[test]
fn a_client_context_is_an_object_that_fits_into_a_header() {
    let event =
        Event::read(&with_context("{\"custom\":\n\t{\"k\": \"ä\u{7f}😀\"}}".as_bytes())).unwrap();
    let context = event.client_context.unwrap();
    assert_eq!(context, r#"{"custom":  {"k": "\u00e4\u007f\ud83d\ude00"}}"#);
    let value: serde_json::Value = serde_json::from_str(&context).unwrap();
    assert_eq!(value["custom"]["k"], "ä\u{7f}😀");
}

#[test]
fn any_other_client_context_is_refused() {
    let expected = "400 InvalidRequestContentException: Client context must be a valid \
                    Base64-encoded JSON object.";
    let plain = InvocationRequest { client_context: Some("string".to_owned()), ..request() };
    assert_eq!(refusal(&plain), expected);
    for json in [&b"[]"[..], b"{", b"{\"a\":\"\xff\"}", b""] {
        assert_eq!(refusal(&with_context(json)), expected);
    }
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(2_700));
    assert_snapshot!(
        refusal(&with_context(long.as_bytes())),
        @"400 InvalidRequestContentException: Client context must be no more than 3583 bytes."
    );
}
