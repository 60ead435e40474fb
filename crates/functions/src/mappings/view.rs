//! What a client sees of an event source mapping: what it asked for, with AWS's defaults for such a
//! source. Which members are in an answer is from the recordings, by source.

use cresset_aws::lambda::types::{
    AmazonManagedKafkaEventSourceConfig, DestinationConfig, DocumentDBEventSourceConfig,
    EventSourceMappingConfiguration, FullDocument, OnFailure, SelfManagedKafkaEventSourceConfig,
};

use super::checks;
use super::document::{Mapping, MappingKey, time};
use super::source::{Kind, Source};

/// What is said until something was read.
const NOTHING_READ: &str = "No records processed";

pub(super) fn configuration(
    key: &MappingKey,
    mapping: &Mapping,
    source: &Source,
) -> EventSourceMappingConfiguration {
    let kind = source.kind();
    let asked = mapping.asked.0.clone();
    let mut shown = EventSourceMappingConfiguration {
        uuid: Some(key.id.clone()),
        event_source_mapping_arn: Some(key.arn()),
        function_arn: Some(mapping.function_arn.clone()),
        last_modified: Some(time(mapping.last_modified)),
        state: Some(mapping.state.to_string()),
        state_transition_reason: Some(reason(kind).to_owned()),
        last_processing_result: (!kind.is_queue()).then(|| NOTHING_READ.to_owned()),
        event_source_arn: asked.event_source_arn.clone(),
        self_managed_event_source: asked.self_managed_event_source.clone(),
        batch_size: Some(
            asked.batch_size.unwrap_or_else(|| if kind.is_queue() { 10 } else { 100 }),
        ),
        provisioned_poller_config: checks::pollers(&asked).cloned(),
        starting_position: asked.starting_position,
        starting_position_timestamp: asked.starting_position_timestamp,
        maximum_batching_window_in_seconds: asked.maximum_batching_window_in_seconds,
        topics: asked.topics,
        queues: asked.queues,
        filter_criteria: asked.filter_criteria.filter(|it| !is_empty(it.filters.as_deref())),
        kms_key_arn: asked.kms_key_arn.filter(|key| !key.is_empty()),
        metrics_config: asked.metrics_config.filter(|it| !is_empty(it.metrics.as_deref())),
        logging_config: asked.logging_config.filter(|it| it.system_log_level.is_some()),
        scaling_config: asked.scaling_config.filter(|it| it.maximum_concurrency.is_some()),
        source_access_configurations: asked
            .source_access_configurations
            .filter(|it| !it.is_empty()),
        parallelization_factor: asked.parallelization_factor,
        destination_config: asked.destination_config.map(destinations),
        maximum_record_age_in_seconds: asked.maximum_record_age_in_seconds,
        bisect_batch_on_function_error: asked.bisect_batch_on_function_error,
        maximum_retry_attempts: asked.maximum_retry_attempts,
        tumbling_window_in_seconds: asked.tumbling_window_in_seconds,
        function_response_types: asked.function_response_types,
        amazon_managed_kafka_event_source_config: asked.amazon_managed_kafka_event_source_config,
        self_managed_kafka_event_source_config: asked.self_managed_kafka_event_source_config,
        document_db_event_source_config: asked.document_db_event_source_config,
        ..EventSourceMappingConfiguration::default()
    };
    defaults(&mut shown, kind);
    shown
}

fn defaults(shown: &mut EventSourceMappingConfiguration, kind: Kind) {
    match kind {
        Kind::Queue | Kind::FifoQueue => {
            shown.maximum_batching_window_in_seconds.get_or_insert(0);
            shown.function_response_types.get_or_insert_default();
            shown.destination_config = None;
        }
        Kind::Kinesis | Kind::DynamoDb => {
            shown.maximum_batching_window_in_seconds.get_or_insert(0);
            shown.function_response_types.get_or_insert_default();
            shown
                .destination_config
                .get_or_insert_with(|| destinations(DestinationConfig::default()));
            shown.bisect_batch_on_function_error.get_or_insert(false);
            shown.maximum_record_age_in_seconds.get_or_insert(-1);
            shown.maximum_retry_attempts.get_or_insert(-1);
            shown.parallelization_factor.get_or_insert(1);
            shown.tumbling_window_in_seconds.get_or_insert(0);
        }
        Kind::ManagedKafka => {
            let config = &mut shown.amazon_managed_kafka_event_source_config;
            let config = config.get_or_insert_with(AmazonManagedKafkaEventSourceConfig::default);
            group(&mut config.consumer_group_id, shown.uuid.as_ref());
        }
        Kind::SelfManagedKafka => {
            let config = &mut shown.self_managed_kafka_event_source_config;
            let config = config.get_or_insert_with(SelfManagedKafkaEventSourceConfig::default);
            group(&mut config.consumer_group_id, shown.uuid.as_ref());
        }
        Kind::DocumentDb => {
            let config = &mut shown.document_db_event_source_config;
            let config = config.get_or_insert_with(DocumentDBEventSourceConfig::default);
            config.full_document.get_or_insert(FullDocument::Default);
        }
        Kind::MessageBroker => {}
    }
}

/// A mapping without a consumer group reads in one of its own.
fn group(own: &mut Option<String>, id: Option<&String>) {
    if own.is_none() {
        *own = id.cloned();
    }
}

/// An empty destination is none, and the configuration is shown all the same.
fn destinations(config: DestinationConfig) -> DestinationConfig {
    let failed = config.on_failure.and_then(|it| it.destination);
    let destination = failed.filter(|destination| !destination.is_empty());
    DestinationConfig { on_success: None, on_failure: Some(OnFailure { destination }) }
}

/// Each source says it in its own words.
const fn reason(kind: Kind) -> &'static str {
    if kind.is_stream() { "User action" } else { "USER_INITIATED" }
}

fn is_empty<T>(list: Option<&[T]>) -> bool {
    list.is_none_or(<[T]>::is_empty)
}
