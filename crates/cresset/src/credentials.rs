//! `cresset credentials`: the access keys that may call the server.

use std::fmt::Write as _;

use cresset_ambient::Utc;
use cresset_services::iam::Principal;
use serde_json::json;

use crate::admin::{self, Done, Question, Shown};
use crate::arguments::{CredentialsAction, OutputFormat};
use crate::configuration::Configuration;
use crate::report;

pub(crate) fn run(configuration: &Configuration, action: CredentialsAction) -> u8 {
    let (question, format) = match action {
        CredentialsAction::Create { account, name, format } => {
            if let Err(mistake) = Principal::new(&account, name.as_deref()) {
                return report::usage(&mistake.to_string());
            }
            (Question::Create { account, user: name }, format)
        }
        CredentialsAction::List { format } => (Question::List, format),
        CredentialsAction::Revoke { id } => (Question::Revoke { id }, OutputFormat::Text),
    };
    match admin::ask(&configuration.data_dir, question) {
        Ok(done) => show(done, format),
        Err(error) => report::failure(&error),
    }
}

fn show(done: Done, format: OutputFormat) -> u8 {
    match (done, format) {
        (Done::Created(key, secret), OutputFormat::Text) => {
            let code = report::print(&profile(&key, &secret));
            report::note(
                "the secret is shown this once; put these lines into ~/.aws/credentials and use \
                 AWS_PROFILE=cresset, or give the values to `aws configure`",
            );
            code
        }
        (Done::Created(key, secret), OutputFormat::Json) => {
            let mut all = members(&key);
            if let Some(members) = all.as_object_mut() {
                members.insert("SecretAccessKey".to_owned(), secret.into());
            }
            report::print(&format!("{:#}\n", json!({ "AccessKey": all })))
        }
        (Done::Listed(keys), OutputFormat::Text) => {
            if keys.is_empty() {
                report::note("there is no access key; `cresset credentials create` makes one");
            }
            report::print(&table(&keys))
        }
        (Done::Listed(keys), OutputFormat::Json) => {
            let all: Vec<_> = keys.iter().map(members).collect();
            report::print(&format!("{:#}\n", json!({ "AccessKeyMetadata": all })))
        }
        (Done::Layers(_), _) => report::failure(&admin::Error::OtherAnswer),
        (Done::Revoked(key), _) => {
            report::note(&format!("{} is revoked: no request is accepted with it now", key.id));
            crate::exit::SUCCESS
        }
    }
}

/// As it stands in `~/.aws/credentials`.
fn profile(key: &Shown, secret: &str) -> String {
    format!("[cresset]\naws_access_key_id = {}\naws_secret_access_key = {secret}\n", key.id)
}

/// With the names that IAM's answers have.
fn members(key: &Shown) -> serde_json::Value {
    json!({
        "UserName": key.user,
        "AccessKeyId": key.id,
        "Status": key.status,
        "CreateDate": time(key),
        "AccountId": key.account,
    })
}

fn table(keys: &[Shown]) -> String {
    let mut text = String::new();
    for key in keys {
        let user = key.user.as_deref().unwrap_or("(root)");
        let inactive = if key.status.is_active() { "" } else { "  (inactive)" };
        let Shown { id, account, .. } = key;
        let _infallible = writeln!(text, "{id}  {account}  {}  {user}{inactive}", time(key));
    }
    text
}

fn time(key: &Shown) -> String {
    format!("{}Z", Utc::of_epoch_millis(key.created))
}

#[cfg(test)]
mod tests {
    use cresset_services::iam::KeyStatus;

    use super::*;

    #[test]
    fn keys_are_shown_as_clients_read_them() {
        let key = Shown {
            id: "AKIAIOSFODNN7EXAMPLE".to_owned(),
            account: "123456789012".to_owned(),
            user: Some("deploy".to_owned()),
            created: 1_795_508_262_000,
            status: KeyStatus::Active,
        };
        let root = Shown { user: None, status: KeyStatus::Inactive, ..key.clone() };
        insta::assert_snapshot!(format!(
            "{}\n{}\n{:#}\n{:#}",
            profile(&key, "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
            table(&[key.clone(), root.clone()]),
            members(&key),
            members(&root),
        ));
    }
}
