//! What is refused although the model allows it, each with AWS's text, and nothing made of it.

use bytes::Bytes;
use cresset_aws::lambda::types::*;
use indexmap::IndexMap;

use super::recorder::told;
use super::server::{NAME, Server, code, request};
use super::zip::zip;

fn with_zip(zip: Bytes) -> CreateFunctionRequest {
    let code = FunctionCode { zip_file: Some(zip.into()), ..Default::default() };
    CreateFunctionRequest { code, ..request(NAME) }
}

fn with_variable(name: &str, value: &str) -> CreateFunctionRequest {
    let variables = IndexMap::from([(name.to_owned(), value.to_owned())]);
    CreateFunctionRequest {
        environment: Some(Environment { variables: Some(variables.into()) }),
        ..request(NAME)
    }
}

const INVALID: &str = "InvalidParameterValueException";

/// Requests, and what is said about each.
#[expect(clippy::too_many_lines, reason = "a table: a request and a text in each entry")]
fn bad_requests() -> Vec<(CreateFunctionRequest, String)> {
    let could_not_unzip =
        "Could not unzip uploaded file. Please check your file, then try to upload again.";
    let long = "a".repeat(65);
    vec![
        // test_function_arns
        (
            CreateFunctionRequest { function_name: long.clone(), ..request(NAME) },
            format!(
                "{INVALID}: 1 validation error detected: Value '{long}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64"
            ),
        ),
        (
            CreateFunctionRequest { runtime: None, ..request(NAME) },
            format!(
                "{INVALID}: Runtime and Handler are mandatory parameters for functions created with deployment packages."
            ),
        ),
        (
            CreateFunctionRequest { handler: None, ..request(NAME) },
            format!(
                "{INVALID}: Runtime and Handler are mandatory parameters for functions created with deployment packages."
            ),
        ),
        (
            CreateFunctionRequest { code: FunctionCode::default(), ..request(NAME) },
            format!("{INVALID}: Please provide a source for function code."),
        ),
        // test_create_deprecated_function_runtime_with_validation_enabled[nodejs14.x]
        (
            CreateFunctionRequest { runtime: Some("nodejs14.x".parse().unwrap()), ..request(NAME) },
            format!(
                "{INVALID}: The runtime parameter of nodejs14.x is no longer supported for creating or updating AWS Lambda functions. We recommend you use a supported runtime while creating or updating functions."
            ),
        ),
        (
            CreateFunctionRequest { memory_size: Some(10_241), ..request(NAME) },
            format!(
                "{INVALID}: 'MemorySize' value failed to satisfy constraint: Member must have value less than or equal to 10240"
            ),
        ),
        (
            CreateFunctionRequest { timeout: Some(901), ..request(NAME) },
            format!(
                "{INVALID}: 'Timeout' value failed to satisfy constraint: Member must have value less than or equal to 900"
            ),
        ),
        (
            with_variable("AWS_REGION", "x"),
            format!(
                "{INVALID}: Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: AWS_REGION"
            ),
        ),
        // test_large_environment_variables_fails
        (
            with_variable("LARGE_VAR", &"x".repeat(4081)),
            format!(
                "{INVALID}: Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit. String measured: {{\"LARGE_VAR\":\"{}\"}}",
                "x".repeat(4081)
            ),
        ),
        // test_create_lambda_exceptions
        (
            with_zip(Bytes::from_static(b"this is not a zip")),
            format!("{INVALID}: {could_not_unzip}"),
        ),
        (with_zip(Bytes::new()), format!("{INVALID}: Uploaded file must be a non-empty zip")),
        (with_zip(zip(&[])), format!("{INVALID}: Uploaded file must be a non-empty zip")),
        (
            with_zip(zip(&[("../escape", b"x")])),
            format!(
                "{INVALID}: {could_not_unzip} The entry '../escape' leaves the package by its path."
            ),
        ),
        // test_oversized_zipped_create_lambda
        (
            with_zip(Bytes::from(vec![0; 52_428_801])),
            "RequestEntityTooLargeException: Zipped size must be smaller than 52428800 bytes"
                .to_owned(),
        ),
        // test_tag_limits
        (
            CreateFunctionRequest {
                tags: Some((0..51).map(|n| (format!("{n}_key"), format!("{n}_value"))).collect()),
                ..request(NAME)
            },
            format!("{INVALID}: Number of tags exceeds resource tag limit."),
        ),
    ]
}

#[tokio::test]
async fn bad_requests_are_refused_and_make_nothing() {
    let server = Server::start().await;
    for (create, text) in bad_requests() {
        assert_eq!(told(server.create(create).await), text);
    }
    let listed = server.list(ListFunctionsRequest::default()).await.unwrap();
    assert_eq!(listed.functions, Some(Vec::new()));
    assert_eq!(server.blobs.list().await.unwrap(), []);
    server.deploy(NAME).await;
}

#[tokio::test]
async fn a_machine_refuses_what_it_cannot_run() {
    let server = Server::start().await;
    let other = if cfg!(target_arch = "aarch64") { "x86_64" } else { "arm64" };
    let create = CreateFunctionRequest {
        architectures: Some(vec![other.parse().unwrap()]),
        ..request(NAME)
    };
    assert!(told(server.create(create).await).contains(&format!("{other} cannot run here")));
    let create =
        CreateFunctionRequest { runtime: Some("java21".parse().unwrap()), ..request(NAME) };
    assert_eq!(
        told(server.create(create).await),
        format!(
            "{INVALID}: The runtime java21 cannot run here: Cresset has no provider for this family of runtimes yet."
        )
    );
}

#[tokio::test]
async fn bad_updates_change_nothing() {
    let server = Server::start().await;
    let before = server.deploy(NAME).await;
    let update = || UpdateFunctionConfigurationRequest {
        function_name: NAME.to_owned(),
        ..Default::default()
    };
    for bad in [
        UpdateFunctionConfigurationRequest { timeout: Some(901), ..update() },
        UpdateFunctionConfigurationRequest { memory_size: Some(10_241), ..update() },
        UpdateFunctionConfigurationRequest { runtime: Some("go1.x".parse().unwrap()), ..update() },
    ] {
        assert_eq!(server.update(bad).await.unwrap_err().code(), INVALID);
    }
    let no_code = UpdateFunctionCodeRequest { zip_file: None, ..code(NAME, "") };
    assert_eq!(
        told(server.update_code(no_code).await),
        format!("{INVALID}: Please provide a source for function code.")
    );
    assert_eq!(server.configuration(NAME, None).await.unwrap(), before);
}

/// `test_lambda_envvars_near_limit_succeeds`
#[tokio::test]
async fn four_kilobytes_of_environment_are_allowed() {
    let server = Server::start().await;
    let overhead = r#"{"LARGE_VAR":""}"#.len();
    server.create(with_variable("LARGE_VAR", &"x".repeat(4096 - overhead))).await.unwrap();
}
