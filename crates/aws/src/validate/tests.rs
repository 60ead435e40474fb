//! Against the texts that AWS was recorded with.

use super::*;
use crate::lambda::routes;

fn check(operation: &str, members: Vec<(&'static str, Value)>) -> String {
    let operation =
        routes::OPERATIONS.iter().find(|candidate| candidate.name == operation).unwrap();
    let mut input = Structure::default();
    for (name, value) in members {
        input.set(name, value);
    }
    match validate(operation, &Value::Structure(input)) {
        Ok(()) => "valid".to_owned(),
        Err(error) => error.to_string(),
    }
}

fn list(texts: &[&str]) -> Value {
    Value::List(texts.iter().map(|text| Value::from(*text)).collect())
}

fn creation(changed: (&'static str, Value)) -> Vec<(&'static str, Value)> {
    vec![
        ("FunctionName", Value::from("f")),
        ("Role", Value::from("arn:aws:iam::000000000000:role/r")),
        ("Code", Value::Structure(Structure::default())),
        changed,
    ]
}

fn alias(weights: (&str, f64)) -> Vec<(&'static str, Value)> {
    let mut routing = Structure::default();
    let entry = (weights.0.to_owned(), Value::Double(weights.1));
    routing.set("AdditionalVersionWeights", Value::Map([entry].into()));
    vec![
        ("FunctionName", Value::from("f")),
        ("Name", Value::from("custom")),
        ("FunctionVersion", Value::from("1")),
        ("RoutingConfig", Value::Structure(routing)),
    ]
}

/// Each with the scenario of the recordings that has the text.
#[test]
fn the_texts_are_awss() {
    let one = "ValidationException: 1 validation error detected: ";
    let failed = "failed to satisfy constraint: ";
    let cases = [
        // test_create_lambda_exceptions
        (
            check("CreateFunction", creation(("Role", Value::from("r1")))),
            format!(
                "{one}Value 'r1' at 'role' {failed}Member must satisfy regular expression pattern: \
                 arn:(aws[a-zA-Z-]*)?:iam::\\d{{12}}:role/?[a-zA-Z_0-9+=,.@\\-_/]+"
            ),
        ),
        (
            check("CreateFunction", creation(("Architectures", list(&["x86_64", "arm64"])))),
            format!(
                "{one}Value '[x86_64, arm64]' at 'architectures' {failed}Member must have length \
                 less than or equal to 1"
            ),
        ),
        (
            check("CreateFunction", creation(("Architectures", list(&["X86_64"])))),
            format!(
                "{one}Value '[X86_64]' at 'architectures' {failed}Member must satisfy constraint: \
                 [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]"
            ),
        ),
        // test_notfound_and_invalid_routingconfigs
        (
            check("CreateAlias", alias(("2", 2.0))),
            format!(
                "{one}Value '{{2=2.0}}' at 'routingConfig.additionalVersionWeights' {failed}Map \
                 value must satisfy constraint: [Member must have value less than or equal to 1.0, \
                 Member must have value greater than or equal to 0.0, Member must not be null]"
            ),
        ),
        (
            check("CreateAlias", alias(("$LATEST", 0.5))),
            format!(
                "{one}Value '{{$LATEST=0.5}}' at 'routingConfig.additionalVersionWeights' \
                 {failed}Map keys must satisfy constraint: [Member must have length less than or \
                 equal to 1024, Member must have length greater than or equal to 1, Member must \
                 satisfy regular expression pattern: [0-9]+]"
            ),
        ),
        // test_list_functions
        (
            check("ListFunctions", vec![("FunctionVersion", Value::from("invalid"))]),
            format!(
                "{one}Value 'invalid' at 'functionVersion' {failed}Member must satisfy enum value \
                 set: [ALL]"
            ),
        ),
        // test_put_function_recursion_config_invalid_value
        (
            check(
                "PutFunctionRecursionConfig",
                vec![
                    ("FunctionName", Value::from("f")),
                    ("RecursiveLoop", Value::from("InvalidValue")),
                ],
            ),
            format!(
                "{one}Value 'InvalidValue' at 'recursiveLoop' {failed}Member must satisfy enum \
                 value set: [Terminate, Allow]"
            ),
        ),
        // test_tag_exceptions
        (
            check(
                "UntagResource",
                vec![("Resource", Value::from("arn:aws:lambda:us-east-1:000000000000:function:f"))],
            ),
            format!("{one}Value null at 'tagKeys' {failed}Member must not be null"),
        ),
    ];
    for (answer, text) in cases {
        assert_eq!(answer, text);
    }
}

#[test]
fn an_unknown_runtime_is_answered_after_everything_else() {
    let runtime = |others: Value| {
        let mut members = creation(("Runtime", Value::from("cobol")));
        members.push(("Timeout", others));
        check("CreateFunction", members)
    };
    assert!(runtime(Value::Integer(3)).starts_with(
        "InvalidParameterValueException: Value cobol at 'runtime' failed to satisfy constraint: \
         Member must satisfy enum value set: [nodejs20.x, python3.14, "
    ));
    assert!(runtime(Value::Integer(0)).starts_with("ValidationException: 1 validation error"));
}

#[test]
fn all_violations_of_a_request_are_counted() {
    let answer = check(
        "CreateFunction",
        vec![
            ("FunctionName", Value::from("not a name")),
            ("Timeout", Value::Integer(0)),
            ("Architectures", Value::List(vec![Value::Null])),
        ],
    );
    insta::assert_snapshot!(answer);
}

#[test]
fn lengths_are_counted_as_java_counts() {
    let name = |text: &str| check("CreateFunction", creation(("Description", Value::from(text))));
    assert_eq!(name(&"\u{1f525}".repeat(128)), "valid");
    assert!(name(&"\u{1f525}".repeat(129)).contains("length less than or equal to 256"));
}

#[test]
fn every_pattern_of_the_model_compiles() {
    fn visit(shape: &'static Shape, seen: &mut Vec<&'static str>) {
        if seen.contains(&shape.name) {
            return;
        }
        seen.push(shape.name);
        let pattern = shape.constraints.pattern;
        assert!(pattern.is_none_or(|pattern| pattern.compiles()), "{}", shape.name);
        match shape.kind {
            Kind::List(element) => visit(element, seen),
            Kind::Map { key, value } => {
                visit(key, seen);
                visit(value, seen);
            }
            _ => shape.members().iter().for_each(|member| visit(member.shape, seen)),
        }
    }
    let mut seen = Vec::new();
    for operation in routes::OPERATIONS {
        visit(operation.input, &mut seen);
    }
}
