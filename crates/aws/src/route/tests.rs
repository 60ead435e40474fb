//! Requests find their services and operations.

use super::*;
use crate::lambda::routes::{OPERATIONS, SERVICE};
use crate::schema::{JsonVersion, Route, Shape};

fn address<'a>(method: &'a str, target: &'a str) -> Address<'a> {
    let (raw_path, raw_query) = target.split_once('?').unwrap_or((target, ""));
    Address { method, raw_path, raw_query, ..Address::default() }
}

fn route(method: &str, target: &str) -> Result<RouteMatch, ServiceError> {
    let address = address(method, target);
    match Router::new([&SERVICE]).candidates(&address).unwrap().route(&address)? {
        Routed::Operation(found) => Ok(found),
        Routed::Form(_) => panic!("Lambda has no forms"),
    }
}

fn routed(method: &str, target: &str) -> String {
    match route(method, target) {
        Ok(found) => format!("{} {:?}", found.operation.name, found.labels),
        Err(error) => error.code().to_owned(),
    }
}

#[test]
fn routes_that_differ_in_a_verb_or_a_parameter_are_told_apart() {
    let requests = [
        ("GET", "/2015-03-31/functions"),
        ("GET", "/2015-03-31/functions/"),
        ("POST", "/2015-03-31/functions"),
        ("GET", "/2015-03-31/functions/f"),
        ("DELETE", "/2015-03-31/functions/f?Qualifier=1"),
        ("GET", "/2018-10-31/layers"),
        ("GET", "/2018-10-31/layers?find=LayerVersion&Arn=a"),
        ("GET", "/2018-10-31/layers/l/versions/1"),
        ("GET", "/2021-10-31/functions/f/url"),
        ("GET", "/2021-10-31/functions/f/urls"),
        ("GET", "/2019-09-30/functions/f/provisioned-concurrency?Qualifier=1"),
        ("GET", "/2019-09-30/functions/f/provisioned-concurrency?List=ALL"),
        ("PATCH", "/2015-03-31/functions/f"),
        ("GET", "/2015-03-31/functions//configuration"),
        ("GET", "/"),
        ("POST", "/2099-01-01/functions"),
    ];
    let table: Vec<String> = requests
        .iter()
        .map(|(method, target)| format!("{method} {target}: {}", routed(method, target)))
        .collect();
    insta::assert_snapshot!(table.join("\n"));
}

#[test]
fn a_label_is_split_first_and_decoded_after() {
    let arn = "arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Af%3A%24LATEST";
    assert_eq!(
        routed("POST", &format!("/2015-03-31/functions/{arn}/invocations")),
        r#"Invoke [("FunctionName", "arn:aws:lambda:us-east-1:000000000000:function:f:$LATEST")]"#
    );
    assert_eq!(
        routed("GET", "/2015-03-31/functions/a%2Fb"),
        r#"GetFunction [("FunctionName", "a/b")]"#
    );
    assert_eq!(routed("GET", "/2015-03-31/functions/%FF"), "SerializationException");
}

#[test]
fn every_operation_is_found_by_its_own_route() {
    for operation in OPERATIONS {
        let path: Vec<&str> = operation
            .route
            .path
            .iter()
            .map(|part| match part {
                Segment::Literal(literal) => literal,
                Segment::Label(_) | Segment::GreedyLabel(_) => "x",
            })
            .collect();
        let query: Vec<String> =
            operation.route.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let target = format!("/{}?{}", path.join("/"), query.join("&"));
        let found = route(operation.route.method, &target).unwrap();
        assert_eq!(found.operation.name, operation.name);
    }
}

static QUEUES: ServiceSchema = ServiceSchema {
    name: "queues",
    signing_name: "queues",
    protocol: Protocol::AwsJson { version: JsonVersion::V1_0, target_prefix: "Queues_2020" },
    operations: QUEUE_OPERATIONS,
    unlisted: &["Purge"],
};
static QUEUE_OPERATIONS: &[&OperationSchema] = &[&SEND];
static NOTHING: Shape = Shape::structure("Nothing", &[]);
static SEND: OperationSchema = OperationSchema {
    name: "Send",
    service: &QUEUES,
    action: "Send",
    route: Route { method: "POST", path: &[], query: &[] },
    status: 200,
    input: &NOTHING,
    output: &NOTHING,
    result_wrapper: None,
    errors: &[],
    body_limit: 1024,
};

/// Where a request goes among four services of three protocols.
fn goes(address: Address<'_>, body: &str) -> String {
    let router = Router::new([
        &SERVICE,
        &crate::iam::routes::SERVICE,
        &crate::sts::routes::SERVICE,
        &QUEUES,
    ]);
    let Some(candidates) = router.candidates(&address) else { return "nobody's".to_owned() };
    let routed = candidates.route(&address).and_then(|routed| match routed {
        Routed::Operation(found) => Ok(found.operation),
        Routed::Form(form) => form.operation(address.raw_query, body.as_bytes()),
    });
    match routed {
        Ok(operation) => format!("{operation:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn the_signature_decides_and_then_the_look_of_the_request() {
    let form = Address { method: "POST", raw_path: "/", is_form: true, ..Address::default() };
    let plain = Address { method: "POST", raw_path: "/", ..Address::default() };
    let who = "Action=GetCallerIdentity&Version=2011-06-15";
    let signed = |name| Address { signed_for: Some(name), ..form };
    let target = |target| Address { target: Some(target), ..plain };
    let presigned = Address { method: "GET", is_form: false, raw_query: who, ..form };
    let cases = [
        ("unsigned form of STS", goes(form, who)),
        ("unsigned form of IAM", goes(form, "Action=GetRole&Version=2010-05-08")),
        ("signed form", goes(signed("sts"), who)),
        ("signed for another service", goes(signed("iam"), who)),
        ("signed for nobody's", goes(signed("ec2"), who)),
        ("in the address", goes(presigned, "")),
        ("another version", goes(form, "Action=GetCallerIdentity&Version=2012-01-01")),
        ("no version", goes(form, "Action=GetCallerIdentity")),
        ("no action", goes(form, "a=b")),
        ("not generated", goes(form, "Action=AssumeRoot&Version=2011-06-15")),
        ("the last of two actions", goes(form, &format!("Action=AssumeRole&{who}"))),
        ("a long action", goes(form, &format!("Action={}", "x".repeat(1_000)))),
        ("a path with a form", goes(Address { raw_path: "/x", ..signed("sts") }, who)),
        ("target", goes(target("Queues_2020.Send"), "{}")),
        ("target not generated", goes(target("Queues_2020.Purge"), "{}")),
        ("target unknown", goes(target("Queues_2020.Fly"), "{}")),
        ("target of nobody", goes(target("Other.Send"), "{}")),
        (
            "target of another service than the signature's",
            goes(Address { signed_for: Some("queues"), ..target("Other.Send") }, "{}"),
        ),
        ("no target", goes(Address { signed_for: Some("queues"), ..plain }, "{}")),
        (
            "a path of Lambda's, signed for another",
            goes(Address { method: "GET", raw_path: "/2015-03-31/functions", ..signed("sts") }, ""),
        ),
        ("a path of Lambda's", goes(address("GET", "/2015-03-31/functions"), "")),
    ];
    let table: Vec<String> = cases.iter().map(|(case, goes)| format!("{case}: {goes}")).collect();
    insta::assert_snapshot!(table.join("\n"));
}
