//! Requests of every operation, made as its schema says and spoilt anywhere: each is answered or
//! refused, and a refusal is never the server's own fault.

#![no_main]

mod shared;

use std::sync::{Arc, LazyLock};

use arbitrary::{Result, Unstructured};
use bytes::Bytes;
use cresset_aws::auth::{AllowAll, authorize_call};
use cresset_aws::codec::{self, Received};
use cresset_aws::lambda::routes::{OPERATIONS, SERVICE};
use cresset_aws::lambda::{FunctionsApi, FunctionsService, InvokeApi, InvokeService};
use cresset_aws::route::{Address, RouteMatch, Routed, Router};
use cresset_aws::schema::{Kind, Location, Member, Segment, Shape};
use cresset_aws::validate::validate;
use cresset_aws::{Built, OperationSchema, RequestContext, Service, ServiceError};
use futures_util::FutureExt as _;
use http::{HeaderMap, HeaderName, HeaderValue};
use libfuzzer_sys::fuzz_target;

/// How deep the documents of this target are; shapes may lead to themselves.
const DEPTH: usize = 6;

static ROUTER: LazyLock<Router> = LazyLock::new(|| Router::new([&SERVICE]));

static BUILT: LazyLock<Vec<Built>> = LazyLock::new(|| shared::built(OPERATIONS));

/// Has no operation written: each that is reached with its typed input says so.
struct Nothing;

impl FunctionsApi for Nothing {
    fn built(&self) -> &'static [Built] {
        &BUILT
    }
}

impl InvokeApi for Nothing {
    fn built(&self) -> &'static [Built] {
        &BUILT
    }
}

static SERVICES: LazyLock<[Box<dyn Service>; 2]> = LazyLock::new(|| {
    let nothing = Arc::new(Nothing);
    [Box::new(FunctionsService(Arc::clone(&nothing))), Box::new(InvokeService(nothing))]
});

fuzz_target!(|input: &[u8]| {
    let Ok(request) = Request::make(&mut Unstructured::new(input)) else { return };
    let refused = request.serve();
    let status = refused.status();
    assert!(
        matches!(status, 400..=499 | 501),
        "{status} {refused} to {} {}?{} {:?}",
        request.method,
        request.path,
        request.query,
        request.body
    );
    let answer = codec::encode_error(SERVICE.protocol, &refused, "id");
    assert_eq!(answer.status, status);
});

struct Request {
    method: &'static str,
    path: String,
    query: String,
    headers: HeaderMap,
    body: Bytes,
}

impl Request {
    fn make(source: &mut Unstructured<'_>) -> Result<Self> {
        let operation = *source.choose(OPERATIONS)?;
        let mut request = Self {
            method: operation.route.method,
            path: path(operation, source)?,
            query: String::new(),
            headers: HeaderMap::new(),
            body: Bytes::new(),
        };
        let fixed = operation.route.query.iter();
        request.query.extend(fixed.map(|(name, value)| format!("{name}={value}&")));
        let members = operation.input.members();
        for member in members {
            if !present(member, source)? {
                continue;
            }
            match member.location {
                Location::Query => {
                    let value = text(member.shape, source)?;
                    request.query.push_str(&format!("{}={value}&", member.wire_name));
                }
                Location::Header | Location::HeaderPrefix => {
                    let name = HeaderName::try_from(member.wire_name);
                    let value = HeaderValue::try_from(text(member.shape, source)?);
                    if let (Ok(name), Ok(value)) = (name, value) {
                        request.headers.insert(name, value);
                    }
                }
                Location::Label | Location::Body | Location::Payload | Location::StatusCode => {}
            }
        }
        request.body = body(operation.input, source)?;
        Ok(request)
    }

    /// What becomes of it: nothing is written behind the types, so there is a refusal always.
    fn serve(&self) -> ServiceError {
        let served = self.route().and_then(|found| {
            let operation = found.operation;
            let received = Received {
                labels: &found.labels,
                raw_query: &self.query,
                headers: &self.headers,
                body: self.body.clone(),
            };
            let input = codec::decode(operation, received)?;
            validate(operation, &input)?;
            let call = authorize_call(&AllowAll, operation, input, RequestContext::default())?;
            SERVICES
                .iter()
                .find(|service| service.operations().iter().any(|it| it.name == operation.name))
                .expect("every operation is some service's")
                .handle(operation, call)
                .now_or_never()
                .expect("there is nothing to wait for")
        });
        served.expect_err("nothing is written")
    }

    fn route(&self) -> std::result::Result<RouteMatch, ServiceError> {
        let address = Address {
            method: self.method,
            raw_path: &self.path,
            raw_query: &self.query,
            signed_for: Some("lambda"),
            ..Address::default()
        };
        match ROUTER.candidates(&address).expect("the service is served").route(&address)? {
            Routed::Operation(found) => Ok(found),
            Routed::Form(_) => panic!("Lambda has no forms"),
        }
    }
}

fn path(operation: &OperationSchema, source: &mut Unstructured<'_>) -> Result<String> {
    let mut path = String::new();
    for segment in operation.route.path {
        path.push('/');
        match segment {
            Segment::Literal(text) => path.push_str(text),
            Segment::Label(name) | Segment::GreedyLabel(name) => {
                let members = operation.input.members();
                match members.iter().find(|member| member.name == *name) {
                    Some(member) => path.push_str(&text(member.shape, source)?),
                    None => path.push_str(source.arbitrary()?),
                }
            }
        }
    }
    Ok(path)
}

/// Required members are nearly always there.
fn present(member: &Member, source: &mut Unstructured<'_>) -> Result<bool> {
    if member.required { Ok(!source.ratio(1, 32)?) } else { source.arbitrary() }
}

/// A value for the path, the query or a header.
fn text(shape: &Shape, source: &mut Unstructured<'_>) -> Result<String> {
    if source.ratio(1, 16)? {
        return Ok(source.arbitrary::<&str>()?.to_owned());
    }
    Ok(match shape.kind {
        Kind::Boolean => source.choose(&["true", "false", "True"])?.to_string(),
        Kind::Integer | Kind::Long => number(source)?,
        Kind::Enum(values) => source.choose(values)?.to_string(),
        Kind::Timestamp => source
            .choose(&["2026-01-02T03:04:05Z", "1767323045", "Fri, 02 Jan 2026 03:04:05 GMT"])?
            .to_string(),
        Kind::Blob
        | Kind::Float
        | Kind::Double
        | Kind::String
        | Kind::List(_)
        | Kind::Map { .. }
        | Kind::Structure(_)
        | Kind::EventStream(_) => string(source)?,
    })
}

/// Texts that the patterns of many shapes like, and any other.
fn string(source: &mut Unstructured<'_>) -> Result<String> {
    const LIKED: [&str; 8] = [
        "f",
        "arn:aws:lambda:us-east-1:000000000000:function:f",
        "arn:aws:iam::000000000000:role/r",
        "arn:aws:lambda:us-east-1:000000000000:code-signing-config:csc-0123456789abcdef0",
        "01234567-89ab-cdef-0123-456789abcdef",
        "$LATEST",
        "index.handler",
        "Zm9v",
    ];
    if source.arbitrary()? {
        Ok(source.choose(&LIKED)?.to_string())
    } else {
        Ok(source.arbitrary::<&str>()?.to_owned())
    }
}

fn number(source: &mut Unstructured<'_>) -> Result<String> {
    Ok(match source.int_in_range(0..=3)? {
        0 => source.arbitrary::<i64>()?.to_string(),
        1 => source.arbitrary::<f64>()?.to_string(),
        _ => source.arbitrary::<u8>()?.to_string(),
    })
}

fn body(input: &Shape, source: &mut Unstructured<'_>) -> Result<Bytes> {
    if source.ratio(1, 16)? {
        return Ok(Bytes::copy_from_slice(source.bytes(source.len())?));
    }
    let payload = input.members().iter().find(|member| member.location == Location::Payload);
    let mut json = String::new();
    match payload {
        Some(Member { shape: Shape { kind: Kind::Blob, .. }, .. }) => {
            return Ok(Bytes::copy_from_slice(source.bytes(source.len())?));
        }
        Some(member) => document(member.shape, DEPTH, source, &mut json)?,
        None => document(input, DEPTH, source, &mut json)?,
    }
    Ok(json.into())
}

/// A JSON document of this shape, with now and then a value of another.
fn document(
    shape: &Shape,
    depth: usize,
    source: &mut Unstructured<'_>,
    out: &mut String,
) -> Result<()> {
    const OTHERS: [&str; 8] = ["null", "{}", "[]", "true", "-1", "1e400", "\"\\ud800\"", "{"];
    if depth == 0 || source.ratio(1, 24)? {
        out.push_str(source.choose(&OTHERS)?);
        return Ok(());
    }
    match shape.kind {
        Kind::Boolean => out.push_str(source.choose(&["true", "false"])?),
        Kind::Integer | Kind::Long | Kind::Float | Kind::Double | Kind::Timestamp => {
            out.push_str(&number(source)?);
        }
        Kind::String | Kind::Blob => quoted(&string(source)?, out),
        Kind::Enum(values) => quoted(source.choose(values)?, out),
        Kind::List(element) => {
            list(["[", "]"], source, out, |source, out| document(element, depth - 1, source, out))?;
        }
        Kind::Map { value, .. } => list(["{", "}"], source, out, |source, out| {
            quoted(&string(source)?, out);
            out.push(':');
            document(value, depth - 1, source, out)
        })?,
        Kind::Structure(members) | Kind::EventStream(members) => {
            out.push('{');
            let mut separator = "";
            for member in members {
                if member.location == Location::Body && present(member, source)? {
                    out.push_str(separator);
                    separator = ",";
                    quoted(member.wire_name, out);
                    out.push(':');
                    document(member.shape, depth - 1, source, out)?;
                }
            }
            out.push('}');
        }
    }
    Ok(())
}

fn list(
    [open, close]: [&str; 2],
    source: &mut Unstructured<'_>,
    out: &mut String,
    mut element: impl FnMut(&mut Unstructured<'_>, &mut String) -> Result<()>,
) -> Result<()> {
    out.push_str(open);
    for position in 0..source.int_in_range(0..=3)? {
        if position > 0 {
            out.push(',');
        }
        element(source, out)?;
    }
    out.push_str(close);
    Ok(())
}

/// Backslashes stay as they are: so some escapes are wrong.
fn quoted(text: &str, out: &mut String) {
    out.push('"');
    out.push_str(&text.replace('"', "\\\""));
    out.push('"');
}
