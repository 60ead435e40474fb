//! Policy documents: whether IAM would take one. What it says is kept as it was sent; it is not
//! evaluated here.

use std::collections::HashSet;

use cresset_aws::ServiceError;
use serde_json::{Map, Value};

use super::refusal::malformed;

const SYNTAX: &str = "Syntax errors in policy.";
const VERSIONS: [&str; 2] = ["2012-10-17", "2008-10-17"];

/// What a document is for, and so what it must have and must not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Who may take a role.
    Trust,
    /// What a principal may do.
    Permissions,
}

/// # Errors
/// `MalformedPolicyDocument`, with the first thing that is wrong.
pub(super) fn check(text: &str, purpose: Purpose) -> Result<(), ServiceError> {
    let document = match (serde_json::from_str(text), purpose) {
        (Ok(Value::Object(document)), _) => document,
        (_, Purpose::Trust) => return Err(malformed("This policy contains invalid Json")),
        (_, Purpose::Permissions) => return Err(malformed(SYNTAX)),
    };
    if document.keys().any(|name| !["Version", "Id", "Statement"].contains(&name.as_str())) {
        return Err(malformed(SYNTAX));
    }
    match document.get("Version") {
        Some(Value::String(version)) if VERSIONS.contains(&version.as_str()) => {}
        None if purpose == Purpose::Trust => {}
        Some(Value::String(_)) | None if purpose == Purpose::Permissions => {
            return Err(malformed("Policy document must be version 2012-10-17 or greater."));
        }
        _ => return Err(malformed(SYNTAX)),
    }
    let statements = match document.get("Statement") {
        Some(Value::Array(statements)) => statements.as_slice(),
        Some(statement @ Value::Object(_)) => std::slice::from_ref(statement),
        _ => return Err(malformed(SYNTAX)),
    };
    let mut sids = HashSet::new();
    for statement in statements {
        let Value::Object(statement) = statement else { return Err(malformed(SYNTAX)) };
        check_statement(statement, purpose)?;
        check_sid(statement, &mut sids)?;
    }
    Ok(())
}

fn check_statement(statement: &Map<String, Value>, purpose: Purpose) -> Result<(), ServiceError> {
    const KNOWN: [&str; 9] = [
        "Sid",
        "Effect",
        "Principal",
        "NotPrincipal",
        "Action",
        "NotAction",
        "Resource",
        "NotResource",
        "Condition",
    ];
    if statement.keys().any(|name| !KNOWN.contains(&name.as_str())) {
        return Err(malformed(SYNTAX));
    }
    let both = |one, other| statement.contains_key(one) && statement.contains_key(other);
    if both("Action", "NotAction") || both("Resource", "NotResource") {
        return Err(malformed(SYNTAX));
    }
    match statement.get("Effect") {
        Some(Value::String(effect)) if effect == "Allow" || effect == "Deny" => {}
        None if purpose == Purpose::Trust => {
            return Err(malformed("Missing required field Effect"));
        }
        _ => return Err(malformed(SYNTAX)),
    }
    if statement.get("Condition").is_some_and(|condition| !condition.is_object()) {
        return Err(malformed(SYNTAX));
    }
    match purpose {
        Purpose::Trust => check_trust(statement),
        Purpose::Permissions => check_permissions(statement),
    }
}

fn check_trust(statement: &Map<String, Value>) -> Result<(), ServiceError> {
    for field in ["Resource", "NotResource"] {
        if statement.contains_key(field) {
            return Err(malformed(format!("Has prohibited field {field}")));
        }
    }
    if !statement.contains_key("Principal") && !statement.contains_key("NotPrincipal") {
        return Err(malformed("Missing required field Principal"));
    }
    let Some(actions) = texts(statement, ["Action", "NotAction"])? else {
        return Err(malformed("Missing required field Action"));
    };
    let sts = |action: &&str| *action == "*" || action.to_lowercase().starts_with("sts:");
    if actions.iter().all(sts) {
        Ok(())
    } else {
        Err(malformed("AssumeRole policy may only specify STS AssumeRole actions."))
    }
}

fn check_permissions(statement: &Map<String, Value>) -> Result<(), ServiceError> {
    if statement.contains_key("Principal") || statement.contains_key("NotPrincipal") {
        return Err(malformed("Policy document should not specify a principal."));
    }
    let Some(actions) = texts(statement, ["Action", "NotAction"])? else {
        return Err(malformed("Policy statement must contain actions."));
    };
    let prefixed = |action: &&str| {
        *action == "*" || action.split_once(':').is_some_and(|(vendor, _)| !vendor.is_empty())
    };
    if !actions.iter().all(prefixed) {
        return Err(malformed(
            "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.",
        ));
    }
    let Some(resources) = texts(statement, ["Resource", "NotResource"])? else {
        return Err(malformed("Policy statement must contain resources."));
    };
    match resources.iter().find(|resource| !is_resource(resource)) {
        Some(other) => Err(malformed(format!("Resource {other} must be in ARN format or \"*\"."))),
        None => Ok(()),
    }
}

fn is_resource(text: &str) -> bool {
    text == "*" || (text.starts_with("arn:") && text.split(':').count() >= 6)
}

/// The texts of a member that may be one or several; `None` where there is none.
fn texts<'a>(
    statement: &'a Map<String, Value>,
    names: [&str; 2],
) -> Result<Option<Vec<&'a str>>, ServiceError> {
    let found = names.into_iter().find_map(|name| statement.get(name));
    let texts: Option<Vec<&str>> = match found {
        None => return Ok(None),
        Some(Value::String(text)) => Some(vec![text]),
        Some(Value::Array(texts)) => texts.iter().map(Value::as_str).collect(),
        Some(_) => None,
    };
    match texts {
        Some(texts) if texts.is_empty() => Ok(None),
        Some(texts) => Ok(Some(texts)),
        None => Err(malformed(SYNTAX)),
    }
}

fn check_sid<'a>(
    statement: &'a Map<String, Value>,
    sids: &mut HashSet<&'a str>,
) -> Result<(), ServiceError> {
    let sid = match statement.get("Sid") {
        None => return Ok(()),
        Some(Value::String(sid)) => sid,
        Some(_) => return Err(malformed(SYNTAX)),
    };
    if !sid.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return Err(malformed(
            "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular \
             expression [0-9A-Za-z]*",
        ));
    }
    if !sid.is_empty() && !sids.insert(sid) {
        return Err(malformed("Statement IDs (SID) in a single policy must be unique."));
    }
    Ok(())
}

/// The characters of a document that count: all but white space.
pub(super) fn size(text: &str) -> usize {
    text.chars().filter(|letter| !letter.is_whitespace()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_document_is_said_in_the_services_words() {
        let trust = |statement: &str| {
            (Purpose::Trust, format!(r#"{{"Version": "2012-10-17", "Statement": {statement}}}"#))
        };
        let grant = |statement: &str| {
            let text = format!(r#"{{"Version": "2012-10-17", "Statement": [{statement}]}}"#);
            (Purpose::Permissions, text)
        };
        let good = r#"{"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::b/*"}"#;
        let twice = r#"{"Sid": "A", "Effect": "Allow", "Action": "*", "Resource": "*"}"#;
        let cases = [
            (Purpose::Trust, "{".to_owned()),
            (Purpose::Trust, "[]".to_owned()),
            trust(r#"{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}"#),
            trust(r#"[{"Effect": "Allow", "Principal": "*", "Action": ["s3:GetObject"]}]"#),
            trust(r#"{"Effect": "Allow", "Action": "sts:AssumeRole"}"#),
            trust(r#"{"Principal": "*", "Action": "sts:AssumeRole"}"#),
            trust(r#"{"Effect": "Allow", "Principal": "*"}"#),
            trust(r#"{"Effect": "Allow", "Principal": "*", "Action": "sts:*", "Resource": "*"}"#),
            (Purpose::Permissions, "no".to_owned()),
            (Purpose::Permissions, r#"{"Statement": []}"#.to_owned()),
            (Purpose::Permissions, r#"{"Version": "2026-01-01", "Statement": []}"#.to_owned()),
            (Purpose::Permissions, r#"{"Version": "2012-10-17"}"#.to_owned()),
            (Purpose::Permissions, r#"{"Version": "2012-10-17", "X": 1}"#.to_owned()),
            grant(good),
            grant(r#"{"Effect": "Allow", "Action": "s3:Get*"}"#),
            grant(r#"{"Effect": "Allow", "Resource": "*"}"#),
            grant(r#"{"Effect": "Allow", "Action": [], "Resource": "*"}"#),
            grant(r#"{"Effect": "Allow", "Action": "Get", "Resource": "*"}"#),
            grant(r#"{"Effect": "Allow", "Action": "s3:Get", "Resource": "bucket"}"#),
            grant(r#"{"Effect": "Maybe", "Action": "s3:Get", "Resource": "*"}"#),
            grant(r#"{"Effect": "Allow", "Action": 1, "Resource": "*"}"#),
            grant(r#"{"Effect": "Allow", "Action": "*", "Resource": "*", "Principal": "*"}"#),
            grant(r#"{"Effect": "Allow", "Action": "*", "Resource": "*", "Why": "*"}"#),
            grant(r#"{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": 1}"#),
            grant(r#"{"Sid": "a b", "Effect": "Allow", "Action": "*", "Resource": "*"}"#),
            grant(&format!("{twice},{twice}")),
        ];
        let table: Vec<String> = cases
            .iter()
            .map(|(purpose, text)| {
                let told = check(text, *purpose).err().map(|error| error.to_string());
                format!("{text}\n  {}", told.unwrap_or_else(|| "taken".to_owned()))
            })
            .collect();
        insta::assert_snapshot!(table.join("\n"));
    }
}
