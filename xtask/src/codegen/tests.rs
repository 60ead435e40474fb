//! The generator over models of a few lines: what is written, and what is refused.

use super::*;
use services::{Answering, Claim, Listed};

static TINY: Service = Service {
    module: "tiny",
    model: "tiny/2020-01-01",
    operations: Listed::All,
    answering: &[
        Answering { name: "Things", operations: Claim::Rest },
        Answering { name: "Jobs", operations: Claim::Named(&["RunJob"]) },
    ],
    refusal: Some("InvalidThing"),
    body_limit: 1024,
    body_limits: &[("RunJob", 6_291_456)],
    actions: &[("RunJob", "RunJobs")],
    unmodelled: &[("Colour", "dark.red")],
    patterns: &[],
    may_be_empty: &["Thing"],
};

/// A model with these operations and shapes, and the error that every service needs.
fn model(operations: &str, shapes: &str) -> String {
    speaking(r#""protocol": "rest-json""#, operations, shapes)
}

fn speaking(protocol: &str, operations: &str, shapes: &str) -> String {
    format!(
        r#"{{
            "metadata": {{{protocol}, "endpointPrefix": "tiny"}},
            "operations": {{{operations}}},
            "shapes": {{
                {shapes},
                "Text": {{"type": "string"}},
                "InvalidThing": {{
                    "type": "structure", "exception": true,
                    "error": {{"httpStatusCode": 400, "senderFault": true}},
                    "members": {{"message": {{"shape": "Text"}}}}
                }}
            }}
        }}"#
    )
}

/// One file that the generator writes for a model.
fn generated(name: &str, operations: &str, shapes: &str) -> String {
    let files = output::format(generate(&TINY, &model(operations, shapes)).unwrap()).unwrap();
    files.into_iter().find(|file| file.name == name).unwrap().text
}

/// What is said of a model that cannot be generated.
fn refused(operations: &str, shapes: &str) -> String {
    chain(&generate(&TINY, &model(operations, shapes)).unwrap_err())
}

const GET_THING: &str = r#"
    "GetThing": {
        "http": {"method": "GET", "requestUri": "/2020/things/{Name}?view=full"},
        "input": {"shape": "GetThingRequest"}, "output": {"shape": "Thing"},
        "errors": [{"shape": "InvalidThing"}]
    },
    "RunJob": {"http": {"method": "POST", "requestUri": "/2020/jobs/{Path+}", "responseCode": 202},
        "input": {"shape": "RunJobRequest"}}"#;

const THINGS: &str = r#"
    "GetThingRequest": {"type": "structure", "required": ["Name"], "members": {
        "Name": {"shape": "Name", "location": "uri", "locationName": "Name"},
        "MaxItems": {"shape": "Count", "location": "querystring", "locationName": "max"}}},
    "RunJobRequest": {"type": "structure", "required": ["Path"], "payload": "Body", "members": {
        "Path": {"shape": "Text", "location": "uri", "locationName": "Path"},
        "Trace": {"shape": "Text", "location": "header", "locationName": "X-Trace"},
        "Body": {"shape": "Data"}}},
    "Thing": {"type": "structure", "required": ["Colour"], "members": {
        "Colour": {"shape": "Colour"}, "Type": {"shape": "Text"}, "Inner": {"shape": "Thing"},
        "Secrets": {"shape": "Secrets"}, "KMSKeyArns": {"shape": "Names"},
        "Made": {"shape": "Time", "timestampFormat": "iso8601"},
        "Status": {"shape": "Count", "location": "statusCode"}}},
    "Name": {"type": "string", "min": 1, "max": 64, "pattern": "[a-z\"\\d]+"},
    "Count": {"type": "integer", "min": 1, "max": 10000},
    "Weight": {"type": "double", "max": 1.0},
    "Colour": {"type": "string", "enum": ["RED", "sky-blue"]},
    "Secrets": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Secret"}},
    "Secret": {"type": "string", "sensitive": true},
    "Names": {"type": "list", "member": {"shape": "Name"}, "max": 2},
    "Time": {"type": "timestamp"},
    "Data": {"type": "blob", "sensitive": true}"#;

#[test]
fn structures_are_structs_with_secrets_wrapped() {
    insta::assert_snapshot!(generated("types.rs", GET_THING, THINGS));
}

#[test]
fn value_sets_are_enums_with_what_recordings_add() {
    insta::assert_snapshot!(generated("enums.rs", GET_THING, THINGS));
}

#[test]
fn shapes_are_constants_with_their_bounds() {
    insta::assert_snapshot!(generated("schemas.rs", GET_THING, THINGS));
}

#[test]
fn operations_have_their_route_and_their_limits() {
    insta::assert_snapshot!(generated("routes.rs", GET_THING, THINGS));
}

#[test]
fn each_answering_crate_has_a_trait_and_an_adapter() {
    insta::assert_snapshot!(generated("service.rs", GET_THING, THINGS));
}

#[test]
fn structures_are_made_from_trees_and_back() {
    insta::assert_snapshot!(generated("conversions.rs", GET_THING, THINGS));
}

#[test]
fn errors_have_a_function_each() {
    insta::assert_snapshot!(generated("errors.rs", GET_THING, THINGS));
}

#[test]
fn the_same_model_gives_the_same_text() {
    let once = generate(&TINY, &model(GET_THING, THINGS)).unwrap();
    assert_eq!(once, generate(&TINY, &model(GET_THING, THINGS)).unwrap());
}

#[test]
fn prose_is_left_out() {
    let documented = THINGS.replace(
        r#""Time": {"type": "timestamp"}"#,
        r#""Time": {"type": "timestamp", "documentation": "<p>words</p>"}"#,
    );
    assert_ne!(documented, THINGS);
    let files = generate(&TINY, &model(GET_THING, &documented)).unwrap();
    assert_eq!(files, generate(&TINY, &model(GET_THING, THINGS)).unwrap());
}

#[test]
fn what_is_not_understood_is_refused_by_name() {
    let operation = r#""GetThing": {"http": {"method": "GET", "requestUri": "/{Name}"},
        "input": {"shape": "In"}}"#;
    let input = |members: &str, more: &str| {
        format!(r#""In": {{"type": "structure", "members": {{{members}}}}}{more}"#)
    };
    let name = r#""Name": {"shape": "Text", "location": "uri", "locationName": "Name"}"#;
    let cases = [
        refused(operation, &input("", "")),
        refused(operation, &input(r#""A": {"shape": "Gone"}"#, "")),
        refused(operation, &input(&format!(r#"{name}, "A": {{"shape": "Gone"}}"#), "")),
        refused(operation, &input(r#""A": {"shape": "Text", "location": "cookie"}"#, "")),
        refused(operation, &input(r#""A": {"shape": "Text", "jsonvalue": true}"#, "")),
        refused(operation, &input(r#""A": {"shape": "Text", "timestampFormat": "stardate"}"#, "")),
        refused(operation, &input(name, r#", "Odd": {"type": "structure", "document": true}"#)),
        refused(operation, &input(name, r#", "Odd": {"type": "quaternion"}"#)),
        refused(operation, &input(name, r#", "Odd": {"type": "list"}"#)),
        refused(operation, &input(name, r#", "Odd": {"type": "string", "enum": ["A-B", "A.B"]}"#)),
        refused_protocol(r#""protocol": "rest-xml""#),
        refused_protocol(r#""protocol": "json", "jsonVersion": "2.0""#),
        refused_protocol(r#""protocol": "json", "jsonVersion": "1.0""#),
        refused_protocol(r#""protocol": "query", "apiVersion": "2020-01-01""#),
        chain(&generate(&LISTED, &model("", THINGS)).unwrap_err()),
        chain(&generate(&TINY, "{}").unwrap_err()),
    ];
    insta::assert_snapshot!(cases.join("\n"));
}

fn refused_protocol(protocol: &str) -> String {
    chain(&generate(&TINY, &speaking(protocol, "", THINGS)).unwrap_err())
}

/// A service of which one operation is generated, and whose model has no error for refusals.
static LISTED: Service = Service {
    module: "listed",
    model: "listed/2020-01-01",
    operations: Listed::Named(&["ListThings"]),
    answering: &[Answering { name: "Things", operations: Claim::Rest }],
    refusal: None,
    body_limit: 1024,
    body_limits: &[],
    actions: &[],
    unmodelled: &[],
    may_be_empty: &[],
    patterns: &[],
};

const LIST_THINGS: &str = r#"
    "ListThings": {"http": {"method": "POST", "requestUri": "/"},
        "input": {"shape": "ListThingsRequest"},
        "output": {"shape": "ThingPage", "resultWrapper": "ListThingsResult"},
        "errors": [{"shape": "GoneException"}]},
    "BreakThings": {"http": {"method": "POST", "requestUri": "/"},
        "input": {"shape": "Odd"}, "errors": [{"shape": "InvalidThing"}]},
    "AddThing": {"http": {"method": "POST", "requestUri": "/"}}"#;

const PAGE: &str = r#"
    "ListThingsRequest": {"type": "structure", "members": {
        "Filters": {"shape": "Filters"}, "Flat": {"shape": "Texts", "flattened": true}}},
    "ThingPage": {"type": "structure", "required": ["Things"], "members": {
        "Things": {"shape": "Texts", "locationName": "things"}, "Tags": {"shape": "Tags"}}},
    "Filters": {"type": "list", "flattened": true,
        "member": {"shape": "Text", "locationName": "Filter"}},
    "Texts": {"type": "list", "member": {"shape": "Text"}},
    "Tags": {"type": "map", "flattened": true,
        "key": {"shape": "Text", "locationName": "Name"},
        "value": {"shape": "Text", "locationName": "Value"}},
    "Odd": {"type": "structure", "members": {}},
    "GoneException": {"type": "structure", "exception": true, "members": {},
        "error": {"code": "Gone", "httpStatusCode": 404, "senderFault": true}}"#;

/// The files that differ from those of a service with paths.
fn generated_for(protocol: &str) -> String {
    let files = generate(&LISTED, &speaking(protocol, LIST_THINGS, PAGE)).unwrap();
    let told = ["errors.rs", "mod.rs", "routes.rs", "schemas.rs"];
    let files = output::format(files).unwrap().into_iter();
    files
        .filter(|file| told.contains(&file.name))
        .map(|file| format!("=== {}\n{}", file.name, file.text))
        .collect()
}

#[test]
fn services_of_forms_and_xml_name_what_is_in_lists_and_maps() {
    insta::assert_snapshot!(generated_for(
        r#""protocol": "query", "apiVersion": "2020-01-01", "xmlNamespace": "urn:tiny",
            "signingName": "small""#
    ));
}

#[test]
fn services_of_aws_json_have_a_prefix_of_targets() {
    let text = generated_for(
        r#""protocol": "json", "jsonVersion": "1.1", "targetPrefix": "Tiny_20200101""#,
    );
    let service = text.split("=== ").find(|file| file.starts_with("routes.rs")).unwrap();
    insta::assert_snapshot!(service.split("\n/// Every operation").next().unwrap());
}

#[test]
fn an_adapter_without_an_error_of_its_own_refuses_as_the_protocol_does() {
    let model = speaking(r#""protocol": "rest-json""#, LIST_THINGS, PAGE);
    let files = generate(&LISTED, &model).unwrap();
    let service = files.iter().find(|file| file.name == "service.rs").unwrap();
    assert!(service.text.contains("let refusal = ServiceError::invalid;"));
    assert!(service.text.contains("use super::{routes};"));
}

#[test]
fn an_input_is_one_operations_only() {
    let operations = r#"
        "A": {"http": {"method": "GET", "requestUri": "/a"}, "input": {"shape": "In"}},
        "B": {"http": {"method": "GET", "requestUri": "/b"}, "input": {"shape": "In"}}"#;
    let shapes = r#""In": {"type": "structure", "members": {}}"#;
    insta::assert_snapshot!(refused(operations, shapes), @"the model of tiny does not fit: B: the input In is another operation's too");
}

#[test]
fn a_check_tells_what_is_stale_missing_and_changed() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name, text: &str| output::File { name, text: text.to_owned() };
    let files = [file("a.rs", "one"), file("b.rs", "two")];
    output::write(folder.path(), &files).unwrap();
    assert_eq!(output::compare(folder.path(), &files).unwrap(), []);
    let other = [file("a.rs", "changed"), file("c.rs", "new")];
    let differences = output::compare(folder.path(), &other).unwrap();
    let told: Vec<String> = differences
        .iter()
        .map(|difference| difference.to_string().rsplit('/').next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        told,
        ["b.rs: no longer generated", "a.rs: differs from the model", "c.rs: missing"]
    );
}
