//! AWS's own client library signs and we verify; AWS's published examples; and every change to a
//! signed request is seen.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SignatureLocation,
    SigningSettings, UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use http::request::Parts;
use proptest::prelude::*;

use super::*;

const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
/// 2015-08-30T12:36:00Z, the time of AWS's examples.
const AT: u64 = 1_440_938_160;

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

fn head(method: &str, target: &str, headers: &[(&str, &str)]) -> Parts {
    let request = http::Request::builder().method(method).uri(target);
    let request =
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    request.body(()).unwrap().into_parts().0
}

/// The head as AWS's library signs it.
fn signed(
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: &[u8],
    settings: SigningSettings,
) -> Parts {
    signed_with(None, method, target, headers, (body, settings))
}

/// With a session token.
fn signed_with(
    token: Option<&str>,
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    (body, settings): (&[u8], SigningSettings),
) -> Parts {
    let token = token.map(str::to_owned);
    let identity = Credentials::new("AKIDEXAMPLE", SECRET, token, None, "test").into();
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region("us-east-1")
        .name("lambda")
        .time(at(AT))
        .settings(settings)
        .build()
        .unwrap()
        .into();
    let uri = format!("http://localhost:4566{target}");
    let all = std::iter::once(("host", "localhost:4566")).chain(headers.iter().copied());
    let signable =
        SignableRequest::new(method, &uri, all.clone(), SignableBody::Bytes(body)).unwrap();
    let (instructions, _) = sign(signable, &params).unwrap().into_parts();
    let mut request = all
        .fold(http::Request::builder().method(method).uri(uri), |request, (name, value)| {
            request.header(name, value)
        })
        .body(())
        .unwrap();
    instructions.apply_to_request_http1x(&mut request);
    // A server sees the target without the authority.
    let target = request.uri().path_and_query().unwrap().as_str().parse().unwrap();
    *request.uri_mut() = target;
    request.into_parts().0
}

fn in_header() -> SigningSettings {
    SigningSettings::default()
}

fn presigned(seconds: u64) -> SigningSettings {
    let mut settings = SigningSettings::default();
    settings.signature_location = SignatureLocation::QueryParams;
    settings.expires_in = Some(Duration::from_secs(seconds));
    settings
}

fn is_mismatch(judged: &Result<(), Refusal>) -> bool {
    matches!(judged, Err(Refusal::Mismatch { .. }))
}

fn judge(head: &Parts, body: &[u8], now: u64) -> Result<(), Refusal> {
    let signed = Signed::read(head)?;
    signed.check_service("lambda")?;
    signed.check_time(at(now))?;
    signed.verify(SECRET, PayloadHash::of(body))
}

/// AWS's test suite has a service named `service`, so time and scope are not asked here.
fn published(method: &str, target: &str, signature: &str) {
    let authorization = format!(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
         SignedHeaders=host;x-amz-date, Signature={signature}"
    );
    let head = head(
        method,
        target,
        &[
            ("host", "example.amazonaws.com"),
            ("x-amz-date", "20150830T123600Z"),
            ("authorization", &authorization),
        ],
    );
    let signed = Signed::read(&head).unwrap();
    assert_eq!(signed.credential().access_key, "AKIDEXAMPLE");
    assert_eq!(signed.check_service("service"), Ok(()));
    assert_eq!(signed.check_time(at(AT)), Ok(()));
    assert_eq!(signed.verify(SECRET, PayloadHash::of(b"")), Ok(()), "{method} {target}");
}

#[test]
fn the_examples_of_aws_verify() {
    let vanilla = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";
    for same in ["/", "//", "/./", "/example/..", "/example1/example2/../.."] {
        published("GET", same, vanilla);
    }
    let ordered = "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500";
    published("GET", "/?Param2=value2&Param1=value1", ordered);
    let post = "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b";
    published("POST", "/", post);
}

#[test]
fn a_changed_method_path_query_header_body_or_secret_is_seen() {
    let headers = [("x-amz-log-type", "Tail"), ("content-type", "text/plain")];
    for settings in [in_header(), presigned(60)] {
        let path = "/2015-03-31/functions/f/invocations?Qualifier=1";
        let good = signed("POST", path, &headers, b"{}", settings);
        assert_eq!(judge(&good, b"{}", AT), Ok(()));
        assert!(is_mismatch(&judge(&good, b"{ }", AT)));
        let other = Signed::read(&good).unwrap().verify("another", PayloadHash::of(b"{}"));
        assert!(is_mismatch(&other));
        let changes: [&dyn Fn(&mut Parts); 5] = [
            &|head| head.method = http::Method::PUT,
            &|head| head.uri = head.uri.to_string().replace("/f/", "/g/").parse().unwrap(),
            &|head| head.uri = head.uri.to_string().replace("fier=1", "fier=2").parse().unwrap(),
            &|head| drop(head.headers.insert("x-amz-log-type", "None".parse().unwrap())),
            &|head| assert!(head.headers.append("host", "evil".parse().unwrap())),
        ];
        for change in changes {
            let mut head = good.clone();
            change(&mut head);
            assert!(is_mismatch(&judge(&head, b"{}", AT)), "{head:?}");
        }
        let mut more = good.clone();
        more.headers.insert("x-amz-invocation-type", "Event".parse().unwrap());
        let unsigned = Refusal::NotSigned("x-amz-invocation-type".into());
        assert_eq!(judge(&more, b"{}", AT), Err(unsigned));
    }
}

#[test]
fn a_session_has_its_own_token_and_no_other() {
    for settings in [in_header, || presigned(60)] {
        let session = signed_with(Some("to+ken/="), "POST", "/a?b=c", &[], (b"", settings()));
        assert_eq!(judge(&session, b"", AT), Ok(()), "the token is signed: {session:?}");
        let read = Signed::read(&session).unwrap();
        assert_eq!(read.check_token(Some("to+ken/=")), Ok(()));
        for other in [Some("to+ken/"), Some("another"), Some(""), None] {
            assert_eq!(read.check_token(other), Err(Refusal::Token));
        }
        let lasting = signed("POST", "/a?b=c", &[], b"", settings());
        assert_eq!(Signed::read(&lasting).unwrap().check_token(None), Ok(()));
        assert_eq!(Signed::read(&lasting).unwrap().check_token(Some("t")), Err(Refusal::Token));
        let mut twice = session.clone();
        twice.headers.append("x-amz-security-token", "another".parse().unwrap());
        assert!(judge(&twice, b"", AT).is_err());
    }
}

#[test]
fn a_mismatch_shows_what_was_read() {
    let head = signed("GET", "/a b".replace(' ', "%20").as_str(), &[], b"", in_header());
    let told = Signed::read(&head).unwrap().verify("another", PayloadHash::of(b"")).unwrap_err();
    let told = told.to_string();
    assert!(told.contains("should have been\n'GET\n/a%2520b\n"), "{told}");
    assert!(told.contains("'AWS4-HMAC-SHA256\n20150830T123600Z\n20150830/us-east-1/lambda/"));
}

#[test]
fn only_a_header_says_when_it_was_signed() {
    let at = |settings| {
        let head = signed("GET", "/", &[], b"", settings);
        Signed::read(&head).unwrap().signed_at().map(|time| time.to_string())
    };
    assert_eq!(at(in_header()).as_deref(), Some("20150830T123600Z"));
    assert_eq!(at(presigned(60)), None);
}

#[test]
fn a_signature_is_good_for_fifteen_minutes_on_both_sides() {
    let head = signed("GET", "/", &[], b"", in_header());
    assert_eq!(judge(&head, b"", AT + 900), Ok(()));
    assert_eq!(judge(&head, b"", AT - 900), Ok(()));
    assert_eq!(
        judge(&head, b"", AT + 901).unwrap_err().to_string(),
        "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z \
         (20150830T125101Z - 15 min.)"
    );
    assert_eq!(
        judge(&head, b"", AT - 901).unwrap_err().to_string(),
        "Signature not yet current: 20150830T123600Z is still later than 20150830T123559Z \
         (20150830T122059Z + 15 min.)"
    );
}

#[test]
fn a_presigned_address_is_good_for_its_seconds() {
    let mut head = signed("GET", "/2015-03-31/functions/f", &[], b"", presigned(3600));
    assert_eq!(judge(&head, b"", AT + 3600), Ok(()));
    assert!(matches!(judge(&head, b"", AT + 3601), Err(Refusal::Expired { .. })));
    assert!(matches!(judge(&head, b"", AT - 901), Err(Refusal::NotYet { .. })));
    head.uri = head.uri.to_string().replace("Expires=3600", "Expires=7200").parse().unwrap();
    assert!(is_mismatch(&judge(&head, b"", AT)));
}

#[test]
fn the_scope_must_be_of_this_day_and_service() {
    let head = signed("GET", "/", &[], b"", in_header());
    let refused = Signed::read(&head).unwrap().check_service("sqs").unwrap_err();
    assert!(matches!(refused, Refusal::Service { .. }));
    let text = head.headers["authorization"].to_str().unwrap().replace("/20150830/", "/20150829/");
    let mut other = head.clone();
    other.headers.insert("authorization", text.parse().unwrap());
    assert!(matches!(judge(&other, b"", AT), Err(Refusal::ScopeDate { .. })));
}

#[test]
fn a_declared_hash_is_verified_before_the_body_is_read() {
    let mut settings = in_header();
    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    let mut head = signed("POST", "/", &[], b"body", settings);
    let read = Signed::read(&head).unwrap();
    let declared = read.declared_payload().unwrap();
    assert_eq!(read.verify(SECRET, declared), Ok(()));
    assert_eq!(declared.expect_body(b"body"), Ok(()));
    assert_eq!(declared.expect_body(b"bodz"), Err(Refusal::Payload));
    for form in ["UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", ""] {
        head.headers.insert("x-amz-content-sha256", form.parse().unwrap());
        assert_eq!(Signed::read(&head).unwrap_err(), Refusal::PayloadForm);
    }
}

#[test]
fn what_is_missing_is_named() {
    let authorization = |text: &str| {
        Signed::read(&head("GET", "/", &[("authorization", text), ("host", "a")])).unwrap_err()
    };
    assert_eq!(Signed::read(&head("GET", "/?a=b", &[])).unwrap_err(), Refusal::Missing);
    for (text, told) in [
        ("Basic abc", "Authorization header requires the algorithm AWS4-HMAC-SHA256."),
        (
            "AWS4-HMAC-SHA256 Credential=a",
            "Authorization header requires 'Signature' parameter. Authorization header requires \
             'SignedHeaders' parameter.",
        ),
        (
            "AWS4-HMAC-SHA256 Credential=a/20150830/us-east-1/d/aws4_request, SignedHeaders=host, \
             Signature=00",
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
        ),
    ] {
        assert_eq!(authorization(text), Refusal::Incomplete(told.into()));
    }
    let mut unsigned = signed("GET", "/", &[], b"", in_header());
    let text = unsigned.headers["authorization"].to_str().unwrap().replace("host;", "");
    unsigned.headers.insert("authorization", text.parse().unwrap());
    assert_eq!(Signed::read(&unsigned).unwrap_err(), Refusal::HostNotSigned);
}

#[test]
fn debug_shows_no_signature() {
    let head = head("GET", "/", &[]);
    let signed = signed("GET", "/", &[], b"", in_header());
    let claim = Signed { head: &head, ..Signed::read(&signed).unwrap() }.claim;
    assert_eq!(format!("{claim:?}"), r#"Claim { access_key: "AKIDEXAMPLE", .. }"#);
}

proptest! {
    #[test]
    fn what_the_library_signs_verifies(
        segments in prop::collection::vec("([a-zA-Z0-9._~:-]|%[0-9A-F]{2}){1,12}", 0..5),
        pairs in prop::collection::vec(("[a-zA-Z][a-zA-Z0-9-]{0,8}", "([a-zA-Z0-9._~-]|%2[0-9A-F]){0,12}"), 0..4),
        value in "[!-~]([ -~]{0,20}[!-~])?",
        body in prop::collection::vec(any::<u8>(), 0..64),
        query in any::<bool>(),
    ) {
        let mut target = format!("/{}", segments.join("/"));
        for (index, (name, value)) in pairs.iter().enumerate() {
            target.push_str(if index == 0 { "?" } else { "&" });
            target.extend([name, "=", value]);
        }
        let settings = if query { presigned(60) } else { in_header() };
        let head = signed("POST", &target, &[("x-amz-client-context", &value)], &body, settings);
        prop_assert_eq!(judge(&head, &body, AT), Ok(()), "{:?}", head);
    }

    #[test]
    fn hostile_heads_are_answered(authorization in "[ -~]{0,200}", target in "/[!-~&&[^#<>\"`{}\\\\^|]]{0,100}", date in "[ -~]{0,20}") {
        let Ok(uri) = target.parse::<http::Uri>() else { return Ok(()) };
        for headers in [vec![("authorization", &*authorization), ("x-amz-date", &*date)], vec![]] {
            let head = head("GET", &uri.to_string(), &headers);
            prop_assert!(judge(&head, b"", AT).is_err());
        }
    }
}

/// What AWS's own library makes of the same request.
fn as_aws_signs(target: &str, service: &str) -> String {
    let mut settings = SigningSettings::default();
    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
    if service == "s3" {
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    }
    let identity = Credentials::new("AKIDEXAMPLE", SECRET, None, None, "test").into();
    let params = v4::SigningParams::builder()
        .identity(&identity)
        .region("eu-west-1")
        .name(service)
        .time(at(AT))
        .settings(settings)
        .build()
        .unwrap()
        .into();
    let headers = [("host", "store.example:9000")].into_iter();
    let request = SignableRequest::new("GET", target, headers, SignableBody::Bytes(b"")).unwrap();
    let mut to_sign = head("GET", target, &[("host", "store.example:9000")]);
    let (instructions, _) = sign(request, &params).unwrap().into_parts();
    for (name, value) in instructions.headers() {
        to_sign.headers.insert(http::HeaderName::try_from(name).unwrap(), value.parse().unwrap());
    }
    to_sign.headers["authorization"].to_str().unwrap().to_owned()
}

#[test]
fn we_sign_as_aws_does() {
    for service in ["s3", "lambda"] {
        for target in ["/", "/bucket/a%20b/%C3%A9%2B%25?versionId=a%2Fb", "/b//k/../%2E%2E/x"] {
            let mut ours = head("GET", target, &[("host", "store.example:9000")]);
            let signer =
                Signer { access_key: "AKIDEXAMPLE", secret: SECRET, region: "eu-west-1", service };
            signer.sign(&mut ours, PayloadHash::of(b""), at(AT));
            let authorization = ours.headers["authorization"].to_str().unwrap();
            let absolute = format!("http://store.example:9000{target}");
            assert_eq!(authorization, as_aws_signs(&absolute, service), "{service} {target}");
            let signed = Signed::read(&ours).unwrap();
            signed.verify(SECRET, PayloadHash::of(b"")).unwrap();
            signed.verify("another", PayloadHash::of(b"")).unwrap_err();
            assert!(!format!("{signer:?}").contains(SECRET));
        }
    }
}
