//! IAM's resources as they are kept. Each is one record, under its unique id, with all that belongs
//! to it: so every change of one is a single write, and nothing is ever half-made.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use cresset_aws::ServiceError;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::refusal;
use super::unique_id::UniqueId;

/// The resources of one kind, by name without regard to case: names that differ in case only are
/// the same to IAM.
pub(super) type Shelf<T> = BTreeMap<String, Arc<T>>;

/// The resources of an account.
#[derive(Debug, Default)]
pub(super) struct Account {
    pub(super) roles: Shelf<Role>,
    pub(super) users: Shelf<User>,
    pub(super) policies: Shelf<Policy>,
    pub(super) profiles: Shelf<InstanceProfile>,
}

/// What is the same of all kinds.
pub(super) trait Resource:
    Clone + std::fmt::Debug + Serialize + DeserializeOwned + Send + Sync + 'static
{
    /// The segment of its records.
    const FOLDER: &'static str;
    /// The resource type in ARNs.
    const KIND: &'static str;

    /// What the service says where there is none of this name.
    fn missing(name: &str) -> ServiceError;
    fn head(&self) -> &Head;
    fn head_mut(&mut self) -> &mut Head;
    fn shelf(account: &Account) -> &Shelf<Self>;
    fn shelf_mut(account: &mut Account) -> &mut Shelf<Self>;
}

/// A principal that policies are given to.
pub(super) trait Grantee: Resource {
    /// The most characters of all inline policies.
    const MOST_INLINE: usize;
    /// The name of the quota of attached policies.
    const ATTACHMENTS: &'static str;

    fn grants(&self) -> &Grants;
    fn grants_mut(&mut self) -> &mut Grants;
}

/// What every resource has.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) id: UniqueId,
    pub(super) name: String,
    pub(super) path: String,
    /// Seconds since 1970, as answers have it.
    pub(super) created: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) tags: Vec<(String, String)>,
}

/// The policies of a principal.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Grants {
    /// Documents by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) inline: BTreeMap<String, String>,
    /// ARNs of managed policies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) attached: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) boundary: Option<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Role {
    pub(super) head: Head,
    pub(super) trust: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    /// Seconds.
    pub(super) longest_session: i32,
    pub(super) grants: Grants,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct User {
    pub(super) head: Head,
    pub(super) grants: Grants,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Policy {
    pub(super) head: Head,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    /// Seconds since 1970.
    pub(super) updated: u64,
    /// By number, the oldest first; one at least.
    pub(super) versions: BTreeMap<u32, Version>,
    pub(super) default: u32,
    /// The number of the newest version that there ever was.
    pub(super) newest: u32,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Version {
    pub(super) document: String,
    /// Seconds since 1970.
    pub(super) created: u64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct InstanceProfile {
    pub(super) head: Head,
    /// A role's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<UniqueId>,
}

impl Head {
    pub(super) fn arn(&self, account: &str, kind: &str) -> String {
        format!("arn:aws:iam::{account}:{kind}{}{}", self.path, self.name)
    }

    pub(super) fn created(&self) -> SystemTime {
        moment(self.created)
    }
}

pub(super) fn moment(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

/// A name without its case.
pub(super) fn folded(name: &str) -> String {
    name.to_lowercase()
}

/// The resource of this name.
pub(super) fn find<T: Resource>(account: &Account, name: &str) -> Option<Arc<T>> {
    T::shelf(account).get(&folded(name)).cloned()
}

macro_rules! resources {
    ($($kind:ident in $shelf:ident, $folder:literal, $word:literal, $missing:ident;)*) => {$(
        impl Resource for $kind {
            const FOLDER: &'static str = $folder;
            const KIND: &'static str = $word;

            fn missing(name: &str) -> ServiceError {
                refusal::$missing(name)
            }

            fn head(&self) -> &Head {
                &self.head
            }

            fn head_mut(&mut self) -> &mut Head {
                &mut self.head
            }

            fn shelf(account: &Account) -> &Shelf<Self> {
                &account.$shelf
            }

            fn shelf_mut(account: &mut Account) -> &mut Shelf<Self> {
                &mut account.$shelf
            }
        }
    )*};
}

resources! {
    Role in roles, "roles", "role", no_role;
    User in users, "users", "user", no_user;
    Policy in policies, "policies", "policy", no_policy;
    InstanceProfile in profiles, "instance-profiles", "instance-profile", no_profile;
}

macro_rules! grantees {
    ($($kind:ident, $inline:literal, $attachments:literal;)*) => {$(
        impl Grantee for $kind {
            const MOST_INLINE: usize = $inline;
            const ATTACHMENTS: &'static str = $attachments;

            fn grants(&self) -> &Grants {
                &self.grants
            }

            fn grants_mut(&mut self) -> &mut Grants {
                &mut self.grants
            }
        }
    )*};
}

grantees! {
    Role, 10_240, "PoliciesPerRole";
    User, 2_048, "PoliciesPerUser";
}
