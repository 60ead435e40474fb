//! Where the service answers differently from its model, each with the recording that shows it
//! (`test_lambda_api.json` of AWS's recorded answers).

use crate::error::ServiceError;
use crate::lambda::errors;
use crate::schema::Shape;
use crate::value::Value;

/// The runtimes that functions are created with, in the order of AWS's message
/// (`test_create_lambda_exceptions`). The model has more: those are only for layers, or gone.
const RUNTIMES: &[&str] = &[
    "nodejs20.x",
    "python3.14",
    "provided.al2023",
    "python3.12",
    "python3.13",
    "nodejs24.x",
    "nodejs22.x",
    "java25",
    "python3.10",
    "python3.11",
    "java21",
    "ruby3.3",
    "ruby3.4",
    "ruby3.2",
    "python3.8",
    "python3.9",
    "java17",
    "nodejs16.x",
    "dotnet10",
    "dotnet8",
    "java11",
    "dotnet6",
    "nodejs18.x",
    "provided.al2",
    "java8.al2",
];

/// Values of enums in an order other than the model's: `test_put_function_recursion_config_invalid_value`
/// and the event source mappings' `startingPosition`.
const ENUM_ORDERS: &[(&str, &[&str])] = &[
    ("RecursiveLoop", &["Terminate", "Allow"]),
    ("EventSourcePosition", &["LATEST", "AT_TIMESTAMP", "TRIM_HORIZON"]),
];

/// The order in which the service names the values of an enum, where it is not the model's.
pub(super) fn enum_order(shape: &str) -> Option<&'static [&'static str]> {
    ENUM_ORDERS.iter().find(|(name, _)| *name == shape).map(|(_, order)| *order)
}

/// What the service answers to this value instead of a violation.
pub(super) fn answer(shape: &Shape, value: &Value) -> Option<ServiceError> {
    let Value::String(text) = value else { return None };
    let unknown = match shape.kind {
        crate::schema::Kind::Enum(values) => !values.contains(&text.as_str()),
        _ => false,
    };
    (shape.name == "Runtime" && unknown).then(|| {
        errors::invalid_parameter_value_exception(format!(
            "Value {text} at 'runtime' failed to satisfy constraint: Member must satisfy enum \
             value set: [{}] or be a valid ARN",
            RUNTIMES.join(", ")
        ))
    })
}
