//! The canonical request: the one text that client and server both make of a request. The path is
//! encoded once more than it was sent, its dots resolved; but of S3, whose keys may have dots and
//! empty segments, as it was sent.

use http::HeaderMap;
use http::request::Parts;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};

use super::claim::{Claim, Form};
use super::payload::PayloadHash;

const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const PATH: &AsciiSet = &QUERY.remove(b'/');

pub(super) fn request(head: &Parts, claim: &Claim, payload: PayloadHash) -> String {
    let mut text = String::with_capacity(512);
    for part in [
        head.method.as_str(),
        &match &*claim.credential.service {
            "s3" => head.uri.path().to_owned(),
            _ => path(head.uri.path()),
        },
        &query(head.uri.query().unwrap_or_default(), &claim.form),
    ] {
        text.push_str(part);
        text.push('\n');
    }
    for name in &claim.signed_headers {
        text.push_str(name);
        text.push(':');
        text.push_str(&header(&head.headers, head, name));
        text.push('\n');
    }
    text.push('\n');
    text.push_str(&claim.signed_headers.join(";"));
    text.push('\n');
    text.push_str(&payload.to_hex());
    text
}

fn path(sent: &str) -> String {
    let mut segments = Vec::new();
    for segment in sent.split('/') {
        match segment {
            "" | "." => {}
            ".." => drop(segments.pop()),
            segment => segments.push(segment),
        }
    }
    let mut path = format!("/{}", segments.join("/"));
    // A folder stays one: dots at the end leave its slash (RFC 3986, 5.2.4).
    let folder = ["/", "/.", "/.."].iter().any(|end| sent.ends_with(end));
    if folder && !segments.is_empty() {
        path.push('/');
    }
    percent_encode(path.as_bytes(), PATH).to_string()
}

/// Sorted by name and value, each decoded and encoded again in the one strict form.
fn query(sent: &str, form: &Form) -> String {
    let strict = |text: &str| -> String {
        let decoded: Vec<u8> = percent_decode_str(text).collect();
        percent_encode(&decoded, QUERY).to_string()
    };
    let mut pairs: Vec<(String, String)> = sent
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (strict(name), strict(value)))
        .filter(|(name, _)| *form == Form::Header || name != "X-Amz-Signature")
        .collect();
    pairs.sort_unstable();
    let pairs: Vec<String> =
        pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    pairs.join("&")
}

/// All values of a header, trimmed, each run of blanks as one.
fn header(headers: &HeaderMap, head: &Parts, name: &str) -> String {
    let values: Vec<String> = headers
        .get_all(name)
        .iter()
        .map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned())
        .map(|value| value.split_ascii_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    match (values.is_empty(), name, head.uri.authority()) {
        // A request line of absolute form may stand in for the header.
        (true, "host", Some(authority)) => authority.as_str().to_owned(),
        _ => values.join(","),
    }
}
