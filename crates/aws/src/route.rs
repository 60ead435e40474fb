//! Which service and operation a request is for. The services that may be meant come first, by whom
//! the signature is for, else by what the request looks like; they have one protocol, in which
//! everything after is answered. Then the operation: by method, path and query, by `X-Amz-Target`, or
//! by the `Action` of a form, which may be the body. A path is split first and decoded after, so that
//! an encoded `/` in a label stays part of it.

use percent_encoding::percent_decode_str;

use crate::error::ServiceError;
use crate::schema::{OperationSchema, Protocol, Segment, ServiceSchema};

/// The services that are served.
#[derive(Debug)]
pub struct Router {
    services: Vec<&'static ServiceSchema>,
}

/// What of a request's head says where it goes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Address<'a> {
    pub method: &'a str,
    pub raw_path: &'a str,
    pub raw_query: &'a str,
    /// The header `X-Amz-Target`.
    pub target: Option<&'a str>,
    /// The service that the request's signature is for; a request without one has none.
    pub signed_for: Option<&'a str>,
    /// Whether the body is a form.
    pub is_form: bool,
}

/// The services that a request may be for: one at least, and all of one protocol.
#[derive(Debug)]
pub struct Candidates {
    protocol: Protocol,
    services: Vec<&'static ServiceSchema>,
}

/// Where a request goes.
#[derive(Debug)]
pub enum Routed {
    Operation(RouteMatch),
    /// The body names the operation.
    Form(Form),
}

/// A request whose operation stands in its form.
#[derive(Debug)]
pub struct Form {
    services: Vec<&'static ServiceSchema>,
}

/// A request's operation, with the parts of the path that are bound to members.
#[derive(Debug)]
pub struct RouteMatch {
    pub operation: &'static OperationSchema,
    pub labels: Labels,
}

/// Members of the input that are in the path, decoded.
pub type Labels = Vec<(&'static str, String)>;

impl Router {
    pub fn new(services: impl IntoIterator<Item = &'static ServiceSchema>) -> Self {
        Self { services: services.into_iter().collect() }
    }

    /// The services that are meant; `None` where nobody serves what the signature is for, or nobody
    /// knows a request of this look.
    pub fn candidates(&self, address: &Address<'_>) -> Option<Candidates> {
        let meant = |service: &ServiceSchema| match address.signed_for {
            Some(name) => service.signing_name == name,
            None => looks_like(service, address),
        };
        let services: Vec<_> = self.services.iter().copied().filter(|it| meant(it)).collect();
        let protocol = services.first()?.protocol;
        Some(Candidates { protocol, services })
    }
}

/// Whether a request without a signature may be for a service.
fn looks_like(service: &ServiceSchema, address: &Address<'_>) -> bool {
    let form = address.raw_path == "/"
        && (address.is_form || parameter(address.raw_query, "Action").is_some());
    match (service.protocol, address.target) {
        (Protocol::AwsJson { target_prefix, .. }, Some(target)) => {
            target.split_once('.').is_some_and(|(prefix, _)| prefix == target_prefix)
        }
        (Protocol::AwsJson { .. }, None) | (_, Some(_)) => false,
        (Protocol::Query { .. }, None) => form,
        (Protocol::RestJson, None) => !form,
    }
}

impl Candidates {
    /// The protocol of the answer, whatever it is.
    pub fn protocol(&self) -> Protocol {
        self.protocol
    }

    /// # Errors
    /// 404 `UnknownOperationException` where no operation has this address, 501 where it is one of
    /// the model's that is not generated, and 400 where a label is no text.
    pub fn route(self, address: &Address<'_>) -> Result<Routed, ServiceError> {
        match self.protocol {
            Protocol::RestJson => self.by_path(address).map(Routed::Operation),
            Protocol::AwsJson { .. } => {
                let target = address.target.and_then(|target| target.split_once('.'));
                let (prefix, name) = target.ok_or_else(ServiceError::unknown_operation)?;
                let known = |service: &&&ServiceSchema| {
                    matches!(service.protocol, Protocol::AwsJson { target_prefix, .. }
                        if target_prefix == prefix)
                };
                let service = self.services.iter().find(known);
                let operation = service.and_then(|service| named(service, name)).transpose()?;
                let operation = operation.ok_or_else(ServiceError::unknown_operation)?;
                Ok(Routed::Operation(RouteMatch { operation, labels: Labels::new() }))
            }
            Protocol::Query { .. } if address.raw_path != "/" => {
                Err(ServiceError::unknown_operation())
            }
            Protocol::Query { .. } => Ok(Routed::Form(Form { services: self.services })),
        }
    }

    fn by_path(&self, address: &Address<'_>) -> Result<RouteMatch, ServiceError> {
        let path: Vec<&str> = segments(address.raw_path).collect();
        let operation = self
            .services
            .iter()
            .flat_map(|service| service.operations)
            .copied()
            .filter(|operation| operation.route.method == address.method)
            .filter(|operation| path_matches(operation.route.path, &path))
            .filter(|operation| query_matches(operation.route.query, address.raw_query))
            .max_by_key(|operation| rank(operation))
            .ok_or_else(ServiceError::unknown_operation)?;
        let labels = labels(operation.route.path, &path)?;
        Ok(RouteMatch { operation, labels })
    }
}

impl Form {
    /// The most bytes that the form may have before its operation is known.
    pub fn body_limit(&self) -> usize {
        let operations = self.services.iter().flat_map(|service| service.operations);
        operations.map(|operation| operation.body_limit).max().unwrap_or_default()
    }

    /// The operation that the form names; the body's parameters go before the query's.
    ///
    /// # Errors
    /// 400 `MissingAction` or `InvalidAction`, and 501 for one of the model's that is not generated.
    pub fn operation(
        &self,
        raw_query: &str,
        body: &[u8],
    ) -> Result<&'static OperationSchema, ServiceError> {
        let parameter = |name: &str| {
            form_parameter(body, name).or_else(|| form_parameter(raw_query.as_bytes(), name))
        };
        let Some(action) = parameter("Action") else { return Err(ServiceError::missing_action()) };
        let version = parameter("Version");
        let of_version = |service: &&&ServiceSchema| {
            matches!(service.protocol, Protocol::Query { version: own, .. }
                if Some(own) == version.as_deref())
        };
        self.services
            .iter()
            .filter(of_version)
            .find_map(|service| named(service, &action))
            .unwrap_or_else(|| Err(ServiceError::invalid_action(&action, version.as_deref())))
    }
}

/// The operation of this name, or that it is not generated.
fn named(
    service: &ServiceSchema,
    name: &str,
) -> Option<Result<&'static OperationSchema, ServiceError>> {
    let listed = service.operations.iter().find(|operation| operation.name == name);
    let unlisted = || service.unlisted.contains(&name);
    match listed {
        Some(operation) => Some(Ok(operation)),
        None => unlisted().then(|| Err(ServiceError::not_implemented(name))),
    }
}

/// The last value of a parameter, as reading the whole form takes it.
fn form_parameter(form: &[u8], name: &str) -> Option<String> {
    let values = form_urlencoded::parse(form).filter(|(key, _)| key == name);
    values.last().map(|(_, value)| value.into_owned())
}

fn parameter(raw_query: &str, name: &str) -> Option<String> {
    query_parameters(raw_query).find(|(key, _)| key == name).map(|(_, value)| value)
}

/// The parts between slashes. The models write some paths with a slash at the end, and clients
/// send it or not.
fn segments(raw_path: &str) -> impl Iterator<Item = &str> {
    let path = raw_path.strip_prefix('/').unwrap_or(raw_path);
    path.strip_suffix('/').unwrap_or(path).split('/')
}

fn path_matches(pattern: &[Segment], path: &[&str]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, None) => true,
        (Some((Segment::GreedyLabel(_), [])), Some((first, _))) => !first.is_empty(),
        (Some((Segment::Literal(literal), pattern)), Some((first, path))) => {
            literal == first && path_matches(pattern, path)
        }
        (Some((Segment::Label(_), pattern)), Some((first, path))) => {
            !first.is_empty() && path_matches(pattern, path)
        }
        (Some((Segment::GreedyLabel(_), _)), _) | (Some(_), None) | (None, Some(_)) => false,
    }
}

fn query_matches(fixed: &[(&str, &str)], raw_query: &str) -> bool {
    fixed.iter().all(|(name, value)| {
        query_parameters(raw_query).any(|(key, found)| key == *name && found == *value)
    })
}

/// The parameters of a query, decoded.
pub(crate) fn query_parameters(raw: &str) -> impl Iterator<Item = (String, String)> {
    raw.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode_query(name), decode_query(value))
    })
}

fn decode_query(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}

/// Of several operations that match, the one that says more about the request is meant.
fn rank(operation: &OperationSchema) -> (usize, usize) {
    let literals =
        operation.route.path.iter().filter(|part| matches!(part, Segment::Literal(_))).count();
    (literals, operation.route.query.len())
}

fn labels(pattern: &[Segment], path: &[&str]) -> Result<Labels, ServiceError> {
    let mut labels = Labels::new();
    for (index, part) in pattern.iter().enumerate() {
        let (member, text) = match part {
            Segment::Literal(_) => continue,
            Segment::Label(member) => {
                (*member, path.get(index).copied().unwrap_or_default().into())
            }
            Segment::GreedyLabel(member) => {
                (*member, path.get(index..).unwrap_or_default().join("/"))
            }
        };
        labels.push((member, decode_label(&text)?));
    }
    Ok(labels)
}

fn decode_label(text: &str) -> Result<String, ServiceError> {
    percent_decode_str(text)
        .decode_utf8()
        .map(std::borrow::Cow::into_owned)
        .map_err(|error| ServiceError::serialization(format!("The path is not UTF-8: {error}")))
}

#[cfg(test)]
mod tests;
