//! The second layer of checks: what the service refuses although the model allows it. Pure.

use cresset_runtimes::machine;
use indexmap::IndexMap;

use crate::refusal::Refusal;

/// Bounds of functions on demand; the model's are for Managed Instances.
const MAX_MEMORY_MB: i32 = 10_240;
const MAX_TIMEOUT_SECONDS: i32 = 900;

/// Of the environment variables, as JSON.
const MAX_ENVIRONMENT_BYTES: usize = 4096;

const MAX_TAGS: usize = 50;
const MAX_TAG_KEY: usize = 128;
const MAX_TAG_VALUE: usize = 256;

/// The runtimes that functions can be made for: those that AWS lists (`test_create_lambda_exceptions`),
/// and the newer ones of the model.
pub const RUNTIMES: [&str; 31] = [
    "nodejs16.x",
    "nodejs18.x",
    "nodejs20.x",
    "nodejs22.x",
    "nodejs24.x",
    "nodejs26.x",
    "python3.8",
    "python3.9",
    "python3.10",
    "python3.11",
    "python3.12",
    "python3.13",
    "python3.14",
    "python3.15",
    "provided.al2",
    "provided.al2023",
    "java8.al2",
    "java8.al2023",
    "java11",
    "java11.al2023",
    "java17",
    "java17.al2023",
    "java21",
    "java25",
    "dotnet6",
    "dotnet8",
    "dotnet10",
    "ruby3.2",
    "ruby3.3",
    "ruby3.4",
    "ruby4.0",
];

/// What the runtime sets itself, by the Lambda developer guide ("Defined runtime environment variables").
const RESERVED_VARIABLES: [&str; 18] = [
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_DEFAULT_REGION",
    "AWS_REGION",
    "AWS_EXECUTION_ENV",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_LAMBDA_RUNTIME_API",
    "LAMBDA_TASK_ROOT",
    "LAMBDA_RUNTIME_DIR",
];

pub(crate) fn memory(megabytes: i32) -> Result<u32, Refusal> {
    match u32::try_from(megabytes) {
        Ok(positive) if megabytes <= MAX_MEMORY_MB => Ok(positive),
        _ => Err(Refusal::TooMuchMemory),
    }
}

pub(crate) fn timeout(seconds: i32) -> Result<u32, Refusal> {
    match u32::try_from(seconds) {
        Ok(positive) if seconds <= MAX_TIMEOUT_SECONDS => Ok(positive),
        _ => Err(Refusal::TooLongTimeout),
    }
}

/// Runtimes that AWS no longer makes functions for are refused, though the model has them.
pub(crate) fn runtime(identifier: &str) -> Result<(), Refusal> {
    if RUNTIMES.contains(&identifier) {
        Ok(())
    } else {
        Err(Refusal::UnsupportedRuntime { runtime: identifier.to_owned() })
    }
}

/// The machine's own architecture is the only one that runs here.
pub(crate) fn architecture(asked: Option<&str>) -> Result<String, Refusal> {
    let here = machine().as_str();
    match asked {
        Some(asked) if asked != here => {
            Err(Refusal::OtherArchitecture { asked: asked.to_owned(), here })
        }
        _ => Ok(here.to_owned()),
    }
}

pub(crate) fn environment(variables: &IndexMap<String, String>) -> Result<(), Refusal> {
    let reserved: Vec<String> = variables
        .keys()
        .filter(|name| RESERVED_VARIABLES.contains(&name.as_str()))
        .cloned()
        .collect();
    if !reserved.is_empty() {
        return Err(Refusal::ReservedVariables { names: reserved });
    }
    // A map of strings: nothing in it that JSON cannot say.
    let measured = serde_json::to_string(variables).unwrap_or_default();
    if measured.len() > MAX_ENVIRONMENT_BYTES {
        return Err(Refusal::EnvironmentTooLarge { measured });
    }
    Ok(())
}

pub(crate) fn tags(tags: &IndexMap<String, String>) -> Result<(), Refusal> {
    if tags.len() > MAX_TAGS {
        return Err(Refusal::TooManyTags);
    }
    let violations: Vec<String> = tags.iter().flat_map(|(key, value)| tag(key, value)).collect();
    if violations.is_empty() { Ok(()) } else { Err(Refusal::BadTag { violations }) }
}

/// The lengths of the tagging guide; the model has none.
fn tag(key: &str, value: &str) -> Vec<String> {
    let mut violations = Vec::new();
    let length = key.chars().count();
    if length == 0 || length > MAX_TAG_KEY {
        violations.push(format!(
            "Value '{key}' at 'tags' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less than or equal to {MAX_TAG_KEY}, Member must have length greater than or equal to 1]"
        ));
    }
    if value.chars().count() > MAX_TAG_VALUE {
        violations.push(format!(
            "Value '{value}' at 'tags' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to {MAX_TAG_VALUE}, Member must have length greater than or equal to 0]"
        ));
    }
    violations
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> IndexMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn the_bounds_are_those_of_functions_on_demand() {
        assert_eq!(memory(10_240), Ok(10_240));
        assert_eq!(memory(10_241), Err(Refusal::TooMuchMemory));
        assert_eq!(timeout(900), Ok(900));
        assert_eq!(timeout(901), Err(Refusal::TooLongTimeout));
    }

    /// `test_lambda_envvars_near_limit_succeeds`, `test_large_environment_variables_fails`
    #[test]
    fn the_environment_is_measured_as_json() {
        let overhead = r#"{"LARGE_VAR":""}"#.len();
        let fits = variables(&[("LARGE_VAR", &"x".repeat(4096 - overhead))]);
        assert_eq!(environment(&fits), Ok(()));
        let text = "x".repeat(4097 - overhead);
        let measured = format!(r#"{{"LARGE_VAR":"{text}"}}"#);
        assert_eq!(
            environment(&variables(&[("LARGE_VAR", &text)])),
            Err(Refusal::EnvironmentTooLarge { measured })
        );
    }

    #[test]
    fn reserved_names_are_listed_as_they_were_given() {
        let names = vec!["_HANDLER".to_owned(), "AWS_REGION".to_owned()];
        assert_eq!(
            environment(&variables(&[("_HANDLER", "x"), ("FINE", "y"), ("AWS_REGION", "z")])),
            Err(Refusal::ReservedVariables { names })
        );
    }

    #[test]
    fn a_runtime_is_supported_or_not() {
        assert_eq!(runtime("python3.11"), Ok(()));
        assert!(matches!(runtime("nodejs14.x"), Err(Refusal::UnsupportedRuntime { .. })));
    }

    #[test]
    fn only_this_machine_runs_functions() {
        assert!(architecture(None).is_ok());
        assert!(architecture(Some(machine().as_str())).is_ok());
        assert!(architecture(Some("riscv")).is_err());
    }

    #[test]
    fn tags_have_a_number_and_lengths() {
        let many = (0..51).map(|n| (format!("{n}_key"), "v".to_owned())).collect();
        assert_eq!(tags(&many), Err(Refusal::TooManyTags));
        assert!(matches!(
            tags(&variables(&[("", "v"), ("k", &"v".repeat(257))])),
            Err(Refusal::BadTag { violations }) if violations.len() == 2
        ));
    }
}
