//! Why an event source mapping is not made or changed, in AWS's words where they are known: by the
//! recordings (`test_lambda_api.json`), named beside them, or as clients of the service report them.

use cresset_aws::ServiceError;
use cresset_aws::lambda::errors::{
    invalid_parameter_value_exception as invalid, resource_conflict_exception as conflict,
    resource_in_use_exception as in_use,
};

/// What a client cannot have, with the values that its answer names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refused {
    Unrecognized,
    TwoSources,
    OtherRegion { arn: String, here: String },
    NoFunction,
    Unsupported { member: &'static str },
    UnsupportedDestinations,
    Destination { arn: String },
    Missing { member: &'static str },
    NoPosition,
    PositionOfQueue,
    Position { arn: String },
    NoTimestamp,
    TimestampAlone,
    TimestampInFuture,
    BatchWithoutWindow,
    FifoWindow,
    FifoBatch { size: i32 },
    RecordAge { seconds: i32 },
    Pollers { least: i32, most: i32 },
    PollersAndConcurrency,
    QueuePollers,
    RegistryWithoutPollers,
    Metric { metric: String },
    Access { kind: String },
    FilterPattern,
    TooManyFilters { most: usize },
    QueueMapped { arn: String, function: String, id: String },
    StreamMapped { arn: String, function: String, id: String },
    SourceMapped { source: String, function: String, entity: Option<String>, id: String },
    BeingChanged { verb: &'static str },
}

impl From<Refused> for ServiceError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::QueueMapped { .. }
            | Refused::StreamMapped { .. }
            | Refused::SourceMapped { .. } => conflict(refused.text()),
            Refused::BeingChanged { .. } => in_use(refused.text()),
            _ => invalid(refused.text()),
        }
    }
}

impl Refused {
    fn text(&self) -> String {
        match self {
            // test_event_source_mapping_exceptions, to UnsupportedDestinations
            Self::Unrecognized => "Unrecognized event source.".to_owned(),
            Self::NoFunction => "Function does not exist".to_owned(),
            Self::UnsupportedDestinations => {
                "Unsupported DestinationConfig parameter for given event source mapping type."
                    .to_owned()
            }
            Self::Unsupported { member } => {
                format!("Unsupported '{member}' parameter for given event source mapping type.")
            }
            // test_create_event_source_self_managed
            Self::Missing { member } => format!("Required '{member}' parameter is missing."),
            // test_create_event_source_validation, to Position
            Self::NoPosition => "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.".to_owned(),
            Self::Position { arn } => {
                format!("Unsupported starting position for arn type: {arn}")
            }
            Self::PositionOfQueue => {
                "StartingPosition is not valid for SQS event sources.".to_owned()
            }
            Self::NoTimestamp => "Need to specify a timestamp".to_owned(),
            Self::TimestampAlone => {
                "StartingPositionTimestamp can be set only where StartingPosition is AT_TIMESTAMP."
                    .to_owned()
            }
            Self::TimestampInFuture => {
                "StartingPositionTimestamp cannot be in the future.".to_owned()
            }
            Self::BatchWithoutWindow => "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10".to_owned(),
            Self::FifoWindow => "Batching window is not supported for FIFO queues".to_owned(),
            Self::FifoBatch { size } => format!(
                "The batch size {size} is too large: batches of FIFO queues have at most 10 messages."
            ),
            Self::TwoSources => {
                "EventSourceArn and SelfManagedEventSource cannot both be set.".to_owned()
            }
            Self::OtherRegion { arn, here } => format!(
                "The event source {arn} is in another region: it must be in that of the function ({here})."
            ),
            Self::Destination { arn } => format!("The destination ARN {arn} is invalid."),
            Self::RecordAge { seconds } => format!(
                "MaximumRecordAgeInSeconds cannot be {seconds}: it is -1, or from 60 to 604800."
            ),
            Self::Pollers { least, most } => format!(
                "MinimumPollers ({least}) must not be greater than MaximumPollers ({most})."
            ),
            Self::PollersAndConcurrency => {
                "ProvisionedPollerConfig and ScalingConfig cannot both be set.".to_owned()
            }
            Self::QueuePollers => {
                "Pollers of an SQS event source are from 2 to 200 at least and from 2 to 2000 at most, and have no group."
                    .to_owned()
            }
            Self::RegistryWithoutPollers => "SchemaRegistryConfig is only available for Provisioned Mode. To configure Schema Registry, please enable Provisioned Mode by specifying MinimumPollers in ProvisionedPollerConfig.".to_owned(),
            Self::Metric { metric } => {
                format!("The metric {metric} is not supported for given event source mapping type.")
            }
            Self::Access { kind } => format!(
                "The source access configuration type {kind} is not supported for given event source mapping type."
            ),
            Self::FilterPattern => "Invalid filter pattern definition.".to_owned(),
            Self::TooManyFilters { most } => {
                format!("FilterCriteria has too many filters: at most {most} are possible.")
            }
            Self::QueueMapped { arn, function, id } => format!(
                "An event source mapping with SQS arn (\" {arn} \") and function (\" {function} \") already exists. Please update or delete the existing mapping with UUID {id}"
            ),
            Self::StreamMapped { arn, function, id } => format!(
                "The event source arn (\" {arn} \") and function (\" {function} \") provided mapping already exists. Please update or delete the existing mapping with UUID {id}"
            ),
            // test_create_event_source_self_managed
            Self::SourceMapped { source, function, entity, id } => {
                let entity = entity.iter().map(|entity| format!(", {entity}")).collect::<String>();
                format!(
                    "An event source mapping with event source (\"{source}\"), function (\"{function}\"){entity} already exists. Please update or delete the existing mapping with UUID {id}"
                )
            }
            Self::BeingChanged { verb } => {
                format!("Cannot {verb} the event source mapping because it is in use.")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_a_status_a_code_and_a_text() {
        let text = |text: &str| text.to_owned();
        let (arn, function, id) = (text("<arn>"), text("f:live"), text("<uuid>"));
        let all = [
            Refused::Unrecognized,
            Refused::TwoSources,
            Refused::OtherRegion { arn: arn.clone(), here: text("us-east-1") },
            Refused::NoFunction,
            Refused::Unsupported { member: "topics" },
            Refused::UnsupportedDestinations,
            Refused::Destination { arn: arn.clone() },
            Refused::Missing { member: "topics" },
            Refused::NoPosition,
            Refused::PositionOfQueue,
            Refused::Position { arn: arn.clone() },
            Refused::NoTimestamp,
            Refused::TimestampAlone,
            Refused::TimestampInFuture,
            Refused::BatchWithoutWindow,
            Refused::FifoWindow,
            Refused::FifoBatch { size: 11 },
            Refused::RecordAge { seconds: 59 },
            Refused::Pollers { least: 3, most: 2 },
            Refused::PollersAndConcurrency,
            Refused::QueuePollers,
            Refused::RegistryWithoutPollers,
            Refused::Metric { metric: text("KafkaMetrics") },
            Refused::Access { kind: text("VIRTUAL_HOST") },
            Refused::FilterPattern,
            Refused::TooManyFilters { most: 5 },
            Refused::QueueMapped { arn: arn.clone(), function: function.clone(), id: id.clone() },
            Refused::StreamMapped { arn, function: function.clone(), id: id.clone() },
            Refused::SourceMapped {
                source: text("kafka:1000"),
                function,
                entity: Some(text("topics (\"t\")")),
                id,
            },
            Refused::BeingChanged { verb: "update" },
        ];
        let lines = all.into_iter().map(|refused| {
            let error = ServiceError::from(refused);
            format!("{} {error}", error.status())
        });
        insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
    }
}
