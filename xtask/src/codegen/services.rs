//! What the models do not say: which services are generated, which crate answers which operation,
//! and how large a request's body may be.

use super::model::{Model, Shape};

/// A service to generate.
#[derive(Debug)]
pub(crate) struct Service {
    /// The module below `generated`.
    pub(crate) module: &'static str,
    /// The model's folder in the package, with its version.
    pub(crate) model: &'static str,
    pub(crate) operations: Listed,
    /// The answering crates; the first answers whatever no other claims.
    pub(crate) answering: &'static [Answering],
    /// The error for a request's member that is not built; the protocol's error for a bad value
    /// where the model has none.
    pub(crate) refusal: Option<&'static str>,
    pub(crate) body_limit: usize,
    /// Operations whose bodies may be larger, or must be smaller.
    pub(crate) body_limits: &'static [(&'static str, usize)],
    /// Operations that policies and some messages know by another name.
    pub(crate) actions: &'static [(&'static str, &'static str)],
    /// Values of enums that the service answers although its model lacks them, by the shape's name.
    pub(crate) unmodelled: &'static [(&'static str, &'static str)],
    /// Patterns that the service checks by, where its model has others, by the shape's name.
    pub(crate) patterns: &'static [(&'static str, &'static str)],
    /// Structures of answers all of whose members may be absent although the model requires them.
    pub(crate) may_be_empty: &'static [&'static str],
}

/// The operations of a service that are generated. Of the others the names are known.
#[derive(Debug)]
pub(crate) enum Listed {
    All,
    Named(&'static [&'static str]),
}

/// A crate that answers some operations, by one trait and one adapter.
#[derive(Debug)]
pub(crate) struct Answering {
    /// The trait is `<name>Api`, the adapter `<name>Service`.
    pub(crate) name: &'static str,
    pub(crate) operations: Claim,
}

#[derive(Debug)]
pub(crate) enum Claim {
    /// These, by name.
    Named(&'static [&'static str]),
    /// All whose name contains this.
    Containing(&'static str),
    /// Whatever is left.
    Rest,
}

pub(crate) const ALL: &[Service] = &[LAMBDA, IAM, STS];

const LAMBDA: Service = Service {
    module: "lambda",
    model: "lambda/2015-03-31",
    operations: Listed::All,
    answering: &[
        Answering { name: "Functions", operations: Claim::Rest },
        Answering {
            name: "Invoke",
            operations: Claim::Named(&["Invoke", "InvokeAsync", "InvokeWithResponseStream"]),
        },
    ],
    refusal: Some("InvalidParameterValueException"),
    body_limit: 1024 * 1024,
    body_limits: &[
        ("CreateFunction", ARCHIVE_REQUEST),
        ("UpdateFunctionCode", ARCHIVE_REQUEST),
        ("PublishLayerVersion", ARCHIVE_REQUEST),
        ("Invoke", EVENT),
        ("InvokeAsync", EVENT),
        ("InvokeWithResponseStream", EVENT),
        ("SendDurableExecutionCallbackSuccess", EVENT),
        ("CheckpointDurableExecution", EVENT),
    ],
    actions: &[("Invoke", "InvokeFunction"), ("InvokeWithResponseStream", "InvokeFunction")],
    // Recorded: test_function_lifecycle, update_func_conf_response.
    unmodelled: &[("LastUpdateStatusReasonCode", "Creating")],
    // Recorded: test_tag_exceptions, tag_lambda_invalidarn.
    patterns: &[("TaggableResource", TAGGABLE)],
    // Recorded: test_code_signing_not_found_excs, get_function_csc_fnwithoutcsc.
    may_be_empty: &["GetFunctionCodeSigningConfigResponse"],
};

const IAM: Service = Service {
    module: "iam",
    model: "iam/2010-05-08",
    operations: Listed::Named(&[
        "AddRoleToInstanceProfile",
        "AttachRolePolicy",
        "AttachUserPolicy",
        "CreateAccessKey",
        "CreateInstanceProfile",
        "CreatePolicy",
        "CreatePolicyVersion",
        "CreateRole",
        "CreateUser",
        "DeleteAccessKey",
        "DeleteInstanceProfile",
        "DeletePolicy",
        "DeletePolicyVersion",
        "DeleteRole",
        "DeleteRolePermissionsBoundary",
        "DeleteRolePolicy",
        "DeleteUser",
        "DeleteUserPermissionsBoundary",
        "DeleteUserPolicy",
        "DetachRolePolicy",
        "DetachUserPolicy",
        "GetAccessKeyLastUsed",
        "GetInstanceProfile",
        "GetPolicy",
        "GetPolicyVersion",
        "GetRole",
        "GetRolePolicy",
        "GetUser",
        "GetUserPolicy",
        "ListAccessKeys",
        "ListAttachedRolePolicies",
        "ListAttachedUserPolicies",
        "ListEntitiesForPolicy",
        "ListGroupsForUser",
        "ListInstanceProfileTags",
        "ListInstanceProfiles",
        "ListInstanceProfilesForRole",
        "ListPolicies",
        "ListPolicyTags",
        "ListPolicyVersions",
        "ListRolePolicies",
        "ListRoleTags",
        "ListRoles",
        "ListUserPolicies",
        "ListUserTags",
        "ListUsers",
        "PutRolePermissionsBoundary",
        "PutRolePolicy",
        "PutUserPermissionsBoundary",
        "PutUserPolicy",
        "RemoveRoleFromInstanceProfile",
        "SetDefaultPolicyVersion",
        "TagInstanceProfile",
        "TagPolicy",
        "TagRole",
        "TagUser",
        "UntagInstanceProfile",
        "UntagPolicy",
        "UntagRole",
        "UntagUser",
        "UpdateAccessKey",
        "UpdateAssumeRolePolicy",
        "UpdateRole",
        "UpdateRoleDescription",
        "UpdateUser",
    ]),
    answering: &[
        Answering { name: "Iam", operations: Claim::Rest },
        Answering { name: "AccessKeys", operations: Claim::Containing("AccessKey") },
    ],
    refusal: Some("InvalidInputException"),
    body_limit: FORM,
    body_limits: &[],
    actions: &[],
    unmodelled: &[],
    may_be_empty: &[],
    patterns: &[],
};

const STS: Service = Service {
    module: "sts",
    model: "sts/2011-06-15",
    operations: Listed::Named(&["AssumeRole", "GetCallerIdentity", "GetSessionToken"]),
    answering: &[Answering { name: "Sts", operations: Claim::Rest }],
    refusal: None,
    body_limit: FORM,
    body_limits: &[],
    actions: &[],
    unmodelled: &[],
    may_be_empty: &[],
    patterns: &[],
};

/// The most of a form: a policy document of the most characters (131,072), each of them as three
/// in the form, and room for the rest.
const FORM: usize = 512 * 1024;

/// What can be tagged: layers too, and capacity providers by names of any length.
const TAGGABLE: &str = r"arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)";

/// The service's own limit of a request that carries an archive, from recordings: more is answered 413.
const ARCHIVE_REQUEST: usize = 70_167_211;

/// The service's limit of a synchronous event, from recordings.
const EVENT: usize = 6_291_456;

impl Service {
    /// The answering crate of an operation.
    pub(crate) fn answering(&self, operation: &str) -> Option<&Answering> {
        let claims = |answering: &&Answering| match answering.operations {
            Claim::Named(names) => names.contains(&operation),
            Claim::Containing(part) => operation.contains(part),
            Claim::Rest => false,
        };
        self.answering.iter().find(claims).or_else(|| {
            self.answering.iter().find(|answering| matches!(answering.operations, Claim::Rest))
        })
    }

    /// The operation's name in policies, without the service.
    pub(crate) fn action<'a>(&self, operation: &'a str) -> &'a str {
        let own = self.actions.iter().find(|(name, _)| *name == operation);
        own.map_or(operation, |(_, action)| action)
    }

    /// Adds to the model what recordings of the service have and it has not.
    pub(crate) fn amend(&self, model: &mut Model) {
        for (name, value) in self.unmodelled {
            let shape = model.shapes.iter_mut().find(|(shape, _)| shape == name);
            if let Some((_, Shape { values: Some(values), .. })) = shape
                && !values.iter().any(|known| known == value)
            {
                values.push((*value).to_owned());
            }
        }
        for (name, shape) in &mut model.shapes {
            let own = self.patterns.iter().find(|(own, _)| own == name);
            if let Some((_, pattern)) = own {
                shape.pattern = Some((*pattern).to_owned());
            }
            if self.may_be_empty.contains(&name.as_str()) {
                shape.required.clear();
            }
        }
    }

    pub(crate) fn body_limit(&self, operation: &str) -> usize {
        let own = self.body_limits.iter().find(|(name, _)| *name == operation);
        own.map_or(self.body_limit, |(_, limit)| *limit)
    }
}
