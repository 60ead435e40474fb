"""boto3: event source mappings, and that what is read is what was sent and AWS's defaults."""

import datetime
import time

import pytest

from server import Server, create, until
from test_describing import ARN, ECHO, refused, status

QUEUE = "arn:aws:sqs:us-east-1:000000000000:q"
FIFO = QUEUE + ".fifo"
STREAM = "arn:aws:kinesis:us-east-1:000000000000:stream/s"
TABLE = "arn:aws:dynamodb:us-east-1:000000000000:table/t/stream/2024-01-01T00:00:00.000"
MSK = "arn:aws:kafka:us-east-1:000000000000:cluster/c/6b4b0b3e-0a5f-4a0c-9d5e-0a1b2c3d4e5f-1"
BROKER = "arn:aws:mq:us-east-1:000000000000:broker:b:b-1"
CLUSTER = "arn:aws:rds:us-east-1:000000000000:cluster:c"
SECRET = [{"Type": "BASIC_AUTH", "URI": "arn:aws:secretsmanager:us-east-1:000000000000:secret:s"}]
TOPIC = "arn:aws:sns:us-east-1:000000000000:failed"
FILTERS = {"Filters": [{"Pattern": '{"body": {"a": [{"numeric": [">", 1]}]}}'}]}
KEY = "arn:aws:kms:us-east-1:000000000000:key/k"
MOMENT = datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
SECONDS = 20

# Of each source: what is sent, and what AWS adds.
OF_QUEUES = {"BatchSize": 10, "MaximumBatchingWindowInSeconds": 0, "FunctionResponseTypes": []}
OF_STREAMS = {
    "BatchSize": 100,
    "MaximumBatchingWindowInSeconds": 0,
    "FunctionResponseTypes": [],
    "BisectBatchOnFunctionError": False,
    "DestinationConfig": {"OnFailure": {}},
    "MaximumRecordAgeInSeconds": -1,
    "MaximumRetryAttempts": -1,
    "ParallelizationFactor": 1,
    "TumblingWindowInSeconds": 0,
}
ROUND_TRIPS = {
    "queue": ({"EventSourceArn": QUEUE}, OF_QUEUES),
    "queue_whole": (
        {
            "EventSourceArn": QUEUE,
            "BatchSize": 1000,
            "MaximumBatchingWindowInSeconds": 30,
            "FunctionResponseTypes": ["ReportBatchItemFailures"],
            "ScalingConfig": {"MaximumConcurrency": 7},
            "FilterCriteria": FILTERS,
            "KMSKeyArn": KEY,
            "MetricsConfig": {"Metrics": ["EventCount"]},
        },
        {},
    ),
    "fifo": ({"EventSourceArn": FIFO, "ProvisionedPollerConfig": {"MinimumPollers": 2}}, OF_QUEUES),
    "stream": ({"EventSourceArn": STREAM, "StartingPosition": "TRIM_HORIZON"}, OF_STREAMS),
    "stream_whole": (
        {
            "EventSourceArn": STREAM,
            "StartingPosition": "AT_TIMESTAMP",
            "StartingPositionTimestamp": MOMENT,
            "BatchSize": 7,
            "MaximumBatchingWindowInSeconds": 300,
            "ParallelizationFactor": 10,
            "TumblingWindowInSeconds": 900,
            "BisectBatchOnFunctionError": True,
            "MaximumRecordAgeInSeconds": 60,
            "MaximumRetryAttempts": 0,
            "DestinationConfig": {"OnFailure": {"Destination": TOPIC}},
            "FunctionResponseTypes": ["ReportBatchItemFailures"],
        },
        {},
    ),
    "table": ({"EventSourceArn": TABLE, "StartingPosition": "LATEST"}, OF_STREAMS),
    "msk": (
        {
            "EventSourceArn": MSK,
            "StartingPosition": "LATEST",
            "Topics": ["topic"],
            "AmazonManagedKafkaEventSourceConfig": {
                "ConsumerGroupId": "group",
                "SchemaRegistryConfig": {
                    "SchemaRegistryURI": "https://registry.example",
                    "EventRecordFormat": "JSON",
                    "AccessConfigs": [{"Type": "BASIC_AUTH", "URI": SECRET[0]["URI"]}],
                    "SchemaValidationConfigs": [{"Attribute": "KEY"}],
                },
            },
            "ProvisionedPollerConfig": {"MinimumPollers": 1, "MaximumPollers": 3, "PollerGroupName": "p"},
            "LoggingConfig": {"SystemLogLevel": "DEBUG"},
            "DestinationConfig": {"OnFailure": {"Destination": "kafka://failed"}},
        },
        {"BatchSize": 100},
    ),
    "own_kafka": (
        {
            "SelfManagedEventSource": {"Endpoints": {"KAFKA_BOOTSTRAP_SERVERS": ["kafka:9092", "kafka:9093"]}},
            "StartingPosition": "TRIM_HORIZON",
            "Topics": ["topic"],
            "SourceAccessConfigurations": SECRET,
            "SelfManagedKafkaEventSourceConfig": {"ConsumerGroupId": "group"},
        },
        {"BatchSize": 100},
    ),
    "broker": (
        {"EventSourceArn": BROKER, "Queues": ["queue"], "SourceAccessConfigurations": SECRET},
        {"BatchSize": 100},
    ),
    "documents": (
        {
            "EventSourceArn": CLUSTER,
            "StartingPosition": "LATEST",
            "SourceAccessConfigurations": SECRET,
            "DocumentDBEventSourceConfig": {
                "DatabaseName": "d",
                "CollectionName": "c",
                "FullDocument": "UpdateLookup",
            },
        },
        {"BatchSize": 100},
    ),
}


def settled(client, mapping, state="Enabled"):
    uuid = mapping["UUID"]
    until(lambda: client.get_event_source_mapping(UUID=uuid)["State"] == state, SECONDS, f"{uuid} is {state}")
    return without_head(client.get_event_source_mapping(UUID=uuid))


def without_head(answer):
    return {name: value for name, value in answer.items() if name != "ResponseMetadata"}


def gone(client, mapping):
    def is_gone():
        try:
            client.get_event_source_mapping(UUID=mapping["UUID"])
            return False
        except client.exceptions.ResourceNotFoundException:
            return True

    until(is_gone, SECONDS, "the mapping is gone")


@pytest.mark.parametrize("source", ROUND_TRIPS)
def test_what_is_read_is_what_was_sent(client, name, source):
    create(client, name, ECHO)
    sent, added = ROUND_TRIPS[source]
    answer = client.create_event_source_mapping(FunctionName=name, **sent)
    assert status(answer) == 202 and answer["State"] == "Creating"
    found = settled(client, answer)
    uuid = answer["UUID"]
    assert found.pop("LastModified").timestamp() <= time.time() + 1
    stream = source.startswith(("stream", "table"))
    head = {
        "UUID": uuid,
        "EventSourceMappingArn": f"arn:aws:lambda:us-east-1:000000000000:event-source-mapping:{uuid}",
        "FunctionArn": ARN + name,
        "State": "Enabled",
        "StateTransitionReason": "User action" if stream else "USER_INITIATED",
    }
    if "sqs" not in sent.get("EventSourceArn", ""):
        head["LastProcessingResult"] = "No records processed"
    assert found == {**head, **added, **sent}
    listed = client.list_event_source_mappings(FunctionName=name)["EventSourceMappings"]
    assert [mapping["UUID"] for mapping in listed] == [uuid]
    assert status(client.delete_event_source_mapping(UUID=uuid)) == 202
    gone(client, answer)


def test_a_mapping_is_updated_and_emptied(client, name):
    create(client, name, ECHO)
    create(client, name + "2", ECHO)
    mapping = client.create_event_source_mapping(
        FunctionName=name,
        EventSourceArn=QUEUE,
        ScalingConfig={"MaximumConcurrency": 2},
        FilterCriteria=FILTERS,
        Enabled=False,
    )
    before = settled(client, mapping, "Disabled")
    changed = client.update_event_source_mapping(
        UUID=mapping["UUID"],
        FunctionName=name + "2",
        BatchSize=3,
        ScalingConfig={},
        FilterCriteria={"Filters": []},
        Enabled=True,
    )
    assert (status(changed), changed["State"]) == (202, "Enabling")
    after = settled(client, mapping)
    del before["ScalingConfig"], before["FilterCriteria"], before["LastModified"], after["LastModified"]
    assert after == {**before, "State": "Enabled", "BatchSize": 3, "FunctionArn": ARN + name + "2"}
    client.delete_event_source_mapping(UUID=mapping["UUID"])


def test_wrong_mappings_are_refused_in_aws_words(client, name):
    create(client, name, ECHO)

    def text(**members):
        code, number, text = refused(client.create_event_source_mapping, FunctionName=name, **members)
        assert (code, number) == ("InvalidParameterValueException", 400)
        return text

    queue, stream = {"EventSourceArn": QUEUE}, {"EventSourceArn": STREAM, "StartingPosition": "LATEST"}
    unsupported = "Unsupported '{}' parameter for given event source mapping type."
    assert text(EventSourceArn="arn:aws:sns:us-east-1:000000000000:t") == "Unrecognized event source."
    assert text(**queue, StartingPosition="LATEST") == "StartingPosition is not valid for SQS event sources."
    assert text(**queue, BatchSize=11).startswith("Maximum batch window in seconds must be greater than 0")
    assert text(EventSourceArn=FIFO, MaximumBatchingWindowInSeconds=1) == (
        "Batching window is not supported for FIFO queues"
    )
    assert text(**queue, MaximumRetryAttempts=1) == unsupported.format("maximumRetryAttempts")
    assert text(**stream, ScalingConfig={"MaximumConcurrency": 2}) == unsupported.format("scalingConfig")
    assert text(**stream, Topics=["topic"]) == unsupported.format("topics")
    assert text(EventSourceArn=STREAM, StartingPosition="AT_TIMESTAMP") == "Need to specify a timestamp"
    assert text(EventSourceArn=MSK, StartingPosition="LATEST") == "Required 'topics' parameter is missing."
    assert text(**queue, FilterCriteria={"Filters": [{"Pattern": '{"a": "b"}'}]}) == (
        "Invalid filter pattern definition."
    )
    code, number, _ = refused(client.create_event_source_mapping, FunctionName=name, **queue, BatchSize=10_001)
    assert (code, number) == ("ValidationException", 400)
    assert text(EventSourceArn="arn:aws:sqs:eu-west-1:000000000000:q").startswith(
        "The event source arn:aws:sqs:eu-west-1:000000000000:q is in another region"
    )
    missing = refused(client.create_event_source_mapping, FunctionName=name + ":no", **queue)
    assert missing == ("InvalidParameterValueException", 400, "Function does not exist")


def test_mappings_belong_to_their_account(client, name):
    create(client, name, ECHO)
    arn = client.create_event_source_mapping(FunctionName=name, EventSourceArn=QUEUE)["EventSourceMappingArn"]
    other = arn.replace("000000000000", "111111111111")
    client.tag_resource(Resource=arn, Tags={"a": "1"})
    assert client.list_tags(Resource=arn)["Tags"] == {"a": "1"}
    assert refused(client.list_tags, Resource=other) == (
        "ResourceNotFoundException",
        404,
        f"Event source mapping not found: {other}",
    )


def test_mappings_outlive_a_kill(tmp_path, name):
    with Server(tmp_path / "data") as first:
        client = first.client()
        create(client, name, ECHO)
        kept = client.create_event_source_mapping(FunctionName=name, EventSourceArn=QUEUE, Tags={"a": "b"})
        deleted = client.create_event_source_mapping(
            FunctionName=name, EventSourceArn=STREAM, StartingPosition="LATEST"
        )
        before = settled(client, kept)
        settled(client, deleted)
        client.delete_function(FunctionName=name)
        client.delete_event_source_mapping(UUID=deleted["UUID"])
        first.kill()
    with Server(tmp_path / "data") as second:
        client = second.client()
        assert settled(client, kept) == before
        assert client.list_tags(Resource=kept["EventSourceMappingArn"])["Tags"] == {"a": "b"}
        gone(client, deleted)
