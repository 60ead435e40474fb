//! What targets have in common that ask services behind which nothing is written.

use cresset_aws::schema::Shape;
use cresset_aws::{Built, OperationSchema};

/// Every member of every operation is admitted, so that all of them come to their types.
pub fn built(operations: &[&'static OperationSchema]) -> Vec<Built> {
    let members = |shape: &Shape| shape.members().iter().map(|member| member.name).collect();
    let built = |schema: &&'static OperationSchema| Built {
        operation: schema.name,
        members: Vec::leak(members(schema.input)),
    };
    operations.iter().map(built).collect()
}
