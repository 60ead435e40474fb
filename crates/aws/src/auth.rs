//! Who may do what. A service method accepts nothing but [`Authorized`], and only this room makes
//! one, after an [`Authorizer`] has agreed; so no way of a request leads around the decision.

use std::fmt;
use std::time::SystemTime;

use crate::convert::IntoValue;
use crate::error::ServiceError;
use crate::schema::OperationSchema;
use crate::value::Value;

/// Who calls, by which way, and under which number. Made by the gateway for each request.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RequestContext {
    /// What `x-amzn-RequestId` of the answer says.
    pub request_id: String,
    /// The caller's account: twelve digits.
    pub account: String,
    pub region: String,
    pub caller_arn: String,
    /// Of a caller with temporary credentials.
    pub session: Option<CallerSession>,
    /// `http://host:port` as the client addressed us.
    pub endpoint: String,
    /// The `X-Amzn-Trace-Id` header, verbatim.
    pub trace_header: Option<String>,
}

/// An input whose caller may do what it asks.
#[derive(Debug, Clone)]
pub struct Authorized<I> {
    pub input: I,
    pub context: RequestContext,
    decided: Decided,
}

/// The seal on [`Authorized`]: private, so that nobody else can build one.
#[derive(Debug, Clone)]
struct Decided;

/// What an authorizer decides about.
#[derive(Debug, Clone, Copy)]
pub struct Access<'a> {
    pub operation: &'static OperationSchema,
    pub input: &'a Value,
    pub context: &'a RequestContext,
}

/// Decides whether a caller may do what it asks. The error is what the client is told.
pub trait Authorizer: Send + Sync {
    fn decide(&self, access: Access<'_>) -> Result<(), ServiceError>;
}

/// Everybody may do everything: right on a loopback address only.
#[derive(Debug, Clone, Copy, Default)]
pub struct AllowAll;

impl Authorizer for AllowAll {
    fn decide(&self, _access: Access<'_>) -> Result<(), ServiceError> {
        Ok(())
    }
}

/// An identity that a request has proven, or been given: what [`RequestContext`] is made of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Identity {
    pub account: String,
    pub caller_arn: String,
    /// Of temporary credentials.
    pub session: Option<CallerSession>,
}

/// What the session of temporary credentials has beyond whom they identify.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CallerSession {
    /// The key of the execution environment that the credentials are confined to: they are good at
    /// its endpoint and nowhere else, and so are all that are had with them.
    pub confined_to: Option<String>,
    /// The keys of its tags that the sessions have too which are begun with it.
    pub transitive_tag_keys: Vec<String>,
    pub source_identity: Option<String>,
}

/// What the session tokens of a server begin with. By it they are told from those of AWS, which a
/// developer's shell may have.
pub const SESSION_TOKEN_MARK: &str = "CressetSession/";

/// An access key that requests may be signed with, and whom it identifies.
#[derive(Clone)]
pub struct KnownKey {
    pub secret: String,
    /// Every request of a session carries its token.
    pub token: Option<String>,
    /// When the session ends.
    pub expires: Option<SystemTime>,
    pub identity: Identity,
}

/// Knows access keys: the gateway asks it about the key that a request says it is signed with.
pub trait Credentials: Send + Sync + 'static {
    /// `token` is what the request carries as its session token: some temporary credentials are known
    /// by it alone.
    fn find(&self, access_key: &str, token: Option<&str>) -> Option<KnownKey>;

    /// A request was signed with this key, for this service and region.
    fn used(&self, _access_key: &str, _service: &str, _region: &str) {}
}

impl fmt::Debug for KnownKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KnownKey").field("identity", &self.identity).finish_non_exhaustive()
    }
}

/// The input of exactly one operation; implemented by the generated request types.
pub trait OperationInput: IntoValue + Clone {
    fn operation() -> &'static OperationSchema;
}

/// Asks `authorizer` about a decoded request.
pub fn authorize_call(
    authorizer: &dyn Authorizer,
    operation: &'static OperationSchema,
    input: Value,
    context: RequestContext,
) -> Result<Authorized<Value>, ServiceError> {
    authorizer.decide(Access { operation, input: &input, context: &context })?;
    Ok(Authorized { input, context, decided: Decided })
}

/// Asks `authorizer` about a typed request, for callers inside the program and for tests.
pub fn authorize<I: OperationInput>(
    authorizer: &dyn Authorizer,
    input: I,
    context: RequestContext,
) -> Result<Authorized<I>, ServiceError> {
    let tree = input.clone().into_value();
    authorizer.decide(Access { operation: I::operation(), input: &tree, context: &context })?;
    Ok(Authorized { input, context, decided: Decided })
}

impl<I> Authorized<I> {
    /// The same decision over another form of the same input.
    pub(crate) fn try_map<J, E>(
        self,
        convert: impl FnOnce(I) -> Result<J, E>,
    ) -> Result<Authorized<J>, E> {
        let input = convert(self.input)?;
        Ok(Authorized { input, context: self.context, decided: self.decided })
    }
}
