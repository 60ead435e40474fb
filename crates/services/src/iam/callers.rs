//! Roles and users as those who call: what keys identify, what sessions are begun of, and the ids that
//! tell a resource from another of its name.

use std::sync::Arc;

use cresset_aws::auth::Identity;

use super::resources::{Head, Resource, Role, User, find};
use super::unique_id::{IdKind, UniqueId};
use super::{Iam, Principal};

/// A role, to whoever wants to act as it.
#[derive(Debug)]
pub(crate) struct Assumable {
    pub(crate) account: String,
    pub(crate) name: String,
    /// Seconds of its longest session.
    pub(crate) longest_session: i32,
}

impl Iam {
    /// Whom a key identifies.
    pub fn identity(&self, principal: &Principal) -> Identity {
        let account = principal.account();
        let user = principal.user().and_then(|name| self.look::<User>(account, name));
        let arn = user.map(|user| user.head.arn(account, User::KIND));
        Identity {
            account: account.to_owned(),
            caller_arn: arn.unwrap_or_else(|| principal.arn()),
            session: None,
        }
    }

    /// The role of this ARN, if there is one.
    pub(crate) fn assumable(&self, arn: &str) -> Option<Assumable> {
        let parts: Vec<&str> = arn.splitn(6, ':').collect();
        let ["arn", _, "iam", "", account, resource] = parts.as_slice() else { return None };
        let role = self.look::<Role>(account, last(resource.strip_prefix("role/")?))?;
        let longest_session = role.longest_session;
        (role.head.arn(account, Role::KIND) == arn).then(|| Assumable {
            account: (*account).to_owned(),
            name: role.head.name.clone(),
            longest_session,
        })
    }

    /// The unique id of a caller: the account's number for its root, the user's id, or the role's with
    /// the session's name. The functions' roles need not be roles of this server: an id is made of the
    /// ARN then.
    pub(crate) fn id_of_caller(&self, account: &str, arn: &str) -> String {
        let resource = arn.splitn(6, ':').nth(5).unwrap_or_default();
        match resource.split_once('/') {
            Some(("user", path)) => {
                let user = self.look::<User>(account, last(path));
                id_of(user.as_ref().map(|user| &user.head), IdKind::User, arn)
            }
            Some(("assumed-role", session)) => {
                let (role, session) = session.rsplit_once('/').unwrap_or((session, ""));
                let arn = format!("arn:aws:iam::{account}:role/{role}");
                let role = self.look::<Role>(account, role);
                let id = id_of(role.as_ref().map(|role| &role.head), IdKind::Role, &arn);
                format!("{id}:{session}")
            }
            _ => account.to_owned(),
        }
    }

    fn look<T: Resource>(&self, account: &str, name: &str) -> Option<Arc<T>> {
        self.ledger.read(account, |all| find::<T>(all, name))
    }
}

/// A name without its path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn id_of(head: Option<&Head>, kind: IdKind, arn: &str) -> String {
    head.map_or_else(|| UniqueId::of_arn(kind, arn), |head| head.id.clone()).to_string()
}

#[cfg(test)]
mod tests {
    use cresset_ambient::Clock;

    use super::super::resources::Grants;
    use super::super::{AccessKeys, refusal};
    use super::*;

    const ACCOUNT: &str = "123456789012";

    #[tokio::test]
    async fn every_kind_of_caller_has_its_kind_of_id() {
        let folder = tempfile::tempdir().unwrap();
        let store = cresset_store::embedded::open(folder.path()).unwrap();
        let keys = Arc::new(AccessKeys::open(Arc::clone(&store.records)).await.unwrap());
        let iam = Iam::open(Arc::clone(&store.records), keys, Clock::system()).await.unwrap();
        let id = |resource: &str| {
            iam.id_of_caller(ACCOUNT, &format!("arn:aws:iam::{ACCOUNT}:{resource}"))
        };
        assert_eq!(id("root"), ACCOUNT);
        let unknown = id("user/ann");
        assert!(unknown.starts_with("AIDA"), "{unknown}");
        assert_eq!(unknown, id("user/ann"));
        assert_ne!(unknown, id("user/bob"));
        let session = id("assumed-role/worker/f");
        assert!(session.starts_with("AROA") && session.ends_with(":f"), "{session}");
        assert_eq!(session.len(), "AROA".len() + 17 + ":f".len());

        let head = iam.head(IdKind::User, "Ann", Some("/team/".to_owned()), None).unwrap();
        let (made, user) = (head.id.to_string(), User { head, grants: Grants::default() });
        iam.made(ACCOUNT, user, |name| refusal::exists("User", name)).await.unwrap();
        assert_eq!(id("user/team/ann"), made);
        let principal = Principal::new(ACCOUNT, Some("ann")).unwrap();
        let arn = format!("arn:aws:iam::{ACCOUNT}:user/team/Ann");
        assert_eq!(iam.identity(&principal).caller_arn, arn);
    }
}
