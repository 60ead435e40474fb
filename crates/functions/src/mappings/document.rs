//! What is stored of an event source mapping, one record each. Pure.
//!
//! ```text
//!              ┌──> Enabled  <── Enabling <───┐
//! Creating ────┤     │  ^ └──> Disabling ──┐  │
//!              │     v  │                  v  │
//!              │    Updating <─────────> Disabled
//!              └──────────────────────────>┘
//! Deleting ────> gone                    (from Enabled and Disabled)
//! ```

use std::fmt;
use std::time::SystemTime;

use cresset_aws::auth::OperationInput;
use cresset_aws::codec::{of_json, to_json};
use cresset_aws::convert::{FromValue, IntoValue};
use cresset_aws::lambda::types::{
    CreateEventSourceMappingRequest, UpdateEventSourceMappingRequest,
};
use cresset_store::Key;
use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

use super::checks;
use super::refused::Refused;
use super::source::Source;
use crate::names::partition;

/// What identifies a mapping.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct MappingKey {
    pub(crate) account: String,
    pub(crate) region: String,
    pub(crate) id: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Mapping {
    /// With the qualifier that the client gave, if any.
    pub(crate) function_arn: String,
    pub(crate) asked: Asked,
    pub(crate) state: State,
    /// Milliseconds since 1970.
    pub(crate) last_modified: u64,
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub(crate) tags: IndexMap<String, String>,
}

/// What the client asked for, with all that it asked since laid over it, and what AWS would set
/// besides left out.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Asked(pub(crate) CreateEventSourceMappingRequest);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum State {
    Creating,
    Enabling,
    Enabled,
    Disabling,
    Disabled,
    Updating,
    Deleting,
}

impl MappingKey {
    pub(crate) fn arn(&self) -> String {
        let Self { account, region, id } = self;
        format!("arn:{}:lambda:{region}:{account}:event-source-mapping:{id}", partition(region))
    }

    pub(super) fn record(&self) -> Result<Key, cresset_store::Error> {
        let Self { account, region, id } = self;
        Key::new(format!("event-source-mappings/{account}/{region}/{id}"))
    }

    /// The opposite of [`Self::record`].
    pub(super) fn of_record(key: &Key) -> Option<Self> {
        let mut segments = key.segments().skip(1).map(str::to_owned);
        let (account, region, id) = (segments.next()?, segments.next()?, segments.next()?);
        segments.next().is_none().then_some(Self { account, region, id })
    }
}

impl Mapping {
    /// # Errors
    /// What `source` does not have, or cannot be together.
    pub(super) fn new(
        function_arn: String,
        mut asked: CreateEventSourceMappingRequest,
        source: &Source,
        now: u64,
    ) -> Result<Self, Refused> {
        checks::check(&asked, source, time(now))?;
        let tags = asked.tags.take().unwrap_or_default();
        Ok(Self {
            function_arn,
            asked: Asked(asked),
            state: State::Creating,
            last_modified: now,
            tags,
        })
    }

    /// The mapping with what an update has.
    ///
    /// # Errors
    /// A mapping that is being changed, and what cannot be.
    pub(super) fn updated(
        &self,
        function_arn: Option<String>,
        update: UpdateEventSourceMappingRequest,
        source: &Source,
        now: u64,
    ) -> Result<Self, Refused> {
        self.settled_for("update")?;
        let was_enabled = self.is_enabled();
        let mut updated = self.clone();
        updated.asked.overlay(update);
        checks::check(&updated.asked.0, source, time(now))?;
        if let Some(arn) = function_arn {
            updated.function_arn = arn;
        }
        updated.state = match (was_enabled, updated.is_enabled()) {
            (false, true) => State::Enabling,
            (true, false) => State::Disabling,
            (true, true) | (false, false) => State::Updating,
        };
        updated.last_modified = now;
        Ok(updated)
    }

    /// The mapping once it begins to go.
    ///
    /// # Errors
    /// A mapping that is being changed.
    pub(super) fn deleted(&self, now: u64) -> Result<Self, Refused> {
        self.settled_for("delete")?;
        Ok(Self { state: State::Deleting, last_modified: now, ..self.clone() })
    }

    /// The mapping once its change has come about; `None` where it is gone then.
    pub(super) fn settled(&self) -> Option<Self> {
        let state = match self.state {
            State::Deleting => return None,
            _ if self.is_enabled() => State::Enabled,
            _ => State::Disabled,
        };
        Some(Self { state, ..self.clone() })
    }

    /// Where it reads from. It was checked when it was made.
    pub(super) fn source(&self, key: &MappingKey) -> Result<Source, Refused> {
        Source::of(&self.asked.0, &key.region)
    }

    fn is_enabled(&self) -> bool {
        self.asked.0.enabled.unwrap_or(true)
    }

    fn settled_for(&self, verb: &'static str) -> Result<(), Refused> {
        if self.state.is_settled() { Ok(()) } else { Err(Refused::BeingChanged { verb }) }
    }
}

impl State {
    pub(super) const fn is_settled(self) -> bool {
        matches!(self, Self::Enabled | Self::Disabled)
    }
}

impl fmt::Display for State {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

impl Asked {
    /// Members that are there replace those that were.
    fn overlay(&mut self, update: UpdateEventSourceMappingRequest) {
        let own = &mut self.0;
        over(&mut own.enabled, update.enabled);
        over(&mut own.batch_size, update.batch_size);
        over(&mut own.filter_criteria, update.filter_criteria);
        over(&mut own.kms_key_arn, update.kms_key_arn);
        over(&mut own.metrics_config, update.metrics_config);
        over(&mut own.logging_config, update.logging_config);
        over(&mut own.scaling_config, update.scaling_config);
        over(
            &mut own.maximum_batching_window_in_seconds,
            update.maximum_batching_window_in_seconds,
        );
        over(&mut own.parallelization_factor, update.parallelization_factor);
        over(&mut own.destination_config, update.destination_config);
        over(&mut own.maximum_record_age_in_seconds, update.maximum_record_age_in_seconds);
        over(&mut own.bisect_batch_on_function_error, update.bisect_batch_on_function_error);
        over(&mut own.maximum_retry_attempts, update.maximum_retry_attempts);
        over(&mut own.tumbling_window_in_seconds, update.tumbling_window_in_seconds);
        over(&mut own.source_access_configurations, update.source_access_configurations);
        over(&mut own.function_response_types, update.function_response_types);
        // A group that was chosen stays: it is where the mapping has read to.
        if let Some(mut config) = update.amazon_managed_kafka_event_source_config {
            let before = own.amazon_managed_kafka_event_source_config.take();
            let group = before.and_then(|before| before.consumer_group_id);
            config.consumer_group_id = config.consumer_group_id.or(group);
            own.amazon_managed_kafka_event_source_config = Some(config);
        }
        if let Some(mut config) = update.self_managed_kafka_event_source_config {
            let before = own.self_managed_kafka_event_source_config.take();
            let group = before.and_then(|before| before.consumer_group_id);
            config.consumer_group_id = config.consumer_group_id.or(group);
            own.self_managed_kafka_event_source_config = Some(config);
        }
        over(&mut own.document_db_event_source_config, update.document_db_event_source_config);
        over(&mut own.provisioned_poller_config, update.provisioned_poller_config);
    }
}

fn over<T>(own: &mut Option<T>, new: Option<T>) {
    if new.is_some() {
        *own = new;
    }
}

/// As the model's JSON.
impl Serialize for Asked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let shape = CreateEventSourceMappingRequest::operation().input;
        let text = to_json(shape, &self.0.clone().into_value()).map_err(ser::Error::custom)?;
        let document: serde_json::Value =
            serde_json::from_slice(&text).map_err(ser::Error::custom)?;
        document.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Asked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let document = serde_json::Value::deserialize(deserializer)?;
        let text = serde_json::to_vec(&document).map_err(de::Error::custom)?;
        let shape = CreateEventSourceMappingRequest::operation().input;
        let value = of_json(shape, &text).map_err(de::Error::custom)?;
        CreateEventSourceMappingRequest::from_value(value).map(Self).map_err(de::Error::custom)
    }
}

pub(super) fn time(epoch_millis: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + std::time::Duration::from_millis(epoch_millis)
}
