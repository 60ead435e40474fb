//! The way of a request through Lambda's own model: routes, decoding, validation, what is not built.

use std::sync::Arc;

use cresset_aws::lambda::{FunctionsApi, FunctionsService, errors, types};
use cresset_aws::{Authorized, Built, Service, ServiceError};

use crate::support::{Server, get};

struct Functions;

impl FunctionsApi for Functions {
    fn built(&self) -> &'static [Built] {
        &[
            Built { operation: "GetFunction", members: &["FunctionName"] },
            Built { operation: "CreateFunction", members: &["FunctionName", "Code.ZipFile"] },
        ]
    }

    async fn get_function(
        &self,
        call: Authorized<types::GetFunctionRequest>,
    ) -> Result<types::GetFunctionResponse, ServiceError> {
        let name = call.input.function_name;
        Err(errors::resource_not_found_exception(format!("Function not found: {name}")))
    }
}

fn post(path: &str, body: &str) -> String {
    let length = body.len();
    format!("POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n\r\n{body}")
}

#[tokio::test]
async fn requests_are_answered_as_the_model_has_them() {
    let functions: Arc<dyn Service> = Arc::new(FunctionsService(Arc::new(Functions)));
    let server = Server::of(vec![functions]);
    let create = "/2015-03-31/functions";
    let whole = r#""Code": {"ZipFile": "UEs="}, "Role": "arn:aws:iam::000000000000:role/r""#;
    let mut summaries = Vec::new();
    for request in [
        get("/2015-03-31/functions/hello", ""),
        get(
            "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Af",
            "",
        ),
        get("/2015-03-31/functions/hello?Qualifier=1", ""),
        get("/2015-03-31/functions/a%20b?Qualifier=%21", ""),
        get("/2015-03-31/functions/hello/policy", ""),
        get("/2015-03-31/event-source-mappings", ""),
        post(create, "{"),
        post(create, r#"{"FunctionName": 1}"#),
        post(create, "{}"),
        post(
            create,
            &format!(r#"{{"FunctionName": "f", {whole}, "Timeout": 0, "MemorySize": 1}}"#),
        ),
        post(create, &format!(r#"{{"FunctionName": "f", {whole}}}"#)),
    ] {
        let line = request.lines().next().unwrap_or_default().to_owned();
        summaries.push(format!("{line}\n  {}", server.ask(request).await.summary()));
    }
    insta::assert_snapshot!(summaries.join("\n"));
}
