//! The edge between the gateway, which knows operations and trees, and the crates that answer them,
//! which know types. Generated adapters stand between the two; what they have in common is here:
//! an operation or a member that is not built is refused by name, never ignored.

use std::future::{Future, Ready, ready};
use std::pin::Pin;

use crate::auth::Authorized;
use crate::convert::{FromValue, IntoValue};
use crate::error::ServiceError;
use crate::schema::OperationSchema;
use crate::value::Value;

pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Answers some operations of one service.
pub trait Service: Send + Sync + 'static {
    /// The operations that are this service's, built or not.
    fn operations(&self) -> &'static [&'static OperationSchema];

    /// The operations that are built, and how far.
    fn built(&self) -> &'static [Built];

    /// Answers one of [`Self::operations`].
    ///
    /// # Cancel safety
    /// As the answering method's: a dropped future leaves done what was done.
    fn handle<'a>(
        &'a self,
        operation: &'static OperationSchema,
        input: Authorized<Value>,
    ) -> BoxFuture<'a, Result<Value, ServiceError>>;
}

/// An operation that is built, with the members that have an effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Built {
    pub operation: &'static str,
    /// Paths such as `FunctionName` or `Code.ZipFile`. A path covers all that is below it.
    pub members: &'static [&'static str],
}

/// Members of a request that are not as AWS's are: of a lesser effect, or refused by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lesser {
    pub operation: &'static str,
    pub members: &'static [&'static str],
    /// Half a sentence.
    pub why: &'static str,
}

/// Refuses by name what is not built.
///
/// `refusal` makes the service's own error for a bad parameter.
pub fn admit(
    built: &[Built],
    operation: &OperationSchema,
    input: &Value,
    refusal: fn(String) -> ServiceError,
) -> Result<(), ServiceError> {
    let Some(built) = built.iter().find(|built| built.operation == operation.name) else {
        return Err(ServiceError::not_implemented(operation.name));
    };
    match unbuilt(built.members, "", input) {
        Some(path) => {
            Err(refusal(format!("The member {path} of {} is not supported yet.", operation.name)))
        }
        None => Ok(()),
    }
}

/// The path of a present member that no path of `members` covers.
fn unbuilt(members: &[&str], parent: &str, value: &Value) -> Option<String> {
    match value {
        Value::Structure(present) => present.iter().find_map(|(name, value)| {
            let path = if parent.is_empty() { name.to_owned() } else { format!("{parent}.{name}") };
            if members.contains(&path.as_str()) {
                return None;
            }
            let deeper = format!("{path}.");
            if members.iter().any(|member| member.starts_with(&deeper)) {
                return unbuilt(members, &path, value);
            }
            Some(path)
        }),
        Value::List(elements) => elements.iter().find_map(|value| unbuilt(members, parent, value)),
        Value::Null
        | Value::Boolean(_)
        | Value::Integer(_)
        | Value::Double(_)
        | Value::String(_)
        | Value::Blob(_)
        | Value::Timestamp(_)
        | Value::Map(_) => None,
    }
}

/// Calls `method` with the typed input and gives its answer back as a tree.
pub(crate) fn call<'a, I, O, F>(
    input: Authorized<Value>,
    method: impl FnOnce(Authorized<I>) -> F + Send + 'a,
) -> BoxFuture<'a, Result<Value, ServiceError>>
where
    I: FromValue + Send + 'a,
    O: IntoValue,
    F: Future<Output = Result<O, ServiceError>> + Send + 'a,
{
    match input.try_map(I::from_value) {
        Ok(typed) => {
            let answer = method(typed);
            Box::pin(async move { answer.await.map(O::into_value) })
        }
        Err(mismatch) => refuse(ServiceError::internal(mismatch)),
    }
}

/// An answer that is an error.
pub(crate) fn refuse<'a>(error: ServiceError) -> BoxFuture<'a, Result<Value, ServiceError>> {
    Box::pin(ready(Err(error)))
}

/// What a method answers that nobody has written.
pub(crate) fn not_implemented<I, O>(
    _call: Authorized<I>,
    operation: &str,
) -> Ready<Result<O, ServiceError>> {
    ready(Err(ServiceError::not_implemented(operation)))
}

#[cfg(test)]
mod tests;
