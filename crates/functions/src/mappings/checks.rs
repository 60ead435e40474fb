//! Which members belong to which sources, and what of them goes together. Pure.
//!
//! A mapping is checked as a whole, whether it is new or changed: what was asked for, with all that
//! was asked since.

use std::time::SystemTime;

use cresset_aws::arn::Arn;
use cresset_aws::lambda::types::{
    CreateEventSourceMappingRequest as Asked, EventSourceMappingMetric, EventSourcePosition,
    KafkaEventSourceMappingConsumptionMode, ProvisionedPollerConfig, SourceAccessType as Access,
};

use super::filter;
use super::refused::Refused;
use super::source::{Kind, Source};

/// AWS's quota.
const MOST_FILTERS: usize = 5;

/// Above it a batch needs time to be gathered, and what the batch of a FIFO queue has at most.
const MOST_WITHOUT_WINDOW: i32 = 10;

/// A member that only some sources have, by the tables of parameters in the developer guide.
struct Rule {
    /// As refusals spell it.
    member: &'static str,
    is_of: fn(Kind) -> bool,
    is_given: fn(&Asked) -> bool,
}

const RULES: &[Rule] = &[
    Rule {
        member: "scalingConfig",
        is_of: Kind::is_queue,
        is_given: |it| {
            it.scaling_config.as_ref().is_some_and(|it| it.maximum_concurrency.is_some())
        },
    },
    Rule {
        member: "parallelizationFactor",
        is_of: Kind::is_stream,
        is_given: |it| it.parallelization_factor.is_some(),
    },
    Rule {
        member: "tumblingWindowInSeconds",
        is_of: Kind::is_stream,
        is_given: |it| it.tumbling_window_in_seconds.is_some(),
    },
    Rule {
        member: "maximumRecordAgeInSeconds",
        is_of: has_retries,
        is_given: |it| it.maximum_record_age_in_seconds.is_some(),
    },
    Rule {
        member: "bisectBatchOnFunctionError",
        is_of: has_retries,
        is_given: |it| it.bisect_batch_on_function_error.is_some(),
    },
    Rule {
        member: "maximumRetryAttempts",
        is_of: has_retries,
        is_given: |it| it.maximum_retry_attempts.is_some(),
    },
    Rule {
        member: "functionResponseTypes",
        is_of: |kind| kind.is_queue() || has_retries(kind),
        is_given: |it| is_some(it.function_response_types.as_deref()),
    },
    Rule {
        member: "provisionedPollerConfig",
        is_of: |kind| kind.is_queue() || kind.is_kafka(),
        is_given: |it| pollers(it).is_some(),
    },
    Rule {
        member: "metricsConfig",
        is_of: |kind| kind.is_queue() || has_retries(kind),
        is_given: |it| !metrics(it).is_empty(),
    },
    Rule {
        member: "loggingConfig",
        is_of: Kind::is_kafka,
        is_given: |it| it.logging_config.as_ref().is_some_and(|it| it.system_log_level.is_some()),
    },
    Rule { member: "topics", is_of: Kind::is_kafka, is_given: |it| is_some(it.topics.as_deref()) },
    Rule {
        member: "queues",
        is_of: |kind| kind == Kind::MessageBroker,
        is_given: |it| is_some(it.queues.as_deref()),
    },
    Rule {
        member: "sourceAccessConfigurations",
        is_of: |kind| !(kind.is_queue() || kind.is_stream()),
        is_given: |it| is_some(it.source_access_configurations.as_deref()),
    },
    Rule {
        member: "amazonManagedKafkaEventSourceConfig",
        is_of: |kind| kind == Kind::ManagedKafka,
        is_given: |it| it.amazon_managed_kafka_event_source_config.is_some(),
    },
    Rule {
        member: "selfManagedKafkaEventSourceConfig",
        is_of: |kind| kind == Kind::SelfManagedKafka,
        is_given: |it| it.self_managed_kafka_event_source_config.is_some(),
    },
    Rule {
        member: "documentDBEventSourceConfig",
        is_of: |kind| kind == Kind::DocumentDb,
        is_given: |it| it.document_db_event_source_config.is_some(),
    },
    Rule {
        member: "startingPosition",
        is_of: |kind| kind != Kind::MessageBroker,
        is_given: |it| it.starting_position.is_some(),
    },
];

/// Whether what is asked of `source` can be.
///
/// # Errors
/// The first thing that cannot.
pub(super) fn check(asked: &Asked, source: &Source, now: SystemTime) -> Result<(), Refused> {
    let kind = source.kind();
    destinations(asked, kind)?;
    let foreign = RULES.iter().find(|rule| (rule.is_given)(asked) && !(rule.is_of)(kind));
    if kind.is_queue() && asked.starting_position.is_some() {
        return Err(Refused::PositionOfQueue);
    }
    if let Some(rule) = foreign {
        return Err(Refused::Unsupported { member: rule.member });
    }
    required(asked, kind)?;
    position(asked, source, now)?;
    batch(asked, kind)?;
    polling(asked, kind)?;
    access(asked, kind)?;
    if let Some(seconds @ 0..60) = asked.maximum_record_age_in_seconds {
        return Err(Refused::RecordAge { seconds });
    }
    let of_kafka =
        |metric: &&EventSourceMappingMetric| **metric != EventSourceMappingMetric::EventCount;
    match metrics(asked).iter().find(of_kafka) {
        Some(metric) if !kind.is_kafka() => {
            return Err(Refused::Metric { metric: metric.as_str().to_owned() });
        }
        _ => {}
    }
    filters(asked)
}

/// Records that failed go somewhere, those that did not go nowhere.
fn destinations(asked: &Asked, kind: Kind) -> Result<(), Refused> {
    let Some(config) = &asked.destination_config else { return Ok(()) };
    let failed = config.on_failure.as_ref().and_then(|it| it.destination.as_deref());
    let failed = failed.filter(|destination| !destination.is_empty());
    if config.on_success.is_some() || (failed.is_some() && !has_retries(kind)) {
        return Err(Refused::UnsupportedDestinations);
    }
    let Some(destination) = failed else { return Ok(()) };
    let to_topic = destination.starts_with("kafka://") && kind.is_kafka();
    let service = destination.parse::<Arn>().map(|arn| arn.service).unwrap_or_default();
    if to_topic || matches!(service.as_str(), "sqs" | "sns" | "s3") {
        Ok(())
    } else {
        Err(Refused::Destination { arn: destination.to_owned() })
    }
}

fn required(asked: &Asked, kind: Kind) -> Result<(), Refused> {
    let missing = |member| Err(Refused::Missing { member });
    let accessible = is_some(asked.source_access_configurations.as_deref());
    let database = asked.document_db_event_source_config.as_ref();
    match kind {
        Kind::SelfManagedKafka | Kind::MessageBroker | Kind::DocumentDb if !accessible => {
            missing("sourceAccessConfigurations")
        }
        Kind::SelfManagedKafka | Kind::ManagedKafka if !is_some(asked.topics.as_deref()) => {
            missing("topics")
        }
        Kind::MessageBroker if !is_some(asked.queues.as_deref()) => missing("queues"),
        Kind::DocumentDb if database.is_none_or(|it| it.database_name.is_none()) => {
            missing("databaseName")
        }
        _ => Ok(()),
    }
}

/// Where reading begins, for all that keeps what was read.
fn position(asked: &Asked, source: &Source, now: SystemTime) -> Result<(), Refused> {
    let kind = source.kind();
    if kind.is_queue() || kind == Kind::MessageBroker {
        return if asked.starting_position_timestamp.is_some() {
            Err(Refused::TimestampAlone)
        } else {
            Ok(())
        };
    }
    let Some(position) = &asked.starting_position else {
        let timeless = asked.starting_position_timestamp.is_none();
        return if is_share_group(asked) && timeless { Ok(()) } else { Err(Refused::NoPosition) };
    };
    if is_share_group(asked) {
        return Err(Refused::Unsupported { member: "startingPosition" });
    }
    match (position, asked.starting_position_timestamp) {
        (EventSourcePosition::AtTimestamp, _) if kind == Kind::DynamoDb => {
            Err(Refused::Position { arn: source.name() })
        }
        (EventSourcePosition::AtTimestamp, None) => Err(Refused::NoTimestamp),
        (EventSourcePosition::AtTimestamp, Some(time)) if time > now => {
            Err(Refused::TimestampInFuture)
        }
        (EventSourcePosition::Latest | EventSourcePosition::TrimHorizon, Some(_)) => {
            Err(Refused::TimestampAlone)
        }
        _ => Ok(()),
    }
}

/// Kafka's share groups keep their own place.
fn is_share_group(asked: &Asked) -> bool {
    let config = asked.self_managed_kafka_event_source_config.as_ref();
    config.and_then(|it| it.consumption_mode) == Some(KafkaEventSourceMappingConsumptionMode::Queue)
}

fn batch(asked: &Asked, kind: Kind) -> Result<(), Refused> {
    let size = asked.batch_size.unwrap_or(MOST_WITHOUT_WINDOW);
    let window = asked.maximum_batching_window_in_seconds.unwrap_or(0);
    match kind {
        Kind::FifoQueue if window > 0 => Err(Refused::FifoWindow),
        Kind::FifoQueue if size > MOST_WITHOUT_WINDOW => Err(Refused::FifoBatch { size }),
        Kind::Queue if size > MOST_WITHOUT_WINDOW && window == 0 => {
            Err(Refused::BatchWithoutWindow)
        }
        _ if is_share_group(asked) && window > 0 => {
            Err(Refused::Unsupported { member: "maximumBatchingWindowInSeconds" })
        }
        _ => Ok(()),
    }
}

fn polling(asked: &Asked, kind: Kind) -> Result<(), Refused> {
    let registry = match kind {
        Kind::ManagedKafka => asked
            .amazon_managed_kafka_event_source_config
            .as_ref()
            .and_then(|it| it.schema_registry_config.as_ref()),
        _ => asked
            .self_managed_kafka_event_source_config
            .as_ref()
            .and_then(|it| it.schema_registry_config.as_ref()),
    };
    let Some(pollers) = pollers(asked) else {
        return registry.map_or(Ok(()), |_| Err(Refused::RegistryWithoutPollers));
    };
    if let (Some(least), Some(most)) = (pollers.minimum_pollers, pollers.maximum_pollers)
        && least > most
    {
        return Err(Refused::Pollers { least, most });
    }
    if kind.is_queue() {
        let concurrency = asked.scaling_config.as_ref().and_then(|it| it.maximum_concurrency);
        if concurrency.is_some() {
            return Err(Refused::PollersAndConcurrency);
        }
        let fits = |count: Option<i32>, most| count.is_none_or(|count| (2..=most).contains(&count));
        let fit = fits(pollers.minimum_pollers, 200) && fits(pollers.maximum_pollers, 2000);
        if !fit || pollers.poller_group_name.is_some() {
            return Err(Refused::QueuePollers);
        }
    }
    Ok(())
}

/// Which kinds of secrets and networks a source is reached by.
fn access(asked: &Asked, kind: Kind) -> Result<(), Refused> {
    let given = asked.source_access_configurations.iter().flatten().filter_map(|it| it.r#type);
    let is_possible = |access: &Access| match kind {
        Kind::MessageBroker => matches!(access, Access::BasicAuth | Access::VirtualHost),
        Kind::DocumentDb => *access == Access::BasicAuth,
        Kind::ManagedKafka => {
            !matches!(access, Access::VirtualHost | Access::VpcSubnet | Access::VpcSecurityGroup)
        }
        _ => *access != Access::VirtualHost,
    };
    match given.into_iter().find(|access| !is_possible(access)) {
        Some(access) => Err(Refused::Access { kind: access.as_str().to_owned() }),
        None => Ok(()),
    }
}

fn filters(asked: &Asked) -> Result<(), Refused> {
    let filters = asked.filter_criteria.as_ref().and_then(|it| it.filters.as_deref());
    let filters = filters.unwrap_or_default();
    if filters.len() > MOST_FILTERS {
        return Err(Refused::TooManyFilters { most: MOST_FILTERS });
    }
    filters.iter().try_for_each(|it| filter::check(it.pattern.as_deref().unwrap_or_default()))
}

/// Sources whose records can be given up.
const fn has_retries(kind: Kind) -> bool {
    kind.is_stream() || kind.is_kafka()
}

/// An empty configuration is none: so it is taken away.
pub(super) fn pollers(asked: &Asked) -> Option<&ProvisionedPollerConfig> {
    let config = asked.provisioned_poller_config.as_ref();
    config.filter(|config| **config != ProvisionedPollerConfig::default())
}

fn metrics(asked: &Asked) -> &[EventSourceMappingMetric] {
    let config = asked.metrics_config.as_ref();
    config.and_then(|config| config.metrics.as_deref()).unwrap_or_default()
}

fn is_some<T>(list: Option<&[T]>) -> bool {
    list.is_some_and(|list| !list.is_empty())
}
