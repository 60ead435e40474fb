//! Against the texts that AWS was recorded with.

use super::*;
use crate::codec::json;
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

fn creation(changed: (&'static str, Value)) -> Vec<(&'static str, Value)> {
    vec![
        ("FunctionName", Value::from("f")),
        ("Role", Value::from("arn:aws:iam::000000000000:role/r")),
        ("Code", Value::Structure(Structure::default())),
        changed,
    ]
}

/// A request that AWS was recorded refusing, and how.
#[derive(serde::Deserialize)]
struct Recorded {
    scenario: String,
    operation: String,
    members: serde_json::Map<String, serde_json::Value>,
    code: String,
    texts: Vec<String>,
}

/// All recorded constraint errors, but those whose pattern the model has in a newer form (of
/// `TaggableResource`) and those that the answering crates make (a name over 64 characters in
/// CreateFunction, a missing `startingPosition`).
#[test]
fn every_recorded_text_is_told() {
    let recorded: Vec<Recorded> = serde_json::from_str(include_str!("recorded.json")).unwrap();
    for Recorded { scenario, operation, members, code, mut texts } in recorded {
        let schema = routes::OPERATIONS.iter().find(|schema| schema.name == operation).unwrap();
        let mut input = Structure::default();
        for (name, value) in members {
            let member = schema.input.members().iter().find(|member| member.name == name).unwrap();
            let text = serde_json::to_vec(&value).unwrap();
            input.set(member.name, json::read(member.shape, &text).unwrap());
        }
        let error = validate(schema, &Value::Structure(input)).unwrap_err();
        assert_eq!(error.code(), code, "{scenario}");
        let told = error
            .message()
            .split_once(" detected: ")
            .map_or_else(|| error.message(), |(_, all)| all);
        let mut told: Vec<&str> = told.split("; ").collect();
        // The recordings keep several violations sorted.
        told.sort_unstable();
        texts.sort_unstable();
        assert_eq!(told, texts, "{scenario}");
    }
}

#[test]
fn structures_in_lists_are_told_by_number() {
    let file_system = |arn: &str| {
        let mut members = Structure::default();
        members.set("Arn", Value::from(arn));
        members.set("LocalMountPath", Value::from("/mnt/a"));
        Value::Structure(members)
    };
    let systems = Value::List(vec![file_system("x"), file_system("y")]);
    insta::assert_snapshot!(check("CreateFunction", creation(("FileSystemConfigs", systems))));
}

#[test]
fn secrets_are_not_repeated() {
    let mut environment = Structure::default();
    let variables = [("1".to_owned(), Value::from("secret"))].into();
    environment.set("Variables", Value::Map(variables));
    let answer = check("CreateFunction", creation(("Environment", Value::Structure(environment))));
    insta::assert_snapshot!(answer);
}

#[test]
fn an_answer_does_not_outgrow_its_request() {
    let long = check("CreateFunction", creation(("Role", Value::from("x".repeat(1 << 20)))));
    assert!(long.len() < 3 * 9 * 1024, "{}", long.len());
    let many = Value::List(vec![Value::Structure(Structure::default()); 50_000]);
    let answer = check("CreateFunction", creation(("FileSystemConfigs", many)));
    assert!(answer.starts_with("ValidationException: 100001 validation errors detected: "));
    assert!(answer.len() < 64 * 1024, "{}", answer.len());
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
