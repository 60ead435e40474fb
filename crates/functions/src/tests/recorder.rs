//! Answers as the recordings of the real service have them: volatile values are placeholders, in the
//! order of their appearance; errors are their code, status and members.

use std::collections::HashMap;

use cresset_aws::convert::IntoValue;
use cresset_aws::{ServiceError, Value};
use serde_json::{Map, Value as Json, json};

use super::server::Answer;

/// A scenario's steps under the names that the recording has for them.
#[derive(Debug, Default)]
pub(super) struct Recorder {
    steps: Map<String, Json>,
    seen: HashMap<String, String>,
}

impl Recorder {
    pub(super) fn step<T: IntoValue>(&mut self, name: &str, answer: Answer<T>) {
        let json = match answer {
            Ok(answer) => self.json(None, answer.into_value()),
            Err(error) => self.error(&error),
        };
        self.steps.insert(name.to_owned(), json);
    }

    pub(super) fn finish(self) -> Json {
        Json::Object(self.steps)
    }

    fn error(&mut self, error: &ServiceError) -> Json {
        let members = self.json(None, Value::Structure(error.members()));
        json!({ "code": error.code(), "status": error.status(), "members": members })
    }

    fn json(&mut self, member: Option<&str>, value: Value) -> Json {
        match (member, value) {
            (Some("RevisionId"), Value::String(id)) => self.placeholder("uuid", id),
            (Some("CodeSha256"), Value::String(hash)) => self.placeholder("code-sha256", hash),
            (Some("LastModified"), _) => json!("date"),
            (Some("CodeSize"), _) => json!("<code-size>"),
            (Some("Location"), _) => json!("<location>"),
            (Some("RuntimeVersionArn"), Value::String(arn)) => self.placeholder("runtime", arn),
            (_, Value::String(text)) => json!(self.masked(&text)),
            (_, Value::Null) => Json::Null,
            (_, Value::Boolean(it)) => json!(it),
            (_, Value::Integer(it)) => json!(it),
            (_, Value::Double(it)) => json!(it),
            (_, Value::Blob(it)) => json!(format!("{} bytes", it.len())),
            (_, Value::Timestamp(_)) => json!("date"),
            (_, Value::List(items)) => {
                items.into_iter().map(|item| self.json(None, item)).collect()
            }
            (_, Value::Map(entries)) => Json::Object(
                entries.into_iter().map(|(key, value)| (key, self.json(None, value))).collect(),
            ),
            (_, Value::Structure(members)) => {
                let mut sorted: Vec<_> = members.iter().collect();
                sorted.sort_by_key(|(name, _)| *name);
                Json::Object(
                    sorted
                        .into_iter()
                        .map(|(name, value)| {
                            (name.to_owned(), self.json(Some(name), value.clone()))
                        })
                        .collect(),
                )
            }
        }
    }

    fn placeholder(&mut self, kind: &str, value: String) -> Json {
        let count = self.seen.values().filter(|it| it.starts_with(&format!("<{kind}:"))).count();
        json!(self.seen.entry(value).or_insert_with(|| format!("<{kind}:{}>", count + 1)))
    }

    /// Values that appear inside texts.
    fn masked(&self, text: &str) -> String {
        let long = self.seen.iter().filter(|(value, _)| value.len() > 20);
        long.fold(text.to_owned(), |text, (value, placeholder)| text.replace(value, placeholder))
    }
}

/// What a client is told: code and text.
pub(super) fn told<T: std::fmt::Debug>(answer: Answer<T>) -> String {
    answer.unwrap_err().to_string()
}
