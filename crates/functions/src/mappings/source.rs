//! What an event source mapping reads from: told by the ARN of the source, or by the addresses of
//! a Kafka cluster that is nobody's but the client's. Pure.

use cresset_aws::arn::Arn;
use cresset_aws::lambda::types::{CreateEventSourceMappingRequest, EndPointType};

use super::refused::Refused;

/// The sources, as far as their members differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Queue,
    FifoQueue,
    Kinesis,
    DynamoDb,
    ManagedKafka,
    SelfManagedKafka,
    MessageBroker,
    DocumentDb,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    Arn { kind: Kind, arn: String },
    Servers(Vec<String>),
}

impl Source {
    /// The source that a request names, which must be in `region`.
    pub(super) fn of(
        asked: &CreateEventSourceMappingRequest,
        region: &str,
    ) -> Result<Self, Refused> {
        match (&asked.event_source_arn, &asked.self_managed_event_source) {
            (Some(_), Some(_)) => Err(Refused::TwoSources),
            (Some(arn), None) => Self::of_arn(arn, region),
            (None, Some(own)) => {
                let endpoints = own.endpoints.as_ref();
                let servers =
                    endpoints.and_then(|all| all.get(&EndPointType::KafkaBootstrapServers));
                servers.cloned().map(Self::Servers).ok_or(Refused::Unrecognized)
            }
            (None, None) => Err(Refused::Unrecognized),
        }
    }

    fn of_arn(text: &str, region: &str) -> Result<Self, Refused> {
        let arn: Arn = text.parse().ok().ok_or(Refused::Unrecognized)?;
        let kind = kind(&arn).ok_or(Refused::Unrecognized)?;
        if arn.region != region {
            return Err(Refused::OtherRegion { arn: text.to_owned(), here: region.to_owned() });
        }
        Ok(Self::Arn { kind, arn: text.to_owned() })
    }

    pub(crate) const fn kind(&self) -> Kind {
        match self {
            Self::Arn { kind, .. } => *kind,
            Self::Servers(_) => Kind::SelfManagedKafka,
        }
    }

    /// Whether both read from the same place: a cluster is known by any of its servers
    /// (`test_create_event_source_self_managed`).
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Arn { arn, .. }, Self::Arn { arn: other, .. }) => arn == other,
            (Self::Servers(own), Self::Servers(others)) => {
                own.iter().any(|server| others.contains(server))
            }
            (Self::Arn { .. }, Self::Servers(_)) | (Self::Servers(_), Self::Arn { .. }) => false,
        }
    }

    /// As refusals name it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Arn { arn, .. } => arn.clone(),
            Self::Servers(servers) => servers.join(","),
        }
    }
}

impl Kind {
    pub(super) const fn is_queue(self) -> bool {
        matches!(self, Self::Queue | Self::FifoQueue)
    }

    /// Kinesis and DynamoDB: shards, read in order.
    pub(super) const fn is_stream(self) -> bool {
        matches!(self, Self::Kinesis | Self::DynamoDb)
    }

    pub(super) const fn is_kafka(self) -> bool {
        matches!(self, Self::ManagedKafka | Self::SelfManagedKafka)
    }
}

fn kind(arn: &Arn) -> Option<Kind> {
    let resource = arn.resource.as_str();
    let named = |prefix: &str| resource.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty());
    match arn.service.as_str() {
        "sqs" if resource.contains([':', '/']) => None,
        "sqs" if resource.ends_with(".fifo") => Some(Kind::FifoQueue),
        "sqs" => Some(Kind::Queue),
        "kinesis" if named("stream/") => Some(Kind::Kinesis),
        "dynamodb" if named("table/") && resource.contains("/stream/") => Some(Kind::DynamoDb),
        "kafka" if named("cluster/") || named("vpc-connection/") => Some(Kind::ManagedKafka),
        "mq" if named("broker:") => Some(Kind::MessageBroker),
        "rds" if named("cluster:") => Some(Kind::DocumentDb),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(arn: &str) -> Result<Kind, Refused> {
        Source::of_arn(arn, "us-east-1").map(|source| source.kind())
    }

    #[test]
    fn sources_are_told_by_their_arns() {
        for (arn, kind) in [
            ("arn:aws:sqs:us-east-1:111111111111:q", Kind::Queue),
            ("arn:aws:sqs:us-east-1:111111111111:q.fifo", Kind::FifoQueue),
            ("arn:aws:kinesis:us-east-1:111111111111:stream/s", Kind::Kinesis),
            ("arn:aws:kinesis:us-east-1:111111111111:stream/s/consumer/c:1", Kind::Kinesis),
            (
                "arn:aws:dynamodb:us-east-1:111111111111:table/t/stream/2024-01-01T00:00:00.000",
                Kind::DynamoDb,
            ),
            ("arn:aws:kafka:us-east-1:111111111111:cluster/c/uuid", Kind::ManagedKafka),
            (
                "arn:aws:kafka:us-east-1:111111111111:vpc-connection/222222222222/c/uuid",
                Kind::ManagedKafka,
            ),
            ("arn:aws:mq:us-east-1:111111111111:broker:b:b-1", Kind::MessageBroker),
            ("arn:aws:rds:us-east-1:111111111111:cluster:c", Kind::DocumentDb),
        ] {
            assert_eq!(of(arn), Ok(kind), "{arn}");
        }
        for arn in [
            "arn:aws:sns:us-east-1:111111111111:t",
            "arn:aws:dynamodb:us-east-1:111111111111:table/t",
            "arn:aws:kinesis:us-east-1:111111111111:stream/",
            "q",
        ] {
            assert_eq!(of(arn), Err(Refused::Unrecognized), "{arn}");
        }
    }

    #[test]
    fn a_source_is_where_the_function_is() {
        let arn = "arn:aws:sqs:eu-west-1:111111111111:q";
        assert!(matches!(of(arn), Err(Refused::OtherRegion { .. })));
    }

    proptest! {
        #[test]
        fn whatever_is_named_is_a_source_or_refused(text in ".{0,80}", service in "[a-z]{0,9}") {
            let _either = of(&text);
            let arn = format!("arn:aws:{service}:us-east-1:111111111111:{text}");
            if let Ok(source) = Source::of_arn(&arn, "us-east-1") {
                prop_assert_eq!(source.name(), arn);
            }
        }
    }
}
