//! Callers by their ARN: who they are to STS, and by which id.

use crate::iam::{IdKind, UniqueId};

/// The unique id of a caller: the account's number for its root, the user's id, or the role's with
/// the session's name.
pub(super) fn user_id(account: &str, arn: &str) -> String {
    let resource = arn.splitn(6, ':').nth(5).unwrap_or_default();
    match resource.split_once('/') {
        Some(("user", _)) => UniqueId::of_arn(IdKind::User, arn).to_string(),
        Some(("assumed-role", session)) => {
            let (role, session) = session.rsplit_once('/').unwrap_or((session, ""));
            let role = format!("arn:aws:iam::{account}:role/{role}");
            format!("{}:{session}", UniqueId::of_arn(IdKind::Role, &role))
        }
        _ => account.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_caller_has_its_kind_of_id() {
        let account = "123456789012";
        let id = |resource: &str| user_id(account, &format!("arn:aws:iam::{account}:{resource}"));
        assert_eq!(id("root"), account);
        assert!(id("user/ann").starts_with("AIDA"));
        assert_eq!(id("user/ann"), id("user/ann"));
        assert_ne!(id("user/ann"), id("user/bob"));
        let session = id("assumed-role/worker/f");
        assert!(session.starts_with("AROA") && session.ends_with(":f"), "{session}");
        assert_eq!(session.len(), "AROA".len() + 17 + ":f".len());
    }
}
