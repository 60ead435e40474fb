//! A policy as a client writes it: a whole document, checked before it is kept, and kept as it was
//! written. Pure.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{Head, Named, Policy, Principal, Statement};
use crate::refusal::Refusal;

const VERSIONS: [&str; 2] = ["2012-10-17", "2008-10-17"];

/// The members of a statement.
const MEMBERS: [&str; 8] =
    ["Sid", "Effect", "Principal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

/// Condition operators, without what may stand around them.
const OPERATORS: [&str; 27] = [
    "StringEquals",
    "StringNotEquals",
    "StringEqualsIgnoreCase",
    "StringNotEqualsIgnoreCase",
    "StringLike",
    "StringNotLike",
    "NumericEquals",
    "NumericNotEquals",
    "NumericLessThan",
    "NumericLessThanEquals",
    "NumericGreaterThan",
    "NumericGreaterThanEquals",
    "DateEquals",
    "DateNotEquals",
    "DateLessThan",
    "DateLessThanEquals",
    "DateGreaterThan",
    "DateGreaterThanEquals",
    "Bool",
    "BinaryEquals",
    "IpAddress",
    "NotIpAddress",
    "ArnEquals",
    "ArnLike",
    "ArnNotEquals",
    "ArnNotLike",
    "Null",
];

impl Policy {
    /// The policy of `resource`, an ARN in `region`, that `text` is.
    ///
    /// # Errors
    /// The first thing that is wrong with the document.
    pub(crate) fn written(
        text: &str,
        resource: &str,
        region: &str,
        revision: String,
    ) -> Result<Self, Refusal> {
        let document: Value = serde_json::from_str(text).map_err(wrong)?;
        let Value::Object(mut document) = document else { return Err(wrong("it is no object")) };
        let head = Head {
            version: version(document.remove("Version"))?,
            id: text_of("Id", document.remove("Id"))?,
        };
        let statements = match document.remove("Statement") {
            Some(Value::Array(statements)) if !statements.is_empty() => statements,
            Some(statement @ Value::Object(_)) => vec![statement],
            Some(_) | None => return Err(wrong("Statement must be a list of statements")),
        };
        if let Some((name, _)) = document.iter().next() {
            return Err(wrong(format!("a policy has no member {name}")));
        }
        let statements: Vec<Statement> = statements
            .into_iter()
            .map(|statement| Statement::written(statement, resource, region))
            .collect::<Result<_, _>>()?;
        let mut sids = HashSet::new();
        let mut named = statements.iter().filter_map(Statement::sid);
        match named.find(|sid| !sids.insert(*sid)) {
            Some(sid) => Err(wrong(format!("two statements have the Sid {sid}"))),
            None => Ok(Self { revision, statements, head: Some(head) }),
        }
    }
}

impl Statement {
    fn written(statement: Value, resource: &str, region: &str) -> Result<Self, Refusal> {
        let Value::Object(members) = statement else {
            return Err(wrong("a statement must be an object"));
        };
        if let Some(name) = members.keys().find(|name| !MEMBERS.contains(&name.as_str())) {
            return Err(wrong(format!("a statement has no member {name}")));
        }
        if members.get("Sid").is_some_and(|sid| !is_sid(sid)) {
            return Err(wrong("a Sid has letters, digits, - and _ only"));
        }
        if !matches!(members.get("Effect").and_then(Value::as_str), Some("Allow" | "Deny")) {
            return Err(wrong("Effect must be Allow or Deny"));
        }
        principals(members.get("Principal"), region)?;
        let actions = texts(&members, "Action", "NotAction")?;
        if let Some(action) = actions.iter().find(|action| !is_action(action)) {
            return Err(wrong(format!("{action} is no action of Lambda")));
        }
        let resources = texts(&members, "Resource", "NotResource")?;
        let foreign = |pattern: &&&str| !is_like(pattern.as_bytes(), resource.as_bytes());
        if members.contains_key("Resource")
            && let Some(other) = resources.iter().find(foreign)
        {
            return Err(wrong(format!(
                "the resource {other} is not {resource}, whose policy it is"
            )));
        }
        conditions(members.get("Condition"))?;
        Ok(Self(members))
    }
}

fn version(given: Option<Value>) -> Result<Option<String>, Refusal> {
    let version = text_of("Version", given)?;
    match version.as_deref() {
        Some(other) if !VERSIONS.contains(&other) => {
            Err(wrong(format!("there is no Version {other}: the newest is {}", VERSIONS[0])))
        }
        _ => Ok(version),
    }
}

/// Everybody, or principals by their kind.
fn principals(given: Option<&Value>, region: &str) -> Result<(), Refusal> {
    match given {
        Some(Value::String(everybody)) if everybody == "*" => Ok(()),
        Some(Value::Object(kinds)) if !kinds.is_empty() => {
            kinds.iter().try_for_each(|(kind, named)| {
                let named = list(named).ok_or(Refusal::BadPrincipal)?;
                let is_right = |name: &&str| {
                    matches!(
                        (kind.as_str(), Principal::of(name, region)),
                        ("AWS", Ok(Principal::Everybody(_) | Principal::Named(Named::Aws(_))))
                            | ("Service", Ok(Principal::Named(Named::Service(_))))
                    )
                };
                if named.iter().all(is_right) { Ok(()) } else { Err(Refusal::BadPrincipal) }
            })
        }
        Some(_) => Err(Refusal::BadPrincipal),
        None => Err(wrong("a statement must have a Principal")),
    }
}

fn conditions(given: Option<&Value>) -> Result<(), Refusal> {
    let operators = match given {
        None => return Ok(()),
        Some(Value::Object(operators)) => operators,
        Some(_) => return Err(wrong("Condition must be an object")),
    };
    operators.iter().try_for_each(|(operator, keys)| {
        let name = operator.strip_prefix("ForAllValues:").unwrap_or(operator);
        let name = name.strip_prefix("ForAnyValue:").unwrap_or(name);
        let name = name.strip_suffix("IfExists").unwrap_or(name);
        if !OPERATORS.contains(&name) {
            return Err(wrong(format!("there is no condition operator {operator}")));
        }
        let is_value = |it: &Value| it.is_string() || it.is_boolean() || it.is_number();
        let is_right = |it: &Value| match it {
            Value::Array(values) => values.iter().all(is_value),
            value => is_value(value),
        };
        match keys {
            Value::Object(keys) if !keys.is_empty() && keys.values().all(is_right) => Ok(()),
            _ => Err(wrong(format!("{operator} must have keys, each with one or several values"))),
        }
    })
}

/// What one of two members has, of which a statement has exactly one.
fn texts<'a>(
    members: &'a Map<String, Value>,
    of: &str,
    except: &str,
) -> Result<Vec<&'a str>, Refusal> {
    let ((Some(value), None) | (None, Some(value))) = (members.get(of), members.get(except)) else {
        return Err(wrong(format!("a statement must have {of} or {except}, and not both")));
    };
    list(value).ok_or_else(|| wrong(format!("{of} must be a text or a list of texts")))
}

/// One text, or some.
fn list(value: &Value) -> Option<Vec<&str>> {
    match value {
        Value::String(text) => Some(vec![text]),
        Value::Array(values) if !values.is_empty() => values.iter().map(Value::as_str).collect(),
        _ => None,
    }
}

fn text_of(member: &str, value: Option<Value>) -> Result<Option<String>, Refusal> {
    match value {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(wrong(format!("{member} must be a text"))),
    }
}

fn is_sid(sid: &Value) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    sid.as_str().is_some_and(|sid| !sid.is_empty() && sid.bytes().all(letter))
}

/// As in the model of AddPermission, where wildcards may also stand within a name.
fn is_action(action: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'*' | b'?');
    let named = action.strip_prefix("lambda:");
    action == "*" || named.is_some_and(|name| !name.is_empty() && name.bytes().all(letter))
}

/// Whether `text` is of the form of `pattern`, in which `*` is anything and `?` any one byte. It
/// takes no longer than the product of both.
fn is_like(pattern: &[u8], text: &[u8]) -> bool {
    let (mut at, mut rest, mut star) = (pattern, text, None);
    loop {
        match (at, rest) {
            ([b'*', after @ ..], _) => {
                star = Some((after, rest));
                at = after;
            }
            ([wanted, after @ ..], [byte, others @ ..]) if *wanted == b'?' || wanted == byte => {
                (at, rest) = (after, others);
            }
            ([], []) => return true,
            // The last star takes one more.
            _ => match star {
                Some((after, [_, others @ ..])) => {
                    star = Some((after, others));
                    (at, rest) = (after, others);
                }
                _ => return false,
            },
        }
    }
}

fn wrong(why: impl ToString) -> Refusal {
    Refusal::BadPolicy { why: why.to_string() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const ARN: &str = "arn:aws:lambda:us-east-1:111111111111:function:f";

    fn read(text: &str) -> Result<Policy, Refusal> {
        Policy::written(text, ARN, "us-east-1", "r".to_owned())
    }

    fn statement() -> Value {
        json!({
            "Sid": "s", "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
            "Action": "lambda:InvokeFunction", "Resource": ARN,
        })
    }

    /// A document with a statement in which one member is this.
    fn with(member: &str, value: Value) -> String {
        let mut statement = statement();
        statement[member] = value;
        json!({"Version": "2012-10-17", "Statement": [statement]}).to_string()
    }

    #[test]
    fn a_document_is_kept_as_it_was_written() {
        let deny = json!({
            "Effect": "Deny", "Principal": "*", "NotAction": ["lambda:Get*"], "Resource": "*",
            "Condition": {"ForAnyValue:StringLikeIfExists": {"aws:PrincipalTag/t": ["a", "b*"]}},
        });
        for document in [
            json!({"Version": "2012-10-17", "Statement": [statement(), deny]}),
            json!({"Id": "mine", "Statement": [statement()]}),
        ] {
            let policy = read(&document.to_string()).unwrap();
            let kept: Value = serde_json::from_str(&policy.text()).unwrap();
            assert_eq!(kept, document);
            let stored = serde_json::to_string(&policy).unwrap();
            assert_eq!(serde_json::from_str::<Policy>(&stored).unwrap(), policy);
        }
        let alone = json!({"Statement": statement()}).to_string();
        assert_eq!(read(&alone).unwrap().statements.len(), 1);
    }

    #[test]
    fn a_statement_is_of_its_own_resource() {
        let wide = "arn:aws:lambda:*:111111111111:function:*".to_owned();
        for resource in [json!("*"), json!(wide), json!([ARN, "arn:aws:lambda:us-east-?:*:f"])] {
            assert!(read(&with("Resource", resource.clone())).is_ok(), "{resource}");
        }
        for other in [json!(format!("{ARN}:live")), json!("arn:aws:s3:::b"), json!([ARN, "f"])] {
            assert!(read(&with("Resource", other.clone())).is_err(), "{other}");
        }
    }

    #[test]
    fn principals_are_those_of_add_permission() {
        for principal in [
            json!("*"),
            json!({"AWS": "*"}),
            json!({"AWS": ["111111111111", "arn:aws:iam::111111111111:role/r"]}),
            json!({"AWS": "111111111111", "Service": ["s3.amazonaws.com", "sns.amazonaws.com"]}),
        ] {
            assert!(read(&with("Principal", principal.clone())).is_ok(), "{principal}");
        }
        for principal in [
            json!("111111111111"),
            json!({}),
            json!({"AWS": []}),
            json!({"AWS": "s3.amazonaws.com"}),
            json!({"Service": "*"}),
            json!({"Service": "invalid.nonaws.com"}),
            json!({"Federated": "cognito-identity.amazonaws.com"}),
            json!(1),
        ] {
            let refused = read(&with("Principal", principal.clone()));
            assert_eq!(refused, Err(Refusal::BadPrincipal), "{principal}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_document_is_said() {
        let two = json!({"Statement": [statement(), statement()]}).to_string();
        let mut both = statement();
        both["NotAction"] = json!("lambda:*");
        let without = |member: &str| {
            let mut statement = statement();
            statement.as_object_mut().unwrap().remove(member);
            json!({"Statement": [statement]}).to_string()
        };
        let documents = [
            "{".to_owned(),
            "[]".to_owned(),
            "{}".to_owned(),
            r#"{"Statement": []}"#.to_owned(),
            r#"{"Statement": ["s"]}"#.to_owned(),
            json!({"Version": "2020-01-01", "Statement": [statement()]}).to_string(),
            json!({"Version": 1, "Statement": [statement()]}).to_string(),
            json!({"Statement": [statement()], "Statements": []}).to_string(),
            json!({"Statement": [both]}).to_string(),
            two,
            without("Effect"),
            without("Principal"),
            without("Action"),
            without("Resource"),
            with("Effect", json!("Maybe")),
            with("Sid", json!("a b")),
            with("Action", json!("s3:GetObject")),
            with("Action", json!([])),
            with("Resource", json!("arn:aws:s3:::b")),
            with("NotPrincipal", json!("*")),
            with("Condition", json!([])),
            with("Condition", json!({"StringIs": {"a": "b"}})),
            with("Condition", json!({"StringEquals": {}})),
            with("Condition", json!({"StringEquals": {"a": {}}})),
        ];
        let lines = documents.iter().map(|document| match read(document) {
            Err(Refusal::BadPolicy { why }) => format!("{document}\n  {why}"),
            other => panic!("{document}: {other:?}"),
        });
        insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
    }

    proptest! {
        #[test]
        fn any_text_is_judged(text in ".*") {
            let _either = read(&text);
        }

        #[test]
        fn patterns_match_as_they_read(
            parts in prop::collection::vec("[ab]{0,3}", 1..4),
            middle in "[abc]{0,3}",
        ) {
            let pattern = parts.join("*");
            let text = parts.join(&middle);
            prop_assert!(is_like(pattern.as_bytes(), text.as_bytes()));
            let other = format!("c{text}");
            prop_assert_eq!(is_like(pattern.as_bytes(), other.as_bytes()), pattern.starts_with('*'));
        }
    }
}
