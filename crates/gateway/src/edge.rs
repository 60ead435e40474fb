//! One request, step by step: head → host and origin → page, or operation → who asks → body → decode
//! → validate → may they → service → encode. Each step takes what the one before made; nothing of a
//! body is read before its bound is known, and nothing reaches a service that is not whole.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use cresset_ambient::random;
use cresset_aws::auth::{AllowAll, Authenticator, Authorizer, authorize_call};
use cresset_aws::codec::rest_json;
use cresset_aws::route::{RouteMatch, Router};
use cresset_aws::validate::validate;
use cresset_aws::{OperationSchema, RequestContext, Service, ServiceError, lambda};
use futures_util::FutureExt as _;
use http::header::{CONTENT_ENCODING, TRANSFER_ENCODING};
use http::request::Parts;
use http::{Method, Request};
use http_body::Body as _;
use hyper::body::Incoming;
use tokio::time::Instant;
use tracing::field::Empty;
use tracing::{Instrument as _, Span, debug, error, info_span};

use crate::answer::{Answer, Answered};
use crate::any_key::AnyKey;
use crate::body::{self, BodyError, Pace};
use crate::budget::Budget;
use crate::connection::{Exchange, Framing};
use crate::credential::Credential;
use crate::error::Error;
use crate::foreign::Foreign;
use crate::hosts::Hosts;
use crate::metrics::Metrics;
use crate::pages::{self, Page};
use crate::settings::{Limits, Settings};
use crate::{cors, refusal};

/// The operation of requests that reach none, in metrics.
const NONE: &str = "none";

/// Everything that answering a request needs; shared by all connections.
pub(crate) struct Edge {
    hosts: Hosts,
    router: Router,
    operations: HashMap<(&'static str, &'static str), Answering>,
    served: Vec<&'static str>,
    pages: Vec<Arc<dyn Page>>,
    authenticator: Box<dyn Authenticator>,
    authorizer: Box<dyn Authorizer>,
    region: String,
    budget: Budget,
    pace: Pace,
    limits: Limits,
    metrics: Metrics,
}

/// Who answers an operation, if it is built.
struct Answering {
    service: Arc<dyn Service>,
    built: bool,
}

/// Where a request goes, after its head has been looked at.
enum Way<'a> {
    Preflight,
    Page(&'a dyn Page),
    Foreign(Foreign),
    Operation(Call<'a>),
}

/// A request for an operation, before its body.
struct Call<'a> {
    service: &'a dyn Service,
    route: RouteMatch,
    context: RequestContext,
}

/// A request that is refused by its head.
struct Refused {
    /// What it was for, where that is known.
    operation: &'static str,
    error: ServiceError,
}

impl From<ServiceError> for Refused {
    fn from(error: ServiceError) -> Self {
        Self { operation: NONE, error }
    }
}

impl Edge {
    pub(crate) fn new(
        settings: Settings,
        services: Vec<Arc<dyn Service>>,
        pages: Vec<Arc<dyn Page>>,
        metrics: Metrics,
    ) -> Result<Self, Error> {
        let Settings { allowed_hosts, allowed_origins, region, limits, .. } = settings;
        let held = metrics.buffered_bytes.clone();
        let operations = table(&services)?;
        let mut served: Vec<&'static str> =
            operations.keys().map(|(service, _)| *service).collect();
        served.sort_unstable();
        served.dedup();
        Ok(Self {
            hosts: Hosts::new(&allowed_hosts, &allowed_origins),
            router: Router::new(&routes(&services, &operations)),
            operations,
            served,
            pages,
            authenticator: Box::new(AnyKey),
            authorizer: Box::new(AllowAll),
            region,
            budget: Budget::new(limits.buffered_bytes, limits.buffer_wait, held),
            pace: Pace::of(&limits),
            limits,
            metrics,
        })
    }

    pub(crate) fn limits(&self) -> &Limits {
        &self.limits
    }

    pub(crate) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Answers one request.
    ///
    /// # Cancel safety
    /// A dropped call drops the service's method: what was done stays done.
    pub(crate) async fn answer(&self, request: Request<Incoming>, exchange: Exchange) -> Answered {
        let started = Instant::now();
        let request_id = random::uuid().to_string();
        let span = info_span!(
            "request", id = %request_id, service = Empty, operation = Empty, account = Empty
        );
        let (head, body) = request.into_parts();
        let chunked = head.headers.contains_key(TRANSFER_ENCODING);
        let (operation, mut answer) = match exchange.framing() {
            Framing::Both => (NONE, refuse(&refusal::ambiguous(), true)),
            Framing::Unseen if chunked => (NONE, refuse(&refusal::ambiguous(), true)),
            Framing::Unseen | Framing::Plain => {
                self.reply(&head, body, &request_id).instrument(span.clone()).await
            }
        };
        if chunked {
            // Whatever else the head said of the body's length, nothing behind it is a request.
            answer = answer.last();
        }
        let status = answer.status();
        self.metrics.answered(operation, status, started.elapsed());
        span.in_scope(|| debug!(status, "answered"));
        Ok(answer.seal(&request_id, exchange))
    }

    /// The answer, and the operation that it is one of.
    async fn reply(
        &self,
        head: &Parts,
        body: Incoming,
        request_id: &str,
    ) -> (&'static str, Answer) {
        let unread = !body.is_end_stream();
        let origin = match self.hosts.origin(&head.headers) {
            Ok(origin) => origin,
            Err(refused) => return (NONE, refuse(&refused, unread)),
        };
        let (operation, mut answer) = match self.direct(head, request_id) {
            Ok(Way::Operation(call)) => {
                (call.route.operation.name, self.guard(self.perform(call, head, body)).await)
            }
            Ok(Way::Page(page)) => (NONE, self.guard(self.page(page, head, unread)).await),
            Ok(Way::Foreign(foreign)) => {
                (NONE, close_if(unread, foreign.answer(request_id, &self.served).into()))
            }
            Ok(Way::Preflight) => (NONE, close_if(unread, cors::preflight(head).into())),
            Err(Refused { operation, error }) => (operation, refuse(&error, unread)),
        };
        if let Some(origin) = origin {
            cors::expose(answer.headers_mut(), &origin);
        }
        (operation, answer)
    }

    /// Finds the way of a request, by its head alone.
    fn direct(&self, head: &Parts, request_id: &str) -> Result<Way<'_>, Refused> {
        let authority = self.hosts.addressed(&head.uri, &head.headers)?;
        if cors::is_preflight(head) {
            return Ok(Way::Preflight);
        }
        if let Some(page) = pages::find(&self.pages, head.uri.path()) {
            return Ok(Way::Page(page));
        }
        let credential = Credential::of(head);
        let signed = credential.as_ref().ok().and_then(Option::as_ref);
        if let Some(foreign) = Foreign::of(head, signed, &self.served) {
            return Ok(Way::Foreign(foreign));
        }
        let route = self.router.route(
            head.method.as_str(),
            head.uri.path(),
            head.uri.query().unwrap_or_default(),
        )?;
        let operation = route.operation;
        let admit = || {
            let service = self.service(operation)?;
            let context = self.context(head, request_id, &authority, credential?)?;
            refuse_encoded(head)?;
            Ok((service, context))
        };
        let (service, context) =
            admit().map_err(|error| Refused { operation: operation.name, error })?;
        let span = Span::current();
        span.record("service", operation.service);
        span.record("operation", operation.name);
        span.record("account", context.account.as_str());
        Ok(Way::Operation(Call { service, route, context }))
    }

    /// Who answers this operation, if it is built.
    fn service(&self, operation: &OperationSchema) -> Result<&dyn Service, ServiceError> {
        match self.operations.get(&(operation.service, operation.name)) {
            Some(answering) if answering.built => Ok(answering.service.as_ref()),
            Some(_) | None => Err(ServiceError::not_implemented(operation.name)),
        }
    }

    fn context(
        &self,
        head: &Parts,
        request_id: &str,
        authority: &str,
        credential: Option<Credential<'_>>,
    ) -> Result<RequestContext, ServiceError> {
        let identity = self.authenticator.identify(head)?;
        let trace = head.headers.get("x-amzn-trace-id").and_then(|header| header.to_str().ok());
        Ok(RequestContext {
            request_id: request_id.to_owned(),
            account: identity.account,
            region: match credential {
                Some(credential) => credential.region.into_owned(),
                None => self.region.clone(),
            },
            caller_arn: identity.caller_arn,
            endpoint: format!("http://{authority}"),
            trace_header: trace.map(str::to_owned),
        })
    }

    /// From the body to the answer.
    async fn perform(&self, call: Call<'_>, head: &Parts, body: Incoming) -> Answer {
        let operation = call.route.operation;
        let buffered = match body::read(body, operation.body_limit, &self.budget, self.pace).await {
            Ok(buffered) => buffered,
            Err(error) => return Answer::error(&unread_body(operation, error)).last(),
        };
        let (bytes, room) = (buffered.bytes, buffered.room);
        let query = head.uri.query().unwrap_or_default();
        let done = async {
            let labels = &call.route.labels;
            let input = rest_json::decode(operation, labels, query, &head.headers, bytes)?;
            validate(operation, &input)?;
            let call_context = call.context;
            let allowed = authorize_call(self.authorizer.as_ref(), operation, input, call_context)?;
            call.service.handle(operation, allowed).await
        };
        let answer = match done.await {
            Ok(output) => rest_json::encode(operation, output).into(),
            Err(refused) => {
                report(&refused);
                Answer::error(&refused)
            }
        };
        answer.holding(room)
    }

    async fn page(&self, page: &dyn Page, head: &Parts, unread: bool) -> Answer {
        if head.method != Method::GET && head.method != Method::HEAD {
            return refuse(&refusal::method_not_allowed(), unread);
        }
        let address = head.uri.path_and_query().map_or("/", |address| address.as_str());
        close_if(unread, Answer::page(page.answer(address).await))
    }

    /// A handler that panics is an answer of 500, and nothing more.
    async fn guard(&self, handler: impl Future<Output = Answer>) -> Answer {
        match AssertUnwindSafe(handler).catch_unwind().await {
            Ok(answer) => answer,
            Err(_) => {
                self.metrics.panics.inc();
                error!("a handler panicked");
                Answer::error(&ServiceError::internal("a handler panicked")).last()
            }
        }
    }
}

/// All operations of all services, each with the one that answers it.
fn table(
    services: &[Arc<dyn Service>],
) -> Result<HashMap<(&'static str, &'static str), Answering>, Error> {
    let mut table = HashMap::new();
    for service in services {
        for operation in service.operations() {
            let built = service.built().iter().any(|built| built.operation == operation.name);
            let answering = Answering { service: Arc::clone(service), built };
            if table.insert((operation.service, operation.name), answering).is_some() {
                return Err(Error::TwoAnswers(operation.name));
            }
        }
    }
    Ok(table)
}

/// The operations of all services, and those of their models that nobody answers: a client that asks
/// for one is told so by its name.
fn routes(
    services: &[Arc<dyn Service>],
    answered: &HashMap<(&'static str, &'static str), Answering>,
) -> Vec<&'static OperationSchema> {
    let served = |service: &str| answered.keys().any(|(served, _)| *served == service);
    let unanswered = lambda::routes::OPERATIONS
        .iter()
        .filter(|operation| served(operation.service))
        .filter(|operation| !answered.contains_key(&(operation.service, operation.name)));
    services.iter().flat_map(|service| service.operations()).chain(unanswered).copied().collect()
}

/// Bodies are taken as they are; one that is coded would be taken for something else.
fn refuse_encoded(head: &Parts) -> Result<(), ServiceError> {
    let coded = head
        .headers
        .get_all(CONTENT_ENCODING)
        .iter()
        .any(|coding| !coding.as_bytes().eq_ignore_ascii_case(b"identity"));
    let signed_in_chunks = head
        .headers
        .get("x-amz-content-sha256")
        .is_some_and(|digest| digest.as_bytes().starts_with(b"STREAMING-"));
    if coded || signed_in_chunks {
        return Err(refusal::malformed(
            "A body with a Content-Encoding (aws-chunked is one) is not decoded here; send it as it is.",
        ));
    }
    Ok(())
}

/// The answer to a request whose body was not read to its end.
fn unread_body(operation: &OperationSchema, error: BodyError) -> ServiceError {
    debug!(%error, "a body was not read");
    match error {
        BodyError::TooLarge => refusal::too_large(operation),
        BodyError::TooSlow => refusal::timed_out("body"),
        BodyError::NoRoom(_) => refusal::buffers_full(),
        BodyError::Broken(cause) => refusal::aborted().caused_by(cause),
    }
}

fn refuse(error: &ServiceError, unread: bool) -> Answer {
    report(error);
    close_if(unread, Answer::error(error))
}

fn close_if(unread: bool, answer: Answer) -> Answer {
    if unread { answer.last() } else { answer }
}

/// Logs the cause of an error that is ours; the client is told the code only.
fn report(error: &ServiceError) {
    if error.status() < 500 {
        debug!(code = error.code(), "refused");
    } else if let Some(cause) = std::error::Error::source(error) {
        error!(code = error.code(), cause = %Chain(cause), "failed");
    }
}

/// An error with its causes, in one line.
struct Chain<'a>(&'a (dyn std::error::Error + 'static));

impl std::fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)?;
        let mut next = self.0.source();
        while let Some(cause) = next {
            write!(f, ": {cause}")?;
            next = cause.source();
        }
        Ok(())
    }
}
