//! What of a request's head says which service and operation it is for.

use cresset_aws::route::Address;
use cresset_aws::sigv4::Credential;
use http::header::CONTENT_TYPE;
use http::request::Parts;

const FORM: &str = "application/x-www-form-urlencoded";

pub(crate) fn address_of<'a>(head: &'a Parts, signed: Option<&'a Credential<'_>>) -> Address<'a> {
    let header = |name| head.headers.get(name).and_then(|value| value.to_str().ok());
    let media = header(CONTENT_TYPE.as_str()).and_then(|media| media.split(';').next());
    Address {
        method: head.method.as_str(),
        raw_path: head.uri.path(),
        raw_query: head.uri.query().unwrap_or_default(),
        target: header("x-amz-target"),
        signed_for: signed.map(|credential| credential.service.as_ref()),
        is_form: media.is_some_and(|media| media.trim().eq_ignore_ascii_case(FORM)),
    }
}
