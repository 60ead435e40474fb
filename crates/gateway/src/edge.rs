//! One request, step by step: head → host and origin → page, or operation → who asks → body → decode
//! → validate → may they → service → encode. Each step takes what the one before made; nothing of a
//! body is read before its bound is known, and nothing reaches a service that is not whole. Some
//! protocols name the operation in the body: then it is known after the body. As soon as the
//! service's protocol is known, whatever is refused is refused in it.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use bytes::Bytes;
use cresset_ambient::random;
use cresset_aws::auth::authorize_call;
use cresset_aws::codec::{self, Received};
use cresset_aws::route::{Form, Labels, RouteMatch, Routed, Router};
use cresset_aws::schema::{Protocol, ServiceSchema};
use cresset_aws::sigv4::Credential;
use cresset_aws::validate::validate;
use cresset_aws::{OperationSchema, RequestContext, Service, ServiceError};
use futures_util::FutureExt as _;
use http::header::{CONTENT_ENCODING, TRANSFER_ENCODING};
use http::request::Parts;
use http::{Method, Request};
use http_body::Body as _;
use hyper::body::Incoming;
use tokio::time::Instant;
use tracing::field::Empty;
use tracing::{Instrument as _, Span, debug, error, info_span};

use crate::address::address_of;
use crate::answer::{Answer, Answered};
use crate::authentication::Caller;
use crate::body::{self, Buffered};
use crate::budget::Room;
use crate::connection::{Exchange, Framing};
use crate::door::Door;
use crate::error::Error;
use crate::foreign::Foreign;
use crate::hosts::Hosts;
use crate::metrics::Metrics;
use crate::pages::{self, Page};
use crate::refused::{NO_OPERATION as NONE, Refused, close_if, refuse, report, unread_body};
use crate::settings::Settings;
use crate::{cors, refusal};

/// What answering a request needs, whichever door it came by; shared by all connections.
pub(crate) struct Edge {
    hosts: Hosts,
    router: Router,
    operations: HashMap<(&'static str, &'static str), Answering>,
    served: Vec<&'static str>,
    region: String,
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
    Operation(Box<Call<'a>>),
}

/// A request for an operation, before its body.
struct Call<'a> {
    target: Target<'a>,
    protocol: Protocol,
    caller: Caller<'a>,
    context: RequestContext,
}

/// What a request is for, as far as its head says.
enum Target<'a> {
    Operation { service: &'a dyn Service, route: RouteMatch },
    Form(Form),
}

/// A request for an operation, with its body.
struct Whole<'a> {
    service: &'a dyn Service,
    route: RouteMatch,
    context: RequestContext,
    body: Bytes,
    room: Room,
}

impl Edge {
    pub(crate) fn new(
        settings: &Settings,
        services: &[Arc<dyn Service>],
        metrics: Metrics,
    ) -> Result<Self, Error> {
        let operations = table(services)?;
        let schemas = schemas(services);
        let mut served: Vec<&'static str> =
            schemas.iter().map(|service| service.signing_name).collect();
        served.dedup();
        Ok(Self {
            hosts: settings.hosts(),
            router: Router::new(schemas),
            operations,
            served,
            region: settings.region.clone(),
            metrics,
        })
    }

    pub(crate) fn metrics(&self) -> &Metrics {
        &self.metrics
    }

    /// Answers one request that came by this door.
    ///
    /// # Cancel safety
    /// A dropped call drops the service's method: what was done stays done.
    pub(crate) async fn answer(
        &self,
        door: &Door,
        request: Request<Incoming>,
        exchange: Exchange,
    ) -> Answered {
        let started = Instant::now();
        let request_id = random::uuid().to_string();
        let span = info_span!(
            "request", id = %request_id, service = Empty, operation = Empty, account = Empty
        );
        let (head, body) = request.into_parts();
        let chunked = head.headers.contains_key(TRANSFER_ENCODING);
        let (operation, mut answer) = match exchange.framing() {
            Framing::Both => (NONE, refuse(refusal::ambiguous().into(), &request_id, true)),
            Framing::Unseen if chunked => {
                (NONE, refuse(refusal::ambiguous().into(), &request_id, true))
            }
            Framing::Unseen | Framing::Plain => {
                self.reply(door, &head, body, &request_id).instrument(span.clone()).await
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
        door: &Door,
        head: &Parts,
        body: Incoming,
        request_id: &str,
    ) -> (&'static str, Answer) {
        let unread = !body.is_end_stream();
        let origin = match self.hosts.origin(&head.headers) {
            Ok(origin) => origin,
            Err(refused) => return (NONE, refuse(refused.into(), request_id, unread)),
        };
        let (operation, mut answer) = match self.direct(door, head, request_id) {
            Ok(Way::Operation(call)) => match self.receive(door, *call, head, body).await {
                Ok(whole) => {
                    let operation = whole.route.operation;
                    let protocol = operation.service.protocol;
                    let answer = self.perform(door, whole, head, request_id);
                    (operation.name, self.guard(protocol, request_id, answer).await)
                }
                Err(refused) => (refused.operation_name(), refuse(refused, request_id, true)),
            },
            Ok(Way::Page(page)) => {
                let answer = self.page(page, head, request_id, unread);
                (NONE, self.guard(Protocol::RestJson, request_id, answer).await)
            }
            Ok(Way::Foreign(foreign)) => {
                (NONE, close_if(unread, foreign.answer(request_id, &self.served).into()))
            }
            Ok(Way::Preflight) => (NONE, close_if(unread, cors::preflight(head).into())),
            Err(refused) => (refused.operation_name(), refuse(refused, request_id, unread)),
        };
        if let Some(origin) = origin {
            cors::expose(answer.headers_mut(), &origin);
        }
        (operation, answer)
    }

    /// Finds the way of a request, by its head alone.
    fn direct<'a>(
        &'a self,
        door: &'a Door,
        head: &'a Parts,
        request_id: &str,
    ) -> Result<Way<'a>, Refused> {
        let authority = self.hosts.addressed(&head.uri, &head.headers)?;
        if cors::is_preflight(head) {
            return Ok(Way::Preflight);
        }
        if let Some(page) = pages::find(&door.pages, head.uri.path()) {
            return Ok(Way::Page(page));
        }
        let credential = Credential::of(head);
        let signed = credential.as_ref().ok().and_then(Option::as_ref);
        if let Some(foreign) = Foreign::of(head, signed, &self.served) {
            return Ok(Way::Foreign(foreign));
        }
        let address = address_of(head, signed);
        let candidates =
            self.router.candidates(&address).ok_or_else(ServiceError::unknown_operation)?;
        let protocol = candidates.protocol();
        let routed = candidates.route(&address);
        let routed = routed.map_err(|error| Refused::by_head(None, protocol, error))?;
        let operation = match &routed {
            Routed::Operation(route) => Some(route.operation),
            Routed::Form(_) => None,
        };
        let admit = || {
            let target = match routed {
                Routed::Operation(route) => {
                    Target::Operation { service: self.service(route.operation)?, route }
                }
                Routed::Form(form) => Target::Form(form),
            };
            let caller = door.authentication.caller(head, credential)?;
            refuse_encoded(head)?;
            Span::current().record("account", caller.identity.account.as_str());
            let context = self.context(head, request_id, &authority, &caller);
            Ok(Box::new(Call { target, protocol, caller, context }))
        };
        let admitted = admit().map_err(|error| Refused::by_head(operation, protocol, error));
        admitted.map(Way::Operation)
    }

    /// Who answers this operation, if it is built.
    fn service(&self, operation: &OperationSchema) -> Result<&dyn Service, ServiceError> {
        match self.operations.get(&(operation.service.name, operation.name)) {
            Some(answering) if answering.built => Ok(answering.service.as_ref()),
            Some(_) | None => Err(ServiceError::not_implemented(operation.name)),
        }
    }

    fn context(
        &self,
        head: &Parts,
        request_id: &str,
        authority: &str,
        caller: &Caller<'_>,
    ) -> RequestContext {
        let Caller { identity, region, .. } = caller;
        let trace = head.headers.get("x-amzn-trace-id").and_then(|header| header.to_str().ok());
        RequestContext {
            request_id: request_id.to_owned(),
            account: identity.account.clone(),
            region: region.clone().unwrap_or_else(|| self.region.clone()),
            caller_arn: identity.caller_arn.clone(),
            session: identity.session.clone(),
            endpoint: format!("http://{authority}"),
            trace_header: trace.map(str::to_owned),
        }
    }

    /// Reads the body, holds the caller's signature against it, and finds the operation where the head
    /// did not say it.
    async fn receive<'a>(
        &'a self,
        door: &Door,
        call: Call<'a>,
        head: &Parts,
        body: Incoming,
    ) -> Result<Whole<'a>, Refused> {
        let Call { target, protocol, caller, context } = call;
        let (operation, limit) = match &target {
            Target::Operation { route, .. } => (Some(route.operation), route.operation.body_limit),
            Target::Form(form) => (None, form.body_limit()),
        };
        let read = body::read(body, limit, &door.budget, door.pace).await;
        let Buffered { bytes: body, room } = read.map_err(|error| {
            Refused::by_head(operation, protocol, unread_body(operation, limit, error))
        })?;
        let proven = caller.prove(&body);
        proven.map_err(|error| Refused::by_body(operation, protocol, error))?;
        let (service, route) = match target {
            Target::Operation { service, route } => (service, route),
            Target::Form(form) => {
                let query = head.uri.query().unwrap_or_default();
                let operation = form
                    .operation(query, &body)
                    .map_err(|error| Refused::by_body(None, protocol, error))?;
                let protocol = operation.service.protocol;
                let refused = |error| Refused::by_body(Some(operation), protocol, error);
                let limit = operation.body_limit;
                if body.len() > limit {
                    return Err(refused(refusal::too_large(Some(operation), limit)));
                }
                let service = self.service(operation).map_err(refused)?;
                (service, RouteMatch { operation, labels: Labels::new() })
            }
        };
        let signed = caller.signed_for(route.operation.service.signing_name);
        signed.map_err(|error| Refused::by_body(Some(route.operation), protocol, error))?;
        let span = Span::current();
        span.record("service", route.operation.service.name);
        span.record("operation", route.operation.name);
        Ok(Whole { service, route, context, body, room })
    }

    /// From the whole request to the answer.
    async fn perform(
        &self,
        door: &Door,
        whole: Whole<'_>,
        head: &Parts,
        request_id: &str,
    ) -> Answer {
        let Whole { service, route, context, body, room } = whole;
        let operation = route.operation;
        let done = async {
            let labels = &route.labels;
            let raw_query = head.uri.query().unwrap_or_default();
            let received = Received { labels, raw_query, headers: &head.headers, body };
            let input = codec::decode(operation, received)?;
            validate(operation, &input)?;
            let allowed = authorize_call(door.authorizer.as_ref(), operation, input, context)?;
            service.handle(operation, allowed).await
        };
        let answer = match done.await {
            Ok(output) => codec::encode(operation, output, request_id).into(),
            Err(refused) => {
                report(&refused);
                Answer::error(operation.service.protocol, &refused, request_id)
            }
        };
        answer.holding(room)
    }

    async fn page(&self, page: &dyn Page, head: &Parts, request_id: &str, unread: bool) -> Answer {
        if head.method != Method::GET && head.method != Method::HEAD {
            return refuse(refusal::method_not_allowed().into(), request_id, unread);
        }
        let address = head.uri.path_and_query().map_or("/", |address| address.as_str());
        close_if(unread, Answer::page(page.answer(address).await))
    }

    /// A handler that panics is an answer of 500, and nothing more.
    async fn guard(
        &self,
        protocol: Protocol,
        request_id: &str,
        handler: impl Future<Output = Answer>,
    ) -> Answer {
        match AssertUnwindSafe(handler).catch_unwind().await {
            Ok(answer) => answer,
            Err(_) => {
                self.metrics.panics.inc();
                error!("a handler panicked");
                let error = ServiceError::internal("a handler panicked");
                Answer::error(protocol, &error, request_id).last()
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
            if table.insert((operation.service.name, operation.name), answering).is_some() {
                return Err(Error::TwoAnswers(operation.name));
            }
        }
    }
    Ok(table)
}

/// The services of which operations are answered, by name. Those of their operations that nobody
/// answers are routed too: a client that asks for one is told so by its name.
fn schemas(services: &[Arc<dyn Service>]) -> Vec<&'static ServiceSchema> {
    let operations = services.iter().flat_map(|service| service.operations());
    let mut schemas: Vec<&'static ServiceSchema> = operations.map(|it| it.service).collect();
    schemas.sort_by_key(|service| service.name);
    schemas.dedup_by_key(|service| service.name);
    schemas
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
