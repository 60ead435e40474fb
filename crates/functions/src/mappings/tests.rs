//! Members and sources, without a store: what goes with what, and what a change of it becomes.

use std::time::{Duration, SystemTime};

use cresset_aws::lambda::types::*;

use super::document::{Asked, Mapping, State};
use super::refused::Refused;
use super::source::{Kind, Source};

type Request = CreateEventSourceMappingRequest;

const NOW: u64 = 1_732_501_614_000;

fn arn(kind: Kind) -> &'static str {
    match kind {
        Kind::Queue => "arn:aws:sqs:us-east-1:111111111111:q",
        Kind::FifoQueue => "arn:aws:sqs:us-east-1:111111111111:q.fifo",
        Kind::Kinesis => "arn:aws:kinesis:us-east-1:111111111111:stream/s",
        Kind::DynamoDb => "arn:aws:dynamodb:us-east-1:111111111111:table/t/stream/2024",
        Kind::ManagedKafka | Kind::SelfManagedKafka => {
            "arn:aws:kafka:us-east-1:111111111111:cluster/c/1"
        }
        Kind::MessageBroker => "arn:aws:mq:us-east-1:111111111111:broker:b:b-1",
        Kind::DocumentDb => "arn:aws:rds:us-east-1:111111111111:cluster:c",
    }
}

const KINDS: [Kind; 8] = [
    Kind::Queue,
    Kind::FifoQueue,
    Kind::Kinesis,
    Kind::DynamoDb,
    Kind::ManagedKafka,
    Kind::SelfManagedKafka,
    Kind::MessageBroker,
    Kind::DocumentDb,
];

/// What a mapping of this source needs, and nothing else.
fn least(kind: Kind) -> Request {
    let mut it = Request { function_name: "f".to_owned(), ..Request::default() };
    if kind == Kind::SelfManagedKafka {
        let servers = vec!["kafka:1000".to_owned()];
        let endpoints = Some([(EndPointType::KafkaBootstrapServers, servers)].into());
        it.self_managed_event_source = Some(SelfManagedEventSource { endpoints });
    } else {
        it.event_source_arn = Some(arn(kind).to_owned());
    }
    if !kind.is_queue() && kind != Kind::MessageBroker {
        it.starting_position = Some(EventSourcePosition::Latest);
    }
    if kind.is_kafka() {
        it.topics = Some(vec!["t".to_owned()]);
    }
    if kind == Kind::MessageBroker {
        it.queues = Some(vec!["q".to_owned()]);
    }
    if matches!(kind, Kind::SelfManagedKafka | Kind::MessageBroker | Kind::DocumentDb) {
        it.source_access_configurations = access(SourceAccessType::BasicAuth);
    }
    if kind == Kind::DocumentDb {
        it.document_db_event_source_config = Some(DocumentDBEventSourceConfig {
            database_name: Some("d".to_owned()),
            ..DocumentDBEventSourceConfig::default()
        });
    }
    it
}

fn access(kind: SourceAccessType) -> Option<Vec<SourceAccessConfiguration>> {
    Some(vec![SourceAccessConfiguration { r#type: Some(kind), uri: Some("u".to_owned()) }])
}

fn failed(destination: &str) -> Option<DestinationConfig> {
    let destination = Some(destination.to_owned());
    Some(DestinationConfig { on_failure: Some(OnFailure { destination }), on_success: None })
}

fn pollers(minimum_pollers: i32, maximum_pollers: i32) -> Option<ProvisionedPollerConfig> {
    Some(ProvisionedPollerConfig {
        minimum_pollers: Some(minimum_pollers),
        maximum_pollers: Some(maximum_pollers),
        poller_group_name: None,
    })
}

fn made(it: Request) -> Result<Mapping, Refused> {
    let source = Source::of(&it, "us-east-1")?;
    Mapping::new("arn".to_owned(), it, &source, NOW)
}

fn made_with(kind: Kind, member: impl FnOnce(&mut Request)) -> Result<Mapping, Refused> {
    let mut it = least(kind);
    member(&mut it);
    made(it)
}

#[test]
fn every_source_is_mapped_with_little() {
    for kind in KINDS {
        assert!(made(least(kind)).is_ok(), "{kind:?}: {:?}", made(least(kind)));
    }
}

/// What the developer guide's tables of parameters have, source by source.
#[test]
fn members_of_other_sources_are_refused_by_name() {
    use Kind::*;
    let streams: &[Kind] = &[Kinesis, DynamoDb];
    let retried: &[Kind] = &[Kinesis, DynamoDb, ManagedKafka, SelfManagedKafka];
    let kafka: &[Kind] = &[ManagedKafka, SelfManagedKafka];
    let queues: &[Kind] = &[Queue, FifoQueue];
    let reporting: &[Kind] = &[Queue, FifoQueue, Kinesis, DynamoDb, ManagedKafka, SelfManagedKafka];
    let polled: &[Kind] = &[Queue, FifoQueue, ManagedKafka, SelfManagedKafka];
    type Set = fn(&mut Request);
    let members: [(&str, &[Kind], Set); 12] = [
        ("scalingConfig", queues, |it| {
            it.scaling_config = Some(ScalingConfig { maximum_concurrency: Some(2) });
        }),
        ("parallelizationFactor", streams, |it| it.parallelization_factor = Some(2)),
        ("tumblingWindowInSeconds", streams, |it| it.tumbling_window_in_seconds = Some(1)),
        ("maximumRecordAgeInSeconds", retried, |it| it.maximum_record_age_in_seconds = Some(60)),
        ("bisectBatchOnFunctionError", retried, |it| {
            it.bisect_batch_on_function_error = Some(true);
        }),
        ("maximumRetryAttempts", retried, |it| it.maximum_retry_attempts = Some(1)),
        ("functionResponseTypes", reporting, |it| {
            it.function_response_types = Some(vec![FunctionResponseType::ReportBatchItemFailures]);
        }),
        ("provisionedPollerConfig", polled, |it| it.provisioned_poller_config = pollers(2, 3)),
        ("loggingConfig", kafka, |it| {
            let system_log_level = Some(EventSourceMappingSystemLogLevel::Debug);
            it.logging_config = Some(EventSourceMappingLoggingConfig { system_log_level });
        }),
        ("topics", kafka, |it| it.topics = Some(vec!["t".to_owned()])),
        ("queues", &[MessageBroker], |it| it.queues = Some(vec!["q".to_owned()])),
        ("documentDBEventSourceConfig", &[DocumentDb], |it| {
            it.document_db_event_source_config.get_or_insert_default();
        }),
    ];
    for (member, kinds, set) in members {
        for kind in KINDS {
            let expected = if kinds.contains(&kind) { None } else { Some(member) };
            let refused = match made_with(kind, set) {
                Ok(_) => None,
                Err(Refused::Unsupported { member }) => Some(member),
                Err(other) => panic!("{kind:?}, {member}: {other:?}"),
            };
            assert_eq!(refused, expected, "{kind:?}, {member}");
        }
    }
}

#[test]
fn records_that_failed_go_to_queues_topics_and_buckets() {
    let to = |kind, arn: &str| made_with(kind, |it| it.destination_config = failed(arn)).err();
    let queue = "arn:aws:sqs:us-east-1:111111111111:d";
    assert_eq!(to(Kind::Kinesis, queue), None);
    assert_eq!(to(Kind::ManagedKafka, "kafka://topic"), None);
    let elsewhere = |arn: &str| Some(Refused::Destination { arn: arn.to_owned() });
    assert_eq!(to(Kind::Kinesis, "kafka://topic"), elsewhere("kafka://topic"));
    let function = "arn:aws:lambda:us-east-1:111111111111:function:f";
    assert_eq!(to(Kind::Kinesis, function), elsewhere(function));
    for kind in [Kind::Queue, Kind::MessageBroker, Kind::DocumentDb] {
        assert_eq!(to(kind, queue), Some(Refused::UnsupportedDestinations));
    }
    assert_eq!(to(Kind::Queue, ""), None);
    let succeeded = Some(DestinationConfig {
        on_success: Some(OnSuccess { destination: Some(queue.to_owned()) }),
        on_failure: None,
    });
    let refused = made_with(Kind::Kinesis, |it| it.destination_config = succeeded).err();
    assert_eq!(refused, Some(Refused::UnsupportedDestinations));
}

#[test]
fn positions_go_with_sources_and_timestamps() {
    let at = |kind, position, timestamp| {
        let set = |it: &mut Request| {
            it.starting_position = position;
            it.starting_position_timestamp = timestamp;
        };
        made_with(kind, set).err()
    };
    let past = Some(SystemTime::UNIX_EPOCH);
    let future = Some(SystemTime::UNIX_EPOCH + Duration::from_millis(NOW + 1));
    let (latest, moment) =
        (Some(EventSourcePosition::Latest), Some(EventSourcePosition::AtTimestamp));
    assert_eq!(at(Kind::Kinesis, moment, past), None);
    assert_eq!(at(Kind::Kinesis, None, None), Some(Refused::NoPosition));
    assert_eq!(at(Kind::Kinesis, moment, None), Some(Refused::NoTimestamp));
    assert_eq!(at(Kind::Kinesis, moment, future), Some(Refused::TimestampInFuture));
    assert_eq!(at(Kind::Kinesis, latest, past), Some(Refused::TimestampAlone));
    let position = Some(Refused::Position { arn: arn(Kind::DynamoDb).to_owned() });
    assert_eq!(at(Kind::DynamoDb, moment, past), position);
    assert_eq!(at(Kind::Queue, latest, None), Some(Refused::PositionOfQueue));
    let unsupported = Some(Refused::Unsupported { member: "startingPosition" });
    assert_eq!(at(Kind::MessageBroker, latest, None), unsupported);
}

#[test]
fn share_groups_keep_their_own_place() {
    let shared = |position, window| {
        let set = |it: &mut Request| {
            it.starting_position = position;
            it.maximum_batching_window_in_seconds = window;
            it.self_managed_kafka_event_source_config = Some(SelfManagedKafkaEventSourceConfig {
                consumption_mode: Some(KafkaEventSourceMappingConsumptionMode::Queue),
                ..SelfManagedKafkaEventSourceConfig::default()
            });
        };
        made_with(Kind::SelfManagedKafka, set).err()
    };
    assert_eq!(shared(None, None), None);
    let unsupported = |member| Some(Refused::Unsupported { member });
    let latest = Some(EventSourcePosition::Latest);
    assert_eq!(shared(latest, None), unsupported("startingPosition"));
    assert_eq!(shared(None, Some(1)), unsupported("maximumBatchingWindowInSeconds"));
}

#[test]
fn large_batches_of_queues_are_gathered_for_a_while() {
    let batch = |kind, size, window| {
        let set = |it: &mut Request| {
            it.batch_size = Some(size);
            it.maximum_batching_window_in_seconds = window;
        };
        made_with(kind, set).err()
    };
    assert_eq!(batch(Kind::Queue, 10, None), None);
    assert_eq!(batch(Kind::Queue, 11, None), Some(Refused::BatchWithoutWindow));
    assert_eq!(batch(Kind::Queue, 11, Some(1)), None);
    assert_eq!(batch(Kind::Kinesis, 100, None), None);
    assert_eq!(batch(Kind::FifoQueue, 10, Some(1)), Some(Refused::FifoWindow));
    assert_eq!(batch(Kind::FifoQueue, 11, None), Some(Refused::FifoBatch { size: 11 }));
}

#[test]
fn what_must_be_there_and_in_which_bounds() {
    let without = |kind, set: fn(&mut Request)| made_with(kind, set).err();
    let missing = |member| Some(Refused::Missing { member });
    assert_eq!(without(Kind::ManagedKafka, |it| it.topics = None), missing("topics"));
    assert_eq!(without(Kind::MessageBroker, |it| it.queues = None), missing("queues"));
    for kind in [Kind::SelfManagedKafka, Kind::MessageBroker, Kind::DocumentDb] {
        let refused = without(kind, |it| it.source_access_configurations = None);
        assert_eq!(refused, missing("sourceAccessConfigurations"));
    }
    let refused = without(Kind::DocumentDb, |it| it.document_db_event_source_config = None);
    assert_eq!(refused, missing("databaseName"));
    let host = |it: &mut Request| {
        it.source_access_configurations = access(SourceAccessType::VirtualHost);
    };
    assert_eq!(without(Kind::MessageBroker, host), None);
    let kind = "VIRTUAL_HOST".to_owned();
    assert_eq!(without(Kind::DocumentDb, host), Some(Refused::Access { kind }));
    let age = without(Kind::Kinesis, |it| it.maximum_record_age_in_seconds = Some(59));
    assert_eq!(age, Some(Refused::RecordAge { seconds: 59 }));
    let metrics = |it: &mut Request| {
        let metrics = Some(vec![EventSourceMappingMetric::KafkaMetrics]);
        it.metrics_config = Some(EventSourceMappingMetricsConfig { metrics });
    };
    assert_eq!(without(Kind::ManagedKafka, metrics), None);
    let metric = "KafkaMetrics".to_owned();
    assert_eq!(without(Kind::Queue, metrics), Some(Refused::Metric { metric }));
}

#[test]
fn pollers_have_bounds() {
    let polled = |kind, set: fn(&mut Request)| made_with(kind, set).err();
    let refused = polled(Kind::ManagedKafka, |it| it.provisioned_poller_config = pollers(3, 2));
    assert_eq!(refused, Some(Refused::Pollers { least: 3, most: 2 }));
    let refused = polled(Kind::Queue, |it| it.provisioned_poller_config = pollers(1, 2));
    assert_eq!(refused, Some(Refused::QueuePollers));
    let both = |it: &mut Request| {
        it.provisioned_poller_config = pollers(2, 2);
        it.scaling_config = Some(ScalingConfig { maximum_concurrency: Some(2) });
    };
    assert_eq!(polled(Kind::Queue, both), Some(Refused::PollersAndConcurrency));
    let registry = |it: &mut Request| {
        it.amazon_managed_kafka_event_source_config = Some(AmazonManagedKafkaEventSourceConfig {
            schema_registry_config: Some(KafkaSchemaRegistryConfig::default()),
            ..AmazonManagedKafkaEventSourceConfig::default()
        });
    };
    assert_eq!(polled(Kind::ManagedKafka, registry), Some(Refused::RegistryWithoutPollers));
}

#[test]
fn there_is_one_source_and_not_too_many_filters() {
    let both = Request {
        event_source_arn: least(Kind::Queue).event_source_arn,
        ..least(Kind::SelfManagedKafka)
    };
    assert_eq!(made(both).err(), Some(Refused::TwoSources));
    let filtered = |count| {
        let filter = Filter { pattern: Some("{}".to_owned()) };
        let filters = Some(vec![filter; count]);
        made_with(Kind::Queue, |it| it.filter_criteria = Some(FilterCriteria { filters })).err()
    };
    assert_eq!(filtered(5), None);
    assert_eq!(filtered(6), Some(Refused::TooManyFilters { most: 5 }));
}

#[test]
fn a_mapping_that_is_being_changed_is_in_use() {
    let mapping = made(least(Kind::Queue)).unwrap();
    let source = Source::of(&mapping.asked.0, "us-east-1").unwrap();
    let update = UpdateEventSourceMappingRequest::default;
    for state in
        [State::Creating, State::Enabling, State::Disabling, State::Updating, State::Deleting]
    {
        let mapping = Mapping { state, ..mapping.clone() };
        let in_use = |verb| Err(Refused::BeingChanged { verb });
        assert_eq!(mapping.updated(None, update(), &source, NOW), in_use("update"));
        assert_eq!(mapping.deleted(NOW), in_use("delete"));
    }
    let settled = mapping.settled().unwrap();
    assert_eq!(settled.updated(None, update(), &source, NOW).unwrap().state, State::Updating);
    assert_eq!(settled.deleted(NOW).unwrap().settled(), None);
}

/// An update is held to what the mapping is, and not to what it names alone.
#[test]
fn an_update_is_checked_with_what_was_there() {
    let mapping = made(least(Kind::Queue)).unwrap().settled().unwrap();
    let source = Source::of(&mapping.asked.0, "us-east-1").unwrap();
    let larger = UpdateEventSourceMappingRequest { batch_size: Some(11), ..Default::default() };
    let refused = mapping.updated(None, larger.clone(), &source, NOW).err();
    assert_eq!(refused, Some(Refused::BatchWithoutWindow));
    let window = Some(1);
    let gathered =
        UpdateEventSourceMappingRequest { maximum_batching_window_in_seconds: window, ..larger };
    assert!(mapping.updated(None, gathered, &source, NOW).is_ok());
}

#[test]
fn what_was_asked_is_kept_as_it_was() {
    for kind in KINDS {
        let asked = Asked(least(kind));
        let text = serde_json::to_string(&asked).unwrap();
        assert_eq!(serde_json::from_str::<Asked>(&text).unwrap(), asked, "{text}");
    }
}
