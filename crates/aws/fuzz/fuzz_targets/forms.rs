//! Forms of every operation of IAM and STS, made as its schema says and spoilt anywhere: each is
//! answered or refused in XML, and a refusal is never the server's own fault.

#![no_main]

mod shared;

use std::sync::{Arc, LazyLock};

use arbitrary::{Result, Unstructured};
use bytes::Bytes;
use cresset_aws::auth::{AllowAll, authorize_call};
use cresset_aws::codec::{self, Received};
use cresset_aws::iam::{self, AccessKeysApi, AccessKeysService, IamApi, IamService};
use cresset_aws::route::{Address, Labels, Routed, Router};
use cresset_aws::schema::{Kind, Member, Protocol, Shape};
use cresset_aws::sts::{self, StsApi, StsService};
use cresset_aws::validate::validate;
use cresset_aws::{Built, OperationSchema, RequestContext, Service, ServiceError};
use futures_util::FutureExt as _;
use http::HeaderMap;
use libfuzzer_sys::fuzz_target;

/// How deep the structures of this target are.
const DEPTH: usize = 4;

static ROUTER: LazyLock<Router> =
    LazyLock::new(|| Router::new([&iam::routes::SERVICE, &sts::routes::SERVICE]));

static OPERATIONS: LazyLock<Vec<&'static OperationSchema>> =
    LazyLock::new(|| [iam::routes::OPERATIONS, sts::routes::OPERATIONS].concat());

static BUILT: LazyLock<Vec<Built>> = LazyLock::new(|| shared::built(&OPERATIONS));

/// Has no operation written: each that is reached with its typed input says so.
struct Nothing;

impl IamApi for Nothing {
    fn built(&self) -> &'static [Built] {
        &BUILT
    }
}

impl AccessKeysApi for Nothing {
    fn built(&self) -> &'static [Built] {
        &BUILT
    }
}

impl StsApi for Nothing {
    fn built(&self) -> &'static [Built] {
        &BUILT
    }
}

static SERVICES: LazyLock<[Box<dyn Service>; 3]> = LazyLock::new(|| {
    let nothing = Arc::new(Nothing);
    [
        Box::new(IamService(Arc::clone(&nothing))),
        Box::new(AccessKeysService(Arc::clone(&nothing))),
        Box::new(StsService(nothing)),
    ]
});

fuzz_target!(|input: &[u8]| {
    let mut source = Unstructured::new(input);
    let Ok(form) = form(&mut source) else { return };
    let in_query = source.arbitrary().unwrap_or(false);
    let (query, body) = if in_query { (form, String::new()) } else { (String::new(), form) };
    let (protocol, refused) = serve(&query, body.as_bytes());
    let status = refused.status();
    assert!(matches!(status, 400..=499 | 501), "{status} {refused} to {query} {body}");
    let answer = codec::encode_error(protocol, &refused, "the-id");
    let page = std::str::from_utf8(&answer.body).expect("XML is text");
    assert!(page.starts_with("<ErrorResponse") && page.ends_with("</ErrorResponse>"), "{page}");
});

/// What becomes of it: nothing is written behind the types, so there is a refusal always.
fn serve(raw_query: &str, body: &[u8]) -> (Protocol, ServiceError) {
    let address =
        Address { method: "POST", raw_path: "/", raw_query, is_form: true, ..Address::default() };
    let candidates = ROUTER.candidates(&address).expect("a form is somebody's");
    let mut protocol = candidates.protocol();
    let served = candidates.route(&address).and_then(|routed| {
        let Routed::Form(form) = routed else { panic!("both services have forms") };
        let operation = form.operation(raw_query, body)?;
        protocol = operation.service.protocol;
        let (labels, headers) = (Labels::new(), HeaderMap::new());
        let body = Bytes::copy_from_slice(body);
        let received = Received { labels: &labels, raw_query, headers: &headers, body };
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
    (protocol, served.expect_err("nothing is written"))
}

fn form(source: &mut Unstructured<'_>) -> Result<String> {
    let operation = *source.choose(&OPERATIONS)?;
    let Protocol::Query { version, .. } = operation.service.protocol else {
        return Ok(String::new());
    };
    let mut form = format!("Action={}&Version={version}", operation.name);
    structure(operation.input.members(), "", DEPTH, source, &mut form)?;
    if source.ratio(1, 8)? {
        form.push('&');
        form.push_str(source.arbitrary()?);
    }
    Ok(form)
}

fn structure(
    members: &'static [Member],
    prefix: &str,
    depth: usize,
    source: &mut Unstructured<'_>,
    out: &mut String,
) -> Result<()> {
    for member in members {
        let there = if member.required { !source.ratio(1, 32)? } else { source.arbitrary()? };
        if there {
            value(member.shape, &format!("{prefix}{}", member.wire_name), depth, source, out)?;
        }
    }
    Ok(())
}

fn value(
    shape: &'static Shape,
    name: &str,
    depth: usize,
    source: &mut Unstructured<'_>,
    out: &mut String,
) -> Result<()> {
    if depth == 0 || source.ratio(1, 24)? {
        return text(name, source.arbitrary()?, out);
    }
    match shape.kind {
        Kind::Structure(members) => structure(members, &format!("{name}."), depth - 1, source, out),
        Kind::List(element) => {
            for _ in 0..source.int_in_range(0..=3)? {
                let number = source.arbitrary::<u8>()?;
                value(element, &format!("{name}.member.{number}"), depth - 1, source, out)?;
            }
            Ok(())
        }
        Kind::Enum(values) => text(name, source.choose(values)?, out),
        _ if source.arbitrary()? => {
            const LIKED: [&str; 7] = [
                "name",
                "/",
                "arn:aws:iam::000000000000:role/r",
                "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
                "AKIAIOSFODNN7EXAMPLE",
                "3600",
                "true",
            ];
            text(name, source.choose(&LIKED)?, out)
        }
        _ => text(name, source.arbitrary()?, out),
    }
}

fn text(name: &str, value: &str, out: &mut String) -> Result<()> {
    out.push('&');
    out.push_str(name);
    out.push('=');
    out.push_str(value);
    Ok(())
}
