//! What a request says of the key that signed it, read and not yet verified: the access key, and the
//! region and service that the signature is for. From the `Authorization` header, or from the query
//! of a presigned address.

use std::borrow::Cow;

use cresset_aws::ServiceError;
use http::header::AUTHORIZATION;
use http::request::Parts;
use percent_encoding::percent_decode_str;

use crate::refusal::{incomplete_signature, invalid_signature};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const TERMINATOR: &str = "aws4_request";

/// The parts of a credential and its scope.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Credential<'a> {
    pub(crate) access_key: Cow<'a, str>,
    pub(crate) region: Cow<'a, str>,
    pub(crate) service: Cow<'a, str>,
}

impl<'a> Credential<'a> {
    /// The credential of this request, if it carries one.
    pub(crate) fn of(head: &'a Parts) -> Result<Option<Self>, ServiceError> {
        let mut headers = head.headers.get_all(AUTHORIZATION).iter();
        match (headers.next(), headers.next()) {
            (None, _) => from_query(head.uri.query().unwrap_or_default()),
            (Some(header), None) => match header.to_str() {
                Ok(text) => from_header(text).map(Some),
                Err(_) => Err(incomplete_signature("The Authorization header is not text.")),
            },
            (Some(_), Some(_)) => {
                Err(incomplete_signature("The request has more than one Authorization header."))
            }
        }
    }

    fn into_owned(self) -> Credential<'static> {
        let owned = |part: Cow<'_, str>| Cow::Owned(part.into_owned());
        Credential {
            access_key: owned(self.access_key),
            region: owned(self.region),
            service: owned(self.service),
        }
    }
}

fn from_header(text: &str) -> Result<Credential<'_>, ServiceError> {
    let text = text.trim();
    let (algorithm, parameters) = text.split_once(' ').unwrap_or((text, ""));
    if algorithm != ALGORITHM {
        return Err(incomplete_signature(format!(
            "Authorization header requires the algorithm {ALGORITHM}."
        )));
    }
    let (mut credential, mut headers, mut signature) = (None, None, None);
    for parameter in parameters.split(',').map(str::trim).filter(|text| !text.is_empty()) {
        let Some((name, value)) = parameter.split_once('=') else {
            return Err(incomplete_signature(
                "A parameter of the Authorization header is not a valid key=value pair \
                 (missing equal-sign).",
            ));
        };
        match name {
            "Credential" => credential = Some(value),
            "SignedHeaders" => headers = Some(value),
            "Signature" => signature = Some(value),
            _ => {}
        }
    }
    let present = |value: Option<&'_ str>| value.is_some_and(|value| !value.is_empty());
    let missing: Vec<String> =
        [("Credential", credential), ("Signature", signature), ("SignedHeaders", headers)]
            .into_iter()
            .filter(|(_, value)| !present(*value))
            .map(|(name, _)| format!("Authorization header requires '{name}' parameter."))
            .collect();
    match credential {
        Some(credential) if missing.is_empty() => parse(credential),
        _ => Err(incomplete_signature(missing.join(" "))),
    }
}

fn from_query(query: &str) -> Result<Option<Credential<'_>>, ServiceError> {
    let parameter = |name: &str| {
        query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .find_map(|(key, value)| (key == name).then_some(value))
    };
    let Some(credential) = parameter("X-Amz-Credential") else { return Ok(None) };
    if parameter("X-Amz-Algorithm") != Some(ALGORITHM) {
        return Err(incomplete_signature(format!(
            "AWS query-string parameters must include X-Amz-Algorithm={ALGORITHM}."
        )));
    }
    for name in ["X-Amz-Signature", "X-Amz-SignedHeaders"] {
        if parameter(name).is_none_or(str::is_empty) {
            return Err(incomplete_signature(format!(
                "AWS query-string parameters must include '{name}'."
            )));
        }
    }
    match percent_decode_str(credential).decode_utf8() {
        Ok(decoded) => parse(&decoded).map(Credential::into_owned).map(Some),
        Err(_) => Err(incomplete_signature("X-Amz-Credential is not text.")),
    }
}

/// Takes `key/date/region/service/aws4_request` apart.
fn parse(text: &str) -> Result<Credential<'_>, ServiceError> {
    let mut parts = text.split('/');
    let all = [(); 5].map(|()| parts.next());
    let ([Some(access_key), Some(date), Some(region), Some(service), Some(terminator)], None) =
        (all, parts.next())
    else {
        return Err(incomplete_signature(
            "Credential must have exactly 5 slash-delimited elements, e.g. \
             keyid/date/region/service/term.",
        ));
    };
    if !(1..=128).contains(&access_key.len())
        || !access_key.bytes().all(|byte| byte.is_ascii_graphic())
    {
        return Err(incomplete_signature("Credential has no access key of a valid form."));
    }
    if date.len() != 8 || !date.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(invalid_signature("Date in Credential scope must have the form YYYYMMDD."));
    }
    if !is_region(region) {
        return Err(invalid_signature("Credential should be scoped to a valid region."));
    }
    if !is_service(service) {
        return Err(invalid_signature("Credential should be scoped to a valid service."));
    }
    if terminator != TERMINATOR {
        return Err(invalid_signature(format!(
            "Credential should be scoped with a valid terminator: '{TERMINATOR}'."
        )));
    }
    Ok(Credential { access_key: access_key.into(), region: region.into(), service: service.into() })
}

/// `us-east-1`, `us-gov-west-1`, `us-iso-east-1`: letters, then more words, then a number.
pub(crate) fn is_region(text: &str) -> bool {
    let mut words = text.split('-').rev();
    let number = words.next().unwrap_or_default();
    let number =
        (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let rest: Vec<&str> = words.collect();
    let word = |word: &&str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    number && text.len() <= 32 && rest.len() >= 2 && rest.iter().all(word)
}

fn is_service(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::*;

    fn head(uri: &str, authorization: Option<&str>) -> Parts {
        let mut request = Request::builder().uri(uri);
        if let Some(value) = authorization {
            request = request.header(AUTHORIZATION, value);
        }
        request.body(()).expect("the request is right").into_parts().0
    }

    #[test]
    fn a_header_and_a_presigned_query_say_the_same() {
        let header = head(
            "/",
            Some(
                "AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/lambda/aws4_request, \
                 SignedHeaders=host;x-amz-date, Signature=abc",
            ),
        );
        let query = head(
            "/?X-Amz-Algorithm=AWS4-HMAC-SHA256\
             &X-Amz-Credential=test%2F20260101%2Feu-central-1%2Flambda%2Faws4_request\
             &X-Amz-SignedHeaders=host&X-Amz-Signature=abc",
            None,
        );
        let expected = Some(Credential {
            access_key: "test".into(),
            region: "eu-central-1".into(),
            service: "lambda".into(),
        });
        assert_eq!(Credential::of(&header).expect("well-formed"), expected);
        assert_eq!(Credential::of(&query).expect("well-formed"), expected);
        assert_eq!(Credential::of(&head("/?a=b", None)).expect("unsigned"), None);
    }

    #[test]
    fn what_is_no_signature_is_refused_with_what_is_missing() {
        let scope = |scope: &str| {
            format!("AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=x")
        };
        let refusals: Vec<String> = [
            "Bearer abc".to_owned(),
            "AWS4-HMAC-SHA256".to_owned(),
            "AWS4-HMAC-SHA256 Credential".to_owned(),
            "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/lambda/aws4_request".to_owned(),
            scope("a/20260101/us-east-1/lambda"),
            scope("a/b/20260101/us-east-1/lambda/aws4_request"),
            scope("/20260101/us-east-1/lambda/aws4_request"),
            scope("a/2026/us-east-1/lambda/aws4_request"),
            scope("a/20260101/US/lambda/aws4_request"),
            scope("a/20260101/us-east-1/<x>/aws4_request"),
            scope("a/20260101/us-east-1/lambda/aws5_request"),
        ]
        .iter()
        .map(|header| {
            let head = head("/", Some(header));
            let error = Credential::of(&head).expect_err(header);
            format!("{} {error}", error.status())
        })
        .collect();
        insta::assert_snapshot!(refusals.join("\n"));
    }

    #[test]
    fn regions_have_the_form_of_regions() {
        for region in ["us-east-1", "us-gov-west-1", "ap-southeast-12", "us-isob-east-1"] {
            assert!(is_region(region), "{region}");
        }
        for region in
            ["", "local", "us-1", "us-east", "us--1", "US-EAST-1", "us-east-1-", "a/b-c-1"]
        {
            assert!(!is_region(region), "{region}");
        }
    }
}
