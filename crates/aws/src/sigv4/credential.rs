//! What a request says of the key that signed it, as text and not yet verified: from the
//! `Authorization` header, or from the query of a presigned address.

use std::borrow::Cow;

use http::header::AUTHORIZATION;
use http::request::Parts;
use percent_encoding::percent_decode_str;

use super::refusal::{Refusal, incomplete};
use super::{ALGORITHM, TERMINATOR};

/// An access key, and the scope of its signature: a day, a region and a service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential<'a> {
    pub access_key: Cow<'a, str>,
    /// `YYYYMMDD`.
    pub date: Cow<'a, str>,
    pub region: Cow<'a, str>,
    pub service: Cow<'a, str>,
}

/// The three parameters that every signature has, and where they stand.
#[derive(Debug)]
pub(super) struct Parameters<'a> {
    pub(super) place: Place,
    pub(super) credential: Credential<'a>,
    pub(super) signed_headers: Cow<'a, str>,
    pub(super) signature: Cow<'a, str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Header,
    Query,
}

impl<'a> Credential<'a> {
    /// The credential of this request, if it carries one.
    ///
    /// # Errors
    /// [`Refusal::Incomplete`] and [`Refusal::Scope`] with what has not its form.
    pub fn of(head: &'a Parts) -> Result<Option<Self>, Refusal> {
        Ok(Parameters::of(head)?.map(|parameters| parameters.credential))
    }

    pub(super) fn into_owned(self) -> Credential<'static> {
        let owned = |part: Cow<'_, str>| Cow::Owned(part.into_owned());
        Credential {
            access_key: owned(self.access_key),
            date: owned(self.date),
            region: owned(self.region),
            service: owned(self.service),
        }
    }
}

impl<'a> Parameters<'a> {
    /// `None` where the request is not signed at all.
    pub(super) fn of(head: &'a Parts) -> Result<Option<Self>, Refusal> {
        let mut headers = head.headers.get_all(AUTHORIZATION).iter();
        match (headers.next(), headers.next()) {
            (None, _) => from_query(head.uri.query().unwrap_or_default()),
            (Some(header), None) => match header.to_str() {
                Ok(text) => from_header(text).map(Some),
                Err(_) => Err(incomplete("The Authorization header is not text.")),
            },
            (Some(_), Some(_)) => {
                Err(incomplete("The request has more than one Authorization header."))
            }
        }
    }
}

fn from_header(text: &str) -> Result<Parameters<'_>, Refusal> {
    let text = text.trim();
    let (algorithm, parameters) = text.split_once(' ').unwrap_or((text, ""));
    if algorithm != ALGORITHM {
        let told = format!("Authorization header requires the algorithm {ALGORITHM}.");
        return Err(incomplete(told));
    }
    let (mut credential, mut headers, mut signature) = ("", "", "");
    for parameter in parameters.split(',').map(str::trim).filter(|text| !text.is_empty()) {
        let Some((name, value)) = parameter.split_once('=') else {
            return Err(incomplete(
                "A parameter of the Authorization header is not a valid key=value pair \
                 (missing equal-sign).",
            ));
        };
        match name {
            "Credential" => credential = value,
            "SignedHeaders" => headers = value,
            "Signature" => signature = value,
            _ => {}
        }
    }
    let missing: Vec<String> =
        [("Credential", credential), ("Signature", signature), ("SignedHeaders", headers)]
            .into_iter()
            .filter(|(_, value)| value.is_empty())
            .map(|(name, _)| format!("Authorization header requires '{name}' parameter."))
            .collect();
    if !missing.is_empty() {
        return Err(incomplete(missing.join(" ")));
    }
    Ok(Parameters {
        place: Place::Header,
        credential: parse(credential)?,
        signed_headers: headers.into(),
        signature: signature.into(),
    })
}

fn from_query(query: &str) -> Result<Option<Parameters<'_>>, Refusal> {
    let find = |name: &str| parameter(query, name);
    if find("X-Amz-Signature").is_none() && find("X-Amz-Credential").is_none() {
        return Ok(None);
    }
    if find("X-Amz-Algorithm").as_deref() != Some(ALGORITHM) {
        return Err(incomplete(format!(
            "AWS query-string parameters must include X-Amz-Algorithm={ALGORITHM}."
        )));
    }
    let required = |name: &str| required_parameter(query, name);
    let credential = required("X-Amz-Credential")?;
    Ok(Some(Parameters {
        place: Place::Query,
        credential: parse(&credential)?.into_owned(),
        signed_headers: required("X-Amz-SignedHeaders")?,
        signature: required("X-Amz-Signature")?,
    }))
}

/// A parameter of the query, decoded: the first of this name.
pub(super) fn parameter<'a>(query: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let pair =
        query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
    pair.map(|(_, value)| percent_decode_str(value).decode_utf8_lossy())
}

pub(super) fn required_parameter<'a>(query: &'a str, name: &str) -> Result<Cow<'a, str>, Refusal> {
    parameter(query, name)
        .filter(|value| !value.is_empty())
        .ok_or_else(|| incomplete(format!("AWS query-string parameters must include '{name}'.")))
}

/// Takes `key/date/region/service/aws4_request` apart.
fn parse(text: &str) -> Result<Credential<'_>, Refusal> {
    let mut parts = text.split('/');
    let all = [(); 5].map(|()| parts.next());
    let ([Some(access_key), Some(date), Some(region), Some(service), Some(terminator)], None) =
        (all, parts.next())
    else {
        return Err(incomplete(
            "Credential must have exactly 5 slash-delimited elements, e.g. \
             keyid/date/region/service/term.",
        ));
    };
    if !(1..=128).contains(&access_key.len())
        || !access_key.bytes().all(|byte| byte.is_ascii_graphic())
    {
        return Err(incomplete("Credential has no access key of a valid form."));
    }
    let scope = |told: &str| Err(Refusal::Scope(told.to_owned()));
    if date.len() != 8 || !date.bytes().all(|byte| byte.is_ascii_digit()) {
        return scope("Date in Credential scope must have the form YYYYMMDD.");
    }
    if !is_region(region) {
        return scope("Credential should be scoped to a valid region.");
    }
    if !is_service(service) {
        return scope("Credential should be scoped to a valid service.");
    }
    if terminator != TERMINATOR {
        return scope("Credential should be scoped with a valid terminator: 'aws4_request'.");
    }
    Ok(Credential {
        access_key: access_key.into(),
        date: date.into(),
        region: region.into(),
        service: service.into(),
    })
}

/// `us-east-1`, `us-gov-west-1`, `us-iso-east-1`: letters, then more words, then a number.
pub fn is_region(text: &str) -> bool {
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
    use crate::ServiceError;

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
            date: "20260101".into(),
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
            let error = ServiceError::from(Credential::of(&head).expect_err(header));
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
