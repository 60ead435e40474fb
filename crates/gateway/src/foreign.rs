//! Requests for AWS services that this server does not answer. They are told so by name, in the form
//! that the service's own clients can read: JSON, the XML of the Query protocol, of EC2 or of S3,
//! or CBOR.

use bytes::Bytes;
use cresset_aws::codec::HttpAnswer;
use cresset_aws::sigv4::Credential;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::request::Parts;

const STATUS: u16 = 501;
const CODE: &str = "NotImplementedException";

/// A service that is not served, and how its clients want to hear it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Foreign {
    service: String,
    protocol: Protocol,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Protocol {
    Json,
    Query,
    Ec2,
    S3,
    Cbor,
}

/// Signing names of services that answer in XML. All others answer in JSON.
const XML: [(&str, Protocol); 24] = [
    ("autoscaling", Protocol::Query),
    ("cloudformation", Protocol::Query),
    ("cloudfront", Protocol::Query),
    ("cloudsearch", Protocol::Query),
    ("ec2", Protocol::Ec2),
    ("elasticache", Protocol::Query),
    ("elasticbeanstalk", Protocol::Query),
    ("elasticloadbalancing", Protocol::Query),
    ("elasticmapreduce", Protocol::Json),
    ("email", Protocol::Query),
    ("iam", Protocol::Query),
    ("importexport", Protocol::Query),
    ("monitoring", Protocol::Query),
    ("rds", Protocol::Query),
    ("redshift", Protocol::Query),
    ("route53", Protocol::Query),
    ("s3", Protocol::S3),
    ("s3-object-lambda", Protocol::S3),
    ("s3-outposts", Protocol::S3),
    ("s3express", Protocol::S3),
    ("sdb", Protocol::Query),
    ("ses", Protocol::Query),
    ("sns", Protocol::Query),
    ("sts", Protocol::Query),
];

impl Foreign {
    /// The service that a request is for, if it is none of `served`.
    pub(crate) fn of(
        head: &Parts,
        credential: Option<&Credential<'_>>,
        served: &[&'static str],
    ) -> Option<Self> {
        let target = head.headers.get("x-amz-target").map(target_service);
        let signed = credential.map(|credential| credential.service.as_ref());
        let service = match (signed, target) {
            (Some(signed), _) if !served.contains(&signed) => signed.to_owned(),
            (_, Some(target)) if !served.contains(&target.as_str()) => target,
            _ => return None,
        };
        let protocol = protocol_of(&service, head);
        Some(Self { service, protocol })
    }

    /// The answer, without the request's id where that is a header only.
    pub(crate) fn answer(&self, request_id: &str, served: &[&'static str]) -> HttpAnswer {
        let message = format!(
            "The service {} is not served here: this server answers {} only.",
            self.service,
            served.join(", ")
        );
        let (content_type, body) = self.protocol.render(&message, request_id);
        HttpAnswer {
            status: STATUS,
            headers: vec![
                (CONTENT_TYPE, HeaderValue::from_static(content_type)),
                (HeaderName::from_static("x-amzn-errortype"), HeaderValue::from_static(CODE)),
            ],
            body,
        }
    }
}

/// The service that `X-Amz-Target: Service_20260101.Operation` means: its signing name where that
/// is not the prefix itself.
fn target_service(target: &HeaderValue) -> String {
    let text = target.to_str().unwrap_or_default();
    let prefix = text.split_once('.').map_or(text, |(prefix, _)| prefix);
    let name = prefix.split_once('_').map_or(prefix, |(name, _)| name);
    match name {
        "AmazonSQS" => "sqs".to_owned(),
        "AmazonSSM" => "ssm".to_owned(),
        "AWSEvents" => "events".to_owned(),
        "AWSStepFunctions" => "states".to_owned(),
        "DynamoDB" | "DynamoDBStreams" => "dynamodb".to_owned(),
        "Kinesis" => "kinesis".to_owned(),
        "Logs" => "logs".to_owned(),
        "TrentService" => "kms".to_owned(),
        name if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
            name.chars().take(64).collect()
        }
        _ => "that X-Amz-Target names".to_owned(),
    }
}

fn protocol_of(service: &str, head: &Parts) -> Protocol {
    let header = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
    if header("smithy-protocol") == Some("rpc-v2-cbor") {
        return Protocol::Cbor;
    }
    if header("x-amz-target").is_some() {
        return Protocol::Json;
    }
    if let Some((_, protocol)) = XML.iter().find(|(name, _)| *name == service) {
        return *protocol;
    }
    let form = header("content-type")
        .is_some_and(|media| media.starts_with("application/x-www-form-urlencoded"));
    if form { Protocol::Query } else { Protocol::Json }
}

impl Protocol {
    /// Everything that is put in is made of letters, digits and punctuation that needs no escaping.
    fn render(self, message: &str, request_id: &str) -> (&'static str, Bytes) {
        match self {
            Self::Json => {
                let body = serde_json::json!({ "__type": CODE, "message": message });
                ("application/x-amz-json-1.0", Bytes::from(body.to_string()))
            }
            Self::Query => (
                "text/xml",
                Bytes::from(format!(
                    "<ErrorResponse><Error><Type>Receiver</Type><Code>{CODE}</Code><Message>\
                     {message}</Message></Error><RequestId>{request_id}</RequestId></ErrorResponse>"
                )),
            ),
            Self::Ec2 => (
                "text/xml;charset=UTF-8",
                Bytes::from(format!(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>\
                     {CODE}</Code><Message>{message}</Message></Error></Errors><RequestID>\
                     {request_id}</RequestID></Response>"
                )),
            ),
            Self::S3 => (
                "application/xml",
                Bytes::from(format!(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>{CODE}</Code>\
                     <Message>{message}</Message><RequestId>{request_id}</RequestId></Error>"
                )),
            ),
            Self::Cbor => ("application/cbor", cbor(&[("__type", CODE), ("message", message)])),
        }
    }
}

/// A CBOR map of short texts (RFC 8949, 3): a map of so many pairs, each text with its length in
/// two bytes.
fn cbor(pairs: &[(&str, &str)]) -> Bytes {
    const MAP: u8 = 0xa0;
    const TEXT_WITH_TWO_BYTES_OF_LENGTH: u8 = 0x79;
    let mut out = vec![MAP | u8::try_from(pairs.len()).unwrap_or_default()];
    for text in pairs.iter().flat_map(|(name, value)| [name, value]) {
        out.push(TEXT_WITH_TWO_BYTES_OF_LENGTH);
        out.extend(u16::try_from(text.len()).unwrap_or_default().to_be_bytes());
        out.extend(text.as_bytes());
    }
    Bytes::from(out)
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::*;

    fn head(headers: &[(&str, &str)]) -> Parts {
        let mut request = Request::builder().uri("/");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).expect("the request is right").into_parts().0
    }

    fn foreign(headers: &[(&str, &str)], service: &'static str) -> Option<Foreign> {
        let credential = Credential {
            access_key: "k".into(),
            date: "20260101".into(),
            region: "us-east-1".into(),
            service: service.into(),
        };
        Foreign::of(&head(headers), Some(&credential), &["lambda"])
    }

    #[test]
    fn each_protocol_has_its_own_form() {
        let form = ("content-type", "application/x-www-form-urlencoded; charset=utf-8");
        let cases: [(&[(&str, &str)], &str); 7] = [
            (&[("x-amz-target", "DynamoDB_20120810.GetItem")], "dynamodb"),
            (&[form], "sts"),
            (&[form], "sqs"),
            (&[form], "ec2"),
            (&[], "s3"),
            (&[], "apigateway"),
            (&[("smithy-protocol", "rpc-v2-cbor")], "monitoring"),
        ];
        let answers: Vec<String> = cases
            .iter()
            .map(|(headers, service)| {
                let answer =
                    foreign(headers, service).expect("not served").answer("the-id", &["lambda"]);
                let content_type = &answer.headers[0].1;
                format!("{service}: {content_type:?} {}", answer.body.escape_ascii())
            })
            .collect();
        insta::assert_snapshot!(answers.join("\n"));
    }

    #[test]
    fn a_service_is_known_by_its_scope_or_its_target() {
        assert_eq!(foreign(&[], "lambda"), None);
        let by_target = foreign(&[("x-amz-target", "Logs_20140328.PutLogEvents")], "lambda");
        assert_eq!(by_target.expect("not served").service, "logs");
        let unsigned = head(&[("x-amz-target", "AWSEvents.PutEvents")]);
        let foreign = Foreign::of(&unsigned, None, &["lambda"]).expect("not served");
        assert_eq!(foreign.service, "events");
        assert_eq!(Foreign::of(&head(&[]), None, &["lambda"]), None);
    }

    #[test]
    fn a_hostile_target_is_not_repeated() {
        let hostile = head(&[("x-amz-target", "<script>alert(1)</script>.x")]);
        let foreign = Foreign::of(&hostile, None, &["lambda"]).expect("not served");
        assert_eq!(foreign.service, "that X-Amz-Target names");
    }
}
