//! Event source mappings over a real store: what they become, and what of them outlives what.

use std::time::Duration;

use cresset_aws::lambda::FunctionsApi as _;
use cresset_aws::lambda::types::*;
use indexmap::IndexMap;

use super::recorder::told;
use super::server::{ARN, Answer, NAME, Server, alias, call, version_of};

const QUEUE: &str = "arn:aws:sqs:us-east-1:111111111111:q";
const STREAM: &str = "arn:aws:kinesis:us-east-1:111111111111:stream/s";

type Asked = CreateEventSourceMappingRequest;
type Shown = EventSourceMappingConfiguration;

fn of(source: &str) -> Asked {
    Asked {
        function_name: NAME.to_owned(),
        event_source_arn: Some(source.to_owned()),
        ..Asked::default()
    }
}

fn of_stream() -> Asked {
    Asked { starting_position: Some(EventSourcePosition::TrimHorizon), ..of(STREAM) }
}

fn update(mapping: &Shown) -> UpdateEventSourceMappingRequest {
    UpdateEventSourceMappingRequest {
        uuid: mapping.uuid.clone().unwrap(),
        ..UpdateEventSourceMappingRequest::default()
    }
}

impl Server {
    async fn map(&self, it: Asked) -> Answer<Shown> {
        self.functions.create_event_source_mapping(call(it)).await
    }

    async fn remap(&self, it: UpdateEventSourceMappingRequest) -> Answer<Shown> {
        self.functions.update_event_source_mapping(call(it)).await
    }

    async fn mapping(&self, mapping: &Shown) -> Answer<Shown> {
        let uuid = mapping.uuid.clone().unwrap();
        self.functions.get_event_source_mapping(call(GetEventSourceMappingRequest { uuid })).await
    }

    async fn unmap(&self, mapping: &Shown) -> Answer<Shown> {
        let uuid = mapping.uuid.clone().unwrap();
        let it = DeleteEventSourceMappingRequest { uuid };
        self.functions.delete_event_source_mapping(call(it)).await
    }

    async fn mappings(
        &self,
        it: ListEventSourceMappingsRequest,
    ) -> ListEventSourceMappingsResponse {
        self.functions.list_event_source_mappings(call(it)).await.unwrap()
    }

    /// Until the mapping is in this state.
    async fn settled(&self, mapping: &Shown, state: &str) -> Shown {
        for _ in 0..1000 {
            let found = self.mapping(mapping).await.unwrap();
            if found.state.as_deref() == Some(state) {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("never {state}");
    }

    async fn gone(&self, mapping: &Shown) {
        for _ in 0..1000 {
            if self.mapping(mapping).await.is_err() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("never gone");
    }
}

#[tokio::test]
async fn a_mapping_goes_through_its_states() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let created = server.map(of(QUEUE)).await.unwrap();
    assert_eq!(created.state.as_deref(), Some("Creating"));
    let enabled = server.settled(&created, "Enabled").await;
    assert_eq!(enabled, Shown { state: Some("Enabled".to_owned()), ..created.clone() });
    let off = UpdateEventSourceMappingRequest { enabled: Some(false), ..update(&created) };
    assert_eq!(server.remap(off).await.unwrap().state.as_deref(), Some("Disabling"));
    server.settled(&created, "Disabled").await;
    let larger = UpdateEventSourceMappingRequest { batch_size: Some(5), ..update(&created) };
    assert_eq!(server.remap(larger).await.unwrap().state.as_deref(), Some("Updating"));
    assert_eq!(server.settled(&created, "Disabled").await.batch_size, Some(5));
    let on = UpdateEventSourceMappingRequest { enabled: Some(true), ..update(&created) };
    assert_eq!(server.remap(on).await.unwrap().state.as_deref(), Some("Enabling"));
    server.settled(&created, "Enabled").await;
    assert_eq!(server.unmap(&created).await.unwrap().state.as_deref(), Some("Deleting"));
    server.gone(&created).await;
    let off = server.map(Asked { enabled: Some(false), ..of(QUEUE) }).await.unwrap();
    assert_eq!(off.state.as_deref(), Some("Creating"));
    server.settled(&off, "Disabled").await;
}

#[tokio::test]
async fn mappings_outlive_a_restart_and_their_function() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let tags: IndexMap<_, _> = [("k".to_owned(), "v".to_owned())].into();
    let asked = Asked {
        tags: Some(tags.clone()),
        starting_position: Some(EventSourcePosition::AtTimestamp),
        starting_position_timestamp: Some(std::time::SystemTime::UNIX_EPOCH),
        filter_criteria: Some(FilterCriteria {
            filters: Some(vec![Filter { pattern: Some(r#"{"a":[1]}"#.to_owned()) }]),
        }),
        ..of_stream()
    };
    let created = server.map(asked).await.unwrap();
    let before = server.settled(&created, "Enabled").await;
    server.delete(NAME, None).await.unwrap();
    let server = server.restart().await;
    assert_eq!(server.mapping(&created).await.unwrap(), before);
    let resource = created.event_source_mapping_arn.clone().unwrap();
    let listed = server.functions.list_tags(call(ListTagsRequest { resource })).await.unwrap();
    assert_eq!(listed.tags, Some(tags));
    server.unmap(&created).await.unwrap();
    server.gone(&created).await;
    let server = server.restart().await;
    assert!(server.mapping(&created).await.is_err());
}

/// Whatever is killed after the answer comes about at the next start.
#[tokio::test]
async fn what_was_changing_settles_after_a_restart() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let gone = server.map(of(QUEUE)).await.unwrap();
    server.settled(&gone, "Enabled").await;
    server.faults.cut_after(2, false);
    server.unmap(&gone).await.unwrap();
    let created = server.map(of_stream()).await;
    let server = server.restart().await;
    server.gone(&gone).await;
    if let Ok(created) = created {
        server.settled(&created, "Enabled").await;
    }
}

#[tokio::test]
async fn a_write_of_which_nobody_knows_is_read_again() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.faults.fail_once(true);
    assert!(server.map(of(QUEUE)).await.is_err());
    let all = server.mappings(ListEventSourceMappingsRequest::default()).await;
    assert_eq!(all.event_source_mappings.unwrap().len(), 1);
    assert!(told(server.map(of(QUEUE)).await).contains("already exists"));
}

#[tokio::test]
async fn a_function_reads_a_source_once() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.publish(version_of(NAME)).await.unwrap();
    server.create_alias(alias(NAME, "live", "1")).await.unwrap();
    let first = server.map(of(QUEUE)).await.unwrap().uuid.unwrap();
    assert_eq!(
        told(server.map(Asked { function_name: ARN.to_owned(), ..of(QUEUE) }).await),
        format!(
            "ResourceConflictException: An event source mapping with SQS arn (\" {QUEUE} \") and function (\" hello \") already exists. Please update or delete the existing mapping with UUID {first}"
        )
    );
    let of_alias = |asked| Asked { function_name: format!("{NAME}:live"), ..asked };
    let other = server.map(of_alias(of(QUEUE))).await.unwrap();
    assert_eq!(other.function_arn, Some(format!("{ARN}:live")));
    let second = server.map(of_alias(of_stream())).await.unwrap().uuid.unwrap();
    assert_eq!(
        told(server.map(of_alias(of_stream())).await),
        format!(
            "ResourceConflictException: The event source arn (\" {STREAM} \") and function (\" hello:live \") provided mapping already exists. Please update or delete the existing mapping with UUID {second}"
        )
    );
    // Nor does it by an update.
    server.settled(&other, "Enabled").await;
    let back =
        UpdateEventSourceMappingRequest { function_name: Some(NAME.to_owned()), ..update(&other) };
    assert!(told(server.remap(back).await).contains("already exists"));
}

#[tokio::test]
async fn lists_have_pages_and_filters() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    server.deploy("other").await;
    for name in [NAME, "other"] {
        for number in 0..3 {
            let asked = of(&format!("{QUEUE}{number}"));
            server.map(Asked { function_name: name.to_owned(), ..asked }).await.unwrap();
        }
    }
    let all = server.mappings(ListEventSourceMappingsRequest::default()).await;
    assert_eq!((all.event_source_mappings.unwrap().len(), all.next_marker), (6, None));
    let by_name = |marker| ListEventSourceMappingsRequest {
        function_name: Some("other".to_owned()),
        max_items: Some(2),
        marker,
        ..ListEventSourceMappingsRequest::default()
    };
    let first = server.mappings(by_name(None)).await;
    let second = server.mappings(by_name(first.next_marker.clone())).await;
    assert_eq!(second.next_marker, None);
    let found = [first, second].into_iter().flat_map(|page| page.event_source_mappings.unwrap());
    let mut sources: Vec<_> = found.map(|it| it.event_source_arn.unwrap()).collect();
    sources.sort();
    assert_eq!(sources, [0, 1, 2].map(|number| format!("{QUEUE}{number}")));
    let by_source = ListEventSourceMappingsRequest {
        event_source_arn: Some(format!("{QUEUE}1")),
        ..ListEventSourceMappingsRequest::default()
    };
    assert_eq!(server.mappings(by_source).await.event_source_mappings.unwrap().len(), 2);
}

#[tokio::test]
async fn what_a_key_encrypts_is_told_by_get_and_not_by_list() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let asked = Asked {
        kms_key_arn: Some("arn:aws:kms:us-east-1:111111111111:key/k".to_owned()),
        filter_criteria: Some(FilterCriteria {
            filters: Some(vec![Filter { pattern: Some("{}".to_owned()) }]),
        }),
        ..of(QUEUE)
    };
    let created = server.map(asked).await.unwrap();
    assert!(server.mapping(&created).await.unwrap().filter_criteria.is_some());
    let all = server.mappings(ListEventSourceMappingsRequest::default()).await;
    assert!(all.event_source_mappings.unwrap()[0].filter_criteria.is_none());
}

#[tokio::test]
async fn an_update_keeps_what_it_does_not_name() {
    let server = Server::start().await;
    server.deploy(NAME).await;
    let asked = Asked {
        event_source_arn: None,
        self_managed_event_source: Some(SelfManagedEventSource {
            endpoints: Some(
                [(EndPointType::KafkaBootstrapServers, vec!["kafka:1000".to_owned()])].into(),
            ),
        }),
        topics: Some(vec!["t".to_owned()]),
        source_access_configurations: Some(vec![SourceAccessConfiguration {
            r#type: Some(SourceAccessType::BasicAuth),
            uri: Some("arn:aws:secretsmanager:us-east-1:111111111111:secret:s".to_owned()),
        }]),
        self_managed_kafka_event_source_config: Some(SelfManagedKafkaEventSourceConfig {
            consumer_group_id: Some("mine".to_owned()),
            ..Default::default()
        }),
        ..of_stream()
    };
    let created = server.map(asked).await.unwrap();
    let settled = server.settled(&created, "Enabled").await;
    let changed = UpdateEventSourceMappingRequest {
        batch_size: Some(7),
        self_managed_kafka_event_source_config: Some(Default::default()),
        ..update(&created)
    };
    server.remap(changed).await.unwrap();
    let after = server.settled(&created, "Enabled").await;
    let expected = Shown { batch_size: Some(7), last_modified: after.last_modified, ..settled };
    assert_eq!(after, expected);
}
