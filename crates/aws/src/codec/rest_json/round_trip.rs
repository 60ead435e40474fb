//! What is written is read back, for every operation: trees are made up from the schemas.

use proptest::prelude::*;

use super::tests::decode_of;
use super::*;
use crate::codec::trees::{sorted, tree};
use crate::convert::{FromValue as _, IntoValue as _};
use crate::lambda::{routes, types};

fn any_body() -> impl Strategy<Value = (&'static OperationSchema, Value)> {
    proptest::sample::select(routes::OPERATIONS)
        .prop_filter("a body of members", |operation| {
            let members = operation.input.members();
            members.iter().all(|member| member.location != Location::Payload)
                && members.iter().any(|member| member.location == Location::Body)
        })
        .prop_flat_map(|operation| (Just(operation), tree(operation.input, &[Location::Body])))
}

proptest! {
    // Most made-up trees of a configuration lack a required member, and are passed over.
    #![proptest_config(ProptestConfig {
        max_global_rejects: 65_536,
        ..ProptestConfig::with_cases(512)
    })]

    #[test]
    fn every_body_that_is_written_is_read_back((operation, input) in any_body()) {
        let body = json::write(operation.input, &input).unwrap();
        let back = decode_of(operation, "", body.into()).unwrap();
        prop_assert_eq!(sorted(back), sorted(input));
    }

    /// Types hold all that trees hold.
    #[test]
    fn a_typed_configuration_is_the_same_tree(
        input in tree(routes::GET_FUNCTION.output, &[Location::Body])
    ) {
        let typed = types::GetFunctionResponse::from_value(input.clone());
        // Required members of nested structures may be absent in a tree that is made up.
        prop_assume!(typed.is_ok());
        prop_assert_eq!(sorted(typed.unwrap().into_value()), sorted(input));
    }
}
