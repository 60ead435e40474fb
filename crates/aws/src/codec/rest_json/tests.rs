//! The codec over Lambda's own schemas.

use proptest::prelude::*;

use super::*;
use crate::lambda::errors;
use crate::lambda::routes;
use crate::route::{Address, Labels, Routed, Router};

fn operation(name: &str) -> &'static OperationSchema {
    routes::OPERATIONS.iter().find(|operation| operation.name == name).unwrap()
}

/// A request that has a query and a body only.
pub(super) fn decode_of(
    operation: &'static OperationSchema,
    raw_query: &str,
    body: Bytes,
) -> Result<Value, ServiceError> {
    let (labels, headers) = (Labels::new(), HeaderMap::new());
    decode(operation, Received { labels: &labels, raw_query, headers: &headers, body })
}

fn read(name: &str, body: &str) -> Result<Value, ServiceError> {
    decode_of(operation(name), "", Bytes::copy_from_slice(body.as_bytes()))
}

#[test]
fn members_come_from_all_their_places() {
    let target = "/2015-03-31/functions/f%3A1/invocations";
    let raw_query = "Qualifier=a%2Bb+c";
    let address = Address { method: "POST", raw_path: target, raw_query, ..Address::default() };
    let candidates = Router::new([&routes::SERVICE]).candidates(&address).unwrap();
    let Routed::Operation(found) = candidates.route(&address).unwrap() else { panic!("a form") };
    let mut headers = HeaderMap::new();
    headers.insert("x-amz-log-type", HeaderValue::from_static("Tail"));
    let input = decode(
        found.operation,
        Received { labels: &found.labels, raw_query, headers: &headers, body: Bytes::from("{}") },
    )
    .unwrap();
    let input = input.as_structure().unwrap();
    assert_eq!(input.get("FunctionName").unwrap().as_str(), Some("f:1"));
    assert_eq!(input.get("Qualifier").unwrap().as_str(), Some("a+b c"));
    assert_eq!(input.get("LogType").unwrap().as_str(), Some("Tail"));
    assert_eq!(input.get("Payload"), Some(&Value::Blob(Bytes::from("{}"))));
}

#[test]
fn unknown_members_are_skipped_and_null_ones_absent() {
    let input = read(
        "CreateFunction",
        r#"{"FunctionName":"f","New":{"deep":[1]},"Description":null,"Code":{"ZipFile":"AAE="}}"#,
    )
    .unwrap();
    let input = input.as_structure().unwrap();
    assert_eq!(input.len(), 2);
    let code = input.get("Code").unwrap().as_structure().unwrap();
    assert_eq!(code.get("ZipFile"), Some(&Value::Blob(Bytes::from_static(&[0, 1]))));
}

#[test]
fn what_cannot_be_read_says_why() {
    let bodies = [
        r#"{"FunctionName": "#,
        r#"{"FunctionName": 1}"#,
        r#"{"Timeout": "3"}"#,
        r#"{"Timeout": 3.5}"#,
        r#"{"Timeout": 99999999999}"#,
        r#"{"Publish": "yes"}"#,
        r#"{"Code": {"ZipFile": "not base64!"}}"#,
        r#"{"Architectures": {"a": 1}}"#,
        r#"{"Environment": {"Variables": ["A"]}}"#,
        r#"["a"]"#,
        "{} {}",
    ];
    let answers: Vec<String> = bodies
        .iter()
        .map(|body| format!("{body}\n  {}", read("CreateFunction", body).unwrap_err()))
        .collect();
    insta::assert_snapshot!(answers.join("\n"));
}

#[test]
fn what_is_skipped_may_be_deep() {
    let deep = format!("{{\"X\":{}{}}}", "[".repeat(50_000), "]".repeat(50_000));
    assert!(read("CreateFunction", &deep).unwrap().as_structure().unwrap().is_empty());
}

/// Two bytes of a body make a value of many; what is skipped costs nothing.
#[test]
fn a_body_of_too_many_values_is_refused() {
    let many = format!("[{}1]", "1,".repeat(200_000));
    let error = read("CreateFunction", &format!("{{\"Layers\":{}}}", many.replace('1', "null")));
    assert!(error.unwrap_err().message().contains("too many values"));
    assert!(read("CreateFunction", &format!("{{\"Unknown\":{many}}}")).is_ok());
}

/// What is read is as deep as its schema and no deeper, so that no document overflows the stack.
#[test]
fn a_document_is_no_deeper_than_its_schema() {
    let deep = "[".repeat(100_000);
    let error = read("CreateFunction", &format!("{{\"Layers\":{deep}")).unwrap_err();
    assert_eq!(error.code(), "SerializationException");
}

#[test]
fn an_empty_body_has_no_members() {
    for body in ["", "{}", "null"] {
        assert!(read("PublishVersion", body).unwrap().as_structure().unwrap().is_empty());
    }
}

#[test]
fn a_number_in_the_query_is_one() {
    let list = operation("ListFunctions");
    let read = |query| decode_of(list, query, Bytes::new());
    let input = read("MaxItems=7").unwrap();
    assert_eq!(input.as_structure().unwrap().get("MaxItems"), Some(&Value::Integer(7)));
    assert_eq!(read("MaxItems=many").unwrap_err().code(), "SerializationException");
}

#[test]
fn an_answer_is_written_by_its_bindings() {
    let mut output = Structure::default();
    output.set("StatusCode", Value::Integer(200));
    output.set("ExecutedVersion", Value::from("$LATEST"));
    output.set("Payload", Value::Blob(Bytes::from("{}")));
    let answer = encode(operation("Invoke"), Value::Structure(output));
    assert_eq!((answer.status, &answer.body[..]), (200, &b"{}"[..]));
    let header = |name: &str| answer.headers.iter().find(|(key, _)| key.as_str() == name);
    assert_eq!(header("x-amz-executed-version").unwrap().1, "$LATEST");
    assert!(header("x-amz-function-error").is_none());
}

#[test]
fn an_error_has_the_members_of_its_shape() {
    let throttled = errors::too_many_requests_exception("Rate Exceeded.")
        .with("Reason", "ConcurrentInvocationLimitExceeded");
    let conflict = errors::resource_conflict_exception("Function already exist: f");
    let invalid = ServiceError::validation(&["Value 'x' at 'y' failed"]);
    let texts: Vec<String> = [throttled, conflict, invalid, ServiceError::not_implemented("X")]
        .iter()
        .map(|error| {
            let answer = encode_error(error);
            format!("{} {}", answer.status, String::from_utf8_lossy(&answer.body))
        })
        .collect();
    insta::assert_snapshot!(texts.join("\n"));
}

/// A header that a service fills must not be able to end the header.
#[test]
fn a_line_break_in_a_header_is_an_error_of_ours() {
    let mut output = Structure::default();
    output.set("ExecutedVersion", Value::from("1\r\nset-cookie: a"));
    assert_eq!(encode(operation("Invoke"), Value::Structure(output)).status, 500);
}

proptest! {
    #[test]
    fn a_configuration_that_is_written_is_read_back(
        name in "[a-zA-Z0-9]{1,20}",
        timeout in 1..900i64,
        variables in proptest::collection::btree_map("[A-Z]{1,8}", ".{0,20}", 0..4),
        code in proptest::collection::vec(any::<u8>(), 0..64),
    ) {
        let variables = variables.into_iter().map(|(key, text)| (key, Value::from(text))).collect();
        let mut environment = Structure::default();
        environment.set("Variables", Value::Map(variables));
        let mut package = Structure::default();
        package.set("ZipFile", Value::Blob(code.into()));
        let mut input = Structure::default();
        input.set("FunctionName", Value::from(name));
        input.set("Timeout", Value::Integer(timeout));
        input.set("Environment", Value::Structure(environment));
        input.set("Code", Value::Structure(package));
        let create = operation("CreateFunction");
        let body = json::write(create.input, &Value::Structure(input.clone())).unwrap();
        let back = decode_of(create, "", body.into()).unwrap();
        let back = back.as_structure().unwrap();
        for (member, value) in input.iter() {
            prop_assert_eq!(back.get(member), Some(value));
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(body in proptest::collection::vec(any::<u8>(), 0..200), query in ".{0,40}") {
        for operation in routes::OPERATIONS {
            drop(decode_of(operation, &query, body.clone().into()));
        }
    }
}
