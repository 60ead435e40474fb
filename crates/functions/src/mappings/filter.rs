//! The form of a filter's pattern: an object whose members are objects again, or lists of what a
//! value may be. Pure.
//!
//! ```text
//! pattern   {"member": pattern | [rule, …], …, "$or": [pattern, pattern, …]}
//! rule      "text" | 1 | true | null | {"prefix": "a"} | {"numeric": [">", 0, "<=", 5]} | …
//! ```

use serde_json::{Map, Value};

use super::refused::Refused;

/// # Errors
/// A text that is no pattern.
pub(super) fn check(pattern: &str) -> Result<(), Refused> {
    match serde_json::from_str(pattern) {
        Ok(Value::Object(members)) if is_pattern(&members) => Ok(()),
        Ok(_) | Err(_) => Err(Refused::FilterPattern),
    }
}

fn is_pattern(members: &Map<String, Value>) -> bool {
    members.iter().all(|(name, value)| match value {
        Value::Array(patterns) if name == "$or" => is_choice(patterns),
        Value::Array(rules) => !rules.is_empty() && rules.iter().all(is_rule),
        Value::Object(inner) => !inner.is_empty() && is_pattern(inner),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    })
}

fn is_choice(patterns: &[Value]) -> bool {
    let is_one = |it: &Value| it.as_object().is_some_and(|it| !it.is_empty() && is_pattern(it));
    patterns.len() > 1 && patterns.iter().all(is_one)
}

/// Something that a value may be.
fn is_rule(rule: &Value) -> bool {
    match rule {
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
        Value::Object(operator) => only(operator).is_some_and(|(name, value)| applies(name, value)),
        Value::Array(_) => false,
    }
}

/// Whether there is such an operator, of such a value.
fn applies(operator: &str, value: &Value) -> bool {
    match operator {
        "exists" => value.is_boolean(),
        "equals-ignore-case" | "wildcard" | "cidr" => value.is_string(),
        "prefix" | "suffix" => is_text_or_ignoring_case(value),
        "numeric" => value.as_array().is_some_and(|terms| is_range(terms)),
        "anything-but" => is_exclusion(value),
        _ => false,
    }
}

fn is_text_or_ignoring_case(value: &Value) -> bool {
    match value {
        Value::String(_) => true,
        Value::Object(inner) => only(inner)
            .is_some_and(|(name, value)| name == "equals-ignore-case" && value.is_string()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => false,
    }
}

/// One comparison, or a lower and an upper bound.
fn is_range(terms: &[Value]) -> bool {
    match terms {
        [comparison, Value::Number(_)] => {
            matches!(comparison.as_str(), Some("=" | "<" | "<=" | ">" | ">="))
        }
        [lower, Value::Number(_), upper, Value::Number(_)] => {
            matches!(lower.as_str(), Some(">" | ">=")) && matches!(upper.as_str(), Some("<" | "<="))
        }
        _ => false,
    }
}

fn is_exclusion(value: &Value) -> bool {
    let is_plain = |it: &Value| it.is_string() || it.is_number();
    match value {
        Value::String(_) | Value::Number(_) => true,
        Value::Array(values) => !values.is_empty() && values.iter().all(is_plain),
        Value::Object(inner) => only(inner).is_some_and(|(name, value)| {
            let is_named = matches!(name, "prefix" | "suffix" | "equals-ignore-case" | "wildcard");
            let texts = value
                .as_array()
                .is_some_and(|texts| !texts.is_empty() && texts.iter().all(Value::is_string));
            is_named && (value.is_string() || texts)
        }),
        Value::Null | Value::Bool(_) => false,
    }
}

/// The member of an object that has one.
fn only(members: &Map<String, Value>) -> Option<(&str, &Value)> {
    let mut all = members.iter();
    let (name, value) = all.next()?;
    all.next().is_none().then_some((name, value))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn patterns_of_the_developer_guide_are_accepted() {
        for pattern in [
            json!({}),
            json!({"body": {"RecordNumber": [{"numeric": [">", 9998, "<=", 10000]}]}}),
            json!({"eventName": ["INSERT"], "dynamodb": {"Keys": {"id": {"S": [{"exists": true}]}}}}),
            json!({"body": {"a": ["", null, 1, true, {"anything-but": ["x", 1]}]}}),
            json!({"a": [{"prefix": {"equals-ignore-case": "x"}}, {"suffix": ".png"}]}),
            json!({"a": [{"anything-but": {"prefix": "init"}}, {"wildcard": "a*b"}]}),
            json!({"$or": [{"a": ["1"]}, {"b": ["2"]}]}),
        ] {
            assert_eq!(check(&pattern.to_string()), Ok(()), "{pattern}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for pattern in [
            "",
            "null",
            "\"simple string\"",
            "{",
            r#"{"eventSource": "aws:sqs"}"#,
            r#"{"a": []}"#,
            r#"{"a": {}}"#,
            r#"{"a": [["nested"]]}"#,
            r#"{"a": [{"numeric": ["=="]}]}"#,
            r#"{"a": [{"numeric": ["<", 1, ">", 2]}]}"#,
            r#"{"a": [{"exists": "yes"}]}"#,
            r#"{"a": [{"prefix": "x", "suffix": "y"}]}"#,
            r#"{"a": [{"matches": "x"}]}"#,
            r#"{"$or": [{"a": ["1"]}]}"#,
        ] {
            assert_eq!(check(pattern), Err(Refused::FilterPattern), "{pattern}");
        }
    }

    /// Any JSON document that is not too deep.
    fn document() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            "[a-z-]{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            let names =
                prop_oneof!["[a-z]{1,3}", Just("$or".to_owned()), Just("prefix".to_owned())];
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map(names, inner, 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_text_is_judged(text in ".*") {
            let _either = check(&text);
        }

        /// A pattern within a pattern is one, and one that is none spoils what it is in.
        #[test]
        fn a_pattern_is_as_good_as_its_parts(one in document()) {
            let whole = json!({"outer": one}).to_string();
            let good = match &one {
                Value::Object(members) => !members.is_empty() && check(&one.to_string()).is_ok(),
                Value::Array(rules) => !rules.is_empty() && rules.iter().all(is_rule),
                _ => false,
            };
            prop_assert_eq!(check(&whole).is_ok(), good);
        }
    }
}
