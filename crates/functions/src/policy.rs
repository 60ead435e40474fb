//! A resource policy: who may do what to a function, a version or an alias. It is kept in the form
//! that AWS writes it back in, and serializes to exactly that text. Pure.
//!
//! AddPermission adds statements of its own form; PutResourcePolicy has a whole document
//! ([`written`]), whose statements may have others. There is one policy, however it came about.

mod written;

use cresset_aws::arn::Arn;
use cresset_aws::lambda::types::AddPermissionRequest;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::names::partition;
use crate::refusal::Refusal;

/// Of the whole document, as it is written back.
const MAX_BYTES: usize = 20_480;

/// What the names of AWS's services end in, and in China and the European Sovereign Cloud.
const SERVICE_SUFFIXES: [&str; 4] =
    [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".amazon.com"];

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Policy {
    /// The policy's own, which is not the function's (`test_lambda_permission_fn_versioning`).
    pub(crate) revision: String,
    /// Never empty.
    pub(crate) statements: Vec<Statement>,
    /// Absent where AddPermission began the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    head: Option<Head>,
}

/// What stands before the statements of a document that a client wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    version: Option<String>,
    id: Option<String>,
}

/// One statement that was checked, with its members in the order in which it is written back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Statement(Map<String, Value>);

/// What AddPermission makes. The order of the members is AWS's (`test_add_lambda_permission_fields`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Grant {
    sid: String,
    effect: Effect,
    principal: Principal,
    action: String,
    resource: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    condition: Option<Condition>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
enum Effect {
    Allow,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Principal {
    Named(Named),
    Everybody(Everybody),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
enum Named {
    Service(String),
    #[serde(rename = "AWS")]
    Aws(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
enum Everybody {
    #[serde(rename = "*")]
    Everybody,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Condition {
    #[serde(skip_serializing_if = "StringEquals::is_empty")]
    string_equals: StringEquals,
    #[serde(skip_serializing_if = "Option::is_none")]
    arn_like: Option<ArnLike>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bool: Option<Booleans>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
struct StringEquals {
    #[serde(rename = "AWS:SourceAccount", skip_serializing_if = "Option::is_none")]
    source_account: Option<String>,
    #[serde(rename = "lambda:FunctionUrlAuthType", skip_serializing_if = "Option::is_none")]
    function_url_auth_type: Option<String>,
    #[serde(rename = "aws:PrincipalOrgID", skip_serializing_if = "Option::is_none")]
    principal_org_id: Option<String>,
    #[serde(rename = "lambda:EventSourceToken", skip_serializing_if = "Option::is_none")]
    event_source_token: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct ArnLike {
    #[serde(rename = "AWS:SourceArn")]
    source_arn: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Booleans {
    /// In policies, booleans are texts.
    #[serde(rename = "lambda:InvokedViaFunctionUrl")]
    invoked_via_function_url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Document<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    statement: &'a [Statement],
}

impl Policy {
    /// The document, as GetPolicy answers it.
    pub(crate) fn text(&self) -> String {
        let (version, id) = match &self.head {
            None => (Some("2012-10-17"), Some("default")),
            Some(head) => (head.version.as_deref(), head.id.as_deref()),
        };
        text(&Document { version, id, statement: &self.statements })
    }

    /// `policy` with one statement more.
    pub(crate) fn with(
        policy: Option<&Self>,
        statement: Statement,
        revision: String,
    ) -> Result<Self, Refusal> {
        let mut statements = policy.map(|policy| policy.statements.clone()).unwrap_or_default();
        if let Some(sid) = statement.sid()
            && statements.iter().any(|known| known.sid() == Some(sid))
        {
            return Err(Refusal::StatementExists { sid: sid.to_owned() });
        }
        statements.push(statement);
        let head = policy.and_then(|policy| policy.head.clone());
        let policy = Self { revision, statements, head };
        let size = policy.text().len();
        if size > MAX_BYTES {
            return Err(Refusal::PolicyTooLong { size, limit: MAX_BYTES });
        }
        Ok(policy)
    }

    /// The policy without a statement; `None` where it was the last one.
    pub(crate) fn without(&self, sid: &str, revision: String) -> Result<Option<Self>, Refusal> {
        let rest = self.statements.iter().filter(|statement| statement.sid() != Some(sid));
        let statements: Vec<Statement> = rest.cloned().collect();
        if statements.len() == self.statements.len() {
            return Err(Refusal::NoStatement { sid: sid.to_owned() });
        }
        let head = self.head.clone();
        Ok((!statements.is_empty()).then_some(Self { revision, statements, head }))
    }
}

impl Statement {
    /// What the request asks for, allowed on `resource`, an ARN in `region`.
    pub(crate) fn of(
        input: AddPermissionRequest,
        resource: String,
        region: &str,
    ) -> Result<Self, Refusal> {
        let condition = Condition {
            string_equals: StringEquals {
                source_account: input.source_account,
                function_url_auth_type: input.function_url_auth_type.map(String::from),
                principal_org_id: input.principal_org_id,
                event_source_token: input.event_source_token,
            },
            arn_like: input.source_arn.map(|source_arn| ArnLike { source_arn }),
            bool: input
                .invoked_via_function_url
                .map(|via| Booleans { invoked_via_function_url: via.to_string() }),
        };
        let grant = Grant {
            sid: input.statement_id,
            effect: Effect::Allow,
            principal: Principal::of(&input.principal, region)?,
            action: input.action,
            resource,
            condition: (condition != Condition::default()).then_some(condition),
        };
        Ok(grant.into())
    }

    /// Who may get `resource`, a version of a layer in `region`.
    pub(crate) fn of_layer(
        sid: String,
        action: String,
        principal: &str,
        resource: String,
        region: &str,
        organization: Option<String>,
    ) -> Result<Self, Refusal> {
        let condition = organization.map(|organization| Condition {
            string_equals: StringEquals {
                principal_org_id: Some(organization),
                ..StringEquals::default()
            },
            ..Condition::default()
        });
        let principal = Principal::of(principal, region)?;
        Ok(Grant { sid, effect: Effect::Allow, principal, action, resource, condition }.into())
    }

    fn sid(&self) -> Option<&str> {
        self.0.get("Sid").and_then(Value::as_str)
    }

    /// The statement, as AddPermission answers it.
    pub(crate) fn text(&self) -> String {
        text(self)
    }
}

impl From<Grant> for Statement {
    fn from(grant: Grant) -> Self {
        match serde_json::to_value(grant) {
            Ok(Value::Object(members)) => Self(members),
            // A structure of texts is an object.
            Ok(_) | Err(_) => Self(Map::new()),
        }
    }
}

impl Principal {
    /// An account becomes its root (`test_add_lambda_permission_fields`).
    fn of(given: &str, region: &str) -> Result<Self, Refusal> {
        let account = |text: &str| text.len() == 12 && text.bytes().all(|it| it.is_ascii_digit());
        if given == "*" {
            Ok(Self::Everybody(Everybody::Everybody))
        } else if account(given) {
            let partition = partition(region);
            Ok(Self::Named(Named::Aws(format!("arn:{partition}:iam::{given}:root"))))
        } else if is_identity(given) {
            Ok(Self::Named(Named::Aws(given.to_owned())))
        } else if is_service(given) {
            Ok(Self::Named(Named::Service(given.to_owned())))
        } else {
            Err(Refusal::BadPrincipal)
        }
    }
}

impl StringEquals {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The ARN of an account's root, a user, a role or a session of one.
fn is_identity(text: &str) -> bool {
    let Ok(Arn { partition, service, region, account, resource }) = text.parse() else {
        return false;
    };
    let kinds: &[&str] = match service.as_str() {
        "iam" => &["user/", "role/"],
        "sts" => &["assumed-role/", "federated-user/"],
        _ => return false,
    };
    let named =
        kinds.iter().any(|kind| resource.strip_prefix(kind).is_some_and(|name| !name.is_empty()));
    partition.starts_with("aws")
        && region.is_empty()
        && account.len() == 12
        && account.bytes().all(|byte| byte.is_ascii_digit())
        && (named || (service == "iam" && resource == "root"))
}

fn is_service(text: &str) -> bool {
    let named = SERVICE_SUFFIXES
        .iter()
        .any(|suffix| text.strip_suffix(suffix).is_some_and(|name| !name.is_empty()));
    named && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
}

/// Strings and structures only: nothing in it that JSON cannot say.
fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESOURCE: &str = "arn:aws:lambda:us-east-1:111111111111:function:f";

    fn request(principal: &str) -> AddPermissionRequest {
        AddPermissionRequest {
            function_name: "f".to_owned(),
            statement_id: "s".to_owned(),
            action: "lambda:InvokeFunction".to_owned(),
            principal: principal.to_owned(),
            ..Default::default()
        }
    }

    fn written(request: AddPermissionRequest) -> Result<String, Refusal> {
        let statement = Statement::of(request, RESOURCE.to_owned(), "us-east-1")?;
        let text = statement.text();
        let read: Statement = serde_json::from_str(&text).unwrap();
        assert_eq!(read, statement, "what is stored is read back");
        Ok(text)
    }

    fn principal(given: &str) -> Result<String, Refusal> {
        let start = r#"{"Sid":"s","Effect":"Allow","Principal":"#;
        let end = format!(r#","Action":"lambda:InvokeFunction","Resource":"{RESOURCE}"}}"#);
        let text = written(request(given))?;
        Ok(text.strip_prefix(start).unwrap().strip_suffix(&end).unwrap().to_owned())
    }

    /// `test_add_lambda_permission_fields`; `test_permission_exceptions` for those that are refused.
    #[test]
    fn principals_are_written_as_aws_writes_them() {
        for (given, expected) in [
            ("*", r#""*""#),
            ("lambda.amazonaws.com", r#"{"Service":"lambda.amazonaws.com"}"#),
            ("delivery.logs.amazonaws.com", r#"{"Service":"delivery.logs.amazonaws.com"}"#),
            ("alexa-appkit.amazon.com", r#"{"Service":"alexa-appkit.amazon.com"}"#),
            ("111111111111", r#"{"AWS":"arn:aws:iam::111111111111:root"}"#),
            (
                "arn:aws:iam::111111111111:role/path/r",
                r#"{"AWS":"arn:aws:iam::111111111111:role/path/r"}"#,
            ),
            (
                "arn:aws:sts::111111111111:assumed-role/r/s",
                r#"{"AWS":"arn:aws:sts::111111111111:assumed-role/r/s"}"#,
            ),
        ] {
            assert_eq!(principal(given).as_deref(), Ok(expected), "{given}");
        }
        for refused in [
            "invalid.nonaws.com",
            ".amazonaws.com",
            "11111111111",
            "root",
            "arn:aws:iam::111111111111:role/",
            "arn:aws:iam:us-east-1:111111111111:role/r",
            "arn:aws:s3:::bucket",
        ] {
            assert_eq!(principal(refused), Err(Refusal::BadPrincipal), "{refused}");
        }
    }

    /// `test_add_lambda_permission_fields`, `add_permission_optional_fields`
    #[test]
    fn conditions_are_written_as_aws_writes_them() {
        let all = AddPermissionRequest {
            source_account: Some("111111111111".to_owned()),
            source_arn: Some("arn:aws:s3:::b".to_owned()),
            function_url_auth_type: Some("NONE".parse().unwrap()),
            principal_org_id: Some("o-1234567890".to_owned()),
            event_source_token: Some("token".to_owned()),
            invoked_via_function_url: Some(true),
            ..request("*")
        };
        let condition = r#""Condition":{"StringEquals":{"AWS:SourceAccount":"111111111111","lambda:FunctionUrlAuthType":"NONE","aws:PrincipalOrgID":"o-1234567890","lambda:EventSourceToken":"token"},"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::b"},"Bool":{"lambda:InvokedViaFunctionUrl":"true"}}}"#;
        assert!(written(all).unwrap().ends_with(condition));
    }

    #[test]
    fn a_policy_grows_to_its_limit_and_no_further() {
        let mut policy: Option<Policy> = None;
        let refused = loop {
            let number = policy.as_ref().map_or(0, |policy| policy.statements.len());
            let request = AddPermissionRequest { statement_id: number.to_string(), ..request("*") };
            let statement = Statement::of(request, RESOURCE.to_owned(), "us-east-1").unwrap();
            match Policy::with(policy.as_ref(), statement, "r".to_owned()) {
                Ok(more) => policy = Some(more),
                Err(refused) => break refused,
            }
        };
        let size = policy.unwrap().text().len();
        assert!(size <= MAX_BYTES && size > MAX_BYTES - 200, "{size}");
        assert!(matches!(refused, Refusal::PolicyTooLong { size, .. } if size > MAX_BYTES));
    }
}
