//! Where a service answers differently from its model, each with the recording that shows it
//! (`test_lambda_api.json` of AWS's recorded answers, unless another is named).

use crate::error::ServiceError;
use crate::iam::routes::SERVICE as IAM;
use crate::lambda::errors;
use crate::lambda::routes::SERVICE as LAMBDA;
use crate::schema::{Kind, OperationSchema, ServiceSchema, Shape};
use crate::value::Value;

/// The runtimes that functions are created with, in the order of AWS's message
/// (`test_create_lambda_exceptions`). The model has more: those are only for layers, or gone.
const RUNTIMES: &str = "nodejs20.x, python3.14, provided.al2023, python3.12, python3.13, \
    nodejs24.x, nodejs22.x, java25, python3.10, python3.11, java21, ruby3.3, ruby3.4, ruby3.2, \
    python3.8, python3.9, java17, nodejs16.x, dotnet10, dotnet8, java11, dotnet6, nodejs18.x, \
    provided.al2, java8.al2";

/// The runtimes that layers are listed by (`test_layer_exceptions`, `list_layers_exc_…`).
const LAYER_RUNTIMES: &str = "ruby3.5, ruby2.6, dotnetcore1.0, python3.7, nodejs8.10, nasa, \
    ruby2.7, python2.7-greengrass, dotnetcore2.0, python3.8, java21, dotnet6, dotnetcore2.1, \
    python3.9, java11, nodejs6.10, provided, dotnetcore3.1, dotnet8, java25, java17, nodejs, \
    nodejs4.3, java8.al2, go1.x, dotnet10, nodejs20.x, go1.9, byol, nodejs10.x, provided.al2023, \
    nodejs22.x, python3.10, java8, nodejs12.x, python3.11, nodejs24.x, nodejs8.x, python3.12, \
    nodejs14.x, nodejs8.9, nodejs26.x, python3.13, python3.14, nodejs16.x, python3.15, \
    provided.al2, nodejs4.3-edge, nodejs18.x, ruby3.2, python3.4, ruby3.3, ruby3.4, ruby2.5, \
    python3.6, python2.7";

/// The pattern as the service prints it, which is the model's without its outer parentheses
/// (`test_layer_exceptions`, `get_layer_version_by_arn_exc_invalidarn`).
const LAYER_VERSION_ARN: &str = r"(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)";

/// Lists whose elements are not said to be required (`test_invalid_vpc_config_subnet`,
/// `test_invalid_vpc_config_security_group`).
const ELEMENTS_MAY_LACK: [&str; 2] = ["SubnetIds", "SecurityGroupIds"];

/// Whether messages repeat the values that they are about. IAM's do not (`test_iam.json`,
/// `test_user_match_id_mismatch`).
pub(super) fn tells_values(operation: &OperationSchema) -> bool {
    !is_of(operation, &IAM)
}

/// The values of an enum as the service prints them, if it does (not so IAM: `test_iam.json`,
/// `test_invalid_update_parameters`).
///
/// The order is that of a hash table with 32 places over Java's hashes of the texts: all recorded
/// orders are (`RecursiveLoop`, `EventSourcePosition`, `SnapStartApplyOn`, `Architecture`, and the
/// 56 runtimes of layers). Values that share a place keep the model's order.
pub(super) fn values(
    operation: &OperationSchema,
    shape: &Shape,
    values: &[&str],
) -> Option<String> {
    if is_of(operation, &IAM) {
        return None;
    }
    if is_of(operation, &LAMBDA) && shape.name == "Runtime" {
        return Some(LAYER_RUNTIMES.to_owned());
    }
    let mut values = values.to_vec();
    values.sort_by_key(|value| java_hash(value) % 32);
    Some(values.join(", "))
}

/// A pattern as the service prints it.
pub(super) fn pattern<'a>(operation: &OperationSchema, shape: &Shape, source: &'a str) -> &'a str {
    if is_of(operation, &LAMBDA) && shape.name == "LayerVersionArn" {
        LAYER_VERSION_ARN
    } else {
        source
    }
}

/// The constraint that a list with a bad element breaks, where it is not told as that of its elements
/// (`test_layer_exceptions`, `publish_layer_version_exc_invalid_runtime_arch`).
pub(super) fn of_elements(operation: &OperationSchema, list: &Shape) -> Option<String> {
    (is_of(operation, &LAMBDA) && list.name == "CompatibleRuntimes")
        .then(|| format!("Member must satisfy enum value set: [{RUNTIMES}]"))
}

/// Whether a message about an element says that elements are required.
pub(super) fn says_required(operation: &OperationSchema, list: &Shape) -> bool {
    !is_of(operation, &LAMBDA) || !ELEMENTS_MAY_LACK.contains(&list.name)
}

/// What the service answers to this value instead of a violation: a function's runtime is none of
/// the model's business to it, and checked after everything that is.
pub(super) fn answer(
    operation: &OperationSchema,
    shape: &Shape,
    value: &Value,
) -> Option<ServiceError> {
    if !is_of(operation, &LAMBDA) {
        return None;
    }
    let (Value::String(text), Kind::Enum(values)) = (value, &shape.kind) else { return None };
    let functions = matches!(operation.name, "CreateFunction" | "UpdateFunctionConfiguration");
    let unknown = functions && shape.name == "Runtime" && !values.contains(&text.as_str());
    unknown.then(|| {
        errors::invalid_parameter_value_exception(format!(
            "Value {text} at 'runtime' failed to satisfy constraint: Member must satisfy enum \
             value set: [{RUNTIMES}] or be a valid ARN"
        ))
    })
}

fn is_of(operation: &OperationSchema, service: &'static ServiceSchema) -> bool {
    std::ptr::eq(operation.service, service)
}

/// `String.hashCode` of Java.
fn java_hash(text: &str) -> u32 {
    text.encode_utf16().fold(0, |hash: u32, unit| hash.wrapping_mul(31).wrapping_add(unit.into()))
}
