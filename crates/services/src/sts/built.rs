//! The tables of what is built: operations, the members of each, and those that are not as AWS's are.

use cresset_aws::{Built, Lesser};

/// The operations that are built, and the members of each that are accepted.
pub const BUILT: &[Built] = &[
    Built {
        operation: "AssumeRole",
        members: &[
            "RoleArn",
            "RoleSessionName",
            "PolicyArns",
            "Policy",
            "DurationSeconds",
            "Tags",
            "TransitiveTagKeys",
            "ExternalId",
            "SourceIdentity",
            "MinimumSessionTokenSize",
        ],
    },
    Built { operation: "GetCallerIdentity", members: &[] },
    Built {
        operation: "GetSessionToken",
        members: &["DurationSeconds", "MinimumSessionTokenSize"],
    },
];

/// Members of lesser effect than AWS's.
pub const LESSER: &[Lesser] = &[
    Lesser {
        operation: "AssumeRole",
        members: &["RoleArn", "ExternalId"],
        why: "trust policies are not evaluated yet: everybody of the role's account may assume it, and nobody of another",
    },
    Lesser {
        operation: "AssumeRole",
        members: &["PolicyArns", "Policy"],
        why: "policies are not evaluated yet: they are checked, and narrow nothing",
    },
    Lesser {
        operation: "AssumeRole",
        members: &["Tags"],
        why: "policies are not evaluated yet: tags are checked, and no policy sees them",
    },
];

const NO_DEVICES: &str = "devices for a second factor are not built yet: nobody has one";

/// Members that are refused by name.
pub const REFUSED: &[Lesser] = &[
    Lesser { operation: "AssumeRole", members: &["SerialNumber", "TokenCode"], why: NO_DEVICES },
    Lesser {
        operation: "AssumeRole",
        members: &["ProvidedContexts"],
        why: "there is no identity center whose contexts could be verified",
    },
    Lesser {
        operation: "GetSessionToken",
        members: &["SerialNumber", "TokenCode"],
        why: NO_DEVICES,
    },
];

#[cfg(test)]
mod tests {
    use cresset_aws::sts::routes::OPERATIONS;

    use super::*;

    #[test]
    fn every_generated_operation_and_each_of_its_members_is_in_the_tables() {
        for operation in OPERATIONS {
            let built = BUILT.iter().find(|built| built.operation == operation.name).unwrap();
            let refused = REFUSED.iter().filter(|refused| refused.operation == operation.name);
            let refused: Vec<&str> = refused.flat_map(|it| it.members).copied().collect();
            for member in operation.input.members() {
                let is_built = built.members.contains(&member.name);
                assert_ne!(is_built, refused.contains(&member.name), "{}", member.name);
            }
        }
    }
}
