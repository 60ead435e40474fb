//! Lists that are made of several shelves.

use std::sync::Arc;

use cresset_aws::ServiceError;
use cresset_aws::iam::types;

use super::core::found;
use super::managed::AwsPolicy;
use super::paging::Page;
use super::policies::Managed;
use super::refusal;
use super::resources::{Account, Grantee, InstanceProfile, Role, folded};
use super::view::{self, Show};

/// The policies of the account, and AWS's, by name.
pub(super) fn policies(
    account: &str,
    all: &Account,
    input: &types::ListPoliciesRequest,
) -> Result<Page<types::Policy>, ServiceError> {
    let scope = input.scope.unwrap_or(types::PolicyScopeType::All);
    let own = all.policies.values().cloned().map(Managed::Own);
    let own = own.filter(|_| scope != types::PolicyScopeType::Aws);
    let aws = AwsPolicy::all().iter().map(Managed::Aws);
    let aws = aws.filter(|_| scope != types::PolicyScopeType::Local);
    let only_attached = input.only_attached.unwrap_or_default();
    let is_used = |policy: &Managed| {
        let arn = policy.arn(account);
        let (attached, bounds) = (all.attachments(&arn) > 0, all.boundaries(&arn) > 0);
        match input.policy_usage_filter {
            Some(types::PolicyUsageType::PermissionsPolicy) => attached,
            Some(types::PolicyUsageType::PermissionsBoundary) => bounds,
            None => attached || bounds,
        }
    };
    let filtered = only_attached || input.policy_usage_filter.is_some();
    let prefix = input.path_prefix.as_deref();
    let mut policies: Vec<Managed> = own
        .chain(aws)
        .filter(|policy| prefix.is_none_or(|prefix| policy.path().starts_with(prefix)))
        .filter(|policy| !filtered || is_used(policy))
        .collect();
    // An own policy may have the name of one of AWS's.
    let key = |policy: &Managed| format!("{} {}", folded(policy.name()), policy.arn(account));
    policies.sort_by_key(key);
    let page = Page::of(policies, key, input.marker.as_deref(), input.max_items)?;
    Ok(page.map(|policy| view::managed(account, all, &policy, Show::Listed)))
}

/// The versions of a policy, the newest first.
pub(super) fn versions(
    account: &str,
    all: &Account,
    input: &types::ListPolicyVersionsRequest,
) -> Result<Page<types::PolicyVersion>, ServiceError> {
    let arn = &input.policy_arn;
    let found = Managed::find(account, all, arn)?.ok_or_else(|| refusal::no_policy(arn))?;
    let versions: Vec<types::PolicyVersion> = match found {
        Managed::Aws(policy) => vec![view::aws_version(policy, false)],
        Managed::Own(policy) => {
            let numbers = policy.versions.keys().rev();
            numbers.map(|number| view::version(&policy, *number, false)).collect()
        }
    };
    // Markers rise along a list: so the newest version has the lowest.
    let newest = |version: &types::PolicyVersion| {
        let id = version.version_id.clone().unwrap_or_default();
        let number: u32 = id.trim_start_matches('v').parse().unwrap_or_default();
        format!("{:010}", u32::MAX - number)
    };
    Page::of(versions, newest, input.marker.as_deref(), input.max_items)
}

/// Who a policy is attached to, or bounds.
pub(super) fn entities(
    account: &str,
    all: &Account,
    input: &types::ListEntitiesForPolicyRequest,
) -> Result<types::ListEntitiesForPolicyResponse, ServiceError> {
    use types::EntityType;
    let arn = &input.policy_arn;
    Managed::find(account, all, arn)?.ok_or_else(|| refusal::no_policy(arn))?;
    let wanted = |kind| input.entity_filter.is_none_or(|filter| filter == kind);
    let roles = all.roles.values().filter(|role| wanted(EntityType::Role) && has(&***role, input));
    let users = all.users.values().filter(|user| wanted(EntityType::User) && has(&***user, input));
    let mut entities: Vec<Entity> = roles
        .map(|role| Entity {
            is_role: true,
            name: role.head.name.clone(),
            id: role.head.id.to_string(),
        })
        .collect();
    entities.extend(users.map(|user| Entity {
        is_role: false,
        name: user.head.name.clone(),
        id: user.head.id.to_string(),
    }));
    let page = Page::of(entities, Entity::key, input.marker.as_deref(), input.max_items)?;
    let (is_truncated, marker) = (page.is_truncated(), page.marker);
    let (roles, users): (Vec<Entity>, Vec<Entity>) =
        page.items.into_iter().partition(|entity| entity.is_role);
    let roles = roles.into_iter();
    let users = users.into_iter();
    Ok(types::ListEntitiesForPolicyResponse {
        policy_groups: Some(Vec::new()),
        policy_users: Some(
            users
                .map(|it| types::PolicyUser { user_name: Some(it.name), user_id: Some(it.id) })
                .collect(),
        ),
        policy_roles: Some(
            roles
                .map(|it| types::PolicyRole { role_name: Some(it.name), role_id: Some(it.id) })
                .collect(),
        ),
        is_truncated,
        marker,
    })
}

/// A role or a user; roles come first.
#[derive(Debug)]
struct Entity {
    is_role: bool,
    name: String,
    id: String,
}

impl Entity {
    fn key(&self) -> String {
        format!("{} {}", u8::from(!self.is_role), folded(&self.name))
    }
}

fn has<T: Grantee>(principal: &T, input: &types::ListEntitiesForPolicyRequest) -> bool {
    let (grants, arn) = (principal.grants(), &input.policy_arn);
    let attached = grants.attached.contains(arn);
    let bound = grants.boundary.as_ref() == Some(arn);
    let used = match input.policy_usage_filter {
        Some(types::PolicyUsageType::PermissionsPolicy) => attached,
        Some(types::PolicyUsageType::PermissionsBoundary) => bound,
        None => attached || bound,
    };
    let prefix = input.path_prefix.as_deref();
    used && prefix.is_none_or(|prefix| principal.head().path.starts_with(prefix))
}

/// The instance profiles that hold a role.
pub(super) fn profiles_of(
    all: &Account,
    input: &types::ListInstanceProfilesForRoleRequest,
) -> Result<Page<Arc<InstanceProfile>>, ServiceError> {
    let role = found::<Role>(all, &input.role_name)?;
    let profiles = all.profiles.values().cloned();
    let holding = profiles.filter(|profile| profile.role.as_ref() == Some(&role.head.id));
    let name = |profile: &Arc<InstanceProfile>| folded(&profile.head.name);
    Page::of(holding, name, input.marker.as_deref(), input.max_items)
}
