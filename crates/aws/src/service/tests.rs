//! An adapter that was generated, over a service that is built in part.

use std::sync::Arc;

use futures_util::FutureExt as _;

use super::*;
use crate::auth::{Access, AllowAll, Authorizer, authorize, authorize_call};
use crate::lambda::types::{
    FunctionCode, FunctionConfiguration, UpdateFunctionCodeRequest as Update,
};
use crate::lambda::{FunctionsApi, FunctionsService, routes};
use crate::value::Structure;
use crate::{RequestContext, Sensitive};

/// Builds one operation: the new code's size is the answer.
struct Partly;

impl FunctionsApi for Partly {
    fn built(&self) -> &'static [Built] {
        &[
            Built {
                operation: "UpdateFunctionCode",
                members: &["FunctionName", "ZipFile", "DryRun"],
            },
            Built {
                operation: "CreateFunction",
                members: &["FunctionName", "Role", "Code.ZipFile"],
            },
        ]
    }

    async fn update_function_code(
        &self,
        call: Authorized<Update>,
    ) -> Result<FunctionConfiguration, ServiceError> {
        let size = call.input.zip_file.map_or(0, |zip| zip.len());
        Ok(FunctionConfiguration {
            function_name: Some(call.input.function_name),
            code_size: i64::try_from(size).ok(),
            ..FunctionConfiguration::default()
        })
    }
}

fn handle(
    operation: &'static OperationSchema,
    input: impl IntoValue,
) -> Result<Value, ServiceError> {
    let service = FunctionsService(Arc::new(Partly));
    let input =
        authorize_call(&AllowAll, operation, input.into_value(), RequestContext::default())?;
    service.handle(operation, input).now_or_never().unwrap()
}

fn update() -> Update {
    Update {
        function_name: "f".to_owned(),
        zip_file: Some(Sensitive("zip".into())),
        ..Update::default()
    }
}

fn creation(code: &[(&'static str, &str)]) -> Structure {
    let mut package = Structure::default();
    for (name, text) in code {
        package.set(name, Value::from(*text));
    }
    let mut input = Structure::default();
    input.put("FunctionName", "f".to_owned());
    input.put("Role", "r".to_owned());
    input.set("Code", package.into());
    input
}

#[test]
fn a_built_operation_is_called_with_types_and_answers_a_tree() {
    let answer = handle(&routes::UPDATE_FUNCTION_CODE, update()).unwrap();
    let answer = answer.as_structure().unwrap();
    assert_eq!(answer.get("FunctionName"), Some(&Value::from("f")));
    assert_eq!(answer.get("CodeSize"), Some(&Value::Integer(3)));
    assert_eq!(answer.len(), 2);
}

#[test]
fn an_operation_that_is_not_built_is_refused_by_name() {
    let error = handle(&routes::LIST_FUNCTIONS, Value::from(Structure::default())).unwrap_err();
    assert_eq!(
        (error.status(), error.to_string().as_str()),
        (501, "NotImplementedException: The operation ListFunctions is not implemented yet.")
    );
}

#[test]
fn an_operation_that_is_listed_and_has_no_method_is_not_implemented() {
    let error = handle(&routes::CREATE_FUNCTION, Value::from(Structure::default())).unwrap_err();
    // Required members are the validator's; here they are a mistake of ours.
    assert_eq!(error.status(), 500);
    let input = creation(&[]);
    let error = handle(&routes::CREATE_FUNCTION, Value::from(input)).unwrap_err();
    assert_eq!(error.status(), 501);
}

#[test]
fn a_member_that_is_not_built_is_refused_by_name() {
    let publish = Update { publish: Some(false), ..update() };
    assert_eq!(
        handle(&routes::UPDATE_FUNCTION_CODE, publish).unwrap_err().to_string(),
        "InvalidParameterValueException: The member Publish of UpdateFunctionCode is not supported yet."
    );
    let image = creation(&[("ImageUri", "i")]);
    assert_eq!(
        handle(&routes::CREATE_FUNCTION, Value::from(image)).unwrap_err().to_string(),
        "InvalidParameterValueException: The member Code.ImageUri of CreateFunction is not supported yet."
    );
}

#[test]
fn nobody_is_authorized_whom_the_authorizer_refuses() {
    struct ReadOnly;
    impl Authorizer for ReadOnly {
        fn decide(&self, access: Access<'_>) -> Result<(), ServiceError> {
            let allowed = access.operation.name.starts_with("Get");
            allowed.then_some(()).ok_or_else(|| ServiceError::access_denied("no"))
        }
    }
    let refused = authorize(&ReadOnly, update(), RequestContext::default());
    assert_eq!(refused.unwrap_err().code(), "AccessDeniedException");
}

#[test]
fn what_types_hide_is_not_in_their_debug_form() {
    let code = FunctionCode { zip_file: Some(Sensitive("zip".into())), ..FunctionCode::default() };
    let text = format!("{code:?}");
    assert!(text.contains("zip_file: Some(***)"), "{text}");
}
