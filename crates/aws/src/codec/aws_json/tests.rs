//! The codec over a model of a few lines.

use proptest::prelude::*;

use super::*;
use crate::codec::trees::{sorted, tree};
use crate::schema::{
    ErrorShape, Fault, Kind, Location, Member, Protocol, Route, ServiceSchema, Shape,
};

static TEXT: Shape = Shape::new("Text", Kind::String);
static TIME: Shape = Shape::new("Time", Kind::Timestamp);
static BLOB: Shape = Shape::new("Blob", Kind::Blob);
static NUMBER: Shape = Shape::new("Number", Kind::Long);
static TEXTS: Shape = Shape::list("Texts", &TEXT).flattened();
static ATTRIBUTES: Shape = Shape::map("Attributes", &TEXT, &MESSAGE_BODY).flattened();
static MESSAGE_BODY: Shape =
    Shape::structure("Body", &[Member::new("Text", &TEXT), Member::new("Binary", &BLOB)]);
static MESSAGE: Shape = Shape::structure(
    "Message",
    &[
        Member::new("Id", &TEXT).renamed("MessageId"),
        Member::new("Sent", &TIME),
        Member::new("Number", &NUMBER),
        Member::new("Names", &TEXTS),
        Member::new("Attributes", &ATTRIBUTES),
    ],
);
static SERVICE: ServiceSchema = ServiceSchema {
    name: "queues",
    signing_name: "queues",
    protocol: Protocol::AwsJson { version: JsonVersion::V1_0, target_prefix: "Queues" },
    operations: OPERATIONS,
    unlisted: &[],
};
static OPERATIONS: &[&OperationSchema] = &[&SEND];
static SEND: OperationSchema = OperationSchema {
    name: "Send",
    service: &SERVICE,
    action: "Send",
    route: Route { method: "POST", path: &[], query: &[] },
    status: 200,
    input: &MESSAGE,
    output: &MESSAGE,
    result_wrapper: None,
    errors: &[],
    body_limit: 1024,
};
static GONE: ErrorShape = ErrorShape {
    code: "QueueDoesNotExist",
    status: 400,
    fault: Fault::Sender,
    members: &[Member::new("Message", &TEXT), Member::new("Queue", &TEXT)],
};

proptest! {
    /// The two directions are one document.
    #[test]
    fn every_document_that_is_written_is_read_back(tree in tree(&MESSAGE, &[Location::Body])) {
        let answer = encode(&SEND, JsonVersion::V1_0, &tree);
        prop_assert_eq!(answer.status, 200);
        let back = decode(&SEND, &answer.body).unwrap();
        prop_assert_eq!(sorted(back), sorted(tree));
    }

    #[test]
    fn no_body_makes_it_panic(body in any::<Vec<u8>>()) {
        drop(decode(&SEND, &body));
    }
}

#[test]
fn a_request_without_a_document_has_no_members() {
    for body in ["", "{}", "null"] {
        assert!(decode(&SEND, body.as_bytes()).unwrap().as_structure().unwrap().is_empty());
    }
}

#[test]
fn errors_have_their_code_in_the_document() {
    let gone = ServiceError::new(&GONE, "It is gone.").with("Queue", "q");
    let answers = [
        encode_error(JsonVersion::V1_0, &gone),
        encode_error(JsonVersion::V1_1, &ServiceError::unknown_operation()),
        encode_error(JsonVersion::V1_1, &decode(&SEND, b"{").unwrap_err()),
        encode_error(JsonVersion::V1_1, &decode(&SEND, br#"{"Number": "one"}"#).unwrap_err()),
    ];
    let table: Vec<String> = answers
        .iter()
        .map(|answer| {
            format!("{} {:?} {}", answer.status, answer.headers, answer.body.escape_ascii())
        })
        .collect();
    insta::assert_snapshot!(table.join("\n"));
}
